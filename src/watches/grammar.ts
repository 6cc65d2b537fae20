import type { Inflected } from '../text/forms.ts'
import { type Lexeme, MOST_TERMS, type Remark, type Trouble, trouble } from './lex.ts'
import { EXAMPLES, type FieldName, isLanguage, nearestLanguage, nearestList, SPLIT } from './right-form.ts'
import { words } from './spelling.ts'
import { isPlaced, type Lists, type Node } from './tree.ts'

/** The languages a query restricts itself to: it reads its plain words in them. */
export function languagesNamed(lexemes: readonly Lexeme[]): string[] {
  return lexemes.flatMap((lexeme, i) => {
    const before = lexemes[i - 1]
    if (lexeme.kind !== 'word' || before?.kind !== 'field' || before.name !== 'lang') return []
    const left = lexemes[i - 2]?.kind
    return left === 'not' || left === 'minus' ? [] : lexeme.text.split(',')
  })
}

type Field = Exclude<FieldName, 'list'> | null
type Reading = { root: Node; terms: number; watches: string[]; remarks: Remark[] }

/** Puts the signs of a query together; throws a Trouble where they do not fit. */
export function read(lexemes: readonly Lexeme[], languages: readonly Inflected[], lists: Lists): Reading {
  const remarks: Remark[] = []
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
    else if (operator && parts.some(isOpenNear))
      remarks.push({ at: operator.at, reason: 'NEAR binds before OR; brackets make it plain' })
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
      const part = negated(field, depth)
      const before = parts.at(-1)
      if (before && lexeme.kind !== 'and' && leansOnNear(before, part))
        remarks.push({ at: lexeme.at, reason: 'NEAR takes one word, phrase or bracket on each side' })
      parts.push(part)
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
      if (after?.kind === 'not' || after?.kind === 'minus') throw notInside(after.at, 'NEAR')
      if (!after || after.kind === 'close' || after.kind === 'or' || after.kind === 'and' || after.kind === 'near')
        throw besides(sign, 'behind')
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
        return inside(lexeme, field, depth)
      case 'atleast':
        return atleast(lexeme, field, depth)
      case 'word':
      case 'phrase':
        return leaf(lexeme, field)
      case 'near':
        throw besides(lexeme, 'before')
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

  function inside(field: Lexeme & { kind: 'field' }, outer: Field, depth: number): Node {
    const after = peek()
    if (field.name === 'list') return listed(field, outer)
    if (after?.kind === 'field' && after.name === 'list') return single(field.name, depth)
    if (after?.kind === 'open' || after?.kind === 'word' || after?.kind === 'phrase') return single(field.name, depth)
    const hint = after?.kind === 'not' || after?.kind === 'minus' ? `NOT ${EXAMPLES[field.name]}` : EXAMPLES[field.name]
    throw trouble(field.at, `${field.name}: needs a word, a phrase or brackets behind it`, hint)
  }

  /** A list stands wherever a term may stand, and is told as one; its own lines have the limits of a query. */
  function listed(sign: Lexeme & { kind: 'field' }, field: Field): Node {
    const named = peek()
    if (named?.kind !== 'word' || named.at !== sign.end || /[*?]/.test(named.text))
      throw trouble(sign.at, 'list: needs the name of a list right behind it', EXAMPLES.list)
    next++
    terms++
    const name = named.text.toLowerCase()
    const where = field === 'lang' || field === 'source' || field === 'watch' ? null : field
    const listed = lists.wordsOf(name)
    if (listed) return { kind: 'list', written: sign.written + named.text, field: where, words: listed }
    if (lists.names.includes(name))
      throw trouble(sign.at, `the list “${name}” cannot be read, or leads back to itself`, 'see config/lists.yaml')
    throw trouble(sign.at, `there is no list “${name}”`, nearestList(name, lists.names))
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
    terms++
    if (field === 'lang' || field === 'source' || field === 'watch') return about(lexeme, field)
    if (lexeme.kind === 'word' && LOWER_CASE.test(lexeme.text) && !lexeme.mark)
      remarks.push({
        at: lexeme.at,
        reason: `“${lexeme.text}” in small letters is a word to look for; the operator is ${lexeme.text.toUpperCase()}`,
      })
    return words(lexeme, field, languages)
  }

  function about(lexeme: Lexeme & { kind: 'word' | 'phrase' }, field: 'lang' | 'source' | 'watch'): Node {
    if (/[*?]/.test(lexeme.text.replace(/^\*\./, '')))
      throw trouble(lexeme.at, `${field}: takes no * or ?`, EXAMPLES[field])
    if (field === 'watch') {
      const name = lexeme.text.toLowerCase()
      watches.add(name)
      return { kind: 'watch', name }
    }
    const several = lexeme.kind === 'word' || field === 'lang' ? lexeme.text.split(',') : [lexeme.text]
    const names = several.map(name => name.trim()).filter(name => name !== '')
    if (names.length > MOST_TERMS) throw trouble(lexeme.at, `${field}: names more than ${MOST_TERMS}`, EXAMPLES[field])
    const { written } = lexeme
    if (field === 'source') return either(names.map(source => ({ kind: 'source', source, written })))
    const codes = names.map(name => name.toLowerCase().split(/[-_]/)[0] as string)
    const unknown = names[codes.findIndex(code => !isLanguage(code))]
    if (unknown !== undefined)
      throw trouble(lexeme.at, `“${unknown}” is no code of a language`, nearestLanguage(unknown))
    return either(codes.map(code => ({ kind: 'lang', code, written })))
  }
}

const DEEPEST = 100
const LOWER_CASE = /^(?:and|or|not|(?:o?near|atleast)(?:\/\d+)?)$/
// What stands in brackets of its own was meant as it stands and needs no remark.
const closed = new WeakSet<Node>()

function bracket(node: Node): Node {
  closed.add(node)
  return node
}

function isOpenNear(node: Node): boolean {
  return node.kind === 'near' && !node.written && !closed.has(node)
}

/** "ukrainian children NEAR/5 home": most likely both words were meant to be near. */
function leansOnNear(before: Node, part: Node): boolean {
  const isBare = (node: Node) => node.kind === 'word' && !closed.has(node) && !node.written.startsWith('"')
  return (isOpenNear(part) && isBare(before)) || (isOpenNear(before) && isBare(part))
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

function notInside(at: number, name: 'NEAR' | 'ATLEAST'): Trouble {
  const example = name === 'NEAR' ? 'children NEAR/5 home NOT zoo' : 'ATLEAST/3(children) NOT zoo'
  return trouble(at, `NOT cannot stand inside ${name}`, `put it behind: ${example}`)
}

function besides({ at, ordered, distance }: Lexeme & { kind: 'near' }, where: 'before' | 'behind'): Trouble {
  const name = ordered ? 'ONEAR' : 'NEAR'
  const right = `children ${name}/${distance} home`
  return trouble(at, `${name} stands between two parts; there is none ${where} it`, right)
}

function noPlace(node: Node, sign: Lexeme): Trouble {
  const name = sign.kind === 'near' ? 'NEAR' : 'ATLEAST'
  if (node.kind === 'not') return notInside(node.at, name)
  const what = node.kind === 'atleast' ? 'ATLEAST' : `${node.kind}:`
  return trouble(
    sign.at,
    `${what} has no place in the text, so it cannot stand inside ${name}`,
    `join it with AND outside of ${name}`,
  )
}
