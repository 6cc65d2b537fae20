import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { atHand } from '../../src/feeds/cut-off.ts'
import { type FeedReading, readFeed } from '../../src/feeds/read.ts'
import type { ReadEntry, ReadFeed } from '../../src/newsroom.ts'

// What a reader must see: the feed's own fields, its first items', parts of the first's, how many, or why it is no feed.
type Expected = {
  url?: string
  contentType?: string
  error?: string
  items?: number
  feed?: Partial<ReadFeed>
  first?: Record<keyof ReadEntry, unknown>
  second?: Record<keyof ReadEntry, unknown>
  has?: Record<string, string>
}

const fixtures = join(import.meta.dirname, '../fixtures/feeds')
const cases = linesOf<Expected & { file: string }>('read-cases.jsonl')

describe('what publishers send is read as they meant it', () => {
  test.each(cases)('$file', one => check(readFileSync(join(fixtures, one.file)), one))
})

// Written from the specifications alone: each element in each format, in each way of writing it.
type SpecCase = Expected & { name: string } & ({ body: string } | { base64: string })
const specCases = linesOf<SpecCase>('spec-cases.jsonl')

describe('what the specifications allow is read as they say', () => {
  test.each(specCases)('$name', one =>
    check('body' in one ? Buffer.from(one.body) : Buffer.from(one.base64, 'base64'), one),
  )
})

test('every fixture has a line that says what it must show', () => {
  expect(readdirSync(fixtures).sort()).toEqual(cases.map(one => one.file).sort())
})

test('a feed is recognised by its content, whatever type the server names', () => {
  const body = readFileSync(join(fixtures, 'rss-without-guid.xml'))
  for (const contentType of ['text/html; charset=utf-8', 'application/octet-stream', 'nonsense', null])
    expect(readFeed(body, { contentType })).toMatchObject({ ok: true, charset: 'utf-8' })
})

const UNENDED = [
  ['RSS', '<rss version="2.0"><channel><title>R</title><item><title>a</title></item><item><title>b</title>'],
  [
    'RDF',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>R</title></channel><item><title>a</title></item><item><title>b</title><li',
  ],
  [
    'Atom',
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>R</title><entry><title>a</title></entry><entry><title>b</title><id>t',
  ],
  [
    'a feed that leaves out the end of items',
    '<rss><channel><title>R</title><item><title>a</title><item><title>b</title>',
  ],
]
test.each(UNENDED)('the last item of %s without an end is kept apart, with a note', (_, body = '') => {
  expect(readFeed(Buffer.from(body), {})).toMatchObject({
    ok: true,
    feed: { entries: [{ title: 'a' }] },
    cut: { item: { title: 'b' } },
    warnings: [expect.stringContaining('cut off')],
  })
})

test('a JSON feed that ended early gives its whole items, with a note', () => {
  const body =
    '{"version":"https://jsonfeed.org/version/1.1","title":"R","items":[{"id":"1","title":"a"},{"id":"2","title":"b"'
  expect(readFeed(Buffer.from(body), {})).toMatchObject({
    ok: true,
    feed: { entries: [{ title: 'a' }] },
    cut: { item: null },
    warnings: [expect.stringContaining('cut off')],
  })
})

test('a body over the largest size is refused before it is looked at', () => {
  expect(readFeed(new Uint8Array(65 * 1024 * 1024), {})).toMatchObject({ ok: false, error: { kind: 'too_large' } })
})

function check(body: Uint8Array, { url, contentType, error, items, feed, first, second, has }: Expected): void {
  const reading = readFeed(body, { ...(url && { url }), contentType: contentType ?? null })
  if (error) {
    expect(reading).toMatchObject({ ok: false, error: { kind: error } })
    return
  }
  const read = feedOf(reading)
  if (feed) expect(read).toMatchObject(feed)
  if (items !== undefined) expect(read.entries).toHaveLength(items)
  if (first) expect(shown(read.entries[0])).toMatchObject(first)
  if (second) expect(shown(read.entries[1])).toMatchObject(second)
  for (const [field, part] of Object.entries(has ?? {}))
    expect(shown(read.entries[0])).toMatchObject({ [field]: expect.stringContaining(part) })
}

function linesOf<Line>(file: string): Line[] {
  const lines = readFileSync(join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n')
  return lines.map(line => JSON.parse(line))
}

function feedOf(reading: FeedReading): ReadFeed {
  if (!reading.ok) throw new Error(`${reading.error.kind}: ${reading.error.message}`)
  return atHand(reading)
}

// Times as a reader would write them, words with single spaces.
function shown(entry: ReadEntry | undefined): object {
  if (!entry) throw new Error('the feed has no item')
  const time = (at: number | null) => (at === null ? null : new Date(at).toISOString())
  const summaryText = entry.summaryText.replace(/\s+/g, ' ')
  return { ...entry, summaryText, published: time(entry.published), updated: time(entry.updated) }
}
