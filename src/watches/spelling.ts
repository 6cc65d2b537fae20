import { chunksOf, isUnspaced, partsOf } from '../text/chunks.ts'
import { exactWord, foldWord } from '../text/fold.ts'
import { type Inflected, likelyLanguages } from '../text/forms.ts'
import type { Lexeme } from './lex.ts'
import type { Placed, TextField, Word } from './tree.ts'
import { advice, instead, trouble } from './trouble.ts'

/** What a term looks for: a word, or words side by side or near each other. */
export function words(query: string, lexeme: Term, field: TextField | null, languages: readonly Inflected[]): Placed {
  const text = letters(lexeme, field)
  const quoted = lexeme.kind === 'phrase'
  if (quoted && LONE_STAR.test(text)) throw anyWord(query, lexeme)
  const parts: Placed[] = []
  let count = 0
  for (const [start, end] of chunksOf(text)) {
    const own = text.slice(start, end)
    count += partsOf(own).length
    if (count > MOST_WORDS)
      throw trouble(
        lexeme.at,
        `a phrase has at most ${MOST_WORDS} words`,
        advice('take the few words of it that matter'),
      )
    const marked = quoted && '=~'.includes(text[start - 1] ?? ' ') ? (text[start - 1] as '=' | '~') : lexeme.mark
    const base = { written: lexeme.written, exact: marked === '=', field }
    const forms =
      marked === '~'
        ? languages.length > 0
          ? languages
          : likelyLanguages(own)
        : quoted || marked === '='
          ? []
          : languages
    const part = oneWord(own, { ...base, forms }, lexeme, query)
    // A mark alone, such as an accent, is nothing to look for.
    if (part) parts.push(part)
  }
  if (parts.length === 1) {
    if (isUnspaced(text.replace(/[^\p{L}]/gu, '')))
      throw trouble(lexeme.at, 'one letter alone is too little to look for', advice('write two or more'))
    return parts[0] as Placed
  }
  if (parts.length === 0)
    throw trouble(lexeme.at, 'there are no letters in this term', advice('take it away, or type words to look for'))
  if (lexeme.within !== null && parts.length > MOST_NEAR)
    throw trouble(
      lexeme.at,
      `at most ${MOST_NEAR} words can be near one another`,
      advice('take the few of them that matter'),
    )
  if (lexeme.within === null) return { kind: 'phrase', written: lexeme.written, parts }
  return { kind: 'near', written: lexeme.written, distance: lexeme.within, ordered: false, parts }
}

type Term = Lexeme & { kind: 'word' | 'phrase' }

/** The text of a term, with its wildcards as letters. */
function letters({ text }: Term, field: TextField | null): string {
  if (!/[?*]/.test(text)) return text
  // In an address, watch?v=5, it is a sign like others.
  const own = field === 'url' ? text.replace(/\?(?=[\w%-]+=)/g, ' ') : text
  if (!isUnspaced(own)) return own.replaceAll('?', ANY_LETTER).replaceAll('*', STAR)
  // Without spaces every word may go on: the star says nothing new.
  return own
    .replaceAll('?', ANY_LETTER)
    .replace(/\*/g, (_, at: number) => (isUnspaced(letterBefore(own, at)) ? '' : STAR))
}

function letterBefore(text: string, at: number): string {
  return text.slice(at - (/[\uDC00-\uDFFF]/.test(text.charAt(at - 1)) ? 2 : 1), at)
}

/** "children * home" of others: any word between. */
function anyWord(query: string, { at, end, text, written }: Term) {
  const stars = text.match(/(?<=\s)\*(?=\s)/g)?.length ?? 0
  const open = written.search(/[^=~]/)
  const bare = text
    .replace(/(?<!\S)\*+(?!\S)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const right = `${written.slice(0, open)}"${bare}"${stars > 0 ? `~${stars}` : ''}`
  return trouble(
    at,
    'a * stands at the end of a word; for words that may lie between there is ~',
    instead(query, at, end, right),
  )
}

// While a term is cut into words, the two wildcards pass as letters of no script.
const ANY_LETTER = '\u02C1'
const STAR = '\u02C0'
const LONE_STAR = /(?<!\S)\u02C0+(?!\S)/
const MOST_WORDS = 64
const PLAIN = /^[a-z0-9]*$/i
/** Which of more stand near which would take too long to say. */
export const MOST_NEAR = 16

type Manner = Pick<Word, 'written' | 'exact' | 'field' | 'forms'>

/** A hyphenated word is looked for joined, and as its parts one after the other, which is how a hyphen is read too. */
function oneWord(chunk: string, manner: Manner, lexeme: Term, query: string): Placed | undefined {
  const joined = spelled(chunk, manner, lexeme, query)
  const places = partsOf(chunk)
  if (places.length === 1 || !joined) return joined
  const parts = places.flatMap(([start, end]) => spelled(chunk.slice(start, end), manner, lexeme, query, true) ?? [])
  return { kind: 'any', written: manner.written, parts: [joined, { kind: 'phrase', written: manner.written, parts }] }
}

function spelled(raw: string, manner: Manner, lexeme: Term, query: string, isPart = false): Word | undefined {
  const begins = raw.endsWith(STAR)
  const bare = begins ? raw.slice(0, -1) : raw
  if (bare.includes(STAR)) throw starInside(bare, lexeme, query)
  const own = bare.replaceAll(ANY_LETTER, '')
  if (begins && lettersIn(bare) < 3 && !isPart)
    throw trouble(
      lexeme.at,
      'a * needs three letters before it',
      advice('write a longer beginning, or the words themselves with OR between them'),
    )
  if (own === '' && !isPart)
    throw trouble(lexeme.at, 'a ? needs letters beside it', advice('write the letters around it: wom?n'))
  // Folding knows nothing of the sign, so a word with one would be folded as a rare one.
  const isPlain = PLAIN.test(own)
  const word = (isPlain ? bare.toLowerCase() : foldWord(bare)).replaceAll(ANY_LETTER, '?')
  if (word === '') return undefined
  const wild = begins || word.includes('?')
  if (wild && lexeme.kind === 'word' && lexeme.mark === '~')
    throw trouble(
      lexeme.at,
      '~ looks for the forms of a whole word, so it takes no * or ?',
      instead(query, lexeme.at, lexeme.at + 1, ''),
    )
  return {
    kind: 'word',
    written: manner.written,
    word,
    asWritten: (isPlain ? bare : exactWord(bare)).replaceAll(ANY_LETTER, '?'),
    exact: manner.exact,
    begins,
    forms: wild ? [] : manner.forms,
    field: manner.field,
  }
}

function starInside(bare: string, { at, end, kind, written }: Term, query: string) {
  const [start = ''] = bare.split(STAR)
  const beginning = kind === 'word' && lettersIn(start) >= 3
  return trouble(
    at,
    'a * stands only at the end of a word',
    beginning
      ? instead(query, at, end, `${written.slice(0, written.indexOf('*'))}*`)
      : advice('write the beginning of the word, three letters or more, and a * behind it'),
  )
}

/** A Hangul syllable is written with two or three letters; an accent is none. */
function lettersIn(beginning: string): number {
  if (PLAIN.test(beginning)) return beginning.length
  return [...beginning.normalize('NFD')].filter(letter => letter !== ANY_LETTER && !/\p{M}/u.test(letter)).length
}
