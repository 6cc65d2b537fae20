import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractQuotes } from '../../src/quotes/extract.ts'

export type Gold = {
  id: string
  lang: string
  text: string
  quotes: {
    text: string
    speaker: string | null
    mention: string | null
    start: number
    end: number
    /** Its sentence tells that these words were not said. */
    said?: false
    kind?: string
  }[]
  not_quotes?: string[]
}

type Counts = {
  given: number
  gold: number
  found: number
  right: number
  named: number
  sure: number
  sureRight: number
}

/**
 * What the rules find in our own invented texts, a language a line: quotes found word for word (F1), found with the right
 * speaker (F1), how often a sure name is right and how many of the quotes have one, and how many texts a second one core reads.
 */
export async function bench(): Promise<void> {
  for (const file of ['held-articles.jsonl', 'more-articles.jsonl', 'articles.jsonl', 'cases.jsonl']) {
    const golds = readGolds(file)
    console.log(`${file.padEnd(22)}quotes   exact   joint   sure right   of all   texts/s`)
    const languages = [...Map.groupBy(golds, gold => gold.lang)]
    for (const [name, some] of [...languages, ['all', golds]] as const) {
      const counts = count(some)
      const told = [
        String(counts.gold).padStart(6),
        percent(f1(counts.found, counts)).padStart(8),
        percent(f1(counts.right, counts)).padStart(8),
        percent(counts.sureRight / counts.sure).padStart(13),
        percent(counts.sure / counts.named).padStart(9),
        speed(some).toFixed(0).padStart(10),
      ]
      console.log(name.padEnd(22) + told.join(''))
    }
  }
}

export function readGolds(file: string): Gold[] {
  return readFileSync(join(import.meta.dirname, '../quotes', file), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Gold)
}

export function count(golds: readonly Gold[]): Counts {
  const counts = { given: 0, gold: 0, found: 0, right: 0, named: 0, sure: 0, sureRight: 0 }
  for (const { lang, text, quotes } of golds) {
    const ours = extractQuotes(text, { language: lang }).quotes
    counts.given += ours.length
    counts.gold += quotes.length
    for (const gold of quotes) {
      const mine = ours.find(quote => quote.text === gold.text && Math.abs(quote.start - gold.start) < 5)
      if (mine === undefined) continue
      const right = mine.speaker === gold.speaker
      counts.found++
      if (right) counts.right++
      if (gold.speaker === null || gold.said === false) continue
      counts.named++
      if (mine.sure) counts.sure++
      if (mine.sure && right) counts.sureRight++
    }
  }
  return counts
}

function f1(hits: number, { given, gold }: Counts): number {
  return (2 * hits) / (given + gold)
}

function percent(share: number): string {
  return Number.isNaN(share) ? '–' : (share * 100).toFixed(1)
}

/** Texts a second, over as many rounds as half a second holds. */
function speed(golds: readonly Gold[]): number {
  const start = performance.now()
  let read = 0
  while (performance.now() - start < 500) {
    for (const { lang, text } of golds) extractQuotes(text, { language: lang })
    read += golds.length
  }
  return (read / (performance.now() - start)) * 1000
}
