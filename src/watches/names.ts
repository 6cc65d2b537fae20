import { withRoom } from './blocks.ts'

/**
 * The numbers of watches by their names, and which names which in a query. A name keeps its number as long as there is a
 * watch of this name or one that names it.
 */
export type Names = {
  /** The number of a name, a new one where it has none. */
  numberOf(name: string): number
  /** One more than the highest number in use. */
  size(): number
  find(name: string): number | undefined
  all(): Iterable<[name: string, number: number]>
  /** There is a watch of this number, and it names these; until `leave`. */
  enter(number: number, named: readonly string[]): void
  leave(name: string): void
  /** Those that name this one. */
  namers(number: number): Iterable<number>
  /** Whether these names lead to this name, by way of the watches they stand for. */
  reaches(from: readonly string[], name: string): boolean
}

export function makeNames(): Names {
  const numbers = new Map<string, number>()
  const free: number[] = []
  let used = 0
  // One for each number of which there is a watch.
  let present = new Int32Array(256)
  const named = new Map<number, readonly string[]>()
  const namers = new Map<number, Set<number>>()

  function numberOf(name: string): number {
    const known = numbers.get(name)
    if (known !== undefined) return known
    const number = free.pop() ?? used++
    numbers.set(name, number)
    return number
  }

  function freeUnused(name: string): void {
    const number = numbers.get(name)
    if (number === undefined || present[number] === 1 || namers.has(number)) return
    numbers.delete(name)
    free.push(number)
  }

  function reaches(from: readonly string[], name: string, seen = new Set<string>()): boolean {
    return from.some(next => {
      if (next === name) return true
      if (seen.has(next)) return false
      seen.add(next)
      return reaches(named.get(numbers.get(next) ?? -1) ?? [], name, seen)
    })
  }

  return {
    numberOf,
    size: () => used,
    find: name => numbers.get(name),
    all: () => numbers,
    enter(number, names) {
      present = withRoom(present, used)
      present[number] = 1
      if (names.length === 0) return
      named.set(number, names)
      for (const name of names) {
        const other = numberOf(name)
        namers.set(other, (namers.get(other) ?? new Set()).add(number))
      }
    },
    leave(name) {
      const number = numbers.get(name) as number
      present[number] = 0
      for (const other of named.get(number) ?? []) {
        const target = numbers.get(other) as number
        const left = namers.get(target)
        left?.delete(number)
        if (left?.size === 0) namers.delete(target)
        freeUnused(other)
      }
      named.delete(number)
      freeUnused(name)
    },
    namers: number => namers.get(number) ?? [],
    reaches: (from, name) => reaches(from, name),
  }
}
