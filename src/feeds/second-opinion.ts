import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import type { Opinion } from './other-reader.ts'

/**
 * Lets rss-parser read the same bytes. It does so in a thread of its own that is ended at `timeLimit`: on some bodies
 * rss-parser never comes back. Never throws.
 */
export function secondOpinion(
  body: Uint8Array,
  about: { contentType?: string | null; timeLimit?: number } = {},
): Promise<Opinion> {
  const limit = about.timeLimit ?? 10_000
  const worker = new Worker(new URL('./second-opinion-worker.ts', import.meta.url), {
    workerData: { body, contentType: about.contentType ?? null },
    resourceLimits: { maxOldGenerationSizeMb: 256 },
    stdout: true,
    stderr: true,
  })
  return new Promise(resolve => {
    const timer = setTimeout(() => done({ error: `rss-parser did not finish in ${limit / 1000} s` }), limit)
    const done = (opinion: Opinion) => {
      clearTimeout(timer)
      resolve(opinion)
      void worker.terminate()
    }
    worker.on('message', message => done(said.parse(message)))
    worker.on('error', error => done({ error: String(error) }))
    worker.on('exit', () => done({ error: 'rss-parser gave no answer' }))
  })
}

/** How many items rss-parser finds, for where our reader found none; null where it finds no feed either. */
export async function itemsInSecondOpinion(body: Uint8Array): Promise<number | null> {
  const second = await secondOpinion(body)
  return 'items' in second ? second.items : null
}

const said = z.union([z.object({ items: z.number(), links: z.array(z.string()) }), z.object({ error: z.string() })])

/** How our reading and rss-parser's differ, in words for an editor; null where they agree or rss-parser has no opinion. */
export function compareReadings(ours: { items: number; links: string[] }, theirs: Opinion): string | null {
  if ('error' in theirs) return null
  if (ours.items !== theirs.items) return `Wirewatch reads ${count(ours.items)}, rss-parser ${count(theirs.items)}`
  const known = new Set(ours.links.map(alike))
  const missing = theirs.links.filter(link => !known.has(alike(link)))
  const [first] = missing
  if (first === undefined) return null
  return `${count(missing.length)} of ${theirs.items} lead elsewhere in rss-parser's reading, the first to ${first}`
}

function count(items: number): string {
  return items === 1 ? '1 item' : `${items} items`
}

// rss-parser keeps white space and leaves relative links alone: only the path's end can be compared.
function alike(link: string): string {
  return link
    .replace(/\s+|%20/g, '')
    .replace(/^https?:\/\/[^/]*/i, '')
    .replace(/^(?:\.{0,2}\/)+/, '')
    .replace(/\/$/, '')
}
