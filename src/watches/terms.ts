import { chunkEnd, chunkStart, codesOf, type Units } from '../text/chunks.ts'
import { chunkWidth, readChunk } from '../text/fold.ts'
import { INFLECTED, type Inflected, stem } from '../text/forms.ts'
import { foldPlainly } from '../text/plain.ts'
import { withRoom } from './blocks.ts'
import { makeKeys } from './keys.ts'
import { type Placed, partsOfList, type Word } from './tree.ts'
import { addChunk, addWord, findWord, forgetWords, makeWords, NO_WORD, type Words } from './words.ts'

/**
 * Every distinct term of all watches under one number, and for each word met in a text the terms it satisfies. The
 * answer for a word is kept until the terms change, so that a text of known words costs one look-up a word.
 */
export type Terms = {
  /** The number of a term; every `take` needs a `release`. */
  take(word: Word): number
  /** The number of a list: it is met where any of its single words is. */
  takeWords(list: readonly Placed[]): number
  /** The number of a fact about the item, "lang:de", "source:bbc.co.uk". */
  takeFact(fact: string): number
  /** Whether nobody needs it any more. */
  release(id: number): boolean
  /** One more than the highest number in use. */
  size(): number
  fact(fact: string): number | undefined
  /** The word that a chunk is; `words` tells which terms it satisfies. */
  look(units: Units, chunk: number): number
  words: Words
  /** How common a term is before any text was seen, from its length alone. */
  prior(id: number): number
}

export function makeTerms(): Terms {
  const keys = makeKeys()
  const words = makeWords()
  // Terms with a `?`, or a star and case: found by their first letter at most, then asked.
  const wild = new Map<number, Word[]>()

  const ids = new Map<Name, number>()
  const names: Name[] = []
  const users: number[] = []
  const priors: number[] = []
  const free: number[] = []

  /** Whether the term is new; then its number is the one it is found under from now on. */
  function hold(name: Name, prior: number): { id: number; isNew: boolean } {
    const there = ids.get(name)
    if (there !== undefined) {
      users[there] = (users[there] as number) + 1
      return { id: there, isNew: false }
    }
    const id = free.pop() ?? names.length
    ids.set(name, id)
    names[id] = name
    users[id] = 1
    priors[id] = prior
    forgetWords(words)
    return { id, isNew: true }
  }

  // The terms of the token in hand, and for each term the token it was last met in. No array that is emptied and filled
  // again for each word: V8 would give its room away each time.
  let met = new Int32Array(1024)
  let count = 0
  let metIn = new Int32Array(1024)
  let token = 0
  const folded = new Uint16Array(64)

  function note(id: number): void {
    if (metIn[id] === token) return
    metIn[id] = token
    met[count++] = id
  }

  function workOut(units: Units, chunk: number): number {
    const { text, codes } = units
    const start = chunkStart(units, chunk)
    const end = chunkEnd(units, chunk)
    metIn = withRoom(metIn, names.length)
    met = withRoom(met, names.length)
    if (foldPlainly(codes, start, end, folded)) {
      meet(folded, end - start, asksForLetters() ? text.slice(start, end) : '')
      return addWord(words, units, chunk, met, count)
    }
    const pieces = readChunk(text.slice(start, end))
    const hits = pieces.flatMap(piece => {
      meet(codesOf(piece.word), piece.word.length, piece.exact)
      return [...met.subarray(0, count)].flatMap(id => [id, piece.at, piece.wide, piece.start, piece.end])
    })
    return addChunk(words, units, chunk, chunkWidth(pieces), hits)
  }

  /** Whether any term asks how a word is written, beside its folded letters. */
  function asksForLetters(): boolean {
    return keys.hasFrom(WILD) || keys.has(EXACT)
  }

  /** Leaves in `met` every term that a token satisfies: its folded letters, then those it is written with. */
  function meet(word: Uint16Array, length: number, asWritten: string): void {
    token++
    count = 0
    keys.findIn(WHOLE, word, length, note)
    if (keys.has(EXACT)) keys.find(EXACT, asWritten, note)
    keys.findBeginnings(BEGINNING, word, length, note)
    if (!keys.hasFrom(WILD)) return
    for (let n = 0; n < INFLECTED.length; n++) {
      const root = keys.has(STEM + n) ? stem(asWritten, INFLECTED[n] as Inflected) : undefined
      if (root !== undefined) keys.find(STEM + n, root, note)
    }
    if (!keys.has(WILD)) return
    const asFolded = textOf(word, length)
    const isMet = (term: Word) => fits(term.exact ? asWritten : asFolded, term)
    const ask = (id: number) => {
      if (wild.get(id)?.some(isMet)) note(id)
    }
    for (const letters of [0, 1]) keys.findIn(WILD, word, letters, ask)
  }

  function enter(id: number, words: readonly Word[], places: readonly Place[]): void {
    const wilds = words.filter(isWild)
    if (wilds.length > 0) wild.set(id, wilds)
    for (const place of places) keys.add(KINDS.indexOf(place.charAt(0)), place.slice(1), id)
  }

  return {
    take(word) {
      const places = placesOf(word)
      const { id, isNew } = hold(isWild(word) ? wildName(word) : places.join(' '), priorOf(word))
      if (isNew) enter(id, [word], places)
      return id
    },
    takeWords(list) {
      const words = wordsIn(list)
      const { id, isNew } = hold(
        list,
        Math.min(
          0.5,
          words.map(priorOf).reduce((sum, prior) => sum + prior, 0),
        ),
      )
      if (isNew) enter(id, words, placesOfAll(words))
      return id
    },
    takeFact: fact => hold(`:${fact}`, 0.2).id,
    release(id) {
      users[id] = (users[id] as number) - 1
      if (users[id] !== 0) return false
      const name = names[id] as Name
      for (const place of placesOfName(name, wild.get(id)))
        keys.remove(KINDS.indexOf(place.charAt(0)), place.slice(1), id)
      wild.delete(id)
      ids.delete(name)
      names[id] = ''
      free.push(id)
      forgetWords(words)
      return true
    },
    size: () => names.length,
    fact: fact => ids.get(`:${fact}`),
    prior: id => priors[id] ?? 0,
    look(units, chunk) {
      const known = findWord(words, units, chunk)
      return known === NO_WORD ? workOut(units, chunk) : known
    },
    words,
  }
}

