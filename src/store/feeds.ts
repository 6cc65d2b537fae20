import type { Selectable } from 'kysely'
import type { Feed } from '../newsroom.ts'
import { atomically, chunks, type Db, type Engine } from './engine.ts'
import { feedJson, fromJson, memoryJson } from './json.ts'
import type { Tables } from './schema.ts'
import type { FeedRow, Store } from './store.ts'

type Feeds = 'saveFeeds' | 'addChatFeed' | 'removeChatFeed' | 'feeds' | 'feed' | 'claimDueFeeds'

/** The part of the store about feeds and when they are due. */
export function feedsIn(db: Db, engine: Engine): Pick<Store, Feeds> {
  return {
    saveFeeds: (feeds, now) => atomically(db, db => saveFeeds(db, feeds, now)),

    async addChatFeed(feed, addedBy, channel, now) {
      const added = await db
        .insertInto('feeds')
        .values({ ...newRow(feed, now), added_by: addedBy, added_in: channel })
        .onConflict(known =>
          known
            .column('url')
            .doUpdateSet(row => ({
              feed: row.ref('excluded.feed'),
              made_by: 'chat',
              added_by: addedBy,
              added_in: channel,
              added_at: now,
              next_due_at: now,
              off_at: null,
            }))
            .where('feeds.off_at', 'is not', null),
        )
        .returning('url')
        .executeTakeFirst()
      return added ? 'added' : 'known'
    },

    async removeChatFeed(url, now) {
      const removed = await db
        .updateTable('feeds')
        .set({ off_at: now })
        .where('url', '=', url)
        .where('made_by', '=', 'chat')
        .where('off_at', 'is', null)
        .returning('url')
        .executeTakeFirst()
      return removed !== undefined
    },

    async feeds() {
      const rows = await db.selectFrom('feeds').selectAll().where('off_at', 'is', null).orderBy('url').execute()
      return rows.map(feedRow)
    },

    async feed(url) {
      const row = await db.selectFrom('feeds').selectAll().where('url', '=', url).executeTakeFirst()
      return row && feedRow(row)
    },

    async claimDueFeeds(now, until, limit, all = false) {
      const claimed = await db
        .with('picked', db =>
          db
            .selectFrom('feeds')
            .select('url')
            .where('off_at', 'is', null)
            .where(row => row.or([row('claimed_until', 'is', null), row('claimed_until', '<=', now)]))
            .where(row =>
              all
                ? row.or([row('last_polled_at', 'is', null), row('last_polled_at', '<', now)])
                : row('next_due_at', '<=', now),
            )
            .orderBy('next_due_at')
            .orderBy('url')
            .limit(limit)
            .$if(engine.manyWriters, query => query.forUpdate().skipLocked()),
        )
        .updateTable('feeds')
        .set({ claimed_until: until })
        .where('url', 'in', db => db.selectFrom('picked').select('url'))
        .returningAll()
        .execute()
      return claimed.map(feedRow).sort((a, b) => a.nextDueAt - b.nextDueAt || (a.feed.url < b.feed.url ? -1 : 1))
    },
  }
}

async function saveFeeds(db: Db, feeds: readonly Feed[], now: number): Promise<void> {
  for (const some of chunks(feeds, 1_000))
    await db
      .insertInto('feeds')
      .values(some.map(feed => newRow(feed, now)))
      .onConflict(known =>
        known.column('url').doUpdateSet(row => ({
          feed: row.ref('excluded.feed'),
          made_by: row.ref('excluded.made_by'),
          added_by: null,
          added_in: null,
          off_at: null,
        })),
      )
      .execute()
  const listed = new Set(feeds.map(feed => feed.url))
  const on = await db
    .selectFrom('feeds')
    .select('url')
    .where('made_by', '=', 'config')
    .where('off_at', 'is', null)
    .execute()
  const gone = on.map(row => row.url).filter(url => !listed.has(url))
  for (const some of chunks(gone, 10_000))
    await db.updateTable('feeds').set({ off_at: now }).where('url', 'in', some).execute()
}

// Headers may carry secrets of .env: they stay in the configuration and are handed to the poll from there.
function newRow({ headers: _kept, ...feed }: Feed, now: number) {
  return {
    url: feed.url,
    feed: JSON.stringify(feed),
    made_by: feed.from,
    next_due_at: now,
    added_at: now,
    memory: null,
    last_polled_at: null,
    last_good_at: null,
    added_by: null,
    added_in: null,
    off_at: null,
    claimed_until: null,
  }
}

function feedRow(row: Selectable<Tables['feeds']>): FeedRow {
  return {
    feed: fromJson(feedJson, row.feed, 'feeds', row.url),
    memory: row.memory === null ? null : fromJson(memoryJson, row.memory, 'feeds', row.url),
    nextDueAt: row.next_due_at,
    lastPolledAt: row.last_polled_at,
    lastGoodAt: row.last_good_at,
    addedBy: row.added_by,
  }
}
