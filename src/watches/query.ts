import { exactWord, foldWord, isUnspaced, partsOf, scanChunks } from '../text/fold.ts'
import { INFLECTED, type Inflected, inflected } from '../text/forms.ts'
import { type FIELDS, isTrouble, type Lexeme, lex, type Trouble, trouble } from './lex.ts'

/** A query that was understood. `read` shows it with all its brackets; `watches` are the saved queries it names. */
export type Query = { text: string; read: string; root: Node; terms: number; watches: string[] }

/** A remark that does not stop the query. `read` shows how it was understood; columns count characters from 1. */
export type Warning = { column: number; reason: string; read: string }

export type Parsed =
  | { ok: true; query: Query; warnings: Warning[] }
  | { ok: false; column: number; reason: string; hint?: string }

export type TextField = 'title' | 'lead' | 'text' | 'url' | 'author' | 'tag'

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
  /** `written` where it was "a b"~n. */
  | { kind: 'near'; written: string; distance: number; ordered: boolean; left: Placed; right: Placed }

export type Node =
  | Placed
  | { kind: 'and'; parts: Node[] }
  | { kind: 'or'; parts: Node[] }
  | { kind: 'not'; part: Node; at: number }
  | { kind: 'atleast'; count: number; part: Placed }
  | { kind: 'lang'; code: string; written: string }
  | { kind: 'source'; source: string; written: string }
  | { kind: 'watch'; name: string }

/**
 * Reads a query in the language of docs/watches.md. Takes the languages whose word forms plain words stand for; gives
 * the query with remarks, or the column and the reason why it is refused. Never throws; its time grows with the length
 * of the text alone.
 */
export function parseQuery(text: string, given: { languages?: readonly string[] } = {}): Parsed {
  const bytes = Buffer.byteLength(text)
  if (bytes > MOST_BYTES)
    return {
      ok: false,
      column: 1,
      reason: `the query has ${bytes} bytes; ${MOST_BYTES} (4 KB) are the most`,
      hint: SPLIT,
    }
  try {
    const lexemes = lex(text)
    const languages = inflected([...(given.languages ?? []), ...languagesNamed(lexemes)])
    const reader = read(lexemes, languages)
    const readAs = show(reader.root)
    const warnings = reader.remarks.map(({ at, reason }) => ({ column: columnOf(text, at), reason, read: readAs }))
    return {
      ok: true,
      query: { text, read: readAs, root: reader.root, terms: reader.terms, watches: reader.watches },
      warnings,
    }
  } catch (error) {
    if (!isTrouble(error)) throw error
    return refusal(text, error)
  }
}

/** Shows a part of a query with its brackets, as it was understood. */
export function show(node: Node): string {
  switch (node.kind) {
    case 'word':
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
      return `${bracketed(node.left)} ${node.ordered ? 'ONEAR' : 'NEAR'}/${node.distance} ${bracketed(node.right)}`
    case 'atleast':
      return `ATLEAST/${node.count}(${show(node.part)})`
    case 'lang':
      return `lang:${node.code}`
    case 'source':
      return `source:${node.written}`
    case 'watch':
      return `watch:${node.name}`
  }
}

const MOST_BYTES = 4096
const MOST_TERMS = 256
const MOST_WORDS = 64
const DEEPEST = 100
const SPLIT = 'keep parts of it as watches of their own and name them: watch:name'

function refusal(text: string, error: Trouble): Parsed {
  const column = columnOf(text, error.at)
  return error.hint === undefined
    ? { ok: false, column, reason: error.message }
    : { ok: false, column, reason: error.message, hint: error.hint }
}

function columnOf(text: string, at: number): number {
  return [...text.slice(0, at)].length + 1
}

function inField(field: TextField | null, written: string): string {
  return field ? `${field}:${written}` : written
}

function fieldOf(node: Placed): TextField | null {
  if (node.kind === 'word') return node.field
  const first = node.kind === 'near' ? node.left : node.parts[0]
  return first ? fieldOf(first) : null
}

