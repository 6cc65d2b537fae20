import type { Line, Watch } from '../newsroom.ts'
import { nearest } from '../text/nearest.ts'
import { day } from '../text/shown.ts'
import { listsOf } from '../watches/lists.ts'
import type { Matcher } from '../watches/match.ts'
import { parseQuery } from '../watches/query.ts'
import type { Desk } from './answer.ts'
import type { Caller, Command, Part } from './command.ts'
import { misuse } from './line.ts'
import { ASKED, anyOf, lookBack, matcherWith, type SearchWords, searchWords } from './past.ts'
import { caretBelow, LANGUAGES_WANTED, languagesIn, warningsOf } from './query.ts'
import { plural } from './wording.ts'

/** `/watch test QUERY`: what a query would have flagged, day by day, and what a watch it would replace gains and loses. */
export function dryRunCommand(desk: Desk): Command {
  const test: Command = {
    group: 'watch',
    name: 'test',
    about: 'What a query would have found in the last 30 days; nothing is changed',
    example: '("border talks" OR "peace talks") AND (geneva OR istanbul)',
    editors: true,
    options: [
      { name: 'watch', about: 'Compare with this watch, as if the query replaced it' },
      { name: 'lang', about: 'Take plain words in all their forms in these languages: en,uk' },
    ],
    args: [{ name: 'query', about: 'words, phrases, AND, OR, NOT, NEAR/4, title:, source: …', required: true }],
    run: async (caller, { options, args }) => {
      const query = args.query ?? ''
      const known = await watchesSeen(desk, caller)
      const replaced = known.find(watch => watch.name === options.watch?.toLowerCase())
      if (options.watch !== undefined && !replaced) return misuse(test, thereAre(options.watch, known), caller)
      const named = languagesIn(options.lang)
      if (named === null) return misuse(test, LANGUAGES_WANTED, caller)
      const languages = options.lang === undefined ? (replaced?.languages ?? []) : named
      const parsed = parseQuery(query, { languages, lists: listsOf(desk.lists()) })
      if (!parsed.ok) return caretBelow(query, parsed)
      const unknown = parsed.query.watches.find(name => !known.some(watch => watch.name === name))
      if (unknown !== undefined)
        return misuse(test, `The query names watch:${unknown}. ${thereAre(unknown, known)}`, caller)
      if (replaced && parsed.query.watches.includes(replaced.name))
        return misuse(test, `A query that replaces ${replaced.name} cannot name watch:${replaced.name}.`, caller)

      const matcher = await matcherWith(desk, query, languages)
      const words = anyOf([searchWords(parsed.query.root), ...(replaced ? [wordsOf(replaced)] : [])])
      const found = await compare(desk, matcher, words, replaced?.name)
      const read = languages.length > 0 ? ` Plain words stand for all their forms in ${languages.join(', ')}.` : ''
      return {
        ok: true,
        title: 'Dry run: nothing was changed',
        parts: [
          { kind: 'text', text: `${inNumbers(found, desk.now(), await daysKept(desk))}${read}` },
          ...perDay(found, desk.now(), desk.timeZone()),
          ...(replaced ? difference(found, replaced.name) : samples('Found', found.now)),
          ...warningsOf(parsed.warnings),
        ],
      }
    },
  }
  return test
}

/** What the query flags of the items looked at, what the watch it would replace does, and what is only in one of them. */
type Found = {
  now: Line[]
  before: Line[] | null
  gained: Line[]
  lost: Line[]
  reached: number
  cut: boolean
  full: boolean
}

async function compare(desk: Desk, matcher: Matcher, words: SearchWords, replaced: string | undefined): Promise<Found> {
  const found: Found = {
    now: [],
    before: replaced ? [] : null,
    gained: [],
    lost: [],
    reached: 0,
    cut: false,
    full: false,
  }
  const asked = replaced ? [ASKED, replaced] : [ASKED]
  const look = await lookBack(desk, words, desk.now() - DAYS * DAY, ({ seen, line }) => {
    const flagged = matcher.match(seen, asked).map(match => match.watch)
    const [now, before] = [flagged.includes(ASKED), replaced !== undefined && flagged.includes(replaced)]
    if (now) found.now.push(line)
    if (before) found.before?.push(line)
    if (replaced && now && !before) found.gained.push(line)
    if (before && !now) found.lost.push(line)
    found.full = Math.max(found.now.length, found.before?.length ?? 0) >= MOST
    return !found.full
  })
  return { ...found, ...look }
}

