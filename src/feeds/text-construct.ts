import { decodeHtml, decodeXml, escapeHtml, isKnownName } from './entities.ts'
import { resolveInHtml, resolveLink } from './links.ts'
import { harmless, plainText, tidy } from './plain.ts'

/** What was found inside a field: stretches of text, CDATA sections and inline tags, in their order. */
export type Pieces = { kind: 'text' | 'cdata' | 'tag'; text: string }[]

/** How a field's text is to be understood when its attributes do not say: Atom means text, RSS leaves it to the reader. */
export type Custom = 'atom' | 'rss-title' | 'rss-html'

/** A field's words, and the same as HTML with absolute links, by `home` where no base was known; each made when asked for. */
export type Words = { text(): string; html(home: string | null): string }

type Reading = 'text' | 'html' | 'markup' | 'title'

/** Reads a text construct by its `type` and `mode`, or by the custom of its vocabulary. */
export function readWords(
  pieces: Pieces,
  about: {
    type: string | undefined
    mode: string | undefined
    custom: Custom
    base: string | null
    entities: ReadonlyMap<string, string>
  },
): Words {
  const { type, custom, base, entities } = about
  const mode = about.mode?.trim().toLowerCase()
  const tagged = pieces.some(piece => piece.kind === 'tag')
  let reading = readingOf(type, custom)
  if (mode === 'base64' || reading === 'base64') {
    const decoded = fromBase64(flat(pieces, entities))
    // A picture has no words.
    if (reading === 'base64' && decoded !== null && /[\0-\x08\x0e-\x1f\x7f-\x9f]/.test(decoded)) return ofText('')
    if (reading === 'base64') reading = looksLikeHtml(decoded ?? '') ? 'html' : 'text'
    if (decoded !== null) return reading === 'text' ? ofText(decoded) : ofHtml(decoded, base)
  }
  if (mode === 'escaped' && reading === 'markup' && !tagged) reading = 'html'
  if (tagged || reading === 'markup' || (mode === 'xml' && reading === 'html'))
    return ofMarkup(asMarkup(withoutWrapper(pieces), entities, custom !== 'rss-html'), base)
  const value = unwrapped(flat(pieces, entities))
  if (reading === 'html' && type === undefined && onlyOddTags(value)) return ofText(value)
  if (reading === 'html') return ofHtml(custom === 'rss-html' ? onceEscaped(value) : value, base)
  if (reading === 'title') return looksLikeHtml(value) ? ofHtml(value, base) : ofText(value)
  if (type === undefined && /^\s*<(?:p|div)\b[^<>]*>[\s\S]*<\/(?:p|div)>\s*$/.test(value)) return ofHtml(value, base)
  return ofText(value)
}

/** All text of a field, tags left out: for addresses, dates and names. */
export function flat(pieces: Pieces, entities: ReadonlyMap<string, string>): string {
  const [only] = pieces
  if (pieces.length === 1 && only)
    return only.kind === 'text' ? decodeXml(only.text, entities) : only.kind === 'cdata' ? only.text : ''
  let text = ''
  for (const piece of pieces)
    if (piece.kind !== 'tag') text += piece.kind === 'text' ? decodeXml(piece.text, entities) : piece.text
  return text
}

function readingOf(type: string | undefined, custom: Custom): Reading | 'base64' {
  const stated = type?.trim().toLowerCase().split(';')[0]?.trim()
  if (stated === undefined || stated === '')
    return custom === 'rss-html' ? 'html' : custom === 'rss-title' ? 'title' : 'text'
  if (stated === 'html' || stated === 'text/html' || stated === 'text/x-html') return 'html'
  if (stated === 'xhtml' || stated === 'application/xhtml+xml' || stated === 'application/xhtml') return 'markup'
  if (/[/+]xml$/.test(stated)) return 'markup'
  if (stated === 'text' || stated === 'text/plain' || stated === 'plain') return custom === 'atom' ? 'text' : 'title'
  if (stated.startsWith('text/') || !stated.includes('/')) return custom === 'rss-html' ? 'html' : 'text'
  return 'base64'
}

function ofText(value: string): Words {
  return { text: () => tidy(value), html: () => escapeHtml(value.trim()) }
}

