import { hostname } from 'node:os'
import { startClock } from '../clock.ts'
import { configurationMark } from '../config/changes.ts'
import { loadSettings } from '../config/load.ts'
import { type Desk, openDesk } from '../desk.ts'
import { log } from '../log.ts'
import type { Cli } from '../main.ts'
import { VERSION } from '../version.ts'
import { inOneLine, loadOrTell } from './settings.ts'

export const cli: Cli = {
  usage: `wirewatch start

Runs the desk: polls the feeds, reports what the watches match, delivers alerts and answers commands, until SIGTERM or
Ctrl-C. Then it finishes what is in hand and ends with exit code 0.`,

  async run(args, config) {
    if (args.length > 0) {
      console.error(`wirewatch start: "${args[0]}" is not expected here\n\n${this.usage}`)
      return 2
    }
    // Marked before it is read: an edit made meanwhile is seen by the first look.
    const mark = await configurationMark(config)
    const loaded = await loadOrTell(config)
    if (!loaded) return 2
    const { settings } = loaded
    for (const warning of loaded.warnings) log.warn(inOneLine(warning))
    // The platforms' libraries read what comes in promises of their own: one surprise from outside must not end the desk.
    process.on('unhandledRejection', error => log.error({ error }, 'something failed where nobody waited for it'))
    const desk = await openDesk(settings)
    await takeOver(desk)
    await desk.connect()
    log.info(
      {
        version: VERSION,
        feeds: settings.feeds.length,
        watches: settings.watches.map(watch => watch.name),
        channels: settings.channels.map(channel => `${channel.name} (${channel.platform})`),
      },
      'the desk is open',
    )

    const told = new AbortController()
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => told.abort(name))
    await runDesk(desk, { dir: config, mark }, told.signal)
    log.info('the desk is closed')
    // A platform's library may hold a socket open; everything of ours is written by now.
    process.exit(0)
  },
}

/** How long what is in hand may take after a stop was asked for; a post without an answer by then is looked up at the next start. */
const PATIENCE = 8_000

/** Where the settings stand, and how they were marked when they were read (see `configurationMark`). */
type Configuration = { dir: string; mark: string }

/** Runs the three loops and the desk's own ones until `stop`, then finishes what is in hand, says its last word and closes the desk. */
export async function runDesk(
  desk: Desk,
  config: Configuration | null,
  stop: AbortSignal,
  atTheEnd?: () => Promise<void>,
): Promise<void> {
  const clock = startClock([
    { name: 'poll', atOnce: 1_000, run: desk.poll },
    { name: 'report', atOnce: 200, run: desk.report },
    { name: 'deliver', atOnce: 64, run: desk.deliver },
    { name: 'watches', atOnce: 1, run: async () => [desk.refreshWatches()] },
    { name: 'hubs', atOnce: 1, run: async () => [desk.tendHubs()] },
    ...(config === null ? [] : [{ name: 'configuration', atOnce: 1, run: configurationLoop(desk, config) }]),
  ])
  if (!stop.aborted) await new Promise(resolve => stop.addEventListener('abort', resolve, { once: true }))
  desk.hurry()
  await within(PATIENCE, clock.stop())
  await atTheEnd?.()
  await within(1_500, desk.close())
}

/** Takes up a changed configuration; a bad edit keeps the running one and is told once. */
function configurationLoop(desk: Desk, { dir, mark: first }: Configuration): () => Promise<Promise<unknown>[]> {
  let seen = first
  return async () => {
    const mark = await configurationMark(dir)
    if (mark === seen) return []
    seen = mark
    const loaded = await loadSettings(dir)
    if (loaded.ok) {
      await desk.take(loaded.settings)
      for (const warning of loaded.warnings) log.warn(inOneLine(warning))
      log.info('the changed configuration is taken up')
    } else
      await desk.tell(
        `configuration:${mark}`,
        `The changed configuration cannot be used and the running one stays:\n${loaded.problems.map(inOneLine).join('\n')}`,
      )
    return []
  }
}

/**
 * After a crash the work of the dead desk is free at once. A desk on the same SQLite file that still lives keeps its claims;
 * on PostgreSQL claims run out by themselves, since other machines may hold them.
 */
async function takeOver(desk: Desk): Promise<void> {
  if (!desk.settings().store.startsWith('sqlite:')) return
  const last = /^(?<host>.*) (?<pid>\d+)$/.exec((await desk.store.fact('desk')) ?? '')?.groups
  const lives = last?.host === hostname() && isOther(Number(last?.pid))
  if (lives)
    log.warn(
      { pid: Number(last?.pid) },
      'another desk seems to run on this store: both will share the work, and both answer commands',
    )
  else await desk.store.releaseClaims()
  await desk.store.setFact('desk', `${hostname()} ${process.pid}`)
}

function isOther(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function within(limit: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  await Promise.race([work, new Promise(resolve => (timer = setTimeout(resolve, limit)))])
  clearTimeout(timer)
}
