import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import {
  aCard,
  aDelivery,
  aFeed,
  aNewItem,
  anAlert,
  anItem,
  aPoll,
  aReport,
  aResult,
  aStory,
  HOUR,
  MINUTE,
  MORNING,
} from '../make.ts'

const SOON = MORNING + MINUTE

/** What the store promises about the outbox. */
export function keepsDeliveries(open: () => Store): void {
  let store: Store
  beforeEach(() => {
    store = open()
  })
  const claimed = async (now = MORNING, until = now + MINUTE) =>
    (await store.claimDeliveries(now, until, 99)).map(delivery => delivery.id)

  describe('deliveries', () => {
    test('the same intention is written once', async () => {
      await store.addDeliveries([aDelivery({ id: 'a', key: 'k' }), aDelivery({ id: 'b', key: 'k' })])
      await store.addDeliveries([aDelivery({ id: 'c', key: 'k' })])
      expect((await store.deliveries({ limit: 9 })).map(one => one.id)).toEqual(['a'])
    })

    test('the most urgent goes first, then the oldest, one at a time in a channel', async () => {
      await store.addDeliveries([
        aDelivery({ id: 'late', createdAt: MORNING - 1 }),
        aDelivery({ id: 'early', createdAt: MORNING - 2 }),
        aDelivery({ id: 'flash', urgency: 'flash' }),
        aDelivery({ id: 'elsewhere', channel: 'world', urgency: 'urgent' }),
        aDelivery({ id: 'tomorrow', channel: 'third', dueAt: MORNING + HOUR }),
      ])
      expect(await claimed()).toEqual(['flash', 'elsewhere'])
      expect(await claimed()).toEqual([])
      await store.markSent('flash', { at: MORNING, messageId: '1' })
      expect(await claimed()).toEqual(['early'])
      await store.markSent('early', { at: MORNING, messageId: '2' })
      expect(await claimed()).toEqual(['late'])
    })

    test('no more than the asked number is claimed, the most urgent of all channels', async () => {
      await store.addDeliveries([
        aDelivery({ id: 'a', channel: 'one' }),
        aDelivery({ id: 'b', channel: 'two', urgency: 'urgent' }),
      ])
      expect((await store.claimDeliveries(MORNING, SOON, 1)).map(one => one.id)).toEqual(['b'])
    })
  })
}
