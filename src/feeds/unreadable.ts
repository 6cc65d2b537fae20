import { decode } from '../http/charset.ts'
import type { Answer } from '../http/get.ts'
import { feedsNamedBy } from './discover.ts'
import type { Observation } from './health.ts'
import type { FeedReading } from './read.ts'

/** Why a body that arrived is no feed, in words for the desk, and what to do. `others`: how many items another reader finds in it, asked only where ours found none. */
export async function whyUnreadable(
  error: Extract<FeedReading, { ok: false }>['error'],
  feedUrl: string,
  arrived: Arrived,
  others: (body: Uint8Array) => Promise<number | null>,
): Promise<Extract<Observation, { kind: 'failed' }>> {
  if (error.kind === 'html') return { kind: 'failed', as: 'html', reason: pageInWords(feedUrl, arrived) }
  const count = error.kind === 'too_large' ? null : await others(arrived.body)
  const reason = count
    ? `${error.message}, but rss-parser finds ${count} items in it: please report this`
    : `${error.message}: ${ELSEWHERE}`
  return { kind: 'failed', as: error.kind === 'empty' ? 'empty' : 'failing', reason }
}

/** What an editor can do about a feed that stays away. */
export const ELSEWHERE = 'look for another address, or set on: false'

type Arrived = { body: Buffer; url: string; headers?: Record<string, string> }

/** Which page came instead of a feed, where it stands, and which feed it names. */
function pageInWords(feedUrl: string, { body, url, headers }: Arrived): string {
  const [named] = feedsNamedBy(decode(body, headers?.['content-type'] ?? null).text, url)
  const redirected = url === feedUrl ? '' : ` at ${url}`
  const advice = named ? `it names the feed ${named}: use that address` : ELSEWHERE
  return `${pageTitle(body)} came${redirected}; ${advice}`
}

function pageTitle(body: Buffer): string {
  const title = /<title[^>]*>([^<]{1,200})/i.exec(body.subarray(0, 20_000).toString('utf8'))?.[1]?.trim()
  return title ? `the page "${title.replace(/\s+/g, ' ')}"` : 'a page without a title'
}

type Failed = Extract<Answer, { kind: 'failed' }>

/** What went wrong on the way, and what an editor can do about it, where there is something. */
export function whyFailed(answer: Failed): string {
  const advice = adviceOn(answer)
  return advice === null ? answer.reason : `${answer.reason}: ${advice}`
}

/** null for what passes by itself. */
function adviceOn({ status, problem }: Failed): string | null {
  if (status === 410) return 'its publisher has ended it; find another or set on: false'
  if (status === 404) return 'the address is wrong or the feed is gone'
  if (status === 401 || status === 403) return 'it refuses us; a userAgent or headers of its own may help'
  if (problem === 'size') return 'set maxBytes for this feed'
  if (problem === 'address') return 'only addresses in network.allow may be private'
  if (problem === 'name') return 'the host is gone or misspelt'
  if (problem === 'redirects') return `it leads on and on, perhaps in a circle; ${ELSEWHERE}`
  return null
}
