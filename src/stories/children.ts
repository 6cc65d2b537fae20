import { foldWord } from '../text/fold.ts'
import { conceptOf } from './concepts.ts'
import { numbersIn } from './numbers.ts'

/** How many children a report counts, the number that leads first. Thousands are background and not counted. */
export function childrenIn(title: string, text: string, language: string): number[] {
  const counts: number[] = []
  for (const part of [title, text]) {
    const numbers = numbersIn(part, language)
    numbers.forEach(({ value, end }, n) => {
      if (value < 2 || value >= 2000 || !Number.isInteger(value)) return
      const next = numbers[n + 1]
      // "Two of the eleven children": the second number is the group.
      const words = nextWords(part.slice(0, next ? next.end - next.text.length : part.length), end)
      if (!AGE.test(words[0] ?? '') && words.some(word => isChild(foldWord(word), language))) counts.push(value)
    })
  }
  return counts
}

/**
 * Whether two reports count other groups of children. Groups come home again and again in the same words, and their number
 * tells one return from the next: 2 where each leads with a number the other does not count, 1 where one also counts the
 * other's (as its own whole, or as an earlier group), 0 where they agree or a report counts none.
 */
export function otherChildren(mine: readonly number[], theirs: readonly number[]): 0 | 1 | 2 {
  const [first, second] = [mine[0], theirs[0]]
  if (first === undefined || second === undefined || first === second) return 0
  // "Six girls and five boys" are the eleven of another report.
  if (isSum(mine, second) || isSum(theirs, first)) return 0
  const [known, knows] = [theirs.includes(first), mine.includes(second)]
  if (known && knows) return 0
  return known || knows ? 1 : 2
}

function isSum([one, two]: readonly number[], whole: number): boolean {
  return one !== undefined && two !== undefined && one + two === whole
}

function isChild(word: string, language: string): boolean {
  return conceptOf(word, language) === 'child' || (SIBLINGS[language]?.test(word) ?? false)
}

// Brothers and sisters are counted as children; of an event they say less than the word for children does.
const SIBLINGS: Record<string, RegExp> = {
  en: /^(siblings?|brothers?|sisters?|twins)$/,
  uk: /^(брат|сест|близнюк)/,
  ru: /^(брат|сест|близнец)/,
  de: /^(geschwister|bruder|schwester|zwilling)/,
  fr: /^(frere|soeur|jumea)/,
  pl: /^(rodzenstw|brac|brat|siostr|blizniak)/,
  es: /^(herman|gemel|melliz)/,
  it: /^(fratel|sorel|gemell)/,
}
const AGE = /^(years?|рок|річн|лет|год|jahr|ans|lat|letni|años|anni)/iu

/** The next few words of the sentence. */
function nextWords(text: string, from: number): string[] {
  const rest = text.slice(from, from + 80).split(/[.!?;:,–—]/, 1)[0] ?? ''
  return (rest.match(/[\p{L}\p{M}’'ʼ]+/gu) ?? []).slice(0, 4)
}
