import { nextComma } from './clauses.ts'
import type { Frame } from './frames.ts'
import { isAside } from './noun-or-verb.ts'
import type { Reading, Span, Word } from './words.ts'

/**
 * Whether a verb of saying, its subject and the quote stand together: "“…,” the clerk said", "One user wrote: “…”". No relative
 * pronoun between them, and nothing before the subject whose object it could be; where it opens the sentence the words may follow
 * later: "The complaint alleged at some length that the board had “…”".
 */
export function standTogether(reading: Reading, sentence: Span, frame: Frame, quote: number): boolean {
  const { subject, cue } = frame
  if (subject === null) return false
  // "according to the newspaper" leads to nobody else.
  if (frame.kind === 'source' && frame.cites !== true) return true
  if (frame.kind !== 'say') return false
  const [from, to] = [Math.min(subject.from, cue), Math.max(subject.to, cue + 1)]
  const parted = pastApposition(reading, Math.min(subject.to, cue + 1), Math.max(subject.from, cue))
  if (!nothingBetween(reading, parted, Math.max(subject.from, cue))) return false
  if (quote > from)
    return from === sentence.from || (opensClause(reading, sentence, from) && nothingBetween(reading, to, quote))
  return nothingBetween(reading, quote + 1, from)
}

/** "Quill, the town’s clerk, told": past what a subject is called between two commas. */
function pastApposition({ words, grammar }: Reading, from: number, to: number): number {
  const next = words[from + 1]?.low ?? ''
  const puts =
    grammar.determiners.has(next) ||
    grammar.prepositions.has(next) ||
    (grammar.code === 'en' && /.ing$|^\d+$/.test(next))
  if (words[from]?.text !== ',' || !puts) return from
  const close = nextComma(words, from + 1, to)
  const plain = words.slice(from + 1, close).every(word => word.kind === 'word' && !grammar.relatives.has(word.low))
  return close > 0 && plain ? close + 1 : from
}

function opensClause({ words, grammar }: Reading, sentence: Span, at: number): boolean {
  const before = words[at - 1]
  return at === sentence.from || before?.kind !== 'word' || grammar.conjunctions.has(before.low)
}

function nothingBetween({ words, grammar }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = words[i] as Word
    if (word.kind === 'quote' || (word.kind === 'word' && !isAside(word, grammar) && word.low !== 'that')) return false
  }
  return true
}
