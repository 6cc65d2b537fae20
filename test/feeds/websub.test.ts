import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Hubbed, hubInWords, openWebSub, type WebSub } from '../../src/feeds/websub.ts'
import { readAllowed } from '../../src/http/address.ts'
import { openWeb } from '../../src/http/get.ts'
import { DAY, HOUR, MINUTE, MORNING } from '../make.ts'
import { openPollingDesk, type PollingDesk, rss } from '../polling-desk.ts'

// A real hub on loopback: it takes subscriptions, asks back, and pushes with a signature.

let desk: PollingDesk
let door: Server
let sub: WebSub
let now = MORNING
let asked: URLSearchParams[]
const kept = new Map<string, string>()

async function openSub(): Promise<WebSub> {
  const web = openWeb({ version: '0.1', contact: 'x', allowed: readAllowed([desk.press.address]) })
  const polling = desk.polling()
  return openWebSub({
    publicUrl: `http://127.0.0.1:${(door.address() as AddressInfo).port}`,
    get: web.get,
    load: async feedUrl => kept.get(feedUrl),
    save: async (feedUrl, text) => void kept.set(feedUrl, text),
    onPush: polling.pushed,
    now: () => now,
  })
}

beforeEach(async () => {
  now = MORNING
  asked = []
  kept.clear()
  desk = await openPollingDesk()
  door = createServer(async (request, response) => {
    if (!(await sub.handle(request, response))) response.writeHead(404).end()
  })
  await new Promise<void>(ready => door.listen(0, '127.0.0.1', ready))
  sub = await openSub()
  desk.press.serve('/hub', (request, response) => {
    let form = ''
    request.on('data', chunk => (form += chunk))
    request.on('end', () => {
      asked.push(new URLSearchParams(form))
      response.writeHead(202).end()
    })
  })
  desk.press.serve('/rss', rss({ id: '1', title: 'River 1', date: desk.now }))
  await desk.store.saveFeeds([desk.feedAt('/rss')], desk.now)
  await desk.poll()
})
afterEach(async () => {
  door.closeAllConnections()
  await new Promise(closed => door.close(closed))
  await desk[Symbol.asyncDispose]()
})

const feed = (): Hubbed => ({
  feedUrl: desk.press.url('/rss'),
  hub: desk.press.url('/hub'),
  topic: desk.press.url('/rss'),
  trusted: true,
})

async function confirm(more: Record<string, string> = {}) {
  const callback = new URL(asked.at(-1)?.get('hub.callback') ?? '')
  const params = {
    'hub.mode': 'subscribe',
    'hub.topic': feed().topic,
    'hub.challenge': 'c-4711',
    'hub.lease_seconds': '864000',
    ...more,
  }
  for (const [name, value] of Object.entries(params)) callback.searchParams.set(name, value)
  const response = await fetch(callback)
  return { status: response.status, body: await response.text() }
}

function push(body: string, secret = asked.at(-1)?.get('hub.secret') ?? '', method = 'sha256') {
  const signature = `${method}=${createHmac(method, secret).update(body).digest('hex')}`
  return fetch(asked.at(-1)?.get('hub.callback') ?? '', {
    method: 'POST',
    body,
    headers: { 'x-hub-signature': signature },
  })
}

test('a hub is asked once, confirms, and is believed from then on', async () => {
  await sub.tend([feed()])
  await sub.tend([feed()])
  expect(asked).toHaveLength(1)
  expect(asked[0]?.get('hub.mode')).toBe('subscribe')
  expect(asked[0]?.get('hub.topic')).toBe(feed().topic)
  expect(asked[0]?.get('hub.secret')?.length).toBeGreaterThan(30)
  expect(sub.isPushed(feed().feedUrl)).toBe(false)
  expect(sub.told(feed().feedUrl, 'UTC')).toMatch(/^its hub .* was asked on .* and has not promised to push$/)
  expect(await confirm()).toEqual({ status: 200, body: 'c-4711' })
  expect(sub.isPushed(feed().feedUrl)).toBe(true)
  expect(sub.told(feed().feedUrl, 'UTC')).toMatch(/^pushed by http.* until \w+ \d+ \w+, /)
  expect(hubInWords(kept.get(feed().feedUrl), desk.now, 'UTC')).toBe(sub.told(feed().feedUrl, 'UTC'))
  expect(sub.told('https://other.example/', 'UTC')).toBe(null)
})

test('a subscription nobody here asked for is not confirmed', async () => {
  await sub.tend([feed()])
  expect((await confirm({ 'hub.topic': 'https://elsewhere.example/' })).status).toBe(404)
  expect((await confirm({ 'hub.mode': 'unsubscribe' })).status).toBe(404)
  asked[0]?.set('hub.callback', (asked[0]?.get('hub.callback') ?? '').replace(/.$/, '_'))
  expect((await confirm()).status).toBe(404)
  expect(sub.isPushed(feed().feedUrl)).toBe(false)
})

