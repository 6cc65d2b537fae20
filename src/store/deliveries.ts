import { type Expression, type Selectable, sql } from 'kysely'
import type { Delivery } from '../newsroom.ts'
import { atomically, chunks, type Db, type Engine } from './engine.ts'
import { fromJson, postJson } from './json.ts'
import type { Tables } from './schema.ts'
import type { ClaimedDelivery, NewDelivery, Store } from './store.ts'

type Deliveries =
  | 'appendToList'
  | 'addDeliveries'
  | 'claimDeliveries'
  | 'markSent'
  | 'markLater'
  | 'markFailed'
  | 'deliveries'
  | 'sendAgain'
  | 'stopRoute'
  | 'openRoute'
  | 'stoppedRoutes'

/** The part of the store that is the outbox. */
export function deliveriesIn(db: Db, engine: Engine): Pick<Store, Deliveries> {
  return {
    appendToList: list => atomically(db, db => appendToList(db, engine, list)),
    addDeliveries: deliveries => atomically(db, db => writeDeliveries(db, deliveries)),
    claimDeliveries: (now, until, limit) =>
      atomically(db, async db => {
        // One claim at a time: two side by side could each take a delivery of the same channel.
        await engine.lock(db, 'claim deliveries')
        return claim(db, now, until, limit)
      }),

    markSent: (id, sent) => atomically(db, db => markSent(db, id, sent)),

    async markLater(id, { dueAt, reason, answered }) {
      await db
        .updateTable('deliveries')
        .set({ due_at: dueAt, reason, claimed_until: null, ...(answered && { sending_at: null }) })
        .where('id', '=', id)
        .where('sent_at', 'is', null)
        .where('failed_at', 'is', null)
        .execute()
    },

    async markFailed(id, { at, reason }) {
      await db
        .updateTable('deliveries')
        .set({ failed_at: at, reason, claimed_until: null, sending_at: null })
        .where('id', '=', id)
        .where('sent_at', 'is', null)
        .execute()
    },

    async deliveries({ state, channel, limit }) {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .$if(state === 'sent', query => query.where('sent_at', 'is not', null))
        .$if(state === 'failed', query => query.where('failed_at', 'is not', null))
        .$if(state === 'waiting', query => query.where('sent_at', 'is', null).where('failed_at', 'is', null))
        .$if(channel !== undefined, query => query.where('channel', '=', channel as string))
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute()
      return rows.map(deliveryOf)
    },

    async sendAgain(now, id) {
      const again = await db
        .updateTable('deliveries')
        .set({ failed_at: null, due_at: now, created_at: now })
        .where('failed_at', 'is not', null)
        .$if(id !== undefined, query => query.where('id', '=', id as string))
        .returning('id')
        .execute()
      return again.length
    },

    async stopRoute(channel, reason, now) {
      const stopped = await db
        .insertInto('stopped_routes')
        .values({ channel, reason, since: now })
        .onConflict(known => known.doNothing())
        .returning('channel')
        .executeTakeFirst()
      return stopped !== undefined
    },

    async openRoute(channel) {
      const opened = await db
        .deleteFrom('stopped_routes')
        .where('channel', '=', channel)
        .returning('channel')
        .executeTakeFirst()
      return opened !== undefined
    },

    stoppedRoutes: () => db.selectFrom('stopped_routes').selectAll().orderBy('channel').execute(),
  }
}

/** Writes deliveries whose key is new, in their order. For use inside a transaction. */
export async function writeDeliveries(db: Db, deliveries: readonly NewDelivery[]): Promise<void> {
  for (const some of chunks(deliveries, 1_000))
    await db
      .insertInto('deliveries')
      .values(
        some.map(delivery => ({
          id: delivery.id,
          key: delivery.key,
          channel: delivery.channel,
          alert_id: delivery.alertId,
          kind: delivery.post.kind,
          post: JSON.stringify(delivery.post),
          urgency: delivery.urgency,
          created_at: delivery.createdAt,
          due_at: delivery.dueAt,
          attempts: 0,
        })),
      )
      .onConflict(known => known.column('key').doNothing())
      .execute()
}

