import { capitalSign, distanceSign, foreignSign } from './foreign-signs.ts'
import { DOUBLE, hasLetter, letterAt, mateOf, quotationAt, singleClosings } from './quotation.ts'
import { FIELDS, type FieldName, nearestField, SPLIT } from './right-form.ts'
import { advice, instead, named, trouble, without } from './trouble.ts'

// The signs of a query, in order: what the parser in grammar.ts puts together.

export type Lexeme = { at: number; end: number } & (
  | { kind: 'open' | 'close' | 'and' | 'or' | 'not' | 'minus' }
  | { kind: 'near'; distance: number; ordered: boolean }
  | { kind: 'atleast'; count: number }
  | { kind: 'field'; name: FieldName; written: string }
  | Term
)

/** One word or the inside of quotation marks; `written` as it stands in the query, `within` the n of "a b"~n. */
type Term = { kind: 'word' | 'phrase'; text: string; written: string; mark: Mark; within: number | null }
type Mark = '=' | '~' | ''

/** What is worth saying of a query that is taken; `at` is a place in its text. */
export type Remark = { at: number; reason: string }

/**
 * Cuts a query into its signs; throws a Trouble at the first one that cannot be. Behind signs of which nothing can be made
 * it stops: they are refused when they are put together, and a thousand more of them change nothing.
 */
export function lex(text: string): { lexemes: Lexeme[]; remarks: Remark[] } {
  const lexemes: Lexeme[] = []
  const remarks: Remark[] = []
  const closings = singleClosings(text)
  let signs = 0
  let terms = 0
  let depth = 0
  let comma = -1
  let i = 0

  const push = (lexeme: Lexeme) => {
    const before = lexemes.at(-1)?.kind
    const follows = lexeme.kind === 'word' || lexeme.kind === 'phrase' || lexeme.kind === 'open'
    if (comma >= 0 && follows && (before === 'word' || before === 'phrase' || before === 'close'))
      remarks.push({ at: comma, reason: 'a comma is read as a blank: all are looked for; any of them is OR' })
    comma = -1
    lexemes.push(lexeme)
    i = lexeme.end
    if ((lexeme.kind === 'word' || lexeme.kind === 'phrase') && ++terms > MOST_TERMS)
      throw trouble(lexeme.at, `the query has more than ${MOST_TERMS} terms`, advice(SPLIT))
    if (lexeme.kind === 'open' && ++depth > DEEPEST)
      throw trouble(lexeme.at, `brackets lie more than ${DEEPEST} deep`, advice(SPLIT))
    if (lexeme.kind === 'close') depth--
  }

  while (i < text.length && depth >= 0 && !isStuck(lexemes)) {
    const sign = text[i] as string
    if (BLANK.test(sign)) {
      i++
      continue
    }
    if (++signs > MOST_SIGNS) throw trouble(i, `the query has more than ${MOST_SIGNS} words and signs`, advice(SPLIT))
    const quotation = sign === '=' || sign === '~' ? null : quotationAt(text, i, closings)
    if (quotation !== null) push(quoted(text, i, i, quotation, '', remarks))
    else if (COMMAS.includes(sign)) comma = i++
    else if (OPENING.includes(sign)) push({ kind: 'open', at: i, end: i + 1 })
    else if (CLOSING.includes(sign)) push({ kind: 'close', at: i, end: i + 1 })
    else if (/^[–—―]\s/.test(text.slice(i, i + 2))) {
      remarks.push({ at: i, reason: `a dash between blanks says nothing; ${sign}word or NOT leaves out` })
      i++
    } else if (DASHES.includes(sign)) push(minus(text, i, remarks))
    else {
      const lexeme = term(text, i, lexemes, closings, remarks)
      if (typeof lexeme === 'number') i = lexeme
      else push(lexeme)
    }
  }
  return { lexemes, remarks }
}

/** OR AND, NOT NOT, NEAR OR. */
function isStuck(lexemes: readonly Lexeme[]): boolean {
  const before = lexemes.at(-2)?.kind
  const last = lexemes.at(-1)?.kind
  if (last === 'and' || last === 'or' || last === 'near')
    return before === 'and' || before === 'or' || before === 'near' || before === 'not' || before === 'minus'
  return (last === 'not' || last === 'minus') && (before === 'not' || before === 'minus' || before === 'near')
}

