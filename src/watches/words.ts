import type { Units } from '../text/chunks.ts'
import { withRoom } from './blocks.ts'

/**
 * The words met in texts, found by the numbers of their letters, and for each the terms it satisfies. A word's record lies
 * in one piece, its letters and its terms: reading a text is a matter of how often memory must be waited for, and so it is
 * twice a word. A word is known by the place of its record, and never changes: new terms forget them all.
 */
export type Words = {
  /** By their hash the places of their records, with room for at least twice as many words as there are. */
  table: Int32Array<ArrayBuffer>
  records: Int32Array<ArrayBuffer>
  count: number
  used: number
}

export function makeWords(): Words {
  return { table: new Int32Array(32_768), records: new Int32Array(65_536), count: 0, used: FIRST_RECORD }
}

/** The word that is the chunk in hand, or NO_WORD. */
export function findWord({ table, records }: Words, units: Units): number {
  const { hash } = units
  const mask = table.length - 1
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const word = table[slot] as number
    if (word === NO_WORD || (records[word + HASH] === hash && isSpelled(records, word, units))) return word
  }
}

/** Adds the chunk in hand as a word of one token, and its terms. When too many are known all others are forgotten. */
export function addWord(words: Words, units: Units, terms: readonly number[]): number {
  return add(words, units, 1, terms.length, terms)
}

/** Adds it as several: how many words it counts, and for each hit its term, place in the chunk, width, start and end. */
export function addChunk(words: Words, units: Units, width: number, hits: readonly number[]): number {
  return add(words, units, width | SEVERAL, hits.length / HIT, hits)
}

export function forgetWords(words: Words): void {
  if (words.count === 0) return
  words.table.fill(NO_WORD)
  words.count = 0
  words.used = FIRST_RECORD
}

/** How many words the chunk counts, and how many terms it satisfies. */
export function widthOf({ records }: Words, word: number): number {
  return (records[word + WIDTH] as number) & ~SEVERAL
}

export function countOf({ records }: Words, word: number): number {
  return records[word + COUNT] as number
}

export function isOneWord({ records }: Words, word: number): boolean {
  return ((records[word + WIDTH] as number) & SEVERAL) === 0
}

/** Where the terms of a word stand among the records, or its hits, HIT numbers each. */
export function termsAt({ records }: Words, word: number): number {
  return word + LETTERS + (((records[word + LENGTH] as number) + 1) >> 1)
}

export const NO_WORD = 0
export const HIT = 5

function add(words: Words, units: Units, width: number, count: number, numbers: readonly number[]): number {
  const { codes, start, end, hash } = units
  if (words.count >= MOST_WORDS || words.used >= MOST_NUMBERS) forgetWords(words)
  if (words.count * 2 >= words.table.length) growTable(words)
  const length = end - start
  const word = words.used
  words.used += LETTERS + ((length + 1) >> 1) + numbers.length
  words.records = withRoom(words.records, words.used)
  const { records } = words
  records[word + HASH] = hash
  records[word + LENGTH] = length
  records[word + WIDTH] = width
  records[word + COUNT] = count
  let at = word + LETTERS
  for (let i = start; i < end; i += 2) records[at++] = pairAt(codes, i, end)
  for (let n = 0; n < numbers.length; n++) records[at++] = numbers[n] as number
  enter(words.table, hash, word)
  words.count++
  return word
}

function growTable(words: Words): void {
  const table = new Int32Array(words.table.length * 2)
  for (const word of words.table) if (word !== NO_WORD) enter(table, words.records[word + HASH] as number, word)
  words.table = table
}

function enter(table: Int32Array, hash: number, word: number): void {
  const mask = table.length - 1
  let slot = hash & mask
  while (table[slot] !== NO_WORD) slot = (slot + 1) & mask
  table[slot] = word
}

function isSpelled(records: Int32Array, word: number, { codes, start, end }: Units): boolean {
  if (records[word + LENGTH] !== end - start) return false
  let at = word + LETTERS
  for (let i = start; i < end; i += 2) if (records[at++] !== pairAt(codes, i, end)) return false
  return true
}

/** Two letters in one number. */
function pairAt(codes: Uint16Array, at: number, end: number): number {
  return (codes[at] as number) | (at + 1 < end ? (codes[at + 1] as number) << 16 : 0)
}

// A word's record: then its letters, then its terms or hits.
const HASH = 0
const LENGTH = 1
const WIDTH = 2
const COUNT = 3
const LETTERS = 4
const FIRST_RECORD = 1

// With the width: the chunk is no single word.
const SEVERAL = 0x1_0000

// Enough for the words of some weeks of news.
const MOST_WORDS = 100_000
const MOST_NUMBERS = 4_000_000
