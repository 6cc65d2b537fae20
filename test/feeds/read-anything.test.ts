import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText } from '../../src/feeds/plain.ts'
import { readFeed } from '../../src/feeds/read.ts'
import { hostileBodies } from './hostile.ts'

const fixtures = join(import.meta.dirname, '../fixtures/feeds')
const specBodies = readFileSync(join(import.meta.dirname, 'spec-cases.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line))
  .map(({ body, base64 }) => (body === undefined ? Buffer.from(base64, 'base64') : Buffer.from(body)))
const corpus = [...readdirSync(fixtures).map(file => readFileSync(join(fixtures, file))), ...specBodies]

const WORDS = [
  'words',
  ' ',
  '&amp;',
  '&',
  '&nbsp;',
  '<![CDATA[<p>a</p>]]>',
  '<!-- note -->',
  '<br/>',
  '5 < 6',
  'a<b',
  '<?x?>',
]
const ATTRIBUTES = [
  '',
  ' type="html"',
  ' type="xhtml"',
  ' mode="escaped"',
  ' mode="base64"',
  ' xml:base="../"',
  ' href="/a"',
]
const ELEMENTS =
  'title description link author name source summary content div b media:group media:content dc:creator content:encoded x:y atom:author image'.split(
    ' ',
  )

function staysWithinItsPromise(body: Uint8Array): void {
  const reading = readFeed(body, { url: 'https://river.example/feed' })
  if (!reading.ok) {
    expect(['empty', 'html', 'not_a_feed', 'too_large']).toContain(reading.error.kind)
    return
  }
  for (const entry of reading.feed.entries) {
    for (const text of [entry.title, entry.summaryText]) expect(typeof text).toBe('string')
    for (const time of [entry.published, entry.updated]) expect(time === null || Number.isFinite(time)).toBe(true)
    expect(entry.link ?? '').not.toMatch(/^(?:javascript|data):/i)
    expect(entry.summaryText).not.toMatch(/\0/)
  }
}

test('any bytes are a feed or a typed error', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), staysWithinItsPromise), { numRuns: 500 })
})

test('any pile of feed pieces is a feed or a typed error', () => {
  const piece = fc.constantFrom(
    ...'<rss>|<rss version="2.0">|<channel>|</channel>|<item>|</item>|<entry>|</entry>|<feed xmlns="http://www.w3.org/2005/Atom">|<title>|</title>|<title type="xhtml">|<link|href="/a"|/>|>|<link>|</link>|<![CDATA[|]]>|<!--|-->|&lt;|&amp;|&|&#146;|&#xD800;|<|>|"|<a href="x">|</a>|<div xmlns="http://www.w3.org/1999/xhtml">|<?xml version="1.0"?>|<!DOCTYPE x [|<!ENTITY a "b">|]>|&a;|words|{"items":[|{"id":"1"}|\0|<pubDate>|2026-02-02|xml:base="../"|mode="base64"'.split(
      '|',
    ),
  )
  const pile = fc.array(piece, { maxLength: 60 }).map(pieces => new TextEncoder().encode(pieces.join('')))
  fc.assert(fc.property(pile, staysWithinItsPromise), { numRuns: 2000 })
})

// Elements of every vocabulary nested in any order, some never closed: what the next item must survive.
const { inside } = fc.letrec<{ inside: string; element: string }>(tie => ({
  inside: fc
    .array(fc.oneof(fc.constantFrom(...WORDS), tie('element')), { maxLength: 4 })
    .map(pieces => pieces.join('')),
  element: fc
    .tuple(fc.constantFrom(...ELEMENTS), fc.constantFrom(...ATTRIBUTES), tie('inside'), fc.nat(5))
    .map(([name, attributes, content, end]) => `<${name}${attributes}>${content}${end === 0 ? '' : `</${name}>`}`),
}))

test('whatever an item holds, the item behind it is read', () => {
  fc.assert(
    fc.property(inside, fc.boolean(), (content, atom) => {
      const [open, entry, id, close] = atom
        ? ['<feed xmlns="http://www.w3.org/2005/Atom">', 'entry', 'id', '</feed>']
        : ['<rss version="2.0"><channel>', 'item', 'guid', '</channel></rss>']
      const body = `${open}<${entry}><title>first</title>${content}</${entry}><${entry}><title>last</title><${id}>last</${id}></${entry}>${close}`
      const reading = readFeed(Buffer.from(body), { url: 'https://river.example/feed' })
      expect(reading.ok && reading.feed.entries).toHaveLength(2)
      expect(reading.ok && reading.feed.entries[1]).toMatchObject({ title: 'last', guid: 'last', author: null })
      expect(reading.ok && reading.feed.entries[0]?.title).toMatch(/^first/)
    }),
    { numRuns: 2000 },
  )
})

