// The words of the house. Types only: what each part hands to the next.
// Times are epoch milliseconds, lengths of time are milliseconds, offsets are UTF-16 units into the named text.

// ---- Feeds and items ------------------------------------------------------------------------------------------------

/** ind independent, pub public service, off official, state state-controlled, ngo, court, disputed. */
export type Kind = 'ind' | 'pub' | 'off' | 'state' | 'ngo' | 'court' | 'disputed'
/** 1 wires, public service, courts, official primary sources; 2 independent; 3 state-controlled or disputed. */
export type Tier = 1 | 2 | 3
/** What of a source's text an alert may carry. */
export type Reuse = 'headline' | 'excerpt' | 'full'

/** A polled source, as the desk configured it or as an editor added it in chat. Its `url` is its identity. */
export type Feed = {
  url: string
  name: string
  kind: Kind
  tier: Tier
  reuse: Reuse
  /** ISO 639-1; absent: detected for each item. */
  language?: string
  note?: string
  /** Replaces the adaptive interval and its one-minute floor. */
  every?: number
  headers?: Record<string, string>
  userAgent?: string
  maxBytes?: number
  /** A feed from chat never reaches a private address. */
  from: 'config' | 'chat'
}

/** What one answer of a feed held, as its reader understood it. */
export type ReadFeed = {
  title: string | null
  link: string | null
  language: string | null
  /** The publisher's own wish for the time between two polls. */
  ttl: number | null
  /** UTC hours and days (0 Sunday) in which the publisher asks not to be polled. */
  skipHours: number[]
  skipDays: number[]
  /** WebSub: where to subscribe and the topic's own address. */
  hub: string | null
  self: string | null
  entries: ReadEntry[]
}

/** One entry as the feed states it. Links are absolute, text is plain, nothing is filled in from elsewhere. */
export type ReadEntry = {
  /** guid, atom:id, rdf:about or JSON Feed id as sent. */
  guid: string | null
  link: string | null
  title: string
  summaryText: string
  contentHtml: string | null
  author: string | null
  tags: string[]
  language: string | null
  published: number | null
  updated: number | null
  image: string | null
}

/** One stored entry of a feed. */
export type Item = {
  id: string
  feedUrl: string
  guid: string | null
  link: string | null
  title: string
  /** The feed's own text of the item, plain: the longer of summary and content. */
  text: string
  author: string | null
  tags: string[]
  /** ISO 639-1 as stated by item or feed, else detected; null where unsure. */
  language: string | null
  publishedAt: number | null
  updatedAt: number | null
  /** When we first saw it. */
  seenAt: number
  /** The time shown and compared: published, but never in the future, or when seen. */
  datedAt: number
}

/** The readable text behind an item. Paragraphs are parted by a blank line. Quotes and summaries point into `text`. */
export type Article = {
  itemId: string
  url: string | null
  title: string
  text: string
  language: string | null
  byline: string | null
  /** Where the text came from. */
  from: 'page' | 'feed'
  /** Why the page was not read, in words an alert can print; null when it was. */
  problem: string | null
}

// ---- Watches and matches --------------------------------------------------------------------------------------------

export type Urgency = 'normal' | 'urgent' | 'flash'

/** A named query: a desk watch from config/watches/*.yaml, or a channel watch made in chat. */
export type Watch = {
  name: string
  description: string
  /** Plain words are matched in these languages' word forms. */
  languages: string[]
  /** One query, or several weighted ones that must reach `threshold` together. */
  queries: WeightedQuery[]
  threshold: number
  urgency: { flash?: string; urgent?: string }
  /** What `list:name` in its queries stands for. */
  lists?: ListsOfWords
  /** What thin feed text must meet for the page to be read; absent: any positive part of the queries. */
  screen?: string
  /** null: a desk watch; else the channel it was made in. */
  channel: string | null
}
/** `note` says to people what the query is for. */
export type WeightedQuery = { query: string; weight: number; note?: string }

/** Words of one meaning under a name: a line for each language, the terms with commas between. */
export type ListsOfWords = Readonly<Record<string, readonly { language: string; terms: string }[]>>

export type Field = 'title' | 'text' | 'url' | 'source' | 'author' | 'tag' | 'lang'

/** Where a term of a watch was met; `start` and `end` are places in that field's text. */
export type Evidence = { watch: string; term: string; field: Field; start: number; end: number }
export type Match = { watch: string; urgency: Urgency; evidence: Evidence[] }

/** What a watch looks at. */
export type Matchable = {
  title: string
  text: string
  url?: string | null
  /** The feed's name. */
  source?: string | null
  author?: string | null
  tags?: string[]
  lang?: string | null
}

// ---- Quotes, origins, stories ---------------------------------------------------------------------------------------

/** Words somebody said, proven by their place: `article.text.slice(start, end) === text`. */
export type Quote = {
  text: string
  start: number
  end: number
  /** full: a statement of its own; partial: a fragment that is never posted without its sentence. */
  kind: 'full' | 'partial'
  /** Best guess, the name alone in dictionary form; null where there is none. */
  speaker: string | null
  /** Title or office. */
  role: string | null
  /** The words of the text that carry the attribution, verbatim. */
  mention: string | null
  /** Whether an alert may print the name. */
  sure: boolean
}

