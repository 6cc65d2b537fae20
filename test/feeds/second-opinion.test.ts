import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readWithRssParser } from '../../src/feeds/other-reader.ts'
import { readFeed } from '../../src/feeds/read.ts'
import { compareReadings, secondOpinion } from '../../src/feeds/second-opinion.ts'

const fixtures = join(import.meta.dirname, '../fixtures/feeds')
const river = (items: string) => Buffer.from(`<rss version="2.0"><channel><title>River</title>${items}</channel></rss>`)

test('rss-parser tells how many items it finds and where they lead', async () => {
  const body = river('<item><title>a</title><link>http://river.example/1</link></item><item><title>b</title></item>')
  expect(await secondOpinion(body)).toEqual({ items: 2, links: ['http://river.example/1'] })
})

test('a feed on which rss-parser hangs costs its thread and nothing else', async () => {
  const body = river(`<item><description>${'&lt;'.repeat(400_000)}</description></item>`)
  expect(await secondOpinion(body, { timeLimit: 300 })).toEqual({ error: 'rss-parser did not finish in 0.3 s' })
})

test('what rss-parser cannot read is said in its own words', async () => {
  expect(await secondOpinion(Buffer.from('<rss><channel/></rss>'))).toEqual({
    error: 'Feed not recognized as RSS 1 or 2.',
  })
})

test('a disagreement is worded for an editor', () => {
  const ours = { items: 2, links: ['https://river.example/1', 'https://river.example/2'] }
  expect(compareReadings(ours, { items: 3, links: [] })).toBe('Wirewatch reads 2 items, rss-parser 3 items')
  expect(compareReadings(ours, { items: 2, links: ['/1', 'http://river.example/9'] })).toBe(
    "1 item of 2 lead elsewhere in rss-parser's reading, the first to http://river.example/9",
  )
  expect(compareReadings(ours, { items: 2, links: ['/1', ' http://river.example/2\n'] })).toBeNull()
  expect(compareReadings(ours, { error: 'it did not like it' })).toBeNull()
})

// Where rss-parser stands alone on our own fixtures. It resolves no links, takes the first of an entry's, and expects
// items in their channel.
const DIFFERENCES: Record<string, string> = {
  'atom-prefers-html-alternate.xml': 'http://river.example/1.pdf',
  'atom-xml-base-nested.xml': 'c',
  'base-in-attribute-without-prefix.xml': '1',
  'base-with-spaces-around.xml': '1',
  'fragment-only-link.xml': '#e1',
  'javascript-link-is-dropped.xml': 'javascript:alert(1)',
  'link-with-doubly-escaped-ampersands.xml': 'http://river.example/?a=1&amp;b=2',
  'protocol-relative-link.xml': '//river.example/1',
  'relative-base-without-an-address-falls-back-to-the-feed-link.xml': 'n/1',
  'rss-items-after-channel.xml': 'rss-parser 0 items',
  'rss-two-documents-in-one-body.xml': 'rss-parser 1 item',
  'rss-xml-base-on-item.xml': '1.html',
  'unclosed-cdata-keeps-later-items.xml': 'rss-parser 1 item',
}

test('on every fixture both readers find the same items, but for known failures of rss-parser', async () => {
  const found: Record<string, string> = {}
  for (const file of readdirSync(fixtures)) {
    const body = readFileSync(join(fixtures, file))
    const reading = readFeed(body, {})
    const entries = reading.ok ? reading.feed.entries : []
    const links = entries.map(entry => entry.link).filter(link => link !== null)
    const ours = { items: entries.length, links }
    const difference = compareReadings(ours, await readWithRssParser(body, null))
    if (difference) found[file] = difference.split(/, the first to |1 items?, |2 items, /).at(-1) ?? ''
  }
  expect(found).toEqual(DIFFERENCES)
})
