import { expect, test } from 'vitest'
import { whyInWords } from '../../src/cli/try-watches.ts'
import type { Matchable, Watch } from '../../src/newsroom.ts'
import { makeMatcher } from '../../src/watches/match.ts'
import { aWatch } from '../make.ts'

const weighted = aWatch({
  name: 'floods',
  threshold: 4,
  queries: [
    { query: 'flood* OR inundat*', weight: 2, note: 'Water where it should not be' },
    { query: 'title:riverton', weight: 2, note: 'Riverton in the headline' },
    { query: 'dam OR dyke', weight: 1 },
    { query: 'museum', weight: -2, note: 'An exhibition' },
  ],
})

test('of a match each query that counts is shown by its note, with the words it met, each place once', () => {
  expect(
    told(weighted, { title: 'Floods in Riverton', text: 'The flood came at dawn. Floods like this are rare.' }),
  ).toBe(
    [
      '✓ floods (4 of 4)',
      '  +2  Water where it should not be',
      '      headline: [Floods] in Riverton',
      '      text: The [flood] came at dawn. [Floods] like this are rare.',
      '  +2  Riverton in the headline',
      '      headline: Floods in [Riverton]',
    ].join('\n'),
  )
})

test('of a miss one line says what else would count, and what speaks against it is shown', () => {
  expect(told(weighted, { title: 'A museum of floods', text: '' })).toBe(
    [
      '– floods (0 of 4)',
      '  +2  Water where it should not be',
      '      headline: A museum of [floods]',
      '  -2  An exhibition',
      '      headline: A [museum] of floods',
      '  would count: Riverton in the headline; dam OR dyke',
    ].join('\n'),
  )
})

test('of a single query what was there is shown, and what is missing', () => {
  const single = aWatch({ name: 'floods', queries: [{ query: 'flood* AND riverton AND NOT film', weight: 1 }] })
  expect(told(single, { title: 'A flood', text: 'x' })).toBe(
    ['– floods', '  flood* AND riverton AND NOT film', '      headline: A [flood]', '  missing: riverton'].join('\n'),
  )
})

test('however long the queries and the text are, an editor can read the answer', () => {
  const words = Array.from({ length: 200 }, (_, n) => `word${n}`).join(' OR ')
  const long = aWatch({
    name: 'long',
    threshold: 99,
    queries: Array.from({ length: 40 }, () => ({ query: words, weight: 1 })),
  })
  const text = Array.from({ length: 400 }, (_, n) => `word${n} ${'and so on '.repeat(20)}`).join('')
  const answer = told(long, { title: 'Nothing', text })
  expect(Math.max(...answer.split('\n').map(line => line.length))).toBeLessThan(400)
  expect(told(long, { title: 'Nothing', text: '' }).length).toBeLessThan(600)
})

function told(watch: Watch, item: Matchable): string {
  const matcher = makeMatcher()
  matcher.add(watch)
  const explanation = matcher.explain(watch.name, item)
  if (!explanation) throw new Error('no such watch')
  return whyInWords(watch, explanation, item)
}
