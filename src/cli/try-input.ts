import { readFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { PageReader } from '../articles/page.ts'
import { textOf, titleOf } from '../feeds/entry.ts'
import { readFeed } from '../feeds/read.ts'
import { readAllowed } from '../http/address.ts'
import { decode } from '../http/charset.ts'
import { openWeb } from '../http/get.ts'
import { VERSION } from '../version.ts'
import { settingsOrTell } from './settings.ts'
import type { Words } from './stage.ts'
import { whyUnread } from './why-unread.ts'

export type StageName = 'feed' | 'watches' | 'quotes' | 'stories' | 'alert'

/** What a person handed in: words, or input objects where it was JSON or a feed. */
export type HandedIn = Words & { inputs?: Item[]; isFeed?: true }

/** As it came: each stage checks what it needs. */
type Item = { title?: unknown; text?: unknown }

type Trouble = { problem: string; code: 1 | 2 }

/** Reads the input of one stage from a file, an address or stdin. */
export async function readInput(source: string, stage: StageName, config: string): Promise<HandedIn | Trouble> {
  const got = /^https?:\/\//.test(source) ? await fetchOne(source, config) : await readOne(source)
  if ('problem' in got) return got
  const { bytes, contentType, url } = got
  const { text } = decode(bytes, contentType)
  const nothing: Words = { bytes, contentType, url, isHtml: false, title: '', text: '' }
  const whole = { ...nothing, ...titleAndText(text) }
  const json = /^\s*[{[]/.test(text) ? parseLine(text) : undefined
  // A JSON Feed is an input of its own, not an input object.
  if (json?.ok && !('items' in json.value)) {
    const item: Item = json.value
    const isBlank = (words: unknown) => typeof words === 'string' && words.trim() === ''
    return isBlank(item.title) && isBlank(item.text)
      ? bad('there is neither a headline nor a text in it')
      : { ...nothing, inputs: [item] }
  }
  if (stage === 'feed') return whole
  if (text.trim() === '') return bad('the input is empty')
  if (isBinary(text)) return bad('the input is no text: plain text, HTML, one JSON object or a feed is needed')
  const items = /^\s*[<{]/.test(text) ? itemsOf(bytes, contentType, url) : undefined
  if (items?.length === 0) return bad('this is a feed without items: there is nothing to show of it')
  if (items) return { ...nothing, inputs: items, isFeed: true }
  if (json && /^\s*(?:\{\s*["}]|\[\s*[{["\d\]])/.test(text))
    return bad(
      /^\s*\[/.test(text)
        ? 'this is a list: put one object on each line and add --jsonl'
        : 'this begins like JSON and cannot be read as such',
    )
  if (/^\s*<\?xml|^\s*<(?:rss|feed|rdf:RDF|opml)\b/i.test(text)) return bad('this is XML, and no feed that can be read')
  if (!/^\s*<[!a-z]/i.test(text)) return whole
  const pages = new PageReader()
  const page = await pages.read(bytes, { url: url ?? 'about:blank', contentType })
  await pages.close()
  if (page.problem) console.error(`wirewatch try: ${page.problem}`)
  return { ...nothing, isHtml: true, title: page.title ?? '', text: page.text }
}

function bad(problem: string): Trouble {
  return { problem, code: 2 }
}

/** Signs that no text has, or many that could not be read. */
function isBinary(text: string): boolean {
  const odd = text.match(/[\0-\x08\x0e-\x1a\ufffd]/g)?.length ?? 0
  return text.includes('\0') || odd > text.length / 20
}

/** The items of a feed as input objects, as the desk would store them; undefined for what is no feed. */
function itemsOf(bytes: Uint8Array, contentType: string | null, url: string | null): Item[] | undefined {
  const reading = readFeed(bytes, { contentType, ...(url && { url }) })
  if (!reading.ok) return undefined
  const { title, language, entries } = reading.feed
  return entries.map(entry => {
    const date = entry.published ?? entry.updated
    return {
      id: entry.guid,
      title: titleOf(entry),
      text: textOf(entry),
      url: entry.link,
      source: title,
      date: date === null ? null : new Date(date).toISOString(),
      lang: /^[a-z]{2}/i.exec(entry.language ?? language ?? '')?.[0].toLowerCase() ?? null,
    }
  })
}

type Got = { bytes: Uint8Array; contentType: string | null; url: string | null }

async function readOne(source: string): Promise<Got | Trouble> {
  if (source === '-' && process.stdin.isTTY) console.error('Type or paste the input; Ctrl-D ends it.')
  try {
    const bytes = source === '-' ? await readAll(process.stdin) : await readFile(source)
    return { bytes, contentType: null, url: null }
  } catch (error) {
    return bad(whyUnread(source, error))
  }
}

async function readAll(input: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of input) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

async function fetchOne(url: string, config: string): Promise<Got | Trouble> {
  const settings = await settingsOrTell(config)
  const web = openWeb({
    version: VERSION,
    contact: settings?.desk.contact ?? 'unknown',
    allowed: readAllowed(settings?.allow ?? []),
  })
  try {
    const answer = await web.get({ url, trusted: true })
    if (answer.kind === 'ok')
      return { bytes: answer.body, contentType: answer.headers['content-type'] ?? null, url: answer.url }
    return { problem: answer.kind === 'failed' ? `${url}: ${answer.reason}` : `${url} sent nothing`, code: 1 }
  } finally {
    await web.close()
  }
}

/** A short first paragraph without a full stop is the headline. */
function titleAndText(text: string): { title: string; text: string } {
  const [first = '', ...rest] = text.trim().split(/\n\s*\n/)
  const isHeadline = rest.length > 0 && first.length <= 200 && !first.includes('\n') && !/[.!?…»”"]$/.test(first.trim())
  return isHeadline
    ? {
        title: first.trim(),
        text: text
          .trim()
          .slice(text.trim().indexOf(first) + first.length)
          .trim(),
      }
    : { title: '', text }
}

/** One JSON object of one line. */
export function parseLine(line: string): { ok: true; value: object } | { ok: false; error: string } {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ok: true, value }
      : { ok: false, error: 'the line is not a JSON object' }
  } catch {
    return { ok: false, error: 'the line is not JSON' }
  }
}
