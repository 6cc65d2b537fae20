import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as setTimeoutPromise } from 'node:timers/promises'
import { App, HTTPReceiver, SocketModeReceiver, type webApi } from '@slack/bolt'
import type { Answer } from '../commands/command.ts'
import type { log as houseLog } from '../log.ts'
import type { Connection } from '../newsroom.ts'
import { answerCommand } from './answer.ts'
import { slackLog } from './log.ts'
import { slackSend, slackWeb } from './send.ts'

export type SlackSettings = {
  botToken: string
  /** Socket Mode; without it commands come by HTTP, which needs `signingSecret` and `listen`. */
  appToken?: string | undefined
  signingSecret?: string | undefined
  /** Hands over what comes in at the desk's port. Throws while the port cannot be had. */
  listen?: ((keeper: (request: IncomingMessage, response: ServerResponse) => boolean) => Promise<void>) | undefined
  /** Ends in `/api/`; Slack itself unless set. */
  apiUrl?: string | undefined
  answer: Answer
  /** Slack user ids named as editors in the configuration. */
  editors: () => readonly string[]
  /** The configured channel at a Slack channel id. */
  channelAt: (address: string) => string | null
  timeZone: () => string
  log: typeof houseLog
  /** How long to wait before the next attempt to connect, after so many failures. */
  backoff?: (failures: number) => number
}

/**
 * Connects to Slack and keeps connected: it never throws for what Slack answers and never takes the desk down.
 * Posting works without the socket; the socket is for commands.
 */
export function connectSlack(settings: SlackSettings): Connection {
  const { log } = settings
  const logger = slackLog(log)
  const posts = slackWeb(settings.botToken, { apiUrl: settings.apiUrl, logger })
  // A rate limit met by a post must not hold up an answer to a person, so commands have a client of their own.
  const people = slackWeb(settings.botToken, { apiUrl: settings.apiUrl, logger })
  const send = slackSend({ web: posts, timeZone: settings.timeZone, log })
  let tokenProblem: string | null = null
  tokenTrouble(people).then(trouble => {
    tokenProblem = trouble
    if (trouble) log.error({ platform: 'slack' }, trouble)
  })

  const line = settings.appToken !== undefined ? socket(settings, settings.appToken, logger) : http(settings, logger)
  for (const name of ['/wire', '/watch']) line.app?.command(name, call => answerCommand(call, people, settings))
  line.start()

  return {
    send: async outgoing => {
      const outcome = await send(outgoing)
      if (outcome.kind === 'sent') tokenProblem = null
      if (outcome.kind === 'never' && outcome.stops === 'platform') tokenProblem = outcome.reason
      return outcome
    },
    state: () => (tokenProblem !== null ? { is: 'down', why: tokenProblem } : line.state()),
    stop: line.stop,
  }
}

type CommandLine = { app: App | null; start(): void; state(): ReturnType<Connection['state']>; stop(): Promise<void> }

// Socket Mode, with the library's own reconnecting switched off: it ends in an unhandled rejection when Slack says
// invalid_auth while reconnecting (https://github.com/slackapi/node-slack-sdk/issues/2656), and then never tries again.
function socket(settings: SlackSettings, appToken: string, logger: ReturnType<typeof slackLog>): CommandLine {
  const { log, backoff = doubling } = settings
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: clientOptions(settings, logger) },
    processEventErrorHandler: async ({ error }) => {
      log.warn({ platform: 'slack', error }, 'a command from Slack could not be handled')
      return false
    },
  })
  const app = appOn(receiver, settings, logger)
  let state: ReturnType<Connection['state']> = { is: 'degraded', why: 'connecting to Slack' }
  let failures = 0
  let stopped = false
  let attempt = 0
  let upSince = 0
  let timer: NodeJS.Timeout | undefined
  let patience: NodeJS.Timeout | undefined

  const again = (why: string) => {
    if (stopped || timer) return
    // Only a connection that held counts as one: a door that opens and shuts at once is not run against.
    failures = upSince > 0 && Date.now() - upSince > 10_000 ? 1 : failures + 1
    upSince = 0
    state = { is: 'degraded', why: `no connection for commands: ${why}` }
    // The first retry is at once: Slack itself closes every connection from time to time and expects that.
    const wait = failures === 1 ? 0 : backoff(failures - 1)
    if (failures > 1) log.warn({ platform: 'slack', why, wait }, 'the connection for commands is down, trying again')
    timer = setTimeout(start, wait)
  }
  const start = () => {
    timer = undefined
    if (stopped) return
    const mine = ++attempt
    // An answer that never comes must not leave the desk deaf.
    patience = setTimeout(() => give('Slack did not answer'), 30_000)
    const give = (why: string) => {
      clearTimeout(patience)
      if (mine !== attempt || stopped) return
      attempt++
      again(why)
    }
    app.start().then(
      () => {
        clearTimeout(patience)
        if (mine !== attempt || stopped) return
        upSince = Date.now()
        state = { is: 'up', why: null }
        log.info({ platform: 'slack' }, 'connected to Slack')
      },
      (error: unknown) => give(reasonOf(error)),
    )
  }
  guardMessages(receiver.client, error =>
    log.warn({ platform: 'slack', error }, 'Slack sent something that cannot be read'),
  )
  receiver.client.on('disconnected', () => {
    if (state.is === 'up') {
      attempt++
      again('Slack closed it')
    }
  })
  return {
    app,
    start,
    state: () => state,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      clearTimeout(patience)
      // A peer that does not close politely must not hold up the end of the desk.
      await Promise.race([receiver.client.disconnect(), setTimeoutPromise(2000, undefined, { ref: false })])
    },
  }
}

