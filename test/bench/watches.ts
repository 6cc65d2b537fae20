import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Matchable } from '../../src/newsroom.ts'
import { makeMatcher } from '../../src/watches/match.ts'
import { parseQuery } from '../../src/watches/query.ts'
import { anItem, aQuery, aWatch, type Invented } from './watches-invented.ts'
import { ODD } from './watches-odd.ts'
import { type Asked, withGroupedRegExps, withIncludes, withRegExps } from './watches-peers.ts'

/**
 * How the index over all watches compares with asking each watch in turn: CPU time of one process, medians of rounds,
 * over items the index has never read. The peer of the goals is one RegExp a term with Unicode word bounds and no case,
 * which is what a careful developer writes by hand. It depends on the text: with one typographic quotation mark in it V8
 * keeps two bytes a letter and these patterns take several times as long, and most news has one; so every item stands
 * here once plain and once typographic, and both ratios are printed. In plain text one RegExp for a whole OR would be
 * quicker than one a term; that ratio stands beside them.
 */
export async function bench(): Promise<void> {
  const queries = Array.from({ length: 10_000 }, aQuery)
  const took = [100, 1_000, 10_000].map(count => compare(queries.slice(0, count)))
  const growth = Math.log((took[2] as number) / (took[0] as number)) / Math.log(100)
  console.log(`growth of time from 100 to 10,000 queries: exponent ${growth.toFixed(2)}`)
  changes(queries)
  await oddQueries()
  await memory()
}

function compare(queries: Invented[]): number {
  const matcher = makeMatcher()
  for (const [i, one] of queries.entries()) matcher.add(aWatch(i, one))
  let matches = 0
  const rounds = Array.from({ length: WARM + ROUNDS }, items)
  const times = rounds.map(round => {
    // What others left behind is not collected at our cost.
    collectGarbage()
    return cpuMs(() => {
      for (const item of round) matches += matcher.match(item).length
    })
  })
  const index = median(times.slice(WARM)) / ITEMS

  const [plain, typographic] = [0, 1].map(kind =>
    (rounds[0] as Matchable[])
      .filter((_, i) => i % 2 === kind)
      .slice(0, 2)
      .map(item => `${item.title}\n${item.text}`),
  ) as [string[], string[]]
  const ratio = (peer: (one: Invented) => Asked, texts: string[]) =>
    `${(perText(queries, peer, texts) / index).toFixed(0)}×`
  const told = [
    `RegExps ${ratio(withRegExps, plain)} plain, ${ratio(withRegExps, typographic)} typographic`,
    `one an OR ${ratio(withGroupedRegExps, plain)} and ${ratio(withGroupedRegExps, typographic)}`,
    `includes() ${ratio(withIncludes, plain)} and ${ratio(withIncludes, typographic)}`,
  ]
  console.log(
    `${String(queries.length).padStart(6)} queries: ${index.toFixed(3)} ms an item, ${(matches / ITEMS / rounds.length).toFixed(1)} matches; ${told.join('; ')}`,
  )
  return index
}

/** Milliseconds a text; a thousand queries at a time, for the RegExps of ten thousand do not fit into V8's heap. */
function perText(queries: Invented[], peer: (one: Invented) => Asked, texts: string[]): number {
  let sum = 0
  for (let i = 0; i < queries.length; i += 1_000) {
    const asked = queries.slice(i, i + 1_000).map(peer)
    const round = () =>
      cpuMs(() => {
        for (const text of texts) {
          const ready = peer === withIncludes ? text.toLowerCase() : text
          for (const one of asked) one(ready)
        }
      })
    round()
    collectGarbage()
    sum += median([round(), round(), round()])
  }
  return sum / texts.length
}

/** Adding and removing a watch on a desk of 10,000. */
function changes(queries: Invented[]): void {
  const matcher = makeMatcher()
  for (const [i, one] of queries.entries()) matcher.add(aWatch(i, one))
  const adds: number[] = []
  const removes: number[] = []
  for (let i = 0; i < 500; i++) {
    const watch = aWatch(queries.length + i, aQuery())
    adds.push(cpuMs(() => matcher.add(watch)))
    removes.push(cpuMs(() => matcher.remove(watch.name)))
  }
  const told = (all: number[]) => `${median(all).toFixed(3)} ms, at worst ${Math.max(...all).toFixed(2)}`
  console.log(`one watch among 10,000: added in ${told(adds)}; removed in ${told(removes)}`)
}

async function oddQueries(): Promise<void> {
  let worst = 0
  for (const query of ODD) {
    parseQuery(query)
    worst = Math.max(worst, median([1, 2, 3].map(() => cpuMs(() => parseQuery(query)))))
  }
  const firsts: number[] = []
  for (const n of ODD.keys()) firsts.push(await firstOf(n))
  console.log(
    `the slowest of ${ODD.length} odd queries of 4 KB: parsed or refused in ${worst.toFixed(2)} ms; as the first of a process in ${Math.max(...firsts).toFixed(2)} ms, the median ${median(firsts).toFixed(2)}`,
  )
}

/** The best of three processes that parse nothing else: what others do on the machine is none of its cost. */
async function firstOf(n: number): Promise<number> {
  const took: number[] = []
  for (let i = 0; i < 3; i++) {
    const child = fork(join(import.meta.dirname, 'watches-first-query-process.ts'), [String(n)], { env: STARTED })
    took.push(((await once(child, 'message')) as [number])[0])
  }
  return Math.min(...took)
}

/** In a process of its own, in which there is nothing else, the second one to start as a desk's mostly is. */
async function memory(): Promise<void> {
  await firstOf(0)
  const child = fork(join(import.meta.dirname, 'watches-memory-process.ts'), [], { env: STARTED })
  const [{ own, whole }] = (await once(child, 'message')) as [{ own: number; whole: number }]
  console.log(`100,000 queries: ${own.toFixed(0)} MB of their own in a process of ${whole.toFixed(0)} MB`)
}

/** As src/wirewatch.js starts the program. */
const STARTED = {
  ...process.env,
  NODE_COMPILE_CACHE: join(import.meta.dirname, '../../data/node-compile-cache'),
}
const ITEMS = 200
const WARM = 2
const ROUNDS = 7

function items(): Matchable[] {
  return Array.from({ length: ITEMS }, (_, i) => anItem(i % 2 === 1))
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

function cpuMs(run: () => void): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] as number
}
