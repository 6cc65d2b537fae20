import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import { addressOf } from '../text/address.ts'
import { writeDeliveries } from './deliveries.ts'
import { atomically, chunks, type Db, type Engine } from './engine.ts'
import { itemRow } from './items.ts'
import type { KnownItem, NewItem, PollResult, Store } from './store.ts'
import { wordsOf } from './words.ts'

/** The part of the store that the poll loop writes: what is known already, and what the polls brought. */
export function pollsIn(db: Db, engine: Engine): Pick<Store, 'knownItems' | 'savePolls'> {
  return {
    knownItems: (feedUrl, keys) => knownItems(db, feedUrl, keys),
    savePolls: polls => atomically(db, db => savePolls(db, engine, polls)),
  }
}

async function knownItems(db: Db, feedUrl: string, keys: readonly string[]): Promise<KnownItem[]> {
  const ids = new Set((await owners(db, feedUrl, keys)).values())
  const known: KnownItem[] = []
  for (const some of chunks([...ids], 10_000)) {
    const rows = await db.selectFrom('items').selectAll().where('id', 'in', some).orderBy('seq').execute()
    const held = await db.selectFrom('item_keys').select(['item_id', 'key']).where('item_id', 'in', some).execute()
    const keysOf = Map.groupBy(held, row => row.item_id)
    for (const row of rows)
      known.push({
        id: row.id,
        keys: (keysOf.get(row.id) ?? []).map(held => held.key),
        title: row.title,
        text: row.text,
        link: row.link,
        guid: row.guid,
        publishedAt: row.published_at,
        updatedAt: row.updated_at,
        seenAt: row.seen_at,
      })
  }
  return known
}

async function owners(db: Db, feedUrl: string, keys: readonly string[]): Promise<Map<string, string>> {
  const owned = new Map<string, string>()
  for (const some of chunks([...new Set(keys)], 10_000)) {
    const rows = await db
      .selectFrom('item_keys')
      .select(['key', 'item_id'])
      .where('feed_url', '=', feedUrl)
      .where('key', 'in', some)
      .execute()
    for (const row of rows) owned.set(row.key, row.item_id)
  }
  return owned
}

async function savePolls(db: Db, engine: Engine, polls: readonly PollResult[]): Promise<void> {
  // Feeds first, in one order for all: on PostgreSQL their rows stay locked until the end, so that two desks that polled
  // the same feed save one after the other and the later one sees the items of the earlier.
  const ordered = polls.toSorted((a, b) => (a.feedUrl < b.feedUrl ? -1 : 1))
  const saved = await saveMemories(db, engine, ordered)
  const brought: { feedUrl: string; item: NewItem }[] = []
  for (const [feedUrl, ofFeed] of Map.groupBy(ordered, poll => poll.feedUrl))
    for (const item of await unknownOf(
      db,
      feedUrl,
      ofFeed.flatMap(poll => poll.newItems),
    ))
      brought.push({ feedUrl, item })
  for (const some of chunks(brought, 100)) {
    await saveItems(db, engine, some)
    // node:sqlite works without ever letting go; a desk's first polls bring thousands of items, and the chats want answers.
    await setImmediate()
  }
  for (const poll of ordered) {
    for (const { itemId, keys } of poll.moreKeys) await saveKeys(db, keysOf(poll.feedUrl, itemId, keys))
    for (const change of poll.changed) await saveChange(db, engine, poll.feedUrl, change)
  }
  await writeDeliveries(
    db,
    ordered.flatMap(poll => (saved.has(poll.feedUrl) ? poll.notices : [])),
  )
}

/** The feeds whose memory was saved: those that nobody polled since this poll began. */
async function saveMemories(db: Db, engine: Engine, polls: readonly PollResult[]): Promise<Set<string>> {
  if (polls.length === 0) return new Set()
  const rows = polls.map(({ feedUrl, memory, nextDueAt, polledAt, begunAt, goodAt }) => ({
    url: feedUrl,
    memory: JSON.stringify(memory),
    next_due_at: nextDueAt,
    polled_at: polledAt,
    begun_at: begunAt === undefined ? null : (begunAt ?? 0),
    good_at: goodAt ?? null,
  }))
  const saved = await sql<{ url: string }>`with polled as (select * from ${engine.pollRows(JSON.stringify(rows))})
    update feeds set memory = polled.memory, next_due_at = polled.next_due_at, last_polled_at = polled.polled_at,
      last_good_at = coalesce(polled.good_at, feeds.last_good_at), claimed_until = null
    from polled where feeds.url = polled.url
      and (polled.begun_at is null or coalesce(feeds.last_polled_at, 0) = polled.begun_at)
    returning feeds.url`.execute(db)
  return new Set(saved.rows.map(row => row.url))
}

