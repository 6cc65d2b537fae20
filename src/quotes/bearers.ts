import { phraseBefore, phraseFrom } from './chunk.ts'
import { isWho } from './clauses.ts'
import type { Phrase } from './phrases.ts'
import type { Reading, Span, Word } from './words.ts'

// Who stands behind what is put in beside a subject: an apposition, brackets, a second name, a clause that identifies.

/** "Nell Corrigan, the ferry's cook,": whose apposition a phrase is; itself else. */
export function bearerOf<P extends Phrase | null>(reading: Reading, subject: P, floor: number): Phrase | P {
  if (subject?.kind !== 'nominal' || reading.words[subject.from - 1]?.text !== ',') return subject
  const bearer = phraseBefore(reading, subject.from - 1, floor)
  return bearer?.kind === 'name' ? bearer : subject
}

/** "Gov. Ada Quill (R-Ohio) said", "Quill — once a critic — said": what is put in leaves the subject where it was. */
export function beforeInsertion(reading: Reading, end: number, floor: number): Phrase | null {
  const { words, grammar } = reading
  if (grammar.inverts) return null
  const close = words[end - 1]?.text === ',' && words[end - 2]?.text === ')' ? end - 2 : end - 1
  const mark = words[close]?.text ?? ''
  if (!/^[)—–-]$/.test(mark)) return null
  // A double hyphen is two signs.
  let open = close - (words[close - 1]?.text === mark ? 2 : 1)
  while (open > floor && words[open]?.text !== (mark === ')' ? '(' : mark)) open--
  const first = open + 1
  while (open > floor && words[open - 1]?.text === mark) open--
  const subject = open > floor ? bearerOf(reading, phraseBefore(reading, open, floor), floor) : null
  // "A former pilot — Ada Quill, who lost her licence — said"
  const name = mark === ')' || subject?.kind !== 'nominal' ? null : phraseFrom(reading, first, end)
  if (subject !== null && name?.kind === 'name') return { ...name, from: subject.from }
  return subject !== null && (subject.kind === 'name' || isWho(reading, subject)) ? subject : null
}

/** "a lecture from the president, who said": "who" is a person, the last that the phrase names. */
export function personIn(reading: Reading, relative: Word, phrase: Phrase): Phrase {
  const { words, grammar } = reading
  if (relative.low !== 'who' || grammar.code !== 'en' || phrase.kind !== 'nominal' || isWho(reading, phrase))
    return phrase
  for (let i = phrase.to - 2; i > phrase.from; i--)
    if (grammar.links.has((words[i] as Word).low)) {
      const last = phraseFrom(reading, i + 1, phrase.to)
      return last !== null && isWho(reading, last) ? last : phrase
    }
  return phrase
}

/** "Ada Quill and Dov Marsh wrote": two who say it together; null where the first belongs elsewhere. */
export function bothBefore(reading: Reading, sentence: Span, second: Phrase): Phrase | null {
  const { words, grammar } = reading
  if (grammar.code !== 'en' || second.kind !== 'name' || words[second.from - 1]?.low !== 'and') return null
  const whole = phraseBefore(reading, second.from - 1, sentence.from)
  // "Both Quill and Marsh said"
  const both = whole !== null && words[whole.from]?.low === 'both'
  const first = both ? phraseFrom(reading, whole.from + 1, second.from - 1) : whole
  if (whole === null || first?.kind !== 'name') return null
  return whole.from === sentence.from || words[whole.from - 1]?.kind === 'quote' ? together(first, second) : null
}

/** The same after the verb: "wrote Ada Quill and Dov Marsh." */
export function bothAfter(reading: Reading, first: Phrase, to: number): Phrase | null {
  const { words, grammar } = reading
  if (grammar.code !== 'en' || first.kind !== 'name' || words[first.to]?.low !== 'and') return null
  const second = phraseFrom(reading, first.to + 1, to)
  if (second?.kind !== 'name') return null
  const next = words[second.to]
  const ends = second.to >= to || next?.kind !== 'word' || grammar.prepositions.has(next.low)
  return ends ? together(first, second) : null
}

/** The same where two act: "Ada Quill and Dov Marsh run the ferry." */
export function bothActing(reading: Reading, first: Phrase): Phrase {
  const { words } = reading
  const second = words[first.to]?.low === 'and' ? phraseFrom(reading, first.to + 1, first.to + 9, true) : null
  return first.kind === 'name' && second?.kind === 'name' ? together(first, second) : first
}

/** Whether a phrase means several, or a body that is spoken of as several. */
export function meansSeveral({ words, grammar }: Reading, { from, to, kind }: Phrase): boolean {
  const last = words[to - 1] as Word
  if (words.slice(from, to).some(word => word.low === 'and')) return true
  return kind === 'nominal' && (grammar.plural?.test(last.low) === true || grammar.bodies.has(last.low))
}

function together(first: Phrase, second: Phrase): Phrase {
  return { from: first.from, to: second.to, kind: 'nominal', nameFrom: first.from, nameTo: second.to }
}

/** "a neighbor who gave her name as Rosa", "a driver who would not give his name": a clause about the name tells who is meant. */
export function identified(reading: Reading, subject: Phrase, to: number): Phrase {
  const { words, grammar } = reading
  if (grammar.code !== 'en' || subject.kind !== 'nominal' || words[subject.to]?.low !== 'who') return subject
  let end = subject.to + 1
  let naming = false
  for (; end < Math.min(to, subject.to + 14) && (words[end] as Word).kind === 'word'; end++)
    if (/^(name|named|names|identified)$/.test((words[end] as Word).low)) naming = true
  return naming ? { ...subject, to: end, nameTo: end } : subject
}
