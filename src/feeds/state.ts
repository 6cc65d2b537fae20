import { clock, healthInWords } from './health.ts'
import { ruleInWords } from './identity.ts'
import { readMemory } from './memory.ts'

/**
 * How a feed is doing, in words for a list of feeds: its state and why, where it moved, last success, next try, and how its
 * items are told apart. `push`: what its hub does, in words.
 */
export function feedInWords(
  feed: { memory: Record<string, unknown> | null; lastGoodAt: number | null; nextDueAt: number },
  now: number,
  push: string | null = null,
): string {
  const { health, rule, cutOff, permanent, hub } = readMemory(feed.memory, now)
  if (feed.memory === null) return `not read yet; next try ${ahead(feed.nextDueAt - now)}`
  const last = feed.lastGoodAt === null ? 'never read' : `last read ${ago(now - feed.lastGoodAt)}`
  const facts = [
    healthInWords(health),
    cutOff ? 'the last answer was cut off on the way' : undefined,
    permanent ? `moved to ${permanent.url}, held since ${clock(permanent.since)}` : undefined,
    last,
    `next try ${ahead(feed.nextDueAt - now)}`,
    push ?? (hub === null ? undefined : `names the hub ${hub}, which was not asked to push`),
    `items told apart by ${ruleInWords(rule)}`,
  ]
  return facts.filter(fact => fact !== undefined).join('; ')
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
