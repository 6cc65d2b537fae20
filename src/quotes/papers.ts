import { calledBy } from '../text/nouns.ts'
import { phraseFrom } from './chunk.ts'
import { clauseStart } from './clauses.ts'
import { classify, type Phrase } from './phrases.ts'
import type { Reading, Span, Word } from './words.ts'

// Papers that speak: a letter, a ruling, and whose they are.

export function isPaper({ words, grammar }: Reading, { from, to }: Phrase): boolean {
  const called = words.slice(from, to).map(word => calledBy(word.low, grammar.code))
  return called.find(one => one !== undefined)?.calling.kinds.has('paper') === true
}

/** "у листі йдеться", "so heißt es im Urteil", "si legge nella sentenza": the paper or body is the speaker. */
export function paperOf(reading: Reading, sentence: Span, verb: number): Phrase | null {
  const { words, grammar } = reading
  for (let i = verb + 1; i < Math.min(sentence.to, verb + 4); i++) {
    const word = words[i] as Word
    if (word.kind !== 'word') break
    if (grammar.places.has(word.low)) return issuerOf(reading, phraseFrom(reading, i + 1, sentence.to))
  }
  // "W notatce służbowej, którą ma redakcja, zapisano": the circumstance that opens the clause.
  let i = clauseStart(reading, sentence, verb)
  while (i < verb && grammar.conjunctions.has((words[i] as Word).low)) i++
  return grammar.places.has((words[i] as Word).low) ? issuerOf(reading, phraseFrom(reading, i + 1, verb)) : null
}

/** "einer Mitteilung des Suchdienstes": whose statement it is, where the text says so. */
export function issuerOf(reading: Reading, paper: Phrase | null): Phrase | null {
  const { words, grammar } = reading
  if (paper === null) return null
  // "говорится в её сообщении"
  const first = words[paper.from] as Word
  if (grammar.declines && grammar.possessives.has(first.low))
    return { from: paper.from, to: paper.from + 1, kind: 'pronoun', nameFrom: paper.from, nameTo: paper.from + 1 }
  let i = paper.from
  while (i < paper.to && !grammar.papers.has((words[i] as Word).low)) i++
  // A statement without its issuer: whoever gave it out.
  if (i + 1 >= paper.to) return grammar.declines && i < paper.to ? null : paper
  const from =
    grammar.links.has((words[i + 1] as Word).low) && !grammar.determiners.has((words[i + 1] as Word).low)
      ? i + 2
      : i + 1
  return from < paper.to ? classify(reading, from, paper.to) : paper
}
