import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import type { Answer, Request } from '../http/get.ts'
import { log } from '../log.ts'
import type { Feed } from '../newsroom.ts'
import { when } from '../text/shown.ts'
import { readMemory } from './memory.ts'

/** A feed that names a hub. */
export type Hubbed = { feedUrl: string; hub: string; topic: string; trusted: boolean }

/** A subscriber by https://www.w3.org/TR/websub/: hubs push, we check. */
export type WebSub = {
  /** Takes up again what was promised before the last stop. Until then a hub finds nobody here. */
  recall(feeds: readonly Hubbed[]): Promise<void>
  /** Subscribes where a hub is new, renews what runs out, and forgets feeds that are not among these. */
  tend(feeds: readonly Hubbed[]): Promise<void>
  /** When the next subscription is to be renewed or asked for again. */
  renewAt(): number
  /** Answers a request to `/websub/…`; false for any other, which it leaves alone. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>
  /** Whether a hub has promised to push this feed, and keeps its promise as far as we know. */
  isPushed(feedUrl: string): boolean
  /** What the hub of a feed does, in words; null for a feed without one. */
  told(feedUrl: string, timeZone: string): string | null
  /** A poll found what the hub did not push: after two in a row the feed is polled as if it had none, until the lease is renewed. */
  missed(feedUrl: string): void
}

export type WebSubDeps = {
  /** Where the world reaches us. */
  publicUrl: string
  /** The polite one of hosts.ts. */
  get: (request: Request) => Promise<Answer>
  /** What is remembered from one start to the next. */
  load: (feedUrl: string) => Promise<string | undefined>
  save: (feedUrl: string, subscription: string) => Promise<void>
  /** A hub's signed body for a feed. */
  onPush: (feedUrl: string, body: Buffer, contentType: string | undefined) => Promise<unknown>
  now: () => number
}

const shape = z.object({
  hub: z.string(),
  topic: z.string(),
  /** The last part of our address for this hub: nobody else knows it. */
  door: z.string(),
  secret: z.string(),
  askedAt: z.number(),
  /** When the hub's promise ends, and half of it is over; null before it gave one. */
  until: z.number().nullable(),
  renewAt: z.number(),
  missed: z.int().default(0),
})
type Subscription = z.infer<typeof shape>

const HOUR = 3_600_000
const LEASE = 10 * 24 * HOUR
const LARGEST = 5 * 1024 * 1024
const MOST_MISSED = 2

