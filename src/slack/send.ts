import { webApi } from '@slack/bolt'
import { z } from 'zod'
import type { log as houseLog } from '../log.ts'
import type { Outcome, Outgoing, Send } from '../newsroom.ts'
import { plainText, renderPost, type SlackMessage } from './render.ts'

/**
 * A sender into Slack channels. One call makes one post: the library's own retries are off, because a retry after a cut
 * connection posts twice. An uncertain attempt is looked for in the channel before anything is posted again.
 */
export function slackSend(slack: { web: webApi.WebClient; timeZone: () => string; log: typeof houseLog }): Send {
  const { web, log } = slack
  return async outgoing => {
    const message = renderPost(outgoing.post, { timeZone: slack.timeZone() })
    try {
      if (outgoing.uncertain) {
        const before = await lookFor(web, outgoing)
        if (typeof before === 'string') return { kind: 'sent', messageId: before }
        if (before?.kind === 'unsure') return before
        if (before)
          log.warn(
            { key: outgoing.key, reason: before.reason },
            'Slack cannot be searched for an unanswered post: posting once more',
          )
      }
      return await put(web, outgoing, message)
    } catch (error) {
      const failure = failureOf(error)
      if (TOO_MUCH.has(failure.code)) return await putPlain(slack, outgoing, failure.code)
      if (failure.code === 'not_in_channel') return await joinAndPut(slack, outgoing)
      if (failure.unknown)
        log.warn({ key: outgoing.key, answer: failure.code }, 'Slack gave an answer Wirewatch does not know')
      return outcomeOf(failure, outgoing)
    }
  }
}

