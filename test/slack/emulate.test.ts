import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEmulator, type Emulator } from 'emulate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { log } from '../../src/log.ts'
import type { Outgoing, Send } from '../../src/newsroom.ts'
import { slackLog } from '../../src/slack/log.ts'
import { slackSend, slackWeb } from '../../src/slack/send.ts'
import { aCard } from '../make.ts'

// A Slack nobody here wrote, strict about the scopes of our own manifest.

const MANIFEST = z
  .object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }) })
  .parse(parse(readFileSync(join(import.meta.dirname, '../../docs/slack-manifest.yaml'), 'utf8')))

let slack: Emulator
let web: ReturnType<typeof slackWeb>
let send: Send
let channel: string

beforeEach(async () => {
  log.level = 'silent'
  slack = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        strict_scopes: true,
        channels: [{ name: 'desk' }],
        tokens: [{ token: 'xoxb-local', user: 'wirewatch', scopes: MANIFEST.oauth_config.scopes.bot }],
        bots: [{ name: 'wirewatch' }],
      },
    },
  })
  web = slackWeb('xoxb-local', { apiUrl: `${slack.url}/api/`, logger: slackLog(log) })
  send = slackSend({ web, timeZone: () => 'UTC', log })
  channel = 'C000000001'
})
afterEach(() => slack.close())

test('alert, report and edit are taken by a Slack of somebody else’s making with the scopes of our manifest', async () => {
  const alert = await send(outgoing({ kind: 'alert', card: aCard() }))
  const messageId = alert.kind === 'sent' ? alert.messageId : JSON.stringify(alert)
  expect(alert.kind).toBe('sent')
  const report = {
    ...outgoing({ kind: 'report', card: aCard({ headline: 'Bridge closed in Riverton' }) }),
    key: 'report-1',
    messageId,
  }
  expect((await send(report)).kind).toBe('sent')
  expect(await send({ ...outgoing({ kind: 'edit', card: aCard({ watches: ['bridges'] }) }), messageId })).toEqual({
    kind: 'sent',
    messageId,
  })
  const { messages = [] } = await web.conversations.history({ channel, include_all_metadata: true, limit: 15 })
  expect(messages).toHaveLength(1)
  expect(JSON.stringify(messages[0])).toContain('Watch: bridges')
})

test('an alert and a report that are there already are found there', async () => {
  const alert = await send(outgoing({ kind: 'alert', card: aCard() }))
  const again = { uncertain: true, attemptedAt: Date.now() }
  expect(await send({ ...outgoing({ kind: 'alert', card: aCard() }), ...again })).toEqual(alert)
  const messageId = alert.kind === 'sent' ? alert.messageId : ''
  const report = { ...outgoing({ kind: 'report', card: aCard() }), key: 'report-1', messageId }
  const first = await send(report)
  expect(await send({ ...report, ...again })).toEqual(first)
})

test('a channel that is not there stops its route', async () => {
  expect(await send({ ...outgoing({ kind: 'alert', card: aCard() }), address: 'C999999999' })).toMatchObject({
    kind: 'never',
    stops: 'route',
  })
})

function outgoing(post: Outgoing['post']): Outgoing {
  return {
    key: 'alert-1',
    address: channel,
    post,
    messageId: null,
    threadId: null,
    uncertain: false,
    attemptedAt: null,
  }
}
