import { parentPort, workerData } from 'node:worker_threads'
import Parser from 'rss-parser'
import { z } from 'zod'
import { decode } from '../http/charset.ts'

const { body, contentType } = z
  .object({ body: z.instanceof(Uint8Array), contentType: z.string().nullable() })
  .parse(workerData)

try {
  const { items } = await new Parser().parseString(decode(body, contentType).text)
  const links = items.map(item => item.link).filter(link => typeof link === 'string' && link.trim() !== '')
  parentPort?.postMessage({ items: items.length, links })
} catch (error) {
  parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) })
}
