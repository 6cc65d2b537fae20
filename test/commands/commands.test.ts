import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ALLOWED } from '../../src/alerts/card.ts'
import { cardQuote } from '../../src/alerts/quoted.ts'
import { makeCommands } from '../../src/commands/answer.ts'
import type { Caller, Commands, Reply } from '../../src/commands/command.ts'
import { log } from '../../src/log.ts'
import type { Channel } from '../../src/newsroom.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { renderReply } from '../../src/terminal/render.ts'
import {
  aFeed,
  aNewItem,
  anAlert,
  anItem,
  aPoll,
  aQuote,
  aReport,
  aResult,
  aStory,
  aWatch,
  DAY,
  HOUR,
  MORNING,
} from '../make.ts'

const EDITOR: Caller = { platform: 'slack', user: 'U1', channel: 'newsroom', editor: true }
const REPORTER: Caller = { ...EDITOR, user: 'U2', editor: false }

let folder: string
let store: Store
let commands: Commands
let troubles: Map<string, { since: number; reason: string }>
let changes: number
let now: number
const channels: Channel[] = [
  { name: 'newsroom', platform: 'slack', address: 'C1', watches: ['floods'], floor: 'normal' },
  { name: 'world', platform: 'discord', address: '400000000000000001', watches: [], floor: 'normal' },
]

