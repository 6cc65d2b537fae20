import {
  type ChatInputCommandInteraction,
  Client,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  PermissionFlagsBits,
  REST,
  Routes,
} from 'discord.js'
import type { Commands, Given } from '../commands/command.ts'
import type { log as houseLog } from '../log.ts'
import type { Connection } from '../newsroom.ts'
import { commandsDiffer, forDiscord } from './register.ts'
import { renderReply } from './render.ts'
import { discordSend } from './send.ts'

export type DiscordSettings = {
  token: string
  /** Ends in `/api`; Discord itself unless set. */
  apiUrl?: string | undefined
  commands: Commands
  /** Discord user ids named as editors in the configuration. */
  editors: () => readonly string[]
  /** The configured channel at a Discord channel id. */
  channelAt: (address: string) => string | null
  timeZone: () => string
  log: typeof houseLog
  /** How long to wait before the next attempt to connect, after so many failures. */
  backoff?: (failures: number) => number
}

/**
 * Connects to Discord and keeps connected: it never throws for what Discord answers and never takes the desk down.
 * Posting works without the gateway; the gateway is for commands.
 */
export function connectDiscord(settings: DiscordSettings): Connection {
  const { token, log, backoff = doubling } = settings
  const rest = discordRest(token, settings.apiUrl)
  const send = discordSend({ rest, token, timeZone: settings.timeZone, log })
  let state: ReturnType<Connection['state']> = { is: 'degraded', why: 'connecting to Discord' }
  let tokenProblem: string | null = null
  let client: Client | null = null
  let failures = 0
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let patience: NodeJS.Timeout | undefined

  const again = (why: string) => {
    if (stopped || timer) return
    failures++
    const wait = backoff(failures)
    state = { is: 'degraded', why: `no connection for commands: ${why}` }
    log.warn({ platform: 'discord', why, wait }, 'the connection for commands is down, trying again')
    timer = setTimeout(start, wait)
  }
  // Nothing mends these but a person: asking on would only get the address of the desk banned.
  const down = (why: string) => {
    stopped = true
    clearTimeout(timer)
    clearTimeout(patience)
    client?.destroy().catch(() => {})
    state = { is: 'down', why }
    log.error({ platform: 'discord' }, why)
  }
  const start = () => {
    timer = undefined
    if (stopped) return
    const mine = new Client({
      intents: [GatewayIntentBits.Guilds],
      allowedMentions: { parse: [], repliedUser: false },
      enforceNonce: true,
      rest: settings.apiUrl === undefined ? {} : { api: settings.apiUrl },
    })
    client = mine
    const lost = (why: string) => {
      if (client !== mine) return
      client = null
      mine.destroy().catch(() => {})
      again(why)
    }
    // The library tries again twice a second, for hours if need be: the same trouble is told once.
    let told = ''
    const trouble = (error: Error) => {
      if (error.message !== told) log.warn({ platform: 'discord', error }, 'the connection to Discord has trouble')
      told = error.message
    }
    mine.on(Events.Error, trouble)
    mine.on(Events.ShardError, trouble)
    mine.on(Events.ShardReconnecting, () => {
      state = { is: 'degraded', why: 'reconnecting to Discord' }
      clearTimeout(patience)
      patience = setTimeout(() => lost('it did not come back'), PATIENCE)
    })
    const up = () => {
      clearTimeout(patience)
      failures = 0
      told = ''
      state = { is: 'up', why: null }
    }
    mine.on(Events.ShardResume, up)
    mine.on(Events.ShardReady, up)
    mine.on(Events.Invalidated, () => lost('the session was ended'))
    mine.on(Events.ShardDisconnect, ({ code }) =>
      down(CLOSED[code] ?? `Discord closed the connection for good (${code})`),
    )
    mine.on(Events.InteractionCreate, interaction => void interactionCame(interaction, settings))
    mine.once(Events.ClientReady, ready => {
      log.info({ platform: 'discord' }, 'connected to Discord')
      register(mine.rest, ready.application.id, settings)
    })
    mine.login(token).catch((error: unknown) => {
      if ((error as { code?: unknown }).code === 'TokenInvalid') down('Discord refuses DISCORD_TOKEN: it is not valid')
      else lost(error instanceof Error ? error.message.slice(0, 120) : 'unknown')
    })
  }
  start()

  return {
    send: async outgoing => {
      const outcome = await send(outgoing)
      if (outcome.kind === 'sent') tokenProblem = null
      if (outcome.kind === 'never' && outcome.stops === 'platform') tokenProblem = outcome.reason
      return outcome
    },
    state: () => (tokenProblem !== null ? { is: 'down', why: tokenProblem } : state),
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      clearTimeout(patience)
      await client?.destroy().catch(() => {})
    },
  }
}

