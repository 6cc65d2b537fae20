import { type Arrived, arrived } from './feeds/cut-off.ts'
import { textOf, titleOf } from './feeds/entry.ts'
import { freshness } from './feeds/fresh.ts'
import { noticeOf, type Observation } from './feeds/health.ts'
import { keysOf, type SortedOut, sortOut } from './feeds/identity.ts'
import { nextPoll, withNews } from './feeds/interval.ts'
import { dateOf, itemFrom, matchable } from './feeds/item.ts'
import { afterFailure, afterReading, afterUnchanged, bodyHash, requestFor } from './feeds/learn.ts'
import { type Memory, readMemory, storedMemory } from './feeds/memory.ts'
import { readFeed } from './feeds/read.ts'
import { whyFailed, whyUnreadable } from './feeds/unreadable.ts'
import type { Answer, Request } from './http/get.ts'
import { log } from './log.ts'
import type { Feed, Item, Matchable, ReadEntry, ReadFeed, Urgency } from './newsroom.ts'
import type { FeedRow, KnownItem, NewDelivery, NewItem, PollResult, Store } from './store/store.ts'

/** What polling needs from outside. */
export type PollDeps = {
  /** The polite one of hosts.ts. */
  get: (request: Request) => Promise<Answer>
  /** The most urgent of the watches an item matches, or with a thin text might match once its page is read; null for none. */
  screen: (item: Matchable, thin: boolean) => Urgency | null
  /** A configured feed's own headers; the store does not hold them. */
  headersOf: (feedUrl: string) => Record<string, string> | undefined
  /** A sentence for the ops channels as deliveries; `key` names the event. */
  notices: (key: string, text: string, now: number) => NewDelivery[]
  /** How many items another reader finds where ours found none; null where it finds no feed either. */
  secondOpinion: (body: Uint8Array) => Promise<number | null>
  settings: { every: number; alertWindow: number; catchUp: number }
  /** The desk's own, in which notices name times. */
  timeZone: () => string
  now: () => number
  /** Between 0 and 1. */
  random: () => number
  signal?: AbortSignal
  /** Hubs that push feeds, where there are any. `named`: a feed names one it did not name before. */
  hubs?: { isPushed(feedUrl: string): boolean; missed(feedUrl: string): void; named(): void }
}

/** What polling one feed came to. */
export type Polled = {
  feedUrl: string
  as: 'news' | 'unchanged' | 'failed' | 'stopped'
  newItems: number
  candidates: number
}

/** The first loop, with what is in its hands. */
export type Polling = {
  /** Claims at most `room` feeds that are due and starts them side by side. Each ends once its outcome is saved. */
  pass(room: number): Promise<Promise<Polled>[]>
  /** Polls until nothing is left that was due when it began, or with `all` every feed once. */
  round(all?: boolean): Promise<Polled[]>
  /** Takes a feed's document that a hub pushed. */
  pushed(feedUrl: string, body: Buffer, contentType: string | undefined): Promise<Polled | undefined>
}

/** Longer than any request takes. A claim that runs out in a host's queue is noticed here; after a crash it frees the feed. */
const CLAIM_FOR = 30_000
/** The more are claimed and saved together, the fewer pages of the database are written twice. */
const MOST_IN_HAND = 5_000

/**
 * Opens the first loop: due feeds are fetched, read and sorted, and what is new is screened and saved with what was learned
 * of the feed, in one transaction. A crash anywhere repeats a poll and loses none.
 */
