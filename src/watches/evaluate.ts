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
import { fieldsOf, firstWord, isMetIn, lastPlace, lastWord, placeBefore, type Reading } from './reading.ts'

/** What queries are asked of: the item that was read. `isMatch` answers for a saved query that is named. */
export type Look = { programs: Blocks; reading: Reading; isMatch: (slot: number) => boolean }

/** Where a part was met: its first and last word, the places of the terms there, and for NEAR both sides. */
export type Span = { part: number; from: number; to: number; first: number; last: number; sides: [Span, Span] | null }

/** Whether a query holds, or a part of one; parts are places among the programs. */
export function holds(look: Look, at: number): boolean {
  const code = look.programs.numbers
  const end = at + sizeAt(code, at)
  switch (kindAt(code, at)) {
    case TERM:
      return isMetIn(look.reading, nAt(code, at), fieldsAt(code, at))
    case AND:
      // First the quick look at all parts: most items fail it at the first.
      if (!possible(look.reading, code, at)) return false
      for (let part = at + PART; part < end; part += sizeAt(code, part))
        if (kindAt(code, part) !== TERM && !holds(look, part)) return false
      return true
    case ANY:
    case OR:
      for (let part = at + PART; part < end; part += sizeAt(code, part)) if (holds(look, part)) return true
      return false
    case NOT:
      return !holds(look, at + PART)
    case WATCH:
      return look.isMatch(nAt(code, at))
    case ATLEAST:
      return possible(look.reading, code, at) && times(look, at + PART) >= nAt(code, at)
    default:
      return possible(look.reading, code, at) && isAnywhere(look, at)
  }
}

/** In a text that repeats its words without end all places are put in order first: here each is looked at with each. */
function isAnywhere(look: Look, at: number): boolean {
  const left = { looks: FEW_LOOKS }
  const isMet = some(look, at, left, () => true)
  return left.looks > 0 ? isMet : spans(look, at).length > 0
}

/** Whether the part was met where `visit` says yes of its first and last word; yes, too, when there are too many places. */
function some(look: Look, at: number, left: { looks: number }, visit: (from: number, to: number) => boolean): boolean {
  const { reading } = look
  const code = look.programs.numbers
  const first = at + PART
  const end = at + sizeAt(code, at)
  switch (kindAt(code, at)) {
    case TERM:
      for (let place = lastPlace(reading, nAt(code, at)); place >= 0; place = placeBefore(reading, place)) {
        if (--left.looks <= 0) return true
        if ((fieldsOf(reading, place) & fieldsAt(code, at)) === 0) continue
        if (visit(firstWord(reading, place), lastWord(reading, place))) return true
      }
      return false
    case ANY:
      for (let part = first; part < end; part += sizeAt(code, part)) if (some(look, part, left, visit)) return true
      return false
    case PHRASE:
      return some(look, first, left, (from, to) =>
        goesOn(look, first + sizeAt(code, first), end, to, left, last => visit(from, last)),
      )
    default: {
      const n = nAt(code, at)
      const isOrdered = kindAt(code, at) === ONEAR
      return some(look, first, left, (from, to) =>
        some(look, first + sizeAt(code, first), left, (start, last) => {
          if (start > to) return start - to - 1 <= n && visit(from, last)
          return !isOrdered && from > last && from - last - 1 <= n && visit(start, to)
        }),
      )
    }
  }
}

/** Whether the parts from `at` on follow one another behind a word. */
function goesOn(
  look: Look,
  at: number,
  end: number,
  behind: number,
  left: { looks: number },
  visit: (last: number) => boolean,
): boolean {
  if (at === end) return visit(behind)
  const next = at + sizeAt(look.programs.numbers, at)
  return some(look, at, left, (from, to) => from === behind + 1 && goesOn(look, next, end, to, left, visit))
}

/** All places of what has a place in a text. */
export function spans(look: Look, at: number): Span[] {
  switch (kindAt(look.programs.numbers, at)) {
    case TERM:
      return placesOf(look, at)
    case ANY:
      return eachPart(look, at)
        .flatMap(part => spans(look, part))
        .slice(0, MOST_SPANS)
    case PHRASE:
      return inARow(look, at)
    case NEAR:
    case ONEAR:
      return close(look, at)
    default:
      throw new Error('this part has no place in a text')
  }
}

/** A quick look without places: false means it cannot hold. */
function possible(reading: Reading, code: Int32Array, at: number): boolean {
  const end = at + sizeAt(code, at)
  switch (kindAt(code, at)) {
    case TERM:
      return isMetIn(reading, nAt(code, at), fieldsAt(code, at))
    case ANY:
    case OR:
      for (let part = at + PART; part < end; part += sizeAt(code, part)) if (possible(reading, code, part)) return true
      return false
    case NOT:
    case WATCH:
      return true
    default:
      for (let part = at + PART; part < end; part += sizeAt(code, part))
        if (!possible(reading, code, part)) return false
      return true
  }
}

function times(look: Look, at: number): number {
  return new Set(spans(look, at).map(span => span.from)).size
}

function eachPart(look: Look, at: number): number[] {
  return partsAt(look.programs.numbers, at)
}

function placesOf({ programs, reading }: Look, at: number): Span[] {
  const fields = fieldsAt(programs.numbers, at)
  const found: Span[] = []
  for (let place = lastPlace(reading, nAt(programs.numbers, at)); place >= 0; place = placeBefore(reading, place)) {
    if ((fieldsOf(reading, place) & fields) === 0) continue
    const [from, to] = [firstWord(reading, place), lastWord(reading, place)]
    found.push({ part: at, from, to, first: place, last: place, sides: null })
    if (found.length >= MOST_SPANS) break
  }
  return found.reverse()
}

function inARow(look: Look, at: number): Span[] {
  let rows: Span[] | undefined
  for (const part of eachPart(look, at)) {
    const here = spans(look, part)
    if (!rows) {
      rows = here
      continue
    }
    const sorted = inOrder(here)
    const longer: Span[] = []
    for (const row of rows)
      for (let i = firstFrom(sorted, row.to + 1); sorted[i]?.from === row.to + 1; i++) {
        const { to, last } = sorted[i] as Span
        longer.push({ part: at, from: row.from, to, first: row.first, last, sides: null })
      }
    rows = longer
    if (rows.length === 0) return []
  }
  return unique(rows ?? [])
}

/** Pairs with at most n words between them; the same word never counts for both sides. */
function close(look: Look, at: number): Span[] {
  const code = look.programs.numbers
  const n = nAt(code, at)
  const isOrdered = kindAt(code, at) === ONEAR
  const [left, right] = eachPart(look, at).map(part => spans(look, part)) as [Span[], Span[]]
  if (left.length === 0 || right.length === 0) return []
  const sorted = inOrder(right)
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

function inOrder(all: Span[]): Span[] {
  return all.every((span, i) => i === 0 || (all[i - 1] as Span).from <= span.from)
    ? all
    : all.toSorted((a, b) => a.from - b.from)
}

function unique(all: Span[]): Span[] {
  if (all.every((span, i) => i === 0 || (all[i - 1] as Span).from < span.from)) return all
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
const FEW_LOOKS = 1_000
