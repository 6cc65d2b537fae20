import { hash } from 'node:crypto'
import type { Feed, Item, Matchable, ReadEntry, ReadFeed } from '../newsroom.ts'
import { detectLanguage } from '../text/language.ts'
import { textOf, titleOf } from './entry.ts'

/** The item a new entry becomes. Its id is made of its keys, so that the same entry read again after a crash has the same. */
export function itemFrom(feed: Feed, read: ReadFeed, entry: ReadEntry, keys: readonly string[], now: number): Item {
  const title = titleOf(entry)
  const text = textOf(entry)
  return {
    id: hash('sha1', `${feed.url}\n${keys.toSorted().join('\n')}`, 'base64url').slice(0, 20),
    feedUrl: feed.url,
    guid: entry.guid,
    link: entry.link,
    title,
    text,
    author: entry.author,
    tags: entry.tags,
    language: stated(entry.language) ?? feed.language ?? stated(read.language) ?? detectLanguage(`${title}\n${text}`),
    publishedAt: entry.published,
    updatedAt: entry.updated,
    seenAt: now,
    datedAt: Math.min(dateOf(entry) ?? now, now),
  }
}

/** When an entry says it is from; Atom may state only when it was updated. */
export function dateOf(entry: ReadEntry): number | null {
  return entry.published ?? entry.updated
}

/** What a watch sees of an item before its page is read. */
export function matchable(feed: Feed, item: Item): Matchable {
  const { title, text, link, author, tags, language } = item
  return { title, text, url: link, source: feed.name, author, tags, lang: language }
}

/** "en-GB" as "en"; null for what names no language. */
function stated(language: string | null): string | null {
  return /^([a-z]{2})(?:[-_]|$)/i.exec(language ?? '')?.[1]?.toLowerCase() ?? null
}
