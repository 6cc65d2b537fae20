import { sql } from 'kysely'
import type { Db } from '../engine.ts'

/** Words once posted in a story are remembered apart from the article they came from, which may be edited or lose its match. */
export async function postedWords(db: Db): Promise<void> {
  await db.schema
    .createTable('posted_words')
    .addColumn('story_id', 'text', column => column.notNull().references('stories.id'))
    .addColumn('text', 'text', column => column.notNull())
    .addColumn('posted_at', 'bigint', column => column.notNull())
    .execute()
  // Not on the words: they may be longer than an index of PostgreSQL takes.
  await db.schema.createIndex('posted_words_of_story').on('posted_words').column('story_id').execute()
  await sql`insert into posted_words (story_id, text, posted_at)
    select reports.story_id, quotes.text, min(quotes.posted_at) from quotes
    join reports on reports.item_id = quotes.item_id
    where quotes.posted_at is not null group by reports.story_id, quotes.text`.execute(db)
  await db.schema.alterTable('quotes').dropColumn('posted_at').execute()
}
