import { isBody, KIN } from '../text/callings.ts'
import { firstNameGender } from '../text/declension.ts'
import { genderOfFirstName } from '../text/names.ts'
import { calledBy } from '../text/nouns.ts'
import { describesOne, isWho } from './clauses.ts'
import { isMany, resolvePronoun } from './follow.ts'
import { findFrames } from './frames.ts'
import { isOffice } from './heads.ts'
import { talkedTo } from './interview.ts'
import { bodyMeant, describedBy, type Meaning, whatActs } from './it-and-they.ts'
import { latterAt } from './latter.ts'
import type { Mood } from './moods.ts'
import { nameOf } from './name-forms.ts'
import { isAside } from './noun-or-verb.ts'
import { officeStart, officeText } from './offices.ts'
import { type Mention, type People, type Person, personOf } from './people.ts'
import { isRole, type Phrase } from './phrases.ts'
import { type Bond, sentenceSubject } from './speakers.ts'
import { type Described, isSure, placeOf, type Who, type Why } from './sure.ts'
import { plainName } from './wording.ts'
import type { Reading, Span, Word } from './words.ts'

/** Who is meant to have said one quote, and how we know. */
export type Answer = {
  speaker: string | null
  role: string | null
  mention: string | null
  person: Person | null
  /** A frame in its own sentence carries it. */
  bound: boolean
  bond: Bond | null
  /** Where the speaker comes from: how the quote hangs on its words, and what those words are. */
  why: Why
  sure: boolean
  /** Whether the words were said at all. */
  mood: Mood
}

export const NOBODY: Answer = {
  speaker: null,
  role: null,
  mention: null,
  person: null,
  bound: false,
  bond: null,
  why: 'nobody',
  sure: false,
  mood: 'told',
}

/** The answer that a phrase gives, and what its words are. */
type Spoken = Answer & { who: Who }

export function speakerOf(
  reading: Reading,
  people: People,
  phrase: Phrase,
  bond: Bond | null,
  running: Person | null,
): Spoken {
  const { words, text } = reading
  const mention =
    relativeAfter(reading, phrase, bond) ??
    text.slice((words[phrase.from] as Word).start, (words[phrase.to - 1] as Word).end)
  const found = meaning(reading, people, phrase, bond, running)
  const why: Why = `${found.who}, ${placeOf(bond)}`
  // Said once of somebody, an office stands under every later quote too.
  if (found.person !== null) found.person.role ??= officeIn(reading, phrase)
  return {
    speaker: found.speaker,
    role: found.person?.role ?? null,
    mention,
    person: found.person,
    bound: bond !== null,
    bond,
    who: found.who,
    why,
    sure: isSure(reading, why, bond),
    mood: 'told',
  }
}

/** "Ada Quill, who said “…”": in a relative clause the pronoun carries the words, as "she" would. */
function relativeAfter({ words, grammar }: Reading, phrase: Phrase, bond: Bond | null): string | null {
  if (bond === null || grammar.code !== 'en' || phrase.kind === 'pronoun') return null
  const at = words[phrase.to]?.text === ',' ? phrase.to + 1 : phrase.to
  const { cue } = bond.frame
  if (at >= cue || !grammar.relatives.has((words[at] as Word).low)) return null
  return words.slice(at, cue).every(word => word.kind === 'word') ? (words[at] as Word).text : null
}

/** The office that a phrase gives its name: "Bürgermeister" of "Bürgermeister Ahrens". */
function officeIn(reading: Reading, phrase: Phrase): string | null {
  const { words, grammar } = reading
  if (phrase.kind !== 'name' || phrase.nameFrom === phrase.from) return null
  const before = words.slice(phrase.from, phrase.nameFrom)
  // "Пізніше того ж дня Тимошук": not all that stands before a name is his office.
  const office = (word: Word) => isRole(word, grammar) || calledBy(word.low, grammar.code) !== undefined
  if (grammar.declines && !before.some(office)) return null
  // "the Herald’s Ada Quill": whose she is is no office.
  if (before.at(-1)?.own) return null
  const from = officeStart(reading, grammar.declines ? titleStart(reading, phrase) : phrase.from)
  return from === null ? null : officeText(reading, from, phrase.nameFrom)
}

