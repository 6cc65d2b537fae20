import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { PageReader } from '../../src/articles/page.ts'

type Case = {
  file: string
  about: string
  problem: string | null
  title?: string
  byline?: string
  language?: string
  url?: string
  paragraphs?: number
  starts?: string
  ends?: string
  has?: string[]
  lacks?: string[]
}
const cases = readFileSync(join(import.meta.dirname, 'pages.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as Case)

const reader = new PageReader()
afterAll(() => reader.close())

describe('a page gives the words of its article, or says why not', () => {
  test.each(cases)('$about', async wanted => {
    const url = `https://riverton.example/news/${wanted.file}`
    const page = await reader.read(pageBytes(wanted.file), { url, contentType: 'text/html' })
    expect(page.problem).toBe(wanted.problem)
    if (wanted.title) expect(page.title).toBe(wanted.title)
    if (wanted.byline) expect(page.byline).toBe(wanted.byline)
    if (wanted.language) expect(page.language).toBe(wanted.language)
    if (wanted.url) expect(page.url).toBe(wanted.url)
    if (wanted.paragraphs) expect(page.text.split('\n\n')).toHaveLength(wanted.paragraphs)
    if (wanted.starts) expect(page.text.slice(0, wanted.starts.length)).toBe(wanted.starts)
    if (wanted.ends) expect(page.text.slice(-wanted.ends.length)).toBe(wanted.ends)
    for (const words of wanted.has ?? []) expect(page.text).toContain(words)
    for (const words of wanted.lacks ?? []) expect(page.text).not.toContain(words)
  })
})

test.each([
  [
    'a line break in mid-sentence',
    '“We will bring back<br>every child,” said',
    '“We will bring back every child,” said',
  ],
  ['a quote marked as one', '<q>We will bring back every child</q>, said', '“We will bring back every child”, said'],
  ['a quote with marks of its own', '<q>«Нікого не забули»</q>, said', '«Нікого не забули», said'],
])('%s stands as a reader sees it', async (_, html, words) => {
  const page = await reader.read(
    `<p>${html} Ada Fenwick, the mayor of Riverton, at noon on Monday before the flood.</p>`,
    {
      url: 'https://riverton.example/q',
    },
  )
  expect(page.text).toContain(words)
})

test('lines of preformatted text keep their paragraphs', async () => {
  const page = await reader.read(
    '<pre>The river Orlen burst its banks at noon on Monday, and took\nthe bridge with it before anybody was there.\n\nNobody was hurt, the mayor of Riverton said on Tuesday, and\nthe school is open.</pre>',
    { url: 'https://riverton.example/pre' },
  )
  expect(page.text.split('\n\n')).toHaveLength(2)
})

test('a picture or a PDF is told by its kind', async () => {
  const page = await reader.read(new Uint8Array([37, 80, 68, 70]), {
    url: 'https://riverton.example/report.pdf',
    contentType: 'application/pdf',
  })
  expect(page.problem).toBe('not a text page (application/pdf)')
})

test('a page of megabytes is read', async () => {
  const article = pageBytes('article.html').toString('utf8')
  const huge = article.replace('</body>', `<ul>${'<li><a href="/x">Old story</a></li>'.repeat(20_000)}</ul></body>`)
  const page = await reader.read(huge, { url: 'https://riverton.example/huge' })
  expect(page.text.slice(0, 21)).toBe('The river Orlen burst')
})

test.each([
  ['mark-up nested a hundred thousand deep', '<div>'.repeat(100_000)],
  ['half a million tags', '<b>x</b>'.repeat(300_000)],
  ['half a million attributes', `<p ${Array.from({ length: 500_000 }, (_, i) => `a${i}`).join(' ')}>`],
])('%s are a page that cannot be read, and the next page is read', async (_, html) => {
  const monstrous = await reader.read(html, { url: 'https://riverton.example/deep' })
  expect(monstrous.problem).toBe('its mark-up cannot be read')
  const next = await reader.read(pageBytes('article.html'), { url: 'https://riverton.example/a' })
  expect(next.problem).toBeNull()
})

test('a page that takes too long is given up, and the next page is read', async () => {
  const impatient = new PageReader(3000)
  const hanging = await impatient.read('x<br>'.repeat(45_000), { url: 'https://riverton.example/slow' })
  expect(hanging.problem).toBe('it takes too long to read')
  const next = await impatient.read(pageBytes('article.html'), { url: 'https://riverton.example/a' })
  expect(next.problem).toBeNull()
  await impatient.close()
})

test('a desk that stops does not wait for a page that hangs', async () => {
  const patient = new PageReader(600_000)
  const stopping = new AbortController()
  const about = { url: 'https://riverton.example/slow', signal: stopping.signal }
  const readings = [patient.read('x<br>'.repeat(45_000), about), patient.read(pageBytes('article.html'), about)]
  // By now the first page is with the thread and the second waits.
  await new Promise(setImmediate)
  stopping.abort()
  for (const page of await Promise.all(readings)) expect(page.problem).toBe('stopped by the desk')
  await patient.close()
})

test('pages asked for side by side each get their own words', async () => {
  const asked = ['article.html', 'brief.html', 'windows-1251.html', 'paywall-stub.html']
  const pages = await Promise.all(
    asked.map(file => reader.read(pageBytes(file), { url: `https://riverton.example/${file}` })),
  )
  expect(pages.map(page => page.text.slice(0, 9))).toEqual(['The river', 'A bus wit', 'Уночі річ', 'La rivièr'])
})

function pageBytes(file: string): Buffer {
  return readFileSync(join(import.meta.dirname, '../fixtures/pages', file))
}
