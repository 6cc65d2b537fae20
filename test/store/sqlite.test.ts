import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { keepsItsPromises } from './contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'wirewatch-store-'))
let files = 0
afterAll(() => rmSync(folder, { recursive: true }))

keepsItsPromises('SQLite', async () => `sqlite:${join(folder, `${++files}`, 'wirewatch.db')}`)