export function openPolling(store: Store, deps: PollDeps): Polling {
  const inHand = new Map<string, Promise<unknown>>()
  const save = savingTogether(store, () => inHand.size)

  /** One piece of work on a feed at a time, so that none saves a memory older than what another learned. */
  function inTurn<T>(feedUrl: string, work: () => Promise<T>): Promise<T> {
    const mine = (inHand.get(feedUrl) ?? Promise.resolve()).then(work, work).finally(() => {
      if (inHand.get(feedUrl) === mine) inHand.delete(feedUrl)
    })
    inHand.set(feedUrl, mine)
    return mine
  }

  function start(row: FeedRow): Promise<Polled> {
    return inTurn(row.feed.url, async () => {
      const { result, polled } = await pollFeed(store, deps, row)
      await save(result)
      return polled
    })
  }

  async function claim(now: number, room: number, all: boolean): Promise<Promise<Polled>[]> {
    const rows = await store.claimDueFeeds(now, deps.now() + CLAIM_FOR, room, all)
    return rows.filter(row => !inHand.has(row.feed.url)).map(start)
  }

  return {
    async pushed(feedUrl, body, contentType) {
      const reading = readFeed(body, { url: feedUrl, contentType: contentType ?? null })
      if (!reading.ok || reading.feed.entries.length === 0) return undefined
      return inTurn(feedUrl, async () => {
        const row = await store.feed(feedUrl)
        if (!row) return undefined
        const { result, polled } = await pushedFeed(store, deps, row, reading.feed)
        await save(result)
        return polled
      })
    },
    pass: async room => (deps.signal?.aborted ? [] : claim(deps.now(), room, false)),
    async round(all = false) {
      const began = deps.now()
      const underWay = new Set<Promise<Polled>>()
      const ended: Promise<Polled>[] = []
      for (;;) {
        const started = deps.signal?.aborted ? [] : await claim(began, MOST_IN_HAND - underWay.size, all)
        if (started.length === 0) return Promise.all([...ended, ...underWay])
        await new Promise<void>(roomAgain => {
          for (const work of started) {
            underWay.add(work)
            const end = () => {
              underWay.delete(work)
              ended.push(work)
              if (underWay.size <= MOST_IN_HAND / 2) roomAgain()
            }
            work.then(end, end)
          }
        })
      }
    },
  }
}

type Outcome = { result: PollResult; polled: Polled }

async function pollFeed(store: Store, deps: PollDeps, row: FeedRow): Promise<Outcome> {
  const headers = deps.headersOf(row.feed.url)
  const feed = { ...row.feed, ...(headers && { headers }) }
  const memory = readMemory(row.memory, deps.now())
  const answer = await deps.get(requestFor(feed, memory, deps.now(), deps.signal))
  const now = deps.now()
  if (answer.kind === 'failed') {
    if (answer.problem === 'stopped') return givenBack(row, memory, now)
    const as = answer.status === 410 ? 'gone' : 'failing'
    return failed(deps, row, memory, { kind: 'failed', as, reason: whyFailed(answer) }, now, answer.after)
  }
  if (answer.kind === 'unchanged' && memory.wholeAt === 0)
    return failed(
      deps,
      row,
      memory,
      { kind: 'failed', as: 'failing', reason: 'it answers 304 to a first request' },
      now,
    )
  if (answer.kind === 'unchanged' || bodyHash(answer.body) === memory.bodyHash) {
    const learned = afterUnchanged(feed, memory, answer, now)
    return {
      result: { ...outcome(deps, row, memory, learned, now), goodAt: now },
      polled: { feedUrl: feed.url, as: 'unchanged', newItems: 0, candidates: 0 },
    }
  }
  const reading = readFeed(answer.body, { url: answer.url, contentType: answer.headers['content-type'] ?? null })
  const taken = reading.ok ? arrived(reading, answer.whole, memory.openItem) : null
  if (!taken || hasNothing(taken, memory)) {
    const error = reading.ok ? withoutItems(answer.whole) : reading.error
    return failed(deps, row, memory, await whyUnreadable(error, feed.url, answer, deps.secondOpinion), now)
  }
  const brought = await broughtBy(store, deps, row, memory, taken.feed, now)
  if (deps.hubs?.isPushed(feed.url) && brought.newItems.length > 0) deps.hubs.missed(feed.url)
  const learned = afterReading(feed, memory, answer, taken, brought.sorted, now)
  if (learned.hub !== null && learned.hub !== memory.hub) deps.hubs?.named()
  return {
    result: { ...outcome(deps, row, memory, learned, now), goodAt: now, ...changes(brought) },
    polled: told(feed, brought),
  }
}

