// A desk that is killed in the middle of an update of its tables: the first step is done, the second hangs half-way.
import { migrate } from '../../src/store/migrate.ts'
import { sqliteEngine } from '../../src/store/sqlite.ts'

const engine = sqliteEngine(process.argv[2] as string)
await migrate(engine, {
  '0001-first-tables': async db => {
    await db.schema.createTable('half_done').addColumn('id', 'text').execute()
    await db.schema.createTable('facts').addColumn('id', 'text').execute()
  },
  '0002-never-ends': async db => {
    await db.schema.createTable('more').addColumn('id', 'text').execute()
    process.stdout.write('half-way\n')
    setInterval(() => {}, 1_000)
    await new Promise(() => {})
  },
})
