import { PermissionFlagsBits } from 'discord.js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Caller, Command, Commands, Given } from '../../src/commands/command.ts'
import { connectDiscord } from '../../src/discord/connect.ts'
import { log } from '../../src/log.ts'
import type { Connection } from '../../src/newsroom.ts'
import { aCard } from '../make.ts'
import { startDiscord } from '../servers/discord.ts'

const HERE = '400000000000000001'
const REPORTER = { user: '600000000000000009', channel: HERE, permissions: 0n }
const MANAGER = { user: '600000000000000001', channel: HERE, permissions: PermissionFlagsBits.ManageGuild }

let discord: Awaited<ReturnType<typeof startDiscord>>
let open: Connection[]
let asked: { caller: Caller; command: string; given: Given }[]

beforeEach(async () => {
  log.level = 'silent'
  discord = await startDiscord()
  discord.channels.set(HERE, { messages: [] })
  open = []
  asked = []
})
afterEach(async () => {
  await Promise.all(open.map(connection => connection.stop()))
  await discord.stop()
})

test('a command is deferred for its caller alone and then answered', async () => {
  await connected()
  const { first, answer } = await discord.uses('wire', [sub('latest', { watch: 'floods' })], REPORTER)
  expect(first).toMatchObject({ type: 5, data: { flags: 64 } })
  expect(answer).toMatchObject({ embeds: [{ title: 'Latest stories' }] })
  expect(asked).toEqual([
    {
      caller: { platform: 'discord', user: REPORTER.user, channel: 'world', editor: false },
      command: 'latest',
      given: { options: {}, args: { watch: 'floods' } },
    },
  ])
})

test('whoever holds Manage Server is an editor, someone named in the configuration is, and a reporter is not', async () => {
  await connected()
  const command = [sub('add', { name: 'talks', query: 'talks', lang: 'en' })]
  await discord.uses('watch', command, MANAGER)
  await discord.uses('watch', command, { ...REPORTER, user: '600000000000000002' })
  await discord.uses('watch', command, REPORTER)
  expect(asked.map(({ caller }) => caller.editor)).toEqual([true, true, false])
  expect(asked[0]?.given).toEqual({ options: { lang: 'en' }, args: { name: 'talks', query: 'talks' } })
})

test('a command of two words is a subcommand of a group', async () => {
  await connected()
  await discord.uses('watch', [{ type: 2, name: 'feed', options: [sub('list', {})] }], MANAGER)
  expect(asked[0]?.command).toBe('feed list')
})

test('an error inside a command is told to its caller', async () => {
  await connected()
  const { answer } = await discord.uses('wire', [sub('breaks', {})], REPORTER)
  expect(answer.content).toContain('error of its own')
})

test('commands are registered once and again only when they change', async () => {
  const puts = () => discord.calls.filter(call => call.method === 'PUT').length
  const gets = () => discord.calls.filter(call => call.method === 'GET' && call.path.endsWith('/commands')).length
  await connected()
  await vi.waitFor(() => expect(puts()).toBe(1))
  expect(discord.world.commands.map(command => command.name)).toEqual(['wire', 'watch'])
  await connected()
  await vi.waitFor(() => expect(gets()).toBe(2))
  await connected(commandsOf([aCommand({ name: 'latest', about: 'Newer words' })]))
  await vi.waitFor(() => expect(puts()).toBe(2))
  expect(gets()).toBe(3)
})

test('only the intent for guilds is asked for', async () => {
  await connected()
  expect(discord.gatewayCalls.find(call => call.op === 2)).toMatchObject({ d: { intents: 1 } })
})

test('a cut connection comes back by itself and answers again', async () => {
  const connection = await connected()
  discord.cutSockets()
  await vi.waitFor(() => expect(discord.opened).toBe(2), { timeout: 15_000 })
  await up(connection)
  expect((await discord.uses('wire', [sub('latest', {})], REPORTER)).answer).toMatchObject({
    embeds: [{ title: 'Latest stories' }],
  })
})

test('a Discord that is gone for a while is found again', async () => {
  const unhandled = vi.fn()
  process.on('unhandledRejection', unhandled)
  const connection = await connected()
  await discord.stop()
  await vi.waitFor(() => expect(connection.state().is).toBe('degraded'))
  expect((await connection.send(anAlert())).kind).toBe('later')
  discord = await startDiscord({ port: discord.port })
  discord.channels.set(HERE, { messages: [] })
  await up(connection)
  expect((await connection.send(anAlert())).kind).toBe('sent')
  expect((await discord.uses('wire', [sub('latest', {})], REPORTER)).answer).toMatchObject({
    embeds: [{ title: 'Latest stories' }],
  })
  expect(unhandled).not.toHaveBeenCalled()
  process.off('unhandledRejection', unhandled)
})

