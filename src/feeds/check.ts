import type { Answer, Request } from '../http/get.ts'
import type { Feed, Verdict } from '../newsroom.ts'
import { type Arrived, arrived } from './cut-off.ts'
import { healthAtFirst, observe } from './health.ts'
import { withNews } from './interval.ts'
import { requestFor } from './learn.ts'
import { readMemory } from './memory.ts'
import { readFeed } from './read.ts'
import { compareReadings, itemsInSecondOpinion, secondOpinion } from './second-opinion.ts'
import { ELSEWHERE, whyFailed, whyUnreadable } from './unreadable.ts'

/** Tries a configured feed as polling would and says whether it is well, and where it is not what to do. */
export async function checkFeed(
  feed: Feed,
  { get, now }: { get: (request: Request) => Promise<Answer>; now: () => number },
): Promise<Verdict> {
  const answer = await get(requestFor(feed, readMemory(null, now()), now()))
  return { about: `feed ${feed.name}`, ...(await judge(feed, answer, now())) }
}

type Judgement = Omit<Verdict, 'about'>

async function judge(feed: Feed, answer: Answer, now: number): Promise<Judgement> {
  if (answer.kind === 'failed') {
    const why = whyFailed(answer)
    const says = why === answer.reason ? `${why}: try again later; polling goes on by itself` : why
    return { ok: false, says: `${says} (${feed.url})` }
  }
  if (answer.kind === 'unchanged') return { ok: false, says: `it answers 304 to a first request (${feed.url})` }
  const contentType = answer.headers['content-type'] ?? null
  const reading = readFeed(answer.body, { url: answer.url, contentType })
  if (reading.ok) return judgeReading(answer, arrived(reading, answer.whole, null), now)
  const { as, reason } = await whyUnreadable(reading.error, feed.url, answer, itemsInSecondOpinion)
  return { ok: false, says: `${as === 'html' ? 'a web page instead of a feed: ' : ''}${reason} (${feed.url})` }
}

async function judgeReading(
  answer: Extract<Answer, { kind: 'ok' }>,
  { feed: read, cutOff }: Arrived,
  now: number,
): Promise<Judgement> {
  const links = read.entries.flatMap(entry => entry.link ?? [])
  const second = await secondOpinion(answer.body, { contentType: answer.headers['content-type'] ?? null })
  const disagreement = compareReadings({ items: read.entries.length, links }, second)
  const items = read.entries.length === 1 ? '1 item' : `${read.entries.length} items`
  const dates = read.entries.map(entry => entry.published ?? entry.updated).filter(date => date !== null)
  const past = dates.filter(date => date <= now)
  const seen = { kind: 'good' as const, rhythm: withNews([], past, now), lost: false, movedTo: null }
  const health = observe(healthAtFirst(now), seen, now)
  const wrong = [
    read.entries.length === 0 && `nothing to read in it: ${ELSEWHERE}`,
    health.state !== 'ok' && `${health.state}: ${health.reason}: ${ELSEWHERE}`,
    cutOff &&
      'cut off on the way, its last item is left for the next poll: try again, and if it stays so, tell its publisher',
  ].filter(remark => remark !== false)
  const warned = [
    ...oddDates(read.entries.length, dates, now),
    answer.permanentUrl && `moved for good to ${answer.permanentUrl}: use that address`,
    disagreement,
  ].filter(remark => typeof remark === 'string')
  const says = [items, newest(past, now), ...wrong, ...warned].filter(remark => remark !== undefined).join('; ')
  return { ok: wrong.length === 0, says, ...(wrong.length === 0 && warned.length > 0 && { warns: true as const }) }
}

function newest(dates: number[], now: number): string | undefined {
  if (dates.length === 0) return undefined
  const hours = Math.floor((now - Math.max(...dates)) / HOUR)
  if (hours < 1) return 'the newest of this hour'
  return hours < 48 ? `the newest ${hours} h old` : `the newest ${Math.floor(hours / 24)} days old`
}

/** What an editor should know of dates that the desk cannot go by. */
function oddDates(items: number, dates: number[], now: number): string[] {
  const undated = items - dates.length
  const ahead = dates.filter(date => date > now + HOUR)
  const days = Math.floor((Math.max(...ahead) - now) / (24 * HOUR))
  const counts = items === 1 ? 'it counts' : 'such items count'
  return [
    ...(undated > 0
      ? [
          `${undated === items ? 'no item has a' : `${undated} have no`} date that can be read: ${counts} as of when first seen`,
        ]
      : []),
    ...(ahead.length > 0
      ? [
          `${ahead.length === items ? 'dated' : `${ahead.length} dated`} ${days > 0 ? `${days} days` : 'hours'} ahead: ${counts} as of now`,
        ]
      : []),
  ]
}

const HOUR = 3_600_000
