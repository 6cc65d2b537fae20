import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseEnv } from 'node:util'
import { readAllowed } from '../http/address.ts'
import type { Channel, Feed, Kind, ListsOfWords, Tier, Watch } from '../newsroom.ts'
import { nearest } from '../text/nearest.ts'
import { listsOf, readLine } from '../watches/lists.ts'
import { advised, parseQuery } from '../watches/query.ts'
import { leadingNowhere, type NamedWatches } from './named-watches.ts'
import {
  type Environment,
  environment,
  feedsFile,
  listsFile,
  type WirewatchFile,
  watchFile,
  wirewatchFile,
} from './schema.ts'
import { type Problem, readYaml } from './yaml.ts'

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
  const env = checkEnvironment({ ...(await envFile()), ...given }, problems)
  const variables = { ...(await envFile()), ...given }

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

type Read<T> = { file: string; value: T; lineOf: (path: readonly PropertyKey[]) => number }

async function readChecked<T>(
  file: string,
  schema: Parameters<typeof readYaml<T>>[2],
  problems: Problem[],
): Promise<Read<T> | undefined> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch {
    problems.push({
      file,
      line: null,
      message: 'this file is missing or cannot be read: copy it from the project, or name its folder with --config DIR',
    })
    return undefined
  }
  const checked = readYaml(file, text, schema)
  if ('problems' in checked) {
    problems.push(...checked.problems)
    return undefined
  }
  return { file, ...checked }
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

/** Lists are there to be named by watches; a desk whose watches name none has no such file. */
async function readLists(path: string, problems: Problem[]): Promise<ListsOfWords> {
  if (!existsSync(path)) return {}
  const read = await readChecked(path, listsFile, problems)
  if (!read) return {}
  const lists = Object.fromEntries(
    Object.entries(read.value.lists).map(([name, { note: _note, ...lines }]) => [
      name.toLowerCase(),
      Object.entries(lines).map(([language, terms]) => ({ language, terms })),
    ]),
  )
  for (const [name, lines] of Object.entries(lists)) {
    for (const line of lines) {
      const answer = readLine(line, listsOf(lists))
      if (!answer.ok)
        problems.push({
          file: read.file,
          line: read.lineOf(['lists', name, line.language]),
          message: `the list ${name} cannot be read: ${answer.reason}${answer.hint ? `; ${advised(answer)}` : ''}`,
        })
    }
  }
  return lists
}

async function readWatches(
  dir: string,
  lists: ListsOfWords,
  problems: Problem[],
  warnings: Problem[],
): Promise<Watch[]> {
  let names: string[]
  try {
    names = (await readdir(dir)).filter(name => /\.ya?ml$/.test(name)).sort()
  } catch {
    problems.push({ file: dir, line: null, message: 'this folder is missing: it holds one YAML file a watch' })
    return []
  }
  const watches: Watch[] = []
  const named: NamedWatches[] = []
  for (const fileName of names) {
    const read = await readChecked(join(dir, fileName), watchFile, problems)
    if (!read) continue
    const { value, lineOf, file } = read
    const name = basename(fileName).replace(/\.ya?ml$/, '')
    if (!TYPED_NAME.test(name))
      problems.push({
        file,
        line: null,
        message: `the file's name is the name of the watch, and people type it: call it ${name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')}.yaml`,
      })
    if (watches.some(watch => watch.name === name))
      problems.push({ file, line: null, message: `there are two files for the watch ${name}: keep one` })
    const most = (value.queries ?? [{ weight: 1 }]).reduce((sum, { weight }) => sum + Math.max(0, weight), 0)
    // Weights such as 0.1 do not add up exactly.
    if (most < value.threshold - 1e-9)
      problems.push({
        file,
        line: lineOf([value.threshold === 1 ? 'queries' : 'threshold']),
        message: `the threshold is ${value.threshold} and the weights reach ${most} at most, so this watch could never match`,
      })
    const check = (query: string, path: PropertyKey[]) => {
      const parsed = parseQuery(query, { languages: value.languages, lists: listsOf(lists) })
      if (!parsed.ok)
        problems.push({
          file,
          line: lineOf(path),
          message: `the query cannot be read at column ${parsed.column}: ${parsed.reason}${parsed.hint ? `; ${advised(parsed)}` : ''}\n${pointTo(query, parsed.column)}`,
        })
      else {
        named.push({ by: name, file, line: lineOf(path), watches: parsed.query.watches })
        for (const warning of parsed.warnings)
          warnings.push({ file, line: lineOf(path), message: `${warning.reason}; read as ${warning.read}` })
      }
    }
    if (value.query) check(value.query, ['query'])
    for (const [index, one] of value.queries?.entries() ?? []) check(one.query, ['queries', index, 'query'])
    if (value.screen) check(value.screen, ['screen'])
    if (value.urgency.flash) check(value.urgency.flash, ['urgency', 'flash'])
    if (value.urgency.urgent) check(value.urgency.urgent, ['urgency', 'urgent'])
    watches.push({
      name,
      description: value.description,
      languages: value.languages,
      queries: value.queries?.map(({ query, weight, note }) => ({ query, weight, ...(note && { note }) })) ?? [
        { query: value.query ?? '', weight: 1 },
      ],
      threshold: value.threshold,
      urgency: {
        ...(value.urgency.flash && { flash: value.urgency.flash }),
        ...(value.urgency.urgent && { urgent: value.urgency.urgent }),
      },
      ...(value.screen && { screen: value.screen }),
      lists,
      channel: null,
    })
  }
  problems.push(...leadingNowhere(named, watches))
  return watches
}

const TYPED_NAME = /^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{M}\p{N}_-]{0,39}$/u

function pointTo(query: string, column: number): string {
  const flat = query.replaceAll('\n', ' ')
  const from = Math.max(0, column - 40)
  return `    ${flat.slice(from, from + 80)}\n    ${' '.repeat(column - 1 - from)}^`
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
