import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { readAllowed } from '../../src/http/address.ts'
import { openWeb, type Web } from '../../src/http/get.ts'
import { openRobots } from '../../src/http/robots.ts'
import { openPublishers, type Publishers } from '../servers/feeds.ts'

let press: Publishers
let web: Web
beforeAll(async () => {
  press = await openPublishers()
})
afterAll(() => press[Symbol.asyncDispose]())
beforeEach(() => {
  press.asked.length = 0
  web = openWeb({ version: '0.1', contact: 'desk@example.org', allowed: readAllowed([press.address]) })
})
afterEach(() => web.close())

const page = () => ({ url: press.url('/2026/11/river.html'), trusted: true })

test('a page is read where robots.txt lets Wirewatch in, and left where it does not', async () => {
  press.serve('/robots.txt', 'User-agent: *\nDisallow: /\n\nUser-agent: Wirewatch\nDisallow: /paid/\n')
  const robots = openRobots(web.get)
  expect(await robots.mayRead(page())).toEqual({ allowed: true })
  expect(await robots.mayRead({ ...page(), url: press.url('/paid/river.html') })).toEqual({
    allowed: false,
    reason: 'robots.txt forbids it',
  })
  expect(press.asked).toHaveLength(1)
})

test('no robots.txt means no rules', async () => {
  press.serve('/robots.txt', (_, response) => void response.writeHead(404).end())
  expect(await openRobots(web.get).mayRead(page())).toEqual({ allowed: true })
})

test('a robots.txt that cannot be read keeps us out for now, and is asked again soon', async () => {
  let now = 0
  const robots = openRobots(web.get, () => now)
  press.serve('/robots.txt', (_, response) => void response.writeHead(503).end())
  expect(await robots.mayRead(page())).toMatchObject({ allowed: false, reason: expect.stringContaining('HTTP 503') })
  press.serve('/robots.txt', 'User-agent: *\nAllow: /\n')
  expect(await robots.mayRead(page())).toMatchObject({ allowed: false })
  now += 11 * 60_000
  expect(await robots.mayRead(page())).toEqual({ allowed: true })
})

test('rules are asked anew after a day', async () => {
  let now = 0
  const robots = openRobots(web.get, () => now)
  press.serve('/robots.txt', 'User-agent: *\nDisallow:\n')
  await robots.mayRead(page())
  press.serve('/robots.txt', 'User-agent: *\nDisallow: /\n')
  now += 23 * 3600_000
  expect(await robots.mayRead(page())).toEqual({ allowed: true })
  now += 2 * 3600_000
  expect(await robots.mayRead(page())).toMatchObject({ allowed: false })
})

test('what a trusted feed may open does not answer for one from chat', async () => {
  press.serve('/robots.txt', 'User-agent: *\nAllow: /\n')
  const robots = openRobots(web.get)
  expect(await robots.mayRead(page())).toEqual({ allowed: true })
  expect(await robots.mayRead({ url: page().url })).toMatchObject({ allowed: false })
})
