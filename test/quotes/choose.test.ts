import { expect, test } from 'vitest'
import type { Evidence, Quote } from '../../src/newsroom.ts'
import { chooseQuotes, verify, wordsOf } from '../../src/quotes/choose.ts'

const TEXT = `“The river has never been so high in my lifetime,” said Ada Fenwick. “Nobody was hurt.” “It is quite a mess down there.” “A bad day” it was.`

function aQuote(text: string, facts: Partial<Quote> = {}): Quote {
  const start = TEXT.indexOf(text)
  return {
    text,
    start,
    end: start + text.length,
    kind: 'full',
    speaker: 'Ada Fenwick',
    role: null,
    mention: 'Ada Fenwick',
    sure: true,
    ...facts,
  }
}
const RIVER = aQuote('The river has never been so high in my lifetime,')
const HURT = aQuote('Nobody was hurt.')
const MESS = aQuote('It is quite a mess down there.', { speaker: null, sure: false })
const DAY = aQuote('A bad day', { kind: 'partial' })
const at = (place: number): Evidence => ({
  watch: 'floods',
  term: 'flood*',
  field: 'text',
  start: place,
  end: place + 1,
})
const choose = (quotes: Quote[], limit = 3, maxWords = 40, posted: string[] = [], evidence: Evidence[] = []) =>
  chooseQuotes(quotes, TEXT, { evidence, limit, maxWords, posted }).map(wordsOf)

test('quotes of a sure speaker come before those of nobody, and stand in the order of the article', () => {
  expect(choose([MESS, HURT, RIVER], 2)).toEqual([RIVER.text, HURT.text])
})

test('a quote that is too long is left out, not cut', () => {
  expect(choose([RIVER, HURT], 3, 5)).toEqual([HURT.text])
})

test('a fragment is never posted by itself', () => {
  expect(choose([DAY])).toEqual([])
})

test('words posted in the story before are not posted again, whatever their case and marks', () => {
  expect(choose([RIVER, HURT], 3, 40, ['NOBODY WAS HURT'])).toEqual([RIVER.text])
})

test('a statement that another outlet cut shorter or longer is the same statement', () => {
  expect(choose([RIVER, HURT], 3, 40, ['The river has never been so high'])).toEqual([HURT.text])
  expect(choose([HURT], 3, 40, ['We were lucky. Nobody was hurt.'])).toEqual([HURT.text])
  expect(choose([MESS], 3, 40, ['I saw it. It is quite a mess down there. All of it.'])).toEqual([])
})

test('where speakers are equally sure, what stands by the evidence is chosen', () => {
  const far = aQuote('It is quite a mess down there.')
  expect(choose([HURT, far], 1, 40, [], [at(far.start)])).toEqual([far.text])
})

test.each([
  ['“If we sign,” Ada Fenwick said, “Riverton loses the north.”', ['If we sign,', 'Riverton loses the north.']],
  ['“It will stop,” she said, “when hell freezes over.”', ['It will stop,', 'when hell freezes over.']],
  ['«Ми підемо, — сказала вона, — і місто буде нашим».', ['Ми підемо', 'і місто буде нашим']],
])('of %s all is chosen as one, or nothing', (text, slices) => {
  const quotes = slices.map(slice =>
    aQuote(slice, { start: text.indexOf(slice), end: text.indexOf(slice) + slice.length }),
  )
  const chosen = (limit: number, maxWords: number, some = quotes) =>
    chooseQuotes(some, text, { evidence: [], limit, maxWords, posted: [] }).map(one => one.map(quote => quote.text))
  expect(chosen(1, 40)).toEqual([slices])
  expect(chosen(3, 5)).toEqual([])
  expect(chosen(3, 40, [quotes[0] as Quote, { ...(quotes[1] as Quote), kind: 'partial' }])).toEqual([])
})

test('a new sentence after the teller is a statement of its own', () => {
  const text = '“It will stop,” Ada Fenwick said. “Nobody will stay.”'
  const at = (said: string) => aQuote(said, { start: text.indexOf(said), end: text.indexOf(said) + said.length })
  const all = [at('It will stop,'), at('Nobody will stay.')]
  expect(chooseQuotes(all, text, { evidence: [], limit: 3, maxWords: 40, posted: [] })).toEqual(all.map(one => [one]))
})

test('a quote that is not in the article is never chosen', () => {
  const wrong = { ...HURT, text: 'Nobody was harmed.' }
  expect(verify(wrong, TEXT)).toBe(false)
  expect(choose([wrong])).toEqual([])
})
