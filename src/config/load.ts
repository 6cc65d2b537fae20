import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { readAllowed } from '../http/address.ts'
import type { Channel, Feed, Kind, ListsOfWords, Tier, Watch } from '../newsroom.ts'
import { nearest } from '../text/nearest.ts'
import { type Read, readChecked } from './read-file.ts'
import { type Environment, environment, feedsFile, type WirewatchFile, wirewatchFile } from './schema.ts'
import { readLists, readWatches } from './watch-files.ts'
import type { Problem } from './yaml.ts'

/** Everything a desk was told: checked, in milliseconds, with defaults filled in. */
export type Settings = {
  desk: WirewatchFile['desk']
  /** `sqlite:PATH` or `postgres://…`. */
  store: string
  polling: WirewatchFile['polling']
  allow: string[]
  channels: Channel[]
  ops: string[]
  editors: WirewatchFile['editors']
  publicUrl: string | null
  port: number | null
  feeds: Feed[]
  watches: Watch[]
  /** The words of config/lists.yaml, by the name of their list. */
  lists: ListsOfWords
  environment: Environment
}

export type Loaded = { ok: true; settings: Settings; warnings: Problem[] } | { ok: false; problems: Problem[] }

/**
 * Reads `dir`/wirewatch.yaml, feeds.yaml and watches/*.yaml, and `given` (process.env) over ./.env. Never throws for what
 * stands in the files: every problem comes back at once, each with file, line and what would be right.
 */
export async function loadSettings(dir: string, given: NodeJS.ProcessEnv = process.env): Promise<Loaded> {
  const problems: Problem[] = []
  const warnings: Problem[] = []
  const variables = { ...(await envFile()), ...given }
  const env = checkEnvironment(variables, problems)

  const main = await readChecked(join(dir, 'wirewatch.yaml'), wirewatchFile, problems)
  const list = await readChecked(join(dir, 'feeds.yaml'), feedsFile, problems)
  const feeds = list ? toFeeds(list, variables, problems) : []
  const lists = await readLists(join(dir, 'lists.yaml'), problems)
  const watches = await readWatches(join(dir, 'watches'), lists, problems, warnings)
  if (main) checkNames(main, watches, problems)
  if (main && /@example\.(?:org|com|net)$/i.test(main.value.desk.contact))
    warnings.push({
      file: main.file,
      line: main.lineOf(['desk', 'contact']),
      message: `\`desk.contact\` is ${main.value.desk.contact}, which is nobody: put your own there, so that publishers can reach you`,
    })
  if (problems.length > 0 || !main || !env) return { ok: false, problems }

  const channels = toChannels(main.value.channels)
  // Without a platform to post to, the terminal is the channel; beside one, only where it is configured.
  const reachable = channels.some(channel =>
    channel.platform === 'slack' ? slackReady(env) : channel.platform === 'discord' ? env.DISCORD_TOKEN : true,
  )
  if (!reachable)
    channels.push({ name: 'terminal', platform: 'terminal', address: 'terminal', watches: 'all', floor: 'normal' })
  const { desk, polling, network, ops, editors, publicUrl, port } = main.value
  return {
    ok: true,
    warnings,
    settings: {
      desk,
      store: env.DATABASE_URL ?? main.value.store,
      polling,
      allow: network.allow,
      channels,
      ops,
      editors,
      publicUrl: publicUrl ?? null,
      port: port ?? null,
      feeds,
      watches,
      lists,
      environment: env,
    },
  }
}

/** Slack can be posted to: a bot token is enough. Commands need a way in as well, Socket Mode or HTTP; without one the connection says so. */
export function slackReady(env: Environment): boolean {
  return env.SLACK_BOT_TOKEN !== undefined
}

async function envFile(): Promise<Record<string, string | undefined>> {
  try {
    return parseEnv(await readFile('.env', 'utf8'))
  } catch {
    return {}
  }
}

function checkEnvironment(variables: NodeJS.ProcessEnv, problems: Problem[]): Environment | undefined {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
  const checked = environment.safeParse(set)
  if (checked.success) return checked.data
  for (const issue of checked.error.issues)
    problems.push({
      file: '.env',
      line: null,
      message: `${String(issue.path[0])} is not usable: it must be ${issue.code === 'invalid_value' ? `one of ${issue.values.join(', ')}` : issue.message} (its value is not shown)`,
    })
  return undefined
}

