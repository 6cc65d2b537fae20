import type { Blocks } from './blocks.ts'
import {
  AND,
  ANY,
  ATLEAST,
  fieldsAt,
  kindAt,
  NEAR,
  NOT,
  nAt,
  ONEAR,
  OR,
  PART,
  PHRASE,
  partsAt,
  sizeAt,
  TERM,
  WATCH,
} from './programs.ts'
import type { Reading } from './reading.ts'

/** What is true of a query, or a part of one, for the item that was read. Parts are places among the programs. */
export type Evaluation = {
  holds(at: number): boolean
  /** Whether what has a place in a text is in this one. */
  isThere(at: number): boolean
  /** All places where it is. */
  spans(at: number): Span[]
}

/** Where a part was met: its first and last word, the places of the terms there, and for NEAR both sides. */
export type Span = { part: number; from: number; to: number; first: number; last: number; sides: [Span, Span] | null }

/** `isMatch` answers for a saved query that is named. */
export function makeEvaluation(programs: Blocks, reading: Reading, isMatch: (slot: number) => boolean): Evaluation {
  function holds(at: number): boolean {
    const code = programs.numbers
    const end = at + sizeAt(code, at)
    switch (kindAt(code, at)) {
      case TERM:
        return reading.has(nAt(code, at), fieldsAt(code, at))
      case AND:
        // First the quick look at all parts: most items fail it at the first.
        if (!possible(at)) return false
        for (let part = at + PART; part < end; part += sizeAt(code, part))
          if (kindAt(code, part) !== TERM && !holds(part)) return false
        return true
      case ANY:
      case OR:
        for (let part = at + PART; part < end; part += sizeAt(code, part)) if (holds(part)) return true
        return false
      case NOT:
        return !holds(at + PART)
      case WATCH:
        return isMatch(nAt(code, at))
      case ATLEAST:
        return possible(at) && times(at + PART) >= nAt(code, at)
      default:
        return possible(at) && spans(at).length > 0
    }
  }

  /** A quick look without places: false means it cannot hold. */
  function possible(at: number): boolean {
    const code = programs.numbers
    const end = at + sizeAt(code, at)
    switch (kindAt(code, at)) {
      case TERM:
        return reading.has(nAt(code, at), fieldsAt(code, at))
      case ANY:
      case OR:
        for (let part = at + PART; part < end; part += sizeAt(code, part)) if (possible(part)) return true
        return false
      case NOT:
      case WATCH:
        return true
      default:
        for (let part = at + PART; part < end; part += sizeAt(code, part)) if (!possible(part)) return false
        return true
    }
  }

  function times(at: number): number {
    return new Set(spans(at).map(span => span.from)).size
  }

  function spans(at: number): Span[] {
    switch (kindAt(programs.numbers, at)) {
      case TERM:
        return placesOf(at)
      case ANY:
        return eachPart(at).flatMap(spans).slice(0, MOST_SPANS)
      case PHRASE:
        return inARow(at)
      case NEAR:
      case ONEAR:
        return close(at)
      default:
        throw new Error('this part has no place in a text')
    }
  }

  function eachPart(at: number): number[] {
    return partsAt(programs.numbers, at)
  }

  function placesOf(at: number): Span[] {
    const code = programs.numbers
    const fields = fieldsAt(code, at)
    const found: Span[] = []
    for (let place = reading.last(nAt(code, at)); place >= 0; place = reading.before(place)) {
      if ((reading.fields(place) & fields) === 0) continue
      found.push({ part: at, from: reading.from(place), to: reading.to(place), first: place, last: place, sides: null })
      if (found.length >= MOST_SPANS) break
    }
    return found.reverse()
  }

  function inARow(at: number): Span[] {
    let rows: Span[] | undefined
    for (const part of eachPart(at)) {
      const here = spans(part)
      if (!rows) {
        rows = here
        continue
      }
      const starting = Map.groupBy(here, span => span.from)
      rows = rows.flatMap(row =>
        (starting.get(row.to + 1) ?? []).map(next => ({ ...row, part: at, to: next.to, last: next.last })),
      )
      if (rows.length === 0) return []
    }
    return unique(rows ?? [])
  }

  /** Pairs with at most n words between them; the same word never counts for both sides. */
  function close(at: number): Span[] {
    const code = programs.numbers
    const n = nAt(code, at)
    const isOrdered = kindAt(code, at) === ONEAR
    const [left, right] = eachPart(at).map(spans) as [Span[], Span[]]
    if (left.length === 0 || right.length === 0) return []
    const sorted = right.toSorted((a, b) => a.from - b.from)
    const widest = sorted.reduce((most, span) => Math.max(most, span.to - span.from), 0)
    const pairs: Span[] = []
    let looks = 0
    for (const one of left) {
      const [first, last] = [isOrdered ? one.to + 1 : one.from - n - 1 - widest, one.to + n + 1]
      for (let i = firstFrom(sorted, first); i < sorted.length; i++) {
        const other = sorted[i] as Span
        if (other.from > last) break
        if (pairs.length >= MOST_SPANS || ++looks > MOST_LOOKS) return unique(pairs)
        const after = other.from > one.to && other.from - one.to - 1 <= n
        const before = !isOrdered && one.from > other.to && one.from - other.to - 1 <= n
        if (after) pairs.push(pair(at, one, other))
        else if (before) pairs.push(pair(at, other, one))
      }
    }
    return unique(pairs)
  }

  return { holds, isThere: at => spans(at).length > 0, spans }
}

function pair(part: number, a: Span, b: Span): Span {
  return { part, from: a.from, to: b.to, first: a.first, last: b.last, sides: [a, b] }
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
// More of one part no real text holds: a feed that repeats a word without end must not cost the desk its memory.
const MOST_SPANS = 10_000
const MOST_LOOKS = 200_000
