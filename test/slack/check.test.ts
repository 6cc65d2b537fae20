import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Channel } from '../../src/newsroom.ts'
import { checkSlack } from '../../src/slack/check.ts'
import { startSlack } from '../servers/slack.ts'

let slack: Awaited<ReturnType<typeof startSlack>>

beforeEach(async () => {
  slack = await startSlack()
  slack.channels.set('C1', { messages: [] })
})
afterEach(() => slack.stop())

test('good tokens and a channel that is there are each said to be well, and nothing is posted', async () => {
  const verdicts = await check([aChannel('C1')])
  expect(verdicts.map(({ about, ok }) => [about, ok])).toEqual([
    ['Slack bot token', true],
    ['Slack app token', true],
    ['channel newsroom', true],
  ])
  expect(slack.calls.map(call => call.method)).not.toContain('chat.postMessage')
})

test('a revoked token is said with what to do', async () => {
  slack.tokens.trouble = 'token_revoked'
  expect(await check([])).toEqual([
    { about: 'Slack bot token', ok: false, says: expect.stringContaining('install the app again') },
  ])
})

test.each([
  ['that is not there', 'C9', 'there is no such channel'],
  ['that is archived', 'C2', 'archived'],
  ['that is private and not joined', 'C3', '/invite'],
])('a channel %s is said with what to do', async (_, address, advice) => {
  slack.channels.set('C2', { messages: [], archived: true }).set('C3', { messages: [], private: true, member: false })
  expect((await check([aChannel(address)])).at(-1)).toMatchObject({ ok: false, says: expect.stringContaining(advice) })
})

function check(channels: Channel[]) {
  return checkSlack({ botToken: slack.botToken, appToken: slack.appToken, apiUrl: slack.url, channels })
}

function aChannel(address: string): Channel {
  return { name: 'newsroom', platform: 'slack', address, watches: 'all', floor: 'normal' }
}
