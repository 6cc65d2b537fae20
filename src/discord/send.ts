import { createHash } from 'node:crypto'
import { DiscordAPIError, HTTPError, RateLimitError, type REST, Routes } from 'discord.js'
import { z } from 'zod'
import type { log as houseLog } from '../log.ts'
import type { Outcome, Outgoing, Post, Send } from '../newsroom.ts'
import { clip } from '../text/shown.ts'
import { type DiscordMessage, escaped, renderPost } from './render.ts'

/**
 * A sender into Discord channels. Every post carries a nonce of its key, so that Discord itself refuses a second one for
 * some minutes; an uncertain attempt is looked for in the channel first. Later reports go into the alert's thread.
 */
export function discordSend(discord: {
  rest: REST
  token: string
  timeZone: () => string
  log: typeof houseLog
}): Send {
  const { rest, log } = discord
  return async outgoing => {
    const message = renderPost(outgoing.post, { timeZone: discord.timeZone() })
    // The library forgets its token at the first 401; a new answer must come from Discord, not from its memory.
    rest.setToken(discord.token)
    try {
      if (outgoing.uncertain) {
        const before = await lookFor(rest, outgoing, message)
        if (before?.kind === 'closed')
          log.warn(
            { key: outgoing.key, reason: before.reason },
            'Discord cannot be searched for an unanswered post: posting once more',
          )
        else if (before) return before
      }
      return await put(rest, outgoing, message)
    } catch (error) {
      const failure = failureOf(error)
      if (failure.code === 50035 || failure.code === 50006) return await putPlain(discord, outgoing, failure)
      if (failure.unknown)
        log.warn({ key: outgoing.key, answer: failure.reason }, 'Discord gave an answer Wirewatch does not know')
      return outcomeOf(failure)
    }
  }
}

async function put(rest: REST, outgoing: Outgoing, message: DiscordMessage): Promise<Outcome> {
  const { post, address, messageId } = outgoing
  if (post.kind === 'edit') {
    if (messageId === null) return { kind: 'never', reason: 'there is no message to edit' }
    await rest.patch(Routes.channelMessage(address, messageId), { body: message })
    return { kind: 'sent', messageId }
  }
  if (post.kind === 'report' && messageId !== null) return await reply(rest, outgoing, messageId, message)
  return { kind: 'sent', messageId: await create(rest, address, outgoing.key, message) }
}

async function create(rest: REST, channel: string, key: string, message: object): Promise<string> {
  const answer = await rest.post(Routes.channelMessages(channel), {
    body: { ...message, nonce: nonceOf(key), enforce_nonce: true },
  })
  return CREATED.parse(answer).id
}

// Where no thread can be had, the report answers the alert in the channel: it is never lost.
async function reply(rest: REST, outgoing: Outgoing, messageId: string, message: DiscordMessage): Promise<Outcome> {
  const threadId = outgoing.threadId ?? (await startThread(rest, outgoing.address, messageId, outgoing.post))
  if (threadId !== null) {
    try {
      return { kind: 'sent', messageId: await create(rest, threadId, outgoing.key, message), threadId }
    } catch (error) {
      if (!THREAD_CLOSED.has(failureOf(error).code)) throw error
    }
  }
  const message_reference = { message_id: messageId, fail_if_not_exists: false }
  return {
    kind: 'sent',
    messageId: await create(rest, outgoing.address, outgoing.key, { ...message, message_reference }),
  }
}

// A message has at most one thread, and it carries the message's id; null where none can be opened.
async function startThread(rest: REST, channel: string, messageId: string, post: Post): Promise<string | null> {
  const name = post.kind === 'report' ? clip(post.card.headline.replace(/\s+/g, ' ').trim(), 90) : ''
  try {
    const answer = await rest.post(Routes.threads(channel, messageId), {
      body: { name: name || 'Later reports', auto_archive_duration: 1440 },
    })
    return CREATED.parse(answer).id
  } catch (error) {
    const { code } = failureOf(error)
    if (code === 160004) return messageId
    if (NO_THREADS.has(code)) return null
    throw error
  }
}

