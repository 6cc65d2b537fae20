import type { Article, CardQuote, Quote } from '../newsroom.ts'

/**
 * A quote as an alert shows it: every character as proven, the comma that leads on included, in the marks the article sets
 * around it. A name that grammar does not prove is not printed: the words stand without it.
 */
export function cardQuote(quote: Quote, { text }: Pick<Article, 'text'>, outlet: string): CardQuote {
  return {
    text: quote.text,
    speaker: quote.sure ? quote.speaker : null,
    role: quote.sure ? quote.role : null,
    outlet,
    marks: marksAround(text, quote),
  }
}

/** Undefined for “ and ”, which stand unless said otherwise: around typewriter's marks and speech behind a dash too. */
function marksAround(text: string, { start, end }: Quote): [string, string] | undefined {
  const opens = /([«»„“‹›])([\s\u00A0\u202F]?)$/.exec(text.slice(Math.max(0, start - 2), start))
  const [, mark = '', space = ''] = opens ?? []
  const closing = CLOSES[mark]
  if (!closing) return undefined
  // Where a quote runs on into the next paragraph nothing closes it here.
  const found = /^,?[\s\u00A0\u202F]?([«»“”‹›])/.exec(text.slice(end, end + 3))?.[1] ?? ''
  const close = found && closing.includes(found) ? found : closing[0]
  if (mark === '“' && close === '”') return undefined
  // A space that breaks no line, however the article wrote it.
  const gap = space && '\u00A0'
  return [`${mark}${gap}`, `${gap}${close}`]
}

// What may close each opening mark, the commonest first.
const CLOSES: Record<string, string> = { '«': '»', '»': '«', '„': '“”', '“': '”“', '‹': '›', '›': '‹' }
