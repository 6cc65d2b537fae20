import { openDesk } from '../desk.ts'
import type { Cli } from '../main.ts'
import { renderReply } from '../terminal/render.ts'
import { settingsOrTell } from './settings.ts'

/** The chat commands in the terminal: the same grammar and the same code; its user is an editor of the channel `terminal`. */
export const wire = chat(
  'wire',
  "Looks things up: wirewatch wire latest, search 'QUERY', story ID, quotes [SPEAKER], status, help.",
  `search --since=7d '"prisoner exchange" AND geneva'`,
)
export const watch = chat(
  'watch',
  "Sets what is watched: wirewatch watch list, add NAME 'QUERY', remove NAME, test 'QUERY', feed add URL, help.",
  `add border-talks '"border talks" AND geneva'`,
)

function chat(group: 'wire' | 'watch', about: string, example: string): Cli {
  return {
    usage: `wirewatch ${group} SUBCOMMAND [...] [--json]

${about}
A query stands in '…', options before it: wirewatch ${group} ${example}
A running desk takes up a change within seconds. wirewatch ${group} help lists everything with examples.`,

    async run(args, config) {
      const settings = await settingsOrTell(config)
      if (!settings) return 2
      const json = args[0] === '--json' || args.at(-1) === '--json'
      const words = json ? args.toSpliced(args.indexOf('--json'), 1) : args
      const desk = await openDesk(settings)
      try {
        const channel = settings.channels.find(known => known.platform === 'terminal')?.name ?? null
        const reply = await desk.commands.answerWords(
          { platform: 'terminal', user: 'terminal', channel, editor: true },
          [group, ...words],
        )
        const { isTTY, columns } = process.stdout
        const screen = {
          timeZone: settings.desk.timeZone,
          color: isTTY === true && settings.environment.NO_COLOR === undefined,
          width: isTTY ? columns : Number.POSITIVE_INFINITY,
        }
        console.log(json ? JSON.stringify(reply) : renderReply(reply, screen))
        return reply.ok ? 0 : reply.misused ? 2 : 1
      } finally {
        await desk.close()
      }
    },
  }
}
