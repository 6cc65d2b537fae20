import { expect, test } from 'vitest'
import { serveMorning } from '../../src/demo/serve.ts'

test('the day a story tells of is the day it is dated, in the language of its outlet', async () => {
  // A Tuesday.
  const day = new Date(2026, 10, 24, 9).getTime()
  const morning = await serveMorning(day, () => day + 60_000)
  try {
    const documents = await Promise.all(morning.outlets.map(async ({ url }) => (await fetch(url)).text()))
    const pages = documents
      .flatMap(document => [...document.matchAll(/http:\/\/[^"<]*\/news\/[^"<]*/g)].map(([url]) => url))
      .filter((url, place, all) => all.indexOf(url) === place)
    const texts = [...documents, ...(await Promise.all(pages.map(async url => (await fetch(url)).text())))].join('\n')
    expect(pages.length).toBeGreaterThan(60)
    expect(texts).toContain('returned to Ukraine on Tuesday')
    expect(texts).toContain('sind am Dienstag zu ihren Familien')
    expect(texts).not.toMatch(/%day|Thursday|Donnerstag|четвер|четверг/)
  } finally {
    await morning.close()
  }
})
