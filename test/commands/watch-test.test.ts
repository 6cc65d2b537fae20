import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cardQuote } from '../../src/alerts/quoted.ts'
import { makeCommands } from '../../src/commands/answer.ts'
import type { Caller, Commands, Reply } from '../../src/commands/command.ts'
import { renderReply as forDiscord } from '../../src/discord/render.ts'
import type { Item, ListsOfWords, Watch } from '../../src/newsroom.ts'
import { renderReply as forSlack } from '../../src/slack/render.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { renderReply } from '../../src/terminal/render.ts'
import { aFeed, aNewItem, anItem, aPoll, aWatch, DAY, HOUR, MORNING } from '../make.ts'
import { textsIn, wrongInMessage } from '../servers/blockkit.ts'
import { type Server, startPostgres } from '../store/postgres-server.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'

const EDITOR: Caller = { platform: 'terminal', user: 'terminal', channel: 'terminal', editor: true }
const KYIV = { timeZone: 'Europe/Kyiv' }
const folder = temporaryFolder()
let server: Server
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

let store: Store
let commands: Commands
let databases = 0
let lists: ListsOfWords

const STORES = {
  SQLite: async () => `sqlite:${folder()}/desk-${++databases}.db`,
  PostgreSQL: () => server.freshDatabase(),
}

describe.each(Object.entries(STORES))('a dry run on %s', (_, address) => {
  beforeEach(async () => {
    await open(await address())
  })
  afterEach(() => store.close())

  test('tells how much a query would have found day by day, with the newest, and changes nothing', async () => {
    await stored(...flood(60, 6 * HOUR))
    const reply = await ask('watch test flood')
    expect(read(reply)).toContain(
      'This query matches 60 items of the last 15 days, all that are stored: about 4 a day.',
    )
    expect(headlines(reply)).toEqual(['Flood 0', 'Flood 1', 'Flood 2', 'Flood 3', 'Flood 4'])
    expect(rows(reply).slice(-3)).toEqual([
      'Sat 28 Feb     4 ████████████████████',
      'Sun 1 Mar      4 ████████████████████',
      'Mon 2 Mar      2 ██████████',
    ])
    expect(rows(reply)).toHaveLength(16)
    expect(await store.channelWatches()).toEqual([])
  })

  test('shows the days without an item too, and counts a day as the desk’s clock does', async () => {
    // 23:30 in Kyiv, and half an hour after midnight.
    await stored(item('Flood one', Date.UTC(2026, 1, 26, 21, 30)), item('Flood two', Date.UTC(2026, 1, 27, 22, 30)))
    expect(rows(await ask('watch test flood'))).toEqual([
      'Thu 26 Feb     1 ████████████████████',
      'Fri 27 Feb     0',
      'Sat 28 Feb     1 ████████████████████',
      'Sun 1 Mar      0',
      'Mon 2 Mar      0',
    ])
  })

  test('looks at the last thirty days and no further', async () => {
    await stored(item('Flood', MORNING - 29 * DAY), item('Flood of old', MORNING - 31 * DAY))
    const reply = await ask('watch test flood')
    expect(read(reply)).toContain('matches 1 item of the last 30 days: less than one a day.')
    expect(headlines(reply)).toEqual(['Flood'])
  })

  test('against the watch it would replace it tells what is gained and what is lost', async () => {
    await stored(
      item('Flood in Riverton', MORNING - HOUR),
      item('Storm in Riverton', MORNING - 2 * HOUR),
      item('Flood in Lakeside', MORNING - 26 * HOUR),
      item('Ferry strike', MORNING - 27 * HOUR),
    )
    const reply = await ask('watch test --watch=floods title:riverton')
    expect(read(reply)).toContain('floods as it is matches 2. With this query instead: 1 gained, 1 lost, 1 the same.')
    expect(reply.parts.flatMap(part => (part.kind === 'lines' ? [part.lines.map(line => line.headline)] : []))).toEqual(
      [['Storm in Riverton'], ['Flood in Lakeside']],
    )
    expect(rows(reply)).toEqual(['day        query  watch', 'Sun 1 Mar      0      1', 'Mon 2 Mar      2      1'])
  })

  test('a watch of weighted queries is compared by what they reach together', async () => {
    watches = [
      aWatch({
        name: 'talks',
        queries: [
          { query: 'title:talks', weight: 1 },
          { query: 'kyiv', weight: 1 },
          { query: 'sport', weight: -2 },
        ],
        threshold: 2,
      }),
    ]
    await stored(item('Talks in Kyiv'), item('Talks in Riverton'), item('Talks in Kyiv about sport'))
    const reply = await ask('watch test --watch=talks talks NOT sport')
    expect(read(reply)).toContain('talks as it is matches 1. With this query instead: 1 gained, 0 lost, 1 the same.')
  })

  test('a watch whose words stand in lists is compared whole, and a query may name the lists too', async () => {
    lists = { water: [{ language: 'en', terms: 'flood, river*' }] }
    watches = [aWatch({ name: 'water', lists, queries: [{ query: 'title:list:water', weight: 1 }] })]
    await stored(item('Flood in Lakeside'), item('Riverbank repaired'), item('Panda born'))
    expect(read(await ask('watch test --watch=water panda'))).toContain(
      'water as it is matches 2. With this query instead: 1 gained, 2 lost, 0 the same.',
    )
    expect(read(await ask('watch test list:water NOT lakeside'))).toContain('matches 1 item')
  })

  test('the query takes the languages of the watch it would replace, unless it names its own', async () => {
    watches = [aWatch({ name: 'children', languages: ['uk'], queries: [{ query: 'дитина', weight: 1 }] })]
    await stored(item('Повернення дітей'))
    const reply = await ask('watch test --watch=children діти')
    expect(read(reply)).toContain('matches 1 item')
    expect(read(reply)).toContain('for all their forms in uk')
    expect(read(await ask('watch test --watch=children --lang=en діти'))).toContain('0 gained, 1 lost, 0 the same')
  })

  test('with languages named a plain word stands for all its forms, those with a changed beginning too', async () => {
    await stored(item('Повернення дітей'), item('Серед ночі'), item('Nach vier Nächten'))
    expect(read(await ask('watch test діти'))).toContain('matches 0 items')
    expect(headlines(await ask('watch test --lang=uk діти'))).toEqual(['Повернення дітей'])
    expect(headlines(await ask('watch test --lang=uk ніч'))).toEqual(['Серед ночі'])
    expect(headlines(await ask('watch test --lang=de Nacht'))).toEqual(['Nach vier Nächten'])
  })

  test('the text of the page counts where it was read', async () => {
    await stored(item('Riverton today', MORNING, { id: 'page' }))
    await store.saveReport({
      itemId: 'page',
      at: MORNING,
      article: {
        itemId: 'page',
        url: null,
        title: 'Riverton today',
        text: 'The flood reached the bridge.',
        language: 'en',
        byline: null,
        from: 'page',
        problem: null,
      },
      matches: [],
      quotes: [],
      summary: [],
      alerts: [],
      deliveries: [],
      postedQuotes: [],
    })
    expect(headlines(await ask('watch test flood'))).toEqual(['Riverton today'])
  })
})

