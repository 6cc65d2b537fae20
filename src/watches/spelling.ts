import { chunksOf, isUnspaced, partsOf } from '../text/chunks.ts'
import { exactWord, foldWord } from '../text/fold.ts'
import { INFLECTED, type Inflected } from '../text/forms.ts'
import { type Lexeme, trouble } from './lex.ts'
import type { Placed, TextField, Word } from './tree.ts'

/** What a term looks for: a word, or words side by side or near each other. */
export function words(
  lexeme: Lexeme & { kind: 'word' | 'phrase' },
  field: TextField | null,
  languages: readonly Inflected[],
): Placed {
  const text = /[?*]/.test(lexeme.text) ? withSigns(lexeme.text) : lexeme.text
  const quoted = lexeme.kind === 'phrase'
  const parts: Placed[] = []
  for (const [start, end] of chunksOf(text)) {
    if (parts.length >= MOST_WORDS)
      throw trouble(lexeme.at, `a phrase has at most ${MOST_WORDS} words`, 'take the few words that matter')
    const own = text.slice(start, end)
    const marked = quoted && '=~'.includes(text[start - 1] ?? ' ') ? (text[start - 1] as '=' | '~') : lexeme.mark
    const base = { written: lexeme.written, exact: marked === '=', field }
    const forms =
      marked === '~' ? (languages.length > 0 ? languages : INFLECTED) : quoted || marked === '=' ? [] : languages
    parts.push(oneWord(own, { ...base, forms }, lexeme))
  }
  if (parts.length === 1) {
    if (isUnspaced(text)) throw trouble(lexeme.at, 'one letter alone is too little to look for', 'write two or more')
    return parts[0] as Placed
  }
  if (parts.length === 0) throw trouble(lexeme.at, 'there are no letters in this term', 'type the words to look for')
  if (lexeme.within === null) return { kind: 'phrase', written: lexeme.written, parts }
  const distance = lexeme.within
  return parts.reduce((left, right) => ({
    kind: 'near',
    written: lexeme.written,
    distance,
    ordered: false,
    left,
    right,
  }))
}

/** Without spaces every word may go on: the star says nothing new. */
function withSigns(text: string): string {
  return text
    .replaceAll('?', ANY_LETTER)
    .replace(/\*/g, (_, at: number) => (isUnspaced(letterBefore(text, at)) ? '' : STAR))
}

function letterBefore(text: string, at: number): string {
  return text.slice(at - (/[\uDC00-\uDFFF]/.test(text.charAt(at - 1)) ? 2 : 1), at)
}

// While a term is cut into words, the two wildcards pass as letters of no script.
const ANY_LETTER = '\u02C1'
const STAR = '\u02C0'
const MOST_WORDS = 64
const PLAIN = /^[a-z0-9]*$/i

type Manner = Pick<Word, 'written' | 'exact' | 'field' | 'forms'>

/** A hyphenated word is looked for joined, and as its parts one after the other, which is how a hyphen is read too. */
function oneWord(chunk: string, manner: Manner, lexeme: Lexeme): Placed {
  const joined = spelled(chunk, manner, lexeme)
  const places = partsOf(chunk)
  if (places.length === 1) return joined
  const parts = places.map(([start, end]) => spelled(chunk.slice(start, end), manner, lexeme, true))
  return { kind: 'any', written: manner.written, parts: [joined, { kind: 'phrase', written: manner.written, parts }] }
}

function spelled(raw: string, manner: Manner, lexeme: Lexeme, isPart = false): Word {
  const begins = raw.endsWith(STAR)
  const bare = begins ? raw.slice(0, -1) : raw
  if (bare.includes(STAR)) throw trouble(lexeme.at, 'a * stands only at the end of a word', `${beforeStar(bare)}*`)
  const isEmpty = bare.replaceAll(ANY_LETTER, '') === ''
  if (begins && lettersIn(bare) < 3 && !isPart)
    throw trouble(lexeme.at, 'a * needs three letters before it', `a longer beginning, or the words: ${meant(bare)}`)
  if (isEmpty && !isPart) throw trouble(lexeme.at, 'a ? needs letters beside it', 'wom?n')
  // Folding knows nothing of the sign, so a word with one would be folded as a rare one.
  const isPlain = PLAIN.test(bare.replaceAll(ANY_LETTER, ''))
  const word = (isPlain ? bare.toLowerCase() : foldWord(bare)).replaceAll(ANY_LETTER, '?')
  const wild = begins || word.includes('?')
  if (wild && lexeme.kind === 'word' && lexeme.mark === '~')
    throw trouble(
      lexeme.at,
      '~ looks for the forms of a whole word, so it takes no * or ?',
      `~${bare.replaceAll(ANY_LETTER, '')}`,
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

/** A Hangul syllable is written with two or three letters; an accent is none. */
function lettersIn(beginning: string): number {
  if (PLAIN.test(beginning)) return beginning.length
  return [...beginning.normalize('NFD')].filter(letter => letter !== ANY_LETTER && !/\p{M}/u.test(letter)).length
}

/** What might have been meant by a beginning of one or two letters. */
function meant(beginning: string): string {
  const shown = beginning.replaceAll(ANY_LETTER, '')
  return /\p{Script=Cyrillic}/u.test(shown) ? 'діти OR дітей' : 'child OR children'
}

function beforeStar(bare: string): string {
  const start = bare.split(STAR)[0] ?? ''
  return start.length >= 3 ? start.replaceAll(ANY_LETTER, '?') : 'child'
}
