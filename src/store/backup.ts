import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { pathOf, StoreTrouble } from './open.ts'

/**
 * Copies the SQLite store at `address` into the new file `to`, whole as of one moment, also while a desk is at work on it.
 * Throws StoreTrouble when there is nothing to copy, when `to` exists, or when the copy is not sound.
 */
export async function backupStore(address: string, to: string): Promise<void> {
  const path = sqlitePath(address, 'pg_dump')
  if (!existsSync(path)) throw new StoreTrouble(`There is no store at ${path} yet: nothing to back up.`)
  if (existsSync(to)) throw new StoreTrouble(`${to} exists and is not overwritten: name a new file.`)
  mkdirSync(dirname(to), { recursive: true })
  const part = `${to}.part`
  rmSync(part, { force: true })
  const file = new DatabaseSync(path, { timeout: 5_000 })
  try {
    // All pages in one step: page by page, a desk that goes on writing makes the copy begin again.
    await backup(file, part, { rate: 2_147_483_647 })
  } finally {
    file.close()
  }
  standAlone(part)
  renameSync(part, to)
}

/**
 * Puts the backup `from` in the place of the SQLite store at `address`. The store that was there is kept beside it; gives
 * its new path, or null where there was none. Throws StoreTrouble when `from` is no sound store or a desk has the store open.
 */
export function restoreStore(address: string, from: string, now: number): string | null {
  const path = sqlitePath(address, 'pg_restore')
  if (!existsSync(from)) throw new StoreTrouble(`There is no backup at ${from}.`)
  mkdirSync(dirname(path), { recursive: true })
  const part = `${path}.part`
  copyFileSync(from, part)
  try {
    standAlone(part)
    if (existsSync(path)) closeUp(path)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
  const kept = existsSync(path) ? `${path}.before-${new Date(now).toISOString().replaceAll(':', '-')}` : null
  if (kept) renameSync(path, kept)
  renameSync(part, path)
  return kept
}

function sqlitePath(address: string, tool: string): string {
  const path = pathOf(address)
  if (path !== null) return path
  throw new StoreTrouble(`This store is on PostgreSQL, which has its own tool for this: use ${tool}.`)
}

/** Checks that the file is a whole store, and makes it one file that needs no others beside it. */
function standAlone(path: string): void {
  try {
    const file = new DatabaseSync(path)
    try {
      const verdict = file.prepare('pragma quick_check').get()
      if (verdict?.quick_check !== 'ok') throw new Error(String(verdict?.quick_check))
      file.prepare('select count(*) from kysely_migration').get()
      file.exec('pragma journal_mode = delete')
    } finally {
      file.close()
    }
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new StoreTrouble(`This is no sound store of Wirewatch (${said}).`, { cause: error })
  }
}

/** Brings all of the store into its one file. SQLite allows it only to the last one who has it open. */
function closeUp(path: string): void {
  const file = new DatabaseSync(path)
  try {
    file.exec('pragma journal_mode = delete')
  } catch (error) {
    throw new StoreTrouble(`The store ${path} is in use: stop the desk first.`, { cause: error })
  } finally {
    file.close()
  }
}
