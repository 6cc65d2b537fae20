import { nearest } from '../text/nearest.ts'
import type { Caller, Command, Given, Reply } from './command.ts'

export type Read = { ok: true; command: Command; given: Given } | { ok: false; reply: Reply }

/**
 * Reads a command line: `wire search --since=7d QUERY`. Options come first, then the arguments in order; the last takes the
 * rest as it was typed. Gives the command, or a reply that says what is wrong and shows a right call.
 */
export function readLine(line: string, commands: readonly Command[], caller: Caller): Read {
  const [, group = '', rest = ''] = /^\/?(\S*)\s*([\s\S]*)$/.exec(line.trim()) ?? []
  const ours = commands.filter(command => command.group === group)
  if (ours.length === 0) return wrong(`There is no ${typed(caller, group)}.`, [`Try ${typed(caller, 'wire help')}.`])
  const words = rest.split(/\s+/)
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find(each => ours.some(command => command.name === each))
  const command = ours.find(each => each.name === (rest === '' ? 'help' : name))
  if (!command) return unknown(group, words, ours, caller)
  const after = rest.slice(rest.match(new RegExp(`^\\s*${command.name.replace(' ', '\\s+')}\\s*`))?.[0].length ?? 0)
  return readGiven(command, after, caller)
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
  const full = typed(caller, `${command.group} ${command.name}`)
  return wrong(problem, [
    `Usage: ${usage(command, caller)}`,
    `Example: ${full}${command.example ? ` ${command.example}` : ''}`,
  ])
}

/** "/watch add [--lang=…] NAME QUERY". */
export function usage(command: Command, caller: Caller): string {
  const options = command.options.map(option => `[--${option.name}=…]`)
  const args = command.args.map(arg => (arg.required ? arg.name.toUpperCase() : `[${arg.name}]`))
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
    if (!command.options.some(option => option.name === name)) {
      const known = command.options.map(option => `--${option.name}`).join(', ')
      return {
        ok: false,
        reply: misuse(command, `There is no option --${name} here${known ? `: only ${known}` : ''}.`, caller),
      }
    }
    const value = quoted ?? plain
    if (!value) return { ok: false, reply: misuse(command, `--${name} needs a value: --${name}=…`, caller) }
    given.options[name] = value
    rest = rest.slice(whole.length)
  }
  for (const [place, arg] of command.args.entries()) {
    const last = place === command.args.length - 1
    const [, word = '', after = ''] = last ? ['', rest.trim()] : (/^\s*(\S*)\s*([\s\S]*)$/.exec(rest) ?? [])
    if (word) given.args[arg.name] = word
    rest = after
  }
  if (command.args.length === 0 && rest.trim())
    return { ok: false, reply: misuse(command, `Nothing may follow ${command.name}.`, caller) }
  return { ok: true, command, given }
}

function unknown(group: string, words: string[], ours: readonly Command[], caller: Caller): Read {
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

function wrong(problem: string, advice: string[]): { ok: false; reply: Reply } & Reply {
  const reply: Reply = { ok: false, misused: true, parts: [{ kind: 'text', text: [problem, ...advice].join('\n') }] }
  return { ...reply, ok: false, reply }
}
