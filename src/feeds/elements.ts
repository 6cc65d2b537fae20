import { Tokenizer } from 'htmlparser2'
import { decodeXml } from './entities.ts'
import { resolveLink } from './links.ts'
import { mend } from './mend.ts'
import { innerScope, type Name, nameIn, outermostScope, type Scope } from './names.ts'

/** Attributes by lower-case name as written (`rdf:about`), references resolved. */
export type Attributes = ReadonlyMap<string, string>

/** An element that starts, with what it inherits. */
export type Element<Meaning> = {
  name: Name<Meaning>
  attributes: Attributes
  base: string | null
  language: string | null
}

/** An element that is open. `role` belongs to whoever listens. */
export type Open<Meaning, Role> = Element<Meaning> & { role: Role; scope: Scope<Meaning> }

/** What listens to a document's elements. */
export type Listener<Meaning, Role> = {
  /** What an element of this name may be; asked once for each name. */
  meaningOf(key: string): Meaning
  /** The place in the stack of the open element that ends where this one starts, or -1. `empty` is a bare `<x/>`. */
  closeFirst(name: Name<Meaning>, stack: readonly Open<Meaning, Role>[], empty: boolean): number
  open(element: Element<Meaning>, parent: Open<Meaning, Role> | undefined): Role
  text(raw: string, cdata: boolean, parent: Open<Meaning, Role>): void
  close(element: Open<Meaning, Role>): void
}

/** How a document ended: what was still open, and whether it began like a web page. */
export type Ended<Meaning, Role> = { stack: readonly Open<Meaning, Role>[]; html: boolean }

const DEEPEST = 512
const MOST_ATTRIBUTES = 256
const LONGEST_ATTRIBUTE = 100_000
const NONE: Attributes = new Map()

/** Reads XML as publishers send it and tells a listener of its elements, in one pass. Never throws for any text. */
export function readElements<Meaning, Role>(
  document: string,
  base: string | null,
  listenWith: (entities: ReadonlyMap<string, string>) => Listener<Meaning, Role>,
): Ended<Meaning, Role> {
  const { text, entities, html } = mend(document)
  const listener = listenWith(entities)
  const stack: Open<Meaning, Role>[] = []
  const outermost = outermostScope(listener.meaningOf)
  let top: Open<Meaning, Role> | undefined
  let tooDeep = 0
  let opening = ''
  let attributes: Map<string, string> | null = null
  let declares = false
  let attributeName = ''
  let attributeValue = ''

  function closeTop(): void {
    const element = stack.pop()
    top = stack[stack.length - 1]
    if (!element) return
    element.name.tag.open--
    listener.close(element)
  }

  function open(selfClosing: boolean): void {
    if (tooDeep > 0 || stack.length >= DEEPEST) {
      if (!selfClosing) tooDeep++
      return
    }
    const outer = top ? top.scope : outermost
    const scope = attributes && declares ? innerScope(outer, declarationsIn(attributes)) : outer
    const name = nameIn(scope, opening)
    const closeTo = listener.closeFirst(name, stack, selfClosing && attributes === null)
    if (closeTo >= 0) while (stack.length > closeTo) closeTop()
    const element = attributes
      ? inherit(name, attributes, top, base)
      : { name, attributes: NONE, base: top ? top.base : base, language: top ? top.language : null }
    const role = listener.open(element, top)
    top = { name, attributes: element.attributes, base: element.base, language: element.language, role, scope }
    stack.push(top)
    name.tag.open++
    if (selfClosing) closeTop()
  }

  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      ontext(start, end) {
        if (top) listener.text(text.slice(start, end), false, top)
      },
      oncdata(start, end, endOffset) {
        if (top) listener.text(text.slice(start, end - endOffset), true, top)
      },
      onopentagname(start, end) {
        opening = text.slice(start, end)
        attributes = null
        declares = false
      },
      onattribname(start, end) {
        attributeName = text.slice(start, end).toLowerCase()
        attributeValue = ''
      },
      onattribdata(start, end) {
        attributeValue = text.slice(start, Math.min(end, start + LONGEST_ATTRIBUTE))
      },
      onattribend() {
        attributes ??= new Map()
        if (attributes.size >= MOST_ATTRIBUTES || attributes.has(attributeName)) return
        attributes.set(attributeName, decodeXml(attributeValue, entities))
        declares ||= attributeName.startsWith('xmlns')
      },
      onopentagend: () => open(false),
      onselfclosingtag: () => open(true),
      onclosetag(start, end) {
        if (tooDeep > 0) {
          tooDeep--
          return
        }
        // Nearly every closing tag is that of the innermost element, letter for letter.
        if (top && end - start === top.name.raw.length && text.startsWith(top.name.raw, start)) return closeTop()
        const { tag } = nameIn(top ? top.scope : outermost, text.slice(start, end))
        if (tag.open === 0) return
        while (top && top.name.tag !== tag) closeTop()
        closeTop()
      },
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onattribentity() {},
      ontextentity() {},
      onend() {},
    },
  )
  tokenizer.write(text)
  tokenizer.end()
  return { stack, html }
}

// An element's own base and language, or its parent's. Publishers forget the xml: before both.
function inherit<Meaning>(
  name: Name<Meaning>,
  attributes: Attributes,
  parent: Element<Meaning> | undefined,
  outermost: string | null,
): Element<Meaning> {
  const outerBase = parent ? parent.base : outermost
  const plain = name.family !== 'xhtml'
  const stated = attributes.get('xml:base') ?? (plain ? attributes.get('base') : undefined)
  const resolved = stated === undefined ? '' : resolveLink(outerBase, stated)
  const usable = resolved !== '' && !/^(?![A-Za-z]+:\/\/)[A-Za-z][\w+.-]*:/.test(resolved)
  const language = (attributes.get('xml:lang') ?? (plain ? attributes.get('lang') : undefined))?.replace('_', '-')
  return {
    name,
    attributes,
    base: usable ? resolved : outerBase,
    language: language === undefined ? (parent ? parent.language : null) : language || null,
  }
}

function declarationsIn(attributes: Attributes): Map<string, string> {
  const declared = [...attributes].filter(([name]) => name.startsWith('xmlns'))
  return new Map(declared.map(([name, uri]) => [name.slice(6), uri]))
}
