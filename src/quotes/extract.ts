import type { Quote } from '../newsroom.ts'
import { detectLanguage } from '../text/language.ts'
import { splitSpeech } from './dashes.ts'
import { resolvePronoun } from './follow.ts'
import { grammarFor } from './grammar/choose.ts'
import { findMarks, type Marked } from './marks.ts'
import { originsOf } from './origins.ts'
import { findPeople, nameOf, type People, type Person, personOf } from './people.ts'
import type { Phrase } from './phrases.ts'
import { type Bond, bindQuotes, findFrames, sentenceSubject } from './speakers.ts'
import { type Reading, readWords, type Span, type Word } from './words.ts'

/** The marked speech of an article with its speakers, and the outlets it names as its origin. Deterministic, never throws. */
export function extractQuotes(
  text: string,
  about: { title?: string; language?: string | null },
): { quotes: Quote[]; origins: string[] } {
  const language = about.language ?? detectLanguage(text)
  const grammar = grammarFor(language, text)
  const marked = splitSpeech(text, findMarks(text), grammar)
  const reading = readWords(text, marked, grammar)
  const people = findPeople(reading)
  const answers = attribute(reading, people)
  const quotes: Quote[] = []
  marked.forEach((mark, n) => {
    const answer = answers[n] as Answer
    if (!isQuote(reading, mark, answer)) return
    quotes.push({
      text: text.slice(mark.start, mark.end),
      start: mark.start,
      end: mark.end,
      kind: isFull(text, mark, answer) ? 'full' : 'partial',
      speaker: answer.speaker,
      role: answer.role,
      mention: answer.mention,
      sure: answer.sure && answer.speaker !== null,
    })
  })
  return { quotes, origins: originsOf(text) }
}

type Answer = {
  speaker: string | null
  role: string | null
  mention: string | null
  sure: boolean
  person: Person | null
  /** A frame in its own sentence carries it. */
  bound: boolean
  bond: Bond | null
}

const NOBODY: Answer = { speaker: null, role: null, mention: null, sure: false, person: null, bound: false, bond: null }

function attribute(reading: Reading, people: People): Answer[] {
  const answers: Answer[] = reading.marked.map(() => NOBODY)
  let running: Answer = NOBODY
  for (const group of paragraphs(reading)) {
    let here: Answer | null = null
    for (const sentence of group) {
      const quotes = quotesIn(reading, sentence)
      if (quotes.length === 0) {
        continue
      }
      const bonds = bindQuotes(reading, sentence)
      for (const n of quotes) {
        const bond = bonds.get(n)
        let answer: Answer
        if (bond !== undefined && bond.frame.subject === null) answer = dropped(reading, people, bond, running.person)
        else if (bond?.frame.subject) answer = speakerOf(reading, people, bond.frame.subject, bond, running.person)
        else answer = unbound(reading, people, sentence, here, running)
        answers[n] = answer
        here = answer
        running = answer.speaker === null ? running : answer
      }
    }
    const last = group.at(-1)
    if (last !== undefined && quotesIn(reading, last).length === 0) {
      // Somebody new who speaks or acts in the last sentence takes the floor.
      const frame = findFrames(reading, last).findLast(f => f.kind === 'say' && f.subject !== null)
      const subject = frame?.subject ?? sentenceSubject(reading, last)
      if (subject !== null && (subject.kind === 'name' || frame !== undefined)) {
        const answer = speakerOf(reading, people, subject, null, running.person)
        if (answer.person !== null || frame !== undefined) running = { ...answer, sure: false }
      }
    }
  }
  chainUnclosed(reading, answers)
  return answers
}

function paragraphs(reading: Reading): Span[][] {
  const groups: Span[][] = []
  for (const sentence of reading.sentences) {
    const group = groups.at(-1)
    if (group !== undefined && group[0]?.paragraph === sentence.paragraph) group.push(sentence)
    else groups.push([sentence])
  }
  return groups
}

function quotesIn(reading: Reading, sentence: Span): number[] {
  const found: number[] = []
  for (let i = sentence.from; i < sentence.to; i++) {
    const word = reading.words[i] as Word
    if (word.kind === 'quote') found.push(word.quote)
  }
  return found
}

function unbound(reading: Reading, people: People, sentence: Span, here: Answer | null, running: Answer): Answer {
  const alone = sentenceIsQuotes(reading, sentence)
  if (alone) {
    const from = here ?? running
    return { ...from, bound: true, bond: null }
  }
  const subject = sentenceSubject(reading, sentence)
  if (subject !== null)
    return { ...speakerOf(reading, people, subject, null, running.person), sure: false, bound: false }
  const from = here ?? running
  return { ...from, sure: false, bound: false }
}

function sentenceIsQuotes(reading: Reading, sentence: Span): boolean {
  for (let i = sentence.from; i < sentence.to; i++) {
    const word = reading.words[i] as Word
    if (word.kind === 'word' && !reading.grammar.conjunctions.has(word.low)) return false
  }
  return true
}

