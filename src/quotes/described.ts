import { ANY_BODY, ANYBODY, isBody, KIN } from '../text/callings.ts'
import { type Called, calledBy, dictionaryPhrase } from '../text/nouns.ts'
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
  people.mentions = all
  for (const sentence of reading.sentences) {
    const phrases = findFrames(reading, sentence).flatMap(frame => frame.subject ?? [])
    const subject = sentenceSubject(reading, sentence)
    if (subject !== null) phrases.push(subject)
    for (const phrase of phrases.sort((a, b) => a.from - b.from)) {
      const head = headOf(reading, phrase)
      if (phrase.kind !== 'nominal' || head === null || people.at.has(head.at)) continue
      while (next < named.length && (named[next] as Mention).at < head.at) all.push(named[next++] as Mention)
      const mention = describe(reading, people, phrase, head)
      if (mention === null) continue
      mention.person.mentions.push(mention)
      all.push(mention)
      people.at.set(head.at, mention)
    }
  }
  while (next < named.length) all.push(named[next++] as Mention)
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

function describe(reading: Reading, people: People, phrase: Phrase, head: Head): Mention | null {
  const word = reading.words[head.at] as Word
  const base = { at: head.at, to: head.at + 1, sentence: word.sentence, subject: true, length: 1 }
  if (isReference(reading, phrase, head)) {
    const meant = meantBy(reading, people, head)
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
  return { ...base, person, by: 'itself' }
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
  if (gender === 'm' || gender === 'f') return gender
  const first = (words[phrase.from] as Word).low
  if (/^(la|una|une|eine|einer|die)$/.test(first)) return 'f'
  if (/^(el|un|il|uno|le|ein|der)$/.test(first)) return 'm'
  for (const beside of [words[phrase.to], words[phrase.from - 1]]) {
    const shown = beside === undefined ? null : grammar.verbGender?.(beside.low)
    if (beside !== undefined && grammar.say.has(beside.low) && shown) return shown
  }
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

/** Whom a short description means: first somebody called by the same word, then by a word of the same kind, then whoever it fits. */
function meantBy(reading: Reading, people: People, { at, called }: Head): { person: Person; by: Evidence } | null {
  const { lemma, kinds, gender } = called.calling
  const body = isBody(called.calling)
  const word = reading.words[at] as Word
  let kin: Person | null = null
  let any: Person | null = null
  for (let n = people.mentions.length - 1; n >= 0; n--) {
    const mention = people.mentions[n] as Mention
    const { person } = mention
    if (body === person.human) continue
    if ((gender === 'm' || gender === 'f') && !body && person.gender !== null && person.gender !== gender) continue
    if (person.callings.some(calling => calling.lemma === lemma)) return { person, by: 'word' }
    if (kin === null && person.callings.some(calling => shares(calling.kinds, kinds))) kin = person
    const near = word.sentence - mention.sentence <= 8 && (person.named || !body)
    if (any === null && near && (person.callings.length === 0 || kinds.has(ANYBODY) || kinds.has(ANY_BODY)))
      any = person
  }
  if (kin !== null && !kinds.has(KIN)) return { person: kin, by: 'kind' }
  if (any !== null && (kinds.has(ANYBODY) || kinds.has(ANY_BODY))) return { person: any, by: 'anybody' }
  return null
}

function shares(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const kind of some) if (others.has(kind) && kind !== KIN && kind !== ANYBODY) return true
  return false
}
