import { unwrapped } from '../text/paragraphs.ts'

type Slice = { start: number; end: number }

/**
 * Quotes in the order of their text, those that are slices of one statement together: "…," she said, "…". Half of such a
 * statement may say the opposite of the whole, so whoever posts one slice posts all.
 */
export function statementsOf<Q extends Slice>(quotes: readonly Q[], source: string): [Q, ...Q[]][] {
  const text = unwrapped(source)
  const statements: [Q, ...Q[]][] = []
  for (const quote of quotes) {
    const last = statements.at(-1)
    const before = last?.at(-1)
    if (before !== undefined && goesOn(text, before, quote)) last?.push(quote)
    else statements.push([quote])
  }
  return statements
}

// The longest teller's words that anybody remembers a broken off sentence over.
const LONGEST = 300

/** Whether the words from `next` go on with the sentence of those before, over what their teller puts in between. */
export function goesOn(text: string, before: Slice, next: Slice): boolean {
  if (next.start <= before.end || next.start - before.end > LONGEST) return false
  const between = text.slice(before.end, next.start)
  const parted = /^["”“»«’'‘\s,.?!…—–-]*(.*?)([\s—–-]*)["“„«»‘'‚\s]*$/su.exec(between)
  const [, telling = '', tail = ''] = parted ?? []
  if (telling.includes('\n') || !/\p{L}/u.test(telling)) return false
  const small = /^\p{Ll}/u.test(text.slice(next.start, next.end))
  const ended = /[.?!]$/.test(text.slice(before.start, before.end)) || /^["”»’']?[.?!]/.test(between)
  if (/,$/.test(telling) || /[—–-]/.test(tail)) return !/[.?!…]$/.test(telling) && (small || !ended)
  return /\.$/.test(telling) && small && !ended
}
