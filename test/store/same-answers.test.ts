import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import {
  aCard,
  aDelivery,
  aFeed,
  aNewItem,
  anAlert,
  anItem,
  aPoll,
  aQuote,
  aReport,
  aResult,
  aStory,
  aWatch,
  MINUTE,
  MORNING,
} from '../make.ts'
import { type Server, startPostgres } from './postgres-server.ts'
import { runRaw } from './raw.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
let server: Server
let address: string
beforeAll(async () => {
  server = await startPostgres()
  address = await server.freshDatabase()
})
afterAll(() => server.stop())

/** One thing a desk does to its store; the number of the step makes what it writes unlike all else. */
type Step = { says: string; take: (store: Store, step: number) => Promise<unknown> }

const urls = ['https://a.example/', 'https://b.example/', 'https://c.example/']
const feedUrl = fc.constantFrom(...urls)
const itemId = fc.constantFrom('item-0', 'item-1', 'item-2', 'item-3', 'item-4', 'item-5')
const storyId = fc.constantFrom('story-0', 'story-1')
const channel = fc.constantFrom('newsroom', 'world')
const deliveryId = fc.nat({ max: 15 }).map(step => `delivery-${step}`)
const urgency = fc.constantFrom('normal' as const, 'urgent' as const, 'flash' as const)
const minute = fc.nat({ max: 30 }).map(minutes => MORNING + minutes * MINUTE)
const limit = fc.integer({ min: 1, max: 4 })
const headline = fc.constantFrom(
  'Flood in Riverton',
  'Повінь у Бродівці',
  'ΝΕΡΟ',
  'Dam-keeper’s hour',
  '洪水',
  'x\0y \ud83d',
)
const word = fc.constantFrom(
  'flood',
  'flo',
  'повінь',
  'пов',
  'νερο',
  'dam',
  'keeper',
  '水',
  "dam-keeper's",
  'y',
  '"',
  '',
)
const post = fc.constantFrom('alert' as const, 'report' as const, 'edit' as const)

function step<T extends Record<string, unknown>>(
  name: string,
  facts: { [K in keyof T]: fc.Arbitrary<T[K]> },
  take: (store: Store, facts: T, step: number) => Promise<unknown>,
): fc.Arbitrary<Step> {
  return fc.record(facts).map(chosen => ({
    says: `${name} ${JSON.stringify(chosen)}`,
    take: (store, step) => take(store, chosen as unknown as T, step),
  }))
}

const steps: fc.Arbitrary<Step>[] = [
  step('saveFeeds', { listed: fc.subarray(urls), at: minute }, (store, { listed, at }) =>
    store.saveFeeds(
      listed.map(url => aFeed({ url })),
      at,
    ),
  ),
  step('addChatFeed', { url: feedUrl, at: minute }, (store, { url, at }) =>
    store.addChatFeed(aFeed({ url, from: 'chat' }), 'ada', 'newsroom', at),
  ),
  step('removeChatFeed', { url: feedUrl, at: minute }, (store, { url, at }) => store.removeChatFeed(url, at)),
  step('claimDueFeeds', { at: minute, limit, all: fc.boolean() }, (store, { at, limit, all }) =>
    store.claimDueFeeds(at, at + 3 * MINUTE, limit, all),
  ),
  step(
    'savePolls',
    { url: feedUrl, id: itemId, title: headline, at: minute, urgency, wanted: fc.boolean(), key: fc.nat({ max: 3 }) },
    (store, { url, id, title, at, urgency, wanted, key }) =>
      store.savePolls([
        aPoll({
          feedUrl: url,
          polledAt: at,
          nextDueAt: at + 2 * MINUTE,
          newItems: [
            aNewItem(anItem({ id, feedUrl: url, title, seenAt: at, datedAt: at }), {
              keys: [`guid:${id}`, `link:${key}`],
              candidate: wanted ? { urgency, as: 'fresh' } : null,
            }),
          ],
        }),
      ]),
  ),
  step('change', { url: feedUrl, id: itemId, title: headline, at: minute }, (store, { url, id, title, at }) =>
    store.savePolls([
      aPoll({
        feedUrl: url,
        changed: [
          {
            itemId: id,
            at,
            text: '',
            keys: [],
            entry: {
              ...{ guid: null, link: null, title, summaryText: '', contentHtml: null, author: null, tags: [] },
              ...{ language: null, published: null, updated: at, image: null },
            },
          },
        ],
      }),
    ]),
  ),
  step('claimCandidates', { at: minute, limit }, (store, { at, limit }) =>
    store.claimCandidates(at, at + 3 * MINUTE, limit),
  ),
  step(
    'saveReport',
    { id: itemId, story: storyId, channel, urgency, at: minute, text: headline, kind: post },
    (store, { id, story, channel, urgency, at, text, kind }, step) => {
      const card = aCard({ storyId: story, headline: text })
      const alert = anAlert({ id: `${story} ${channel}`, storyId: story, channel, urgency, card, createdAt: at })
      return store.saveReport(
        aResult({
          itemId: id,
          at,
          article: {
            ...{ itemId: id, url: null, title: text, text, language: null, byline: null },
            ...{ from: 'feed', problem: null },
          },
          matches: [{ watch: 'floods', urgency, evidence: [] }],
          quotes: [aQuote({ text })],
          story: aStory({ id: story, updatedAt: at }),
          report: aReport({ storyId: story, itemId: id, datedAt: at }),
          alerts: [alert],
          deliveries: [
            aDelivery({
              ...{ id: `delivery-${step}`, key: `${kind} ${alert.id} ${kind === 'alert' ? '' : id}`, channel },
              ...{ alertId: alert.id, urgency, post: { kind, card }, createdAt: at, dueAt: at },
            }),
          ],
          postedQuotes: [text],
        }),
      )
    },
  ),
  step('addDeliveries', { channel, urgency, at: minute }, (store, { channel, urgency, at }, step) =>
    store.addDeliveries([aDelivery({ id: `delivery-${step}`, channel, urgency, createdAt: at, dueAt: at })]),
  ),
  step('appendToList', { channel, at: minute }, (store, { channel, at }, step) =>
    store.appendToList({ id: `delivery-${step}`, channel, title: 'The rest', lines: [], now: at, dueAt: at }),
  ),
  step('claimDeliveries', { at: minute, limit }, (store, { at, limit }) =>
    store.claimDeliveries(at, at + 3 * MINUTE, limit),
  ),
  step('markSent', { id: deliveryId, at: minute }, (store, { id, at }) =>
    store.markSent(id, { at, messageId: `message of ${id}`, threadId: 't' }),
  ),
  step('markLater', { id: deliveryId, at: minute, answered: fc.boolean() }, (store, { id, at, answered }) =>
    store.markLater(id, { dueAt: at, reason: 'busy', answered }),
  ),
  step('markFailed', { id: deliveryId, at: minute }, (store, { id, at }) =>
    store.markFailed(id, { at, reason: 'gone' }),
  ),
  step('sendAgain', { at: minute }, (store, { at }) => store.sendAgain(at)),
  step('stopRoute', { channel, at: minute }, (store, { channel, at }) => store.stopRoute(channel, 'revoked', at)),
  step('openRoute', { channel }, (store, { channel }) => store.openRoute(channel)),
  step('addWatch', { channel, at: minute }, (store, { channel, at }) => store.addWatch(aWatch({ channel }), 'ada', at)),
  step('removeWatch', { channel, at: minute }, (store, { channel, at }) => store.removeWatch('floods', channel, at)),
  step('releaseClaims', {}, store => store.releaseClaims()),
  step('a transaction that throws', { channel }, (store, { channel }, step) =>
    store.transaction(async inside => {
      await inside.addDeliveries([aDelivery({ id: `delivery-${step}`, channel })])
      await inside.setFact('thrown', `${step}`)
      throw new Error('power gone')
    }),
  ),
  step('searchItems', { word, prefix: fc.boolean(), limit, before: minute }, (store, { word, prefix, limit, before }) =>
    store.searchItems([{ word, prefix }], { limit, before: { datedAt: before, id: 'item-2' } }),
  ),
]

