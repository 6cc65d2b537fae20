import { afterAll, beforeAll } from 'vitest'
import { keepsItsPromises } from './contract.ts'
import { type Server, startPostgres } from './postgres-server.ts'

let server: Server
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

keepsItsPromises('PostgreSQL', () => server.freshDatabase())
