import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Caller, Reply } from '../../src/commands/command.ts'
import { openDoor } from '../../src/http/door.ts'
import { log } from '../../src/log.ts'
import type { Connection } from '../../src/newsroom.ts'
import { unescaped } from '../../src/slack/answer.ts'
import { connectSlack, type SlackSettings } from '../../src/slack/connect.ts'
import { aCard } from '../make.ts'
import { freePort } from '../servers/desk.ts'
import { signedBySlack, slashPayload, startSlack } from '../servers/slack.ts'

let slack: Awaited<ReturnType<typeof startSlack>>
let open: Pick<Connection, 'stop'>[]
let asked: { caller: Caller; line: string }[]

beforeEach(async () => {
  log.level = 'silent'
  slack = await startSlack()
  slack.channels.set('C1', { messages: [] })
  slack.users.set('U1', {}).set('UADMIN', { is_admin: true })
  open = []
  asked = []
})
afterEach(async () => {
  await Promise.all(open.map(connection => connection.stop()))
  await slack.stop()
})

test('a command is acknowledged, answered for its caller alone, and carries channel and person', async () => {
  await connected()
  const { answer } = await slack.types('/wire', 'latest', { user: 'U1', channel: 'C1' })
  expect(answer).toMatchObject({ response_type: 'ephemeral', text: 'Latest stories' })
  expect(asked).toEqual([
    { caller: { platform: 'slack', user: 'U1', channel: 'newsroom', editor: false }, line: 'wire latest' },
  ])
})

test('a workspace admin is an editor, someone named in the configuration is, and a reporter is not', async () => {
  slack.users.set('UNAMED', {})
  await connected()
  for (const user of ['UADMIN', 'UNAMED', 'U1', 'UNKNOWN']) await slack.types('/watch', 'list', { user, channel: 'C1' })
  expect(asked.map(({ caller }) => [caller.user, caller.editor])).toEqual([
    ['UADMIN', true],
    ['UNAMED', true],
    ['U1', false],
    ['UNKNOWN', false],
  ])
})

test('an admin who loses the role is refused at the next call', async () => {
  await connected()
  await slack.types('/watch', 'list', { user: 'UADMIN', channel: 'C1' })
  slack.users.set('UADMIN', {})
  await slack.types('/watch', 'list', { user: 'UADMIN', channel: 'C1' })
  expect(asked.map(({ caller }) => caller.editor)).toEqual([true, false])
})

test('an error inside a command is told to its caller and leaves the connection working', async () => {
  await connected()
  const { answer } = await slack.types('/wire', 'breaks', { user: 'U1', channel: 'C1' })
  expect(answer.text).toContain('error of its own')
  expect((await slack.types('/wire', 'latest', { user: 'U1', channel: 'C1' })).answer.text).toBe('Latest stories')
})

test('a cut connection comes back by itself', async () => {
  const connection = await connected()
  slack.cutSockets()
  await vi.waitFor(() => expect(slack.opened).toBe(2))
  await up(connection)
  expect((await slack.types('/wire', 'latest', { user: 'U1', channel: 'C1' })).answer.text).toBe('Latest stories')
})

test('a connection that Slack wants to move is opened anew', async () => {
  const connection = await connected()
  slack.refreshSockets()
  await vi.waitFor(() => expect(slack.opened).toBe(2))
  await up(connection)
  expect((await slack.types('/wire', 'latest', { user: 'U1', channel: 'C1' })).answer.text).toBe('Latest stories')
})

test('a Slack that is gone for a while is found again', async () => {
  const unhandled = vi.fn()
  process.on('unhandledRejection', unhandled)
  const connection = await connected()
  await slack.stop()
  await vi.waitFor(() =>
    expect(connection.state()).toMatchObject({ is: 'degraded', why: expect.stringContaining('request') }),
  )
  expect((await connection.send(anAlert())).kind).toBe('later')
  slack = await startSlack({ port: slack.port })
  slack.channels.set('C1', { messages: [] })
  await up(connection)
  expect((await connection.send(anAlert())).kind).toBe('sent')
  expect(unhandled).not.toHaveBeenCalled()
  process.off('unhandledRejection', unhandled)
})

test('invalid_auth while reconnecting neither ends the process nor the trying', async () => {
  const unhandled = vi.fn()
  process.on('unhandledRejection', unhandled)
  const connection = await connected()
  slack.tokens.appTrouble = 'invalid_auth'
  slack.cutSockets()
  const tries = () => slack.calls.filter(call => call.method === 'apps.connections.open').length
  await vi.waitFor(() => expect(tries()).toBeGreaterThan(4))
  expect(connection.state()).toMatchObject({ is: 'degraded', why: expect.stringContaining('invalid_auth') })
  expect((await connection.send(anAlert())).kind).toBe('sent')
  slack.tokens.appTrouble = null
  await up(connection)
  expect(unhandled).not.toHaveBeenCalled()
  process.off('unhandledRejection', unhandled)
})

