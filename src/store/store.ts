import type {
  Alert,
  Article,
  Delivery,
  Evidence,
  Feed,
  Item,
  Line,
  Post,
  Quote,
  ReadEntry,
  Report,
  Sentence,
  Story,
  Urgency,
  Watch,
} from '../newsroom.ts'

/**
 * What the desk keeps, the same on SQLite and PostgreSQL. Every method is one transaction; inside `transaction` use only
 * the store you are handed (SQLite has one connection, which the transaction holds until it ends). Rows from JSON columns
 * are checked by zod when read; a broken one throws, naming table and row. Ids are made by the caller.
 */
export type Store = {
  /** Runs `work` in one transaction; throws away everything when it throws. */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>
  /** Inside a transaction: nobody else passes the same line until it ends (PostgreSQL advisory lock; nothing on SQLite, which has one writer). */
  lock(name: string): Promise<void>
  close(): Promise<void>

  // ---- feeds ----
  /** Makes the configured feeds known (insert or update), and marks configured ones that are no longer listed as off. Their memory stays. */
  saveFeeds(feeds: readonly Feed[], now: number): Promise<void>
  addChatFeed(feed: Feed, addedBy: string, channel: string, now: number): Promise<'added' | 'known'>
  removeChatFeed(url: string, now: number): Promise<boolean>
  /** Every feed that is on, with what we remember of it. */
  feeds(): Promise<FeedRow[]>
  feed(url: string): Promise<FeedRow | undefined>
  /** Claims up to `limit` due feeds until `until` by one conditional update. `all`: whether due or not, but each once a pass: those last polled before `now`. */
  claimDueFeeds(now: number, until: number, limit: number, all?: boolean): Promise<FeedRow[]>
  /** What we hold of these identity keys in this feed. */
  knownItems(feedUrl: string, keys: readonly string[]): Promise<KnownItem[]>
  /** The outcome of several polls, in one transaction: memory, next due time, new items with their keys, revisions, ops notices. Claims end. A new item whose every key is known by now was saved by another desk, and is left out. */
  savePolls(polls: readonly PollResult[]): Promise<void>

  // ---- items ----
  item(id: string): Promise<Item | undefined>
  /** Newest first by `datedAt`. */
  items(filter: ItemPage & { feedUrl?: string }): Promise<Item[]>
  /** Items whose headline, text, tags or article hold any of these words or word beginnings (folded by text/fold.ts); newest first. A prefilter: the query decides. */
  searchItems(words: readonly { word: string; prefix: boolean }[], filter: ItemPage): Promise<Item[]>
  /** The item at this address, in whatever dress the link comes (campaign marks, "www.", fragment); the newest of several. */
  itemByLink(link: string): Promise<Item | undefined>
  revisions(itemId: string): Promise<Revision[]>
  article(itemId: string): Promise<Article | undefined>
  /** The articles there are of these items, in no order. */
  articles(itemIds: readonly string[]): Promise<Article[]>

  // ---- reporting ----
  /** Claims up to `limit` candidates, most urgent hint and newest first, until `until`. */
  claimCandidates(now: number, until: number, limit: number): Promise<Candidate[]>
  /** A candidate is done with: matched or not. `known`: it was done with already (a claim that ran out), and nothing is written. */
  saveReport(report: ReportResult): Promise<'saved' | 'known'>
  /** Stories with a report dated since then, with their reports in order of arrival. */
  recentStories(since: number): Promise<{ story: Story; reports: Report[] }[]>
  story(id: string): Promise<{ story: Story; reports: Report[]; alerts: Alert[] } | undefined>
  latestStories(filter: {
    watch?: string
    channel?: string
    limit: number
  }): Promise<{ story: Story; reports: Report[]; alerts: Alert[]; watches: string[] }[]>
  alertsOf(storyId: string): Promise<Alert[]>
  /** The quotes of this story's reports, as their articles read now, in order of arrival. */
  quotesOf(storyId: string): Promise<StoredQuote[]>
  /** The words that were posted in this story: none of them is posted in it again, though its article has lost them since. */
  postedWords(storyId: string): Promise<string[]>
  matchesOf(itemId: string): Promise<{ watch: string; urgency: Urgency; evidence: Evidence[] }[]>
  summaryOf(itemId: string): Promise<Sentence[]>
  /** How many alerts were written for a channel since then, those told in a list left out. */
  countAlerts(channel: string, since: number): Promise<number>

  // ---- deliveries ----
  /** Adds lines to the channel's list that still waits to be posted, or begins one that is due at `dueAt`. */
  appendToList(list: {
    id: string
    channel: string
    title: string
    lines: readonly Line[]
    now: number
    dueAt: number
  }): Promise<void>
  /** Writes deliveries whose key is new; the rest are already written. */
  addDeliveries(deliveries: readonly NewDelivery[]): Promise<void>
  /** Claims due deliveries until `until`: most urgent first, then oldest, at most one per channel, none for stopped channels, an alert's edits and replies only once its message is posted. Sets sendingAt and counts the attempt; the row shows the sendingAt of the first attempt that nobody answered in `unanswered`. */
  claimDeliveries(now: number, until: number, limit: number): Promise<ClaimedDelivery[]>
  markSent(id: string, sent: { at: number; messageId: string; threadId?: string }): Promise<void>
  /** Not now: `answered` tells whether this attempt surely posted nothing. An earlier attempt without an answer stays uncertain until it is looked up and found, or posted. */
  markLater(id: string, later: { dueAt: number; reason: string; answered: boolean }): Promise<void>
  markFailed(id: string, failed: { at: number; reason: string }): Promise<void>
  /** The latest first. */
  deliveries(filter: { state?: 'waiting' | 'sent' | 'failed'; channel?: string; limit: number }): Promise<Delivery[]>
  /** Failed deliveries become due again: all, or one. */
  sendAgain(now: number, id?: string): Promise<number>
  stopRoute(channel: string, reason: string, now: number): Promise<boolean>
  openRoute(channel: string): Promise<boolean>
  stoppedRoutes(): Promise<{ channel: string; reason: string; since: number }[]>

  // ---- channel watches ----
  channelWatches(): Promise<StoredWatch[]>
  addWatch(watch: Watch, addedBy: string, now: number): Promise<'added' | 'known'>
  removeWatch(name: string, channel: string, now: number): Promise<boolean>

  /** Ends every claim on feeds, candidates and deliveries (keeping what an unanswered delivery needs): for a start after a crash, when no other desk runs. */
  releaseClaims(): Promise<void>

  // ---- small facts the desk keeps: "lastPoll", "queryVersion" ... ----
  fact(name: string): Promise<string | undefined>
  setFact(name: string, value: string): Promise<void>
}

