import type { Channel, Match, Urgency, Watch } from '../newsroom.ts'

/** A channel that matches reach: which of the watches, and the highest urgency among them. */
export type Reached = { channel: Channel; watches: string[]; urgency: Urgency }

const RANK: Record<Urgency, number> = { normal: 0, urgent: 1, flash: 2 }

/** Below zero when `a` is less urgent than `b`. */
export function compareUrgency(a: Urgency, b: Urgency): number {
  return RANK[a] - RANK[b]
}

/**
 * The channels that these matches reach: a desk watch the channels that name it, a channel watch its own channel. A channel
 * whose floor is above every match is not reached.
 */
export function channelsReached(
  matches: readonly Match[],
  watches: readonly Watch[],
  channels: readonly Channel[],
): Reached[] {
  const madeIn = new Map(watches.map(watch => [watch.name, watch.channel]))
  return channels.flatMap(channel => {
    const reaching = matches.filter(match => reaches(match.watch, madeIn.get(match.watch) ?? null, channel))
    const urgency = reaching.reduce<Urgency>(
      (top, match) => (compareUrgency(match.urgency, top) > 0 ? match.urgency : top),
      'normal',
    )
    if (reaching.length === 0 || compareUrgency(urgency, channel.floor) < 0) return []
    return [{ channel, watches: reaching.map(match => match.watch), urgency }]
  })
}

function reaches(watch: string, madeIn: string | null, channel: Channel): boolean {
  if (madeIn !== null) return madeIn === channel.name
  return channel.watches === 'all' || channel.watches.includes(watch)
}