// Our embed was refused: a bug of ours must not cost the alert.
async function putPlain(
  discord: Parameters<typeof discordSend>[0],
  outgoing: Outgoing,
  refused: Failure,
): Promise<Outcome> {
  discord.log.error(
    { key: outgoing.key, answer: refused.reason },
    'Discord refused the embed of a post: sending it as plain text',
  )
  const { content, allowed_mentions } = renderPost(outgoing.post, { timeZone: discord.timeZone() })
  const url = 'card' in outgoing.post ? outgoing.post.card.url : null
  const text = `${content.slice(0, 1200)}${url !== null && url.length < 600 ? `\n<${encodeURI(decodeSafely(url))}>` : ''}`
  try {
    return await put(discord.rest, outgoing, { content: text || escaped(outgoing.key), embeds: [], allowed_mentions })
  } catch (error) {
    const failure = failureOf(error)
    if (failure.code === refused.code) return { kind: 'never', reason: `Discord refuses the post: ${failure.reason}` }
    return outcomeOf(failure)
  }
}

// The outcome, if an unanswered post is there; undefined if it is not; else why nobody can tell.
async function lookFor(
  rest: REST,
  outgoing: Outgoing,
  message: DiscordMessage,
): Promise<Extract<Outcome, { kind: 'sent' | 'unsure' }> | { kind: 'closed'; reason: string } | undefined> {
  if (outgoing.post.kind === 'edit') return undefined
  const thread = outgoing.post.kind === 'report' ? (outgoing.threadId ?? outgoing.messageId) : null
  // A minute for clocks that differ.
  const since = outgoing.attemptedAt === null ? {} : { after: snowflakeAt(outgoing.attemptedAt - 60_000) }
  for (const channel of thread === null ? [outgoing.address] : [thread, outgoing.address]) {
    try {
      const query = new URLSearchParams({ ...since, limit: '50' })
      const found = MESSAGES.parse(await rest.get(Routes.channelMessages(channel), { query })).find(sent =>
        isTheSame(sent, outgoing.key, message),
      )
      if (found) return { kind: 'sent', messageId: found.id, ...(channel === thread ? { threadId: channel } : {}) }
    } catch (error) {
      const failure = failureOf(error)
      if (failure.kind !== 'refused')
        return { kind: 'unsure', reason: `could not look for an unanswered post: ${failure.reason}`, ...wait(failure) }
      // No thread under the alert yet: then the post is not in it.
      if (channel !== thread) return { kind: 'closed', reason: failure.reason }
    }
  }
  return undefined
}

function isTheSame(sent: z.infer<typeof MESSAGES>[number], key: string, message: DiscordMessage): boolean {
  if (sent.nonce !== undefined && String(sent.nonce) === nonceOf(key)) return true
  const [ours] = message.embeds
  if (!ours) return sent.content === message.content.trim()
  // An alert's foot names its story; a list has none, and is known by its lines.
  const known = (embed: z.infer<typeof EMBED> | typeof ours) =>
    JSON.stringify([embed.title?.trim(), embed.footer ? embed.footer.text.trim() : embed.description?.trim()])
  return sent.embeds.some(embed => known(embed) === known(ours))
}

function nonceOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 25)
}

function snowflakeAt(time: number): string {
  return (BigInt(Math.max(0, time - 1_420_070_400_000)) << 22n).toString()
}