test('nonsense on the gateway leaves the connection working', async () => {
  const unhandled = vi.fn()
  process.on('unhandledRejection', unhandled)
  await connected()
  for (const frame of [
    'null',
    '{"op":0,"t":"INTERACTION_CREATE","s":9,"d":{}}',
    '{"op":0,"t":"CHANNEL_DELETE","s":9,"d":{}}',
    '{"op":0,"t":"NEWS","s":9,"d":null}',
  ])
    discord.says(frame)
  expect((await discord.uses('wire', [sub('latest', {})], REPORTER)).answer).toMatchObject({
    embeds: [{ title: 'Latest stories' }],
  })
  expect(unhandled).not.toHaveBeenCalled()
  process.off('unhandledRejection', unhandled)
})

test('a wrong token is told as the state of the platform and is not tried again', async () => {
  discord.world.token = 'another-token'
  const connection = connect()
  await vi.waitFor(() => expect(connection.state().is).toBe('down'))
  expect(connection.state().why).toContain('DISCORD_TOKEN')
  expect(await connection.send(anAlert())).toMatchObject({ kind: 'never', stops: 'platform' })
})

test.each([
  [4004, 'DISCORD_TOKEN'],
  [4014, 'intents'],
])('a connection closed for good (%i) is told with what to do', async (code, reason) => {
  discord.world.closeWith = code
  const connection = connect()
  await vi.waitFor(() => expect(connection.state().is).toBe('down'), { timeout: 10_000 })
  expect(connection.state().why).toContain(reason)
})

test('a Discord that is away at the start is tried until it is there, and alerts go out meanwhile if they can', async () => {
  discord.next(/gateway\/bot/, { status: 500 })
  for (let time = 0; time < 8; time++) discord.next(/gateway\/bot/, { status: 500 })
  const connection = connect()
  expect((await connection.send(anAlert())).kind).toBe('sent')
  await up(connection)
})

function connect(commands = ALL): Connection {
  const connection = connectDiscord({
    token: discord.token,
    apiUrl: discord.url,
    commands,
    editors: () => ['600000000000000002'],
    channelAt: address => (address === HERE ? 'world' : null),
    timeZone: () => 'UTC',
    log,
    backoff: () => 5,
  })
  open.push(connection)
  return connection
}

async function connected(commands = ALL): Promise<Connection> {
  const connection = connect(commands)
  await up(connection)
  return connection
}

const up = (connection: Connection) =>
  vi.waitFor(() => expect(connection.state().is).toBe('up'), { timeout: 15_000, interval: 5 })

function commandsOf(all: Command[]): Commands {
  return {
    all,
    answer: async () => ({ ok: false, parts: [] }),
    answerWords: async () => ({ ok: false, parts: [] }),
    run: async (caller, command, given) => {
      asked.push({ caller, command: command.name, given })
      if (command.name === 'breaks') throw new Error('broken')
      return { ok: true, title: 'Latest stories', parts: [{ kind: 'text', text: 'one' }] }
    },
  }
}

function aCommand(facts: Partial<Command>): Command {
  return {
    group: 'wire',
    name: 'latest',
    about: 'The newest',
    example: '',
    editors: false,
    options: [],
    args: [],
    run: async () => ({ ok: true, parts: [] }),
    ...facts,
  }
}

const ALL = commandsOf([
  aCommand({ args: [{ name: 'watch', about: 'a watch', required: false }] }),
  aCommand({ name: 'breaks' }),
  aCommand({
    group: 'watch',
    name: 'add',
    options: [{ name: 'lang', about: 'languages', choices: ['en', 'uk'] }],
    args: [
      { name: 'name', about: 'a name', required: true },
      { name: 'query', about: 'a query', required: true },
    ],
  }),
  aCommand({ group: 'watch', name: 'feed list' }),
])

function sub(name: string, options: Record<string, string>) {
  return { type: 1, name, options: Object.entries(options).map(([key, value]) => ({ type: 3, name: key, value })) }
}

function anAlert() {
  const post = { kind: 'alert' as const, card: aCard() }
  return { key: 'alert-1', address: HERE, post, messageId: null, threadId: null, uncertain: false, attemptedAt: null }
}
