import { type Calling, isBody } from '../text/callings.ts'
import { calledBy } from '../text/nouns.ts'
import type { Gender } from './grammar/grammar.ts'
import type { Run } from './name-runs.ts'
import type { Reading, Word } from './words.ts'

/** The office or title before a name, "Deputy Mayor" of "Deputy Mayor Corwin Tallis", with the gender it shows; null without one. */
export function officeBefore(reading: Reading, at: number): { text: string; gender: Gender | null } | null {
  const { words, grammar, text } = reading
  let from = at
  let gender: Gender | null = null
  let office = false
  while (from > 0) {
    const word = words[from - 1] as Word
    if (word.sentence !== words[at]?.sentence || word.kind !== 'word') break
    const role = grammar.titles.get(word.low) ?? grammar.roles.get(word.low)
    const carries = role !== undefined || grammar.modifiers.has(word.low)
    if (!carries && !(from < at && word.cap && !grammar.closed.has(word.low) && !grammar.determiners.has(word.low)))
      break
    if (role !== undefined) office = true
    if (role === 'm' || role === 'f') gender = role
    from--
  }
  if (!office) return null
  return { text: text.slice((words[from] as Word).start, (words[at - 1] as Word).end), gender }
}

/** "Maria Ost, children's rights commissioner, said": a short apposition that names an office; null without one. */
export function officeAfter(reading: Reading, name: Run): string | null {
  const { words, grammar, text } = reading
  const sentence = words[name.from]?.sentence
  if (words[name.to]?.text !== ',') return null
  let hasRole = false
  let to = name.to + 1
  for (; to < Math.min(words.length, name.to + 14); to++) {
    const word = words[to] as Word
    if (word.sentence !== sentence || word.text === ',' || word.text === '.') break
    if (
      word.kind === 'quote' ||
      grammar.relatives.has(word.low) ||
      grammar.say.has(word.low) ||
      grammar.pronouns.has(word.low) ||
      grammar.conjunctions.has(word.low)
    )
      break
    if (grammar.roles.has(word.low)) hasRole = true
  }
  const end = words[to]
  if (!hasRole || end === undefined || (end.text !== ',' && end.text !== '.')) return null
  return text.slice((words[name.to + 1] as Word).start, (words[to - 1] as Word).end)
}

/**
 * What a text calls somebody around the name: "Bürgermeister Ahrens", "le préfet, Lionel Ostrowiak,", "Ada Quill, a lawyer of the city,".
 * Takes the words of people only; a body beside the name is where somebody works.
 */
export function callingsAt(reading: Reading, at: number, to: number): Calling[] {
  const { words, grammar } = reading
  const found: Calling[] = []
  const take = (word: Word) => {
    const called = word.own ? undefined : calledBy(word.low, grammar.code)
    if (called !== undefined && !isBody(called.calling)) found.push(called.calling)
    return called !== undefined
  }
  const sentence = words[at]?.sentence
  let i = at - 1
  const apart = words[i]?.text === ','
  if (apart) i--
  for (let n = 0; n < 9; n++, i--) {
    const word = words[i]
    if (word === undefined || word.sentence !== sentence || word.kind !== 'word') break
    if (grammar.say.has(word.low) || grammar.conjunctions.has(word.low)) break
    take(word)
    const link = grammar.links.has(word.low) || grammar.links.has(words[i - 1]?.low ?? '')
    if (!grammar.determiners.has(word.low) || link) continue
    // "Interrogé par la présidente, Piquart …": what a preposition governs is not what the name is called.
    if (apart && grammar.prepositions.has(words[i - 1]?.low ?? '')) found.length = 0
    break
  }
  if (words[to]?.text !== ',') return found
  for (let j = to + 1; j < to + 9; j++) {
    const word = words[j]
    if (word === undefined || word.sentence !== sentence || word.kind !== 'word') break
    if (grammar.say.has(word.low) || grammar.relatives.has(word.low) || grammar.pronouns.has(word.low)) break
    if (take(word) && grammar.code !== 'en') break
  }
  return found
}
