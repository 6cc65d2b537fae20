import { decode } from '../http/charset.ts'
import type { ReadEntry, ReadFeed } from '../newsroom.ts'
import { readJsonFeed } from './jsonfeed.ts'
import { readXmlFeed } from './xml-feed.ts'

/**
 * A feed as it was understood, or why there was none to understand. `cut`: the document ended before its last item did, which
 * is not among the feed's; `item` is what it held so far, null where nothing of it could be read.
 */
export type FeedReading =
  | { ok: true; feed: ReadFeed; cut: { item: ReadEntry | null } | null; charset: string; warnings: string[] }
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
    const reading = start === '{' ? readJsonFeed(text, url) : null
    if (!reading) return failed('not_a_feed', 'the answer is JSON, but no JSON Feed')
    const { feed, cutOff } = reading
    return { ok: true, feed, cut: cutOff ? { item: null } : null, charset, warnings: cutOff ? [CUT_OFF] : [] }
  }
  const reading = readXmlFeed(text, url)
  if ('feed' in reading) {
    const { feed, open, warnings } = reading
    return open
      ? { ok: true, feed, cut: { item: open }, charset, warnings: [...warnings, CUT_OFF] }
      : { ok: true, feed, cut: null, charset, warnings }
  }
  return reading.not === 'html' || /<html[\s>]/i.test(text.slice(0, 4000))
    ? failed('html', 'the answer is a web page, not a feed')
    : failed('not_a_feed', 'the answer is no RSS, Atom, RDF, JSON Feed or news sitemap')
}

const CUT_OFF = 'the feed was cut off: its last item is left for the next poll'

function firstCharacter(text: string): string {
  return /[^\s\0\ufeff]/.exec(text)?.[0] ?? ''
}

function failed(kind: 'empty' | 'html' | 'not_a_feed' | 'too_large', message: string): FeedReading {
  return { ok: false, error: { kind, message } }
}
