import type { CardQuote, Line, Platform } from '../newsroom.ts'

/** Who asks, from where. `editor` was checked for this very call. */
export type Caller = {
  platform: Platform
  user: string
  /** The configured channel the call came from; null for a place the desk does not know. */
  channel: string | null
  editor: boolean
}

/** The answer to a command, before any platform's dress. Its text may be foreign: renderers escape everything. */
export type Reply = {
  ok: boolean
  /** The call itself was wrong: the terminal ends with exit code 2 instead of 1. */
  misused?: true
  title?: string
  parts: Part[]
}

export type Part =
  | { kind: 'text'; text: string }
  /** Monospaced, kept line by line: queries and where they went wrong. */
  | { kind: 'code'; text: string }
  | { kind: 'lines'; lines: Line[] }
  | { kind: 'quotes'; quotes: CardQuote[] }
  | { kind: 'facts'; facts: { name: string; value: string }[] }

/** One subcommand of /wire or /watch. Options come first, `--since=7d`; the rest of the line is the argument. */
export type Command = {
  group: 'wire' | 'watch'
  /** May have two words: "feed add". */
  name: string
  about: string
  /** What follows the name in a right call, to be shown when one went wrong. */
  example: string
  editors: boolean
  options: { name: string; about: string; choices?: string[] }[]
  /** What stands after the options, in order; the last takes the rest of the line. */
  args: { name: string; about: string; required: boolean }[]
  run(caller: Caller, given: Given): Promise<Reply>
}

export type Given = { options: Record<string, string>; args: Record<string, string> }

/** The commands and the two ways to call one: platforms with typed options name the command, the others send a line. */
export type Commands = {
  all: readonly Command[]
  answer: Answer
  /** The same for a call that a shell already cut into words: "watch", "add", "floods", "title:flood". */
  answerWords(caller: Caller, words: readonly string[]): Promise<Reply>
  run(caller: Caller, command: Command, given: Given): Promise<Reply>
}

/** Runs a whole command line, "wire latest --limit=5", or says what is wrong with it. */
export type Answer = (caller: Caller, line: string) => Promise<Reply>
