import { z } from 'zod'
import type { Settings } from '../config/load.ts'
import type { Evidence, Matchable, Watch } from '../newsroom.ts'
import { clip, shown } from '../text/shown.ts'
import { type Explanation, FIELD_NAMES, type Reason } from '../watches/explain.ts'
import { makeMatcher } from '../watches/match.ts'
import { settingsOrTell } from './settings.ts'
import { BadInput, codePoints, lacks, type Stage } from './stage.ts'

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
      const places = { title: codePoints(item.title), text: codePoints(item.text) }
      return {
        id: item.id,
        watches: matches.map(match => match.watch),
        evidence: matches.flatMap(match =>
          match.evidence.map(({ term, field, start, end }) => {
            const place = field === 'title' || field === 'text' ? places[field] : (at: number) => at
            return { watch: match.watch, term, field, start: place(start), end: place(end) }
          }),
        ),
      }
    },
    tell(given) {
      const item = check(given)
      const urgency = new Map(matcher.match(item).map(match => [match.watch, match.urgency]))
      const screened = matcher.screen(item)
      return settings.watches
        .flatMap(watch => {
          const explanation = matcher.explain(watch.name, item)
          if (!explanation) return []
          const told = whyInWords(watch, explanation, item)
          const level = urgency.get(watch.name)
          if (level !== undefined) return [`${told}\n  urgency: ${level}`]
          return [screened.includes(watch.name) ? `${told}\n  screen: of thin feed text the page would be read` : told]
        })
        .join('\n\n')
    },
  }
}

function check(given: unknown): Matchable & { id: string | null } {
  const checked = input.safeParse(given)
  if (!checked.success) throw new BadInput(`an item needs {id, title, text}: ${lacks(checked.error, given)}`)
  const { id = null, url = null, source = null, lang = null, title, text } = checked.data
  return { id, title, text, url, source, lang }
}

/**
 * Whether a watch matches, and for each of its queries that does what it is for and the words it met; of a miss one line says
 * what else would count.
 */
export function whyInWords(watch: Watch, { matched, score, threshold, queries }: Explanation, item: Matchable): string {
  const weighted = queries.length > 1
  const named = queries.map((reason, place) => ({ ...reason, name: nameOf(reason, watch.queries[place]?.note) }))
  const shownOnes = named.filter(one => one.holds || (!weighted && one.met.length > 0))
  const lines = shownOnes.flatMap(one => [
    weighted ? `  ${signed(one.weight)}  ${one.name}` : `  ${one.name}`,
    ...placesOf(one.met, item).map(line => `      ${line}`),
  ])
  const unmet = weighted
    ? named.filter(one => !one.holds && one.weight > 0).map(one => one.name)
    : named.flatMap(one => one.unmet.map(part => clip(shown(part), LONG)))
  const missing = matched || unmet.length === 0 ? [] : [`  ${weighted ? 'would count' : 'missing'}: ${few(unmet)}`]
  const sum = weighted ? ` (${score} of ${threshold})` : ''
  return [`${matched ? '✓' : '–'} ${watch.name}${sum}`, ...lines, ...missing].join('\n')
}

const SHORT = 80
const LONG = 200

/** What a query is for: its note, or itself where it is short enough to be read. */
function nameOf({ query }: Reason, note: string | undefined): string {
  return note ?? clip(shown(query), SHORT)
}

function signed(weight: number): string {
  return weight > 0 ? `+${weight}` : `${weight}`
}

/** As many as a line holds. */
function few(names: string[]): string {
  const room = names.findIndex((_, place) => names.slice(0, place + 1).join('; ').length > 240)
  const count = room < 0 ? names.length : Math.max(1, room)
  return `${names.slice(0, count).join('; ')}${count < names.length ? `; and ${names.length - count} more` : ''}`
}

/** The places where terms were met, each once, field by field; of the text the first few. */
function placesOf(met: readonly Evidence[], item: Matchable): string[] {
  const byField = [...Map.groupBy(met, one => FIELD_NAMES[one.field])]
  return byField.sort(headlineFirst).map(([field, found]) => {
    const text = field === 'headline' ? item.title : field === 'text' ? item.text : ''
    if (text === '') return `${field}: ${[...new Set(found.map(({ term }) => shown(term)))].join(', ')}`
    const places = merged(found)
    const parts = field === 'headline' ? [marked(text, 0, text.length, places)] : excerpts(text, places)
    return `${field}: ${parts.slice(0, MOST).join(' … ')}${parts.length > MOST ? ` … and ${parts.length - MOST} places more` : ''}`
  })
}

const MOST = 3

function headlineFirst([a]: [string, unknown], [b]: [string, unknown]): number {
  return Number(b === 'headline') - Number(a === 'headline')
}

type Place = { start: number; end: number }

function merged(found: readonly Place[]): Place[] {
  const places: Place[] = []
  for (const { start, end } of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = places.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else places.push({ start, end })
  }
  return places
}

const AROUND = 25

/** What stands around the places; those close together share one excerpt. */
function excerpts(text: string, places: readonly Place[]): string[] {
  const groups: Place[][] = []
  for (const place of places) {
    const group = groups.at(-1)
    if (group && place.start - (group.at(-1)?.end ?? 0) <= 2 * AROUND) group.push(place)
    else groups.push([place])
  }
  return groups.map(group => {
    const start = wordEdge(text, (group[0]?.start ?? 0) - AROUND, 1)
    const end = wordEdge(text, (group.at(-1)?.end ?? 0) + AROUND, -1)
    return marked(text, Math.min(start, group[0]?.start ?? start), Math.max(end, group.at(-1)?.end ?? end), group)
  })
}

/** From this place on in this direction, where a word begins or ends. */
function wordEdge(text: string, from: number, step: 1 | -1): number {
  if (from <= 0) return 0
  if (from >= text.length) return text.length
  let at = from
  while (at > 0 && at < text.length && /\S/.test(text[step > 0 ? at - 1 : at] as string)) at += step
  return at
}

function marked(text: string, start: number, end: number, places: readonly Place[]): string {
  let out = ''
  let at = start
  for (const place of places) {
    out += `${text.slice(at, place.start)}[${text.slice(place.start, place.end)}]`
    at = place.end
  }
  return shown(out + text.slice(at, end))
}
