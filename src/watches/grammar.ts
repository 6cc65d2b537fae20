import type { Inflected } from '../text/forms.ts'
import { type Lexeme, MOST_TERMS, type Remark } from './lex.ts'
import { example, type FieldName, isLanguage, nearestLanguage, nearestList, SPLIT } from './right-form.ts'
import { MOST_NEAR, words } from './spelling.ts'
import { isPlaced, type Lists, type Node, show } from './tree.ts'
import { advice, form, type Hint, instead, named, type Trouble, trouble, without } from './trouble.ts'

/** The languages a query restricts itself to: it reads its plain words in them. */
export function languagesNamed(lexemes: readonly Lexeme[]): string[] {
  const named: string[] = []
  for (let i = 0; i + 1 < lexemes.length; i++) {
    const field = lexemes[i] as Lexeme
    const code = lexemes[i + 1] as Lexeme
    const before = lexemes[i - 1]?.kind
    const isLeftOut = before === 'not' || before === 'minus'
    if (field.kind === 'field' && field.name === 'lang' && code.kind === 'word' && !isLeftOut)
      named.push(...code.text.split(','))
  }
  return named
}

type Field = Exclude<FieldName, 'list'> | null
/** What a query is; `watches` are the saved queries it names, with the first place of each. */
type Reading = { root: Node; watches: Map<string, number>; remarks: Remark[] }

