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
    case 'watch':
      return holdsByFullScan(saved.get(node.name) as Node, item, saved)
    case 'atleast':
      return new Set(placesOf(node.part, item).map(place => `${place.page} ${place.from}`)).size >= node.count
    default:
      return placesOf(node, item).length > 0
  }
}

/** "https://www.example.com/news" and "*.example.com" mean example.com. */
function hostMeant(source: string): string {
  const host = source.includes('://') ? new URL(source).hostname : source
  return host.replace(/^\*\./, '').replace(/^www\./, '')
}

/** A page is a text of its own: the headline, the text, each tag, the address, the author. */
type Place = { page: number; from: number; to: number }
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
        .map(token => ({ page: i, from: token.at, to: token.at + token.wide - 1 }))
    case 'any':
      return node.parts.flatMap(part => placesIn(part, page, i))
    case 'list':
      return node.words.flatMap(part => placesIn(inField(part, node.field), page, i))
    case 'phrase': {
      const [first, ...rest] = node.parts as [Placed, ...Placed[]]
      return rest.reduce(
        (rows, part) =>
          rows.flatMap(row =>
            placesIn(part, page, i)
              .filter(next => next.from === row.to + 1)
              .map(next => ({ ...row, to: next.to })),
          ),
        placesIn(first, page, i),
      )
    }
    case 'near':
      return placesIn(node.left, page, i).flatMap(left =>
        placesIn(node.right, page, i).flatMap(right => {
          const after = right.from > left.to && right.from - left.to - 1 <= node.distance
          const before = !node.ordered && left.from > right.to && left.from - right.to - 1 <= node.distance
          return after || before
            ? [{ page: i, from: Math.min(left.from, right.from), to: Math.max(left.to, right.to) }]
            : []
        }),
      )
  }
}

/** The words of a list are looked for in the field in which the list is named. */
function inField(part: Placed, field: TextField | null): Placed {
  if (part.kind === 'word' || part.kind === 'list') return { ...part, field }
  if (part.kind === 'near') return { ...part, left: inField(part.left, field), right: inField(part.right, field) }
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
