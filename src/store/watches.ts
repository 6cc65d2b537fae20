import type { Db } from './engine.ts'
import { fromJson, watchJson } from './json.ts'
import type { Store } from './store.ts'

/** The part of the store about watches that were made in chat. */
export function watchesIn(db: Db): Pick<Store, 'channelWatches' | 'addWatch' | 'removeWatch'> {
  return {
    async channelWatches() {
      const rows = await db
        .selectFrom('channel_watches')
        .selectAll()
        .where('removed_at', 'is', null)
        .orderBy('seq')
        .execute()
      return rows.map(row => ({
        watch: fromJson(watchJson, row.watch, 'channel_watches', `${row.channel}, ${row.name}`),
        addedBy: row.added_by,
        addedAt: row.added_at,
      }))
    },

    async addWatch(watch, addedBy, now) {
      if (watch.channel === null)
        throw new Error(`watch ${watch.name} belongs to no channel; desk watches live in config`)
      const added = await db
        .insertInto('channel_watches')
        .values({
          name: watch.name,
          channel: watch.channel,
          watch: JSON.stringify(watch),
          added_by: addedBy,
          added_at: now,
        })
        .onConflict(known => known.columns(['channel', 'name']).where('removed_at', 'is', null).doNothing())
        .returning('seq')
        .executeTakeFirst()
      return added ? 'added' : 'known'
    },

    async removeWatch(name, channel, now) {
      const removed = await db
        .updateTable('channel_watches')
        .set({ removed_at: now })
        .where('name', '=', name)
        .where('channel', '=', channel)
        .where('removed_at', 'is', null)
        .returning('seq')
        .executeTakeFirst()
      return removed !== undefined
    },
  }
}
