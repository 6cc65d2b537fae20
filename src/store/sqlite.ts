import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import {
  type DatabaseConnection,
  type Dialect,
  Kysely,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
  sql,
} from 'kysely'
import type { Db, Engine, SearchWord } from './engine.ts'
import type { Tables } from './schema.ts'
import { storable } from './storable.ts'

/** Opens, and if need be makes, the SQLite file at `path` and its folder. Throws what the file system says. */
export function sqliteEngine(path: string): Engine {
  mkdirSync(dirname(path), { recursive: true })
  const file = new DatabaseSync(path, { timeout: 5_000 })
  try {
    file.exec(SETTINGS)
  } catch (error) {
    file.close()
    throw error
  }
  return {
    db: new Kysely<Tables>({ dialect: dialectOn(file) }),
    name: 'sqlite',
    manyWriters: false,
    lock: async () => {},
    indexWords,
    pollRows: json =>
      sql`(select value ->> 'url' as url, value ->> 'memory' as memory, value ->> 'next_due_at' as next_due_at,
        value ->> 'polled_at' as polled_at, value ->> 'begun_at' as begun_at, value ->> 'good_at' as good_at from json_each(${json}))`,
    holdsAny: groups =>
      sql`items.seq in (select rowid from item_words where item_words match ${groups.map(groupQuery).join(' OR ')})`,
  }
}

// In WAL a commit with NORMAL outlives the death of the process; only a power cut may take the last ones, so FULL: an
// alert once written is there after that too. One fsync a commit is nothing at a desk's pace. No time to wait for another
// writer: SQLite would hold up the whole process for it, so `patiently` waits instead.
// A round over thousands of feeds changes a row in most pages: 16 MB of cache keeps it from reading them again for each
// batch, and a log of 32 MB from writing them back after each.
const SETTINGS =
  'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma busy_timeout = 0; pragma cache_size = -16000; pragma wal_autocheckpoint = 8000'
const LONGEST_WAIT = 10_000

function dialectOn(file: DatabaseSync): Dialect {
  const driver = new SqliteDriver({
    database: { close: () => file.close(), prepare: text => statement(file, text) },
  })
  return {
    createDriver: () => Object.assign(driver, { acquireConnection: () => patient(driver) }),
    // SQLite's tables change inside transactions as well as its rows, so the migrator may wrap them in one.
    createAdapter: () => Object.defineProperty(new SqliteAdapter(), 'supportsTransactionalDdl', { value: true }),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: db => new SqliteIntrospector(db),
  }
}

/** The driver's connection, on which a statement that meets another writer is tried again until that one is done. */
async function patient(driver: SqliteDriver): Promise<DatabaseConnection> {
  const connection = await SqliteDriver.prototype.acquireConnection.call(driver)
  return {
    executeQuery: query => whenFree(() => connection.executeQuery(query)),
    streamQuery: (query, size) => connection.streamQuery(query, size),
  }
}

async function whenFree<T>(run: () => Promise<T>): Promise<T> {
  const giveUpAt = Date.now() + LONGEST_WAIT
  for (;;)
    try {
      return await run()
    } catch (error) {
      if (!isBusy(error) || Date.now() > giveUpAt) throw error
      await setTimeout(5)
    }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5
}

/** node:sqlite dressed as the better-sqlite3 that Kysely expects. */
function statement(file: DatabaseSync, text: string): SqliteStatement {
  // A transaction that starts by reading and writes later fails at once when another process wrote in between; one that
  // announces itself as a writer waits its turn. https://www.sqlite.org/lang_transaction.html
  const prepared = file.prepare(text === 'begin' ? 'begin immediate' : text)
  const values = (parameters: readonly unknown[]) => parameters.map(storable) as SQLInputValue[]
  return {
    reader: prepared.columns().length > 0,
    all: parameters => prepared.all(...values(parameters)),
    run: parameters => prepared.run(...values(parameters)),
    iterate: parameters => prepared.iterate(...values(parameters)),
  }
}

async function indexWords(db: Db, items: readonly { seq: number; words: readonly string[] }[]): Promise<void> {
  for (const { seq, words } of items)
    await sql`insert or replace into item_words (rowid, words) values (${seq}, ${words.join(' ')})`.execute(db)
}

function groupQuery(group: readonly SearchWord[]): string {
  return `(${group.map(({ word, prefix }) => `"${word}"${prefix ? '*' : ''}`).join(' AND ')})`
}
