import { z } from 'zod'
import { atHand } from '../feeds/cut-off.ts'
import { readFeed } from '../feeds/read.ts'
import { BadInput, lacks, type Stage } from './stage.ts'

const input = z.object({
  id: z.string().nullish(),
  body: z.base64(),
  contentType: z.string().nullish(),
  url: z.string().nullish(),
})
type Input = z.infer<typeof input>

/** What our reader makes of a feed's bytes. */
export const feedStage: Stage = {
  fromWords: ({ bytes, contentType, url }) => ({
    id: null,
    body: Buffer.from(bytes).toString('base64'),
    contentType,
    url,
  }),
  one(given) {
    const asked = check(given)
    const id = asked.id ?? null
    const reading = read(asked)
    if (!reading.ok) return { id, error: reading.error }
    const { title, link, language, entries } = atHand(reading)
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
  },
  tell(given) {
    const reading = read(check(given))
    if (!reading.ok) return `No feed (${reading.error.kind}): ${reading.error.message}`
    const { charset, warnings } = reading
    const feed = atHand(reading)
    const head = [
      feed.title ?? '(no title)',
      feed.link ?? 'no link',
      feed.language ?? 'no language stated',
      charset,
      `${feed.entries.length} items`,
    ]
    const items = feed.entries.map(({ published, title, link, author, summaryText }) =>
      [
        `\n${isoDate(published) ?? 'undated'}  ${title || '(no title)'}`,
        link ?? '(no link)',
        author && `by ${author}`,
        summaryText.slice(0, 200),
      ]
        .filter(Boolean)
        .join('\n  '),
    )
    return [head.join(' · '), ...warnings.map(warning => `note: ${warning}`), ...items].join('\n')
  },
}

function check(given: unknown): Input {
  const checked = input.safeParse(given)
  if (!checked.success)
    throw new BadInput(`a feed needs {id, body} with the body in base64: ${lacks(checked.error, given)}`)
  return checked.data
}

function read({ body, contentType, url }: Input) {
  return readFeed(Buffer.from(body, 'base64'), { contentType: contentType ?? null, ...(url && { url }) })
}

function isoDate(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString()
}
