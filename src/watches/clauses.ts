import { ANY, kindAt, NOT, nAt, OR, partsAt, TERM, WATCH } from './programs.ts'

/** Terms of which an item must hold at least one, or a query cannot hold; `cost` is in how large a part of the items that will be. */
export type Clause = { terms: number[]; cost: number }

/** All clauses of a query: an item that fails one of them need not be looked at. */
export function clausesAt(
  code: Int32Array,
  at: number,
  cost: (term: number) => number,
  ofWatch: (slot: number) => Clause[],
): Clause[] {
  const n = nAt(code, at)
  switch (kindAt(code, at)) {
    case TERM:
      return [{ terms: [n], cost: cost(n) }]
    case WATCH:
      return ofWatch(n)
    case NOT:
      return []
    case ANY:
    case OR:
      return eitherOf(partsAt(code, at).map(part => clausesAt(code, part, cost, ofWatch)))
    default:
      return [...new Set(partsAt(code, at).flatMap(part => clausesAt(code, part, cost, ofWatch)))]
  }
}

/** The two rarest, the rarest first: what a watch hangs by. */
export function rarest(clauses: readonly Clause[]): Clause[] {
  return clauses.toSorted((a, b) => a.cost - b.cost).slice(0, 2)
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