function speakerOf(
  reading: Reading,
  people: People,
  phrase: Phrase,
  bond: Bond | null,
  running: Person | null,
): Answer {
  const { words, text, grammar } = reading
  const first = words[phrase.from] as Word
  const last = words[phrase.to - 1] as Word
  const mention = text.slice(first.start, last.end)
  const firm = bond !== null && bond.how !== 'far'
  const base = { mention, bound: bond !== null, bond, role: null, person: null, sure: firm }
  if (phrase.kind === 'pronoun') {
    const gender = grammar.pronouns.get(first.low)
    if (gender === 'm' || gender === 'f') {
      const found = resolvePronoun(people, phrase.from, first.sentence, gender, running)
      if (found === null) return { ...base, speaker: null, sure: false }
      return {
        ...base,
        speaker: found.person.name,
        role: found.person.role,
        person: found.person,
        sure: firm && found.sure,
      }
    }
    return { ...base, speaker: null, sure: false }
  }
  if (phrase.kind === 'name') {
    const person = personOf(reading, people, phrase)
    if (person !== null) {
      person.human = true
      const role =
        phrase.nameFrom > phrase.from ? text.slice(first.start, (words[phrase.nameFrom - 1] as Word).end) : person.role
      return { ...base, speaker: person.name, role: person.role ?? role, person }
    }
    return { ...base, speaker: nameOf(reading, { from: phrase.nameFrom, to: phrase.nameTo }) }
  }
  return { ...base, speaker: mention }
}

/** "“…”, dijo.": the verb stands alone and means the last fitting person. */
function dropped(reading: Reading, people: People, bond: Bond, running: Person | null): Answer {
  const cue = reading.words[bond.frame.cue] as Word
  const gender = reading.grammar.verbGender?.(cue.low) ?? null
  const found = gender === null ? null : resolvePronoun(people, bond.frame.cue, cue.sentence, gender, running)
  if (found === null) return { ...NOBODY, bound: true, bond }
  return {
    ...NOBODY,
    speaker: found.person.name,
    role: found.person.role,
    person: found.person,
    sure: found.sure,
    bound: true,
    bond,
  }
}

/** A quote over several paragraphs is one statement: whoever is named for one part said all of it. */
function chainUnclosed(reading: Reading, answers: Answer[]): void {
  const { marked, text } = reading
  for (let n = marked.length - 2; n >= 0; n--) {
    const mark = marked[n] as Marked
    const next = marked[n + 1] as Marked
    if (mark.closed || !/^\s*$/.test(text.slice(mark.to, next.from))) continue
    const mine = answers[n] as Answer
    const theirs = answers[n + 1] as Answer
    if (mine.mention === null && theirs.mention !== null) answers[n] = theirs
  }
  for (let n = 1; n < marked.length; n++) {
    const mark = marked[n - 1] as Marked
    const next = marked[n] as Marked
    if (mark.closed || !/^\s*$/.test(text.slice(mark.to, next.from))) continue
    if ((answers[n] as Answer).mention === null) answers[n] = { ...(answers[n - 1] as Answer) }
  }
}

function isQuote(reading: Reading, mark: Marked, answer: Answer): boolean {
  const { text } = reading
  const inner = text.slice(mark.start, mark.end)
  if ((isTitle(inner) || isNamedWork(reading, mark, inner)) && !touched(reading, mark, answer)) return false
  const count = inner.split(/\s+/).length
  if (!/[\p{L}\p{N}]/u.test(inner)) return false
  if (count < 3 && !answer.bound) return false
  return true
}

const SMALL = new Set(
  'a an the of and or for to in on at by with from as but is de la le el y der die das du des del di e et und'.split(
    ' ',
  ),
)

/** Every word that matters is capitalised: the name of a book, a show, a campaign. */
function isTitle(inner: string): boolean {
  if (inner === inner.toUpperCase() || /[?!:]|[.,…]\s/.test(inner)) return false
  const words = inner.match(/[\p{L}’'-]+/gu) ?? []
  if (words.length < 2 || words.length > 12) return false
  if (/^(I|We|He|She|They|It|You|That)(['’]|$)/.test(words[0] as string)) return false
  const big = words.filter(word => !SMALL.has(word))
  return big.length > 1 && big.every(word => /^\p{Lu}/u.test(word))
}

/** "his report “Paper Orphans”", "the film «Час додому»": the noun before the mark says that a work is named. */
function isNamedWork({ text, grammar }: Reading, mark: Marked, inner: string): boolean {
  const noun = /(\p{L}+)\s*$/u.exec(text.slice(Math.max(0, mark.from - 40), mark.from))?.[1]
  return (
    noun !== undefined &&
    grammar.works.has(noun.toLowerCase()) &&
    /^\p{Lu}/u.test(inner) &&
    inner.split(/\s+/).length <= 8
  )
}

/** Whether a verb of saying, or a colon, touches the mark itself. */
function touched(reading: Reading, mark: Marked, answer: Answer): boolean {
  const bond = answer.bond
  if (/:\s*$/.test(reading.text.slice(Math.max(0, mark.from - 3), mark.from))) return true
  if (bond === null || bond.frame.kind !== 'say') return false
  const cue = reading.words[bond.frame.cue] as Word
  if (cue.start > mark.to) return bond.how === 'beside'
  return mark.from - cue.end < 3
}

function isFull(text: string, mark: Marked, answer: Answer): boolean {
  const inner = text.slice(mark.start, mark.end)
  if (/^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(inner)) return /\s/.test(inner) || /[.?!,]$/.test(inner)
  if (/^(i|we|he|she|it|they|you|this|that|there)['’ ]/.test(inner)) return true
  return answer.bond === null && /[.?!]$/.test(inner)
}
