import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { makeMatcher } from '../../src/watches/match.ts'
import { anItem, aQuery, aWatch } from './watches-invented.ts'

// A desk of 100,000 watches that has read some items: what it holds, its watches' own texts included, and how large the
// whole process is, of which V8 keeps a large part for objects that die young.

const before = held()
const matcher = makeMatcher()
for (let n = 0; n < 100_000; n++) matcher.add(aWatch(n, aQuery()))
for (let n = 0; n < 100; n++) matcher.match(anItem(n % 2 === 1))
const whole = process.memoryUsage.rss()
const own = held() - before
process.send?.({ own: own / 1e6, whole: whole / 1e6, matches: matcher.match(anItem(true)).length })

function held(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
