import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { nearest } from '../text/nearest.ts'
import { makeMatcher } from '../watches/match.ts'
import { type Score, scoreWatches } from '../watches/score.ts'
import { settingsOrTell } from './settings.ts'
import { lacks } from './stage.ts'
import { whyUnread } from './why-unread.ts'

const labelled = z.object({
  id: z.string(),
  lang: z.string(),
  topics: z.array(z.string()),
  maybe: z.array(z.string()).default([]),
  title: z.string(),
  text: z.string().default(''),
  url: z.string().nullable().default(null),
  source: z.string().nullable().default(null),
  author: z.string().nullable().default(null),
  tags: z.array(z.string()).default([]),
})

/** Prints precision, recall and F1 per watch and language on a labelled file, and which items went wrong; gives the exit code. */
export async function scoreLabels(file: string, config: string): Promise<number> {
  const settings = await settingsOrTell(config)
  if (!settings) return 2
  const read = await readLabels(file)
  if ('problem' in read) {
    console.error(`wirewatch try: ${read.problem}`)
    return 2
  }
  const matcher = makeMatcher()
  for (const watch of settings.watches) matcher.add(watch)
  const names = settings.watches.map(watch => watch.name)
  const scores = scoreWatches(names, read.items, item => matcher.match(item).map(match => match.watch))
  for (const topic of new Set(read.items.flatMap(({ topics, maybe }) => [...topics, ...maybe])))
    if (!names.includes(topic)) console.error(`wirewatch try: the topic ${topic} is no watch${meant(topic, names)}`)
  for (const name of names)
    if (!scores.some(score => score.watch === name))
      console.error(`wirewatch try: no item of ${file} belongs to ${name}, so it has no score`)
  console.log(`${'watch'.padEnd(24)}lang  items  precision  recall     F1  accuracy`)
  for (const score of scores) console.log(row(score))
  for (const score of scores.filter(one => one.language === 'all')) {
    for (const id of score.wrong) console.log(`${score.watch}: flagged but should not be: ${id}`)
    for (const id of score.missed) console.log(`${score.watch}: missed: ${id}`)
  }
  return 0
}

async function readLabels(file: string): Promise<{ items: z.infer<typeof labelled>[] } | { problem: string }> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    return { problem: whyUnread(file, error) }
  }
  const items: z.infer<typeof labelled>[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const checked = labelled.safeParse(parsed(line))
    if (!checked.success) return { problem: `${file}, line ${index + 1}: ${lacks(checked.error, parsed(line))}` }
    items.push(checked.data)
  }
  return { items }
}

function meant(topic: string, names: readonly string[]): string {
  const near = nearest(topic, names)
  return near ? `; did you mean ${near}?` : ''
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function row(score: Score): string {
  const ratios = [score.precision, score.recall, score.f1, score.accuracy].map(ratio =>
    ratio === null ? '–' : ratio.toFixed(2),
  )
  const [precision = '', recall = '', f1 = '', accuracy = ''] = ratios
  return `${score.watch.padEnd(24)}${score.language.padEnd(4)}${String(score.items).padStart(7)}${precision.padStart(11)}${recall.padStart(8)}${f1.padStart(7)}${accuracy.padStart(10)}`
}