function bracketed(node: Node): string {
  const whole =
    node.kind === 'and' || node.kind === 'or' || ((node.kind === 'any' || node.kind === 'near') && !node.written)
  return whole ? `(${show(node)})` : show(node)
}

/** A query restricted to languages reads its plain words in them. */
function languagesNamed(lexemes: readonly Lexeme[]): string[] {
  return lexemes.flatMap((lexeme, i) => {
    const before = lexemes[i - 1]
    if (lexeme.kind !== 'word' || before?.kind !== 'field' || before.name !== 'lang') return []
    const left = lexemes[i - 2]?.kind
    return left === 'not' || left === 'minus' ? [] : lexeme.text.split(',')
  })
}

type Field = (typeof FIELDS)[number] | null
type Reading = { root: Node; terms: number; watches: string[]; remarks: { at: number; reason: string }[] }

function read(lexemes: readonly Lexeme[], languages: readonly Inflected[]): Reading {
  const remarks: Reading['remarks'] = []
  const watches = new Set<string>()
  let terms = 0
  let nears = 0
  let next = 0

  const peek = () => lexemes[next]

  const root = alternatives(null, 0)
  const rest = peek()
  if (rest)
    throw trouble(rest.at, 'this bracket was never opened', 'take it away, or put “(” before the part it closes')
  if (!isPositive(root))
    throw trouble(0, nothingPositive(root), 'say what to look for, then what to leave out: panda NOT zoo')
  return { root, terms, watches: [...watches], remarks }

  function alternatives(field: Field, depth: number): Node {
    const parts = [together(field, depth)]
    let operator: Lexeme | undefined
    while (peek()?.kind === 'or') {
      operator ??= lexemes[next]
      next++
      parts.push(together(field, depth))
    }
    if (parts.length === 1) return parts[0] as Node
    if (operator && parts.some(part => part.kind === 'and' && !closed.has(part)))
      remarks.push({ at: operator.at, reason: 'AND (or a blank) binds before OR; brackets make it plain' })
    return either(parts)
  }

  function together(field: Field, depth: number): Node {
    const parts: Node[] = []
    for (;;) {
      const lexeme = peek()
      if (!lexeme || lexeme.kind === 'close' || lexeme.kind === 'or') break
      if (lexeme.kind === 'and') {
        if (parts.length === 0)
          throw trouble(lexeme.at, 'AND stands between two parts; there is none before it', 'take it away')
        next++
        const after = peek()
        if (!after || after.kind === 'close' || after.kind === 'or' || after.kind === 'and')
          throw trouble(lexeme.at, 'AND stands between two parts; there is none behind it', 'take it away')
      }
      parts.push(negated(field, depth))
    }
    if (parts.length === 0) throw missing()
    return parts.length === 1 ? (parts[0] as Node) : { kind: 'and', parts: parts.flatMap(flat) }
  }

  function missing(): Trouble {
    const [before, here] = [lexemes[next - 1], peek()]
    if (before?.kind === 'or')
      return trouble(before.at, 'OR stands between two parts; there is none behind it', 'take it away')
    if (here?.kind === 'or')
      return trouble(here.at, 'OR stands between two parts; there is none before it', 'take it away')
    if (before?.kind === 'open' && here?.kind === 'close')
      return trouble(before.at, 'there is nothing between these brackets', 'take them away')
    if (before?.kind === 'open')
      return trouble(before.at, 'the bracket opened here is never closed', 'put “)” behind the last word of the part')
    if (here?.kind === 'close')
      return trouble(here.at, 'this bracket was never opened', 'take it away, or put “(” before the part it closes')
    return trouble(0, 'there is no term in this query', 'type the words to look for: children AND return*')
  }

  function negated(field: Field, depth: number): Node {
    let times = 0
    const first = peek() as Lexeme
    for (let sign = peek(); sign?.kind === 'not' || sign?.kind === 'minus'; sign = peek()) {
      times++
      next++
    }
    const after = peek()
    if (times > 0 && (!after || after.kind === 'close' || after.kind === 'or' || after.kind === 'and'))
      throw trouble(first.at, 'NOT needs something behind it to leave out', 'NOT zoo')
    const part = around(field, depth)
    return times % 2 === 1 ? { kind: 'not', part, at: first.at } : part
  }

  function around(field: Field, depth: number): Node {
    let left = single(field, depth)
    for (let sign = peek(); sign?.kind === 'near'; sign = peek()) {
      next++
      const after = peek()
      if (after?.kind === 'not' || after?.kind === 'minus') throw notInside(after.at)
      if (!after || after.kind === 'close' || after.kind === 'or' || after.kind === 'and' || after.kind === 'near')
        throw trouble(sign.at, 'NEAR stands between two parts; there is none behind it', 'children NEAR/5 home')
      left = near(sign, left, single(field, depth))
    }
    return left
  }

  /** Brackets with AND inside mean each of their parts near the other side. */
  function near(sign: Lexeme & { kind: 'near' }, left: Node, right: Node): Node {
    if (++nears > MOST_TERMS)
      throw trouble(sign.at, `these brackets ask for more than ${MOST_TERMS} pairs of words`, SPLIT)
    if (isPlaced(left) && isPlaced(right))
      return { kind: 'near', written: '', distance: sign.distance, ordered: sign.ordered, left, right }
    const open = isPlaced(left) ? right : left
    const parts = (open.kind === 'and' || open.kind === 'or') && open.parts
    if (!parts) throw noPlace(open, sign)
    const pairs = parts.map(part => (open === left ? near(sign, part, right) : near(sign, left, part)))
    return open.kind === 'and' ? bracket({ kind: 'and', parts: pairs.flatMap(flat) }) : either(pairs)
  }

  function single(field: Field, depth: number): Node {
    const lexeme = peek()
    if (!lexeme || lexeme.kind === 'close') throw missing()
    next++
    switch (lexeme.kind) {
      case 'open':
        return brackets(lexeme, field, depth)
      case 'field':
        return inside(lexeme, depth)
      case 'atleast':
        return atleast(lexeme, field, depth)
      case 'word':
      case 'phrase':
        return leaf(lexeme, field)
      case 'near':
        throw trouble(lexeme.at, 'NEAR stands between two parts; there is none before it', 'children NEAR/5 home')
      default:
        throw trouble(lexeme.at, `${lexeme.kind.toUpperCase()} cannot stand here`, 'take it away')
    }
  }

  function brackets(open: Lexeme, field: Field, depth: number): Node {
    if (depth >= DEEPEST) throw trouble(open.at, `brackets lie more than ${DEEPEST} deep`, SPLIT)
    const inner = alternatives(field, depth + 1)
    if (peek()?.kind !== 'close')
      throw trouble(open.at, 'the bracket opened here is never closed', 'put “)” behind the last word of the part')
    next++
    return bracket(inner)
  }

  function inside(field: Lexeme & { kind: 'field' }, depth: number): Node {
    const after = peek()
    if (after?.kind === 'open' || after?.kind === 'word' || after?.kind === 'phrase') return single(field.name, depth)
    throw trouble(field.at, `${field.name}: needs a word, a phrase or brackets behind it`, EXAMPLES[field.name])
  }

  function atleast(sign: Lexeme & { kind: 'atleast' }, field: Field, depth: number): Node {
    const each = (part: Node): Node => {
      if (isPlaced(part)) return { kind: 'atleast', count: sign.count, part }
      if (part.kind === 'and') return bracket({ kind: 'and', parts: part.parts.map(each) })
      throw noPlace(part, sign)
    }
    return each(single(field, depth))
  }

  function leaf(lexeme: Lexeme & { kind: 'word' | 'phrase' }, field: Field): Node {
    if (++terms > MOST_TERMS) throw trouble(lexeme.at, `the query has more than ${MOST_TERMS} terms`, SPLIT)
    if (field === 'lang' || field === 'source' || field === 'watch') return about(lexeme, field)
    if (lexeme.kind === 'word' && LOWER_CASE.test(lexeme.text) && !lexeme.mark)
      remarks.push({
        at: lexeme.at,
        reason: `“${lexeme.text}” in small letters is a word to look for; the operator is ${lexeme.text.toUpperCase()}`,
      })
    return words(lexeme, field, languages)
  }

  function about(lexeme: Lexeme & { kind: 'word' | 'phrase' }, field: 'lang' | 'source' | 'watch'): Node {
    if (/[*?]/.test(lexeme.text)) throw trouble(lexeme.at, `${field}: takes no * or ?`, EXAMPLES[field])
    if (field === 'watch') {
      const name = lexeme.text.toLowerCase()
      watches.add(name)
      return { kind: 'watch', name }
    }
    if (field === 'source') return { kind: 'source', source: lexeme.text.trim(), written: lexeme.written }
    const codes = lexeme.text
      .toLowerCase()
      .split(',')
      .map(code => code.trim())
      .filter(code => code !== '')
    for (const code of codes)
      if (!/^[a-z]{2,3}([-_][a-z]+)?$/.test(code))
        throw trouble(lexeme.at, `“${code}” is no code of a language`, EXAMPLES.lang)
    return either(codes.map(code => ({ kind: 'lang', code: code.split(/[-_]/)[0] as string, written: lexeme.written })))
  }
}

