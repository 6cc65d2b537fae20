import type { ListsOfWords } from '../newsroom.ts'
import { type Parsed, parseQuery } from './query.ts'
import { isPlaced, type Lists, type Placed } from './tree.ts'
import { type Hint, named } from './trouble.ts'

/** The lists of words that the queries of a watch may name. Several name the same one: each is read once. */
export function listsOf(given: ListsOfWords | undefined): Lists {
  if (!given) return NONE
  const known = made.get(given)
  if (known) return known
  const read = new Map<string, readonly Placed[]>()
  // A list that would lead back to itself is not there while it is being read.
  const open = new Set<string>()
  const lists: Lists = {
    names: Object.keys(given),
    wordsOf(name) {
      if (!Object.hasOwn(given, name) || open.has(name)) return undefined
      const there = read.get(name)
      if (there) return there
      open.add(name)
      const lines = (given[name] ?? []).map(line => readLine(line, lists))
      open.delete(name)
      // What a line has wrong is told when the configuration is read.
      if (!lines.every(line => line.ok)) return undefined
      const words = lines.flatMap(line => line.parts)
      read.set(name, words)
      return words
    },
  }
  made.set(given, lists)
  return lists
}

/**
 * One line of a list: words and phrases with commas between, as they are written; ~word has the forms of the line's
 * language, list:NAME the words of another list. What is meant for a query is refused with its place in the line.
 */
export function readLine(line: Line, lists: Lists): Read {
  const parts: Placed[] = []
  for (const { term, at } of termsOf(line.terms)) {
    const refused = (reason: string, hint?: Hint): Read => {
      const column = [...line.terms.slice(0, at)].length + 1
      return { ok: false, column, reason: `${reason}, in ${named(term)} at column ${column}`, ...(hint && { hint }) }
    }
    const isPlain = !QUOTED.test(term)
    const misplaced = isPlain ? unlisted(term) : undefined
    if (misplaced) return refused(misplaced)
    const answer = parseQuery(isPlain && !/^(?:list:|[=~])/.test(term) ? `"${term}"` : term, {
      languages: [line.language],
      lists,
    })
    if (!answer.ok) return refused(answer.reason, answer.hint)
    const { root } = answer.query
    if (!isPlaced(root)) return refused('a list holds words and phrases with commas between them')
    parts.push(...(root.kind === 'any' && !root.written ? root.parts : [root]))
  }
  return { ok: true, parts }
}

/** The terms of a line and where each begins; a comma inside quotation marks or a number parts none. */
function termsOf(line: string): { term: string; at: number }[] {
  const found: { term: string; at: number }[] = []
  for (const { 0: text, index } of line.matchAll(TERM)) {
    const term = text.trim()
    if (term !== '') found.push({ term, at: index + text.length - text.trimStart().length })
  }
  return found
}

const TERM = /(?:\s*[=~]?(?:"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»))?(?:[^,]|(?<=\d),(?=\d))*/g
const QUOTED = /^[=~]?["“„«]/

/** Why a term is none that a list can hold. */
function unlisted(term: string): string | undefined {
  if (/^[-–—−]/.test(term)) return 'a list leaves nothing out; a query does, with NOT list:NAME'
  const [operator] = /(?<!\S)(?:AND|OR|NOT|O?NEAR(?:\/\d+)?|ATLEAST\/\d+.*)(?!\S)/.exec(term) ?? []
  if (operator) return `${operator} is for queries; between the terms of a list stand commas`
  if (/[;()]/.test(term)) return 'between the terms of a list stand commas, and no brackets'
  return /^(?:title|lead|top|text|url|source|author|tag|lang|watch):/.test(term)
    ? 'a field stands before the list, title:list:NAME, not in it'
    : undefined
}

type Line = { language: string; terms: string }
type Read = { ok: true; parts: Placed[] } | (Parsed & { ok: false })

const NONE: Lists = { names: [], wordsOf: () => undefined }
const made = new WeakMap<ListsOfWords, Lists>()
