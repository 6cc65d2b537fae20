import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { wrongInMessage } from './blockkit.ts'

// A small Slack on loopback: the Web API methods Wirewatch uses, strict on arguments and limits, and Socket Mode.

type Json = Record<string, unknown>
export type SlackMessageSeen = {
  ts: string
  text: string
  blocks?: Json[]
  thread_ts?: string
  metadata?: { event_type: string; event_payload: Json }
}
/** What happens to the next call of a method instead of the usual. `cut: after` takes the message and hangs up. */
export type Mishap =
  | { error: string }
  | { status: number; retryAfter?: number; body?: string }
  | { cut: 'before' | 'after' }

const BOT = 'xoxb-local-bot'
const APP = 'xapp-local-app'

// Method, required arguments, further arguments: https://docs.slack.dev/reference/methods
const METHODS: Record<string, [string[], string[]]> = {
  'auth.test': [[], []],
  'apps.connections.open': [[], []],
  'chat.postMessage': [
    ['channel', 'text'],
    ['blocks', 'thread_ts', 'metadata', 'unfurl_links', 'unfurl_media'],
  ],
  'chat.update': [
    ['channel', 'ts', 'text'],
    ['blocks', 'metadata'],
  ],
  'conversations.history': [['channel'], ['oldest', 'include_all_metadata', 'limit', 'cursor']],
  'conversations.replies': [
    ['channel', 'ts'],
    ['oldest', 'include_all_metadata', 'limit', 'cursor'],
  ],
  'conversations.info': [['channel'], []],
  'conversations.join': [['channel'], []],
  'users.info': [['user'], []],
}

