import { inflected } from '../text/forms.ts'
import { languagesNamed, read } from './grammar.ts'
import { lex } from './lex.ts'
import { SPLIT } from './right-form.ts'
import { type Lists, type Node, show } from './tree.ts'
import { advice, type Hint, isTrouble, type Trouble } from './trouble.ts'

/**
 * A query that was understood. `read` shows it with all its brackets; `watches` are the saved queries it names, `columns`
 * where each is named first.
 */
export type Query = { text: string; read: string; root: Node; watches: string[]; columns: number[] }

/** A remark that does not stop the query. `read` shows how it was understood; columns count characters from 1. */
export type Warning = { column: number; reason: string; read: string }

export type Parsed =
  | { ok: true; query: Query; warnings: Warning[] }
  | { ok: false; column: number; reason: string; hint?: Hint }

/**
 * Reads a query in the language of docs/watches.md. Takes the languages whose word forms plain words stand for, and the
 * lists of words it may name; gives the query with remarks, or the column and the reason why it is refused. Never throws;
 * its time grows with the length of the text alone.
 */
export function parseQuery(text: string, given: { languages?: readonly string[]; lists?: Lists } = {}): Parsed {
  const bytes = Buffer.byteLength(text)
  if (bytes > MOST_BYTES)
    return {
      ok: false,
      column: 1,
      reason: `the query has ${bytes} bytes; ${MOST_BYTES} (4 KB) are the most`,
      hint: advice(SPLIT),
    }
  try {
    const { lexemes, remarks } = lex(text)
    const languages = inflected([...(given.languages ?? []), ...languagesNamed(lexemes)])
    const { root, watches, remarks: more } = read(text, lexemes, languages, given.lists ?? NO_LISTS)
    const shown = show(root)
    const all = [...remarks, ...more].sort((a, b) => a.at - b.at).slice(0, MOST_WARNINGS)
    const warnings = all.map(({ at, reason }) => ({ column: columnOf(text, at), reason, read: shown }))
    const columns = [...watches.values()].map(at => columnOf(text, at))
    return { ok: true, query: { text, read: shown, root, watches: [...watches.keys()], columns }, warnings }
  } catch (error) {
    if (!isTrouble(error)) throw error
    return refusal(text, error)
  }
}

/** A refusal's hint as a sentence. */
export function advised({ hint }: { hint?: Hint }): string {
  if (!hint) return ''
  return hint.kind === 'advice' ? hint.text : `right would be: ${hint.text}`
}

/** A query on one line with a mark below the character at `column`; of a long one the surroundings, so that no line wraps. */
export function pointedAt(query: string, column: number): [line: string, mark: string] {
  const letters = [...query.replace(/\s/g, ' ')]
  const start = Math.max(0, column - 41)
  const lead = start > 0 ? '…' : ''
  return [lead + letters.slice(start, start + 60).join(''), `${' '.repeat(lead.length + column - 1 - start)}^`]
}

/** Where a place in a text is, counted in characters from 1. */
function columnOf(text: string, at: number): number {
  return [...text.slice(0, at)].length + 1
}

const NO_LISTS: Lists = { names: [], wordsOf: () => undefined }
const MOST_BYTES = 4096
// Nobody reads more.
const MOST_WARNINGS = 10

function refusal(text: string, { at, message, hint }: Trouble): Parsed {
  return { ok: false, column: columnOf(text, at), reason: message, ...(hint && { hint }) }
}
