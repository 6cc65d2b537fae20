import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText, renderPost, renderReply } from '../../src/slack/render.ts'
import { card, HIDDEN, post, reply } from '../foreign.ts'
import { aCard } from '../make.ts'
import { textsIn, wrongInMessage } from '../servers/blockkit.ts'

const zone = { timeZone: 'Europe/Kyiv' }

test('an alert reads from top to bottom: urgency and linked headline, outlet and time, summary, quote, sources, watch', () => {
  const { text, blocks } = renderPost({ kind: 'alert', card: aCard({ urgency: 'urgent', storyId: 's_1' }) }, zone)
  expect(text).toBe('🟠 URGENT River bursts its banks in Riverton — Riverton Courier · Mon 2 Mar, 11:00 EET')
  expect(textsIn(blocks)).toEqual([
    '🟠 URGENT  ',
    'River bursts its banks in Riverton',
    'Riverton Courier · Mon 2 Mar, 11:00 EET',
    'Two hundred families left their homes overnight, the mayor said.',
    '“We had ten minutes.”',
    '\n— ',
    'Ada Fenwick',
    ', mayor',
    '📰 Reported by Riverton Courier alone so far',
    '🔎 Watch: floods · /wire story s_1',
  ])
  expect(JSON.stringify(blocks)).toContain('{"type":"link","url":"https://riverton-courier.example/news/1"')
})

test('a quote without a sure speaker stands without a name, and a state outlet carries its label', () => {
  const quotes = [{ text: 'We had ten minutes.', speaker: null, role: 'mayor', outlet: 'Riverton Courier' }]
  const texts = textsIn(renderPost({ kind: 'alert', card: aCard({ quotes, kind: 'state' }) }, zone).blocks)
  expect(texts).toContain('“We had ten minutes.”')
  expect(texts.join()).not.toContain('mayor,')
  expect(texts.join()).not.toContain('— ')
  expect(texts.join()).toContain('Riverton Courier (state-controlled)')
})

test('a quote too long for an alert is left out whole and said so, the others stay', () => {
  const long = { text: `${'word '.repeat(300)}end`, speaker: 'Ada Fenwick', role: null, outlet: 'Riverton Courier' }
  const all = textsIn(
    renderPost({ kind: 'alert', card: aCard({ quotes: [long, ...aCard().quotes] }) }, zone).blocks,
  ).join('\n')
  expect(all).not.toContain('word word')
  expect(all).toContain('We had ten minutes.')
  expect(all).toContain('A quote too long for an alert: see the article')
})

test('whatever the world sends, Slack takes the message', () => {
  fc.assert(fc.property(post, sent => void expect(wrongInMessage(renderPost(sent, zone))).toEqual([])))
  fc.assert(fc.property(reply, sent => void expect(wrongInMessage(renderReply(sent, zone))).toEqual([])))
})

test('whatever the world sends, nobody is called, nothing is hidden and nothing is markup', () => {
  fc.assert(
    fc.property(post, sent => {
      const { text, blocks } = renderPost(sent, zone)
      expect(text).not.toMatch(/[<>]/)
      expect(text.replace(/&(amp|lt|gt);/g, '')).not.toContain('&')
      for (const shown of [text, ...textsIn(blocks)]) {
        expect(shown).not.toMatch(/<[!@#]/)
        expect(shown).not.toMatch(HIDDEN)
      }
    }),
  )
})

test('the plain form for a refused message escapes everything but its one link', () => {
  fc.assert(
    fc.property(card, foreign => {
      const text = plainText({ kind: 'alert', card: foreign }, zone)
      expect(text.replace(/^<https?:\/\/[^<>|\s]+>$/m, '')).not.toMatch(/[<>]/)
    }),
  )
})

test('every quote that is shown is shown in its own words', () => {
  const quotes = ['We had “ten” minutes; *ten* & no more.', 'На все – десять хвилин.'].map(text => ({
    text,
    speaker: null,
    role: null,
    outlet: 'x',
  }))
  const texts = textsIn(renderPost({ kind: 'alert', card: aCard({ quotes }) }, zone).blocks)
  for (const { text } of quotes) expect(texts).toContain(`“${text}”`)
})