const LOWER_CASE = /^(?:and|or|not|o?near(?:\/\d+)?)$/
const EXAMPLES = {
  title: 'title:qatar',
  lead: 'lead:(qatar OR vatican)',
  text: 'text:"first lady"',
  url: 'url:sport',
  source: 'source:bbc.co.uk or source:"BBC World"',
  author: 'author:"Ann Example"',
  tag: 'tag:ukraine',
  lang: 'lang:de or lang:de,fr',
  watch: 'watch:child-repatriation',
}

// AND in brackets of its own was meant as it stands and needs no remark.
const closed = new WeakSet<Node>()

function bracket(node: Node): Node {
  if (node.kind === 'and') closed.add(node)
  return node
}

function flat(node: Node): Node[] {
  return node.kind === 'and' ? node.parts : [node]
}

function either(parts: Node[]): Node {
  if (parts.length === 1) return parts[0] as Node
  const all = parts.flatMap(part =>
    part.kind === 'or' || (part.kind === 'any' && !part.written) ? (part.parts as Node[]) : [part],
  )
  return all.every(isPlaced) ? { kind: 'any', written: '', parts: all } : { kind: 'or', parts: all }
}

function isPlaced(node: Node): node is Placed {
  return node.kind === 'word' || node.kind === 'phrase' || node.kind === 'any' || node.kind === 'near'
}

