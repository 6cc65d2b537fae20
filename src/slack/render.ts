import type { types } from '@slack/bolt'
import type { Part, Reply } from '../commands/command.ts'
import {
  headlineOf,
  inMarks,
  linkOf,
  notesOf,
  outletLine,
  outletName,
  quotesThatFit,
  reportedLine,
  speakerOf,
  storyId,
  summaryOf,
  urgencyMark,
  watchLine,
} from '../commands/wording.ts'
import type { Card, CardQuote, Line, Post } from '../newsroom.ts'
import { clip, shown, shownLines, visible, when } from '../text/shown.ts'

export type SlackMessage = { text: string; blocks: types.KnownBlock[] }

/**
 * The exact message of a post. Foreign text stands only where Slack reads no markup (rich text and plain text objects);
 * the notification text above it is escaped. All of Slack's limits are kept for any input.
 */
export function renderPost(post: Post, { timeZone }: { timeZone: string }): SlackMessage {
  switch (post.kind) {
    case 'alert':
    case 'edit':
      return alert(post.card, timeZone)
    case 'report':
      return report(post.card, timeZone)
    case 'list':
      return {
        text: escaped(headlineOf(post.title)),
        blocks: [rich(section(bold(headlineOf(post.title)))), rich(...lines(post.lines, timeZone))],
      }
    case 'notice':
      return {
        text: escaped(`Wirewatch: ${clip(shown(post.text), 700)}`),
        blocks: [rich(section(words(`🔧 ${clip(shownLines(post.text), 2500)}`)))],
      }
  }
}

/** The exact answer to a command, for its caller's eyes. */
export function renderReply(reply: Reply, { timeZone }: { timeZone: string }): SlackMessage {
  const title = reply.title === undefined ? [] : [rich(section(bold(clip(shown(reply.title), 250))))]
  const blocks: types.KnownBlock[] = [...title]
  let room = 10_000
  for (const part of reply.parts) {
    const [block, size] = replyPart(part, timeZone)
    room -= size
    // Slack refuses a message whose blocks hold about 12,000 characters, or more than 50 blocks.
    if (room < 0 || blocks.length >= 48) {
      blocks.push(context('There is more than fits here: narrow the question.'))
      break
    }
    blocks.push(block)
  }
  const first = reply.parts.find(part => part.kind === 'text' || part.kind === 'code')
  const text = reply.title ?? first?.text ?? (reply.ok ? 'Done.' : 'That did not work.')
  if (blocks.length === 0) blocks.push(rich(section(words(text))))
  return { text: escaped(clip(shown(text), 700)) || 'Done.', blocks }
}

/** The message without blocks, for when Slack does not take them. */
export function plainText(post: Post, { timeZone }: { timeZone: string }): string {
  if (post.kind === 'list' || post.kind === 'notice') return renderPost(post, { timeZone }).text
  const { card } = post
  const url = linkOf(card.url, 2000)
  return [
    fallback(card, timeZone, post.kind === 'report'),
    ...(url ? [`<${url.replaceAll('&', '&amp;')}>`] : []),
    ...quotesThatFit(card.quotes, 600).quotes.map(quote => {
      const speaker = speakerOf(quote, card.outlet)
      return escaped(`${inMarks(quote)}${speaker ? ` — ${speaker.name}${speaker.rest}` : ''}`)
    }),
    escaped(reportedLine(card)),
  ].join('\n')
}

function alert(card: Card, timeZone: string): SlackMessage {
  const { quotes, tooLong } = quotesThatFit(card.quotes, 1200)
  const summary = summaryOf(card).join(' ')
  const notes = notesOf(card, tooLong)
  return {
    text: fallback(card, timeZone, false),
    blocks: [
      rich(section(bold(`${urgencyMark(card.urgency)}  `), headline(card))),
      context(outletLine(card, timeZone)),
      ...(summary ? [rich(section(words(summary)))] : []),
      ...quotes.map(quote => rich(blockQuote(quote, card.outlet))),
      context(`📰 ${reportedLine(card)}`),
      ...(notes.length > 0 ? [context(`⚠️ ${notes.join(' · ')}`)] : []),
      context(`🔎 ${watchLine(card.watches)} · /wire story ${storyId(card.storyId)}`),
    ],
  }
}

function report(card: Card, timeZone: string): SlackMessage {
  const { quotes, tooLong } = quotesThatFit(card.quotes, 1200)
  const notes = notesOf(card, tooLong)
  const said = quotes.length > 0 ? '' : (summaryOf(card)[0] ?? '')
  return {
    text: fallback(card, timeZone, true),
    blocks: [
      rich(section(words('➕  '), headline(card))),
      context(outletLine(card, timeZone)),
      ...(said ? [rich(section(words(said)))] : []),
      ...quotes.map(quote => rich(blockQuote(quote, card.outlet))),
      context(`📰 ${[reportedLine(card), ...notes].join(' · ')}`),
    ],
  }
}

