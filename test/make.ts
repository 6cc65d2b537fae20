import { randomUUID } from 'node:crypto'
import type { Alert, Card, Feed, Item, Quote, ReadEntry, Report, Story, Watch } from '../src/newsroom.ts'
import type { NewDelivery, NewItem, PollResult, ReportResult } from '../src/store/store.ts'

// Small makers: a test states the facts that matter to it, these fill in the rest. All people and places are invented.

/** Monday 2 March 2026, 09:00 UTC. */
export const MORNING = Date.UTC(2026, 2, 2, 9)
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export function aFeed(facts: Partial<Feed> = {}): Feed {
  return {
    url: 'https://riverton-courier.example/rss',
    name: 'Riverton Courier',
    kind: 'ind',
    tier: 2,
    reuse: 'excerpt',
    language: 'en',
    from: 'config',
    ...facts,
  }
}

export function anItem(facts: Partial<Item> = {}): Item {
  const id = facts.id ?? randomUUID()
  return {
    id,
    feedUrl: aFeed().url,
    guid: id,
    link: `https://riverton-courier.example/news/${id}`,
    title: 'River bursts its banks in Riverton',
    text: 'Two hundred families left their homes overnight, the mayor said.',
    author: null,
    tags: [],
    language: 'en',
    publishedAt: MORNING,
    updatedAt: null,
    seenAt: MORNING,
    datedAt: MORNING,
    ...facts,
  }
}

export function anEntry(facts: Partial<ReadEntry> = {}): ReadEntry {
  return {
    guid: null,
    link: null,
    title: 'River bursts its banks in Riverton',
    summaryText: '',
    contentHtml: null,
    author: null,
    tags: [],
    language: null,
    published: null,
    updated: null,
    image: null,
    ...facts,
  }
}

export function aNewItem(item: Item, facts: Partial<NewItem> = {}): NewItem {
  return { item, keys: [`guid:${item.guid}`], candidate: null, ...facts }
}

export function aPoll(facts: Partial<PollResult> = {}): PollResult {
  return {
    feedUrl: aFeed().url,
    memory: { etag: '"1"' },
    nextDueAt: MORNING + 5 * MINUTE,
    polledAt: MORNING,
    goodAt: MORNING,
    newItems: [],
    changed: [],
    moreKeys: [],
    notices: [],
    ...facts,
  }
}

export function aWatch(facts: Partial<Watch> = {}): Watch {
  return {
    name: 'floods',
    description: 'Rivers over their banks',
    languages: ['en'],
    queries: [{ query: 'flood* OR "burst its banks"', weight: 1 }],
    threshold: 1,
    urgency: {},
    channel: null,
    ...facts,
  }
}

export function aStory(facts: Partial<Story> = {}): Story {
  return {
    id: randomUUID(),
    title: 'River bursts its banks in Riverton',
    language: 'en',
    createdAt: MORNING,
    updatedAt: MORNING,
    ...facts,
  }
}

export function aReport(facts: Partial<Report> = {}): Report {
  return {
    storyId: 'story',
    itemId: 'item',
    outlet: 'Riverton Courier',
    kind: 'ind',
    tier: 2,
    title: 'River bursts its banks in Riverton',
    text: 'Two hundred families left their homes overnight, the mayor said.',
    url: 'https://riverton-courier.example/news/1',
    language: 'en',
    origins: [],
    datedAt: MORNING,
    ...facts,
  }
}

export function aCard(facts: Partial<Card> = {}): Card {
  return {
    storyId: 'story',
    urgency: 'normal',
    headline: 'River bursts its banks in Riverton',
    url: 'https://riverton-courier.example/news/1',
    outlet: 'Riverton Courier',
    kind: 'ind',
    datedAt: MORNING,
    summary: ['Two hundred families left their homes overnight, the mayor said.'],
    quotes: [{ text: 'We had ten minutes.', speaker: 'Ada Fenwick', role: 'mayor', outlet: 'Riverton Courier' }],
    reportedBy: { outlets: ['Riverton Courier'], independent: 1, origins: [] },
    watches: ['floods'],
    notes: [],
    ...facts,
  }
}

export function anAlert(facts: Partial<Alert> = {}): Alert {
  const card = facts.card ?? aCard({ storyId: facts.storyId ?? 'story' })
  return {
    id: randomUUID(),
    storyId: card.storyId,
    channel: 'newsroom',
    watches: ['floods'],
    urgency: 'normal',
    messageId: null,
    threadId: null,
    listedAt: null,
    createdAt: MORNING,
    ...facts,
    card,
  }
}

export function aDelivery(facts: Partial<NewDelivery> = {}): NewDelivery {
  const id = facts.id ?? randomUUID()
  return {
    id,
    key: id,
    channel: 'newsroom',
    alertId: null,
    post: { kind: 'alert', card: aCard() },
    urgency: 'normal',
    createdAt: MORNING,
    dueAt: MORNING,
    ...facts,
  }
}

export function aQuote(facts: Partial<Quote> = {}): Quote {
  return {
    text: 'We had ten minutes.',
    start: 10,
    end: 29,
    kind: 'full',
    speaker: 'Ada Fenwick',
    role: 'mayor',
    mention: 'the mayor, Ada Fenwick, said',
    sure: true,
    ...facts,
  }
}

/** What a candidate came to; without a story it matched nothing. */
export function aResult(facts: Partial<ReportResult> & { itemId: string }): ReportResult {
  return {
    at: MORNING,
    article: null,
    matches: [],
    quotes: [],
    summary: [],
    alerts: [],
    deliveries: [],
    postedQuotes: [],
    ...facts,
  }
}
