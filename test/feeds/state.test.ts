import { expect, test } from 'vitest'
import { feedInWords } from '../../src/feeds/state.ts'
import { HOUR, MINUTE, MORNING } from '../make.ts'
import { openPollingDesk, rss } from '../polling-desk.ts'

test('a feed is told with its state, last success, next try and how its items are told apart', async () => {
  await using desk = await openPollingDesk()
  const words = async () => {
    const row = await desk.store.feed(desk.press.url('/rss'))
    if (!row) throw new Error('no such feed')
    return feedInWords(row, desk.now)
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
  expect(await words()).toMatch(/^failing since 2 Mar 2026 10:01 UTC: HTTP 500; last read 3 h ago; next try in 40 min/)
})

test('a hub that a feed names is told, with whether it pushes', async () => {
  await using desk = await openPollingDesk()
  const document = rss({ id: '1', title: 'River rises', date: MORNING })
  desk.press.serve('/rss', (_, response) => {
    response.writeHead(200, { link: '<https://hub.example/>; rel="hub"' }).end(document)
  })
  await desk.store.saveFeeds([desk.feedAt('/rss')], desk.now)
  await desk.poll()
  const row = await desk.store.feed(desk.press.url('/rss'))
  if (!row) throw new Error('no such feed')
  expect(feedInWords(row, desk.now)).toContain('; names the hub https://hub.example/, which was not asked to push;')
  expect(feedInWords(row, desk.now, 'pushed until noon')).toContain('; pushed until noon;')
})
