import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { aDelivery, aFeed, aNewItem, anItem, aPoll, aResult, DAY, HOUR, MINUTE, MORNING } from '../make.ts'

/** What the store promises about feeds and what their polls bring. */
export function keepsFeeds(open: () => Store): void {
  let store: Store
  beforeEach(() => {
    store = open()
  })

  describe('feeds', () => {
    test("a feed's own headers, which may carry a secret, are never written down", async () => {
      await store.saveFeeds([aFeed({ headers: { Authorization: 'Bearer hunter2' } })], MORNING)
      const [row] = await store.feeds()
      expect(row?.feed.name).toBe('Riverton Courier')
      expect(JSON.stringify(row)).not.toContain('hunter2')
    })

    test('a feed that left the configuration is off and comes back with its memory', async () => {
      const other = aFeed({ url: 'https://hill-post.example/rss' })
      await store.saveFeeds([aFeed(), other], MORNING)
      await store.savePolls([aPoll({ memory: { etag: '"7"' } })])
      await store.saveFeeds([other], MORNING + HOUR)
      expect((await store.feeds()).map(row => row.feed.url)).toEqual([other.url])
      await store.saveFeeds([aFeed({ name: 'The Courier' }), other], MORNING + DAY)
      const back = await store.feed(aFeed().url)
      expect(back?.feed.name).toBe('The Courier')
      expect(back?.memory).toEqual({ etag: '"7"' })
      expect(back?.lastGoodAt).toBe(MORNING)
    })

    test('a feed added in chat stays when the configuration is read again, until it is removed', async () => {
      const blog = aFeed({ url: 'https://blog.example/feed', from: 'chat' })
      expect(await store.addChatFeed(blog, 'ada', 'newsroom', MORNING)).toBe('added')
      expect(await store.addChatFeed(blog, 'bob', 'newsroom', MORNING)).toBe('known')
      await store.saveFeeds([], MORNING)
      expect(await store.feeds()).toMatchObject([{ feed: blog, addedBy: 'ada', memory: null }])
      expect(await store.removeChatFeed(blog.url, MORNING)).toBe(true)
      expect(await store.removeChatFeed(blog.url, MORNING)).toBe(false)
      expect(await store.feeds()).toEqual([])
      expect(await store.addChatFeed(blog, 'bob', 'newsroom', MORNING)).toBe('added')
    })

    test('nobody removes a configured feed from chat', async () => {
      await store.saveFeeds([aFeed()], MORNING)
      expect(await store.removeChatFeed(aFeed().url, MORNING)).toBe(false)
      expect(await store.feeds()).toHaveLength(1)
    })

    test('a due feed is claimed once, the one waiting longest first, and again when the claim has run out', async () => {
      const urls = ['https://a.example/', 'https://b.example/', 'https://c.example/']
      await store.saveFeeds(
        urls.map(url => aFeed({ url })),
        MORNING,
      )
      await store.savePolls([
        aPoll({ feedUrl: urls[0] as string, nextDueAt: MORNING + 2 * MINUTE }),
        aPoll({ feedUrl: urls[1] as string, nextDueAt: MORNING + MINUTE }),
        aPoll({ feedUrl: urls[2] as string, nextDueAt: MORNING + HOUR }),
      ])
      const now = MORNING + 5 * MINUTE
      const first = await store.claimDueFeeds(now, now + MINUTE, 1)
      expect(first.map(row => row.feed.url)).toEqual([urls[1]])
      expect((await store.claimDueFeeds(now, now + MINUTE, 9)).map(row => row.feed.url)).toEqual([urls[0]])
      expect(await store.claimDueFeeds(now, now + MINUTE, 9)).toEqual([])
      expect(await store.claimDueFeeds(now + MINUTE, now + HOUR, 9)).toHaveLength(2)
    })

    test('a pass over everything claims every feed once, due or not', async () => {
      await store.saveFeeds([aFeed()], MORNING)
      await store.savePolls([aPoll({ nextDueAt: MORNING + DAY })])
      const now = MORNING + MINUTE
      expect(await store.claimDueFeeds(now, now + HOUR, 9, true)).toHaveLength(1)
      await store.savePolls([aPoll({ polledAt: now, nextDueAt: MORNING + DAY })])
      expect(await store.claimDueFeeds(now, now + HOUR, 9, true)).toEqual([])
    })
  })

  describe('polls', () => {
    beforeEach(() => store.saveFeeds([aFeed()], MORNING))

    test('a poll leaves its items, their keys, the memory and its notices', async () => {
      const item = anItem({ tags: ['weather', 'погода'], author: 'Ada Fenwick', updatedAt: MORNING + 5 })
      await store.savePolls([
        aPoll({ newItems: [aNewItem(item, { keys: ['guid:1', 'link:1'] })], notices: [aDelivery({ key: 'told' })] }),
      ])
      expect(await store.item(item.id)).toEqual(item)
      expect(await store.knownItems(aFeed().url, ['link:1', 'link:2'])).toEqual([
        {
          id: item.id,
          keys: ['guid:1', 'link:1'],
          title: item.title,
          text: item.text,
          link: item.link,
          guid: item.guid,
          publishedAt: MORNING,
          updatedAt: MORNING + 5,
          seenAt: MORNING,
        },
      ])
      expect(await store.knownItems('https://other.example/', ['guid:1'])).toEqual([])
      expect(await store.deliveries({ limit: 9 })).toMatchObject([{ key: 'told', attempts: 0, sendingAt: null }])
      expect(await store.feed(aFeed().url)).toMatchObject({ memory: { etag: '"1"' }, nextDueAt: MORNING + 5 * MINUTE })
    })

    test('a poll that found the feed broken leaves the time of the last good one', async () => {
      await store.savePolls([aPoll()])
      const { goodAt: _, ...broken } = aPoll({ polledAt: MORNING + HOUR, memory: { failures: 1 } })
      await store.savePolls([broken])
      expect(await store.feed(aFeed().url)).toMatchObject({ lastGoodAt: MORNING, lastPolledAt: MORNING + HOUR })
    })

    test('two desks that read the same new item store it once', async () => {
      const keys = ['guid:1', 'link:1']
      await store.savePolls([aPoll({ newItems: [aNewItem(anItem(), { keys })] })])
      await store.savePolls([aPoll({ newItems: [aNewItem(anItem(), { keys })] })])
      expect(await store.items({ limit: 9 })).toHaveLength(1)
    })

    test('of two polls begun on the same memory the first stands and tells; of the later one the items are taken', async () => {
      await store.saveFeeds([aFeed()], MORNING)
      const one = { begunAt: null, newItems: [aNewItem(anItem({ id: 'a' }))], notices: [aDelivery({ key: 'one' })] }
      await store.savePolls([aPoll({ ...one, memory: { etag: '"1"' } })])
      const two = { begunAt: null, newItems: [aNewItem(anItem({ id: 'b' }))], notices: [aDelivery({ key: 'two' })] }
      await store.savePolls([aPoll({ ...two, memory: { etag: '"2"' }, polledAt: MORNING + MINUTE })])
      expect(await store.feed(aFeed().url)).toMatchObject({ memory: { etag: '"1"' }, lastPolledAt: MORNING })
      expect((await store.items({ limit: 9 })).map(item => item.id).sort()).toEqual(['a', 'b'])
      expect((await store.deliveries({ limit: 9 })).map(one => one.key)).toEqual(['one'])
      await store.savePolls([aPoll({ begunAt: MORNING, memory: { etag: '"3"' }, polledAt: MORNING + HOUR })])
      expect(await store.feed(aFeed().url)).toMatchObject({ memory: { etag: '"3"' }, lastPolledAt: MORNING + HOUR })
    })

    test('a poll and a push of one feed that bring the same item are saved together, and it is stored once', async () => {
      const brings = () =>
        aPoll({ newItems: [aNewItem(anItem({ id: 'a', title: 'Sluice opened' }), { keys: ['guid:1', 'link:1'] })] })
      await store.saveFeeds([aFeed({ url: 'https://hill-post.example/rss' })], MORNING)
      const other = aPoll({
        feedUrl: 'https://hill-post.example/rss',
        newItems: [
          aNewItem(anItem({ id: 'b', feedUrl: 'https://hill-post.example/rss' }), { keys: ['guid:1', 'link:1'] }),
        ],
      })
      await store.savePolls([brings(), other, brings()])
      expect((await store.items({ limit: 9 })).map(item => item.id)).toEqual(['b', 'a'])
    })

    test('an item that is stored already under fewer keys stops no poll: its words stay and the new keys lead to it', async () => {
      const candidate = { urgency: 'normal', as: 'fresh' } as const
      await store.savePolls([aPoll({ newItems: [aNewItem(anItem({ id: 'a' }), { keys: ['guid:1'], candidate })] })])
      await store.saveReport(aResult({ itemId: 'a' }))
      const again = aNewItem(anItem({ id: 'a', title: 'Other words' }), { keys: ['guid:1', 'link:1'], candidate })
      await store.savePolls([aPoll({ newItems: [again, aNewItem(anItem({ id: 'b' }), { keys: ['guid:2'] })] })])
      expect((await store.items({ limit: 9 })).map(item => item.title)).toEqual([anItem().title, anItem().title])
      expect(await store.knownItems(aFeed().url, ['link:1'])).toMatchObject([{ id: 'a' }])
      expect(await store.claimCandidates(MORNING + HOUR, MORNING + 2 * HOUR, 9)).toEqual([])
    })

    test('an item that shares a link with another and has a guid of its own is stored', async () => {
      await store.savePolls([aPoll({ newItems: [aNewItem(anItem({ id: 'a' }), { keys: ['guid:1', 'link:1'] })] })])
      await store.savePolls([aPoll({ newItems: [aNewItem(anItem({ id: 'b' }), { keys: ['guid:2', 'link:1'] })] })])
      const known = await store.knownItems(aFeed().url, ['guid:2', 'link:1'])
      expect(known.map(item => [item.id, item.keys])).toEqual([
        ['a', ['guid:1', 'link:1']],
        ['b', ['guid:2']],
      ])
    })
  })
}
