import { healthInWords } from './health.ts'
import { ruleInWords } from './identity.ts'
import { readMemory } from './memory.ts'

/** How a feed is doing, in words for a list of feeds: its state and why, last success, next try, and how its items are told apart. */
export function feedInWords(
  feed: { memory: Record<string, unknown> | null; lastGoodAt: number | null; nextDueAt: number },
  now: number,
): string {
  const { health, rule } = readMemory(feed.memory, now)
  if (feed.memory === null) return `not read yet; next try ${ahead(feed.nextDueAt - now)}`
  const last = feed.lastGoodAt === null ? 'never read' : `last read ${ago(now - feed.lastGoodAt)}`
  return `${healthInWords(health)}; ${last}; next try ${ahead(feed.nextDueAt - now)}; items told apart by ${ruleInWords(rule)}`
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
