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