/** A client for Slack's Web API that never posts twice by itself and never makes one channel wait for another. */
export function slackWeb(
  token: string,
  settings: { apiUrl?: string | undefined; logger: webApi.WebClientOptions['logger'] },
): webApi.WebClient {
  return new webApi.WebClient(token, {
    ...(settings.apiUrl === undefined ? {} : { slackApiUrl: settings.apiUrl }),
    ...(settings.logger === undefined ? {} : { logger: settings.logger }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 10_000,
  })
}

async function put(web: webApi.WebClient, outgoing: Outgoing, message: SlackMessage): Promise<Outcome> {
  const { address, messageId, post } = outgoing
  if (post.kind === 'edit') {
    if (messageId === null) return { kind: 'never', reason: 'there is no message to edit' }
    await web.chat.update({
      channel: address,
      ts: messageId,
      text: message.text.slice(0, 3900),
      blocks: message.blocks,
    })
    return { kind: 'sent', messageId }
  }
  const answer = await web.chat.postMessage({
    channel: address,
    text: message.text,
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(post.kind === 'report' && messageId !== null ? { thread_ts: messageId } : {}),
    metadata: { event_type: EVENT, event_payload: { key: outgoing.key } },
    unfurl_links: false,
    unfurl_media: false,
  })
  if (!answer.ts) return { kind: 'unsure', reason: 'Slack took the post and named no message' }
  return { kind: 'sent', messageId: answer.ts }
}

// Our blocks were refused: a bug of ours must not cost the alert.
async function putPlain(slack: Parameters<typeof slackSend>[0], outgoing: Outgoing, code: string): Promise<Outcome> {
  slack.log.error({ key: outgoing.key, answer: code }, 'Slack refused the blocks of a post: sending it as plain text')
  const text = plainText(outgoing.post, { timeZone: slack.timeZone() })
  try {
    return await put(slack.web, outgoing, {
      text: text.length > 3500 ? text.slice(0, text.lastIndexOf('\n', 3500)) : text,
      blocks: [],
    })
  } catch (error) {
    const failure = failureOf(error)
    if (TOO_MUCH.has(failure.code)) return { kind: 'never', reason: `Slack refuses the post: ${failure.code}` }
    return outcomeOf(failure, outgoing)
  }
}

async function joinAndPut(slack: Parameters<typeof slackSend>[0], outgoing: Outgoing): Promise<Outcome> {
  try {
    await slack.web.conversations.join({ channel: outgoing.address })
  } catch (error) {
    const failure = failureOf(error)
    if (failure.kind !== 'refused') return { kind: 'later', reason: failure.reason, ...wait(failure) }
    return {
      kind: 'never',
      reason: `the app is not in the channel: type "/invite @Wirewatch" there (${failure.code})`,
      stops: 'route',
    }
  }
  try {
    return await put(slack.web, outgoing, renderPost(outgoing.post, { timeZone: slack.timeZone() }))
  } catch (error) {
    return outcomeOf(failureOf(error), outgoing)
  }
}

// The message's name if an unanswered post is there; undefined if it is not; else why nobody can tell.
async function lookFor(
  web: webApi.WebClient,
  outgoing: Outgoing,
): Promise<string | undefined | Extract<Outcome, { kind: 'unsure' }> | { kind: 'closed'; reason: string }> {
  if (outgoing.post.kind === 'edit') return undefined
  const parent = outgoing.post.kind === 'report' ? outgoing.messageId : null
  const since = {
    channel: outgoing.address,
    // A minute for clocks that differ.
    ...(outgoing.attemptedAt === null ? {} : { oldest: ((outgoing.attemptedAt - 60_000) / 1000).toFixed(6) }),
    include_all_metadata: true,
    limit: 15,
  }
  let cursor: string | undefined
  try {
    for (let page = 0; page < 3; page++) {
      const next = cursor === undefined ? {} : { cursor }
      const answer =
        parent === null
          ? await web.conversations.history({ ...since, ...next })
          : await web.conversations.replies({ ...since, ...next, ts: parent })
      for (const message of MESSAGES.parse(answer.messages ?? []))
        if (message.metadata?.event_type === EVENT && message.metadata.event_payload?.key === outgoing.key)
          return message.ts
      cursor = answer.response_metadata?.next_cursor || undefined
      if (cursor === undefined) return undefined
    }
    return undefined
  } catch (error) {
    const failure = failureOf(error)
    if (failure.kind === 'refused') return { kind: 'closed', reason: failure.code }
    return { kind: 'unsure', reason: `could not look for an unanswered post: ${failure.reason}`, ...wait(failure) }
  }
}

type Failure = {
  kind: 'refused' | 'limited' | 'unreached' | 'unanswered'
  code: string
  reason: string
  after?: number
  unknown?: boolean
}

function failureOf(error: unknown): Failure {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return {
      kind: 'limited',
      code: 'ratelimited',
      reason: `Slack asks to wait ${error.retryAfter} s`,
      after: error.retryAfter * 1000,
    }
  if (error instanceof webApi.WebAPIPlatformError) {
    const code = String(error.data.error ?? '').slice(0, 80)
    // A page instead of an answer (a proxy, an outage): nobody knows what became of the call.
    if (!/^[a-z][a-z0-9_]*$/.test(code))
      return { kind: 'unanswered', code, reason: 'Slack answered with something unreadable', unknown: true }
    if (LIMITED.has(code)) return { kind: 'limited', code, reason: `Slack asks to slow down: ${code}`, after: 30_000 }
    if (UNANSWERED.has(code)) return { kind: 'unanswered', code, reason: `Slack had trouble: ${code}` }
    return { kind: 'refused', code, reason: `Slack refused: ${code}`, unknown: !KNOWN.has(code) }
  }
  if (error instanceof webApi.WebAPIHTTPError)
    return error.statusCode >= 500
      ? { kind: 'unanswered', code: `http_${error.statusCode}`, reason: `Slack answered ${error.statusCode}` }
      : { kind: 'limited', code: `http_${error.statusCode}`, reason: `Slack answered ${error.statusCode}` }
  if (error instanceof webApi.WebAPIRequestError) {
    const code = networkCode(error.original)
    return NEVER_LEFT.has(code)
      ? { kind: 'unreached', code, reason: `Slack cannot be reached: ${code}` }
      : { kind: 'unanswered', code, reason: `no answer from Slack: ${code}` }
  }
  if (error instanceof Error && error.message.startsWith('Retry header did not contain'))
    return { kind: 'limited', code: 'ratelimited', reason: 'Slack asks to slow down', after: 30_000 }
  // An answer cut off while it was being read arrives as a plain TypeError.
  return { kind: 'unanswered', code: 'cut', reason: `no whole answer from Slack: ${networkCode(error)}` }
}

function outcomeOf(failure: Failure, outgoing: Outgoing): Outcome {
  if (failure.kind === 'limited' || failure.kind === 'unreached')
    return { kind: 'later', reason: failure.reason, ...wait(failure) }
  if (failure.kind === 'unanswered') return { kind: 'unsure', reason: failure.reason }
  if (PLATFORM[failure.code])
    return { kind: 'never', reason: `Slack: ${PLATFORM[failure.code]} (${failure.code})`, stops: 'platform' }
  if (ROUTE[failure.code])
    return { kind: 'never', reason: `Slack: ${ROUTE[failure.code]} (${failure.code})`, stops: 'route' }
  if (GONE.has(failure.code))
    return {
      kind: 'never',
      reason: `Slack: the alert can no longer be ${outgoing.post.kind === 'edit' ? 'edited' : 'answered'} (${failure.code})`,
    }
  return { kind: 'later', reason: failure.reason }
}

function wait(failure: Failure): { after?: number } {
  return failure.after === undefined ? {} : { after: failure.after }
}

function networkCode(error: unknown): string {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const code = (cause as NodeJS.ErrnoException).code
    if (typeof code === 'string') return code
    if (cause.name === 'TimeoutError') return 'timeout'
  }
  return error instanceof Error ? error.message.slice(0, 80) : 'unknown'
}

