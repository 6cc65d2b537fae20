import { holds, type Look } from './evaluate.ts'
import { AND, ANY, ATLEAST, fieldsAt, kindAt, NEAR, NOT, nAt, ONEAR, OR, partsAt, TERM, WATCH } from './programs.ts'
import { LANG, SOURCE } from './reading.ts'

/** Whether a query may hold once the page is read: some positive part of it was met, and nothing known speaks against it. */
export function mayHold(look: Look, at: number, ofWatch: (slot: number) => boolean): boolean {
  const code = look.programs.numbers
  const parts = partsAt(code, at)
  const hopeful = (part: number) => mayHold(look, part, ofWatch)
  switch (kindAt(code, at)) {
    case AND: {
      const facts = parts.filter(part => isFact(code, part))
      if (!facts.every(fact => holds(look, fact))) return false
      return parts.length === facts.length || parts.some(part => !facts.includes(part) && hopeful(part))
    }
    case NEAR:
    case ONEAR:
    case OR:
    case ANY:
    case ATLEAST:
      return parts.some(hopeful)
    case NOT:
      return false
    case WATCH:
      return ofWatch(nAt(code, at))
    default:
      return holds(look, at)
  }
}

/** Known before the page is read: language and source. */
function isFact(code: Int32Array, at: number): boolean {
  const kind = kindAt(code, at)
  if (kind === TERM) return (fieldsAt(code, at) & (LANG | SOURCE)) !== 0
  return (kind === NOT || kind === OR) && partsAt(code, at).every(part => isFact(code, part))
}
