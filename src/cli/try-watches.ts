import { z } from 'zod'
import type { Settings } from '../config/load.ts'
import type { Matchable } from '../newsroom.ts'
import type { Explanation } from '../watches/explain.ts'
import { makeMatcher } from '../watches/match.ts'
import { settingsOrTell } from './settings.ts'
import { BadInput, codePoints, type Stage } from './stage.ts'

const input = z.object({
  id: z.string().nullish(),
  title: z.string().default(''),
  text: z.string().default(''),
  lang: z.string().nullish(),
  url: z.string().nullish(),
  source: z.string().nullish(),
})

/** The desk watches of `config` on an item: which match, on which evidence; for a person also why the others do not. */
export async function openWatchesStage(config: string): Promise<Stage | undefined> {
  const settings = await settingsOrTell(config)
  return settings && watchesStage(settings)
}

function watchesStage(settings: Settings): Stage {
  const matcher = makeMatcher()
  for (const watch of settings.watches) matcher.add(watch)
  return {
    fromWords: ({ title, text, url }) => ({ id: null, title, text, url }),
    one(given) {
      const item = check(given)
      const matches = matcher.match(item)
      const places = { title: codePoints(item.title), text: codePoints(item.text), lead: codePoints(item.text) }
      return {
        id: item.id,
        watches: matches.map(match => match.watch),
        evidence: matches.flatMap(match =>
          match.evidence.map(({ term, field, start, end }) => {
            const place = field === 'title' || field === 'text' || field === 'lead' ? places[field] : (at: number) => at
            return { watch: match.watch, term, field, start: place(start), end: place(end) }
          }),
        ),
      }
    },
    tell(given) {
      const item = check(given)
      return settings.watches.map(({ name }) => inWords(matcher.explain(name, item), item)).join('\n\n')
    },
  }
}

function check(given: unknown): Matchable & { id: string | null } {
  const checked = input.safeParse(given)
  if (!checked.success) throw new BadInput(`an item needs {id, title, text}: ${z.prettifyError(checked.error)}`)
  const { id = null, url = null, source = null, lang = null, title, text } = checked.data
  return { id, title, text, url, source, lang }
}

function inWords(explanation: Explanation | undefined, item: Matchable): string {
  if (!explanation) return ''
  const { watch, matched, score, threshold, queries } = explanation
  const weighted = queries.length > 1 ? ` (${score} of ${threshold})` : ''
  const lines = queries
    .filter(query => matched === query.holds || queries.length === 1)
    .flatMap(query => [
      ...(queries.length > 1 ? [`  ${query.weight}  ${oneLine(query.query)}`] : []),
      ...query.met.map(
        ({ term, field, start, end }) =>
          `     ${field}: ${excerpt(field === 'title' ? item.title : item.text, start, end)}  ← ${term}`,
      ),
      ...query.unmet.map(part => `     not met: ${oneLine(part)}`),
    ])
  return [`${matched ? '✓' : '–'} ${watch}${weighted}`, ...lines].join('\n')
}

function excerpt(text: string, start: number, end: number): string {
  return oneLine(
    `${start > 30 ? '…' : ''}${text.slice(Math.max(0, start - 30), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`,
  )
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
