import type { Evidence, Quote } from '../newsroom.ts'
export function verify(quote: Quote, text: string): boolean {
  return text.slice(quote.start, quote.end) === quote.text
}
export function chooseQuotes(
  quotes: readonly Quote[],
  _text: string,
  about: { evidence: readonly Evidence[]; limit: number; maxWords: number; posted: readonly string[] },
): Quote[] {
  return quotes
    .filter(q => q.kind === 'full' && !about.posted.includes(q.text) && q.text.split(/\s+/).length <= about.maxWords)
    .slice(0, about.limit)
}
