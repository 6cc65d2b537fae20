import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore, StoreTrouble } from '../../src/store/open.ts'
import { runRaw } from './raw.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()

test('the folder of a new store is made', async () => {
  const path = join(folder(), 'deep', 'down', 'wirewatch.db')
  const store = await openStore(`sqlite:${path}`)
  await store.close()
  expect(existsSync(path)).toBe(true)
})

test.each([
  ['mysql://desk@127.0.0.1/desk', /neither sqlite:FILE.* nor postgres:/],
  ['data/wirewatch.db', /neither sqlite:FILE.* nor postgres:/],
  ['sqlite:', /neither sqlite:FILE.* nor postgres:/],
  ['', /neither sqlite:FILE.* nor postgres:/],
  ['postgres://desk:secret@127.0.0.1:1/desk', /does not answer .*ECONNREFUSED.*check that PostgreSQL runs there/],
])('an address that leads nowhere, %s, is refused with what to do', async (address, sentence) => {
  const trouble = await openStore(address).catch((error: unknown) => error)
  expect(trouble).toBeInstanceOf(StoreTrouble)
  expect((trouble as Error).message).toMatch(sentence)
  expect((trouble as Error).message).not.toContain('secret')
})

test('a folder that is a file, and a file that is no store, are refused with what to do', async () => {
  const file = join(folder(), 'letter.txt')
  writeFileSync(file, 'Dear desk, this is no database, it is a letter of some length.'.repeat(40))
  await expect(openStore(`sqlite:${file}`)).rejects.toThrow(/no SQLite file or is damaged.*restore a backup/)
  await expect(openStore(`sqlite:${join(file, 'wirewatch.db')}`)).rejects.toThrow(
    /cannot be opened.*see that its folder/,
  )
})

test.skipIf(process.getuid?.() === 0)('a folder nobody may write into is refused with what to do', async () => {
  const locked = folder()
  chmodSync(locked, 0o500)
  await expect(openStore(`sqlite:${join(locked, 'wirewatch.db')}`)).rejects.toThrow(
    /see that its folder can be written/,
  )
})

test('a store written by a newer version is left alone', async () => {
  const address = `sqlite:${join(folder(), 'wirewatch.db')}`
  await (await openStore(address)).close()
  await runRaw(address, `insert into kysely_migration values ('9999-from-the-future', '2099-01-01T00:00:00.000Z')`)
  await expect(openStore(address)).rejects.toThrow(/written by a newer Wirewatch/)
})

test('several programs may open the same new store at once', async () => {
  const address = `sqlite:${join(folder(), 'wirewatch.db')}`
  const stores = await Promise.all([openStore(address), openStore(address), openStore(address)])
  await Promise.all(stores.map((store, n) => store.setFact(`fact ${n}`, 'kept')))
  expect(await stores[0]?.fact('fact 2')).toBe('kept')
  for (const store of stores) await store.close()
})
