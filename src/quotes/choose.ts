import type { Evidence, Quote } from '../newsroom.ts'
import { foldedWords } from '../text/fold.ts'

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
 * The quotes an alert carries, in the article's order: whole statements that fit, new to the story, first those of a speaker who
 * is sure, near the evidence, of some length. A quote that is too long is left out, never cut; a fragment is never chosen.
 */
export function chooseQuotes(quotes: readonly Quote[], text: string, choice: Choice): Quote[] {
  const known = choice.posted.map(sameWords)
  const places = choice.evidence
    .filter(found => found.field === 'text' || found.field === 'lead')
    .map(found => found.start)
  const ranked = quotes
    .filter(quote => quote.kind === 'full' && verify(quote, text))
    .map(quote => ({ quote, words: foldedWords(quote.text).length }))
    .filter(({ words }) => words > 0 && words <= choice.maxWords)
    .map(({ quote, words }) => ({ quote, worth: worthOf(quote, words, places) }))
    .sort((a, b) => b.worth - a.worth || a.quote.start - b.quote.start)
  const chosen: Quote[] = []
  for (const { quote } of ranked) {
    if (chosen.length >= choice.limit) break
    const words = sameWords(quote.text)
    if (known.some(other => sayTheSame(words, other))) continue
    known.push(words)
    chosen.push(quote)
  }
  return chosen.sort((a, b) => a.start - b.start)
}

function worthOf(quote: Quote, words: number, places: readonly number[]): number {
  const nearest = Math.min(...places.map(place => Math.abs(place - quote.start)), 2_000)
  return (
    (quote.sure && quote.speaker !== null ? 2 : 0) +
    (1 - nearest / 2_000) +
    Math.min(words, 12) / 12 -
    quote.start / 50_000
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
