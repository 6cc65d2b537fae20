import { EVERYDAY } from '../text/chunks.ts'
import { foreignSign } from './foreign-signs.ts'
import { EXAMPLES, FIELDS, type FieldName, nearestField, SPLIT } from './right-form.ts'

// The signs of a query, in order: what the parser in query.ts puts together.

export type Lexeme = { at: number; end: number } & (
  | { kind: 'open' | 'close' | 'and' | 'or' | 'not' | 'minus' }
  | { kind: 'near'; distance: number; ordered: boolean }
  | { kind: 'atleast'; count: number }
  | { kind: 'field'; name: FieldName; written: string }
  /** One word or the inside of quotation marks; `written` as it stands in the query, `within` the n of "a b"~n. */
  | { kind: 'word' | 'phrase'; text: string; written: string; mark: '=' | '~' | ''; within: number | null }
)

/** Why a query is refused; `at` is a place in its text. */
export type Trouble = Error & { at: number; hint?: string }

export function trouble(at: number, reason: string, hint?: string): Trouble {
  return Object.assign(new Error(reason), hint === undefined ? { at } : { at, hint })
}

export function isTrouble(error: unknown): error is Trouble {
  return error instanceof Error && 'at' in error
}

/** What to tell an editor of a place in a query that was read all the same. */
export type Remark = { at: number; reason: string }

/** Cuts a query into its signs and adds what is to be remarked; throws a Trouble at the first one that cannot be. */
export function lex(text: string, remarks: Remark[] = []): Lexeme[] {
  const found: Lexeme[] = []
  const closing = singleClosings(text)
  let terms = 0
  let i = 0
  for (;;) {
    i = endOf(BETWEEN, text, i)
    if (i >= text.length) break
    const sign = text[i] as string
    if (sign === '(' || sign === '（') found.push({ kind: 'open', at: i, end: ++i })
    else if (sign === ')' || sign === '）') found.push({ kind: 'close', at: i, end: ++i })
    else if (MINUS.includes(sign) && startsHere(text, i) && sticks(text, i + 1)) {
      found.push({ kind: 'minus', at: i, end: ++i })
    } else {
      const at = i
      const lexeme = term(text, at, found.at(-1), closing)
      i = typeof lexeme === 'number' ? lexeme : lexeme.end
      if (typeof lexeme === 'number') {
        if (isLoneMinus(text, at, i))
          remarks.push({
            at,
            reason: `“${sign}” with a blank behind it leaves nothing out; right would be -zoo or NOT zoo`,
          })
        continue
      }
      found.push(lexeme)
      if ((lexeme.kind === 'word' || lexeme.kind === 'phrase') && ++terms > MOST_TERMS)
        throw trouble(lexeme.at, `the query has more than ${MOST_TERMS} terms`, SPLIT)
    }
  }
  return found
}

/** "children - zoo": most likely a minus that lost its word. A long dash is punctuation. */
function isLoneMinus(text: string, at: number, end: number): boolean {
  return end === at + 1 && MINUS.includes(text[at] as string) && /\S/.test(text.slice(end))
}

/** Where what begins at `from` ends. Signs are told by one pattern, for a loop over them is slow in a process just begun. */
function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : from
}

/** So many terms a query may have; also so many languages after lang:, and pairs of words that NEAR asks for. */
export const MOST_TERMS = 256
const BLANK = /\s/
const BETWEEN = /[\s,]+/y
const MINUS = '-−–'
const QUOTES = '"“”„‟«»＂「」『』'
// A comma belongs to a number, or to a list behind lang: and source:.
const WORD = new RegExp(`(?:[^\\s()（）${QUOTES},]|(?<=\\d),(?=\\d))+`, 'y')
const UNQUOTED = new RegExp(`[^${QUOTES}]+`, 'y')
const LISTED = new RegExp(`[^\\s()（）${QUOTES}]+`, 'y')
const SINGLE_OPEN = "'‘‚‹’"
const SINGLE_CLOSE = "'’‘›"
const LETTER = /[\p{L}\p{M}\p{N}]/u

/** To ask Unicode costs a process its first half millisecond, and most letters need not be asked for. */
function hasLetter(text: string): boolean {
  return EVERYDAY.test(text) || LETTER.test(text)
}

