import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitSentences } from '../../src/text/sentences.ts'

// Each line: the sentences of a text as an editor sees them; `split` where the text is not told by joining them.
type Case = { lang: string; about: string; sentences: string[]; split?: string[] }
const cases = readFileSync(join(import.meta.dirname, 'sentences.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as Case)

describe('sentences end where an editor would end them', () => {
  test.each(cases)('$lang: $about', ({ sentences, split }) => {
    expect(splitSentences(sentences.join(' ')).map(sentence => sentence.text)).toEqual(split ?? sentences)
  })
})

test('a blank line ends a sentence that has no full stop', () => {
  expect(splitSentences('River bursts its banks\n\nRiverton was moved.\n \nIt rains').map(s => s.text)).toEqual([
    'River bursts its banks',
    'Riverton was moved.',
    'It rains',
  ])
})

test('a line break inside a paragraph does not end a sentence', () => {
  expect(splitSentences('The river rose\nagain. It rains.')).toHaveLength(2)
})

test('every sentence stands in the text where it says, in order, and nothing but white space is left out', () => {
  const piece = fc.constantFrom(
    'The',
    'river',
    'м.',
    'J.',
    '5.',
    '...',
    '“',
    '”',
    '?',
    '!',
    '.',
    '\n\n',
    ' ',
    '\n',
    '(',
    ')',
    '»',
    'U.S.',
    '。',
    'Ї',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 60 }).map(pieces => pieces.join(' ')),
    fc.array(piece).map(pieces => pieces.join('')),
  )
  fc.assert(
    fc.property(texts, text => {
      let last = 0
      for (const sentence of splitSentences(text)) {
        expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
        expect(text.slice(last, sentence.start).trim()).toBe('')
        expect(sentence.text.trim()).toBe(sentence.text)
        expect(sentence.text).not.toBe('')
        last = sentence.end
      }
      expect(text.slice(last).trim()).toBe('')
    }),
    { numRuns: 1000 },
  )
})

test('a hostile text of megabytes is read to its end', () => {
  for (const hostile of ['.', '. ', '." ', 'a.', '\n ', '( ', 'J. ', '"', '… '])
    expect(
      splitSentences(`${hostile.repeat(400_000)} End`)
        .at(-1)
        ?.text.endsWith('End'),
    ).toBe(true)
})
