import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { aDelivery, MINUTE, MORNING } from '../make.ts'
import { openPollingDesk, rss } from '../polling-desk.ts'
import { keepsItsPromises } from './contract.ts'
import { type Server, startPostgres } from './postgres-server.ts'
import { runRaw } from './raw.ts'

let server: Server
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

keepsItsPromises('PostgreSQL', () => server.freshDatabase())

test('several desks may open the same new database at once', async () => {
  const address = await server.freshDatabase()
  const stores = await Promise.all([openStore(address), openStore(address), openStore(address)])
  await Promise.all(stores.map((store, n) => store.setFact(`fact ${n}`, 'kept')))
  expect(await stores[0]?.fact('fact 2')).toBe('kept')
  for (const store of stores) await store.close()
})

test('a database that drops its connections, also in the middle of a transaction, does not end the desk', async () => {
  const address = await server.freshDatabase()
  const store = await openStore(address)
  const cut = store.transaction(async inside => {
    await inside.addDeliveries([aDelivery({ id: 'lost' })])
    await runRaw(
      address,
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    await inside.addDeliveries([aDelivery({ id: 'lost too' })])
  })
  await expect(cut).rejects.toThrow()
  await store.addDeliveries([aDelivery({ id: 'kept' })])
  expect((await store.claimDeliveries(MORNING, MORNING + MINUTE, 9)).map(one => one.id)).toEqual(['kept'])
  await store.close()
})

test('the first loop runs on PostgreSQL as it stands, with dice of its own', async () => {
  await using desk = await openPollingDesk(await server.freshDatabase())
  const river = { id: '1', title: 'River 1', date: desk.now }
  desk.press.serve('/rss', rss(river))
  desk.press.serve('/busy', (_request, response) => void response.writeHead(429, { 'retry-after': '90.5' }).end())
  await desk.store.saveFeeds([desk.feedAt('/rss'), desk.feedAt('/busy')], desk.now)
  await desk.poll({ random: () => 1 / 3 })
  desk.now += MINUTE
  desk.press.serve(
    '/rss',
    rss({ ...river, title: 'River 1, corrected' }, { id: '2', title: 'River 2', date: desk.now }),
  )
  await desk.poll({ random: () => 1 / 7 })
  expect(await desk.titles()).toEqual(['River 1, corrected', 'River 2'])
  expect(await desk.candidates()).toEqual(['River 1, corrected: fresh', 'River 2: fresh'])
})
