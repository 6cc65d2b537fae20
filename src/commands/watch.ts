import type { Channel, Watch } from '../newsroom.ts'
import { listsOf } from '../watches/lists.ts'
import { parseQuery } from '../watches/query.ts'
import type { Desk } from './answer.ts'
import type { Caller, Command, Reply } from './command.ts'
import { misuse, typed } from './line.ts'
import { caretBelow, LANGUAGES_WANTED, languagesIn, warningsOf } from './query.ts'
import { dryRunCommand } from './watch-test.ts'

/** The commands that set what a channel watches for: list, add, test, remove. */
export function watchCommands(desk: Desk): Command[] {
  const list: Command = {
    group: 'watch',
    name: 'list',
    about: 'What is watched for in this channel',
    example: '',
    editors: true,
    options: [],
    args: [],
    run: async caller => {
      const channel = channelOf(desk, caller)
      if (!channel) return notAChannel(caller)
      const ofDesk = desk.watches().filter(watch => channel.watches === 'all' || channel.watches.includes(watch.name))
      const made = (await desk.store.channelWatches()).filter(({ watch }) => watch.channel === channel.name)
      const facts = [
        ...ofDesk.map(watch => ({
          name: watch.name,
          value: `${watch.description || 'a desk watch'} (desk watch, config/watches/${watch.name}.yaml)${troubleIn(desk, watch)}`,
        })),
        ...made.map(({ watch }) => ({
          name: watch.name,
          value: `${watch.queries.map(({ query }) => query).join(' | ')}${watch.languages.length > 0 ? ` (all forms in ${watch.languages.join(', ')})` : ''}${troubleIn(desk, watch)}`,
        })),
      ]
      if (facts.length === 0)
        return {
          ok: true,
          parts: [
            { kind: 'text', text: `Nothing is watched for here yet. ${typed(caller, 'watch add NAME QUERY')} begins.` },
          ],
        }
      return { ok: true, title: `Watches of ${channel.name}`, parts: [{ kind: 'facts', facts }] }
    },
  }
  const add: Command = {
    group: 'watch',
    name: 'add',
    about: 'Watch for a query in this channel',
    example: 'border-talks ("border talks" OR "peace talks") AND (geneva OR istanbul)',
    editors: true,
    options: [{ name: 'lang', about: 'Take plain words in all their forms in these languages: en,uk' }],
    args: [
      { name: 'name', about: 'one word, such as border-talks', required: true },
      { name: 'query', about: 'words, phrases, AND, OR, NOT, NEAR/4, title:, source: …', required: true },
    ],
    run: async (caller, { options, args }) => {
      const channel = channelOf(desk, caller)
      if (!channel) return notAChannel(caller)
      const name = (args.name ?? '').toLowerCase()
      const query = args.query ?? ''
      if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,39}$/u.test(name))
        return misuse(
          add,
          `“${args.name}” is no name for a watch: one word of letters, digits and hyphens, 40 at most.`,
          caller,
        )
      const languages = languagesIn(options.lang)
      if (languages === null) return misuse(add, LANGUAGES_WANTED, caller)
      if (desk.watches().some(watch => watch.name === name))
        return misuse(add, `“${name}” is a desk watch (config/watches/${name}.yaml): choose another name.`, caller)
      const parsed = parseQuery(query, { languages, lists: listsOf(desk.lists()) })
      if (!parsed.ok) return caretBelow(query, parsed)
      const others = (await desk.store.channelWatches()).map(other => other.watch)
      const taken = others.find(other => other.name === name)
      if (taken)
        return misuse(
          add,
          taken.channel === channel.name
            ? `There is a watch “${name}” already: remove it first (${typed(caller, `watch remove ${name}`)}), or choose another name.`
            : `Another channel has a watch “${name}”: choose another name.`,
          caller,
        )
      const here = others.filter(other => other.channel === channel.name)
      const known = [...desk.watches(), ...here].map(watch => watch.name)
      const unknown = parsed.query.watches.find(named => !known.includes(named))
      if (unknown !== undefined)
        return misuse(
          add,
          `The query names watch:${unknown}, which is not here. There are: ${known.join(', ') || 'none'}.`,
          caller,
        )
      const watch: Watch = {
        name,
        description: '',
        languages,
        queries: [{ query, weight: 1 }],
        threshold: 1,
        urgency: {},
        channel: channel.name,
      }
      await desk.store.addWatch(watch, `${caller.platform}:${caller.user}`, desk.now())
      desk.changed()
      return {
        ok: true,
        title: `Watching for ${name} in ${channel.name}`,
        parts: [
          { kind: 'code', text: query },
          ...warningsOf(parsed.warnings),
          { kind: 'text', text: 'New stories that match are posted here from now on.' },
        ],
      }
    },
  }
  const remove: Command = {
    group: 'watch',
    name: 'remove',
    about: 'Stop watching for something in this channel',
    example: 'border-talks',
    editors: true,
    options: [],
    args: [{ name: 'name', about: 'the name of the watch', required: true }],
    run: async (caller, { args }) => {
      const channel = channelOf(desk, caller)
      if (!channel) return notAChannel(caller)
      const name = (args.name ?? '').toLowerCase()
      if (desk.watches().some(watch => watch.name === name))
        return misuse(remove, `“${name}” is a desk watch: take it off this channel in config/wirewatch.yaml.`, caller)
      const made = (await desk.store.channelWatches()).filter(({ watch }) => watch.channel === channel.name)
      const leaning = made.find(
        ({ watch }) => watch.name !== name && watch.queries.some(({ query }) => names(desk, query, name)),
      )
      if (leaning) return misuse(remove, `“${leaning.watch.name}” names watch:${name}: remove that one first.`, caller)
      if (!(await desk.store.removeWatch(name, channel.name, desk.now()))) {
        const here = made.map(({ watch }) => watch.name).join(', ')
        return misuse(
          remove,
          `There is no watch “${name}” in ${channel.name}. ${here ? `Made here: ${here}.` : 'None was made here.'}`,
          caller,
        )
      }
      desk.changed()
      return { ok: true, parts: [{ kind: 'text', text: `No longer watching for ${name} in ${channel.name}.` }] }
    },
  }
  return [list, add, dryRunCommand(desk), remove]
}

/** The configured channel a call came from. */
export function channelOf(desk: Desk, caller: Caller): Channel | undefined {
  return desk.channels().find(channel => channel.name === caller.channel)
}

/** For calls from a place the desk does not post to. */
export function notAChannel(caller: Caller): Reply {
  const where = { slack: 'Slack', discord: 'Discord', terminal: 'terminal' }[caller.platform]
  return {
    ok: false,
    parts: [
      {
        kind: 'text',
        text: `This ${where} channel is not one of the desk’s. Add it under “channels” in config/wirewatch.yaml, then ask again.`,
      },
    ],
  }
}

function troubleIn(desk: Desk, watch: Watch): string {
  const why = desk.troubleOf(watch)
  return why === null ? '' : ` – ${why}`
}

function names(desk: Desk, query: string, watch: string): boolean {
  const parsed = parseQuery(query, { lists: listsOf(desk.lists()) })
  return parsed.ok && parsed.query.watches.includes(watch)
}
