import { when } from '../text/shown.ts'
import { listsOf } from '../watches/lists.ts'
import { parseQuery } from '../watches/query.ts'
import type { Desk } from './answer.ts'
import type { Command } from './command.ts'
import { misuse } from './line.ts'
import { pastMatches } from './past.ts'
import { caretBelow, warningsOf } from './query.ts'
import { countOf } from './wire.ts'

/** `/wire search QUERY`: past items by the query language of the watches. */
export function searchCommand(desk: Desk): Command {
  const search: Command = {
    group: 'wire',
    name: 'search',
    about: 'Past items, by the query language of the watches',
    example: '--since=7d "prisoner exchange" AND (geneva OR istanbul)',
    editors: false,
    options: [
      { name: 'since', about: 'How far back: 12h, 7d, 4w' },
      { name: 'limit', about: 'How many, 1 to 20' },
    ],
    args: [{ name: 'query', about: 'words, phrases, AND, OR, NOT, NEAR/4, title:, source: …', required: true }],
    run: async (caller, { options, args }) => {
      const limit = countOf(options.limit, 8)
      if (limit === null) return misuse(search, '--limit is a number from 1 to 20.', caller)
      const span = spanOf(options.since ?? '30d')
      if (span === null) return misuse(search, '--since is a number with h, d or w: 12h, 7d, 4w.', caller)
      const text = args.query ?? ''
      const parsed = parseQuery(text, { lists: listsOf(desk.lists()) })
      if (!parsed.ok) return caretBelow(text, parsed)
      const since = desk.now() - span
      const { lines, reached, cut } = await pastMatches(desk, parsed.query, [], since, limit)
      const outcome =
        lines.length > 0 ? [{ kind: 'lines' as const, lines }] : [{ kind: 'text' as const, text: 'Nothing found.' }]
      const short = cut
        ? [
            {
              kind: 'text' as const,
              text: `Searched back to ${when(reached, desk.timeZone())}; narrow the query to look further.`,
            },
          ]
        : []
      return { ok: true, title: `Search: ${text}`, parts: [...outcome, ...short, ...warningsOf(parsed.warnings)] }
    },
  }
  return search
}

/** "12h", "7d", "4w" in milliseconds; null for anything else. */
function spanOf(text: string): number | null {
  const [, count, unit] = /^(\d{1,3})([hdw])$/.exec(text.trim()) ?? []
  const length = unit === undefined ? undefined : { h: 3_600_000, d: 86_400_000, w: 604_800_000 }[unit]
  return length === undefined || Number(count) === 0 ? null : Number(count) * length
}
