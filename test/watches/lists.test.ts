import { expect, test } from 'vitest'
import type { ListsOfWords, Watch } from '../../src/newsroom.ts'
import { listsOf } from '../../src/watches/lists.ts'
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