/** "This query matches 34 items of the last 30 days, about 1 a day." */
function inNumbers({ now, reached, cut, full }: Found, today: number, kept: number): string {
  const days = cut || full ? Math.max(1, Math.round((today - reached) / DAY)) : kept
  const count = full ? `${now.length} or more items` : plural(now.length, 'item')
  const short = cut ? ' (as far as there was time to look)' : full || days === DAYS ? '' : ', all that are stored'
  const aDay = now.length / days
  const pace = now.length === 0 ? '' : `: ${aDay < 1 ? 'less than one' : `about ${Math.round(aDay)}`} a day`
  return `This query matches ${count} of the last ${plural(days, 'day')}${short}${pace}.`
}

/** How many days back there are items at all, thirty at the most. */
async function daysKept(desk: Desk): Promise<number> {
  const since = desk.now() - DAYS * DAY
  for (let days = DAYS; days > 1; days--) {
    const before = { datedAt: desk.now() - (days - 1) * DAY, id: '' }
    if ((await desk.store.items({ since, before, limit: 1 })).length > 0) return days
  }
  return 1
}

/** One row a day in the desk's own time zone, from the first day with an item to today. */
function perDay({ now, before }: Found, today: number, timeZone: string): Part[] {
  const all = [...now, ...(before ?? [])].map(line => line.datedAt)
  if (all.length === 0) return []
  const counts = (lines: readonly Line[]) => Map.groupBy(lines, line => day(line.datedAt, timeZone))
  const [ours, theirs] = [counts(now), counts(before ?? [])]
  const most = Math.max(...[...ours.values()].map(lines => lines.length), 1)
  const rows = daysFrom(
    all.reduce((a, b) => Math.min(a, b)),
    today,
    timeZone,
  ).map(name => {
    const count = ours.get(name)?.length ?? 0
    const start = `${name.padEnd(10)} ${String(count).padStart(5)}`
    if (before) return `${start} ${String(theirs.get(name)?.length ?? 0).padStart(6)}`
    return `${start} ${'█'.repeat(Math.ceil((count / most) * BAR))}`.trimEnd()
  })
  const head = before ? [`${'day'.padEnd(10)} query  watch`] : []
  return [{ kind: 'code', text: [...head, ...rows].join('\n') }]
}

function daysFrom(first: number, last: number, timeZone: string): string[] {
  const days = new Set<string>()
  // By half days, so that none is left out where the clock is put forward.
  for (let time = first; time < last; time += DAY / 2) days.add(day(time, timeZone))
  return [...days.add(day(last, timeZone))]
}

function difference({ now, before, gained, lost }: Found, name: string): Part[] {
  const same = now.length - gained.length
  const told = `${name} as it is matches ${before?.length}. With this query instead: ${gained.length} gained, ${lost.length} lost, ${same} the same.`
  return [{ kind: 'text', text: told }, ...samples('Gained', gained), ...samples('Lost', lost)]
}

function samples(what: string, lines: readonly Line[]): Part[] {
  if (lines.length === 0) return []
  const some = lines.length > SAMPLES ? `, the newest ${SAMPLES} of ${lines.length}` : ''
  return [
    { kind: 'text', text: `${what}${some}:` },
    { kind: 'lines', lines: lines.slice(0, SAMPLES) },
  ]
}

/** The watches that may be named in this place: those of the desk, and those made in this channel. */
async function watchesSeen(desk: Desk, caller: Caller): Promise<Watch[]> {
  const made = (await desk.store.channelWatches()).map(({ watch }) => watch)
  return [...desk.watches(), ...made.filter(watch => watch.channel === caller.channel)]
}

function thereAre(name: string, known: readonly Watch[]): string {
  const names = known.map(watch => watch.name)
  const meant = nearest(name, names)
  return `There is no watch “${name}” here. ${meant ? `Did you mean ${meant}? ` : ''}There are: ${names.join(', ') || 'none'}.`
}

function wordsOf(watch: Watch): SearchWords {
  return anyOf(
    watch.queries
      .filter(({ weight }) => weight > 0)
      .map(({ query }) => {
        const parsed = parseQuery(query, { languages: watch.languages, lists: listsOf(watch.lists) })
        return parsed.ok ? searchWords(parsed.query.root) : null
      }),
  )
}

const DAY = 86_400_000
const DAYS = 30
const MOST = 2000
const SAMPLES = 5
const BAR = 20
