import { unitsOf } from '../text/chunks.ts'
import { withRoom } from './blocks.ts'

/**
 * Under which letters the terms are found: lists of terms by a kind and a word. Texts are looked up by the numbers of their
 * letters, without making a string of them; beginnings by one pass over the word.
 */
export type Keys = {
  add(kind: number, word: string, term: number): void
  remove(kind: number, word: string, term: number): void
  find(kind: number, codes: Uint16Array, start: number, end: number): readonly number[]
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

  function keyAt(hash: number, codes: Uint16Array, start: number, end: number): number {
    for (let key = heads[chainOf(hash)] as number; key !== NONE; key = nexts[key] as number)
      if (hashes[key] === hash && isSpelled(words[key] as string, codes, start, end)) return key
    return NONE
  }

  function count(kind: number, word: string, change: number): void {
    const at = kind * (LONGEST + 1) + Math.min(word.length, LONGEST)
    lengths[at] = (lengths[at] as number) + change
  }

  return {
    add(kind, word, term) {
      const { codes, length } = unitsOf(word)
      const hash = hashed(kind, codes, 0, length)
      const there = keyAt(hash, codes, 0, length)
      if (there !== NONE) {
        ;(lists[there] as number[]).push(term)
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
      const { codes, length } = unitsOf(word)
      const hash = hashed(kind, codes, 0, length)
      const key = keyAt(hash, codes, 0, length)
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
    find(kind, codes, start, end) {
      const key = keyAt(hashed(kind, codes, start, end), codes, start, end)
      return key === NONE ? NO_TERMS : (lists[key] as number[])
    },
    findBeginnings(kind, codes, length, visit) {
      const known = kind * (LONGEST + 1)
      let hash = kind
      for (let n = 1; n <= length; n++) {
        hash = step(hash, codes[n - 1] as number)
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

/** The hash of so many letters; that of a beginning is the hash on the way. */
export function hashed(seed: number, codes: Uint16Array, start: number, end: number): number {
  let hash = seed
  for (let i = start; i < end; i++) hash = step(hash, codes[i] as number)
  return hash
}

function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

/** Kinds are numbers below this; keys of two kinds never have the same hash and letters. */
const KINDS = 8
const NONE = -1
const NO_TERMS: readonly number[] = []
const LONGEST = 32
