import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const src = resolve(import.meta.dirname, '../src')

// Who may import whom: a folder or file of src, and what of our own code it may name. Its own folder is always open.
const MAY: Record<string, string[]> = {
  'newsroom.ts': [],
  'log.ts': [],
  'version.ts': [],
  text: [],
  http: ['newsroom.ts', 'text', 'log.ts'],
  watches: ['newsroom.ts', 'text', 'log.ts'],
  quotes: ['newsroom.ts', 'text', 'log.ts'],
  stories: ['newsroom.ts', 'text', 'log.ts'],
  alerts: ['newsroom.ts', 'text', 'log.ts'],
  store: ['newsroom.ts', 'text', 'log.ts'],
  feeds: ['newsroom.ts', 'text', 'log.ts', 'http'],
  articles: ['newsroom.ts', 'text', 'log.ts', 'http'],
  config: ['newsroom.ts', 'text', 'watches/query.ts', 'watches/lists.ts', 'http/address.ts'],
  commands: ['newsroom.ts', 'text', 'watches', 'stories', 'quotes', 'store/store.ts'],
  slack: ['newsroom.ts', 'text', 'commands', 'log.ts'],
  discord: ['newsroom.ts', 'text', 'commands', 'log.ts'],
  terminal: ['newsroom.ts', 'text', 'commands', 'log.ts'],
  'poll.ts': ['newsroom.ts', 'log.ts', 'store/store.ts', 'text', 'http', 'feeds', 'watches', 'alerts'],
  'report.ts': [
    'newsroom.ts',
    'log.ts',
    'store/store.ts',
    'text',
    'http',
    'articles',
    'watches',
    'quotes',
    'stories',
    'alerts',
  ],
  'deliver.ts': ['newsroom.ts', 'log.ts', 'store/store.ts', 'alerts'],
  'clock.ts': ['*'],
  'desk.ts': ['*'],
  'main.ts': ['*'],
  'wirewatch.js': ['*'],
  cli: ['*'],
  demo: ['*'],
}

// A library that only one place may know.
const ONLY: Record<string, string> = {
  '@slack/bolt': 'slack',
  'discord.js': 'discord',
  kysely: 'store',
  pg: 'store',
  'node:sqlite': 'store',
  'rss-parser': 'feeds',
  'node-cron': 'clock.ts',
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(file => /\.(ts|js)$/.test(file))

test('every file imports only what the table of the house allows', () => {
  const wrong: string[] = []
  for (const file of files) {
    const room = file.includes('/') ? (file.split('/')[0] as string) : file
    const may = MAY[room]
    if (!may) wrong.push(`${room} has no line in the table`)
    else
      for (const named of importsOf(file)) if (!allowed(file, room, may, named)) wrong.push(`${file} imports ${named}`)
  }
  expect(wrong).toEqual([])
})

test('the guard sees imports at all', () => {
  const seen = files.flatMap(importsOf)
  expect(seen).toContain('zod')
  expect(seen.some(named => named.startsWith('.'))).toBe(true)
})

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8')
  const named =
    /(?:^|\n)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|new URL\(\s*['"](\.[^'"]+)['"]/g
  return [...text.matchAll(named)].map(found => found[1] ?? found[2] ?? found[3] ?? '')
}

function allowed(file: string, room: string, may: string[], named: string): boolean {
  if (!named.startsWith('.')) {
    const name = named.startsWith('@')
      ? named.split('/').slice(0, 2).join('/')
      : named.startsWith('node:')
        ? named
        : (named.split('/')[0] as string)
    const only = ONLY[name]
    return only === undefined || only === room
  }
  // Data beside the code (package.json, the demo's morning) is no import.
  if (may.includes('*') || !/\.(ts|js)$/.test(named)) return true
  const target = relative(src, resolve(src, dirname(file), named))
  const targetRoom = target.split('/')[0] as string
  return targetRoom === room || may.includes(targetRoom) || may.includes(target)
}
