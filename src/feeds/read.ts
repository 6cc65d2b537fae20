import { decode } from '../http/charset.ts'
import type { ReadFeed } from '../newsroom.ts'
import { readJsonFeed } from './jsonfeed.ts'
import { readXmlFeed } from './xml-feed.ts'

/** A feed as it was understood, or why there was none to understand. */
export type FeedReading =
  | { ok: true; feed: ReadFeed; charset: string; warnings: string[] }
  | { ok: false; error: { kind: 'empty' | 'html' | 'not_a_feed' | 'too_large'; message: string } }

/** Above this no feed is read, whatever a caller let through. */
const LARGEST = 64 * 1024 * 1024

/** Reads what a feed's address sent: RSS, RDF, Atom, CDF, a news sitemap or JSON Feed. Never throws, for any bytes. */
export function readFeed(body: Uint8Array, about: { url?: string; contentType?: string | null }): FeedReading {
  if (body.length > LARGEST) return failed('too_large', `the answer is over ${LARGEST / 1024 / 1024} MB`)
  const { text, charset } = decode(body, about.contentType ?? null)
  const start = firstCharacter(text)
  if (start === '') return failed('empty', 'the answer is empty')
  const url = about.url ?? null
  if (start === '{' || start === '[') {
    const feed = start === '{' ? readJsonFeed(text, url) : null
    return feed
      ? { ok: true, feed, charset, warnings: [] }
      : failed('not_a_feed', 'the answer is JSON, but no JSON Feed')
  }
  const reading = readXmlFeed(text, url)
  if ('feed' in reading) return { ok: true, feed: reading.feed, charset, warnings: reading.warnings }
  return reading.not === 'html' || /<html[\s>]/i.test(text.slice(0, 4000))
    ? failed('html', 'the answer is a web page, not a feed')
    : failed('not_a_feed', 'the answer is no RSS, Atom, RDF, JSON Feed or news sitemap')
}

function firstCharacter(text: string): string {
  return /[^\s\0\ufeff]/.exec(text)?.[0] ?? ''
}

function failed(kind: 'empty' | 'html' | 'not_a_feed' | 'too_large', message: string): FeedReading {
  return { ok: false, error: { kind, message } }
}