function ofHtml(value: string, base: string | null): Words {
  return { text: () => plainText(value), html: home => resolveInHtml(harmless(value).trim(), baseOf(base, home)) }
}

// The addresses in its tags were resolved one by one, as far as a base was known.
function ofMarkup(markup: string, base: string | null): Words {
  const known = base !== null && /^[A-Za-z][\w+.-]*:/.test(base)
  const html = () => harmless(markup).trim()
  return { text: () => plainText(markup), html: home => (known ? html() : resolveInHtml(html(), home)) }
}

function baseOf(base: string | null, home: string | null): string | null {
  return base === null ? home : resolveLink(home, base)
}

// Atom's XHTML stands in a div that is not part of it (RFC 4287, 3.1.1.3).
function withoutWrapper(pieces: Pieces): Pieces {
  const inner = pieces.filter(piece => piece.kind !== 'text' || piece.text.trim() !== '')
  if (!/^<div[ >]/.test(inner[0]?.text ?? '') || inner.at(-1)?.text !== '</div>') return pieces
  let depth = 0
  for (const [index, { kind, text }] of inner.entries()) {
    if (kind === 'tag' && text === '</div>') depth--
    else if (kind === 'tag' && /^<div[ >]/.test(text)) depth++
    if (depth === 0 && index < inner.length - 1) return pieces
  }
  return pieces.slice(pieces.indexOf(inner[0] as Pieces[0]) + 1, pieces.lastIndexOf(inner.at(-1) as Pieces[0]))
}

// In XHTML the text between tags is text; a CDATA section beside tags in RSS is HTML all the same.
function asMarkup(pieces: Pieces, entities: ReadonlyMap<string, string>, strict: boolean): string {
  let markup = ''
  for (const { kind, text } of pieces) {
    if (kind === 'tag') markup += text
    else if (kind === 'text') markup += escapeHtml(decodeXml(text, entities))
    else markup += strict ? escapeHtml(text) : text
  }
  return markup
}

/** Text is HTML where something in it can be nothing else: an end tag, an empty element, a reference HTML knows. */
export function looksLikeHtml(value: string): boolean {
  if (
    /^<(?:a|b|div|em|font|i|p|span|strong|u)(?:\s[^<>]*)?>|<\/[A-Za-z][\w:-]*\s*>|<(?:br|hr|img|wbr)\b[^<>]*>|<!--|&#(?:\d|x)[\da-f]*;/i.test(
      value,
    )
  )
    return true
  const reference = /&[A-Za-z]\w{1,31};/.exec(value)
  return reference !== null && isKnownName(reference[0])
}

// A description may be plain text that speaks of "<name>"; where no tag in it is one of HTML's, it is.
function onlyOddTags(value: string): boolean {
  return value.includes('<') && !looksLikeHtml(value) && !USUAL_TAG.test(value) && !TAG_WITH_ATTRIBUTE.test(value)
}

const TAG_WITH_ATTRIBUTE = /<[A-Za-z][\w:-]{0,40}\s[^<>=]{0,200}=/
const USUAL_TAG =
  /<(?:a|abbr|b|big|blockquote|center|cite|code|dd|div|dl|dt|em|figure|font|form|h[1-6]|i|iframe|input|li|object|ol|p|pre|q|s|script|small|span|strike|strong|style|sub|sup|table|td|th|tr|tt|u|ul|video|!--)[\s/>-]/i

// Some programs escape the CDATA marks along with the text inside.
function unwrapped(value: string): string {
  if (!value.includes('<![CDATA[')) return value
  const trimmed = value.trim()
  return trimmed.startsWith('<![CDATA[') && trimmed.endsWith(']]>') ? trimmed.slice(9, -3) : value
}

// Some programs escape their HTML twice: a description that begins with the escaped tag of a block is meant as one.
function onceEscaped(value: string): string {
  return !value.includes('<') && /^\s*&lt;(?:p|div|table|figure|br|a href=|img src=)/i.test(value)
    ? decodeHtml(value)
    : value
}

function fromBase64(text: string): string | null {
  const compact = text.replace(/\s+/g, '')
  if (compact.length < 4 || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(compact)) return null
  const bytes = Buffer.from(compact, 'base64')
  const decoded = bytes.toString('utf8')
  return decoded.includes('\ufffd') ? bytes.toString('latin1') : decoded
}