beforeEach(async () => {
  log.level = 'silent'
  folder = mkdtempSync(join(tmpdir(), 'wirewatch-'))
  store = await openStore(`sqlite:${join(folder, 'desk.db')}`)
  await store.saveFeeds([aFeed()], MORNING)
  changes = 0
  troubles = new Map()
  now = MORNING + HOUR
  commands = makeCommands({
    store,
    now: () => now,
    timeZone: () => 'Europe/Kyiv',
    watches: () => [aWatch()],
    lists: () => ({}),
    troubleOf: () => null,
    mayQuote: feed => ALLOWED[feed.reuse],
    shownQuote: cardQuote,
    channels: () => channels,
    feeds: {
      check: async url =>
        url.includes('broken')
          ? { ok: false, reason: 'it is a web page, not a feed' }
          : { ok: true, feed: aFeed({ url, name: 'Lakeside Radio', from: 'chat' }) },
      state: async () => 'ok; last read 3 min ago',
      trouble: row => troubles.get(row.feed.name) ?? null,
    },
    changed: () => void changes++,
    status: () => [{ name: 'slack', value: 'up' }],
  })
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

// ---- wire ----

test('latest lists the newest stories with outlet, watch and id', async () => {
  await aFloodIsReported()
  const reply = await ask('wire latest')
  expect(reply.parts).toEqual([
    {
      kind: 'lines',
      lines: [
        expect.objectContaining({
          headline: 'River bursts its banks in Riverton',
          outlet: 'Riverton Courier',
          watches: ['floods'],
          storyId: 'flood',
        }),
      ],
    },
  ])
  expect((await ask('wire latest floods')).ok).toBe(true)
})

test('latest of a watch that is not there names those that are', async () => {
  expect(read(await ask('wire latest storms'))).toContain('There is no watch “storms” here. There are: floods.')
})

test('story tells reports and quotes in the marks of their articles, and names no speaker an alert may not print', async () => {
  await aFloodIsReported()
  const text = read(await ask('wire story flood'))
  for (const part of [
    'River bursts its banks in Riverton',
    'Riverton Courier',
    '«We had ten minutes.»',
    '— Ada Fenwick, mayor',
    '“The water took the bridge.”',
  ])
    expect(text).toContain(part)
  expect(text).not.toContain('Perhaps Someone')
})

test('a story that is not there is told with the way to one', async () => {
  const reply = await ask('wire story nothing')
  expect(reply.ok).toBe(false)
  expect(read(reply)).toContain('/wire latest')
})

test('quotes are found by any part of the speaker’s name, accents or not', async () => {
  await aFloodIsReported()
  expect(read(await ask('wire quotes fenwick'))).toContain('We had ten minutes.')
  expect(read(await ask('wire quotes fenwick'))).not.toContain('bridge')
  expect(read(await ask('wire quotes nobody'))).toContain('No quotes of “nobody”')
})

test('of a statement that its teller interrupts no half is shown, whoever is asked for', async () => {
  const text = '“We leave,” said Ada Fenwick, “if the dam breaks.”'
  const at = (words: string) => ({ text: words, start: text.indexOf(words), end: text.indexOf(words) + words.length })
  await stored(anItem({ id: 'item' }))
  await store.saveReport(
    aResult({
      itemId: 'item',
      article: {
        itemId: 'item',
        url: null,
        title: '',
        text,
        language: 'en',
        byline: null,
        from: 'page',
        problem: null,
      },
      quotes: [aQuote(at('We leave,')), aQuote({ ...at('if the dam breaks.'), sure: false })],
      story: aStory({ id: 'dam' }),
      report: aReport({ storyId: 'dam', itemId: 'item' }),
    }),
  )
  expect(read(await ask('wire quotes'))).toContain('“We leave,” … “if the dam breaks.”')
  expect(read(await ask('wire quotes fenwick'))).toContain('No quotes of')
})

test.each([
  ['headline', []],
  ['excerpt', ['We had ten minutes.', 'The water took the bridge.']],
] as const)('of a source that permits %s no more is shown in chat than in an alert', async (reuse, shown) => {
  await store.saveFeeds([aFeed({ reuse })], MORNING)
  await aFloodIsReported()
  for (const line of ['wire quotes', 'wire story flood']) {
    const quotes = (await ask(line)).parts.flatMap(part => (part.kind === 'quotes' ? part.quotes : []))
    expect(quotes.map(quote => quote.text)).toEqual(shown)
  }
})

test('of a statement that its teller interrupts chat shows all, under one name', async () => {
  await aFloodIsReported('“It will stop,” said Ada Fenwick, “when the sea is dry.”', [
    'It will stop,',
    'when the sea is dry.',
  ])
  const text = read(await ask('wire quotes fenwick'))
  expect(text).toContain('“It will stop,” … “when the sea is dry.”')
  expect(text.match(/Ada Fenwick, mayor/g)).toHaveLength(1)
})

test('search finds past items by the query language, newest first, within the time asked for', async () => {
  await stored(
    anItem({ id: 'old', title: 'Flood in Lakeside', datedAt: MORNING - 10 * DAY }),
    anItem({ id: 'new', title: 'Flooding in Riverton', datedAt: MORNING }),
    anItem({ id: 'other', title: 'Fire in Riverton', text: 'No water anywhere.' }),
  )
  expect(headlines(await ask('wire search flood*'))).toEqual(['Flooding in Riverton', 'Flood in Lakeside'])
  expect(headlines(await ask('wire search --since=7d flood*'))).toEqual(['Flooding in Riverton'])
  expect(headlines(await ask('wire search riverton AND NOT flood*'))).toEqual(['Fire in Riverton'])
  expect(headlines(await ask('wire search "in lakeside"'))).toEqual(['Flood in Lakeside'])
})

test.each([
  ['Überschwemmung in Zürich', 'uberschwemmung zürich'],
  ['Їжак у Києві: об’їзд зачинено', "об'їзд"],
  ['Ёлка в Ривертоне', 'елка'],
  ['Co-operation at the ex-minister’s house', 'cooperation'],
  ['Co-operation at the ex-minister’s house', 'ex-minister*'],
  ['洪水淹没利弗顿市', '洪水'],
  ['ΑΘΗΝΑ και Σίσυφος', 'σισυφος'],
])('search finds “%s” as %s, whatever the accents, hyphens and script', async (title, query) => {
  await stored(anItem({ title, text: 'x' }))
  expect(headlines(await ask(`wire search ${query}`))).toEqual([title])
})

test('search works without a word to look for: by source, by saved watch', async () => {
  await stored(anItem({ title: 'Flood in Lakeside' }), anItem({ title: 'Fire in Riverton', text: 'No water.' }))
  expect(headlines(await ask('wire search source:"Riverton Courier"'))).toHaveLength(2)
  expect(headlines(await ask('wire search watch:floods'))).toEqual(['Flood in Lakeside'])
})

test('search pages through more items than the store gives at once', async () => {
  await stored(
    ...Array.from({ length: 450 }, (_, i) =>
      anItem({ id: `i${i}`, title: `River level ${i}`, datedAt: MORNING - i * 60_000 }),
    ),
  )
  expect(headlines(await ask('wire search title:river AND title:449'))).toEqual(['River level 449'])
})

test('a query that cannot be read is shown with a mark at the place', async () => {
  const reply = await ask('wire search (flood AND')
  expect(reply.ok).toBe(false)
  expect(reply.parts[1]).toMatchObject({ kind: 'code', text: expect.stringMatching(/^\(flood AND\n *\^$/) })
})

test('status tells feeds, what waits, stopped channels and the platforms', async () => {
  await store.stopRoute('world', 'the channel is archived', MORNING)
  const text = read(await ask('wire status'))
  for (const part of ['1 on', 'Channel world', 'the channel is archived', 'slack']) expect(text).toContain(part)
})

test('status tells feeds that failed at the last try apart from those that did for a day', async () => {
  await store.saveFeeds(
    ['A', 'B', 'C'].map(name => aFeed({ name, url: `https://${name.toLowerCase()}.example/rss` })),
    MORNING,
  )
  const tried = ['a', 'b'].map(name => ({ ...aPoll(), feedUrl: `https://${name}.example/rss`, polledAt: now }))
  await store.savePolls(tried)
  expect(read(await ask('wire status'))).toContain('3 on, 1 not tried yet, the rest readable')
  troubles.set('A', { since: now - HOUR, reason: 'HTTP 404' })
  expect(read(await ask('wire status'))).toContain('3 on, 1 not tried yet, 1 could not be read at the last try: A')
  troubles.set('B', { since: now - 2 * DAY, reason: 'HTTP 404' })
  expect(read(await ask('wire status'))).toContain(
    '2 could not be read at the last try, 1 of them for a day or longer: B',
  )
  expect(read(await ask('wire status'))).toMatch(/Last poll +Mon 2 Mar, 12:00 EET/)
})

test('a watch that takes all forms of its words is listed with the languages', async () => {
  await ask('watch add --lang=en,uk bridges bridge')
  expect(read(await ask('watch list'))).toContain('bridge (all forms in en, uk)')
})

test('help shows every command with an example and invents none', async () => {
  const text = read(await ask('wire help'))
  for (const name of ['latest', 'search', 'story', 'quotes', 'status']) expect(text).toContain(`/wire ${name}`)
  expect(read(await ask('watch help', REPORTER))).toContain('/watch add [--lang=…] NAME QUERY')
  expect(text).not.toContain('/watch')
})

test('every example in the help is a call that can be read', async () => {
  for (const command of commands.all.filter(each => each.example)) {
    const reply = await ask(`${command.group} ${command.name} ${command.example}`)
    expect(read(reply), command.name).not.toMatch(/Usage:.*\n.*Usage:|cannot be read|is missing/)
  }
})

test('the page about the commands tells of every one, and of none that is not there', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/commands.md'), 'utf8')
  const told = [...page.matchAll(/^\| `\/(wire|watch) ((?:feed )?[a-z]+)/gm)].map(
    ([, group, name]) => `${group} ${name}`,
  )
  expect(told.sort()).toEqual(commands.all.map(command => `${command.group} ${command.name}`).sort())
})

// ---- watch ----

test('a watch made in a channel belongs to it, is listed there and nowhere else, and the desk is told', async () => {
  const reply = await ask('watch add bridge-closures "bridge closed" OR (bridge NEAR/4 shut)')
  expect(reply.ok).toBe(true)
  expect(await store.channelWatches()).toMatchObject([
    {
      watch: {
        name: 'bridge-closures',
        channel: 'newsroom',
        queries: [{ query: '"bridge closed" OR (bridge NEAR/4 shut)', weight: 1 }],
      },
      addedBy: 'slack:U1',
    },
  ])
  expect(changes).toBe(1)
  expect(read(await ask('watch list'))).toMatch(/floods[\s\S]*bridge-closures/)
  const elsewhere = read(await ask('watch list', { ...EDITOR, platform: 'discord', channel: 'world' }))
  expect(elsewhere).not.toContain('bridge-closures')
})

test('what only a tag says is found too', async () => {
  await stored(anItem({ title: 'Riverton today', text: 'x', tags: ['flood'] }))
  expect(headlines(await ask('wire search flood'))).toEqual(['Riverton today'])
  expect(headlines(await ask('wire search tag:flood'))).toEqual(['Riverton today'])
})

test('a query with a remark is taken and the remark shows how it was read', async () => {
  const text = read(await ask('watch add mix flood* AND riverton OR lakeside'))
  expect(text).toContain('read as:')
  expect(text).toContain('Note at character')
})

test.each([
  ['a reporter', 'watch add x flood', REPORTER, 'Only editors'],
  ['a name of two parts', 'watch add "two words" flood', EDITOR, 'no name for a watch'],
  ['no query', 'watch add x', EDITOR, 'QUERY is missing'],
  ['a query of exclusions alone', 'watch add x NOT flood', EDITOR, 'cannot be read'],
  ['the name of a desk watch', 'watch add floods flood', EDITOR, 'is a desk watch'],
  ['a saved query that is not there', 'watch add x watch:storms AND flood', EDITOR, 'watch:storms, which is not here'],
  ['a language that is none', 'watch add --lang=english x flood', EDITOR, '--lang=en,uk'],
  ['a language whose forms nobody knows', 'watch add --lang=xx x flood', EDITOR, 'en, de, fr, es, it, pl, ru, uk'],
  ['a place the desk does not know', 'watch add x flood', { ...EDITOR, channel: null }, 'not one of the desk’s'],
])('%s cannot add a watch, is told why, and nothing changes', async (_, line, caller, reason) => {
  const reply = await ask(line, caller)
  expect(reply.ok).toBe(false)
  expect(read(reply)).toContain(reason)
  expect(await store.channelWatches()).toEqual([])
  expect(changes).toBe(0)
})

test('a name is taken once on the whole desk', async () => {
  await ask('watch add bridges bridge')
  expect(read(await ask('watch add bridges bridge'))).toContain('/watch remove bridges')
  expect(read(await ask('watch add bridges bridge', { ...EDITOR, channel: 'world' }))).toContain(
    'Another channel has a watch',
  )
})

test('a watch is removed by an editor of its channel; one that others name stays', async () => {
  await ask('watch add bridges bridge')
  await ask('watch add both watch:bridges AND flood')
  expect(read(await ask('watch remove bridges'))).toContain('“both” names watch:bridges')
  expect((await ask('watch remove both', { ...EDITOR, channel: 'world' })).ok).toBe(false)
  expect((await ask('watch remove both')).ok).toBe(true)
  expect((await ask('watch remove bridges', REPORTER)).ok).toBe(false)
  expect((await ask('watch remove bridges')).ok).toBe(true)
  expect(await store.channelWatches()).toEqual([])
})

test('removing what is not there tells what is', async () => {
  await ask('watch add bridges bridge')
  expect(read(await ask('watch remove bridge'))).toContain('Made here: bridges.')
  expect(read(await ask('watch remove floods'))).toContain('desk watch')
})

// ---- feeds ----

test('a feed is read before it is added, listed, and removed again', async () => {
  expect((await ask('watch feed add https://lakeside.example/rss')).ok).toBe(true)
  expect(read(await ask('watch feed list'))).toContain(
    'https://lakeside.example/rss (added in chat): ok; last read 3 min ago',
  )
  expect(read(await ask('watch feed add https://lakeside.example/rss'))).toContain('is read already')
  expect((await ask('watch feed remove https://lakeside.example/rss')).ok).toBe(true)
  expect((await store.feeds()).map(row => row.feed.name)).toEqual(['Riverton Courier'])
})

test.each([
  ['watch feed add https://broken.example/', 'it is a web page, not a feed'],
  ['watch feed add file:///etc/passwd', 'is no web address'],
  ['watch feed remove https://riverton-courier.example/rss', 'config/feeds.yaml'],
  ['watch feed remove https://nowhere.example/', 'No such feed'],
  ['watch feed', 'needs one word more'],
])('%s is refused with the reason', async (line, reason) => {
  const reply = await ask(line)
  expect(reply.ok).toBe(false)
  expect(read(reply)).toContain(reason)
})

// ---- the line ----

test.each([
  ['wire serach flood', 'Did you mean /wire search'],
  ['wire', '/wire latest'],
  ['watch lst', 'Did you mean /watch list'],
  ['wire xyzzy', 'All of them: /wire help'],
  ['wire story', 'ID is missing'],
  ['wire latest --limit=many', '--limit is a number'],
  ['wire search --since=yesterday flood', '12h, 7d, 4w'],
  ['wire search --sinse=7d flood', 'There is no option --sinse here: only --since, --limit'],
  ['wire search --since flood', '--since needs a value'],
  ['wire status now', 'Nothing may follow status'],
  ['wire search panda --limit=2', '--limit stands behind the rest'],
  ['wire search panda --limit 2', 'options come first'],
  ['wire search panda —since=7d', '--since stands behind the rest'],
  ['watch add pandas panda --lang=en', 'options come first'],
  ['watch add pandas --lang=en panda', 'options come first'],
  ['wire search --since=7x panda', '--since is a number with h, d or w: 12h, 7d, 4w.'],
])('“%s” is answered with what is right: %s', async (line, advice) => {
  expect(read(await ask(line))).toContain(advice)
})

test('a dash from a phone and quotation marks around a value are understood', async () => {
  await stored(anItem({ title: 'Flood in Lakeside' }))
  expect(headlines(await ask('wire search —since=“7d” flood*'))).toEqual(['Flood in Lakeside'])
})

test('what only looks like an option is searched for', async () => {
  await stored(anItem({ title: 'Flood — since Monday', text: 'The flag is called --limit here.' }))
  expect(headlines(await ask('wire search flood — since'))).toHaveLength(1)
  expect(headlines(await ask('wire search "called --limit here"'))).toHaveLength(1)
})

// ---- the shell ----

const TERMINAL: Caller = { ...EDITOR, platform: 'terminal' }

test.each([
  [
    '\'("border talks" OR peace*) AND geneva\'',
    ['("border talks" OR peace*) AND geneva'],
    '("border talks" OR peace*) AND geneva',
  ],
  ['"border talks" AND geneva', ['border talks', 'AND', 'geneva'], '"border talks" AND geneva'],
  ['title:"white house" geneva', ['title:white house', 'geneva'], 'title:"white house" geneva'],
  ['="White House" OR -source:"X Y"', ['=White House', 'OR', '-source:X Y', 'z'], '="White House" OR -source:"X Y" z'],
  ['"border talks"~3 geneva', ['border talks~3', 'geneva'], '"border talks"~3 geneva'],
  ["'(border OR peace)' AND geneva", ['(border OR peace)', 'AND', 'geneva'], '(border OR peace) AND geneva'],
  ['border talks', ['border', 'talks'], 'border talks'],
])('a shell that took the marks off %s has them put back', async (_typed, words, query) => {
  const reply = await commands.answerWords(TERMINAL, ['watch', 'add', 'talks', ...words])
  expect(reply.ok).toBe(true)
  expect((await store.channelWatches()).map(({ watch }) => watch.queries[0]?.query)).toEqual([query])
})

test('a lone phrase is taken as a query of words, and how it would be a phrase is said', async () => {
  expect(read(await commands.answerWords(TERMINAL, ['watch', 'add', 'talks', 'border talks']))).toContain(
    `'"border talks"'`,
  )
  expect(read(await commands.answerWords(TERMINAL, ['watch', 'test', 'border', 'talks']))).not.toContain('phrase')
})

test.each([
  [['watch', 'add', 'Bad Name', 'talks'], '“Bad Name” is no name for a watch'],
  [['watch', 'add', 'talks', 'war OR peace', 'AND', 'x'], "put the whole query in '…'"],
  [
    ['wire', 'search', 'panda', '--limit=2'],
    'Example: wire search --since=7d \'"prisoner exchange" AND (geneva OR istanbul)\'',
  ],
  [['wire', 'search', '--limit', '2', 'panda'], '--limit needs a value'],
  [['wire', 'status', 'now'], 'Nothing may follow status'],
  [['wire', 'serach', 'x'], "Did you mean wire search [--since=…] [--limit=…] 'QUERY'?"],
])('%j is refused with what to do: %s', async (words, advice) => {
  const reply = await commands.answerWords(TERMINAL, words)
  expect(reply.ok).toBe(false)
  expect(read(reply)).toContain(advice)
  expect(await store.channelWatches()).toEqual([])
})

test('in a terminal the examples can be pasted as they are: a shell hands over what was meant', async () => {
  const help = read(await commands.answerWords(TERMINAL, ['watch', 'help']))
  expect(help).toContain(`watch add border-talks '("border talks" OR "peace talks") AND (geneva OR istanbul)'`)
  expect(help).toContain("A query stands in '…'")
  expect(read(await ask('watch help'))).toContain('/watch add border-talks ("border talks" OR "peace talks")')
})

test('in a terminal commands are shown without a slash', async () => {
  expect(read(await ask('wire serach x', { ...EDITOR, platform: 'terminal' }))).toContain('Did you mean wire search')
})

function ask(line: string, caller: Caller = EDITOR): Promise<Reply> {
  return commands.answer(caller, line)
}

function read(reply: Reply): string {
  return renderReply(reply, { timeZone: 'UTC', color: false, width: Number.POSITIVE_INFINITY })
}

function headlines(reply: Reply): string[] {
  return reply.parts.flatMap(part => (part.kind === 'lines' ? part.lines.map(line => line.headline) : []))
}

async function stored(...items: ReturnType<typeof anItem>[]): Promise<void> {
  await store.savePolls([aPoll({ newItems: items.map(item => aNewItem(item)) })])
}

async function aFloodIsReported(
  text = '«We had ten minutes.» She left. “The water took the bridge.”',
  said = ['We had ten minutes.'],
): Promise<void> {
  const item = anItem({ id: 'item' })
  await stored(item)
  const story = aStory({ id: 'flood' })
  const at = (words: string) => ({ text: words, start: text.indexOf(words), end: text.indexOf(words) + words.length })
  await store.saveReport(
    aResult({
      itemId: 'item',
      article: {
        itemId: 'item',
        url: item.link,
        title: item.title,
        text,
        language: 'en',
        byline: null,
        from: 'page',
        problem: null,
      },
      matches: [{ watch: 'floods', urgency: 'normal', evidence: [] }],
      quotes: [
        ...said.map(words => aQuote(at(words))),
        ...(text.includes('bridge')
          ? [aQuote({ ...at('The water took the bridge.'), speaker: 'Perhaps Someone', role: null, sure: false })]
          : []),
      ],
      story,
      report: aReport({ storyId: 'flood', itemId: 'item' }),
      alerts: [anAlert({ storyId: 'flood' })],
    }),
  )
}
