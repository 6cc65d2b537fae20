import { hash } from 'node:crypto'
import type { Answer, Request } from '../http/get.ts'
import type { Feed, ReadEntry } from '../newsroom.ts'
import type { Arrived } from './cut-off.ts'
import { type Observation, observe } from './health.ts'
import type { SortedOut } from './identity.ts'
import { withNews } from './interval.ts'
import type { Memory } from './memory.ts'

const WEEK = 7 * 24 * 3600_000
// Validators lie both ways, so every so often a feed is asked without them, at its configured address; soon enough that
// what they hid is still news.
const MOST_CONDITIONAL = 10
const LONGEST_CONDITIONAL = 2 * 3600_000

/** How to ask a feed, by what we remember of it. */
export function requestFor(feed: Feed, memory: Memory, now: number, signal?: AbortSignal): Request {
  const fresh = isUnconditional(memory, now)
  const moved = memory.permanent && now - memory.permanent.since >= WEEK ? memory.permanent.url : feed.url
  return {
    url: fresh ? feed.url : moved,
    trusted: feed.from === 'config',
    accept:
      'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5',
    headers: feed.headers,
    userAgent: feed.userAgent,
    maxBytes: feed.maxBytes,
    ...(!fresh && { etag: memory.etag, lastModified: memory.lastModified }),
    signal,
  }
}

function isUnconditional(memory: Memory, now: number): boolean {
  return (
    memory.validators === 'lie' ||
    memory.health.failures > 0 ||
    memory.conditional >= MOST_CONDITIONAL ||
    now - memory.wholeAt >= LONGEST_CONDITIONAL
  )
}

/** Of a body, to know it again. */
export function bodyHash(body: Uint8Array): string {
  return hash('sha1', body, 'base64url')
}

type Good = Extract<Answer, { kind: 'ok' | 'unchanged' }>

/** What a 304, or a body like the last one, teaches. */
export function afterUnchanged(feed: Feed, memory: Memory, answer: Good, now: number): Memory {
  const next: Memory = {
    ...memory,
    ...(answer.kind === 'ok' ? validators(answer) : {}),
    conditional: answer.kind === 'unchanged' ? memory.conditional + 1 : 0,
    wholeAt: answer.kind === 'unchanged' ? memory.wholeAt : now,
    ...permanence(feed, memory, answer, now),
  }
  return judged(next, false, now)
}

/** What a document that could be read teaches. */
export function afterReading(
  feed: Feed,
  memory: Memory,
  answer: Extract<Answer, { kind: 'ok' }>,
  { feed: read, cutOff, openItem }: Arrived,
  sorted: SortedOut,
  now: number,
): Memory {
  const hashed = bodyHash(answer.body)
  const dates = datesOf(read.entries, now)
  const fresh = datesOf(
    sorted.fresh.map(({ entry }) => entry),
    now,
  )
  // A body that differs under the validator it had before: the next 304 would hide items.
  const lied = memory.etag !== undefined && answer.headers.etag === memory.etag && memory.bodyHash !== hashed
  const { etag: _, lastModified: __, bodyHash: ___, ...rest } = memory
  const next: Memory = {
    ...rest,
    // What was left out must come with the next answer, whatever its validators say.
    ...(!cutOff && { ...validators(answer), bodyHash: hashed }),
    ...(lied && { validators: 'lie' }),
    conditional: 0,
    firstAt: memory.firstAt ?? now,
    wholeAt: now,
    rule: sorted.rule,
    rhythm: withNews(memory.rhythm, fresh.length > 0 ? fresh : sorted.fresh.length > 0 ? [now] : [], now),
    ...permanence(feed, memory, answer, now),
    ttl: read.ttl,
    maxAge: maxAge(answer.headers['cache-control']),
    skipHours: read.skipHours,
    skipDays: read.skipDays,
    newest: Math.max(memory.newest ?? 0, ...dates) || null,
    cutOff,
    openItem,
    shown: read.entries.length,
    hub: linked(answer.headers.link, 'hub') ?? read.hub,
    self: linked(answer.headers.link, 'self') ?? read.self,
  }
  return judged(next, !cutOff && overflowed(memory, read.entries, sorted), now)
}

function judged(memory: Memory, lost: boolean, now: number): Memory {
  const seen: Observation = { kind: 'good', rhythm: memory.rhythm, lost, movedTo: movedTo(memory, now) }
  return { ...memory, health: observe(memory.health, seen, now) }
}

/** What an answer that was no feed teaches. */
export function afterFailure(memory: Memory, seen: Extract<Observation, { kind: 'failed' }>, now: number): Memory {
  return { ...memory, health: observe(memory.health, seen, now) }
}

function validators(answer: Extract<Answer, { kind: 'ok' }>): Pick<Memory, 'etag' | 'lastModified'> {
  const { etag, 'last-modified': lastModified } = answer.headers
  return { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) }
}

/** A redirect counts from the day it first led there; one that ends or changes is forgotten. */
function permanence(feed: Feed, memory: Memory, answer: Good, now: number): Pick<Memory, 'permanent'> {
  const { permanentUrl } = answer
  const known = memory.permanent
  // Asked at the new address already: it still holds.
  if (!permanentUrl && known && answer.url === known.url && answer.url !== feed.url) return { permanent: known }
  if (!permanentUrl) return { permanent: undefined }
  return { permanent: known?.url === permanentUrl ? known : { url: permanentUrl, since: now } }
}

function movedTo(memory: Memory, now: number): string | null {
  return memory.permanent && now - memory.permanent.since >= WEEK ? memory.permanent.url : null
}

function datesOf(entries: readonly ReadEntry[], now: number): number[] {
  return entries
    .map(entry => entry.published ?? entry.updated)
    .filter((date): date is number => date !== null && date <= now)
}

/** Nothing shown was known, and all of it is newer than what we hold: the window moved past items nobody read. */
function overflowed(memory: Memory, entries: readonly ReadEntry[], sorted: SortedOut): boolean {
  if (sorted.known > 0 || sorted.fresh.length === 0 || memory.shown < 2) return false
  const dates = entries.map(entry => entry.published ?? entry.updated)
  return dates.every(date => date === null || memory.newest === null || date > memory.newest)
}

/** The header counts before the document. https://www.w3.org/TR/websub/#discovery */
function linked(header: string | undefined, rel: 'hub' | 'self'): string | null {
  for (const [, address, parameters = ''] of (header ?? '').matchAll(/<([^>]*)>([^<]*)/g))
    if (new RegExp(`;\\s*rel\\s*=\\s*"?(?:[^",;]*\\s)?${rel}(?=[\\s",;]|$)`, 'i').test(parameters))
      return address ?? null
  return null
}

/** https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2.1 */
function maxAge(cacheControl: string | undefined): number | null {
  const found = /(?:^|[,\s])max-age\s*=\s*"?(\d+)/i.exec(cacheControl ?? '')
  return found ? Number(found[1]) * 1000 : null
}
