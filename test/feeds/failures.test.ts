import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { healthInWords } from '../../src/feeds/health.ts'
import { readMemory } from '../../src/feeds/memory.ts'
import { feedInWords } from '../../src/feeds/state.ts'
import { when } from '../../src/text/shown.ts'
import { DAY, HOUR, MINUTE } from '../make.ts'
import { openPollingDesk, type PollingDesk, rss } from '../polling-desk.ts'
import type { Publisher } from '../servers/feeds.ts'

// How publishers really fail, each on a server that does so, and what the desk makes of it. Next to each stands a healthy
// feed that must not notice.

let desk: PollingDesk
beforeEach(async () => {
  desk = await openPollingDesk()
  desk.press.serve('/healthy', rss(river('healthy', desk.now)))
})
afterEach(async () => {
  const healthy = await desk.store.feed(desk.press.url('/healthy'))
  expect(healthy && readMemory(healthy.memory, 0).health.state).toBe('ok')
  await desk[Symbol.asyncDispose]()
})

const river = (id: string, date?: number) => ({ id, title: `River ${id}`, ...(date !== undefined && { date }) })
const PAGE =
  '<!doctype html><html><head><title>We will be back soon</title></head><body><h1>Sorry</h1><p>Technical work.</p></body></html>'

const page: Publisher = (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE)
const status =
  (code: number): Publisher =>
  (_, response) =>
    void response.writeHead(code).end()

async function open(path = '/rss', publisher?: Publisher | string) {
  if (publisher) desk.press.serve(path, publisher)
  await desk.store.saveFeeds([desk.feedAt('/healthy'), desk.feedAt(path)], desk.now)
}

async function polls(count: number, apart = HOUR) {
  for (let poll = 0; poll < count; poll++) {
    desk.now += apart
    await desk.poll()
  }
}

async function told(path = '/rss') {
  const row = await desk.store.feed(desk.press.url(path))
  return row ? feedInWords(row, { now: desk.now, timeZone: 'UTC' }) : 'no such feed'
}

async function words(path = '/rss') {
  return healthInWords((await desk.memory(path)).health, 'UTC')
}

describe('an answer that is no feed', () => {
  test('an HTML error page with 200 is called a web page, told once, and told again when the feed is back', async () => {
    await open('/rss', rss(river('1', desk.now)))
    await desk.poll()
    desk.press.serve('/rss', page)
    await polls(2)
    expect(await desk.notices()).toEqual([])
    await polls(31)
    expect(await words()).toMatch(/^answers with a web page instead of a feed since Mon 2 Mar, 10:00 UTC/)
    expect(await desk.notices()).toEqual([expect.stringContaining('answers with a web page instead of a feed')])
    desk.press.serve('/rss', rss(river('1', desk.now), river('2', desk.now - HOUR)))
    await polls(1)
    expect(await words()).toBe('ok')
    expect((await desk.notices()).at(-1)).toMatch(/is back to normal after 33 h \(was answering with a web page\)/)
    expect(await desk.candidates()).toContain('River 2: fresh')
  })

  test('an error page does not pass for the last good feed: its validators are not remembered', async () => {
    const asked: (string | undefined)[] = []
    await open('/rss', (request, response) => {
      asked.push(request.headers['if-none-match'])
      response.writeHead(200, { etag: '"page"', 'content-type': 'text/html' }).end(PAGE)
    })
    await polls(2)
    expect(asked).toEqual([undefined, undefined])
  })

  test('a feed address that redirects to an HTML index says where it ended', async () => {
    desk.press.serve('/index.html', page)
    await open('/rss', (_, response) => void response.writeHead(302, { location: '/index.html' }).end())
    await polls(3)
    expect(await words()).toMatch(
      /^answers with a web page instead of a feed since .*: the page "We will be back soon" came at http/,
    )
    expect(await words()).toContain(desk.press.url('/index.html'))
  })

  test('an empty answer is told apart from a feed that never had an item', async () => {
    await open('/rss', rss())
    await polls(5)
    expect(await words()).toBe('ok')
    desk.press.serve('/rss', rss(river('1', desk.now)))
    await polls(1)
    expect(await desk.candidates()).toContain('River 1: fresh')
    desk.press.serve('/rss', rss())
    await polls(3)
    expect(await words()).toMatch(/^empty since .*: a feed without items/)
    desk.press.serve('/rss', '')
    await polls(1)
    expect(await words()).toMatch(/^empty/)
    expect(await desk.notices()).toHaveLength(1)
  })

  test('a popular address that never worked says so', async () => {
    await open('/feed/', status(404))
    await polls(3)
    expect(await words('/feed/')).toMatch(/^failing since .*: HTTP 404/)
  })
})

