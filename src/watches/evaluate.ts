import type { Evidence } from '../newsroom.ts'
import type { Step } from './compile.ts'
import type { Reading } from './reading.ts'

/** Whether a query holds for the item that was read. `ofWatch` answers for a saved query it names. */
export function holds(part: Step, reading: Reading, ofWatch: (name: string) => boolean): boolean {
  switch (part.do) {
    case 'term':
      return reading.has(part.n, part.fields)
    case 'and':
      // First the quick look at all parts: most items fail it at the first.
      for (const inner of part.parts) if (!possible(inner, reading)) return false
      for (const inner of part.parts) if (inner.do !== 'term' && !holds(inner, reading, ofWatch)) return false
      return true
    case 'any':
    case 'or':
      for (const inner of part.parts) if (holds(inner, reading, ofWatch)) return true
      return false
    case 'not':
      return !holds(part.parts[0] as Step, reading, ofWatch)
    case 'watch':
      return ofWatch(part.written)
    case 'atleast':
      return possible(part, reading) && times(part.parts[0] as Step, reading) >= part.n
    default:
      return possible(part, reading) && spans(part, reading).length > 0
  }
}

/** Whether what has a place in a text is in this one. */
export function isThere(part: Step, reading: Reading): boolean {
  return spans(part, reading).length > 0
}

/** Adds to `found` where the parts of a query that hold were met; what NOT leaves out is no evidence. */
export function met(
  part: Step,
  reading: Reading,
  ofWatch: (name: string) => boolean,
  watch: string,
  found: Evidence[],
): void {
  switch (part.do) {
    case 'not':
    case 'watch':
      return
    case 'and':
      for (const inner of part.parts) met(inner, reading, ofWatch, watch, found)
      return
    case 'or':
      for (const inner of part.parts) if (holds(inner, reading, ofWatch)) met(inner, reading, ofWatch, watch, found)
      return
    case 'atleast':
      met(part.parts[0] as Step, reading, ofWatch, watch, found)
      return
    default:
      for (const span of spans(part, reading)) tell(span, reading, watch, found)
  }
}

/** A place in the item where a part of a query was met: first and last word, and what stands there. */
type Span = { from: number; to: number; written: string; first: number; last: number; sides: [Span, Span] | null }

/** A quick look without places: false means it cannot hold. */
function possible(part: Step, reading: Reading): boolean {
  switch (part.do) {
    case 'term':
      return reading.has(part.n, part.fields)
    case 'any':
    case 'or':
      for (const inner of part.parts) if (possible(inner, reading)) return true
      return false
    case 'not':
    case 'watch':
      return true
    default:
      for (const inner of part.parts) if (!possible(inner, reading)) return false
      return true
  }
}

function times(part: Step, reading: Reading): number {
  return new Set(spans(part, reading).map(span => span.from)).size
}

function spans(part: Step, reading: Reading): Span[] {
  switch (part.do) {
    case 'term':
      return placesOf(part, reading)
    case 'any':
      return part.parts.flatMap(inner => spans(inner, reading))
    case 'phrase':
      return inARow(part, reading)
    case 'near':
    case 'onear':
      return close(part, reading)
    default:
      throw new Error(`${part.do} has no place in a text`)
  }
}

function placesOf(part: Step, reading: Reading): Span[] {
  const found: Span[] = []
  for (let place = reading.first(part.n); place >= 0; place = reading.next(place))
    if (reading.fields(place) & part.fields)
      found.push({
        from: reading.from(place),
        to: reading.to(place),
        written: part.written,
        first: place,
        last: place,
        sides: null,
      })
  return found
}

function inARow(part: Step, reading: Reading): Span[] {
  let rows: Span[] | undefined
  for (const inner of part.parts) {
    const here = spans(inner, reading)
    if (!rows) {
      rows = here
      continue
    }
    const starting = Map.groupBy(here, span => span.from)
    rows = rows.flatMap(row => (starting.get(row.to + 1) ?? []).map(next => ({ ...row, to: next.to, last: next.last })))
    if (rows.length === 0) return []
  }
  return unique((rows ?? []).map(row => ({ ...row, written: part.written })))
}

/** Pairs with at most n words between them; the same word never counts for both sides. */
function close(part: Step, reading: Reading): Span[] {
  const [left, right] = part.parts.map(inner => spans(inner, reading)) as [Span[], Span[]]
  const pairs: Span[] = []
  if (left.length === 0 || right.length === 0) return pairs
  const sorted = right.toSorted((a, b) => a.from - b.from)
  const widest = Math.max(...sorted.map(span => span.to - span.from))
  for (const one of left) {
    const last = one.to + part.n + 1
    for (let i = firstFrom(sorted, one.from - part.n - 1 - widest); i < sorted.length; i++) {
      const other = sorted[i] as Span
      if (other.from > last) break
      const after = other.from > one.to && other.from - one.to - 1 <= part.n
      const before = part.do === 'near' && one.from > other.to && one.from - other.to - 1 <= part.n
      if (after) pairs.push(pair(part, one, other))
      else if (before) pairs.push(pair(part, other, one))
    }
  }
  return unique(pairs)
}

function pair(part: Step, a: Span, b: Span): Span {
  return {
    from: a.from,
    to: b.to,
    written: part.written,
    first: a.first,
    last: b.last,
    sides: part.written ? null : [a, b],
  }
}

function firstFrom(sorted: Span[], from: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as Span).from < from) low = middle + 1
    else high = middle
  }
  return low
}

function unique(all: Span[]): Span[] {
  if (all.length < 2) return all
  const known = new Map<number, Span>()
  for (const span of all) {
    const key = span.from * WIDE + (span.to - span.from)
    if (!known.has(key)) known.set(key, span)
  }
  return [...known.values()]
}

const WIDE = 1_048_576

function tell(span: Span, reading: Reading, watch: string, found: Evidence[]): void {
  if (span.sides) for (const side of span.sides) tell(side, reading, watch, found)
  else {
    const start = reading.start(span.first)
    found.push({ watch, term: span.written, field: reading.field(span.first), start, end: reading.end(span.last) })
  }
}
