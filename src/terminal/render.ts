import { styleText } from 'node:util'
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

/** What the terminal can do: colours or plain text, and how many columns it has (Infinity: nothing is wrapped). */
export type Screen = { timeZone: string; color: boolean; width: number }

/** The text of a post, ending in a line break; foreign control characters never reach the screen. Edits show nothing: the report below said it. */
export function renderPost(post: Post, screen: Screen): string {
  switch (post.kind) {
    case 'alert':
      return alert(post.card, screen)
    case 'edit':
      return ''
    case 'report':
      return report(post.card, screen)
    case 'list':
      return `\n${paint(screen, ['bold'], headlineOf(post.title))}\n${lines(post.lines, screen)}\n`
    case 'notice':
      return `${shownLines(post.text)
        .split('\n')
        .map(line => wrapped(`🔧 ${line}`, screen, '   '))
        .join('\n')}\n`
  }
}

/** The text of an answer, ending in a line break. */
export function renderReply(reply: Reply, screen: Screen): string {
  const title =
    reply.title === undefined ? [] : [paint(screen, reply.ok ? ['bold'] : ['bold', 'red'], shown(reply.title))]
  return `${[...title, ...reply.parts.map(part => replyPart(part, screen))].join('\n\n')}\n`
}

function alert(card: Card, screen: Screen): string {
  const style = COLORS[card.urgency]
  const loud = card.urgency === 'normal' ? [] : style
  const { quotes, tooLong } = quotesThatFit(card.quotes, 1200)
  const summary = summaryOf(card).join(' ')
  const url = linkOf(card.url, 3000)
  const body = [
    wrapped(`${urgencyMark(card.urgency)}  ${headlineOf(card.headline)}`, screen, '', ['bold', ...loud]),
    paint(screen, ['dim'], outletLine(card, screen.timeZone)),
    ...(url ? [paint(screen, ['cyan'], url)] : []),
    ...(summary ? ['', wrapped(summary, screen, '')] : []),
    ...quotes.flatMap(quote => ['', blockQuote(quote, card.outlet, screen)]),
    '',
    wrapped(reportedLine(card), screen, ''),
    ...notesOf(card, tooLong).map(note => wrapped(`! ${note}`, screen, '  ', ['yellow'])),
    paint(screen, ['dim'], `${watchLine(card.watches)} · wire story ${storyId(card.storyId)}`),
  ].join('\n')
  const bar = paint(screen, style, '▌')
  return `\n${body
    .split('\n')
    .map(line => `${bar} ${line}`.trimEnd())
    .join('\n')}\n`
}

function report(card: Card, screen: Screen): string {
  const { quotes } = quotesThatFit(card.quotes, 1200)
  const line = `${outletLine(card, screen.timeZone)}: ${headlineOf(card.headline)} (${storyId(card.storyId)})`
  const body = [
    wrapped(line, screen, ''),
    wrapped(reportedLine(card), screen, '', ['dim']),
    ...quotes.map(quote => blockQuote(quote, card.outlet, screen)),
  ].join('\n')
  return `${indented(body, '    ').replace('    ', '  + ')}\n`
}

function blockQuote(quote: CardQuote, cardOutlet: string | null, screen: Screen): string {
  const speaker = speakerOf(quote, cardOutlet)
  const text = indented(wrapped(inMarks(quote), screen, ''), '  │ ')
  return speaker
    ? `${text}\n${indented(wrapped(`— ${speaker.name}${speaker.rest}`, screen, '', ['bold']), '  │ ')}`
    : text
}

function lines(all: readonly Line[], screen: Screen): string {
  if (all.length === 0) return 'Nothing yet.'
  return all
    .map(line => {
      const watches = line.watches.length > 0 ? ` · ${line.watches.map(outletName).join(', ')}` : ''
      const id = line.storyId === null ? '' : ` · ${storyId(line.storyId)}`
      const url = linkOf(line.url, 3000)
      return [
        wrapped(`• ${headlineOf(line.headline)}`, screen, '  '),
        paint(screen, ['dim'], `  ${outletName(line.outlet)}, ${when(line.datedAt, screen.timeZone)}${watches}${id}`),
        ...(url ? [paint(screen, ['cyan'], `  ${url}`)] : []),
      ].join('\n')
    })
    .join('\n')
}

function replyPart(part: Part, screen: Screen): string {
  switch (part.kind) {
    case 'text':
      return part.text
        .split('\n')
        .map(line => wrapped(shown(line), screen, '  '))
        .join('\n')
    case 'code':
      return part.text
        .split('\n')
        .map(line => `    ${visible(line)}`)
        .join('\n')
    case 'lines':
      return lines(part.lines, screen)
    case 'quotes':
      return (
        quotesThatFit(part.quotes, 5000, 20)
          .quotes.map(quote => blockQuote(quote, null, screen))
          .join('\n\n') || 'No quotes.'
      )
    case 'facts': {
      const width = Math.max(0, ...part.facts.map(fact => shown(fact.name).length))
      return part.facts
        .map(fact => `${paint(screen, ['bold'], shown(fact.name).padEnd(width))}  ${clip(shown(fact.value), 600)}`)
        .join('\n')
    }
  }
}

// Wraps at words; a word longer than the line stands alone and is left whole, so that it can be copied.
function wrapped(text: string, screen: Screen, hang: string, style: Style[] = []): string {
  const width = Math.max(20, screen.width - 6)
  const rows: string[] = []
  let row = ''
  for (const word of text.split(' ')) {
    if (row.trim() !== '' && row.length + 1 + word.length > width) {
      rows.push(row)
      row = hang + word
    } else row = row === '' ? word : `${row} ${word}`
  }
  rows.push(row)
  return rows.map(each => paint(screen, style, each)).join('\n')
}

function indented(text: string, indent: string): string {
  return text
    .split('\n')
    .map(line => indent + line)
    .join('\n')
}

type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'cyan'

function paint(screen: Screen, style: Style[], text: string): string {
  return screen.color && style.length > 0 && text !== '' ? styleText(style, text, { validateStream: false }) : text
}

const COLORS: Record<Card['urgency'], Style[]> = { flash: ['red'], urgent: ['yellow'], normal: ['blue'] }
