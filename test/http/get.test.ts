import { createServer } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { readAllowed } from '../../src/http/address.ts'
import { openWeb, type Web } from '../../src/http/get.ts'
import { openPublishers, type Publishers } from '../servers/feeds.ts'

let press: Publishers
let other: Publishers
let web: Web

beforeAll(async () => {
  press = await openPublishers()
  other = await openPublishers()
})
afterAll(async () => {
  await press[Symbol.asyncDispose]()
  await other[Symbol.asyncDispose]()
})
beforeEach(() => {
  press.asked.length = 0
  other.asked.length = 0
  web = openWeb({ version: '0.1', contact: 'desk@example.org', allowed: readAllowed([press.address, other.address]) })
})
afterEach(() => web.close())

const read = (path: string, more: object = {}) => web.get({ url: press.url(path), trusted: true, ...more })

test('a feed is read and its publisher learns who asks', async () => {
  press.serve('/feed', 'the river rose')
  const answer = await read('/feed')
  expect(answer).toMatchObject({ kind: 'ok', status: 200, whole: true, url: press.url('/feed') })
  expect(answer.kind === 'ok' && answer.body.toString()).toBe('the river rose')
  expect(press.asked[0]?.headers['user-agent']).toBe('Mozilla/5.0 (compatible; Wirewatch/0.1; +desk@example.org)')
})

test('validators go back byte for byte, even those no standard allows', async () => {
  const etag = 'W/"caf\xe9 \xfc"--x'
  const stamp = 'Tue,  3 Nov 2026 9:00:00 +0200'
  press.serve('/feed', (request, response) => {
    if (request.headers['if-none-match'] === etag && request.headers['if-modified-since'] === stamp)
      response.writeHead(304).end()
    else response.writeHead(200, { etag, 'last-modified': stamp }).end('news')
  })
  const first = await read('/feed')
  if (first.kind !== 'ok') throw new Error(first.kind)
  const second = await read('/feed', { etag: first.headers.etag, lastModified: first.headers['last-modified'] })
  expect(second.kind).toBe('unchanged')
})

test.each([
  ['gzip', gzipSync('the news')],
  ['x-gzip', gzipSync('the news')],
  ['br', brotliCompressSync('the news')],
  ['zstd', zstdCompressSync('the news')],
  ['deflate', deflateSync('the news')],
  ['deflate', deflateRawSync('the news')],
  ['gzip, br', brotliCompressSync(gzipSync('the news'))],
  [undefined, gzipSync('the news')],
  ['gzip', Buffer.from('<p>the news')],
])('a body sent as %s is read', async (encoding, body) => {
  press.serve('/feed', (_, response) => {
    response.writeHead(200, encoding ? { 'content-encoding': encoding } : {}).end(body)
  })
  const answer = await read('/feed')
  expect(answer.kind === 'ok' && answer.body.toString()).toMatch(/the news$/)
})

test('compression that is broken is said to be', async () => {
  const damaged = gzipSync('news of the river '.repeat(1000)).fill(0xff, 20, 60)
  press.serve('/feed', (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(damaged))
  expect(await read('/feed')).toMatchObject({ kind: 'failed', problem: 'encoding' })
})

test('a compressed bomb is stopped by its size after decompression', async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000, 'a'))
  press.serve('/feed', (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb))
  expect(await read('/feed')).toEqual({ kind: 'failed', problem: 'size', reason: 'larger than 5 MB' })
})

test('a body without end is stopped at the limit', async () => {
  let sent = 0
  press.serve('/feed', (_, response) => {
    const chunk = Buffer.alloc(100_000, 'a')
    const more = () => {
      while (!response.destroyed && response.write(chunk)) sent += chunk.length
    }
    response.on('drain', more)
    more()
  })
  expect(await read('/feed', { maxBytes: 1_000_000 })).toMatchObject({ kind: 'failed', problem: 'size' })
  expect(sent).toBeLessThan(20_000_000)
})

test('a feed larger than usual is read where its own limit says so', async () => {
  press.serve('/feed', 'a'.repeat(6_000_000))
  expect(await read('/feed', { maxBytes: 7_000_000 })).toMatchObject({ kind: 'ok' })
})

