import type { Article, Card, Feed, Item, Line, Reuse, Sentence, Statement, Urgency } from '../newsroom.ts'
import { cardQuote } from './quoted.ts'

export type CardParts = {
  storyId: string
  item: Item
  feed: Feed
  article: Article
  urgency: Urgency
  watches: string[]
  summary: readonly Sentence[]
  /** Chosen already, in the order they shall stand, the slices of each statement together. */
  quotes: readonly Statement[]
  /** How many direct quotes the article has at all. */
  found: number
  reportedBy: Card['reportedBy']
}

/** How many quotes, of how many words, a source's reuse policy lets an alert carry. */
export const ALLOWED: Record<Reuse, { quotes: number; words: number; summary: boolean }> = {
  headline: { quotes: 0, words: 0, summary: false },
  excerpt: { quotes: 2, words: 40, summary: true },
  full: { quotes: 3, words: Number.POSITIVE_INFINITY, summary: true },
}

/** Puts an alert's words together, within what the source permits, and says what is missing and why. */
export function makeCard(parts: CardParts): Card {
  const { item, feed } = parts
  const allowed = ALLOWED[feed.reuse]
  return {
    storyId: parts.storyId,
    urgency: parts.urgency,
    headline: item.title || firstWords(item.text),
    url: isCopy(parts) ? parts.article.url : item.link,
    outlet: feed.name,
    kind: feed.kind,
    datedAt: item.datedAt,
    summary: allowed.summary ? parts.summary.map(sentence => sentence.text) : [],
    quotes: parts.quotes.slice(0, allowed.quotes).map(statement => cardQuote(statement, parts.article, feed.name)),
    reportedBy: parts.reportedBy,
    watches: parts.watches,
    notes: notes(parts),
  }
}

/** The same story as one line of a list. */
export function makeLine(card: Card): Line {
  return {
    headline: card.headline,
    url: card.url,
    outlet: card.outlet,
    datedAt: card.datedAt,
    watches: card.watches,
    storyId: card.storyId,
  }
}

/** The feed links an AMP copy, and that names the article it copies. */
function isCopy({ item, article }: Pick<CardParts, 'item' | 'article'>): boolean {
  const copy = item.link !== null && /[/.?&=]amp(?:[/.&=?]|$)|\/\/amp\./i.test(item.link)
  return copy && article.from === 'page' && article.url !== null && article.url !== item.link
}

function notes({ item, feed, article, found }: CardParts): string[] {
  if (feed.reuse === 'headline') return ['headline only: this source permits no excerpts']
  const said: string[] = []
  if (article.problem) said.push(article.problem)
  if (isCopy({ item, article })) said.push('the feed links an AMP copy, this alert the article itself')
  if (article.from === 'feed') said.push("from the feed's text only")
  if (found === 0) said.push('no direct quotes')
  return said
}

function firstWords(text: string): string {
  const words = text.split(/\s+/).slice(0, 14).join(' ')
  return words.length < text.length ? `${words}…` : words || '(no headline)'
}
