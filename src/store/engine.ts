import type { Expression, Kysely, RawBuilder, SqlBool } from 'kysely'
import type { Tables } from './schema.ts'

export type Db = Kysely<Tables>

/** A word of a search, folded; `prefix` finds every word that begins with it. */
export type SearchWord = { word: string; prefix: boolean }

/** What SQLite and PostgreSQL must do each in its own way. Everything else is written once, with Kysely. */
export type Engine = {
  db: Db
  name: 'sqlite' | 'postgres'
  /** Whether several writers may claim at once, so that a claim must step over rows another one is taking. */
  manyWriters: boolean
  /** Keeps everyone else out of the line of this name until the transaction ends. */
  lock(db: Db, name: string): Promise<void>
  /** Makes items findable by these words, in place of those they had. */
  indexWords(db: Db, items: readonly { seq: number; words: readonly string[] }[]): Promise<void>
  /** What polls taught of their feeds, a JSON list of objects, as rows (url, memory, next_due_at, polled_at, good_at): thousands in one parameter. */
  pollRows(json: string): RawBuilder<unknown>
  /** True for items holding any of these groups of words, each whole group. */
  holdsAny(groups: readonly (readonly SearchWord[])[]): Expression<SqlBool>
}

/** Runs `work` in a transaction: in the one that is open already, else in a new one. */
export function atomically<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work)
}

/** Parts a list so that no statement has more parameters than an engine takes (SQLite 32,766, PostgreSQL 65,535). */
export function* chunks<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size)
}