async function appendToList(db: Db, engine: Engine, list: Parameters<Store['appendToList']>[0]): Promise<void> {
  await engine.lock(db, `list of ${list.channel}`)
  // A list being sent, or sent without an answer, may be in the channel already: what comes after it begins another.
  const waiting = await db
    .selectFrom('deliveries')
    .selectAll()
    .where('channel', '=', list.channel)
    .where('kind', '=', 'list')
    .where('sending_at', 'is', null)
    .where('unanswered_at', 'is', null)
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .orderBy('seq', 'desc')
    .$if(engine.manyWriters, query => query.forUpdate())
    .execute()
  for (const row of waiting) {
    const post = fromJson(postJson, row.post, 'deliveries', row.id)
    if (post.kind !== 'list' || post.title !== list.title) continue
    const longer = JSON.stringify({ ...post, lines: [...post.lines, ...list.lines] })
    await db.updateTable('deliveries').set({ post: longer }).where('id', '=', row.id).execute()
    return
  }
  await writeDeliveries(db, [
    {
      id: list.id,
      key: `list:${list.id}`,
      channel: list.channel,
      alertId: null,
      post: { kind: 'list', title: list.title, lines: [...list.lines] },
      urgency: 'normal',
      createdAt: list.now,
      dueAt: list.dueAt,
    },
  ])
}

async function claim(db: Db, now: number, until: number, limit: number): Promise<ClaimedDelivery[]> {
  const rows = await db
    // One look over everything that waits, however much that is: no row asks about others one by one.
    .with('waiting', db =>
      db
        .selectFrom('deliveries')
        .select(['id', 'seq', 'channel', 'alert_id', 'kind', 'urgency', 'created_at', 'due_at'])
        .select(sql<number>`min(seq) over (partition by coalesce(alert_id, id))`.as('next_of_alert'))
        .select(sql<number | null>`max(claimed_until) over (partition by channel)`.as('busy_until'))
        .where('sent_at', 'is', null)
        .where('failed_at', 'is', null)
        .where('channel', 'not in', db => db.selectFrom('stopped_routes').select('stopped_routes.channel')),
    )
    .with('ready', db =>
      db
        .selectFrom('waiting')
        .leftJoin('alerts', 'alerts.id', 'waiting.alert_id')
        .select(['waiting.id', 'seq', 'waiting.urgency', 'waiting.created_at'])
        .select(
          sql<number>`row_number() over (partition by waiting.channel order by ${urgencyRank(sql.ref('waiting.urgency'))}, ${KIND_RANK}, waiting.created_at, seq)`.as(
            'place',
          ),
        )
        .where('due_at', '<=', now)
        .whereRef('seq', '=', 'next_of_alert')
        .where(row => row.or([row('busy_until', 'is', null), row('busy_until', '<=', now)]))
        .where(row => row.or([row('kind', 'not in', ['edit', 'report']), row('alerts.message_id', 'is not', null)])),
    )
    .with('picked', db =>
      db
        .selectFrom('ready')
        .select('id')
        .where('place', '=', 1)
        .orderBy(urgencyRank(sql.ref('urgency')))
        .orderBy('created_at')
        .orderBy('seq')
        .limit(limit),
    )
    .updateTable('deliveries')
    .set(row => ({
      claimed_until: until,
      unanswered_at: row.fn.coalesce('unanswered_at', 'sending_at'),
      sending_at: now,
      attempts: row('attempts', '+', 1),
    }))
    .where('id', 'in', db => db.selectFrom('picked').select('id'))
    // Said again: on PostgreSQL the outcome of an expired claim may be written while this one is made.
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .returningAll()
    .execute()

  for (const row of rows) if (row.kind === 'notice') row.post = await withFurtherNotices(db, row, now)

  const alertIds = rows.flatMap(row => row.alert_id ?? [])
  const alerts =
    alertIds.length === 0
      ? []
      : await db.selectFrom('alerts').select(['id', 'message_id', 'thread_id']).where('id', 'in', alertIds).execute()
  const alertOf = new Map(alerts.map(alert => [alert.id, alert]))
  return rows
    .sort((a, b) => RANK[a.urgency] - RANK[b.urgency] || a.created_at - b.created_at || a.seq - b.seq)
    .map(row => ({
      ...deliveryOf(row),
      unanswered: row.unanswered_at,
      alertMessageId: alertOf.get(row.alert_id ?? '')?.message_id ?? null,
      alertThreadId: alertOf.get(row.alert_id ?? '')?.thread_id ?? null,
    }))
}

