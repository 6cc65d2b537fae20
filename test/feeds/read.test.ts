import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type FeedReading, readFeed } from '../../src/feeds/read.ts'
import type { ReadEntry, ReadFeed } from '../../src/newsroom.ts'

// What a reader must see in each fixture: the feed's own fields, its first item's, how many items, or why it is no feed.
type Case = {
  file: string
  url?: string
  error?: string
  items?: number
  feed?: Partial<ReadFeed>
  first?: Record<keyof ReadEntry, unknown>
}

const fixtures = join(import.meta.dirname, '../fixtures/feeds')
const cases: Case[] = readFileSync(join(import.meta.dirname, 'read-cases.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line))

describe('what publishers send is read as they meant it', () => {
  test.each(cases)('$file', ({ file, url, error, items, feed, first }) => {
    const reading = readFeed(readFileSync(join(fixtures, file)), url === undefined ? {} : { url })
    if (error) {
      expect(reading).toMatchObject({ ok: false, error: { kind: error } })
      return
    }
    const read = feedOf(reading)
    if (feed) expect(read).toMatchObject(feed)
    if (items !== undefined) expect(read.entries).toHaveLength(items)
    if (first) expect(shown(read.entries[0])).toMatchObject(first)
  })
})

test('every fixture has a line that says what it must show', () => {
  expect(readdirSync(fixtures).sort()).toEqual(cases.map(one => one.file).sort())
})

test('a feed is recognised by its content, whatever type the server names', () => {
  const body = readFileSync(join(fixtures, 'rss-without-guid.xml'))
  for (const contentType of ['text/html; charset=utf-8', 'application/octet-stream', 'nonsense', null])
    expect(readFeed(body, { contentType })).toMatchObject({ ok: true, charset: 'utf-8' })
})

test('a body over the largest size is refused before it is looked at', () => {
  expect(readFeed(new Uint8Array(65 * 1024 * 1024), {})).toMatchObject({ ok: false, error: { kind: 'too_large' } })
})

function feedOf(reading: FeedReading): ReadFeed {
  if (!reading.ok) throw new Error(`${reading.error.kind}: ${reading.error.message}`)
  return reading.feed
}

// Times as a reader would write them, words with single spaces.
function shown(entry: ReadEntry | undefined): object {
  if (!entry) throw new Error('the feed has no item')
  const time = (at: number | null) => (at === null ? null : new Date(at).toISOString())
  const summaryText = entry.summaryText.replace(/\s+/g, ' ')
  return { ...entry, summaryText, published: time(entry.published), updated: time(entry.updated) }
}
