import { makeMatcher } from '../../src/watches/match.ts'
import { anItem, aQuery, aWatch } from './watches-invented.ts'

// A desk of 100,000 watches that has read some items: how large the whole process is.

const matcher = makeMatcher()
for (let n = 0; n < 100_000; n++) matcher.add(aWatch(n, aQuery()))
for (let n = 0; n < 100; n++) matcher.match(anItem(n % 2 === 1))
process.send?.({ megabytes: process.memoryUsage.rss() / 1e6, most: process.resourceUsage().maxRSS / 1024 })
