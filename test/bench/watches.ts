import type { Matchable, Watch } from '../../src/newsroom.ts'
import { makeMatcher } from '../../src/watches/match.ts'
import { parseQuery } from '../../src/watches/query.ts'

/**
 * How the index over all watches compares with asking each watch in turn, in one process on one core. Queries and items
 * are invented: words of a vocabulary in which, as in language, few words are common and most are rare. The peers get
 * every query as its fair equivalent: one compiled RegExp with a lookahead a part, words bounded, NEAR as a bounded run
 * of words; and for includes() lower-case text, every part a list of strings of which one must be there, stopping at
 * the first part that is not (so without word bounds and without distances, which costs it nothing).
 */
export async function bench(): Promise<void> {
  const items = Array.from({ length: ITEMS }, anItem)
  const queries = Array.from({ length: 10_000 }, aQuery)
  const took = [100, 1_000, 10_000].map(count => compare(queries.slice(0, count), items))
  const growth = Math.log((took[2] as number) / (took[0] as number)) / Math.log(100)
  console.log(`growth of time from 100 to 10,000 queries: exponent ${growth.toFixed(2)}`)
  changes(queries)
  oddQueries()
  memory()
}

function compare(queries: Asked[], items: Matchable[]): number {
  const matcher = makeMatcher()
  for (const [i, one] of queries.entries()) matcher.add(aWatch(i, one.query))
  let matches = 0
  for (const item of items) matches += matcher.match(item).length
  const rounds = Array.from({ length: ROUNDS }, () => cpuMs(() => items.forEach(item => void matcher.match(item))))
  const index = median(rounds) / items.length

  const texts = items.slice(0, queries.length > 1_000 ? 4 : 20).map(item => `${item.title}\n${item.text}`)
  let found = 0
  const patterns = queries.map(one => one.pattern)
  const regexps = cpuMs(() => {
    for (const text of texts) for (const pattern of patterns) if (pattern.test(text)) found++
  })
  const parts = queries.map(one => one.parts)
  const includes = cpuMs(() => {
    for (const text of texts) {
      const small = text.toLowerCase()
      for (const all of parts) if (all.every(any => any.some(word => small.includes(word)))) found++
    }
  })
  const times = (peer: number) =>
    `${(peer / texts.length / index).toFixed(0)}× (${(peer / texts.length).toFixed(1)} ms)`
  console.log(
    `${String(queries.length).padStart(6)} queries: ${index.toFixed(3)} ms an item; RegExp loop ${times(regexps)}, includes() ${times(includes)}; ${(matches / items.length).toFixed(1)} matches an item, peers ${found}`,
  )
  return index
}

/** Adding and removing a watch on a desk of 10,000. */
function changes(queries: Asked[]): void {
  const matcher = makeMatcher()
  for (const [i, one] of queries.entries()) matcher.add(aWatch(i, one.query))
  const adds: number[] = []
  const removes: number[] = []
  for (let i = 0; i < 500; i++) {
    const watch = aWatch(queries.length + i, aQuery().query)
    adds.push(cpuMs(() => matcher.add(watch)))
    removes.push(cpuMs(() => matcher.remove(watch.name)))
  }
  const told = (all: number[]) => `${median(all).toFixed(3)} ms, at worst ${Math.max(...all).toFixed(2)}`
  console.log(`one watch among 10,000: added in ${told(adds)}; removed in ${told(removes)}`)
}

function oddQueries(): void {
  let worst = 0
  for (const part of ODD) {
    const query = part.repeat(Math.floor(4096 / Buffer.byteLength(part)))
    parseQuery(query)
    worst = Math.max(worst, median([1, 2, 3].map(() => cpuMs(() => parseQuery(query)))))
  }
  console.log(`the slowest of ${ODD.length} odd queries of 4 KB: parsed or refused in ${worst.toFixed(2)} ms`)
}

const ODD = ['(', 'a ', 'a OR ', '"', '-', 'NOT ', 'a NEAR/255 ', '(a ', 'a*', 'ab?', '((a)) ', 'title:', "o'b-c-"]
ODD.push('東京', 'ATLEAST/2(a) ', '~a=b', '‘', 'a:', 'a b"c d" ', '(a b) NEAR/3 ')

function memory(): void {
  globalThis.gc?.()
  const before = process.memoryUsage()
  const matcher = makeMatcher()
  for (let i = 0; i < 100_000; i++) matcher.add(aWatch(i, aQuery().query))
  for (let i = 0; i < 50; i++) matcher.match(anItem())
  globalThis.gc?.()
  const after = process.memoryUsage()
  const own = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers
  console.log(
    `100,000 queries: ${(own / 1e6).toFixed(0)} MB of their own${globalThis.gc ? '' : ' at most (node --expose-gc tells exactly)'}; ${(after.rss / 1e6).toFixed(0)} MB resident in all`,
  )
}

