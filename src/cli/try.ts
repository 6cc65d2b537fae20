import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { PageReader } from '../articles/page.ts'
import { readAllowed } from '../http/address.ts'
import { decode } from '../http/charset.ts'
import { openWeb } from '../http/get.ts'
import type { Cli } from '../main.ts'
import { VERSION } from '../version.ts'
import { settingsOrTell } from './settings.ts'
import { BadInput, type Stage, type Words } from './stage.ts'

type StageName = 'feed' | 'watches' | 'quotes' | 'stories' | 'alert'

// Each stage is loaded only when it is tried; those that need the configuration are handed its folder.
const STAGES: Record<StageName, (config: string) => Promise<Stage | undefined>> = {
  feed: async () => (await import('./try-feed.ts')).feedStage,
  watches: async config => (await import('./try-watches.ts')).openWatchesStage(config),
  quotes: async () => (await import('./try-quotes.ts')).quotesStage,
  stories: async () => (await import('./try-stories.ts')).storiesStage,
  alert: async config => (await import('./try-alert.ts')).openAlertStage(config),
}

export const cli: Cli = {
  usage: `wirewatch try STAGE [FILE|URL|-] [--jsonl] [--json]

Shows what one stage makes of one input, with its reasons: the desk's own code. Opens no store and needs no token.
STAGE is feed, watches, quotes, stories or alert. The input is plain text, HTML, a feed or one JSON object; - is stdin.
  --jsonl          one JSON object a line in, one a line out, in the order of the input; a bad line gives {id, error} and
                   exit code 1 at the end
  --json           the answer to one input as JSON
  --labels FILE    (watches) precision, recall and F1 per watch and language on a labelled file, one JSON object a line
The shapes are in docs/try.md.`,

  async run(args, config) {
    const given = read(args)
    if (!given) return 2
    if (given.labels !== undefined) return (await import('./try-labels.ts')).scoreLabels(given.labels, config)
    const stage = await STAGES[given.stage](config)
    if (!stage) return 2
    if (given.jsonl) return overLines(stage, given.source === '-' ? process.stdin : createReadStream(given.source))
    const words = await readInput(given.source, given.stage, config)
    if (!words) return 1
    return overOne(stage, words, given.json)
  },
}

type Given = { stage: StageName; source: string; jsonl: boolean; json: boolean; labels?: string }

function read(args: string[]): Given | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        jsonl: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        labels: { type: 'string' },
      },
    })
    const [stage, source = '-', ...more] = positionals
    if (!stage || !Object.hasOwn(STAGES, stage))
      throw new Error(stage ? `there is no stage "${stage}"` : 'name a stage')
    if (more.length > 0) throw new Error(`"${more[0]}" is not expected here`)
    if (values.labels !== undefined && stage !== 'watches') throw new Error('--labels goes with the stage watches')
    return {
      stage: stage as StageName,
      source,
      jsonl: values.jsonl,
      json: values.json,
      ...(values.labels && { labels: values.labels }),
    }
  } catch (error) {
    console.error(`wirewatch try: ${said(error)}\n\n${cli.usage}`)
    return undefined
  }
}

/** One object a line through the stage; the exit code is 1 when any line was bad. */
async function overLines(stage: Stage, input: Readable): Promise<number> {
  let bad = 0
  const good: { index: number; input: unknown }[] = []
  const answers: string[] = []
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  let index = 0
  const unreadable = new Promise<never>((_resolve, reject) => input.once('error', reject))
  const read = async () => {
    for await (const line of lines) {
      if (line.trim() === '') continue
      const at = index++
      const parsed = parseLine(line)
      if (stage.all && parsed.ok) good.push({ index: at, input: parsed.value })
      else if (parsed.ok) await write(JSON.stringify(await attempt(stage, parsed.value)))
      else answers[at] = JSON.stringify({ id: null, error: parsed.error })
      if (!parsed.ok) {
        bad++
        if (!stage.all) await write(answers[at] as string)
      }
    }
  }
  const attempt = async (stage: Stage, value: unknown) => {
    try {
      return await stage.one(value)
    } catch (error) {
      bad++
      return { id: idOf(value), error: said(error) }
    }
  }
  try {
    await Promise.race([read(), unreadable])
  } catch (error) {
    console.error(`wirewatch try: the input cannot be read: ${said(error)}`)
    return 2
  }
  if (stage.all) {
    const outputs = stage.all(good.map(one => one.input))
    outputs.forEach((output, place) => {
      if ('error' in output) bad++
      answers[good[place]?.index ?? place] = JSON.stringify(output)
    })
    for (const answer of answers) await write(answer)
  }
  return bad > 0 ? 1 : 0
}

