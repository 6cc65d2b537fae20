import type { CardQuote, Line } from '../newsroom.ts'
import { wordsOf } from '../quotes/choose.ts'
import { statementsOf } from '../quotes/statements.ts'
import type { FeedRow, StoredQuote } from '../store/store.ts'
import { foldedWords } from '../text/fold.ts'
import { when } from '../text/shown.ts'
import type { Desk } from './answer.ts'
import type { Command, Reply } from './command.ts'
import { misuse, typed } from './line.ts'
import { plural } from './wording.ts'

/** The commands that look things up: latest, story, quotes, status. */
export function wireCommands(desk: Desk): Command[] {
  const latest: Command = {
    group: 'wire',
    name: 'latest',
    about: 'The newest stories, of all watches or of one',
    example: 'child-repatriation',
    editors: false,
    options: [{ name: 'limit', about: 'How many, 1 to 20' }],
    args: [{ name: 'watch', about: 'the name of a watch', required: false }],
    run: async (caller, { options, args }) => {
      const limit = countOf(options.limit, 5)
      if (limit === null) return misuse(latest, '--limit is a number from 1 to 20.', caller)
      const watch = args.watch
      const names = await watchNames(desk, caller.channel)
      if (watch !== undefined && !names.includes(watch))
        return misuse(latest, `There is no watch “${watch}” here. There are: ${names.join(', ') || 'none'}.`, caller)
      const stories = await desk.store.latestStories({ ...(watch === undefined ? {} : { watch }), limit })
      const lines = stories.flatMap(({ story, reports, watches }): Line[] => {
        const first = reports[0]
        return first
          ? [
              {
                headline: story.title,
                url: first.url,
                outlet: outletsOf(reports),
                datedAt: first.datedAt,
                watches,
                storyId: story.id,
              },
            ]
          : []
      })
      if (lines.length === 0)
        return {
          ok: true,
          parts: [
            {
              kind: 'text',
              text: watch === undefined ? 'No story has matched a watch yet.' : `No story has matched ${watch} yet.`,
            },
          ],
        }
      return {
        ok: true,
        title: watch === undefined ? 'Latest stories' : `Latest stories of ${watch}`,
        parts: [{ kind: 'lines', lines }],
      }
    },
  }
  const story: Command = {
    group: 'wire',
    name: 'story',
    about: 'Everything about one story: reports, quotes, origins',
    example: 'k7wq4m2x',
    editors: false,
    options: [],
    args: [{ name: 'id', about: 'the id at the foot of an alert', required: true }],
    run: async (caller, { args }) => {
      const id = args.id ?? ''
      const found = await desk.store.story(id)
      if (!found)
        return misuse(
          story,
          `There is no story “${id}”. ${typed(caller, 'wire latest')} lists the newest with their ids.`,
          caller,
        )
      const quotes = await readable(desk, await desk.store.quotesOf(id), () => true)
      const origins = [...new Set(found.reports.flatMap(report => report.origins))]
      const watches = [...new Set(found.alerts.flatMap(alert => alert.watches))]
      const facts = [
        { name: 'Reports', value: String(found.reports.length) },
        ...(origins.length > 0 ? [{ name: 'Citing', value: origins.join(', ') }] : []),
        ...(watches.length > 0 ? [{ name: 'Watches', value: watches.join(', ') }] : []),
      ]
      const lines = found.reports.map(
        (report): Line => ({
          headline: report.title,
          url: report.url,
          outlet: report.outlet,
          datedAt: report.datedAt,
          watches: [],
          storyId: null,
        }),
      )
      return {
        ok: true,
        title: found.story.title,
        parts: [
          { kind: 'facts', facts },
          { kind: 'lines', lines },
          ...(quotes.length > 0 ? [{ kind: 'quotes' as const, quotes }] : []),
        ],
      }
    },
  }
  const quotes: Command = {
    group: 'wire',
    name: 'quotes',
    about: 'Verbatim quotes of the newest stories, of all speakers or of one',
    example: 'Ellison',
    editors: false,
    options: [],
    args: [{ name: 'speaker', about: 'a name, or the beginning of one', required: false }],
    run: async (_, { args }) => {
      const asked = folded(args.speaker ?? '')
      const found: CardQuote[] = []
      for (const { story } of await desk.store.latestStories({ limit: 50 })) {
        const said = await desk.store.quotesOf(story.id)
        found.push(...(await readable(desk, said, quote => asked === '' || isNamed(quote.speaker, asked))))
        if (found.length >= 6) break
      }
      if (found.length === 0)
        return {
          ok: true,
          parts: [
            {
              kind: 'text',
              text: asked === '' ? 'No quotes yet.' : `No quotes of “${args.speaker}” in the newest stories.`,
            },
          ],
        }
      return {
        ok: true,
        title: asked === '' ? 'Latest quotes' : `Quotes of ${args.speaker}`,
        parts: [{ kind: 'quotes', quotes: found.slice(0, 6) }],
      }
    },
  }
  const status: Command = {
    group: 'wire',
    name: 'status',
    about: 'How Wirewatch is doing: feeds, channels, what waits',
    example: '',
    editors: false,
    options: [],
    args: [],
    run: async (): Promise<Reply> => {
      const [feeds, stopped, waiting, failed] = await Promise.all([
        desk.store.feeds(),
        desk.store.stoppedRoutes(),
        desk.store.deliveries({ state: 'waiting', limit: 100 }),
        desk.store.deliveries({ state: 'failed', limit: 100 }),
      ])
      const last = Math.max(0, ...feeds.map(row => row.lastPolledAt ?? 0))
      const facts = [
        { name: 'Feeds', value: `${feeds.length} on, ${last > 0 ? healthOf(desk, feeds) : 'not read yet'}` },
        { name: 'Last poll', value: last > 0 ? when(last, desk.timeZone()) : 'none yet' },
        { name: 'Waiting to be posted', value: waiting.length >= 100 ? '100 or more' : String(waiting.length) },
        ...(failed.length > 0
          ? [{ name: 'Not posted', value: `${plural(failed.length, 'post')}: see “wirewatch deliveries”` }]
          : []),
        ...stopped.map(route => ({ name: `Channel ${route.channel}`, value: `stopped: ${route.reason}` })),
        ...desk.status(),
      ]
      return { ok: true, title: 'Wirewatch', parts: [{ kind: 'facts', facts }] }
    },
  }
  return [latest, story, quotes, status]
}

