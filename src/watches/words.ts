import { withRoom } from './blocks.ts'

/**
 * The words met in texts, found by the numbers of their letters, and for each the terms it satisfies. A word's record lies
 * in one piece, its letters and its terms: reading a text is a matter of how often memory must be waited for, and so it is
 * twice a word. A word is known by the place of its record, and never changes: new terms forget them all.
 */
export type Words = {
  /** Hash and place of the record, for at least twice as many words as there are. */
  table: Int32Array<ArrayBuffer>
  records: Int32Array<ArrayBuffer>
  count: number
  used: number
}

export function makeWords(): Words {
  return { table: new Int32Array(2 * 8192), records: new Int32Array(65_536), count: 0, used: FIRST_RECORD }
}

/** The word at this place of a text, or NO_WORD. */
export function findWord({ table, records }: Words, codes: Uint16Array, start: number, end: number): number {
  const hash = hashOf(codes, start, end)
  const mask = table.length - 2
  for (let slot = (hash * 2) & mask; ; slot = (slot + 2) & mask) {
    const word = table[slot + 1] as number
    if (word === NO_WORD || (table[slot] === hash && isSpelled(records, word, codes, start, end))) return word
  }
}

/** Adds a word of one token, and its terms. When too many are known all others are forgotten. */
export function addWord(
  words: Words,
  codes: Uint16Array,
  start: number,
  end: number,
  terms: readonly number[],
): number {
  return add(words, codes, start, end, 1, terms.length, terms)
}

/** Adds a chunk of several: how many words it counts, and for each hit its term, place in the chunk, width, start and end. */
export function addChunk(
  words: Words,
  codes: Uint16Array,
  start: number,
  end: number,
  width: number,
  hits: readonly number[],
): number {
  return add(words, codes, start, end, width | SEVERAL, hits.length / HIT, hits)
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

function add(
  words: Words,
  codes: Uint16Array,
  start: number,
  end: number,
  width: number,
  count: number,
  numbers: readonly number[],
): number {
  if (words.count >= MOST_WORDS || words.used >= MOST_NUMBERS) forgetWords(words)
  if (words.count * 4 >= words.table.length) growTable(words)
  const length = end - start
  const word = words.used
  words.used += LETTERS + ((length + 1) >> 1) + numbers.length
  words.records = withRoom(words.records, words.used)
  const { records, table } = words
  records[word + LENGTH] = length
  records[word + WIDTH] = width
  records[word + COUNT] = count
  let at = word + LETTERS
  for (let i = start; i < end; i += 2) records[at++] = pairAt(codes, i, end)
  for (let n = 0; n < numbers.length; n++) records[at++] = numbers[n] as number
  const hash = hashOf(codes, start, end)
  const slot = freeSlot(table, hash)
  table[slot] = hash
  table[slot + 1] = word
  words.count++
  return word
}

function growTable(words: Words): void {
  const old = words.table
  const table = new Int32Array(old.length * 2)
  for (let i = 0; i < old.length; i += 2) {
    if (old[i + 1] === NO_WORD) continue
    const slot = freeSlot(table, old[i] as number)
    table[slot] = old[i] as number
    table[slot + 1] = old[i + 1] as number
  }
  words.table = table
}

function freeSlot(table: Int32Array, hash: number): number {
  const mask = table.length - 2
  let slot = (hash * 2) & mask
  while (table[slot + 1] !== NO_WORD) slot = (slot + 2) & mask
  return slot
}

function hashOf(codes: Uint16Array, start: number, end: number): number {
  let hash = 0
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (codes[i] as number), 0x01000193)
  return hash ^ (hash >>> 15)
}

function isSpelled(records: Int32Array, word: number, codes: Uint16Array, start: number, end: number): boolean {
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
const LENGTH = 0
const WIDTH = 1
const COUNT = 2
const LETTERS = 3
const FIRST_RECORD = 1

// With the width: the chunk is no single word.
const SEVERAL = 0x1_0000

// Enough for the words of some weeks of news.
const MOST_WORDS = 100_000
const MOST_NUMBERS = 4_000_000