/** An only item that is left for the next poll is something; a feed that never had any is well. */
function hasNothing({ feed, cutOff, openItem }: Arrived, memory: Memory): boolean {
  return feed.entries.length === 0 && openItem === null && (cutOff || memory.shown > 0)
}

function withoutItems(whole: boolean): { kind: 'empty' | 'not_a_feed'; message: string } {
  return whole
    ? { kind: 'empty', message: 'a feed without items' }
    : { kind: 'not_a_feed', message: 'the answer was cut off before the end of its first item' }
}

/** A document of a hub may hold only what is new, so it says nothing of the feed's health, and of nothing missed before. */
async function pushedFeed(store: Store, deps: PollDeps, row: FeedRow, read: ReadFeed): Promise<Outcome> {
  const now = deps.now()
  const memory = readMemory(row.memory, now)
  const brought = await broughtBy(store, deps, row, memory, read, now)
  const rhythm = brought.newItems.length > 0 ? withNews(memory.rhythm, [now], now) : memory.rhythm
  const result: PollResult = {
    feedUrl: row.feed.url,
    memory: storedMemory({ ...memory, rhythm }),
    nextDueAt: row.nextDueAt,
    polledAt: row.lastPolledAt ?? now,
    begunAt: row.lastPolledAt,
    notices: [],
    ...changes(brought),
  }
  return { result, polled: told(row.feed, brought) }
}

type Brought = { sorted: SortedOut; newItems: NewItem[]; changed: PollResult['changed'] }

async function broughtBy(
  store: Store,
  deps: PollDeps,
  row: FeedRow,
  memory: Memory,
  read: ReadFeed,
  now: number,
): Promise<Brought> {
  const known = await store.knownItems(row.feed.url, [...new Set(read.entries.flatMap(keysOf))])
  const sorted = sortOut(read.entries, known, memory.rule)
  const before = new Map(known.map(item => [item.id, item]))
  return {
    sorted,
    newItems: sorted.fresh.map(({ entry, keys }) => newItem(deps, row, read, entry, keys, now)),
    changed: sorted.changed.map(({ itemId, entry, keys }) => ({
      itemId,
      at: now,
      entry: { ...entry, title: titleOf(entry) },
      text: textOf(entry),
      keys,
      candidate: revised(deps, row, memory, read, entry, before.get(itemId) as KnownItem, now),
    })),
  }
}

/** Feed text under this many characters says too little: the page is read before a watch decides. */
const THIN = 400

function newItem(deps: PollDeps, row: FeedRow, read: ReadFeed, entry: ReadEntry, keys: string[], now: number): NewItem {
  const item = itemFrom(row.feed, read, entry, keys, now)
  const as = freshness(dateOf(entry), row, deps.settings, now)
  const urgency = as === 'stored' ? null : screened(deps, row, item)
  const candidate = as !== 'stored' && urgency ? { urgency, as } : null
  return { item, keys, candidate }
}

/**
 * What the new words of a known item make it: a story may be edited into what a watch wants. It is as fresh as its date says;
 * where only the new words pass the screen, an item of the catch-up time is as fresh as its date of change. Whether it was
 * alerted before is for the report loop, which puts it where it stood.
 */
function revised(
  deps: PollDeps,
  row: FeedRow,
  memory: Memory,
  read: ReadFeed,
  entry: ReadEntry,
  known: KnownItem,
  now: number,
): NewItem['candidate'] {
  const item = itemFrom(row.feed, read, entry, known.keys, now)
  const urgency = screened(deps, row, item)
  if (!urgency) return null
  const wanted = screened(deps, row, { ...item, title: known.title, text: known.text }) !== null
  const stated = dateOf(entry) ?? known.publishedAt
  // Undated on a feed's first poll, it may be years old: a new comma in it is no news.
  if (stated === null && wanted && known.seenAt <= (memory.firstAt ?? 0)) return null
  const dated = stated ?? known.seenAt
  const turned = !wanted && dated >= now - deps.settings.catchUp
  const as = freshness(turned ? Math.max(dated, entry.updated ?? 0) : dated, row, deps.settings, now)
  return as === 'stored' ? null : { urgency, as }
}

