import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { detectLanguage } from '../../src/text/language.ts'

const cases = readFileSync(join(import.meta.dirname, 'language.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as { lang: string | null; texts: string[] })
  .flatMap(({ lang, texts }) => texts.map(text => ({ lang, text })))

describe('a headline is enough to tell its language', () => {
  test.each(cases)('$lang: $text', ({ lang, text }) => {
    expect(detectLanguage(text)).toBe(lang)
  })
})

test('a foreign name inside a report does not change its language', () => {
  const report =
    'Міністр зустрівся з редактором газети «Речной вестник» Игорем Быстровым. Розмова тривала дві години, і після неї сторони оголосили про нову зустріч, яка відбудеться наступного тижня в Женеві.'
  expect(detectLanguage(report)).toBe('uk')
})

test('a report of megabytes costs no more than its beginning', () => {
  expect(detectLanguage('Річка знову вийшла з берегів. '.repeat(100_000))).toBe('uk')
})
