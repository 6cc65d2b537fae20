import type { Evidence, Watch } from '../newsroom.ts'
import { holds, type Look, spans } from './evaluate.ts'
import { collect, distinct } from './evidence.ts'
import { listsOf } from './lists.ts'
import { kindAt, NOT, PHRASE, partsAt, TERM, WATCH } from './programs.ts'
import { parseQuery } from './query.ts'
import { type Node, show } from './tree.ts'

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

/** Explains what the index found in the item it has just read; `places` are those of the watch's scoring queries. */
export function explainWatch(watch: Watch, places: readonly number[], look: Look): Omit<Explanation, 'matched'> {
  const { name, threshold, languages } = watch
  const queries = watch.queries.map(({ query, weight }, i): Reason => {
    const at = places[i] as number
    const isHit = holds(look, at)
    const met: Evidence[] = []
    for (const part of isHit ? [at] : wanted(look.programs.numbers, at)) collect(look, part, name, query, met)
    const parsed = parseQuery(query, { languages, lists: listsOf(watch.lists) })
    const unmet = isHit || !parsed.ok ? [] : missing(parsed.query.root, at, look)
    return { query, weight, holds: isHit, met: distinct(met), unmet }
  })
  const score = queries.reduce((sum, query) => sum + (query.holds ? query.weight : 0), 0)
  return { watch: name, score, threshold, queries }
}

/** The parts that say what to look for, each alone: of a miss, too, an editor wants to see what was there. */
function wanted(code: Int32Array, at: number): number[] {
  const kind = kindAt(code, at)
  if (kind === NOT) return []
  if (kind === TERM || kind === WATCH || kind === PHRASE) return [at]
  return partsAt(code, at).flatMap(part => wanted(code, part))
}

/** The parts of a query that were not satisfied; a query and its numbers are built alike, part by part. */
function missing(node: Node, at: number, look: Look): string[] {
  if (holds(look, at)) return []
  const parts = partsAt(look.programs.numbers, at)
  const isThere = (i: number) => spans(look, parts[i] as number).length > 0
  if (node.kind === 'and') return node.parts.flatMap((part, i) => missing(part, parts[i] as number, look))
  if (node.kind === 'not') return [`${show(node)}: it is there`]
  if (node.kind === 'near') {
    const sides = node.parts.filter((_, i) => !isThere(i))
    if (sides.length > 0) return sides.map(show)
    const order = node.ordered ? ', or not in this order' : ''
    return [`${show(node)}: both are there, but not with at most ${node.distance} words between in one field${order}`]
  }
  if (node.kind === 'atleast' && isThere(0)) return [`${show(node)}: it is there, but fewer than ${node.count} times`]
  return [show(node)]
}
