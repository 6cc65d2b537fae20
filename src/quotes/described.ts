import { ANY_BODY, ANYBODY, isBody, KIN } from '../text/callings.ts'
import { resolvePronoun } from './follow.ts'
import { findFrames } from './frames.ts'
import type { Gender } from './grammar/grammar.ts'
import { type Head, headOf } from './heads.ts'
import type { Evidence, Mention, People, Person } from './people.ts'
import type { Phrase } from './phrases.ts'
import { sentenceSubject } from './speakers.ts'
import { describedName, speakersPart } from './wording.ts'
import type { Reading, Word } from './words.ts'

/**
 * Adds those whom the text only describes: "a surgeon of the hospital" is somebody new, "the surgeon" two lines on is the same,
 * and "the lawyer", "die Rathauschefin", "женщина" mean a person named before. Only who speaks or acts is looked at.
 */
export function addDescribed(reading: Reading, people: People): void {
  const named = people.mentions
  const all: Mention[] = []
  let next = 0
  // In the order of the text: whom a word means depends on who was mentioned before it, and on nobody after.
  people.mentions = all
  for (const sentence of reading.sentences) {
    const phrases = findFrames(reading, sentence).flatMap(frame => frame.subject ?? [])
    const subject = sentenceSubject(reading, sentence)
    if (subject !== null) phrases.push(subject)
    if (subject?.kind === 'name') markMain(people, subject)
    for (const phrase of phrases.sort((a, b) => a.from - b.from)) {
      while (next < named.length && (named[next] as Mention).at < phrase.from) all.push(named[next++] as Mention)
      const mention = mentionBy(reading, people, phrase)
      if (mention === null) continue
      while (next < named.length && (named[next] as Mention).at < mention.at) all.push(named[next++] as Mention)
      all.push(mention)
      people.at.set(mention.at, mention)
    }
  }
  while (next < named.length) all.push(named[next++] as Mention)
}

function markMain(people: People, subject: Phrase): void {
  for (let i = subject.nameFrom; i < subject.nameTo; i++) {
    const mention = people.at.get(i)
    if (mention?.by === 'name') mention.main = true
  }
}

/** The mention that a subject without a name is; null where it means nobody, or is known already. */
function mentionBy(reading: Reading, people: People, phrase: Phrase): Mention | null {
  if (phrase.kind === 'pronoun') return pronounMention(reading, people, phrase)
  const head = headOf(reading, phrase)
  if (phrase.kind !== 'nominal' || head === null || people.at.has(head.at)) return null
  const name = nameBeside(reading, people, phrase, head)
  if (name !== null) {
    people.at.set(head.at, name)
    return null
  }
  const mention = describe(reading, people, phrase, head)
  mention.person.mentions.push(mention)
  return mention
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

function describe(reading: Reading, people: People, whole: Phrase, head: Head): Mention {
  const phrase = speakersPart(reading, whole, head)
  const word = reading.words[head.at] as Word
  const base = { at: head.at, to: head.at + 1, sentence: word.sentence, subject: true, length: 1 }
  const refers = isReference(reading, phrase, head)
  if (refers) {
    const meant = meantBy(reading, people, head, genderOf(reading, phrase, head))
    if (meant !== null) return { ...base, ...meant }
  }
  const { calling } = head.called
  const person: Person = {
    name: describedName(reading, phrase, head),
    gender: genderOf(reading, phrase, head),
    role: null,
    mentions: [],
    human: !isBody(calling),
    named: false,
    callings: [calling],
  }
  people.persons.push(person)
  return { ...base, person, by: refers ? 'nobody' : 'itself' }
}

function genderOf({ words, grammar }: Reading, phrase: Phrase, head: Head): Gender | null {
  const { gender } = head.called.calling
  for (const beside of [words[phrase.to], words[phrase.from - 1]]) {
    const shown = beside === undefined ? null : grammar.verbGender?.(beside.low)
    if (beside !== undefined && grammar.say.has(beside.low) && shown) return shown
  }
  if (gender === 'm' || gender === 'f') return gender
  const first = (words[phrase.from] as Word).low
  if (/^(la|una|une|eine|einer|die)$/.test(first)) return 'f'
  if (/^(el|un|il|uno|le|ein|der)$/.test(first)) return 'm'
  return null
}

const DEFINITE: Record<string, RegExp> = {
  en: /^(the|this|that)$/,
  de: /^(der|die|das|dem|des|den|dieser|diese|dieses)$/,
  fr: /^(le|la|l'|ce|cette|cet)$/,
  es: /^(el|la|este|esta|ese|esa)$/,
  it: /^(il|lo|la|l'|questo|questa|quel|quella)$/,
}

/** "the lawyer", "die Behörde", "хлопець": a short phrase that means somebody known. */
function isReference({ words, grammar }: Reading, phrase: Phrase, head: Head): boolean {
  const length = phrase.to - phrase.from
  const definite = DEFINITE[grammar.code]
  if (definite === undefined) return length === 1
  if (!definite.test((words[phrase.from] as Word).low)) return false
  return length <= 3 && (grammar.code === 'en' ? head.at === phrase.to - 1 : true)
}

/**
 * Whom a short description means: somebody called by the same word, else by a word of the same kind, else whoever it fits.
 * "Nadège Thuillier n'y croit pas. La déléguée …": one of whom the text says nothing else may be called anything.
 */
function meantBy(
  reading: Reading,
  people: People,
  { at, called }: Head,
  gender: Gender | null,
): { person: Person; by: Evidence } | null {
  const { lemma, kinds } = called.calling
  const body = isBody(called.calling)
  const { sentence } = reading.words[at] as Word
  let kin: Person | null = null
  let fits: Person | null = null
  for (let n = people.mentions.length - 1; n >= 0; n--) {
    const mention = people.mentions[n] as Mention
    const { person } = mention
    if (body === person.human) continue
    if (!body && gender !== null && person.gender !== null && person.gender !== gender) continue
    if (person.callings.some(calling => calling.lemma === lemma)) return { person, by: 'word' }
    if (kin === null && person.callings.some(calling => shares(calling.kinds, kinds))) kin = person
    if (sentence - mention.sentence > 12 || !person.named || kinds.has(KIN)) continue
    if (body) {
      // A company or a club is named at the head of the story, where nothing yet says what it is.
      if (mention.subject && person.callings.length === 0 && mention.length > 1) fits = person
    } else if (person.callings.every(calling => calling.kinds.has(ANYBODY) || calling.kinds.has(KIN))) fits ??= person
    else if (kinds.has(ANYBODY) && sentence - mention.sentence <= 2) fits ??= person
  }
  if (kin !== null && !kinds.has(KIN)) return { person: kin, by: 'kind' }
  if (fits === null || (body && !OPEN_BODIES.some(kind => kinds.has(kind)))) return null
  return { person: fits, by: 'anybody' }
}

const OPEN_BODIES = [ANY_BODY, 'company', 'union']

function shares(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const kind of some) if (others.has(kind) && kind !== KIN && kind !== ANYBODY) return true
  return false
}
