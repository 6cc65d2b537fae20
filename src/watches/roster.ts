import { isDeepStrictEqual } from 'node:util'
import type { ListsOfWords, Watch } from '../newsroom.ts'
import type { Matcher } from './match.ts'

/** Which watches the index asks: the desk's, and those made in channels. */
export type Roster = {
  /**
   * Takes up what there is now. A desk watch goes before a channel's of its name, which is asked again once the desk's is
   * gone; channel watches may name the desk's lists of words. Gives what has become wrong since the last time.
   */
  take(desk: readonly Watch[], channels: readonly Watch[], lists: ListsOfWords): Trouble[]
  /** All that are asked. */
  watches(): readonly Watch[]
  /** Why a watch is not asked or cannot match; null where nothing is wrong. */
  troubleOf(watch: Pick<Watch, 'name' | 'channel'>): string | null
}

export type Trouble = { watch: Watch; why: string }

export function makeRoster(matcher: Matcher): Roster {
  // What is asked, with the watches it names.
  let asked = new Map<string, { watch: Watch; named: readonly string[] }>()
  let troubles = new Map<string, Trouble>()
  let known: unknown

  return {
    take(desk, channels, lists) {
      // Looked at every second, and nearly always as it was.
      if (isDeepStrictEqual(known, { desk, channels, lists })) return []
      known = { desk, channels, lists }
      const now = new Map<string, Trouble>()
      const wrong = (watch: Watch, why: string) => now.set(keyOf(watch), { watch, why })

      const wanted = new Map(desk.map(watch => [watch.name, watch]))
      for (const watch of channels) {
        const name = watch.name
        if (wanted.has(name)) wrong(watch, `not asked while config/watches/${name}.yaml has its name: rename that file`)
        else wanted.set(name, { ...watch, lists })
      }
      for (const name of asked.keys()) if (!wanted.has(name)) matcher.remove(name)
      const before = asked
      asked = new Map()
      for (const watch of wanted.values()) {
        const same = before.get(watch.name)
        if (isDeepStrictEqual(same?.watch, watch)) {
          asked.set(watch.name, { watch, named: same?.named ?? [] })
          continue
        }
        const taken = matcher.add(watch)
        if (taken.ok) asked.set(watch.name, { watch, named: taken.named })
        else {
          matcher.remove(watch.name)
          wrong(watch, `not asked: ${taken.refusal.reason}, in ${taken.refusal.query}`)
        }
      }
      for (const { watch, named } of asked.values()) {
        const gone = named.filter(name => !asked.has(name)).map(name => `watch:${name}`)
        if (gone.length > 0) wrong(watch, `names ${gone.join(', ')}, which is not asked any more`)
      }
      const told = troubles
      troubles = now
      return [...now].filter(([key, { why }]) => told.get(key)?.why !== why).map(([, trouble]) => trouble)
    },
    watches: () => [...asked.values()].map(({ watch }) => watch),
    troubleOf: watch => troubles.get(keyOf(watch))?.why ?? null,
  }
}

function keyOf({ name, channel }: Pick<Watch, 'name' | 'channel'>): string {
  return `${channel ?? ''}/${name}`
}
