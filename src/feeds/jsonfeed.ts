import type { ReadEntry, ReadFeed } from '../newsroom.ts'
import { parseDate } from './dates.ts'
import { safeLink } from './drafts.ts'
import { escapeHtml } from './entities.ts'
import { oneLine } from './fields.ts'
import { resolveInHtml, resolveLink } from './links.ts'
import { harmless, plainText, tidy } from './plain.ts'
import { looksLikeHtml } from './text-construct.ts'

const MOST_ENTRIES = 5000
const LONGEST_TEXT = 1_000_000

/** Reads JSON Feed 1.0 and 1.1. null for JSON that is no feed, and for text that is no JSON. `cutOff`: the text ended early. */
export function readJsonFeed(text: string, url: string | null): { feed: ReadFeed; cutOff: boolean } | null {
  const { value: feed, cutOff } = parse(text)
  if (!isRecord(feed)) return null
  const version = feed.version
  const saysSo = typeof version === 'string' && /jsonfeed\.org|^1(?:\.\d)?$/.test(version)
  if (!saysSo && !Array.isArray(feed.items)) return null
  const base = url ?? string(feed.feed_url) ?? string(feed.home_page_url)
  const language = string(feed.language)
  const hubs = Array.isArray(feed.hubs) ? feed.hubs.filter(isRecord) : []
  const authors = authorsOf(feed)
  const items = Array.isArray(feed.items) ? feed.items.filter(isRecord).slice(0, MOST_ENTRIES) : []
  const read = {
    title: string(feed.title),
    link: link(base, feed.home_page_url),
    language,
    ttl: null,
    skipHours: [],
    skipDays: [],
    hub: link(base, hubs[0]?.url),
    self: link(base, feed.feed_url),
    entries: items.map(item => readItem(item, { base, language, authors })),
  }
  return { feed: read, cutOff }
}

type Json = Record<string, unknown>

// A body cut off on its way still holds whole items: what stands behind the last of them is dropped and the lists closed.
function parse(text: string): { value: unknown; cutOff: boolean } {
  const { deepest, lastItem } = outlineOf(text)
  if (deepest > DEEPEST) return { value: undefined, cutOff: false }
  // A raw line break inside a string is an error to JSON and a space to a reader.
  const parsed = attempt(text) ?? (/[\0-\x1f]/.test(text) ? attempt(text.replace(/[\0-\x1f]/g, ' ')) : undefined)
  if (parsed !== undefined) return { value: parsed, cutOff: false }
  return { value: lastItem > 0 ? attempt(`${text.slice(0, lastItem)}]}`) : undefined, cutOff: true }
}

function attempt(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

// How deep a JSON text goes, and where the last whole item of a list at its top ends.
function outlineOf(text: string): { deepest: number; lastItem: number } {
  let depth = 0
  let deepest = 0
  let lastItem = -1
  for (let at = 0; at < text.length && deepest <= DEEPEST; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = endOfString(text, at)
    else if (code === BRACE || code === BRACKET) {
      depth++
      if (depth > deepest) deepest = depth
    } else if (code === BRACE_END || code === BRACKET_END) {
      depth--
      if (depth === 2 && code === BRACE_END) lastItem = at + 1
    }
  }
  return { deepest, lastItem }
}

const DEEPEST = 512
const QUOTE = 34
const BRACE = 123
const BRACE_END = 125
const BRACKET = 91
const BRACKET_END = 93

function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let escapes = 0
    while (text[at - 1 - escapes] === '\\') escapes++
    if (escapes % 2 === 0) return at
  }
  return text.length
}

type Inherited = { base: string | null; language: string | null; authors: string | null }

function readItem(item: Json, { base, language, authors }: Inherited): ReadEntry {
  const html = string(item.content_html)
  const text = string(item.content_text)
  const tags = Array.isArray(item.tags) ? item.tags.map(string).filter(tag => tag !== null) : []
  return {
    guid: typeof item.id === 'number' ? String(item.id) : string(item.id),
    link: link(base, item.url) ?? link(base, item.external_url),
    title: oneLine(string(item.title) ?? ''),
    summaryText: summaryOf(string(item.summary) ?? ''),
    contentHtml: html === null ? text && escapeHtml(text) : resolveInHtml(harmless(html), base),
    author: authorsOf(item) ?? authors,
    tags,
    language: string(item.language) ?? language,
    published: date(item.date_published),
    updated: date(item.date_modified),
    image: link(base, item.image) ?? link(base, item.banner_image),
  }
}

// Plain text by the specification; some send HTML.
function summaryOf(summary: string): string {
  return looksLikeHtml(summary) ? plainText(summary) : tidy(summary)
}

// Version 1.1 names several and keeps the single one of version 1 for older readers. A feed's own stand for its items'.
function authorsOf({ authors, author }: Json): string | null {
  const people: unknown[] = [authors ?? author].flat()
  const names = people.map(person => string(isRecord(person) ? person.name : person)).filter(name => name !== null)
  return names.length > 0 ? [...new Set(names)].join(', ') : null
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function string(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, LONGEST_TEXT) : null
}

function link(base: string | null, value: unknown): string | null {
  const text = string(value)
  return text === null ? null : safeLink(resolveLink(base, text))
}

function date(value: unknown): number | null {
  return typeof value === 'string' ? parseDate(value) : null
}
