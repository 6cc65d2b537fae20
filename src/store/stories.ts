import type { Selectable } from 'kysely'
import type { Alert, Report, Story } from '../newsroom.ts'
import { chunks, type Db } from './engine.ts'
import { cardJson, evidenceJson, fromJson, sentencesJson, textsJson } from './json.ts'
import type { Tables } from './schema.ts'
import type { Store } from './store.ts'

type Stories =
  | 'recentStories'
  | 'story'
  | 'latestStories'
  | 'alertsOf'
  | 'quotesOf'
  | 'postedWords'
  | 'matchesOf'
  | 'summaryOf'
  | 'countAlerts'

/** The part of the store that reads stories, their reports and their alerts. */
export function storiesIn(db: Db): Pick<Store, Stories> {
  return {
    async recentStories(since) {
      const recent = db.selectFrom('reports').select('story_id').where('dated_at', '>=', since)
      const stories = await db
        .selectFrom('stories')
        .selectAll()
        .where('id', 'in', recent)
        .orderBy('updated_at')
        .orderBy('id')
        .execute()
      const reports = await db
        .selectFrom('reports')
        .selectAll()
        .where('story_id', 'in', recent)
        .orderBy('seq')
        .execute()
      const reportsOf = Map.groupBy(reports, row => row.story_id)
      return stories.map(row => ({ story: storyOf(row), reports: (reportsOf.get(row.id) ?? []).map(reportOf) }))
    },

    async story(id) {
      const row = await db.selectFrom('stories').selectAll().where('id', '=', id).executeTakeFirst()
      if (!row) return undefined
      const [whole] = await withReports(db, [row])
      return whole && { story: whole.story, reports: whole.reports, alerts: whole.alerts }
    },

    async latestStories({ watch, channel, limit }) {
      const rows = await db
        .selectFrom('stories')
        .selectAll()
        .$if(watch !== undefined, query =>
          query.where('id', 'in', db =>
            db
              .selectFrom('reports')
              .innerJoin('matches', 'matches.item_id', 'reports.item_id')
              .select('reports.story_id')
              .where('matches.watch', '=', watch as string),
          ),
        )
        .$if(channel !== undefined, query =>
          query.where('id', 'in', db =>
            db
              .selectFrom('alerts')
              .select('story_id')
              .where('channel', '=', channel as string),
          ),
        )
        .orderBy('updated_at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute()
      return withReports(db, rows)
    },

    async alertsOf(storyId) {
      const rows = await db
        .selectFrom('alerts')
        .selectAll()
        .where('story_id', '=', storyId)
        .orderBy('created_at')
        .orderBy('id')
        .execute()
      return rows.map(alertOf)
    },

    async quotesOf(storyId) {
      const rows = await db
        .selectFrom('quotes')
        .innerJoin('reports', 'reports.item_id', 'quotes.item_id')
        .selectAll('quotes')
        .where('reports.story_id', '=', storyId)
        .orderBy('reports.seq')
        .orderBy('quotes.start')
        .execute()
      return rows.map(({ item_id, sure, ...quote }) => ({
        ...quote,
        sure: sure === 1,
        itemId: item_id,
      }))
    },

    async postedWords(storyId) {
      const rows = await db.selectFrom('posted_words').select('text').where('story_id', '=', storyId).execute()
      return rows.map(row => row.text)
    },

    async matchesOf(itemId) {
      const rows = await db.selectFrom('matches').selectAll().where('item_id', '=', itemId).orderBy('watch').execute()
      return rows.map(({ watch, urgency, evidence }) => ({
        watch,
        urgency,
        evidence: fromJson(evidenceJson, evidence, 'matches', `${itemId}, ${watch}`),
      }))
    },

    async summaryOf(itemId) {
      const row = await db.selectFrom('summaries').selectAll().where('item_id', '=', itemId).executeTakeFirst()
      return row ? fromJson(sentencesJson, row.sentences, 'summaries', itemId) : []
    },

    async countAlerts(channel, since) {
      const { count } = await db
        .selectFrom('alerts')
        .select(row => row.fn.countAll<number>().as('count'))
        .where('channel', '=', channel)
        .where('created_at', '>=', since)
        .where('listed_at', 'is', null)
        .executeTakeFirstOrThrow()
      return count
    },
  }
}

type Whole = { story: Story; reports: Report[]; alerts: Alert[]; watches: string[] }

async function withReports(db: Db, rows: readonly Selectable<Tables['stories']>[]): Promise<Whole[]> {
  const whole: Whole[] = []
  for (const some of chunks(rows, 10_000)) {
    const ids = some.map(row => row.id)
    const reports = await db.selectFrom('reports').selectAll().where('story_id', 'in', ids).orderBy('seq').execute()
    const alerts = await db
      .selectFrom('alerts')
      .selectAll()
      .where('story_id', 'in', ids)
      .orderBy('created_at')
      .orderBy('id')
      .execute()
    const matches = await db
      .selectFrom('matches')
      .innerJoin('reports', 'reports.item_id', 'matches.item_id')
      .select(['reports.story_id', 'matches.watch'])
      .distinct()
      .where('reports.story_id', 'in', ids)
      .orderBy('matches.watch')
      .execute()
    const reportsOf = Map.groupBy(reports, row => row.story_id)
    const alertsOf = Map.groupBy(alerts, row => row.story_id)
    const watchesOf = Map.groupBy(matches, row => row.story_id)
    for (const row of some)
      whole.push({
        story: storyOf(row),
        reports: (reportsOf.get(row.id) ?? []).map(reportOf),
        alerts: (alertsOf.get(row.id) ?? []).map(alertOf),
        watches: (watchesOf.get(row.id) ?? []).map(match => match.watch),
      })
  }
  return whole
}

function storyOf(row: Selectable<Tables['stories']>): Story {
  return {
    id: row.id,
    title: row.title,
    language: row.language,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

function reportOf(row: Selectable<Tables['reports']>): Report {
  return {
    storyId: row.story_id,
    itemId: row.item_id,
    outlet: row.outlet,
    kind: row.kind,
    tier: row.tier,
    title: row.title,
    text: row.text,
    url: row.url,
    language: row.language,
    origins: fromJson(textsJson, row.origins, 'reports', row.item_id),
    datedAt: row.dated_at,
  }
}

function alertOf(row: Selectable<Tables['alerts']>): Alert {
  return {
    id: row.id,
    storyId: row.story_id,
    channel: row.channel,
    watches: fromJson(textsJson, row.watches, 'alerts', row.id),
    urgency: row.urgency,
    messageId: row.message_id,
    threadId: row.thread_id,
    card: fromJson(cardJson, row.card, 'alerts', row.id),
    listedAt: row.listed_at,
    createdAt: row.created_at,
  }
}