/** `before`: the last item of the page before. */
export type ItemPage = { since?: number; before?: { datedAt: number; id: string }; limit: number }

/** A feed with what we remember of it between polls. */
export type FeedRow = {
  feed: Feed
  /** Pure memory of feeds/ (validators, health, rhythm, identity rule), one JSON value. */
  memory: FeedMemory | null
  nextDueAt: number
  lastPolledAt: number | null
  /** Last poll that brought a readable feed (304 counts). */
  lastGoodAt: number | null
  addedBy: string | null
}

/** Kept as JSON; its shape belongs to feeds/ (see FeedMemory there); the store does not look inside. */
export type FeedMemory = Record<string, unknown>

export type KnownItem = {
  id: string
  keys: string[]
  title: string
  text: string
  link: string | null
  guid: string | null
  publishedAt: number | null
  updatedAt: number | null
  seenAt: number
}

export type NewItem = {
  item: Item
  keys: string[]
  /** Set: to be read, matched and reported. `fresh` items may alert; `missed` ones come as one list after a long outage. */
  candidate: { urgency: Urgency; as: 'fresh' | 'missed' } | null
}

export type Revision = { itemId: string; at: number; title: string; text: string; link: string | null }

export type PollResult = {
  feedUrl: string
  memory: FeedMemory
  nextDueAt: number
  polledAt: number
  /**
   * The row's `lastPolledAt` when this was begun: where another desk has polled the feed since, its memory and what it told
   * stand, and only the items of this poll are taken. undefined: whatever happened since.
   */
  begunAt?: number | null
  /** undefined leaves it as it was. */
  goodAt?: number
  newItems: NewItem[]
  /** The item's new words; the old ones are kept as a revision. */
  changed: {
    itemId: string
    at: number
    entry: ReadEntry
    text: string
    keys: string[]
    /** Set: the new words are to be read, matched and reported, whatever became of the old ones. */
    candidate?: NewItem['candidate']
  }[]
  /** A known item showing up under further keys. */
  moreKeys: { itemId: string; keys: string[] }[]
  notices: NewDelivery[]
}

export type Candidate = {
  item: Item
  feed: Feed
  as: 'fresh' | 'missed'
  dueAt: number
}

export type StoredQuote = Quote & { itemId: string; outlet: string }

/** Everything one candidate came to. With no matches only the article (if any) is kept. */
export type ReportResult = {
  itemId: string
  at: number
  /** The candidate's as it was claimed: one that was marked anew meanwhile, with other words, is reported again. */
  dueAt?: number
  article: Article | null
  matches: { watch: string; urgency: Urgency; evidence: Evidence[] }[]
  quotes: Quote[]
  summary: Sentence[]
  /** New or known; undefined without a match. */
  story?: Story
  report?: Report
  /** New alerts, or known ones with their new card, watches or urgency. */
  alerts: Alert[]
  deliveries: NewDelivery[]
  /** Words posted with this report, so that they are not posted again in the story. */
  postedQuotes: string[]
}

export type NewDelivery = {
  id: string
  key: string
  channel: string
  alertId: string | null
  post: Post
  urgency: Urgency
  createdAt: number
  dueAt: number
}

export type ClaimedDelivery = Delivery & {
  unanswered: number | null
  alertMessageId: string | null
  alertThreadId: string | null
}

export type StoredWatch = { watch: Watch; addedBy: string; addedAt: number }
