import { nextComma } from './clauses.ts'
import type { Phrase } from './phrases.ts'
import { subjectAfter } from './subjects.ts'
import type { Reading, Span, Word } from './words.ts'

// Verbs that tell without one who is told: "Quill, at the gate, asked Marsh." has its subject in front.
const TELLS =
  /^(?:said|says|wrote|writes|added|adds|argued|argues|noted|notes|explained|explains|tweeted|tweets|recalled|recalls|reported|reports|acknowledged|conceded|suggested|suggests|observed|observes)$/

/**
 * Who tells all of an English sentence from behind: "The pond “froze twice” in May, said Ada Quill, its keeper.", or in passing: "The
 * trouble with ponds, says Ada Quill, is that …"; null where the verb has its subject in front: "Quill, in Hexley, said Marsh was late".
 */
export function closingTeller(reading: Reading, sentence: Span, verb: number): Phrase | null {
  const { words, grammar } = reading
  const comma = verb - 1
  if (grammar.inverts || words[comma]?.text !== ',' || !TELLS.test((words[verb] as Word).low)) return null
  const next = words[verb + 1]
  if (next?.kind !== 'word' || !(next.cap || grammar.determiners.has(next.low))) return null
  const subject = subjectAfter(reading, sentence, verb)
  if (subject === null || subject.from !== verb + 1 || subject.kind === 'pronoun') return null
  const end = words[subject.to]
  const ends = subject.to >= sentence.to || end === undefined || /^[.,;]$/.test(end.text)
  if (!ends && !grammar.prepositions.has(end.low)) return null
  // Nothing else is put in before: what stands between two commas may tell of the subject in front.
  if (nextComma(words, sentence.from, sentence.to) === comma) return subject
  for (let i = subject.to; i < sentence.to; i++) {
    const word = words[i] as Word
    if (grammar.relatives.has(word.low)) break
    if (word.kind === 'quote' || grammar.between.has(word.low) || grammar.say.has(word.low)) return null
  }
  return subject
}
