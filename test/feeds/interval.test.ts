import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Asking, nextPoll, usualGap, withNews } from '../../src/feeds/interval.ts'
import { DAY, HOUR, MINUTE, MORNING } from '../make.ts'

const asking = (facts: Partial<Asking> = {}): Asking => ({
  now: MORNING,
  rhythm: [],
  own: undefined,
  every: 5 * MINUTE,
  ttl: null,
  maxAge: null,
  skipHours: [],
  skipDays: [],
  failures: 0,
  after: undefined,
  gone: false,
  pushed: false,
  random: 0.5,
  ...facts,
})
const wait = (facts: Partial<Asking> = {}) => nextPoll(asking(facts)) - MORNING
const everyMinutes = (minutes: number, last = MORNING) =>
  Array.from({ length: 8 }, (_, n) => last - (7 - n) * minutes * MINUTE)

test.each<[string, Partial<Asking>, number]>([
  ['a feed nobody knows yet is asked as often as the desk says', {}, 5 * MINUTE],
  ['a busy feed is asked every minute', { rhythm: everyMinutes(1) }, MINUTE],
  ['a feed that brings something every 20 minutes is asked every 10', { rhythm: everyMinutes(20) }, 10 * MINUTE],
  ['a feed that brings something daily is asked hourly', { rhythm: everyMinutes(24 * 60) }, HOUR],
  ['a busy feed gone silent is asked less', { rhythm: everyMinutes(1, MORNING - 6 * HOUR) }, 30 * MINUTE],
  ["the publisher's ttl is a floor", { rhythm: everyMinutes(1), ttl: 15 * MINUTE }, 15 * MINUTE],
  ['so is max-age', { rhythm: everyMinutes(1), maxAge: 3 * MINUTE }, 3 * MINUTE],
  ['neither keeps a feed waiting for more than an hour', { ttl: DAY, maxAge: DAY }, HOUR],
  [
    "a feed's own `every` knows no floor and no wish but its own",
    { own: 2000, ttl: HOUR, rhythm: everyMinutes(60) },
    2000,
  ],
  [
    'a desk that asks every minute asks no feed less than every twelve',
    { every: MINUTE, rhythm: everyMinutes(24 * 60) },
    12 * MINUTE,
  ],
  ['a pushed feed is polled slowly behind its hub', { pushed: true, rhythm: everyMinutes(1) }, HOUR],
  ['a first failure is tried again soon', { failures: 1 }, 10 * MINUTE],
  ['many failures at least hourly', { failures: 40 }, HOUR],
  ['a feed with its own `every` backs off on its own scale', { own: 2000, failures: 40 }, 60_000],
  ['a feed that is gone is asked daily', { failures: 1, gone: true }, DAY],
  ['Retry-After counts above all', { failures: 1, after: 3 * HOUR }, 3 * HOUR],
  ['but not for longer than a day', { failures: 1, after: 30 * DAY }, DAY],
])('%s', (_, facts, expected) => {
  expect(wait(facts)).toBe(expected)
})

describe('skipped hours and days', () => {
  test('a feed is left alone in the hours it names', () => {
    const at = nextPoll(asking({ skipHours: [9, 10, 11] }))
    expect(new Date(at).toISOString()).toBe('2026-03-02T12:00:00.000Z')
  })
  test('and on the days', () => {
    const at = nextPoll(asking({ skipDays: [1] }))
    expect(new Date(at).toISOString()).toBe('2026-03-03T00:00:00.000Z')
  })
  test('who names every hour is asked all the same', () => {
    expect(wait({ skipHours: Array.from({ length: 24 }, (_, hour) => hour) })).toBe(5 * MINUTE)
  })
})

test('whatever a feed does, it is asked again: not before a minute, not after a day', () => {
  fc.assert(
    fc.property(
      fc.record({
        rhythm: fc
          .array(fc.integer({ min: MORNING - 400 * DAY, max: MORNING }), { maxLength: 12 })
          .map(times => times.sort()),
        ttl: fc.option(fc.nat()),
        maxAge: fc.option(fc.nat()),
        failures: fc.nat({ max: 5000 }),
        gone: fc.boolean(),
        pushed: fc.boolean(),
        random: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      facts => {
        expect(wait(facts)).toBeGreaterThanOrEqual(0.9 * MINUTE)
        expect(wait(facts)).toBeLessThanOrEqual(1.1 * DAY)
      },
    ),
  )
})

test('the rhythm remembers the latest times, each once, none of the future', () => {
  const rhythm = withNews(everyMinutes(10), [MORNING, MORNING + 1, MORNING - 5 * MINUTE], MORNING)
  expect(rhythm.at(-1)).toBe(MORNING)
  expect(rhythm.at(-2)).toBe(MORNING - 5 * MINUTE)
  expect(new Set(rhythm).size).toBe(rhythm.length)
  expect(usualGap(everyMinutes(10))).toBe(10 * MINUTE)
})

test('whatever the dice and the publisher say, the time is a whole number: PostgreSQL takes no other', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1e9, noNaN: true }),
      (random, ttl) => {
        expect(nextPoll(asking({ random, ttl, own: random < 0.5 ? undefined : ttl }))).toSatisfy(Number.isInteger)
      },
    ),
  )
})
