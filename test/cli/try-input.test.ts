import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readInput } from '../../src/cli/try-input.ts'
import { MORNING } from '../make.ts'
import { rss } from '../polling-desk.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wirewatch-try-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function input(body: string | Buffer) {
  const file = join(folder, 'input')
  writeFileSync(file, body)
  return readInput(file, 'quotes', folder)
}

test('of a feed every item is an input, as the desk would store it', async () => {
  const feed = rss(
    { id: '1', title: 'River rises', date: MORNING, text: 'Water rose.' },
    { id: '2', title: 'Lake falls', date: MORNING },
  )
  expect(await input(feed)).toMatchObject({
    isFeed: true,
    inputs: [
      {
        id: '1',
        title: 'River rises',
        text: 'Water rose.',
        url: 'https://riverton.example/1',
        source: 'Riverton Courier',
        date: new Date(MORNING).toISOString(),
      },
      { id: '2', title: 'Lake falls' },
    ],
  })
})

test('text, a page and one JSON object are read as what they are', async () => {
  expect(await input('River rises\n\n“It rose,” said Ada Fenwick.')).toMatchObject({
    title: 'River rises',
    text: '“It rose,” said Ada Fenwick.',
  })
  expect(await input('{"title": "River rises", "text": "Water."}')).toMatchObject({
    inputs: [{ title: 'River rises', text: 'Water.' }],
  })
  const page = `<html><body><article><h1>River rises</h1><p>${'The water rose all night long. '.repeat(9)}</p></article></body></html>`
  expect(await input(page)).toMatchObject({ isHtml: true, text: expect.stringContaining('The water rose') })
  expect(await input('[Editor’s note: it rained.]')).toMatchObject({ text: '[Editor’s note: it rained.]' })
})

test.each<[string, string | Buffer, RegExp]>([
  ['nothing', '  \n', /the input is empty/],
  ['a picture', Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]), /the input is no text/],
  ['noise', Buffer.from(Array.from({ length: 400 }, (_, n) => (n * 97) % 256)), /the input is no text/],
  ['broken JSON', '{"title": "River', /begins like JSON and cannot be read as such/],
  ['a list of objects', '[{"title": "River", "text": "x"}]', /this is a list: .* --jsonl/],
  ['an object that says nothing', '{"title": " ", "text": ""}', /neither a headline nor a text/],
  ['a feed without items', rss(), /a feed without items/],
  ['other XML', '<?xml version="1.0"?><opml version="2.0"/>', /XML, and no feed/],
])('%s is refused with what is wrong', async (_, body, problem) => {
  expect(await input(body)).toMatchObject({ problem: expect.stringMatching(problem), code: 2 })
})

test('a file that is not there is told as such', async () => {
  expect(await readInput(join(folder, 'nothing'), 'quotes', folder)).toMatchObject({
    problem: expect.stringMatching(/nothing cannot be read: there is no such file$/),
  })
  expect(await readInput(folder, 'quotes', folder)).toMatchObject({ problem: expect.stringMatching(/it is a folder$/) })
})
