import type { Cli } from '../main.ts'
import { restoreStore } from '../store/backup.ts'
import { StoreTrouble } from '../store/open.ts'
import { settingsOrTell } from './settings.ts'

export const cli: Cli = {
  usage: `wirewatch restore FILE

Puts a backup in place of the SQLite store; the store it replaces is kept beside it. Stop the desk first. For PostgreSQL use
pg_restore.`,

  async run(args, config) {
    const [file, ...more] = args
    if (!file || more.length > 0) {
      console.error(`wirewatch restore: name one backup\n\n${this.usage}`)
      return 2
    }
    const settings = await settingsOrTell(config)
    if (!settings) return 2
    try {
      const kept = restoreStore(settings.store, file, Date.now())
      console.log(`The store is restored from ${file}.${kept ? ` The one before is kept at ${kept}.` : ''}`)
      return 0
    } catch (error) {
      if (!(error instanceof StoreTrouble)) throw error
      console.error(`wirewatch restore: ${error.message}`)
      return 1
    }
  },
}
