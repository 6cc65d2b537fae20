import { beforeEach, describe, expect, test } from 'vitest'
import type { CardQuote } from '../../src/newsroom.ts'
import type { Store } from '../../src/store/store.ts'
import {
  aCard,
  aDelivery,
  aFeed,
  aNewItem,
  anAlert,
  anEntry,
  anItem,
  aPoll,
  aQuote,
  aReport,
  aResult,
  aStory,
  DAY,
  HOUR,
  MINUTE,
  MORNING,
} from '../make.ts'

const fresh = { urgency: 'normal', as: 'fresh' } as const

/** What the store promises about candidates, stories and alerts. */
export function keepsReports(open: () => Store): void {
  let store: Store
  beforeEach(async () => {
    store = open()
    await store.saveFeeds([aFeed()], MORNING)
  })

  describe('candidates', () => {
    test('the most urgent is claimed first, then the newest, and nobody claims it twice', async () => {
      const [old, young, urgent] = [
        anItem({ id: 'old', datedAt: MORNING - HOUR }),
        anItem({ id: 'young' }),
        anItem({ id: 'urgent', datedAt: MORNING - 2 * HOUR }),
      ]
      await store.savePolls([
        aPoll({
          newItems: [
            aNewItem(old, { candidate: fresh }),
            aNewItem(young, { candidate: { urgency: 'normal', as: 'missed' } }),
            aNewItem(urgent, { candidate: { urgency: 'urgent', as: 'fresh' } }),
            aNewItem(anItem()),
          ],
        }),
      ])
      const claimed = await store.claimCandidates(MORNING, MORNING + MINUTE, 2)
      expect(claimed).toEqual([
        { item: urgent, feed: aFeed(), as: 'fresh', dueAt: MORNING },
        { item: young, feed: aFeed(), as: 'missed', dueAt: MORNING },
      ])
      expect((await store.claimCandidates(MORNING, MORNING + MINUTE, 9)).map(one => one.item.id)).toEqual(['old'])
      expect(await store.claimCandidates(MORNING, MORNING + MINUTE, 9)).toEqual([])
      // The desk died: what it had in hand comes again.
      expect(await store.claimCandidates(MORNING + MINUTE, MORNING + HOUR, 9)).toHaveLength(3)
    })

    test('what was read of the words before an edit is kept, and the new words are read as well', async () => {
      await store.savePolls([aPoll({ newItems: [aNewItem(anItem({ id: 'a' }), { candidate: fresh })] })])
      const [before] = await store.claimCandidates(MORNING, MORNING + HOUR, 9)
      const entry = anEntry({ title: 'Dam breaks' })
      const change = { itemId: 'a', at: MORNING + MINUTE, entry, text: '', keys: [], candidate: fresh }
      await store.savePolls([aPoll({ changed: [change] })])
      expect(await store.saveReport(aResult({ itemId: 'a', dueAt: before?.dueAt ?? 0 }))).toBe('saved')
      const [after] = await store.claimCandidates(MORNING + HOUR, MORNING + 2 * HOUR, 9)
      expect(after?.item.title).toBe('Dam breaks')
      expect(await store.saveReport(aResult({ itemId: 'a', dueAt: after?.dueAt ?? 0 }))).toBe('saved')
      expect(await store.claimCandidates(MORNING + DAY, MORNING + 2 * DAY, 9)).toEqual([])
      expect(await store.saveReport(aResult({ itemId: 'a', dueAt: before?.dueAt ?? 0 }))).toBe('known')
    })

    test('a candidate that came to nothing is done with', async () => {
      await store.savePolls([aPoll({ newItems: [aNewItem(anItem({ id: 'a' }), { candidate: fresh })] })])
      expect(await store.saveReport(aResult({ itemId: 'a' }))).toBe('saved')
      expect(await store.claimCandidates(MORNING + HOUR, MORNING + 2 * HOUR, 9)).toEqual([])
    })
  })

  describe('reports', () => {
    const story = aStory({ id: 'flood' })
    const place = { itemId: 'a', start: 17, end: 37 }
    const [said] = aCard().quotes
    const split = { ...said, place, further: [{ text: 'Come back', marks: ['«', '»'], place }] } as CardQuote
    const alert = anAlert({ id: 'alert', storyId: 'flood', channel: 'newsroom', card: aCard({ quotes: [split] }) })
    const whole = aResult({
      itemId: 'a',
      article: {
        itemId: 'a',
        url: 'https://riverton-courier.example/news/a',
        title: 'River bursts its banks',
        text: 'The mayor said: “We had ten minutes.”',
        language: 'en',
        byline: 'Ada Fenwick',
        from: 'page',
        problem: null,
      },
      matches: [
        {
          watch: 'floods',
          urgency: 'urgent',
          evidence: [{ watch: 'floods', term: 'flood*', field: 'title', start: 0, end: 5 }],
        },
      ],
      quotes: [aQuote(), aQuote({ text: 'Come back', start: 40, end: 49, sure: false, speaker: null })],
      summary: [{ text: 'The mayor said', start: 0, end: 14 }],
      story,
      report: aReport({ storyId: 'flood', itemId: 'a', origins: ['Hill Agency'] }),
      alerts: [alert],
      deliveries: [
        aDelivery({ key: 'alert:flood:newsroom', alertId: 'alert', post: { kind: 'alert', card: aCard() } }),
      ],
      postedQuotes: ['We had ten minutes.'],
    })

    beforeEach(() =>
      store.savePolls([
        aPoll({ newItems: [aNewItem(anItem({ id: 'a' }), { candidate: fresh }), aNewItem(anItem({ id: 'b' }))] }),
      ]),
    )

    test('everything a candidate came to is kept', async () => {
      expect(await store.saveReport(whole)).toBe('saved')
      expect(await store.article('a')).toEqual(whole.article)
      expect(await store.matchesOf('a')).toEqual(whole.matches)
      expect(await store.summaryOf('a')).toEqual(whole.summary)
      expect(await store.story('flood')).toEqual({ story, reports: [whole.report], alerts: [alert] })
      expect(await store.alertsOf('flood')).toEqual([alert])
      expect(await store.quotesOf('flood')).toEqual([
        { ...whole.quotes[0], itemId: 'a', outlet: 'Riverton Courier' },
        { ...whole.quotes[1], itemId: 'a', outlet: 'Riverton Courier' },
      ])
      expect(await store.postedWords('flood')).toEqual(['We had ten minutes.'])
      expect(await store.countAlerts('newsroom', MORNING)).toBe(1)
      expect(await store.countAlerts('newsroom', MORNING + 1)).toBe(0)
      expect(await store.deliveries({ limit: 9 })).toHaveLength(1)
    })

    test('a candidate reported twice by two desks is reported once', async () => {
      await store.saveReport(whole)
      const late = aResult({
        itemId: 'a',
        story: aStory({ id: 'other' }),
        report: aReport({ storyId: 'other', itemId: 'a' }),
        deliveries: [aDelivery({ key: 'alert:other:newsroom' })],
      })
      expect(await store.saveReport(late)).toBe('known')
      expect(await store.story('other')).toBeUndefined()
      expect(await store.deliveries({ limit: 9 })).toHaveLength(1)
    })

    test('words that were posted stay known when their article is read again without them', async () => {
      await store.saveReport(whole)
      const change = { itemId: 'a', at: MORNING + HOUR, entry: anEntry(), text: '', keys: [], candidate: fresh }
      await store.savePolls([aPoll({ changed: [change] })])
      expect(await store.saveReport(aResult({ itemId: 'a' }))).toBe('saved')
      expect(await store.quotesOf('flood')).toEqual([])
      expect(await store.postedWords('flood')).toEqual(['We had ten minutes.'])
    })

    test('a second alert for the same story and channel is refused, and nothing of its report stays', async () => {
      await store.saveReport(whole)
      const second = aResult({
        itemId: 'b',
        story: { ...story, title: 'Another title' },
        report: aReport({ storyId: 'flood', itemId: 'b' }),
        alerts: [anAlert({ id: 'again', storyId: 'flood', channel: 'newsroom' })],
      })
      await expect(store.saveReport(second)).rejects.toThrow()
      expect(await store.story('flood')).toEqual({ story, reports: [whole.report], alerts: [alert] })
    })

    test('a later report changes the card and leaves the message where it is', async () => {
      await store.saveReport(whole)
      const [posted] = await store.claimDeliveries(MORNING, MORNING + MINUTE, 9)
      await store.markSent(posted?.id as string, { at: MORNING, messageId: '17.5', threadId: 't1' })
      await store.saveReport(
        aResult({
          itemId: 'b',
          story: { ...story, updatedAt: MORNING + HOUR },
          report: aReport({ storyId: 'flood', itemId: 'b' }),
          alerts: [
            { ...alert, card: aCard({ notes: ['two outlets'] }), urgency: 'flash', watches: ['floods', 'dams'] },
          ],
        }),
      )
      expect(await store.alertsOf('flood')).toEqual([
        {
          ...alert,
          card: aCard({ notes: ['two outlets'] }),
          urgency: 'flash',
          watches: ['floods', 'dams'],
          messageId: '17.5',
          threadId: 't1',
        },
      ])
    })

    test('stories come with their reports in order of arrival, whatever their dates say', async () => {
      await store.saveReport(whole)
      await store.saveReport(
        aResult({
          itemId: 'b',
          story: { ...story, updatedAt: MORNING + HOUR },
          report: aReport({ storyId: 'flood', itemId: 'b', datedAt: MORNING - HOUR }),
        }),
      )
      const recent = await store.recentStories(MORNING)
      expect(recent.map(one => [one.story.id, one.reports.map(report => report.itemId)])).toEqual([
        ['flood', ['a', 'b']],
      ])
      expect(await store.recentStories(MORNING + 1)).toEqual([])
    })

    test('the latest stories can be asked for by watch and by channel', async () => {
      await store.saveReport(whole)
      await store.saveReport(
        aResult({
          itemId: 'b',
          matches: [{ watch: 'dams', urgency: 'normal', evidence: [] }],
          story: aStory({ id: 'dam', updatedAt: MORNING + HOUR }),
          report: aReport({ storyId: 'dam', itemId: 'b' }),
        }),
      )
      const ids = async (filter: { watch?: string; channel?: string }) =>
        (await store.latestStories({ ...filter, limit: 9 })).map(one => [one.story.id, one.watches])
      expect(await ids({})).toEqual([
        ['dam', ['dams']],
        ['flood', ['floods']],
      ])
      expect(await ids({ watch: 'dams' })).toEqual([['dam', ['dams']]])
      expect(await ids({ channel: 'newsroom' })).toEqual([['flood', ['floods']]])
      expect(await store.latestStories({ limit: 1 })).toHaveLength(1)
    })

    test('an alert told in a list does not count against the next minute', async () => {
      await store.saveReport({ ...whole, alerts: [{ ...alert, listedAt: MORNING }] })
      expect(await store.countAlerts('newsroom', MORNING)).toBe(0)
      expect((await store.alertsOf('flood'))[0]?.listedAt).toBe(MORNING)
    })
  })
}
