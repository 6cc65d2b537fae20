import type { Evidence, Watch } from '../newsroom.ts'
import type { Step } from './compile.ts'
import { holds, met } from './evaluate.ts'
import type { Reading } from './reading.ts'

/** Why a watch matched an item or did not. */
export type Explanation = {
  watch: string
  matched: boolean
  score: number
  threshold: number
  queries: Reason[]
}

/** What became of one query: where its terms were met, and which of its parts were not satisfied, in words. */
export type Reason = { query: string; weight: number; holds: boolean; met: Evidence[]; unmet: string[] }

/** Explains what the index found in the item it has just read. */
export function explainWatch(
  one: { watch: Watch; queries: { step: Step; weight: number }[] },
  reading: Reading,
  ofWatch: (name: string) => boolean,
): Explanation {
  const queries = one.queries.map(({ step, weight }, i): Reason => {
    const hit = holds(step, reading, ofWatch)
    const places = hit ? met(step, reading, ofWatch) : terms(step).flatMap(term => met(term, reading, ofWatch))
    return {
      query: one.watch.queries[i]?.query ?? '',
      weight,
      holds: hit,
      met: places.map(place => ({ watch: one.watch.name, ...place })),
      unmet: hit ? [] : unmet(step, reading, ofWatch),
    }
  })
  const score = queries.reduce((sum, query) => sum + (query.holds ? query.weight : 0), 0)
  return {
    watch: one.watch.name,
    matched: score >= one.watch.threshold,
    score,
    threshold: one.watch.threshold,
    queries,
  }
}

function terms(part: Step): Step[] {
  if (part.do === 'not') return []
  return part.do === 'and' || part.do === 'or' ? part.parts.flatMap(terms) : [part]
}

function unmet(part: Step, reading: Reading, ofWatch: (name: string) => boolean): string[] {
  if (holds(part, reading, ofWatch)) return []
  return part.do === 'and' ? part.parts.flatMap(inner => unmet(inner, reading, ofWatch)) : [part.written]
}