const EVENT = 'wirewatch_post'
const MESSAGES = z.array(
  z.object({
    ts: z.string(),
    metadata: z
      .object({ event_type: z.string(), event_payload: z.object({ key: z.string().optional() }).optional() })
      .optional()
      .catch(undefined),
  }),
)

// https://docs.slack.dev/reference/methods/chat.postMessage#errors
const TOO_MUCH = new Set(['msg_too_long', 'msg_blocks_too_long', 'invalid_blocks', 'invalid_blocks_format', 'no_text'])
const LIMITED = new Set(['ratelimited', 'rate_limited', 'message_limit_exceeded'])
const UNANSWERED = new Set(['fatal_error', 'internal_error', 'service_unavailable', 'request_timeout', 'update_failed'])
const GONE = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'thread_not_found',
  'cannot_reply_to_message',
  'restricted_action_thread_locked',
  'is_inactive',
])
const PLATFORM: Record<string, string> = {
  invalid_auth: 'the bot token is not valid; put a new SLACK_BOT_TOKEN into the environment',
  not_authed: 'the bot token is missing',
  account_inactive: 'the app was removed from the workspace; install it again',
  token_revoked: 'the bot token was revoked; install the app again',
  token_expired: 'the bot token has expired; install the app again',
  missing_scope: 'the app lacks the scope chat:write; add it and install the app again',
  no_permission: 'the app may not post; install it again',
  not_allowed_token_type: 'SLACK_BOT_TOKEN is not a bot token',
  app_access_restricted: 'the workspace does not let this app post',
  team_disabled: 'the workspace is disabled',
}
const ROUTE: Record<string, string> = {
  channel_not_found:
    'the channel does not exist or the app cannot see it; type "/invite @Wirewatch" there or correct its id',
  is_archived: 'the channel is archived',
  restricted_action: 'a workspace setting keeps the app from posting here',
  restricted_action_read_only_channel: 'the channel is read-only for the app',
  restricted_action_thread_only_channel: 'the channel takes replies only',
  restricted_action_non_threadable_channel: 'the channel takes no threads',
  posting_to_channel_denied: 'posting to this channel is denied',
  channel_is_limited_access: 'the channel is closed to the app',
  messages_tab_disabled: 'messages to the app are switched off',
  ekm_access_denied: 'the workspace administrators have suspended posting',
  team_not_found: 'the workspace is not known to Slack',
  not_in_channel: 'the app is not in the channel; type "/invite @Wirewatch" there',
}
const KNOWN = new Set([...TOO_MUCH, ...GONE, ...Object.keys(PLATFORM), ...Object.keys(ROUTE)])
// The call never left this machine, or was never accepted: nothing is uncertain.
const NEVER_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'ETIMEDOUT',
])
