import { Parser } from 'htmlparser2'
import { decode } from '../http/charset.ts'
import type { Answer, Request } from '../http/get.ts'
import type { Feed, ReadFeed } from '../newsroom.ts'
import { readFeed } from './read.ts'
import { compareReadings, secondOpinion } from './second-opinion.ts'

/** The feed at or behind an address, as it would be polled, and what else an editor should know of it. */
export type Found = { ok: true; feed: Feed; note?: string } | { ok: false; reason: string }

type Looking = { get: (request: Request) => Promise<Answer>; signal?: AbortSignal }

/**
 * Finds the feed an editor means: the address itself, a feed its page names, or one at a place where sites usually keep it.
 * What is found is a feed from chat and never reaches a private address.
 */
export async function findFeed(url: string, looking: Looking): Promise<Found> {
  const given = await lookAt(url, looking)
  if (given.kind === 'feed') return found(given)
  if (given.kind === 'failed') return { ok: false, reason: given.reason }
  const named = feedsNamedBy(given.html, given.url)
  const site = new URL(given.url)
  const usual = USUAL_PATHS.map(path => new URL(path, site).href)
  for (const place of [...new Set([...named, ...usual])].slice(0, MOST_TRIES)) {
    const there = await lookAt(place, looking)
    if (there.kind === 'feed' && there.read.entries.length > 0) return found(there, `Found from ${url}.`)
  }
  return {
    ok: false,
    reason: `it is a web page that names no feed, and none was found where ${site.host} might keep one`,
  }
}

/** Addresses of feeds that a page names: its alternates first, then links that look like feeds; feeds of comments last. */
export function feedsNamedBy(html: string, pageUrl: string): string[] {
  const alternates: string[] = []
  const links: string[] = []
  let base = pageUrl
  const parser = new Parser({
    onopentag(name, { href, rel = '', type = '' }) {
      if (!href) return
      const address = URL.parse(href.trim(), base)
      if (!address || !/^https?:$/.test(address.protocol)) return
      if (name === 'base') base = address.href
      else if (name === 'link' && /\balternate\b|\bfeed\b/i.test(rel) && FEED_TYPE.test(type))
        alternates.push(address.href)
      else if (name === 'a' && FEED_PATH.test(address.pathname + address.search)) links.push(address.href)
    },
  })
  parser.end(html)
  return [...new Set([...alternates, ...links])].sort((a, b) => Number(/comment/i.test(a)) - Number(/comment/i.test(b)))
}

const OWN_NETWORK =
  'a feed of your own network is listed in config/feeds.yaml, and its address under “network: allow” in config/wirewatch.yaml'

const FEED_TYPE = /(?:rss|atom|rdf|feed)\+|^(?:text|application)\/xml$/i
const FEED_PATH =
  /(?:^|[/._-])(?:rss|feeds?|atom|rdf)(?:\.(?:xml|php|aspx?|json)|\/)?(?:[?]|$)|\.(?:rss|atom|rdf)$|[?&]feed=(?:rss|atom)/i
const USUAL_PATHS = [
  '/feed/',
  '/rss.xml',
  '/rss',
  '/feed.xml',
  '/atom.xml',
  '/index.xml',
  '/feeds/rss.xml',
  '/news/rss',
]
const MOST_TRIES = 12

/** What one address holds. */
type Look =
  | { kind: 'feed'; url: string; read: ReadFeed; disagreement: string | null }
  | { kind: 'page'; url: string; html: string }
  | { kind: 'failed'; reason: string }

async function lookAt(url: string, { get, signal }: Looking): Promise<Look> {
  const answer = await get({ url, ...(signal && { signal }) })
  if (answer.kind === 'unchanged') return { kind: 'failed', reason: 'no answer' }
  if (answer.kind === 'failed')
    return { kind: 'failed', reason: answer.problem === 'address' ? `${answer.reason}; ${OWN_NETWORK}` : answer.reason }
  const contentType = answer.headers['content-type'] ?? null
  const reading = readFeed(answer.body, { url: answer.url, contentType })
  if (reading.ok) {
    const links = reading.feed.entries.flatMap(entry => entry.link ?? [])
    const second = await secondOpinion(answer.body, { contentType })
    const disagreement = compareReadings({ items: reading.feed.entries.length, links }, second)
    // A temporary redirect may lead elsewhere tomorrow; the address given stays.
    return { kind: 'feed', url: answer.permanentUrl ?? url, read: reading.feed, disagreement }
  }
  if (reading.error.kind === 'html')
    return { kind: 'page', url: answer.url, html: decode(answer.body, contentType).text }
  return { kind: 'failed', reason: reading.error.message }
}

function found({ url, read, disagreement }: Extract<Look, { kind: 'feed' }>, how?: string): Found {
  const language = /^[a-z]{2}/i.exec(read.language ?? '')?.[0].toLowerCase()
  const feed: Feed = {
    url,
    name: read.title?.trim().slice(0, 80) || new URL(url).host,
    kind: 'ind',
    tier: 2,
    reuse: 'excerpt',
    ...(language !== undefined && { language }),
    from: 'chat',
  }
  const notes = [
    how,
    read.entries.length === 0 ? 'It holds no item yet.' : undefined,
    disagreement ? `${disagreement}.` : undefined,
  ]
  const note = notes.filter(part => part !== undefined).join(' ')
  return { ok: true, feed, ...(note && { note }) }
}
