import { withRoom } from './blocks.ts'

/**
 * The words met in texts, found by the numbers of their letters, and for each the terms it satisfies. A word's record lies
 * in one piece with its letters and mostly with its terms: reading a text is a matter of how often memory must be waited
 * for, and so it is twice a word. A word is known by the place of its record.
 */
export type Words = {
  /** Hash and place of the record, for at least twice as many words as there are. */
  table: Int32Array<ArrayBuffer>
  records: Int32Array<ArrayBuffer>
  /** The terms for which there is no room in a record. */
  lists: Int32Array<ArrayBuffer>
  count: number
  used: number
  listsUsed: number
}

export function makeWords(): Words {
  return {
    table: new Int32Array(2 * 8192),
    records: new Int32Array(65_536),
    lists: new Int32Array(8192),
    count: 0,
    used: 1,
    listsUsed: 0,
  }
}

/** The word at this place of a text. When too many are known all are forgotten and the count starts over. */
export function findWord(words: Words, codes: Uint16Array, start: number, end: number): number {
  const { table } = words
  let hash = 0
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (codes[i] as number), 0x01000193)
  hash ^= hash >>> 15
  const mask = table.length - 2
  for (let slot = (hash * 2) & mask; ; slot = (slot + 2) & mask) {
    const word = table[slot + 1] as number
    if (word === 0) return add(words, codes, start, end, hash)
    if (table[slot] === hash && isSpelled(words.records, word, codes, start, end)) return word
  }
}

/** Whether what is kept of a word was worked out at this age of the terms. */
export function isFrom({ records }: Words, word: number, age: number): boolean {
  return records[word + AGE] === age
}

/** Keeps the terms of a chunk that is one word. */
export function keepTerms(words: Words, word: number, age: number, terms: readonly number[]): void {
  const { length } = terms
  const list = length <= INLINE ? 0 : roomFor(words, word, length)
  const { records, lists } = words
  records[word + AGE] = age
  records[word + COUNT] = length
  records[word + WIDTH] = 1
  for (let n = 0; n < length; n++)
    if (length <= INLINE) records[word + FIRST + n] = terms[n] as number
    else lists[list + n] = terms[n] as number
}

/** Keeps those of a chunk of several words: for each hit its term, place in the chunk, width in words, start and end. */
export function keepHits(words: Words, word: number, age: number, width: number, hits: readonly number[]): void {
  const list = roomFor(words, word, hits.length)
  const { records, lists } = words
  records[word + AGE] = age
  records[word + COUNT] = hits.length / HIT
  records[word + WIDTH] = width | SEVERAL
  for (let i = 0; i < hits.length; i++) lists[list + i] = hits[i] as number
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

/** The nth term of a chunk that is one word. */
export function termOf({ records, lists }: Words, word: number, n: number): number {
  return (records[word + COUNT] as number) <= INLINE
    ? (records[word + FIRST + n] as number)
    : (lists[(records[word + LIST] as number) + n] as number)
}

/** One of the HIT numbers of the nth hit of another. */
export function hitOf({ records, lists }: Words, word: number, n: number, what: number): number {
  return lists[(records[word + LIST] as number) + n * HIT + what] as number
}

function add(words: Words, codes: Uint16Array, start: number, end: number, hash: number): number {
  if (words.count >= MOST_WORDS || words.used >= MOST_NUMBERS || words.listsUsed >= MOST_NUMBERS) startOver(words)
  if (words.count * 4 >= words.table.length) growTable(words)
  const length = end - start
  const word = words.used
  words.used += LETTERS + ((length + 1) >> 1)
  words.records = withRoom(words.records, words.used)
  const { records, table } = words
  records[word + AGE] = -1
  records[word + LENGTH] = length
  records[word + ROOM] = 0
  for (let i = 0; i < length; i += 2) records[word + LETTERS + (i >> 1)] = pairAt(codes, start + i, end)
  const slot = freeSlot(table, hash)
  table[slot] = hash
  table[slot + 1] = word
  words.count++
  return word
}

function startOver(words: Words): void {
  words.table.fill(0)
  words.count = 0
  words.used = 1
  words.listsUsed = 0
}

function growTable(words: Words): void {
  const old = words.table
  const table = new Int32Array(old.length * 2)
  for (let i = 0; i < old.length; i += 2) {
    if (old[i + 1] === 0) continue
    const slot = freeSlot(table, old[i] as number)
    table[slot] = old[i] as number
    table[slot + 1] = old[i + 1] as number
  }
  words.table = table
}

function freeSlot(table: Int32Array, hash: number): number {
  const mask = table.length - 2
  let slot = (hash * 2) & mask
  while (table[slot + 1] !== 0) slot = (slot + 2) & mask
  return slot
}

function isSpelled(records: Int32Array, word: number, codes: Uint16Array, start: number, end: number): boolean {
  if (records[word + LENGTH] !== end - start) return false
  let at = word + LETTERS
  for (let i = start; i < end; i += 2) if (records[at++] !== pairAt(codes, i, end)) return false
  return true
}

/** Room for so many numbers of a word among the lists. */
function roomFor(words: Words, word: number, length: number): number {
  const { records } = words
  if (length <= (records[word + ROOM] as number)) return records[word + LIST] as number
  const list = words.listsUsed
  words.listsUsed += length
  words.lists = withRoom(words.lists, words.listsUsed)
  records[word + ROOM] = length
  records[word + LIST] = list
  return list
}

/** Two letters in one number. */
function pairAt(codes: Uint16Array, at: number, end: number): number {
  return (codes[at] as number) | (at + 1 < end ? (codes[at + 1] as number) << 16 : 0)
}

// A word's record: its first terms, where more of them lie, and its letters behind.
const AGE = 0
const LENGTH = 1
const WIDTH = 2
const COUNT = 3
const FIRST = 4
const INLINE = 2
const LIST = FIRST + INLINE
const ROOM = LIST + 1
const LETTERS = ROOM + 1

export const HIT = 5
// With the width: the chunk is no single word.
const SEVERAL = 0x1_0000

// Enough for the words of some weeks of news.
const MOST_WORDS = 100_000
const MOST_NUMBERS = 4_000_000
