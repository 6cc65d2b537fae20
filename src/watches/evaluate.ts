import type { Watch } from '../newsroom.ts'
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

/**
 * What queries are asked of: the item that was read. `isMatch` answers for a saved query that is named, `named` gives its
 * watch and where its scoring queries stand.
 */
export type Look = {
  programs: Blocks
  reading: Reading
  isMatch(slot: number): boolean
  named(slot: number): { watch: Watch; places: number[] } | undefined
}

/** Where a part was met: its first and last word, the places of the terms there, and for NEAR its parts in order. */
export type Span = { part: number; from: number; to: number; first: number; last: number; parts: Span[] | null }

/**
 * How many places may still be looked at for this query. Where a text repeats its words without end they run out, and what
 * was not looked at counts as near enough: no item is missed, and none holds up the desk.
 */
type Left = { looks: number }

/** Whether a query holds, or a part of one; parts are places among the programs. */
export function holds(look: Look, at: number): boolean {
  return isTrue(look, at, { looks: MOST_LOOKS })
}

/** The places of what has a place in a text. */
export function spans(look: Look, at: number): Span[] {
  return spansOf(look, at, { looks: MOST_LOOKS })
}

/** Of very many places the first: enough to show. */
export function someSpans(look: Look, at: number): Span[] {
  return spansOf(look, at, { looks: MOST_TOLD })
}

function isTrue(look: Look, at: number, left: Left): boolean {
  const code = look.programs.numbers
  const end = at + sizeAt(code, at)
  switch (kindAt(code, at)) {
    case TERM:
      return isMetIn(look.reading, nAt(code, at), fieldsAt(code, at))
    case AND:
      // First the quick look at all parts: most items fail it at the first.
      if (!possible(look.reading, code, at)) return false
      for (let part = at + PART; part < end; part += sizeAt(code, part))
        if (kindAt(code, part) !== TERM && !isTrue(look, part, left)) return false
      return true
    case ANY:
    case OR:
      for (let part = at + PART; part < end; part += sizeAt(code, part)) if (isTrue(look, part, left)) return true
      return false
    case NOT:
      return !isTrue(look, at + PART, left)
    case WATCH:
      return look.isMatch(nAt(code, at))
    case ATLEAST:
      return possible(look.reading, code, at) && isThereTimes(look, at + PART, nAt(code, at), left)
    default:
      return possible(look.reading, code, at) && isAnywhere(look, at, left)
  }
}

function isThereTimes(look: Look, at: number, count: number, left: Left): boolean {
  return new Set(spansOf(look, at, left).map(span => span.from)).size >= count || left.looks <= 0
}

/** In a text that repeats its words all places are put in order first: here each is looked at with each. */
function isAnywhere(look: Look, at: number, left: Left): boolean {
  if (left.looks <= 0) return true
  if (!isOfMany(look.programs.numbers, at)) {
    const few = { looks: FEW_LOOKS }
    const isMet = some(look, at, few, () => true)
    if (few.looks > 0) return isMet
  }
  return spansOf(look, at, left).length > 0 || left.looks <= 0
}

/** Whether more than two parts are near each other: their places are to be known together. */
function isOfMany(code: Int32Array, at: number): boolean {
  const end = at + sizeAt(code, at)
  let nears = 0
  for (let part = at; part < end; part += PART) if (isNear(code, part)) nears++
  return nears > 1 || (nears === 1 && isNear(code, at) && partsAt(code, at).length > 2)
}

function isNear(code: Int32Array, at: number): boolean {
  return kindAt(code, at) === NEAR || kindAt(code, at) === ONEAR
}

/** Whether the part was met where `visit` says yes of its first and last word; yes, too, when there are too many places. */
function some(look: Look, at: number, left: Left, visit: (from: number, to: number) => boolean): boolean {
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
  left: Left,
  visit: (last: number) => boolean,
): boolean {
  if (at === end) return visit(behind)
  const next = at + sizeAt(look.programs.numbers, at)
  return some(look, at, left, (from, to) => from === behind + 1 && goesOn(look, next, end, to, left, visit))
}

