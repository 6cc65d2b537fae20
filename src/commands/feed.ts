import type { Desk } from './answer.ts'
import type { Command } from './command.ts'
import { misuse } from './line.ts'
import { channelOf, notAChannel } from './watch.ts'
import { plural } from './wording.ts'

/** The commands that add and remove feeds: /watch feed add, list, remove. */
export function feedCommands(desk: Desk): Command[] {
  const add: Command = {
    group: 'watch',
    name: 'feed add',
    about: 'Read one more feed, or the feed of a site',
    example: 'https://riverton.example/news.xml',
    editors: true,
    options: [],
    args: [{ name: 'url', about: 'the address of a feed or of a site that has one', required: true }],
    run: async (caller, { args }) => {
      const channel = channelOf(desk, caller)
      if (!channel) return notAChannel(caller)
      const url = addressIn(args.url)
      if (url === null) return misuse(add, `“${args.url}” is no web address.`, caller)
      const checked = await desk.feeds.check(url)
      if (!checked.ok) return misuse(add, `No feed could be read there: ${checked.reason}.`, caller)
      const added = await desk.store.addChatFeed(
        checked.feed,
        `${caller.platform}:${caller.user}`,
        channel.name,
        desk.now(),
      )
      if (added === 'known')
        return { ok: true, parts: [{ kind: 'text', text: `${checked.feed.name} is read already.` }] }
      desk.changed()
      const note = checked.note === undefined ? '' : ` ${checked.note}`
      return {
        ok: true,
        parts: [{ kind: 'text', text: `Reading ${checked.feed.name} (${checked.feed.url}) from now on.${note}` }],
      }
    },
  }
  const list: Command = {
    group: 'watch',
    name: 'feed list',
    about: 'The feeds that are read',
    example: '',
    editors: true,
    options: [],
    args: [],
    run: async () => {
      const feeds = await desk.store.feeds()
      const facts = await Promise.all(
        feeds.map(async row => ({
          name: row.feed.name,
          value: `${row.feed.url}${row.addedBy === null ? '' : ' (added in chat)'}: ${await desk.feeds.state(row)}`,
        })),
      )
      if (facts.length === 0) return { ok: true, parts: [{ kind: 'text', text: 'No feed is read yet.' }] }
      return { ok: true, title: plural(facts.length, 'feed'), parts: [{ kind: 'facts', facts }] }
    },
  }
  const remove: Command = {
    group: 'watch',
    name: 'feed remove',
    about: 'Stop reading a feed that was added in chat',
    example: 'https://riverton.example/news.xml',
    editors: true,
    options: [],
    args: [{ name: 'url', about: 'the address of the feed', required: true }],
    run: async (caller, { args }) => {
      const url = addressIn(args.url)
      const known = (await desk.store.feeds()).find(
        row => row.feed.url === url || row.feed.url === args.url || row.feed.name === args.url,
      )
      if (!known) return misuse(remove, `No such feed is read: “${args.url}”.`, caller)
      if (known.feed.from === 'config')
        return misuse(remove, `${known.feed.name} stands in config/feeds.yaml: set “on: false” there.`, caller)
      await desk.store.removeChatFeed(known.feed.url, desk.now())
      desk.changed()
      return { ok: true, parts: [{ kind: 'text', text: `${known.feed.name} is no longer read.` }] }
    },
  }
  return [add, list, remove]
}

function addressIn(text: string | undefined): string | null {
  const url = (text ?? '').trim()
  const full = /^[a-z]+:\/\//i.test(url) ? url : `https://${url}`
  if (!URL.canParse(full) || !/^https?:$/.test(new URL(full).protocol) || !new URL(full).hostname.includes('.'))
    return null
  return /\s/.test(url) ? null : full
}