const ITEMS = 200
const ROUNDS = 9
const CHARACTERS = 3_000

/** A query, and its equivalents for the peers. */
type Asked = { query: string; pattern: RegExp; parts: string[][] }

/** Two to four parts: alternatives, a phrase, NEAR, a beginning, NOT. */
function aQuery(): Asked {
  const [a, b, c, d, e, f] = Array.from({ length: 6 }, aTerm) as [string, string, string, string, string, string]
  const start = b.slice(0, 5)
  switch (Math.floor(random() * 5)) {
    case 0:
      return asked(
        `(${a} OR ${b} OR ${c}) AND (${d} OR ${e})`,
        [word(a, b, c), word(d, e)],
        [
          [a, b, c],
          [d, e],
        ],
      )
    case 1:
      return asked(`"${a} ${b}" AND (${c} OR ${d})`, [word(`${a}\\s+${b}`), word(c, d)], [[`${a} ${b}`], [c, d]])
    case 2:
      return asked(
        `(${a} OR ${b}) NEAR/8 (${c} OR ${d})`,
        [`(?:${word(a, b)}${GAP}${word(c, d)}|${word(c, d)}${GAP}${word(a, b)})`],
        [
          [a, b],
          [c, d],
        ],
      )
    case 3:
      return asked(`${a} AND ${start}* AND NOT ${e}`, [word(a), `${EDGE}${start}`], [[a], [start]], [e])
    default:
      return asked(
        `("${a} ${b}" OR ${c}) AND ${d} AND NOT (${e} OR ${f})`,
        [word(`${a}\\s+${b}`, c), word(d)],
        [[`${a} ${b}`, c], [d]],
        [e, f],
      )
  }
}

const EDGE = '(?<![\\p{L}\\p{N}])'
const GAP = '(?:[^\\p{L}\\p{N}]+[\\p{L}\\p{N}]+){0,8}[^\\p{L}\\p{N}]+'

function word(...any: string[]): string {
  return `${EDGE}(?:${any.join('|')})(?![\\p{L}\\p{N}])`
}

function asked(query: string, all: string[], parts: string[][], none: string[] = []): Asked {
  const needed = all.map(part => `(?=[^]*${part})`).join('')
  const refused = none.length > 0 ? `(?![^]*${word(...none)})` : ''
  return { query, pattern: new RegExp(`^${needed}${refused}`, 'iu'), parts }
}

function anItem(): Matchable {
  const words: string[] = []
  for (let length = 0; length < CHARACTERS; ) {
    const next = VOCABULARY[aRank()] as string
    words.push(random() < 0.1 ? `${next[0]?.toUpperCase()}${next.slice(1)}` : next)
    length += next.length + 1
  }
  return {
    title: words.slice(0, 9).join(' '),
    text: words
      .slice(9)
      .join(' ')
      .replace(/((?:\S+ ){11}\S+) /g, '$1. '),
  }
}

/** A word somebody would look for: none of the hundred commonest. */
function aTerm(): string {
  let rank = 0
  while (rank < 100) rank = aRank()
  return VOCABULARY[rank] as string
}

function aRank(): number {
  const at = random() * (SUMS.at(-1) as number)
  let [low, high] = [0, SUMS.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((SUMS[middle] as number) < at) low = middle + 1
    else high = middle
  }
  return low
}

let seed = 20_241
function random(): number {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 4_294_967_296
}

const CONSONANTS = [...'bdfgklmnprstv']
const VOWELS = [...'aeiou']

function invented(): string {
  let made = ''
  for (let n = 2 + Math.floor(random() * 3); n > 0; n--)
    made += `${CONSONANTS[Math.floor(random() * 13)]}${VOWELS[Math.floor(random() * 5)]}`
  return made + (random() < 0.4 ? CONSONANTS[Math.floor(random() * 13)] : '')
}

const VOCABULARY = [...new Set(Array.from({ length: 40_000 }, invented))]
const SUMS: number[] = []
for (let rank = 0; rank < VOCABULARY.length; rank++) SUMS.push((SUMS.at(-1) ?? 0) + 1 / (rank + 3))

function aWatch(i: number, query: string): Watch {
  const queries = [{ query, weight: 1 }]
  return { name: `watch-${i}`, description: '', languages: [], queries, threshold: 1, urgency: {}, channel: null }
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
