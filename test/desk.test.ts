import { afterEach, beforeEach, expect, test } from 'vitest'
import { aDeskFolder, until } from './servers/desk.ts'
import { startDiscord } from './servers/discord.ts'
import { openPublishers, type Publishers } from './servers/feeds.ts'
import { startSlack } from './servers/slack.ts'

// The real program against real servers on loopback: what an editor gets, whatever happens to the desk meanwhile.

const NEWSROOM = 'C0123456789'
const WORLD = '400000000000000001'

let publishers: Publishers
let slack: Awaited<ReturnType<typeof startSlack>>
let discord: Awaited<ReturnType<typeof startDiscord>>
let desk: Awaited<ReturnType<typeof aDeskFolder>>
let env: Record<string, string>
let store = 'sqlite:data/none.db'
let news: { id: string; title: string; text?: string }[]

beforeEach(async () => {
  news = []
  publishers = await openPublishers()
  slack = await startSlack()
  discord = await startDiscord()
  slack.channels.set(NEWSROOM, { messages: [], member: true })
  discord.channels.set(WORLD, { messages: [] })
  env = {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.url,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
  }
  publishers.serve('/rss', (_request, response) => response.setHeader('content-type', 'application/rss+xml').end(rss()))
  publishers.serve('/robots.txt', '')
  desk = await aDeskFolder()
  store = `sqlite:${desk.folder}/wire.db`
  const files = {
    'wirewatch.yaml': settings(),
    'feeds.yaml': feeds([publishers.url('/rss')]),
    'watches/floods.yaml': 'description: Floods\nlanguages: [en]\nquery: flood*\n',
  }
  for (const [name, text] of Object.entries(files)) await desk.write(name, text)
})
afterEach(async () => {
  await desk[Symbol.asyncDispose]()
  await Promise.all([slack.stop(), discord.stop(), publishers[Symbol.asyncDispose]()])
})

const settings = (more = '') => `
desk: { name: Test desk, timeZone: UTC, contact: test@localhost }
store: ${store}
network: { allow: ["${publishers.address}"] }
channels:
  newsroom: { slack: ${NEWSROOM}, watches: [floods] }
  world: { discord: "${WORLD}", watches: [floods] }
  here: { terminal: true, watches: [floods] }
ops: [world]
${more}`

const feeds = (urls: string[]) =>
  `feeds:\n${urls.map((url, place) => `  - { name: Outlet ${place + 1}, url: "${url}", language: en, kind: ind, every: 1s }\n`).join('')}`

function rss(): string {
  const items = news.map(({ id, title, text }) => {
    publishers.serve(`/news/${id}`, (_request, response) =>
      response.setHeader('content-type', 'text/html').end(page(title, text)),
    )
    return `<item><title>${title}</title><guid isPermaLink="false">${id}</guid><link>${publishers.url(`/news/${id}`)}</link><pubDate>${new Date().toUTCString()}</pubDate></item>`
  })
  return `<rss version="2.0"><channel><title>T</title>${items.join('')}</channel></rss>`
}

const STORIES: Record<string, string> = {
  'Flood reaches Applewick':
    'The flood came to Applewick before dawn and the lower town was under water by noon, the river board said.',
  'Brambleford market flooded':
    'Stalls and cellars in Brambleford were flooded on Sunday when a water main under the market square burst.',
}

function page(title: string, text = STORIES[title] ?? title): string {
  const quote = title.includes('Brambleford')
    ? '“Everything on the lower shelves is lost,” said the butcher Tom Yarrow.'
    : '“We had ten minutes to leave,” said mayor Ada Fenwick. “Nobody was hurt.”'
  return `<html><body><article><h1>${title}</h1><p>${text}</p><p>${quote}</p></article></body></html>`
}

/** Headlines of the alerts in a channel, thread replies left out. */
const inSlack = () =>
  (slack.channels.get(NEWSROOM)?.messages ?? []).filter(message => !message.thread_ts).map(message => message.text)
const inDiscord = () => (discord.channels.get(WORLD)?.messages ?? []).map(message => JSON.stringify(message))
const about = (texts: string[], title: string) => texts.filter(text => text.includes(title)).length

