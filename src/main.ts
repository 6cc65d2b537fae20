import { log } from './log.ts'
import { nearest } from './text/nearest.ts'
import { VERSION } from './version.ts'

/** One command of the command line: its module in cli/ is loaded only when it is asked for. */
export type Cli = {
  /** Printed by --help. */
  usage: string
  /** Runs with the words after the command's name; answers the exit code: 0, 1 it found trouble, 2 wrong use or configuration. */
  run(args: string[], config: string): Promise<number>
}

const COMMANDS: Record<string, { about: string; load: () => Promise<{ cli: Cli }> }> = {
  start: {
    about: 'the desk: polls, reports, delivers and answers until it is told to stop',
    load: () => import('./cli/start.ts'),
  },
  demo: {
    about: 'an invented news morning on this machine: no account, no network',
    load: () => import('./cli/demo.ts'),
  },
  check: {
    about: 'configuration, store, tokens and every feed, each with a verdict',
    load: () => import('./cli/check.ts'),
  },
  poll: {
    about: 'one pass over what is due, then ends (--once; --all for everything)',
    load: () => import('./cli/poll.ts'),
  },
  wire: {
    about: 'look things up: latest, search, story, help',
    load: async () => ({ cli: (await import('./cli/chat.ts')).wire }),
  },
  watch: {
    about: 'set what is watched: list, add, test, remove, feed, help',
    load: async () => ({ cli: (await import('./cli/chat.ts')).watch }),
  },
  try: {
    about: 'what one stage makes of one input, with its reasons: feed, watches, quotes, stories, alert',
    load: () => import('./cli/try.ts'),
  },
  deliveries: { about: 'what waits and what failed, and why; sends again', load: () => import('./cli/deliveries.ts') },
  export: { about: 'every feed that is read, as OPML or YAML', load: () => import('./cli/export.ts') },
  import: { about: 'the feeds of an OPML file, as lines for config/feeds.yaml', load: () => import('./cli/import.ts') },
  backup: { about: 'copies the SQLite store to a file while the desk runs', load: () => import('./cli/backup.ts') },
  restore: { about: 'puts a backup in place of the SQLite store', load: () => import('./cli/restore.ts') },
  migrate: { about: "brings the store's tables up to this version", load: () => import('./cli/migrate.ts') },
}

process.exitCode = await main(process.argv.slice(2))

async function main(words: string[]): Promise<number> {
  const { config, rest } = takeConfig(words)
  const [name, ...args] = rest
  if (config === undefined) return wrongUse('--config needs a folder: --config ./config')
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(overview())
    return name === undefined ? 2 : 0
  }
  if (name === '--version' || name === '-v') {
    console.log(`wirewatch ${VERSION}`)
    return 0
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) {
    const meant = nearest(name, Object.keys(COMMANDS))
    return wrongUse(`there is no command "${name}"${meant ? `; did you mean ${meant}?` : ''}`)
  }
  const { cli } = await command.load()
  if (args.includes('--help') || args.includes('-h')) {
    console.log(cli.usage)
    return 0
  }
  try {
    return await cli.run(args, config)
  } catch (error) {
    // A store that cannot be used says in one sentence what to do.
    if (error instanceof Error && error.name === 'StoreTrouble') {
      console.error(`wirewatch ${name}: ${error.message}`)
      return 1
    }
    log.fatal({ error }, `wirewatch ${name} ended with an error`)
    return 1
  }
}

/** Takes `--config DIR` out of the words, wherever it stands; undefined where the folder is missing. */
function takeConfig(words: string[]): { config: string | undefined; rest: string[] } {
  const at = words.findIndex(word => word === '--config' || word.startsWith('--config='))
  if (at < 0) return { config: './config', rest: words }
  const joined = words[at]?.startsWith('--config=')
  const config = joined ? words[at]?.slice('--config='.length) : words[at + 1]
  return { config: config || undefined, rest: words.toSpliced(at, joined ? 1 : 2) }
}

function wrongUse(sentence: string): number {
  console.error(`wirewatch: ${sentence}\n\n${overview()}`)
  return 2
}

function overview(): string {
  const rows = Object.entries(COMMANDS).map(([name, { about }]) => `  ${name.padEnd(11)} ${about}`)
  return [
    'wirewatch COMMAND [...]   news alerts with verbatim quotes for newsroom desks',
    '',
    ...rows,
    '',
    'All take --config DIR (default ./config) and --help; wirewatch --version tells the version.',
    'Exit codes: 0 done; 1 it ran and found trouble; 2 wrong use or configuration.',
  ].join('\n')
}
