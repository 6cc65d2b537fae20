import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { summarise } from '../../src/stories/summarise.ts'
import { choose, readPairs, score } from '../bench/summaries.ts'

const pairs = readPairs()

test('summaries are an editor’s sentences far more often than the first three of the text are', () => {
  expect(score(pairs, choose).f1).toBeGreaterThan(0.8)
})

test('every sentence stands in the article where it says, and in its order', () => {
  const piece = fc.constantFrom(...pairs.flatMap(pair => pair.text.split(' ')), '\n\n', '“', '”', '«', '»', '...', '—')
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 150 }).map(pieces => pieces.join(' ')),
  )
  fc.assert(
    fc.property(texts, fc.constantFrom('en', 'uk', 'de', null), (text, language) => {
      const sentences = summarise({ text, language }, { title: 'River bursts its banks', evidence: [] })
      expect(sentences.length).toBeLessThanOrEqual(3)
      let last = 0
      for (const sentence of sentences) {
        expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
        expect(sentence.start).toBeGreaterThanOrEqual(last)
        last = sentence.end
      }
    }),
    { numRuns: 500 },
  )
})

test('the sentence the watch was met in is told, wherever it stands', () => {
  const colour = 'The old men at the inn talked about the weather and about the price of boats. '.repeat(4)
  const news = 'Nine teenagers were handed to their relatives at the checkpoint on Monday, officials said.'
  const text = `${colour}${news} ${colour}`
  const start = text.indexOf('teenagers')
  const evidence = [{ watch: 'returns', term: 'teenager*', field: 'text' as const, start, end: start + 9 }]
  const sentences = summarise({ text, language: 'en' }, { title: 'A bus at dawn', evidence })
  expect(sentences.map(sentence => sentence.text)).toContain(news)
})

test('a sentence that only says the headline again is left out', () => {
  const text =
    'River bursts its banks in Riverton. Two hundred families left their homes overnight, the mayor said. Schools stay closed until Thursday in all three districts.'
  const told = summarise({ text, language: 'en' }, { title: 'River bursts its banks in Riverton', evidence: [] })
  expect(told.map(sentence => sentence.text)).toEqual([
    'Two hundred families left their homes overnight, the mayor said.',
    'Schools stay closed until Thursday in all three districts.',
  ])
})

describe('what is no news of the article never stands in a summary', () => {
  test.each([
    'Sign up to our newsletter for the morning news of Riverton and the whole valley.',
    'Photo: families wait at the station of Riverton on Thursday morning in the rain.',
    '“We had ten minutes and nothing more than that,” said Ada Fenwick, the mayor of the town.',
    'Subscribe to our channel and follow the flood as it moves down the Orlen valley today.',
    'Підписуйтесь на наш канал, щоб не пропустити жодної новини з Річкового та громади.',
    'Lesen Sie auch unseren großen Bericht über den Bau der Schleuse und ihre Kosten.',
    'Did the mayor know of the crack in the dam three weeks before the water came down?',
  ])('%s', words => {
    const text = `The Orlen burst its banks on Monday and 400 people left their homes, the council said. ${words} The railway runs again on Wednesday.`
    const told = summarise({ text, language: 'en' }, { title: 'Riverton under water', evidence: [] })
    expect(told.map(sentence => sentence.text).join(' ')).not.toContain(words)
    expect(told[0]?.text).toMatch(/^The Orlen burst/)
  })
})

const datelines = readFileSync(join(import.meta.dirname, 'dateline.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as { kept: string; with: string[] })
  .flatMap(({ kept, with: datelines }) => datelines.map(dateline => ({ kept, dateline })))

test.each(datelines)('a dateline is kept off: $dateline$kept', ({ kept, dateline }) => {
  const told = summarise({ text: dateline + kept, language: null }, { title: 'Another headline', evidence: [] })
  expect(told.map(sentence => sentence.text)).toEqual([kept])
})

test('an article of one quote has no summary', () => {
  const text = '“We had ten minutes,” said Ada Fenwick. “It was dark.”'
  expect(summarise({ text, language: 'en' }, { title: 'Riverton', evidence: [] })).toEqual([])
})
