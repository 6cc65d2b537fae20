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
  DAY,
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

    test('news goes before words about ourselves', async () => {
      await store.addDeliveries([
        aDelivery({ id: 'notice', post: { kind: 'notice', text: 'Riverton Courier fails.' } }),
        aDelivery({ id: 'alert', createdAt: MORNING + 1 }),
      ])
      expect(await claimed()).toEqual(['alert'])
    })

    test('notices that wait for one channel go out as one message, and none of them comes again', async () => {
      const aNotice = (id: string, channel = 'newsroom') =>
        aDelivery({ id, channel, post: { kind: 'notice', text: `Feed ${id} fails.` } })
      await store.addDeliveries([aNotice('a'), aNotice('b'), aNotice('elsewhere', 'world'), aNotice('c')])
      const [first] = await store.claimDeliveries(MORNING, SOON, 1)
      expect(first?.post).toEqual({ kind: 'notice', text: 'Feed a fails.\nFeed b fails.\nFeed c fails.' })
      await store.markLater('a', { dueAt: MORNING, reason: 'rate limited', answered: true })
      expect(await claimed(MORNING + 1)).toEqual(['a', 'elsewhere'])
      await store.markSent('a', { at: MORNING, messageId: '1' })
      expect(await claimed(SOON + HOUR)).toEqual(['elsewhere'])
      await store.addDeliveries([{ ...aNotice('again'), key: 'b' }])
      expect(await claimed(SOON + DAY)).toEqual(['elsewhere'])
    })

    test('more notices than one message holds come as several', async () => {
      const long = 'x'.repeat(1_000)
      for (const id of ['a', 'b', 'c'])
        await store.addDeliveries([aDelivery({ id, post: { kind: 'notice', text: long } })])
      expect(await claimed()).toEqual(['a'])
      await store.markSent('a', { at: MORNING, messageId: '1' })
      expect(await claimed()).toEqual(['b'])
    })

    test('no more than the asked number is claimed, the most urgent of all channels', async () => {
      await store.addDeliveries([
        aDelivery({ id: 'a', channel: 'one' }),
        aDelivery({ id: 'b', channel: 'two', urgency: 'urgent' }),
      ])
      expect((await store.claimDeliveries(MORNING, SOON, 1)).map(one => one.id)).toEqual(['b'])
    })

    test('a delivery whose desk died is claimed again, and says since when it may be in the channel', async () => {
      await store.addDeliveries([aDelivery({ id: 'a' })])
      expect(await store.claimDeliveries(MORNING, SOON, 9)).toMatchObject([
        { id: 'a', attempts: 1, sendingAt: MORNING, unanswered: null, alertMessageId: null },
      ])
      expect(await claimed(SOON - 1)).toEqual([])
      expect(await store.claimDeliveries(SOON, SOON + MINUTE, 9)).toMatchObject([
        { id: 'a', attempts: 2, sendingAt: SOON, unanswered: MORNING },
      ])
      // The first time counts: looking for it from then on misses no attempt.
      expect(await store.claimDeliveries(SOON + HOUR, SOON + DAY, 9)).toMatchObject([{ unanswered: MORNING }])
    })

    test('an attempt that the platform answered leaves nothing uncertain', async () => {
      await store.addDeliveries([aDelivery({ id: 'a' })])
      await claimed()
      await store.markLater('a', { dueAt: SOON, reason: 'asked to wait', answered: true })
      expect(await claimed(SOON - 1)).toEqual([])
      expect(await store.deliveries({ limit: 9 })).toMatchObject([
        { reason: 'asked to wait', dueAt: SOON, sendingAt: null },
      ])
      expect(await store.claimDeliveries(SOON, SOON + MINUTE, 9)).toMatchObject([{ unanswered: null, attempts: 2 }])
    })

    test('an attempt without an answer stays uncertain, even when a later one is put off with an answer', async () => {
      await store.addDeliveries([aDelivery({ id: 'a' })])
      await claimed()
      await store.markLater('a', { dueAt: SOON, reason: 'no answer came', answered: false })
      expect(await store.claimDeliveries(SOON, SOON + MINUTE, 9)).toMatchObject([{ unanswered: MORNING }])
      await store.markLater('a', { dueAt: SOON, reason: 'asked to wait before looking it up', answered: true })
      expect(await store.claimDeliveries(SOON, SOON + MINUTE, 9)).toMatchObject([{ unanswered: MORNING }])
    })

    test('a failed delivery waits for somebody to send it again', async () => {
      await store.addDeliveries([aDelivery({ id: 'a' }), aDelivery({ id: 'b' })])
      for (const id of ['a', 'b']) {
        await claimed()
        await store.markFailed(id, { at: MORNING, reason: 'the channel is gone' })
      }
      expect(await claimed()).toEqual([])
      expect(await store.deliveries({ state: 'failed', limit: 9 })).toMatchObject([
        { id: 'b', failedAt: MORNING, reason: 'the channel is gone', sendingAt: null },
        { id: 'a' },
      ])
      expect(await store.sendAgain(SOON, 'a')).toBe(1)
      expect(await claimed(SOON)).toEqual(['a'])
      expect(await store.sendAgain(SOON)).toBe(1)
      expect(await store.sendAgain(SOON)).toBe(0)
    })

    test('what is posted stays posted, whatever a slower desk says of it', async () => {
      await store.addDeliveries([aDelivery({ id: 'a' })])
      await claimed()
      await store.markFailed('a', { at: MORNING, reason: 'given up' })
      await store.markSent('a', { at: SOON, messageId: '17.5' })
      await store.markFailed('a', { at: SOON, reason: 'too late' })
      await store.markLater('a', { dueAt: SOON, reason: 'too late', answered: false })
      expect(await store.deliveries({ state: 'sent', limit: 9 })).toMatchObject([
        { id: 'a', sentAt: SOON, messageId: '17.5', failedAt: null, reason: null, sendingAt: null },
      ])
      expect(await claimed(MORNING + DAY)).toEqual([])
    })

    test('deliveries are listed by state and channel, the latest first', async () => {
      await store.addDeliveries(
        ['a', 'b', 'c'].map(id => aDelivery({ id, channel: id === 'c' ? 'world' : 'newsroom' })),
      )
      await store.markSent('a', { at: MORNING, messageId: '1' })
      const ids = async (filter: Parameters<Store['deliveries']>[0]) =>
        (await store.deliveries(filter)).map(one => one.id)
      expect(await ids({ limit: 9 })).toEqual(['c', 'b', 'a'])
      expect(await ids({ state: 'waiting', limit: 9 })).toEqual(['c', 'b'])
      expect(await ids({ state: 'sent', channel: 'newsroom', limit: 9 })).toEqual(['a'])
      expect(await ids({ limit: 1 })).toEqual(['c'])
    })

    test('a stopped channel keeps what is due there until it is opened', async () => {
      await store.addDeliveries([aDelivery({ id: 'a' }), aDelivery({ id: 'b', channel: 'world' })])
      expect(await store.stopRoute('newsroom', 'the token was revoked', MORNING)).toBe(true)
      expect(await store.stopRoute('newsroom', 'again', SOON)).toBe(false)
      expect(await store.stoppedRoutes()).toEqual([
        { channel: 'newsroom', reason: 'the token was revoked', since: MORNING },
      ])
      expect(await claimed()).toEqual(['b'])
      expect(await store.openRoute('newsroom')).toBe(true)
      expect(await store.openRoute('newsroom')).toBe(false)
      expect(await claimed()).toEqual(['a'])
    })

    test('a start after a crash takes up at once what the dead desk had in hand', async () => {
      await store.saveFeeds([aFeed()], MORNING)
      await store.savePolls([
        aPoll({
          newItems: [aNewItem(anItem(), { candidate: { urgency: 'normal', as: 'fresh' } })],
          nextDueAt: MORNING,
        }),
      ])
      await store.addDeliveries([aDelivery({ id: 'a' })])
      await store.claimDueFeeds(MORNING, MORNING + DAY, 9)
      await store.claimCandidates(MORNING, MORNING + DAY, 9)
      await claimed(MORNING, MORNING + DAY)
      await store.releaseClaims()
      expect(await store.claimDueFeeds(MORNING, MORNING + DAY, 9)).toHaveLength(1)
      expect(await store.claimCandidates(MORNING, MORNING + DAY, 9)).toHaveLength(1)
      expect(await store.claimDeliveries(SOON, MORNING + DAY, 9)).toMatchObject([{ id: 'a', unanswered: MORNING }])
    })
  })

  describe('an alert and what follows it', () => {
    const card = aCard({ storyId: 'flood' })
    beforeEach(async () => {
      await store.saveFeeds([aFeed()], MORNING)
      await store.savePolls([aPoll({ newItems: [aNewItem(anItem({ id: 'a' }))] })])
      await store.saveReport(
        aResult({
          itemId: 'a',
          story: aStory({ id: 'flood' }),
          report: aReport({ storyId: 'flood', itemId: 'a' }),
          alerts: [anAlert({ id: 'alert', storyId: 'flood' })],
          deliveries: [
            aDelivery({ id: 'post', alertId: 'alert', post: { kind: 'alert', card } }),
            aDelivery({ id: 'reply', alertId: 'alert', post: { kind: 'report', card } }),
            aDelivery({ id: 'edit', alertId: 'alert', post: { kind: 'edit', card }, urgency: 'flash' }),
            aDelivery({ id: 'notice', post: { kind: 'notice', text: 'Riverton Courier answers again.' } }),
          ],
        }),
      )
    })

    test('replies and edits wait for the message and keep their order, however urgent the later one is', async () => {
      expect(await claimed()).toEqual(['post'])
      await store.markSent('post', { at: MORNING, messageId: '17.5' })
      expect(await store.claimDeliveries(MORNING, SOON, 9)).toMatchObject([
        { id: 'reply', alertMessageId: '17.5', alertThreadId: null },
      ])
      await store.markSent('reply', { at: MORNING, messageId: '17.6', threadId: 't1' })
      expect(await store.claimDeliveries(MORNING, SOON, 9)).toMatchObject([
        { id: 'edit', alertMessageId: '17.5', alertThreadId: 't1' },
      ])
    })

    test('a message that cannot be posted holds up its replies and nothing else', async () => {
      await claimed()
      await store.markLater('post', { dueAt: MORNING + DAY, reason: 'asked to wait', answered: true })
      expect(await claimed()).toEqual(['notice'])
      await store.markSent('notice', { at: MORNING, messageId: '1' })
      expect(await claimed()).toEqual([])
      await store.markFailed('post', { at: MORNING, reason: 'refused' })
      expect(await claimed(MORNING + HOUR)).toEqual([])
      await store.sendAgain(MORNING + HOUR)
      expect(await claimed(MORNING + HOUR)).toEqual(['post'])
    })

    test('a reply that was refused does not hold up the edit behind it', async () => {
      await claimed()
      await store.markSent('post', { at: MORNING, messageId: '17.5' })
      await claimed()
      await store.markFailed('reply', { at: MORNING, reason: 'refused' })
      expect(await claimed()).toEqual(['edit'])
    })
  })

  describe('a list of many', () => {
    const line = (headline: string) => ({
      headline,
      url: null,
      outlet: 'Riverton Courier',
      datedAt: MORNING,
      watches: ['floods'],
      storyId: null,
    })
    const append = (id: string, headline: string, title = 'While you were away') =>
      store.appendToList({ id, channel: 'newsroom', title, lines: [line(headline)], now: MORNING, dueAt: SOON })
    const lists = async () =>
      (await store.deliveries({ limit: 9 }))
        .map(({ post }) => post.kind === 'list' && [post.title, ...post.lines.map(one => one.headline)])
        .reverse()

    test('lines join the list that still waits, of the same title', async () => {
      await append('a', 'one')
      await append('b', 'two')
      await append('c', 'three', 'The rest')
      await append('d', 'four')
      expect(await lists()).toEqual([
        ['While you were away', 'one', 'two', 'four'],
        ['The rest', 'three'],
      ])
    })

    test('a list that is being posted, or may be there already, is not changed any more', async () => {
      await append('a', 'one')
      await claimed(SOON)
      await append('b', 'two')
      await store.markLater('a', { dueAt: SOON, reason: 'no answer came', answered: false })
      await append('c', 'three')
      await store.markSent('a', { at: SOON, messageId: '1' })
      await claimed(SOON)
      await store.markLater('b', { dueAt: SOON, reason: 'asked to wait', answered: true })
      await append('d', 'four')
      expect(await lists()).toEqual([
        ['While you were away', 'one'],
        ['While you were away', 'two', 'three', 'four'],
      ])
    })
  })
}
