import type { Item, Line, Matchable, Watch } from '../newsroom.ts'
import { type Inflected, stem } from '../text/forms.ts'
import { LEMMAS } from '../text/irregular.ts'
import { type Matcher, makeMatcher } from '../watches/match.ts'
import type { Query } from '../watches/query.ts'
import type { Node } from '../watches/tree.ts'
import type { Desk } from './answer.ts'

/** A stored item as watches look at it, and as one line of an answer. */
export type PastItem = { seen: Matchable; line: Line }

/** Words of which an item must hold one; null: every item is looked at. */
export type SearchWords = { word: string; prefix: boolean }[] | null

/** How far back a look went, and whether it ended early for its time. */
export type Look = { reached: number; cut: boolean }

/**
 * The stored items that a query matches since then, newest first, up to `most`. The store offers items that hold a word
 * of the query, the matcher decides.
 */
export async function pastMatches(
  desk: Desk,
  query: Query,
  languages: string[],
  since: number,
  most: number,
): Promise<Look & { lines: Line[] }> {
  const matcher = await matcherWith(desk, query.text, languages)
  const lines: Line[] = []
  const look = await lookBack(desk, searchWords(query.root), since, ({ seen, line }) => {
    if (matcher.match(seen, [ASKED]).length > 0) lines.push(line)
    return lines.length < most
  })
  return { lines, ...look }
}

/** All watches of the desk, and a query beside them under the name ASKED. */
export async function matcherWith(desk: Desk, query: string, languages: string[]): Promise<Matcher> {
  const matcher = makeMatcher()
  for (const watch of desk.watches()) matcher.add(watch)
  const lists = desk.lists()
  for (const { watch } of await desk.store.channelWatches()) matcher.add({ ...watch, lists })
  matcher.add({ ...asked(query, languages), lists })
  return matcher
}

/** No watch can have this name. */
export const ASKED = 'this query'

/**
 * Shows `visit` the stored items since then, newest first, as long as it answers true. A reply must come within 3 s, so
 * the look ends after two.
 */
export async function lookBack(
  desk: Desk,
  words: SearchWords,
  since: number,
  visit: (item: PastItem) => boolean,
): Promise<Look> {
  const outlets = new Map((await desk.store.feeds()).map(row => [row.feed.url, row.feed.name]))
  const end = desk.now() + 2000
  let before: Item | undefined
  for (;;) {
    const page = { since, limit: PAGE, ...(before ? { before } : {}) }
    const items = words === null ? await desk.store.items(page) : await desk.store.searchItems(words, page)
    const articles = await desk.store.articles(items.map(item => item.id))
    const texts = new Map(articles.map(article => [article.itemId, article.text]))
    for (const item of items) {
      const source = outlets.get(item.feedUrl) ?? new URL(item.feedUrl).host
      if (!visit(pastItem(item, texts.get(item.id) ?? item.text, source))) return { reached: item.datedAt, cut: false }
      if (desk.now() > end) return { reached: item.datedAt, cut: true }
    }
    before = items.at(-1)
    if (items.length < PAGE || !before) return { reached: since, cut: false }
  }
}

function pastItem(item: Item, text: string, source: string): PastItem {
  const { title, link, author, tags, language, datedAt } = item
  return {
    seen: { title, text, url: link, source, author, tags, lang: language },
    line: { headline: title, url: link, outlet: source, datedAt, watches: [], storyId: null },
  }
}

const PAGE = 200

function asked(query: string, languages: string[]): Watch {
  return {
    name: ASKED,
    description: '',
    languages,
    queries: [{ query, weight: 1 }],
    threshold: 1,
    urgency: {},
    channel: null,
  }
}

/**
 * Words of which whatever satisfies this part holds at least one where the store can look: headline, text, tags; null
 * where there are none. Of parts that must all be met the one with the longest words is asked for: it is likely the rarest.
 */
export function searchWords(node: Node): SearchWords {
  switch (node.kind) {
    case 'word':
      return node.field === 'url' || node.field === 'author' ? null : spellings(node)
    case 'and':
    case 'phrase':
    case 'near':
      return rarest(node.parts.map(searchWords))
    case 'or':
    case 'any':
      return anyOf(node.parts.map(searchWords))
    case 'list':
      return node.field === 'url' || node.field === 'author' ? null : anyOf(node.words.map(searchWords))
    case 'atleast':
      return searchWords(node.part)
    default:
      return null
  }
}

/** Where one of several may hold. So many words that the store would search longer than it takes to look at all are none. */
export function anyOf(parts: readonly SearchWords[]): SearchWords {
  const all: NonNullable<SearchWords> = []
  for (const words of parts) {
    if (words === null) return null
    all.push(...words)
  }
  return all.length > MOST_WORDS ? null : all
}

const MOST_WORDS = 200

function rarest(parts: SearchWords[]): SearchWords {
  const shortest = (words: NonNullable<SearchWords>) => Math.min(...words.map(({ word }) => word.length))
  return parts.reduce((best, words) => (words && (!best || shortest(words) > shortest(best)) ? words : best), null)
}

/** A `?` stands for any letter. Word forms share their beginning, but for those that are listed as irregular. */
function spellings(word: Extract<Node, { kind: 'word' }>): SearchWords {
  const [known = ''] = word.word.split('?')
  if (known === '') return null
  if (word.forms.length === 0) return [{ word: known, prefix: word.begins || known !== word.word }]
  const found: NonNullable<SearchWords> = [{ word: known, prefix: false }]
  for (const language of word.forms) {
    const lemma = LEMMAS[language].get(known)
    const root = stem(word.asWritten, language)
    if (lemma !== undefined)
      for (const [form, other] of LEMMAS[language]) if (other === lemma) found.push({ word: form, prefix: false })
    if (lemma !== undefined || root === undefined) continue
    const beginning = steady(root, language)
    if (beginning.length < 2) return null
    found.push({ word: beginning, prefix: true })
  }
  return found
}

/** What no form changes of what they have in common: in Slavic languages the last vowel comes and goes, elsewhere a letter at the end. */
function steady(root: string, language: Inflected): string {
  if (language !== 'uk' && language !== 'ru' && language !== 'pl') return root.slice(0, -1)
  return root.slice(0, Math.max(0, root.search(/[aeiouyаеиоуюяіїєыэ][^aeiouyаеиоуюяіїєыэ]*$/)))
}