test.each(['sha1', 'sha256', 'sha384', 'sha512'])('a push signed with %s brings its items at once', async method => {
  await sub.tend([feed()])
  await confirm()
  desk.now += HOUR
  expect((await push(rss({ id: '2', title: 'River 2', date: desk.now }), undefined, method)).status).toBe(202)
  await expect.poll(() => desk.titles()).toEqual(['River 1', 'River 2'])
  expect(await desk.candidates()).toContain('River 2: fresh')
})

test('a push without the right signature is ignored', async () => {
  await sub.tend([feed()])
  await confirm()
  const forged = rss({ id: '3', title: 'River forged', date: desk.now })
  await push(forged, 'guessed')
  await fetch(asked[0]?.get('hub.callback') ?? '', { method: 'POST', body: forged })
  await fetch(asked[0]?.get('hub.callback') ?? '', {
    method: 'POST',
    body: forged,
    headers: { 'x-hub-signature': 'md5=00' },
  })
  await push(rss({ id: '4', title: 'River true', date: desk.now }))
  await expect.poll(() => desk.titles()).toEqual(['River 1', 'River true'])
})

test('the lease is renewed at half its time, with the same door and secret', async () => {
  await sub.tend([feed()])
  await confirm()
  now += 4 * DAY
  await sub.tend([feed()])
  expect(asked).toHaveLength(1)
  now += 2 * DAY
  await sub.tend([feed()])
  expect(asked).toHaveLength(2)
  expect(asked[1]?.get('hub.callback')).toBe(asked[0]?.get('hub.callback'))
  expect(asked[1]?.get('hub.secret')).toBe(asked[0]?.get('hub.secret'))
  expect(sub.isPushed(feed().feedUrl)).toBe(true)
})

test('a lease that ran out is a promise no more', async () => {
  await sub.tend([feed()])
  await confirm({ 'hub.lease_seconds': '3600' })
  now += 2 * HOUR
  expect(sub.isPushed(feed().feedUrl)).toBe(false)
})

test('a hub that is silent is asked again in an hour, one that denies in a day', async () => {
  await sub.tend([feed()])
  now += HOUR
  await sub.tend([feed()])
  expect(asked).toHaveLength(2)
  await confirm({ 'hub.mode': 'denied' })
  now += 2 * HOUR
  await sub.tend([feed()])
  expect(asked).toHaveLength(2)
  now += DAY
  await sub.tend([feed()])
  expect(asked).toHaveLength(3)
})

test('a restarted desk still knows its subscriptions', async () => {
  await sub.tend([feed()])
  await confirm()
  sub = await openSub()
  expect(sub.isPushed(feed().feedUrl)).toBe(false)
  await sub.tend([feed()])
  expect(sub.isPushed(feed().feedUrl)).toBe(true)
  expect(asked).toHaveLength(1)
})

test('a hub that twice did not push what a poll found is relied on no more', async () => {
  await sub.tend([feed()])
  await confirm()
  const relying = { hubs: { ...sub, named: () => {} }, settings: { every: 5 * MINUTE, alertWindow: DAY, catchUp: DAY } }
  await desk.poll(relying)
  expect((await desk.store.feed(feed().feedUrl))?.nextDueAt).toBe(desk.now + HOUR)
  for (const id of ['2', '3']) {
    expect(sub.isPushed(feed().feedUrl)).toBe(true)
    desk.press.serve('/rss', rss({ id, title: `River ${id}`, date: desk.now }))
    await desk.poll(relying)
  }
  expect(sub.isPushed(feed().feedUrl)).toBe(false)
  expect(sub.told(feed().feedUrl, 'UTC')).toMatch(/does not push what polls find/)
})

test('a feed that is read no longer is forgotten, and its hub told so', async () => {
  await sub.tend([feed()])
  await confirm()
  await sub.tend([])
  expect(sub.isPushed(feed().feedUrl)).toBe(false)
  expect((await push(rss({ id: '5', title: 'River 5', date: desk.now }))).status).toBe(410)
})

test('the next errand is to ask a silent hub again, or to renew the lease it gave', async () => {
  expect(sub.renewAt()).toBe(Number.POSITIVE_INFINITY)
  await sub.tend([feed()])
  expect(sub.renewAt()).toBe(now + HOUR)
  await confirm({ 'hub.lease_seconds': '600' })
  expect(sub.renewAt()).toBe(now + 5 * MINUTE)
})

test('an overlong push is refused', async () => {
  await sub.tend([feed()])
  await confirm()
  expect((await push('x'.repeat(6_000_000))).status).toBe(413)
})