/** Puts the signs of a query together; throws a Trouble where they do not fit. */
export function read(text: string, lexemes: readonly Lexeme[], languages: readonly Inflected[], lists: Lists): Reading {
  const remarks = lexemes.flatMap((_, i) => loose(lexemes, i))
  const watches = new Map<string, number>()
  // What stands in brackets of its own was meant as it stands and needs no remark.
  const closed = new Set<Node>()
  let nears = 0
  let next = 0

  const peek = () => lexemes[next]

  const root = alternatives(null)
  const rest = peek()
  if (rest) throw neverOpened(rest)
  if (!isPositive(root)) throw nothingPositive(root, text)
  return { root, watches, remarks }

  function alternatives(field: Field): Node {
    const parts = [together(field)]
    let operator: Lexeme | undefined
    while (peek()?.kind === 'or') {
      operator ??= lexemes[next]
      next++
      parts.push(together(field))
    }
    if (parts.length === 1) return parts[0] as Node
    if (operator && parts.some(part => part.kind === 'and' && !closed.has(part)))
      remarks.push({ at: operator.at, reason: 'AND (or a blank) binds before OR; brackets make it plain' })
    else if (operator && parts.some(isOpenNear))
      remarks.push({ at: operator.at, reason: 'NEAR binds before OR; brackets make it plain' })
    return either(parts)
  }

  function together(field: Field): Node {
    const parts: Node[] = []
    for (;;) {
      const lexeme = peek()
      if (!lexeme || lexeme.kind === 'close' || lexeme.kind === 'or') break
      if (lexeme.kind === 'and') {
        if (parts.length === 0) throw lonely(lexeme, 'before')
        next++
        const after = peek()
        if (!after || after.kind === 'close' || after.kind === 'or' || after.kind === 'and')
          throw lonely(lexeme, 'behind')
      }
      const part = negated(field)
      const before = parts.at(-1)
      if (before && lexeme.kind !== 'and' && leansOnNear(before, part))
        remarks.push({ at: lexeme.at, reason: 'NEAR takes one word, phrase or bracket on each side' })
      parts.push(part)
    }
    if (parts.length === 0) throw missing()
    return parts.length === 1 ? (parts[0] as Node) : { kind: 'and', parts: parts.flatMap(flat) }
  }

  /** AND, OR or NEAR with nothing on one side. */
  function lonely(sign: Lexeme, side: 'before' | 'behind'): Trouble {
    const name = text.slice(sign.at, sign.end).replace(/\/.*/, '')
    const reason = `${name} stands between two parts; there is none ${side} it`
    return trouble(sign.at, reason, without(text, sign.at, sign.end, 'put a word on each side of it'))
  }

  function neverOpened(bracket: Lexeme): Trouble {
    return trouble(bracket.at, 'this bracket was never opened', without(text, bracket.at, bracket.end, 'take it away'))
  }

  function neverClosed(bracket: Lexeme): Trouble {
    const end = text.trimEnd().length
    return trouble(bracket.at, 'the bracket opened here is never closed', instead(text, end, end, ')'))
  }

  function missing(): Trouble {
    const [before, here] = [lexemes[next - 1], peek()]
    if (before?.kind === 'or') return lonely(before, 'behind')
    if (here?.kind === 'or') return lonely(here, 'before')
    if (before?.kind === 'open' && here?.kind === 'close')
      return trouble(
        before.at,
        'there is nothing between these brackets',
        without(text, before.at, here.end, 'put words between them'),
      )
    if (before?.kind === 'open') return neverClosed(before)
    if (here?.kind === 'close') return neverOpened(here)
    return trouble(0, 'there is no term in this query', advice('type the words to look for: children AND return*'))
  }

  function negated(field: Field): Node {
    const first = peek() as Lexeme
    const isNot = first.kind === 'not' || first.kind === 'minus'
    if (!isNot) return around(field)
    next++
    const after = peek()
    if (after?.kind === 'not' || after?.kind === 'minus')
      throw trouble(after.at, 'NOT stands here twice', instead(text, first.at, after.end, 'NOT '))
    if (!after || after.kind === 'close' || after.kind === 'or' || after.kind === 'and')
      throw trouble(
        first.at,
        'NOT needs something behind it to leave out',
        without(text, first.at, first.end, 'put behind it what to leave out'),
      )
    return { kind: 'not', part: around(field), at: first.at }
  }

  function around(field: Field): Node {
    let left = single(field)
    // Parts of one chain are near each other in any order, and so must be known together.
    let chain: Lexeme | undefined
    for (let sign = peek(); sign?.kind === 'near'; sign = peek()) {
      next++
      const after = peek()
      if (after?.kind === 'not' || after?.kind === 'minus')
        throw trouble(after.at, 'NOT cannot stand inside NEAR', instead(text, sign.at, after.end, 'NOT '))
      if (!after || after.kind === 'close' || after.kind === 'or' || after.kind === 'and' || after.kind === 'near')
        throw emptySide(sign, 'behind')
      left = near(sign, left, single(field), chain?.kind === 'near' && chain.distance === sign.distance)
      chain = sign
    }
    return left
  }

  /** Brackets with AND inside mean each of their parts near the other side. */
  function near(sign: Lexeme & { kind: 'near' }, left: Node, right: Node, goesOn: boolean): Node {
    if (++nears > MOST_TERMS)
      throw trouble(sign.at, `these brackets ask for more than ${MOST_TERMS} pairs of words`, advice(SPLIT))
    const { distance, ordered } = sign
    if (isPlaced(left) && isPlaced(right)) {
      const isChain = goesOn && left.kind === 'near' && !left.written && !left.ordered && !ordered
      if (isChain && left.parts.length >= MOST_NEAR)
        throw trouble(sign.at, `at most ${MOST_NEAR} parts can be near one another`, advice('join the rest with AND'))
      return { kind: 'near', written: '', distance, ordered, parts: [...(isChain ? left.parts : [left]), right] }
    }
    const open = isPlaced(left) ? right : left
    const parts = (open.kind === 'and' || open.kind === 'or') && open.parts
    if (!parts) throw noPlace(open, sign)
    const outside = parts.filter(part => part.kind === 'not')
    if (open.kind === 'and' && outside.length > 0 && outside.length < parts.length) {
      const kept =
        parts.length - outside.length === 1
          ? parts.find(part => part.kind !== 'not')
          : { ...open, parts: parts.filter(part => part.kind !== 'not') }
      const pair = near(sign, open === left ? (kept as Node) : left, open === left ? right : (kept as Node), goesOn)
      const moved = show({ kind: 'and', parts: [...flat(pair), ...outside] })
      throw notInside(outside[0] as Node & { kind: 'not' }, 'NEAR', form(moved))
    }
    const pairs = parts.map(part => (open === left ? near(sign, part, right, goesOn) : near(sign, left, part, goesOn)))
    return open.kind === 'and' ? bracket({ kind: 'and', parts: pairs.flatMap(flat) }) : either(pairs)
  }

  function emptySide(sign: Lexeme & { kind: 'near' }, side: 'before' | 'behind'): Trouble {
    const answer = lonely(sign, side)
    const [, a, b, end = ''] = /^\s*\(\s*([^\s,()]+)[\s,]+([^\s,()]+)\s*(\))/.exec(text.slice(sign.end)) ?? []
    if (side === 'behind' || a === undefined || b === undefined) return answer
    const to = text.indexOf(end, sign.end) + 1
    return trouble(sign.at, answer.message, instead(text, sign.at, to, `(${a} ${text.slice(sign.at, sign.end)} ${b})`))
  }

  function noPlace(node: Node, sign: Lexeme & { kind: 'near' | 'atleast' }): Trouble {
    const name = sign.kind === 'near' ? 'NEAR' : 'ATLEAST'
    if (node.kind === 'not') return notInside(node, name, advice(`put it behind: ${name} … NOT …`))
    const what = node.kind === 'atleast' ? 'ATLEAST' : `${node.kind}:`
    const hint =
      sign.kind === 'near' ? instead(text, sign.at, sign.end, 'AND') : without(text, sign.at, sign.end, SPLIT)
    return trouble(sign.at, `${what} has no place in the text, so it cannot stand inside ${name}`, hint)
  }

  function single(field: Field): Node {
    const lexeme = peek()
    if (!lexeme || lexeme.kind === 'close') throw missing()
    next++
    switch (lexeme.kind) {
      case 'open':
        return brackets(lexeme, field)
      case 'field':
        return inside(lexeme, field)
      case 'atleast':
        return atleast(lexeme, field)
      case 'word':
      case 'phrase':
        return leaf(lexeme, field)
      case 'near':
        throw emptySide(lexeme, 'before')
      default:
        throw trouble(
          lexeme.at,
          `${lexeme.kind.toUpperCase()} cannot stand here`,
          without(text, lexeme.at, lexeme.end, 'take it away'),
        )
    }
  }

  function brackets(open: Lexeme, field: Field): Node {
    const inner = alternatives(field)
    if (peek()?.kind !== 'close') throw neverClosed(open)
    next++
    return bracket(inner)
  }

  function inside(field: Lexeme & { kind: 'field' }, outer: Field): Node {
    const after = peek()
    const isAbout = field.name === 'lang' || field.name === 'source' || field.name === 'watch'
    const outerIsAbout = outer === 'lang' || outer === 'source' || outer === 'watch'
    if (outer && field.name !== outer && (outerIsAbout || !(isAbout || field.name === 'list')))
      throw trouble(
        field.at,
        `${field.name}: cannot stand inside ${outer}:, for a word is looked for in one of them`,
        instead(text, field.at, field.end, ''),
      )
    if (field.name === 'list') return listed(field, outer)
    if (after?.kind === 'open' || after?.kind === 'word' || after?.kind === 'phrase' || after?.kind === 'field')
      return single(field.name)
    const hint =
      after?.kind === 'not' || after?.kind === 'minus'
        ? instead(text, field.at, after.end + blanksAt(text, after.end), `NOT ${field.written}`)
        : example(field.name)
    throw trouble(field.at, `${field.name}: needs a word, a phrase or brackets behind it`, hint)
  }

  /** A list stands wherever a term may stand, and is told as one; its own lines have the limits of a query. */
  function listed(sign: Lexeme & { kind: 'field' }, field: Field): Node {
    const after = peek()
    if (after?.kind !== 'word' || after.at !== sign.end || /[*?]/.test(after.text))
      throw trouble(sign.at, 'list: needs the name of a list right behind it', example('list'))
    next++
    const name = after.text.toLowerCase()
    const where = field === 'lang' || field === 'source' || field === 'watch' ? null : field
    const list = lists.wordsOf(name)
    if (list) return { kind: 'list', written: sign.written + after.text, field: where, words: list }
    if (lists.names.includes(name))
      throw trouble(
        sign.at,
        `the list ${named(name)} cannot be read, or leads back to itself`,
        advice('see config/lists.yaml'),
      )
    throw trouble(sign.at, `there is no list ${named(name)}`, nearestList(text, sign.at, after.end, name, lists.names))
  }

  function atleast(sign: Lexeme & { kind: 'atleast' }, field: Field): Node {
    const each = (part: Node): Node => {
      if (isPlaced(part)) return { kind: 'atleast', count: sign.count, part }
      if (part.kind !== 'and') throw noPlace(part, sign)
      const outside = part.parts.filter(one => one.kind === 'not')
      if (outside.length > 0) {
        const kept = part.parts.filter(one => one.kind !== 'not').map(each)
        const right =
          kept.length > 0 ? form(show({ kind: 'and', parts: [...kept, ...outside] })) : advice('put NOT behind it')
        throw notInside(outside[0] as Node & { kind: 'not' }, 'ATLEAST', right)
      }
      return bracket({ kind: 'and', parts: part.parts.map(each) })
    }
    return each(single(field))
  }

  function leaf(lexeme: Lexeme & { kind: 'word' | 'phrase' }, field: Field): Node {
    return field === 'lang' || field === 'source' || field === 'watch'
      ? about(lexeme, field)
      : words(text, lexeme, field, languages)
  }

  function about(lexeme: Lexeme & { kind: 'word' | 'phrase' }, field: 'lang' | 'source' | 'watch'): Node {
    const { written, at, end } = lexeme
    if (/[*?]/.test(lexeme.text.replace(/^\*\./, '')))
      throw trouble(at, `${field}: takes no * or ?`, instead(text, at, end, written.replace(/[*?]+/g, '') || 'en'))
    if (field === 'watch') {
      const name = lexeme.text.toLowerCase()
      if (!watches.has(name)) watches.set(name, at)
      const field = lexemes[next - 2]
      const from = field?.kind === 'field' && field.end === at ? field.at : at
      return { kind: 'watch', name, written: text.slice(from, end) }
    }
    const several = lexeme.kind === 'word' || field === 'lang' ? lexeme.text.split(',') : [lexeme.text]
    const names = several.map(name => name.trim()).filter(name => name !== '')
    if (names.length > MOST_TERMS) throw trouble(at, `${field}: names more than ${MOST_TERMS}`, advice(SPLIT))
    if (field === 'source') {
      const path = lexeme.kind === 'word' && names.find(name => HOST_AND_PATH.test(name))
      if (path)
        remarks.push({
          at,
          reason: `source: is a host, and what stands behind it is left out: ${named(path)}; add url: for it`,
        })
      return either(names.map(source => ({ kind: 'source', source, written })))
    }
    const codes = names.map(name => name.toLowerCase().split(/[-_]/)[0] as string)
    const unknown = names[codes.findIndex(code => !isLanguage(code))]
    if (unknown !== undefined) throw noLanguage(unknown, text.indexOf(unknown, at))
    return either(codes.map(code => ({ kind: 'lang', code, written })))
  }

  function noLanguage(name: string, at: number): Trouble {
    const code = nearestLanguage(name)
    const right = code
      ? instead(text, at, at + name.length, code)
      : advice('write its code of two letters: en, uk, ru, de, fr, pl, es, it …')
    return trouble(at, `${named(name)} is no code of a language`, right)
  }

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
}

