import type { Memory } from '../src/feeds/memory.ts'
import { readAllowed } from '../src/http/address.ts'
import { openWeb } from '../src/http/get.ts'
import { openHosts } from '../src/http/hosts.ts'
import type { Feed } from '../src/newsroom.ts'
import { openPolling, type PollDeps } from '../src/poll.ts'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'
import { aFeed, aResult, DAY, HOUR, MINUTE, MORNING } from './make.ts'
import { openPublishers } from './servers/feeds.ts'

/** The first loop on a real store, with a publisher on loopback; only the time is the test's own. */
export async function openPollingDesk(address = 'sqlite::memory:') {
  const press = await openPublishers()
  const store = await openStore(address)
  const web = openWeb({ version: '0.1', contact: 'desk@example.org', allowed: readAllowed([press.address]) })
  const desk = {
    press,
    store,
    web,
    now: MORNING,
    feedAt: (path: string, more: Partial<Feed> = {}): Feed => aFeed({ url: press.url(path), ...more }),
    /** `on`: another store than the desk's own. */
    polling: (more: Partial<PollDeps> = {}, on: Store = store) =>
      openPolling(on, {
        get: openHosts(web, { gap: 0, atOnce: 32 }).get,
        screen: item => (/river/i.test(`${item.title} ${item.text}`) ? 'normal' : null),
        headersOf: () => undefined,
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
        timeZone: () => 'UTC',
        now: () => desk.now,
        random: () => 0.5,
        ...more,
      }),
    /** Everything polled once, due or not. */
    async poll(more: Partial<PollDeps> = {}) {
      // Feeds polled at this very moment count as done.
      desk.now += 1
      return desk.polling(more).round(true)
    },
    /** Headlines in the store. */
    async titles() {
      return (await store.items({ limit: 500 })).map(item => item.title).sort()
    },
    /** What awaits reporting. */
    async candidates() {
      const claimed = await store.claimCandidates(desk.now, desk.now, 500)
      return claimed.map(({ item, as }) => `${item.title}: ${as}`).sort()
    },
    /** All that awaits reporting is reported, and came to nothing. */
    async report() {
      for (const { item, dueAt } of await store.claimCandidates(desk.now, desk.now, 500))
        await store.saveReport({ ...aResult({ itemId: item.id }), dueAt })
    },
    /** What was told on the ops channel, oldest first. */
    async notices() {
      const deliveries = await store.deliveries({ limit: 100 })
      return deliveries.map(({ post }) => (post.kind === 'notice' ? post.text : post.kind)).reverse()
    },
    async memory(path: string) {
      return (await store.feed(press.url(path)))?.memory as Memory
    },
    async [Symbol.asyncDispose]() {
      await web.close()
      await store.close()
      await press[Symbol.asyncDispose]()
    },
  }
  return desk
}

export type PollingDesk = Awaited<ReturnType<typeof openPollingDesk>>

/** An item as a publisher tells it. */
export type Told = { id: string; title: string; date?: number; text?: string }

/** A plain RSS document. */
export function rss(...items: Told[]): string {
  const written = items.map(
    ({ id, title, date, text }) =>
      `<item><guid>${id}</guid><link>https://riverton.example/${id}</link><title>${title}</title>` +
      `${date === undefined ? '' : `<pubDate>${new Date(date).toUTCString()}</pubDate>`}<description>${text ?? ''}</description></item>`,
  )
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Riverton Courier</title><link>https://riverton.example/</link>${written.join('')}</channel></rss>`
}
