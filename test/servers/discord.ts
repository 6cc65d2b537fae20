import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { wrongInMessage } from './embeds.ts'

// A small Discord on loopback: the REST v10 routes Wirewatch uses, strict on limits and nonces, and the gateway.

type Json = Record<string, unknown>
export type DiscordMessageSeen = Json & { id: string; content: string; embeds: Json[]; nonce?: string }
/** What happens to the next call of a route instead of the usual. `cut: after` takes the message and hangs up. */
export type Mishap =
  | { code: number; status: number }
  | { status: number; retryAfter?: number }
  | { cut: 'before' | 'after' }

const APPLICATION = '500000000000000001'
const GUILD = '300000000000000001'
const TOKEN = 'local-discord-token'

/** Starts it on a port of the system's choosing. */
export async function startDiscord(given: { port?: number } = {}) {
  const channels = new Map<string, { messages: DiscordMessageSeen[]; locked?: boolean; forbidden?: boolean }>()
  const calls: { method: string; path: string; body: Json; reason?: string[] }[] = []
  const mishaps: { route: RegExp; mishap: Mishap }[] = []
  const sockets = new Set<WebSocket>()
  const answers = new Map<string, (body: Json) => void>()
  const gatewayCalls: Json[] = []
  const world = {
    token: TOKEN,
    closeWith: null as number | null,
    commands: [] as Json[],
    limits: {} as Record<string, string>,
  }
  let sequence = 0
  let id = 0
  let opened = 0

  const server = createServer((request, response) => void serve(request, response))
  const gateway = new WebSocketServer({ noServer: true })
  server.on('upgrade', (request, socket, head) => gateway.handleUpgrade(request, socket, head, greet))
  server.listen(given.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  const port = (server.address() as AddressInfo).port

  function greet(socket: WebSocket): void {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    const dispatch = (t: string, d: Json) => socket.send(JSON.stringify({ op: 0, t, d, s: ++sequence }))
    socket.on('message', data => {
      const payload = JSON.parse(String(data))
      if (payload.op === 1) return socket.send(JSON.stringify({ op: 11 }))
      gatewayCalls.push(payload)
      if (payload.op !== 2 && payload.op !== 6) return
      if (world.closeWith !== null) return socket.close(world.closeWith)
      if (payload.d.token !== world.token) return socket.close(4004)
      opened++
      if (payload.op === 6) return dispatch('RESUMED', {})
      dispatch('READY', {
        v: 10,
        user: { id: APPLICATION, username: 'wirewatch', discriminator: '0', bot: true, avatar: null },
        guilds: [{ id: GUILD, unavailable: true }],
        session_id: 'session',
        resume_gateway_url: `ws://127.0.0.1:${port}`,
        application: { id: APPLICATION, flags: 0 },
      })
      dispatch('GUILD_CREATE', guild([...channels.keys()]))
    })
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 } }))
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let raw = ''
    for await (const chunk of request) raw += chunk
    const url = new URL(request.url ?? '/', 'http://discord')
    const path = url.pathname.replace(/^\/api\/v10/, '')
    const method = request.method ?? ''
    const body: Json = raw === '' ? {} : JSON.parse(raw)
    calls.push({ method, path, body })
    const say = (status: number, value: unknown, headers: Record<string, string> = {}) => {
      response.writeHead(status, { ...(value === undefined ? {} : { 'content-type': 'application/json' }), ...headers })
      response.end(value === undefined ? undefined : JSON.stringify(value))
    }
    const at = mishaps.findIndex(each => each.route.test(`${method} ${path}`))
    const mishap = at < 0 ? undefined : mishaps.splice(at, 1)[0]?.mishap
    if (mishap && 'cut' in mishap) {
      if (mishap.cut === 'after') act(method, path, body, url.searchParams)
      request.socket.destroy()
      return
    }
    if (mishap && 'code' in mishap) return say(mishap.status, { code: mishap.code, message: `error ${mishap.code}` })
    if (mishap?.status === 429) {
      const after = mishap.retryAfter ?? 1
      return say(
        429,
        { message: 'You are being rate limited.', retry_after: after, global: false },
        { 'retry-after': String(after), 'x-ratelimit-scope': 'user' },
      )
    }
    if (mishap) return say(mishap.status, undefined)
    const open = path.startsWith('/interactions/') || path.startsWith('/webhooks/')
    if (!open && request.headers.authorization !== `Bot ${world.token}`)
      return say(401, { message: '401: Unauthorized', code: 0 })
    const [status, value] = act(method, path, body, url.searchParams)
    say(status, value, world.limits)
  }

  function act(method: string, path: string, body: Json, query: URLSearchParams): [number, unknown] {
    const route = `${method} ${path}`
    if (route === 'GET /gateway/bot')
      return [
        200,
        {
          url: `ws://127.0.0.1:${port}`,
          shards: 1,
          session_start_limit: { total: 1000, remaining: 1000, reset_after: 1, max_concurrency: 1 },
        },
      ]
    if (/\/applications\/\d+\/commands$/.test(path)) {
      if (method === 'PUT')
        world.commands = (body as unknown as Json[]).map((command, at) => ({
          ...command,
          id: String(700 + at),
          application_id: APPLICATION,
          version: '1',
          type: 1,
          nsfw: false,
          default_member_permissions: null,
        }))
      return [200, world.commands]
    }
    if (route === 'GET /users/@me')
      return [200, { id: APPLICATION, username: 'wirewatch', discriminator: '0', bot: true }]
    const [, looked] = /^\/channels\/(\d+)$/.exec(path) ?? []
    if (looked !== undefined) {
      const found = channels.get(looked)
      if (!found) return [404, { code: 10003, message: 'Unknown Channel' }]
      if (found.forbidden) return [403, { code: 50001, message: 'Missing Access' }]
      return [200, { id: looked, type: 0, name: 'desk', guild_id: GUILD }]
    }
    const [, callback] = /^\/interactions\/\d+\/([^/]+)\/callback$/.exec(path) ?? []
    if (callback !== undefined) {
      answers.get(`first:${callback}`)?.(body)
      return [204, undefined]
    }
    const [, webhook] = /^\/webhooks\/\d+\/([^/]+)\/messages\/(?:@|%40)original$/.exec(path) ?? []
    if (webhook !== undefined) {
      const wrong = wrongInMessage(body)
      if (wrong.length > 0) return [400, { code: 50035, message: wrong.join(', ') }]
      answers.get(`answer:${webhook}`)?.(body)
      return [200, stored({ id: '1', content: '', embeds: [], ...body }, '1')]
    }
    const [, channelId = '', messageId, threads] =
      /^\/channels\/(\d+)\/messages(?:\/(\d+)(\/threads)?)?$/.exec(path) ?? []
    const channel = channels.get(channelId)
    if (!channel) return [404, { code: 10003, message: 'Unknown Channel' }]
    if (channel.forbidden) return [403, { code: 50001, message: 'Missing Access' }]
    const message = channel.messages.find(each => each.id === messageId)
    if (messageId !== undefined && !message) return [404, { code: 10008, message: 'Unknown Message' }]
    if (threads) {
      if (channels.has(messageId ?? ''))
        return [400, { code: 160004, message: 'A thread has already been created for this message' }]
      if (typeof body.name !== 'string' || body.name.length < 1 || body.name.length > 100)
        return [400, { code: 50035, message: 'name' }]
      channels.set(messageId ?? '', { messages: [] })
      return [201, { id: messageId, type: 11, name: body.name, guild_id: GUILD, parent_id: channelId }]
    }
    if (method === 'GET') {
      const after = BigInt(query.get('after') ?? '0')
      return [
        200,
        channel.messages
          .filter(each => BigInt(each.id) > after)
          .map(each => stored(each, channelId))
          .reverse(),
      ]
    }
    if (channel.locked) return [400, { code: 50083, message: 'Thread is archived' }]
    const wrong = wrongInMessage(body)
    if (wrong.length > 0) return [400, { code: 50035, message: wrong.join(', ') }]
    if (message) {
      Object.assign(message, body)
      return [200, stored(message, channelId)]
    }
    const twin = body.enforce_nonce === true ? channel.messages.find(each => each.nonce === body.nonce) : undefined
    if (twin) return [200, stored(twin, channelId)]
    const posted = { ...(body as Omit<DiscordMessageSeen, 'id'>), id: snowflake(++id) } as DiscordMessageSeen
    channel.messages.push(posted)
    return [200, stored(posted, channelId)]
  }

  return {
    port,
    url: `http://127.0.0.1:${port}/api`,
    token: TOKEN,
    guild: GUILD,
    world,
    channels,
    calls,
    gatewayCalls,
    get opened() {
      return opened
    },
    /** Lets the next call whose "METHOD /path" fits go wrong. */
    next: (route: RegExp, mishap: Mishap) => void mishaps.push({ route, mishap }),
    /** Sends something down every gateway connection as it stands. */
    says: (frame: string | Buffer) => sockets.forEach(socket => void socket.send(frame)),
    /** Ends every gateway connection without a word. */
    cutSockets: () => sockets.forEach(socket => void socket.terminate()),
    closeSockets: (code: number) => sockets.forEach(socket => void socket.close(code)),
    /** Uses a slash command; gives the first response and the answer that follows it. */
    async uses(
      name: string,
      options: Json[],
      from: { user: string; channel: string; permissions: bigint },
    ): Promise<{ first: Json; answer: Json }> {
      const token = `token${++id}`
      const first = new Promise<Json>(done => answers.set(`first:${token}`, done))
      const answer = new Promise<Json>(done => answers.set(`answer:${token}`, done))
      const interaction = {
        id: snowflake(++id),
        application_id: APPLICATION,
        type: 2,
        token,
        version: 1,
        guild_id: GUILD,
        channel_id: from.channel,
        channel: { id: from.channel, type: 0, guild_id: GUILD, name: 'desk', permissions: '0' },
        member: {
          user: { id: from.user, username: 'someone', discriminator: '0', avatar: null },
          roles: [],
          joined_at: '2026-01-01T00:00:00Z',
          permissions: String(from.permissions),
          deaf: false,
          mute: false,
          flags: 0,
        },
        app_permissions: '0',
        locale: 'en-GB',
        entitlements: [],
        authorizing_integration_owners: {},
        context: 0,
        attachment_size_limit: 1,
        data: { id: '700', name, type: 1, options },
      }
      for (const socket of sockets)
        socket.send(JSON.stringify({ op: 0, t: 'INTERACTION_CREATE', d: interaction, s: ++sequence }))
      return { first: await first, answer: await answer }
    },
    async stop() {
      for (const socket of sockets) socket.terminate()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

// What Discord gives back: messages as they were posted, without the nonce, which it keeps for itself.
function stored(message: Json, channel: string): Json {
  const { nonce: _, enforce_nonce: __, allowed_mentions: ___, ...rest } = message
  return {
    ...rest,
    channel_id: channel,
    author: { id: APPLICATION, username: 'wirewatch', discriminator: '0', bot: true, avatar: null },
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    pinned: false,
    type: 0,
  }
}

function guild(channels: string[]): Json {
  return {
    id: GUILD,
    name: 'Newsroom',
    unavailable: false,
    owner_id: '1',
    roles: [
      {
        id: GUILD,
        name: '@everyone',
        permissions: '0',
        position: 0,
        color: 0,
        hoist: false,
        managed: false,
        mentionable: false,
        flags: 0,
      },
    ],
    emojis: [],
    features: [],
    channels: channels.map(id => ({ id, type: 0, name: 'desk', position: 0, permission_overwrites: [] })),
    members: [],
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    stickers: [],
    member_count: 2,
    preferred_locale: 'en-GB',
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    premium_tier: 0,
    nsfw_level: 0,
    system_channel_flags: 0,
    afk_timeout: 60,
  }
}

function snowflake(step: number): string {
  return ((BigInt(Date.now() - 1_420_070_400_000) << 22n) + BigInt(step)).toString()
}
