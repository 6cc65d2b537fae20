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
  if (between.includes('\n')) return false
  let end = between.length
  while (end > 0 && /["“„«»‘'‚\s—–-]/.test(between[end - 1] as string)) end--
  const telling = between.slice(0, end)
  if (!/\p{L}/u.test(telling)) return false
  const small = /^\p{Ll}/u.test(text.slice(next.start, next.start + 2))
  const ended = /[.?!]$/.test(text[before.end - 1] as string) || /^["”»’']?[.?!]/.test(between)
  if (telling.endsWith(',') || /[—–-]/.test(between.slice(end))) return !/[.?!…]$/.test(telling) && (small || !ended)
  return telling.endsWith('.') && small && !ended
}
