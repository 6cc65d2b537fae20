import type { Watch } from '../newsroom.ts'
import { withRoom } from './blocks.ts'

/**
 * What is kept of watches, by their number. Most are one query and nothing more: of these only what differs is kept, and
 * no object each, for a desk may have a hundred thousand.
 */
export type Kept = {
  put(slot: number, watch: Watch): void
  drop(slot: number): void
  has(slot: number): boolean
  nameOf(slot: number): string
  /** The only query of a watch that is nothing more. */
  queryOf(slot: number): string
  /** A watch that is more than one query. */
  more(slot: number): Watch | undefined
  watchOf(slot: number): Watch | undefined
}

export function makeKept(): Kept {
  const names: (string | undefined)[] = []
  const queries: string[] = []
  // The few ways in which languages are given, and which of them a watch has.
  const languages: string[][] = []
  let spoken = new Uint16Array(256)
  const more = new Map<number, Watch>()

  function placeOf(given: string[]): number {
    const there = languages.findIndex(known => known.join() === given.join())
    return there < 0 ? languages.push([...given]) - 1 : there
  }

  return {
    put(slot, watch) {
      names[slot] = watch.name
      queries[slot] = watch.queries[0]?.query ?? ''
      spoken = withRoom(spoken, slot + 1)
      spoken[slot] = placeOf(watch.languages)
      if (!isPlain(watch)) more.set(slot, watch)
    },
    drop(slot) {
      names[slot] = undefined
      queries[slot] = ''
      more.delete(slot)
    },
    has: slot => names[slot] !== undefined,
    nameOf: slot => names[slot] as string,
    queryOf: slot => queries[slot] as string,
    more: slot => more.get(slot),
    watchOf(slot) {
      const name = names[slot]
      if (name === undefined) return undefined
      return (
        more.get(slot) ?? {
          name,
          description: '',
          languages: languages[spoken[slot] as number] as string[],
          queries: [{ query: queries[slot] as string, weight: 1 }],
          threshold: 1,
          urgency: {},
          channel: null,
        }
      )
    },
  }
}

/** One that names no list, either. */
function isPlain({ queries, threshold, urgency, screen }: Watch): boolean {
  const [first, ...others] = queries
  const isDecided = first?.weight === 1 && threshold === 1 && others.length === 0 && !/list:/i.test(first.query)
  return isDecided && urgency.flash === undefined && urgency.urgent === undefined && screen === undefined
}
