/**
 * The words met in texts, found by their characters without making a string of them, and for each the terms it
 * satisfies. All in flat arrays, one short record a word: a text of known words is read about as fast as memory is.
 */
export type Words = {
  /** The number of the word at this place. When too many are known all are forgotten and the count starts over. */
  find(text: string, start: number, end: number): number
  /** Whether what is kept of a word was worked out at this age of the terms. */
  isFrom(word: number, age: number): boolean
  keep(word: number, age: number, width: number, hits: readonly number[]): void
  /** How many words a chunk counts, and where its hits begin and end. */
  width(word: number): number
  firstHit(word: number): number
  endOfHits(word: number): number
  /** HIT numbers a hit: term, place in the chunk, width in words, start, end. */
  hit(at: number): number
}

export const HIT = 5

/** `forget` is called when all numbers given out before become void. */
export function makeWords(forget: () => void): Words {
  let table = new Int32Array(8192)
  let letters = new Uint16Array(65_536)
  let records = new Int32Array(RECORD * 4096)
  let hits = new Int32Array(8192)
  let count = 0
  let lettersUsed = 0
  let hitsUsed = 0

  function startOver(): void {
    table.fill(0)
    count = 0
    lettersUsed = 0
    hitsUsed = 0
    forget()
  }

  function growTable(): void {
    table = new Int32Array(table.length * 2)
    for (let word = 0; word < count; word++) {
      let slot = (records[word * RECORD + HASH] as number) & (table.length - 1)
      while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1)
      table[slot] = word + 1
    }
  }

  function add(text: string, start: number, end: number, hash: number): number {
    if (count >= MOST_WORDS || lettersUsed >= MOST_LETTERS) startOver()
    if (count * 2 >= table.length) growTable()
    records = withRoom(records, (count + 1) * RECORD)
    letters = withRoom(letters, lettersUsed + end - start)
    const base = count * RECORD
    records[base + HASH] = hash
    records[base + LETTERS] = lettersUsed
    records[base + LENGTH] = end - start
    records[base + AGE] = -1
    records[base + ROOM] = 0
    for (let i = start; i < end; i++) letters[lettersUsed++] = text.charCodeAt(i)
    let slot = hash & (table.length - 1)
    while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1)
    table[slot] = ++count
    return count - 1
  }

  return {
    find(text, start, end) {
      let hash = end - start
      for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
      hash ^= hash >>> 15
      const mask = table.length - 1
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const word = (table[slot] as number) - 1
        if (word < 0) return add(text, start, end, hash)
        const base = word * RECORD
        if (records[base + HASH] !== hash || records[base + LENGTH] !== end - start) continue
        let at = records[base + LETTERS] as number
        let i = start
        while (i < end && letters[at] === text.charCodeAt(i)) {
          i++
          at++
        }
        if (i === end) return word
      }
    },
    isFrom: (word, age) => records[word * RECORD + AGE] === age,
    keep(word, age, width, found) {
      const base = word * RECORD
      if (found.length > (records[base + ROOM] as number)) {
        hits = withRoom(hits, hitsUsed + found.length)
        records[base + FIRST] = hitsUsed
        records[base + ROOM] = found.length
        hitsUsed += found.length
      }
      hits.set(found, records[base + FIRST])
      records[base + COUNT] = found.length
      records[base + WIDTH] = width
      records[base + AGE] = age
    },
    width: word => records[word * RECORD + WIDTH] as number,
    firstHit: word => records[word * RECORD + FIRST] as number,
    endOfHits: word => (records[word * RECORD + FIRST] as number) + (records[word * RECORD + COUNT] as number),
    hit: at => hits[at] as number,
  }
}

// A word's record.
const HASH = 0
const LETTERS = 1
const LENGTH = 2
const AGE = 3
const WIDTH = 4
const FIRST = 5
const COUNT = 6
const ROOM = 7
const RECORD = 8

// Enough for the words of some weeks of news.
const MOST_WORDS = 60_000
const MOST_LETTERS = 2_000_000

function withRoom<Numbers extends Int32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>>(
  numbers: Numbers,
  needed: number,
): Numbers {
  if (needed <= numbers.length) return numbers
  const wider = new (numbers.constructor as new (length: number) => Numbers)(Math.max(needed, numbers.length * 2))
  wider.set(numbers)
  return wider
}
