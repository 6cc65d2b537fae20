import { hashed } from '../text/chunks.ts'
import { makeBlocks, withRoom } from './blocks.ts'

/**
 * Under which letters the terms are found: lists of terms by a kind and a word. Texts are looked up by the numbers of their
 * letters, without making a string of them; beginnings by one pass over the word. Keys are numbers, too: as strings and
 * lists those of a hundred thousand watches would take four times the room.
 */
export type Keys = {
  add(kind: number, word: string, term: number): void
  remove(kind: number, word: string, term: number): void
  /** Whether there is any of this kind. */
  has(kind: number): boolean
  /** Whether there is any of this kind or a higher one. */
  hasFrom(kind: number): boolean
  /** Tells `note` the terms under a word. */
  find(kind: number, word: string, note: (term: number) => void): void
  findIn(kind: number, codes: Uint16Array, length: number, note: (term: number) => void): void
  /** Tells it those under every beginning of the word. */
  findBeginnings(kind: number, codes: Uint16Array, length: number, note: (term: number) => void): void
}

export function makeKeys(): Keys {
  // By their hash chains of keys, by their key chains of terms.
  let heads = new Int32Array(2048).fill(NONE)
  const keys = makeBlocks()
  const lists = makeBlocks()
  let count = 0
  let spelled = new Uint16Array(64)
  // How many keys of a kind have that many letters, so that beginnings of other lengths are not looked for.
  const lengths = new Int32Array(KINDS * (LONGEST + 1))
  const counts = new Int32Array(KINDS)
  let highest = 0

  /** The letters of a word as numbers, in `spelled`. */
  function spell(word: string): number {
    spelled = withRoom(spelled, word.length)
    for (let i = 0; i < word.length; i++) spelled[i] = word.charCodeAt(i)
    return word.length
  }

  function keyAt(hash: number, codes: Uint16Array, length: number): number {
    const { numbers } = keys
    for (let key = heads[chainOf(hash)] as number; key !== NONE; key = numbers[key + NEXT] as number)
      if (numbers[key + HASH] === hash && isSpelled(numbers, key, codes, length)) return key
    return NONE
  }

  function chainOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (heads.length - 1)
  }

  function hang(key: number): void {
    const chain = chainOf(keys.numbers[key + HASH] as number)
    keys.numbers[key + NEXT] = heads[chain] as number
    heads[chain] = key
  }

  function grow(): void {
    const before = heads
    heads = new Int32Array(before.length * 2).fill(NONE)
    for (const first of before)
      for (let key = first; key !== NONE; ) {
        const next = keys.numbers[key + NEXT] as number
        hang(key)
        key = next
      }
  }

  function newKey(kind: number, hash: number, length: number): number {
    if (count >= heads.length) grow()
    const record = [hash, NONE, NONE, length]
    for (let i = 0; i < length; i += 2) record.push(pairAt(spelled, i, length))
    const key = keys.put(record)
    hang(key)
    tally(kind, length, 1)
    return key
  }

  function dropKey(kind: number, key: number): void {
    const { numbers } = keys
    const chain = chainOf(numbers[key + HASH] as number)
    if (heads[chain] === key) heads[chain] = numbers[key + NEXT] as number
    else {
      let before = heads[chain] as number
      while (numbers[before + NEXT] !== key) before = numbers[before + NEXT] as number
      numbers[before + NEXT] = numbers[key + NEXT] as number
    }
    const length = numbers[key + LENGTH] as number
    keys.giveBack(key, LETTERS + ((length + 1) >> 1))
    tally(kind, length, -1)
  }

  function tally(kind: number, length: number, change: number): void {
    const at = kind * (LONGEST + 1) + Math.min(length, LONGEST)
    lengths[at] = (lengths[at] as number) + change
    counts[kind] = (counts[kind] as number) + change
    count += change
    highest = counts.findLastIndex(one => one > 0)
  }

  function tell(key: number, note: (term: number) => void): void {
    const { numbers } = lists
    for (let at = keys.numbers[key + LIST] as number; at !== NONE; at = numbers[at + 1] as number)
      note(numbers[at] as number)
  }

  function findIn(kind: number, codes: Uint16Array, length: number, note: (term: number) => void): void {
    if (lengths[kind * (LONGEST + 1) + Math.min(length, LONGEST)] === 0) return
    const key = keyAt(hashOf(kind, codes, length), codes, length)
    if (key !== NONE) tell(key, note)
  }

  return {
    add(kind, word, term) {
      const length = spell(word)
      const hash = hashOf(kind, spelled, length)
      const known = keyAt(hash, spelled, length)
      const key = known === NONE ? newKey(kind, hash, length) : known
      keys.numbers[key + LIST] = lists.put([term, keys.numbers[key + LIST] as number])
    },
    remove(kind, word, term) {
      const length = spell(word)
      const key = keyAt(hashOf(kind, spelled, length), spelled, length)
      const { numbers } = lists
      let before = NONE
      let at = keys.numbers[key + LIST] as number
      while (numbers[at] !== term) {
        before = at
        at = numbers[at + 1] as number
      }
      if (before === NONE) keys.numbers[key + LIST] = numbers[at + 1] as number
      else numbers[before + 1] = numbers[at + 1] as number
      lists.giveBack(at, 2)
      if (keys.numbers[key + LIST] === NONE) dropKey(kind, key)
    },
    has: kind => (counts[kind] as number) > 0,
    hasFrom: kind => highest >= kind,
    find: (kind, word, note) => findIn(kind, spelled, spell(word), note),
    findIn,
    findBeginnings(kind, codes, length, note) {
      if (counts[kind] === 0) return
      const known = kind * (LONGEST + 1)
      let hash = kind
      for (let n = 1; n <= length; n++) {
        hash = hashed(hash, codes[n - 1] as number)
        if (lengths[known + Math.min(n, LONGEST)] === 0) continue
        const key = keyAt(hash, codes, n)
        if (key !== NONE) tell(key, note)
      }
    },
  }
}

/** That of a beginning is the hash on the way to the hash of the word. */
function hashOf(kind: number, codes: Uint16Array, length: number): number {
  let hash = kind
  for (let i = 0; i < length; i++) hash = hashed(hash, codes[i] as number)
  return hash
}

function isSpelled(numbers: Int32Array, key: number, codes: Uint16Array, length: number): boolean {
  if (numbers[key + LENGTH] !== length) return false
  let at = key + LETTERS
  for (let i = 0; i < length; i += 2) if (numbers[at++] !== pairAt(codes, i, length)) return false
  return true
}

/** Two letters in one number. */
function pairAt(codes: Uint16Array, at: number, length: number): number {
  return (codes[at] as number) | (at + 1 < length ? (codes[at + 1] as number) << 16 : 0)
}

// What is kept of a key: its hash, the next key of its chain, the first of its terms, its length and letters. A term has
// the next one behind it.
const HASH = 0
const NEXT = 1
const LIST = 2
const LENGTH = 3
const LETTERS = 4

/** Kinds are numbers below this; keys of two kinds never have the same hash and letters. */
const KINDS = 16
const NONE = -1
const LONGEST = 32
