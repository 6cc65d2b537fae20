import { expect, test } from 'vitest'
import type { Matchable, Watch } from '../../src/newsroom.ts'
import { makeMatcher } from '../../src/watches/match.ts'

const ITEM = { title: 'Qatar mediates', text: 'Six Ukrainian children came home on Monday after talks.', lang: 'en' }

test.each([
  ['children AND museum AND zoo', ['museum', 'zoo']],
  ['children AND (museum OR zoo)', ['museum OR zoo']],
  ['children NOT talks', ['NOT talks: there is talks in the text']],
  ['title:children AND home', ['title:children']],
  ['"ukrainian pupils" AND home', ['"ukrainian pupils"']],
  ['children NEAR/3 (zoo OR panda)', ['zoo OR panda']],
  [
    'children NEAR/2 talks',
    ['children NEAR/2 talks: both are there, but not with at most 2 words between in one field'],
  ],
  [
    'qatar NEAR/200 children',
    ['qatar NEAR/200 children: both are there, but not with at most 200 words between in one field'],
  ],
  [
    'home ONEAR/5 children',
    ['home ONEAR/5 children: both are there, but not with at most 5 words between, in this order, in one field'],
  ],
  ['ATLEAST/2(children)', ['ATLEAST/2(children): it is there, but fewer than 2 times']],
  ['ATLEAST/2(zoo)', ['ATLEAST/2(zoo)']],
  ['children AND lang:de', ['lang:de']],
  ['children AND source:example.com', ['source:example.com']],
  ['=ukrainian AND children', ['=ukrainian']],
  ['watch:zoos AND children', ['watch:zoos (zoo OR panda)']],
  ['watch:gone AND children', ['watch:gone, which is not there']],
  [
    'home NOT (zoo OR qatar OR talks)',
    ['NOT (zoo OR qatar OR talks): there is qatar in the headline, talks in the text'],
  ],
  [
    'six NEAR/1 talks NEAR/1 home',
    ['six NEAR/1 talks NEAR/1 home: all are there, but not with at most 1 words between in one field'],
  ],
])('of a miss, “%s”, it tells which part was not satisfied', (query, unmet) => {
  const explained = explain(query, ITEM)
  expect(explained).toMatchObject({ matched: false, queries: [{ holds: false, unmet }] })
})

test('of a miss it tells too which parts were there', () => {
  const explained = explain('"ukrainian child*" AND museum', ITEM)
  expect(explained?.queries[0]?.met).toEqual([
    { watch: 'watch', term: '"ukrainian child*"', field: 'text', start: 4, end: 22 },
  ])
})

test('of a match it tells which terms matched where, and nothing that was left out', () => {
  const explained = explain('title:qatar AND (child* NEAR/3 home) NOT zoo', ITEM)
  expect(explained).toMatchObject({ matched: true, queries: [{ unmet: [] }] })
  expect(explained?.queries[0]?.met.map(one => `${one.field} ${one.term}: ${shown(one)}`).sort()).toEqual([
    'text child*: children',
    'text home: home',
    'title qatar: Qatar',
  ])
})

test('a watch that is named is told as one term, where its own were met', () => {
  const explained = explain('watch:homes AND qatar NOT watch:zoos', ITEM)
  expect(explained?.queries[0]?.met.map(one => `${one.field} ${one.term}: ${shown(one)}`)).toEqual([
    'text watch:homes: children',
    'text watch:homes: home',
    'title qatar: Qatar',
  ])
})

function explain(query: string, item: Matchable) {
  const desk = makeMatcher()
  desk.add(aWatch('zoos', 'zoo OR panda'))
  desk.add(aWatch('homes', 'children NEAR/5 home'))
  expect(desk.add(aWatch('watch', query)).ok).toBe(true)
  return desk.explain('watch', item)
}

function shown({ field, start, end }: { field: string; start: number; end: number }): string {
  return (field === 'title' ? ITEM.title : ITEM.text).slice(start, end)
}

function aWatch(name: string, query: string): Watch {
  const queries = [{ query, weight: 1 }]
  return { name, description: '', languages: [], queries, threshold: 1, urgency: {}, channel: null }
}
