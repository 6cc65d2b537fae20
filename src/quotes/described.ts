import { ANY_BODY, ANYBODY, type Calling, isBody, KIN, WIDER } from '../text/callings.ts'
import { phraseFrom } from './chunk.ts'
import { isWho } from './clauses.ts'
import { mayBeHuman, resolvePronoun } from './follow.ts'
import { findFrames } from './frames.ts'
import type { Gender } from './grammar/grammar.ts'
import { genderByArticle, guessedHead, type Head, headOf } from './heads.ts'
import type { Evidence, Mention, People, Person } from './people.ts'
import type { Phrase } from './phrases.ts'
import { sentenceSubject } from './speakers.ts'
import { institutionAt } from './subjects.ts'
import { describedName, identifyingClause, speakersPart } from './wording.ts'
import type { Reading, Span, Word } from './words.ts'

/**
 * Adds those whom the text only describes: "a surgeon of the hospital" is somebody new, "the surgeon" two lines on is the same,
 * and "the lawyer", "die Rathauschefin", "женщина" mean a person named before. Only who speaks or acts is looked at.
 */
export function addDescribed(reading: Reading, people: People): void {
  const { grammar } = reading
  const named = people.mentions
  const all: Mention[] = []
  let next = 0
  // In the order of the text: whom a word means depends on who was mentioned before it, and on nobody after.
  people.mentions = all
  for (const sentence of reading.sentences) {
    const phrases = findFrames(reading, sentence).flatMap(({ subject, cue, kind }) =>
      subject === null
        ? []
        : [{ phrase: subject, says: kind === 'say' && (subject.from === cue + 1 || subject.to === cue) }],
    )
    const subject = sentenceSubject(reading, sentence)
    if (subject !== null) phrases.push({ phrase: subject, says: false })
    const institution = grammar.declines ? institutionOf(reading, sentence) : null
    if (institution !== null && !phrases.some(({ phrase }) => phrase.from === institution.from))
      phrases.push({ phrase: institution, says: false })
    const source = grammar.declines
      ? findFrames(reading, sentence).find(frame => frame.kind === 'source')?.subject
      : null
    const main = source ?? subject
    if (main !== null) markMain(people, main)
    if (subject === null || !isWho(reading, subject)) {
      const somebody = introducedIn(reading, sentence)
      if (somebody !== null) phrases.push({ phrase: somebody, says: false })
    }
    for (const { phrase, says } of phrases.sort((a, b) => a.phrase.from - b.phrase.from)) {
      while (next < named.length && (named[next] as Mention).at < phrase.from) all.push(named[next++] as Mention)
      const mention = mentionBy(reading, people, phrase, says)
      if (mention === null) continue
      while (next < named.length && (named[next] as Mention).at < mention.at) all.push(named[next++] as Mention)
      if (phrase === subject && reading.grammar.inverts) mention.main = true
      all.push(mention)
      people.at.set(mention.at, mention)
    }
  }
  while (next < named.length) all.push(named[next++] as Mention)
}

/** "У фонді просять набратися терпіння": the place that a sentence begins with, where its people act. */
function institutionOf(reading: Reading, sentence: Span): Phrase | null {
  const { words, grammar } = reading
  if (!grammar.places.has((words[sentence.from] as Word).low)) return null
  for (let i = sentence.from + 2; i < sentence.to && (words[i] as Word).text !== ','; i++) {
    const phrase = institutionAt(reading, sentence, sentence.from, i)
    if (phrase !== null) return headOf(reading, phrase) === null ? null : phrase
  }
  return null
}

