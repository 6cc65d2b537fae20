import type { APIEmbed } from 'discord.js'
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
import type { Card, CardQuote, Line, Post, Urgency } from '../newsroom.ts'
import { clip, shown, shownLines, visible, when } from '../text/shown.ts'

export type DiscordMessage = {
  content: string
  embeds: APIEmbed[]
  allowed_mentions: { parse: []; replied_user: false }
}

/**
 * The exact message of a post. Foreign text is escaped, so that it is never a mention, a link, a heading or a preview.
 * All of Discord's limits are kept for any input.
 */
export function renderPost(post: Post, { timeZone }: { timeZone: string }): DiscordMessage {
  switch (post.kind) {
    case 'alert':
    case 'edit':
      return alert(post.card, timeZone)
    case 'report':
      return report(post.card, timeZone)
    case 'list':
      return message(`-# ${escaped(clip(shown(post.title), 200))}`, {
        color: COLORS.normal,
        title: escapedWithin(headlineOf(post.title), 250),
        description: lines(post.lines, timeZone, 3900),
      })
    case 'notice':
      return message(`🔧 ${escapedWithin(post.text, 1900, shownLines)}`)
  }
}

/** The exact answer to a command. Whether only its caller sees it is decided where the interaction is answered. */
export function renderReply(reply: Reply, { timeZone }: { timeZone: string }): DiscordMessage {
  let description = ''
  let cut = false
  for (const part of reply.parts) {
    const text = replyPart(part, timeZone)
    if (description.length + text.length > 3900) {
      cut = true
      break
    }
    description += `${description ? '\n\n' : ''}${text}`
  }
  if (cut) description += '\n\nThere is more than fits here: narrow the question.'
  const embed: APIEmbed = { color: reply.ok ? COLORS.normal : COLORS.flash }
  if (reply.title !== undefined) embed.title = escapedWithin(headlineOf(reply.title), 250)
  if (description.trim() !== '') embed.description = description
  if (embed.title === undefined && embed.description === undefined)
    embed.description = reply.ok ? 'Done.' : 'That did not work.'
  return message('', embed)
}

