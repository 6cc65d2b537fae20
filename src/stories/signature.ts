import { isBoilerplate } from '../text/boilerplate.ts'
import { fold, foldedWords, foldWord, type Token, tokens } from '../text/fold.ts'
import { INFLECTED, type Inflected, stem } from '../text/forms.ts'
import { detectLanguage } from '../text/language.ts'
import { genderOfFirstName } from '../text/names.ts'
import { splitSentences } from '../text/sentences.ts'
import { childrenIn } from './children.ts'
import { conceptOf } from './concepts.ts'
import { afterDateline } from './dateline.ts'
import { mediatorsIn } from './mediators.ts'
import { nameKey } from './name-key.ts'
import { numbersIn } from './numbers.ts'
import { EVERYDAY, placeOf } from './places.ts'
import { isCommon } from './stopwords.ts'

/** What two reports are compared by. Terms of kinds other than word mean the same in every language. */
export type Signature = {
  language: string
  terms: ReadonlyMap<string, Term>
  /** How many children it counts, the leading number first. */
  children: readonly number[]
  /** Places, bodies and names it calls mediators. */
  mediators: ReadonlySet<string>
  /** The sentences of the beginning, folded, with their words; what speaks of the site is left out. */
  sentences: ReadonlyMap<string, string>
  /** Runs of five words of the text, to recognise copied text, and those of its first lines. */
  shingles: ReadonlySet<string>
  lead: ReadonlySet<string>
}
export type Term = { kind: Kind; part: Part; weight: number; inTitle: boolean; shown: string }
export type Kind = 'name' | 'place' | 'number' | 'concept' | 'word'
/** Who, where and how many; or what happened. */
export type Part = 'who' | 'what'

/** The signature of a headline and the beginning of its text, without some of its sentences. */
export function signatureOf(
  report: { title: string; text: string; language: string | null },
  without: ReadonlySet<string> = NONE,
): Signature {
  const text = report.text.slice(0, READ)
  const key = [report.language, report.title, text, ...without].join('\n')
  const known = remembered.get(key)
  if (known) return known
  const made = makeSignature(report.title, text, report.language, without)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(key, made)
  return made
}

const NONE: ReadonlySet<string> = new Set()

/** What a sentence tells, to see whether another tells it again. */
export function termsIn(text: string, language: string): ReadonlyMap<string, Term> {
  const terms = new Map<string, Term>()
  read(terms, text, language, { inTitle: false, capitalsTell: language !== 'de', names: NONE })
  return terms
}

// Further down, reports of different events tell the same background.
const LEAD = 700
// What is left out makes room for what follows.
const READ = 1_400
// Every new report is compared with all recent ones, so signatures are asked for again and again.
const remembered = new Map<string, Signature>()
const MOST_REMEMBERED = 5000

function makeSignature(title: string, whole: string, stated: string | null, without: ReadonlySet<string>): Signature {
  const language = stated ?? detectLanguage(`${title}\n${whole}`) ?? 'en'
  const sentences = sentencesOf(whole.slice(afterDateline(whole.slice(0, 200), true)), without)
  const text = [...sentences.values()].join('\n').slice(0, LEAD)
  const terms = new Map<string, Term>()
  const inHeadlineCase = isHeadlineCase(title)
  const capitalsTell = language !== 'de'
  const names = namesIn(capitalsTell ? text : `${title}\n${text}`, language)
  read(terms, title, language, { inTitle: true, capitalsTell: capitalsTell && !inHeadlineCase, names })
  read(terms, text, language, { inTitle: false, capitalsTell, names: capitalsTell ? NONE : names })
  const words = foldedWords(text)
  return {
    language,
    terms,
    children: childrenIn(title, text, language),
    mediators: mediatorsIn([title, ...sentences.values()], language),
    sentences,
    shingles: runsOf(words.slice(0, 200)),
    lead: runsOf(firstWords([...sentences.values()])),
  }
}

function sentencesOf(text: string, without: ReadonlySet<string>): Map<string, string> {
  const sentences = new Map<string, string>()
  for (const { text: sentence } of splitSentences(text)) {
    const key = fold(sentence)
    if (!without.has(key) && !isBoilerplate(sentence)) sentences.set(key, sentence)
  }
  return sentences
}

type Reading = { inTitle: boolean; capitalsTell: boolean; names: ReadonlySet<string> }

