import { execFile } from 'node:child_process'
import { appendFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { aFeed, MORNING } from '../make.ts'
import { aDeskFolder } from '../servers/desk.ts'

test('feeds go out as OPML or YAML, those from chat too, and come in as lines that the configuration takes', async () => {
  await using desk = await aDeskFolder()
  await desk.write(
    'wirewatch.yaml',
    `desk: { name: "Lakes & Rivers", contact: desk@example.org }\nstore: sqlite:${desk.folder}/wire.db\n`,
  )
  await desk.write(
    'feeds.yaml',
    'feeds:\n  - { name: Riverton Courier, url: "https://riverton.example/rss?a=1&b=2", language: en }\n',
  )
  await desk.write('watches/floods.yaml', 'description: Floods\nquery: flood*\n')
  const store = await openStore(`sqlite:${desk.folder}/wire.db`)
  const added = aFeed({ url: 'https://lakeside.example/rss', name: 'Lakeside "Post"', from: 'chat' })
  await store.addChatFeed(added, 'terminal:ada', 'terminal', MORNING)
  await store.close()

  const opml = await said(desk.folder, 'export')
  expect(opml).toContain('<title>Lakes &amp; Rivers</title>')
  await desk.write('list.opml', opml.replace('https://riverton.example', 'https://brambleford.example'))
  const lines = await said(desk.folder, 'import', join(desk.folder, 'list.opml'))
  expect(lines.split('\n').filter(line => line)).toHaveLength(2)
  await appendFile(join(desk.folder, 'feeds.yaml'), lines)
  expect(await said(desk.folder, 'export', '--yaml')).toBe(
    [
      'feeds:',
      '  - { name: "Riverton Courier", url: "https://riverton.example/rss?a=1&b=2", language: en }',
      '  - { name: "Riverton Courier", url: "https://brambleford.example/rss?a=1&b=2", language: en }',
      '  - { name: "Lakeside \\"Post\\"", url: "https://lakeside.example/rss", language: en }',
      '',
    ].join('\n'),
  )
})

const program = resolve(import.meta.dirname, '../../src/wirewatch.js')

async function said(folder: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...args, '--config', folder])
  return stdout
}