async function started() {
  const running = desk.run(['start'], env)
  await until(() => publishers.asked.some(one => one.path === '/rss'), running)
  return running
}

test('a flood becomes one alert on Slack, on Discord and in the terminal, and SIGTERM ends the desk well', async () => {
  news = [{ id: '1', title: 'Flood reaches Applewick' }]
  const running = await started()
  await until(() => inSlack().length > 0 && inDiscord().length > 0 && running.said.out.includes('Applewick'), running)
  const asked = publishers.asked.length
  await until(() => publishers.asked.length > asked + 2, running)
  expect(await running.kill('SIGTERM')).toEqual({ code: 0, signal: null })
  expect([inSlack().length, inDiscord().length, about([running.said.out], 'Flood reaches Applewick')]).toEqual([
    1, 1, 1,
  ])
  expect(running.said.out).toContain('“We had ten minutes to leave,”')
  expect(running.said.out).toContain('Ada Fenwick, mayor')
})

test('npm start passes SIGTERM on: nothing is left running and the exit code is 0', async () => {
  news = [{ id: '1', title: 'Flood reaches Applewick' }]
  const running = desk.run([], env, ['npm', 'start', '--'])
  await until(() => inSlack().length > 0, running)
  expect((await running.kill('SIGTERM')).code).toBe(0)
  const asked = publishers.asked.length
  const again = await started()
  await until(() => publishers.asked.length > asked, again)
  expect(inSlack()).toHaveLength(1)
})

test.each([
  ['while a feed is being read', (path: string) => path === '/rss'],
  ['while a page is being read', (path: string) => path.startsWith('/news/')],
])('kill -9 %s loses no alert and doubles none', async (_when, isMoment) => {
  const running = await started()
  const before = publishers.asked.length
  news = [
    { id: '1', title: 'Flood reaches Applewick' },
    { id: '2', title: 'Brambleford market flooded' },
  ]
  await until(() => publishers.asked.slice(before).some(one => isMoment(one.path)), running)
  await running.kill('SIGKILL')
  const again = desk.run(['start'], env)
  await until(() => inSlack().length >= 2 && inDiscord().length >= 2, again)
  const asked = publishers.asked.length
  await until(() => publishers.asked.length > asked + 2, again)
  for (const title of ['Applewick', 'Brambleford'])
    expect([about(inSlack(), title), about(inDiscord(), title)]).toEqual([1, 1])
})

test('kill -9 with a post on its way: Slack is asked first, and the post stands there once', async () => {
  const running = await started()
  slack.next('chat.postMessage', { cut: 'after' })
  news = [{ id: '1', title: 'Flood reaches Applewick' }]
  await until(() => inSlack().length > 0, running)
  await running.kill('SIGKILL')
  const again = desk.run(['start'], env)
  await until(() => slack.calls.some(call => call.method === 'conversations.history'), again)
  const asked = publishers.asked.length
  await until(() => publishers.asked.length > asked + 2, again)
  expect(inSlack()).toHaveLength(1)
})

test('a feed that hangs, one that is dead, one of 50 MB and one that answers HTML leave the others alone', async () => {
  // Each on a host of its own: one host is asked one thing at a time.
  await using hangs = await openPublishers()
  await using dead = await openPublishers()
  await using huge = await openPublishers()
  await using html = await openPublishers()
  hangs.serve('/rss', () => {})
  dead.serve('/rss', (request, _response) => void request.socket.destroy())
  huge.serve('/rss', (_request, response) => void response.end(`<rss><channel>${' '.repeat(50_000_000)}`))
  html.serve('/rss', '<html><body>We are sorry</body></html>')
  const all = [hangs, dead, huge, html, publishers]
  await desk.write(
    'wirewatch.yaml',
    settings().replace(/allow: .*/, `allow: [${all.map(one => `"${one.address}"`)}] }`),
  )
  await desk.write('feeds.yaml', feeds(all.map(one => one.url('/rss'))))
  const running = await started()
  news = [{ id: '1', title: 'Flood reaches Applewick' }]
  await until(() => inSlack().length === 1, running)
  expect((await running.kill('SIGTERM')).code).toBe(0)
})

