import { chunkCheck, chunkHash, type Units } from '../text/chunks.ts'
import { withRoom } from './blocks.ts'

/**
 * The words met in texts, found by the hash of their letters, and for each the terms it satisfies. Two hashes together
 * stand for the letters: what is told of one word is told of another once in 2 ** 64, less often than memory errs, and
 * reading a text is a matter of how often memory must be waited for, which so is once a word. Seeds nobody knows keep
 * anybody from making such words. What is known of a word never changes: new terms forget them all.
 */
export type Words = {
  /** WORD numbers each, with room for at least a third more words than there are. */
  table: Int32Array<ArrayBuffer>
  /** How many terms or hits a word has, then these; a 0 for all that have none. */
  met: Int32Array<ArrayBuffer>
  count: number
  used: number
}

export function makeWords(): Words {
  return { table: new Int32Array(WORD * 16_384), met: new Int32Array(16_384), count: 0, used: FIRST }
}

/** The word that is this chunk, or NO_WORD. It is known by its place until another is added. */
export function findWord({ table }: Words, units: Units, chunk: number): number {
  const hash = chunkHash(units, chunk)
  const check = chunkCheck(units, chunk)
  const mask = table.length - WORD
  for (let word = (hash * WORD) & mask; ; word = (word + WORD) & mask) {
    if (table[word + CHECK] === check && table[word + HASH] === hash && table[word + WIDTH] !== 0) return word
    if (table[word + WIDTH] === 0) return NO_WORD
  }
}

/** Adds a chunk as a word of one token, and its first so many terms. When too many are known all others are forgotten. */
export function addWord(words: Words, units: Units, chunk: number, terms: ArrayLike<number>, count: number): number {
  return add(words, units, chunk, 1, count, terms, count)
}

/** Adds it as several: how many words it counts, and for each hit its term, place in the chunk, width, start and end. */
export function addChunk(words: Words, units: Units, chunk: number, width: number, hits: readonly number[]): number {
  return add(words, units, chunk, width | SEVERAL, hits.length / HIT, hits, hits.length)
}

export function forgetWords(words: Words): void {
  if (words.count === 0) return
  words.table.fill(0)
  words.count = 0
  words.used = FIRST
}

/** How many words the chunk counts. */
export function widthOf({ table }: Words, word: number): number {
  return (table[word + WIDTH] as number) & ~SEVERAL
}

export function isOneWord({ table }: Words, word: number): boolean {
  return ((table[word + WIDTH] as number) & SEVERAL) === 0
}

/** Where among `met` the terms or hits of a word stand, their number first; 0 for a word without. */
export function metAt({ table }: Words, word: number): number {
  return table[word + MET] as number
}

export const NO_WORD = -1
export const HIT = 5

function add(
  words: Words,
  units: Units,
  chunk: number,
  width: number,
  count: number,
  numbers: ArrayLike<number>,
  length: number,
): number {
  if (words.count >= MOST_WORDS || words.used >= MOST_NUMBERS) forgetWords(words)
  if (words.count * 4 >= (words.table.length / WORD) * 3) growTable(words)
  words.count++
  const { table } = words
  const word = freePlace(table, chunkHash(units, chunk))
  table[word + HASH] = chunkHash(units, chunk)
  table[word + CHECK] = chunkCheck(units, chunk)
  table[word + WIDTH] = width
  table[word + MET] = count === 0 ? 0 : words.used
  if (count === 0) return word
  words.met = withRoom(words.met, words.used + 1 + length)
  const { met } = words
  met[words.used++] = count
  for (let n = 0; n < length; n++) met[words.used++] = numbers[n] as number
  return word
}

function growTable(words: Words): void {
  const { table } = words
  const wider = new Int32Array(table.length * 2)
  for (let word = 0; word < table.length; word += WORD) {
    if (table[word + WIDTH] === 0) continue
    const place = freePlace(wider, table[word + HASH] as number)
    for (let n = 0; n < WORD; n++) wider[place + n] = table[word + n] as number
  }
  words.table = wider
}

function freePlace(table: Int32Array, hash: number): number {
  const mask = table.length - WORD
  let place = (hash * WORD) & mask
  while (table[place + WIDTH] !== 0) place = (place + WORD) & mask
  return place
}

// What is kept of a word; its width is never 0.
const HASH = 0
const CHECK = 1
const WIDTH = 2
const MET = 3
const WORD = 4

// The first of `met` is the 0 of words without terms.
const FIRST = 1

// With the width: the chunk is no single word.
const SEVERAL = 0x1_0000

// Enough for the words of some weeks of news.
const MOST_WORDS = 100_000
const MOST_NUMBERS = 4_000_000