function toFeeds(list: Read<(typeof feedsFile)['_output']>, variables: NodeJS.ProcessEnv, problems: Problem[]): Feed[] {
  const seen = new Map<string, number>()
  const feeds: Feed[] = []
  list.value.feeds.forEach((row, index) => {
    const line = list.lineOf(['feeds', index])
    const url = new URL(row.url).href
    const earlier = seen.get(url)
    if (earlier !== undefined)
      problems.push({ file: list.file, line, message: `${row.url} stands here and on line ${earlier}: keep one` })
    seen.set(url, line)
    if (!row.on) return
    const { on: _on, tier, headers, language, note, every, userAgent, maxBytes, ...rest } = row
    feeds.push({
      ...rest,
      url,
      tier: tier ?? tierOf(row.kind),
      from: 'config',
      ...(language && { language }),
      ...(note && { note }),
      ...(every && { every }),
      ...(userAgent && { userAgent }),
      ...(maxBytes && { maxBytes }),
      ...(headers && {
        headers: withVariables(headers, variables, message =>
          problems.push({ file: list.file, line: list.lineOf(['feeds', index, 'headers']), message }),
        ),
      }),
    })
  })
  return feeds
}

/** Tier 1 public service, courts, official sources; 2 independent; 3 state-controlled or disputed. */
export function tierOf(kind: Kind): Tier {
  if (kind === 'pub' || kind === 'court' || kind === 'off') return 1
  return kind === 'state' || kind === 'disputed' ? 3 : 2
}

const SECRET_HEADER = /^(authorization|cookie|proxy-authorization|.*(token|secret|api-?key).*)$/i

function withVariables(
  headers: Record<string, string>,
  variables: NodeJS.ProcessEnv,
  problem: (message: string) => void,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      if (SECRET_HEADER.test(name) && !value.includes('${'))
        problem(`the header ${name} carries a secret: write it as \${NAME} here and NAME=… in .env`)
      const filled = value.replace(/\$\{(\w+)\}/g, (_whole, variable: string) => {
        const found = variables[variable]
        if (!found) problem(`the header ${name} needs ${variable}, which .env does not have: add ${variable}=… there`)
        return found ?? ''
      })
      return [name, filled]
    }),
  )
}

function toChannels(channels: WirewatchFile['channels']): Channel[] {
  return Object.entries(channels).map(([name, given]) => ({
    name,
    platform: given.slack ? 'slack' : given.discord ? 'discord' : 'terminal',
    address: given.slack ?? given.discord ?? 'terminal',
    watches: given.watches,
    floor: given.floor,
  }))
}

function checkNames(main: Read<WirewatchFile>, watches: Watch[], problems: Problem[]): void {
  const { file, lineOf, value } = main
  value.network.allow.forEach((entry, index) => {
    try {
      readAllowed([entry])
    } catch (error) {
      problems.push({
        file,
        line: lineOf(['network', 'allow', index]),
        message: error instanceof Error ? error.message : String(error),
      })
    }
  })
  const watchNames = watches.map(watch => watch.name)
  const channelNames = [...Object.keys(value.channels), 'terminal']
  for (const [name, channel] of Object.entries(value.channels))
    if (channel.watches !== 'all')
      channel.watches.forEach((watch, index) => {
        if (!watchNames.includes(watch))
          problems.push({
            file,
            line: lineOf(['channels', name, 'watches', index]),
            message: `channel ${name} names the watch "${watch}", which has no file in watches/${suggestion(watch, watchNames)}`,
          })
      })
  value.ops.forEach((name, index) => {
    if (!channelNames.includes(name))
      problems.push({
        file,
        line: lineOf(['ops', index]),
        message: `ops names the channel "${name}", which is not under channels${suggestion(name, channelNames)}`,
      })
  })
  const seen = new Map<string, string>()
  for (const [name, channel] of Object.entries(value.channels)) {
    const place = channel.slack ?? channel.discord ?? 'terminal'
    const other = seen.get(place)
    if (other)
      problems.push({
        file,
        line: lineOf(['channels', name]),
        message: `channel ${name} is the same place as ${other}: keep one and give it both lists of watches`,
      })
    seen.set(place, name)
  }
}

function suggestion(word: string, known: string[]): string {
  const near = nearest(word, known)
  return near ? `; did you mean "${near}"?` : known.length > 0 ? `; there are: ${known.join(', ')}` : ''
}
