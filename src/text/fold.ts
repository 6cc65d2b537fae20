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
  scanChunks(text, (start, end) => {
    const pieces = readChunk(text.slice(start, end))
    for (const piece of pieces)
      found.push({ ...piece, at: at + piece.at, start: start + piece.start, end: start + piece.end })
    at += chunkWidth(pieces)
  })
  return found
}

/** The folded words of a text, each place once and hyphens apart: for full-text search. */
export function foldedWords(text: string): string[] {
  const words: string[] = []
  for (const token of tokens(text)) if (token.wide === 1 && token.at === words.length) words.push(token.word)
  return words
}

/**
 * Calls `visit` with the place of every chunk: the longest run of letters and digits, with single apostrophes and
 * hyphens inside it, or one letter of a script without spaces.
 */
export function scanChunks(text: string, visit: (start: number, end: number) => void): void {
  const length = text.length
  let i = 0
  while (i < length) {
    const kind = kindAt(text, i)
    if (kind === LONE) {
      const end = i + widthAt(text, i)
      visit(i, end)
      i = end
    } else if (kind === LETTER) {
      const end = chunkEnd(text, i)
      visit(i, end)
      i = end
    } else i += widthAt(text, i)
  }
}

/** The tokens of one chunk, its offsets and places counted from the chunk's beginning. */
export function readChunk(chunk: string): Token[] {
  const parts = splitAt(chunk, HYPHEN)
  const found: Token[] = []
  if (parts.length > 1) found.push(token(chunk, 0, parts.length, 0, chunk.length))
  for (const [at, [start, end]] of parts.entries()) {
    const part = chunk.slice(start, end)
    found.push(token(part, at, 1, start, end))
    for (const [from, to] of elided(part)) found.push(token(part.slice(from, to), at, 1, start + from, start + to))
  }
  for (const known of [...found]) {
    const twin = lookAlike(known.exact)
    if (twin) found.push({ ...known, word: foldWord(twin) })
  }
  return found.filter(one => one.word !== '').sort((a, b) => a.at - b.at)
}

/** Where the hyphenated parts of a chunk stand in it; one part where it has no hyphen. */
export function partsOf(chunk: string): [number, number][] {
  return splitAt(chunk, HYPHEN)
}

/** How many words the tokens of one chunk count. */
export function chunkWidth(pieces: readonly Token[]): number {
  let width = 1
  for (const piece of pieces) width = Math.max(width, piece.at + piece.wide)
  return width
}

/** One word folded: the form in which words are compared everywhere. Runs of other characters are left out. */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase()
  const bare = word.normalize('NFKC').toLowerCase().replace(JOINERS, '').normalize('NFD').replace(MARKS, keepLetters)
  return oneScript(bare.normalize('NFC').replace(SPECIAL, letter => LETTERS[letter] ?? letter))
}

/** Whether the words of this text are written without spaces, so that it is matched by substring. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text)
}

/** Case, accents and spelling variants folded, everything that is no letter or digit turned into one space. */
export function fold(text: string): string {
  return foldedWords(text).join(' ')
}

const OTHER = 1
const LETTER = 2
const LONE = 3
const APOSTROPHE = 4
const HYPHEN = 5
const INVISIBLE = 6
const HIGH_SURROGATE = 7

// Filled as characters are met: asking a Unicode property of every character again would be the slowest step of all.
const KINDS = new Uint8Array(65_536)

const UNSPACED =
  /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const WORD_LETTER = /[\p{L}\p{M}\p{Nd}\p{Nl}]/u
const APOSTROPHES = "'’‘ʼʻʹ`´′＇"
const HYPHENS = '-\u2010\u2011\u2012\u2013\u2212\uFE58\uFE63\uFF0D'
const UNSEEN = '\u00AD\u200B\u200C\u200D\u2060\uFEFF\uFE00-\uFE0F'
const INVISIBLES = new RegExp(`[${UNSEEN}]`, 'u')
const JOINERS = new RegExp(`[${APOSTROPHES}\\${HYPHENS}${UNSEEN}]`, 'gu')
// Longer compounds are no words an editor would search joined.
const LONGEST_COMPOUND = 64

function kindAt(text: string, i: number): number {
  const kind = KINDS[text.charCodeAt(i)] as number
  if (kind !== 0 && kind !== HIGH_SURROGATE) return kind
  return classify(text.codePointAt(i) as number)
}

function widthAt(text: string, i: number): number {
  return KINDS[text.charCodeAt(i)] === HIGH_SURROGATE && (text.codePointAt(i) as number) > 0xffff ? 2 : 1
}

function classify(code: number): number {
  if (code > 0xffff) return kindOf(String.fromCodePoint(code))
  const kind = code >= 0xd800 && code < 0xdc00 ? HIGH_SURROGATE : kindOf(String.fromCodePoint(code))
  KINDS[code] = kind
  return kind === HIGH_SURROGATE ? OTHER : kind
}

function kindOf(letter: string): number {
  if (APOSTROPHES.includes(letter)) return APOSTROPHE
  if (HYPHENS.includes(letter)) return HYPHEN
  if (INVISIBLES.test(letter)) return INVISIBLE
  if (!WORD_LETTER.test(letter)) return OTHER
  return UNSPACED.test(letter) ? LONE : LETTER
}