function startsHere(text: string, i: number): boolean {
  return i === 0 || /[\s(（:]/.test(text[i - 1] as string)
}

function sticks(text: string, i: number): boolean {
  return i < text.length && !BLANK.test(text[i] as string)
}

/** The sign that begins here, or where to go on when there is none. */
function term(text: string, at: number, before: Lexeme | undefined, closing: Int32Array): Lexeme | number {
  const sign = text[at] as string
  const mark = sign === '=' || sign === '~' ? sign : ''
  const from = mark ? at + 1 : at
  const open = text[from]
  if (mark && !isQuote(open) && !SINGLE_OPEN.includes(open ?? ' ') && !hasLetter(letterAt(text, from)))
    throw trouble(at, `“${mark}” stands right before a word or a quotation mark`, mark === '=' ? '=ICC' : '~child')
  if (isQuote(open)) return quoted(text, at, from, mark, endOf(UNQUOTED, text, from + 1))
  const close = SINGLE_OPEN.includes(open ?? ' ') && opensWord(text, from + 1) ? (closing[from + 1] as number) : -1
  if (close > 0) return quoted(text, at, from, mark, close)
  return plain(text, at, from, mark, before)
}

function isQuote(sign: string | undefined): boolean {
  return sign !== undefined && QUOTES.includes(sign)
}

function opensWord(text: string, i: number): boolean {
  return hasLetter(letterAt(text, i)) || '=~'.includes(text[i] ?? ' ')
}

/**
 * From every place on, where ‘first lady’ would be closed: at a mark behind which no word goes on, before any double
 * mark; -1 where the mark is an apostrophe.
 */
function singleClosings(text: string): Int32Array {
  const closing = new Int32Array(text.length + 1).fill(-1)
  if (!OPENS.test(text)) return closing
  let from = 0
  for (const { 0: sign, index } of text.matchAll(CLOSES)) {
    if (!isQuote(sign)) closing.fill(index, from, index + 1)
    from = index + 1
  }
  return closing
}

const OPENS = new RegExp(`[${SINGLE_OPEN}]`)
const CLOSES = new RegExp(`[${QUOTES}]|[${SINGLE_CLOSE}](?![\\p{L}\\p{M}\\p{N}])`, 'gu')

function letterAt(text: string, i: number): string {
  const code = text.codePointAt(i)
  return code === undefined ? ' ' : String.fromCodePoint(code)
}

function quoted(text: string, at: number, open: number, mark: '=' | '~' | '', close: number): Lexeme {
  if (close === text.length)
    throw trouble(open, 'the quotation mark opened here is never closed', 'put one behind the last word')
  const inside = text.slice(open + 1, close)
  if (!hasLetter(inside)) throw trouble(open, 'there are no words between these quotation marks', '"first lady"')
  const near = /^[~～](\d*)/.exec(text.slice(close + 1, close + 12))
  if (near && near[1] === '')
    throw trouble(close + 1, 'behind ~ stands the number of words that may lie between', '"first lady"~5')
  const end = close + 1 + (near ? near[0].length : 0)
  const within = near ? distance(Number(near[1]), close + 2) : null
  return { kind: 'phrase', at, end, text: inside, written: text.slice(at, end), mark, within }
}

function plain(
  text: string,
  at: number,
  from: number,
  mark: '=' | '~' | '',
  before: Lexeme | undefined,
): Lexeme | number {
  const field = before?.kind === 'field' && before.end === from ? before.name : null
  const isList = field === 'lang' || field === 'source'
  const end = endOf(isList ? LISTED : WORD, text, from)
  const word = text.slice(from, end)
  const colon = mark || field === 'source' || field === 'url' ? -1 : word.indexOf(':')
  const name = colon < 0 ? undefined : fieldBefore(text, from, from + colon)
  if (name) return name
  if (!mark) {
    const operator = operatorOf(word, at, end, text)
    if (operator) return operator
  }
  const foreign = isList || field === 'url' ? undefined : foreignSign(word, text.slice(end, end + 12))
  if (foreign) throw trouble(at, foreign.reason, foreign.hint)
  if (isList && word.endsWith(',') && /\S/.test(text.slice(end)))
    throw trouble(end - 1, 'a blank behind the comma ends the list', field ? EXAMPLES[field] : undefined)
  if (mark === '~' && /^\d+$/.test(word) && before?.kind === 'phrase')
    throw trouble(at, 'between a phrase and ~ stands no blank', `${before.written}~${word}`)
  if (/^[*?]+$/.test(word)) throw trouble(at, `“${word}” needs letters before it`, 'child*')
  if (!hasLetter(word)) return Math.max(end, at + 1)
  return { kind: 'word', at, end, text: word, written: text.slice(at, end), mark, within: null }
}

function fieldBefore(text: string, from: number, colon: number): Lexeme | undefined {
  const name = text.slice(from, colon)
  if (!/^[a-z_]+$/i.test(name) && !/^[\p{L}_]+$/u.test(name)) return undefined
  const known = FIELDS.find(field => field === name.toLowerCase())
  if (known) return { kind: 'field', name: known, written: text.slice(from, colon + 1), at: from, end: colon + 1 }
  // A colon with a blank behind it is punctuation: "Kyiv: talks go on".
  if (!sticks(text, colon + 1) && !/^(?:all)?in(?:title|text|url)$/i.test(name)) return undefined
  throw trouble(from, `there is no field “${name}:”`, nearestField(name, text.slice(colon + 1)))
}

function operatorOf(word: string, at: number, end: number, text: string): Lexeme | undefined {
  if (word === 'AND' || word === 'OR' || word === 'NOT')
    return { kind: word.toLowerCase() as 'and' | 'or' | 'not', at, end }
  if (!/^[ANO]/.test(word)) return undefined
  const near = /^(O?)NEAR(?:\/(.*))?$/.exec(word)
  if (near) {
    const number = near[2] ?? String(DEFAULT_DISTANCE)
    if (!/^\d{1,6}$/.test(number))
      throw trouble(at, `behind ${near[1]}NEAR/ stands a number of words`, `${near[1]}NEAR/5`)
    return { kind: 'near', distance: distance(Number(number), at), ordered: near[1] === 'O', at, end }
  }
  const atleast = /^ATLEAST(?:\/(.*))?$/.exec(word)
  if (atleast) {
    const number = atleast[1] ?? ''
    if (!/^[1-9]\d{0,2}$/.test(number) || !/^\s*[(（]/.test(text.slice(end, end + 8)))
      throw trouble(at, 'ATLEAST says how often, then what, in brackets', 'ATLEAST/3(children)')
    return { kind: 'atleast', count: Number(number), at, end }
  }
  return undefined
}

const DEFAULT_DISTANCE = 4
/** No two words of one field that far apart have to do with each other; fields lie further apart than this. */
export const FARTHEST = 255

function distance(words: number, at: number): number {
  if (words > FARTHEST) throw trouble(at, `at most ${FARTHEST} words may lie between`, `NEAR/${FARTHEST}, or AND`)
  return words
}
