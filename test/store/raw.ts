import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'

/** Runs SQL past the store, as another hand would. */
export async function runRaw(address: string, sql: string): Promise<void> {
  if (address.startsWith('sqlite:')) {
    const file = new DatabaseSync(address.slice('sqlite:'.length), { timeout: 5_000 })
    file.exec(sql)
    file.close()
    return
  }
  const client = new pg.Client(address)
  await client.connect()
  await client.query(sql)
  await client.end()
}
