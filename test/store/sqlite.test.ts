import { join } from 'node:path'
import { keepsItsPromises } from './contract.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()

keepsItsPromises('SQLite', async () => `sqlite:${join(folder(), 'wirewatch.db')}`)
