import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'
import { paragraphsOf } from '../text/paragraphs.ts'

/** As much of the DOM as is used here; TypeScript's own DOM types belong to browsers. */
export type Element = {
  nodeType: number
  localName: string
  textContent: string
  childNodes: Iterable<Element>
  getAttribute(name: string): string | null
  querySelectorAll(selector: string): Iterable<Element>
  querySelector(selector: string): Element | null
  remove(): void
}
export type Document = Element & { documentElement: Element; body: Element | null; head: Element | null; title: string }

/** A page or a fragment of one as a document. Throws a RangeError on mark-up made to exhaust its reader. */
export function parse(html: string): Document {
  const whole = /<body[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`
  if (isMonstrous(whole)) throw new RangeError('more mark-up than any article has')
  return parseHTML(whole).document as Document
}

// No real page comes near these. A DOM takes about a kilobyte for each, and its readers climb from nodes to their
// ancestors, so depth multiplies time. A thread that runs out of memory can take the whole process with it: what a page
// may cost is bounded here, before anything is built.
const MOST = { tags: 50_000, attributes: 100_000, depth: 400 }

function isMonstrous(html: string): boolean {
  let [tags, attributes, depth, deepest] = [0, 0, 0, 0]
  const isTooMuch = () => tags > MOST.tags || attributes > MOST.attributes || deepest > MOST.depth
  const parser = new Parser({
    onopentagname() {
      tags++
      deepest = Math.max(deepest, ++depth)
    },
    onclosetag() {
      depth--
    },
    onattribute() {
      attributes++
    },
  })
  for (let at = 0; at < html.length && !isTooMuch(); at += 65_536) parser.write(html.slice(at, at + 65_536))
  return isTooMuch()
}

/** The words under an element as a reader sees them: blocks, double line breaks and those after a sentence part paragraphs. */
export function textOf(root: Element): string {
  const found: string[] = []
  let line = ''
  const end = () => {
    found.push(paragraphs(line))
    line = ''
  }
  const walk = (node: Element, pre: boolean) => {
    if (node.nodeType === 3) line += pre ? node.textContent : node.textContent.replace(/[ \t\r\n\f]+/g, ' ')
    else if (node.nodeType === 1 && !SILENT.has(node.localName)) {
      if (node.localName === 'br') line += '\n'
      const block = BLOCKS.has(node.localName)
      // A browser sets the marks of a <q> that has none of its own.
      const quoted =
        node.localName === 'q' && !/^\s*["“„«‘'»]/.test(node.textContent) && !/["“„«]\s*$/.test(line.slice(-2))
      if (block) end()
      if (quoted) line += '“'
      for (const child of node.childNodes) walk(child, pre || node.localName === 'pre')
      if (quoted) line += '”'
      if (block) end()
    }
  }
  walk(root, false)
  end()
  return found.filter(paragraph => paragraph !== '').join('\n\n')
}

/** Plain text from JSON-LD, which may hold mark-up all the same. */
export function plainText(text: string): string {
  if (/<(p|br|div|li|h\d|a|b|i|em|strong)\b/i.test(text)) return textOf(parse(text).documentElement)
  return paragraphs(text)
}

/** A plain text's paragraphs, with a blank line between them. */
export function paragraphs(lines: string): string {
  return paragraphsOf(lines.replace(/\r\n?/g, '\n').replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')).join('\n\n')
}

const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'iframe',
  'svg',
  'button',
  'select',
  'textarea',
])
