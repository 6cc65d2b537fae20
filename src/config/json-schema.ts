import { readFile, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { feedsFile, listsFile, watchFile, wirewatchFile } from './schema.ts'

// Run by `npm run generate` and, with --check, by `npm run check`: the schemas that give editors completion in YAML files.
const FILES = {
  'wirewatch.schema.json': wirewatchFile,
  'feeds.schema.json': feedsFile,
  'lists.schema.json': listsFile,
  'watch.schema.json': watchFile,
}

const checkOnly = process.argv.includes('--check')
for (const [name, schema] of Object.entries(FILES)) {
  const path = new URL(`../../config/${name}`, import.meta.url)
  const fresh = `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`
  if (!checkOnly) await writeFile(path, fresh)
  else if ((await readFile(path, 'utf8').catch(() => '')) !== fresh) {
    console.error(`config/${name} is stale: run npm run generate`)
    process.exitCode = 1
  }
}
