import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as italian } from '@orama/stemmers/italian'
import { stemmer as russian } from '@orama/stemmers/russian'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { englishStem } from './english.ts'
import { foldWord } from './fold.ts'
import { germanStem } from './german.ts'
import { LEMMAS, OPEN_LEMMAS } from './irregular.ts'
import { polishStem, russianStem, ukrainianStem } from './slavic.ts'

/** The languages whose word forms are known. */
export const INFLECTED = ['en', 'de', 'fr', 'es', 'it', 'pl', 'ru', 'uk'] as const
export type Inflected = (typeof INFLECTED)[number]

/** Those of the given language codes whose word forms are known; "pt-BR" counts as "pt". */
export function inflected(languages: readonly string[]): Inflected[] {
  return INFLECTED.filter(known => languages.some(code => code.toLowerCase().split(/[-_]/)[0] === known))
}

/**
 * The languages whose word forms a word may have where none is named: those that know its forms, or by its letters: ї and
 * є are Ukrainian, ß is German, plain ones English.
 */
export function likelyLanguages(word: string): Inflected[] {
  const small = word.normalize('NFC').toLowerCase()
  const knowing = INFLECTED.filter(language => LEMMAS[language].has(foldWord(small)))
  if (knowing.length > 0) return knowing
  return OWN_LETTERS.find(([letters]) => letters.test(small))?.[1] ?? []
}

/** What all forms of a word have in common in one language, folded; undefined where the word is in another script. */
export function stem(word: string, language: Inflected): string | undefined {
  const isCyrillic = language === 'ru' || language === 'uk'
  const plain = word.toLowerCase()
  // Most words are plain, and to ask Unicode of every word that is met for the first time would take longer than its stem.
  if (PLAIN.test(plain)) return isCyrillic ? undefined : rootOf(plain, plain, language)
  if (!(isCyrillic ? CYRILLIC : LATIN).test(word)) return undefined
  const small = word.normalize('NFC').toLowerCase()
  return rootOf(small, foldWord(small), language)
}

/** A lemma stands for itself: the sign keeps it apart from the stems of other words. */
function rootOf(small: string, folded: string, language: Inflected): string {
  const lemma = LEMMAS[language].get(folded)
  if (lemma !== undefined) return `!${lemma}`
  const cut = STEMMERS[language](small)
  const root = PLAIN.test(cut) ? cut : foldWord(cut)
  const ofLemma = REGULAR[language]?.get(root)
  return ofLemma === undefined ? root : `!${ofLemma}`
}

// The first that fits: letters that only some languages have, then those that all words of a script may have.
const OWN_LETTERS: readonly [RegExp, Inflected[]][] = [
  [/[іїєґ]/, ['uk']],
  [/[ыэъё]/, ['ru']],
  [/\p{Script=Cyrillic}/u, ['ru', 'uk']],
  [/[ßäö]/, ['de']],
  [/[ąćęłńśźż]/, ['pl']],
  [/ñ/, ['es']],
  [/[çêëîïœû]/, ['fr']],
  [/ü/, ['de', 'es', 'fr']],
  [/ó/, ['es', 'pl', 'it']],
  [/[áí]/, ['es']],
  [/[âô]/, ['fr']],
  [/[ìò]/, ['it']],
  [/[àéèùú]/, ['fr', 'it', 'es']],
  [/\p{Script=Latin}/u, ['en']],
]

const PLAIN = /^[a-z]+$/
const CYRILLIC = /\p{Script=Cyrillic}/u
const LATIN = /\p{Script=Latin}/u

const SHORTEST_OWN = 4
// rentrent, arrivent, retournent; not gouvernement, président.
const THEY = /(?<=.{2}(?:[bcdfgptv]r|[vh]|tt|nn|rn))ent$/

const STEMMERS: Record<Inflected, (word: string) => string> = {
  en: englishStem,
  de: germanStem,
  fr: word => french(word.replace(THEY, '')),
  es: spanish,
  it: italian,
  pl: word => polishStem(word),
  ru: word => russianStem(russian(word)),
  uk: word => ukrainianStem(foldWord(word)),
}

// Verbs with forms of their own have regular ones too: takes and taking beside took. Where a verb's stem is long enough to
// be nobody else's, it stands for the verb.
const REGULAR: Partial<Record<Inflected, ReadonlyMap<string, string>>> = Object.fromEntries(
  (['en', 'de', 'fr', 'es', 'it'] as const).map(language => [
    language,
    new Map(
      OPEN_LEMMAS[language].flatMap(lemma => {
        const root = foldWord(STEMMERS[language](lemma))
        return root.length < SHORTEST_OWN ? [] : [[root, lemma] as const]
      }),
    ),
  ]),
)
