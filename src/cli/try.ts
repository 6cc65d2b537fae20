import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import type { Cli } from '../main.ts'
import { nearest } from '../text/nearest.ts'
import { BadInput, type Stage } from './stage.ts'
import { type HandedIn, parseLine, readInput, type StageName } from './try-input.ts'
import { whyUnread } from './why-unread.ts'

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
STAGE is feed, watches, quotes, stories or alert. The input is plain text, HTML, one JSON object or a feed, of which every
stage but feed takes the items; - is stdin.
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
    if (given.jsonl) return overLines(stage, given.source)
    const handed = await readInput(given.source, given.stage, config)
    if ('problem' in handed) {
      console.error(`wirewatch try: ${handed.problem}`)
      return handed.code
    }
    return given.json ? asJson(stage, handed.inputs ?? [stage.fromWords(handed)]) : inWords(stage, handed)
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
      throw new Error(stage ? `there is no stage "${stage}"${meant(stage)}` : 'name a stage')
    if (more.length > 0) throw new Error(`"${more[0]}" is not expected here`)
    if (values.labels !== undefined && stage !== 'watches') throw new Error('--labels goes with the stage watches')
    if (values.labels !== undefined && (values.jsonl || values.json))
      throw new Error('--labels prints a table; it takes neither --jsonl nor --json')
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

function meant(stage: string): string {
  const near = nearest(stage, Object.keys(STAGES))
  return near ? `; did you mean ${near}?` : ''
}

/** One object a line through the stage; the exit code is 1 when any line was bad. */
async function overLines(stage: Stage, source: string): Promise<number> {
  const input: Readable = source === '-' ? process.stdin : createReadStream(source)
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
    console.error(`wirewatch try: ${whyUnread(source, error)}`)
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

function idOf(value: unknown): string | null {
  const id = (value as { id?: unknown } | null)?.id
  return typeof id === 'string' ? id : null
}

async function answersOf(stage: Stage, inputs: readonly object[]): Promise<object[] | undefined> {
  try {
    return stage.all ? stage.all([...inputs]) : await Promise.all(inputs.map(input => stage.one(input)))
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
    console.error(`wirewatch try: ${error.message}`)
    return undefined
  }
}

async function asJson(stage: Stage, inputs: readonly object[]): Promise<number> {
  const answers = await answersOf(stage, inputs)
  if (!answers) return 2
  for (const answer of answers) console.log(JSON.stringify(answer))
  return answers.some(answer => 'error' in answer) ? 1 : 0
}

/** How many items of a feed a person wants to scroll through. */
const MOST_SHOWN = 10

async function inWords(stage: Stage, handed: HandedIn): Promise<number> {
  const { inputs, ...words } = handed
  const all: object[] = inputs ?? [stage.fromWords(words)]
  const answers = await answersOf(stage, all)
  if (!answers) return 2
  const shown = answers.slice(0, MOST_SHOWN).map((answer, place) => {
    const told = stage.tell(all[place], answer, all.length === 1)
    return handed.isFeed ? `── ${inputs?.[place]?.title}\n${told}` : told
  })
  console.log(shown.join('\n\n'))
  if (answers.length > MOST_SHOWN)
    console.error(`The first ${MOST_SHOWN} of ${answers.length} items; --json shows all.`)
  return answers.some(answer => 'error' in answer) ? 1 : 0
}

function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Resolves once the reader has taken the line: a slow one holds us back instead of filling memory. */
function write(line: string): Promise<void> {
  return new Promise(resolve => process.stdout.write(`${line}\n`, () => resolve()))
}