function read(terms: Map<string, Term>, text: string, language: string, reading: Reading): void {
  const inflected = INFLECTED.find(known => known === language)
  const numbers = numbersIn(text, language)
  for (const number of numbers)
    add(
      terms,
      `#${number.value}`,
      { kind: 'number', part: 'who', shown: number.text },
      numberWeight(number.value),
      reading,
      number.at,
    )
  const written = new Set(numbers.map(number => foldWord(number.text)))
  for (const token of single(tokens(text))) {
    if (/^\d/.test(token.word) || token.word.length < 2 || written.has(token.word)) continue
    const { word, exact, at } = token
    const place = placeOf(word)
    if (place) {
      const weight = EVERYDAY.has(place) ? WEIGHT.everyday : WEIGHT.place
      add(terms, `@${place}`, { kind: 'place', part: 'who', shown: exact }, weight, reading, at)
      continue
    }
    if (isCommon(word, language)) continue
    const concept = conceptOf(word, language)
    if (concept) {
      const part = ACTORS.has(concept) ? 'who' : 'what'
      add(
        terms,
        concept,
        { kind: 'concept', part, shown: exact },
        part === 'who' ? WEIGHT.actor : WEIGHT.concept,
        reading,
        at,
      )
      continue
    }
    const isName =
      /^\p{Lu}/u.test(exact) &&
      (reading.names.has(word) || (reading.capitalsTell && !beginsSentence(text, token.start)))
    // A name is a word of its language too, whose forms are known better than any transliteration tells.
    const root = inflected ? stemmed(exact, inflected) : word
    if (isName) add(terms, `~${nameKey(word)}`, { kind: 'name', part: 'who', shown: exact }, WEIGHT.name, reading, at)
    add(
      terms,
      `=${root}`,
      { kind: 'word', part: isName ? 'who' : 'what', shown: exact },
      isName ? WEIGHT.name : WEIGHT.word,
      reading,
      at,
    )
  }
}

/** One token for each place, without its elided article. */
function single(all: readonly Token[]): Iterable<Token> {
  const places = new Map<number, Token>()
  for (const token of all) {
    const known = places.get(token.at)
    if (token.wide === 1 && (!known || token.word.length < known.word.length)) places.set(token.at, token)
  }
  return places.values()
}

// Who is in the news on most days says less than what happened.
const ACTORS = new Set([
  'child',
  'family',
  'president',
  'minister',
  'police',
  'official',
  'court',
  'school',
  'hospital',
  'prisoner',
  'envoy',
])

const WEIGHT = { name: 1.5, place: 1, everyday: 0.4, concept: 0.8, actor: 0.5, word: 1 }

function numberWeight(value: number): number {
  if (value >= 1990 && value <= 2040 && Number.isInteger(value)) return 0.2
  if (value >= 100 || !Number.isInteger(value)) return 1.8
  return value > 12 ? 1.3 : value > 3 ? 0.8 : 0.4
}

function add(
  terms: Map<string, Term>,
  key: string,
  term: Pick<Term, 'kind' | 'part' | 'shown'>,
  weight: number,
  { inTitle }: Reading,
  at: number,
): void {
  const zone = inTitle ? 1.5 : at < 45 ? 1 : 0.5
  const known = terms.get(key)
  if (!known) return void terms.set(key, { ...term, weight: weight * zone, inTitle })
  // Said in the headline and again in the text: that is what the report is about.
  const again = known.inTitle && !inTitle ? 1.15 : 1
  terms.set(key, { ...known, part: term.part === 'who' ? 'who' : known.part, weight: known.weight * again })
}

function stemmed(exact: string, language: Inflected): string {
  return stem(exact, language) ?? foldWord(exact)
}

/** Words with a capital inside sentences: in a headline that capitalises everything only these are names. */
function namesIn(text: string, language: string): Set<string> {
  const names = new Set<string>()
  let before = ''
  for (const token of single(tokens(text))) {
    const isName =
      // German capitals tell nothing; a known first name does.
      language === 'de'
        ? genderOfFirstName(before) !== undefined && !beginsSentence(text, token.start)
        : !beginsSentence(text, token.start)
    if (isName && /^\p{Lu}/u.test(token.exact)) names.add(token.word)
    before = token.exact
  }
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

/** Those of the first sentence, or of as many as make a line. */
function firstWords(sentences: readonly string[]): string[] {
  const words: string[] = []
  for (const sentence of sentences) {
    words.push(...foldedWords(sentence))
    if (words.length >= RUN) break
  }
  return words
}

function runsOf(words: readonly string[]): Set<string> {
  const runs = new Set<string>()
  for (let at = 0; at + RUN <= words.length; at++) runs.add(words.slice(at, at + RUN).join(' '))
  return runs
}

const RUN = 5
