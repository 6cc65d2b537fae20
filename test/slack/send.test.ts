import { afterEach, beforeEach, expect, test } from 'vitest'
import { log } from '../../src/log.ts'
import type { Outgoing, Send } from '../../src/newsroom.ts'
import { slackLog } from '../../src/slack/log.ts'
import { slackSend, slackWeb } from '../../src/slack/send.ts'
import { aCard } from '../make.ts'
import { startSlack } from '../servers/slack.ts'

let slack: Awaited<ReturnType<typeof startSlack>>
let send: Send

beforeEach(async () => {
  log.level = 'silent'
  slack = await startSlack()
  slack.channels.set('C1', { messages: [] })
  send = slackSend({
    web: slackWeb(slack.botToken, { apiUrl: slack.url, logger: slackLog(log) }),
    timeZone: () => 'UTC',
    log,
  })
})
afterEach(() => slack.stop())

test('an alert is one message, marked with its key and without previews', async () => {
  const outcome = await send(anAlertTo('C1'))
  expect(outcome.kind).toBe('sent')
  const [message] = messages()
  expect(message).toMatchObject({ metadata: { event_payload: { key: 'alert-1' } } })
  expect(outcome).toEqual({ kind: 'sent', messageId: message?.ts })
  expect(slack.calls[0]?.args).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' })
})

test('a later report goes into the thread and the count in the alert is edited', async () => {
  const first = await send(anAlertTo('C1'))
  const messageId = first.kind === 'sent' ? first.messageId : ''
  const card = aCard({ reportedBy: { outlets: ['Riverton Courier', 'Lakeside Radio'], independent: 2, origins: [] } })
  await send({ ...anAlertTo('C1'), key: 'report-1', post: { kind: 'report', card }, messageId })
  const edited = await send({ ...anAlertTo('C1'), key: 'edit-1', post: { kind: 'edit', card }, messageId })
  expect(edited).toEqual({ kind: 'sent', messageId })
  expect(messages()).toHaveLength(2)
  expect(messages()[1]?.thread_ts).toBe(messageId)
  expect(JSON.stringify(messages()[0]?.blocks)).toContain('Reported by 2 outlets, all independent')
})

test('a full channel is waited for as long as Slack says, and another channel is not held up by it', async () => {
  slack.channels.set('C2', { messages: [] })
  slack.next('chat.postMessage', { status: 429, retryAfter: 30 })
  expect(await send(anAlertTo('C1'))).toEqual({ kind: 'later', reason: 'Slack asks to wait 30 s', after: 30_000 })
  expect((await send(anAlertTo('C2'))).kind).toBe('sent')
})

test.each([
  ['an error of the server', { status: 500 }],
  ['a page of a proxy', { status: 200, body: '<html>Bad gateway</html>' }],
  ['an error that may have posted', { error: 'fatal_error' }],
  ['a cut before the message was taken', { cut: 'before' as const }],
])('%s leaves the post uncertain and is not tried again by the library', async (_, mishap) => {
  slack.next('chat.postMessage', mishap)
  expect((await send(anAlertTo('C1'))).kind).toBe('unsure')
  expect(slack.calls.filter(call => call.method === 'chat.postMessage')).toHaveLength(1)
})

test('a message taken before the cut is found again and not posted twice', async () => {
  slack.next('chat.postMessage', { cut: 'after' })
  const attemptedAt = Date.now()
  expect((await send(anAlertTo('C1'))).kind).toBe('unsure')
  const again = await send({ ...anAlertTo('C1'), uncertain: true, attemptedAt })
  expect(again).toEqual({ kind: 'sent', messageId: messages()[0]?.ts })
  expect(messages()).toHaveLength(1)
})

test('a thread reply taken before the cut is found in its thread', async () => {
  const first = await send(anAlertTo('C1'))
  const messageId = first.kind === 'sent' ? first.messageId : ''
  const report: Outgoing = { ...anAlertTo('C1'), key: 'report-1', post: { kind: 'report', card: aCard() }, messageId }
  slack.next('chat.postMessage', { cut: 'after' })
  await send(report)
  expect((await send({ ...report, uncertain: true, attemptedAt: Date.now() })).kind).toBe('sent')
  expect(messages()).toHaveLength(2)
})

