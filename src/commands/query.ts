import { INFLECTED } from '../text/forms.ts'
import { advised, type Parsed, pointedAt, type Warning } from '../watches/query.ts'
import type { Part, Reply } from './command.ts'

/** A refused query, shown with a mark below the place where it went wrong. */
export function caretBelow(query: string, refused: Extract<Parsed, { ok: false }>): Reply {
  const hint = refused.hint === undefined ? '' : `\n${sentence(advised(refused))}`
  return {
    ok: false,
    misused: true,
    parts: [
      { kind: 'text', text: `This query cannot be read. At character ${refused.column}: ${refused.reason}.${hint}` },
      { kind: 'code', text: pointedAt(query, refused.column).join('\n') },
    ],
  }
}

/** What an editor should know about a query that was taken: how it was read. */
export function warningsOf(warnings: readonly Warning[]): Part[] {
  const [first] = warnings
  if (!first) return []
  return [
    {
      kind: 'text',
      text: warnings.map(warning => `Note at character ${warning.column}: ${warning.reason}.`).join('\n'),
    },
    { kind: 'code', text: `read as: ${first.read}` },
  ]
}

/** The languages of `--lang=en,uk`; null where one is not among those whose word forms are known. */
export function languagesIn(option: string | undefined): string[] | null {
  const codes = (option ?? '').toLowerCase().split(',').filter(Boolean)
  return codes.every(code => INFLECTED.some(known => known === code)) ? codes : null
}

export const LANGUAGES_WANTED = `--lang takes codes of languages whose word forms are known, ${INFLECTED.join(', ')}: --lang=en,uk`

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`
}
