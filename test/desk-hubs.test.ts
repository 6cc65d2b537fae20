import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'
import { MINUTE } from './make.ts'
import { aDeskFolder, freePort, until } from './servers/desk.ts'
import { openPublishers, type Publishers } from './servers/feeds.ts'
import { openHub } from './servers/hub.ts'
import { signedBySlack, slashPayload, startSlack } from './servers/slack.ts'

// The real program with a real hub on loopback: what a publisher pushes is an alert at once.

let publishers: Publishers
let hub: Awaited<ReturnType<typeof openHub>>
let desk: Awaited<ReturnType<typeof aDeskFolder>>
let store: Store
let port: number

async function open(given: { leaseSeconds?: number; channels?: string } = {}) {
  hub = await openHub(given)
  await desk.write(
    'wirewatch.yaml',
    `
desk: { name: Test desk, timeZone: UTC, contact: test@localhost }
store: sqlite:${desk.folder}/wire.db
network: { allow: ["${publishers.address}", "${hub.address}"] }
publicUrl: http://127.0.0.1:${port}/
port: ${port}
channels: { ${given.channels ?? 'here: { terminal: true, watches: [floods] }'} }
`,
  )
}

beforeEach(async () => {
  publishers = await openPublishers()
  port = await freePort()
  desk = await aDeskFolder()
  store = await openStore(`sqlite:${desk.folder}/wire.db`)
  publishers.serve('/robots.txt', '')
  publishers.serve('/rss', (_request, response) => void response.end(rss('Calm morning in Applewick')))
  await desk.write('feeds.yaml', `feeds:\n  - { name: Applewick Post, url: "${topic()}", language: en, kind: ind }\n`)
  await desk.write('watches/floods.yaml', 'description: Floods\nlanguages: [en]\nquery: flood*\n')
})
afterEach(async () => {
  await store.close()
  await desk[Symbol.asyncDispose]()
  await Promise.all([hub[Symbol.asyncDispose](), publishers[Symbol.asyncDispose]()])
})

const topic = () => publishers.url('/rss')
const polls = () => publishers.asked.filter(one => one.path === '/rss').length

function rss(...titles: string[]): string {
  const items = titles.map(
    title =>
      `<item><title>${title}</title><guid isPermaLink="false">${title}</guid><pubDate>${new Date().toUTCString()}</pubDate><description>${`${title}. `.repeat(40)}</description></item>`,
  )
  return `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>T</title><atom:link rel="hub" href="${hub.url}"/><atom:link rel="self" href="${topic()}"/>${items.join('')}</channel></rss>`
}

async function subscribed(env: Record<string, string> = {}) {
  const running = desk.run(['start'], env)
  await until(() => hub.verified(topic()).length > 0, running)
  return running
}

/** How long after its last poll the feed is due again; it is made due now first. */
async function waitsFor(running: Awaited<ReturnType<typeof subscribed>>): Promise<number> {
  const before = await store.feed(topic())
  await store.savePolls([
    {
      feedUrl: topic(),
      memory: before?.memory ?? {},
      nextDueAt: 0,
      polledAt: 0,
      newItems: [],
      changed: [],
      moreKeys: [],
      notices: [],
    },
  ])
  await until(async () => ((await store.feed(topic()))?.lastPolledAt ?? 0) > 0, running)
  const row = await store.feed(topic())
  return (row?.nextDueAt ?? 0) - (row?.lastPolledAt ?? 0)
}

test('a signed push is an alert at once and a forged one is nothing; polling goes on slowly behind it', async () => {
  await open()
  const running = await subscribed()
  const asked = polls()
  expect(await hub.publish(topic(), rss('Flood of lies'), 'guessed')).toEqual([202])
  expect(await hub.publish(topic(), rss('Flood reaches Applewick'))).toEqual([202])
  await until(() => running.said.out.includes('Flood reaches Applewick'), running)
  expect(polls()).toBe(asked)
  expect(running.said.err).toContain('without the right signature')
  publishers.serve('/rss', (_request, response) => void response.end(rss('Flood reaches Applewick')))
  expect(await waitsFor(running)).toBeGreaterThan(50 * MINUTE)
  expect((await running.kill('SIGTERM')).code).toBe(0)
  expect(running.said.out).not.toContain('Flood of lies')
  expect(running.said.out.match(/Flood reaches Applewick/g)).toHaveLength(1)
})

test('a lease is renewed before it ends, under the same address and secret', async () => {
  await open({ leaseSeconds: 3 })
  const running = await subscribed()
  await until(() => hub.asked.length >= 3, running)
  expect(new Set(hub.asked.map(one => one.get('hub.callback'))).size).toBe(1)
  expect(new Set(hub.asked.map(one => one.get('hub.secret'))).size).toBe(1)
  await hub.publish(topic(), rss('Flood reaches Applewick'))
  await until(() => running.said.out.includes('Flood reaches Applewick'), running)
})

test('a desk started again still takes what the hub pushes and does not subscribe anew', async () => {
  await open()
  await (await subscribed()).kill('SIGTERM')
  const running = desk.run(['start'])
  await until(
    async () => (await hub.publish(topic(), rss('Flood reaches Applewick')).catch(() => [0]))[0] === 202,
    running,
  )
  await until(() => running.said.out.includes('Flood reaches Applewick'), running)
  expect(hub.asked).toHaveLength(1)
})

test('a hub that stopped pushing is noticed, and its feed is polled as often as any', async () => {
  await open()
  const running = await subscribed()
  expect(await waitsFor(running)).toBeGreaterThan(50 * MINUTE)
  for (const title of ['Flood one', 'Flood two']) {
    publishers.serve('/rss', (_request, response) => void response.end(rss(title)))
    await waitsFor(running)
  }
  publishers.serve('/rss', (_request, response) => void response.end(rss('Flood two', 'Calm')))
  expect(await waitsFor(running)).toBeLessThanOrEqual(10 * MINUTE)
})

test('hubs and Slack over HTTP come in by the same port', async () => {
  const slack = await startSlack()
  try {
    slack.channels.set('C0123456789', { messages: [], member: true })
    await open({ channels: 'newsroom: { slack: C0123456789, watches: [floods] }' })
    const env = { SLACK_BOT_TOKEN: slack.botToken, SLACK_SIGNING_SECRET: 'local-signing', SLACK_API_URL: slack.url }
    const running = await subscribed(env)
    await hub.publish(topic(), rss('Flood reaches Applewick'))
    const messages = () => slack.channels.get('C0123456789')?.messages ?? []
    await until(() => messages().some(message => message.text.includes('Flood reaches Applewick')), running)
    const { url, answer } = slack.responseUrl()
    const command = slashPayload('/wire', 'latest', { user: 'U1', channel: 'C0123456789' }, url)
    const body = new URLSearchParams(command as Record<string, string>).toString()
    const call = (secret: string) =>
      fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', body, headers: signedBySlack(body, secret) })
    expect((await call('guessed')).status).toBe(401)
    expect((await call('local-signing')).status).toBe(200)
    expect(JSON.stringify(await answer)).toContain('Flood reaches Applewick')
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
  } finally {
    await slack.stop()
  }
})
