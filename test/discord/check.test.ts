import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkDiscord } from '../../src/discord/check.ts'
import type { Channel } from '../../src/newsroom.ts'
import { startDiscord } from '../servers/discord.ts'

const HERE = '400000000000000001'
let discord: Awaited<ReturnType<typeof startDiscord>>

beforeEach(async () => {
  discord = await startDiscord()
  discord.channels.set(HERE, { messages: [] })
})
afterEach(() => discord.stop())

test('a good token and a channel that is there are each said to be well, and nothing is posted', async () => {
  const verdicts = await check([aChannel(HERE)])
  expect(verdicts.map(({ about, ok }) => [about, ok])).toEqual([
    ['Discord token', true],
    ['channel world', true],
  ])
  expect(discord.calls.every(call => call.method === 'GET')).toBe(true)
})

test('a wrong token is said with what to do', async () => {
  discord.world.token = 'another'
  expect(await check([])).toEqual([
    { about: 'Discord token', ok: false, says: expect.stringContaining('developer portal') },
  ])
})

test.each([
  ['that is not there', '400000000000000009', 'no such channel'],
  ['it may not see', '400000000000000002', 'View Channel'],
])('a channel %s is said with what to do', async (_, address, advice) => {
  discord.channels.set('400000000000000002', { messages: [], forbidden: true })
  expect((await check([aChannel(address)])).at(-1)).toMatchObject({ ok: false, says: expect.stringContaining(advice) })
})

function check(channels: Channel[]) {
  return checkDiscord({ token: discord.token, apiUrl: discord.url, channels })
}

function aChannel(address: string): Channel {
  return { name: 'world', platform: 'discord', address, watches: 'all', floor: 'normal' }
}
