import type { Command, Part } from './command.ts'
import { exampleOf, usage } from './line.ts'

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
          .map(command => exampleOf(command, caller))
          .join('\n'),
      }
      const shell: Part[] = caller.platform === 'terminal' ? [{ kind: 'text', text: SHELL }] : []
      return { ok: true, title: INTRODUCTION[group], parts: [list, examples, ...shell] }
    },
  }
}

const SHELL =
  "A query stands in '…': brackets, quotation marks and stars are the shell's own else. Options come before it."

const INTRODUCTION = {
  wire: 'Ask Wirewatch: stories, quotes and how it is doing',
  watch: 'Say what Wirewatch watches for in this channel (editors)',
}
