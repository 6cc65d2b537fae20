import type { Evidence, Watch } from '../newsroom.ts'
import type { Step } from './compile.ts'
import { holds, isThere, met } from './evaluate.ts'
import { type Node, parseQuery, show } from './query.ts'
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
  const { name, threshold, languages } = one.watch
  const queries = one.queries.map(({ step, weight }, i): Reason => {
    const query = one.watch.queries[i]?.query ?? ''
    const hit = holds(step, reading, ofWatch)
    const places: Evidence[] = []
    for (const part of hit ? [step] : wanted(step)) met(part, reading, ofWatch, name, places)
    const parsed = parseQuery(query, { languages })
    const unmet = hit || !parsed.ok ? [] : missing(parsed.query.root, step, reading, ofWatch)
    return { query, weight, holds: hit, met: places, unmet }
  })
  const score = queries.reduce((sum, query) => sum + (query.holds ? query.weight : 0), 0)
  return { watch: name, matched: score >= threshold, score, threshold, queries }
}

/** The parts that say what to look for, each alone: of a miss, too, an editor wants to see what was there. */
function wanted(part: Step): Step[] {
  if (part.do === 'not') return []
  if (part.do === 'term' || part.do === 'watch' || part.do === 'phrase') return [part]
  return part.parts.flatMap(wanted)
}

/** The parts of a query that were not satisfied; a query and its steps are built alike, part by part. */
function missing(node: Node, step: Step, reading: Reading, ofWatch: (name: string) => boolean): string[] {
  if (holds(step, reading, ofWatch)) return []
  if (node.kind === 'and')
    return node.parts.flatMap((part, i) => missing(part, step.parts[i] as Step, reading, ofWatch))
  if (node.kind === 'not') return [`${show(node)}: it is there`]
  if (node.kind === 'near') {
    const sides = [node.left, node.right].filter((_, i) => !isThere(step.parts[i] as Step, reading))
    if (sides.length > 0) return sides.map(show)
    const order = node.ordered ? ', or not in this order' : ''
    return [`${show(node)}: both are there, but further than ${node.distance} words apart${order}`]
  }
  if (node.kind === 'atleast' && isThere(step.parts[0] as Step, reading))
    return [`${show(node)}: it is there, but fewer than ${node.count} times`]
  return [show(node)]
}
