import { z } from 'zod'
import { ALLOWED, makeCard } from '../alerts/card.ts'
import type { Settings } from '../config/load.ts'
import { renderPost as renderDiscord } from '../discord/render.ts'
import type { Article, Card, Feed, Item, Post } from '../newsroom.ts'
import { chooseQuotes, verify } from '../quotes/choose.ts'
import { extractQuotes } from '../quotes/extract.ts'
import { renderPost as renderSlack } from '../slack/render.ts'
import { citedBy } from '../stories/independent.ts'
import { summarise } from '../stories/summarise.ts'
import { renderPost as renderTerminal } from '../terminal/render.ts'
import { detectLanguage } from '../text/language.ts'
import { makeMatcher } from '../watches/match.ts'
import { settingsOrTell } from './settings.ts'
import { BadInput, lacks, type Stage } from './stage.ts'

const input = z.object({
  id: z.string().nullish(),
  title: z.string(),
  text: z.string(),
  url: z.string().nullish(),
  source: z.string().nullish(),
  date: z.string().nullish(),
  lang: z.string().nullish(),
})

/** The alert one item would become: the exact payloads of Slack and Discord, and the terminal's text. */
export async function openAlertStage(config: string): Promise<Stage | undefined> {
  const settings = await settingsOrTell(config)
  if (!settings) return undefined
  const matcher = makeMatcher()
  for (const watch of settings.watches) matcher.add(watch)
  return {
    fromWords: ({ title, text, url }) => ({ id: null, title, text, url }),
    one(given) {
      const checked = input.safeParse(given)
      if (!checked.success) throw new BadInput(`an alert needs {id, title, text}: ${lacks(checked.error, given)}`)
      const post: Post = { kind: 'alert', card: cardOf(checked.data, settings, matcher.match) }
      const { timeZone } = settings.desk
      return {
        id: checked.data.id ?? null,
        slack: renderSlack(post, { timeZone }),
        discord: renderDiscord(post, { timeZone }),
        terminal: renderTerminal(post, { timeZone, color: false, width: Number.POSITIVE_INFINITY }),
      }
    },
    tell(given, output) {
      const { title, text, url = null, source = null, lang = null } = input.parse(given)
      const matched = matcher.match({ title, text, url, source, lang }).length > 0
      return [
        ...(matched ? [] : ['No watch of this desk matches, so it would not be posted. It would look like this:']),
        (output as { terminal: string }).terminal,
        'In place of “try” stands the id of the story.',
      ].join('\n')
    },
  }
}

function cardOf(
  given: z.infer<typeof input>,
  settings: Settings,
  match: ReturnType<typeof makeMatcher>['match'],
): Card {
  const language = given.lang ?? detectLanguage(`${given.title}\n${given.text}`)
  const stated = given.date ? Date.parse(given.date) : Number.NaN
  const datedAt = Number.isNaN(stated) ? Date.now() : stated
  const feed = feedOf(given.source ?? 'unnamed source', settings)
  const item: Item = {
    id: given.id ?? 'try',
    feedUrl: feed.url,
    guid: null,
    link: given.url ?? null,
    title: given.title,
    text: given.text,
    author: null,
    tags: [],
    language,
    publishedAt: datedAt,
    updatedAt: null,
    seenAt: datedAt,
    datedAt,
  }
  const article: Article = {
    itemId: item.id,
    url: item.link,
    title: item.title,
    text: given.text,
    language,
    byline: null,
    from: 'page',
    problem: null,
  }
  const matches = match({ title: item.title, text: article.text, url: item.link, source: feed.name, lang: language })
  const evidence = matches.flatMap(found => found.evidence)
  const { quotes, origins } = extractQuotes(article.text, { title: item.title, language })
  const proven = quotes.filter(quote => verify(quote, article.text))
  const allowed = ALLOWED[feed.reuse]
  const chosen = chooseQuotes(proven, article.text, {
    evidence,
    limit: allowed.quotes,
    maxWords: allowed.words,
    posted: [],
  })
  const urgencies = matches.map(found => found.urgency)
  return makeCard({
    storyId: 'try',
    item,
    feed,
    article,
    urgency: urgencies.includes('flash') ? 'flash' : urgencies.includes('urgent') ? 'urgent' : 'normal',
    watches: matches.map(found => found.watch),
    summary: summarise(article, { title: item.title, evidence, quotes: chosen.flat() }),
    quotes: chosen,
    found: quotes.length,
    reportedBy: { outlets: [feed.name], independent: 1, origins: citedBy(feed.name, origins) },
  })
}

/** The configured feed of this name, for its kind and reuse; else a source of the default kind. */
function feedOf(source: string, settings: Settings): Feed {
  const known = settings.feeds.find(feed => feed.name === source)
  return known ?? { url: '', name: source, kind: 'ind', tier: 2, reuse: 'excerpt', from: 'config' }
}
