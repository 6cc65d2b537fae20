import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkFeed } from '../../src/feeds/check.ts'
import { DAY, HOUR, MORNING } from '../make.ts'
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
    /^a web page instead of a feed: a page without a title came; look for another address/,
  ],
  [
    'a page that names a feed',
    (_, response) =>
      void response.end(
        '<!doctype html><html><head><link rel=alternate type=application/rss+xml href=/news.xml></head></html>',
      ),
    /it names the feed http.*\/news\.xml: use that address/,
  ],
  ['an empty answer', (_, response) => void response.end(''), /empty/],
  [
    'a feed without items',
    (_, response) => void response.end(rss()),
    /^0 items; nothing to read in it: look for another address, or set on: false$/,
  ],
  [
    'a frozen feed',
    (_, response) => void response.end(items(400 * DAY, 401 * DAY)),
    /frozen: valid, but nothing new for 400 days: look for another address, or set on: false$/,
  ],
  [
    'a feed cut off on the way',
    (_, response) => void response.end(items(HOUR, 2 * HOUR).replace(/<\/item><\/channel>.*/, '')),
    /^1 item; the newest 1 h old; cut off on the way, its last item is left for the next poll: try again, and if it stays so, tell its publisher$/,
  ],
  [
    'a feed too large',
    (_, response) => void response.end('x'.repeat(6_000_000)),
    /^larger than 5 MB: set maxBytes for this feed/,
  ],
  [
    'an address that leads in a circle',
    (_, response) => void response.writeHead(302, { location: '/rss' }).end(),
    /^more than 10 redirects: it leads on and on, perhaps in a circle; look for another address/,
  ],
])('%s needs a look, and is told with what to do', async (_, publisher, says) => {
  const verdict = await check(publisher)
  expect(verdict.ok).toBe(false)
  expect(verdict.says).toMatch(says)
})

test.each<[string, string, string]>([
  [
    'dated far ahead',
    rss({ id: '1', title: 'River', date: MORNING + 40 * DAY }),
    '1 item; dated 40 days ahead: it counts as of now',
  ],
  [
    'partly dated ahead',
    rss({ id: '1', title: 'River', date: MORNING + 5 * HOUR }, { id: '2', title: 'Lake', date: MORNING - 2 * HOUR }),
    '2 items; the newest 2 h old; 1 dated hours ahead: such items count as of now',
  ],
  [
    'without dates',
    rss({ id: '1', title: 'River' }, { id: '2', title: 'Lake' }),
    '2 items; no item has a date that can be read: such items count as of when first seen',
  ],
])('a feed %s is read, and its editor is told what becomes of the dates', async (_, body, says) => {
  expect(await check(body)).toMatchObject({ ok: true, warns: true, says })
})

test('where the second reader disagrees, the feed works and its verdict says so', async () => {
  const outside = items(HOUR).replace('</channel>', '').replace('<item>', '</channel><item>')
  const verdict = await check((_, response) => void response.end(outside))
  expect(verdict).toMatchObject({
    ok: true,
    says: expect.stringMatching(/; Wirewatch reads 1 item, rss-parser 0 items/),
  })
})

test('a feed that moved for good works, and is told with its new address', async () => {
  desk.press.serve('/new', items(HOUR))
  const verdict = await check((_, response) => void response.writeHead(301, { location: '/new' }).end())
  expect(verdict).toMatchObject({
    ok: true,
    says: expect.stringContaining(`moved for good to ${desk.press.url('/new')}`),
  })
})
