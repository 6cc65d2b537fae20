import { better, betterDate, type EntryDraft, type FeedDraft, type Link } from './drafts.ts'
import type { Attributes } from './elements.ts'
import { resolveLink } from './links.ts'
import type { Custom, Words } from './text-construct.ts'

/** What a field's element held, once it is closed. */
export type Found = {
  attributes: Attributes
  base: string | null
  /** Neither words nor mark-up. */
  blank(): boolean
  value(): string
  words(): Words
}

/** What to do with a field; `custom` says how RSS means its text. */
export type FieldOf<Draft> = { custom: Custom; take(draft: Draft, found: Found): void }

/** The fields of an item or entry, by family and local name. */
export const ENTRY_FIELDS: ReadonlyMap<string, FieldOf<EntryDraft>> = new Map([
  ...entryTitles(['core:title', 'atom:title', 'news:title'], 3),
  ...entryTitles(['dc:title'], 2),
  ...entryTitles(['media:title', 'itunes:title', 'prism:title'], 1),
  ...entryFields(['core:description', 'core:summary', 'atom:summary', 'core:abstract'], 'rss-html', (entry, found) => {
    if (found.blank()) return
    // Where an item has both a description and a summary, the second is its content.
    if (entry.summary && entry.summary.rank === 4) entry.content = better(entry.content, found.words(), 1)
    else entry.summary = better(entry.summary, found.words(), 4)
  }),
  ...entryFields(['dc:description', 'dcterms:abstract'], 'rss-html', (entry, found) => {
    entry.summary = better(entry.summary, found.words(), 3)
  }),
  ...entryFields(['media:description', 'itunes:summary'], 'rss-html', (entry, found) => {
    entry.summary = better(entry.summary, found.words(), 2)
  }),
  ...entryFields(['itunes:subtitle'], 'rss-html', (entry, found) => {
    entry.summary = better(entry.summary, found.words(), 1)
  }),
  ...entryFields(
    [
      'content:encoded',
      'core:fullitem',
      'core:content',
      'atom:content',
      'core:body',
      'xhtml:body',
      'xhtml:div',
      'content:item',
    ],
    'rss-html',
    (entry, found) => {
      const rich = /html/i.test(found.attributes.get('type') ?? 'html')
      if (!found.blank()) entry.content = better(entry.content, found.words(), rich ? 3 : 2)
    },
  ),
  ...entryFields(['core:link', 'atom:link'], 'rss-html', (entry, found) => takeLink(entry, found)),
  // RFC 4287, 4.2.6: an id may look like an address and need not be one.
  ...entryFields(['core:id', 'atom:id'], 'rss-html', (entry, found) => {
    entry.guid ??= found.value() || null
  }),
  ...entryFields(['core:guid'], 'rss-html', (entry, found) => {
    if (entry.guid !== null || found.value() === '') return
    entry.guid = found.value()
    const permanent = found.attributes.get('ispermalink')?.trim().toLowerCase()
    entry.guidIsLink = permanent === 'true' || (permanent !== 'false' && /^(?:https?:\/)?\//i.test(entry.guid))
  }),
  ...entryDates(
    ['core:pubdate', 'core:published', 'core:issued', 'atom:published', 'atom:issued', 'news:publication_date'],
    'published',
    3,
  ),
  ...entryDates(['dcterms:issued', 'dcterms:available'], 'published', 2),
  ...entryDates(['prism:publicationdate', 'dcterms:created', 'atom:created', 'core:created'], 'published', 1),
  ...entryDates(
    ['core:updated', 'core:modified', 'atom:updated', 'atom:modified', 'core:lastmod', 'sitemap:lastmod'],
    'updated',
    3,
  ),
  ...entryDates(['dcterms:modified'], 'updated', 2),
  ...entryDates(['dc:date'], 'updated', 1),
  ...entryFields(['core:category', 'atom:category', 'dc:subject'], 'rss-html', (entry, found) => {
    const tag = found.attributes.get('label') ?? found.attributes.get('term') ?? oneLine(found.value())
    if (tag) addTag(entry, tag)
  }),
  ...entryFields(['media:keywords', 'itunes:keywords', 'news:keywords'], 'rss-html', (entry, found) => {
    for (const tag of found.value().split(',')) addTag(entry, oneLine(tag))
  }),
  ...entryFields(['dc:language', 'core:language', 'news:language'], 'rss-html', (entry, found) => {
    entry.language = found.value() || entry.language
  }),
  ...entryFields(['news:name'], 'rss-html', (entry, found) => {
    entry.outlet = oneLine(found.value()) || null
  }),
  ...entryFields(['sitemap:loc', 'core:loc'], 'rss-html', (entry, found) => {
    entry.link = better(entry.link, found.value(), 3)
  }),
  ...entryFields(['feedburner:origlink'], 'rss-html', (entry, found) => {
    entry.link = better(entry.link, found.value(), 1)
  }),
  ...entryFields(
    ['media:thumbnail', 'media:content', 'itunes:image', 'image:loc', 'core:enclosure'],
    'rss-html',
    takeImage,
  ),
])

/** The fields of a channel or feed. */
export const FEED_FIELDS: ReadonlyMap<string, FieldOf<FeedDraft>> = new Map([
  ...feedFields(['core:title', 'atom:title'], 'rss-title', (feed, found) => {
    feed.title = better(feed.title, oneLine(found.words().text()), 3)
  }),
  ...feedFields(['dc:title'], 'rss-title', (feed, found) => {
    feed.title = better(feed.title, oneLine(found.words().text()), 2)
  }),
  ...feedFields(['core:link', 'atom:link'], 'rss-html', (feed, found) => takeLink(feed, found)),
  ...feedFields(['core:language', 'dc:language'], 'rss-html', (feed, found) => {
    feed.language = better(feed.language, found.value(), 3)
  }),
  ...feedFields(['core:ttl'], 'rss-html', (feed, found) => {
    const minutes = Number(found.value())
    if (minutes > 0) feed.ttl = minutes * 60_000
  }),
  ...feedFields(['sy:updateperiod'], 'rss-html', (feed, found) => {
    feed.period = PERIODS.get(found.value().toLowerCase()) ?? null
  }),
  ...feedFields(['sy:updatefrequency'], 'rss-html', (feed, found) => {
    feed.frequency = Number(found.value()) || null
  }),
  ...feedFields(['core:hour'], 'rss-html', (feed, found) => {
    const hour = Number(found.value() || Number.NaN)
    if (Number.isInteger(hour) && hour >= 0 && hour <= 24) feed.skipHours.push(hour % 24)
  }),
  ...feedFields(['core:day'], 'rss-html', (feed, found) => {
    const day = DAYS.indexOf(found.value().toLowerCase().slice(0, 3))
    if (day >= 0) feed.skipDays.push(day)
  }),
])

/** Text on one line, spaces single. */
export function oneLine(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, ' ').trim()
}

