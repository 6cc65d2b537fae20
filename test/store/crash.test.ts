import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { type Server, startPostgres } from './postgres-server.ts'
import { temporaryFolder } from './temporary-folder.ts'

let postgres: Server
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())
const folder = temporaryFolder()

test.each([
  ['SQLite', async () => `sqlite:${join(folder(), 'wirewatch.db')}`],
  ['PostgreSQL', () => postgres.freshDatabase()],
])('a desk killed between two writes loses nothing it was told is written, on %s', async (_engine, fresh) => {
  const address = await fresh()
  for (const writes of [1, 20, 50]) {
    const told = await killAfter(writes, 'crash-writer.ts', address)
    const store = await openStore(address)
    const written = Number(await store.fact('written'))
    const deliveries = await store.deliveries({ limit: 1_000 })
    await store.close()
    expect(told).toBeGreaterThanOrEqual(writes)
    expect(written).toBeGreaterThanOrEqual(told)
    // Fact and delivery are one transaction: neither is there without the other.
    expect(deliveries.length).toBeGreaterThanOrEqual(written)
    expect(deliveries[0]?.id).toBe(`${deliveries.length}`)
  }
})

test('an update of the tables that was killed half-way leaves the store as it was', async () => {
  const path = join(folder(), 'wirewatch.db')
  await killAfter(1, 'crash-migrator.ts', path)
  const file = new DatabaseSync(path)
  const tables = file.prepare(`select name from sqlite_master where name in ('half_done', 'facts', 'more')`).all()
  file.close()
  expect(tables).toEqual([])
  const store = await openStore(`sqlite:${path}`)
  await store.setFact('a', '1')
  expect(await store.fact('a')).toBe('1')
  await store.close()
})

/** Starts a script, kills it with SIGKILL once it has printed that many lines, and gives the number of lines it printed. */
async function killAfter(lines: number, script: string, address: string): Promise<number> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), address], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = once(child, 'exit')
  let printed = 0
  for await (const _line of createInterface(child.stdout)) if (++printed === lines) child.kill('SIGKILL')
  await gone
  expect(child.signalCode).toBe('SIGKILL')
  return printed
}
