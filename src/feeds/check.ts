import { decode } from '../http/charset.ts'
import type { Answer, Request } from '../http/get.ts'
import type { Feed, Verdict } from '../newsroom.ts'
import { type Arrived, arrived } from './cut-off.ts'
import { feedsNamedBy } from './discover.ts'
import { healthAtFirst, healthInWords, observe } from './health.ts'
import { withNews } from './interval.ts'
import { requestFor } from './learn.ts'
import { readMemory } from './memory.ts'
import { readFeed } from './read.ts'
import { compareReadings, secondOpinion } from './second-opinion.ts'

/** Tries a configured feed as polling would and says whether it is well, and where it is not what to do. */
export async function checkFeed(
  feed: Feed,
  { get, now }: { get: (request: Request) => Promise<Answer>; now: () => number },
): Promise<Verdict> {
  const answer = await get(requestFor(feed, readMemory(null, now()), now()))
  const { ok, says } = await judge(feed, answer, now())
  return { about: `feed ${feed.name}`, ok, says }
}

type Judgement = Omit<Verdict, 'about'>

async function judge(feed: Feed, answer: Answer, now: number): Promise<Judgement> {
  if (answer.kind === 'failed') return { ok: false, says: `${answer.reason}: ${advice(answer)} (${feed.url})` }
  if (answer.kind === 'unchanged') return { ok: false, says: `it answers 304 to a first request (${feed.url})` }
  const contentType = answer.headers['content-type'] ?? null
  const reading = readFeed(answer.body, { url: answer.url, contentType })
  if (reading.ok) return judgeReading(feed, answer, arrived(reading, answer.whole, null), now)
  if (reading.error.kind === 'html') {
    const [named] = feedsNamedBy(decode(answer.body, contentType).text, answer.url)
    const redirected = answer.url === feed.url ? '' : `, redirected to ${answer.url}`
    const advised = named
      ? `that page names the feed ${named}: use that address`
      : 'look for another address, or set on: false'
    return { ok: false, says: `a web page instead of a feed${redirected}: ${advised} (${feed.url})` }
  }
  return { ok: false, says: `${reading.error.message}: look for another address, or set on: false (${feed.url})` }
}

async function judgeReading(
  feed: Feed,
  answer: Extract<Answer, { kind: 'ok' }>,
  { feed: read, cutOff }: Arrived,
  now: number,
): Promise<Judgement> {
  const links = read.entries.flatMap(entry => entry.link ?? [])
  const second = await secondOpinion(answer.body, { contentType: answer.headers['content-type'] ?? null })
  const disagreement = compareReadings({ items: read.entries.length, links }, second)
  const items = read.entries.length === 1 ? '1 item' : `${read.entries.length} items`
  const dates = read.entries.map(entry => entry.published ?? entry.updated).filter(date => date !== null)
  const { health } = observe(
    healthAtFirst(now),
    { kind: 'good', rhythm: withNews([], dates, now), lost: false, movedTo: null },
    feed,
    now,
  )
  const remarks = [
    items,
    newest(dates, now),
    health.state === 'ok' ? undefined : healthInWords(health),
    answer.permanentUrl ? `moved for good to ${answer.permanentUrl}: use that address` : undefined,
    cutOff ? 'cut off on the way, its last item is left for the next poll' : undefined,
    disagreement ?? undefined,
  ]
  const says = remarks.filter(remark => remark !== undefined).join('; ')
  return { ok: read.entries.length > 0 && health.state === 'ok' && !cutOff, says }
}

function newest(dates: number[], now: number): string | undefined {
  const latest = Math.max(...dates.map(date => Math.min(date, now)))
  if (!Number.isFinite(latest)) return undefined
  const hours = Math.floor((now - latest) / 3_600_000)
  if (hours < 1) return 'the newest of this hour'
  return hours < 48 ? `the newest ${hours} h old` : `the newest ${Math.floor(hours / 24)} days old`
}

function advice(answer: Extract<Answer, { kind: 'failed' }>): string {
  if (answer.status === 410) return 'its publisher has ended it; find another or set on: false'
  if (answer.status === 404) return 'the address is wrong or the feed is gone'
  if (answer.status === 401 || answer.status === 403) return 'it refuses us; a userAgent or headers of its own may help'
  if (answer.problem === 'size') return 'set maxBytes for this feed'
  if (answer.problem === 'address') return 'only addresses in network.allow may be private'
  if (answer.problem === 'name') return 'the host is gone or misspelt'
  return 'try again later; polling goes on by itself'
}