/** The slices of one statement, in order: more than one where its teller speaks in between. */
export type Statement = readonly [Quote, ...Quote[]]

/** A sentence taken verbatim: `article.text.slice(start, end) === text`. */
export type Sentence = { text: string; start: number; end: number }

/** Items about one event. */
export type Story = {
  id: string
  title: string
  language: string | null
  createdAt: number
  updatedAt: number
}

/** One item's place in a story, with what grouping and the "reported by" line need of it. */
export type Report = {
  storyId: string
  itemId: string
  outlet: string
  kind: Kind
  tier: Tier
  title: string
  /** Article text, or feed text. */
  text: string
  url: string | null
  language: string | null
  origins: string[]
  datedAt: number
}

// ---- Alerts and deliveries ------------------------------------------------------------------------------------------

/** A story in a channel: one message and its thread. */
export type Alert = {
  id: string
  storyId: string
  channel: string
  watches: string[]
  urgency: Urgency
  /** The platform's name of the message once it is posted. */
  messageId: string | null
  /** Discord's thread, once a reply opened it. */
  threadId: string | null
  /** What was last posted or will be. */
  card: Card
  /** Set when the channel was told in a list of many and there is no message of its own. */
  listedAt: number | null
  createdAt: number
}

/**
 * Words as they are shown. `marks` are those the article sets around them; “ and ” where it has none of its own or they are
 * not known. `place` is where they stand in the item's article: an alert posts nothing without one.
 */
export type Slice = {
  text: string
  marks?: [string, string] | undefined
  place?: { itemId: string; start: number; end: number } | undefined
}

/** One statement. `further`: what follows of it where its teller's words stand in between, "…," she said, "…". */
export type CardQuote = Slice & {
  speaker: string | null
  role: string | null
  outlet: string
  further?: Slice[] | undefined
}

/** What an alert says, before any platform's dress. All text is foreign and unescaped. */
export type Card = {
  storyId: string
  urgency: Urgency
  headline: string
  url: string | null
  outlet: string
  /** state and disputed outlets are labelled. */
  kind: Kind
  datedAt: number
  summary: string[]
  quotes: CardQuote[]
  /** Outlets in the order they reported; `independent` counts wire copy once; `origins` are who they cite. */
  reportedBy: { outlets: string[]; independent: number; origins: string[] }
  watches: string[]
  /** Short remarks an editor needs: "page not readable: consent wall", "from the feed's text only". */
  notes: string[]
}

export type Line = {
  headline: string
  url: string | null
  outlet: string
  datedAt: number
  watches: string[]
  storyId: string | null
}

/** What one delivery puts into a channel. */
export type Post =
  | { kind: 'alert'; card: Card }
  /** A later report, into the alert's thread. */
  | { kind: 'report'; card: Card }
  /** The alert's own message again, with the new count. */
  | { kind: 'edit'; card: Card }
  | { kind: 'list'; title: string; lines: Line[] }
  /** Wirewatch speaking of itself. */
  | { kind: 'notice'; text: string }

/** One post, edit or reply to make. `key` is unique: the same intention is never written twice. */
export type Delivery = {
  id: string
  key: string
  channel: string
  alertId: string | null
  post: Post
  urgency: Urgency
  createdAt: number
  dueAt: number
  attempts: number
  /** Set before the call; still set without an outcome means no answer ever came. */
  sendingAt: number | null
  sentAt: number | null
  messageId: string | null
  failedAt: number | null
  reason: string | null
}

/** Where a channel is. */
export type Platform = 'slack' | 'discord' | 'terminal'
export type Channel = {
  name: string
  platform: Platform
  /** The platform's id of the channel; "terminal" for the terminal. */
  address: string
  /** Desk watches that reach it. */
  watches: string[] | 'all'
  floor: Urgency
}

/** What a platform's sender is handed. `uncertain`: an earlier attempt got no answer, so look it up first. */
export type Outgoing = {
  key: string
  address: string
  post: Post
  /** Of the alert's message, for edits and reports. */
  messageId: string | null
  threadId: string | null
  uncertain: boolean
  /** When the uncertain attempt began. */
  attemptedAt: number | null
}

/** What became of it. `unsure` is a call whose answer never came; `stops: route` takes the channel out of service until it is mended, `platform` all of that platform's. */
export type Outcome =
  | { kind: 'sent'; messageId: string; threadId?: string }
  | { kind: 'later'; reason: string; after?: number }
  | { kind: 'unsure'; reason: string; after?: number }
  | { kind: 'never'; reason: string; stops?: 'route' | 'platform' }

export type Send = (outgoing: Outgoing) => Promise<Outcome>

/** A platform the desk is connected to. It mends itself: `degraded` means it is trying, `down` that a human is needed. */
export type Connection = {
  send: Send
  state(): { is: 'up' | 'degraded' | 'down'; why: string | null }
  stop(): Promise<void>
}

/** What `wirewatch check` says of one thing: well, or what is wrong and what to do. `warns`: well, but to be known. */
export type Verdict = { about: string; ok: boolean; warns?: true; says: string }
