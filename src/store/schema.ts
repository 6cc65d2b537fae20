import type { Generated } from 'kysely'
import type { Delivery, Kind, Post, Quote, Tier, Urgency } from '../newsroom.ts'

/** The tables as both engines hold them. Times are epoch milliseconds; a column named after a `Json` is text holding JSON. */
export type Tables = {
  feeds: {
    url: string
    feed: Json
    made_by: 'config' | 'chat'
    memory: Json | null
    next_due_at: number
    last_polled_at: number | null
    last_good_at: number | null
    added_by: string | null
    added_in: string | null
    added_at: number
    off_at: number | null
    claimed_until: number | null
  }
  items: {
    /** Order of arrival. */
    seq: Generated<number>
    id: string
    feed_url: string
    guid: string | null
    link: string | null
    /** The link as one address whatever its dress, see text/address.ts. */
    address: string | null
    title: string
    text: string
    author: string | null
    tags: Json
    language: string | null
    published_at: number | null
    updated_at: number | null
    seen_at: number
    dated_at: number
  }
  item_keys: { feed_url: string; key: string; item_id: string }
  revisions: {
    seq: Generated<number>
    item_id: string
    at: number
    title: string
    text: string
    link: string | null
  }
  articles: {
    item_id: string
    url: string | null
    title: string
    text: string
    language: string | null
    byline: string | null
    came_from: 'page' | 'feed'
    problem: string | null
    read_at: number
  }
  candidates: {
    item_id: string
    urgency: Urgency
    kind: 'fresh' | 'missed'
    dated_at: number
    due_at: number
    claimed_until: number | null
    done_at: number | null
  }
  matches: { item_id: string; watch: string; urgency: Urgency; evidence: Json; matched_at: number }
  quotes: {
    item_id: string
    start: number
    end: number
    text: string
    kind: Quote['kind']
    speaker: string | null
    role: string | null
    mention: string | null
    /** 1 or 0: the engines share no boolean. */
    sure: number
    outlet: string
  }
  /** What an alert showed of a story's quotes, whatever became of the articles since. */
  posted_words: { story_id: string; text: string; posted_at: number }
  summaries: { item_id: string; sentences: Json }
  stories: { id: string; title: string; language: string | null; created_at: number; updated_at: number }
  reports: {
    seq: Generated<number>
    item_id: string
    story_id: string
    outlet: string
    kind: Kind
    tier: Tier
    title: string
    text: string
    url: string | null
    language: string | null
    origins: Json
    dated_at: number
  }
  alerts: {
    id: string
    story_id: string
    channel: string
    watches: Json
    urgency: Urgency
    message_id: string | null
    thread_id: string | null
    card: Json
    listed_at: number | null
    created_at: number
  }
  deliveries: {
    /** Order of writing. */
    seq: Generated<number>
    id: string
    key: string
    channel: string
    alert_id: string | null
    kind: Post['kind']
    post: Json
    urgency: Delivery['urgency']
    created_at: number
    due_at: number
    attempts: number
    claimed_until: number | null
    /** Begin of the last attempt, until its outcome is known. */
    sending_at: number | null
    /** Begin of the first attempt before it that nobody answered. */
    unanswered_at: number | null
    sent_at: number | null
    message_id: string | null
    failed_at: number | null
    reason: string | null
  }
  stopped_routes: { channel: string; reason: string; since: number }
  channel_watches: {
    seq: Generated<number>
    name: string
    channel: string
    watch: Json
    added_by: string
    added_at: number
    removed_at: number | null
  }
  facts: { name: string; value: string }
}

/** JSON as text, the same on both engines; read it with `fromJson` of json.ts, which checks it. */
type Json = string
