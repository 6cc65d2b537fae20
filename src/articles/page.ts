import { Worker } from 'node:worker_threads'
import { detectLanguage } from '../text/language.ts'
import type { Page } from './text.ts'

export type { Page }

/** Reads pages one after another in a thread of its own; close it to end the thread. */
export class PageReader {
  readonly #patience: number
  #worker: Worker | undefined
  #last: Promise<unknown> = Promise.resolve()

  /** Nothing runs until the first page. A page that takes longer than `patience` costs only its own reading. */
  constructor(patience = 10_000) {
    this.#patience = patience
  }

  /** The article on a page, as bytes or already decoded; `problem` says why there is none. Never throws for what a page holds. */
  read(body: Uint8Array | string, about: AboutPage): Promise<Page> {
    const page = { body, url: about.url, contentType: about.contentType ?? null }
    const reading = this.#last.then(() => this.#readNext(page, about.signal))
    this.#last = reading.catch(() => {})
    return reading
  }

  async close(): Promise<void> {
    await this.#last
    await this.#end()
  }

  async #readNext(page: ToRead, signal: AbortSignal | undefined): Promise<Page> {
    if (signal?.aborted) return unread(page.url, GIVEN_UP.stopped)
    const type = page.contentType?.split(';')[0]?.trim().toLowerCase()
    if (type && !/html|xml|text\/plain/.test(type)) return unread(page.url, `not a text page (${type})`)
    const answer = await this.#ask(page, signal)
    if ('broken' in answer) return unread(page.url, answer.broken)
    return { ...answer, language: detectLanguage(answer.text) ?? answer.language }
  }

  async #ask(page: ToRead, signal: AbortSignal | undefined): Promise<Page | Broken> {
    this.#worker ??= this.#start()
    const worker = this.#worker
    worker.ref()
    const answer = await this.#answer(worker, page, signal)
    if (typeof answer === 'string') {
      await this.#end()
      return { broken: GIVEN_UP[answer] }
    }
    // An idle thread must not keep a finished process from ending.
    worker.unref()
    return answer
  }

  #start(): Worker {
    const worker = new Worker(new URL('./page-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    })
    // What a thread says while it ends is of no interest, but must not be thrown.
    return worker.on('error', () => {})
  }

  #answer(worker: Worker, page: ToRead, signal: AbortSignal | undefined): Promise<Page | Broken | GivenUp> {
    return new Promise(resolve => {
      const done = (answer: Page | Broken | GivenUp) => {
        clearTimeout(timer)
        worker.off('message', done).off('error', lost).off('exit', lost)
        signal?.removeEventListener('abort', stop)
        resolve(answer)
      }
      const lost = () => done('lost')
      const stop = () => done('stopped')
      const timer = setTimeout(() => done('late'), this.#patience)
      worker.on('message', done).on('error', lost).on('exit', lost)
      signal?.addEventListener('abort', stop)
      worker.postMessage(page)
    })
  }

  async #end(): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }
}

export type ToRead = { body: Uint8Array | string; url: string; contentType: string | null }
/** `signal`: the desk stops and waits for no page. */
export type AboutPage = { url: string; contentType?: string | null; signal?: AbortSignal | undefined }
type Broken = { broken: string }
type GivenUp = keyof typeof GIVEN_UP
const GIVEN_UP = {
  late: 'it takes too long to read',
  lost: 'it is too large to read',
  stopped: 'stopped by the desk',
}

// Far above what a page within the bounds of dom.ts takes, so that it is never reached.
const MEGABYTES = 768

function unread(url: string, problem: string): Page {
  return { url, title: null, byline: null, language: null, text: '', problem }
}