/** The new items that nobody else saved since they were looked up. */
async function unknownOf(db: Db, feedUrl: string, newItems: readonly NewItem[]): Promise<NewItem[]> {
  if (newItems.length === 0) return []
  const keys = newItems.flatMap(item => item.keys)
  const taken = new Set((await owners(db, feedUrl, keys)).keys())
  return newItems.filter(({ keys }) => {
    if (keys.length > 0 && keys.every(key => taken.has(key))) return false
    for (const key of keys) taken.add(key)
    return true
  })
}

async function saveItems(
  db: Db,
  engine: Engine,
  brought: readonly { feedUrl: string; item: NewItem }[],
): Promise<void> {
  const saved = await db
    .insertInto('items')
    .values(brought.map(({ item }) => itemRow(item.item)))
    // One that is there already was decided on when it was saved; it must not keep the rest from being saved.
    .onConflict(known => known.column('id').doNothing())
    .returning(['id', 'seq'])
    .execute()
  const seqs = new Map(saved.map(row => [row.id, row.seq]))
  const added = brought.map(({ item }) => item).filter(({ item }) => seqs.has(item.id))
  await engine.indexWords(
    db,
    added.map(({ item }) => ({
      seq: seqs.get(item.id) as number,
      words: wordsOf(item.title, item.text, ...item.tags),
    })),
  )
  await saveKeys(
    db,
    brought.flatMap(({ feedUrl, item }) => keysOf(feedUrl, item.item.id, item.keys)),
  )
  for (const { item, candidate } of added) if (candidate) await saveCandidate(db, item, candidate, item.seenAt)
}

function keysOf(feedUrl: string, itemId: string, keys: readonly string[]) {
  return keys.map(key => ({ feed_url: feedUrl, key, item_id: itemId }))
}

async function saveKeys(db: Db, keys: readonly { feed_url: string; key: string; item_id: string }[]): Promise<void> {
  // A key that two items claim stays with the first: identity was decided with that one in view.
  for (const some of chunks(keys, 10_000))
    await db
      .insertInto('item_keys')
      .values(some)
      .onConflict(known => known.doNothing())
      .execute()
}

async function saveCandidate(
  db: Db,
  item: { id: string; datedAt: number },
  candidate: NonNullable<NewItem['candidate']>,
  dueAt: number,
): Promise<void> {
  const row = {
    urgency: candidate.urgency,
    kind: candidate.as,
    dated_at: item.datedAt,
    due_at: dueAt,
    claimed_until: null,
    done_at: null,
  }
  await db
    .insertInto('candidates')
    .values({ item_id: item.id, ...row })
    .onConflict(known => known.column('item_id').doUpdateSet(row))
    .execute()
}

async function saveChange(
  db: Db,
  engine: Engine,
  feedUrl: string,
  change: PollResult['changed'][number],
): Promise<void> {
  const { itemId, at, entry, text, keys } = change
  await saveKeys(db, keysOf(feedUrl, itemId, keys))
  const old = await db.selectFrom('items').selectAll().where('id', '=', itemId).executeTakeFirst()
  if (!old || (old.title === entry.title && old.text === text && old.link === entry.link)) return
  await db
    .insertInto('revisions')
    .values({ item_id: itemId, at, title: old.title, text: old.text, link: old.link })
    .execute()
  await db
    .updateTable('items')
    .set({
      title: entry.title,
      text,
      link: entry.link,
      address: entry.link && addressOf(entry.link),
      author: entry.author,
      tags: JSON.stringify(entry.tags),
      published_at: entry.published ?? old.published_at,
      updated_at: entry.updated ?? old.updated_at,
    })
    .where('id', '=', itemId)
    .execute()
  const article = await db.selectFrom('articles').select('text').where('item_id', '=', itemId).executeTakeFirst()
  await engine.indexWords(db, [{ seq: old.seq, words: wordsOf(entry.title, text, ...entry.tags, article?.text ?? '') }])
  if (change.candidate) await saveCandidate(db, { id: itemId, datedAt: old.dated_at }, change.candidate, at)
}
