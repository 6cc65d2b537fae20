import { endianness } from 'node:os'

// Where in a text its words stand.

/**
 * A text and the numbers of its UTF-16 units, with a zero behind the last: many times as fast to read as a string is. Then
 * its chunks, CHUNK numbers each: where it starts and ends, and two hashes of its units. A chunk is the longest run of
 * letters and digits, with single apostrophes and hyphens inside it, or one letter of a script without spaces.
 */
export type Units = {
  text: string
  codes: Uint16Array
  length: number
  chunks: Int32Array<ArrayBuffer>
  /** How many numbers of `chunks` are of this text. */
  count: number
}

/** Where the start, the end and the hashes of a chunk stand among its numbers. */
export const START = 0
export const END = 1
export const HASH = 2
export const CHECK = 3
export const CHUNK = 4

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

/** The numbers of one short text. */
export function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i)
  return codes
}

/** The hash of some units and one more. */
export function hashed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

function cut(units: Units): void {
  const { codes, length } = units
  let { chunks } = units
  let count = 0
  let i = 0
  while (i < length) {
    const kind = KINDS[codes[i] as number]
    if (kind === OTHER) {
      i++
      continue
    }
    const start = kind === LETTER ? i : chunkStart(units, i)
    if (start === length) break
    i = start
    let hash = SEED
    let check = CHECK_SEED
    let code = codes[i] as number
    while (KINDS[code] === LETTER) {
      hash = hashed(hash, code)
      check = checked(check, code)
      code = codes[++i] as number
    }
    // Nearly all chunks end here: the rest is for joiners and rare scripts.
    if (i === start || KINDS[code] !== OTHER) {
      const plain = i
      i = chunkEnd(units, start, plain)
      for (let at = plain; at < i; at++) {
        hash = hashed(hash, codes[at] as number)
        check = checked(check, codes[at] as number)
      }
    }
    if (count === chunks.length) chunks = units.chunks = withTwiceTheRoom(chunks)
    chunks[count + START] = start
    chunks[count + END] = i
    chunks[count + HASH] = hash ^ (hash >>> 15)
    chunks[count + CHECK] = check
    count += CHUNK
  }
  units.count = count
}

/** Tells apart what has the same hash by chance. */
function checked(check: number, code: number): number {
  return Math.imul(check ^ code, 0x5bd1e995)
}

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

function chunkStart({ codes, length }: Units, from: number): number {
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
function chunkEnd({ codes, length }: Units, start: number, plain: number): number {
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
  const { chunks, count } = readUnits(text)
  const found: [number, number][] = []
  for (let at = 0; at < count; at += CHUNK) found.push([chunks[at + START] as number, chunks[at + END] as number])
  return found
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
  return !SPACED.test(text) && UNSPACED.test(text)
}

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
