import type { Watch } from '../newsroom.ts'
import { nearest } from '../text/nearest.ts'
import type { Problem } from './yaml.ts'

/** The watches that one query of a watch names by `watch:`, and where that query stands. */
export type NamedWatches = { by: string; file: string; line: number; watches: readonly string[] }

/** What makes a watch that names others never match: a name that nothing has, or names that lead back to where they began. */
export function leadingNowhere(named: readonly NamedWatches[], watches: readonly Watch[]): Problem[] {
  const known = watches.map(watch => watch.name)
  const next = (name: string) => named.filter(({ by }) => by === name).flatMap(one => one.watches)
  return named.flatMap(({ by, file, line, watches: all }) =>
    all.flatMap((name): Problem[] => {
      if (!known.includes(name)) {
        const others = known.filter(other => other !== by)
        const near = nearest(name, others)
        const hint = near ? `did you mean watch:${near}?` : `there is ${others.join(', ') || 'no other'}`
        return [{ file, line, message: `the query names watch:${name}, which has no file here; ${hint}` }]
      }
      if (name === by) return [{ file, line, message: `the query names its own watch, watch:${by}: take that out` }]
      if (!leads(name, by, next)) return []
      const message = `the query names watch:${name}, which leads back to ${by}, so neither could ever match: take one of the two names out`
      return [{ file, line, message }]
    }),
  )
}

function leads(from: string, to: string, next: (name: string) => string[], seen = new Set<string>()): boolean {
  if (seen.has(from)) return false
  seen.add(from)
  return next(from).some(name => name === to || leads(name, to, next, seen))
}
