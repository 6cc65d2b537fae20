import { afterEach, beforeEach, expect, test } from 'vitest'
import { feedsNamedBy, findFeed } from '../../src/feeds/discover.ts'
import type { Request } from '../../src/http/get.ts'
import { openPollingDesk, type PollingDesk, rss } from '../polling-desk.ts'

let desk: PollingDesk
beforeEach(async () => {
  desk = await openPollingDesk()
})
afterEach(() => desk[Symbol.asyncDispose]())

// Loopback stands in for the public internet here.
const get = (request: Request) => desk.web.get({ ...request, trusted: true })
const html = (body: string) => (_: unknown, response: import('node:http').ServerResponse) =>
  void response
    .writeHead(200, { 'content-type': 'text/html' })
    .end(`<!doctype html><html><head><title>Riverton</title>${body}</head><body></body></html>`)
const item = { id: '1', title: 'River rises' }

test("a feed's own address is taken as it is, under the name it gives itself", async () => {
  desk.press.serve('/rss', rss(item))
  expect(await findFeed(desk.press.url('/rss'), { get })).toEqual({
    ok: true,
    feed: {
      url: desk.press.url('/rss'),
      name: 'Riverton Courier',
      kind: 'ind',
      tier: 2,
      reuse: 'excerpt',
      from: 'chat',
    },
  })
})

test('an editor is told where the second reader disagrees', async () => {
  desk.press.serve(
    '/rss',
    '<rss version="2.0"><channel><title>R</title></channel><item><title>River rises</title></item></rss>',
  )
  expect(await findFeed(desk.press.url('/rss'), { get })).toMatchObject({
    ok: true,
    note: 'Wirewatch reads 1 item, rss-parser 0 items.',
  })
})

test("a site's address leads to the feed its page names, not to its comments", async () => {
  desk.press.serve(
    '/',
    html(
      '<link rel="alternate" type="application/rss+xml" href="/comments/feed/"><link rel=alternate type="application/atom+xml" href="news.atom">',
    ),
  )
  desk.press.serve('/comments/feed/', rss(item))
  desk.press.serve('/news.atom', rss(item))
  expect(await findFeed(desk.press.url('/'), { get })).toMatchObject({
    ok: true,
    feed: { url: desk.press.url('/news.atom') },
    note: expect.stringContaining('Found from'),
  })
})

test('a page that names no feed is helped out by the usual places', async () => {
  desk.press.serve('/world', html(''))
  desk.press.serve('/feed.xml', rss(item))
  expect(await findFeed(desk.press.url('/world'), { get })).toMatchObject({
    feed: { url: desk.press.url('/feed.xml') },
  })
})

test('a named feed that is dead or empty is passed over', async () => {
  desk.press.serve(
    '/',
    html(
      '<link rel="alternate" type="application/rss+xml" href="/dead"><link rel="alternate" type="application/rss+xml" href="/empty">',
    ),
  )
  desk.press.serve('/empty', rss())
  desk.press.serve('/rss.xml', rss(item))
  expect(await findFeed(desk.press.url('/'), { get })).toMatchObject({ feed: { url: desk.press.url('/rss.xml') } })
})

test('where there is no feed, the editor is told so', async () => {
  desk.press.serve('/', html(''))
  expect(await findFeed(desk.press.url('/'), { get })).toEqual({
    ok: false,
    reason: expect.stringContaining('names no feed'),
  })
  expect(await findFeed(desk.press.url('/nothing'), { get })).toEqual({ ok: false, reason: 'HTTP 404' })
})

test('a feed that moved for good is added at its new address', async () => {
  desk.press.serve('/old', (_, response) => void response.writeHead(301, { location: '/new' }).end())
  desk.press.serve('/new', rss(item))
  expect(await findFeed(desk.press.url('/old'), { get })).toMatchObject({ feed: { url: desk.press.url('/new') } })
})

test('a private address is refused to an editor', async () => {
  desk.press.serve('/rss', rss(item))
  expect(await findFeed(desk.press.url('/rss'), { get: desk.web.get })).toEqual({
    ok: false,
    reason: expect.stringContaining('private'),
  })
})

test.each([
  ['<link rel="alternate" type="application/rss+xml" href="/a">', ['https://riverton.example/a']],
  [
    '<LINK REL="ALTERNATE" TYPE="application/atom+xml" HREF="//feeds.riverton.example/a">',
    ['https://feeds.riverton.example/a'],
  ],
  [
    '<base href="https://cdn.example/x/"><link rel="alternate" type="application/feed+json" href="a.json">',
    ['https://cdn.example/x/a.json'],
  ],
  ['<a href="/news/rss.xml">RSS</a>', ['https://riverton.example/news/rss.xml']],
  ['<a href="/?feed=rss2">RSS</a>', ['https://riverton.example/?feed=rss2']],
  ['<link rel="alternate" hreflang="uk" href="/uk"><link rel="stylesheet" type="text/css" href="/feed.css">', []],
  [
    '<a href="/feedback">Feedback</a><a href="/pressure">Pressure</a><a href="mailto:rss@riverton.example">mail</a>',
    [],
  ],
  ['<a href="javascript:void(0)">RSS</a><link rel=alternate type=application/rss+xml href="data:,x">', []],
])('%s names %j', (body, feeds) => {
  expect(feedsNamedBy(body, 'https://riverton.example/news')).toEqual(feeds)
})