/** "Alarm geschlagen hatte eine Nachbarin", "la declaración de una antigua empleada": somebody new in a sentence where nobody else acts. */
function introducedIn(reading: Reading, { from, to }: Span): Phrase | null {
  const { words, grammar } = reading
  if (!grammar.inverts || grammar.declines) return null
  for (let i = to - 1; i > from; i--) {
    const word = words[i] as Word
    if (word.kind === 'quote') return null
    if (!/^(ein|eine|un|une|una|uno|un')$/.test(word.low)) continue
    const phrase = phraseFrom(reading, i, to)
    const head = phrase === null ? null : headOf(reading, phrase)
    if (phrase?.kind === 'nominal' && head !== null && !isBody(head.called.calling)) return phrase
  }
  return null
}

function markMain(people: People, subject: Phrase): void {
  for (let i = subject.nameFrom; i < subject.nameTo; i++) {
    const mention = people.at.get(i)
    if (mention?.by === 'name') mention.main = true
  }
}

/** The mention that a subject without a name is; null where it means nobody, or is known already. */
function mentionBy(reading: Reading, people: People, phrase: Phrase, says: boolean): Mention | null {
  if (phrase.kind === 'pronoun') return pronounMention(reading, people, phrase)
  const head = headOf(reading, phrase) ?? guessedHead(reading, phrase, says)
  if (phrase.kind !== 'nominal' || head === null || people.at.has(head.at)) return null
  const name = nameBeside(reading, people, phrase, head)
  if (name !== null) {
    people.at.set(head.at, name)
    addCalling(name.person, head.called.calling)
    return null
  }
  const mention = describe(reading, people, phrase, head, says)
  mention.person.mentions.push(mention)
  return mention
}

function addCalling({ callings }: Person, calling: Calling): void {
  if (!callings.includes(calling)) callings.push(calling)
}

/** "He" keeps its person in view, though nothing names him: the next pronoun is likelier his. */
function pronounMention(reading: Reading, people: People, { from, to }: Phrase): Mention | null {
  const word = reading.words[from] as Word
  const gender = reading.grammar.pronouns.get(word.low)
  if ((gender !== 'm' && gender !== 'f') || people.at.has(from)) return null
  const found = resolvePronoun(reading, people, from, gender, null)
  if (found === null) return null
  return { at: from, to, sentence: word.sentence, person: found.person, subject: true, length: 1, by: 'pronoun' }
}

/** "Die Sprecherin, Oksana Lew, …", "посередниця від Норвегії Астрід Лундемо": the name that the description belongs to. */
function nameBeside({ words, grammar }: Reading, people: People, phrase: Phrase, head: Head): Mention | null {
  if (isBody(head.called.calling)) return null
  if (words[phrase.to]?.text === ',' && words[phrase.to]?.sentence === words[phrase.from]?.sentence) {
    const after = people.at.get(phrase.to + 1)
    const end = after === undefined ? undefined : words[after.to]
    if (after?.by === 'name' && (end?.kind !== 'word' || grammar.say.has(end.low))) return after
  }
  // "Der deutsche Botschafter in Israel, Steffen Seibert,"
  if (!grammar.declines && (grammar.prepositions.has(words[phrase.to]?.low ?? '') || words[phrase.to]?.text === '('))
    for (let i = phrase.to + 1; i < phrase.to + 7 && words[i]?.sentence === words[head.at]?.sentence; i++) {
      if (words[i]?.kind === 'word' || /^[()]$/.test(words[i]?.text ?? '')) continue
      const named = words[i]?.text === ',' ? people.at.get(i + 1) : undefined
      if (named?.by === 'name' && named.at === i + 1 && named.length > 1 && words[named.to]?.kind !== 'word')
        return named
      break
    }
  // "Le général en retraite Achille Montborne"
  for (let i = phrase.to; i < phrase.to + 5 && words[i]?.kind === 'word'; i++) {
    const named = people.at.get(i)
    if (named?.by === 'name' && named.sentence === words[head.at]?.sentence)
      if (named.length > 1 && named.person.callings.includes(head.called.calling)) return named
      else break
  }
  // "Unico imputato è l'ex archivista Gaudenzio Lastrucci"
  if (COPULA.test(words[phrase.to]?.low ?? ''))
    for (let i = phrase.to + 1; i < phrase.to + 5; i++) {
      const named = people.at.get(i)
      if (named?.by === 'name' && named.length > 1 && named.sentence === words[head.at]?.sentence) return named
    }
  // "der Sprecherin des Dienstes Oksana Lew", "тренер «Хвилі» Назар Гринюк".
  const right = words[phrase.to]?.kind === 'title' ? phrase.to + 1 : phrase.to
  const next = people.at.get(right)
  if (next?.by === 'name' && next.at === right && next.length > 1 && next.sentence === words[head.at]?.sentence)
    return next
  const last = people.at.get(phrase.to - 1)
  if (last === undefined || last.by !== 'name' || last.length < 2 || last.at <= head.at) return null
  // Where names are declined, one in the nominative is no complement of what stands before it.
  const written = words
    .slice(last.at, last.to)
    .map(word => word.text)
    .join(' ')
  return grammar.declines && !grammar.capitalNouns && written === last.person.name ? last : null
}

const COPULA = /^(è|era|fu|es|era|fue|est|était|fut|ist|war)$/

function describe(reading: Reading, people: People, whole: Phrase, head: Head, says: boolean): Mention {
  const phrase = speakersPart(reading, whole, head)
  const word = reading.words[head.at] as Word
  const base = { at: head.at, to: head.at + 1, sentence: word.sentence, subject: true, length: 1 }
  const refers = isReference(reading, people, phrase, head)
  const gender = genderOf(reading, phrase, head)
  const meant =
    bearer(reading, people, phrase, head) ??
    namedNext(reading, people, head, gender) ??
    (refers ? meantBy(reading, people, head, gender) : null) ??
    (refers && gender === 'm' && mayBeWoman(reading, head) ? womanMeant(reading, people, head) : null)
  if (meant !== null) {
    // Called so once, he may be called so again.
    const { grammar } = reading
    if (grammar.inverts && !grammar.declines && meant.by !== 'word') addCalling(meant.person, head.called.calling)
    return { ...base, ...meant }
  }
  if (!refers && isLongReference(reading, phrase, head, says)) {
    const person = justNamed(people, head, gender, word)
    if (person !== null) return { ...base, person, by: 'near' }
  }
  const { calling } = head.called
  const person: Person = {
    name: describedName(reading, phrase, head),
    gender,
    role: null,
    mentions: [],
    human: !isBody(calling),
    named: false,
    callings: [calling],
  }
  people.persons.push(person)
  // "поліція", "prokuratura": what there is one of needs no other name.
  const lone = reading.grammar.declines && isBody(calling) && !calling.kinds.has(ANY_BODY)
  return { ...base, person, by: refers && !lone ? 'nobody' : 'itself' }
}

function genderOf({ words, grammar }: Reading, phrase: Phrase, head: Head): Gender | null {
  const { gender } = head.called.calling
  for (const beside of [words[phrase.to], words[phrase.from - 1]]) {
    const shown = beside === undefined ? null : grammar.verbGender?.(beside.low)
    if (beside !== undefined && grammar.say.has(beside.low) && shown) return shown
  }
  // "Wójt ostatecznie ustąpił"
  if (grammar.declines && !grammar.capitalNouns)
    for (let i = phrase.to; i < phrase.to + 4 && words[i]?.kind === 'word'; i++)
      if (grammar.predicate?.test((words[i] as Word).low)) {
        const shown = grammar.verbGender?.((words[i] as Word).low)
        if (shown) return shown
      }
  if (gender === 'm' || gender === 'f') return gender
  const shown = genderByArticle((words[phrase.from] as Word).low)
  return shown === 'any' ? null : shown
}

/** "шутит диктор", "stwierdził prokurator": a trade in the masculine is a woman's too where nouns show no article. */
function mayBeWoman({ grammar }: Reading, { called }: Head): boolean {
  const { gender, kinds } = called.calling
  return grammar.declines && !grammar.capitalNouns && gender === 'm' && !kinds.has(ANYBODY) && !kinds.has(KIN)
}

/** Only one of whom nothing says that she is something else. */
function womanMeant(reading: Reading, people: People, head: Head): { person: Person; by: Evidence } | null {
  const meant = meantBy(reading, people, head, 'f')
  return meant?.by === 'word' || meant?.by === 'anybody' ? meant : null
}

const DEFINITE: Record<string, RegExp> = {
  en: /^(the|this|that)$/,
  de: /^(der|die|das|dem|des|den|dieser|diese|dieses)$/,
  fr: /^(le|la|l'|ce|cette|cet)$/,
  es: /^(el|la|este|esta|ese|esa)$/,
  it: /^(il|lo|la|l'|questo|questa|quel|quella)$/,
}

/** "the lawyer", "die Behörde", "хлопець": a short phrase that means somebody known. */
function isReference(reading: Reading, people: People, phrase: Phrase, head: Head): boolean {
  const { words, grammar } = reading
  const length = phrase.to - phrase.from
  const definite = DEFINITE[grammar.code]
  if (definite === undefined)
    return length === 1 && (identifyingClause(reading, phrase) === null || isSpokenOf(reading, people, head))
  // "A detta del difensore": the preposition holds the article.
  const swallowed =
    phrase.from === head.at &&
    /^(?:(?:d|n)ell?[oa']?|du|del|al|dal(?:la)?|au|im|vom|beim|der|des|dem)$/.test(words[phrase.from - 1]?.low ?? '')
  if (!swallowed && !definite.test((words[phrase.from] as Word).low)) return false
  return length <= 3 && (grammar.code === 'en' ? head.at === phrase.to - 1 : true)
}

/** "Головний тренер пояснив": the office that somebody named bears, with the rank before it. */
function bearer(reading: Reading, people: People, phrase: Phrase, head: Head): { person: Person; by: Evidence } | null {
  const { words, grammar } = reading
  if (!grammar.declines || grammar.capitalNouns || phrase.to - phrase.from === 1 || isBody(head.called.calling))
    return null
  const { lemma } = head.called.calling
  const low = (i: number) => (words[i] as Word).low
  for (let i = phrase.from; i < head.at; i++) if (!grammar.modifiers.has(low(i))) return null
  for (let n = people.mentions.length - 1; n >= 0; n--) {
    const { person } = people.mentions[n] as Mention
    if (!person.named || !person.callings.some(one => one.lemma === lemma)) continue
    // "заступник міністра" again, where he was called "заступник міністра інфраструктури" by name.
    const beside = person.mentions
      .flatMap(({ at, to }) => words.slice(Math.max(0, at - 9), to + 9))
      .map(word => word.low)
    for (let i = head.at + 1; i < phrase.to; i++) if (!beside.includes(low(i))) return null
    return { person, by: 'word' }
  }
  return null
}

/** "рассказывает егерь. Его зовут Юрий Белых", "wspomina kobieta w fartuchu. To Jadwiga Pawlikowa": the name comes right after. */
function namedNext(
  reading: Reading,
  people: People,
  { at, called }: Head,
  gender: Gender | null,
): { person: Person; by: Evidence } | null {
  const { words, sentences, grammar } = reading
  if (grammar.naming === null || isBody(called.calling)) return null
  const here = words[at] as Word
  for (const sentence of sentences.slice(here.sentence + 1, here.sentence + 4)) {
    if (sentence.paragraph - here.paragraph > 1) break
    const naming = grammar.naming.exec(reading.text.slice(words[sentence.from]?.start, words[sentence.to - 1]?.end))
    if (naming === null) continue
    const from = (words[sentence.from] as Word).start + naming[0].length
    for (let i = sentence.from; i < sentence.to; i++) {
      const mention = people.at.get(i)
      if (mention === undefined || (words[i] as Word).start < from) continue
      if ((words[i] as Word).start > from + 1) return null
      const { person } = mention
      if (gender !== null && person.gender !== null && person.gender !== gender) return null
      person.human = true
      return { person, by: 'named next' }
    }
  }
  return null
}

/** Somebody without a name was called so a moment ago: "Джерело в делегації … сказало джерело, яке погодилося говорити анонімно". */
function isSpokenOf({ words }: Reading, people: People, { at, called }: Head): boolean {
  const here = (words[at] as Word).sentence
  return people.mentions.some(
    ({ person, sentence }) =>
      !person.named && here - sentence <= 2 && person.callings.some(one => one.lemma === called.calling.lemma),
  )
}

/** "L'élu de la Basse-Loue a déposé …": a definite description at the head of a sentence or beside a verb of saying, however long. */
function isLongReference({ words, grammar, sentences }: Reading, { from }: Phrase, head: Head, says: boolean): boolean {
  const first = words[from] as Word
  if (isBody(head.called.calling) || grammar.code === 'en' || !DEFINITE[grammar.code]?.test(first.low)) return false
  return sentences[first.sentence]?.from === from || (says && !grammar.declines)
}

/** Whom the sentence before names, where he may be called so. */
function justNamed(people: People, { called }: Head, gender: Gender | null, here: Word): Person | null {
  const { kinds } = called.calling
  if (kinds.has(KIN)) return null
  for (let n = people.mentions.length - 1; n >= 0; n--) {
    const { by, sentence, person } = people.mentions[n] as Mention
    if (here.sentence - sentence > 1) break
    if (by !== 'name' || sentence === here.sentence || !person.human) continue
    if (gender !== null && person.gender !== null && person.gender !== gender) continue
    if (person.callings.every(({ kinds: others }) => shares(others, kinds) || goTogether(others, kinds))) return person
  }
  return null
}

/**
 * Whom a short description means: somebody called by the same word, else by a word of the same kind or one that may go with it, else
 * whoever it fits. "Nadège Thuillier n'y croit pas. La déléguée …": one of whom the text says nothing else may be called anything.
 */
function meantBy(
  reading: Reading,
  people: People,
  { at, called }: Head,
  gender: Gender | null,
): { person: Person; by: Evidence } | null {
  const { lemma, kinds } = called.calling
  const body = isBody(called.calling)
  const { words, grammar } = reading
  // Where every noun has a capital, two of them are no person by themselves.
  const speaks = (person: Person) => person.human || (!grammar.capitalNouns && mayBeHuman(person))
  const { sentence } = words[at] as Word
  const wide = grammar.declines && !grammar.capitalNouns ? new Set([...kinds].flatMap(kind => WIDER[kind] ?? [])) : null
  let kin: Person | null = null
  let akin: Person | null = null
  let fresh: Person | null = null
  let fits: Person | null = null
  let near: Person | null = null
  for (let n = people.mentions.length - 1; n >= 0; n--) {
    const mention = people.mentions[n] as Mention
    const { person } = mention
    if (body ? person.human : !speaks(person)) continue
    if (!body && gender !== null && person.gender !== null && person.gender !== gender) continue
    if (person.callings.some(calling => calling.lemma === lemma)) return { person, by: 'word' }
    if (
      kin === null &&
      person.callings.some(calling => shares(calling.kinds, kinds) || (body && isAnyBody(kinds, calling)))
    )
      kin = person
    if (body && kinds.has(ANY_BODY) && grammar.declines && sentence - mention.sentence <= 6) fits ??= person
    if (sentence - mention.sentence > 12 || !person.named || kinds.has(KIN)) continue
    if (body) {
      // A company or a club is named at the head of the story, where nothing yet says what it is.
      if (person.callings.length === 0 && mention.length > 1 && looksLikeBody(person)) fits = person
    } else if (person.callings.every(calling => calling.kinds.has(ANYBODY) || calling.kinds.has(KIN))) fits ??= person
    else if (kinds.has(ANYBODY) && sentence - mention.sentence <= 2) fits ??= person
    if (body) continue
    if (isFresh(mention, sentence)) fresh ??= person
    if (
      person.callings.some(calling => (wide === null ? goTogether(calling.kinds, kinds) : shares(calling.kinds, wide)))
    )
      akin ??= person
    if (mention.subject && sentence - mention.sentence <= 2) near ??= person
  }
  if (fresh !== null && grammar.inverts) return { person: fresh, by: 'anybody' }
  if (kin !== null && !kinds.has(KIN)) return { person: kin, by: 'kind' }
  if (akin !== null && grammar.inverts) return { person: akin, by: 'like' }
  if (fits !== null && (!body || OPEN_BODIES.some(kind => kinds.has(kind)))) return { person: fits, by: 'anybody' }
  return near !== null && grammar.inverts ? { person: near, by: 'near' } : null
}

/** Nothing of a person about it: no gender, and no surname that stands alone elsewhere. */
function looksLikeBody(person: Person): boolean {
  return person.gender === null && person.mentions.every(mention => mention.length > 1 || mention.by !== 'name')
}

/** "Der Film ruht auf den Schultern von Nives Tarabocchia. Die Schauspielerin …": just named for the first time, and not yet said what. */
function isFresh({ person, length, sentence, by }: Mention, here: number): boolean {
  if (by !== 'name' || length < 2 || here - sentence !== 1 || person.callings.length > 0) return false
  return person.mentions.every(mention => mention.sentence >= sentence)
}

/** "die Behörde", "l'organisation": whatever body was spoken of. */
function isAnyBody(kinds: ReadonlySet<string>, calling: Calling): boolean {
  return kinds.has(ANY_BODY) && isBody(calling) && !calling.kinds.has('paper')
}

const OPEN_BODIES = [ANY_BODY, 'company', 'union']

// What one person may well be at once: the minister is a politician, the prosecutor a jurist, the surgeon head of a clinic.
const TOGETHER = [
  'politician mayor minister president governor chief speaker official diplomat',
  'lawyer judge prosecutor official speaker',
  'soldier rescuer chief official speaker',
  'doctor nurse scientist teacher expert chief volunteer',
  'actor artist writer musician journalist',
  'worker farmer resident chief volunteer',
].map(kinds => new Set(kinds.split(' ')))

function goTogether(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return TOGETHER.some(kinds => [...some].some(kind => kinds.has(kind)) && [...others].some(kind => kinds.has(kind)))
}

function shares(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const kind of some) if (others.has(kind) && kind !== KIN && kind !== ANYBODY && kind !== 'role') return true
  return false
}
