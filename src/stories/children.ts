import { foldWord } from '../text/fold.ts'
import { conceptOf } from './concepts.ts'
import { numbersIn } from './numbers.ts'

/**
 * How many children a report first counts, or null: groups come home again and again in the same words, and their number
 * tells one return from the next. Thousands are background and not counted.
 */
export function childrenIn(title: string, text: string, language: string): number | null {
  for (const part of [title, text])
    for (const { value, end } of numbersIn(part, language)) {
      const isGroup = value > 1 && value < 2000 && Number.isInteger(value)
      if (isGroup && nextWords(part, end).some(word => conceptOf(foldWord(word), language) === 'child')) return value
    }
  return null
}

/** The next few words of the sentence. */
function nextWords(text: string, from: number): string[] {
  const rest = text.slice(from, from + 80).split(/[.!?;:,–—]/, 1)[0] ?? ''
  return (rest.match(/[\p{L}\p{M}’'ʼ]+/gu) ?? []).slice(0, 4)
}