// The library reads each message in a promise nobody waits for: one it cannot read would end the process.
function guardMessages(client: SocketModeReceiver['client'], told: (error: unknown) => void): void {
  for (const read of client.listeners('ws_message')) {
    client.off('ws_message', read)
    client.on('ws_message', async (...message) => {
      try {
        await read(...message)
      } catch (error) {
        told(error)
      }
    })
  }
}

function http(settings: SlackSettings, logger: ReturnType<typeof slackLog>): CommandLine {
  const { log, signingSecret, listen, backoff = doubling } = settings
  if (signingSecret === undefined || listen === undefined)
    return {
      app: null,
      start: () => {},
      state: () => ({
        is: 'degraded',
        why: 'alerts only: commands need SLACK_APP_TOKEN, or SLACK_SIGNING_SECRET and a port',
      }),
      stop: async () => {},
    }
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: [ENDPOINT],
    logger,
    processEventErrorHandler: async ({ error }) => {
      log.warn({ platform: 'slack', error }, 'a command from Slack could not be handled')
      return false
    },
  })
  let state: ReturnType<Connection['state']> = { is: 'degraded', why: 'opening the port for Slack' }
  let timer: NodeJS.Timeout | undefined
  let failures = 0
  let stopped = false
  // The port belongs to the desk, which others come in by too: the receiver is asked and does not listen itself.
  const keeper = (request: IncomingMessage, response: ServerResponse): boolean => {
    if (stopped || request.method !== 'POST' || request.url?.split('?')[0] !== ENDPOINT) return false
    receiver.requestListener(request, response)
    return true
  }
  const start = () => {
    listen(keeper).then(
      () => {
        state = { is: 'up', why: null }
        log.info({ platform: 'slack' }, 'waiting for Slack')
      },
      (error: unknown) => {
        state = { is: 'degraded', why: `no commands from Slack: ${reasonOf(error)}` }
        log.error({ platform: 'slack', reason: reasonOf(error) }, 'no commands from Slack, trying again')
        // A desk that is being replaced may hold it for some seconds more.
        if (!stopped) timer = setTimeout(start, backoff(++failures))
      },
    )
  }
  return {
    app: appOn(receiver, settings, logger),
    start,
    state: () => state,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}

const ENDPOINT = '/slack/events'

function appOn(
  receiver: SocketModeReceiver | HTTPReceiver,
  settings: SlackSettings,
  logger: ReturnType<typeof slackLog>,
): App {
  const app = new App({
    receiver,
    logger,
    clientOptions: clientOptions(settings, logger),
    convoStore: false,
    ignoreSelf: false,
    authorize: async () => ({ botToken: settings.botToken }),
  })
  app.error(async error => {
    settings.log.warn({ platform: 'slack', error }, 'a command from Slack could not be handled')
  })
  return app
}

function clientOptions(settings: SlackSettings, logger: ReturnType<typeof slackLog>): webApi.WebClientOptions {
  return {
    ...(settings.apiUrl === undefined ? {} : { slackApiUrl: settings.apiUrl }),
    logger,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 10_000,
  }
}

// Only an answer of Slack's counts as trouble with the token: a network that is down mends itself.
async function tokenTrouble(web: webApi.WebClient): Promise<string | null> {
  try {
    await web.auth.test()
    return null
  } catch (error) {
    const code = (error as { data?: { error?: unknown } }).data?.error
    return typeof code === 'string' && BAD_TOKEN.has(code) ? `Slack refuses SLACK_BOT_TOKEN: ${code}` : null
  }
}
const BAD_TOKEN = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
])

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 120) : 'closed'
}

/** 1 s, 2 s, 4 s … at most two minutes. */
function doubling(failures: number): number {
  return Math.min(120_000, 1000 * 2 ** (failures - 1))
}
