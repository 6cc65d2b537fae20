import { type Called, calledBy } from '../text/nouns.ts'
import { isWho } from './clauses.ts'
import type { Frame } from './frames.ts'
import type { Phrase } from './phrases.ts'
import type { Reading, Word } from './words.ts'

// What a noun phrase without a name is about, and whether that can speak.

export type Head = { at: number; called: Called }

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

/** Whether a frame has a subject that can speak. */
export function speaks(reading: Reading, { subject, cue }: Frame): boolean {
  return subject !== null && (subject.kind !== 'nominal' || canSpeak(reading, subject, cue))
}

/** Whether the subject of a verb can be one who speaks: someone it calls by a trade or a body, not "più tardi" or "una decisión". */
function canSpeak(reading: Reading, phrase: Phrase, cue: number): boolean {
  const { words, grammar } = reading
  if (grammar.code === 'en' || headOf(reading, phrase) !== null || isWho(reading, phrase)) return true
  const first = words[phrase.from] as Word
  for (let i = phrase.from; i < phrase.to; i++) {
    const word = words[i] as Word
    if (word.kind === 'title' || grammar.roles.has(word.low) || grammar.bodies.has(word.low)) return true
    if (grammar.roleShape?.test(word.low) && (word.cap || !grammar.capitalNouns)) return true
  }
  // Where no subject is left out, what stands at the verb with its article is one: "assure sa colocataire".
  const beside = !grammar.drops && (phrase.from === cue + 1 || phrase.to === cue)
  return (beside ? grammar.determiners.has(first.low) : INDEFINITE.test(first.low)) && phrase.to - phrase.from > 1
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
