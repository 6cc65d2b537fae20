import type { Command, Part } from './command.ts'
import { typed, usage } from './line.ts'

/** `/wire help` and `/watch help`: every command of the group that works here, with an example each. */
export function helpCommand(group: Command['group'], commands: readonly Command[]): Command {
  const ours = commands.filter(command => command.group === group)
  return {
    group,
    name: 'help',
    about: `What /${group} can do`,
    example: '',
    editors: false,
    options: [],
    args: [],
    run: async caller => {
      const list: Part = {
        kind: 'text',
        text: ours.map(command => `${usage(command, caller)} — ${command.about}`).join('\n'),
      }
      const examples: Part = {
        kind: 'code',
        text: ours
          .filter(command => command.example)
          .map(command => `${typed(caller, `${group} ${command.name}`)} ${command.example}`)
          .join('\n'),
      }
      return { ok: true, title: INTRODUCTION[group], parts: [list, examples] }
    },
  }
}

const INTRODUCTION = {
  wire: 'Ask Wirewatch: stories, quotes and how it is doing',
  watch: 'Say what Wirewatch watches for in this channel (editors)',
}
