import { parentPort } from 'node:worker_threads'
import { decode } from '../http/charset.ts'
import type { ToRead } from './page.ts'
import { readHtml } from './text.ts'

// A page is read here and not on the desk's own thread: a hostile one takes only this thread's time and memory.
parentPort?.on('message', ({ body, url, contentType }: ToRead) => {
  const html = typeof body === 'string' ? body : decode(body, contentType).text
  try {
    parentPort?.postMessage(readHtml(html.slice(0, LONGEST), url))
  } catch {
    // Nested too deeply, or something no reader of ours has met: either way the feed's own text remains.
    parentPort?.postMessage({ broken: 'its mark-up cannot be read' })
  }
})

const LONGEST = 3_000_000
