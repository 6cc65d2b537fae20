import { PassThrough } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Outgoing } from '../../src/newsroom.ts'
import { renderPost, renderReply } from '../../src/terminal/render.ts'
import { terminalSend } from '../../src/terminal/send.ts'
import { HIDDEN, post, reply } from '../foreign.ts'
import { aCard } from '../make.ts'

const plain = { timeZone: 'Europe/Kyiv', color: false, width: Number.POSITIVE_INFINITY }

test('a piped alert is plain text, one line a fact', () => {
  expect(renderPost({ kind: 'alert', card: aCard({ urgency: 'urgent', storyId: 's_1' }) }, plain)).toBe(`
▌ 🟠 URGENT  River bursts its banks in Riverton
▌ Riverton Courier · Mon 2 Mar, 11:00 EET
▌ https://riverton-courier.example/news/1
▌
▌ Two hundred families left their homes overnight, the mayor said.
▌
▌   │ “We had ten minutes.”
▌   │ — Ada Fenwick, mayor
▌
▌ Reported by Riverton Courier alone so far
▌ Watch: floods · wire story s_1
`)
})

test('a notice of several feeds has a line for each', () => {
  expect(renderPost({ kind: 'notice', text: 'A: HTTP 404.\nB: HTTP 410.' }, plain)).toBe(
    '🔧 A: HTTP 404.\n🔧 B: HTTP 410.\n',
  )
})

test('a later report is told in short lines', () => {
  const card = aCard({
    storyId: 's_1',
    quotes: [],
    reportedBy: { outlets: ['Riverton Courier', 'Lakeside Radio'], independent: 2, origins: [] },
  })
  expect(renderPost({ kind: 'report', card }, plain)).toBe(
    '  + Riverton Courier · Mon 2 Mar, 11:00 EET: River bursts its banks in Riverton (s_1)\n    Reported by 2 outlets, all independent: Riverton Courier, Lakeside Radio\n',
  )
})

test('on a narrow terminal lines break between words and no word is lost', () => {
  const text = renderPost({ kind: 'alert', card: aCard() }, { ...plain, width: 40 })
  expect(
    Math.max(
      ...text
        .split('\n')
        .filter(line => !line.includes('https'))
        .map(line => line.length),
    ),
  ).toBeLessThanOrEqual(44)
  expect(text.replace(/\n▌ /g, ' ')).toContain('Two hundred families left their homes overnight, the mayor said.')
})

test('whatever the world sends, the terminal is not steered and nothing is hidden', () => {
  fc.assert(fc.property(post, sent => void expect(renderPost(sent, plain)).not.toMatch(HIDDEN)))
  fc.assert(fc.property(reply, sent => void expect(renderReply(sent, plain)).not.toMatch(HIDDEN)))
})

test.each([
  ['a terminal', true, false, true],
  ['a terminal with NO_COLOR', true, true, false],
  ['a pipe', false, false, false],
])('%s gets colour or not as it should', async (_, isTTY, noColor, colored) => {
  const out = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY, columns: 80 })
  const outcome = await terminalSend({ out, timeZone: () => 'UTC', noColor })(anAlert())
  expect(outcome).toEqual({ kind: 'sent', messageId: 'alert-1' })
  expect(String(out.read()).includes('\u001b[')).toBe(colored)
})

test('a terminal that is gone leaves the alert for later', async () => {
  const out = { write: (_: string, done: (error?: Error) => void) => done(new Error('EPIPE')) }
  expect(await terminalSend({ out, timeZone: () => 'UTC', noColor: false })(anAlert())).toMatchObject({ kind: 'later' })
})

function anAlert(): Outgoing {
  return {
    key: 'alert-1',
    address: 'terminal',
    post: { kind: 'alert', card: aCard() },
    messageId: null,
    threadId: null,
    uncertain: false,
    attemptedAt: null,
  }
}
