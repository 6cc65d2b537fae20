import { hashed } from '../text/chunks.ts'
import { withRoom } from './blocks.ts'

/**
 * Under which letters the terms are found: lists of terms by a kind and a word. Texts are looked up by the numbers of their
 * letters, without making a string of them; beginnings by one pass over the word.
 */
export type Keys = {
  add(kind: number, word: string, term: number): void
  remove(kind: number, word: string, term: number): void
  /** Whether there is any of this kind. */
  has(kind: number): boolean
  /** Whether there is any of this kind or a higher one. */
  hasFrom(kind: number): boolean
  find(kind: number, word: string): readonly number[]
  findIn(kind: number, codes: Uint16Array, start: number, end: number): readonly number[]
  /** Calls `visit` with the terms under every beginning of the word. */
  findBeginnings(kind: number, codes: Uint16Array, length: number, visit: (terms: readonly number[]) => void): void
}

export function makeKeys(): Keys {
  // A chain of keys for each hash; a key's lists and letters are found by its number.
  let heads = new Int32Array(2048).fill(NONE)
  let nexts = new Int32Array(1024)
  let hashes = new Int32Array(1024)
  const words: string[] = []
  const lists: number[][] = []
  const free: number[] = []
  // How many keys of a kind have that many letters, so that beginnings of other lengths are not looked for.
  const lengths = new Int32Array(KINDS * (LONGEST + 1))
  const counts = new Int32Array(KINDS)
  let highest = 0

  function chainOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (heads.length - 1)
  }

  function grow(): void {
    heads = new Int32Array(heads.length * 2).fill(NONE)
    for (let key = 0; key < words.length; key++) {
      if (lists[key]?.length === 0) continue
      const chain = chainOf(hashes[key] as number)
      nexts[key] = heads[chain] as number
      heads[chain] = key
    }
  }

  function keyOf(hash: number, word: string): number {
    for (let key = heads[chainOf(hash)] as number; key !== NONE; key = nexts[key] as number)
      if (hashes[key] === hash && words[key] === word) return key
    return NONE
  }

  function keyAt(hash: number, codes: Uint16Array, start: number, end: number): number {
    for (let key = heads[chainOf(hash)] as number; key !== NONE; key = nexts[key] as number)
      if (hashes[key] === hash && isSpelled(words[key] as string, codes, start, end)) return key
    return NONE
  }

  function count(kind: number, word: string, change: number): void {
    const at = kind * (LONGEST + 1) + Math.min(word.length, LONGEST)
    lengths[at] = (lengths[at] as number) + change
    counts[kind] = (counts[kind] as number) + change
    highest = counts.findLastIndex(one => one > 0)
  }

  return {
    add(kind, word, term) {
      const hash = hashOf(kind, word)
      const there = keyOf(hash, word)
      if (there !== NONE) {
        const list = lists[there] as number[]
        // To push leaves room for sixteen more, which nearly all of a hundred thousand short lists would never need.
        if (list.length < SHORT) lists[there] = [...list, term]
        else list.push(term)
        return
      }
      if (words.length >= heads.length) grow()
      const key = free.pop() ?? words.length
      nexts = withRoom(nexts, key + 1)
      hashes = withRoom(hashes, key + 1)
      words[key] = word
      lists[key] = [term]
      hashes[key] = hash
      const chain = chainOf(hash)
      nexts[key] = heads[chain] as number
      heads[chain] = key
      count(kind, word, 1)
    },
    remove(kind, word, term) {
      const hash = hashOf(kind, word)
      const key = keyOf(hash, word)
      const list = lists[key] as number[]
      list.splice(list.indexOf(term), 1)
      if (list.length > 0) return
      const chain = chainOf(hash)
      if (heads[chain] === key) heads[chain] = nexts[key] as number
      else {
        let before = heads[chain] as number
        while (nexts[before] !== key) before = nexts[before] as number
        nexts[before] = nexts[key] as number
      }
      free.push(key)
      count(kind, word, -1)
    },
    has: kind => (counts[kind] as number) > 0,
    hasFrom: kind => highest >= kind,
    find(kind, word) {
      const key = keyOf(hashOf(kind, word), word)
      return key === NONE ? NO_TERMS : (lists[key] as number[])
    },
    findIn(kind, codes, start, end) {
      if (lengths[kind * (LONGEST + 1) + Math.min(end - start, LONGEST)] === 0) return NO_TERMS
      let hash = kind
      for (let i = start; i < end; i++) hash = hashed(hash, codes[i] as number)
      const key = keyAt(hash, codes, start, end)
      return key === NONE ? NO_TERMS : (lists[key] as number[])
    },
    findBeginnings(kind, codes, length, visit) {
      if (counts[kind] === 0) return
      const known = kind * (LONGEST + 1)
      let hash = kind
      for (let n = 1; n <= length; n++) {
        hash = hashed(hash, codes[n - 1] as number)
        if (lengths[known + Math.min(n, LONGEST)] === 0) continue
        const key = keyAt(hash, codes, 0, n)
        if (key !== NONE) visit(lists[key] as number[])
      }
    },
  }
}

function isSpelled(word: string, codes: Uint16Array, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== codes[start + i]) return false
  return true
}

/** That of a beginning is the hash on the way to the hash of the word. */
function hashOf(kind: number, word: string): number {
  let hash = kind
  for (let i = 0; i < word.length; i++) hash = hashed(hash, word.charCodeAt(i))
  return hash
}

/** Kinds are numbers below this; keys of two kinds never have the same hash and letters. */
const KINDS = 16
const NONE = -1
const NO_TERMS: readonly number[] = []
const LONGEST = 32
const SHORT = 8