test('nonsense on the socket ends neither the process nor the connection', async () => {
  const unhandled = vi.fn()
  process.on('unhandledRejection', unhandled)
  await connected()
  for (const frame of [
    'null',
    '[]',
    '{',
    '{"type":"events_api"}',
    '{"type":"slash_commands","payload":null}',
    Buffer.from([1, 2]),
  ])
    slack.says(frame)
  expect((await slack.types('/wire', 'latest', { user: 'U1', channel: 'C1' })).answer.text).toBe('Latest stories')
  expect(unhandled).not.toHaveBeenCalled()
  process.off('unhandledRejection', unhandled)
})

test('a revoked bot token is told as the state of the platform', async () => {
  const connection = await connected()
  slack.tokens.trouble = 'token_revoked'
  expect(await connection.send(anAlert())).toMatchObject({ kind: 'never', stops: 'platform' })
  expect(connection.state()).toMatchObject({ is: 'down', why: expect.stringContaining('token_revoked') })
})

test('without an app token commands come by HTTP, and only with a true signature', async () => {
  const port = await freePort()
  const door = openDoor(port)
  const connection = connectSlack(settings({ appToken: undefined, signingSecret: 'local-signing', listen: door.post }))
  open.push(connection, { stop: door.close })
  await up(connection)
  const { url, answer } = slack.responseUrl()
  const body = new URLSearchParams(
    slashPayload('/wire', 'latest', { user: 'U1', channel: 'C1' }, url) as Record<string, string>,
  ).toString()
  expect((await post(port, body, 'wrong-signing')).status).toBe(401)
  expect((await post(port, body, 'local-signing')).status).toBe(200)
  expect((await answer).text).toBe('Latest stories')
  expect(asked).toHaveLength(1)
})

test('a port that is taken at first, as by a desk that is being replaced, is had as soon as it is free', async () => {
  const port = await freePort()
  const taken = createServer().listen(port)
  await once(taken, 'listening')
  const door = openDoor(port)
  const connection = connectSlack(settings({ appToken: undefined, signingSecret: 'local-signing', listen: door.post }))
  open.push(connection, { stop: door.close })
  await vi.waitFor(() => expect(connection.state().why).toContain('is taken by another program'))
  taken.close()
  await up(connection)
  expect((await post(port, 'x=1', 'wrong-signing')).status).toBe(401)
})

test('with a bot token alone alerts are posted and the state says that commands are missing', async () => {
  const connection = connectSlack(settings({ appToken: undefined }))
  open.push(connection)
  expect((await connection.send(anAlert())).kind).toBe('sent')
  expect(connection.state()).toMatchObject({ is: 'degraded', why: expect.stringContaining('SLACK_APP_TOKEN') })
})

test.each([
  ['search &lt;b&gt; &amp; co', 'search <b> & co'],
  ['add x <https://riverton.example/a|riverton.example>', 'add x https://riverton.example/a'],
  ['here <#C123|desk> <@U123|ann>', 'here C123 U123'],
])('what Slack makes of a typed text is undone: %s', (escaped, typed) => {
  expect(unescaped(escaped)).toBe(typed)
})

async function connected(): Promise<Connection> {
  const connection = connectSlack(settings({}))
  open.push(connection)
  await up(connection)
  return connection
}

const up = (connection: Connection) =>
  vi.waitFor(() => expect(connection.state().is).toBe('up'), { timeout: 10_000, interval: 5 })

function settings(facts: Partial<SlackSettings>): SlackSettings {
  return {
    botToken: slack.botToken,
    appToken: slack.appToken,
    apiUrl: slack.url,
    answer: async (caller, line): Promise<Reply> => {
      asked.push({ caller, line })
      if (line === 'wire breaks') throw new Error('broken')
      return { ok: true, title: 'Latest stories', parts: [{ kind: 'text', text: 'one' }] }
    },
    editors: () => ['UNAMED'],
    channelAt: address => (address === 'C1' ? 'newsroom' : null),
    timeZone: () => 'UTC',
    log,
    backoff: () => 5,
    ...facts,
  }
}

function anAlert() {
  const post = { kind: 'alert' as const, card: aCard() }
  return { key: 'alert-1', address: 'C1', post, messageId: null, threadId: null, uncertain: false, attemptedAt: null }
}

function post(port: number, body: string, secret: string): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', headers: signedBySlack(body, secret), body })
}
