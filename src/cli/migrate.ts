import type { Cli } from '../main.ts'
import { openStore } from '../store/open.ts'
import { settingsOrTell } from './settings.ts'

export const cli: Cli = {
  usage: `wirewatch migrate

Brings the store's tables up to this version. wirewatch start does the same by itself; this is for doing it beforehand.`,

  async run(args, config) {
    if (args.length > 0) {
      console.error(`wirewatch migrate: "${args[0]}" is not expected here\n\n${this.usage}`)
      return 2
    }
    const settings = await settingsOrTell(config)
    if (!settings) return 2
    const store = await openStore(settings.store)
    await store.close()
    console.log('The store is up to date.')
    return 0
  },
}
