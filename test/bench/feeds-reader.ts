import Parser from 'rss-parser'
import { readFeed } from '../../src/feeds/read.ts'
import { hostileBodies } from '../feeds/hostile.ts'

/** Our reader's whole normalisation against rss-parser's bare parse of the same feeds, and what hostile bodies cost. */
export async function bench(): Promise<void> {
  const parser = new Parser()
  for (const [name, xml] of Object.entries({
    'RSS, 1 MB': rss(1_000_000),
    'Atom, 500 entries': atom(500),
    RDF: rdf(300),
  })) {
    const bytes = new TextEncoder().encode(xml)
    const ours: number[] = []
    const theirs: number[] = []
    // Both in turn, so that a busy moment of the machine falls on both.
    for (let round = 0; round < 15; round++) {
      let start = performance.now()
      const reading = readFeed(bytes, { url: 'https://post.example/feed' })
      ours.push(performance.now() - start)
      start = performance.now()
      const parsed = await parser.parseString(xml)
      theirs.push(performance.now() - start)
      if (!reading.ok || reading.feed.entries.length !== parsed.items.length)
        throw new Error(`${name}: readings differ`)
    }
    const [mine, other] = [median(ours), median(theirs)]
    console.log(
      `${name.padEnd(18)} ${(bytes.length / 1024).toFixed(0).padStart(5)} kB  reader ${mine.toFixed(1)} ms, rss-parser ${other.toFixed(1)} ms: ${(other / mine).toFixed(1)} times as fast`,
    )
  }
  const noise = Uint8Array.from({ length: 4_900_000 }, (_, at) => (at * 2_654_435_761) >>> 13)
  for (const [name, body] of Object.entries({ ...hostileBodies(4_900_000), 'bytes of no charset': noise })) {
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
    const start = performance.now()
    const reading = readFeed(bytes, { url: 'https://post.example/feed' })
    const spent = performance.now() - start
    console.log(
      `${name.padEnd(44)} ${(bytes.length / 1e6).toFixed(1)} MB  ${spent.toFixed(0).padStart(4)} ms  ${reading.ok ? `${reading.feed.entries.length} items` : reading.error.kind}`,
    )
  }
}

const SENTENCES = [
  'The river rose above the old bridge in Riverton on Monday evening, officials said.',
  'Residents of the lower town were asked to leave their homes before midnight.',
  '“We have seen nothing like it in forty years,” said Mayor Ada Quill.',
  'Schools stay closed until Thursday & trains run every second hour.',
]

function words(count: number, seed: number): string {
  return Array.from({ length: count }, (_, at) => SENTENCES[(at * 7 + seed) % SENTENCES.length]).join(' ')
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}

function rss(size: number): string {
  const items: string[] = []
  let length = 0
  for (let at = 0; length < size; at++) {
    const item = `<item>
      <title>Flood in Riverton: report ${at} &amp; more</title>
      <link>https://post.example/news/${at}?utm_source=rss&amp;utm_medium=feed</link>
      <guid isPermaLink="false">post-${at}</guid>
      <dc:creator><![CDATA[Jane Doe]]></dc:creator>
      <category>World</category><category>Floods</category>
      <pubDate>Mon, ${String((at % 28) + 1).padStart(2, '0')} Feb 2026 10:${String(at % 60).padStart(2, '0')}:00 +0000</pubDate>
      <description>${escaped(`<p>${words(3, at)}</p>`)}</description>
      <content:encoded><![CDATA[<p>${words(6, at)}</p><p><a href="https://post.example/a/${at}">More</a> ${words(6, at + 1)}</p>]]></content:encoded>
      <media:content url="https://img.example/${at}.jpg" medium="image" width="600" height="400"><media:credit>Agency</media:credit></media:content>
    </item>\n`
    items.push(item)
    length += item.length
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel>
<title>Riverton Post</title><link>https://post.example/</link><description>News</description><language>en</language>
${items.join('')}</channel></rss>`
}

function atom(count: number): string {
  const entries = Array.from(
    { length: count },
    (_, at) => `<entry>
      <title type="html">Flood in Riverton: report ${at} &amp;amp; more</title>
      <link rel="alternate" type="text/html" href="https://post.example/news/${at}"/>
      <id>tag:post.example,2026:${at}</id>
      <published>2026-02-${String((at % 28) + 1).padStart(2, '0')}T10:00:00Z</published><updated>2026-02-28T10:00:00+02:00</updated>
      <author><name>Jane Doe</name><uri>https://post.example/jane</uri></author>
      <category term="World"/>
      <summary type="html">${escaped(`<p>${words(2, at)}</p>`)}</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${words(4, at).replace(/&/g, '&amp;')}</p><p><a href="/a/${at}">More</a></p></div></content>
    </entry>\n`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Riverton Post</title><link href="https://post.example/"/><id>tag:post.example,2026:feed</id>
<updated>2026-02-28T10:00:00Z</updated>\n${entries.join('')}</feed>`
}

function rdf(count: number): string {
  const items = Array.from(
    { length: count },
    (_, at) => `<item rdf:about="https://post.example/news/${at}">
      <title>Flood in Riverton: report ${at}</title><link>https://post.example/news/${at}</link>
      <description>${escaped(words(3, at))}</description>
      <dc:date>2026-02-${String((at % 28) + 1).padStart(2, '0')}T10:00:00Z</dc:date><dc:creator>Jane Doe</dc:creator><dc:subject>World</dc:subject>
    </item>\n`,
  )
  return `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://post.example/rdf"><title>Riverton Post</title><link>https://post.example/</link><description>News</description></channel>
${items.join('')}</rdf:RDF>`
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
