import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { plural } from '../commands/wording.ts'
import { readOpml } from '../feeds/opml.ts'
import type { Cli } from '../main.ts'
import { feedLine } from './feed-line.ts'
import { settingsOrTell } from './settings.ts'
import { whyUnread } from './why-unread.ts'

export const cli: Cli = {
  usage: `wirewatch import FILE.opml >> config/feeds.yaml

Prints the feeds of an OPML file ("-": of the input) that are not in the configuration yet, as lines for the end of
config/feeds.yaml. wirewatch check then tries them.`,

  async run(args, config) {
    const [file, ...more] = args
    if (file === undefined || more.length > 0) {
      console.error(`wirewatch import: one file is needed\n\n${this.usage}`)
      return 2
    }
    const settings = await settingsOrTell(config)
    if (!settings) return 2
    let opml: string
    try {
      opml = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8')
    } catch (error) {
      console.error(`wirewatch import: ${whyUnread(file, error)}`)
      return 2
    }
    const listed = readOpml(opml)
    if (listed.length === 0) {
      console.error(
        `wirewatch import: there is no feed in ${file}: an OPML file is needed, as feed readers export it and wirewatch export prints it`,
      )
      return 1
    }
    const known = new Set(settings.feeds.map(feed => feed.url))
    const unknown = listed.filter(feed => !known.has(feed.url))
    for (const feed of unknown) console.log(feedLine(feed))
    console.error(`${plural(listed.length, 'feed')} in ${file}, ${unknown.length} not in the configuration yet.`)
    return 0
  },
}
