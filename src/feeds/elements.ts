import { Tokenizer } from 'htmlparser2'
import { decodeXml } from './entities.ts'
import { resolveLink } from './links.ts'
import { type Mended, mend } from './mend.ts'
import { innerScope, type Name, nameIn, outermostScope, type Scope } from './names.ts'

/** Attributes by lower-case name as written (`rdf:about`), references resolved. */
export type Attributes = ReadonlyMap<string, string>

/** An element that is open, with what it inherits. `role` belongs to whoever listens. */
export type Open<Role> = {
  name: Name
  attributes: Attributes
  base: string | null
  language: string | null
  role: Role
  /** The element's written name, for closing it. */
  tag: string
  scope: Scope
}

/** What listens to a document's elements. `open` says what an element is there for; `closeFirst` names an open element that ends where this one starts. */
export type Listener<Role> = {
  closeFirst(name: Name, stack: readonly Open<Role>[]): number
  open(element: Omit<Open<Role>, 'role'>, parent: Open<Role> | undefined): Role
  text(raw: string, cdata: boolean, parent: Open<Role>): void
  close(element: Open<Role>): void
}

/** How a document ended. */
export type Ended<Role> = {
  stack: readonly Open<Role>[]
  insideTag: boolean
  html: boolean
  entities: ReadonlyMap<string, string>
}

const DEEPEST = 512
const MOST_ATTRIBUTES = 256
const NONE: Attributes = new Map()

/** Reads XML as publishers send it and tells the listener of its elements, in one pass. Never throws for any text. */
export function readElements<Role>(
  document: string,
  base: string | null,
  makeListener: (entities: Mended['entities']) => Listener<Role>,
): Ended<Role> {
  const { text, entities, html } = mend(document)
  const listener = makeListener(entities)
  const stack: Open<Role>[] = []
  const openTags = new Map<string, number>()
  const outermost = outermostScope()
  let tooDeep = 0
  let opening = ''
  let insideTag = false
  let attributes: Map<string, string> | null = null
  let attributeName = ''
  let attributeValue = ''

  function closeTop(): void {
    const element = stack.pop()
    if (!element) return
    openTags.set(element.tag, (openTags.get(element.tag) ?? 1) - 1)
    listener.close(element)
  }

  function open(selfClosing: boolean): void {
    insideTag = false
    if (tooDeep > 0 || stack.length >= DEEPEST) {
      if (!selfClosing) tooDeep++
      return
    }
    let scope = (stack.at(-1)?.scope as Scope) ?? outermost
    if (attributes) {
      const declarations = declarationsIn(attributes)
      if (declarations) scope = innerScope(scope, declarations)
    }
    const name = nameIn(scope, opening)
    const closeTo = listener.closeFirst(name, stack)
    if (closeTo >= 0) while (stack.length > closeTo) closeTop()
    const parent = stack.at(-1)
    const own: Attributes = attributes ?? NONE
    const xmlBase = attributes
      ? (own.get('xml:base') ?? (name.family === 'xhtml' ? undefined : own.get('base')))
      : undefined
    const parentBase = parent ? parent.base : base
    const element = {
      name,
      attributes: own,
      base: xmlBase === undefined ? parentBase : resolveLink(parentBase, xmlBase) || parentBase,
      language: (attributes && own.get('xml:lang')) || (parent ? parent.language : null),
      tag: opening.toLowerCase(),
      scope,
    }
    const opened: Open<Role> = { ...element, role: listener.open(element, parent) }
    stack.push(opened)
    openTags.set(opened.tag, (openTags.get(opened.tag) ?? 0) + 1)
    if (selfClosing) closeTop()
  }

  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      ontext(start, end) {
        const parent = stack.at(-1)
        if (parent) listener.text(text.slice(start, end), false, parent)
      },
      oncdata(start, end, endOffset) {
        const parent = stack.at(-1)
        if (parent) listener.text(text.slice(start, end - endOffset), true, parent)
      },
      onopentagname(start, end) {
        opening = text.slice(start, end)
        attributes = null
        insideTag = true
      },
      onattribname(start, end) {
        attributeName = text.slice(start, end).toLowerCase()
        attributeValue = ''
      },
      onattribdata(start, end) {
        attributeValue += text.slice(start, end)
      },
      onattribend() {
        attributes ??= new Map()
        if (attributes.size < MOST_ATTRIBUTES && !attributes.has(attributeName))
          attributes.set(attributeName, decodeXml(attributeValue, entities))
      },
      onopentagend: () => open(false),
      onselfclosingtag: () => open(true),
      onclosetag(start, end) {
        if (tooDeep > 0) {
          tooDeep--
          return
        }
        const tag = text.slice(start, end).toLowerCase()
        if (!openTags.get(tag)) return
        while (stack.length > 0 && stack.at(-1)?.tag !== tag) closeTop()
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
  return { stack, insideTag, html, entities }
}

function declarationsIn(attributes: Attributes): Map<string, string> | null {
  const declared = [...attributes].filter(([name]) => name.startsWith('xmlns'))
  return declared.length === 0 ? null : new Map(declared.map(([name, uri]) => [name.slice(6), uri]))
}
