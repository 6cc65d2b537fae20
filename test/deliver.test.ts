import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DeliverDeps, deliver } from '../src/deliver.ts'
import type { Channel, Outcome, Outgoing, Platform, Send } from '../src/newsroom.ts'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'
import {
  aCard,
  aDelivery,
  aFeed,
  aNewItem,
  anItem,
  aPoll,
  aQuote,
  aReport,
  aResult,
  aStory,
  DAY,
  MINUTE,
  MORNING,
} from './make.ts'

const channels: Channel[] = [
  { name: 'newsroom', platform: 'slack', address: 'C0123456789', watches: 'all', floor: 'normal' },
  { name: 'world', platform: 'discord', address: '400000000000000001', watches: 'all', floor: 'normal' },
  { name: 'desk', platform: 'slack', address: 'C9876543210', watches: 'all', floor: 'normal' },
]

let folder: string
let store: Store
let now: number
let told: { text: string; trouble: Platform }[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wirewatch-deliver-'))
  store = await openStore(`sqlite:${join(folder, 'wire.db')}`)
  now = MORNING
  told = []
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

/** One pass in which every platform answers as `answer` says; gives what it was handed. */
async function pass(answer: (outgoing: Outgoing) => Outcome): Promise<Outgoing[]> {
  const handed: Outgoing[] = []
  const send: Send = async outgoing => {
    handed.push(outgoing)
    return answer(outgoing)
  }
  const deps: DeliverDeps = {
    channels: () => channels,
    senderOf: () => send,
    now: () => now,
    tell: async (_key, text, trouble) => void told.push({ text, trouble }),
  }
  await Promise.all(await deliver(store, deps, 64))
  return handed
}

const SENT: Outcome = { kind: 'sent', messageId: '1700000000.000100' }

async function states() {
  const all = await store.deliveries({ limit: 100 })
  return Object.fromEntries(
    all.map(one => [one.key, one.sentAt !== null ? 'sent' : one.failedAt !== null ? 'failed' : 'waiting']),
  )
}

test('what is due is posted once and never again', async () => {
  await store.addDeliveries([aDelivery({ key: 'one' })])
  expect(await pass(() => SENT)).toHaveLength(1)
  now += DAY
  expect(await pass(() => SENT)).toHaveLength(0)
  expect(await states()).toEqual({ one: 'sent' })
})

test('a quote that its outlet took back while the alert waited is not posted, and the alert says so', async () => {
  const read = (said: string) =>
    store.saveReport(
      aResult({
        itemId: 'a',
        article: { itemId: 'a', url: null, title: '', text: `“${said}”`, language: 'en', byline: null, ...READ },
        quotes: [aQuote({ text: said, start: 1, end: 1 + said.length })],
        story: aStory({ id: 'flood' }),
        report: aReport({ storyId: 'flood', itemId: 'a' }),
      }),
    )
  const [said] = aCard().quotes
  const quote = { text: '', speaker: null, role: null, outlet: '', ...said, place: { itemId: 'a', start: 1, end: 20 } }
  const card = aCard({ storyId: 'flood', quotes: [quote] })
  await store.saveFeeds([aFeed()], MORNING)
  await store.savePolls([aPoll({ newItems: [aNewItem(anItem({ id: 'a' }))] })])
  await read(quote.text)
  await store.addDeliveries([aDelivery({ key: 'one', post: { kind: 'alert', card } })])

  expect(await pass(() => ({ kind: 'later', reason: 'rate limited' }))).toMatchObject([{ post: { card } }])
  await read('We had two minutes.')
  now += MINUTE
  expect(await pass(() => SENT)).toMatchObject([
    { post: { card: { quotes: [], notes: ['a quote was left out: it is no longer so in the article'] } } },
  ])
})
const READ = { from: 'page', problem: null } as const

test('a rate limit waits exactly as long as the platform says', async () => {
  await store.addDeliveries([aDelivery({ key: 'one' })])
  await pass(() => ({ kind: 'later', reason: 'rate limited', after: 30_000 }))
  now += 29_999
  expect(await pass(() => SENT)).toHaveLength(0)
  now += 1
  expect(await pass(() => SENT)).toMatchObject([{ uncertain: false }])
})

test('a post without an answer is handed over as uncertain, with the time of the attempt', async () => {
  await store.addDeliveries([aDelivery({ key: 'one' })])
  await pass(() => ({ kind: 'unsure', reason: 'the connection was cut' }))
  now += 5 * MINUTE
  expect(await pass(() => SENT)).toMatchObject([{ key: 'one', uncertain: true, attemptedAt: MORNING }])
})

test('a desk that died while posting looks the post up after its restart', async () => {
  await store.addDeliveries([aDelivery({ key: 'one' })])
  await store.claimDeliveries(now, now + MINUTE, 1)
  await store.releaseClaims()
  expect(await pass(() => SENT)).toMatchObject([{ uncertain: true }])
})

test('waits grow with every failure and never beyond five minutes', async () => {
  await store.addDeliveries([aDelivery({ key: 'one' })])
  const waits: number[] = []
  for (let attempt = 0; attempt < 12; attempt++) {
    await pass(() => ({ kind: 'later', reason: 'internal_error' }))
    const [one] = await store.deliveries({ limit: 1 })
    waits.push((one?.dueAt ?? 0) - now)
    now = one?.dueAt ?? 0
  }
  expect(waits.every((wait, index) => index === 0 || wait >= (waits[index - 1] as number))).toBe(true)
  expect(waits[0]).toBe(2_000)
  expect(waits.at(-1)).toBe(300_000)
})

test('a deleted channel stops that route alone, is told on the other platform, and what waits for it is kept', async () => {
  await store.addDeliveries([
    aDelivery({ key: 'one' }),
    aDelivery({ key: 'two' }),
    aDelivery({ key: 'other', channel: 'world' }),
  ])
  await pass(outgoing =>
    outgoing.address === 'C0123456789' ? { kind: 'never', reason: 'the channel is gone', stops: 'route' } : SENT,
  )
  now += MINUTE
  expect(await pass(() => SENT)).toEqual([])
  expect(await states()).toEqual({ one: 'waiting', two: 'waiting', other: 'sent' })
  expect(told).toMatchObject([{ trouble: 'slack', text: expect.stringContaining('the channel is gone') }])
  await store.openRoute('newsroom')
  expect((await pass(() => SENT)).map(one => one.key)).toEqual(['one'])
})

test('a revoked token stops every channel of its platform and no other', async () => {
  await store.addDeliveries([
    aDelivery({ key: 'one' }),
    aDelivery({ key: 'two', channel: 'desk' }),
    aDelivery({ key: 'three', channel: 'world' }),
  ])
  await pass(outgoing =>
    outgoing.address.startsWith('C') ? { kind: 'never', reason: 'token_revoked', stops: 'platform' } : SENT,
  )
  expect((await store.stoppedRoutes()).map(route => route.channel)).toEqual(['desk', 'newsroom'])
  expect(await states()).toEqual({ one: 'waiting', two: 'waiting', three: 'sent' })
  expect(told).toHaveLength(2)
})

test('a post that can never be made is put aside with its reason, and the next one goes out', async () => {
  await store.addDeliveries([aDelivery({ key: 'broken' }), aDelivery({ key: 'next' })])
  await pass(outgoing => (outgoing.key === 'broken' ? { kind: 'never', reason: 'invalid_blocks' } : SENT))
  await pass(outgoing => (outgoing.key === 'broken' ? { kind: 'never', reason: 'invalid_blocks' } : SENT))
  expect(await states()).toEqual({ broken: 'failed', next: 'sent' })
  expect((await store.deliveries({ state: 'failed', limit: 1 }))[0]?.reason).toBe('invalid_blocks')
})

test('what could not be posted for a day is put aside, and can be sent after all', async () => {
  await store.addDeliveries([aDelivery({ key: 'old' })])
  now += DAY + 1
  expect(await pass(() => SENT)).toEqual([])
  expect(await states()).toEqual({ old: 'failed' })
  await store.sendAgain(now)
  expect(await pass(() => SENT)).toHaveLength(1)
})

test('a sender that breaks is treated as a post without an answer, not as a loss', async () => {
  await store.addDeliveries([aDelivery({ key: 'one' })])
  await pass(() => {
    throw new Error('a bug in a sender')
  })
  now += MINUTE
  expect(await pass(() => SENT)).toMatchObject([{ key: 'one', uncertain: true }])
})

test('a channel that was taken out of the configuration takes its deliveries with it, with the reason', async () => {
  await store.addDeliveries([aDelivery({ key: 'one', channel: 'gone' })])
  await pass(() => SENT)
  expect((await store.deliveries({ state: 'failed', limit: 1 }))[0]?.reason).toMatch(/gone is no longer configured/)
})
