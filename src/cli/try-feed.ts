import { z } from 'zod'
import { readFeed } from '../feeds/read.ts'

/** One line of `try feed --jsonl`: a feed's bytes as they came. */
export const feedInput = z.object({
  id: z.string(),
  body: z.base64(),
  contentType: z.string().nullish(),
  url: z.string().nullish(),
})

/** What our reader makes of one feed, as `try feed` prints it. */
export function tryFeed({ id, body, contentType, url }: z.infer<typeof feedInput>): object {
  const reading = readFeed(Buffer.from(body, 'base64'), { contentType: contentType ?? null, ...(url && { url }) })
  if (!reading.ok) return { id, error: reading.error }
  const { title, link, language, entries } = reading.feed
  return {
    id,
    feed: { title, link, language },
    items: entries.map(entry => ({
      id: entry.guid,
      title: entry.title,
      link: entry.link,
      published: isoDate(entry.published),
      updated: isoDate(entry.updated),
      summaryText: entry.summaryText,
      contentHtml: entry.contentHtml,
      author: entry.author,
    })),
  }
}

function isoDate(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString()
}
