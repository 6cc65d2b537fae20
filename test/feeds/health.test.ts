import { expect, test } from 'vitest'
import {
  type Health,
  healthAtFirst,
  healthInWords,
  noticeOf,
  type Observation,
  observe,
} from '../../src/feeds/health.ts'
import { DAY, HOUR, MORNING } from '../make.ts'

const feed = { name: 'Riverton Courier', url: 'https://riverton.example/rss' }
const bad = (as: 'failing' | 'html' | 'empty' | 'gone', reason = 'HTTP 503'): Observation => ({
  kind: 'failed',
  as,
  reason,
})
const good = (more: Partial<Extract<Observation, { kind: 'good' }>> = {}): Observation => ({
  kind: 'good',
  rhythm: [],
  lost: false,
  movedTo: null,
  ...more,
})

/** Polls an hour apart; gives the health at the end and all that was told. */
function after(...seen: Observation[]): { health: Health; told: string[] } {
  let health = healthAtFirst(MORNING)
  const told: string[] = []
  seen.forEach((one, hour) => {
    const before = health
    health = observe(before, one, MORNING + hour * HOUR)
    const notice = noticeOf(feed, before, health, 'Europe/Kyiv')
    if (notice) told.push(notice)
  })
  return { health, told }
}

test('a hiccup is no state and is not told', () => {
  const { health, told } = after(good(), bad('failing'), bad('failing'), good(), bad('failing'), good())
  expect(health.state).toBe('ok')
  expect(told).toEqual([])
})

test('three failures in a row are told once, with what is wrong since when', () => {
  const { told } = after(good(), ...Array<Observation>(50).fill(bad('failing')))
  expect(told).toEqual([
    'Riverton Courier (https://riverton.example/rss): failing since Mon 2 Mar, 12:00 EET: HTTP 503.',
  ])
})

test('each change of state is told once, and the way back to normal too', () => {
  const html = Array<Observation>(4).fill(bad('html', 'a page'))
  const { told } = after(...html, bad('gone', 'HTTP 410'), bad('gone', 'HTTP 410'), good(), good())
  expect(told.map(text => text.replace(/^.*?\) ?:? ?/, ''))).toEqual([
    'answers with a web page instead of a feed since Mon 2 Mar, 11:00 EET: a page.',
    'gone since Mon 2 Mar, 11:00 EET: HTTP 410; still asked once a day.',
    'is back to normal after 6 h (was gone).',
  ])
})

test('a feed that overflows every hour is told once a day at most', () => {
  const { told } = after(...Array.from({ length: 20 }, (_, n) => good({ lost: n % 2 === 0 })))
  expect(told).toHaveLength(1)
  expect(told[0]).toContain('items in between were missed')
})

test('a last try that failed shows in the words before it is a state', () => {
  expect(healthInWords(after(good(), bad('failing', 'HTTP 500')).health, 'UTC')).toBe('ok, last try failed: HTTP 500')
})

test('silence is frozen by the measure of the feed itself', () => {
  const times = (gap: number, last: number) => Array.from({ length: 12 }, (_, n) => last - (11 - n) * gap)
  const state = (gap: number, silent: number) =>
    observe(healthAtFirst(MORNING), good({ rhythm: times(gap, MORNING - silent) }), MORNING).state
  expect(state(HOUR, 2 * DAY)).toBe('ok')
  expect(state(HOUR, 4 * DAY)).toBe('frozen')
  expect(state(7 * DAY, 60 * DAY)).toBe('ok')
  expect(state(7 * DAY, 80 * DAY)).toBe('frozen')
})