/** Past what a chain of words took along before an office: "выступавшая в Госдуме председатель банка", "поделився враженнями директор". */
function titleStart({ words, grammar }: Reading, { from, nameFrom }: Phrase): number {
  const office = (word: Word) => isRole(word, grammar) || calledBy(word.low, grammar.code)?.oblique === false
  let start = from
  while (start < nameFrom && !office(words[start] as Word)) start++
  if (start === nameFrom) return from
  while (start > from && describesOne(words[start - 1] as Word)) start--
  return start
}

/** "дружина Марка Теглія", "вдова Марка Теглина", "wdowa Marka Teglera": the genitive behind what somebody is names whose she is. */
function isWhoseSheIs({ words, grammar }: Reading, { from, nameFrom }: Phrase): boolean {
  if (!grammar.declines || nameFrom === from) return false
  const called = calledBy((words[nameFrom - 1] as Word).low, grammar.code)
  const { text } = words[nameFrom] as Word
  const isGenitive =
    genderOfFirstName(text, grammar.code) === undefined && firstNameGender(text, grammar.code) !== undefined
  return isGenitive && called?.oblique === false && called.calling.kinds.has(KIN)
}

/** Whom a phrase means, and what kind of phrase tells it. */
function meaning(reading: Reading, people: People, phrase: Phrase, bond: Bond | null, running: Person | null): Meaning {
  const { words, grammar } = reading
  const first = words[phrase.from] as Word
  if (phrase.kind === 'pronoun') {
    const latter = latterAt(reading, phrase.from)?.gender
    const gender = latter ?? grammar.pronouns.get(first.low) ?? grammar.possessives.get(first.low)
    // "Die Polizei hält sich bedeckt. „…“, hieß es."
    const told = gender === 'any' && grammar.capitalNouns ? actingBefore(reading, people, first, running) : null
    if (told !== null) return { speaker: told.speaker, person: told.person, who: 'acting before nobody' }
    // "a su juicio" shows no gender, and still means somebody named.
    const own = gender === 'any' && grammar.possessives.has(first.low)
    const body = bodyMeant(reading, people, phrase.from, gender)
    if (body !== null) return { speaker: body.name, person: body, who: 'pronoun of a body' }
    const acting =
      grammar.code === 'en' && /^(?:it|they)$/.test(first.low) ? whatActs(reading, people, phrase.from) : null
    if (acting !== null) return acting
    if (gender !== 'm' && gender !== 'f' && !own) return { speaker: null, person: null, who: 'pronoun of nobody' }
    const found = resolvePronoun(
      reading,
      people,
      phrase.from,
      gender === 'm' || gender === 'f' ? gender : null,
      running,
    )
    if (found === null) return { speaker: null, person: null, who: 'pronoun of nobody' }
    return { speaker: found.person.name, person: found.person, who: found.one ? 'pronoun of one' : 'pronoun' }
  }
  // "A: “…”": the one the paper talks to; "Q: “…”" is the paper.
  const label = phrase.kind === 'name' && words[phrase.to]?.text === ':' ? first.text : ''
  if (label === 'Q') return { speaker: null, person: null, who: 'question' }
  const asked = label === 'A' ? talkedTo(people) : null
  if (asked !== null)
    return { speaker: asked.person.name, person: asked.person, who: asked.one ? 'answer of one' : 'answer' }
  if (phrase.kind === 'name') {
    const person = personOf(reading, people, phrase)
    const long = phrase.nameTo - phrase.nameFrom > 1
    if (person !== null) {
      // "Engagement Deutschlands": where every noun has a capital, two of them are a name only if something else says so.
      const labelled = bond !== null && (words[bond.frame.cue] as Word).text === ':'
      const strange = grammar.capitalNouns && !person.human && phrase.nameFrom === phrase.from && !labelled
      person.human = true
      // "Mr Halloway" before any Halloway is named in full may be another of that name.
      const early =
        !long &&
        grammar.titles.has((words[phrase.nameFrom - 1] as Word | undefined)?.low ?? '') &&
        isNamedLater(person, phrase)
      if (early || strange || isWhoseSheIs(reading, phrase))
        return { speaker: person.name, person, who: 'strange name' }
      return {
        speaker: person.name,
        person,
        who: person.name.includes(' ') ? (long ? 'full name' : 'surname') : 'lone name',
      }
    }
    const others = bond === null ? people.strangers.get(first.sentence) : undefined
    const stranger = others?.find(({ at }) => at === phrase.nameFrom)
    if (stranger?.likely) return { speaker: stranger.person.name, person: stranger.person, who: 'stranger' }
    const oblique = bond === null ? null : bond.frame.kind === 'source'
    const name = nameOf(reading, people, { from: phrase.nameFrom, to: phrase.nameTo }, oblique)
    return { speaker: name, person: null, who: long ? 'unknown name' : 'unknown word' }
  }
  // "explique Le Guellec": a surname may begin like a noun with its article.
  const surname = people.bySurname.get((words[phrase.to - 1] as Word).low)
  const [bearer] = surname ?? []
  if (
    (words[phrase.from] as Word).cap &&
    (words[phrase.to - 1] as Word).cap &&
    bearer !== undefined &&
    surname?.length === 1 &&
    bearer.name.endsWith(reading.text.slice((words[phrase.from] as Word).start, (words[phrase.to - 1] as Word).end))
  )
    return { speaker: bearer.name, person: bearer, who: 'surname' }
  const meant = describedBy(reading, people, phrase)
  // "Il consorzio prevede prezzi in aumento. «…», si legge in una nota": a paper that says not whose it is.
  const cue = words[bond?.frame.cue ?? phrase.from] as Word
  const quoted = bond !== null && (bond.frame.kind === 'source' || grammar.impersonal.has(cue.low))
  if (quoted && meant !== undefined && isBarePaper(reading, phrase, meant.person)) {
    const told = actingBefore(reading, people, first, running)
    if (told !== null) return { speaker: told.speaker, person: told.person, who: 'acting before a paper' }
  }
  if (meant === undefined)
    return {
      speaker: plainName(reading, phrase),
      person: null,
      who: isOffice(reading, phrase) ? 'office or body' : 'words',
    }
  return {
    speaker: meant.person.name,
    person: meant.person,
    who: `${DESCRIPTIONS[meant.by]}${meant.person.human ? '' : ' for a body'}`,
  }
}

