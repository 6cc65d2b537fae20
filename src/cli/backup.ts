import type { Cli } from '../main.ts'
import { backupStore } from '../store/backup.ts'
import { StoreTrouble } from '../store/open.ts'
import { settingsOrTell } from './settings.ts'

export const cli: Cli = {
  usage: `wirewatch backup FILE

Copies the SQLite store to a new file, while the desk runs. For PostgreSQL use pg_dump.`,

  async run(args, config) {
    const [file, ...more] = args
    if (!file || more.length > 0) {
      console.error(`wirewatch backup: name one new file\n\n${this.usage}`)
      return 2
    }
    const settings = await settingsOrTell(config)
    if (!settings) return 2
    try {
      await backupStore(settings.store, file)
      console.log(`The store is copied to ${file}.`)
      return 0
    } catch (error) {
      if (!(error instanceof StoreTrouble)) throw error
      console.error(`wirewatch backup: ${error.message}`)
      return 1
    }
  },
}
