import { withRoom } from './blocks.ts'
import { hashed } from './keys.ts'

/**
 * The words met in texts, found by the numbers of their letters, and for each the terms it satisfies. A word's record lies
 * in one piece with its letters and mostly with its terms: reading a text is a matter of how often memory must be waited
 * for, and so it is twice a word.
 */
export type Words = {
  /** The word at this place. When too many are known all are forgotten and the count starts over. */
  find(codes: Uint16Array, start: number, end: number): number
  /** Whether what is kept of a word was worked out at this age of the terms. */
  isFrom(word: number, age: number): boolean
  /** Keeps the terms of a chunk that is one word. */
  keep(word: number, age: number, terms: readonly number[]): void
  /** Keeps those of a chunk of several words: for each hit HIT numbers. */
  keepHits(word: number, age: number, width: number, hits: readonly number[]): void
  /** How many words the chunk counts, and how many terms it satisfies. */
  width(word: number): number
  count(word: number): number
  /** The nth term of a chunk that is one word, as `isOne` tells. */
  isOne(word: number): boolean
  term(word: number, n: number): number
  /** Of the nth hit of another: term, place in the chunk, width in words, start, end. */
  hit(word: number, n: number, what: number): number
}

export const HIT = 5

export function makeWords(): Words {
  // Hash and place of the record, twice as many as there are words at least.
  let table = new Int32Array(2 * 8192)
  let records = new Int32Array(65_536)
  let lists = new Int32Array(8192)
  let count = 0
  let used = 1
  let listsUsed = 0

  function startOver(): void {
    table.fill(0)
    count = 0
    used = 1
    listsUsed = 0
  }

  function growTable(): void {
    const old = table
    table = new Int32Array(old.length * 2)
    for (let i = 0; i < old.length; i += 2) {
      if (old[i + 1] === 0) continue
      const slot = freeSlot(old[i] as number)
      table[slot] = old[i] as number
      table[slot + 1] = old[i + 1] as number
    }
  }

  function freeSlot(hash: number): number {
    const mask = table.length - 2
    let slot = (hash * 2) & mask
    while (table[slot + 1] !== 0) slot = (slot + 2) & mask
    return slot
  }

  function add(codes: Uint16Array, start: number, end: number, hash: number): number {
    if (count >= MOST_WORDS || used >= MOST_NUMBERS || listsUsed >= MOST_NUMBERS) startOver()
    if (count * 4 >= table.length) growTable()
    const length = end - start
    const word = used
    used += LETTERS + ((length + 1) >> 1)
    records = withRoom(records, used)
    records[word + AGE] = -1
    records[word + LENGTH] = length
    records[word + ROOM] = INLINE
    for (let i = 0; i < length; i += 2) records[word + LETTERS + (i >> 1)] = pairAt(codes, start + i, end)
    const slot = freeSlot(hash)
    table[slot] = hash
    table[slot + 1] = word
    count++
    return word
  }

  function isSpelled(word: number, codes: Uint16Array, start: number, end: number): boolean {
    if (records[word + LENGTH] !== end - start) return false
    let at = word + LETTERS
    for (let i = start; i < end; i += 2) if (records[at++] !== pairAt(codes, i, end)) return false
    return true
  }

  /** Room for so many numbers of a word: in its record, or in a list where FIRST says. */
  function roomFor(word: number, length: number): number {
    if (length <= INLINE) return 0
    if (length <= (records[word + ROOM] as number)) return records[word + LIST] as number
    const list = listsUsed
    listsUsed += length
    lists = withRoom(lists, listsUsed)
    records[word + ROOM] = length
    records[word + LIST] = list
    return list
  }

  return {
    find(codes, start, end) {
      const letterHash = hashed(0, codes, start, end)
      const hash = letterHash ^ (letterHash >>> 15)
      const mask = table.length - 2
      for (let slot = (hash * 2) & mask; ; slot = (slot + 2) & mask) {
        const word = table[slot + 1] as number
        if (word === 0) return add(codes, start, end, hash)
        if (table[slot] === hash && isSpelled(word, codes, start, end)) return word
      }
    },
    isFrom: (word, age) => records[word + AGE] === age,
    keep(word, age, terms) {
      const { length } = terms
      records[word + AGE] = age
      records[word + COUNT] = length
      records[word + WIDTH] = 1
      const list = roomFor(word, length)
      for (let n = 0; n < length; n++)
        if (length <= INLINE) records[word + FIRST + n] = terms[n] as number
        else lists[list + n] = terms[n] as number
    },
    keepHits(word, age, width, hits) {
      records[word + AGE] = age
      records[word + COUNT] = hits.length / HIT
      records[word + WIDTH] = width | SEVERAL
      // Never inline: a hit has more numbers than there is room for.
      const list = roomFor(word, Math.max(hits.length, INLINE + 1))
      for (let i = 0; i < hits.length; i++) lists[list + i] = hits[i] as number
    },
    width: word => (records[word + WIDTH] as number) & ~SEVERAL,
    count: word => records[word + COUNT] as number,
    isOne: word => ((records[word + WIDTH] as number) & SEVERAL) === 0,
    term: (word, n) =>
      (records[word + COUNT] as number) <= INLINE
        ? (records[word + FIRST + n] as number)
        : (lists[(records[word + LIST] as number) + n] as number),
    hit: (word, n, what) => lists[(records[word + LIST] as number) + n * HIT + what] as number,
  }
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

// With the width: the chunk is no single word.
const SEVERAL = 0x1_0000

// Enough for the words of some weeks of news.
const MOST_WORDS = 100_000
const MOST_NUMBERS = 4_000_000
