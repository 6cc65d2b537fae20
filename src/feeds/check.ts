import type { Answer, Request } from '../http/get.ts'
import type { Feed } from '../newsroom.ts'
import { readFeed } from './read.ts'

/** Tries a feed once, as a poll would; says what it found. Never throws for what the world does. */
export async function checkFeed(
  feed: Feed,
  deps: { get: (request: Request) => Promise<Answer> },
): Promise<{ ok: boolean; words: string; title: string | null; language: string | null }> {
  const answer = await deps.get({
    url: feed.url,
    trusted: feed.from === 'config',
    headers: feed.headers,
    userAgent: feed.userAgent,
    maxBytes: feed.maxBytes,
  })
  if (answer.kind !== 'ok')
    return {
      ok: false,
      words: answer.kind === 'failed' ? answer.reason : 'it sent nothing',
      title: null,
      language: null,
    }
  const reading = readFeed(answer.body, { url: answer.url, contentType: answer.headers['content-type'] ?? null })
  if (!reading.ok) return { ok: false, words: reading.error.message, title: null, language: null }
  return {
    ok: true,
    words: `${reading.feed.entries.length} items`,
    title: reading.feed.title,
    language: reading.feed.language,
  }
}
