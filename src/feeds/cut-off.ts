import type { ReadEntry, ReadFeed } from '../newsroom.ts'
import { keysOf } from './identity.ts'
import type { FeedReading } from './read.ts'

type Read = Extract<FeedReading, { ok: true }>

/** What a poll may take of a document. */
export type Arrived = {
  feed: ReadFeed
  /** Something was left for the next poll. */
  cutOff: boolean
  /** To know the last item again, where the document ended before it did. */
  openItem: string | null
}

/**
 * Takes the whole items. The last one, where its end was never seen, is left for the next poll: stored half, it would come a
 * second time when it is whole. Some feeds never write the end, so an item that stands there a second time just as before,
 * in a body that came whole, is taken. `before`: the `openItem` of the last poll.
 */
export function arrived({ feed, cut }: Read, whole: boolean, before: string | null): Arrived {
  const open = whole ? (cut?.item ?? null) : null
  const openItem = open && (keysOf(open)[0] ?? null)
  if (open && openItem === before) return { feed: withLast(feed, open), cutOff: false, openItem }
  return { feed, cutOff: cut !== null || !whole, openItem }
}

/** What a document holds for who cannot ask for it again: an only item without an end is better than none. */
export function atHand({ feed, cut }: Read): ReadFeed {
  return feed.entries.length === 0 && cut?.item ? withLast(feed, cut.item) : feed
}

function withLast(feed: ReadFeed, last: ReadEntry): ReadFeed {
  return { ...feed, entries: [...feed.entries, last] }
}
