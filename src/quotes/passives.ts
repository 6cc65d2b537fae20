import { phraseFrom } from './chunk.ts'
import { isWho, withAppositionName } from './clauses.ts'
import type { Shapes } from './grammar/shapes.ts'
import { isAside, isNoun } from './noun-or-verb.ts'
import type { Phrase } from './phrases.ts'
import type { Reading, Span, Word } from './words.ts'

// Whom a verb in the passive tells of: "was asked by X", "fue calificado de “…” por X".

/** "was asked by X": X speaks; "was told" alone: nobody known does (null). undefined where the verb is active. */
export function passiveAgent(reading: Reading, sentence: Span, i: number): Phrase | null | undefined {
  const { words, grammar } = reading
  if (grammar.shapes.passive !== null) return romanceAgent(reading, sentence, i, grammar.shapes.passive)
  const passive = grammar.passive
  const verb = (words[i] as Word).low
  if (passive === null || !passive.verb.test(verb)) return undefined
  let j = i - 1
  while (j >= sentence.from && isAside(words[j] as Word, grammar) && !passive.be.has((words[j] as Word).low)) j--
  // "Quill, accused by Marsh of “…”,"
  const reduced =
    grammar.carry.has(verb) &&
    words[i + 1]?.low === passive.by &&
    (words[i - 1]?.text === ',' || isNoun(reading, i - 1))
  if (!reduced && (j < sentence.from || !passive.be.has((words[j] as Word).low))) return undefined
  if (words[i + 1]?.low === passive.by) {
    const agent = phraseFrom(reading, i + 2, sentence.to)
    // "The general was quoted by the agency as saying": the agency only passes it on.
    if (agent !== null && verb === 'quoted') return undefined
    return agent === null ? null : withAppositionName(reading, agent, sentence.to)
  }
  return passive.unknown.has(verb) ? null : undefined
}

/** "es considerado “…”", "conocido como “…”": of a participle without "have" somebody else says it, named behind "by" or not at all. */
function romanceAgent(
  reading: Reading,
  { from, to }: Span,
  i: number,
  { participle, be, been, have, by }: NonNullable<Shapes['passive']>,
): Phrase | null | undefined {
  const { words, grammar } = reading
  const { low } = words[i] as Word
  if (!participle.test(low)) return undefined
  let j = i - 1
  let is = false
  while (j >= from && words[j]?.kind === 'word' && isAside(words[j] as Word, grammar)) {
    const before = (words[j] as Word).low
    if (been.test(before)) is = true
    else if (have.test(before) && !is) return undefined
    else if (be.test(before)) is ||= grammar.carry.has(low)
    j--
  }
  // "Il ministro, definito “…”": without a verb of its own only what somebody is called.
  if (!is && (i - j > 1 || !grammar.carry.has(low))) return undefined
  for (let at = i + 1; at < Math.min(to, i + 16); at++) {
    if (!by.test(words[at]?.low ?? '')) continue
    const agent = phraseFrom(reading, at + 1, to)
    if (agent !== null && isWho(reading, agent)) return withAppositionName(reading, agent, to)
  }
  return null
}
