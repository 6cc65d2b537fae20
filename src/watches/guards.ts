import type { Reading } from './reading.ts'

/**
 * For each watch, the sets of terms of which an item must hold one each. Kept in one flat array, so that most watches
 * are turned away without touching their query.
 */
export type Guards = {
  put(slot: number, sets: readonly number[][]): void
  drop(slot: number): void
  /** Whether the item that was read holds one term of every set. */
  pass(slot: number, reading: Reading): boolean
}

export function makeGuards(): Guards {
  // For each slot where its sets begin; a block is the number of sets, then each set's length and terms.
  let begins = new Int32Array(1024).fill(-1)
  let numbers = new Int32Array(16_384)
  let used = 0
  // Blocks given back, by their length.
  const free = new Map<number, number[]>()

  function lengthAt(begin: number): number {
    let at = begin + 1
    for (let sets = numbers[begin] as number; sets > 0; sets--) at += 1 + (numbers[at] as number)
    return at - begin
  }

  function drop(slot: number): void {
    const begin = begins[slot] ?? -1
    if (begin < 0) return
    const length = lengthAt(begin)
    const blocks = free.get(length)
    if (blocks) blocks.push(begin)
    else free.set(length, [begin])
    begins[slot] = -1
  }

  function roomFor(length: number): number {
    const block = free.get(length)?.pop()
    if (block !== undefined) return block
    if (used + length > numbers.length) {
      const wider = new Int32Array(Math.max(numbers.length * 2, used + length))
      wider.set(numbers)
      numbers = wider
    }
    used += length
    return used - length
  }

  return {
    drop,
    put(slot, sets) {
      drop(slot)
      if (slot >= begins.length) {
        const wider = new Int32Array(Math.max(begins.length * 2, slot + 1)).fill(-1)
        wider.set(begins)
        begins = wider
      }
      let at = roomFor(1 + sets.reduce((sum, set) => sum + 1 + set.length, 0))
      begins[slot] = at
      numbers[at++] = sets.length
      for (const set of sets) {
        numbers[at++] = set.length
        for (const term of set) numbers[at++] = term
      }
    },
    pass(slot, reading) {
      let at = begins[slot] as number
      for (let sets = numbers[at++] as number; sets > 0; sets--) {
        const end = at + 1 + (numbers[at] as number)
        let met = false
        for (at++; at < end; at++) if (reading.first(numbers[at] as number) >= 0) met = true
        if (!met) return false
      }
      return true
    },
  }
}
