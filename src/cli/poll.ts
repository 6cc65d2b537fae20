import { parseArgs } from 'node:util'
import { plural } from '../commands/wording.ts'
import { type Desk, openDesk } from '../desk.ts'
import { troubleOf } from '../feeds/state.ts'
import type { Cli } from '../main.ts'
import type { Polled } from '../poll.ts'
import { settingsOrTell } from './settings.ts'

export const cli: Cli = {
  usage: `wirewatch poll --once [--all]

One pass of all three loops over what is due (--all: over every feed), then it ends: for cron and for a first look.
Alerts go to the configured channels. It ends with what it did: feeds asked, those that could not be read and why, new items,
alerts. Exit code 1 when something could not be delivered.`,

  async run(args, config) {
    let all: boolean
    try {
      const { values } = parseArgs({
        args,
        options: { once: { type: 'boolean', default: false }, all: { type: 'boolean', default: false } },
      })
      if (!values.once) throw new Error('--once is needed; to keep polling there is: wirewatch start')
      all = values.all
    } catch (error) {
      console.error(`wirewatch poll: ${error instanceof Error ? error.message : error}\n\n${this.usage}`)
      return 2
    }
    const settings = await settingsOrTell(config)
    if (!settings) return 2
    const began = Date.now()
    const desk = await openDesk(settings, { listWait: 0 })
    let code: number
    try {
      await desk.connect()
      const polled = await desk.pollOnce(all)
      await emptied(desk.report, 200)
      await emptied(desk.deliver, 64)
      const failed = (await desk.store.deliveries({ state: 'failed', limit: 50 })).filter(
        one => (one.failedAt ?? 0) >= began,
      )
      const waiting = await desk.store.deliveries({ state: 'waiting', limit: 1 })
      console.log(await inWords(desk, polled, began))
      if (waiting.length > 0)
        console.error('Not everything could be posted yet: wirewatch deliveries says why; the next pass tries again.')
      code = failed.length + waiting.length > 0 ? 1 : 0
    } finally {
      await desk.close()
    }
    // A platform's library that was still connecting holds a socket open; everything of ours is written by now.
    process.exit(code)
  },
}

/** What the pass came to: how many feeds were read, which were not and why, what was new and what was alerted. */
async function inWords({ store, settings }: Desk, polled: Polled[], began: number): Promise<string> {
  if (polled.length === 0) return 'No feed was due.'
  const failed = new Set(polled.filter(({ as }) => as === 'failed').map(({ feedUrl }) => feedUrl))
  const rows = (await store.feeds()).filter(({ feed }) => failed.has(feed.url))
  const alerts = await Promise.all(settings().channels.map(({ name }) => store.countAlerts(name, began)))
  const sum = (counts: number[]) => counts.reduce((all, count) => all + count, 0)
  const told = [
    `${plural(polled.length, 'feed')} asked`,
    `${failed.size > 0 ? failed.size : 'none'} could not be read`,
    plural(sum(polled.map(({ newItems }) => newItems)), 'new item'),
    plural(sum(alerts), 'alert'),
  ]
  const reasons = rows.map(row => `  ${row.feed.name}: ${troubleOf(row, Date.now())?.reason ?? 'no reason known'}`)
  return [`${told.join(', ')}${reasons.length > 0 ? ':' : '.'}`, ...reasons].join('\n')
}

/** Runs one of the loops until it finds nothing more to do. */
export async function emptied(loop: Desk['report'], room: number): Promise<void> {
  for (;;) {
    const works = await loop(room)
    if (works.length === 0) return
    await Promise.all(works)
  }
}
