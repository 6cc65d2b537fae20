import { makeBlocks, withRoom } from './blocks.ts'
import type { Clause } from './clauses.ts'
import { isMet, type Reading } from './reading.ts'
import type { Terms } from './terms.ts'

/**
 * Which watches an item may match. Each hangs under the terms of its rarest clause, and what it hangs by carries terms of
 * a second clause, so that most watches are passed over without being touched.
 */
export type Candidates = {
  /** Hangs a watch under its rarest clause; again, once its clauses have changed. */
  put(slot: number): void
  drop(slot: number): void
  /** The watches of which neither clause is missing from the item that was read, each once. */
  find(): number[]
}

export function makeCandidates(
  terms: Terms,
  reading: Reading,
  /** The rarest clause of a watch and a second one. */
  clausesOf: (slot: number, cost: (term: number) => number) => Clause[],
): Candidates {
  // For each term: how many of the items read so far had it, and where the hooks of its watches lie.
  let heads = new Int32Array(HEAD * 1024)
  const hooks = makeBlocks()
  // For each watch the terms it hangs under, their number first.
  const hangs = makeBlocks()
  let hangsAt = new Int32Array(1024).fill(NONE)
  let lookedAt = new Int32Array(1024)
  let items = 0

  function cost(term: number): number {
    return ((heads[HEAD * term + MET] ?? 0) + terms.prior(term) * PRIOR_ITEMS) / (items + PRIOR_ITEMS)
  }

  function put(slot: number, vain: number): void {
    drop(slot)
    const clauses = clausesOf(slot, cost)
    const under = clauses[0]?.terms ?? []
    const second = clauses[1]
    if (slot >= hangsAt.length) {
      const known = hangsAt.length
      hangsAt = withRoom(hangsAt, slot + 1).fill(NONE, known)
    }
    hangsAt[slot] = hangs.put([under.length, ...under])
    const guards = second && second.terms.length <= GUARDS ? second.terms : []
    for (const term of under) hang(term, slot, guards, vain)
  }

  function hang(term: number, slot: number, guards: readonly number[], vain: number): void {
    heads = withRoom(heads, HEAD * (term + 1))
    const head = HEAD * term
    const length = heads[head + LENGTH] as number
    if (length === heads[head + ROOM]) {
      const room = length === 0 ? 1 : length * 2
      const old = heads[head + AT] as number
      const at = hooks.put(new Array(room * HOOK).fill(0))
      hooks.numbers.copyWithin(at, old, old + length * HOOK)
      if (length > 0) hooks.giveBack(old, length * HOOK)
      heads[head + AT] = at
      heads[head + ROOM] = room
    }
    const hook = (heads[head + AT] as number) + length * HOOK
    hooks.numbers[hook + SLOT] = slot
    hooks.numbers[hook + VAIN] = vain
    for (let i = 0; i < GUARDS; i++) hooks.numbers[hook + GUARD + i] = guards[Math.min(i, guards.length - 1)] ?? NONE
    heads[head + LENGTH] = length + 1
  }

  function unhang(term: number, slot: number): void {
    const head = HEAD * term
    const at = heads[head + AT] as number
    const last = at + ((heads[head + LENGTH] as number) - 1) * HOOK
    let hook = at
    while (hooks.numbers[hook + SLOT] !== slot) hook += HOOK
    hooks.numbers.copyWithin(hook, last, last + HOOK)
    heads[head + LENGTH] = (heads[head + LENGTH] as number) - 1
  }

  function drop(slot: number): void {
    const at = hangsAt[slot] ?? NONE
    if (at === NONE) return
    const length = hangs.numbers[at] as number
    for (let i = 1; i <= length; i++) unhang(hangs.numbers[at + i] as number, slot)
    hangs.giveBack(at, length + 1)
    hangsAt[slot] = NONE
  }

  return {
    put: slot => put(slot, 0),
    drop,
    find() {
      const found: number[] = []
      const tired: [slot: number, vain: number][] = []
      heads = withRoom(heads, HEAD * terms.size())
      lookedAt = withRoom(lookedAt, hangsAt.length)
      items++
      const { numbers } = hooks
      for (const term of reading.seen) {
        const head = HEAD * term
        heads[head + MET] = (heads[head + MET] as number) + 1
        const end = (heads[head + AT] as number) + (heads[head + LENGTH] as number) * HOOK
        for (let hook = heads[head + AT] as number; hook < end; hook += HOOK) {
          const slot = numbers[hook + SLOT] as number
          if (passes(numbers, hook, reading)) {
            if (lookedAt[slot] !== items) found.push(slot)
            lookedAt[slot] = items
            continue
          }
          // At every power of two: a term that has shown itself to be common is changed for a rarer one.
          const times = (numbers[hook + VAIN] as number) + 1
          numbers[hook + VAIN] = times
          if (times >= FIRST_CHANGE && (times & (times - 1)) === 0) tired.push([slot, times])
        }
      }
      for (const [slot, vain] of tired) put(slot, vain)
      return found
    },
  }
}

function passes(numbers: Int32Array, hook: number, reading: Reading): boolean {
  if (numbers[hook + GUARD] === NONE) return true
  for (let i = 0; i < GUARDS; i++) if (isMet(reading, numbers[hook + GUARD + i] as number)) return true
  return false
}

// What is kept of a term.
const MET = 0
const AT = 1
const LENGTH = 2
const ROOM = 3
const HEAD = 4

// By what a watch hangs: its number, how often it was passed over, and some terms of which one must be met; NONE: it may be any.
const SLOT = 0
const VAIN = 1
const GUARD = 2
const GUARDS = 4
const HOOK = GUARD + GUARDS

const NONE = -1
// How many items the guess from a word's length weighs.
const PRIOR_ITEMS = 16
// About as many looks as a change costs.
const FIRST_CHANGE = 256
