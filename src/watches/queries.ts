import type { Urgency, Watch } from '../newsroom.ts'
import { listsOf } from './lists.ts'
import { parseQuery } from './query.ts'
import type { Node } from './tree.ts'
import type { Hint } from './trouble.ts'

/** Why a watch was not taken: which of its queries, where in it, and what to do. */
export type Refusal = { query: string; column: number; reason: string; hint?: Hint }

/** One query of a watch: what it adds to the score, or what it says of a match. */
export type Asked = { text: string } & ({ weight: number } | { urgency: Exclude<Urgency, 'normal'> } | { screen: true })

/** All queries of a watch, always in this order: those that score, then urgency from the most urgent, then the screen. */
export function queriesOf(watch: Watch): Asked[] {
  const { flash, urgent } = watch.urgency
  return [
    ...watch.queries.map(({ query, weight }) => ({ text: query, weight })),
    ...(flash === undefined ? [] : [{ text: flash, urgency: 'flash' as const }]),
    ...(urgent === undefined ? [] : [{ text: urgent, urgency: 'urgent' as const }]),
    ...(watch.screen === undefined ? [] : [{ text: watch.screen, screen: true as const }]),
  ]
}

/** A watch that a query names, and where. */
export type Named = { name: string; query: string; column: number }

/** The queries of a watch understood, and the watches they name; or the first that is refused. */
export function parseWatch(watch: Watch): { roots: Node[]; named: Named[] } | { refusal: Refusal } {
  const roots: Node[] = []
  const named: Named[] = []
  for (const { text } of queriesOf(watch)) {
    const parsed = parseQuery(text, { languages: watch.languages, lists: listsOf(watch.lists) })
    if (!parsed.ok) {
      const { ok: _, ...why } = parsed
      return { refusal: { query: text, ...why } }
    }
    roots.push(parsed.query.root)
    for (const [i, name] of parsed.query.watches.entries())
      named.push({ name, query: text, column: parsed.query.columns[i] as number })
  }
  return { roots, named }
}
