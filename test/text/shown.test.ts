import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clip, shown, visible, when } from '../../src/text/shown.ts'

test.each([
  ['line breaks and tabs are one space', 'River\r\n\tbursts   its banks ', 'River bursts its banks'],
  ['control characters steer nothing', 'Ri\u0000ver\u001b[2J \u009b31m', 'Ri ver [2J 31m'],
  ['text is not turned around', 'abc\u202Egnp.exe\u2066', 'abcgnp.exe'],
  ['invisible characters hide nothing', 'pay\u200Bpal\u2060\uFEFF \u00ADsoft\u{E0041}', 'paypal soft'],
  ['half a character is marked as lost', 'x\uD800y', 'x\uFFFDy'],
  ['a joiner between Latin letters hides', 'ad\u200Dmin', 'admin'],
  ['a joiner in Persian is spelling', 'می\u200Cخواهم', 'می\u200Cخواهم'],
  ['a joiner in an emoji is glue', '👩\u200D🚒 ☎\uFE0F', '👩\u200D🚒 ☎\uFE0F'],
  ['no-break spaces are spaces', '« Oui »', '« Oui »'],
  ['accents, stress marks and apostrophes stay', 'за́мок об’єкт naïve', 'за́мок об’єкт naïve'],
])('%s', (_, given, seen) => {
  expect(shown(given)).toBe(seen)
})

test('a caret below a query still points where it pointed', () => {
  expect(visible('a   (b')).toBe('a   (b')
})

test.each([
  ['River bursts its banks', 40, 'River bursts its banks'],
  ['River bursts its banks', 15, 'River bursts…'],
  ['River bursts, its banks', 14, 'River bursts…'],
  ['Donaudampfschifffahrt', 10, 'Donaudamp…'],
  ['ab 👩 cd', 5, 'ab…'],
])('%s in %i characters is %s', (text, max, cut) => {
  expect(clip(text, max)).toBe(cut)
})

test('cut text always fits and never ends in half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 60 }), (text, max) => {
      const cut = clip(text, max)
      expect(cut.length).toBeLessThanOrEqual(max)
      expect(cut.isWellFormed()).toBe(true)
    }),
  )
})

test('a moment is told in the zone of the desk, which is named', () => {
  const noon = Date.UTC(2026, 6, 1, 12, 5)
  expect(when(noon, 'Europe/Kyiv')).toBe('Wed 1 Jul, 15:05 EEST')
  expect(when(noon, 'UTC')).toBe('Wed 1 Jul, 12:05 UTC')
  expect(when(Date.UTC(2026, 0, 1, 0, 5), 'Europe/London')).toBe('Thu 1 Jan, 00:05 GMT')
})
