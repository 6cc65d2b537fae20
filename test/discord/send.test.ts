import { afterEach, beforeEach, expect, test } from 'vitest'
import { discordRest } from '../../src/discord/connect.ts'
import { discordSend } from '../../src/discord/send.ts'
import { log } from '../../src/log.ts'
import type { Outgoing, Send } from '../../src/newsroom.ts'
import { aCard } from '../make.ts'
import { startDiscord } from '../servers/discord.ts'

const HERE = '400000000000000001'
const THERE = '400000000000000002'
const POSTING = /^POST \/channels\/\d+\/messages$/

let discord: Awaited<ReturnType<typeof startDiscord>>
let send: Send

beforeEach(async () => {
  log.level = 'silent'
  discord = await startDiscord()
  discord.channels.set(HERE, { messages: [] })
  send = senderTo(discord.url)
})
afterEach(() => discord.stop())

test('an alert is one message that can ping nobody and that Discord itself refuses a second time', async () => {
  const outcome = await send(anAlert())
  const [message] = messages()
  expect(outcome).toEqual({ kind: 'sent', messageId: message?.id })
  expect(message).toMatchObject({
    allowed_mentions: { parse: [], replied_user: false },
    enforce_nonce: true,
    nonce: expect.stringMatching(/^.{25}$/),
  })
})

test('a later report opens the thread of the alert, the next one joins it, and the count in the alert is edited', async () => {
  const messageId = idOf(await send(anAlert()))
  const first = await send({ ...aReport(messageId), key: 'report-1' })
  const second = await send({ ...aReport(messageId), key: 'report-2' })
  expect(first).toMatchObject({ kind: 'sent', threadId: messageId })
  expect(second).toMatchObject({ kind: 'sent', threadId: messageId })
  expect(discord.channels.get(messageId)?.messages).toHaveLength(2)
  const card = aCard({ reportedBy: { outlets: ['Riverton Courier', 'Lakeside Radio'], independent: 2, origins: [] } })
  expect(await send({ ...anAlert(), key: 'edit-1', post: { kind: 'edit', card }, messageId })).toEqual({
    kind: 'sent',
    messageId,
  })
  expect(JSON.stringify(messages()[0]?.embeds)).toContain('Reported by 2 outlets')
})

test.each(['locked', 'deleted'])('with the thread %s a later report answers the alert in the channel', async state => {
  const messageId = idOf(await send(anAlert()))
  await send({ ...aReport(messageId), key: 'report-1' })
  if (state === 'locked') discord.channels.set(messageId, { messages: [], locked: true })
  else discord.channels.delete(messageId)
  expect((await send({ ...aReport(messageId), key: 'report-2', threadId: messageId })).kind).toBe('sent')
  expect(messages()[1]).toMatchObject({ message_reference: { message_id: messageId } })
})

test('where threads may not be opened a later report answers the alert in the channel', async () => {
  const messageId = idOf(await send(anAlert()))
  discord.next(/threads$/, { status: 403, code: 50013 })
  expect((await send(aReport(messageId))).kind).toBe('sent')
  expect(messages()).toHaveLength(2)
})

test('a full channel is waited for as long as Discord says, and another channel is not held up by it', async () => {
  discord.channels.set(THERE, { messages: [] })
  discord.next(POSTING, { status: 429, retryAfter: 30 })
  const outcome = await send(anAlert())
  expect(outcome.kind).toBe('later')
  expect(outcome.kind === 'later' && outcome.after).toBeGreaterThanOrEqual(30_000)
  expect((await send({ ...anAlert(), address: THERE })).kind).toBe('sent')
})

test('a limit that Discord announces is kept without running into it', async () => {
  discord.world.limits = {
    'x-ratelimit-limit': '5',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset-after': '4',
    'x-ratelimit-bucket': 'posts',
  }
  // The library learns the name of the limit with the first answer and counts from the second.
  for (const key of ['alert-1', 'alert-2']) expect((await send({ ...anAlert(), key })).kind).toBe('sent')
  expect(await send({ ...anAlert(), key: 'alert-3' })).toMatchObject({ kind: 'later', after: expect.any(Number) })
  expect(discord.calls).toHaveLength(2)
})

test('an uncertain post of unknown time is looked for among the latest messages', async () => {
  await send(anAlert())
  expect(idOf(await send({ ...anAlert(), uncertain: true, attemptedAt: null }))).toBe(messages()[0]?.id)
  expect(discord.calls.filter(call => call.method === 'POST')).toHaveLength(1)
})

test.each([
  ['an error of the server', { status: 503 }],
  ['a cut before the message was taken', { cut: 'before' as const }],
])('%s leaves the post uncertain and is not tried again by the library', async (_, mishap) => {
  discord.next(POSTING, mishap)
  expect((await send(anAlert())).kind).toBe('unsure')
  expect(discord.calls).toHaveLength(1)
})

test('a message taken before the cut is found again and not posted twice', async () => {
  discord.next(POSTING, { cut: 'after' })
  expect((await send(anAlert())).kind).toBe('unsure')
  const again = await send({ ...anAlert(), uncertain: true, attemptedAt: Date.now() })
  expect(again).toEqual({ kind: 'sent', messageId: messages()[0]?.id })
  expect(discord.calls.filter(call => call.method === 'POST')).toHaveLength(1)
})

