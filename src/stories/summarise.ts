import type { Article, Evidence, Quote, Sentence } from '../newsroom.ts'
import { isAppeal, isBoilerplate, isPictureCredit } from '../text/boilerplate.ts'
import { splitSentences } from '../text/sentences.ts'
import { needsOf } from './backwards.ts'
import { afterDateline } from './dateline.ts'
import { leansOnTheLast, standsAlone, tellsWhen, tellsWhoSaid } from './news-sentence.ts'
import { numbersIn } from './numbers.ts'
import { termsIn } from './signature.ts'

/** What the summary is chosen for: the headline shown above it, where the watches were met, and the quotes shown below it. */
export type SummaryOf = {
  title: string
  evidence: readonly Evidence[]
  quotes?: readonly Pick<Quote, 'start' | 'end'>[]
}

/**
 * One to three sentences of the article that tell its news, verbatim and in its order, each with its place in the text.
 * Empty where no sentence can stand alone. First the sentence that carries the news is found, then what follows from it.
 */
export function summarise(article: Pick<Article, 'text' | 'language'>, about: SummaryOf): Sentence[] {
  const language = article.language ?? 'en'
  const headline = termsIn(about.title, language)
  const candidates = candidatesIn(article.text, language)
    .filter(({ sentence }) => !about.quotes?.some(quote => quote.start >= sentence.start && quote.end <= sentence.end))
    .map(candidate => weigh(candidate, language, headline, about.evidence))
  const chosen: Weighed[] = []
  const next = (value: (one: Weighed) => number) =>
    best(
      candidates.filter(one => !chosen.includes(one) && isClear(one, chosen)),
      value,
    )
  const lead = next(one => one.worth + one.leads)
  if (!lead) return []
  chosen.push(lead)
  while (chosen.length < MOST_SENTENCES) {
    const value = (one: Weighed) => one.worth + nearness(one, lead) - repetition(one, chosen)
    const further = next(value)
    if (!further || value(further) < WORTH_SAYING) break
    chosen.push(further)
  }
  return chosen.map(one => one.sentence).sort((a, b) => a.start - b.start)
}

/** Whether the reader knows whom it means from what is shown. */
function isClear(one: Candidate, chosen: readonly Candidate[]): boolean {
  return one.needs.every(need => chosen.some(shown => need.includes(shown.place)))
}

const MOST_SENTENCES = 3
/** The news stands before these; a text without end takes no more time than a long one. */
const MOST_READ = 300
const WORTH_SAYING = 0.6

/** `at` counts sentences of the article's news, `place` all of its sentences. */
type Candidate = { sentence: Sentence; at: number; place: number; dated: boolean; needs: number[][] }
/** `worth` counts for every sentence of a summary, `leads` only for the one that carries the news. */
type Weighed = Candidate & { terms: ReadonlyMap<string, unknown>; worth: number; leads: number }

/** The sentences that can stand alone, datelines kept off. */
function candidatesIn(text: string, language: string): Candidate[] {
  const found: Candidate[] = []
  const parts = splitSentences(text).slice(0, MOST_READ)
  const needs = needsOf(
    parts.map(part => part.text),
    language,
  )
  // Where the paragraph begins that each sentence stands in.
  const paragraphs = parts.map(part => text.lastIndexOf('\n', part.start) + 1)
  // The news comes first: a text of one paragraph is not lost for an appeal at its end.
  const appeals = new Set(paragraphs.filter((start, place) => start > 0 && isAppeal((parts[place] as Sentence).text)))
  const known = new Set<string>()
  let at = 0
  for (const [place, part] of parts.entries()) {
    if (isBoilerplate(part.text) || appeals.has(paragraphs[place] as number) || known.has(part.text)) continue
    known.add(part.text)
    if (at > 0 && isCaption(parts, paragraphs, place)) continue
    const dateline = afterDateline(part.text, at === 0)
    const start = part.start + dateline
    const sentence = { text: text.slice(start, part.end), start, end: part.end }
    if (standsAlone(sentence.text))
      found.push({ sentence, at, place, dated: dateline > 0, needs: needs[place] as number[][] })
    at++
  }
  return found
}

/** A short line of its own beside a picture's credit. */
function isCaption(parts: readonly Sentence[], paragraphs: readonly number[], place: number): boolean {
  const [before, here, behind] = [place - 1, place, place + 1].map(at => paragraphs[at])
  const alone = here !== before && here !== behind
  const neighbours = [parts[place - 1], parts[place + 1]]
  return (
    alone &&
    (parts[place] as Sentence).text.length < 80 &&
    neighbours.some(neighbour => neighbour !== undefined && isPictureCredit(neighbour.text))
  )
}

function weigh(
  candidate: Candidate,
  language: string,
  headline: ReadonlyMap<string, unknown>,
  evidence: readonly Evidence[],
): Weighed {
  const { text } = candidate.sentence
  const terms = termsIn(text, language)
  const shared = [...headline.keys()].filter(term => terms.has(term)).length
  const adds = [...terms.keys()].filter(term => !headline.has(term)).length
  const numbers = numbersIn(text, language).length
  const names = text.match(/(?<=[\p{L},] )\p{Lu}\p{L}+/gu)?.length ?? 0
  let worth = fullness(text) + Math.min(numbers, 2) * 0.35 + Math.min(names, 3) * (language === 'de' ? 0.05 : 0.15)
  worth += Math.min(met(candidate.sentence, evidence), 3) * 0.45 + Math.min(shared, 2) * 0.2
  if (tellsWhoSaid(text)) worth += 0.3
  if (tellsWhen(text)) worth += 0.3
  if (leansOnTheLast(text)) worth -= 0.35
  // It would only say the headline again.
  if (adds < 2) worth -= 1.5
  const leads = (candidate.dated ? 1.2 : 0) + 1.6 / (1 + 0.3 * candidate.at) - (leansOnTheLast(text) ? 0.6 : 0)
  return { ...candidate, terms, worth, leads }
}

/** How many of the watch's terms stand in the sentence. */
function met(sentence: Sentence, evidence: readonly Evidence[]): number {
  const inside = evidence.filter(one => one.field === 'text' && one.start >= sentence.start && one.end <= sentence.end)
  return new Set(inside.map(one => one.term)).size
}

/** News takes a line or two: shorter is colour, longer is hard to read in an alert. */
function fullness(text: string): number {
  if (text.length > 320) return 0.4
  return Math.min(1.2, Math.max(0, (text.length - 25) / 60))
}

/** What follows soon after the news belongs to it; what stands before led up to it. */
function nearness(one: Weighed, lead: Weighed): number {
  const distance = one.at - lead.at
  if (distance < 0) return lead.dated ? -1.5 : one.at === 0 && distance === -1 ? 0 : -0.8
  return 1.1 / (1 + 0.22 * (distance - 1))
}

function repetition(one: Weighed, chosen: readonly Weighed[]): number {
  const shares = chosen.map(other => {
    const shared = [...one.terms.keys()].filter(term => other.terms.has(term)).length
    return shared / Math.max(4, Math.min(one.terms.size, other.terms.size))
  })
  return Math.max(...shares) * 0.9
}

function best<T>(all: readonly T[], value: (one: T) => number): T | undefined {
  let [found, most]: [T | undefined, number] = [undefined, Number.NEGATIVE_INFINITY]
  for (const one of all) {
    const its = value(one)
    if (its > most) [found, most] = [one, its]
  }
  return found
}