/** What fits into one message on every platform. */
const NOTICE_ROOM = 1_800

/** A morning on which forty feeds fail is one message, not forty: notices that wait for the same channel join the one that goes out. */
async function withFurtherNotices(db: Db, row: Selectable<Tables['deliveries']>, now: number): Promise<string> {
  const first = fromJson(postJson, row.post, 'deliveries', row.id)
  const waiting = await db
    .selectFrom('deliveries')
    .select(['id', 'post'])
    .where('channel', '=', row.channel)
    .where('kind', '=', 'notice')
    .where('id', '!=', row.id)
    .where('attempts', '=', 0)
    .where('due_at', '<=', now)
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .orderBy('seq')
    .limit(100)
    .execute()
  let text = first.kind === 'notice' ? first.text : ''
  const joined: string[] = []
  // An unanswered notice is looked for by its own words, which therefore stay.
  for (const { id, post } of row.unanswered_at === null ? waiting : []) {
    const further = fromJson(postJson, post, 'deliveries', id)
    if (further.kind !== 'notice' || text.length + further.text.length > NOTICE_ROOM) break
    text = `${text}\n${further.text}`
    joined.push(id)
  }
  if (joined.length === 0) return row.post
  const longer = JSON.stringify({ kind: 'notice', text })
  await db.updateTable('deliveries').set({ post: longer }).where('id', '=', row.id).execute()
  await db
    .updateTable('deliveries')
    .set({ sent_at: now, reason: `told together with ${row.id}` })
    .where('id', 'in', joined)
    .execute()
  return longer
}

/** News before words about ourselves; a new alert before what belongs to an old one. */
const KIND_RANK = sql<number>`case waiting.kind when 'alert' then 0 when 'edit' then 2 when 'notice' then 3 else 1 end`

const RANK = { flash: 0, urgent: 1, normal: 2 }

/** Sorts the most urgent first. */
export function urgencyRank(urgency: Expression<unknown>) {
  return sql<number>`case ${urgency} when 'flash' then 0 when 'urgent' then 1 else 2 end`
}

async function markSent(db: Db, id: string, sent: Parameters<Store['markSent']>[1]): Promise<void> {
  // Whatever was written before: it is posted, so it neither waits nor failed.
  const row = await db
    .updateTable('deliveries')
    .set({
      sent_at: sent.at,
      message_id: sent.messageId,
      claimed_until: null,
      sending_at: null,
      unanswered_at: null,
      failed_at: null,
      reason: null,
    })
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .returning(['alert_id', 'kind'])
    .executeTakeFirst()
  if (!row?.alert_id) return
  const news = {
    ...(row.kind === 'alert' && { message_id: sent.messageId }),
    ...(sent.threadId !== undefined && { thread_id: sent.threadId }),
  }
  if (Object.keys(news).length > 0) await db.updateTable('alerts').set(news).where('id', '=', row.alert_id).execute()
}

function deliveryOf(row: Selectable<Tables['deliveries']>): Delivery {
  return {
    id: row.id,
    key: row.key,
    channel: row.channel,
    alertId: row.alert_id,
    post: fromJson(postJson, row.post, 'deliveries', row.id),
    urgency: row.urgency,
    createdAt: row.created_at,
    dueAt: row.due_at,
    attempts: row.attempts,
    sendingAt: row.sending_at,
    sentAt: row.sent_at,
    messageId: row.message_id,
    failedAt: row.failed_at,
    reason: row.reason,
  }
}
