import { endianness } from 'node:os'

// Where in a text its words stand.

/**
 * A text and the numbers of its UTF-16 units, with a zero behind the last: many times as fast to read as a string is. Then
 * its chunks and how many there are: where each starts and ends, and two hashes of its units. A chunk is the longest run of
 * letters and digits, with single apostrophes and hyphens inside it, or one letter of a script without spaces.
 */
export type Units = {
  text: string
  codes: Uint16Array
  length: number
  chunks: Int32Array<ArrayBuffer>
  count: number
}

/** Cuts texts into chunks, one after the other: the next one takes the place of the last. */
export function makeUnits(): (text: string) => Units {
  const units: Units = {
    text: '',
    codes: new Uint16Array(8192),
    length: 0,
    chunks: new Int32Array(CHUNK * 1024),
    count: 0,
  }
  let bytes = Buffer.from(units.codes.buffer)
  return text => {
    if (text.length >= units.codes.length) {
      units.codes = new Uint16Array(text.length * 2)
      bytes = Buffer.from(units.codes.buffer)
    }
    const written = bytes.write(text, 'utf16le')
    if (BIG_ENDIAN) bytes.subarray(0, written).swap16()
    units.codes[text.length] = 0
    units.text = text
    units.length = text.length
    cut(units)
    return units
  }
}

// By functions, and not by numbers with names for all to use: V8 takes only a file's own for constants.

/** Where the nth chunk starts and ends. */
export function chunkStart({ chunks }: Units, n: number): number {
  return chunks[CHUNK * n + START] as number
}

export function chunkEnd({ chunks }: Units, n: number): number {
  return chunks[CHUNK * n + END] as number
}

/** The hash of its units, and another one to tell apart what has the same by chance. */
export function chunkHash({ chunks }: Units, n: number): number {
  return chunks[CHUNK * n + HASH] as number
}

export function chunkCheck({ chunks }: Units, n: number): number {
  return chunks[CHUNK * n + CHECK] as number
}

/** The numbers of one short text. */
export function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i)
  return codes
}

/** The hash of some units and one more. */
export function hashed(hash: number, code: number): number {
  return Math.imul(hash ^ code, PRIME)
}

function cut(units: Units): void {
  const { codes, length } = units
  let count = 0
  let i = 0
  while (i < length) {
    let code = codes[i] as number
    if (KINDS[code] === OTHER) {
      i++
      continue
    }
    const start = i
    let hash = SEED
    let check = CHECK_SEED
    // Written out: in a process just begun a call for each letter takes longer than all else.
    while (KINDS[code] === LETTER) {
      hash = Math.imul(hash ^ code, PRIME)
      check = Math.imul(check ^ code, OTHER_PRIME)
      code = codes[++i] as number
    }
    // Nearly all chunks end here: the rest is for joiners and rare scripts.
    if (i > start && KINDS[code] === OTHER) note(units, count, start, i, hash, check)
    else if (i === start && KINDS[code] === LONE)
      note(units, count, start, ++i, Math.imul(hash ^ code, PRIME), Math.imul(check ^ code, OTHER_PRIME))
    else {
      if (i === start) i = nextStart(units, start)
      if (i > start && KINDS[codes[start] as number] !== LETTER) continue
      i = noteRare(units, count, start, i, hash, check)
    }
    if (CHUNK * ++count === units.chunks.length) units.chunks = withTwiceTheRoom(units.chunks)
  }
  units.count = count
}

/** The chunk whose hashes are known to `plain`, where it began to need care; tells where it ends. */
function noteRare(
  units: Units,
  n: number,
  start: number,
  plain: number,
  hashSoFar: number,
  checkSoFar: number,
): number {
  const end = endFrom(units, start, plain)
  let hash = hashSoFar
  let check = checkSoFar
  for (let i = plain; i < end; i++) {
    const code = units.codes[i] as number
    hash = Math.imul(hash ^ code, PRIME)
    check = Math.imul(check ^ code, OTHER_PRIME)
  }
  note(units, n, start, end, hash, check)
  return end
}

function note({ chunks }: Units, n: number, start: number, end: number, hash: number, check: number): void {
  const at = CHUNK * n
  chunks[at + START] = start
  chunks[at + END] = end
  chunks[at + HASH] = hash ^ (hash >>> 15)
  chunks[at + CHECK] = check
}

const PRIME = 0x01000193
const OTHER_PRIME = 0x5bd1e995
const SEED = aNumber()
const CHECK_SEED = aNumber()

function aNumber(): number {
  return Math.floor(Math.random() * 2 ** 31)
}

function withTwiceTheRoom(chunks: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(2 * chunks.length)
  wider.set(chunks)
  return wider
}

function nextStart({ codes, length }: Units, from: number): number {
  let i = from
  while (i < length) {
    const kind = KINDS[codes[i] as number] as number
    if (kind === LETTER || kind === LONE) return i
    if (kind >= APOSTROPHE || kind === OTHER) {
      i++
      continue
    }
    const met = kindAt(codes, i)
    if (met === LETTER || met === LONE) return i
    i += widthAt(codes, i)
  }
  return length
}

