import { randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { ALLOWED } from './alerts/card.ts'
import { notices } from './alerts/notice.ts'
import { cardQuote } from './alerts/quoted.ts'
import { compareUrgency } from './alerts/routes.ts'
import { articleFor } from './articles/article.ts'
import { PageReader } from './articles/page.ts'
import { makeCommands } from './commands/answer.ts'
import type { Commands } from './commands/command.ts'
import { type Settings, slackReady } from './config/load.ts'
import { deliver } from './deliver.ts'
import { findFeed } from './feeds/discover.ts'
import { itemsInSecondOpinion } from './feeds/second-opinion.ts'
import { feedState, troubleOf } from './feeds/state.ts'
import { factOf, hubOf, openWebSub } from './feeds/websub.ts'
import { readAllowed } from './http/address.ts'
import { openDoor } from './http/door.ts'
import { openWeb } from './http/get.ts'
import { openHosts } from './http/hosts.ts'
import { openRobots } from './http/robots.ts'
import { log } from './log.ts'
import type { Connection, Platform } from './newsroom.ts'
import { openPolling, type Polled } from './poll.ts'
import { openReporting } from './report.ts'
import { openStore } from './store/open.ts'
import type { NewDelivery, Store } from './store/store.ts'
import { terminalSend } from './terminal/send.ts'
import { VERSION } from './version.ts'
import { makeMatcher } from './watches/match.ts'
import { makeRoster } from './watches/roster.ts'

/** An open desk: every part, wired. Its loops are run by whoever opened it: the clock, or one pass by hand. */
export type Desk = {
  store: Store
  commands: Commands
  settings(): Settings
  /** The three loops: each claims at most `room` pieces of work, starts on them, and returns what it started. */
  poll(room: number): Promise<Promise<unknown>[]>
  report(room: number): Promise<Promise<void>[]>
  deliver(room: number): Promise<Promise<void>[]>
  /** Lets hubs in, subscribes at those that feeds name and renews what runs out, when it is time to. */
  tendHubs(): Promise<void>
  /** Polls once what is due now, or every feed. */
  pollOnce(all: boolean): Promise<Polled[]>
  /** Loads and connects the platforms that have a token; a channel without one is told in the log. */
  connect(): Promise<void>
  platforms(): { platform: Platform; is: string; why: string | null }[]
  /** Takes up changed settings while running. Tokens, the store and the way out to the network take a restart. */
  take(settings: Settings): Promise<void>
  /** Takes up watches added or removed in a channel, by this process or another. */
  refreshWatches(): Promise<void>
  /** Speaks on the ops channels and in the log. `key` names the event: the same event is told once. */
  tell(key: string, text: string, trouble?: Platform): Promise<void>
  /** Gives up waiting for the network; what is being written is finished. */
  hurry(): void
  close(): Promise<void>
}

/** Opens everything but the platforms (see `connect`). Throws StoreTrouble when the store cannot be used. */
export async function openDesk(first: Settings, given: { listWait?: number } = {}): Promise<Desk> {
  let settings = first
  const store = await openStore(settings.store)
  const stopping = new AbortController()
  const { signal } = stopping
  const web = openWeb({ version: VERSION, contact: settings.desk.contact, allowed: readAllowed(settings.allow) })
  const hosts = openHosts(web, settings.polling)
  const robots = openRobots(hosts.get)
  const pages = new PageReader()
  const matcher = makeMatcher()
  const roster = makeRoster(matcher)
  const connections = new Map<Platform, Pick<Connection, 'send' | 'state' | 'stop'>>()
  const terminal = terminalSend({
    out: process.stdout,
    timeZone: () => settings.desk.timeZone,
    noColor: settings.environment.NO_COLOR !== undefined,
  })

  const toOps = (key: string, text: string, now: number, trouble?: Platform): NewDelivery[] =>
    notices(key, text, settings.ops, settings.channels, trouble).map(notice => ({
      id: newId(),
      key: notice.key,
      channel: notice.channel,
      alertId: null,
      post: { kind: 'notice', text: notice.text },
      urgency: 'normal',
      createdAt: now,
      dueAt: now,
    }))
  // Always logged; where the terminal is among the channels told, it shows there already and the log is its neighbour.
  const told = (key: string, text: string, now: number, trouble?: Platform): NewDelivery[] => {
    const deliveries = toOps(key, text, now, trouble)
    const inTerminal = settings.channels.filter(channel => channel.platform === 'terminal').map(channel => channel.name)
    log[deliveries.some(({ channel }) => inTerminal.includes(channel)) ? 'debug' : 'warn'](text)
    return deliveries
  }
  const tell = async (key: string, text: string, trouble?: Platform) =>
    store.addDeliveries(told(key, text, Date.now(), trouble))

  const door = first.port === null ? undefined : openDoor(first.port)
  // Without an address of our own no hub can reach us, and every feed is polled.
  const hubs =
    first.publicUrl === null || door === undefined
      ? undefined
      : openWebSub({
          publicUrl: first.publicUrl,
          get: hosts.get,
          load: feedUrl => store.fact(factOf(feedUrl)),
          save: (feedUrl, subscription) => store.setFact(factOf(feedUrl), subscription),
          onPush: (feedUrl, body, contentType) => polling.pushed(feedUrl, body, contentType),
          now: Date.now,
        })
  let tendHubsAt = 0
  const polling = openPolling(store, {
    get: hosts.get,
    screen: (item, thin) => {
      const [most] = matcher
        .match(item)
        .map(match => match.urgency)
        .sort((a, b) => compareUrgency(b, a))
      if (most) return most
      return thin && matcher.screen(item).length > 0 ? 'normal' : null
    },
    headersOf: url => settings.feeds.find(feed => feed.url === url)?.headers,
    notices: told,
    secondOpinion: itemsInSecondOpinion,
    get settings() {
      return settings.polling
    },
    timeZone: () => settings.desk.timeZone,
    now: Date.now,
    random: Math.random,
    signal,
    ...(hubs && {
      hubs: {
        ...hubs,
        // Many feeds at once, on a desk's first round, are one errand.
        named: () => {
          tendHubsAt = Math.min(tendHubsAt, Date.now() + 2_000)
        },
      },
    }),
  })
  const reporting = openReporting(store, {
    match: matcher.match,
    watches: roster.watches,
    channels: () => settings.channels,
    articleFor: candidate =>
      articleFor(candidate, {
        get: hosts.get,
        mayRead: robots.mayRead,
        readPage: (body, about) => pages.read(body, about),
        signal,
      }),
    now: Date.now,
    newId,
    listWait: given.listWait ?? LIST_WAIT,
    rushWait: RUSH_WAIT,
    signal,
  })

  const desk: Desk = {
    store,
    commands: makeCommands({
      store,
      now: Date.now,
      timeZone: () => settings.desk.timeZone,
      watches: () => settings.watches,
      lists: () => settings.lists,
      troubleOf: roster.troubleOf,
      channels: () => settings.channels,
      feeds: {
        check: url => findFeed(url, { get: hosts.get, signal }),
        state: row => {
          const { timeZone } = settings.desk
          return feedState(row, store.fact, { now: Date.now(), timeZone }, hubs?.told(row.feed.url, timeZone))
        },
        trouble: row => troubleOf(row, Date.now()),
      },
      mayQuote: feed => ALLOWED[feed.reuse],
      shownQuote: cardQuote,
      changed: () => void desk.refreshWatches().catch(error => log.error({ error }, 'the watches could not be read')),
      status: () =>
        desk.platforms().map(({ platform, is, why }) => ({ name: platform, value: why ? `${is}: ${why}` : is })),
    }),
    settings: () => settings,
    poll: polling.pass,
    pollOnce: polling.round,
    report: reporting.pass,
    deliver: room =>
      deliver(
        store,
        {
          channels: () => settings.channels,
          senderOf: platform => (platform === 'terminal' ? terminal : connections.get(platform)?.send),
          now: Date.now,
          tell,
        },
        room,
      ),

    async connect() {
      const { environment: env } = settings
      const asked = (platform: Platform) => settings.channels.some(channel => channel.platform === platform)
      const common = { timeZone: () => settings.desk.timeZone, log }
      const channelAt = (platform: Platform) => (address: string) =>
        settings.channels.find(channel => channel.platform === platform && channel.address === address)?.name ?? null
      if (slackReady(env) && env.SLACK_BOT_TOKEN) {
        const { connectSlack } = await import('./slack/connect.ts')
        connections.set(
          'slack',
          connectSlack({
            ...common,
            botToken: env.SLACK_BOT_TOKEN,
            appToken: env.SLACK_APP_TOKEN,
            signingSecret: env.SLACK_SIGNING_SECRET,
            listen: door?.post,
            apiUrl: env.SLACK_API_URL,
            answer: desk.commands.answer,
            editors: () => settings.editors.slack,
            channelAt: channelAt('slack'),
          }),
        )
      } else if (asked('slack'))
        log.warn('a Slack channel is configured and .env has no SLACK_BOT_TOKEN: nothing is posted there')
      if (env.DISCORD_TOKEN) {
        const { connectDiscord } = await import('./discord/connect.ts')
        connections.set(
          'discord',
          connectDiscord({
            ...common,
            token: env.DISCORD_TOKEN,
            apiUrl: env.DISCORD_API_URL,
            commands: desk.commands,
            editors: () => settings.editors.discord,
            channelAt: channelAt('discord'),
          }),
        )
      } else if (asked('discord'))
        log.warn('a Discord channel is configured and .env has no DISCORD_TOKEN: nothing is posted there')
    },

    platforms: () => [...connections].map(([platform, connection]) => ({ platform, ...connection.state() })),

    async take(next) {
      const restart = (['store', 'allow', 'port', 'environment', 'publicUrl'] as const).filter(
        name => !isDeepStrictEqual(settings[name], next[name]),
      )
      if (restart.length > 0) log.warn({ settings: restart }, 'these settings are taken up at the next start')
      settings = {
        ...next,
        store: settings.store,
        allow: settings.allow,
        port: settings.port,
        publicUrl: settings.publicUrl,
        environment: settings.environment,
      }
      await store.saveFeeds(settings.feeds, Date.now())
      await desk.refreshWatches()
    },

    async tendHubs() {
      if (!hubs || !door || Date.now() < Math.min(tendHubsAt, hubs.renewAt())) return
      // Feeds come and go meanwhile.
      tendHubsAt = Date.now() + 600_000
      const hubbed = (await store.feeds()).flatMap(row => hubOf(row.feed, row.memory, Date.now()))
      await hubs.recall(hubbed)
      try {
        await door.post(hubs.handle)
      } catch (error) {
        // A desk that is being replaced may hold the port for some seconds more.
        tendHubsAt = Date.now() + 30_000
        log.error(`hubs cannot reach the desk: ${error instanceof Error ? error.message : error}`)
        return
      }
      await hubs.tend(hubbed)
    },

    async refreshWatches() {
      const stored = (await store.channelWatches()).map(({ watch }) => watch)
      for (const { watch, why } of roster.take(settings.watches, stored, settings.lists))
        await tell(
          `watch:${watch.channel ?? ''}:${watch.name}:${Date.now()}`,
          watch.channel === null
            ? `The watch ${watch.name}: ${why}.`
            : `The watch ${watch.name}, made in ${watch.channel}: ${why}.`,
        )
    },

    tell,
    hurry: () => stopping.abort(),
    async close() {
      stopping.abort()
      await Promise.all([...connections.values()].map(connection => connection.stop()))
      await Promise.all([door?.close(), pages.close(), web.close()])
      await store.close()
    },
  }

  await store.saveFeeds(settings.feeds, Date.now())
  await desk.refreshWatches()
  return desk
}

/** A rush of matches comes in over some seconds; its list waits for the last of them. */
const LIST_WAIT = 20_000
/** A page has 20 s to come; the desk's other news does not wait for two of them. */
const RUSH_WAIT = 20_000

const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz'

/** Short enough to type after `/wire story`, without letters that look alike. */
function newId(): string {
  return Array.from(randomBytes(8), byte => LETTERS[byte % LETTERS.length]).join('')
}
