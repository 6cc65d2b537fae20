import type { Node, Placed, TextField } from './query.ts'
import { ANYWHERE, AUTHOR, LANG, LEAD, langFact, SOURCE, sourceFact, TAG, TEXT, TITLE, URL_WORDS } from './reading.ts'
import type { Terms } from './terms.ts'

/** A query in the numbers of its terms: small, and the same shape for every kind of step. */
export type Step = {
  do: 'term' | 'phrase' | 'any' | 'near' | 'onear' | 'and' | 'or' | 'not' | 'atleast' | 'watch'
  /** The term's number; the distance of NEAR; the count of ATLEAST. */
  n: number
  /** Fields in which the term counts. */
  fields: number
  parts: readonly Step[]
  /** The term as written, or the name of the watch. */
  written: string
}

export function compile(node: Node, terms: Terms): Step {
  switch (node.kind) {
    case 'word':
      return {
        do: 'term',
        n: terms.take(node),
        fields: node.field ? BITS[node.field] : ANYWHERE,
        parts: NONE,
        written: node.written,
      }
    case 'lang':
      return {
        do: 'term',
        n: terms.takeFact(langFact(node.code)),
        fields: LANG,
        parts: NONE,
        written: node.written,
      }
    case 'source':
      return {
        do: 'term',
        n: terms.takeFact(sourceFact(node.source)),
        fields: SOURCE,
        parts: NONE,
        written: node.written,
      }
    case 'near':
      return step(node.ordered ? 'onear' : 'near', node.distance, [node.left, node.right], node.written, terms)
    case 'phrase':
    case 'any':
      return step(node.kind, 0, node.parts, node.written, terms)
    case 'and':
    case 'or':
      return step(node.kind, 0, node.parts, '', terms)
    case 'not':
      return step('not', 0, [node.part], '', terms)
    case 'atleast':
      return step('atleast', node.count, [node.part], '', terms)
    case 'watch':
      return { do: 'watch', n: 0, fields: 0, parts: NONE, written: node.name }
  }
}

/** Gives the terms of a query back. */
export function releaseAll(part: Step, terms: Terms): void {
  if (part.do === 'term') terms.release(part.n)
  for (const inner of part.parts) releaseAll(inner, terms)
}

/** Terms of which an item must hold at least one, or it cannot match; `cost` is in how many items that will be. */
export type Clause = { terms: number[]; cost: number }

/** All clauses of a query; an item that fails one of them need not be looked at. */
export function clauses(part: Step, cost: (term: number) => number, ofWatch: (name: string) => Clause[]): Clause[] {
  switch (part.do) {
    case 'term':
      return [{ terms: [part.n], cost: cost(part.n) }]
    case 'watch':
      return ofWatch(part.written)
    case 'not':
      return []
    case 'any':
    case 'or':
      return eitherOf(part.parts.map(inner => clauses(inner, cost, ofWatch)))
    default:
      return part.parts.flatMap(inner => clauses(inner, cost, ofWatch))
  }
}

/** What must be met where one of several may hold: for each its rarest clause, together. */
export function eitherOf(all: Clause[][]): Clause[] {
  const terms = new Set<number>()
  let sum = 0
  for (const one of all) {
    const rarest = one.reduce<Clause | undefined>(
      (best, next) => (best && best.cost <= next.cost ? best : next),
      undefined,
    )
    if (!rarest) return []
    for (const term of rarest.terms) terms.add(term)
    sum += rarest.cost
  }
  return [{ terms: [...terms], cost: sum }]
}

const NONE: readonly Step[] = []
const BITS: Record<TextField, number> = {
  title: TITLE,
  lead: LEAD,
  text: TEXT,
  url: URL_WORDS,
  author: AUTHOR,
  tag: TAG,
}

function step(kind: Step['do'], n: number, parts: readonly (Node | Placed)[], written: string, terms: Terms): Step {
  return { do: kind, n, fields: 0, parts: parts.map(part => compile(part, terms)), written }
}