function isNamedLater({ name, mentions }: Person, { from }: Phrase): boolean {
  return name.includes(' ') && !mentions.some(mention => mention.at < from && mention.length > 1)
}

function isBarePaper({ words, grammar }: Reading, phrase: Phrase, { callings }: Person): boolean {
  if (grammar.declines || !grammar.inverts || phrase.to - phrase.from > 2) return false
  return callings.some(one => one.kinds.has('paper')) && grammar.papers.has((words[phrase.to - 1] as Word).low)
}

const DESCRIPTIONS: Record<Mention['by'], Described> = {
  name: 'surname',
  itself: 'description of its own',
  word: 'description by the same word',
  kind: 'description by a like word',
  like: 'description that goes with another',
  several: 'description of one of several',
  anybody: 'description of anybody',
  fresh: 'description of whoever was just named',
  near: 'description of whoever is near',
  'named next': 'description named next',
  nobody: 'description of nobody',
  pronoun: 'pronoun',
}

/** "“…”, dijo.": the verb stands alone and means who acts in the sentence before, else the last fitting person. */
export function dropped(
  reading: Reading,
  people: People,
  bond: Bond,
  here: Answer | null,
  running: Person | null,
): Answer {
  const cue = reading.words[bond.frame.cue] as Word
  const gender = reading.grammar.verbGender?.(cue.low) ?? null
  const { declines, pluralVerb, impersonal } = reading.grammar
  // "говорится в материалах к поправкам": whose words they are the sentence tells, by a word that no list holds.
  const paper = bond.frame.subject
  if (declines && impersonal.has(cue.low) && paper !== null && paper.to - paper.from > 1)
    return { ...NOBODY, bound: true, bond }
  if (declines && impersonal.has(cue.low)) {
    const issuer = issuerBefore(reading, people, cue, running)
    if (issuer !== null) return { ...issuer, mention: null, bound: true, bond }
  }
  if (declines && (pluralVerb?.test(cue.low) || impersonal.has(cue.low))) return manySay(reading, people, cue, bond)
  // "Los resultados mostraron que «…»": a thing is the subject, and who tells of it a guess.
  if (!declines && isThing(reading, bond)) {
    const teller = here ?? actingBefore(reading, people, cue, running)
    return { ...(teller ?? NOBODY), mention: null, bound: true, bond, why: 'guess', sure: false }
  }
  const acting = actingBefore(reading, people, cue, running)
  if (acting !== null && (gender === null || acting.person?.gender == null || acting.person.gender === gender))
    return { ...acting, mention: null, bound: true, bond }
  if (
    here !== null &&
    here.speaker !== null &&
    (gender === null || here.person?.gender == null || here.person.gender === gender)
  )
    return { ...here, mention: null, bound: true, bond, why: `verb after ${here.why}` }
  const found = resolvePronoun(reading, people, bond.frame.cue, gender, running)
  const none = { ...NOBODY, bound: true, bond }
  if (found === null) return none
  const why: Why = `${found.one ? 'verb of one' : 'verb alone'}, ${placeOf(bond)}`
  return {
    ...none,
    speaker: found.person.name,
    role: found.person.role,
    person: found.person,
    why,
    sure: isSure(reading, why, bond),
  }
}

