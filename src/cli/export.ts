import { parseArgs } from 'node:util'
import { writeOpml } from '../feeds/opml.ts'
import type { Cli } from '../main.ts'
import { openStore } from '../store/open.ts'
import { feedLine } from './feed-line.ts'
import { settingsOrTell } from './settings.ts'

export const cli: Cli = {
  usage: `wirewatch export [--yaml] > FILE

Prints every feed that is read, those added in chat too: as OPML, which feed readers take, or with --yaml as lines for
config/feeds.yaml.`,

  async run(args, config) {
    let yaml: boolean
    try {
      yaml = parseArgs({ args, options: { yaml: { type: 'boolean', default: false } } }).values.yaml
    } catch (error) {
      console.error(`wirewatch export: ${error instanceof Error ? error.message : error}\n\n${this.usage}`)
      return 2
    }
    const settings = await settingsOrTell(config)
    if (!settings) return 2
    const store = await openStore(settings.store)
    try {
      const added = (await store.feeds()).map(row => row.feed).filter(feed => feed.from === 'chat')
      const known = new Set(settings.feeds.map(feed => feed.url))
      const feeds = [...settings.feeds, ...added.filter(feed => !known.has(feed.url))]
      if (yaml) console.log(['feeds:', ...feeds.map(feedLine)].join('\n'))
      else process.stdout.write(writeOpml(settings.desk.name, feeds, Date.now()))
      return 0
    } finally {
      await store.close()
    }
  },
}