/** Foreign text in Discord's markdown, where every sign stands for itself. */
export function escaped(text: string): string {
  return text
    .replace(/[\\*_~|`<>[\]]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+#]/, '\\$&')
    .replace(/:(?=\/\/|[\w+-]+:)/g, '\\:')
    .replace(/(?<=discord(?:app)?\.(?:gg|com))\//gi, '\\/')
    .replace(/@(?=everyone|here)/gi, '@\u200B')
}

function alert(card: Card, timeZone: string): DiscordMessage {
  const { quotes, tooLong } = quotesThatFit(card.quotes, 900)
  const notes = notesOf(card, tooLong)
  return message(pushText(card, urgencyMark(card.urgency)), {
    color: COLORS[card.urgency],
    author: { name: unpinged(clip(`${urgencyMark(card.urgency)} · ${outletLine(card, timeZone)}`, 250)) },
    ...titled(card),
    ...described([summaryOf(card).map(escaped).join(' '), ...quotes.map(quote => blockQuote(quote, card.outlet))]),
    fields: [
      { name: '📰 Sources', value: escapedWithin(reportedLine(card), 1000) },
      ...(notes.length > 0 ? [{ name: '⚠️ Note', value: escapedWithin(notes.join(' · '), 1000) }] : []),
    ],
    footer: { text: unpinged(clip(`${watchLine(card.watches)} · /wire story ${storyId(card.storyId)}`, 1000)) },
  })
}

function report(card: Card, timeZone: string): DiscordMessage {
  const { quotes, tooLong } = quotesThatFit(card.quotes, 900)
  const said = quotes.length > 0 ? [] : summaryOf(card).slice(0, 1).map(escaped)
  return message(pushText(card, '➕'), {
    color: COLORS[card.urgency],
    author: { name: unpinged(clip(outletLine(card, timeZone), 250)) },
    ...titled(card),
    ...described([...said, ...quotes.map(quote => blockQuote(quote, card.outlet))]),
    footer: { text: unpinged(clip([reportedLine(card), ...notesOf(card, tooLong)].join(' · '), 1500)) },
  })
}

// A phone's notification shows the content and little of an embed: so it says what happened, in small type.
function pushText(card: Card, mark: string): string {
  return `-# ${mark} ${escaped(headlineOf(card.headline))} — ${escaped(outletName(card.outlet))}`
}

function titled(card: Card): { title: string; url?: string } {
  const url = linkOf(card.url, 2000)
  return { title: escapedWithin(headlineOf(card.headline), 256), ...(url ? { url } : {}) }
}

function described(parts: string[]): { description?: string } {
  const whole: string[] = []
  let length = 0
  for (const part of parts) {
    if (part === '' || length + part.length > 3600) continue
    whole.push(part)
    length += part.length + 2
  }
  return whole.length > 0 ? { description: whole.join('\n\n') } : {}
}

function blockQuote(quote: CardQuote, cardOutlet: string | null): string {
  const speaker = speakerOf(quote, cardOutlet)
  const name = speaker?.name ? `**${escaped(speaker.name)}**` : ''
  return `> ${escaped(inMarks(quote))}${speaker ? `\n> — ${name}${escaped(speaker.rest)}` : ''}`
}

function lines(all: readonly Line[], timeZone: string, max: number): string {
  let text = ''
  let count = 0
  for (const line of all) {
    const url = linkOf(line.url, 500)
    const title = escaped(headlineOf(line.headline, 150))
    const watches = line.watches.length > 0 ? ` · ${escaped(line.watches.slice(0, 4).map(outletName).join(', '))}` : ''
    const id = line.storyId === null ? '' : ` · ${escaped(storyId(line.storyId))}`
    const next = `- ${url ? `[${title}](${url.replace(/[()]/g, sign => (sign === '(' ? '%28' : '%29'))})` : title} — ${escaped(outletName(line.outlet))}, ${when(line.datedAt, timeZone)}${watches}${id}\n`
    if (text.length + next.length > max - 60) break
    text += next
    count++
  }
  const rest = all.length - count
  return `${text || 'Nothing yet.\n'}${rest > 0 ? `and ${rest} more: /wire latest` : ''}`.trimEnd()
}

function replyPart(part: Part, timeZone: string): string {
  switch (part.kind) {
    case 'text':
      return part.text
        .split('\n')
        .map(line => escaped(shown(line)))
        .join('\n')
    case 'code':
      return `\`\`\`\n${part.text.split('\n').map(visible).join('\n').replaceAll('```', '`\u200B``').slice(0, 3000)}\n\`\`\``
    case 'lines':
      return lines(part.lines, timeZone, 3000)
    case 'quotes':
      return (
        quotesThatFit(part.quotes, 900, 6)
          .quotes.map(quote => blockQuote(quote, null))
          .join('\n\n') || 'No quotes.'
      )
    case 'facts':
      return rows(
        part.facts.map(fact => `**${escapedWithin(fact.name, 100)}:** ${escapedWithin(fact.value, 400) || '–'}`),
        3000,
      )
  }
}

// As many rows as there is room for, and how many are left.
function rows(all: readonly string[], max: number): string {
  let text = ''
  for (const [place, row] of all.entries()) {
    if (text.length + row.length > max) return `${text}and ${all.length - place} more`
    text += `${row}\n`
  }
  return text.trimEnd()
}

// Escaping lengthens: the cut is made before it, at the longest that fits after it.
function escapedWithin(text: string, max: number, clear = shown): string {
  const clean = clear(text)
  let room = max
  let result = escaped(clip(clean, room))
  while (result.length > max) {
    room -= result.length - max
    result = escaped(clip(clean, Math.max(1, room)))
  }
  return result
}

// Places without markdown: a backslash would show, but a room name must not look as if it were called.
function unpinged(text: string): string {
  return text.replace(/@(?=everyone|here)/gi, '@\u200B').replaceAll('<', '‹')
}

function message(content: string, embed?: APIEmbed): DiscordMessage {
  return { content, embeds: embed ? [embed] : [], allowed_mentions: { parse: [], replied_user: false } }
}

const COLORS: Record<Urgency, number> = { flash: 0xd92d20, urgent: 0xf79009, normal: 0x2e90fa }
