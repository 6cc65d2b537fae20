import { expect, test } from 'vitest'
import { feedStage } from '../../src/cli/try-feed.ts'

const base64 = (text: string) => Buffer.from(text).toString('base64')

test('a feed is shown with every field of every item', () => {
  const body = base64(
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>River</title><link href="/"/><entry><id>i1</id><title>Flood</title><link href="/1"/><published>2026-02-02T10:00:00+02:00</published><author><name>Jane Doe</name></author><author><name>John Roe</name></author><summary>Water rose.</summary><content type="html">&lt;p&gt;It rose.&lt;/p&gt;</content></entry></feed>',
  )
  expect(feedStage.one({ id: 'one', body, url: 'https://river.example/atom' })).toEqual({
    id: 'one',
    feed: { title: 'River', link: 'https://river.example/', language: 'en' },
    items: [
      {
        id: 'i1',
        title: 'Flood',
        link: 'https://river.example/1',
        published: '2026-02-02T08:00:00.000Z',
        updated: null,
        summaryText: 'Water rose.',
        contentHtml: '<p>It rose.</p>',
        author: 'Jane Doe, John Roe',
      },
    ],
  })
})

test('what is no feed is shown with the reason', () => {
  expect(
    feedStage.one({ id: 'two', body: base64('<html><body>Gone</body></html>'), contentType: 'text/html' }),
  ).toEqual({
    id: 'two',
    error: { kind: 'html', message: 'the answer is a web page, not a feed' },
  })
})