function isPositive(node: Node): boolean {
  if (node.kind === 'not') return false
  if (node.kind === 'and') return node.parts.some(isPositive)
  return node.kind !== 'or' || node.parts.every(isPositive)
}

function nothingPositive(root: Node): string {
  return root.kind === 'or'
    ? 'one side of OR says only what to leave out, so it would match nearly everything'
    : 'the query says only what to leave out, so it would match nearly everything'
}

function notInside(at: number): Trouble {
  return trouble(at, 'NOT cannot stand inside NEAR', 'put it behind: children NEAR/5 home NOT zoo')
}

function noPlace(node: Node, sign: Lexeme): Trouble {
  if (node.kind === 'not') return notInside(node.at)
  const name = sign.kind === 'near' ? 'NEAR' : 'ATLEAST'
  const what = node.kind === 'atleast' ? 'ATLEAST' : `${node.kind}:`
  return trouble(
    sign.at,
    `${what} has no place in the text, so it cannot stand inside ${name}`,
    `join it with AND outside of ${name}`,
  )
}

// While a term is cut into words, the two wildcards pass as letters of no script.
const ANY_LETTER = '\u02C1'
const STAR = '\u02C0'

function words(
  lexeme: Lexeme & { kind: 'word' | 'phrase' },
  field: TextField | null,
  languages: readonly Inflected[],
): Node {
  const text = lexeme.text.replaceAll('?', ANY_LETTER).replaceAll('*', STAR)
  const quoted = lexeme.kind === 'phrase'
  const parts: Placed[] = []
  scanChunks(text, (start, end) => {
    if (parts.length >= MOST_WORDS)
      throw trouble(lexeme.at, `a phrase has at most ${MOST_WORDS} words`, 'take the few words that matter')
    const own = text.slice(start, end)
    const marked = quoted && '=~'.includes(text[start - 1] ?? ' ') ? (text[start - 1] as '=' | '~') : lexeme.mark
    const base = { written: lexeme.written, exact: marked === '=', field }
    const forms =
      marked === '~' ? (languages.length > 0 ? languages : INFLECTED) : quoted || marked === '=' ? [] : languages
    parts.push(oneWord(own, { ...base, forms }, lexeme))
  })
  if (parts.length === 1) {
    if (isUnspaced(text)) throw trouble(lexeme.at, 'one letter alone is too little to look for', 'write two or more')
    return parts[0] as Placed
  }
  if (parts.length === 0) throw trouble(lexeme.at, 'there are no letters in this term', 'type the words to look for')
  if (lexeme.within === null) return { kind: 'phrase', written: lexeme.written, parts }
  const distance = lexeme.within
  return parts.reduce((left, right) => ({
    kind: 'near',
    written: lexeme.written,
    distance,
    ordered: false,
    left,
    right,
  }))
}

