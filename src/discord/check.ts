import { DiscordAPIError, Routes } from 'discord.js'
import { z } from 'zod'
import type { Channel, Verdict } from '../newsroom.ts'
import { discordRest } from './connect.ts'

const named = z.object({ username: z.string().optional(), name: z.string().optional() })

/** Tries the token and each channel with Discord, without posting anything. Never throws for what Discord answers. */
export async function checkDiscord(given: {
  token: string
  apiUrl?: string | undefined
  channels: readonly Channel[]
}): Promise<Verdict[]> {
  const rest = discordRest(given.token, given.apiUrl)
  const bot = await asked('Discord token', async () => named.parse(await rest.get(Routes.user())).username ?? 'the bot')
  if (!bot.ok) return [bot]
  const verdicts = [bot]
  for (const channel of given.channels)
    verdicts.push(
      await asked(
        `channel ${channel.name}`,
        async () => `#${named.parse(await rest.get(Routes.channel(channel.address))).name ?? channel.address}`,
      ),
    )
  return verdicts
}

const ADVICE: Record<number, string> = {
  401: "the token is wrong or was reset: copy it again from Discord's developer portal into .env",
  10003: 'there is no such channel',
  50001: 'the bot may not see it: invite the bot to the server and give it View Channel there',
}

async function asked(about: string, look: () => Promise<string>): Promise<Verdict> {
  try {
    return { about, ok: true, says: await look() }
  } catch (error) {
    const code = error instanceof DiscordAPIError ? (error.status === 401 ? 401 : Number(error.code)) : 0
    return { about, ok: false, says: ADVICE[code] ?? (error instanceof Error ? error.message : String(error)) }
  }
}
