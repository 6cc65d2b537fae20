import { type Answer, NOBODY, quotesIn, sentenceIsQuotes, speakerOf } from './answer.ts'
import { phraseFrom } from './chunk.ts'
import type { People } from './people.ts'
import { isSure, type Why } from './sure.ts'
import { runsOn } from './unclosed.ts'
import type { Reading, Span, Word } from './words.ts'

// Who is named with marked words and no verb: in a line under them, or before a colon inside of their marks.

/** "“…”" and under it "— Ada Quill, pilot": a line of its own that signs the quote above. */
export function signedBelow(reading: Reading, people: People, answers: Answer[]): void {
  const { sentences, grammar } = reading
  if (grammar.dashes) return
  sentences.forEach((sentence, k) => {
    const line = sentences[k + 1]
    if (line === undefined || line.paragraph === sentence.paragraph || line.to - line.from > 14) return
    if (quotesIn(reading, line).length > 0 || !sentenceIsQuotes(reading, sentence)) return
    const quotes = quotesIn(reading, sentence)
    const from = signature(reading, line, quotes.at(-1) ?? -1)
    const name = from === null ? null : phraseFrom(reading, from, line.to)
    if (name?.kind !== 'name') return
    const signer = speakerOf(reading, people, name, null, null)
    const why: Why = 'signed below'
    for (const n of quotes)
      if (answers[n]?.bond === null) answers[n] = { ...signer, bound: true, why, sure: isSure(reading, why, null) }
  })
}

/** Where the name begins in a line that signs: behind a dash, or as the last line within the marks, which closes them. */
function signature({ words, marked, text }: Reading, { from, to }: Span, quote: number): number | null {
  if (/^[–—-]$/.test((words[from] as Word).text)) return from + 1
  const mark = marked[quote]
  const closes = /^["”]$/.test(words[to - 1]?.text ?? '')
  const next = mark !== undefined && text.slice(mark.to, words[from]?.start).trim() === ''
  return mark?.closed === false && closes && next ? from : null
}

const LABEL = /^(\p{Lu}[\p{Lu}’'-]+):\s/u

/** "“QUILL: We were late.” ¶ “MARSH: By a year.”": a transcript set between marks says of each paragraph whose it is. */
export function labelledWithin({ text, marked }: Reading, people: People, answers: Answer[]): void {
  let last: Answer | null = null
  marked.forEach((mark, n) => {
    const before = marked[n - 1]
    if (before === undefined || !runsOn(text, before, mark)) last = null
    const label = LABEL.exec(text.slice(mark.start, mark.end))?.[1]
    if (label !== undefined) last = labelled(people, label)
    if (last !== null && answers[n]?.bond === null) answers[n] = last
  })
}

function labelled(people: People, label: string): Answer {
  const person = people.bySurname.get(label.toLowerCase())?.[0]
  if (person === undefined) return { ...NOBODY, mention: label, why: 'labelled' }
  return {
    ...NOBODY,
    speaker: person.name,
    role: person.role,
    mention: label,
    person,
    bound: true,
    why: 'labelled',
    sure: true,
  }
}
