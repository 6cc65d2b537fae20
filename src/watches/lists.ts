import type { ListsOfWords } from '../newsroom.ts'
import { type Parsed, parseQuery } from './query.ts'
import { isPlaced, type Lists, type Placed } from './tree.ts'

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
 * language, list:NAME the words of another list.
 */
export function readLine(line: Line, lists: Lists): Read {
  const terms = line.terms.split(/,(?!\d)/).map(term => term.trim())
  const text = terms
    .filter(term => term !== '')
    .map(term => (/^(?:list:|[=~"“«„])/.test(term) ? term : `"${term}"`))
    .join(' OR ')
  const answer = parseQuery(text, { languages: [line.language], lists })
  if (!answer.ok) return answer
  const { root } = answer.query
  if (!isPlaced(root))
    return { ok: false, column: 1, reason: 'a list holds words and phrases with commas between them' }
  return { ok: true, parts: root.kind === 'any' && !root.written ? root.parts : [root] }
}

type Line = { language: string; terms: string }
type Read = { ok: true; parts: Placed[] } | (Parsed & { ok: false })

const NONE: Lists = { names: [], wordsOf: () => undefined }
const made = new WeakMap<ListsOfWords, Lists>()
