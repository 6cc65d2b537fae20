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
  expect(desk.add(aWatch('c', 'home AND watch:a'))).toEqual({
    ok: false,
    refusal: {
      query: 'home AND watch:a',
      column: 16,
      reason: 'watch:a leads back to c, so neither could match',
      hint: { kind: 'advice', text: 'take watch:a out' },
    },
  })
  expect(desk.add({ ...aWatch('d', 'home'), urgency: { flash: 'war AND watch:d' } })).toMatchObject({
    ok: false,
    refusal: { query: 'war AND watch:d', column: 15, reason: 'the query names its own watch, watch:d' },
  })
})

test('a feed that repeats one word without end costs the desk neither its memory nor its evidence', () => {
  const desk = makeMatcher()
  desk.add(aWatch('pairs', '((child NEAR/255 child) NEAR/255 child) NEAR/255 child'))
  desk.add(aWatch('row', '"child child child"'))
  const found = desk.match({ title: 'Again', text: 'child '.repeat(100_000) })
  expect(names(found)).toEqual(['pairs', 'row'])
  for (const { evidence } of found) expect(evidence.length).toBeLessThanOrEqual(1_000)
})

test('where a text repeats its words without end, words near each other are not missed', () => {
  const desk = makeMatcher()
  desk.add(aWatch('three', '(lion NEAR/50 otter) NEAR/5 zoo'))
  desk.add(aWatch('many', Array(12).fill('lion').join(' NEAR/255 ')))
  const found = desk.match({ title: 'Again', text: `${'lion otter '.repeat(20_000)} zoo` })
  expect(names(found)).toEqual(['many', 'three'])
})

test('a host is told once, with and without its www', () => {
  const desk = makeMatcher()
  desk.add(aWatch('zoo', 'source:example.com'))
  const [match] = desk.match({ title: 'Zoo', text: '', url: 'https://www.example.com/1' })
  expect(match?.evidence).toHaveLength(1)
})

test('a name that was only spoken of is free again once nobody speaks of it', () => {
  const desk = makeMatcher()
  expect(desk.add(aWatch('talks', 'watch:children AND talks'))).toEqual({ ok: true, named: ['children'] })
  desk.add(aWatch('talks', 'talks'))
  desk.add(aWatch('ferries', 'ferry'))
  expect(desk.screen({ title: 'Ferry talks', text: '' })).toEqual(['talks', 'ferries'])
  expect(desk.add(aWatch('children', 'watch:talks AND child*'))).toEqual({ ok: true, named: ['talks'] })
  expect(names(desk.match({ title: 'Talks about children', text: '' }))).toEqual(['children', 'talks'])
})

test('however many ways lead from one watch to another, each is asked once', () => {
  const desk = makeMatcher()
  desk.add(aWatch('w0', 'otter'))
  // Asked by every way there would be two to the sixtieth questions.
  for (let i = 1; i <= 60; i++) desk.add(aWatch(`w${i}`, `watch:w${i - 1} AND (watch:w${i - 1} OR lion)`))
  desk.add(aWatch('w0', 'otter*'))
  const item = { title: 'Otters', text: '' }
  expect(desk.match(item)).toHaveLength(61)
  expect(desk.screen(item)).toHaveLength(61)
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
