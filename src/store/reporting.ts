import { sql } from 'kysely'
import type { Alert, Article, Report, Story } from '../newsroom.ts'
import { urgencyRank, writeDeliveries } from './deliveries.ts'
import { atomically, chunks, type Db, type Engine } from './engine.ts'
import { itemOf } from './items.ts'
import { feedJson, fromJson } from './json.ts'
import type { Candidate, ReportResult, Store } from './store.ts'
import { wordsOf } from './words.ts'

/** The part of the store that the report loop writes: candidates, and what came of them. */
export function reportingIn(db: Db, engine: Engine): Pick<Store, 'claimCandidates' | 'saveReport'> {
  return {
    claimCandidates: (now, until, limit) => atomically(db, db => claim(db, engine, now, until, limit)),
    saveReport: report => atomically(db, db => saveReport(db, engine, report)),
  }
}

async function claim(db: Db, engine: Engine, now: number, until: number, limit: number): Promise<Candidate[]> {
  const claimed = await db
    .with('picked', db =>
      db
        .selectFrom('candidates')
        .select('item_id')
        .where('done_at', 'is', null)
        .where('due_at', '<=', now)
        .where(row => row.or([row('claimed_until', 'is', null), row('claimed_until', '<=', now)]))
        .orderBy(urgencyRank(sql.ref('urgency')))
        .orderBy('dated_at', 'desc')
        .orderBy('item_id')
        .limit(limit)
        .$if(engine.manyWriters, query => query.forUpdate().skipLocked()),
    )
    .updateTable('candidates')
    .set({ claimed_until: until })
    .where('item_id', 'in', db => db.selectFrom('picked').select('item_id'))
    .returning('item_id')
    .execute()

  const candidates: Candidate[] = []
  for (const some of chunks(claimed, 10_000)) {
    const rows = await db
      .selectFrom('candidates as c')
      .innerJoin('items as i', 'i.id', 'c.item_id')
      .innerJoin('feeds as f', 'f.url', 'i.feed_url')
      .select(['i.id', 'i.feed_url', 'i.guid', 'i.link', 'i.title', 'i.text', 'i.author', 'i.tags', 'i.language'])
      .select(['i.published_at', 'i.updated_at', 'i.seen_at', 'i.dated_at'])
      .select(['f.feed', 'c.kind', 'c.due_at'])
      .where(
        'c.item_id',
        'in',
        some.map(row => row.item_id),
      )
      .orderBy(urgencyRank(sql.ref('c.urgency')))
      .orderBy('c.dated_at', 'desc')
      .orderBy('c.item_id')
      .execute()
    for (const row of rows)
      candidates.push({
        item: itemOf(row),
        feed: fromJson(feedJson, row.feed, 'feeds', row.feed_url),
        as: row.kind,
        dueAt: row.due_at,
      })
  }
  return candidates
}

async function saveReport(db: Db, engine: Engine, result: ReportResult): Promise<'saved' | 'known'> {
  if (!(await finish(db, result))) return 'known'
  if (result.article) await saveArticle(db, engine, result.article, result.at)
  if (result.story) await saveStory(db, result.story)
  if (result.report) await saveReportRow(db, result.report)
  await saveFindings(db, result)
  for (const alert of result.alerts) await saveAlert(db, alert)
  await writeDeliveries(db, result.deliveries)
  if (result.story && result.postedQuotes.length > 0) {
    const { id } = result.story
    await db
      .insertInto('posted_words')
      .values(result.postedQuotes.map(text => ({ story_id: id, text, posted_at: result.at })))
      .execute()
  }
  return 'saved'
}

/**
 * Ends the candidate, unless it was marked anew since it was claimed; false when another desk ended it before. An item that
 * was none may be reported all the same.
 */
