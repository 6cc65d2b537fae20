import type { Item, Line, Watch } from '../newsroom.ts'
import { LEMMAS } from '../text/irregular.ts'
import { makeMatcher } from '../watches/match.ts'
import type { Query } from '../watches/query.ts'
import type { Node } from '../watches/tree.ts'
import type { Desk } from './answer.ts'

/** Past items that match, newest first; how far back the look went, and whether it ended early for its time. */
export type PastMatches = { lines: Line[]; reached: number; cut: boolean }

/**
 * Looks through the stored items since then for those a query matches, up to `most`. The store offers items that hold a word
 * of the query, the matcher decides. An answer must come within 3 s, so the look ends after two and says how far it came.
 */
export async function pastMatches(
  desk: Desk,
  query: Query,
  languages: string[],
  since: number,
  most: number,
): Promise<PastMatches> {
  const matcher = makeMatcher()
  for (const watch of desk.watches()) matcher.add(watch)
  for (const { watch } of await desk.store.channelWatches()) matcher.add(watch)
  matcher.add(asked(query.text, languages))
  const outlets = new Map((await desk.store.feeds()).map(row => [row.feed.url, row.feed.name]))
  const words = oneOf(query.root)
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
      if (lines.length >= most) return { lines, reached: item.datedAt, cut: false }
      if (desk.now() > end) return { lines, reached: item.datedAt, cut: true }
    }
    before = items.at(-1)
    if (items.length < PAGE || !before) return { lines, reached: since, cut: false }
  }
}

const PAGE = 200
const NAME = 'this query'

function asked(query: string, languages: string[]): Watch {
  return {
    name: NAME,
    description: '',
    languages,
    queries: [{ query, weight: 1 }],
    threshold: 1,
    urgency: {},
    channel: null,
  }
}

type SearchWord = { word: string; prefix: boolean }

// Words of which whatever satisfies this part holds at least one where the store can look: headline, text, tags; null where
// there are none. Of parts that must all be met the one with the longest words is asked for: it is likely the rarest.
function oneOf(node: Node): SearchWord[] | null {
  switch (node.kind) {
    case 'word':
      return node.field === 'url' || node.field === 'author' ? null : spellings(node)
    case 'and':
    case 'phrase':
      return rarest(node.parts.map(oneOf))
    case 'near':
      return rarest([oneOf(node.left), oneOf(node.right)])
    case 'or':
    case 'any': {
      const all = node.parts.map(oneOf)
      return all.some(words => words === null) ? null : all.flatMap(words => words ?? [])
    }
    case 'atleast':
      return oneOf(node.part)
    default:
      return null
  }
}

function rarest(parts: (SearchWord[] | null)[]): SearchWord[] | null {
  const shortest = (words: SearchWord[]) => Math.min(...words.map(({ word }) => word.length))
  return parts.reduce((best, words) => (words && (!best || shortest(words) > shortest(best)) ? words : best), null)
}

// Word forms share their beginning, but for those that are listed as irregular; a `?` stands for any letter.
function spellings(word: Extract<Node, { kind: 'word' }>): SearchWord[] | null {
  const [known = ''] = word.word.split('?')
  if (known === '') return null
  if (word.forms.length === 0) return [{ word: known, prefix: word.begins || known !== word.word }]
  const beginning = { word: known.slice(0, Math.max(3, Math.ceil(known.length * 0.6))), prefix: true }
  const irregular = word.forms.flatMap(language => {
    const lemma = LEMMAS[language].get(known)
    return [...LEMMAS[language]].filter(([, other]) => lemma !== undefined && other === lemma).map(([form]) => form)
  })
  return [beginning, ...irregular.map(form => ({ word: form, prefix: false }))]
}