/** The names a caller may use for a watch: the desk's, and those of the channel. */
async function watchNames(desk: Desk, channel: string | null): Promise<string[]> {
  const made = await desk.store.channelWatches()
  const here = made.filter(({ watch }) => channel === null || watch.channel === channel).map(({ watch }) => watch.name)
  return [...desk.watches().map(watch => watch.name), ...here]
}

/** A number from 1 to 20 out of an option; null where it is none. */
export function countOf(option: string | undefined, otherwise: number): number | null {
  if (option === undefined) return otherwise
  const count = Number(option)
  return Number.isInteger(count) && count >= 1 && count <= 20 ? count : null
}

const DAY = 86_400_000

function healthOf(desk: Desk, feeds: readonly FeedRow[]): string {
  const failing = feeds.flatMap(row => {
    const trouble = desk.feeds.trouble(row)
    return trouble ? [{ name: row.feed.name, since: trouble.since }] : []
  })
  const unread = feeds.filter(row => row.lastPolledAt === null).length
  const waiting = unread > 0 ? [`${unread} not tried yet`] : []
  if (failing.length === 0) return [unread > 0 ? 'the rest readable' : 'all readable', ...waiting].reverse().join(', ')
  const long = failing.filter(({ since }) => desk.now() - since >= DAY)
  const names = (some: typeof failing) =>
    `${some
      .slice(0, 5)
      .map(({ name }) => name)
      .join(', ')}${some.length > 5 ? ' …' : ''}`
  const told = [
    `${failing.length} could not be read at the last try`,
    ...(long.length > 0 ? [`${long.length} of them for a day or longer: ${names(long)}`] : [names(failing)]),
  ]
  return [...waiting, told.join(long.length > 0 ? ', ' : ': ')].join(', ')
}

function outletsOf(reports: readonly { outlet: string }[]): string {
  const outlets = [...new Set(reports.map(report => report.outlet))]
  return outlets.length > 1 ? `${outlets[0]} and ${plural(outlets.length - 1, 'other')}` : (outlets[0] ?? '')
}

// The whole statements that are wanted, as an alert shows them, as many and as long as their source permits; words that
// several reports carry are shown once.
async function readable(
  { store, mayQuote, shownQuote }: Desk,
  quotes: readonly StoredQuote[],
  wanted: (quote: CardQuote) => boolean,
): Promise<CardQuote[]> {
  const seen = new Set<string>()
  const shown: CardQuote[] = []
  for (const [itemId, said] of Map.groupBy(quotes, quote => quote.itemId)) {
    const [item, article] = [await store.item(itemId), await store.article(itemId)]
    const source = item && (await store.feed(item.feedUrl))
    if (!source || !article) continue
    const allowed = mayQuote(source.feed)
    const permitted = statementsOf(said, article.text)
      .filter(statement => statement.every(quote => quote.kind === 'full'))
      .map(statement => ({ quote: shownQuote(statement, article, statement[0].outlet), words: wordsOf(statement) }))
      .filter(({ quote, words }) => wanted(quote) && foldedWords(words).length <= allowed.words)
      .filter(({ words }) => !seen.has(folded(words)) && seen.add(folded(words)))
    shown.push(...permitted.slice(0, allowed.quotes).map(({ quote }) => quote))
  }
  return shown
}

function isNamed(speaker: string | null, asked: string): boolean {
  return speaker !== null && ` ${folded(speaker)}`.includes(` ${asked}`)
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
