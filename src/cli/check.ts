import { parseArgs } from 'node:util'
import { plural } from '../commands/wording.ts'
import { type Settings, slackReady } from '../config/load.ts'
import { checkFeed } from '../feeds/check.ts'
import { feedState } from '../feeds/state.ts'
import { readAllowed } from '../http/address.ts'
import { openWeb } from '../http/get.ts'
import { openHosts } from '../http/hosts.ts'
import type { Cli } from '../main.ts'
import type { Platform, Verdict } from '../newsroom.ts'
import { openStore } from '../store/open.ts'
import { VERSION } from '../version.ts'
import { inOneLine, loadOrTell } from './settings.ts'

export const cli: Cli = {
  usage: `wirewatch check [--offline] [--json]

Looks at the configuration, the store, the tokens, every channel and every feed, and says of each whether it is well and
what to do. Posts nothing. Exit code 1 when anything is not well, 2 when the configuration cannot be used.
  --offline   asks no platform and no feed, and says of feeds what polling found last`,

  async run(args, config) {
    let given: { offline: boolean; json: boolean }
    try {
      const { values } = parseArgs({
        args,
        options: { offline: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
      })
      given = values
    } catch (error) {
      console.error(`wirewatch check: ${error instanceof Error ? error.message : error}\n\n${this.usage}`)
      return 2
    }
    const loaded = await loadOrTell(config)
    if (!loaded) return 2
    const { settings, warnings } = loaded
    const verdicts: Verdict[] = []
    const say = (found: Verdict[]) => {
      verdicts.push(...found)
      if (!given.json) for (const one of found) console.log(inWords(one))
    }
    say([
      {
        about: 'configuration',
        ok: true,
        says: `${plural(settings.feeds.length, 'feed')} on, watches ${settings.watches.map(watch => watch.name).join(', ') || 'none'}`,
      },
      ...warnings.map(one => ({ about: 'configuration', ok: true, warns: true as const, says: inOneLine(one) })),
    ])
    if (settings.publicUrl !== null && settings.port === null)
      say([
        { about: 'hubs', ok: false, says: 'publicUrl is set and port is not, so no hub can push: set port as well' },
      ])
    const { found, polled } = await checkStore(settings)
    say(found)
    say(
      settings.channels.flatMap(channel =>
        hasToken(settings, channel.platform)
          ? []
          : [
              {
                about: `channel ${channel.name}`,
                ok: false,
                says: `${NO_TOKEN[channel.platform]}: nothing is posted there`,
              },
            ],
      ),
    )
    if (!given.offline) {
      say(await checkPlatforms(settings))
      await checkFeeds(settings, polled, say)
    } else
      say(
        settings.feeds.flatMap(feed => {
          const says = polled.get(feed.url)
          return says === undefined ? [] : [{ about: `feed ${feed.name}`, ok: says.startsWith('ok'), says }]
        }),
      )
    const bad = verdicts.filter(verdict => !verdict.ok).length
    if (given.json) console.log(JSON.stringify({ ok: bad === 0, verdicts }))
    else console.log(`\n${inSum(verdicts)}`)
    return bad > 0 ? 1 : 0
  },
}

const NO_TOKEN: Record<Platform, string> = {
  slack: '.env has no SLACK_BOT_TOKEN (docs/slack.md)',
  discord: '.env has no DISCORD_TOKEN (docs/discord.md)',
  terminal: '',
}

function hasToken({ environment: env }: Settings, platform: Platform): boolean {
  return platform === 'terminal' || (platform === 'slack' ? slackReady(env) : env.DISCORD_TOKEN !== undefined)
}

/** Whether the store opens and what is stuck in it, and by each feed's address what polling made of it. */
async function checkStore(settings: Settings): Promise<{ found: Verdict[]; polled: Map<string, string> }> {
  try {
    const store = await openStore(settings.store)
    try {
      const stopped = await store.stoppedRoutes()
      const failed = await store.deliveries({ state: 'failed', limit: 1_000 })
      const found = [
        { about: 'store', ok: true, says: `${settings.store.replace(/:\/\/.*@/, '://…@')} opens` },
        ...stopped.map(({ channel, reason }) => ({
          about: `channel ${channel}`,
          ok: false,
          says: `stopped: ${reason}; when mended: wirewatch deliveries --again`,
        })),
        ...(failed.length > 0
          ? [
              {
                about: 'deliveries',
                ok: false,
                says: `${failed.length} could not be posted: wirewatch deliveries says why`,
              },
            ]
          : []),
      ]
      const polled = new Map<string, string>()
      const at = { now: Date.now(), timeZone: settings.desk.timeZone }
      for (const row of await store.feeds())
        if (row.memory !== null) polled.set(row.feed.url, await feedState(row, store.fact, at))
      return { found, polled }
    } finally {
      await store.close()
    }
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error)
    return { found: [{ about: 'store', ok: false, says }], polled: new Map() }
  }
}

async function checkPlatforms(settings: Settings): Promise<Verdict[]> {
  const { environment: env } = settings
  const on = (platform: Platform) => settings.channels.filter(channel => channel.platform === platform)
  const verdicts: Verdict[] = []
  if (slackReady(env) && env.SLACK_BOT_TOKEN) {
    const { checkSlack } = await import('../slack/check.ts')
    verdicts.push(
      ...(await checkSlack({
        botToken: env.SLACK_BOT_TOKEN,
        appToken: env.SLACK_APP_TOKEN,
        apiUrl: env.SLACK_API_URL,
        channels: on('slack'),
      })),
    )
  }
  if (env.DISCORD_TOKEN) {
    const { checkDiscord } = await import('../discord/check.ts')
    verdicts.push(
      ...(await checkDiscord({ token: env.DISCORD_TOKEN, apiUrl: env.DISCORD_API_URL, channels: on('discord') })),
    )
  }
  return verdicts
}

/** Tries every feed side by side, and says each verdict in the order of the configuration. */
async function checkFeeds(
  settings: Settings,
  polled: ReadonlyMap<string, string>,
  say: (found: Verdict[]) => void,
): Promise<void> {
  const web = openWeb({ version: VERSION, contact: settings.desk.contact, allowed: readAllowed(settings.allow) })
  const hosts = openHosts(web, settings.polling)
  try {
    const verdicts = settings.feeds.map(async feed => {
      const verdict = await checkFeed(feed, { get: hosts.get, now: Date.now })
      const state = polled.get(feed.url)
      return state === undefined ? verdict : { ...verdict, says: `${verdict.says}; when polled: ${state}` }
    })
    for (const verdict of verdicts) say([await verdict])
  } finally {
    await web.close()
  }
}

function inWords({ about, ok, warns, says }: Verdict): string {
  return `${ok ? (warns ? 'warn' : 'ok  ') : 'FAIL'}  ${about}: ${says}`
}

function inSum(verdicts: Verdict[]): string {
  const bad = verdicts.filter(verdict => !verdict.ok).length
  const warned = verdicts.filter(verdict => verdict.warns).length
  const warnings = warned > 0 ? plural(warned, 'warning') : ''
  if (bad > 0)
    return `${bad} of ${verdicts.length} ${bad === 1 ? 'needs' : 'need'} a look.${warnings ? ` Beside that, ${warnings}.` : ''}`
  return warnings ? `All is well, with ${warnings}.` : 'All is well.'
}
