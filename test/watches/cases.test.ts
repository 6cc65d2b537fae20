import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Matchable, Watch } from '../../src/newsroom.ts'
import { makeMatcher } from '../../src/watches/match.ts'
import { parseQuery } from '../../src/watches/query.ts'
import type { Node } from '../../src/watches/tree.ts'
import { holdsByFullScan } from './full-scan.ts'

type Case = {
  part: string
  query: string
  languages?: string[]
  /** Watches it may name. */
  given?: Record<string, string>
  matches?: boolean
  item?: Partial<Matchable>
  refused?: { column: number; reason: string; hint?: string }
  warns?: { column: number; reason: string; read: string }
}

const CASES = readFileSync(join(import.meta.dirname, 'cases.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as Case)

const MATCHING = CASES.flatMap(one =>
  one.item && one.matches !== undefined ? [{ ...one, item: whole(one.item) }] : [],
)

test.each(MATCHING)('$part: $query on $item.title $item.text is a match: $matches', one => {
  const desk = makeMatcher()
  const given = Object.entries(one.given ?? {})
  for (const [name, query] of given) desk.add({ ...aWatch(query), name })
  expect(desk.add(aWatch(one.query, one.languages)).ok).toBe(true)
  expect(desk.match(one.item, ['watch']).length === 1).toBe(one.matches)
  expect(desk.explain('watch', one.item)?.matched).toBe(one.matches)
  const parsed = parseQuery(one.query, { languages: one.languages ?? [] })
  const saved = new Map(given.map(([name, query]) => [name, rootOf(query)]))
  expect(parsed.ok && holdsByFullScan(parsed.query.root, one.item, saved)).toBe(one.matches)
})

test.each(CASES.filter(one => one.refused))('$query is refused with its place and the nearest right form', one => {
  const parsed = parseQuery(one.query)
  expect(parsed).toMatchObject({ ok: false, ...one.refused, hint: { text: one.refused?.hint } })
  // What it is refused for is not followed by the same again.
  if (!parsed.ok && parsed.hint?.kind === 'form') expect(parseQuery(parsed.hint.text).ok).toBe(true)
})

test.each(CASES.filter(one => one.warns))('$query draws a warning that shows how it was read', one => {
  const parsed = parseQuery(one.query)
  expect(parsed).toMatchObject({ ok: true, warnings: [one.warns] })
})

test('every meaning has a hit and a miss', () => {
  for (const part of new Set(MATCHING.map(one => one.part))) {
    const own = MATCHING.filter(one => one.part === part).map(one => one.matches)
    expect([part, own.includes(true), own.includes(false)]).toEqual([part, true, true])
  }
  expect(CASES.length).toBeGreaterThanOrEqual(150)
})

test('a query over 4 KB or 256 terms is refused', () => {
  const terms = Array.from({ length: 257 }, (_, i) => `w${i}`)
  expect(parseQuery(terms.slice(1).join(' OR ')).ok).toBe(true)
  expect(parseQuery(terms.join(' OR '))).toMatchObject({ ok: false, reason: 'the query has more than 256 terms' })
  expect(parseQuery('ї'.repeat(2048)).ok).toBe(true)
  expect(parseQuery('ї'.repeat(2049))).toMatchObject({ ok: false, column: 1 })
})

test('the documentation teaches the language from these cases', async () => {
  const path = join(import.meta.dirname, '../../docs/watches.md')
  const filled = readFileSync(path, 'utf8').replace(
    /(<!-- cases: (.+) -->\n)[\s\S]*?(<!-- end of cases -->)/g,
    (_, begin: string, part: string, end: string) => `${begin}${table(part)}${end}`,
  )
  for (const part of new Set(CASES.map(one => one.part))) expect(filled).toContain(`<!-- cases: ${part} -->`)
  // After a change of the cases: npx vitest run test/watches -u
  await expect(filled).toMatchFileSnapshot(path)
})

function rootOf(query: string): Node {
  const parsed = parseQuery(query)
  if (!parsed.ok) throw new Error(parsed.reason)
  return parsed.query.root
}

function table(part: string): string {
  const own = CASES.filter(one => one.part === part)
  if (part === 'Refused')
    return rows(
      ['Query', 'Column', 'Why', 'Instead'],
      own.map(one => [
        code(one.query),
        `${one.refused?.column}`,
        escaped(one.refused?.reason ?? ''),
        code(one.refused?.hint ?? ''),
      ]),
    )
  if (part === 'Warnings')
    return rows(
      ['Query', 'Column', 'Why', 'Read as'],
      own.map(one => [
        code(one.query),
        `${one.warns?.column}`,
        escaped(one.warns?.reason ?? ''),
        code(one.warns?.read ?? ''),
      ]),
    )
  const byQuery = Map.groupBy(own, one => shownQuery(one))
  return rows(
    ['Query', 'Matches', 'Does not match'],
    [...byQuery].map(([query, cases]) => [query, told(cases, true), told(cases, false)]),
  )
}

function shownQuery({ query, languages, given }: Case): string {
  const saved = Object.entries(given ?? {}).map(([name, own]) => `, where ${name} is ${code(own)}`)
  return `${code(query)}${languages ? ` in ${languages.join(', ')}` : ''}${saved.join('')}`
}

function told(cases: Case[], matches: boolean): string {
  return cases
    .filter(one => one.matches === matches)
    .map(one => items(one.item ?? {}))
    .join('<br>')
}

function items(item: Partial<Matchable>): string {
  const facts = [
    item.title && `headline: ${item.title}`,
    item.text && cut(item.text),
    item.tags?.length && `tags: ${item.tags.join(', ')}`,
  ]
  const about = [
    item.lang && `lang ${item.lang}`,
    item.source,
    item.author && `by ${item.author}`,
    item.url?.replace('https://', ''),
  ]
  return [...facts, ...about].filter(Boolean).join(' · ').replaceAll('|', '\\|')
}

function cut(text: string): string {
  return text.replace(/(?:word ){59}/, '(59 words) ')
}

function code(text: string): string {
  return text === '' ? '' : text.includes('`') ? `\`\` ${escaped(text)} \`\`` : `\`${escaped(text)}\``
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|')
}

function rows(head: string[], body: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |\n`
  return line(head) + line(head.map(() => '---')) + body.map(line).join('')
}

function whole(item: Partial<Matchable>): Matchable {
  return { title: '', text: '', ...item }
}

function aWatch(query: string, languages: string[] = []): Watch {
  return {
    name: 'watch',
    description: '',
    languages,
    queries: [{ query, weight: 1 }],
    threshold: 1,
    urgency: {},
    channel: null,
  }
}