// What a phone shows and a screen reader reads: urgency, headline, source.
function fallback(card: Card, timeZone: string, later: boolean): string {
  const mark = later ? '➕' : urgencyMark(card.urgency)
  return escaped(`${mark} ${headlineOf(card.headline)} — ${outletLine(card, timeZone)}`)
}

function headline(card: { headline: string; url: string | null }): Inline {
  const text = harmless(headlineOf(card.headline))
  const url = linkOf(card.url, 3000)
  return url ? { type: 'link', url, text, style: { bold: true } } : bold(text)
}

function blockQuote(quote: CardQuote, cardOutlet: string | null): types.RichTextQuote {
  const speaker = speakerOf(quote, cardOutlet)
  return {
    type: 'rich_text_quote',
    elements: [
      words(inMarks(quote)),
      ...(speaker ? [words('\n— ')] : []),
      ...(speaker?.name ? [bold(speaker.name)] : []),
      ...(speaker?.rest ? [words(speaker.rest)] : []),
    ],
  }
}

function lines(all: readonly Line[], timeZone: string): types.RichTextBlockElement[] {
  return linesWithin(6000, all, timeZone).elements
}

function linesWithin(
  most: number,
  all: readonly Line[],
  timeZone: string,
): { elements: types.RichTextBlockElement[]; size: number } {
  const items: types.RichTextSection[] = []
  let room = most
  for (const line of all) {
    const watch = line.watches.length > 0 ? ` · ${line.watches.slice(0, 4).map(outletName).join(', ')}` : ''
    const id = line.storyId === null ? '' : ` · ${storyId(line.storyId)}`
    const title = headline({ headline: clip(shown(line.headline), 150), url: linkOf(line.url, 500) })
    const rest = words(` — ${outletName(line.outlet)}, ${when(line.datedAt, timeZone)}${watch}${id}`)
    room -= title.text.length + rest.text.length
    if (room < 0) break
    items.push(section(title, rest))
  }
  const left = all.length - items.length
  const elements: types.RichTextBlockElement[] = [
    { type: 'rich_text_list', style: 'bullet', elements: items.length > 0 ? items : [section(words('Nothing yet.'))] },
    ...(left > 0 ? [section(words(`and ${left} more: /wire latest`))] : []),
  ]
  return { elements, size: most - Math.max(0, room) }
}

function replyPart(part: Part, timeZone: string): [types.KnownBlock, number] {
  switch (part.kind) {
    case 'text': {
      const text = part.text.split('\n').map(shown).join('\n').slice(0, 6000).trim() || '–'
      return [rich(section(words(text))), text.length]
    }
    case 'code': {
      const text = part.text.split('\n').map(visible).join('\n').slice(0, 4500) || ' '
      return [rich({ type: 'rich_text_preformatted', elements: [words(text)] }), text.length]
    }
    case 'lines': {
      const { elements, size } = linesWithin(6000, part.lines, timeZone)
      return [rich(...elements), size]
    }
    case 'quotes': {
      const { quotes } = quotesThatFit(part.quotes, 1200, 6)
      const elements = quotes.map(quote => blockQuote(quote, null))
      return [
        rich(...(elements.length > 0 ? elements : [section(words('No quotes.'))])),
        quotes.reduce((sum, quote) => sum + inMarks(quote).length + 400, 0),
      ]
    }
    case 'facts': {
      const elements = facts(part.facts)
      return [rich(section(...elements)), elements.map(each => each.text).join('').length]
    }
  }
}

function facts(all: readonly { name: string; value: string }[]): Inline[] {
  const elements: Inline[] = []
  let room = 6000
  for (const [place, fact] of all.entries()) {
    const name = clip(shown(fact.name), 100)
    const value = clip(shown(fact.value), 400)
    room -= name.length + value.length
    if (room < 0) return [...elements, words(`\nand ${all.length - place} more`)]
    elements.push(bold(`${place > 0 ? '\n' : ''}${name}: `), words(value))
  }
  return elements.length > 0 ? elements : [words('–')]
}

type Inline = types.RichTextText | (types.RichTextLink & { text: string })

function rich(...elements: types.RichTextBlockElement[]): types.RichTextBlock {
  return { type: 'rich_text', elements }
}

function section(...elements: Inline[]): types.RichTextSection {
  return { type: 'rich_text_section', elements }
}

function words(text: string): types.RichTextText {
  return { type: 'text', text: harmless(text) || '–' }
}

function bold(text: string): types.RichTextText {
  return { type: 'text', text: harmless(text) || '–', style: { bold: true } }
}

function context(text: string): types.ContextBlock {
  return { type: 'context', elements: [{ type: 'plain_text', text: harmless(clip(text, 2000)), emoji: false }] }
}

// Slack reads no mentions in these places. Should a client or a forwarding tool do so all the same, it finds none.
function harmless(text: string): string {
  return text.replace(/<(?=[!@#])/g, '‹')
}

// https://docs.slack.dev/messaging/formatting-message-text#escaping
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