test('a report taken before the cut is found in the thread', async () => {
  const messageId = idOf(await send(anAlert()))
  await send({ ...aReport(messageId), key: 'report-1' })
  const report = {
    ...aReport(messageId),
    key: 'report-2',
    post: { kind: 'report' as const, card: aCard({ headline: 'Bridge closed' }) },
  }
  discord.next(POSTING, { cut: 'after' })
  await send(report)
  expect(await send({ ...report, uncertain: true, attemptedAt: Date.now() })).toMatchObject({
    kind: 'sent',
    threadId: messageId,
  })
  expect(discord.channels.get(messageId)?.messages).toHaveLength(2)
})

test('another story of the same minute is not taken for the lost one', async () => {
  await send({
    ...anAlert(),
    key: 'other',
    post: { kind: 'alert', card: aCard({ storyId: 'other', headline: 'Bridge closed' }) },
  })
  expect((await send({ ...anAlert(), uncertain: true, attemptedAt: Date.now() })).kind).toBe('sent')
  expect(messages()).toHaveLength(2)
})

test('another list of the same minute is not taken for the lost one', async () => {
  const line = {
    headline: 'Bridge closed',
    url: null,
    outlet: 'Riverton Courier',
    datedAt: 0,
    watches: [],
    storyId: null,
  }
  const list = (headline: string) => ({ kind: 'list' as const, title: 'More stories', lines: [{ ...line, headline }] })
  await send({ ...anAlert(), key: 'list-1', post: list('Bridge closed') })
  const second = { ...anAlert(), key: 'list-2', post: list('Bridge open') }
  await send({ ...second, uncertain: true, attemptedAt: Date.now() })
  expect(messages()).toHaveLength(2)
  await send({ ...second, uncertain: true, attemptedAt: Date.now() })
  expect(messages()).toHaveLength(2)
})

test('a message the look-up cannot see is still refused a second time by its nonce', async () => {
  await send(anAlert())
  discord.next(/^GET/, { status: 403, code: 50001 })
  expect(idOf(await send({ ...anAlert(), uncertain: true, attemptedAt: Date.now() }))).toBe(messages()[0]?.id)
  expect(messages()).toHaveLength(1)
})

test('while looking up has to wait, nothing is posted and the post stays uncertain', async () => {
  discord.next(/^GET/, { status: 429, retryAfter: 60 })
  expect(await send({ ...anAlert(), uncertain: true, attemptedAt: Date.now() })).toMatchObject({ kind: 'unsure' })
  expect(messages()).toHaveLength(0)
})

test.each([
  ['a deleted channel', 404, 10003, 'route'],
  ['a channel it may not see', 403, 50001, 'route'],
  ['a channel it may not write in', 403, 50013, 'route'],
  ['a wrong token', 401, 0, 'platform'],
])('%s (%i, %i) stops its %s with a reason a person can act on', async (_, status, code, stops) => {
  discord.next(POSTING, { status, code })
  expect(await send(anAlert())).toMatchObject({
    kind: 'never',
    stops,
    reason: expect.stringMatching(/^Discord: .{20,}/),
  })
})

test('after a 401 the next post asks Discord again instead of failing in the library', async () => {
  discord.next(POSTING, { status: 401, code: 0 })
  await send(anAlert())
  expect((await send(anAlert())).kind).toBe('sent')
})

test('an embed that Discord refuses is sent as plain text with its link', async () => {
  discord.next(POSTING, { status: 400, code: 50035 })
  expect((await send(anAlert())).kind).toBe('sent')
  expect(messages()[0]).toMatchObject({
    embeds: [],
    content: expect.stringContaining('https://riverton-courier.example/news/1'),
  })
})

test('an alert that was deleted in the channel takes no reports and no edits', async () => {
  const gone = '900000000000000009'
  expect(await send(aReport(gone))).toMatchObject({ kind: 'never', reason: expect.stringContaining('deleted') })
  expect(await send({ ...anAlert(), post: { kind: 'edit', card: aCard() }, messageId: gone })).toMatchObject({
    kind: 'never',
  })
})

test('a Discord that cannot be reached has taken nothing', async () => {
  const gone = await startDiscord()
  await gone.stop()
  expect(await senderTo(gone.url)(anAlert())).toMatchObject({
    kind: 'later',
    reason: expect.stringContaining('ECONNREFUSED'),
  })
})

function senderTo(url: string): Send {
  return discordSend({
    rest: discordRest('local-discord-token', url),
    token: 'local-discord-token',
    timeZone: () => 'UTC',
    log,
  })
}

function anAlert(): Outgoing {
  return {
    key: 'alert-1',
    address: HERE,
    post: { kind: 'alert', card: aCard() },
    messageId: null,
    threadId: null,
    uncertain: false,
    attemptedAt: null,
  }
}

function aReport(messageId: string): Outgoing {
  return { ...anAlert(), key: 'report-1', post: { kind: 'report', card: aCard() }, messageId }
}

function messages() {
  return discord.channels.get(HERE)?.messages ?? []
}

function idOf(outcome: Awaited<ReturnType<Send>>): string {
  return outcome.kind === 'sent' ? outcome.messageId : outcome.kind
}
