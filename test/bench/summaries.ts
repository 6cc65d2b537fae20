import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Evidence, Sentence } from '../../src/newsroom.ts'
import { summarise } from '../../src/stories/summarise.ts'
import { splitSentences } from '../../src/text/sentences.ts'
import { makeMatcher } from '../../src/watches/match.ts'

type Pair = {
  id: string
  lang: string
  watch: { name: string; description: string; query: string }
  title: string
  text: string
  /** The sentences a desk editor would pick. */
  best: string[]
  /** Words no summary may carry: captions, datelines, calls to subscribe, quote fragments. */
  never: string[]
  /** Not looked at while the rules were written. */
  held?: boolean
}

/**
 * How near the summaries come to an editor's choice, beside the first three sentences of the same texts: sentence F1, and
 * how many summaries carry words that never belong in one.
 */
export async function bench(): Promise<void> {
  const pairs = readPairs()
  console.log('texts                 ours F1   never    first three F1   never')
  for (const [name, some] of [
    ['written against', pairs.filter(pair => !pair.held)],
    ['held out', pairs.filter(pair => pair.held)],
    ['all', pairs],
  ] as const) {
    const ours = score(some, choose)
    const first = score(some, firstThree)
    const told = [ours.f1.toFixed(3), String(ours.never), first.f1.toFixed(3), String(first.never)]
    console.log(
      `${`${name} (${some.length})`.padEnd(20)} ${told[0]?.padStart(8)}${told[1]?.padStart(8)}${told[2]?.padStart(18)}${told[3]?.padStart(8)}`,
    )
  }
}

export function readPairs(): Pair[] {
  const file = join(import.meta.dirname, '../summaries/pairs.jsonl')
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Pair)
}

/** As the desk does: where the pair's watch was met is known. */
export function choose(pair: Pair): Sentence[] {
  return summarise({ text: pair.text, language: pair.lang }, { title: pair.title, evidence: evidenceOf(pair) })
}

function evidenceOf({ watch, lang, title, text }: Pair): Evidence[] {
  const matcher = makeMatcher()
  const taken = matcher.add({
    name: watch.name,
    description: watch.description,
    languages: [lang],
    queries: [{ query: watch.query, weight: 1 }],
    threshold: 1,
    urgency: {},
    channel: null,
  })
  if (!taken.ok) throw new Error(`${watch.query}: ${taken.refusal.reason}`)
  return matcher.match({ title, text, lang }).flatMap(match => match.evidence)
}

function firstThree(pair: Pair): Sentence[] {
  return splitSentences(pair.text).slice(0, 3)
}

export function score(pairs: readonly Pair[], choice: (pair: Pair) => Sentence[]): { f1: number; never: number } {
  let [right, chosen, wanted, never] = [0, 0, 0, 0]
  for (const pair of pairs) {
    const sentences = choice(pair).map(sentence => sentence.text)
    chosen += sentences.length
    wanted += pair.best.length
    right += pair.best.filter(best => sentences.includes(best)).length
    if (pair.never.some(words => sentences.some(sentence => sentence.includes(words)))) never++
  }
  return { f1: (2 * right) / (chosen + wanted), never }
}