type Manner = Pick<Word, 'written' | 'exact' | 'field' | 'forms'>

/** A hyphenated word is looked for joined, and as its parts one after the other, which is how a hyphen is read too. */
function oneWord(chunk: string, manner: Manner, lexeme: Lexeme): Placed {
  const joined = spelled(chunk, manner, lexeme)
  const places = partsOf(chunk)
  if (places.length === 1) return joined
  const parts = places.map(([start, end]) => spelled(chunk.slice(start, end), manner, lexeme, true))
  return { kind: 'any', written: manner.written, parts: [joined, { kind: 'phrase', written: manner.written, parts }] }
}

function spelled(raw: string, manner: Manner, lexeme: Lexeme, isPart = false): Word {
  const begins = raw.endsWith(STAR)
  const bare = begins ? raw.slice(0, -1) : raw
  if (bare.includes(STAR)) throw trouble(lexeme.at, 'a * stands only at the end of a word', `${beforeStar(bare)}*`)
  const letters = [...bare].filter(letter => letter !== ANY_LETTER).length
  if (begins && letters < 3 && !isPart && !isUnspaced(bare))
    throw trouble(lexeme.at, 'a * needs three letters before it', 'chi*')
  if (letters === 0 && !isPart) throw trouble(lexeme.at, 'a ? needs letters beside it', 'wom?n')
  const word = foldWord(bare).replaceAll(ANY_LETTER, '?')
  const wild = begins || word.includes('?')
  if (wild && lexeme.kind === 'word' && lexeme.mark === '~')
    throw trouble(
      lexeme.at,
      '~ looks for the forms of a whole word, so it takes no * or ?',
      `~${bare.replaceAll(ANY_LETTER, '')}`,
    )
  return {
    kind: 'word',
    written: manner.written,
    word,
    asWritten: exactWord(bare).replaceAll(ANY_LETTER, '?'),
    exact: manner.exact,
    begins: begins && !isUnspaced(bare),
    forms: wild ? [] : manner.forms,
    field: manner.field,
  }
}

function beforeStar(bare: string): string {
  const start = bare.split(STAR)[0] ?? ''
  return start.length >= 3 ? start.replaceAll(ANY_LETTER, '?') : 'child'
}
