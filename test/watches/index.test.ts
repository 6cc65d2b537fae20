import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ListsOfWords, Matchable, Watch } from '../../src/newsroom.ts'
import { listsOf } from '../../src/watches/lists.ts'
import { makeMatcher } from '../../src/watches/match.ts'
import { parseQuery } from '../../src/watches/query.ts'
import { holdsByFullScan } from './full-scan.ts'

const WORDS = ['child', 'children', 'Children', 'home', 'return', 'returns', 'returned', 'war', 'talks', 'Kyiv', 'Київ']
WORDS.push(
  'дитина',
  'дітей',
  'діти',
  'поверн',
  'повернули',
  'cease-fire',
  'ceasefire',
  'cease',
  'fire',
  "l'enfant",
  'enfant',
)
WORDS.push('Łódź', 'lodz', 'ICC', 'icc', '東京', '東京都', '京', 'naïve', 'Зeленський', 'Зеленський', 'kind', 'Kinder')

const LISTS: ListsOfWords = {
  child: [
    { language: 'en', terms: '~child, =Kyiv, the chi*, cease-fire talks, w?r' },
    { language: 'uk', terms: '~дитина, зеленськ*, list:home' },
  ],
  home: [
    { language: 'any', terms: 'home, return? home, 東京, "war talks"~2, ret?rn*' },
    { language: 'de', terms: "~Kind, l'enfant, naive home" },
  ],
}

const aWord = fc.constantFrom(...WORDS)
const aText = fc.array(fc.oneof({ weight: 9, arbitrary: aWord }, fc.constantFrom('and', 'the', '–', '.', 'x')), {
  maxLength: 24,
})
const aLongText = fc
  .tuple(fc.integer({ min: 0, max: 62 }), aText)
  .map(([n, words]) => [...Array(n).fill('o'), ...words])

const anItem: fc.Arbitrary<Matchable> = fc.record({
  title: aText.map(words => words.slice(0, 8).join(' ')),
  text: fc.oneof(aText, aLongText).map(words => words.join(' ')),
  url: fc.constantFrom('https://www.example.org/war/children', 'https://news.example.com/1', 'https://badexample.org/'),
  source: fc.constantFrom('Example Times', 'Harbour Post'),
  author: fc.constantFrom(null, 'Ann Kyiv', 'Home Child'),
  tags: fc.array(fc.constantFrom('war', 'children', 'cease-fire talks', 'home'), { maxLength: 3 }),
  lang: fc.constantFrom('en', 'uk', 'de'),
})

const aNear = fc.constantFrom('NEAR/0', 'NEAR/1', 'NEAR/3', 'NEAR', 'ONEAR/2', 'ONEAR')
const { placed, query } = fc.letrec<{ term: string; bare: string; placed: string; query: string }>(tie => ({
  term: fc.oneof(
    { weight: 5, arbitrary: aWord.filter(word => word !== '京') },
    aWord.filter(word => word !== '京').map(word => `=${word}`),
    aWord.filter(word => !/[?'京-]/.test(word)).map(word => `~${word}`),
    fc.constantFrom(
      'chi*',
      'retu*',
      'поверн*',
      'w?r',
      'chil?',
      '?ome',
      'кин*',
      'повер?ули',
      '=Chi*',
      'cease-f*',
      'ret?rn*',
    ),
    fc.array(aWord, { minLength: 2, maxLength: 3 }).map(words => `"${words.join(' ')}"`),
    fc.constantFrom('list:child', 'list:home'),
    fc.constantFrom('"the chi*"', '"child home"~2', '"war talks kyiv"~3', '~"дитина повернули"', '"=ICC war"'),
  ),
  bare: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 3, arbitrary: tie('term') },
    fc.tuple(tie('bare'), tie('bare')).map(([a, b]) => `(${a} OR ${b})`),
    fc.tuple(tie('bare'), aNear, tie('bare')).map(([a, near, b]) => `(${a} ${near} ${b})`),
    fc.tuple(tie('term'), tie('bare'), aNear, tie('term')).map(([a, b, near, c]) => `(${a} ${near} ${b} ${near} ${c})`),
  ),
  placed: fc.oneof(
    tie('bare'),
    fc
      .tuple(fc.constantFrom('title:', 'lead:', 'top:', 'text:', 'tag:', 'url:', 'author:'), tie('bare'))
      .map(([f, a]) => `${f}(${a})`),
    fc
      .tuple(tie('bare'), aNear, fc.constantFrom('title:', 'lead:'), tie('bare'))
      .map(([a, near, f, b]) => `${f}(${a}) ${near} ${f}(${b})`),
  ),
  query: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 4, arbitrary: tie('placed') },
    fc.tuple(tie('query'), tie('query')).map(([a, b]) => `(${a}) AND (${b})`),
    fc.tuple(tie('query'), tie('query')).map(([a, b]) => `(${a}) OR (${b})`),
    fc.tuple(tie('query'), tie('query')).map(([a, b]) => `(${a}) NOT (${b})`),
    fc.tuple(tie('bare'), tie('bare'), aNear, tie('bare')).map(([a, b, near, c]) => `(${a} AND ${b}) ${near} ${c}`),
    fc.tuple(fc.integer({ min: 1, max: 3 }), tie('placed')).map(([n, a]) => `ATLEAST/${n}(${a})`),
    fc
      .tuple(
        tie('query'),
        fc.constantFrom('lang:en', 'lang:de,uk', 'source:example.org', 'source:"Harbour Post"', '-source:example.com'),
      )
      .map(([a, b]) => `(${a}) ${b}`),
  ),
}))

