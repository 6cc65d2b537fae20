import { expect, test } from 'vitest'
import { feedInWords, feedState } from '../../src/feeds/state.ts'
import { HOUR, MINUTE, MORNING } from '../make.ts'
import { openPollingDesk, type PollingDesk, rss } from '../polling-desk.ts'

test('a feed is told with its state, last success, next try and how its items are told apart', async () => {
  await using desk = await openPollingDesk()
  const words = async () => {
    const row = await desk.store.feed(desk.press.url('/rss'))
    if (!row) throw new Error('no such feed')
    return feedInWords(row, { now: desk.now, timeZone: 'Europe/Kyiv' })
  }
  desk.press.serve('/rss', rss({ id: '1', title: 'River rises', date: MORNING }))
  await desk.store.saveFeeds([desk.feedAt('/rss')], desk.now)
  expect(await words()).toBe('not read yet; next try within a minute')
  await desk.poll()
  desk.now += MINUTE
  expect(await words()).toBe('ok; last read 1 min ago; next try in 4 min; items told apart by guid')
  desk.press.serve('/rss', (_, response) => void response.writeHead(500).end())
  for (let poll = 0; poll < 3; poll++) {
    desk.now += HOUR
    await desk.poll()
  }
  expect(await words()).toMatch(/^failing since Mon 2 Mar, 12:01 EET: HTTP 500; last read 3 h ago; next try in 40 min/)
})

test('one that was never read is not called well, and no rule is named for items nobody saw', async () => {
  await using desk = await openPollingDesk()
  desk.press.serve('/rss', (_, response) => void response.writeHead(404).end())
  expect(await wordsAfterOnePoll(desk)).toBe(
    'never read, last try failed: HTTP 404: the address is wrong or the feed is gone; next try in 10 min',
  )
})

test('a web page is told as one, with the feed it names, and without its own address once more', async () => {
  await using desk = await openPollingDesk()
  const page =
    '<html><head><title>Riverton today</title><link rel=alternate type=application/rss+xml href=/news.xml></head></html>'
  desk.press.serve('/rss', (_, response) => void response.end(page))
  expect(await wordsAfterOnePoll(desk)).toBe(
    `never read, last try failed: the page "Riverton today" came; it names the feed ${desk.press.url('/news.xml')}: use that address; next try in 10 min`,
  )
})

test('a feed without items is told as such', async () => {
  await using desk = await openPollingDesk()
  desk.press.serve('/rss', rss())
  expect(await wordsAfterOnePoll(desk)).toMatch(
    /^read, but there is no item in it; last read just now; next try in \d+ min$/,
  )
})

test('one that is gone is asked once a day, which is said once', async () => {
  await using desk = await openPollingDesk()
  desk.press.serve('/rss', (_, response) => void response.writeHead(410).end())
  expect(await wordsAfterOnePoll(desk)).toMatch(/^gone since .*; still asked once a day; never read$/)
})

test('a redirect for good and a hub are told, with since and until when', async () => {
  await using desk = await openPollingDesk()
  const hubbed = rss({ id: '1', title: 'River rises', date: MORNING }).replace(
    '<link>',
    '<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="hub" href="https://hub.example/"/><link>',
  )
  desk.press.serve('/new', hubbed)
  desk.press.serve('/rss', (_, response) => void response.writeHead(301, { location: '/new' }).end())
  expect(await wordsAfterOnePoll(desk)).toContain(
    `; moved to ${desk.press.url('/new')}, held since Mon 2 Mar, 11:00 EET; names the hub https://hub.example/, which was not asked to push;`,
  )
  const subscription = {
    hub: 'https://hub.example/',
    topic: 't',
    door: 'd',
    secret: 's',
    askedAt: desk.now,
    renewAt: 0,
  }
  await desk.store.setFact(
    `websub ${desk.press.url('/rss')}`,
    JSON.stringify({ ...subscription, until: desk.now + 240 * HOUR }),
  )
  expect(await inWords(desk)).toContain('; pushed by https://hub.example/ until Thu 12 Mar, 11:00 EET;')
})

async function wordsAfterOnePoll(desk: PollingDesk): Promise<string> {
  await desk.store.saveFeeds([desk.feedAt('/rss')], desk.now)
  await desk.poll()
  return inWords(desk)
}

async function inWords(desk: PollingDesk): Promise<string> {
  const row = await desk.store.feed(desk.press.url('/rss'))
  if (!row) throw new Error('no such feed')
  return feedState(row, desk.store.fact, { now: desk.now, timeZone: 'Europe/Kyiv' })
}