/** An attribute by its local name, whatever prefix it was given. */
export function attribute(attributes: Attributes, local: string): string | null {
  if (attributes.size === 0) return null
  const plain = attributes.get(local)
  if (plain !== undefined) return plain
  for (const [name, value] of attributes) if (name.endsWith(`:${local}`)) return value
  return null
}

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const HOUR = 3_600_000
const PERIODS = new Map([
  ['hourly', HOUR],
  ['daily', 24 * HOUR],
  ['weekly', 168 * HOUR],
  ['monthly', 720 * HOUR],
  ['yearly', 8760 * HOUR],
])

type Take<Draft> = FieldOf<Draft>['take']
type Rows<Draft> = [string, FieldOf<Draft>][]

function entryFields(keys: string[], custom: Custom, take: Take<EntryDraft>): Rows<EntryDraft> {
  return keys.map(key => [key, { custom, take }])
}

function feedFields(keys: string[], custom: Custom, take: Take<FeedDraft>): Rows<FeedDraft> {
  return keys.map(key => [key, { custom, take }])
}

function entryTitles(keys: string[], rank: number): Rows<EntryDraft> {
  return entryFields(keys, 'rss-title', (entry, found) => {
    if (!entry.title || entry.title.rank < rank) entry.title = better(entry.title, oneLine(found.words().text()), rank)
  })
}

function entryDates(keys: string[], which: 'published' | 'updated', rank: number): Rows<EntryDraft> {
  return entryFields(keys, 'rss-html', (entry, found) => {
    entry[which] = betterDate(entry[which], found.value(), rank)
  })
}

function addTag(entry: EntryDraft, tag: string): void {
  if (tag !== '' && entry.tags.length < 100) entry.tags.push(tag)
}

const IANA = 'http://www.iana.org/assignments/relation/'

// Atom puts the address into an attribute, RSS into the text; each vocabulary is also written the other's way.
function takeLink(draft: { link: EntryDraft['link']; links: Link[] }, found: Found): void {
  const { attributes, base } = found
  const href =
    attributes.get('href') ?? attributes.get('url') ?? attributes.get('uri') ?? attribute(attributes, 'resource')
  if (!href?.trim()) {
    const text = found.value()
    if (text !== '') draft.link = better(draft.link, resolveLink(base, onceEscaped(text)), 3)
    return
  }
  if (draft.links.length >= 100) return
  const rel = (attributes.get('rel') ?? 'alternate').trim().replace(IANA, '').toLowerCase()
  draft.links.push({
    rel: rel || 'alternate',
    type: (attributes.get('type') ?? '').trim(),
    href: resolveLink(base, onceEscaped(href)),
  })
}

// No address means to hold "&amp;": it was escaped twice.
function onceEscaped(address: string): string {
  return address.replaceAll('&amp;', '&')
}

function takeImage(entry: EntryDraft, { attributes, base, value }: Found): void {
  const address = attributes.get('url') ?? attributes.get('href') ?? value()
  const kind = attributes.get('medium') ?? attributes.get('type') ?? ''
  if (address === '' || (kind !== '' && !/^image/i.test(kind))) return
  if (kind === '' && !attributes.has('href') && !/\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i.test(address)) return
  entry.image = better(entry.image, resolveLink(base, address), 1)
}