/** So many terms a query may have; also so many languages after lang:, and pairs of words that NEAR asks for. */
export const MOST_TERMS = 256
// So many that each of them may have a field, an operator and one of two brackets.
const MOST_SIGNS = 4 * MOST_TERMS
const DEEPEST = 100
const BLANK = /\s/
const COMMAS = ',，、،；;'
const OPENING = '(（'
const CLOSING = ')）'
// A comma belongs to a number, or to a list behind lang: and source:; 7″ is a measure.
const WORD = new RegExp(`(?:[^\\s()（）${DOUBLE}${COMMAS}]|(?<=\\d)(?:,(?=\\d)|″))+`, 'y')
const LISTED = new RegExp(`(?:[^\\s()（）${DOUBLE}])+`, 'y')
const DASHES = '-\u2010\u2011\u2012–—―−﹘﹣－'
const EVERYDAY = /^[a-zß-öø-ÿа-яёіїєґ]+\*?$/
const LETTERS = /^[a-zß-öø-ÿа-яёіїєґ\u3041-\u3096\u30A1-\u30FA\u4E00-\u9FFF'*?-]+$/i
// The first thing asked of a word: to go to its end for every field of "title:title:title:" would take too long.
const FIELD = new RegExp(`(?:${FIELDS.join('|')}):`, 'iy')
const SPOKEN = new Set(['and', 'or', 'not', 'near', 'onear', 'atleast', 'within', 'around'])

/** Every dash that begins something leaves it out, and one dash or two are the same. */
function minus(text: string, at: number, remarks: Remark[]): Lexeme {
  let end = at + 1
  while (DASHES.includes(text[end] ?? ' ')) end++
  const behind = /^\s*(.?)/su.exec(text.slice(end, end + 200))?.[1] ?? ''
  if (behind === '' || CLOSING.includes(behind))
    throw trouble(at, 'there is nothing behind this dash', without(text, at, end, 'take it away'))
  if (BLANK.test(text[end] as string)) {
    const reason = 'a dash with a blank behind it may mean NOT or nothing: write NOT, or take it away'
    throw trouble(at, reason, instead(text, at, end, 'NOT'))
  }
  if (at > 0 && !/[\s(（:,]/.test(text[at - 1] as string))
    remarks.push({ at, reason: `the dash behind “${text[at - 1]}” is read as NOT` })
  return { kind: 'minus', at, end }
}

/** The sign that begins here, or where to go on when there is none. */
function term(
  text: string,
  at: number,
  before: readonly Lexeme[],
  closings: Int32Array,
  remarks: Remark[],
): Lexeme | number {
  const sign = text[at] as string
  if (sign !== '=' && sign !== '~') return plain(text, at, at, '', before, remarks)
  const last = before.at(-1)
  const [tilde, number] = /^~\s*(\d+)/.exec(text.slice(at, at + 12)) ?? []
  if (tilde && last?.kind === 'phrase')
    throw trouble(
      at,
      'between a phrase and ~ stands no blank',
      instead(text, last.end, at + tilde.length, `~${number}`),
    )
  if (tilde && last?.kind === 'close') throw behindBrackets(text, at, tilde, before)
  const quotation = quotationAt(text, at + 1, closings)
  if (quotation !== null) return quoted(text, at, at + 1, quotation, sign, remarks)
  if (hasLetter(letterAt(text, at + 1))) return plain(text, at, at + 1, sign, before, remarks)
  const [blanks, letter] = /^.\s*(.)?/su.exec(text.slice(at, at + 200)) ?? ['', undefined]
  const isWord = letter !== undefined && hasLetter(letterAt(text, at + blanks.length - letter.length))
  throw trouble(
    at,
    `“${sign}” stands right before a word or a quotation mark`,
    isWord ? instead(text, at, at + blanks.length - 1, sign) : without(text, at, at + 1, 'take it away'),
  )
}

/** (children home)~5 is meant as "children home"~5, (a OR b)~5 as nothing that could be said. */
function behindBrackets(text: string, at: number, tilde: string, before: readonly Lexeme[]) {
  let i = before.length - 1
  for (let open = 0; i >= 0; i--) {
    const kind = before[i]?.kind
    open += kind === 'close' ? 1 : kind === 'open' ? -1 : 0
    if (open === 0) break
  }
  const inside = before.slice(i + 1, -1)
  const [start, words] = [before[i]?.at ?? at, inside.map(one => (one.kind === 'word' ? one.written : ''))]
  const right =
    words.length > 1 && !words.includes('')
      ? instead(text, start, at + tilde.length, `"${words.join(' ')}"${tilde.replace(/\s/g, '')}`)
      : advice(`put NEAR/${tilde.replace(/\D/g, '')} between the parts that shall be near each other`)
  return trouble(at, '~ with a number stands behind a phrase, not behind brackets', right)
}

function quoted(
  text: string,
  at: number,
  open: number,
  quotation: Exclude<ReturnType<typeof quotationAt>, null>,
  mark: Mark,
  remarks: Remark[],
): Lexeme {
  const sign = text[open] as string
  if (!quotation) {
    const [behind = ''] = /^[^"“”„«»()（）]*/.exec(text.slice(open + 1)) ?? []
    const operator = behind.search(/\s(?:AND|OR|NOT|O?NEAR)\b/)
    const end = open + 1 + behind.slice(0, operator < 0 ? undefined : operator).trimEnd().length
    throw trouble(open, `the quotation mark ${sign} is never closed`, instead(text, end, end, mateOf(sign)))
  }
  const { from, to, end: close, isMixed } = quotation
  const inside = text.slice(from, to)
  if (!hasLetter(inside))
    throw trouble(
      open,
      'there are no words between these quotation marks',
      advice('put words between them, or take them away'),
    )
  if (isMixed)
    remarks.push({ at: open, reason: `the quotation mark ${sign} is closed by ${text[to]}, one of another kind` })
  const near = /^[~～](\d*)/.exec(text.slice(close, close + 12))
  if (near && near[1] === '')
    throw trouble(
      close,
      'behind ~ stands the number of words that may lie between',
      instead(text, close, close + 1, '~5'),
    )
  const end = close + (near ? near[0].length : 0)
  const within = near ? distance(text, Number(near[1]), close + 1, end) : null
  return { kind: 'phrase', at, end, text: inside, written: text.slice(at, end), mark, within }
}

function plain(
  text: string,
  at: number,
  from: number,
  mark: Mark,
  before: readonly Lexeme[],
  remarks: Remark[],
): Lexeme | number {
  const last = before.at(-1)
  const field = last?.kind === 'field' && last.end === from ? last : null
  const isList = field?.name === 'lang' || field?.name === 'source'
  const isAddress = isList || field?.name === 'url'
  if (!mark && !field) {
    const foreign = distanceSign(text, at)
    if (foreign) throw trouble(at, ...foreign)
  }
  const behindField = mark || isAddress ? from : endOf(FIELD, text, from)
  if (behindField > from) {
    const written = text.slice(from, behindField)
    return { kind: 'field', name: written.slice(0, -1).toLowerCase() as FieldName, written, at: from, end: behindField }
  }
  const end = endOf(isList ? LISTED : WORD, text, from)
  const word = text.slice(from, end)
  // Nearly all words are such: what others might mean by a sign need not be asked.
  if (EVERYDAY.test(word) && !SPOKEN.has(word))
    return { kind: 'word', at, end, text: word, written: text.slice(at, end), mark, within: null }
  const colon = mark || isAddress ? -1 : word.indexOf(':')
  if (colon >= 0) refuseUnknownField(text, from, from + colon, last)
  if (!mark) {
    const operator = operatorOf(word, at, end, text)
    if (operator) return operator
  }
  const foreign = isAddress ? undefined : foreignSign(text, at, end)
  if (foreign) throw trouble(at, ...foreign)
  if (isList && word.endsWith(',') && /\S/.test(text.slice(end)))
    throw trouble(
      end - 1,
      'a blank behind the comma ends the list',
      instead(text, end, end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0), ''),
    )
  if (/^[*?]+$/.test(word))
    throw trouble(at, `${named(word)} needs letters before it`, without(text, at, end, 'put letters before it'))
  if (!hasLetter(word)) {
    if (/^[/\\]+$/.test(word))
      remarks.push({ at, reason: `“${word[0]}” says nothing: all are looked for; any of them is OR` })
    return Math.max(end, at + 1)
  }
  const reason = mark || field ? undefined : (capitalSign(text, word, end, last !== undefined) ?? unlikeAWord(word))
  if (reason) remarks.push({ at, reason })
  return { kind: 'word', at, end, text: word, written: text.slice(at, end), mark, within: null }
}

/** What looks like two words and is read as one term. */
function unlikeAWord(word: string): string | undefined {
  if (DASHES.includes(word.at(-1) as string)) return `the dash behind ${named(word.slice(0, -1))} says nothing`
  if (LETTERS.test(word)) return undefined
  const joint = /\p{L}([^\p{L}\p{M}\p{N}.&'’‘ʼ`´@_:\u00AD\u200B-\u200D\u2060\-\u2010-\u2013\u2212*?]+)\p{L}/u.exec(
    word,
  )?.[1]
  return joint ? `${named(word)} looks for these words side by side; any of them is OR, all of them AND` : undefined
}

/** Where what begins at `from` ends. Signs are told by one pattern, for a loop over them is slow in a process just begun. */
function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : from
}

function refuseUnknownField(text: string, from: number, colon: number, last: Lexeme | undefined): void {
  const name = text.slice(from, colon)
  if (name === '' && last?.kind === 'word' && FIELDS.some(field => field === last.text.toLowerCase())) {
    const end = colon + 1 + (/^\s*/.exec(text.slice(colon + 1))?.[0].length ?? 0)
    throw trouble(last.at, `between ${last.text} and its colon stands no blank`, instead(text, last.end, end, ':'))
  }
  if (!/^[a-z_]+$/i.test(name) && !/^[\p{L}_]+$/u.test(name)) return
  // A colon with a blank behind it is punctuation: "Kyiv: talks go on".
  const isPunctuation = colon + 1 >= text.length || BLANK.test(text[colon + 1] as string)
  if (isPunctuation && !/^(?:all)?in(?:title|text|url)$/i.test(name)) return
  throw trouble(from, `there is no field ${named(`${name}:`)}`, nearestField(text, from, colon))
}

function operatorOf(word: string, at: number, end: number, text: string): Lexeme | undefined {
  if (word === 'AND' || word === 'OR' || word === 'NOT')
    return { kind: word.toLowerCase() as 'and' | 'or' | 'not', at, end }
  const near = /^(O?)NEAR(?:\/(.*))?$/s.exec(word)
  if (near) {
    const number = near[2] ?? String(DEFAULT_DISTANCE)
    if (!/^\d{1,6}$/.test(number)) {
      const meant = /\d{1,2}/.exec(number)?.[0] ?? '5'
      throw trouble(
        at,
        `behind ${near[1]}NEAR/ stands a number of words`,
        instead(text, at, end, `${near[1]}NEAR/${meant}`),
      )
    }
    const slash = at + word.indexOf('/') + 1
    return { kind: 'near', distance: distance(text, Number(number), slash, end, at), ordered: near[1] === 'O', at, end }
  }
  if (!word.startsWith('ATLEAST')) return undefined
  const [, number = '', bracket = ''] = /^ATLEAST\/([1-9]\d{0,2})\s*([(（]?)/.exec(text.slice(at, at + 20)) ?? []
  if (number && bracket && /^ATLEAST\/\d+$/.test(word)) return { kind: 'atleast', count: Number(number), at, end }
  throw trouble(at, 'ATLEAST says how often, then what, in brackets', rightAtleast(text, at))
}

function rightAtleast(text: string, at: number) {
  const [said = '', number = '2', what = ''] =
    /^ATLEAST[\s/:]*(?:[(（]?(\d{1,3})[)）]?)?[\s/:]*((?:["“„«][^"”“»]*["”“»]|[^\s()（）"“„«]+)?)/.exec(
      text.slice(at, at + 200),
    ) ?? []
  const count = Number(number) || 2
  if (what !== '') return instead(text, at, at + said.length, `ATLEAST/${count}(${what})`)
  return OPENING.includes(text[at + said.length] ?? ' ')
    ? instead(text, at, at + said.length, `ATLEAST/${count}`)
    : advice(`put behind it how often and what: ATLEAST/${count}(…)`)
}

const DEFAULT_DISTANCE = 4
/** No two words of one field that far apart have to do with each other; fields lie further apart than this. */
const FARTHEST = 255

function distance(text: string, words: number, from: number, to: number, at = from): number {
  if (words > FARTHEST)
    throw trouble(at, `at most ${FARTHEST} words may lie between`, instead(text, from, to, String(FARTHEST)))
  return words
}