function decodeSafely(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

type Failure = {
  kind: 'refused' | 'limited' | 'unreached' | 'unanswered'
  code: number
  reason: string
  status?: number
  after?: number
  unknown?: boolean
}

function failureOf(error: unknown): Failure {
  if (error instanceof RateLimitError) {
    const after = Math.max(error.retryAfter, error.timeToReset, error.sublimitTimeout)
    return { kind: 'limited', code: 429, reason: `Discord asks to wait ${Math.ceil(after / 1000)} s`, after }
  }
  if (error instanceof DiscordAPIError) {
    const code = Number(error.code)
    const known = error.status === 401 || PLATFORM[code] || ROUTE[code] || GONE[code] || THREAD_CLOSED.has(code)
    return {
      kind: 'refused',
      code,
      status: error.status,
      reason: `${error.message.slice(0, 120)} (${code})`,
      unknown: !known,
    }
  }
  if (error instanceof HTTPError)
    return { kind: 'unanswered', code: error.status, reason: `Discord answered ${error.status}` }
  const code = networkCode(error)
  return NEVER_LEFT.has(code)
    ? { kind: 'unreached', code: 0, reason: `Discord cannot be reached: ${code}` }
    : { kind: 'unanswered', code: 0, reason: `no answer from Discord: ${code}` }
}

function outcomeOf(failure: Failure): Outcome {
  if (failure.kind === 'limited' || failure.kind === 'unreached')
    return { kind: 'later', reason: failure.reason, ...wait(failure) }
  if (failure.kind === 'unanswered') return { kind: 'unsure', reason: failure.reason }
  const { code } = failure
  if (failure.status === 401)
    return {
      kind: 'never',
      reason: 'Discord: the token is not valid; put a new DISCORD_TOKEN into the environment',
      stops: 'platform',
    }
  if (PLATFORM[code]) return { kind: 'never', reason: `Discord: ${PLATFORM[code]} (${code})`, stops: 'platform' }
  if (ROUTE[code]) return { kind: 'never', reason: `Discord: ${ROUTE[code]} (${code})`, stops: 'route' }
  if (GONE[code]) return { kind: 'never', reason: `Discord: ${GONE[code]} (${code})` }
  return { kind: 'later', reason: failure.reason }
}

function wait(failure: Failure): { after?: number } {
  return failure.after === undefined ? {} : { after: failure.after }
}

function networkCode(error: unknown): string {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const code = (cause as NodeJS.ErrnoException).code
    if (typeof code === 'string') return code
    if (cause.name === 'AbortError') return 'timeout'
  }
  return error instanceof Error ? error.message.slice(0, 80) : 'unknown'
}

const CREATED = z.object({ id: z.string() })
const EMBED = z.object({
  title: z.string().optional(),
  description: z.string().optional(),
  footer: z.object({ text: z.string() }).optional(),
})
const MESSAGES = z.array(
  z.object({
    id: z.string(),
    content: z.string().catch(''),
    nonce: z.union([z.string(), z.number()]).optional().catch(undefined),
    embeds: z.array(EMBED).catch([]),
  }),
)

// https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes
const PLATFORM: Record<number, string> = {
  40001: 'the token is not valid; put a new DISCORD_TOKEN into the environment',
  40002: 'the account of the bot must be verified',
}
const ROUTE: Record<number, string> = {
  10003: 'the channel does not exist any more; correct its id or remove it',
  10004: 'the server does not exist any more',
  50001: 'the bot cannot see the channel; give it "View Channel" there',
  50008: 'this kind of channel takes no messages; choose a text channel',
  50013: 'the bot may not post here; give it "Send Messages" and "Embed Links" in the channel',
  50024: 'this kind of channel takes no messages; choose a text channel',
}
const GONE: Record<number, string> = {
  10008: 'the alert was deleted in the channel',
  50005: 'the message belongs to another account',
  50021: 'the message cannot be edited',
  200000: 'the server’s AutoMod blocked the message',
  200001: 'the server’s AutoMod blocked the title',
}
// A thread that is deleted, locked, archived for good or not ours to write in.
const THREAD_CLOSED = new Set([10003, 50001, 50013, 50083, 160005, 160006])
const NO_THREADS = new Set([50001, 50013, 50024, 160006, 160007])
const NEVER_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'ETIMEDOUT',
])
