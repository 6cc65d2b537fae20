import { decodeXml } from './entities.ts'

/** A document made readable for a tokenizer, with the entities its DOCTYPE declares. */
export type Mended = { text: string; entities: ReadonlyMap<string, string>; html: boolean }

/**
 * Mends what would make a tokenizer swallow the rest of a document: control characters, a DOCTYPE with a list of its
 * own, `<` that opens nothing, CDATA sections and comments nobody closed. A sound document passes unchanged.
 */
export function mend(document: string): Mended {
  let text = document
  if (/[\0-\x08\x0b\x0c\x0e-\x1f]/.test(text)) text = text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '')
  if (text.includes('[cdata[')) text = text.replaceAll('<![cdata[', CDATA)
  // A declaration that ends in ">" alone would last until the next "?>".
  text = text.replace(/^(\s{0,1000}<\?xml[^<>?]{0,500})>/, '$1?>')
  const doctype = takeDoctype(text)
  text = closeCdata(doctype.text)
  text = openComment(text)
  if (hasStrayLess(text)) text = escapeStrayLess(text)
  return { text, entities: doctype.entities, html: doctype.html }
}

// `<` before anything but a letter, a slash or a mark opens no tag: "5 < 6". Nor is a tag one that meets the next `<` first.
function hasStrayLess(text: string): boolean {
  let end = 0
  for (let at = text.indexOf('<'); at >= 0; ) {
    const code = text.charCodeAt(at + 1)
    if (!opensTag(code)) return true
    if (code === BANG) {
      const passed = endOfPassage(text, at)
      at = passed < 0 ? -1 : text.indexOf('<', passed)
      continue
    }
    const next = text.indexOf('<', at + 1)
    if (code !== QUESTION) {
      if (end < at) end = text.indexOf('>', at)
      if (end < 0) end = text.length
      if (next >= 0 && next < end) return true
    }
    at = next
  }
  return false
}

// Where a CDATA section or a comment that starts here ends, or the mark of another declaration; -1 for one never closed.
function endOfPassage(text: string, at: number): number {
  if (text.startsWith(CDATA, at)) return text.indexOf(']]>', at)
  return text.startsWith('<!--', at) ? text.indexOf('-->', at) : at + 1
}

function opensTag(code: number): boolean {
  const lower = code | 32
  return (
    (lower >= 97 && lower <= 122) ||
    code === 47 ||
    code === 33 ||
    code === 63 ||
    code === 95 ||
    code === 58 ||
    code >= 0x80
  )
}

function escapeStrayLess(text: string): string {
  let out = ''
  let copied = 0
  for (let at = text.indexOf('<'); at >= 0; ) {
    const code = text.charCodeAt(at + 1)
    if (code === BANG) {
      const passed = endOfPassage(text, at)
      at = passed < 0 ? -1 : text.indexOf('<', passed)
      continue
    }
    const next = text.indexOf('<', at + 1)
    if (!opensTag(code)) {
      out += `${text.slice(copied, at)}&lt;`
      copied = at + 1
    } else if (next > 0 && code !== QUESTION) {
      const tag = text.slice(at, next)
      // In running text ("a<b") it was a sign, elsewhere a tag whose end was forgotten.
      if (!tag.includes('>') && !INSIDE_VALUE.test(tag)) {
        const sign = code !== SLASH && !/[\s>]/.test(text[at - 1] ?? '>')
        out += sign ? `${text.slice(copied, at)}&lt;` : `${text.slice(copied, next)}>`
        copied = sign ? at + 1 : next
      }
    }
    at = next
  }
  return out + text.slice(copied)
}

// The DOCTYPE goes; of its entities only plain text ones are kept, so none can grow out of others.
function takeDoctype(text: string): Mended {
  const entities = new Map<string, string>()
  const head = text.slice(0, 4000)
  const start = head.search(/<!DOCTYPE/i)
  if (start < 0) return { text, entities, html: false }
  const html = /^<!DOCTYPE\s+html\b/i.test(text.slice(start, start + 40))
  const close = text.indexOf('>', start)
  const bracket = text.indexOf('[', start)
  if (close < 0) return { text, entities, html }
  if (bracket < 0 || bracket > close) return { text: text.slice(0, start) + text.slice(close + 1), entities, html }
  const found = /\]\s*>/.exec(text.slice(bracket, bracket + LONGEST_DOCTYPE))
  if (!found) return { text: text.slice(0, start) + text.slice(close + 1), entities, html }
  const end = bracket + found.index
  const subset = text.slice(bracket + 1, end)
  for (const [, name = '', double, single] of subset.matchAll(
    /<!ENTITY\s{1,50}([\w.-]{1,32})\s{1,50}(?:"([^"<]{0,500})"|'([^'<]{0,500})')/g,
  )) {
    const value = decodeXml(double ?? single ?? '')
    if (!/&[\w.-]+;/.test(value) && entities.size < 200) entities.set(name, value)
  }
  return { text: text.slice(0, start) + text.slice(end + found[0].length), entities, html }
}

const INSIDE_VALUE = /=\s{0,9}(?:"[^"]*|'[^']*)$/
const BANG = 33
const SLASH = 47
const QUESTION = 63

const LONGEST_DOCTYPE = 100_000

// A section that runs over the end of its item, or into the next section, was never closed: it ends where its element does.
function closeCdata(text: string): string {
  let from = cdataFrom(text, 0)
  if (from < 0) return text
  let out = ''
  let copied = 0
  let end = text.indexOf(']]>', from)
  while (from >= 0) {
    const next = cdataFrom(text, from + CDATA.length)
    // Searched again only once it was passed, so that a thousand openings cost one search.
    if (end >= 0 && end < from) end = text.indexOf(']]>', from)
    if (end < 0 || (next >= 0 && next < end)) {
      const stop = next < 0 ? text.length : next
      const item = text.slice(from, stop).search(/<\/(?:item|entry)\s*>/i)
      if (item >= 0) {
        const opener = /<([\w:.-]{1,60})(?:\s[^<>]*)?>\s*$/.exec(text.slice(Math.max(0, from - 300), from))
        const closer = opener ? text.slice(from, from + item).indexOf(`</${opener[1]}`) : -1
        const cut = from + (closer >= 0 ? closer : item)
        out += `${text.slice(copied, cut)}]]>`
        copied = cut
      }
      if (end < 0 && next < 0) break
      from = next
      continue
    }
    from = cdataFrom(text, end)
  }
  return copied === 0 ? text : out + text.slice(copied)
}

const CDATA = '<![CDATA['

// Asked for by its bracket, which is rare: behind each "<" the search would stop and look.
function cdataFrom(text: string, from: number): number {
  let at = text.indexOf('[CDATA[', from)
  while (at >= 0 && !(at >= from + 2 && text.startsWith('<!', at - 2))) at = text.indexOf('[CDATA[', at + 1)
  return at < 0 ? -1 : at - 2
}

// A comment without an end would hide every item behind it.
function openComment(text: string): string {
  const open = text.includes('!--') ? text.lastIndexOf('<!--') : -1
  if (open < 0 || text.indexOf('-->', open) >= 0) return text
  const cdata = text.lastIndexOf(CDATA, open)
  if (cdata >= 0 && text.indexOf(']]>', cdata) > open) return text
  const first = text.indexOf('<!--', Math.max(0, text.lastIndexOf('-->')))
  return `${text.slice(0, first)}${text.slice(first).replaceAll('<!--', '')}`
}
