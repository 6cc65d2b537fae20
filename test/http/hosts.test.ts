import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { readAllowed } from '../../src/http/address.ts'
import { openWeb, type Web } from '../../src/http/get.ts'
import { openHosts } from '../../src/http/hosts.ts'
import { openPublishers, type Publishers } from '../servers/feeds.ts'

let one: Publishers
let two: Publishers
let web: Web
let open = 0
let most = 0
beforeAll(async () => {
  one = await openPublishers()
  two = await openPublishers()
  for (const press of [one, two])
    press.serve('/feed', (_, response) => {
      most = Math.max(most, ++open)
      setImmediate(() => setImmediate(() => response.end('news', () => open--)))
    })
})
afterAll(async () => {
  await one[Symbol.asyncDispose]()
  await two[Symbol.asyncDispose]()
})
beforeEach(() => {
  one.asked.length = two.asked.length = most = 0
  web = openWeb({ version: '0.1', contact: 'x', allowed: readAllowed(['127.0.0.1']) })
})
afterEach(() => web.close())

const feed = (press: Publishers) => ({ url: press.url('/feed'), trusted: true })

test('a host is asked one thing at a time, without a gap where the desk allowed a private address', async () => {
  const hosts = openHosts(web, { gap: 60_000, atOnce: 8 })
  const answers = await Promise.all(Array.from({ length: 20 }, () => hosts.get(feed(one))))
  expect(answers.map(answer => answer.kind)).toEqual(Array(20).fill('ok'))
  expect(most).toBe(1)
})

test('two hosts are asked side by side, as many as the desk lets', async () => {
  const wide = openHosts(web, { gap: 0, atOnce: 8 })
  const narrow = openHosts(web, { gap: 0, atOnce: 1 })
  await Promise.all([narrow.get(feed(one)), narrow.get(feed(two)), narrow.get(feed(one))])
  expect(most).toBe(1)
  const met = Promise.withResolvers<void>()
  let waiting: (() => void)[] = []
  for (const press of [one, two])
    press.serve('/meet', (_, response) => {
      waiting.push(() => response.end('met'))
      if (waiting.length === 2) {
        for (const answer of waiting) answer()
        waiting = []
        met.resolve()
      }
    })
  await Promise.all([
    wide.get({ ...feed(one), url: one.url('/meet') }),
    wide.get({ ...feed(two), url: two.url('/meet') }),
  ])
  await met.promise
})

test('between two requests to a public host lies the gap', async () => {
  // The same loopback server, but not known as an allowed private address: what a public host looks like.
  const hosts = openHosts({ ...web, isPrivate: () => false }, { gap: 80, atOnce: 8 })
  const began = performance.now()
  await Promise.all([hosts.get(feed(one)), hosts.get(feed(one)), hosts.get(feed(one))])
  expect(performance.now() - began).toBeGreaterThanOrEqual(158)
})

test('stopping empties the queue at once', async () => {
  const stop = new AbortController()
  one.serve('/silent', () => stop.abort())
  const hosts = openHosts({ ...web, isPrivate: () => false }, { gap: 3600_000, atOnce: 8 })
  const silent = hosts.get({ ...feed(one), url: one.url('/silent'), signal: stop.signal })
  const queued = hosts.get({ ...feed(one), signal: stop.signal })
  expect((await Promise.all([silent, queued])).map(answer => answer.kind === 'failed' && answer.problem)).toEqual([
    'stopped',
    'stopped',
  ])
  expect(one.asked.map(request => request.path)).toEqual(['/silent'])
})
