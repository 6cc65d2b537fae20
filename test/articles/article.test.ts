import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { articleFor } from '../../src/articles/article.ts'
import { PageReader } from '../../src/articles/page.ts'
import { readAllowed } from '../../src/http/address.ts'
import { openWeb } from '../../src/http/get.ts'
import { openHosts } from '../../src/http/hosts.ts'
import { openRobots } from '../../src/http/robots.ts'
import { aFeed, anItem } from '../make.ts'
import { openPublishers, type Publishers } from '../servers/feeds.ts'

let gazette: Publishers
const reader = new PageReader()
beforeAll(async () => {
  gazette = await openPublishers()
})
afterAll(async () => {
  await reader.close()
  await gazette[Symbol.asyncDispose]()
})

test('an item with a readable page is read from its page', async () => {
  servePage('/flood', 'article.html')
  const article = await read({ link: gazette.url('/flood') })
  expect(article).toMatchObject({ from: 'page', problem: null, language: 'en', byline: 'Mia Stone' })
  expect(article.text).toContain('“Nobody had time to save anything.”')
})

test('a consent wall leaves the feed text, and the alert can say why', async () => {
  servePage('/wall', 'consent-wall.html')
  const article = await read({ link: gazette.url('/wall'), text: 'Families left their homes.\nThe river rose.' })
  expect(article).toMatchObject({ from: 'feed', problem: 'page not readable: consent wall' })
  expect(article.text).toBe('Families left their homes.\n\nThe river rose.')
})

test('the free beginning of a paid article is read where it is longer than the feed text, and said to be one', async () => {
  servePage('/paid', 'paywall-stub.html')
  const stub = await read({ link: gazette.url('/paid'), text: 'La rivière a débordé.', language: 'fr' })
  expect(stub).toMatchObject({ from: 'page', problem: 'page not readable: paywall' })
  expect(stub.text).toContain('Anne Ruisseau')
})

test('a feed that carries the whole article is preferred to a page that shows less than half of it', async () => {
  servePage('/half', 'brief.html')
  const whole = 'A bus with 12 passengers left the road near Stonefield. '.repeat(20).trim()
  expect(await read({ link: gazette.url('/half'), text: whole })).toMatchObject({ from: 'feed', text: whole })
})

test('of a text without end whole paragraphs are read, as many as any news has', async () => {
  const paragraph = 'Families left their homes and the river rose. '.repeat(20).trim()
  const { text } = await read({ link: null, text: Array(500).fill(paragraph).join('\n\n') })
  expect(text.length).toBeLessThanOrEqual(200_000)
  expect(new Set(text.split('\n\n'))).toEqual(new Set([paragraph]))
})

test('a page that breaks off on the way is told of one, and its last words are not read', async () => {
  gazette.serve('/broken', (_, response) => {
    const half = '<p>The minister said: “We will return the children if Russia'
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '9000' })
    response.write(`<article>${'<p>The river Orlen burst its banks at noon on Monday.</p>'.repeat(6)}${half}`)
    setImmediate(() => response.destroy())
  })
  const article = await read({ link: gazette.url('/broken') })
  expect(article).toMatchObject({ from: 'page', problem: 'page read in part: it broke off on the way' })
  expect(article.text).toMatch(/on Monday\.$/)
})

test('a page that robots.txt forbids is not asked for', async () => {
  servePage('/closed/flood', 'article.html')
  const article = await read({ link: gazette.url('/closed/flood') })
  expect(article).toMatchObject({ from: 'feed', problem: 'page not readable: robots.txt forbids it' })
  expect(gazette.asked.map(({ path }) => path)).not.toContain('/closed/flood')
})

test('a page that is gone, an item without a link and a host that is down are told apart', async () => {
  expect((await read({ link: gazette.url('/gone') })).problem).toBe('page not readable: HTTP 404')
  expect((await read({ link: null })).problem).toBe('page not readable: the item has no link')
  expect((await read({ link: 'http://127.0.0.1:9/flood' })).problem).toMatch(/^page not readable: .*refuse/)
})

test('a page in another charset keeps its letters', async () => {
  servePage('/old', 'windows-1251.html')
  const article = await read({ link: gazette.url('/old'), language: null })
  expect(article).toMatchObject({ from: 'page', language: 'uk' })
  expect(article.text).toContain('«Вода прийшла за кілька хвилин')
})

async function read(facts: Parameters<typeof anItem>[0]) {
  gazette.serve('/robots.txt', (_, response) => void response.end('User-agent: *\nDisallow: /closed/\n'))
  const web = openWeb({
    version: '0.0.0',
    contact: 'desk@riverton.example',
    allowed: readAllowed([gazette.address, '127.0.0.1:9']),
  })
  const hosts = openHosts(web, { gap: 0, atOnce: 4 })
  const robots = openRobots(hosts.get)
  try {
    const feed = aFeed({ url: gazette.url('/rss') })
    const readPage: PageReader['read'] = (body, about) => reader.read(body, about)
    return await articleFor({ item: anItem(facts), feed }, { get: hosts.get, mayRead: robots.mayRead, readPage })
  } finally {
    await web.close()
  }
}

function servePage(path: string, file: string): void {
  const page = readFileSync(join(import.meta.dirname, '../fixtures/pages', file))
  gazette.serve(path, (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(page))
}
