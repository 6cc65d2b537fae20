import { expect, test } from 'vitest'
import type { Watch } from '../../src/newsroom.ts'
import { makeMatcher } from '../../src/watches/match.ts'

test('a watch that names another follows it, and falls silent when that one is removed', () => {
  const desk = makeMatcher()
  desk.add(aWatch('repatriation', '"ukrainian child*" NEAR/12 return*'))
  desk.add(aWatch('mediators', 'watch:repatriation AND title:(qatar OR vatican)'))
  const item = { title: 'Qatar brings families together', text: 'Twelve Ukrainian children returned to Exampleville.' }
  expect(names(desk.match(item))).toEqual(['mediators', 'repatriation'])
  desk.remove('repatriation')
  expect(names(desk.match(item))).toEqual([])
})

test('watches that would lead back to themselves are refused', () => {
  const desk = makeMatcher()
  expect(desk.add(aWatch('a', 'watch:b')).ok).toBe(true)
  expect(desk.add(aWatch('b', 'children OR watch:c')).ok).toBe(true)
  expect(desk.add(aWatch('c', 'watch:a AND home')).ok).toBe(false)
  expect(desk.add(aWatch('d', 'watch:d')).ok).toBe(false)
})

function aWatch(name: string, query: string): Watch {
  return {
    name,
    description: '',
    languages: [],
    queries: [{ query, weight: 1 }],
    threshold: 1,
    urgency: {},
    channel: null,
  }
}

function names(found: { watch: string }[]): string[] {
  return found.map(one => one.watch)
}
