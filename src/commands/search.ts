import type { Item, Line, Watch } from '../newsroom.ts'
import { when } from '../text/shown.ts'
import { makeMatcher } from '../watches/match.ts'
import { type Node, parseQuery } from '../watches/query.ts'
import type { Desk } from './answer.ts'
import type { Command } from './command.ts'
import { misuse } from './line.ts'
import { caretBelow, warningsOf } from './query.ts'
import { countOf } from './wire.ts'

/** `/wire search QUERY`: past items by the query language of the watches. */
export function searchCommand(desk: Desk): Command {
  const search: Command = {
    group: 'wire',
    name: 'search',
    about: 'Past items, by the query language of the watches',
    example: '--since=7d "prisoner exchange" AND (geneva OR istanbul)',
    editors: false,
    options: [
      { name: 'since', about: 'How far back: 12h, 7d, 4w' },
      { name: 'limit', about: 'How many, 1 to 20' },
    ],
    args: [{ name: 'query', about: 'words, phrases, AND, OR, NOT, NEAR/4, title:, source: …', required: true }],
    run: async (caller, { options, args }) => {
      const limit = countOf(options.limit, 8)
      if (limit === null) return misuse(search, '--limit is a number from 1 to 20.', caller)
      const span = spanOf(options.since ?? '30d')
      if (span === null) return misuse(search, '--since is a number with h, d or w: 12h, 7d, 4w.', caller)
      const text = args.query ?? ''
      const parsed = parseQuery(text)
      if (!parsed.ok) return caretBelow(text, parsed)
      const since = desk.now() - span
      const { lines, reached } = await find(desk, text, parsed.query.root, since, limit)
      const outcome =
        lines.length > 0 ? [{ kind: 'lines' as const, lines }] : [{ kind: 'text' as const, text: 'Nothing found.' }]
      const cut =
        reached > since && lines.length < limit
          ? [
              {
                kind: 'text' as const,
                text: `Searched back to ${when(reached, 'UTC')}; narrow the query to look further.`,
              },
            ]
          : []
      return { ok: true, title: `Search: ${text}`, parts: [...outcome, ...cut, ...warningsOf(parsed.warnings)] }
    },
  }
  return search
}

/** "12h", "7d", "4w" in milliseconds; null for anything else. */
export function spanOf(text: string): number | null {
  const [, count, unit] = /^(\d{1,3})([hdw])$/.exec(text.trim()) ?? []
  const length = unit === undefined ? undefined : { h: 3_600_000, d: 86_400_000, w: 604_800_000 }[unit]
  return length === undefined || Number(count) === 0 ? null : Number(count) * length
}

// The store offers items that hold a word of the query, the matcher decides. An answer must come within 3 s, so the
// search ends after two and says how far it came.
async function find(
  desk: Desk,
  query: string,
  root: Node,
  since: number,
  limit: number,
): Promise<{ lines: Line[]; reached: number }> {
  const matcher = makeMatcher()
  for (const watch of desk.watches()) matcher.add(watch)
  for (const { watch } of await desk.store.channelWatches()) matcher.add(watch)
  matcher.add(asked(query))
  const outlets = new Map((await desk.store.feeds()).map(row => [row.feed.url, row.feed.name]))
  const words = needsAWord(root) ? wordsIn(root) : null
  const lines: Line[] = []
  const end = desk.now() + 2000
  let before: Item | undefined
  for (;;) {
    const page = { since, limit: PAGE, ...(before ? { before } : {}) }
    const items = words === null ? await desk.store.items(page) : await desk.store.searchItems(words, page)
    for (const item of items) {
      const article = await desk.store.article(item.id)
      const source = outlets.get(item.feedUrl) ?? new URL(item.feedUrl).host
      const seen = {
        title: item.title,
        text: article?.text ?? item.text,
        url: item.link,
        source,
        author: item.author,
        tags: item.tags,
        lang: item.language,
      }
      if (matcher.match(seen, [NAME]).length > 0)
        lines.push({
          headline: item.title,
          url: item.link,
          outlet: source,
          datedAt: item.datedAt,
          watches: [],
          storyId: null,
        })
      if (lines.length >= limit || desk.now() > end) return { lines, reached: item.datedAt }
    }
    before = items.at(-1)
    if (items.length < PAGE || !before) return { lines, reached: since }
  }
}

const PAGE = 200
const NAME = 'this search'

function asked(query: string): Watch {
  return {
    name: NAME,
    description: '',
    languages: [],
    queries: [{ query, weight: 1 }],
    threshold: 1,
    urgency: {},
    channel: null,
  }
}

// Whether whatever satisfies this part holds one of its words in headline or text, where the store can look for it.
function needsAWord(node: Node): boolean {
  switch (node.kind) {
    case 'word':
      return node.field !== 'url' && node.field !== 'author' && node.field !== 'tag' && stemOf(node) !== null
    case 'phrase':
      return node.parts.some(needsAWord)
    case 'and':
      return node.parts.some(needsAWord)
    case 'any':
    case 'or':
      return node.parts.every(needsAWord)
    case 'near':
      return needsAWord(node.left) || needsAWord(node.right)
    case 'atleast':
      return needsAWord(node.part)
    default:
      return false
  }
}

function wordsIn(node: Node): { word: string; prefix: boolean }[] {
  switch (node.kind) {
    case 'word': {
      const stem = stemOf(node)
      return stem === null ? [] : [stem]
    }
    case 'phrase':
    case 'any':
    case 'and':
    case 'or':
      return node.parts.flatMap(wordsIn)
    case 'near':
      return [...wordsIn(node.left), ...wordsIn(node.right)]
    case 'atleast':
      return wordsIn(node.part)
    default:
      return []
  }
}

// Word forms share their beginning, mostly; a `?` stands for any letter.
function stemOf(word: Extract<Node, { kind: 'word' }>): { word: string; prefix: boolean } | null {
  const [known = ''] = word.word.split('?')
  const stem = word.forms.length > 0 ? known.slice(0, Math.max(3, Math.ceil(known.length * 0.6))) : known
  return stem === '' ? null : { word: stem, prefix: word.begins || stem !== word.word || word.forms.length > 0 }
}
