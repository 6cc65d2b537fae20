import { expect, test } from 'vitest'
import { addressOf } from '../../src/text/address.ts'

test.each([
  'http://riverton.example/news/flood',
  'https://www.riverton.example/news/flood/',
  'https://riverton.example/news/flood#comments',
  'https://riverton.example:443/news/flood?utm_source=rss&utm_medium=feed',
  'https://Riverton.Example/news/flood?fbclid=abc&at_medium=RSS&at_campaign=KARANGA',
  'https://riverton.example/news/flood/index.html?ref=rss&CMP=share_btn',
  'https://riverton.example/news/flood;jsessionid=0A1B?maca=en-rss-en-all-1573-rdf&ocid=x&xtor=RSS-1',
])('%s is the same page', link => {
  expect(addressOf(link)).toBe('riverton.example/news/flood')
})

test.each([
  ['https://riverton.example/article?id=7&utm_source=rss', 'riverton.example/article?id=7'],
  ['https://riverton.example/article?b=2&a=1', 'riverton.example/article?a=1&b=2'],
  ['https://riverton.example/doc?ref=A-77-12', 'riverton.example/doc?ref=A-77-12'],
  ['https://riverton.example/новини/%d0%bf', 'riverton.example/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8/%D0%BF'],
  ['https://riverton.example:8443/a', 'riverton.example:8443/a'],
  ['https://riverton.example/', 'riverton.example'],
  ['tag:riverton.example,2026:7', 'tag:riverton.example,2026:7'],
  [' 4711 ', '4711'],
])('%s keeps what makes it its own page', (link, address) => {
  expect(addressOf(link)).toBe(address)
})