/** Discord's REST for posting: no retries of its own (a retry may post twice) and no silent waiting (the desk waits). */
export function discordRest(token: string, apiUrl: string | undefined): REST {
  return new REST({
    ...(apiUrl === undefined ? {} : { api: apiUrl }),
    retries: 0,
    timeout: 10_000,
    rejectOnRateLimit: () => true,
  }).setToken(token)
}

// Registering counts against a daily limit, so it is done only when something changed.
async function register(rest: REST, application: string, { commands, log }: DiscordSettings): Promise<void> {
  const ours = forDiscord(commands.all)
  try {
    const theirs = await rest.get(Routes.applicationCommands(application))
    if (!commandsDiffer(ours, theirs)) return
    await rest.put(Routes.applicationCommands(application), { body: ours })
    log.info({ platform: 'discord', commands: ours.map(command => command.name) }, 'registered the commands')
  } catch (error) {
    log.error({ platform: 'discord', error }, 'the commands could not be registered with Discord')
  }
}

async function interactionCame(interaction: Interaction, settings: DiscordSettings): Promise<void> {
  if (!interaction.isChatInputCommand()) return
  try {
    // Deferred at once: after 3 s of silence Discord forgets the interaction.
    await interaction.deferReply({ flags: MessageFlags.Ephemeral })
    const reply = await answer(interaction, settings)
    const { content, embeds } = renderReply(reply, { timeZone: settings.timeZone() })
    await interaction.editReply({ content, embeds })
  } catch (error) {
    settings.log.warn(
      { platform: 'discord', command: interaction.commandName, error },
      'a command could not be answered',
    )
    if (interaction.deferred)
      await interaction.editReply({ content: 'Wirewatch met an error of its own; the log says which.' }).catch(() => {})
  }
}

async function answer(interaction: ChatInputCommandInteraction, settings: DiscordSettings) {
  const { commands } = settings
  const group = interaction.options.getSubcommandGroup(false)
  const name = [group, interaction.options.getSubcommand(false)].filter(Boolean).join(' ')
  const command = commands.all.find(each => each.group === interaction.commandName && each.name === name)
  const place = interaction.channel?.isThread() ? interaction.channel.parentId : interaction.channelId
  const caller = {
    platform: 'discord' as const,
    user: interaction.user.id,
    channel: settings.channelAt(place ?? interaction.channelId),
    // Named in the configuration, or holding Manage Server in this very interaction.
    editor:
      settings.editors().includes(interaction.user.id) ||
      interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true,
  }
  // A command registered by an earlier version of the desk: the parser of lines knows what to say.
  if (!command) return await commands.answer(caller, `${interaction.commandName} ${name}`)
  const given: Given = { options: {}, args: {} }
  for (const option of command.options) {
    const value = interaction.options.getString(option.name)
    if (value !== null) given.options[option.name] = value
  }
  for (const arg of command.args) {
    const value = interaction.options.getString(arg.name)
    if (value !== null) given.args[arg.name] = value.trim()
  }
  return await commands.run(caller, command, given)
}

const CLOSED: Record<number, string> = {
  [GatewayCloseCodes.AuthenticationFailed]: 'Discord refuses DISCORD_TOKEN: it is not valid',
  [GatewayCloseCodes.DisallowedIntents]: 'Discord refuses the intents of the bot',
  [GatewayCloseCodes.ShardingRequired]: 'the bot is in too many servers for one connection',
}

// How long the library may try to get its connection back before a fresh one is made.
const PATIENCE = 300_000

/** 1 s, 2 s, 4 s … at most five minutes: Discord allows a thousand sign-ins a day. */
function doubling(failures: number): number {
  return Math.min(300_000, 1000 * 2 ** (failures - 1))
}