test('whatever a desk does, both engines give the same answers and hold the same in the end', async () => {
  const postgres = await openStore(address)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(...steps), { minLength: 10, maxLength: 40 }), async chosen => {
      await runRaw(address, `truncate ${TABLES} restart identity cascade`)
      const sqlite = await openStore(`sqlite:${join(folder(), 'wirewatch.db')}`)
      try {
        for (const store of [sqlite, postgres]) await firstPoll(store)
        for (const [number, { says, take }] of chosen.entries())
          expect(await outcome(take(sqlite, number)), says).toEqual(await outcome(take(postgres, number)))
        expect(await everything(sqlite)).toEqual(await everything(postgres))
      } finally {
        await sqlite.close()
      }
    }),
    { numRuns: 40 },
  )
  await postgres.close()
}, 120_000)

async function firstPoll(store: Store): Promise<void> {
  await store.saveFeeds(
    urls.map(url => aFeed({ url })),
    MORNING,
  )
  const items = ['item-0', 'item-1', 'item-2'].map(id => anItem({ id, feedUrl: urls[0] as string }))
  const candidate = { urgency: 'normal', as: 'fresh' } as const
  await store.savePolls([
    aPoll({ feedUrl: urls[0] as string, newItems: items.map(item => aNewItem(item, { candidate })) }),
  ])
}

const TABLES =
  'feeds, items, item_keys, revisions, articles, candidates, matches, quotes, summaries, stories, reports, alerts, deliveries, stopped_routes, channel_watches, facts'

/** What came back, or that it threw: the engines put their complaints in words of their own. */
async function outcome(answer: Promise<unknown>): Promise<unknown> {
  return answer.catch(() => 'thrown')
}

async function everything(store: Store): Promise<unknown> {
  const ids = ['item-0', 'item-1', 'item-2', 'item-3', 'item-4', 'item-5']
  return {
    feeds: await store.feeds(),
    known: await Promise.all(
      urls.map(url =>
        store.knownItems(
          url,
          ids.map(id => `guid:${id}`),
        ),
      ),
    ),
    items: await store.items({ limit: 99 }),
    revisions: await Promise.all(ids.map(id => store.revisions(id))),
    articles: await Promise.all(ids.map(id => store.article(id))),
    matches: await Promise.all(ids.map(id => store.matchesOf(id))),
    stories: await store.latestStories({ limit: 9 }),
    recent: await store.recentStories(MORNING + 10 * MINUTE),
    quotes: [await store.quotesOf('story-0'), await store.quotesOf('story-1')],
    counts: await store.countAlerts('newsroom', MORNING + 10 * MINUTE),
    deliveries: await store.deliveries({ limit: 99 }),
    stopped: await store.stoppedRoutes(),
    watches: await store.channelWatches(),
    fact: await store.fact('thrown'),
  }
}