describe('a publisher who is gone or busy', () => {
  test('410 is gone at once, asked daily, and welcome back', async () => {
    await open('/rss', status(410))
    await polls(1)
    expect(await words()).toMatch(/^gone since .*still asked once a day/)
    const row = await desk.store.feed(desk.press.url('/rss'))
    expect((row?.nextDueAt ?? 0) - desk.now).toBeGreaterThan(20 * HOUR)
    expect(await desk.notices()).toHaveLength(1)
    desk.press.serve('/rss', rss(river('1', desk.now)))
    await polls(1)
    expect(await words()).toBe('ok')
  })

  test('444 and 503 are failures to wait out, ever longer and never for good', async () => {
    await open('/rss', status(444))
    const waits: number[] = []
    for (let poll = 0; poll < 12; poll++) {
      await polls(1)
      waits.push(((await desk.store.feed(desk.press.url('/rss')))?.nextDueAt ?? 0) - desk.now)
    }
    expect(waits[0]).toBe(10 * MINUTE)
    expect(waits[1]).toBe(20 * MINUTE)
    expect(waits.slice(3)).toEqual(Array(9).fill(HOUR))
    expect(await desk.notices()).toHaveLength(1)
    expect(await words()).toContain('HTTP 444')
  })

  test('Retry-After is obeyed', async () => {
    await open('/rss', (_, response) => void response.writeHead(429, { 'retry-after': '7200' }).end())
    await polls(1)
    expect((await desk.store.feed(desk.press.url('/rss')))?.nextDueAt).toBe(desk.now + 7200_000)
  })

  test('a host gone from DNS is named', async () => {
    const url = `http://${'a'.repeat(64)}.invalid/rss`
    await desk.store.saveFeeds([desk.feedAt('/healthy'), desk.feedAt('/x', { url })], desk.now)
    await polls(3)
    const row = await desk.store.feed(url)
    expect(row && healthInWords(readMemory(row.memory, 0).health, 'UTC')).toContain('no such host')
  })

  test('a hanging feed keeps nobody waiting but itself', async () => {
    await open('/rss', () => {})
    const stop = new AbortController()
    const polling = desk.polling({ signal: stop.signal })
    const started = await polling.pass(10)
    // The healthy one ends; the other is still waited for when the desk stops.
    await Promise.race(started)
    expect(await desk.titles()).toEqual(['River healthy'])
    stop.abort()
    await Promise.all(started)
  })
})

