import type { Evidence } from '../newsroom.ts'
import type { Blocks } from './blocks.ts'
import type { Evaluation, Span } from './evaluate.ts'
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
import type { Reading } from './reading.ts'

/**
 * Adds to `found` where the parts of a query that hold were met, terms named as `text` has them; what NOT leaves out is
 * no evidence.
 */
export function makeEvidence(
  programs: Blocks,
  reading: Reading,
  { holds, spans }: Evaluation,
): (at: number, watch: string, text: string, found: Evidence[]) => void {
  function collect(at: number, watch: string, text: string, found: Evidence[]): void {
    const code = programs.numbers
    switch (kindAt(code, at)) {
      case NOT:
      case WATCH:
        return
      case TERM:
        for (let place = reading.last(nAt(code, at)); place >= 0; place = reading.before(place))
          if (reading.fields(place) & fieldsAt(code, at)) add(at, place, place, watch, text, found)
        return
      case AND:
      case ANY:
        for (const part of partsAt(code, at)) collect(part, watch, text, found)
        return
      case OR:
        for (const part of partsAt(code, at)) if (holds(part)) collect(part, watch, text, found)
        return
      case ATLEAST:
        collect(at + PART, watch, text, found)
        return
      default:
        for (const span of spans(at)) tell(span, watch, text, found)
    }
  }

  /** A NEAR between groups is told by its sides, for it is not one term; alternatives by the one that was there. */
  function tell(span: Span, watch: string, text: string, found: Evidence[]): void {
    const code = programs.numbers
    if (span.sides && !isWritten(code, span.part)) {
      for (const side of span.sides) tell(side, watch, text, found)
      return
    }
    add(span.part, span.first, span.last, watch, text, found)
  }

  function add(part: number, first: number, last: number, watch: string, text: string, found: Evidence[]): void {
    if (found.length >= MOST_EVIDENCE) return
    const code = programs.numbers
    const term = writtenAt(code, part, text)
    found.push({ watch, term, field: reading.field(first), start: reading.start(first), end: reading.end(last) })
  }

  return collect
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
