import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { readWithRssParser } from './other-reader.ts'

const { body, contentType } = z
  .object({ body: z.instanceof(Uint8Array), contentType: z.string().nullable() })
  .parse(workerData)

parentPort?.postMessage(await readWithRssParser(body, contentType))