/** A list is known by itself. */
type Name = string | readonly Placed[]

/** Where a term is found: a sign of KINDS and a word. Together its places are the name of a term without wildcards. */
type Place = string

function placesOfName(name: Name, wilds: readonly Word[] | undefined): Place[] {
  if (typeof name !== 'string') return placesOfAll(wordsIn(name))
  return wilds ? placesOfAll(wilds) : isFact(name) ? [] : name.split(' ')
}

function placesOfAll(words: readonly Word[]): Place[] {
  return [...new Set(words.flatMap(placesOf))]
}

function wordsIn(list: readonly Placed[]): Word[] {
  return partsOfList(list).filter(part => part.kind === 'word')
}

function placesOf(word: Word): Place[] {
  if (isWild(word)) return [`f${word.exact || word.word.startsWith('?') ? '' : word.word.slice(0, 1)}`]
  if (word.begins) return [`b${word.word}`]
  if (word.exact) return [`x${word.asWritten}`]
  const roots = word.forms.flatMap(language => {
    const root = stem(word.asWritten, language)
    return root === undefined ? [] : [KINDS.charAt(STEM + INFLECTED.indexOf(language)) + root]
  })
  return [`w${word.word}`, ...roots]
}

// Whole folded words, exact words, beginnings, the first letter of terms with a `?` and nothing where it may be any; then
// what the forms of a word have in common in each language.
const KINDS = ' wxbfABCDEFGH'
const WHOLE = 1
const EXACT = 2
const BEGINNING = 3
const WILD = 4
const STEM = 5

function isWild(word: Word): boolean {
  return word.word.includes('?') || (word.begins && word.exact)
}

function wildName(word: Word): string {
  return `?${word.exact ? `=${word.asWritten}` : word.word}${word.begins ? '*' : ''}`
}

function isFact(name: string): boolean {
  return name.startsWith(':')
}

function priorOf(word: Word): number {
  return Math.max(0.0005, 0.3 * 0.6 ** word.word.length) * (word.begins ? 3 : 1)
}

function textOf(codes: Uint16Array, length: number): string {
  return String.fromCharCode(...codes.subarray(0, length))
}

function fits(text: string, term: Word): boolean {
  const wanted = term.exact ? term.asWritten : term.word
  if (wanted[0] !== text[0] && wanted[0] !== '?') return false
  const have = [...text]
  const want = [...wanted]
  if (term.begins ? have.length < want.length : have.length !== want.length) return false
  return want.every((letter, i) => letter === '?' || letter === have[i])
}