test('a changed configuration is taken up while running; a bad edit keeps the running one and is told on the ops channel', async () => {
  const running = await started()
  await desk.write('watches/fires.yaml', 'description: Fires\nquery: *fire\n')
  await until(() => about(inDiscord(), 'stands in quotation marks') === 1, running)
  await desk.write('lists.yaml', 'lists: { fires: { en: k* } }\n')
  await desk.write('watches/fires.yaml', 'description: Fires\nquery: list:fires\n')
  await until(() => about(inDiscord(), 'the list fires cannot be read') === 1, running)
  await desk.write('lists.yaml', 'lists: { fires: { en: fire* } }\n')
  await desk.write('wirewatch.yaml', settings().replace('watches: [floods]', 'watches: [floods, fires]'))
  await until(() => running.said.err.includes('taken up'), running)
  news = [{ id: '1', title: 'Fires near Brambleford', text: 'Fires burnt through the night near Brambleford.' }]
  await until(() => about(inSlack(), 'Brambleford') === 1, running)
})

test('a deleted channel stops that route, is told on the other platform, and the others go on', async () => {
  slack.channels.delete(NEWSROOM)
  news = [{ id: '1', title: 'Flood reaches Applewick' }]
  const running = await started()
  await until(() => about(inDiscord(), 'newsroom') === 1 && about(inDiscord(), 'Applewick') === 1, running)
  await running.kill('SIGTERM')
  const checked = desk.run(['check', '--offline'], env)
  expect((await checked.ended).code).toBe(1)
  expect(checked.said.out).toMatch(/FAIL {2}channel newsroom: stopped/)
})

test('check says of every feed how polling goes: its state and why, the last success and the next try', async () => {
  await using broken = await openPublishers()
  broken.serve('/rss', (_request, response) => void response.writeHead(503).end())
  await desk.write(
    'wirewatch.yaml',
    settings().replace(
      /allow: .*/,
      `allow: ["${publishers.address}", "${broken.address}"] }\npublicUrl: https://desk.example`,
    ),
  )
  await desk.write('feeds.yaml', feeds([publishers.url('/rss'), broken.url('/rss')]))
  news = [{ id: '1', title: 'Flood reaches Applewick' }]
  for (let poll = 0; poll < 3; poll++) await desk.run(['poll', '--once', '--all'], env).ended
  const offline = desk.run(['check', '--offline'], env)
  expect((await offline.ended).code).toBe(1)
  expect(offline.said.out).toMatch(
    /ok {4}feed Outlet 1: ok; last read just now; next try within a minute; items told apart by guid/,
  )
  expect(offline.said.out).toMatch(/FAIL {2}feed Outlet 2: failing since .*: HTTP 503; never read; next try/)
  expect(offline.said.out).toMatch(/FAIL {2}hubs: .*set port/)
  const online = desk.run(['check'], env)
  await online.ended
  expect(online.said.out).toMatch(/ok {4}feed Outlet 1: 1 item; .*; when polled: ok; last read just now/)
  expect(online.said.out).toMatch(/FAIL {2}feed Outlet 2: HTTP 503: .*; when polled: failing since/)
})

test('a watch made in the terminal reaches a running desk within seconds', async () => {
  const running = await started()
  const added = desk.run(['watch', 'add', 'pandas', 'title:panda'], env)
  expect((await added.ended).code).toBe(0)
  news = [{ id: '1', title: 'Panda born in Applewick zoo', text: 'A panda was born.' }]
  await until(() => running.said.out.includes('Panda born'), running)
  expect(inSlack()).toEqual([])
})

test('wrong use ends with exit code 2 and a sentence that helps', async () => {
  const lost = desk.run(['strat'], env)
  expect(await lost.ended).toEqual({ code: 2, signal: null })
  expect(lost.said.err).toContain('there is no command "strat"')
  await desk.write('wirewatch.yaml', settings().replace('timeZone: UTC', 'timeZone: Moon'))
  const wrong = desk.run(['start'], env)
  expect((await wrong.ended).code).toBe(2)
  expect(wrong.said.err).toMatch(/wirewatch\.yaml:2: `desk\.timeZone` is "Moon"/)
})
