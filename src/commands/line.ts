import { nearest } from '../text/nearest.ts'
import type { Caller, Command, Given, Reply } from './command.ts'

export type Read = { ok: true; command: Command; given: Given } | Refused
type Refused = { ok: false; reply: Reply }

/**
 * Reads a command line: `wire search --since=7d QUERY`. Options come first, then the arguments in order; the last takes the
 * rest as it was typed. Gives the command, or a reply that says what is wrong and shows a right call.
 */
export function readLine(line: string, commands: readonly Command[], caller: Caller): Read {
  const [, group = '', rest = ''] = /^\/?(\S*)\s*([\s\S]*)$/.exec(line.trim()) ?? []
  const found = commandIn(group, rest.split(/\s+/).filter(Boolean), commands, caller)
  if ('ok' in found) return found
  const after = rest.slice(rest.match(new RegExp(`^\\s*${found.name.replace(' ', '\\s+')}\\s*`))?.[0].length ?? 0)
  return readGiven(found, after, caller)
}

/** The command that the words behind /wire or /watch name; help where there are none. */
export function commandIn(
  group: string,
  words: readonly string[],
  commands: readonly Command[],
  caller: Caller,
): Command | Refused {
  const ours = commands.filter(command => command.group === group)
  if (ours.length === 0) return wrong(`There is no ${typed(caller, group)}.`, [`Try ${typed(caller, 'wire help')}.`])
  const names = words.length === 0 ? ['help'] : [words.slice(0, 2).join(' '), words[0] ?? '']
  const name = names.find(each => ours.some(command => command.name === each))
  return ours.find(each => each.name === name) ?? unknown(group, words, ours, caller)
}

/** What is wrong with the values of a call, whichever way they came; undefined when nothing is. */
export function complaint(command: Command, given: Given, caller: Caller): Reply | undefined {
  const missing = command.args.find(arg => arg.required && !given.args[arg.name]?.trim())
  if (missing) return misuse(command, `${missing.name.toUpperCase()} is missing: ${missing.about}.`, caller)
  for (const option of command.options) {
    const value = given.options[option.name]
    if (value !== undefined && option.choices && !option.choices.includes(value))
      return misuse(command, `--${option.name} may be ${option.choices.join(', ')}, not “${value}”.`, caller)
  }
  return undefined
}

/** A reply for a call that cannot be carried out as it stands, with the usage and an example. */
export function misuse(command: Command, problem: string, caller: Caller): Reply {
  return wrong(problem, [`Usage: ${usage(command, caller)}`, `Example: ${exampleOf(command, caller)}`]).reply
}

/** A right call as it is typed at this caller's place. */
export function exampleOf(command: Command, caller: Caller): string {
  const name = typed(caller, `${command.group} ${command.name}`)
  const read = caller.platform === 'terminal' ? readGiven(command, command.example, caller) : undefined
  if (!read?.ok) return `${name} ${command.example}`.trim()
  const options = Object.entries(read.given.options).map(([option, value]) => `--${option}=${value}`)
  return [name, ...[...options, ...Object.values(read.given.args)].map(inShell)].join(' ')
}

/** One word of a shell: brackets, quotation marks, stars and blanks would be the shell's own. */
function inShell(word: string): string {
  return /^[\p{L}\p{N}_.,:/@%+=-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

/** "/watch add [--lang=…] NAME QUERY". */
export function usage(command: Command, caller: Caller): string {
  const options = command.options.map(option => `[--${option.name}=…]`)
  const args = command.args.map(({ name, required }) => {
    if (!required) return `[${name}]`
    return name === 'query' && caller.platform === 'terminal' ? "'QUERY'" : name.toUpperCase()
  })
  return [typed(caller, `${command.group} ${command.name}`), ...options, ...args].join(' ')
}

/** How a call is typed: with a slash in a chat, without in a terminal. */
export function typed(caller: Caller, call: string): string {
  return caller.platform === 'terminal' ? call : `/${call}`
}

function readGiven(command: Command, text: string, caller: Caller): Read {
  const given: Given = { options: {}, args: {} }
  let rest = text
  for (;;) {
    // Phones turn "--" into a dash.
    const found = /^(?:--|—|–)([\p{L}-]+)(?:=(?:["“”]([^"“”]*)["“”]|(\S*)))?(?:\s+|$)/u.exec(rest)
    if (!found) break
    const [whole, name = '', quoted, plain] = found
    const refused = takeOption(command, given, name, quoted ?? plain, caller)
    if (refused) return { ok: false, reply: refused }
    rest = rest.slice(whole.length)
  }
  for (const [place, arg] of command.args.entries()) {
    const last = place === command.args.length - 1
    const [, word = '', after = ''] = last ? ['', rest.trim()] : (/^\s*(\S*)\s*([\s\S]*)$/.exec(rest) ?? [])
    if (word) given.args[arg.name] = word
    rest = after
  }
  if (command.args.length === 0 && rest.trim()) return tooMuch(command, caller)
  return withoutLateOption(command, given, caller)
}

/** Puts an option among those given, or says what is wrong with it. */
export function takeOption(
  command: Command,
  given: Given,
  name: string,
  value: string | undefined,
  caller: Caller,
): Reply | undefined {
  if (!command.options.some(option => option.name === name)) {
    const known = command.options.map(option => `--${option.name}`).join(', ')
    return misuse(command, `There is no option --${name} here${known ? `: only ${known}` : ''}.`, caller)
  }
  if (!value) return misuse(command, `--${name} needs a value: --${name}=…`, caller)
  given.options[name] = value
  return undefined
}

/** Refuses what stands behind a command that takes nothing. */
export function tooMuch(command: Command, caller: Caller): Refused {
  return { ok: false, reply: misuse(command, `Nothing may follow ${command.name}.`, caller) }
}

/** An option behind the query would be searched for, and nobody would know. */
export function withoutLateOption(command: Command, given: Given, caller: Caller): Read {
  const rest = given.args[command.args.at(-1)?.name ?? ''] ?? ''
  const bare = rest.replace(/["“”„«»][^"“”„«»]*["“”„«»]/g, '""')
  const names = command.options.map(option => option.name).join('|') || '(?!)'
  const late = new RegExp(`(?:^|\\s)(--[\\p{L}-]+|[—–](?:${names}))(?=[\\s=]|$)`, 'u').exec(bare)?.[1]
  if (late === undefined) return { ok: true, command, given }
  const problem = `${late.replace(/^[—–]/, '--')} stands behind the rest, where it would be taken for a part of it: options come first.`
  return { ok: false, reply: misuse(command, problem, caller) }
}

function unknown(group: string, words: readonly string[], ours: readonly Command[], caller: Caller): Refused {
  const said = words[0] ?? ''
  // "/watch feed" alone: show what it can do.
  const family = ours.filter(command => command.name.startsWith(`${said} `))
  if (family.length > 0)
    return wrong(
      `${typed(caller, `${group} ${said}`)} needs one word more.`,
      family.map(command => `${usage(command, caller)}: ${command.about}`),
    )
  const name = nearest(
    said,
    ours.map(command => command.name),
  )
  const meant = ours.find(command => command.name === name)
  const help = `All of them: ${typed(caller, `${group} help`)}`
  return wrong(
    `There is no ${typed(caller, `${group} ${said}`)}.`,
    meant ? [`Did you mean ${usage(meant, caller)}?`, help] : [help],
  )
}

function wrong(problem: string, advice: string[]): Refused {
  const parts: Reply['parts'] = [{ kind: 'text', text: [problem, ...advice].join('\n') }]
  return { ok: false, reply: { ok: false, misused: true, parts } }
}
