import { betweenApostrophes, chunksOf, JOINERS, partsOf } from './chunks.ts'
import { lookAlike, oneScript } from './look-alikes.ts'

// What makes two words the same word: one way for queries, texts, search and names.

/**
 * One word as it is compared. `word` is folded (NFKC, case, accents, ё, apostrophes, hyphens, look-alikes); `exact` keeps
 * case and accents; `at` counts words from 0 and a word joined from hyphenated parts is as `wide` as its parts; `start`
 * and `end` are places in the text. Several tokens may stand at one place: "l'enfant" is also "enfant".
 */
export type Token = { word: string; exact: string; at: number; wide: number; start: number; end: number }

/** Every token of a text, in order of place; words of scripts without spaces come letter by letter. */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  let at = 0
  for (const [start, end] of chunksOf(text)) {
    const pieces = readChunk(text.slice(start, end))
    for (const piece of pieces)
      found.push({ ...piece, at: at + piece.at, start: start + piece.start, end: start + piece.end })
    at += chunkWidth(pieces)
  }
  return found
}

/** The folded words of a text, each place once and hyphens apart: for full-text search. */
export function foldedWords(text: string): string[] {
  const words: string[] = []
  for (const token of tokens(text)) if (token.wide === 1 && token.at === words.length) words.push(token.word)
  return words
}

/** The tokens of one chunk, its offsets and places counted from the chunk's beginning. */
export function readChunk(chunk: string): Token[] {
  const parts = partsOf(chunk)
  const found: Token[] = []
  if (parts.length > 1) found.push(token(chunk, 0, parts.length, 0, chunk.length))
  for (const [at, [start, end]] of parts.entries()) {
    const part = chunk.slice(start, end)
    found.push(token(part, at, 1, start, end))
    for (const [from, to] of [...elided(part), ...noted(part)])
      found.push(token(part.slice(from, to), at, 1, start + from, start + to))
  }
  for (const known of [...found]) {
    const twin = lookAlike(oneScript(known.exact))
    if (twin) found.push({ ...known, word: foldWord(twin) })
  }
  return found.filter(one => one.word !== '').sort((a, b) => a.at - b.at)
}

/** How many words the tokens of one chunk count. */
export function chunkWidth(pieces: readonly Token[]): number {
  let width = 1
  for (const piece of pieces) width = Math.max(width, piece.at + piece.wide)
  return width
}

/** One word folded: the form in which words are compared everywhere. Runs of other characters are left out. */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word.replace(PLAIN_JOINERS, '').toLowerCase()
  const plain = oneScript(word.normalize('NFKC').replace(JOINERS, ''))
  const bare = plain.toLowerCase().normalize('NFD').replace(MARKS, keepLetters)
  return oneScript(bare.normalize('NFC').replace(SPECIAL, letter => LETTERS[letter] ?? letter))
}

/** Case, accents and spelling variants folded, everything that is no letter or digit turned into one space. */
export function fold(text: string): string {
  return foldedWords(text).join(' ')
}

function token(raw: string, at: number, wide: number, start: number, end: number): Token {
  return { word: foldWord(raw), exact: exactWord(raw), at, wide, start, end }
}

/** Case and accents kept; only the way of writing the same characters is made one. */
export function exactWord(word: string): string {
  return PLAIN.test(word) ? word.replace(PLAIN_JOINERS, '') : word.normalize('NFKC').replace(JOINERS, '')
}

/** "l'enfant" is also "enfant", "Ukraine's" is also "Ukraine"; in Cyrillic the apostrophe is part of the spelling. */
function elided(part: string): [number, number][] {
  const parts = betweenApostrophes(part)
  const [first, last] = [parts[0], parts.at(-1)]
  if (parts.length < 2 || !first || !last || CYRILLIC.test(part)) return []
  const [head, tail] = [first[1] - first[0], last[1] - last[0]]
  if (tail > 2 || head <= tail) return [last]
  return part.slice(last[0], last[1]).toLowerCase() === 't' ? [] : [first]
}

/** "children²" with a footnote is also "children"; CO₂ and m² are short. */
function noted(part: string): [number, number][] {
  const word = NOTED.test(part) ? /^\p{L}{3,}/u.exec(part)?.[0] : undefined
  return word === undefined ? [] : [[0, word.length]]
}

const NOTED = /[²³¹⁰⁴-⁹]$/
// Most words; they are spared the long way.
const PLAIN = /^[a-zA-Z0-9'’-]*$/
const PLAIN_JOINERS = /['’-]/g
const CYRILLIC = /\p{Script=Cyrillic}/u
// Accents of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic, the Arabic hamza and stretch mark.
const MARKS = /([иу])\u0306|і\u0308|[\u0300-\u036F\u0591-\u05C7\u0640\u064B-\u0655\u0670]/gu

/** й, ў and ї are letters of their own, not accented ones. */
function keepLetters(mark: string, short: string | undefined): string {
  if (short) return short === 'и' ? 'й' : 'ў'
  return mark.startsWith('і') ? 'ї' : ''
}

const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
}
const SPECIAL = /[ßæœøłđðþħıςٱى]/g
