import type { Observation } from './health.ts'
import type { FeedReading } from './read.ts'

/** Why a body that arrived is no feed, in words for the desk. `others`: how many items another reader finds in it, asked only where ours found none. */
export async function whyUnreadable(
  error: Extract<FeedReading, { ok: false }>['error'],
  arrived: { body: Buffer; url: string },
  others: (body: Uint8Array) => Promise<number | null>,
): Promise<Extract<Observation, { kind: 'failed' }>> {
  if (error.kind === 'html')
    return { kind: 'failed', as: 'html', reason: `${pageTitle(arrived.body)} at ${arrived.url}` }
  const count = error.kind === 'too_large' ? null : await others(arrived.body)
  const reason = count
    ? `${error.message}, but rss-parser finds ${count} items in it: please report this`
    : error.message
  return { kind: 'failed', as: error.kind === 'empty' ? 'empty' : 'failing', reason }
}

function pageTitle(body: Buffer): string {
  const title = /<title[^>]*>([^<]{1,200})/i.exec(body.subarray(0, 20_000).toString('utf8'))?.[1]?.trim()
  return title ? `"${title.replace(/\s+/g, ' ')}"` : 'a page without a title'
}