test('a server that never answers, or never ends, costs its time and no more', async () => {
  press.serve('/silent', () => {})
  press.serve('/dripping', (_, response) => {
    response.writeHead(200)
    const drip = setInterval(() => response.write('a'), 20)
    response.on('close', () => clearInterval(drip))
  })
  for (const path of ['/silent', '/dripping'])
    expect(await read(path, { timeout: 150 })).toMatchObject({ kind: 'failed', problem: 'time' })
})

test('the desk can stop a request under way', async () => {
  const stop = new AbortController()
  press.serve('/silent', () => stop.abort())
  expect(await read('/silent', { signal: stop.signal })).toMatchObject({ kind: 'failed', problem: 'stopped' })
  expect(await read('/silent', { signal: stop.signal })).toMatchObject({ kind: 'failed', problem: 'stopped' })
  expect(press.asked).toHaveLength(1)
})

test('a body cut off on the way is handed on as not whole', async () => {
  press.serve('/feed', (_, response) => {
    response.writeHead(200, { 'content-length': '1000' })
    response.write('half the news', () => response.destroy())
  })
  press.serve('/chunked', (_, response) => {
    response.writeHead(200)
    response.write('half the news', () => response.destroy())
  })
  for (const path of ['/feed', '/chunked']) {
    const answer = await read(path)
    expect(answer).toMatchObject({ kind: 'ok', whole: false })
    expect(answer.kind === 'ok' && answer.body.toString()).toBe('half the news')
  }
})

test('refusals carry their status and the wait the publisher asks for', async () => {
  press.serve('/slow-down', (_, response) => void response.writeHead(429, { 'retry-after': '120' }).end())
  press.serve('/gone', (_, response) => void response.writeHead(410).end())
  press.serve('/dated', (_, response) => {
    response.writeHead(503, { 'retry-after': new Date(Date.now() + 3600_000).toUTCString() }).end()
  })
  press.serve('/nginx', (_, response) => void response.writeHead(444).end())
  expect(await read('/slow-down')).toMatchObject({ kind: 'failed', status: 429, after: 120_000 })
  expect(await read('/gone')).toMatchObject({ kind: 'failed', problem: 'status', status: 410 })
  const dated = await read('/dated')
  expect(dated.kind === 'failed' && dated.after).toBeGreaterThan(3_500_000)
  expect(await read('/nginx')).toMatchObject({ status: 444 })
})

test('redirects are followed one at a time, and the permanent ones remembered apart', async () => {
  const to = (status: number, location: string) => (_: unknown, response: import('node:http').ServerResponse) =>
    void response.writeHead(status, { location }).end()
  press.serve('/old', to(301, '/newer'))
  press.serve('/newer', to(308, other.url('/newest')))
  press.serve('/today', to(302, '/old'))
  press.serve('/moved-then-lent', to(301, '/today'))
  other.serve('/newest', 'news')
  expect(await read('/old')).toMatchObject({ url: other.url('/newest'), permanentUrl: other.url('/newest') })
  expect(await read('/today')).not.toHaveProperty('permanentUrl')
  expect(await read('/moved-then-lent')).toMatchObject({
    url: other.url('/newest'),
    permanentUrl: press.url('/today'),
  })
})

test('a circle of redirects ends', async () => {
  press.serve('/round', (_, response) => void response.writeHead(302, { location: '/round' }).end())
  expect(await read('/round')).toMatchObject({ kind: 'failed', problem: 'redirects' })
  expect(press.asked).toHaveLength(11)
})

test("a feed's secret header stays with its own host", async () => {
  press.serve('/feed', (_, response) => void response.writeHead(302, { location: other.url('/feed') }).end())
  other.serve('/feed', 'news')
  await read('/feed', { headers: { authorization: 'Bearer invented' } })
  expect(press.asked[0]?.headers.authorization).toBe('Bearer invented')
  expect(other.asked[0]?.headers.authorization).toBeUndefined()
})

