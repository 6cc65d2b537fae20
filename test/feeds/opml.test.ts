import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readOpml, writeOpml } from '../../src/feeds/opml.ts'
import { MORNING } from '../make.ts'

test('a reader’s list comes in with its folders, each feed once, without what is no feed', () => {
  const list = `<?xml version="1.0"?><opml version="1.1"><head><title>mine</title></head><body>
    <outline text="World"><outline title="Riverton Courier" text="x" xmlUrl="https://riverton.example/rss?a=1&amp;b=2" htmlUrl="https://riverton.example" language="en-us"/>
      <outline text="Lakes"><outline text="Lakeside Post" xmlurl="http://lakeside.example/feed"/></outline></outline>
    <outline text="Again" xmlUrl="https://riverton.example/rss?a=1&b=2"/>
    <outline text="A page" type="link" url="https://riverton.example/page"/><outline text="Bad" xmlUrl="javascript:alert(1)"/>
  </body></opml>`
  expect(readOpml(list)).toEqual([
    { url: 'https://riverton.example/rss?a=1&b=2', name: 'Riverton Courier', language: 'en', folder: 'World' },
    { url: 'http://lakeside.example/feed', name: 'Lakeside Post', folder: 'World / Lakes' },
  ])
})

test.each(['', 'not xml', '<html><body>no</body></html>', '<opml><body><outline', '\u0000'])(
  '%j holds no feeds',
  text => {
    expect(readOpml(text)).toEqual([])
  },
)

test('what goes out comes back in, whatever the names hold', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .map(text => text.replace(/[\x00-\x1f\ufffe\uffff]/g, '').trim() || 'x')
  const feed = fc.record({ url: fc.webUrl({ withQueryParameters: true }).map(url => new URL(url).href), name })
  fc.assert(
    fc.property(fc.uniqueArray(feed, { selector: ({ url }) => url, maxLength: 5 }), feeds => {
      expect(readOpml(writeOpml('Desk & "friends"', feeds, MORNING))).toEqual(feeds)
    }),
  )
})
