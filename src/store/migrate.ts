import { type Migration, Migrator } from 'kysely/migration'
import type { Db, Engine } from './engine.ts'
import { firstTables } from './migrations/0001-first-tables.ts'
import { postedWords } from './migrations/0002-posted-words.ts'
import { leanCandidates } from './migrations/0003-lean-candidates.ts'

type Step = (db: Db, engine: Engine['name']) => Promise<void>

/** Every step the tables ever took, in order. A released one is never edited. */
const STEPS: Record<string, Step> = {
  '0001-first-tables': firstTables,
  '0002-posted-words': postedWords,
  '0003-lean-candidates': leanCandidates,
}

/**
 * Brings the tables up to date: all missing steps in one transaction, so that a stop in the middle leaves the store as it
 * was. Gives the names of the steps taken; throws what the engine says.
 */
export async function migrate(engine: Engine, steps: Record<string, Step> = STEPS): Promise<string[]> {
  const migrations = Object.fromEntries(
    Object.entries(steps).map(([name, step]): [string, Migration] => [name, { up: db => step(db, engine.name) }]),
  )
  const migrator = new Migrator({ db: engine.db, provider: { getMigrations: async () => migrations } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error
  return (results ?? []).map(result => result.migrationName)
}
