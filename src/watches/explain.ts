import type { Evidence, Field, Watch } from '../newsroom.ts'
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

/** A watch by its name, and where its scoring queries stand. */
type Saved = (name: string) => { watch: Watch; places: number[] } | undefined

/** Explains what the index found in the item it has just read; `places` are those of the watch's scoring queries. */
export function explainWatch(
  watch: Watch,
  places: readonly number[],
  look: Look,
  saved: Saved,
): Omit<Explanation, 'matched'> {
  const { name, threshold, languages } = watch
  const queries = watch.queries.map(({ query, weight }, i): Reason => {
    const at = places[i] as number
    const isHit = holds(look, at)
    const met: Evidence[] = []
    for (const part of isHit ? [at] : wanted(look.programs.numbers, at)) collect(look, part, name, query, met)
    const parsed = parseQuery(query, { languages, lists: listsOf(watch.lists) })
    const unmet = isHit || !parsed.ok ? [] : missing(parsed.query.root, at, { look, saved, query })
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

/** The query in hand, and what it is asked of. */
type Asked = { look: Look; saved: Saved; query: string }

/** The parts of a query that were not satisfied; a query and its numbers are built alike, part by part. */
function missing(node: Node, at: number, asked: Asked): string[] {
  const { look, saved } = asked
  if (holds(look, at)) return []
  const parts = partsAt(look.programs.numbers, at)
  const isThere = (i: number) => spans(look, parts[i] as number).length > 0
  switch (node.kind) {
    case 'and':
      return node.parts.flatMap((part, i) => missing(part, parts[i] as number, asked))
    case 'not':
      return [`${show(node)}: ${present(node.part, parts[0] as number, asked)}`]
    case 'near': {
      const sides = node.parts.filter((_, i) => !isThere(i))
      if (sides.length > 0) return sides.map(show)
      const all = node.parts.length > 2 ? 'all' : 'both'
      const order = node.ordered ? ', in this order,' : ''
      return [
        `${show(node)}: ${all} are there, but not with at most ${node.distance} words between${order} in one field`,
      ]
    }
    case 'watch': {
      const named = saved(node.name)
      if (!named) return [`${show(node)}, which is not there`]
      const why = explainWatch(named.watch, named.places, look, () => undefined)
      const [one, ...more] = why.queries
      return [
        one && more.length === 0
          ? `${show(node)} (${few(one.unmet)})`
          : `${show(node)} (${why.score} of ${why.threshold})`,
      ]
    }
    default:
      if (node.kind === 'atleast' && isThere(0))
        return [`${show(node)}: it is there, but fewer than ${node.count} times`]
      return [show(node)]
  }
}

/** What is there and should not be: its words, and where they stand. */
function present(node: Node, at: number, { look, query }: Asked): string {
  const found: Evidence[] = []
  collect(look, at, '', query, found)
  const met = new Set(found.map(({ term, field }) => `${term || show(node)} in the ${FIELD_NAMES[field]}`))
  return met.size === 0 ? 'it is there' : `there is ${few([...met])}`
}

function few(all: readonly string[]): string {
  return all.length > 3 ? `${all.slice(0, 3).join(', ')} …` : all.join(', ')
}

/** What editors call the fields of an item. */
export const FIELD_NAMES: Record<Field, string> = {
  title: 'headline',
  text: 'text',
  url: 'address',
  source: 'source',
  author: 'author',
  tag: 'tags',
  lang: 'language',
}
