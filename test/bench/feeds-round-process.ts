import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { request } from 'undici'
import { readAllowed } from '../../src/http/address.ts'
import { openWeb } from '../../src/http/get.ts'
import { openHosts } from '../../src/http/hosts.ts'
import type { Feed } from '../../src/newsroom.ts'
import { openPolling } from '../../src/poll.ts'
import { openStore } from '../../src/store/open.ts'

// The processes of feeds-round.ts: the publishers, the bare loop, and the desk.

const [role, , port, feeds, atOnce, storeAt] = process.argv.slice(2)
const HOSTS = 250
const ITEMS = 4

if (role === 'publishers') publish()
else if (role === 'bare') report(await bareLoop())
else report(await deskRound(role === 'seed'))

function report(measure: { ms: number; answered: number; news: number }): void {
  process.send?.({ ...measure, megabytes: process.resourceUsage().maxRSS / 1024 })
  process.disconnect?.()
}

function addressOf(n: number): string {
  return `http://127.0.10.${1 + (n % HOSTS)}:${port}/feed/${n}`
}

/** Every feed is new to who asks without a validator; of the rest every hundredth has an item more than the last time. */
function publish(): void {
  const server = createServer((request, response) => {
    const n = Number(request.url?.split('/')[2])
    const asked = request.headers['if-none-match']
    if (asked && n % 100 !== 0) return void response.writeHead(304, { etag: asked }).end()
    const version = asked ? Number(/\d+/.exec(asked)?.[0]) + 1 : ITEMS
    response.writeHead(200, { etag: `"${version}"`, 'content-type': 'application/rss+xml' }).end(document(n, version))
  })
  server.keepAliveTimeout = 60_000
  server.listen(Number(port ?? 0), '0.0.0.0', () => process.send?.({ port: (server.address() as AddressInfo).port }))
  process.on('disconnect', () => process.exit())
}

function document(n: number, version: number): string {
  const items = Array.from({ length: ITEMS }, (_, place) => {
    const id = version - place
    return `<item><guid>https://feed${n}.example/${id}</guid><link>https://feed${n}.example/${id}</link><title>Report ${id} of feed ${n}</title><description>The council of Riverton met on day ${id} and put off the vote on the bridge until the spring.</description></item>`
  })
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${n}</title>${items.join('')}</channel></rss>`
}

async function bareLoop() {
  let next = 0
  let news = 0
  const began = performance.now()
  const worker = async () => {
    while (next < Number(feeds)) {
      const n = next++
      const { statusCode, body } = await request(addressOf(n), { headers: { 'if-none-match': `"${ITEMS}"` } })
      if (statusCode === 200) news++
      await body.dump()
    }
  }
  await Promise.all(Array.from({ length: Number(atOnce) }, worker))
  return { ms: performance.now() - began, answered: next, news }
}

async function deskRound(seeding: boolean) {
  const store = await openStore(storeAt ?? '')
  const web = openWeb({ version: '0.1', contact: 'bench@example.org', allowed: readAllowed(['127.0.10.0/24']) })
  // The desk's time runs on from round to round, so that every feed is due.
  const now = Date.now() + (seeding ? 0 : 600_000 * (1 + Number((await store.fact('round')) ?? 0)))
  if (seeding)
    await store.saveFeeds(
      Array.from({ length: Number(feeds) }, (_, n) => feedAt(n)),
      now,
    )
  else await store.setFact('round', String(Number((await store.fact('round')) ?? 0) + 1))
  const polling = openPolling(store, {
    get: openHosts(web, { gap: 1000, atOnce: Number(atOnce) }).get,
    screen: () => null,
    headersOf: () => undefined,
    notices: () => [],
    secondOpinion: async () => null,
    settings: { every: 300_000, alertWindow: 21_600_000, catchUp: 86_400_000 },
    timeZone: () => 'UTC',
    now: () => now,
    random: Math.random,
  })
  const began = performance.now()
  const polled = await polling.round()
  const ms = performance.now() - began
  await web.close()
  await store.close()
  return { ms, answered: polled.length, news: polled.filter(({ as }) => as === 'news').length }
}

function feedAt(n: number): Feed {
  return { url: addressOf(n), name: `Feed ${n}`, kind: 'ind', tier: 2, reuse: 'excerpt', from: 'config' }
}