function parseLine(line: string): { ok: true; value: unknown } | { ok: false; error: string } {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ok: true, value }
      : { ok: false, error: 'the line is not a JSON object' }
  } catch (error) {
    return { ok: false, error: `the line is not JSON: ${said(error)}` }
  }
}

function idOf(value: unknown): string | null {
  const id = (value as { id?: unknown } | null)?.id
  return typeof id === 'string' ? id : null
}

async function overOne(stage: Stage, words: Words, json: boolean): Promise<number> {
  const input = jsonObject(words.text) ?? stage.fromWords(words)
  try {
    const output = stage.all ? (stage.all([input])[0] as object) : await stage.one(input)
    console.log(json ? JSON.stringify(output) : stage.tell(input, output))
    return 'error' in output ? 1 : 0
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
    console.error(`wirewatch try: ${error.message}`)
    return 2
  }
}

function jsonObject(text: string): object | undefined {
  if (!text.trimStart().startsWith('{')) return undefined
  const parsed = parseLine(text)
  // A JSON Feed is an input of its own, not an input object.
  return parsed.ok && !('items' in (parsed.value as object)) ? (parsed.value as object) : undefined
}

async function readInput(source: string, stage: StageName, config: string): Promise<Words | undefined> {
  const got = /^https?:\/\//.test(source) ? await fetchOne(source, config) : await readOne(source)
  if ('problem' in got) {
    console.error(`wirewatch try: ${got.problem}`)
    return undefined
  }
  const { bytes, contentType, url } = got
  const text = decode(bytes, contentType).text
  const isHtml = /^\s*(?:<!doctype html|<html|<head|<body)/i.test(text)
  if (stage === 'feed' || !isHtml) return { bytes, contentType, url, isHtml, ...titleAndText(text) }
  const pages = new PageReader()
  const page = await pages.read(bytes, { url: url ?? 'about:blank', contentType })
  await pages.close()
  if (page.problem) console.error(`wirewatch try: ${page.problem}`)
  return { bytes, contentType, url, isHtml, title: page.title ?? '', text: page.text }
}

type Got = { bytes: Uint8Array; contentType: string | null; url: string | null } | { problem: string }

async function readOne(source: string): Promise<Got> {
  try {
    const bytes = source === '-' ? await readAll(process.stdin) : await readFile(source)
    return { bytes, contentType: null, url: null }
  } catch (error) {
    return { problem: `${source} cannot be read: ${said(error)}` }
  }
}

async function readAll(input: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of input) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

async function fetchOne(url: string, config: string): Promise<Got> {
  const settings = await settingsOrTell(config)
  const web = openWeb({
    version: VERSION,
    contact: settings?.desk.contact ?? 'unknown',
    allowed: readAllowed(settings?.allow ?? []),
  })
  try {
    const answer = await web.get({ url, trusted: true })
    if (answer.kind === 'ok')
      return { bytes: answer.body, contentType: answer.headers['content-type'] ?? null, url: answer.url }
    return { problem: answer.kind === 'failed' ? `${url}: ${answer.reason}` : `${url} sent nothing` }
  } finally {
    await web.close()
  }
}

/** A short first paragraph without a full stop is the headline. */
function titleAndText(text: string): { title: string; text: string } {
  const [first = '', ...rest] = text.trim().split(/\n\s*\n/)
  const isHeadline = rest.length > 0 && first.length <= 200 && !first.includes('\n') && !/[.!?…»”"]$/.test(first.trim())
  return isHeadline
    ? {
        title: first.trim(),
        text: text
          .trim()
          .slice(text.trim().indexOf(first) + first.length)
          .trim(),
      }
    : { title: '', text }
}

function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Resolves once the reader has taken the line: a slow one holds us back instead of filling memory. */
function write(line: string): Promise<void> {
  return new Promise(resolve => process.stdout.write(`${line}\n`, () => resolve()))
}
