import type { Article, Evidence, Sentence } from '../newsroom.ts'
import { isBoilerplate } from '../text/boilerplate.ts'
import { splitSentences } from '../text/sentences.ts'
import { afterDateline } from './dateline.ts'
import { signatureOf } from './signature.ts'

/** What the summary is chosen for: the headline shown above it and where the watches were met. */
export type SummaryOf = { title: string; evidence: readonly Evidence[] }

/**
 * One to three sentences of the article that tell its news, verbatim and in its order, each with its place in the text.
 * Empty where no sentence can stand alone.
 */
export function summarise(article: Pick<Article, 'text' | 'language'>, about: SummaryOf): Sentence[] {
  const candidates = candidatesIn(article.text)
  const words = new Map(candidates.map(one => [one, termsOf(one.sentence.text, article.language)]))
  const headline = termsOf(about.title, article.language)
  const worth = (one: Candidate) => worthOf(one, words.get(one) as Set<string>, headline, about)
  const chosen: Candidate[] = []
  while (chosen.length < MOST_SENTENCES) {
    const left = candidates.filter(one => !chosen.includes(one))
    const best = left
      .map(one => ({
        one,
        worth:
          worth(one) -
          repeats(
            words.get(one) as Set<string>,
            chosen.map(other => words.get(other) as Set<string>),
          ),
      }))
      .sort((a, b) => b.worth - a.worth)[0]
    if (!best || (chosen.length > 0 && best.worth < WORTH_SAYING)) break
    chosen.push(best.one)
  }
  return chosen.map(one => one.sentence).sort((a, b) => a.start - b.start)
}

const MOST_SENTENCES = 3
const WORTH_SAYING = 1

type Candidate = { sentence: Sentence; at: number; paragraph: number; first: boolean }

/** The sentences that can stand alone. */
function candidatesIn(text: string): Candidate[] {
  const found: Candidate[] = []
  let at = 0
  for (const [paragraph, { start, end }] of paragraphsIn(text).entries()) {
    const words = text.slice(start, end)
    if (isBoilerplate(words)) continue
    for (const [place, part] of splitSentences(words).entries()) {
      const from = start + part.start + (place === 0 ? afterDateline(part.text) : 0)
      const sentence = { text: text.slice(from, start + part.end), start: from, end: start + part.end }
      if (standsAlone(sentence.text)) found.push({ sentence, at, paragraph, first: place === 0 })
      at++
    }
  }
  return found
}

function paragraphsIn(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let start = 0
  for (const gap of text.matchAll(/\n\s*\n/g)) {
    found.push({ start, end: gap.index })
    start = gap.index + gap[0].length
  }
  found.push({ start, end: text.length })
  return found
}

function standsAlone(sentence: string): boolean {
  if (sentence.length < 30 || sentence.length > 420) return false
  if (!/[.!…。]["”»“)]*$/u.test(sentence) || !/^["„“«(]?[\p{Lu}\p{Lo}\p{N}]/u.test(sentence)) return false
  return !isBoilerplate(sentence) && !isMostlyQuoted(sentence)
}

/** A quote, or a piece of one that began or ends elsewhere: quotes have a place of their own in the alert. */
function isMostlyQuoted(sentence: string): boolean {
  const quoted = sentence.match(/[“„«"][^“”„«»"]*[”“»"]/gu)?.join('').length ?? 0
  if (quoted > sentence.length * 0.4) return true
  const rest = sentence.replace(/[“„«"][^“”„«»"]*[”“»"]/gu, '')
  return /[“”„«»"]/u.test(rest) || /^[—–-]/.test(sentence)
}

function worthOf(
  { sentence, at, first }: Candidate,
  terms: Set<string>,
  headline: Set<string>,
  about: SummaryOf,
): number {
  const met = new Set(
    about.evidence
      .filter(
        one => (one.field === 'text' || one.field === 'lead') && one.start >= sentence.start && one.end <= sentence.end,
      )
      .map(one => one.term),
  )
  const shared = [...headline].filter(term => terms.has(term)).length
  const overlap = headline.size === 0 ? 0 : shared / headline.size
  const adds = [...terms].filter(term => !headline.has(term)).length
  let worth = 2.4 / (1 + 0.35 * at) + (first ? 0.3 : 0)
  worth += Math.min(met.size, 3) * 0.4 + Math.min(overlap, 0.6)
  worth += Math.min((sentence.text.match(/\d+/g)?.length ?? 0) * 0.2, 0.4)
  worth += Math.min((sentence.text.match(/(?<=\p{L}[,]? )\p{Lu}\p{L}+/gu)?.length ?? 0) * 0.08, 0.4)
  if (adds < 3) worth -= 2
  if (LEANS.test(sentence.text)) worth -= 0.7
  if (sentence.text.length < 60) worth -= 0.4
  if (sentence.text.length > 280) worth -= 0.4
  return worth
}

// A sentence that leans on the one before it.
const LEANS =
  /^(He|She|It|They|This|That|These|Those|His|Her|Their|But|And|So|Also|However|Meanwhile|Instead|Він|Вона|Вони|Воно|Це|Цей|Ця|Ці|Його|Її|Їх|Але|Проте|Однак|Також|Водночас|Он|Она|Они|Оно|Это|Этот|Эта|Эти|Его|Её|Их|Но|Однако|Также|При этом|Er|Sie|Es|Dies|Diese|Dieser|Das|Aber|Doch|Auch|Zudem|Dabei|Il|Elle|Ils|Elles|Ce|Cela|Cette|Mais|Or|Él|Ella|Ellos|Esto|Esta|Este|Pero|También|Egli|Lei|Lui|Loro|Questo|Questa|Ma|Anche|On|Ona|Oni|To|Ten|Ta|Ale|Jednak|Także)(?![\p{L}-])/u

function termsOf(text: string, language: string | null): Set<string> {
  return new Set(signatureOf({ title: '', text, language }).terms.keys())
}

function repeats(terms: Set<string>, chosen: readonly Set<string>[]): number {
  let most = 0
  for (const other of chosen) {
    const shared = [...terms].filter(term => other.has(term)).length
    most = Math.max(most, shared / Math.max(1, Math.min(terms.size, other.size)))
  }
  return most * 1.5
}