function blanksAt(text: string, at: number): number {
  return /^\s*/.exec(text.slice(at))?.[0].length ?? 0
}

const HOST_AND_PATH = /^(?:https?:\/\/)?[^\s/.]+\.[^\s/]+\/./i

/** A field takes one word: what it says of bare words behind that one, which were most likely meant to belong to it. */
function loose(lexemes: readonly Lexeme[], i: number): Remark[] {
  const [field, value] = [lexemes[i], lexemes[i + 1]]
  if (field?.kind !== 'field' || value?.kind !== 'word' || value.at !== field.end || value.mark) return []
  const { name } = field
  if (name === 'url' || name === 'list' || (name === 'source' && /[.,]/.test(value.text))) return []
  const more: string[] = []
  for (
    let next = lexemes[i + 2];
    next?.kind === 'word' && !next.mark && more.length < 4;
    next = lexemes[i + 2 + more.length]
  )
    more.push(next.text)
  if (lexemes[i + 2 + more.length]?.kind === 'near') more.pop()
  if (
    more.length === 0 ||
    (name === 'lang' && !more.every(word => word.length === 2 && isLanguage(word.toLowerCase())))
  )
    return []
  const all = [value.text, ...more]
  const right =
    name === 'lang'
      ? `lang:${all.join(',')}`
      : name === 'watch'
        ? `watch:${all.join('-')}`
        : name === 'source' || name === 'author' || name === 'tag'
          ? `${name}:"${all.join(' ')}"`
          : `${name}:(${all.join(' ')})`
  const rest = more.map(word => named(word)).join(', ')
  return [
    { at: field.at, reason: `${name}: takes one word, and ${rest} is looked for everywhere; together it is ${right}` },
  ]
}

function flat(node: Node): readonly Node[] {
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

function nothingPositive(root: Node, text: string): Trouble {
  const sides = root.kind === 'or' ? root.parts : [root]
  const [wanted, left] = [sides.filter(isPositive), sides.filter(side => side.kind === 'not')]
  if (wanted.length > 0 && wanted.length + left.length === sides.length) {
    const right = show({ kind: 'and', parts: [either(wanted), ...left] })
    return trouble(0, 'one side of OR says only what to leave out, so it would match nearly everything', form(right))
  }
  const reason = 'the query says only what to leave out, so it would match nearly everything'
  return trouble(0, reason, advice(`say first what to look for: children ${text.trim().slice(0, 40)}`))
}

function notInside(node: Node & { kind: 'not' }, name: 'NEAR' | 'ATLEAST', hint: Hint): Trouble {
  return trouble(node.at, `NOT cannot stand inside ${name}`, hint)
}