test('a fixture with bytes cut, doubled, swapped or overwritten is a feed or a typed error', () => {
  const damage = fc.record({
    body: fc.constantFrom(...corpus),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(40),
    how: fc.constantFrom('cut', 'end', 'double', 'overwrite', 'open'),
    byte: fc.nat(255),
  })
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), damages => {
      let body = damages[0]?.body ?? Buffer.alloc(0)
      for (const { from, length, how, byte } of damages) {
        const at = Math.floor(from * body.length)
        const [before, piece, after] = [
          body.subarray(0, at),
          body.subarray(at, at + length),
          body.subarray(at + length),
        ]
        if (how === 'cut') body = Buffer.concat([before, after])
        else if (how === 'end') body = before
        else if (how === 'double') body = Buffer.concat([before, piece, piece, after])
        else body = Buffer.concat([before, Buffer.alloc(piece.length, how === 'open' ? '<' : byte), after])
      }
      staysWithinItsPromise(body)
    }),
    { numRuns: 2000 },
  )
})

test('a body cut off anywhere brings its whole items and no other', () => {
  const ids = Array.from({ length: 20 }, (_, at) => `item-${at}-end`)
  const whole = Buffer.from(
    `<rss version="2.0"><channel><title>River</title>${ids.map(id => `<item><title>News ${id}</title><guid isPermaLink="false">${id}</guid><description><![CDATA[<p>words</p>]]></description></item>`).join('')}</channel></rss>`,
  )
  const second = whole.indexOf('<guid isPermaLink="false">item-1-')
  for (let length = second; length < whole.length; length++) {
    const reading = readFeed(whole.subarray(0, length), {})
    const known = reading.ok ? reading.feed.entries.map(entry => entry.guid) : []
    const complete = whole.subarray(0, length).toString().split('</item>').length - 1
    expect(known).toEqual(ids.slice(0, complete))
  }
})

test('a pile of items is capped and said so', () => {
  const reading = readFeed(Buffer.from(`<rss><channel>${'<item><title>a</title></item>'.repeat(6000)}`), {})
  expect(reading).toMatchObject({ ok: true, warnings: [expect.stringContaining('5000')] })
})

test('a text longer than any article is cut, in every format', () => {
  const long = 'words '.repeat(400_000)
  for (const body of [
    `<rss><channel><item><title>a</title><description>${long}</description></item></channel></rss>`,
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>a</title><summary>${long}</summary></entry></feed>`,
    JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', title: 'a', summary: long }] }),
  ]) {
    const reading = readFeed(Buffer.from(body), {})
    const length = reading.ok ? reading.feed.entries[0]?.summaryText.length : 0
    expect(length).toBeGreaterThan(900_000)
    expect(length).toBeLessThanOrEqual(1_000_000)
  }
})

test('mark-up nested without end costs no stack and loses no item behind it', () => {
  const deep = '<b>'.repeat(100_000)
  const reading = readFeed(
    Buffer.from(
      `<rss><channel><item><title>a</title><description>${deep}words${'</b>'.repeat(100_000)}</description></item><item><title>b</title></item></channel></rss>`,
    ),
    {},
  )
  expect(reading).toMatchObject({ ok: true, feed: { entries: [{ title: 'a' }, { title: 'b' }] } })
})

test('plain text of any string holds none of its tags', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<a href="',
    '">',
    '<',
    '>',
    '&lt;',
    '&amp;',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    'word',
    ' ',
    '\n',
    "='",
    '"',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
      const text = plainText(pieces.join(''))
      expect(text).toBe(text.trim())
      expect(text).not.toMatch(/<\/?(?:p|script)>.*<\/?(?:p|script)>/)
    }),
    { numRuns: 1000 },
  )
})

// Work that grew with the square of a body would not end within a test's patience.
test.each(Object.entries(hostileBodies(1_000_000)))('%s does not hold the desk up', (_, body) => {
  staysWithinItsPromise(Buffer.from(body))
})
