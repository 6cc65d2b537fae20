import type { Report } from '../newsroom.ts'
import { foldedWords } from '../text/fold.ts'
import { leadsAlike } from './likeness.ts'
import { nameKey } from './name-key.ts'
import { EVERYDAY } from './places.ts'
import { type Signature, signatureOf, type Term, termsIn } from './signature.ts'

/** A report with its signature, and which of its sentences its outlet prints under many stories. */
export type Read = { report: Pick<Report, 'title' | 'text' | 'language' | 'outlet'>; signature: Signature }

/**
 * The signatures of two reports without the sentences that both print and that tell none of the news: calls to join, notes
 * on the paper, whatever stands under everything. A shared sentence tells news where both headlines speak of it, or where it
 * states a fact and the texts begin alike; within one outlet, where both headlines do with two words or both
 * texts begin with it.
 */
export function withoutStanding(a: Read, b: Read, repeated: ReadonlySet<string>): [Signature, Signature] {
  const standing = new Set<string>()
  for (const [key, sentence] of a.signature.sentences)
    if (b.signature.sentences.has(key) && (repeated.has(key) || !isNewsOf(a, b, key, sentence))) standing.add(key)
  if (standing.size === 0) return [a.signature, b.signature]
  return [signatureOf(a.report, standing), signatureOf(b.report, standing)]
}

/** What an outlet prints in reports of two stories and more is no news of either. */
export function repeatedBy(outlet: string, stories: readonly (readonly Read[])[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const reports of stories) {
    const here = new Set(
      reports.filter(({ report }) => report.outlet === outlet).flatMap(one => [...one.signature.sentences.keys()]),
    )
    for (const key of here) if (seen.has(key)) repeated.add(key)
    for (const key of here) seen.add(key)
  }
  return repeated
}

function isNewsOf(a: Read, b: Read, key: string, sentence: string): boolean {
  const own = new Set([a, b].flatMap(({ report }) => foldedWords(report.outlet)).flatMap(keysOf))
  const terms = [...termsIn(sentence, a.signature.language)].filter(([term]) => !own.has(term) && !isEveryday(term))
  const inHeadline = ({ signature }: Read) => terms.filter(([term]) => signature.terms.get(term)?.inTitle).length
  const [inA, inB] = [inHeadline(a), inHeadline(b)]
  if (a.report.outlet !== b.report.outlet)
    return (inA > 0 && inB > 0) || (terms.some(([, term]) => isFact(term)) && leadsAlike(a.signature, b.signature))
  const begins = [a, b].every(({ signature }) => signature.sentences.keys().next().value === key)
  return (inA > 1 && inB > 1) || (begins && terms.some(([, term]) => isFact(term)))
}

function keysOf(word: string): string[] {
  return [`~${nameKey(word)}`, `=${word}`]
}

function isEveryday(key: string): boolean {
  return key.startsWith('@') && EVERYDAY.has(key.slice(1))
}

function isFact(term: Term): boolean {
  return term.kind === 'name' || term.kind === 'place' || term.kind === 'number'
}