/** A noun phrase with its article right beside the verb, and no pronoun of it: "lo dijo", "la escribió". */
function isThing({ words, grammar }: Reading, { frame: { subject, cue, kind } }: Bond): boolean {
  if (subject?.kind !== 'nominal' || subject.to - subject.from < 2 || kind === 'source') return false
  let end = cue
  while (end > subject.to && isAside(words[end - 1] as Word, grammar)) end--
  const beside = subject.from === cue + 1 || (subject.to === end && words[cue]?.kind === 'word')
  return beside && grammar.determiners.has((words[subject.from] as Word).low)
}

/** "Про це написала радниця Ірина Савчелюк. «…», – йдеться у дописі": a paper that says not whose it is, right behind one who wrote. */
function issuerBefore(reading: Reading, people: People, cue: Word, running: Person | null): Answer | null {
  for (let back = 1; back <= 2; back++) {
    const before = reading.sentences[cue.sentence - back]
    if (before === undefined || cue.paragraph - before.paragraph > 1 || quotesIn(reading, before).length > 0)
      return null
    const frame = findFrames(reading, before).findLast(one => one.kind === 'say' && one.subject?.kind === 'name')
    if (frame?.subject == null) continue
    const issuer = speakerOf(reading, people, frame.subject, null, running)
    if (issuer.person === null) return null
    const why: Why = `${issuer.who} acting before a paper`
    return { ...issuer, why, sure: isSure(reading, why, null) }
  }
  return null
}

