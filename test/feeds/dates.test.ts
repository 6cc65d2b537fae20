import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDate } from '../../src/feeds/dates.ts'

const rows: { text: string; is: string | null }[] = readFileSync(join(import.meta.dirname, 'dates.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line))

test.each(rows)('"$text" is $is', ({ text, is }) => {
  const time = parseDate(text)
  expect(time === null ? null : new Date(time).toISOString()).toBe(is)
})

test('every moment written the two standard ways is read back', () => {
  const seconds = fc.integer({ min: Date.UTC(1970, 0) / 1000, max: Date.UTC(2099, 11) / 1000 })
  fc.assert(
    fc.property(seconds, second => {
      const date = new Date(second * 1000)
      expect(parseDate(date.toISOString())).toBe(date.getTime())
      expect(parseDate(date.toUTCString())).toBe(date.getTime())
    }),
  )
})

test('any text is a time or none', () => {
  const pieces = fc.constantFrom(
    '2026',
    '-',
    '02',
    'T',
    ':',
    'Feb',
    ' ',
    ',',
    '+02:00',
    'GMT',
    'W',
    '오후',
    '99',
    '.',
    'а',
  )
  const texts = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 14 }).map(parts => parts.join('')),
  )
  fc.assert(
    fc.property(texts, text => {
      const time = parseDate(text)
      expect(time === null || Number.isFinite(time)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
