import { langFact, sourceFact } from './facts.ts'
import { ANYWHERE, AUTHOR, LANG, LEAD, SOURCE, TAG, TEXT, TITLE, URL_WORDS } from './reading.ts'
import { type Node, type Placed, partsOf, type TextField, type Word } from './tree.ts'

// A query as numbers: PART of them for each of its parts, a part's own parts right behind it. As objects they would take
// ten times the room, and a hundred thousand watches have a million parts.

/** How many numbers a part has without its own parts. */
export const PART = 4

// What kind of part it is, and the fields in which a term counts; the number of a term or of the watch named, the distance
// of NEAR, or the count of ATLEAST; how many numbers it has with all its own parts; where in the query it is written.
const KIND = 0
const N = 1
const SIZE = 2
const WRITTEN = 3

export function kindAt(code: Int32Array, at: number): number {
  return (code[at + KIND] as number) & 15
}

export function fieldsAt(code: Int32Array, at: number): number {
  return (code[at + KIND] as number) >> 4
}

export function nAt(code: Int32Array, at: number): number {
  return code[at + N] as number
}

export function sizeAt(code: Int32Array, at: number): number {
  return code[at + SIZE] as number
}

/** Whether the part is a term, with words of its own in the query. */
export function isWritten(code: Int32Array, at: number): boolean {
  return code[at + WRITTEN] !== 0
}

/** The term as the query's text has it. */
export function writtenAt(code: Int32Array, at: number, text: string): string {
  const written = code[at + WRITTEN] as number
  return text.slice(written & 0xffff, written >> 16)
}

export const TERM = 1
export const PHRASE = 2
export const ANY = 3
export const NEAR = 4
export const ONEAR = 5
export const AND = 6
export const OR = 7
export const NOT = 8
export const ATLEAST = 9
export const WATCH = 10

/** Gives terms their numbers. */
export type TermNumbers = {
  take(word: Word): number
  takeFact(fact: string): number
  takeList(words: readonly Placed[]): number
}

/** Adds a query's numbers to `out`. Takes its terms, and the number of each watch it names. */
export function compile(
  node: Node,
  text: string,
  terms: TermNumbers,
  watchNumber: (name: string) => number,
  out: number[],
): void {
  const at = out.length
  const [kind, n, fields, written] = described(node, terms, watchNumber)
  // Where a term is written twice either place will do, for both read the same.
  const from = written === '' ? 0 : text.indexOf(written)
  out.push(kind | (fields << 4), n, 0, from | ((from + written.length) << 16))
  for (const part of partsOf(node)) compile(part, text, terms, watchNumber, out)
  out[at + SIZE] = out.length - at
}

function described(
  node: Node,
  terms: TermNumbers,
  watchNumber: (name: string) => number,
): [kind: number, n: number, fields: number, written: string] {
  switch (node.kind) {
    case 'word':
      return [TERM, terms.take(node), node.field ? BITS[node.field] : ANYWHERE, node.written]
    case 'list':
      return [TERM, terms.takeList(node.words), node.field ? BITS[node.field] : ANYWHERE, node.written]
    case 'lang':
      return [TERM, terms.takeFact(langFact(node.code)), LANG, node.written]
    case 'source':
      return [TERM, terms.takeFact(sourceFact(node.source)), SOURCE, node.written]
    case 'watch':
      return [WATCH, watchNumber(node.name), 0, node.written]
    case 'near':
      return [node.ordered ? ONEAR : NEAR, node.distance, 0, node.written]
    case 'phrase':
      return [PHRASE, 0, 0, node.written]
    case 'any':
      return [ANY, 0, 0, node.written]
    case 'and':
      return [AND, 0, 0, '']
    case 'or':
      return [OR, 0, 0, '']
    case 'not':
      return [NOT, 0, 0, '']
    case 'atleast':
      return [ATLEAST, node.count, 0, '']
  }
}

/** Gives the terms of queries back; `length` numbers from `at`. */
export function releaseTerms(code: Int32Array, at: number, length: number, release: (term: number) => void): void {
  for (let part = at; part < at + length; part += PART) if (kindAt(code, part) === TERM) release(nAt(code, part))
}

/** Where the parts of a part are. */
export function partsAt(code: Int32Array, at: number): number[] {
  const found: number[] = []
  const end = at + sizeAt(code, at)
  for (let part = at + PART; part < end; part += sizeAt(code, part)) found.push(part)
  return found
}

const BITS: Record<TextField, number> = {
  title: TITLE,
  lead: LEAD,
  top: TITLE | LEAD,
  text: TEXT,
  url: URL_WORDS,
  author: AUTHOR,
  tag: TAG,
}
