import { parseArgs } from 'node:util'
import { type Desk, openDesk } from '../desk.ts'
import type { Cli } from '../main.ts'
import { settingsOrTell } from './settings.ts'

export const cli: Cli = {
  usage: `wirewatch poll --once [--all]

One pass of all three loops over what is due (--all: over every feed), then it ends: for cron and for a first look.
Alerts go to the configured channels. Exit code 1 when something could not be delivered.`,

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
      await desk.pollOnce(all)
      await emptied(desk.report, 200)
      await emptied(desk.deliver, 64)
      const failed = (await desk.store.deliveries({ state: 'failed', limit: 50 })).filter(
        one => (one.failedAt ?? 0) >= began,
      )
      const waiting = await desk.store.deliveries({ state: 'waiting', limit: 1 })
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

/** Runs one of the loops until it finds nothing more to do. */
export async function emptied(loop: Desk['report'], room: number): Promise<void> {
  for (;;) {
    const works = await loop(room)
    if (works.length === 0) return
    await Promise.all(works)
  }
}
