import type { Caller, Command, Given } from './command.ts'
import { commandIn, misuse, type Read, takeOption, tooMuch, withoutLateOption } from './line.ts'

/**
 * Reads a call as a shell hands it over, word by word, its quotation marks already taken. What was one word there stays one:
 * a name is never cut in two, and in a query of several words one that holds a blank can only have been a phrase, so it gets
 * its marks back. A query that is a single word is taken as it stands.
 */
export function readWords(
  [group = '', ...words]: readonly string[],
  commands: readonly Command[],
  caller: Caller,
): Read & { note?: string } {
  const command = commandIn(group, words, commands, caller)
  if ('ok' in command) return command
  const given: Given = { options: {}, args: {} }
  let rest = words.slice(words.length === 0 ? 0 : command.name.split(' ').length)
  for (;;) {
    const [, name, value] = /^(?:--|—|–)([\p{L}-]+)(?:=([\s\S]*))?$/u.exec(rest[0] ?? '') ?? []
    if (name === undefined) break
    const refused = takeOption(command, given, name, value, caller)
    if (refused) return { ok: false, reply: refused }
    rest = rest.slice(1)
  }
  if (command.args.length === 0 && rest.length > 0) return tooMuch(command, caller)
  const last = command.args.at(-1)
  for (const arg of command.args) {
    const own = arg === last ? rest : rest.slice(0, 1)
    rest = rest.slice(1)
    if (own.length === 0) continue
    const unclear = arg.name === 'query' && own.length > 1 ? own.find(isUnclear) : undefined
    if (unclear !== undefined) return { ok: false, reply: misuse(command, isItAPhrase(unclear), caller) }
    given.args[arg.name] = (arg.name === 'query' && own.length > 1 ? own.map(withMarks) : own).join(' ').trim()
  }
  const { query } = given.args
  const note = query !== undefined && words.includes(query) && isPlain(query) ? noteOn(query) : undefined
  return { ...withoutLateOption(command, given, caller), ...(note !== undefined && { note }) }
}

const OPERATOR = /(?:^|\s)(?:AND|OR|NOT|O?NEAR(?:\/\d+)?)(?=\s|$)/
const SIGNS = /["“”„«»()]/

/** Operators without brackets: a part of a query, or words that were meant as they stand? */
function isUnclear(word: string): boolean {
  return /\s/.test(word) && OPERATOR.test(word) && !SIGNS.test(word)
}

function isItAPhrase(word: string): string {
  return `The shell took the quotation marks off “${word}”, and with operators in it that may be a phrase or not: put the whole query in '…'.`
}

/** `title:white house` and `ceasefire talks~3` were `title:"white house"` and `"ceasefire talks"~3`. */
function withMarks(word: string): string {
  if (!/\s/.test(word) || SIGNS.test(word)) return word
  const [, before = '', inside = '', behind = ''] = /^(-?(?:\p{L}+:)?[=~]?)([\s\S]*?)(~\d+)?$/u.exec(word) ?? []
  return `${before}"${inside}"${behind}`
}

/** Nothing but words. */
function isPlain(query: string): boolean {
  return /^[\p{L}\p{M}\p{N}'’*?-]+(?:\s+[\p{L}\p{M}\p{N}'’*?-]+)+$/u.test(query) && !OPERATOR.test(query)
}

function noteOn(query: string): string {
  return `Looked for as words that may stand apart. As a phrase, with marks of its own inside the shell's: '"${query}"'`
}