function chunkEnd(text: string, start: number): number {
  let i = start + widthAt(text, start)
  while (i < text.length) {
    // Nearly all letters end here: the rest of the loop is for joiners and rare scripts.
    if (KINDS[text.charCodeAt(i)] === LETTER) {
      i++
      continue
    }
    let kind = kindAt(text, i)
    if (kind === LETTER) {
      i += widthAt(text, i)
      continue
    }
    // A joiner belongs to the word only with a letter behind it; invisible characters never count.
    let next = i
    while (kind === INVISIBLE && next < text.length) kind = kindAt(text, ++next)
    if ((kind === HYPHEN && next - start < LONGEST_COMPOUND) || kind === APOSTROPHE) kind = kindAt(text, ++next)
    while (kind === INVISIBLE && next < text.length) kind = kindAt(text, ++next)
    if (next >= text.length || kind !== LETTER) return i
    i = next
  }
  return i
}

function token(raw: string, at: number, wide: number, start: number, end: number): Token {
  return { word: foldWord(raw), exact: exactWord(raw), at, wide, start, end }
}

/** Case and accents kept; only the way of writing the same characters is made one. */
export function exactWord(word: string): string {
  return PLAIN.test(word) ? word : word.normalize('NFKC').replace(JOINERS, '')
}

function splitAt(chunk: string, kind: number): [number, number][] {
  const parts: [number, number][] = []
  let start = 0
  for (let i = 0; i <= chunk.length; i++) {
    if (i < chunk.length && kindAt(chunk, i) !== kind) continue
    if (i > start) parts.push([start, i])
    start = i + 1
  }
  return parts
}

/** "l'enfant" is also "enfant", "Ukraine's" is also "Ukraine"; in Cyrillic the apostrophe is part of the spelling. */
function elided(part: string): [number, number][] {
  const parts = splitAt(part, APOSTROPHE)
  const [first, last] = [parts[0], parts.at(-1)]
  if (parts.length < 2 || !first || !last || CYRILLIC.test(part)) return []
  const [head, tail] = [first[1] - first[0], last[1] - last[0]]
  if (tail > 2 || head <= tail) return [last]
  return part.slice(last[0], last[1]).toLowerCase() === 't' ? [] : [first]
}

const PLAIN = /^[a-zA-Z0-9]*$/
const CYRILLIC = /\p{Script=Cyrillic}/u
// Accents of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic, and the Arabic stretch mark.
const MARKS = /([иу])\u0306|і\u0308|[\u0300-\u036F\u0591-\u05C7\u0640\u064B-\u0652\u0670]/gu

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
}
const SPECIAL = /[ßæœøłđðþħıς]/g

// Letters of the two scripts that no reader can tell apart.
const CYRILLIC_TWINS = 'аеорсухіјѕԁһԛԝ'
const LATIN_TWINS = 'aeopcyxijsdhqw'
const CAPITAL_CYRILLIC = 'АВЕКМНОРСТУХІЈЅ'
const CAPITAL_LATIN = 'ABEKMHOPCTYXIJS'
const toLatin = twins(CYRILLIC_TWINS, LATIN_TWINS)
const toCyrillic = twins('aeopcyxij', 'аеорсухіј')
const capitalsToLatin = twins(CAPITAL_CYRILLIC, CAPITAL_LATIN)
const capitalsToCyrillic = twins(CAPITAL_LATIN, CAPITAL_CYRILLIC)
const LATIN = /\p{Script=Latin}/u

/** A word in which both scripts are mixed is given back in the one that has letters only it has. */
function oneScript(word: string): string {
  if (!CYRILLIC.test(word) || !LATIN.test(word)) return word
  const letters = [...word]
  const onlyCyrillic = letters.filter(letter => CYRILLIC.test(letter) && !toLatin.has(letter)).length
  const onlyLatin = letters.filter(letter => LATIN.test(letter) && !toCyrillic.has(letter)).length
  if (onlyCyrillic === 0 && onlyLatin === 0) return swap(word, mostly(letters) ? toCyrillic : toLatin)
  if (onlyCyrillic > 0 && onlyLatin > 0) return word
  return swap(word, onlyCyrillic > 0 ? toCyrillic : toLatin)
}

function mostly(letters: string[]): boolean {
  return letters.filter(letter => CYRILLIC.test(letter)).length * 2 >= letters.length
}

/** The same word in the other script, where every letter of it has a twin there: ЕС and EC, НАТО and HATO. */
function lookAlike(exact: string): string | undefined {
  if (!/\p{L}/u.test(exact)) return undefined
  for (const table of [toLatin, toCyrillic, capitalsToLatin, capitalsToCyrillic])
    if ([...exact].every(letter => table.has(letter) || /\d/.test(letter))) return swap(exact, table)
  const first = exact[0] as string
  // A capital at the head of small letters: Сор, Рос.
  for (const [capital, small] of [
    [capitalsToLatin, toLatin],
    [capitalsToCyrillic, toCyrillic],
  ] as const)
    if (
      capital.has(first) &&
      exact.length > 1 &&
      [...exact.slice(1)].every(letter => small.has(letter) || /\d/.test(letter))
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