/** "…, подчеркнули там", "…, czytamy": a body was named, and its people speak. */
function manySay(reading: Reading, people: People, cue: Word, bond: Bond): Answer {
  const none = { ...NOBODY, bound: true, bond }
  for (let n = people.mentions.length - 1; n >= 0; n--) {
    const { sentence, person, by } = people.mentions[n] as Mention
    const several = isMany(person)
    if (sentence > cue.sentence || by === 'nobody' || (!several && (person.human || !person.callings.some(isBody))))
      continue
    // "В ведомстве решение объяснили": a paper says something, its people do not.
    if (!reading.grammar.impersonal.has(cue.low) && person.callings.every(one => one.kinds.has('paper'))) continue
    if (cue.sentence - sentence > 3) break
    const why: Why = `${cue.sentence - sentence > 1 ? 'body of many' : 'body just told of'}, ${placeOf(bond)}`
    return { ...none, speaker: person.name, person, why, sure: isSure(reading, why, bond) }
  }
  return none
}

/** "El panadero lleva la cuenta. “…”, calcula.": who acts in the sentence right before, or further up in the paragraph where that has nobody. */
export function actingBefore(reading: Reading, people: People, cue: Word, running: Person | null): Answer | null {
  const { words, grammar } = reading
  // "Ruiz-Tagle cedió. El banco volverá en otoño. “…”, concedió": what is no person speaks only where no person acts.
  let thing: Answer | null = null
  // "La idea fue de la alcaldesa, Encarnación Mirabel. “…”, bromea": whom the sentences in between name may be meant as well.
  let others = false
  for (let back = 1; back <= 3; back++) {
    const before = reading.sentences[cue.sentence - back]
    if (before === undefined || quotesIn(reading, before).length > 0) return thing
    // "Пташник повіз три тисячі. Повернувся з однією. ⏎ — …, — хвалиться."
    const nearest = reading.grammar.declines ? reading.sentences[cue.sentence - 1]?.paragraph : undefined
    const allowed = back === 1 || before.paragraph === nearest ? 1 : 0
    if (cue.paragraph - before.paragraph > allowed) return thing
    const subject = sentenceSubject(reading, before)
    if (subject === null || !isWho(reading, subject) || isTold(reading, before, subject)) {
      others ||= people.mentions.some(
        one => one.sentence === cue.sentence - back && one.by === 'name' && one.person.human,
      )
      continue
    }
    // "Jej szkoła ma zostać zamknięta.": whose it is acts elsewhere.
    const theirs = grammar.possessives.has((words[subject.from] as Word).low) && subject.kind === 'nominal'
    const answer = speakerOf(reading, people, subject, null, running)
    if (grammar.declines && theirs && answer.person?.human === false) continue
    if (answer.speaker === null || (subject.kind === 'name' && answer.person === null)) return thing
    // "Pytany, co mieszkańcy mają robić, radzi …": several do not act for a verb in the singular.
    if (reading.grammar.declines && answer.person !== null && isMany(answer.person)) continue
    const which = subject.kind === 'nominal' ? answer.who : subject.kind
    const why: Why = `${which} acting ${back === 1 ? '' : 'earlier '}before a verb alone`
    const somebody = answer.person === null ? subject.kind !== 'nominal' : answer.person.human
    const acting = { ...answer, why, sure: !others && isSure(reading, why, null) }
    if (somebody || reading.grammar.declines) return acting
    thing ??= acting
  }
  return thing
}

/** "También contó que el presidente lo había llamado": who acts in what somebody tells, and he is left out. */
function isTold(reading: Reading, sentence: Span, subject: Phrase): boolean {
  if (reading.grammar.declines) return false
  return findFrames(reading, sentence).some(one => one.kind === 'say' && one.subject === null && one.cue < subject.from)
}

export function quotesIn(reading: Reading, sentence: Span): number[] {
  const found: number[] = []
  for (let i = sentence.from; i < sentence.to; i++) {
    const word = reading.words[i] as Word
    if (word.kind === 'quote') found.push(word.quote)
  }
  return found
}

/** Whether a sentence is nothing but quotes. */
export function sentenceIsQuotes(reading: Reading, sentence: Span): boolean {
  for (let i = sentence.from; i < sentence.to; i++) {
    const word = reading.words[i] as Word
    if (word.kind === 'word' && !reading.grammar.conjunctions.has(word.low)) return false
  }
  return true
}
