import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkFeed } from '../../src/feeds/check.ts'
import { DAY, HOUR } from '../make.ts'
import { openPollingDesk, type PollingDesk, rss } from '../polling-desk.ts'
import type { Publisher } from '../servers/feeds.ts'

let desk: PollingDesk
beforeEach(async () => {
  desk = await openPollingDesk()
})
afterEach(() => desk[Symbol.asyncDispose]())

const check = (publisher: Publisher | string) => {
  desk.press.serve('/rss', publisher)
  return checkFeed(desk.feedAt('/rss'), { get: desk.web.get, now: () => desk.now })
}
const items = (...ages: number[]) =>
  rss(...ages.map((age, n) => ({ id: String(n), title: `River ${n}`, date: desk.now - age })))

test('a healthy feed is told with how much it holds and how new that is', async () => {
  expect(await check(items(3 * HOUR, 5 * HOUR))).toEqual({
    about: 'feed Riverton Courier',
    ok: true,
    says: '2 items; the newest 3 h old',
  })
})

test.each<[string, Publisher, RegExp]>([
  [
    'a wrong address',
    (_, response) => void response.writeHead(404).end(),
    /^HTTP 404: the address is wrong or the feed is gone/,
  ],
  [
    'a refusal',
    (_, response) => void response.writeHead(403).end(),
    /^HTTP 403: it refuses us; a userAgent or headers of its own may help/,
  ],
  [
    'a feed its publisher ended',
    (_, response) => void response.writeHead(410).end(),
    /^HTTP 410: its publisher has ended it/,
  ],
  [
    'a web page',
    (_, response) => void response.end('<!doctype html><html><body>Hello</body></html>'),
    /^a web page instead of a feed: look for another address/,
  ],
  [
    'a page that names a feed',
    (_, response) =>
      void response.end(
        '<!doctype html><html><head><link rel=alternate type=application/rss+xml href=/news.xml></head></html>',
      ),
    /that page names the feed http.*\/news\.xml: use that address/,
  ],
  ['an empty answer', (_, response) => void response.end(''), /empty/],
  ['a feed without items', (_, response) => void response.end(rss()), /^0 items/],
  [
    'a frozen feed',
    (_, response) => void response.end(items(400 * DAY, 401 * DAY)),
    /frozen: valid, but nothing new since/,
  ],
  [
    'a feed cut off on the way',
    (_, response) => void response.end(items(HOUR, 2 * HOUR).replace(/<\/item><\/channel>.*/, '')),
    /^1 item; the newest 1 h old; cut off on the way, its last item is left for the next poll/,
  ],
  [
    'a feed too large',
    (_, response) => void response.end('x'.repeat(6_000_000)),
    /^larger than 5 MB: set maxBytes for this feed/,
  ],
])('%s needs a look, and is told with what to do', async (_, publisher, says) => {
  const verdict = await check(publisher)
  expect(verdict.ok).toBe(false)
  expect(verdict.says).toMatch(says)
})

test('a feed that moved for good works, and is told with its new address', async () => {
  desk.press.serve('/new', items(HOUR))
  const verdict = await check((_, response) => void response.writeHead(301, { location: '/new' }).end())
  expect(verdict).toMatchObject({
    ok: true,
    says: expect.stringContaining(`moved for good to ${desk.press.url('/new')}`),
  })
})