describe('validators that lie', () => {
  test('the same ETag on another body loses no item', async () => {
    let body = rss(river('1', desk.now))
    await open('/rss', (request, response) => {
      if (request.headers['if-none-match'] === '"same"') response.writeHead(304).end()
      else response.writeHead(200, { etag: '"same"' }).end(body)
    })
    await desk.poll()
    body = rss(river('1', desk.now), river('2', desk.now))
    await polls(11, MINUTE)
    expect(await desk.titles()).toContain('River 2')
    // Caught once, its validators are not trusted again.
    body = rss(river('1', desk.now), river('2', desk.now), river('3', desk.now))
    await polls(1, MINUTE)
    expect(await desk.titles()).toContain('River 3')
  })

  test('the same ETag on two feeds mixes up neither', async () => {
    const shared =
      (body: string): Publisher =>
      (request, response) => {
        if (request.headers['if-none-match'] === '"shared"') response.writeHead(304).end()
        else response.writeHead(200, { etag: '"shared"' }).end(body)
      }
    desk.press.serve('/a', shared(rss(river('a', desk.now))))
    desk.press.serve('/b', shared(rss(river('b', desk.now))))
    await desk.store.saveFeeds(
      ['/healthy', '/a', '/b'].map(path => desk.feedAt(path)),
      desk.now,
    )
    await polls(2)
    expect(await desk.titles()).toEqual(['River a', 'River b', 'River healthy'])
  })

  test('headers stamped anew at each request, and an ETag ignored, bring nothing new', async () => {
    let stamp = 0
    await open('/rss', (_, response) => {
      const headers = { etag: `"${++stamp}"`, 'last-modified': new Date(desk.now + stamp).toUTCString() }
      response.writeHead(200, headers).end(rss(river('1', Date.UTC(2026, 2, 2))))
    })
    await desk.poll()
    expect(await desk.poll()).toMatchObject([{ as: 'unchanged' }, { as: 'unchanged' }])
  })

  test('a body cut off on the way gives its whole items, and the next poll the rest', async () => {
    const whole = rss(river('1', desk.now), river('2', desk.now), river('3', desk.now))
    let cut = true
    await open('/rss', (request, response) => {
      if (request.headers['if-none-match']) return void response.writeHead(304).end()
      response.writeHead(200, { etag: '"whole"', 'content-length': Buffer.byteLength(whole) })
      if (cut) response.write(whole.slice(0, whole.indexOf('<title>River 3')), () => response.destroy())
      else response.end(whole)
    })
    await polls(2)
    expect(await desk.titles()).toEqual(['River 1', 'River 2', 'River healthy'])
    expect(await told()).toMatch(/^ok; the last answer was cut off on the way; last read/)
    cut = false
    await polls(1)
    expect(await desk.titles()).toEqual(['River 1', 'River 2', 'River 3', 'River healthy'])
    expect(await told()).not.toContain('cut off')
  })

  test.each(['</title>', '</guid>', '</link>', '<description>'])(
    'a body that ends behind %s of an item leaves that one for the next poll, and it comes once',
    async end => {
      let cut = true
      const whole = rss(river('1', desk.now), { ...river('2', desk.now), text: 'Walls hold.' })
      const half = whole.slice(0, whole.lastIndexOf(end) + end.length)
      await open('/rss', (request, response) => {
        if (request.headers['if-none-match']) return void response.writeHead(304).end()
        response.writeHead(200, { etag: '"same"' }).end(cut ? half : whole)
      })
      await polls(1)
      expect(await desk.titles()).toEqual(['River 1', 'River healthy'])
      expect(await told()).toContain('the last answer was cut off on the way')
      cut = false
      await polls(2)
      expect(await desk.titles()).toEqual(['River 1', 'River 2', 'River healthy'])
    },
  )

  test('a feed that never writes its last ends loses no item: what stands there twice is taken', async () => {
    let items = [river('2', desk.now), river('1', desk.now)]
    await open('/rss', (request, response) => {
      const etag = `"${items.length}"`
      if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end()
      response.writeHead(200, { etag }).end(rss(...items).replace(/<\/item><\/channel>.*/, ''))
    })
    await polls(1)
    expect(await desk.titles()).toEqual(['River 2', 'River healthy'])
    await polls(1)
    expect(await desk.titles()).toEqual(['River 1', 'River 2', 'River healthy'])
    expect(await told()).not.toContain('cut off')
    items = [river('3', desk.now), ...items]
    await polls(1)
    expect(await desk.titles()).toEqual(['River 1', 'River 2', 'River 3', 'River healthy'])
    expect(await told()).not.toContain('cut off')
  })

  test('so does one whose only item has no end, and a connection that breaks before the first item’s end is a failure', async () => {
    let broken = false
    const half = rss(river('1', desk.now)).replace(/<\/item>.*/, '')
    await open('/rss', (_, response) => {
      if (!broken) return void response.end(half)
      response.writeHead(200, { 'content-length': 5000 })
      response.write(half, () => response.destroy())
    })
    await polls(1)
    expect(await desk.titles()).toEqual(['River healthy'])
    broken = true
    await polls(3)
    expect(await told()).toMatch(/^failing since .*: the answer was cut off before the end of its first item/)
    expect(await desk.titles()).toEqual(['River healthy'])
    broken = false
    await polls(1)
    expect(await desk.titles()).toEqual(['River 1', 'River healthy'])
  })
})