async function finish(db: Db, { itemId, at, dueAt }: ReportResult): Promise<boolean> {
  const ended = await db
    .updateTable('candidates')
    .set({ done_at: at, claimed_until: null })
    .where('item_id', '=', itemId)
    .where('done_at', 'is', null)
    .$if(dueAt !== undefined, query => query.where('due_at', '=', dueAt as number))
    .returning('item_id')
    .executeTakeFirst()
  if (ended) return true
  const left = await db.selectFrom('candidates').select('done_at').where('item_id', '=', itemId).executeTakeFirst()
  return left === undefined || left.done_at === null
}

async function saveArticle(db: Db, engine: Engine, article: Article, at: number): Promise<void> {
  const { itemId, url, title, text, language, byline, problem } = article
  const row = { url, title, text, language, byline, came_from: article.from, problem, read_at: at }
  await db
    .insertInto('articles')
    .values({ item_id: itemId, ...row })
    .onConflict(known => known.column('item_id').doUpdateSet(row))
    .execute()
  const item = await db
    .selectFrom('items')
    .select(['seq', 'title', 'text', 'tags'])
    .where('id', '=', itemId)
    .executeTakeFirstOrThrow()
  await engine.indexWords(db, [{ seq: item.seq, words: wordsOf(item.title, item.text, item.tags, text) }])
}

async function saveStory(db: Db, story: Story): Promise<void> {
  const row = { title: story.title, language: story.language, updated_at: story.updatedAt }
  await db
    .insertInto('stories')
    .values({ id: story.id, created_at: story.createdAt, ...row })
    .onConflict(known => known.column('id').doUpdateSet(row))
    .execute()
}

async function saveReportRow(db: Db, report: Report): Promise<void> {
  const row = {
    story_id: report.storyId,
    outlet: report.outlet,
    kind: report.kind,
    tier: report.tier,
    title: report.title,
    text: report.text,
    url: report.url,
    language: report.language,
    origins: JSON.stringify(report.origins),
    dated_at: report.datedAt,
  }
  await db
    .insertInto('reports')
    .values({ item_id: report.itemId, ...row })
    .onConflict(known => known.column('item_id').doUpdateSet(row))
    .execute()
}

/** Matches, quotes and summary in place of those of an earlier reading. */
async function saveFindings(db: Db, { itemId, at, matches, quotes, summary, report }: ReportResult): Promise<void> {
  await db.deleteFrom('matches').where('item_id', '=', itemId).execute()
  for (const { watch, urgency, evidence } of matches)
    await db
      .insertInto('matches')
      .values({ item_id: itemId, watch, urgency, evidence: JSON.stringify(evidence), matched_at: at })
      .execute()

  await db.deleteFrom('quotes').where('item_id', '=', itemId).execute()
  for (const some of chunks(quotes, 1_000))
    await db
      .insertInto('quotes')
      .values(
        some.map(({ start, end, text, kind, speaker, role, mention, sure }) => ({
          ...{ start, end, text, kind, speaker, role, mention },
          item_id: itemId,
          sure: sure ? 1 : 0,
          outlet: report?.outlet ?? '',
        })),
      )
      .execute()

  const sentences = JSON.stringify(summary)
  if (summary.length === 0) await db.deleteFrom('summaries').where('item_id', '=', itemId).execute()
  else
    await db
      .insertInto('summaries')
      .values({ item_id: itemId, sentences })
      .onConflict(known => known.column('item_id').doUpdateSet({ sentences }))
      .execute()
}

// What the deliver loop writes on an alert, its message and thread, is not touched: it may be newer than what the report
// loop read. A second alert for the same story and channel breaks the unique key, and the whole report is thrown away.
async function saveAlert(db: Db, alert: Alert): Promise<void> {
  const row = {
    watches: JSON.stringify(alert.watches),
    urgency: alert.urgency,
    card: JSON.stringify(alert.card),
    listed_at: alert.listedAt,
  }
  await db
    .insertInto('alerts')
    .values({
      id: alert.id,
      story_id: alert.storyId,
      channel: alert.channel,
      message_id: alert.messageId,
      thread_id: alert.threadId,
      created_at: alert.createdAt,
      ...row,
    })
    .onConflict(known => known.column('id').doUpdateSet(row))
    .execute()
}
