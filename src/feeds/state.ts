import type { Feed } from '../newsroom.ts'
import { when } from '../text/shown.ts'
import { healthInWords } from './health.ts'
import { ruleInWords } from './identity.ts'
import { type Memory, readMemory } from './memory.ts'
import { factOf, hubInWords } from './websub.ts'

type At = { now: number; timeZone: string }
type Remembered = { memory: Record<string, unknown> | null; lastGoodAt: number | null; nextDueAt: number }

/**
 * How a feed is doing, in words for a list of feeds: its state and why, last success, next try, where it moved, whether it is
 * pushed, and how its items are told apart. `push`: what its hub does, in words.
 */
export function feedInWords(feed: Remembered, { now, timeZone, push = null }: At & { push?: string | null }): string {
  if (feed.memory === null) return `not read yet; next try ${ahead(feed.nextDueAt - now)}`
  const memory = readMemory(feed.memory, now)
  return [
    stateOf(memory, timeZone),
    ...(memory.cutOff ? ['the last answer was cut off on the way'] : []),
    ...(feed.lastGoodAt === null ? [] : [`last read ${ago(now - feed.lastGoodAt)}`]),
    // Of one that is gone it was said already.
    ...(memory.health.state === 'gone' ? [] : [`next try ${ahead(feed.nextDueAt - now)}`]),
    ...moved(memory, timeZone),
    ...(memory.hub === null ? [] : [push ?? `names the hub ${memory.hub}, which was not asked to push`]),
    ...(memory.shown === 0 ? [] : [`items told apart by ${ruleInWords(memory.rule)}`]),
  ].join('; ')
}

/** The same with what its hub does: `told` by the desk that tends it, else as it was saved; `fact` reads the desk's small facts. */
export async function feedState(
  feed: Remembered & { feed: Feed },
  fact: (name: string) => Promise<string | undefined>,
  at: At,
  told: string | null = null,
): Promise<string> {
  const isHubbed = readMemory(feed.memory, at.now).hub !== null
  const saved = isHubbed && told === null ? await fact(factOf(feed.feed.url)) : undefined
  return feedInWords(feed, { ...at, push: told ?? hubInWords(saved, at.now, at.timeZone) })
}

/** What kept a feed from being read at the last try, and since when; null where it was read, or never tried. */
export function troubleOf(feed: Remembered, now: number): { since: number; reason: string } | null {
  const { health } = readMemory(feed.memory, now)
  if (feed.memory === null || health.failingSince === null) return null
  return { since: health.failingSince, reason: health.reason ?? 'for no known reason' }
}

function stateOf({ health, firstAt, shown }: Memory, timeZone: string): string {
  if (firstAt === null && health.state === 'ok') return `never read, last try failed: ${health.reason}`
  if (firstAt === null) return `${healthInWords(health, timeZone)}; never read`
  if (shown === 0 && health.state === 'ok' && health.failures === 0) return 'read, but there is no item in it'
  return healthInWords(health, timeZone)
}

function moved({ permanent, health }: Memory, timeZone: string): string[] {
  if (!permanent || health.state === 'moved') return []
  return [`moved to ${permanent.url}, held since ${when(permanent.since, timeZone)}`]
}

function ahead(time: number): string {
  return time < 60_000 ? 'within a minute' : `in ${span(time)}`
}

function ago(time: number): string {
  return time < 60_000 ? 'just now' : `${span(time)} ago`
}

function span(time: number): string {
  const minutes = Math.round(time / 60_000)
  if (minutes < 120) return `${minutes} min`
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1440)} days`
}
