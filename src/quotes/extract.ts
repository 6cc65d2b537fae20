import type { Quote } from '../newsroom.ts'
import { detectLanguage } from '../text/language.ts'
import { unwrapped } from '../text/paragraphs.ts'
import type { Answer } from './answer.ts'
import { attribute } from './attribute.ts'
import { splitSpeech } from './dashes.ts'
import { addDescribed } from './described.ts'
import { grammarFor } from './grammar/choose.ts'
import type { Grammar } from './grammar/grammar.ts'
import { findMarks, type Marked } from './marks.ts'
import { originsOf } from './origins.ts'
import { outletsIn } from './outlets.ts'
import { findPeople } from './people.ts'
import { goesOn } from './statements.ts'
import type { Why } from './sure.ts'
import { isChant } from './titles.ts'
import { endAtTeller, isBrokenOff } from './unclosed.ts'
import { type Reading, readWords } from './words.ts'

/** A quote, and by which evidence its speaker is known. */
export type Found = Quote & { why: Why }

/** The marked speech of an article with its speakers, and the outlets it names as its origin. Deterministic, never throws. */
export function extractQuotes(
  source: string,
  about: { title?: string; language?: string | null },
): { quotes: Found[]; origins: string[] } {
  // Every place in the one is the same in the other.
  const text = unwrapped(source)
  const language = about.language ?? detectLanguage(text)
  const grammar = grammarFor(language, text)
  const marked = splitSpeech(text, endAtTeller(text, findMarks(text), grammar), grammar)
  const outlets = outletsIn(text)
  const reading = readWords(text, marked, grammar, outlets)
  const people = findPeople(reading)
  addDescribed(reading, people)
  const answers = attribute(reading, people)
  const quotes: Found[] = []
  marked.forEach((mark, n) => {
    const answer = answers[n] as Answer
    const follows = n > 0 && goesOn(text, marked[n - 1] as Marked, mark)
    const before = follows && quotes.at(-1)?.start === marked[n - 1]?.start ? quotes.at(-1) : undefined
    if (before === undefined ? !isQuote(reading, mark, n, answer) : reading.titles.has(n)) return
    const broken = isBrokenOff(text, marked, n)
    const full = before === undefined ? !follows && isFull(reading, mark, answer) : before.kind === 'full'
    quotes.push({
      text: source.slice(mark.start, mark.end),
      start: mark.start,
      end: mark.end,
      // Words that nobody said stand for nothing without the sentence that tells so.
      kind: full && broken === null && answer.mood === 'told' ? 'full' : 'partial',
      speaker: answer.speaker,
      role: answer.role,
      mention: answer.mention === null ? null : verbatim(answer.mention, text, source),
      sure: answer.sure && answer.speaker !== null && broken !== 'with the text',
      why: answer.why,
    })
  })
  return { quotes, origins: originsOf(text, grammar.code, outlets) }
}

/** Words of the text as its source has them, where a line of it was wrapped among them. */
function verbatim(words: string, text: string, source: string): string {
  const at = text === source ? -1 : text.indexOf(words)
  return at < 0 ? words : source.slice(at, at + words.length)
}

function isQuote(reading: Reading, mark: Marked, n: number, answer: Answer): boolean {
  const inner = reading.text.slice(mark.start, mark.end)
  if (reading.titles.has(n) || !/[\p{L}\p{N}]/u.test(inner)) return false
  const length = wordCount(inner)
  // A heading in marks: “A TOWN UNDER WATER”.
  if (answer.bond === null && length <= 9 && inner === inner.toUpperCase() && /\p{Lu}/u.test(inner)) return false
  if (answer.bound) return true
  // Nobody says it, it begins like a name and nothing in it makes a sentence: a slogan, a headline, a list's heading.
  const heading = /^[^\p{L}\p{N}]*\p{Lu}/u.test(inner) && !/[.,?!…]$/.test(inner)
  if (!reading.grammar.inverts && length <= 9 && heading && !isSentence(inner, reading)) {
    const at = reading.words.findIndex(word => word.quote === n)
    return length >= 3 && isChant(reading.words, at, reading.grammar)
  }
  return length >= 3
}

function isSentence(inner: string, { grammar }: Reading): boolean {
  const words = inner.toLowerCase().match(/[\p{L}’']+/gu) ?? []
  return words.some(word => grammar.pronouns.has(word) || grammar.between.has(word) || /[’'](m|re|ll|ve|d)$/.test(word))
}

function isFull(reading: Reading, mark: Marked, answer: Answer): boolean {
  const { text, grammar } = reading
  const inner = text.slice(mark.start, mark.end)
  if (isWoven(text, mark, inner, grammar) || isChanted(reading, answer)) return false
  // A script without capitals and blanks shows a statement by its length alone.
  if (/^\p{Lo}/u.test(inner) && inner.search(CJK) >= 0) return wordCount(inner) >= 5 || /[。！？]$/.test(inner)
  if (/^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(inner)) return /\s/.test(inner) || /[.?!,]$/.test(inner)
  if (/^(i|we|he|she|it|they|you|this|that|there)['’ ]/.test(inner)) return true
  return answer.bond === null && /[.?!]$/.test(inner)
}

function isChanted({ words, grammar }: Reading, { bond }: Answer): boolean {
  return bond !== null && grammar.shapes.chants?.test(words[bond.frame.cue]?.low ?? '') === true
}

/**
 * "nannte den Plan eine „Katastrophe für das Land“", "fordert „Neuwahlen noch in diesem Jahr“": words woven into their teller's
 * sentence, with no verb of their own, are no statement whatever letter they begin with.
 */
function isWoven(text: string, mark: Marked, inner: string, grammar: Grammar): boolean {
  if (mark.dash) return false
  const before = text.slice(Math.max(0, mark.from - 40), mark.from).trimEnd()
  const token = before.slice(Math.max(before.lastIndexOf(' '), before.lastIndexOf('\n')) + 1)
  const low = /[\p{L}’'-]+$/u.exec(token)?.[0].toLowerCase()
  if (low === undefined || (grammar.say.has(low) && !grammar.capitalNouns)) return false
  const ended = /[.?!…]$/.test(inner)
  if (grammar.determiners.has(low)) return !ended || wordCount(inner) < 4
  if (ended) return false
  if (grammar.prepositions.has(low)) return true
  if (!grammar.carry.has(low) && !grammar.capitalNouns) return false
  const words = inner.match(/[\p{L}’'-]+/gu) ?? []
  return !words.some((word, i) => {
    const before = words[i - 1]?.toLowerCase() ?? ''
    if (grammar.pronouns.has(word.toLowerCase())) return true
    return (
      /^\p{Ll}{4,}/u.test(word) &&
      grammar.verb?.test(word) === true &&
      !grammar.determiners.has(before) &&
      !grammar.prepositions.has(before)
    )
  })
}

const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu

/** How many words, two signs to a word where nothing parts them. */
function wordCount(inner: string): number {
  const signs = inner.match(CJK)?.length ?? 0
  return signs > 0 ? signs / 2 : inner.split(/\s+/).length
}