test('a redirect leads nowhere but to the web', async () => {
  press.serve('/feed', (_, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end())
  expect(await read('/feed')).toMatchObject({ kind: 'failed', problem: 'address' })
  expect(await web.get({ url: 'gopher://example.org/' })).toMatchObject({ kind: 'failed', problem: 'address' })
  expect(await web.get({ url: 'no address' })).toMatchObject({ kind: 'failed', problem: 'address' })
})

test('a private address is refused to a feed from chat, also at the end of a redirect and behind a name', async () => {
  press.serve('/feed', 'secrets of the house')
  for (const url of [
    press.url('/feed'),
    press.url('/feed').replace('127.0.0.1', 'localhost'),
    press.url('/feed').replace('127.0.0.1', '2130706433'),
    press.url('/feed').replace('127.0.0.1', '[::ffff:127.0.0.1]'),
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]/',
  ])
    expect(await web.get({ url }), url).toMatchObject({ kind: 'failed', problem: 'address' })
  expect(press.asked).toHaveLength(0)
})

test('a feed from YAML reaches exactly the private addresses the desk allowed', async () => {
  const third = await openPublishers()
  third.serve('/feed', 'not listed')
  press.serve('/feed', (_, response) => void response.writeHead(302, { location: third.url('/feed') }).end())
  expect(await read('/feed')).toMatchObject({ kind: 'failed', problem: 'address' })
  expect(third.asked).toHaveLength(0)
  press.serve('/feed', 'listed')
  expect(await web.get({ url: press.url('/feed').replace('127.0.0.1', 'localhost'), trusted: true })).toMatchObject({
    kind: 'ok',
  })
  await third[Symbol.asyncDispose]()
})

test('a connection opened for a trusted feed is not lent to another', async () => {
  press.serve('/feed', 'news')
  expect(await read('/feed')).toMatchObject({ kind: 'ok' })
  expect(await web.get({ url: press.url('/feed') })).toMatchObject({ kind: 'failed', problem: 'address' })
})

test('a dead host is told apart from a dead port and from nonsense on the line', async () => {
  const babble = createServer(socket => socket.once('data', () => socket.end('no HTTP here\r\n\r\n')))
  await new Promise<void>(ready => babble.listen(0, '127.0.0.1', ready))
  const port = (babble.address() as { port: number }).port
  web = openWeb({ version: '0.1', contact: 'x', allowed: readAllowed(['127.0.0.1']) })
  expect(await web.get({ url: 'http://no-such-host.invalid/feed' })).toMatchObject({ problem: 'name' })
  expect(await web.get({ url: `http://127.0.0.1:${port}/`, trusted: true })).toMatchObject({ problem: 'connection' })
  await new Promise(closed => babble.close(closed))
  expect(await web.get({ url: `http://127.0.0.1:${port}/`, trusted: true })).toMatchObject({
    problem: 'connection',
    reason: `127.0.0.1:${port} refuses connections`,
  })
})

test('a password in the address is sent to its own host as such', async () => {
  press.serve('/feed', 'news')
  await web.get({ url: press.url('/feed').replace('://', '://desk:s%20cret@'), trusted: true })
  await web.get({ url: press.url('/feed').replace('://', '://desk:100%25@'), trusted: true })
  await web.get({ url: press.url('/feed').replace('://', '://desk:100%@'), trusted: true })
  const passwords = press.asked.map(({ headers }) =>
    Buffer.from(headers.authorization?.slice(6) ?? '', 'base64').toString(),
  )
  expect(passwords).toEqual(['desk:s cret', 'desk:100%', 'desk:100%'])
})

test('what is posted goes where it was meant for, and is not turned into a reading', async () => {
  press.serve('/hub', (_, response) => void response.writeHead(302, { location: '/elsewhere' }).end())
  press.serve('/moved', (_, response) => void response.writeHead(307, { location: '/new' }).end())
  press.serve('/new', (request, response) => void response.end(`${request.method} ${request.headers['content-type']}`))
  expect(await read('/hub', { form: 'a=b' })).toMatchObject({ kind: 'failed', status: 302 })
  const answer = await read('/moved', { form: 'a=b' })
  expect(answer.kind === 'ok' && answer.body.toString()).toBe('POST application/x-www-form-urlencoded')
})
