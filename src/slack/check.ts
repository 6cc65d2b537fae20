import type { webApi } from '@slack/bolt'
import { log } from '../log.ts'
import type { Channel, Verdict } from '../newsroom.ts'
import { slackLog } from './log.ts'
import { slackWeb } from './send.ts'

/** Tries the tokens and each channel with Slack, without posting anything. Never throws for what Slack answers. */
export async function checkSlack(given: {
  botToken: string
  appToken?: string | undefined
  apiUrl?: string | undefined
  channels: readonly Channel[]
}): Promise<Verdict[]> {
  const logger = slackLog(log)
  const web = slackWeb(given.botToken, { apiUrl: given.apiUrl, logger })
  const bot = await asked('Slack bot token', async () => {
    const { team, user } = await web.auth.test()
    return `${user ?? 'the bot'} in ${team ?? 'its workspace'}`
  })
  if (!bot.ok) return [bot]
  const verdicts = [bot]
  if (given.appToken !== undefined) {
    const app = slackWeb(given.appToken, { apiUrl: given.apiUrl, logger })
    verdicts.push(
      await asked('Slack app token', async () => {
        await app.apps.connections.open()
        return 'Socket Mode answers'
      }),
    )
  }
  for (const channel of given.channels)
    verdicts.push(await asked(`channel ${channel.name}`, () => lookAt(web, channel)))
  return verdicts
}

async function lookAt(web: webApi.WebClient, { address }: Channel): Promise<string> {
  const { channel } = await web.conversations.info({ channel: address })
  if (channel?.is_archived) throw new Error('it is archived: unarchive it or name another')
  if (channel?.is_member === false && channel.is_private)
    throw new Error('the bot is not in it: type /invite @wirewatch there')
  return `#${channel?.name ?? address}`
}

const ADVICE: Record<string, string> = {
  invalid_auth: 'the token is wrong: copy it again from your app at api.slack.com/apps into .env',
  not_authed: 'the token is missing',
  token_revoked: 'the token was revoked: install the app again and copy the new token into .env',
  account_inactive: 'the app was removed from the workspace: install it again',
  channel_not_found: 'there is no such channel, or it is private and the bot is not in it: /invite @wirewatch there',
  missing_scope: 'a permission is missing: compare the app with docs/slack-manifest.yaml and install it again',
}

async function asked(about: string, look: () => Promise<string>): Promise<Verdict> {
  try {
    return { about, ok: true, says: await look() }
  } catch (error) {
    const code = (error as { data?: { error?: unknown } }).data?.error
    const said = error instanceof Error ? error.message : String(error)
    return { about, ok: false, says: (typeof code === 'string' && ADVICE[code]) || said }
  }
}