const LANGUAGES = [[], ['en'], ['uk', 'de'], ['en', 'de', 'fr', 'es', 'it', 'pl', 'ru', 'uk']]

test('over 12,000 pairs of query and text the index finds exactly what a full scan finds', () => {
  let pairs = 0
  let matches = 0
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.oneof(placed, query), fc.constantFrom(...LANGUAGES)), { minLength: 20, maxLength: 20 }),
      fc.array(anItem, { minLength: 6, maxLength: 6 }),
      fc.integer({ min: 0, max: 19 }),
      (plain, items, gone) => {
        const desk = makeMatcher()
        // Some name one that comes before them.
        const asked = plain.map(([text, languages], i): [string, string[]] => [
          i % 5 === 4 ? `(${text}) OR (watch:w${i - 3} AND NOT watch:w${i - 2})` : text,
          languages,
        ])
        const known = asked.map(([text, languages], i) => {
          const answer = parseQuery(text, { languages, lists: listsOf(LISTS) })
          if (!answer.ok) throw new Error(`${text}: ${answer.column} ${answer.reason}`)
          expect(desk.add(aWatch(`w${i}`, text, languages)).ok).toBe(true)
          return answer.query
        })
        // Watches come and go while items are read: what is left must not notice.
        for (const [i, item] of items.entries()) {
          if (i === 2) desk.remove(`w${gone}`)
          if (i === 4)
            desk.add(aWatch(`w${gone}`, (asked[gone] as [string, string[]])[0], (asked[gone] as [string, string[]])[1]))
          const found = desk.match(item).map(match => match.watch)
          const isThere = (w: number) => !(w === gone && (i === 2 || i === 3))
          const saved = new Map(known.flatMap(({ root }, w) => (isThere(w) ? [[`w${w}`, root]] : [])))
          const expected = known.flatMap(({ root }, w) =>
            isThere(w) && holdsByFullScan(root, item, saved) ? [`w${w}`] : [],
          )
          pairs += known.length
          matches += expected.length
          expect(found).toEqual(expected.sort())
        }
      },
    ),
    { numRuns: 100 },
  )
  expect(pairs).toBeGreaterThanOrEqual(12_000)
  // Both answers are tried often enough to mean something.
  expect(matches / pairs).toBeGreaterThan(0.1)
  expect(matches / pairs).toBeLessThan(0.9)
})

test('a watch of several queries matches where the weights of those that hold reach its threshold', () => {
  const weighted = fc.array(
    fc.tuple(
      query,
      fc.integer({ min: -2, max: 4 }).filter(n => n !== 0),
    ),
    { minLength: 2, maxLength: 5 },
  )
  let matches = 0
  let pairs = 0
  fc.assert(
    fc.property(
      fc.array(fc.tuple(weighted, fc.integer({ min: 1, max: 3 })), { minLength: 4, maxLength: 4 }),
      fc.array(anItem, { minLength: 4, maxLength: 4 }),
      (watches, items) => {
        const desk = makeMatcher()
        for (const [i, [queries, threshold]] of watches.entries()) {
          const asked = queries.map(([query, weight]) => ({ query, weight }))
          expect(desk.add({ ...aWatch(`w${i}`, '', ['en', 'uk']), queries: asked, threshold }).ok).toBe(true)
        }
        for (const item of items) {
          const expected = watches.flatMap(([queries, threshold], i) => {
            const weights = queries.map(([text, weight]) => {
              const answer = parseQuery(text, { languages: ['en', 'uk'], lists: listsOf(LISTS) })
              return answer.ok && holdsByFullScan(answer.query.root, item) ? weight : 0
            })
            return weights.reduce((sum, weight) => sum + weight, 0) >= threshold ? [`w${i}`] : []
          })
          pairs += watches.length
          matches += expected.length
          expect(desk.match(item).map(match => match.watch)).toEqual(expected)
          expect(watches.map((_, i) => `w${i}`).filter(name => desk.explain(name, item)?.matched)).toEqual(expected)
        }
      },
    ),
    { numRuns: 100 },
  )
  expect(matches / pairs).toBeGreaterThan(0.05)
  expect(matches / pairs).toBeLessThan(0.9)
})

test('evidence names terms of the query and places in the item', () => {
  fc.assert(
    fc.property(query, anItem, (text, item) => {
      const desk = makeMatcher()
      desk.add(aWatch('watch', text, ['en', 'uk']))
      for (const { evidence } of desk.match(item))
        for (const { term, field, start, end } of evidence) {
          const whole = field === 'tag' ? (item.tags ?? []).join(', ') : (item[field] as string)
          expect(text).toContain(term)
          expect(whole.slice(start, end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}]$|^[\p{L}\p{N}]$/u)
        }
    }),
    { numRuns: 300 },
  )
})

function aWatch(name: string, query: string, languages: string[]): Watch {
  return {
    name,
    description: '',
    languages,
    queries: [{ query, weight: 1 }],
    threshold: 1,
    urgency: {},
    lists: LISTS,
    channel: null,
  }
}