test('a message lost in the cut is posted after the look-up found nothing', async () => {
  expect((await send({ ...anAlertTo('C1'), uncertain: true, attemptedAt: Date.now() })).kind).toBe('sent')
  expect(messages()).toHaveLength(1)
})

test('where looking up is not permitted the alert is posted once more rather than lost', async () => {
  slack.next('conversations.history', { error: 'missing_scope' })
  expect((await send({ ...anAlertTo('C1'), uncertain: true, attemptedAt: Date.now() })).kind).toBe('sent')
})

test('while looking up has to wait, nothing is posted and the post stays uncertain', async () => {
  slack.next('conversations.history', { status: 429, retryAfter: 60 })
  const outcome = await send({ ...anAlertTo('C1'), uncertain: true, attemptedAt: Date.now() })
  expect(outcome).toMatchObject({ kind: 'unsure', after: 60_000 })
  expect(messages()).toHaveLength(0)
})

test.each([
  ['a deleted channel', 'channel_not_found', 'route'],
  ['an archived channel', 'is_archived', 'route'],
  ['a channel closed to apps', 'restricted_action', 'route'],
  ['a revoked token', 'token_revoked', 'platform'],
  ['an app that was removed', 'account_inactive', 'platform'],
  ['a wrong token', 'invalid_auth', 'platform'],
])('%s (%s) stops its %s with a reason a person can act on', async (_, error, stops) => {
  slack.next('chat.postMessage', { error })
  const outcome = await send(anAlertTo('C1'))
  expect(outcome).toMatchObject({ kind: 'never', stops })
  expect(outcome.kind === 'never' && outcome.reason).toContain(error)
})

test('a public channel the app is not in is joined, a private one stops with how to invite it', async () => {
  slack.channels.set('C2', { member: false, messages: [] })
  slack.channels.set('C3', { member: false, private: true, messages: [] })
  expect((await send(anAlertTo('C2'))).kind).toBe('sent')
  expect(await send(anAlertTo('C3'))).toMatchObject({
    kind: 'never',
    stops: 'route',
    reason: expect.stringContaining('/invite'),
  })
})

test.each(['invalid_blocks', 'msg_blocks_too_long', 'msg_too_long'])(
  'blocks that Slack refuses as %s are sent as plain text, with link, quotes and sources',
  async error => {
    slack.next('chat.postMessage', { error })
    expect((await send(anAlertTo('C1'))).kind).toBe('sent')
    const [message] = messages()
    expect(message?.blocks).toBeUndefined()
    for (const part of [
      'River bursts',
      'https://riverton-courier.example/news/1',
      'We had ten minutes.',
      'Ada Fenwick',
      'Reported by',
    ])
      expect(message?.text).toContain(part)
  },
)

test('an answer nobody has heard of is taken as temporary', async () => {
  slack.next('chat.postMessage', { error: 'planets_misaligned' })
  expect(await send(anAlertTo('C1'))).toEqual({ kind: 'later', reason: 'Slack refused: planets_misaligned' })
})

test('an alert that can no longer be edited is left as it is', async () => {
  expect(
    await send({ ...anAlertTo('C1'), post: { kind: 'edit', card: aCard() }, messageId: '1.000001' }),
  ).toMatchObject({ kind: 'never' })
})

test('a Slack that cannot be reached has taken nothing', async () => {
  const gone = await startSlack()
  await gone.stop()
  const deaf = slackWeb('xoxb-local-bot', { apiUrl: gone.url, logger: slackLog(log) })
  const outcome = await slackSend({ web: deaf, timeZone: () => 'UTC', log })(anAlertTo('C1'))
  expect(outcome).toMatchObject({ kind: 'later', reason: expect.stringContaining('ECONNREFUSED') })
})

function anAlertTo(address: string): Outgoing {
  return {
    key: 'alert-1',
    address,
    post: { kind: 'alert', card: aCard() },
    messageId: null,
    threadId: null,
    uncertain: false,
    attemptedAt: null,
  }
}

function messages() {
  return slack.channels.get('C1')?.messages ?? []
}
