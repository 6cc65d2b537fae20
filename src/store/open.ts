import { deliveriesIn } from './deliveries.ts'
import { atomically, type Db, type Engine } from './engine.ts'
import { feedsIn } from './feeds.ts'
import { itemsIn } from './items.ts'
import { migrate } from './migrate.ts'
import { pollsIn } from './polls.ts'
import { postgresEngine } from './postgres.ts'
import { reportingIn } from './reporting.ts'
import { sqliteEngine } from './sqlite.ts'
import type { Store } from './store.ts'
import { storiesIn } from './stories.ts'
import { watchesIn } from './watches.ts'

/** The store cannot be used; the message says why and what to do. */
export class StoreTrouble extends Error {
  override name = 'StoreTrouble'
}

/**
 * Opens the store at `sqlite:path/to/file.db` (made if need be, with its folder) or `postgres://…` and brings its tables up
 * to date. Throws StoreTrouble when the address, the folder or the database is not fit for it.
 */
export async function openStore(address: string): Promise<Store> {
  const engine = engineAt(address)
  try {
    await migrate(engine)
    return storeOn(engine, engine.db)
  } catch (error) {
    await engine.db.destroy()
    throw new StoreTrouble(unfit(address, error), { cause: error })
  }
}

/** The file of a `sqlite:` address; null for any other. */
export function pathOf(address: string): string | null {
  return /^sqlite:(?:\/\/)?(.+)$/.exec(address)?.[1] ?? null
}

function engineAt(address: string): Engine {
  const path = pathOf(address)
  if (path !== null)
    try {
      return sqliteEngine(path)
    } catch (error) {
      throw new StoreTrouble(unfit(address, error), { cause: error })
    }
  if (/^postgres(ql)?:\/\//.test(address) && URL.canParse(address)) return postgresEngine(address)
  throw new StoreTrouble(
    `The store's address "${withoutPassword(address)}" is neither sqlite:FILE, as in sqlite:data/wirewatch.db, nor postgres://USER:PASSWORD@HOST:PORT/DATABASE: set "store" in wirewatch.yaml or DATABASE_URL to one of them.`,
  )
}

function unfit(address: string, error: unknown): string {
  // A refused connection has a code and no message of its own.
  const said =
    error instanceof Error ? error.message || ('code' in error && String(error.code)) || error.name : String(error)
  const shown = withoutPassword(address)
  if (/previously executed migration/.test(said))
    return `The store ${shown} was written by a newer Wirewatch: start that version, or restore the backup made before the update.`
  if (!address.startsWith('sqlite:'))
    return `The store ${shown} does not answer as it should (${said}): check that PostgreSQL runs there, that the database exists and that user and password in DATABASE_URL are right.`
  if (/not a database|malformed/.test(said))
    return `The store ${shown} is no SQLite file or is damaged (${said}): restore a backup, or name another file under "store" in wirewatch.yaml.`
  if (/locked|busy/.test(said))
    return `The store ${shown} is held by another program (${said}): close what has it open and try again.`
  return `The store ${shown} cannot be opened (${said}): see that its folder can be written by the user who runs Wirewatch, or name another file under "store" in wirewatch.yaml.`
}

function withoutPassword(address: string): string {
  return address.replace(/^(\w+:\/\/[^:@/]*):.*@/, '$1:[hidden]@')
}

function storeOn(engine: Engine, db: Db): Store {
  return {
    transaction: work => atomically(db, db => work(storeOn(engine, db))),
    async lock(name) {
      if (!db.isTransaction) throw new Error(`the lock "${name}" is asked for outside of a transaction`)
      await engine.lock(db, name)
    },
    close: () => engine.db.destroy(),
    ...feedsIn(db, engine),
    ...pollsIn(db, engine),
    ...itemsIn(db, engine),
    ...reportingIn(db, engine),
    ...storiesIn(db),
    ...deliveriesIn(db, engine),
    ...watchesIn(db),

    releaseClaims: () =>
      atomically(db, async db => {
        for (const table of ['feeds', 'candidates', 'deliveries'] as const)
          await db.updateTable(table).set({ claimed_until: null }).where('claimed_until', 'is not', null).execute()
      }),

    async fact(name) {
      const row = await db.selectFrom('facts').select('value').where('name', '=', name).executeTakeFirst()
      return row?.value
    },
    async setFact(name, value) {
      await db
        .insertInto('facts')
        .values({ name, value })
        .onConflict(known => known.column('name').doUpdateSet({ value }))
        .execute()
    },
  }
}