export function openWebSub(deps: WebSubDeps): WebSub {
  const byFeed = new Map<string, Subscription>()
  const byDoor = new Map<string, string>()

  async function recall({ feedUrl }: Hubbed): Promise<void> {
    if (byFeed.has(feedUrl)) return
    const stored = await deps.load(feedUrl)
    const subscription = stored === undefined ? undefined : shape.safeParse(JSON.parse(stored)).data
    if (subscription) remember(feedUrl, subscription)
  }

  function remember(feedUrl: string, subscription: Subscription): void {
    byFeed.set(feedUrl, subscription)
    byDoor.set(subscription.door, feedUrl)
  }

  function forget(feedUrl: string): void {
    byDoor.delete(byFeed.get(feedUrl)?.door ?? '')
    byFeed.delete(feedUrl)
  }

  async function keep(feedUrl: string, subscription: Subscription): Promise<void> {
    remember(feedUrl, subscription)
    await deps.save(feedUrl, JSON.stringify(subscription))
  }

  async function subscribe(feed: Hubbed, before: Subscription | undefined): Promise<void> {
    const { feedUrl, hub, topic } = feed
    const same = before?.hub === hub && before.topic === topic ? before : undefined
    if (!same) forget(feedUrl)
    const subscription: Subscription = {
      hub,
      topic,
      door: same?.door ?? randomBytes(24).toString('base64url'),
      secret: same?.secret ?? randomBytes(32).toString('base64url'),
      askedAt: deps.now(),
      until: same?.until ?? null,
      renewAt: deps.now() + HOUR,
      missed: 0,
    }
    // Known before the hub is asked: some verify before they answer.
    await keep(feedUrl, subscription)
    const form = new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.topic': topic,
      'hub.callback': new URL(`websub/${subscription.door}`, slashed(deps.publicUrl)).href,
      'hub.secret': subscription.secret,
      'hub.lease_seconds': String(LEASE / 1000),
    })
    const answer = await deps.get({ url: hub, trusted: feed.trusted, form: String(form) })
    if (answer.kind === 'failed')
      log.info({ feed: feedUrl, hub, reason: answer.reason }, 'the hub took no subscription')
  }

  /** https://www.w3.org/TR/websub/#hub-verifies-intent: the challenge goes back only for what we asked for. */
  async function verify(feedUrl: string, asked: URLSearchParams, response: ServerResponse): Promise<void> {
    const subscription = byFeed.get(feedUrl)
    const mode = asked.get('hub.mode')
    if (!subscription || asked.get('hub.topic') !== subscription.topic) return end(response, 404)
    if (mode === 'denied') {
      log.info({ feed: feedUrl, reason: asked.get('hub.reason') }, 'the hub denied the subscription')
      await keep(feedUrl, { ...subscription, until: null, renewAt: deps.now() + 24 * HOUR })
      return end(response, 200)
    }
    const challenge = asked.get('hub.challenge')
    if (mode !== 'subscribe' || !challenge) return end(response, 404)
    const lease = Number(asked.get('hub.lease_seconds')) * 1000 || LEASE
    await keep(feedUrl, { ...subscription, until: deps.now() + lease, renewAt: deps.now() + lease / 2 })
    response.writeHead(200, { 'content-type': 'text/plain', 'x-content-type-options': 'nosniff' }).end(challenge)
  }

  async function receive(feedUrl: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await wholeBody(request)
    if (!body) return end(response, 413)
    const subscription = byFeed.get(feedUrl)
    // The hub learns nothing from our answer about whether its signature was right, as the specification wants it.
    end(response, 202)
    if (!subscription || !isSigned(body, request.headers['x-hub-signature'], subscription.secret))
      return log.warn({ feed: feedUrl }, 'a push without the right signature was ignored')
    await keep(feedUrl, { ...subscription, missed: 0 })
    await deps.onPush(feedUrl, body, request.headers['content-type'])
  }

  return {
    async recall(feeds) {
      for (const feed of feeds) await recall(feed)
    },
    async tend(feeds) {
      const wanted = new Set(feeds.map(({ feedUrl }) => feedUrl))
      for (const feedUrl of [...byFeed.keys()]) if (!wanted.has(feedUrl)) forget(feedUrl)
      for (const feed of feeds) {
        await recall(feed)
        const known = byFeed.get(feed.feedUrl)
        const current = known?.hub === feed.hub && known.topic === feed.topic
        if (!current || deps.now() >= known.renewAt) await subscribe(feed, known)
      }
    },
    renewAt: () => Math.min(...[...byFeed.values()].map(({ renewAt }) => renewAt)),
    async handle(request, response) {
      const url = URL.parse(request.url ?? '', 'http://here/')
      const door = /\/websub\/([\w-]+)$/.exec(url?.pathname ?? '')?.[1]
      if (!url || door === undefined) return false
      const feedUrl = byDoor.get(door)
      // Gone: a hub may stop asking. https://www.w3.org/TR/websub/#content-distribution
      if (feedUrl === undefined) end(response, request.method === 'POST' ? 410 : 404)
      else if (request.method === 'GET') await verify(feedUrl, url.searchParams, response)
      else if (request.method === 'POST') await receive(feedUrl, request, response)
      else end(response, 405)
      return true
    },
    isPushed(feedUrl) {
      const subscription = byFeed.get(feedUrl)
      return !!subscription && (subscription.until ?? 0) > deps.now() && subscription.missed < MOST_MISSED
    },
    told: (feedUrl, timeZone) => inWords(byFeed.get(feedUrl), deps.now(), timeZone),
    missed(feedUrl) {
      const subscription = byFeed.get(feedUrl)
      if (subscription) byFeed.set(feedUrl, { ...subscription, missed: subscription.missed + 1 })
    },
  }
}

/** The name under which the desk keeps a feed's subscription. */
export function factOf(feedUrl: string): string {
  return `websub ${feedUrl}`
}

/** What the hub of a feed does, in words, from a subscription as it was saved; null where there is none. */
export function hubInWords(stored: string | undefined, now: number, timeZone: string): string | null {
  return inWords(stored === undefined ? undefined : shape.safeParse(JSON.parse(stored)).data, now, timeZone)
}

function inWords(subscription: Subscription | undefined, now: number, timeZone: string): string | null {
  if (!subscription) return null
  const { hub, until, askedAt, missed } = subscription
  if (until === null) return `its hub ${hub} was asked on ${when(askedAt, timeZone)} and has not promised to push`
  if (until <= now) return `its hub ${hub} has promised nothing since ${when(until, timeZone)}`
  return missed < MOST_MISSED
    ? `pushed by ${hub} until ${when(until, timeZone)}`
    : `its hub ${hub} does not push what polls find: polled as often as any`
}

/** The hub a feed named when it was last read, if it did. */
export function hubOf(feed: Feed, memory: Record<string, unknown> | null, now: number): Hubbed[] {
  const { hub, self } = readMemory(memory, now)
  return hub === null ? [] : [{ feedUrl: feed.url, hub, topic: self ?? feed.url, trusted: feed.from === 'config' }]
}

function slashed(url: string): string {
  return url.endsWith('/') ? url : `${url}/`
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end()
}

/** Undefined where it is larger than any feed we read. */
async function wholeBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > LARGEST) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const METHODS = new Set(['sha1', 'sha256', 'sha384', 'sha512'])

function isSigned(body: Buffer, header: string | string[] | undefined, secret: string): boolean {
  const [, method = '', digest = ''] = /^(\w+)=([\da-f]+)$/i.exec(String(header ?? '').trim()) ?? []
  if (!METHODS.has(method.toLowerCase())) return false
  const right = createHmac(method.toLowerCase(), secret).update(body).digest()
  const given = Buffer.from(digest, 'hex')
  return given.length === right.length && timingSafeEqual(given, right)
}
