import { phraseBefore } from './chunk.ts'
import type { Frame } from './frames.ts'
import type { Reading, Span, Word } from './words.ts'

/** "her claim that “…”", "Quill’s call for “…”": a noun of saying, carried by the one whose it is; null where word `i` is none. */
export function claimAt(reading: Reading, sentence: Span, i: number): Frame | null {
  const { words, grammar } = reading
  if (!grammar.claims.has((words[i] as Word).low)) return null
  // "Quill’s verdict: “…”": at the head of a sentence.
  const verdict = words[i + 1]?.text === ':' && words[i + 2]?.kind === 'quote' && i - sentence.from < 4
  if (!verdict && !leadsToQuote(reading, sentence, i)) return null
  for (let at = i - 1; at >= Math.max(sentence.from, i - 4); at--) {
    const word = words[at] as Word
    if (word.kind !== 'word') return null
    if (word.own) {
      const subject = phraseBefore(reading, at + 1, sentence.from)
      return subject === null ? null : { subject, cue: i, from: i, to: i + 1, kind: 'claim' }
    }
    const gender = grammar.possessives.get(word.low)
    if (gender === 'm' || gender === 'f') {
      const subject = { from: at, to: at + 1, kind: 'pronoun' as const, nameFrom: at, nameTo: at + 1 }
      return { subject, cue: i, from: i, to: i + 1, kind: 'claim' }
    }
    if (grammar.determiners.has(word.low) || grammar.closed.has(word.low)) return null
  }
  return null
}

/** Whether marked words are what is claimed: "claim that the plan was “…”", "call for a “…”". */
function leadsToQuote({ words, grammar }: Reading, sentence: Span, i: number): boolean {
  const clause = grammar.complementizers.has(words[i + 1]?.low ?? '')
  if (!clause && !grammar.prepositions.has(words[i + 1]?.low ?? '')) return false
  for (let at = i + 2; at < Math.min(sentence.to, i + (clause ? 9 : 4)); at++) {
    const word = words[at] as Word
    if (word.kind === 'quote') return true
    if (word.kind !== 'word' || grammar.say.has(word.low) || grammar.participles.has(word.low)) return false
  }
  return false
}
