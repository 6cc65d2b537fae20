import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderPost, renderReply } from '../../src/discord/render.ts'
import { HIDDEN, post, reply } from '../foreign.ts'
import { aCard } from '../make.ts'
import { wrongInMessage } from '../servers/embeds.ts'

const zone = { timeZone: 'Europe/Kyiv' }

test('an alert is one embed: urgency, outlet and time, linked headline, summary, quote, sources, watch', () => {
  const message = renderPost({ kind: 'alert', card: aCard({ urgency: 'flash', storyId: 's_1' }) }, zone)
  expect(message).toMatchObject({
    content: '-# 🚨 FLASH River bursts its banks in Riverton — Riverton Courier',
    embeds: [
      {
        author: { name: '🚨 FLASH · Riverton Courier · Mon 2 Mar, 11:00 EET' },
        title: 'River bursts its banks in Riverton',
        url: 'https://riverton-courier.example/news/1',
        description:
          'Two hundred families left their homes overnight, the mayor said.\n\n> “We had ten minutes.”\n> — **Ada Fenwick**, mayor',
        fields: [{ value: 'Reported by Riverton Courier alone so far' }],
        footer: { text: 'Watch: floods · /wire story s_1' },
      },
    ],
    allowed_mentions: { parse: [], replied_user: false },
  })
})

test('a quote without a sure speaker stands without a name', () => {
  const quotes = [{ text: 'We had ten minutes.', speaker: null, role: 'mayor', outlet: 'Riverton Courier' }]
  const [embed] = renderPost({ kind: 'alert', card: aCard({ quotes, summary: [] }) }, zone).embeds
  expect(embed?.description).toBe('> “We had ten minutes.”')
})

test('a quote too long for an embed is left out whole and said so', () => {
  const long = { text: `${'word '.repeat(300)}end`, speaker: 'Ada Fenwick', role: null, outlet: 'Riverton Courier' }
  const sent = JSON.stringify(renderPost({ kind: 'alert', card: aCard({ quotes: [long] }) }, zone))
  expect(sent).not.toContain('word word')
  expect(sent).toContain('A quote too long for an alert: see the article')
})

test('whatever the world sends, Discord takes the message', () => {
  fc.assert(fc.property(post, sent => void expect(wrongInMessage(renderPost(sent, zone))).toEqual([])))
  fc.assert(fc.property(reply, sent => void expect(wrongInMessage(renderReply(sent, zone))).toEqual([])))
})

test('whatever the world sends, nobody is called, nothing is hidden, and no foreign word is a link', () => {
  fc.assert(
    fc.property(post, sent => {
      const { content, embeds, allowed_mentions } = renderPost(sent, zone)
      expect(allowed_mentions).toEqual({ parse: [], replied_user: false })
      const [embed] = embeds
      const texts = [
        content,
        embed?.title,
        embed?.description,
        embed?.author?.name,
        embed?.footer?.text,
        ...(embed?.fields ?? []).map(field => field.value),
      ]
      for (const text of texts) {
        // The links of a list are ours: they lead to the item and nowhere else.
        const foreign = (text ?? '').replace(/(?<=\])\(https?:\/\/[^\s()]+\)/g, '')
        expect(foreign).not.toMatch(/(?<!\\)<[@#!&:a/t]/)
        expect(foreign).not.toMatch(/@(everyone|here)/i)
        expect(foreign.replaceAll('@\u200B', '@')).not.toMatch(HIDDEN)
        if (text !== embed?.author?.name && text !== embed?.footer?.text) {
          expect(foreign).not.toMatch(/https?:\/\//)
          expect(foreign).not.toMatch(/discord(app)?\.(gg|com)\//i)
        }
      }
    }),
  )
})
