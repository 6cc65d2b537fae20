import { parseArgs } from 'node:util'
import type { Cli } from '../main.ts'
import type { Delivery, Post } from '../newsroom.ts'
import { openStore } from '../store/open.ts'
import { when } from '../text/shown.ts'
import { settingsOrTell } from './settings.ts'

export const cli: Cli = {
  usage: `wirewatch deliveries [--again [ID]] [--json]

Shows what waits to be posted, what could not be posted and why, and which channels are stopped.
  --again        everything that failed is due again, and stopped channels are tried again
  --again ID     the same for one delivery
  --json         the same as one JSON object`,

  async run(args, config) {
    const given = read(args)
    if (!given) return 2
    const settings = await settingsOrTell(config)
    if (!settings) return 2
    const store = await openStore(settings.store)
    try {
      if (given.again) {
        const count = await store.sendAgain(Date.now(), given.id)
        if (given.id && count === 0) {
          console.error(
            `wirewatch deliveries: no delivery ${given.id} failed; wirewatch deliveries lists those that did`,
          )
          return 1
        }
        const routes = given.id ? [] : await store.stoppedRoutes()
        for (const { channel } of routes) await store.openRoute(channel)
        console.log(
          `${count} ${count === 1 ? 'delivery is' : 'deliveries are'} due again${routes.length > 0 ? `; open again: ${routes.map(route => route.channel).join(', ')}` : ''}.`,
        )
        return 0
      }
      const waiting = await store.deliveries({ state: 'waiting', limit: 200 })
      const failed = await store.deliveries({ state: 'failed', limit: 200 })
      const stopped = await store.stoppedRoutes()
      if (given.json) console.log(JSON.stringify({ waiting, failed, stopped }))
      else console.log(inWords(waiting, failed, stopped, settings.desk.timeZone))
      return failed.length > 0 || stopped.length > 0 ? 1 : 0
    } finally {
      await store.close()
    }
  },
}

function read(args: string[]): { again: boolean; id?: string; json: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { again: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
    })
    if (positionals.length > (values.again ? 1 : 0)) throw new Error(`"${positionals[0]}" is not expected here`)
    return { again: values.again, json: values.json, ...(positionals[0] && { id: positionals[0] }) }
  } catch (error) {
    console.error(`wirewatch deliveries: ${error instanceof Error ? error.message : error}\n\n${cli.usage}`)
    return undefined
  }
}

function inWords(
  waiting: Delivery[],
  failed: Delivery[],
  stopped: { channel: string; reason: string; since: number }[],
  timeZone: string,
): string {
  const lines = [
    ...stopped.map(({ channel, reason, since }) => `stopped  ${channel} since ${when(since, timeZone)}: ${reason}`),
    ...waiting.map(
      one =>
        `waits    ${one.channel}  ${one.id}  ${subject(one.post)}${one.reason ? `\n         tried ${one.attempts === 1 ? 'once' : `${one.attempts} times`}, last: ${one.reason}; next try ${when(one.dueAt, timeZone)}` : ''}`,
    ),
    ...failed.map(
      one => `failed   ${one.channel}  ${one.id}  ${subject(one.post)}\n         ${one.reason ?? 'no reason known'}`,
    ),
  ]
  return lines.length > 0 ? lines.join('\n') : 'Nothing waits and nothing failed.'
}

function subject(post: Post): string {
  if (post.kind === 'notice') return post.text
  if (post.kind === 'list') return `${post.title} (${post.lines.length})`
  return `${post.kind}: ${post.card.headline}`
}
