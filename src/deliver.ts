import { withStandingQuotes } from './alerts/quoted.ts'
import { log } from './log.ts'
import type { Channel, Outcome, Platform, Post, Send } from './newsroom.ts'
import type { ClaimedDelivery, Store } from './store/store.ts'

export type DeliverDeps = {
  channels: () => readonly Channel[]
  /** How to post on a platform; undefined where it has no token. */
  senderOf: (platform: Platform) => Send | undefined
  now: () => number
  /** Tells the desk about trouble with a platform: on the log and on the ops channels of the others. */
  tell: (key: string, text: string, trouble: Platform) => Promise<void>
}

const CLAIM_FOR = 60_000
const DAY = 86_400_000

/**
 * Third loop: claims what is due, at most one call a channel (both platforms allow about one post a second and channel, which
 * is how often the clock comes by) and at most `room`, and starts it. Every delivery ends as sent, later, or never; a slow
 * platform holds up nobody else's.
 */
export async function deliver(store: Store, deps: DeliverDeps, room: number): Promise<Promise<void>[]> {
  const claimed = await store.claimDeliveries(deps.now(), deps.now() + CLAIM_FOR, room)
  return claimed.map(delivery => deliverOne(store, deps, delivery))
}

async function deliverOne(store: Store, deps: DeliverDeps, delivery: ClaimedDelivery): Promise<void> {
  const channel = deps.channels().find(known => known.name === delivery.channel)
  if (!channel)
    return never(store, deps, delivery, undefined, {
      kind: 'never',
      reason: `channel ${delivery.channel} is no longer configured`,
    })
  // An old alert breaking in after a long outage of the platform would be noise; it stays listed under `deliveries`.
  if (deps.now() - delivery.createdAt > DAY)
    return never(store, deps, delivery, channel, {
      kind: 'never',
      reason: 'it could not be posted for a day; wirewatch deliveries --again sends it after all',
    })
  const send = deps.senderOf(channel.platform)
  if (!send)
    return store.markLater(delivery.id, {
      dueAt: deps.now() + 60_000,
      reason: `${channel.platform} has no token or is not connected`,
      answered: true,
    })

  const outcome = await send({
    key: delivery.key,
    address: channel.address,
    post: await proven(store, delivery.post),
    messageId: delivery.alertMessageId,
    threadId: delivery.alertThreadId,
    uncertain: delivery.unanswered !== null,
    attemptedAt: delivery.unanswered,
  }).catch((error: unknown): Outcome => {
    log.error({ error, delivery: delivery.id }, 'a sender failed where it should have answered')
    return { kind: 'unsure', reason: error instanceof Error ? error.message : String(error) }
  })

  if (outcome.kind === 'sent')
    return store.markSent(delivery.id, {
      at: deps.now(),
      messageId: outcome.messageId,
      ...(outcome.threadId && { threadId: outcome.threadId }),
    })
  if (outcome.kind === 'never') return never(store, deps, delivery, channel, outcome)
  const wait = outcome.after ?? backOff(delivery.attempts)
  log.warn({ channel: channel.name, key: delivery.key, reason: outcome.reason, wait }, 'not posted yet')
  await store.markLater(delivery.id, {
    dueAt: deps.now() + wait,
    reason: outcome.reason,
    answered: outcome.kind === 'later',
  })
}

/** A quote is proven once more at the last moment: what its article no longer says is not posted. */
async function proven(store: Store, post: Post): Promise<Post> {
  if (post.kind === 'list' || post.kind === 'notice' || post.card.quotes.length === 0) return post
  const found = await store.quotesOf(post.card.storyId)
  const articles = await store.articles([...new Set(post.card.quotes.flatMap(quote => quote.place?.itemId ?? []))])
  return { ...post, card: withStandingQuotes(post.card, found, articles, post.kind === 'edit') }
}

async function never(
  store: Store,
  deps: DeliverDeps,
  delivery: ClaimedDelivery,
  channel: Channel | undefined,
  outcome: Outcome & { kind: 'never' },
): Promise<void> {
  if (!channel || !outcome.stops) {
    log.error({ channel: delivery.channel, key: delivery.key, reason: outcome.reason }, 'not posted')
    return store.markFailed(delivery.id, { at: deps.now(), reason: outcome.reason })
  }
  // What was to be posted stays waiting: it goes out once the way is open again, so a renewed token loses nothing.
  await store.markLater(delivery.id, { dueAt: deps.now(), reason: outcome.reason, answered: true })
  const stopped =
    outcome.stops === 'route' ? [channel] : deps.channels().filter(other => other.platform === channel.platform)
  for (const route of stopped) {
    if (!(await store.stopRoute(route.name, outcome.reason, deps.now()))) continue
    log.error({ channel: route.name, reason: outcome.reason }, 'this channel is stopped')
    await deps.tell(
      `route:${route.name}:${deps.now()}`,
      `Nothing can be posted to ${route.name} (${route.platform}): ${outcome.reason}. What is due there waits.`,
      route.platform,
    )
  }
}

/** 2 s, 4 s, 8 s … at most 5 minutes. */
function backOff(attempts: number): number {
  return Math.min(300_000, 1_000 * 2 ** Math.min(attempts, 20))
}
