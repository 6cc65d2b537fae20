import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '../../src/store/migrate.ts'
import { firstTables } from '../../src/store/migrations/0001-first-tables.ts'
import { openStore } from '../../src/store/open.ts'
import { postgresEngine } from '../../src/store/postgres.ts'
import { sqliteEngine } from '../../src/store/sqlite.ts'
import { aFeed, MORNING } from '../make.ts'
import { type Server, startPostgres } from './postgres-server.ts'
import { runRaw } from './raw.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
let server: Server
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

const ROWS = `
  insert into feeds (url, feed, made_by, next_due_at, added_at)
    values ('${aFeed().url}', '${JSON.stringify(aFeed())}', 'config', 1, 1);
  insert into items (id, feed_url, title, text, tags, seen_at, dated_at) values
    ('a', '${aFeed().url}', 'River bursts its banks', '', '[]', 1, 1),
    ('b', '${aFeed().url}', 'Dam breaks', '', '[]', 2, 2);
  insert into candidates (item_id, urgency, kind, content_html, dated_at, due_at, attempts, claimed_until, reason, done_at) values
    ('a', 'normal', 'fresh', null, 1, 1, 1, null, null, 5),
    ('b', 'flash', 'fresh', '<p>Dam</p>', 2, 2, 3, 9, 'the page answers 503', null);
  insert into stories values ('flood', 'River bursts its banks', 'en', 1, 1);
  insert into reports (item_id, story_id, outlet, kind, tier, title, text, origins, dated_at)
    values ('a', 'flood', 'Riverton Courier', 'ind', 1, 'River bursts its banks', '', '[]', 1);
  insert into quotes values
    ('a', 0, 19, 'We had ten minutes.', 'direct', null, null, null, 1, 'Riverton Courier', 5),
    ('a', 20, 30, 'Come back.', 'direct', null, null, null, 1, 'Riverton Courier', null);`

test.each([
  {
    name: 'SQLite',
    fresh: async () => `sqlite:${join(folder(), 'wirewatch.db')}`,
    engineAt: (address: string) => sqliteEngine(address.slice('sqlite:'.length)),
  },
  { name: 'PostgreSQL', fresh: () => server.freshDatabase(), engineAt: postgresEngine },
])(
  'a filled store of the first release on $name is brought up to date and knows what was posted and what awaits it',
  async ({ fresh, engineAt }) => {
    const address = await fresh()
    const engine = engineAt(address)
    await migrate(engine, { '0001-first-tables': firstTables })
    await engine.db.destroy()
    await runRaw(address, ROWS)
    const store = await openStore(address)
    expect(await store.postedWords('flood')).toEqual(['We had ten minutes.'])
    expect((await store.quotesOf('flood')).map(quote => quote.text)).toEqual(['We had ten minutes.', 'Come back.'])
    const claimed = await store.claimCandidates(MORNING, MORNING, 9)
    expect(claimed.map(({ item, as, dueAt }) => ({ title: item.title, as, dueAt }))).toEqual([
      { title: 'Dam breaks', as: 'fresh', dueAt: 2 },
    ])
    await store.close()
  },
)
