import type { Matchable } from '../../src/newsroom.ts'
import { type Token, tokens } from '../../src/text/fold.ts'
import { stem } from '../../src/text/forms.ts'
import type { Node, Placed, TextField, Word } from '../../src/watches/tree.ts'

/**
 * Whether a query holds, asked of every word of the item in turn: slow, without an index, as the docs say it. What the
 * matcher answers must be this.
 */
export function holdsByFullScan(node: Node, item: Matchable, saved: ReadonlyMap<string, Node> = new Map()): boolean {
  switch (node.kind) {
    case 'and':
      return node.parts.every(part => holdsByFullScan(part, item, saved))
    case 'or':
      return node.parts.some(part => holdsByFullScan(part, item, saved))
    case 'not':
      return !holdsByFullScan(node.part, item, saved)
    case 'lang':
      return item.lang === node.code
    case 'source': {
      const host = new URL(item.url ?? 'about:blank').hostname
      return (
        item.source?.toLowerCase() === node.source.toLowerCase() || `.${host}`.endsWith(`.${hostMeant(node.source)}`)
      )
    }
    case 'watch': {
      const named = saved.get(node.name)
      return named !== undefined && holdsByFullScan(named, item, saved)
    }
    case 'atleast':
      return new Set(placesOf(node.part, item).map(place => `${place.page} ${first(place)}`)).size >= node.count
    default:
      return placesOf(node, item).length > 0
  }
}

/** "https://www.example.com/news" and "*.example.com" mean example.com. */
function hostMeant(source: string): string {
  const host = source.includes('://') ? new URL(source).hostname : source
  return host.replace(/^\*\./, '').replace(/^www\./, '')
}

/** A page is a text of its own: the headline, the text, each tag, the address, the author. A place is the words of it that count. */
type Place = { page: number; words: number[] }
type Page = { field: string; words: Token[] }

function placesOf(node: Placed, item: Matchable): Place[] {
  const pages: Page[] = [
    { field: 'title', words: tokens(item.title) },
    { field: 'text', words: tokens(item.text) },
    { field: 'url', words: tokens(item.url ?? '') },
    { field: 'author', words: tokens(item.author ?? '') },
    ...(item.tags ?? []).map(tag => ({ field: 'tag', words: tokens(tag) })),
  ]
  return pages.flatMap((page, i) => placesIn(node, page, i))
}

function placesIn(node: Placed, page: Page, i: number): Place[] {
  switch (node.kind) {
    case 'word':
      return page.words
        .filter(token => isLookedFor(node, token, page.field))
        .map(token => ({ page: i, words: Array.from({ length: token.wide }, (_, n) => token.at + n) }))
    case 'any':
      return node.parts.flatMap(part => placesIn(part, page, i))
    case 'list':
      return node.words.flatMap(part => placesIn(inField(part, node.field), page, i))
    case 'phrase': {
      const [beginning, ...rest] = node.parts as [Placed, ...Placed[]]
      return rest.reduce(
        (rows, part) =>
          rows.flatMap(row =>
            placesIn(part, page, i)
              .filter(next => first(next) === last(row) + 1)
              .map(next => ({ page: i, words: [...row.words, ...next.words] })),
          ),
        placesIn(beginning, page, i),
      )
    }
    case 'near': {
      const ways = node.parts.reduce<Place[][]>(
        (all, part) => all.flatMap(way => placesIn(part, page, i).map(place => [...way, place])),
        [[]],
      )
      return ways
        .filter(way => areNear(way, node.distance, node.ordered))
        .map(way => ({ page: i, words: way.flatMap(place => place.words) }))
    }
  }
}

/** No word counts twice, and from the first place on each next one has at most so many words before it. */
function areNear(way: readonly Place[], distance: number, ordered: boolean): boolean {
  const words = way.flatMap(place => place.words)
  if (new Set(words).size < words.length) return false
  const inOrder = ordered ? way : way.toSorted((a, b) => first(a) - first(b))
  return inOrder.every((place, i) => {
    const behind = Math.max(...inOrder.slice(0, i).map(last))
    return i === 0 || (first(place) - behind - 1 <= distance && (!ordered || first(place) > behind))
  })
}

function first(place: Place): number {
  return Math.min(...place.words)
}

function last(place: Place): number {
  return Math.max(...place.words)
}

/** The words of a list are looked for in the field in which the list is named. */
function inField(part: Placed, field: TextField | null): Placed {
  if (part.kind === 'word' || part.kind === 'list') return { ...part, field }
  return { ...part, parts: part.parts.map(one => inField(one, field)) }
}

function isLookedFor(word: Word, token: Token, field: string): boolean {
  const fields =
    word.field === null
      ? ['title', 'text', 'tag']
      : word.field === 'top'
        ? ['title', 'text']
        : [word.field === 'lead' ? 'text' : word.field]
  if (!fields.includes(field)) return false
  const early = word.field === 'lead' || word.field === 'top'
  if (early && field === 'text' && token.at + token.wide > 60) return false
  const [have, want] = word.exact ? [token.exact, word.asWritten] : [token.word, word.word]
  const letters = [...want]
  const fits = letters.every((letter, i) => letter === '?' || letter === [...have][i])
  if (fits && (word.begins ? [...have].length >= letters.length : [...have].length === letters.length)) {
    if (!want.includes('?') || [...have].length >= letters.length) return true
  }
  // Forms are compared by the stem of the word as the text has it.
  return word.forms.some(language => {
    const common = stem(token.exact, language)
    return common !== undefined && common === stem(word.asWritten, language)
  })
}
