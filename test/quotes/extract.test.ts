import { expect, test } from 'vitest'
import { extractQuotes } from '../../src/quotes/extract.ts'

const speakersOf = (text: string) => extractQuotes(text, {}).quotes.map(quote => [quote.text, quote.speaker])

test('a surname alone is given its full name', () => {
  const text = 'Ombudsman Pavlo Varesh spoke.\n\n“We knew four of the names,” Varesh said, “and no more.”'
  expect(speakersOf(text)).toEqual([
    ['We knew four of the names,', 'Pavlo Varesh'],
    ['and no more.', 'Pavlo Varesh'],
  ])
})

test('every quote is a slice of the article', () => {
  const text = '"No side walked out," said Ilse Brandhold, the envoy. "I would call it a second appointment."'
  for (const quote of extractQuotes(text, {}).quotes) expect(text.slice(quote.start, quote.end)).toBe(quote.text)
})
