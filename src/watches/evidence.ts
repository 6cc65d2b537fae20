import type { Evidence } from '../newsroom.ts'
import { holds, type Look, type Span, someSpans } from './evaluate.ts'
import {
  AND,
  ANY,
  ATLEAST,
  fieldsAt,
  isWritten,
  kindAt,
  NOT,
  nAt,
  OR,
  PART,
  partsAt,
  TERM,
  WATCH,
  writtenAt,
} from './programs.ts'
import { endOf, fieldName, fieldsOf, lastPlace, placeBefore, startOf } from './reading.ts'

/**
 * Adds to `found` where the parts of a query that hold were met, terms named as `text` has them; what NOT leaves out is
 * no evidence. A watch that is named is one term, met where its own terms were.
 */
export function collect(look: Look, at: number, watch: string, text: string, found: Evidence[]): void {
  gather(look, at, part => writtenAt(look.programs.numbers, part, text), { watch, found, seen: new Set() })
}

/** What it is collected for, and the watches on the way whose evidence is there. */
type Case = { watch: string; found: Evidence[]; seen: Set<number> }
type Naming = (part: number) => string

function gather(look: Look, at: number, name: Naming, to: Case): void {
  if (to.found.length >= MOST_EVIDENCE) return
  const { reading } = look
  const code = look.programs.numbers
  switch (kindAt(code, at)) {
    case NOT:
      return
    case WATCH:
      gatherNamed(look, nAt(code, at), name(at), to)
      return
    case TERM:
      for (let place = lastPlace(reading, nAt(code, at)); place >= 0; place = placeBefore(reading, place))
        if (fieldsOf(reading, place) & fieldsAt(code, at)) add(look, name(at), place, place, to)
      return
    case AND:
    case ANY:
      for (const part of partsAt(code, at)) gather(look, part, name, to)
      return
    case OR:
      for (const part of partsAt(code, at)) if (holds(look, part)) gather(look, part, name, to)
      return
    case ATLEAST:
      gather(look, at + PART, name, to)
      return
    default:
      for (const span of someSpans(look, at)) tell(look, span, name, to)
  }
}

/** By however many ways a watch is named, its places are told once. */
function gatherNamed(look: Look, slot: number, term: string, to: Case): void {
  const named = look.named(slot)
  if (!named || to.seen.has(slot) || !look.isMatch(slot)) return
  to.seen.add(slot)
  for (const [i, { weight }] of named.watch.queries.entries()) {
    const place = named.places[i] as number
    if (weight > 0 && holds(look, place)) gather(look, place, () => term, to)
  }
}

/** A NEAR between groups is told by its parts, for it is not one term; alternatives by the one that was there. */
function tell(look: Look, span: Span, name: Naming, to: Case): void {
  if (span.parts && !isWritten(look.programs.numbers, span.part))
    for (const part of span.parts) tell(look, part, name, to)
  else add(look, name(span.part), span.first, span.last, to)
}

function add({ reading }: Look, term: string, first: number, last: number, { watch, found }: Case): void {
  if (found.length >= MOST_EVIDENCE) return
  const start = startOf(reading, first)
  const end = endOf(reading, last)
  found.push({ watch, term, field: fieldName(reading, first), start, end })
}

/** In the order of the text, each place once for each term. */
export function distinct(evidence: Evidence[]): Evidence[] {
  if (evidence.length < 2) return evidence
  evidence.sort((a, b) => (a.field === b.field ? a.start - b.start || a.end - b.end : a.field < b.field ? -1 : 1))
  return evidence.filter((one, i) => {
    for (let j = i - 1; j >= 0; j--) {
      const other = evidence[j] as Evidence
      if (other.start !== one.start || other.field !== one.field) return true
      if (other.end === one.end && other.term === one.term) return false
    }
    return true
  })
}

// Nobody reads more, and all of it is stored.
const MOST_EVIDENCE = 1_000
