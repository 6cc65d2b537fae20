import { EVERYDAY } from '../text/chunks.ts'

// Which marks open a quotation in a query, and where it is closed.

/** Where what is quoted begins and ends, and where the query goes on; `isMixed` where the closing mark is of another kind. */
export type Quotation = { from: number; to: number; end: number; isMixed: boolean }

/** Whether this sign is a double quotation mark, so that no word goes on behind it. */
export function isQuote(text: string, i: number): boolean {
  const sign = text[i] as string
  // 7″ is a measure.
  return DOUBLE.includes(sign) && !(sign === '″' && DIGIT.test(text[i - 1] ?? ''))
}

/**
 * The quotation that opens at this place: null where none does, undefined where it is never closed. `closings` are those
 * of single marks.
 */
export function quotationAt(text: string, at: number, closings: Int32Array): Quotation | null | undefined {
  const sign = text[at] as string
  const mates = MATES[sign]
  if (mates !== undefined) return closedBy(text, at, mates)
  if (DOUBLED.includes(sign) && text[at + 1] === sign && opensWord(text, at + 2)) return doubled(text, at)
  if (!SINGLE_OPEN.includes(sign) || !opensWord(text, at + 1)) return null
  const to = closings[at + 1] as number
  return to < 0 ? null : { from: at + 1, to, end: to + 1, isMixed: false }
}

/** The mark that closes what this one opens. */
export function mateOf(sign: string): string {
  return MATES[sign]?.[0] ?? sign
}

/**
 * From every place on, where ‘first lady’ would be closed: at a mark behind which no word goes on, before any double
 * mark; -1 where the mark is an apostrophe.
 */
export function singleClosings(text: string): Int32Array {
  const closing = new Int32Array(text.length + 1).fill(-1)
  if (!OPENS.test(text)) return closing
  let from = 0
  for (const { index } of text.matchAll(CLOSES)) {
    if (!isQuote(text, index)) closing.fill(index, from, index + 1)
    from = index + 1
  }
  return closing
}

/** To ask Unicode costs a process its first half millisecond, and most letters need not be asked for. */
export function hasLetter(text: string): boolean {
  return EVERYDAY.test(text) || LETTER.test(text)
}

export function letterAt(text: string, i: number): string {
  const code = text.codePointAt(i)
  return code === undefined ? ' ' : String.fromCodePoint(code)
}

// What may close each mark, first what mostly does: „so“, “so”, »so«, »so», ”so”.
const MATES: Record<string, string> = {
  ...{ '"': '"', '＂': '＂', '″': '″', '“': '”“', '”': '”', '„': '“”‟', '‟': '”‟', '«': '»', '»': '«»' },
  ...{ '「': '」', '『': '』', '《': '》', '〈': '〉', '〝': '〞〟', '❝': '❞', '❞': '❞', '❮': '❯' },
}
/** All double marks. */
export const DOUBLE = Object.entries(MATES).flat().join('')
const DOUBLED = "'’‘‚`´,"
const DOUBLED_CLOSE = "'’‘`´"
const SINGLE_OPEN = "'‘‚‹’›`´❛"
const SINGLE_CLOSE = "'’‘›‹`´❜"
const LONGEST_PHRASE = 100
const BLANK = /\s/
const DIGIT = /\d/
const LETTER = /[\p{L}\p{N}]/u
const OPENS = new RegExp(`[${SINGLE_OPEN}]`)
const CLOSES = new RegExp(`[${DOUBLE}]|[${SINGLE_CLOSE}](?![\\p{L}\\p{M}\\p{N}])`, 'gu')

/** At the first mark of its kind; where there is none before another opens, at the first of any kind. */
function closedBy(text: string, at: number, mates: string): Quotation | undefined {
  const sign = text[at]
  let other = -1
  for (let i = at + 1; i < text.length; i++) {
    if (!isQuote(text, i)) continue
    const opens = BLANK.test(text[i - 1] as string) && hasLetter(letterAt(text, i + 1))
    if (!opens && mates.includes(text[i] as string)) return { from: at + 1, to: i, end: i + 1, isMixed: false }
    if (text[i] === sign) break
    if (!opens && other < 0 && !hasLetter(letterAt(text, i + 1))) other = i
  }
  return other < 0 ? undefined : { from: at + 1, to: other, end: other + 1, isMixed: true }
}

/** ``first lady'', ''first lady'' and ,,first lady'': the quotation marks of a typewriter. */
function doubled(text: string, at: number): Quotation | null | undefined {
  const isComma = text[at] === ','
  // Two commas are mostly two commas: only near by is looked for what would close them.
  const farthest = isComma ? Math.min(text.length, at + LONGEST_PHRASE) : text.length
  for (let i = at + 2; i < farthest; i++) {
    const sign = text[i] as string
    if (isComma && isQuote(text, i)) return { from: at + 2, to: i, end: i + 1, isMixed: false }
    if (DOUBLED_CLOSE.includes(sign) && text[i + 1] === sign) return { from: at + 2, to: i, end: i + 2, isMixed: false }
  }
  return isComma ? null : undefined
}

function opensWord(text: string, i: number): boolean {
  return hasLetter(letterAt(text, i)) || '=~'.includes(text[i] ?? ' ')
}
