import type { Evidence } from '../newsroom.ts'
import { holds, type Look, type Span, spans } from './evaluate.ts'
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
 * no evidence.
 */
export function collect(look: Look, at: number, watch: string, text: string, found: Evidence[]): void {
  if (found.length >= MOST_EVIDENCE) return
  const { reading } = look
  const code = look.programs.numbers
  switch (kindAt(code, at)) {
    case NOT:
    case WATCH:
      return
    case TERM:
      for (let place = lastPlace(reading, nAt(code, at)); place >= 0; place = placeBefore(reading, place))
        if (fieldsOf(reading, place) & fieldsAt(code, at)) add(look, at, place, place, watch, text, found)
      return
    case AND:
    case ANY:
      for (const part of partsAt(code, at)) collect(look, part, watch, text, found)
      return
    case OR:
      for (const part of partsAt(code, at)) if (holds(look, part)) collect(look, part, watch, text, found)
      return
    case ATLEAST:
      collect(look, at + PART, watch, text, found)
      return
    default:
      for (const span of spans(look, at)) tell(look, span, watch, text, found)
  }
}

/** A NEAR between groups is told by its parts, for it is not one term; alternatives by the one that was there. */
function tell(look: Look, span: Span, watch: string, text: string, found: Evidence[]): void {
  if (span.parts && !isWritten(look.programs.numbers, span.part))
    for (const part of span.parts) tell(look, part, watch, text, found)
  else add(look, span.part, span.first, span.last, watch, text, found)
}

function add(
  { programs, reading }: Look,
  part: number,
  first: number,
  last: number,
  watch: string,
  text: string,
  found: Evidence[],
): void {
  if (found.length >= MOST_EVIDENCE) return
  const term = writtenAt(programs.numbers, part, text)
  const [start, end] = [startOf(reading, first), endOf(reading, last)]
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
