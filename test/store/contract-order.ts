import { beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { aDelivery, aFeed, aNewItem, anItem, aPoll, HOUR, MINUTE, MORNING } from '../make.ts'
import { runRaw } from './raw.ts'

/** What the store promises when things go wrong, and when several desks share it. */
export function keepsOrder(open: () => Store, address: () => string): void {
  let store: Store
  beforeEach(async () => {
    store = open()
    await store.saveFeeds([aFeed()], MORNING)
  })

  describe('transactions', () => {
    test('a transaction that throws leaves nothing behind', async () => {
      const broken = store.transaction(async inside => {
        await inside.setFact('a', '1')
        await inside.addDeliveries([aDelivery()])
        await inside.savePolls([aPoll({ newItems: [aNewItem(anItem())] })])
        throw new Error('power gone')
      })
      await expect(broken).rejects.toThrow('power gone')
      expect(await store.fact('a')).toBeUndefined()
      expect(await store.deliveries({ limit: 9 })).toEqual([])
      expect(await store.items({ limit: 9 })).toEqual([])
      expect((await store.feed(aFeed().url))?.memory).toBeNull()
    })

    test('a poll of which one part cannot be kept leaves nothing of the others', async () => {
      const orphan = anItem({ feedUrl: 'https://unknown.example/' })
      const polls = [aPoll({ newItems: [aNewItem(anItem({ id: 'a' })), aNewItem(orphan)] })]
      await expect(store.savePolls(polls)).rejects.toThrow()
      expect(await store.items({ limit: 9 })).toEqual([])
      expect((await store.feed(aFeed().url))?.memory).toBeNull()
    })

    test('a transaction begun inside another is part of it', async () => {
      await expect(
        store.transaction(async outer => {
          await outer.transaction(inner => inner.setFact('a', '1'))
          expect(await outer.fact('a')).toBe('1')
          throw new Error('power gone')
        }),
      ).rejects.toThrow('power gone')
      expect(await store.fact('a')).toBeUndefined()
    })

    test('a line is held until the transaction ends: of two that count, none counts the same', async () => {
      const second = await openStore(address())
      const countUp = (desk: Store) =>
        desk.transaction(async inside => {
          await inside.lock('count')
          const count = Number((await inside.fact('count')) ?? 0)
          await inside.setFact('count', String(count + 1))
        })
      await Promise.all([store, second, store, second, store, second].map(countUp))
      expect(await store.fact('count')).toBe('6')
      await second.close()
    })

    test('a line asked for outside of a transaction is a mistake', async () => {
      await expect(store.lock('count')).rejects.toThrow('outside of a transaction')
    })
  })

  describe('rows that something else wrote', () => {
    test('a broken row is named, not guessed at', async () => {
      await store.savePolls([aPoll({ newItems: [aNewItem(anItem({ id: 'item-7' }))] })])
      await store.addDeliveries([aDelivery({ id: 'delivery-9' })])
      await runRaw(address(), `update items set tags = '{"a"' where id = 'item-7'`)
      await runRaw(address(), `update deliveries set post = '{"kind":"poem"}' where id = 'delivery-9'`)
      await runRaw(address(), `update feeds set feed = '{"url":"x"}'`)
      await expect(store.item('item-7')).rejects.toThrow(/items item-7 is no JSON/)
      await expect(store.deliveries({ limit: 9 })).rejects.toThrow(/deliveries delivery-9/)
      await expect(store.feeds()).rejects.toThrow(/feeds https:\/\/riverton-courier\.example\/rss/)
    })
  })

  describe('several desks', () => {
    test('every piece of work is claimed by one of them', async () => {
      const desks = [store, await openStore(address()), await openStore(address())]
      const urls = Array.from({ length: 40 }, (_, n) => `https://feed-${n}.example/`)
      await store.saveFeeds(
        urls.map(url => aFeed({ url })),
        MORNING,
      )
      await store.savePolls(
        urls.map(feedUrl =>
          aPoll({
            feedUrl,
            nextDueAt: MORNING,
            newItems: [aNewItem(anItem({ id: feedUrl, feedUrl }), { candidate: { urgency: 'normal', as: 'fresh' } })],
          }),
        ),
      )
      await store.addDeliveries(urls.map(url => aDelivery({ id: url, channel: url })))
      const until = MORNING + HOUR
      const rounds = Array.from({ length: 15 }, (_, n) => desks[n % 3] as Store)
      const feeds = await Promise.all(rounds.map(desk => desk.claimDueFeeds(MORNING, until, 4)))
      const candidates = await Promise.all(rounds.map(desk => desk.claimCandidates(MORNING, until, 4)))
      const deliveries = await Promise.all(rounds.map(desk => desk.claimDeliveries(MORNING, until, 4)))
      expect(
        feeds
          .flat()
          .map(row => row.feed.url)
          .toSorted(),
      ).toEqual(urls.toSorted())
      expect(
        candidates
          .flat()
          .map(one => one.item.id)
          .toSorted(),
      ).toEqual(urls.toSorted())
      expect(
        deliveries
          .flat()
          .map(one => one.id)
          .toSorted(),
      ).toEqual(urls.toSorted())
      for (const desk of desks.slice(1)) await desk.close()
    })

    test('never two of them post into the same channel at once', async () => {
      const second = await openStore(address())
      await store.addDeliveries(Array.from({ length: 12 }, (_, n) => aDelivery({ id: `${n}`, createdAt: MORNING + n })))
      const posted: string[] = []
      while (posted.length < 12) {
        const claimed = (
          await Promise.all(
            [store, second, store, second].map(desk => desk.claimDeliveries(MORNING, MORNING + MINUTE, 9)),
          )
        ).flat()
        expect(claimed).toHaveLength(1)
        for (const { id } of claimed) {
          posted.push(id)
          await second.markSent(id, { at: MORNING, messageId: id })
        }
      }
      expect(posted).toEqual(Array.from({ length: 12 }, (_, n) => `${n}`))
      await second.close()
    })

    test('the same new item read by two of them at once is stored once', async () => {
      const second = await openStore(address())
      const read = (desk: Store) => desk.savePolls([aPoll({ newItems: [aNewItem(anItem({ guid: 'same' }))] })])
      await Promise.all([store, second, store, second].map(read))
      expect(await store.items({ limit: 9 })).toHaveLength(1)
      await second.close()
    })
  })
}