/** Where the chunk ends of which so much is known to be letters. */
function endFrom({ codes, length }: Units, start: number, plain: number): number {
  let i = plain
  if (i === length) return length
  if (i === start) {
    i += widthAt(codes, i)
    if (kindAt(codes, start) === LONE) return i
  }
  while (i < length) {
    let kind = kindAt(codes, i)
    if (kind === LETTER) {
      i += widthAt(codes, i)
      continue
    }
    // A joiner belongs to the word only with a letter behind it; invisible characters never count.
    let next = i
    while (kind === INVISIBLE && next < length) kind = kindAt(codes, ++next)
    if ((kind === HYPHEN && next - start < LONGEST_COMPOUND) || kind === APOSTROPHE) kind = kindAt(codes, ++next)
    while (kind === INVISIBLE && next < length) kind = kindAt(codes, ++next)
    if (next >= length || kind !== LETTER) return i
    i = next
  }
  return length
}

/** The places of all chunks of a text. */
export function chunksOf(text: string): [number, number][] {
  const units = readUnits(text)
  return Array.from({ length: units.count }, (_, n) => [chunkStart(units, n), chunkEnd(units, n)])
}

/** Where the hyphenated parts of a chunk stand in it; one part where it has no hyphen. */
export function partsOf(chunk: string): [number, number][] {
  return splitAt(chunk, HYPHEN_SIGNS)
}

/** Where the parts between the apostrophes of a word stand in it. */
export function betweenApostrophes(word: string): [number, number][] {
  return splitAt(word, APOSTROPHE_SIGNS)
}

/** Whether the words of this text are written without spaces, so that it is matched by substring. */
export function isUnspaced(text: string): boolean {
  return !SPACED.test(text) && (UNSPACED_EVERYDAY.test(text) || UNSPACED.test(text))
}

const START = 0
const END = 1
const HASH = 2
const CHECK = 3
const CHUNK = 4

const OTHER = 1
const LETTER = 2
const LONE = 3
const HIGH_SURROGATE = 4
const APOSTROPHE = 5
const HYPHEN = 6
const INVISIBLE = 7

// Filled as characters are met: asking a Unicode property of every character again would be the slowest step of all.
const KINDS = new Uint8Array(65_536)
KINDS[0] = OTHER

const UNSPACED =
  /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const UNSPACED_EVERYDAY = /[\u3041-\u3096\u30A1-\u30FA\u3400-\u4DBF\u4E00-\u9FFF]/
// None of these scripts stands before U+0E00. To ask Unicode costs a process its first half millisecond.
const SPACED = /^[\0-\u00B6\u00B8-\u0DFF]*$/
/** Latin and Cyrillic letters, digits, and the signs a query has for any letter. */
export const EVERYDAY = /[a-z0-9\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u02C0\u02C1\u0400-\u0481\u048A-\u052F]/i
const WORD_LETTER = /[\p{L}\p{M}\p{Nd}\p{Nl}]/u
const APOSTROPHES = "'’‘ʼʻʹ`´′＇"
const HYPHENS = '-\u2010\u2011\u2012\u2013\u2212\uFE58\uFE63\uFF0D'
const UNSEEN = '\u00AD\u200B\u200C\u200D\u2060\uFEFF\uFE00-\uFE0F'
const APOSTROPHE_SIGNS = new RegExp(`[${APOSTROPHES}]`, 'g')
const HYPHEN_SIGNS = new RegExp(`[\\${HYPHENS}]`, 'g')
const INVISIBLES = new RegExp(`[${UNSEEN}]`, 'u')
/** What joins the letters of a word without being one. */
export const JOINERS = new RegExp(`[${APOSTROPHES}\\${HYPHENS}${UNSEEN}]`, 'gu')
// Longer compounds are no words an editor would search joined.
const LONGEST_COMPOUND = 64
const BIG_ENDIAN = endianness() === 'BE'
const readUnits = makeUnits()

function kindAt(codes: Uint16Array, i: number): number {
  const kind = KINDS[codes[i] as number] as number
  return kind !== 0 && kind !== HIGH_SURROGATE ? kind : classify(codePointAt(codes, i))
}

function widthAt(codes: Uint16Array, i: number): number {
  return codePointAt(codes, i) > 0xffff ? 2 : 1
}

function codePointAt(codes: Uint16Array, i: number): number {
  const high = codes[i] as number
  const low = codes[i + 1] ?? 0
  const isPair = high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000
  return isPair ? (high - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000 : high
}

function classify(code: number): number {
  if (code > 0xffff) return kindOf(String.fromCodePoint(code))
  const kind = code >= 0xd800 && code < 0xdc00 ? HIGH_SURROGATE : kindOf(String.fromCodePoint(code))
  KINDS[code] = kind
  return kind === HIGH_SURROGATE ? OTHER : kind
}

function kindOf(letter: string): number {
  if (EVERYDAY.test(letter)) return LETTER
  if (APOSTROPHES.includes(letter)) return APOSTROPHE
  if (HYPHENS.includes(letter)) return HYPHEN
  if (INVISIBLES.test(letter)) return INVISIBLE
  if (UNSPACED_EVERYDAY.test(letter)) return LONE
  if (letter < '\x80' || !(WORD_LETTER.test(letter) || isDigit(letter))) return OTHER
  return isUnspaced(letter) ? LONE : LETTER
}

/** ² and ① are digits in another shape; ½ is no word. */
function isDigit(letter: string): boolean {
  return /^[0-9]+$/.test(letter.normalize('NFKC'))
}

function splitAt(chunk: string, signs: RegExp): [number, number][] {
  const parts: [number, number][] = []
  let start = 0
  for (const { index } of chunk.matchAll(signs)) {
    if (index > start) parts.push([start, index])
    start = index + 1
  }
  if (chunk.length > start) parts.push([start, chunk.length])
  return parts
}