describe('a dry run', () => {
  beforeEach(async () => {
    await open(await STORES.SQLite())
  })
  afterEach(() => store.close())

  test.each([
    ['watch test --watch=flods flood', 'There is no watch “flods” here. Did you mean floods?'],
    ['watch test watch:storms AND flood', 'The query names watch:storms. There is no watch “storms” here.'],
    ['watch test --watch=floods watch:floods AND riverton', 'cannot name watch:floods'],
    ['watch test --lang=english flood', '--lang=en,uk'],
    ['watch test --watch=floods', 'QUERY is missing'],
    ['watch test (flood', 'never closed'],
  ])('“%s” is refused: %s', async (line, reason) => {
    const reply = await ask(line)
    expect(reply.ok).toBe(false)
    expect(read(reply)).toContain(reason)
  })

  test('is for editors, and knows the watches of its own channel only', async () => {
    await store.addWatch(aWatch({ name: 'ferries', channel: 'world' }), 'slack:U1', MORNING)
    expect(read(await ask('watch test --watch=ferries flood'))).toContain('There is no watch “ferries” here.')
    expect(read(await ask('watch test flood', { ...EDITOR, editor: false }))).toContain('Only editors')
  })

  test('fits into one message of every platform, however much it found', async () => {
    const long = 'Flood and '.repeat(30)
    await stored(...Array.from({ length: 300 }, (_, i) => item(`${long} ${i}`, MORNING - i * 2 * HOUR)))
    const reply = await ask('watch test --watch=floods title:flood NOT title:7')
    const texts = textsIn(forSlack(reply, KYIV).blocks).join('\n')
    expect(wrongInMessage(forSlack(reply, KYIV))).toEqual([])
    const { embeds } = forDiscord(reply, KYIV)
    for (const shown of [
      texts,
      embeds[0]?.description ?? '',
      renderReply(reply, { ...KYIV, color: false, width: 80 }),
    ]) {
      expect(shown).toContain('day        query  watch')
      expect(shown).toMatch(/0 gained, \d+ lost/)
      expect(shown).not.toContain('more than fits')
    }
  })
})

let watches: Watch[]

async function open(address: string): Promise<void> {
  watches = [aWatch({ name: 'floods' })]
  lists = {}
  store = await openStore(address)
  await store.saveFeeds([aFeed()], MORNING)
  commands = makeCommands({
    store,
    now: () => MORNING + HOUR,
    timeZone: () => KYIV.timeZone,
    watches: () => watches,
    lists: () => lists,
    troubleOf: () => null,
    mayQuote: () => ({ quotes: 0, words: 0 }),
    shownQuote: cardQuote,
    channels: () => [{ name: 'terminal', platform: 'terminal', address: 'terminal', watches: 'all', floor: 'normal' }],
    feeds: { check: async () => ({ ok: false, reason: 'no feed' }), state: async () => 'ok', trouble: () => null },
    changed: () => {},
    status: () => [],
  })
}

function ask(line: string, caller: Caller = EDITOR): Promise<Reply> {
  return commands.answer(caller, line)
}

function read(reply: Reply): string {
  return renderReply(reply, { ...KYIV, color: false, width: Number.POSITIVE_INFINITY })
}

function headlines(reply: Reply): string[] {
  return reply.parts.flatMap(part => (part.kind === 'lines' ? part.lines.map(line => line.headline) : []))
}

function rows(reply: Reply): string[] {
  return reply.parts.flatMap(part => (part.kind === 'code' ? part.text.split('\n') : []))
}

let ids = 0
function item(title: string, datedAt = MORNING, facts: Partial<Item> = {}): Item {
  return anItem({ id: `item-${++ids}`, title, text: 'x', datedAt, ...facts })
}

function flood(count: number, apart: number): Item[] {
  return Array.from({ length: count }, (_, i) => item(`Flood ${i}`, MORNING - i * apart))
}

async function stored(...items: Item[]): Promise<void> {
  await store.savePolls([aPoll({ newItems: items.map(one => aNewItem(one)) })])
}
