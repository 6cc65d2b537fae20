import { ANY_BODY, ANYBODY, isBody, KIN } from '../text/callings.ts'
import { type Called, calledBy, dictionaryPhrase } from '../text/nouns.ts'
import { isWho } from './clauses.ts'
import { resolvePronoun } from './follow.ts'
import { findFrames } from './frames.ts'
import type { Gender } from './grammar/grammar.ts'
import type { Evidence, Mention, People, Person } from './people.ts'
import type { Phrase } from './phrases.ts'
import { sentenceSubject } from './speakers.ts'
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

type Head = { at: number; called: Called }

/** The word that says what a noun phrase means: its last noun in English, its first elsewhere. */
export function headOf({ words, grammar }: Reading, phrase: Phrase): Head | null {
  let found: Head | null = null
  for (let at = phrase.from; at < phrase.to; at++) {
    const word = words[at] as Word
    if (at > phrase.from && (grammar.links.has(word.low) || word.kind !== 'word')) break
    if (word.own) continue
    const called = calledBy(word.low, grammar.code)
    if (called === undefined) continue
    found = { at, called }
    if (grammar.code !== 'en') break
  }
  return found
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

/** Whether a phrase can be one who speaks: someone it calls by a trade or a body, not "più tardi" or "una decisión". */
export function canSpeak(reading: Reading, phrase: Phrase): boolean {
  const { words, grammar } = reading
  if (grammar.code === 'en' || headOf(reading, phrase) !== null || isWho(reading, phrase)) return true
  const first = words[phrase.from] as Word
  for (let i = phrase.from; i < phrase.to; i++) {
    const word = words[i] as Word
    if (word.kind === 'title' || grammar.roles.has(word.low) || grammar.bodies.has(word.low)) return true
    if (grammar.roleShape?.test(word.low) && (word.cap || !grammar.capitalNouns)) return true
  }
  return INDEFINITE.test(first.low) && phrase.to - phrase.from > 1
}

/** "the State Department", "a prosecutor in the case": a phrase with an article whose head is a trade, an office or a body. */
export function isOffice({ words, grammar }: Reading, phrase: Phrase): boolean {
  if (!grammar.determiners.has((words[phrase.from] as Word).low)) return false
  let head = phrase.to - 1
  for (let i = phrase.to - 1; i > phrase.from; i--) if (grammar.links.has((words[i] as Word).low)) head = i - 1
  const { low } = words[head] as Word
  return grammar.bodies.has(low) || grammar.roles.has(low) || grammar.roles.has(low.replace(/s$/, ''))
}

const INDEFINITE =
  /^(un|une|una|uno|un'|ein|eine|einer|один|одна|jeden|jedna|pewien|pewna|otro|otra|un'altra|altro|mehrere|viele|einige)$/

function describe(reading: Reading, people: People, whole: Phrase, head: Head): Mention {
  const phrase = nounPhrase(reading, whole, head)
  const word = reading.words[head.at] as Word
  const base = { at: head.at, to: head.at + 1, sentence: word.sentence, subject: true, length: 1 }
  const refers = isReference(reading, phrase, head)
  if (refers) {
    const meant = meantBy(reading, people, head, genderOf(reading, phrase, head))
    if (meant !== null) return { ...base, ...meant }
  }
  const { calling } = head.called
  const person: Person = {
    name: phraseName(reading, phrase),
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

// Where a speaker stands when he speaks is no part of who he is: "un pensionato al bar di fronte".
const PLACE: Record<string, RegExp> = {
  de: /^(am|im|in|aus|auf|vor|an|bei|beim|nach)$/,
  fr: /^(au|à|dans|sur|en|devant|depuis)$/,
  es: /^(en|al|ante|desde)$/,
  it: /^(al|nel|nella|sul|sulla|in|a|davanti|mostrando)$/,
}

/** Without the verbs that a chain of words took along: "негодует женщина", "La déléguée brandit". */
function nounPhrase({ words, grammar }: Reading, phrase: Phrase, head: Head): Phrase {
  let { from, to } = phrase
  const verbal = (word: Word) =>
    grammar.say.has(word.low) || (grammar.declines && !word.cap && grammar.verb?.test(word.low) === true)
  for (let i = head.at - 1; i >= from; i--) if (verbal(words[i] as Word)) from = i + 1
  const source = head.called.calling.kinds.has('source')
  for (let i = to - 1; i > head.at; i--) {
    const { low } = words[i] as Word
    const verbal = grammar.declines && grammar.verb?.test(low) === true
    if (grammar.say.has(low) || verbal || grammar.relatives.has(low) || (!source && PLACE[grammar.code]?.test(low)))
      to = i
  }
  return { ...phrase, from, to }
}

/** A phrase as a reader should see it, in the nominative where its language declines it. */
export function phraseName({ words, text, grammar }: Reading, phrase: Phrase): string {
  const parts = words.slice(phrase.from, phrase.to)
  const as = text.slice((parts[0] as Word).start, (parts.at(-1) as Word).end)
  if (!grammar.declines || grammar.capitalNouns) return as
  const plain = parts.map(part => text.slice(part.start, part.end))
  const dictionary = dictionaryPhrase(plain, grammar.code)
  return dictionary.every((part, n) => part === plain[n]) ? as : dictionary.join(' ')
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
