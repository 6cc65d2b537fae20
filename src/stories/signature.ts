import { foldWord, tokens } from '../text/fold.ts'
import { INFLECTED, type Inflected, stem } from '../text/forms.ts'
import { detectLanguage } from '../text/language.ts'
import { conceptOf } from './concepts.ts'
import { nameKey } from './name-key.ts'
import { numbersIn } from './numbers.ts'
import { placeOf } from './places.ts'
import { isCommon } from './stopwords.ts'

/** What two reports are compared by. Terms of kinds other than word mean the same in every language. */
export type Signature = {
  language: string
  terms: ReadonlyMap<string, Term>
  /** Runs of five words of the text, to recognise copied text. */
  shingles: ReadonlySet<string>
}
export type Term = { kind: Kind; weight: number; inTitle: boolean; shown: string }
export type Kind = 'name' | 'place' | 'number' | 'concept' | 'word'

/** The signature of a headline and the beginning of its text. */
export function signatureOf(report: { title: string; text: string; language: string | null }): Signature {
  const lead = report.text.slice(0, LEAD)
  const key = `${report.language}\n${report.title}\n${lead}`
  const known = remembered.get(key)
  if (known) return known
  const made = makeSignature(report.title, lead, report.language)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(key, made)
  return made
}

const LEAD = 1200
// Every new report is compared with all recent ones, so signatures are asked for again and again.
const remembered = new Map<string, Signature>()
const MOST_REMEMBERED = 5000

function makeSignature(title: string, text: string, stated: string | null): Signature {
  const language = stated ?? detectLanguage(`${title}\n${text}`) ?? 'en'
  const terms = new Map<string, Term>()
  const inHeadlineCase = isHeadlineCase(title)
  read(terms, title, language, { inTitle: true, capitalsTell: !inHeadlineCase, names: namesIn(text, language) })
  read(terms, text, language, { inTitle: false, capitalsTell: true, names: new Set() })
  return { language, terms, shingles: shinglesOf(text) }
}

type Reading = { inTitle: boolean; capitalsTell: boolean; names: ReadonlySet<string> }

function read(terms: Map<string, Term>, text: string, language: string, reading: Reading): void {
  const inflected = INFLECTED.find(known => known === language)
  for (const number of numbersIn(text, language))
    add(terms, `#${number.value}`, 'number', number.text, numberWeight(number.value), reading, number.at)
  for (const token of tokens(text)) {
    if (token.wide > 1 || /^\d/.test(token.word) || token.word.length < 2) continue
    const { word, exact } = token
    const place = placeOf(word)
    if (place) {
      add(terms, `@${place}`, 'place', exact, WEIGHT.place, reading, token.at)
      continue
    }
    if (isCommon(word, language)) continue
    const concept = conceptOf(word, language)
    const capital = /^\p{Lu}/u.test(exact) && language !== 'de'
    const name =
      capital && !concept && ((reading.capitalsTell && !beginsSentence(text, token.start)) || reading.names.has(word))
    if (name) add(terms, `~${nameKey(word)}`, 'name', exact, WEIGHT.name, reading, token.at)
    else if (concept) add(terms, concept, 'concept', exact, WEIGHT.concept, reading, token.at)
    const root = inflected ? stemmed(exact, inflected) : word
    // A name is a word of its language too: inflection is known better than transliteration.
    if (!concept)
      add(terms, `=${root}`, 'word', exact, name || capital ? WEIGHT.capital : WEIGHT.word, reading, token.at)
  }
}

const WEIGHT = { name: 0.8, capital: 1.5, place: 1, concept: 0.8, word: 1 }

function numberWeight(value: number): number {
  if (value >= 1990 && value <= 2040 && Number.isInteger(value)) return 0.2
  if (value >= 100 || !Number.isInteger(value)) return 1.8
  return value > 12 ? 1.3 : value > 2 ? 0.9 : 0.4
}

function add(
  terms: Map<string, Term>,
  key: string,
  kind: Kind,
  shown: string,
  weight: number,
  { inTitle }: Reading,
  at: number,
): void {
  const zone = inTitle ? 1.5 : at < 60 ? 1 : at < 120 ? 0.6 : 0.35
  const known = terms.get(key)
  if (!known) terms.set(key, { kind, weight: weight * zone, inTitle, shown })
  // Said in the headline and again in the text: that is what the report is about.
  else if (known.inTitle && !inTitle) terms.set(key, { ...known, weight: known.weight * (at < 120 ? 1.15 : 1) })
}

function stemmed(exact: string, language: Inflected): string {
  return stem(exact, language) ?? foldWord(exact)
}

/** Words with a capital inside sentences: in a headline that capitalises everything only these are names. */
function namesIn(text: string, language: string): Set<string> {
  if (language === 'de') return new Set()
  const names = new Set<string>()
  for (const token of tokens(text))
    if (/^\p{Lu}/u.test(token.exact) && !beginsSentence(text, token.start)) names.add(token.word)
  return names
}

function beginsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start).trimEnd()
  return before === '' || /[.!?…:\n—–-]$|[.!?:…]\s*["“”„«»‘]$|^["“„«»‘(]$/.test(before)
}

function isHeadlineCase(title: string): boolean {
  const words = title.split(/\s+/).filter(word => /^\p{L}{4,}/u.test(word))
  return words.filter(word => /^\p{Lu}/u.test(word)).length > words.length * 0.7
}

function shinglesOf(text: string): Set<string> {
  const words = tokens(text)
    .filter(token => token.wide === 1)
    .map(token => token.word)
  const shingles = new Set<string>()
  for (let at = 0; at + SHINGLE <= words.length && at < 200; at++) shingles.add(words.slice(at, at + SHINGLE).join(' '))
  return shingles
}

const SHINGLE = 5
