import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readAllowed } from '../src/http/address.ts'
import { openWeb, type Web } from '../src/http/get.ts'
import { openHosts } from '../src/http/hosts.ts'
import type { Feed } from '../src/newsroom.ts'
import { openPolling, type PollDeps } from '../src/poll.ts'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'
import { aFeed, DAY, HOUR, MINUTE, MORNING } from './make.ts'
import { openPublishers, type Publishers } from './servers/feeds.ts'

let press: Publishers
let store: Store
let web: Web
let now = MORNING

beforeEach(async () => {
  now = MORNING
  press = await openPublishers()
  store = await openStore('sqlite::memory:')
  web = openWeb({ version: '0.1', contact: 'desk@example.org', allowed: readAllowed([press.address]) })
})
afterEach(async () => {
  await web.close()
  await store.close()
  await press[Symbol.asyncDispose]()
})

function polling(more: Partial<PollDeps> = {}) {
  return openPolling(store, {
    get: openHosts(web, { gap: 0, atOnce: 32 }).get,
    screen: item => (/river/i.test(`${item.title} ${item.text}`) ? 'normal' : null),
    notices: (key, text, createdAt) => [
      {
        id: key,
        key,
        channel: 'newsroom',
        alertId: null,
        post: { kind: 'notice', text },
        urgency: 'normal',
        createdAt,
        dueAt: createdAt,
      },
    ],
    secondOpinion: async () => null,
    settings: { every: 5 * MINUTE, alertWindow: 6 * HOUR, catchUp: DAY },
    now: () => now,
    random: () => 0.5,
    ...more,
  })
}

const feedAt = (path: string, more: Partial<Feed> = {}): Feed => aFeed({ url: press.url(path), ...more })

type Told = { id: string; title: string; date?: number; text?: string }
function rss(...items: Told[]): string {
  const written = items.map(
    ({ id, title, date, text }) =>
      `<item><guid>${id}</guid><link>https://riverton.example/${id}</link><title>${title}</title>` +
      `${date === undefined ? '' : `<pubDate>${new Date(date).toUTCString()}</pubDate>`}<description>${text ?? ''}</description></item>`,
  )
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Riverton Courier</title><link>https://riverton.example/</link>${written.join('')}</channel></rss>`
}

const candidates = async () => {
  const claimed = await store.claimCandidates(now, now, 100)
  return claimed.map(({ item, as }) => `${item.title}: ${as}`).sort()
}

describe('what a poll brings', () => {
  test('new items are stored, and those a watch may want are candidates', async () => {
    press.serve(
      '/rss',
      rss({ id: '1', title: 'River rises', date: now - HOUR }, { id: '2', title: 'Tram strike', date: now - HOUR }),
    )
    await store.saveFeeds([feedAt('/rss')], now)
    expect(await polling().round()).toEqual([{ feedUrl: press.url('/rss'), as: 'news', newItems: 2, candidates: 1 }])
    expect((await store.items({ limit: 9 })).map(item => item.title).sort()).toEqual(['River rises', 'Tram strike'])
    expect(await candidates()).toEqual(['River rises: fresh'])
  })

  test('nothing comes twice, and a feed that has nothing new answers 304 to its own validators', async () => {
    const seen: (string | undefined)[] = []
    press.serve('/rss', (request, response) => {
      seen.push(request.headers['if-none-match'])
      if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end()
      else response.writeHead(200, { etag: '"one"' }).end(rss({ id: '1', title: 'River rises', date: MORNING }))
    })
    await store.saveFeeds([feedAt('/rss')], now)
    await polling().round()
    now += HOUR
    expect(await polling().round()).toMatchObject([{ as: 'unchanged', newItems: 0 }])
    expect(seen).toEqual([undefined, '"one"'])
    expect((await store.feed(press.url('/rss')))?.lastGoodAt).toBe(now)
  })
})