describe('a feed that is not what it says', () => {
  test('403 to an unknown name and 200 to one that says who it is', async () => {
    await open('/rss', (request, response) => {
      if (/^Mozilla\/5\.0 \(compatible; .+@.+\)$/.test(request.headers['user-agent'] ?? ''))
        response.end(rss(river('1', desk.now)))
      else response.writeHead(403).end()
    })
    await desk.poll()
    expect(await desk.titles()).toContain('River 1')
  })

  test('a feed may be asked under a name and with headers of its own', async () => {
    desk.press.serve('/rss', (request, response) => {
      if (request.headers['user-agent'] === 'Riverton Reader' && request.headers['x-desk'] === 'world')
        response.end(rss(river('1', desk.now)))
      else response.writeHead(403).end()
    })
    const feed = desk.feedAt('/rss', { userAgent: 'Riverton Reader', headers: { 'X-Desk': 'world' } })
    await desk.store.saveFeeds([desk.feedAt('/healthy'), feed], desk.now)
    await desk.poll({ headersOf: url => (url === feed.url ? feed.headers : undefined) })
    expect(await desk.titles()).toContain('River 1')
  })

  const date = 'Mon, 02 Mar 2026 08:00:00 GMT'
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://riverton.example/"><title>Riverton</title></channel><item rdf:about="https://riverton.example/1"><title>River rises</title><link>https://riverton.example/1</link><dc:date>2026-03-02T08:00:00Z</dc:date></item></rdf:RDF>`
  const plain = `<rss version="2.0"><channel><item><title>River rises</title><link>https://riverton.example/1</link><pubDate>${date}</pubDate></item></channel></rss>`
  test.each<[string, Record<string, string>, Buffer | string]>([
    ['RDF', { 'content-type': 'application/rdf+xml' }, rdf],
    ['a feed called text/html', { 'content-type': 'text/html; charset=utf-8' }, plain],
    ['gzip nobody asked for or spoke of', {}, gzipSync(plain)],
    ['undefined entities', {}, plain.replace('River rises', 'River&nbsp;&hellip; rises')],
    ['an unclosed CDATA section', {}, plain.replace('</item>', '<description><![CDATA[It rose</description></item>')],
  ])('%s is read all the same', async (_, headers, body) => {
    await open('/rss', (_, response) => void response.writeHead(200, headers).end(body))
    await desk.poll()
    expect(await desk.titles()).toContainEqual(expect.stringMatching(/^River.*rises$/))
  })

  test('windows-1251 is read, declared or not', async () => {
    const text = plain.replace('River rises', 'Река вышла из берегов у Ривертона, жителей вывозят на лодках')
    await open(
      '/rss',
      (_, response) => void response.writeHead(200, { 'content-type': 'text/xml' }).end(iconv.encode(text, 'win1251')),
    )
    await desk.poll()
    expect(await desk.titles()).toContain('Река вышла из берегов у Ривертона, жителей вывозят на лодках')
  })

  test('items out of order, without dates or from the future come once each', async () => {
    await open(
      '/rss',
      rss(
        river('old', desk.now - 2 * HOUR),
        river('none'),
        river('next', desk.now + DAY),
        river('new', desk.now - HOUR),
      ),
    )
    await polls(3, 5 * MINUTE)
    expect(await desk.titles()).toHaveLength(5)
    expect(await desk.candidates()).toEqual([
      'River healthy: fresh',
      'River new: fresh',
      'River next: fresh',
      'River old: fresh',
    ])
  })
})

describe('size', () => {
  const large = (bytes: number) => `<!-- ${'news '.repeat(bytes / 5)}-->${rss(river('1', desk.now))}`

  test('593 KB is no trouble', async () => {
    await open('/rss', large(593_000))
    await desk.poll()
    expect(await desk.titles()).toContain('River 1')
  })

  test('38.8 MB is refused in words, unless the desk raised that feed', async () => {
    desk.press.serve('/rss', large(38_800_000))
    await open('/rss')
    await polls(3)
    expect(await words()).toMatch(/^failing since .*: larger than 5 MB/)
    await desk.store.saveFeeds([desk.feedAt('/healthy'), desk.feedAt('/rss', { maxBytes: 45_000_000 })], desk.now)
    await polls(1)
    expect(await desk.titles()).toContain('River 1')
  })

  test('50 MB behind a few kilobytes of gzip is refused too', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, 'news '))
    await open('/rss', (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb))
    await polls(3)
    expect(await words()).toContain('larger than 5 MB')
  })
})

