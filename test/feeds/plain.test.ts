import { expect, test } from 'vitest'
import { harmless, plainText } from '../../src/feeds/plain.ts'

const READ: [html: string, words: string][] = [
  ['<p>One</p><p>Two</p>', 'One\nTwo'],
  ['One<br>two<br/>three', 'One\ntwo\nthree'],
  ['<p>One <b>big</b>  river</p>\n\n', 'One big river'],
  ['<script>alert("x")</script>Words<style>p { color: red }</style>', 'Words'],
  ['<!-- note -->Words<!-- another > note -->', 'Words'],
  ['<a title="5 > 3" href=x>Words</a>', 'Words'],
  ['Fish &amp; chips &copy; 2026 &#8211; it&#146;s &hellip;', 'Fish & chips © 2026 – it’s …'],
  ['AT&T, R&D; 5 < 6 & 7 > 3', 'AT&T, R&D; 5 < 6 & 7 > 3'],
  ['&lt;p&gt; is a tag', '<p> is a tag'],
  ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
  ['<ul><li>one</li><li>two</li></ul>', 'one\ntwo'],
  ['cut off in a <a href="http://river.ex', 'cut off in a'],
  ['never <closed quote="x> words <b>more</b>', 'never words more'],
  ['soft\u00adhyphen and\u00a0hard space', 'softhyphen and hard space'],
  ['<q>We wait, <q>they said</q></q>, said Ada', '“We wait, “they said””, said Ada'],
  ['<q>“We wait”</q> and “<q>they wait</q>”', '“We wait” and “they wait”'],
  ['<q>&laquo;We wait&raquo;</q>', '«We wait»'],
  ['never opened</q> words', 'never opened words'],
  ['<script>never closed', ''],
  ['Words', 'Words'],
  ['', ''],
]

test.each(READ)('%s reads "%s"', (html, words) => {
  expect(plainText(html)).toBe(words)
})

test('scripts and styles leave an HTML text, the rest stays as it was', () => {
  expect(harmless('<p>a</p><SCRIPT src=x>alert(1)</SCRIPT ><p>b</p><style>p{}</style>c')).toBe('<p>a</p><p>b</p>c')
  expect(harmless('<span>a</span><strong>b</strong>')).toBe('<span>a</span><strong>b</strong>')
})

const HARMS: [html: string, left: string][] = [
  ['<p onclick="a()">x</p>', '<p>x</p>'],
  ["<img alt='a > b' ONERROR = 'a()' src=x>", "<img alt='a > b' src=x>"],
  ['<a href="javascript:a()">x</a>', '<a>x</a>'],
  ['<a href=JavaScript:a()>x</a>', '<a>x</a>'],
  ['a<iframe src="http://x.example/">b</iframe>c', 'abc'],
  ['<object data=x><param name=y>words</object>', 'words'],
  ['<link rel=x><meta name=y>words', 'words'],
  ['<linked>words</linked>', '<linked>words</linked>'],
  ['the transcript: <b>on air = live</b>', 'the transcript: <b>on air = live</b>'],
]

test.each(HARMS)('%s is left as %s', (html, left) => {
  expect(harmless(html)).toBe(left)
})
