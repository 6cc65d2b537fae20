import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { plural } from '../commands/wording.ts'
import { loadSettings, type Settings, tierOf } from '../config/load.ts'
import { type Morning, serveMorning } from '../demo/serve.ts'
import { type Desk, openDesk } from '../desk.ts'
import { log } from '../log.ts'
import type { Cli } from '../main.ts'
import { runDesk } from './start.ts'

export const cli: Cli = {
  usage: `wirewatch demo

Serves an invented news morning on this machine, at speed, and runs the real desk on it with a fresh store that is thrown
away at the end. Alerts appear here. It needs no account and no network, and ends by itself after about 50 seconds.`,

  async run(args) {
    if (args.length > 0) {
      console.error(`wirewatch demo: "${args[0]}" is not expected here\n\n${this.usage}`)
      return 2
    }
    log.level = 'warn'
    const folder = await mkdtemp(join(tmpdir(), 'wirewatch-demo-'))
    const startedAt = Date.now()
    const morning = await serveMorning(startedAt, Date.now)
    const desk = await openDesk(await demoSettings(morning, folder))
    console.log(opening(morning))
    const stop = new AbortController()
    process.once('SIGINT', () => stop.abort())
    process.once('SIGTERM', () => stop.abort())
    // The last item needs a poll, a page and a post; then the morning is over.
    const over = setTimeout(() => stop.abort(), morning.lasts + 8_000)
    try {
      await runDesk(desk, null, stop.signal, async () => console.log(await closing(desk)))
    } finally {
      clearTimeout(over)
      await morning.close()
      await rm(folder, { recursive: true, force: true })
    }
    return 0
  },
}

/** The shipped watches on the invented outlets, in the terminal. */
async function demoSettings(morning: Morning, folder: string): Promise<Settings> {
  const shipped = await loadSettings(fileURLToPath(new URL('../../config', import.meta.url)), {})
  if (!shipped.ok)
    throw new Error(`the shipped configuration cannot be used: ${shipped.problems.map(one => one.message).join('; ')}`)
  return {
    ...shipped.settings,
    desk: { name: 'Demo desk', contact: 'demo@localhost', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
    store: `sqlite:${join(folder, 'demo.db')}`,
    allow: [morning.host],
    channels: [{ name: 'terminal', platform: 'terminal', address: 'terminal', watches: 'all', floor: 'normal' }],
    ops: ['terminal'],
    feeds: morning.outlets.map(({ name, url, language, kind, tier }) => ({
      name,
      url,
      language,
      kind,
      tier: tier ?? tierOf(kind),
      reuse: 'excerpt',
      every: 2_000,
      from: 'config',
    })),
  }
}

function opening(morning: Morning): string {
  return `An invented news morning: ${morning.items} items by ${morning.outlets.length} outlets in English, Ukrainian, Russian and German.
Two watches are on: child-repatriation and ukraine-diplomacy. Alerts follow as the news comes in.
`
}

async function closing(desk: Desk): Promise<string> {
  const items = await desk.store.items({ limit: 1_000 })
  const stories = await desk.store.latestStories({ limit: 100 })
  const told = stories.filter(({ alerts }) => alerts.length > 0)
  const reports = told.reduce((sum, one) => sum + one.reports.length, 0)
  return `
That was the morning. ${items.length} items were read; ${reports} of them were about what the desk watches, and became ${told.length} ${told.length === 1 ? 'story' : 'stories'}:
${told.map(({ story, reports: all }) => `  ${plural(all.length, 'report')}  ${story.title}`).join('\n')}
The other ${items.length - reports} are stored, searchable, and disturbed nobody.

Next: put your own contact into config/wirewatch.yaml, then npm start. Slack and Discord: docs/slack.md, docs/discord.md.`
}
