import { expect, test } from 'vitest'
import { readFeed } from '../../src/feeds/read.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('an RSS item keeps its headline, link, guid, words and date', () => {
  const reading = readFeed(
    bytes(`<rss version="2.0"><channel><title>Riverton Post</title><link>https://post.example/</link>
      <item><title>River &amp; bridge</title><link>/flood</link><guid isPermaLink="false">r-1</guid>
      <description>&lt;p&gt;Water rose.&lt;/p&gt;</description><pubDate>Mon, 02 Feb 2026 10:00:00 +0200</pubDate></item>
      </channel></rss>`),
    { url: 'https://post.example/rss' },
  )
  expect(reading).toMatchObject({
    ok: true,
    feed: {
      title: 'Riverton Post',
      entries: [
        {
          title: 'River & bridge',
          link: 'https://post.example/flood',
          guid: 'r-1',
          summaryText: 'Water rose.',
          published: Date.UTC(2026, 1, 2, 8),
        },
      ],
    },
  })
})

test('a web page in place of a feed is told from an empty answer and from other XML', () => {
  const kind = (text: string) => {
    const reading = readFeed(bytes(text), {})
    return reading.ok ? 'feed' : reading.error.kind
  }
  expect(kind('<!DOCTYPE html><html><body>Page not found</body></html>')).toBe('html')
  expect(kind(' \n')).toBe('empty')
  expect(kind('<recipes><soup/></recipes>')).toBe('not_a_feed')
  expect(kind('{"soup": 1}')).toBe('not_a_feed')
})
