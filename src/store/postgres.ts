import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { log } from '../log.ts'
import { chunks, type Db, type Engine, type SearchWord } from './engine.ts'
import type { Tables } from './schema.ts'
import { storable } from './storable.ts'

/** Speaks to the PostgreSQL database at `address`; connects with the first query. */
export function postgresEngine(address: string): Engine {
  const pool = new pg.Pool({
    connectionString: address,
    max: 10,
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser },
  })
  // Unheard, the event of a connection that breaks would end the process; the query that was under way rejects, and the
  // pool makes a new connection for the next. It speaks for idle connections, each client for itself while it is in use.
  pool.on('connect', client => {
    client.on('error', error => log.warn({ error }, 'a connection to the database broke'))
  })
  pool.on('error', () => {})
  return {
    db: new Kysely<Tables>({
      dialect: new PostgresDialect({
        pool: {
          options: pool.options,
          end: () => pool.end(),
          connect: async () => {
            const client = await pool.connect()
            return {
              query: (text: string, parameters: readonly unknown[]) => client.query(text, parameters.map(storable)),
              release: (broken?: boolean | Error) => client.release(broken),
            } as unknown as pg.PoolClient
          },
        },
      }),
    }),
    name: 'postgres',
    manyWriters: true,
    lock: async (db, name) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db)
    },
    indexWords,
    pollRows: json =>
      sql`json_to_recordset(cast(${json} as json)) as row (url text, memory text, next_due_at bigint, polled_at bigint, begun_at bigint, good_at bigint)`,
    holdsAny: groups => sql`items.words @@ cast(${groups.map(groupQuery).join(' | ')} as tsquery)`,
  }
}

/** Counts and times come as numbers: none of ours is beyond 2^53. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  return oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format as 'text')
}

// The words go in as they are, past PostgreSQL's own idea of what a word is, so that both engines find the same.
async function indexWords(db: Db, items: readonly { seq: number; words: readonly string[] }[]): Promise<void> {
  for (const some of chunks(items, 1_000)) {
    const rows = some.map(
      ({ seq, words }) => sql`(cast(${seq} as bigint), array_to_tsvector(string_to_array(${words.join(' ')}, ' ')))`,
    )
    await sql`update items set words = indexed.words from (values ${sql.join(rows)}) as indexed (seq, words)
      where items.seq = indexed.seq`.execute(db)
  }
}

function groupQuery(group: readonly SearchWord[]): string {
  return `(${group.map(({ word, prefix }) => `'${word}'${prefix ? ':*' : ''}`).join(' & ')})`
}
