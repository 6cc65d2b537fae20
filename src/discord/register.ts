import { ApplicationCommandOptionType, InteractionContextType } from 'discord.js'
import { z } from 'zod'
import type { Command } from '../commands/command.ts'

type Option = {
  type: number
  name: string
  description: string
  required?: boolean
  choices?: { name: string; value: string }[]
  options?: Option[]
}
type Registered = { name: string; description: string; contexts: number[]; options: Option[] }

/** The commands as Discord registers them: /wire and /watch with a subcommand each, options typed, required ones first. */
export function forDiscord(commands: readonly Command[]): Registered[] {
  return GROUPS.flatMap(({ name, description }) => {
    const ours = commands.filter(command => command.group === name)
    return ours.length === 0
      ? []
      : [{ name, description, contexts: [InteractionContextType.Guild], options: subcommands(ours) }]
  })
}

/** Whether what Discord holds is not what we want; ids, versions and empty fields aside. */
export function commandsDiffer(ours: readonly Registered[], theirs: unknown): boolean {
  const known = HELD.safeParse(theirs)
  if (!known.success) return true
  const sorted = (all: readonly z.infer<typeof COMMAND>[]) =>
    JSON.stringify([...all].sort((a, b) => (a.name < b.name ? -1 : 1)))
  return sorted(known.data) !== sorted(HELD.parse(ours))
}

function subcommands(commands: readonly Command[]): Option[] {
  const options: Option[] = []
  for (const command of commands) {
    const [first = '', second] = command.name.split(' ')
    if (second === undefined) options.push(subcommand(command, first))
    else {
      const group = options.find(option => option.name === first)
      if (group) group.options?.push(subcommand(command, second))
      else
        options.push({
          type: ApplicationCommandOptionType.SubcommandGroup,
          name: first,
          description: `About ${first}s`,
          options: [subcommand(command, second)],
        })
    }
  }
  return options
}

function subcommand(command: Command, name: string): Option {
  const args = command.args.map(arg => text(arg.name, arg.about, arg.required))
  const options = command.options.map(option => ({
    ...text(option.name, option.about, false),
    ...(option.choices ? { choices: option.choices.map(choice => ({ name: choice, value: choice })) } : {}),
  }))
  return {
    type: ApplicationCommandOptionType.Subcommand,
    name,
    description: command.about.slice(0, 100),
    options: [...args.filter(arg => arg.required), ...args.filter(arg => !arg.required), ...options],
  }
}

function text(name: string, about: string, required: boolean): Option {
  return {
    type: ApplicationCommandOptionType.String,
    name,
    description: about.slice(0, 100),
    ...(required ? { required } : {}),
  }
}

const GROUPS = [
  { name: 'wire', description: 'Look up stories, quotes and what Wirewatch is doing' },
  { name: 'watch', description: 'Say what Wirewatch watches for in this channel' },
] as const

const several = <T extends z.ZodType>(shape: T) =>
  z
    .array(shape)
    .nullish()
    .transform(value => value ?? [])
const LEAF = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  required: z
    .boolean()
    .nullish()
    .transform(value => value ?? false),
  choices: several(z.object({ name: z.string(), value: z.string() })),
})
const SUBCOMMAND = LEAF.extend({ options: several(LEAF) })
const COMMAND = z.object({
  name: z.string(),
  description: z.string(),
  contexts: several(z.number()),
  options: several(SUBCOMMAND.extend({ options: several(SUBCOMMAND) })),
})
const HELD = z.array(COMMAND)
