import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { backupStore, restoreStore } from '../../src/store/backup.ts'
import { openStore } from '../../src/store/open.ts'
import { MORNING } from '../make.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()

test('a backup made beside a desk at work holds what was written, and brings it back', async () => {
  const path = join(folder(), 'wirewatch.db')
  const copy = join(folder(), 'kept', 'monday.db')
  const store = await openStore(`sqlite:${path}`)
  await store.setFact('lead', 'flood')
  await backupStore(`sqlite:${path}`, copy)
  await store.setFact('lead', 'drought')
  expect(() => restoreStore(`sqlite:${path}`, copy, MORNING)).toThrow('stop the desk first')
  expect(await store.fact('lead')).toBe('drought')
  await store.close()

  const kept = restoreStore(`sqlite:${path}`, copy, MORNING)
  expect(await factIn(path)).toBe('flood')
  expect(await factIn(kept as string)).toBe('drought')
  expect(readdirSync(dirname(copy))).toEqual(['monday.db'])
})

test('a backup is restored where there was no store', async () => {
  const path = join(folder(), 'wirewatch.db')
  const store = await openStore(`sqlite:${path}`)
  await store.setFact('lead', 'flood')
  await store.close()
  const other = join(folder(), 'data', 'wirewatch.db')
  await backupStore(`sqlite:${path}`, join(dirname(path), 'copy.db'))
  expect(restoreStore(`sqlite:${other}`, join(dirname(path), 'copy.db'), MORNING)).toBeNull()
  expect(await factIn(other)).toBe('flood')
})

test('what is no backup replaces nothing, and no file is overwritten', async () => {
  const path = join(folder(), 'wirewatch.db')
  const store = await openStore(`sqlite:${path}`)
  await store.setFact('lead', 'flood')
  await store.close()
  const letter = join(folder(), 'letter.txt')
  writeFileSync(letter, 'Dear desk')
  await expect(backupStore(`sqlite:${path}`, letter)).rejects.toThrow('not overwritten')
  await expect(backupStore('sqlite:/nowhere/at/all.db', join(folder(), 'x'))).rejects.toThrow('nothing to back up')
  await expect(backupStore('postgres://desk@127.0.0.1/desk', join(folder(), 'x'))).rejects.toThrow('pg_dump')
  expect(() => restoreStore(`sqlite:${path}`, letter, MORNING)).toThrow('no sound store')
  expect(() => restoreStore(`sqlite:${path}`, `${letter}.gone`, MORNING)).toThrow('no backup at')
  expect(await factIn(path)).toBe('flood')
  expect(existsSync(`${path}.part`)).toBe(false)
})

async function factIn(path: string): Promise<string | undefined> {
  const store = await openStore(`sqlite:${path}`)
  const fact = await store.fact('lead')
  await store.close()
  return fact
}