/** Starts it on a port of the system's choosing. */
export async function startSlack(given: { port?: number } = {}) {
  const channels = new Map<
    string,
    { archived?: boolean; member?: boolean; private?: boolean; messages: SlackMessageSeen[] }
  >()
  const users = new Map<string, { is_admin?: boolean; is_owner?: boolean }>()
  const calls: { method: string; args: Json }[] = []
  const mishaps: { method: string; mishap: Mishap }[] = []
  const sockets = new Set<WebSocket>()
  const answers = new Map<string, (body: Json) => void>()
  const acks = new Map<string, (payload: Json) => void>()
  const tokens = { bot: BOT, app: APP, trouble: null as string | null, appTrouble: null as string | null }
  let tick = 0
  let opened = 0

  const server = createServer((request, response) => void serve(request, response))
  const gateway = new WebSocketServer({ noServer: true })
  server.on('upgrade', (request, socket, head) =>
    gateway.handleUpgrade(request, socket, head, connection => {
      sockets.add(connection)
      const pings = setInterval(() => connection.ping(), 1000)
      connection.on('close', () => {
        clearInterval(pings)
        sockets.delete(connection)
      })
      connection.on('message', data => {
        const { envelope_id, payload } = JSON.parse(String(data))
        acks.get(envelope_id)?.(payload)
      })
      connection.send(JSON.stringify({ type: 'hello', num_connections: 1 }))
      opened++
    }),
  )
  server.listen(given.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  const port = (server.address() as AddressInfo).port

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let raw = ''
    for await (const chunk of request) raw += chunk
    const path = new URL(request.url ?? '/', 'http://slack').pathname
    if (path.startsWith('/respond/')) {
      answers.get(path)?.(JSON.parse(raw))
      response.end('ok')
      return
    }
    const method = path.slice('/api/'.length)
    const args = argumentsOf(raw)
    calls.push({ method, args })
    const at = mishaps.findIndex(each => each.method === method)
    const mishap = at < 0 ? undefined : mishaps.splice(at, 1)[0]?.mishap
    if (mishap && 'cut' in mishap) {
      if (mishap.cut === 'after') act(method, args)
      request.socket.destroy()
      return
    }
    if (mishap && 'status' in mishap) {
      response.writeHead(
        mishap.status,
        mishap.retryAfter === undefined ? {} : { 'retry-after': String(mishap.retryAfter) },
      )
      response.end(mishap.body ?? '')
      return
    }
    const authorization = request.headers.authorization
    const result = mishap
      ? { ok: false, error: mishap.error }
      : (refusal(method, args, authorization) ?? act(method, args))
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(result))
  }

  function refusal(method: string, args: Json, authorization: string | undefined): Json | undefined {
    const known = METHODS[method]
    if (!known) return { ok: false, error: 'unknown_method' }
    const app = method === 'apps.connections.open'
    const trouble = app ? tokens.appTrouble : tokens.trouble
    if (trouble) return { ok: false, error: trouble }
    if (authorization !== `Bearer ${app ? tokens.app : tokens.bot}`) return { ok: false, error: 'invalid_auth' }
    const [required, further] = known
    if (required.some(name => args[name] === undefined)) return { ok: false, error: 'missing_argument' }
    const strange = Object.keys(args).filter(name => ![...required, ...further].includes(name))
    if (strange.length > 0) return { ok: false, error: 'invalid_arguments', strange }
    return undefined
  }

  function act(method: string, args: Json): Json {
    if (method === 'auth.test') return { ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1', team: 'Newsroom' }
    if (method === 'apps.connections.open') return { ok: true, url: `ws://127.0.0.1:${port}/socket` }
    if (method === 'users.info') {
      const user = users.get(String(args.user))
      return user ? { ok: true, user: { id: args.user, ...user } } : { ok: false, error: 'user_not_found' }
    }
    const channel = channels.get(String(args.channel))
    if (!channel) return { ok: false, error: 'channel_not_found' }
    if (method === 'conversations.info')
      return {
        ok: true,
        channel: {
          id: args.channel,
          name: 'desk',
          is_archived: channel.archived === true,
          is_member: channel.member !== false,
          is_private: channel.private === true,
        },
      }
    if (channel.archived) return { ok: false, error: 'is_archived' }
    if (method === 'conversations.join') {
      if (channel.private) return { ok: false, error: 'method_not_supported_for_channel_type' }
      channel.member = true
      return { ok: true }
    }
    if (channel.member === false) return { ok: false, error: 'not_in_channel' }
    if (method === 'conversations.history' || method === 'conversations.replies') {
      const found = channel.messages.filter(
        message =>
          Number(message.ts) >= Number(args.oldest ?? 0) &&
          (method === 'conversations.replies'
            ? message.thread_ts === args.ts || message.ts === args.ts
            : !message.thread_ts),
      )
      return { ok: true, messages: found.reverse().slice(0, Number(args.limit ?? 100)), has_more: false }
    }
    const wrong = wrongInMessage(args)
    if (wrong.length > 0) return { ok: false, error: 'invalid_blocks', response_metadata: { messages: wrong } }
    const { text, blocks, thread_ts, metadata } = args as unknown as SlackMessageSeen
    if (method === 'chat.update') {
      const message = channel.messages.find(each => each.ts === args.ts)
      if (!message) return { ok: false, error: 'message_not_found' }
      Object.assign(message, { text, blocks })
      return { ok: true, ts: message.ts, channel: args.channel }
    }
    const ts = `${Math.floor(Date.now() / 1000)}.${String(++tick).padStart(6, '0')}`
    channel.messages.push({
      ts,
      text,
      ...(blocks && { blocks }),
      ...(thread_ts && { thread_ts }),
      ...(metadata && { metadata }),
    })
    return { ok: true, ts, channel: args.channel, message: { text } }
  }

  return {
    port,
    url: `http://127.0.0.1:${port}/api/`,
    botToken: BOT,
    appToken: APP,
    tokens,
    channels,
    users,
    calls,
    /** Lets the next call of a method go wrong. */
    next: (method: string, mishap: Mishap) => void mishaps.push({ method, mishap }),
    /** Ends every socket, as Slack does from time to time. */
    cutSockets: () => sockets.forEach(socket => void socket.terminate()),
    /** Asks every client to connect anew, as Slack does when it moves a connection. */
    refreshSockets: () =>
      sockets.forEach(socket => void socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }))),
    /** Sends something down every socket as it stands. */
    says: (frame: string | Buffer) => sockets.forEach(socket => void socket.send(frame)),
    /** How many sockets were ever opened. */
    get opened() {
      return opened
    },
    /** Types a slash command; gives what Slack was told: the acknowledgement, and the answer to the response_url. */
    async types(
      command: string,
      text: string,
      from: { user: string; channel: string },
    ): Promise<{ ack: Json; answer: Json }> {
      const id = `envelope-${++tick}`
      const path = `/respond/${id}`
      const ack = new Promise<Json>(done => acks.set(id, done))
      const answer = new Promise<Json>(done => answers.set(path, done))
      const payload = slashPayload(command, text, from, `http://127.0.0.1:${port}${path}`)
      const [socket] = sockets
      socket?.send(JSON.stringify({ envelope_id: id, type: 'slash_commands', payload, accepts_response_payload: true }))
      return { ack: await ack, answer: await answer }
    },
    /** Where an answer to a command that came by HTTP is awaited. */
    responseUrl(): { url: string; answer: Promise<Json> } {
      const path = `/respond/${++tick}`
      return { url: `http://127.0.0.1:${port}${path}`, answer: new Promise(done => answers.set(path, done)) }
    },
    async stop() {
      for (const socket of sockets) socket.terminate()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** The fields Slack sends with a slash command: https://docs.slack.dev/interactivity/implementing-slash-commands */
export function slashPayload(
  command: string,
  text: string,
  from: { user: string; channel: string },
  responseUrl: string,
): Json {
  return {
    token: 'local',
    team_id: 'T1',
    team_domain: 'newsroom',
    channel_id: from.channel,
    channel_name: 'desk',
    user_id: from.user,
    user_name: 'someone',
    command,
    text,
    api_app_id: 'A1',
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: '1.2.3',
  }
}

/** The headers Slack sends with a call over HTTP: https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function signedBySlack(body: string, secret: string): Record<string, string> {
  const stamp = Math.floor(Date.now() / 1000)
  return {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': String(stamp),
    'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${stamp}:${body}`).digest('hex')}`,
  }
}

function argumentsOf(raw: string): Json {
  const given = Object.fromEntries(new URLSearchParams(raw))
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, /^[[{]/.test(value) ? JSON.parse(value) : value]),
  )
}
