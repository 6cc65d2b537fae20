import { firstNameGender } from '../text/declension.ts'
import { calledBy } from '../text/nouns.ts'
import { isKnownPlace } from '../text/places.ts'
import type { Gender } from './grammar/grammar.ts'
import { isSubject, type Run } from './name-runs.ts'
import { isAside } from './noun-or-verb.ts'
import type { Person } from './people.ts'
import { isRole } from './phrases.ts'
import type { Reading, Word } from './words.ts'

/** One who acts in the text under a lone name of which it says no more: "Trump rejected the offer." Whoever "he" is, it may be this one. */
export type Stranger = {
  at: number
  gender: Gender | null
  /** First in its sentence: what that is about. */
  main: boolean
  /** Nothing speaks against a person: a plural or a place may look the same at the head of a sentence. */
  likely: boolean
  person: Person
}

/** Those who act under a lone name that the table of people does not hold. `known` tells whether a word belongs to somebody. */
export function strangersIn(reading: Reading, runs: readonly Run[], known: (at: number) => boolean): Stranger[] {
  const { words, grammar } = reading
  const small = new Set<string>()
  const named = new Set<string>()
  words.forEach((word, i) => {
    if (word.kind !== 'word') return
    if (!word.cap) small.add(word.low)
    else if (!begins(words, i)) named.add(word.low)
  })
  const found: Stranger[] = []
  for (const run of runs) {
    const word = words[run.from] as Word
    if (run.to - run.from > 1 || known(run.from) || !mayBeSurname(reading, word) || small.has(word.low)) continue
    const from = verbOf(reading, run)
    if (from === null) continue
    let verb = from
    while (words[verb]?.kind === 'word' && isAside(words[verb] as Word, grammar)) verb++
    const { low = '' } = words[verb] ?? {}
    const acts =
      grammar.say.has(low) ||
      grammar.carry.has(low) ||
      words.slice(from, verb + 1).some(one => grammar.acts.test(one.low))
    // "Florida", "Islamic", "Gestern": a capital may be any word, unless it does what only people do.
    if (!acts || (!named.has(word.low) && isPlural(reading, word))) continue
    const gender = firstNameGender(word.text, grammar.code) ?? grammar.verbGender?.(low) ?? null
    found.push({
      at: run.from,
      gender,
      main: begins(words, run.from),
      likely: named.has(word.low) || PLURAL[grammar.code]?.test(word.low) !== true,
      person: {
        name: word.text,
        gender,
        role: null,
        mentions: [],
        human: true,
        named: true,
        callings: [],
      },
    })
  }
  return found
}

// "Residents", "Eltern", "Мешканці": what heads a sentence without an article is a plural as often.
const PLURAL: Record<string, RegExp> = {
  en: /s$/,
  de: /(?:n|er|e|s)$/,
  fr: /[sx]$/,
  es: /s$/,
  it: /[ie]$/,
  pl: /(?<![sc]k)[iyae]$/,
  uk: /[иії]$/,
  ru: /[иы]$/,
}

/** The first word of the verb that a name is the subject of, past "and Hall" of "Quill and Hall talked"; null where it is no subject. */
function verbOf(reading: Reading, run: Run): number | null {
  const { words, grammar } = reading
  if (isSubject(reading, run)) return run.to
  let i = run.to
  if (!grammar.conjunctions.has(words[i]?.low ?? '') || words[i + 1]?.cap !== true) return null
  for (i++; words[i]?.kind === 'word' && words[i]?.cap; i++);
  return i
}

function begins(words: readonly Word[], i: number): boolean {
  const before = words[i - 1]
  return before?.sentence !== words[i]?.sentence || before?.kind === 'quote' || /^[—–-]$/.test(before?.text ?? '')
}

/** "Officials", "Lawmakers": the plural of what people are called. */
function isPlural({ grammar }: Reading, word: Word): boolean {
  if (grammar.code !== 'en' || !word.low.endsWith('s')) return false
  const low = word.low.slice(0, -1)
  return isRole({ ...word, low }, grammar) || calledBy(low, 'en') !== undefined
}

function mayBeSurname({ grammar }: Reading, word: Word): boolean {
  if (!/^\p{Lu}.*\p{Ll}.*\p{L}/u.test(word.text) || /\d/.test(word.text) || word.own) return false
  if (grammar.closed.has(word.low) || grammar.determiners.has(word.low) || grammar.bodies.has(word.low)) return false
  if (isRole(word, grammar) || calledBy(word.low, grammar.code) !== undefined) return false
  return !isKnownPlace(word.low, grammar.code) && !grammar.say.has(word.low) && !grammar.carry.has(word.low)
}
