import { beforeEach, expect, test } from 'vitest'
import type { Watch } from '../../src/newsroom.ts'
import { type Matcher, makeMatcher } from '../../src/watches/match.ts'
import { makeRoster, type Roster } from '../../src/watches/roster.ts'
import { aWatch } from '../make.ts'

let matcher: Matcher
let roster: Roster
beforeEach(() => {
  matcher = makeMatcher()
  roster = makeRoster(matcher)
})

const desk = (name: string, query: string) => aWatch({ name, queries: [{ query, weight: 1 }], channel: null })
const made = (name: string, query: string) => ({ ...desk(name, query), channel: 'newsroom' })
const matching = (title: string) => matcher.match({ title, text: '' }).map(match => match.watch)
const told = (...[watches, channels, lists = {}]: [Watch[], Watch[], Parameters<Roster['take']>[2]?]) =>
  roster.take(watches, channels, lists).map(({ watch, why }) => `${watch.name}: ${why}`)

test('watches come, change and go', () => {
  expect(told([desk('floods', 'flood')], [made('pandas', 'panda')])).toEqual([])
  expect(matching('Panda in flood').sort()).toEqual(['floods', 'pandas'])
  expect(told([desk('floods', 'river')], [])).toEqual([])
  expect(matching('Panda in flood')).toEqual([])
  expect(matching('River')).toEqual(['floods'])
})

test('a desk watch goes before one of its name made in a channel, which is asked again afterwards', () => {
  const light = made('light', 'lighthouse')
  told([], [light])
  expect(told([desk('light', 'torch')], [light])).toEqual([
    'light: not asked while config/watches/light.yaml has its name: rename that file',
  ])
  expect(roster.troubleOf(light)).toContain('not asked')
  expect(roster.troubleOf(desk('light', 'torch'))).toBeNull()
  expect(matching('Lighthouse')).toEqual([])
  expect(told([], [light])).toEqual([])
  expect(matching('Lighthouse')).toEqual(['light'])
  expect(roster.troubleOf(light)).toBeNull()
})

test('a watch that leans on one that is gone is told, once, and is well again when it comes back', () => {
  const leaning = made('qatar', 'watch:talks AND title:qatar')
  expect(told([desk('talks', 'talks')], [leaning])).toEqual([])
  expect(told([], [leaning])).toEqual(['qatar: names watch:talks, which is not asked any more'])
  expect(told([desk('other', 'x1')], [leaning])).toEqual([])
  expect(told([desk('talks', 'talks')], [leaning])).toEqual([])
  expect(matching('Talks in Qatar').sort()).toEqual(['qatar', 'talks'])
})

test('a watch made in a channel may name a list of the desk, follows its words, and is told when it is gone', () => {
  const watch = made('water', 'list:water')
  expect(told([], [watch], { water: [{ language: 'en', terms: 'flood' }] })).toEqual([])
  expect(matching('Flood')).toEqual(['water'])
  expect(told([], [watch], { water: [{ language: 'en', terms: 'river' }] })).toEqual([])
  expect([matching('Flood'), matching('River')]).toEqual([[], ['water']])
  expect(told([], [watch], {})).toEqual([expect.stringMatching(/^water: not asked: .*, in list:water$/)])
  expect(matching('River')).toEqual([])
  expect(told([], [watch], { water: [{ language: 'en', terms: 'river' }] })).toEqual([])
  expect(matching('River')).toEqual(['water'])
})
