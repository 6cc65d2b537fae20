import type { Article, CardQuote, Channel, Feed, ListsOfWords, Statement, Watch } from '../newsroom.ts'
import type { FeedRow, Store } from '../store/store.ts'
import type { Caller, Command, Commands, Given, Reply } from './command.ts'
import { feedCommands } from './feed.ts'
import { helpCommand } from './help.ts'
import { complaint, readLine } from './line.ts'
import { searchCommand } from './search.ts'
import { readWords } from './shell.ts'
import { watchCommands } from './watch.ts'
import { wireCommands } from './wire.ts'

/** What the commands are given of the desk. The functions answer anew at every call, so a changed configuration counts at once. */
export type Desk = {
  store: Store
  now: () => number
  /** In which the desk's days begin and end. */
  timeZone: () => string
  /** The desk watches of the configuration. */
  watches: () => readonly Watch[]
  /** The lists of words that any query may name. */
  lists: () => ListsOfWords
  /** Why a watch is not asked or cannot match; null where nothing is wrong. */
  troubleOf: (watch: Watch) => string | null
  channels: () => readonly Channel[]
  feeds: {
    /** Whether a feed can be read at this address; gives the feed as it would be polled, and what else to know. */
    check(url: string): Promise<{ ok: true; feed: Feed; note?: string } | { ok: false; reason: string }>
    /** How a feed is doing, in words: its state and why, last success, next try. */
    state(row: FeedRow): Promise<string>
    /** What kept it from being read at the last try, and since when; null where nothing did. */
    trouble(row: FeedRow): { since: number; reason: string } | null
  }
  /** How many quotes, of how many words, may be shown of one article of this feed. */
  mayQuote: (feed: Feed) => { quotes: number; words: number }
  /** A statement as an alert shows it, with the name of its speaker only where an alert prints it. */
  shownQuote: (statement: Statement, article: Pick<Article, 'itemId' | 'text'>, outlet: string) => CardQuote
  /** A watch or feed was added or removed: the desk looks at once instead of at its next turn. */
  changed: () => void
  /** What `/wire status` tells beside the store's own facts: platforms, the last poll. */
  status: () => { name: string; value: string }[]
}

/** The commands of the desk, from one set of functions for every platform. */
export function makeCommands(desk: Desk): Commands {
  const working = [...wireCommands(desk), searchCommand(desk), ...watchCommands(desk), ...feedCommands(desk)]
  const all: Command[] = [...working, helpCommand('wire', working), helpCommand('watch', working)]

  async function run(caller: Caller, command: Command, given: Given): Promise<Reply> {
    if (command.editors && !caller.editor) return forEditors(caller)
    return complaint(command, given, caller) ?? (await command.run(caller, given))
  }
  return {
    all,
    run,
    answer: async (caller, line) => {
      const read = readLine(line, all, caller)
      return read.ok ? await run(caller, read.command, read.given) : read.reply
    },
    answerWords: async (caller, words) => {
      const read = readWords(words, all, caller)
      if (!read.ok) return read.reply
      const reply = await run(caller, read.command, read.given)
      if (read.note === undefined || !reply.ok) return reply
      return { ...reply, parts: [...reply.parts, { kind: 'text', text: read.note }] }
    },
  }
}

function forEditors({ platform }: Caller): Reply {
  const who = {
    slack: 'workspace admins and owners, and those named under “editors: slack” in wirewatch.yaml',
    discord: 'members with “Manage Server”, and those named under “editors: discord” in wirewatch.yaml',
    terminal: 'the desk',
  }[platform]
  return { ok: false, parts: [{ kind: 'text', text: `Only editors may do this: ${who}.` }] }
}
