import { inflected } from '../text/forms.ts'
import { languagesNamed, read } from './grammar.ts'
import { isTrouble, lex, type Remark, type Trouble } from './lex.ts'
import { SPLIT } from './right-form.ts'
import { type Lists, type Node, show } from './tree.ts'

/** A query that was understood. `read` shows it with all its brackets; `watches` are the saved queries it names. */
export type Query = { text: string; read: string; root: Node; terms: number; watches: string[] }

/** A remark that does not stop the query. `read` shows how it was understood; columns count characters from 1. */
export type Warning = { column: number; reason: string; read: string }

export type Parsed =
  | { ok: true; query: Query; warnings: Warning[] }
  | { ok: false; column: number; reason: string; hint?: string }

/**
 * Reads a query in the language of docs/watches.md. Takes the languages whose word forms plain words stand for, and the
 * lists of words it may name; gives the query with remarks, or the column and the reason why it is refused. Never throws; its time grows with the length
 * of the text alone.
 */
export function parseQuery(text: string, given: { languages?: readonly string[]; lists?: Lists } = {}): Parsed {
  const bytes = Buffer.byteLength(text)
  if (bytes > MOST_BYTES)
    return {
      ok: false,
      column: 1,
      reason: `the query has ${bytes} bytes; ${MOST_BYTES} (4 KB) are the most`,
      hint: SPLIT,
    }
  try {
    const dashes: Remark[] = []
    const lexemes = lex(text, dashes)
    const languages = inflected([...(given.languages ?? []), ...languagesNamed(lexemes)])
    const { root, terms, watches, remarks } = read(lexemes, languages, given.lists ?? NO_LISTS)
    const shown = show(root)
    const warnings = [...dashes, ...remarks].map(({ at, reason }) => ({
      column: columnOf(text, at),
      reason,
      read: shown,
    }))
    return { ok: true, query: { text, read: shown, root, terms, watches }, warnings }
  } catch (error) {
    if (!isTrouble(error)) throw error
    return refusal(text, error)
  }
}

/** A refusal's hint as a sentence: some are advice, the rest show how it is written. */
export function advised({ reason, hint = '' }: Extract<Parsed, { ok: false }>): string {
  if (/^(?:put|take|type|say|join|keep|write|see) /.test(hint)) return hint
  return /no (?:field|operator|list)\b/.test(reason) ? `did you mean ${hint}?` : `right would be: ${hint}`
}

const NO_LISTS: Lists = { names: [], wordsOf: () => undefined }
const MOST_BYTES = 4096

function refusal(text: string, error: Trouble): Parsed {
  const column = columnOf(text, error.at)
  return error.hint === undefined
    ? { ok: false, column, reason: error.message }
    : { ok: false, column, reason: error.message, hint: error.hint }
}

function columnOf(text: string, at: number): number {
  return [...text.slice(0, at)].length + 1
}
