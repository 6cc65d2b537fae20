import type { SlackCommandMiddlewareArgs, webApi } from '@slack/bolt'
import type { SlackSettings } from './connect.ts'
import { renderReply } from './render.ts'

/**
 * Answers one slash command. It is acknowledged at once and answered by its response_url, because Slack forgets a command
 * that is silent for 3 s. Never throws.
 */
export async function answerCommand(
  { ack, command, respond }: SlackCommandMiddlewareArgs,
  people: webApi.WebClient,
  settings: SlackSettings,
): Promise<void> {
  const { log } = settings
  try {
    await ack()
    const line = `${command.command.slice(1)} ${unescaped(command.text ?? '')}`.trim()
    const reply = await settings.answer(
      {
        platform: 'slack',
        user: command.user_id,
        channel: settings.channelAt(command.channel_id),
        editor: line.startsWith('watch') && (await isEditor(people, command.user_id, settings)),
      },
      line,
    )
    const { text, blocks } = renderReply(reply, { timeZone: settings.timeZone() })
    await respond({ response_type: 'ephemeral', replace_original: false, text, blocks })
  } catch (error) {
    log.warn({ platform: 'slack', command: command.command, error }, 'a command could not be answered')
    await respond({ response_type: 'ephemeral', text: 'Wirewatch met an error of its own; the log says which.' }).catch(
      () => {},
    )
  }
}

// Named in the configuration, or an admin or owner of the workspace, asked anew at every call.
async function isEditor(people: webApi.WebClient, user: string, settings: SlackSettings): Promise<boolean> {
  if (settings.editors().includes(user)) return true
  try {
    const { user: found } = await people.users.info({ user })
    return found?.is_admin === true || found?.is_owner === true || found?.is_primary_owner === true
  } catch (error) {
    settings.log.warn(
      { platform: 'slack', error },
      'Slack did not say whether the caller is an admin (scope users:read)',
    )
    return false
  }
}

/** Slack escapes what people type (`&amp;`) and, with should_escape, turns names into ids: `<#C123|desk>`, `<https://…|…>`. */
export function unescaped(text: string): string {
  return text
    .replace(/<([@#!]?)([^<>|]+)(?:\|([^<>]*))?>/g, (_, sign: string, what: string) =>
      sign === '!' ? `@${what}` : what,
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
