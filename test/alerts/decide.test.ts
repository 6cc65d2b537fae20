import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide, updatedCard, withinRoom } from '../../src/alerts/decide.ts'
import { channelsReached } from '../../src/alerts/routes.ts'
import type { Channel, Match, Urgency } from '../../src/newsroom.ts'
import { aCard, anAlert, aWatch } from '../make.ts'

const newsroom: Channel = {
  name: 'newsroom',
  platform: 'slack',
  address: 'C0123456789',
  watches: ['floods', 'fires'],
  floor: 'normal',
}
const night: Channel = {
  name: 'night',
  platform: 'discord',
  address: '400000000000000001',
  watches: 'all',
  floor: 'urgent',
}
const channels = [newsroom, night]
const watches = [aWatch({ name: 'floods' }), aWatch({ name: 'fires' }), aWatch({ name: 'pandas', channel: 'newsroom' })]

function aMatch(watch: string, urgency: Urgency = 'normal'): Match {
  return { watch, urgency, evidence: [] }
}
const news = (matches: Match[], toldBefore = false) => ({ storyId: 'story', matches, toldBefore })

test('a desk watch reaches the channels that name it, a channel watch only the channel it was made in', () => {
  expect(channelsReached([aMatch('floods', 'flash')], watches, channels).map(one => one.channel.name)).toEqual([
    'newsroom',
    'night',
  ])
  expect(channelsReached([aMatch('pandas', 'flash')], watches, channels).map(one => one.channel.name)).toEqual([
    'newsroom',
  ])
})

test('a channel takes nothing below its floor', () => {
  expect(channelsReached([aMatch('floods', 'normal')], watches, channels).map(one => one.channel.name)).toEqual([
    'newsroom',
  ])
  expect(channelsReached([aMatch('floods', 'normal'), aMatch('fires', 'urgent')], watches, [night])).toMatchObject([
    { watches: ['floods', 'fires'], urgency: 'urgent' },
  ])
})

test('one story in one channel is one alert, whichever of its watches matched', () => {
  const known = anAlert({ storyId: 'story', channel: 'newsroom' })
  expect(decide(news([aMatch('fires')]), [known], watches, channels)).toMatchObject([{ kind: 'join', alert: known }])
})

test('the second feed of an outlet that told the story already adds no reply', () => {
  const known = anAlert({ storyId: 'story', channel: 'newsroom' })
  expect(decide(news([aMatch('floods')], true), [known], watches, channels)).toMatchObject([{ kind: 'count' }])
})

test('a story that came in a list stays silent until it is more urgent', () => {
  const listed = anAlert({ storyId: 'story', channel: 'newsroom', listedAt: 1 })
  expect(decide(news([aMatch('floods')]), [listed], watches, [newsroom])).toEqual([])
  expect(decide(news([aMatch('floods', 'flash')]), [listed], watches, [newsroom])).toMatchObject([{ kind: 'alert' }])
})

test('a story below the floor at first is alerted once a report makes it urgent', () => {
  expect(decide(news([aMatch('floods')]), [], watches, [night])).toEqual([])
  expect(decide(news([aMatch('floods', 'urgent')]), [], watches, [night])).toMatchObject([{ kind: 'alert' }])
})

test("a later report changes the count, the watches and the urgency on the alert's card, and none of its words", () => {
  const alert = anAlert({ card: aCard({ watches: ['floods'], urgency: 'urgent' }) })
  const reportedBy = { outlets: ['Riverton Courier', 'Hillside Echo'], independent: 2, origins: [] }
  const card = updatedCard(alert, { channel: newsroom, watches: ['fires'], urgency: 'normal' }, reportedBy)
  expect(card).toEqual({ ...alert.card, reportedBy, watches: ['floods', 'fires'] })
})

test('of a rush, the most urgent and then the newest get a message of their own, and none is lost', () => {
  const anArrival = fc.record({ urgency: fc.constantFrom<Urgency>('normal', 'urgent', 'flash'), datedAt: fc.nat() })
  fc.assert(
    fc.property(fc.array(anArrival), fc.integer({ min: -3, max: 12 }), (arrivals, room) => {
      const { posted, listed } = withinRoom(arrivals, room)
      expect(posted).toHaveLength(Math.min(arrivals.length, Math.max(0, room)))
      expect(new Set([...posted, ...listed])).toEqual(new Set(arrivals))
      const rank = { normal: 0, urgent: 1, flash: 2 }
      for (const one of posted)
        for (const other of listed)
          expect(
            rank[one.urgency] > rank[other.urgency] || (one.urgency === other.urgency && one.datedAt >= other.datedAt),
          ).toBe(true)
    }),
  )
})
