import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../../src/newsroom.ts'
import { placeInStory } from '../../src/stories/group.ts'
import { aReport, aStory } from '../make.ts'

type Side = { title: string; text: string; source: string; date: string; lang: string }
export type Pair = {
  id: string
  a: Side
  b: Side
  same: boolean
  /** Not looked at while the rules were written. */
  held?: boolean
}

/** Of pairs of reports that are or are not one event: how many joins are right, and how many that belong together are joined. */
export async function bench(): Promise<void> {
  for (const [name, file] of [
    ['first lot', 'pairs.jsonl'],
    ['transports and talks', 'look-alikes.jsonl'],
  ] as const)
    for (const held of [false, true]) {
      const pairs = readPairs(file).filter(pair => (pair.held ?? false) === held)
      const { precision, recall, f1, wrong } = score(pairs)
      console.log(
        `${`${name}, ${held ? 'held back' : 'written against'} (${pairs.length})`.padEnd(46)} precision ${precision.toFixed(2)}  recall ${recall.toFixed(2)}  F1 ${f1.toFixed(2)}`,
      )
      // What is held back stays unseen.
      if (!held && process.argv.includes('--wrong')) console.log(wrong.map(pair => `  ${pair}`).join('\n'))
    }
}

export function readPairs(file: string): Pair[] {
  return readFileSync(join(import.meta.dirname, '../stories', file), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Pair)
}

export function score(pairs: readonly Pair[]): { precision: number; recall: number; f1: number; wrong: string[] } {
  const wrong: string[] = []
  let [joined, right, wanted] = [0, 0, 0]
  for (const { id, a, b, same } of pairs) {
    const [first, second] = [a, b].map(asReport).sort((x, y) => x.datedAt - y.datedAt) as [Report, Report]
    const { storyId, why } = placeInStory(second, [{ story: aStory({ id: 'one' }), reports: [first] }], second.datedAt)
    if (storyId) joined++
    if (same) wanted++
    if (storyId && same) right++
    if ((storyId !== null) !== same)
      wrong.push(`${id} ${same ? 'missed' : 'joined'}: ${first.title} | ${second.title} (${why})`)
  }
  return { precision: right / joined, recall: right / wanted, f1: (2 * right) / (joined + wanted), wrong }
}

function asReport({ title, text, source, date, lang }: Side): Report {
  return aReport({ title, text, outlet: source, language: lang, datedAt: Date.parse(date) })
}
