import { createServer, type ServerResponse } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rss } from '../polling-desk.ts'
import { aDeskFolder, freePort, until } from '../servers/desk.ts'
import { openPublishers, type Publishers } from '../servers/feeds.ts'

// What somebody sees who has just set a desk up, by the real program.

let publishers: Publishers
let slow: Publishers
let desk: Awaited<ReturnType<typeof aDeskFolder>>
beforeEach(async () => {
  publishers = await openPublishers()
  desk = await aDeskFolder()
  slow = await openPublishers()
  publishers.serve('/gone', (_, response) => void response.writeHead(410).end())
  // The first of the feeds answers once the last one has.
  const held: ServerResponse[] = []
  let isLast = false
  const release = () => {
    if (isLast) for (const response of held.splice(0)) response.end(feed())
  }
  slow.serve('/rss', (_, response) => {
    held.push(response)
    release()
  })
  publishers.serve('/page', (_, response) => {
    response.end('<html><head><title>Riverton</title></head><body>Hello</body></html>')
    isLast = true
    release()
  })
  await settings()
  await desk.write('watches/floods.yaml', 'description: Floods\nlanguages: [en]\nquery: flood\n')
  await desk.write(
    'feeds.yaml',
    `feeds:
  - { name: Slow, url: "${slow.url('/rss')}", language: en }
  - { name: Gone, url: "${publishers.url('/gone')}", language: en }
  - { name: Page, url: "${publishers.url('/page')}", language: en }
`,
  )
})
afterEach(async () => {
  await desk[Symbol.asyncDispose]()
  await Promise.all([publishers[Symbol.asyncDispose](), slow[Symbol.asyncDispose]()])
})

const settings = (more = '') =>
  desk.write(
    'wirewatch.yaml',
    `
desk: { name: Test desk, timeZone: Europe/Kyiv, contact: desk@example.org }
store: sqlite:${desk.folder}/wire.db
network: { allow: ["${publishers.address}", "${slow.address}"] }
channels: { here: { terminal: true, watches: all } }
ops: [here]
${more}`,
  )

const feed = () =>
  rss({ id: '1', title: 'Flood in Riverton', date: Date.now(), text: 'The flood came before dawn.' }).replaceAll(
    'https://riverton.example/',
    slow.url('/'),
  )

async function ran(...args: string[]) {
  const running = desk.run(args)
  const { code } = await running.ended
  return { code, ...running.said }
}

test('check says its verdicts in the order of the configuration, warnings among them', async () => {
  const { out, err, code } = await ran('check')
  expect(out.split('\n').map(line => line.split(':', 1)[0])).toEqual([
    'ok    configuration',
    'warn  configuration',
    'ok    store',
    'ok    feed Slow',
    'FAIL  feed Gone',
    'FAIL  feed Page',
    '',
    expect.anything(),
    '',
  ])
  expect(out).toMatch(/\n2 of 6 need a look\. Beside that, 1 warning\.\n$/)
  expect([err, code]).toEqual(['', 1])
})

test('a pass says what it did: feeds asked, those not read and why, new items and alerts; notices are told once', async () => {
  const { out, err, code } = await ran('poll', '--once', '--all')
  expect(out).toMatch(/\n3 feeds asked, 2 could not be read, 1 new item, 1 alert:\n/)
  expect(out).toMatch(/\n {2}Gone: HTTP 410: its publisher has ended it; find another or set on: false\n/)
  expect(out).toMatch(/\n {2}Page: the page "Riverton" came; look for another address, or set on: false\n/)
  expect(out.match(/Gone.*gone since/g)).toHaveLength(1)
  expect(err).not.toContain('gone since')
  expect(code).toBe(0)
  const status = await ran('wire', 'status')
  expect(status.out).toMatch(/3 on, 2 could not be read at the last try: Gone, Page/)
  expect(status.out).toMatch(/Last poll +\w{3} \d+ \w{3}, \d\d:\d\d (?:EET|EEST|GMT\+[23])\n/)
})

test('a port that is taken is told in a sentence, and the desk goes on', async () => {
  const port = await freePort()
  const other = createServer().listen(port)
  await settings(`publicUrl: http://127.0.0.1:${port}\nport: ${port}\n`)
  const running = desk.run(['start'])
  await until(() => running.said.err.includes(`port ${port} is taken by another program`), running)
  expect(running.said.err).not.toContain('    at ')
  expect((await running.kill('SIGTERM')).code).toBe(0)
  other.close()
})

test.each<[string[], number, RegExp]>([
  [['--version'], 0, /^wirewatch \d+\.\d+\.\d+\n$/],
  [['chek'], 2, /there is no command "chek"; did you mean check\?/],
  [['try', 'quote', 'x'], 2, /there is no stage "quote"; did you mean quotes\?/],
  [['deliveries', '--again', 'abc'], 1, /no delivery abc failed/],
  [['import', 'README.md'], 1, /there is no feed in README\.md: an OPML file is needed/],
  [['import', '/nowhere/list.opml'], 2, /cannot be read: there is no such file/],
  [['watch', 'add', 'Bad Name', 'flood'], 2, /“Bad Name” is no name for a watch/],
  [['watch', 'feed', 'add', 'http://127.0.0.1:1/rss'], 2, /listed in config\/feeds\.yaml/],
])('wirewatch %j ends with %i and says %s', async (args, code, says) => {
  const answer = await ran(...args)
  expect(answer.out + answer.err).toMatch(says)
  expect(answer.code).toBe(code)
})
