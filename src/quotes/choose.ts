import type { Evidence, Quote, Statement } from '../newsroom.ts'
import { foldedWords } from '../text/fold.ts'
import { statementsOf } from './statements.ts'

/** Whether a quote still stands in its article, character by character. Asked when it is made and before it is posted. */
export function verify(quote: Quote, text: string): boolean {
  return text.slice(quote.start, quote.end) === quote.text
}

export type Choice = {
  /** Where the watch found what it looks for; only places in the article's text count. */
  evidence: readonly Evidence[]
  limit: number
  maxWords: number
  /** Words posted in this story before. */
  posted: readonly string[]
}

/**
 * The statements an alert carries, in the article's order: whole ones that fit, new to the story, first those of a speaker who
 * is sure, near the evidence, of some length. What is too long is left out, never cut; a fragment is never chosen, and of a
 * statement that its teller interrupts all slices are, or none.
 */
export function chooseQuotes(quotes: readonly Quote[], text: string, choice: Choice): Statement[] {
  const known = choice.posted.map(sameWords)
  const places = choice.evidence.filter(found => found.field === 'text').map(found => found.start)
  const ranked = statementsOf(quotes, text)
    .filter(slices => slices.every(quote => quote.kind === 'full' && verify(quote, text)))
    .map(statement => ({ statement, words: foldedWords(wordsOf(statement)).length }))
    .filter(({ words }) => words > 0 && words <= choice.maxWords)
    .map(({ statement, words }) => ({ statement, worth: worthOf(statement, words, places) }))
    .sort((a, b) => b.worth - a.worth || a.statement[0].start - b.statement[0].start)
  const chosen: Statement[] = []
  for (const { statement } of ranked) {
    if (chosen.length >= choice.limit) break
    const words = sameWords(wordsOf(statement))
    if (known.some(other => sayTheSame(words, other))) continue
    known.push(words)
    chosen.push(statement)
  }
  return chosen.sort((a, b) => a[0].start - b[0].start)
}

/** What is said in a statement, its teller's words left out. */
export function wordsOf(statement: Statement): string {
  return statement.map(quote => quote.text).join(' ')
}

function worthOf(statement: Statement, words: number, places: readonly number[]): number {
  const [{ start }] = statement
  const nearest = Math.min(...places.map(place => Math.abs(place - start)), 2_000)
  return (
    (statement.every(quote => quote.sure && quote.speaker !== null) ? 2 : 0) +
    (1 - nearest / 2_000) +
    Math.min(words, 12) / 12 -
    start / 50_000
  )
}

/** One outlet cuts a statement shorter than another: the shorter one stands in the longer, and both say it. */
function sayTheSame(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short === long || (short.split(' ').length >= 4 && ` ${long} `.includes(` ${short} `))
}

function sameWords(text: string): string {
  return foldedWords(text).join(' ')
}
