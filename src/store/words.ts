import { foldedWords, tokens } from '../text/fold.ts'
import type { SearchWord } from './engine.ts'

/** The folded words an item is found by, each once, with every spelling that the watches take for the same. */
export function wordsOf(...texts: readonly string[]): string[] {
  const words = new Set<string>()
  let length = 0
  for (const text of texts)
    for (const token of tokens(text)) {
      if (words.has(token.word)) continue
      for (const word of bare(token.word)) {
        // PostgreSQL takes at most a megabyte of words for an item; no article a desk reads comes near it.
        length += word.length
        if (length > MOST_LETTERS) return [...words]
        words.add(word)
      }
    }
  return [...words]
}

/** What to look for, parted as the items' words are, so that both always agree: every group is one asked word. */
export function askedFor(words: readonly SearchWord[]): SearchWord[][] {
  return words
    .map(({ word, prefix }) => {
      const parts = foldedWords(word).flatMap(bare)
      return parts.map((part, place) => ({ word: part, prefix: prefix && place === parts.length - 1 }))
    })
    .filter(group => group.length > 0)
}

const MOST_LETTERS = 200_000
const LONGEST_WORD = 60
const ODD = /[^\p{L}\p{M}\p{N}]/u

/** Letters, marks and digits only: nothing that either engine's query language would read as its own. */
function bare(word: string): string[] {
  if (word.length <= LONGEST_WORD && !ODD.test(word)) return [word]
  return (word.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(part => [...part].slice(0, LONGEST_WORD).join(''))
}