function screened(deps: PollDeps, row: FeedRow, item: Item): Urgency | null {
  return deps.screen(matchable(row.feed, item), item.text.length < THIN)
}

function changes({ sorted, newItems, changed }: Brought): Pick<PollResult, 'newItems' | 'changed' | 'moreKeys'> {
  return { newItems, changed, moreKeys: sorted.moreKeys }
}

function told(feed: Feed, { newItems, changed }: Brought): Polled {
  const candidates = [...newItems, ...changed].filter(({ candidate }) => candidate).length
  return { feedUrl: feed.url, as: newItems.length > 0 ? 'news' : 'unchanged', newItems: newItems.length, candidates }
}

function failed(
  deps: PollDeps,
  row: FeedRow,
  memory: Memory,
  seen: Extract<Observation, { kind: 'failed' }>,
  now: number,
  after?: number,
): Outcome {
  log.debug({ feed: row.feed.url, as: seen.as, reason: seen.reason }, 'a feed could not be read')
  return {
    result: outcome(deps, row, memory, afterFailure(memory, seen, now), now, after),
    polled: { feedUrl: row.feed.url, as: 'failed', newItems: 0, candidates: 0 },
  }
}

/** Stopped before it was asked: due as it was. */
function givenBack(row: FeedRow, memory: Memory, now: number): Outcome {
  const result = {
    feedUrl: row.feed.url,
    memory: storedMemory(memory),
    nextDueAt: row.nextDueAt,
    polledAt: row.lastPolledAt ?? now,
    begunAt: row.lastPolledAt,
    newItems: [],
    changed: [],
    moreKeys: [],
    notices: [],
  }
  return { result, polled: { feedUrl: row.feed.url, as: 'stopped', newItems: 0, candidates: 0 } }
}

function outcome(
  deps: PollDeps,
  { feed, lastPolledAt }: FeedRow,
  before: Memory,
  memory: Memory,
  now: number,
  after?: number,
): PollResult {
  const notice = noticeOf(feed, before.health, memory.health, deps.timeZone())
  return {
    feedUrl: feed.url,
    memory: storedMemory(memory),
    nextDueAt: nextPoll({
      now,
      rhythm: memory.rhythm,
      own: feed.every,
      every: deps.settings.every,
      ttl: memory.ttl,
      maxAge: memory.maxAge,
      skipHours: memory.skipHours,
      skipDays: memory.skipDays,
      failures: memory.health.failures,
      after,
      gone: memory.health.state === 'gone',
      pushed: deps.hubs?.isPushed(feed.url) ?? false,
      random: deps.random(),
    }),
    polledAt: now,
    begunAt: lastPolledAt,
    newItems: [],
    changed: [],
    moreKeys: [],
    notices: notice ? deps.notices(`feed:${feed.url}:${memory.health.state}:${now}`, notice, now) : [],
  }
}

/** How many outcomes are saved together at most. */
const SAVE_AT_ONCE = 4_000

/** Saves outcomes many at a time: once nothing else is in hand, there are enough of them, or a moment has passed. */
function savingTogether(store: Store, inHand: () => number): (result: PollResult) => Promise<void> {
  let waiting: { result: PollResult; saved: () => void; notSaved: (trouble: unknown) => void }[] = []
  let timer: NodeJS.Timeout | undefined

  async function saveNow() {
    clearTimeout(timer)
    timer = undefined
    const batch = waiting
    waiting = []
    try {
      if (batch.length > 0) await store.savePolls(batch.map(({ result }) => result))
      for (const { saved } of batch) saved()
    } catch {
      // Whatever it was, it must not keep the other feeds' news from being saved.
      for (const { result, saved, notSaved } of batch) await store.savePolls([result]).then(saved, notSaved)
    }
  }

  return result =>
    new Promise<void>((saved, notSaved) => {
      waiting.push({ result, saved, notSaved })
      if (waiting.length >= Math.min(SAVE_AT_ONCE, inHand())) void saveNow()
      // The more there is to come, the more is worth waiting for: a moment at a desk's pace, a second in a round of thousands.
      else timer ??= setTimeout(saveNow, Math.min(1_000, 50 + inHand() / 5))
    })
}
