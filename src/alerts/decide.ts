import type { Alert, Card, Channel, Match, Watch } from '../newsroom.ts'
import { channelsReached, compareUrgency, type Reached } from './routes.ts'

/** What a report means for one channel. */
export type Decision =
  /** The story is new to the channel. */
  | { kind: 'alert'; reached: Reached }
  /** The channel has the story: this report joins its thread, and the alert's message shows the new count. */
  | { kind: 'join'; alert: Alert; reached: Reached }
  /** The channel has the story and this adds nothing to read: only the alert's message changes, if anything on it did. */
  | { kind: 'count'; alert: Alert; reached: Reached }

export type News = {
  storyId: string
  matches: readonly Match[]
  /** The outlet reported this story before (its second feed, an update of the same text). */
  toldBefore: boolean
}

/**
 * New, an update, or silence, for every channel the matches reach. One story in one channel is one alert. A story that came
 * in a list is alerted only when it has become more urgent since.
 */
export function decide(
  news: News,
  alerts: readonly Alert[],
  watches: readonly Watch[],
  channels: readonly Channel[],
): Decision[] {
  return channelsReached(news.matches, watches, channels).flatMap((reached): Decision[] => {
    const alert = alerts.find(known => known.storyId === news.storyId && known.channel === reached.channel.name)
    if (!alert) return [{ kind: 'alert', reached }]
    if (alert.listedAt !== null)
      return compareUrgency(reached.urgency, alert.urgency) > 0 ? [{ kind: 'alert', reached }] : []
    return [{ kind: news.toldBefore ? 'count' : 'join', alert, reached }]
  })
}

/** The alert's own card after a later report: the new count, the watches that now match, the higher urgency. */
export function updatedCard(alert: Alert, reached: Reached, reportedBy: Card['reportedBy']): Card {
  return {
    ...alert.card,
    reportedBy,
    watches: [...new Set([...alert.card.watches, ...reached.watches])],
    urgency: compareUrgency(reached.urgency, alert.card.urgency) > 0 ? reached.urgency : alert.card.urgency,
  }
}

/** How many alerts a channel takes in a minute before the rest comes as one list. */
export const MOST_AT_ONCE = 10

/**
 * Keeps a channel from flooding: of these alerts for one channel, the most urgent and then the newest `room` go out, the
 * rest come as one list.
 */
export function withinRoom<T extends { urgency: Card['urgency']; datedAt: number }>(
  alerts: readonly T[],
  room: number,
): { posted: T[]; listed: T[] } {
  const ranked = [...alerts].sort((a, b) => compareUrgency(b.urgency, a.urgency) || b.datedAt - a.datedAt)
  return { posted: ranked.slice(0, Math.max(0, room)), listed: ranked.slice(Math.max(0, room)) }
}