function spansOf(look: Look, at: number, left: Left): Span[] {
  switch (kindAt(look.programs.numbers, at)) {
    case TERM:
      return placesOf(look, at, left)
    case ANY:
      return eachPart(look, at).flatMap(part => spansOf(look, part, left))
    case PHRASE:
      return inARow(look, at, left)
    case NEAR:
    case ONEAR:
      return close(look, at, left)
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

function eachPart(look: Look, at: number): number[] {
  return partsAt(look.programs.numbers, at)
}

function placesOf({ programs, reading }: Look, at: number, left: Left): Span[] {
  const fields = fieldsAt(programs.numbers, at)
  const found: Span[] = []
  for (let place = lastPlace(reading, nAt(programs.numbers, at)); place >= 0; place = placeBefore(reading, place)) {
    if (--left.looks <= 0) break
    if ((fieldsOf(reading, place) & fields) === 0) continue
    const from = firstWord(reading, place)
    const to = lastWord(reading, place)
    found.push({ part: at, from, to, first: place, last: place, parts: null })
  }
  return found.reverse()
}

function inARow(look: Look, at: number, left: Left): Span[] {
  let rows: Span[] | undefined
  for (const part of eachPart(look, at)) {
    const here = spansOf(look, part, left)
    if (!rows) {
      rows = here
      continue
    }
    const sorted = inOrder(here)
    const longer: Span[] = []
    for (const row of rows)
      for (let i = firstFrom(sorted, row.to + 1); sorted[i]?.from === row.to + 1; i++) {
        if (--left.looks <= 0) return longer
        const { to, last } = sorted[i] as Span
        longer.push({ part: at, from: row.from, to, first: row.first, last, parts: null })
      }
    rows = longer
    if (rows.length === 0) return []
  }
  return rows ?? []
}

/** One place of each part, neighbours with at most n words between; no word counts twice. */
function close(look: Look, at: number, left: Left): Span[] {
  const code = look.programs.numbers
  const parts = eachPart(look, at)
  const places = parts.map(part => inOrder(spansOf(look, part, left)))
  if (places.some(each => each.length === 0)) return []
  if (parts.length > 2) return chains(at, parts, places, nAt(code, at), code, left)
  const [one, other] = places as [Span[], Span[]]
  return pairs(at, one, other, nAt(code, at), kindAt(code, at) === ONEAR, left)
}

function pairs(at: number, ones: Span[], others: Span[], n: number, isOrdered: boolean, left: Left): Span[] {
  const widest = others.reduce((most, span) => Math.max(most, span.to - span.from), 0)
  const found: Span[] = []
  for (const one of ones) {
    const first = isOrdered ? one.to + 1 : one.from - n - 1 - widest
    const last = one.to + n + 1
    for (let i = firstFrom(others, first); i < others.length; i++) {
      const other = others[i] as Span
      if (other.from > last) break
      if (--left.looks <= 0) return found
      const isBehind = other.from > one.to
      if (isOrdered ? isBehind : isBehind || (one.from - other.to - 1 <= n && !share(one, other)))
        found.push(together(at, [one, other]))
    }
  }
  return found
}

/** Three parts and more are near each other in any order: each next one is looked for behind those that are chosen. */
function chains(at: number, parts: number[], places: Span[][], n: number, code: Int32Array, left: Left): Span[] {
  const all = places
    .flatMap((each, part) => each.map(span => ({ span, part })))
    .sort((a, b) => a.span.from - b.span.from)
  // Parts that are the same word are taken in their order, or each would be tried in the place of each.
  const twins = parts.map((part, i) => parts.findLastIndex((other, j) => j < i && isSameTerm(code, part, other)))
  const isPlain = all.every(({ span }) => span.parts === null)
  const full = 2 ** parts.length - 1
  const found: Span[] = []
  // Where no way leads on, by the last place that was chosen and the parts that are.
  const dead = new Set<number>()

  function goOn(i: number, taken: number, chosen: Span[], end: number): boolean {
    if (taken === full) {
      found.push(together(at, chosen))
      return true
    }
    const state = i * (full + 1) + taken
    if (dead.has(state)) return false
    let isMet = false
    for (let next = i + 1; next < all.length; next++) {
      const { span, part } = all[next] as { span: Span; part: number }
      if (span.from - end - 1 > n) break
      if (--left.looks <= 0) return isMet
      if (taken & (1 << part) || !isNextTwin(part, taken)) continue
      if (span.from <= end && (isPlain || chosen.some(other => share(other, span)))) continue
      isMet = goOn(next, taken | (1 << part), [...chosen, span], Math.max(end, span.to)) || isMet
    }
    if (!isMet && isPlain && left.looks > 0) dead.add(state)
    return isMet
  }

  function isNextTwin(part: number, taken: number): boolean {
    const twin = twins[part] as number
    return twin < 0 || (taken & (1 << twin)) !== 0
  }

  for (const [i, { span, part }] of all.entries()) if (isNextTwin(part, 0)) goOn(i, 1 << part, [span], span.to)
  return found
}

function isSameTerm(code: Int32Array, a: number, b: number): boolean {
  return kindAt(code, a) === TERM && [0, 1].every(i => code[a + i] === code[b + i])
}

function together(part: number, chosen: readonly Span[]): Span {
  const parts = chosen.toSorted((a, b) => a.from - b.from)
  const begin = parts[0] as Span
  const end = parts.reduce((far, span) => (span.to > far.to ? span : far))
  return { part, from: begin.from, to: end.to, first: begin.first, last: end.last, parts }
}

/** Whether a word belongs to both: one may stand between the parts of the other. */
function share(a: Span, b: Span): boolean {
  if (a.to < b.from || b.to < a.from) return false
  if (a.parts) return a.parts.some(part => share(part, b))
  return b.parts === null || b.parts.some(part => share(a, part))
}

function firstFrom(sorted: Span[], from: number): number {
  let low = 0
  let high = sorted.length
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

// So many places are looked at for one query: some milliseconds.
const MOST_LOOKS = 50_000
const MOST_TOLD = 10_000
const FEW_LOOKS = 1_000
