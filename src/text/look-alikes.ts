// Words written in letters of two scripts that no reader can tell apart.

const CYRILLIC_TWINS = 'аеорсухіјѕԁһԛԝ'
const LATIN_TWINS = 'aeopcyxijsdhqw'
const CAPITAL_CYRILLIC = 'АВЕКМНОРСТУХІЈЅ'
const CAPITAL_LATIN = 'ABEKMHOPCTYXIJS'
const toLatin = twins(CYRILLIC_TWINS, LATIN_TWINS)
const toCyrillic = twins('aeopcyxij', 'аеорсухіј')
const capitalsToLatin = twins(CAPITAL_CYRILLIC, CAPITAL_LATIN)
const capitalsToCyrillic = twins(CAPITAL_LATIN, CAPITAL_CYRILLIC)
const anyToLatin = new Map([...toLatin, ...capitalsToLatin])
const anyToCyrillic = new Map([...toCyrillic, ...capitalsToCyrillic])
const TABLES = [toLatin, toCyrillic, capitalsToLatin, capitalsToCyrillic]
const DIGIT = /\d/
const CYRILLIC = /\p{Script=Cyrillic}/u
const LATIN = /\p{Script=Latin}/u

/**
 * A word in which both scripts are mixed is given back in the one that has letters only it has. Takes it with its
 * capitals: К and K are the same to the eye, к and k are not.
 */
export function oneScript(word: string): string {
  if (!CYRILLIC.test(word) || !LATIN.test(word)) return word
  const letters = [...word]
  const onlyCyrillic = letters.filter(letter => CYRILLIC.test(letter) && !anyToLatin.has(letter)).length
  const onlyLatin = letters.filter(letter => LATIN.test(letter) && !anyToCyrillic.has(letter)).length
  if (onlyCyrillic === 0 && onlyLatin === 0) return swap(word, mostly(letters) ? anyToCyrillic : anyToLatin)
  if (onlyCyrillic > 0 && onlyLatin > 0) return word
  return swap(word, onlyCyrillic > 0 ? anyToCyrillic : anyToLatin)
}

function mostly(letters: string[]): boolean {
  return letters.filter(letter => CYRILLIC.test(letter)).length * 2 >= letters.length
}

/** Whether a letter has a twin, or is a digit, which stands in both scripts. */
export function hasTwin(letter: string): boolean {
  return TABLES.some(table => table.has(letter)) || DIGIT.test(letter)
}

/** The same word in the other script, where every letter of it has a twin there: ЕС and EC, НАТО and HATO. */
export function lookAlike(exact: string): string | undefined {
  if (!/\p{L}/u.test(exact)) return undefined
  for (const table of TABLES)
    if ([...exact].every(letter => table.has(letter) || DIGIT.test(letter))) return swap(exact, table)
  const first = exact[0] as string
  // A capital at the head of small letters: Сор, Рос.
  for (const [capital, small] of [
    [capitalsToLatin, toLatin],
    [capitalsToCyrillic, toCyrillic],
  ] as const)
    if (
      capital.has(first) &&
      exact.length > 1 &&
      [...exact.slice(1)].every(letter => small.has(letter) || DIGIT.test(letter))
    )
      return swap(first, capital) + swap(exact.slice(1), small)
  return undefined
}

function swap(word: string, table: Map<string, string>): string {
  return [...word].map(letter => table.get(letter) ?? letter).join('')
}

function twins(from: string, to: string): Map<string, string> {
  const others = [...to]
  return new Map([...from].map((letter, i) => [letter, others[i] as string]))
}
