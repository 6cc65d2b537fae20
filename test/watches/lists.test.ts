import { expect, test } from 'vitest'
import type { ListsOfWords, Watch } from '../../src/newsroom.ts'
import { listsOf, readLine } from '../../src/watches/lists.ts'
import { makeMatcher } from '../../src/watches/match.ts'
import { parseQuery } from '../../src/watches/query.ts'

const LISTS: ListsOfWords = {
  animal: [
    { language: 'en', terms: 'otter*, sea lion, ~child, =Puffin' },
    { language: 'de', terms: 'Fischotter, Gans,' },
  ],
  place: [{ language: 'any', terms: 'Harbour, 1,000 quays' }],
}

test.each([
  { query: 'list:animal', text: 'Otters came.', matches: true },
  { query: 'list:animal', text: 'Two children came.', matches: true },
  { query: 'list:animal', text: 'Eine Gans kam.', matches: true },
  { query: 'list:animal', text: 'A sea lion came.', matches: true },
  { query: 'list:animal', text: 'A lion came by sea.', matches: false },
  { query: 'list:animal', text: 'Zwei Fischottern.', matches: false },
  { query: 'list:animal', text: 'A puffin came.', matches: false },
  { query: 'list:place', text: 'The town of 1,000 quays.', matches: true },
  { query: 'title:list:animal', text: 'Otters came.', matches: false },
  { query: 'text:(list:animal AND list:place)', text: 'Otters in the harbour.', matches: true },
  { query: 'list:animal NEAR/2 list:place', text: 'Otters in the harbour.', matches: true },
  { query: 'list:animal NEAR/1 list:place', text: 'Otters in the harbour.', matches: false },
  { query: 'ATLEAST/2(list:animal)', text: 'Otters and a sea lion.', matches: true },
  { query: 'list:place NOT list:animal', text: 'Otters in the harbour.', matches: false },
])('$query on "$text" is a match: $matches', ({ query, text, matches }) => {
  const desk = makeMatcher()
  expect(desk.add(aWatch(query)).ok).toBe(true)
  const item = { title: 'Morning', text }
  expect(desk.match(item).length === 1).toBe(matches)
  expect(desk.explain('watch', item)?.matched).toBe(matches)
})

test('evidence names the list and shows the word that was met', () => {
  const desk = makeMatcher()
  desk.add(aWatch('list:animal'))
  const [match] = desk.match({ title: 'Morning', text: 'A sea lion came.' })
  expect(match?.evidence).toEqual([{ watch: 'watch', term: 'list:animal', field: 'text', start: 2, end: 10 }])
})

test('a miss names the list, not all of its words', () => {
  const desk = makeMatcher()
  desk.add(aWatch('title:list:animal AND list:place'))
  const answer = desk.explain('watch', { title: 'Morning', text: 'The harbour.' })
  expect(answer?.queries[0]?.unmet).toEqual(['title:list:animal'])
})

test.each([
  { query: 'list:animals', hint: 'list:animal' },
  { query: 'list:zzzzzzzzzz', hint: 'name one of these: animal, place' },
  { query: 'harbour list:', hint: 'put it right before what to look for: list:child, or title:list:child' },
])('$query is refused with the nearest right form', ({ query, hint }) => {
  expect(parseQuery(query, { lists: listsOf(LISTS) })).toMatchObject({ ok: false, hint: { text: hint } })
})

test.each([
  { terms: 'child*, -kid', column: 9, reason: 'a list leaves nothing out' },
  { terms: 'title:kid', column: 1, reason: 'a field stands before the list' },
  { terms: 'child*, child* OR kid', column: 9, reason: 'OR is for queries' },
  { terms: 'child*; kid', column: 1, reason: 'between the terms of a list stand commas' },
  { terms: 'first lady NEAR/3 home', column: 1, reason: 'NEAR/3 is for queries' },
  { terms: 'otter, ki*', column: 8, reason: 'a * needs three letters before it' },
  { terms: 'otter, "sea lion', column: 8, reason: 'is never closed' },
])('a list with “$terms” is refused with its place and why', ({ terms, column, reason }) => {
  const answer = readLine({ language: 'en', terms }, listsOf(undefined))
  expect(answer).toMatchObject({ ok: false, column, reason: expect.stringContaining(reason) })
})

test('a list may be as long as it needs to be, and has commas in numbers and quotation marks', () => {
  const terms = Array.from({ length: 2000 }, (_, i) => `otter${i}`).join(', ')
  expect(readLine({ language: 'en', terms }, listsOf(undefined))).toMatchObject({ ok: true })
  const read = readLine({ language: 'en', terms: '1,000 quays, "Harbour, East", ~"sea lion", kid' }, listsOf(undefined))
  expect(read.ok && read.parts.length).toBe(4)
})

function aWatch(query: string): Watch {
  return {
    name: 'watch',
    description: '',
    languages: [],
    queries: [{ query, weight: 1 }],
    threshold: 1,
    urgency: {},
    lists: LISTS,
    channel: null,
  }
}
