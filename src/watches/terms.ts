import { chunkWidth, readChunk, type Token } from '../text/fold.ts'
import { INFLECTED, type Inflected, stem } from '../text/forms.ts'
import type { Word } from './query.ts'
import { makeWords, type Words } from './words.ts'

/**
 * Every distinct term of all watches under one number, and for each word met in a text the terms it satisfies. The
 * answer for a word is kept, so that a text of known words costs one look-up a word.
 */
export type Terms = {
  /** The number of a term; every `take` needs a `release`. */
  take(word: Word): number
  /** The number of a fact about the item, "lang:de", "source:bbc.co.uk". */
  takeFact(fact: string): number
  release(id: number): void
  /** One more than the highest number in use. */
  size(): number
  fact(fact: string): number | undefined
  /** The chunk at this place of a text; `words` tells which terms it satisfies. */
  look(text: string, start: number, end: number): number
  words: Words
  /** How common a term is before any text was seen, from its length alone. */
  prior(id: number): number
}

export function makeTerms(): Terms {
  const words = new Map<string, number[]>()
  const exact = new Map<string, number[]>()
  const beginnings = new Map<string, number[]>()
  const stems = new Map<string, number[]>()
  // Terms with a `?`, by their first letter where it is known.
  const wild = new Map<string, number[]>()
  const lengths = new Int32Array(LONGEST_BEGINNING + 1)
  const inUse = Object.fromEntries(INFLECTED.map(language => [language, 0])) as Record<Inflected, number>

  const ids = new Map<string, number>()
  const held: (Held | undefined)[] = []
  const free: number[] = []
  let known: (Known | undefined)[] = []
  const seen = makeWords(() => {
    known = []
  })
  // Rise with every change of the terms, and of the languages whose word forms are asked for.
  let age = 0
  let stemsAge = 0

  function countLength(beginning: string, change: number): void {
    const n = Math.min(beginning.length, LONGEST_BEGINNING)
    lengths[n] = (lengths[n] as number) + change
  }

  function hold(key: string, places: Place[], prior: number, word: Word | null): number {
    const there = ids.get(key)
    if (there !== undefined) {
      ;(held[there] as Held).users++
      return there
    }
    const id = free.pop() ?? held.length
    ids.set(key, id)
    held[id] = { key, users: 1, places, prior, word }
    for (const { table, under } of places) {
      const list = table.get(under)
      if (list) list.push(id)
      else table.set(under, [id])
      if (table === beginnings) countLength(under, 1)
      if (table === stems && inUse[under.slice(0, 2) as Inflected]++ === 0) stemsAge++
    }
    age++
    return id
  }

  function placesOf(word: Word): Place[] {
    if (word.word.includes('?'))
      return [{ table: wild, under: word.word.startsWith('?') || word.exact ? '' : firstOf(word.word) }]
    if (word.begins) return word.exact ? [{ table: wild, under: '' }] : [{ table: beginnings, under: word.word }]
    if (word.exact) return [{ table: exact, under: word.asWritten }]
    const forms = word.forms.flatMap(language => {
      const common = stem(word.asWritten, language)
      return common === undefined ? [] : [`${language}${common}`]
    })
    return [{ table: words, under: word.word }, ...[...new Set(forms)].map(under => ({ table: stems, under }))]
  }

  function workOut(word: number, chunk: string): void {
    const before = known[word]
    const tokens = before?.tokens ?? readChunk(chunk)
    const roots =
      before?.stemsAge === stemsAge
        ? before.stems
        : tokens.map(token => stemsOf(chunk.slice(token.start, token.end), inUse))
    known[word] = { tokens, stems: roots, stemsAge }
    const found: number[] = []
    for (const [i, token] of tokens.entries()) {
      const met = new Set<number>()
      const add = (list: number[] = []) => {
        for (const id of list) met.add(id)
      }
      add(words.get(token.word))
      add(exact.get(token.exact))
      for (let n = 1; n <= token.word.length; n++)
        if (lengths[Math.min(n, LONGEST_BEGINNING)]) add(beginnings.get(token.word.slice(0, n)))
      for (const root of roots[i] ?? []) add(stems.get(root))
      for (const id of [...(wild.get('') ?? []), ...(wild.get(firstOf(token.word)) ?? [])])
        if (fits(token, (held[id] as Held).word as Word)) met.add(id)
      for (const id of met) found.push(id, token.at, token.wide, token.start, token.end)
    }
    seen.keep(word, age, chunkWidth(tokens), found)
  }

  return {
    take(word) {
      const places = placesOf(word)
      const key = places
        .map(
          ({ table, under }) =>
            `${table === words ? 'w' : table === exact ? 'x' : table === stems ? 's' : 'b'}${under}`,
        )
        .join(' ')
      const wildKey = word.word.includes('?') || (word.begins && word.exact)
      return hold(
        wildKey ? `?${word.exact ? `=${word.asWritten}` : word.word}${word.begins ? '*' : ''}` : key,
        places,
        Math.max(0.0005, 0.3 * 0.6 ** word.word.length) * (word.begins ? 3 : 1),
        wildKey ? word : null,
      )
    },
    takeFact: fact => hold(`:${fact}`, [], 0.2, null),
    release(id) {
      const term = held[id] as Held
      if (--term.users > 0) return
      for (const { table, under } of term.places) {
        const left = (table.get(under) as number[]).filter(other => other !== id)
        if (left.length > 0) table.set(under, left)
        else table.delete(under)
        if (table === beginnings) countLength(under, -1)
        if (table === stems) inUse[under.slice(0, 2) as Inflected]--
      }
      ids.delete(term.key)
      held[id] = undefined
      free.push(id)
      age++
    },
    size: () => held.length,
    fact: fact => ids.get(`:${fact}`),
    prior: id => held[id]?.prior ?? 0,
    look(text, start, end) {
      const word = seen.find(text, start, end)
      if (!seen.isFrom(word, age)) workOut(word, text.slice(start, end))
      return word
    },
    words: seen,
  }
}

type Known = { tokens: Token[]; stems: string[][]; stemsAge: number }
type Place = { table: Map<string, number[]>; under: string }
type Held = { key: string; users: number; places: Place[]; prior: number; word: Word | null }

const LONGEST_BEGINNING = 32

function firstOf(word: string): string {
  return word.slice(0, 1)
}

function stemsOf(word: string, inUse: Record<Inflected, number>): string[] {
  return INFLECTED.flatMap(language => {
    if (inUse[language] === 0) return []
    const common = stem(word, language)
    return common === undefined ? [] : [`${language}${common}`]
  })
}

function fits(token: Token, term: Word): boolean {
  const have = [...(term.exact ? token.exact : token.word)]
  const want = [...(term.exact ? term.asWritten : term.word)]
  if (term.begins ? have.length < want.length : have.length !== want.length) return false
  return want.every((letter, i) => letter === '?' || letter === have[i])
}
