import type { Inflected } from '../text/forms.ts'

// What a query is made of once it was understood, and how it is shown.

/** `top` is the headline and the lead. */
export type TextField = 'title' | 'lead' | 'top' | 'text' | 'url' | 'author' | 'tag'

/** How one word is looked for. */
export type Word = {
  kind: 'word'
  /** As the editor wrote the term. */
  written: string
  /** Folded; `?` stands for any one letter, the star is cut off and told by `begins`. */
  word: string
  /** The same with its case and accents. */
  asWritten: string
  exact: boolean
  begins: boolean
  /** Languages whose word forms count. */
  forms: readonly Inflected[]
  /** null: headline, text and tags. */
  field: TextField | null
}

/** What has a place in a text. */
export type Placed =
  | Word
  /** One right after the other. */
  | { kind: 'phrase'; written: string; parts: Placed[] }
  /** Any of them; `written` where one term can be spelled in several ways. */
  | { kind: 'any'; written: string; parts: Placed[] }
  /** A list of words that is named; its words are the same object wherever it is. */
  | { kind: 'list'; written: string; field: TextField | null; words: readonly Placed[] }
  /**
   * All of them, of which neighbours have at most so many words between; `ordered` ones in this order, others in any.
   * `written` where it was "a b"~n.
   */
  | { kind: 'near'; written: string; distance: number; ordered: boolean; parts: Placed[] }

export type Node =
  | Placed
  | { kind: 'and'; parts: Node[] }
  | { kind: 'or'; parts: Node[] }
  | { kind: 'not'; part: Node; at: number }
  | { kind: 'atleast'; count: number; part: Placed }
  | { kind: 'lang'; code: string; written: string }
  | { kind: 'source'; source: string; written: string }
  | { kind: 'watch'; name: string; written: string }

/** The lists of words a query may name; lists.ts makes them. */
export type Lists = { names: readonly string[]; wordsOf(name: string): readonly Placed[] | undefined }

/** Shows a part of a query with its brackets, as it was understood. */
export function show(node: Node): string {
  switch (node.kind) {
    case 'word':
    case 'list':
      return inField(node.field, node.written)
    case 'phrase':
      return inField(fieldOf(node), node.written)
    case 'any':
      return node.written ? inField(fieldOf(node), node.written) : node.parts.map(bracketed).join(' OR ')
    case 'or':
      return node.parts.map(bracketed).join(' OR ')
    case 'and':
      return node.parts.map(bracketed).join(' AND ')
    case 'not':
      return `NOT ${bracketed(node.part)}`
    case 'near':
      if (node.written) return inField(fieldOf(node), node.written)
      return node.parts.map(bracketed).join(` ${node.ordered ? 'ONEAR' : 'NEAR'}/${node.distance} `)
    case 'atleast':
      return `ATLEAST/${node.count}(${show(node.part)})`
    case 'lang':
      return `lang:${node.code}`
    case 'source':
      return `source:${/\s/.test(node.source) ? `"${node.source}"` : node.source}`
    case 'watch':
      return `watch:${node.name}`
  }
}

/** The parts of a part, in order. */
export function partsOf(node: Node): readonly Node[] {
  if (node.kind === 'not' || node.kind === 'atleast') return [node.part]
  return 'parts' in node ? node.parts : []
}

/** Whether this part has a place in a text, so that it can be near another. */
export function isPlaced(node: Node): node is Placed {
  return PLACED.has(node.kind)
}

/** The words and phrases of a list, those of lists it names among them. */
export function partsOfList(list: readonly Placed[]): Placed[] {
  return list.flatMap(part =>
    part.kind === 'list' ? partsOfList(part.words) : part.kind === 'any' ? partsOfList(part.parts) : [part],
  )
}

/** The same with the words of every list in its place. */
export function unlisted(part: Placed): Placed {
  if (part.kind === 'list') return { kind: 'any', written: part.written, parts: part.words.map(unlisted) }
  return part.kind === 'any' || part.kind === 'near' ? { ...part, parts: part.parts.map(unlisted) } : part
}

const PLACED = new Set<Node['kind']>(['word', 'phrase', 'any', 'list', 'near'])

function inField(field: TextField | null, written: string): string {
  return field ? `${field}:${written}` : written
}

function fieldOf(node: Placed): TextField | null {
  if (node.kind === 'word' || node.kind === 'list') return node.field
  const [first] = node.parts
  return first ? fieldOf(first) : null
}

function bracketed(node: Node): string {
  const whole =
    node.kind === 'and' || node.kind === 'or' || ((node.kind === 'any' || node.kind === 'near') && !node.written)
  return whole ? `(${show(node)})` : show(node)
}