describe('silence and loss', () => {
  test('valid XML frozen for years is found at the first look', async () => {
    const years = desk.now - 1064 * DAY
    const old = Array.from({ length: 20 }, (_, n) => river(String(n), years - n * HOUR))
    await open('/rss', rss(...old))
    await polls(1)
    expect(await words()).toMatch(/^frozen: valid, but nothing new for 1064 days$/)
    expect(await desk.notices()).toHaveLength(1)
    desk.press.serve('/rss', rss(river('after all', desk.now), ...old))
    await polls(1)
    expect(await words()).toBe('ok')
  })

  test('a feed that used to bring something hourly is frozen after days, one of a court not after weeks', async () => {
    const hourly = Array.from({ length: 12 }, (_, n) => river(`h${n}`, desk.now - n * HOUR))
    const rare = Array.from({ length: 12 }, (_, n) => river(`r${n}`, desk.now - n * 20 * DAY))
    desk.press.serve('/rare', rss(...rare))
    desk.press.serve('/rss', rss(...hourly))
    desk.press.serve('/healthy', (_, response) => void response.end(rss(river(String(desk.now), desk.now))))
    await desk.store.saveFeeds(
      ['/healthy', '/rss', '/rare'].map(path => desk.feedAt(path)),
      desk.now,
    )
    await polls(2, DAY)
    expect(await words()).toBe('ok')
    await polls(8, DAY)
    expect(await words()).toMatch(/^frozen/)
    expect(await words('/rare')).toBe('ok')
  })

  test('a window that moved past items nobody read is told, and the feed asked more often', async () => {
    const burst = (from: number) =>
      rss(...Array.from({ length: 5 }, (_, n) => river(String(from + n), desk.now - n * MINUTE)))
    await open('/rss', burst(0))
    await desk.poll()
    const calm = ((await desk.store.feed(desk.press.url('/rss')))?.nextDueAt ?? 0) - desk.now
    desk.now += HOUR
    desk.press.serve('/rss', burst(100))
    await desk.poll()
    expect(await words()).toContain('its oldest entry is newer than our newest')
    expect(await desk.notices()).toHaveLength(1)
    const alarmed = ((await desk.store.feed(desk.press.url('/rss')))?.nextDueAt ?? 0) - desk.now
    expect(alarmed).toBeLessThanOrEqual(calm)
  })

  test('a permanent redirect is believed after a week, told, and asked about again', async () => {
    desk.press.serve('/new', (_, response) => void response.end(rss(river(String(desk.now), desk.now))))
    desk.press.serve('/healthy', (_, response) => void response.end(rss(river(String(desk.now), desk.now))))
    await open('/rss', (_, response) => void response.writeHead(301, { location: '/new' }).end())
    const first = desk.now + DAY
    await polls(6, DAY)
    expect(await words()).toBe('ok')
    expect(await told()).toContain(`; moved to ${desk.press.url('/new')}, held since ${when(first + 1, 'UTC')};`)
    await polls(3, DAY)
    expect(await words()).toBe(`moved: now at ${desk.press.url('/new')}: change the address in the configuration`)
    const asked = async () => {
      desk.press.asked.length = 0
      await polls(1, MINUTE)
      return desk.press.asked.map(({ path }) => path).filter(path => path !== '/healthy')
    }
    expect(await asked()).toEqual(['/new'])
    desk.press.serve('/new', status(404))
    desk.press.serve('/rss', (_, response) => void response.end(rss(river('back', desk.now))))
    expect(await asked()).toEqual(['/new'])
    expect(await asked()).toEqual(['/rss'])
    expect(await desk.titles()).toContain('River back')
    expect(await desk.notices()).toEqual([expect.stringContaining('moved'), expect.stringContaining('back to normal')])
  })
})
