import { headOf, phraseName } from './described.ts'
import { resolvePronoun } from './follow.ts'
import { findFrames } from './frames.ts'
import type { Marked } from './marks.ts'
import { officeText } from './offices.ts'
import { nameOf, type People, type Person, personOf } from './people.ts'
import type { Phrase } from './phrases.ts'
import { type Bond, bindQuotes, sentenceSubject } from './speakers.ts'
import type { Reading, Span, Word } from './words.ts'

/** Who is meant to have said one quote, and how we know. */
export type Answer = {
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

/** For each quote of a text the one who said it. */
export function attribute(reading: Reading, people: People): Answer[] {
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
    const gender = grammar.pronouns.get(first.low) ?? grammar.possessives.get(first.low)
    // "a su juicio" shows no gender, and still means somebody named.
    const own = gender === 'any' && grammar.possessives.has(first.low)
    const shown = gender === 'm' || gender === 'f' ? gender : null
    if (shown !== null || own) {
      const found = resolvePronoun(people, phrase.from, first.sentence, shown, running)
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
        person.role ?? (phrase.nameFrom > phrase.from ? officeText(reading, phrase.from, phrase.nameFrom) : null)
      return { ...base, speaker: person.name, role, person }
    }
    const oblique = bond === null ? null : bond.frame.kind === 'source'
    return { ...base, speaker: nameOf(reading, people, { from: phrase.nameFrom, to: phrase.nameTo }, oblique) }
  }
  const head = headOf(reading, phrase)
  const meant = head === null ? undefined : people.at.get(head.at)
  if (meant === undefined) return { ...base, speaker: phraseName(reading, phrase) }
  const { person } = meant
  return { ...base, speaker: person.name, role: person.role, person }
}

/** "“…”, dijo.": the verb stands alone and means the last fitting person. */
function dropped(reading: Reading, people: People, bond: Bond, running: Person | null): Answer {
  const cue = reading.words[bond.frame.cue] as Word
  const gender = reading.grammar.verbGender?.(cue.low) ?? null
  const found = resolvePronoun(people, bond.frame.cue, cue.sentence, gender, running)
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
