import { describe, expect, test } from 'vitest'
import { resolveInHtml, resolveLink } from '../../src/feeds/links.ts'

const BASE = 'http://a/b/c/d;p?q'

// RFC 3986, 5.4.1 and 5.4.2, the strict reading.
const EXAMPLES: [reference: string, target: string][] = [
  ['g:h', 'g:h'],
  ['g', 'http://a/b/c/g'],
  ['./g', 'http://a/b/c/g'],
  ['g/', 'http://a/b/c/g/'],
  ['/g', 'http://a/g'],
  ['//g', 'http://g'],
  ['?y', 'http://a/b/c/d;p?y'],
  ['g?y', 'http://a/b/c/g?y'],
  ['#s', 'http://a/b/c/d;p?q#s'],
  ['g#s', 'http://a/b/c/g#s'],
  ['g?y#s', 'http://a/b/c/g?y#s'],
  [';x', 'http://a/b/c/;x'],
  ['g;x', 'http://a/b/c/g;x'],
  ['g;x?y#s', 'http://a/b/c/g;x?y#s'],
  ['', 'http://a/b/c/d;p?q'],
  ['.', 'http://a/b/c/'],
  ['./', 'http://a/b/c/'],
  ['..', 'http://a/b/'],
  ['../', 'http://a/b/'],
  ['../g', 'http://a/b/g'],
  ['../..', 'http://a/'],
  ['../../', 'http://a/'],
  ['../../g', 'http://a/g'],
  ['../../../g', 'http://a/g'],
  ['../../../../g', 'http://a/g'],
  ['/./g', 'http://a/g'],
  ['/../g', 'http://a/g'],
  ['g.', 'http://a/b/c/g.'],
  ['.g', 'http://a/b/c/.g'],
  ['g..', 'http://a/b/c/g..'],
  ['..g', 'http://a/b/c/..g'],
  ['./../g', 'http://a/b/g'],
  ['./g/.', 'http://a/b/c/g/'],
  ['g/./h', 'http://a/b/c/g/h'],
  ['g/../h', 'http://a/b/c/h'],
  ['g;x=1/./y', 'http://a/b/c/g;x=1/y'],
  ['g;x=1/../y', 'http://a/b/c/y'],
  ['g?y/./x', 'http://a/b/c/g?y/./x'],
  ['g?y/../x', 'http://a/b/c/g?y/../x'],
  ['g#s/./x', 'http://a/b/c/g#s/./x'],
  ['g#s/../x', 'http://a/b/c/g#s/../x'],
  ['http:g', 'http:g'],
]

describe('a relative link leads where the standard says', () => {
  test.each(EXAMPLES)('"%s" leads to %s', (reference, target) => {
    expect(resolveLink(BASE, reference)).toBe(target)
  })
})

test('a link keeps its letters: nothing is escaped, no host rewritten', () => {
  expect(resolveLink('http://Ріка.example/новини/', 'повінь?рік=2026')).toBe(
    'http://Ріка.example/новини/повінь?рік=2026',
  )
  expect(resolveLink(BASE, 'HTTP://River.Example')).toBe('HTTP://River.Example')
})

test('a base may be bare, or no address at all', () => {
  expect(resolveLink('http://river.example', 'news')).toBe('http://river.example/news')
  expect(resolveLink('http://river.example?x=1', 'news')).toBe('http://river.example/news')
  expect(resolveLink(null, 'news')).toBe('news')
  expect(resolveLink('tag:river.example,2026:1', 'news')).toBe('news')
  expect(resolveLink('file:///srv/feeds/a.xml', 'b.xml')).toBe('file:///srv/feeds/b.xml')
})

test('an address broken over lines is put together', () => {
  expect(resolveLink(null, '\n  http://river.example/\n  news/1\t\n')).toBe('http://river.example/news/1')
})

test('the links of an HTML text become absolute, however they are written', () => {
  const html = `<a href="1">x</a><IMG SRC='../2.png' alt="src=3"><q cite=4>y</q><a href="http://x.example/">z</a><a title="href=5">href="6"</a>`
  expect(resolveInHtml(html, 'http://river.example/a/b')).toBe(
    `<a href="http://river.example/a/1">x</a><IMG SRC="http://river.example/2.png" alt="src=3"><q cite="http://river.example/a/4">y</q><a href="http://x.example/">z</a><a title="href=5">href="6"</a>`,
  )
})
