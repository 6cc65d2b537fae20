import { decodeHtml } from './entities.ts'

/**
 * The words of an HTML text: no tags, scripts, styles or comments, references resolved, a line break where a block ends,
 * spaces otherwise single. Takes any string; work grows with its length only.
 */
export function plainText(html: string): string {
  if (!html.includes('<')) return tidy(decodeHtml(html))
  let text = ''
  let from = 0
  const quotes = { count: true }
  // Of every <q> that is open, whether it got marks: a browser sets them where the words have none of their own.
  const marked: boolean[] = []
  for (;;) {
    const open = html.indexOf('<', from)
    if (open < 0) break
    const next = html.charCodeAt(open + 1)
    if (!startsTag(next) || (next === BANG && !/[-[A-Za-z]/.test(html[open + 2] ?? ''))) {
      text += html.slice(from, open + 1)
      from = open + 1
      continue
    }
    text += html.slice(from, open)
    if (next === BANG) {
      from = afterDeclaration(html, open)
      continue
    }
    const close = tagEnd(html, open, quotes)
    if (close < 0) {
      text += '<'
      from = open + 1
      continue
    }
    const name = tagName(html, open + 1)
    from = close + 1
    if (next !== SLASH && SILENT.has(name)) from = afterSilent(html, from, name)
    else if (BREAKING.has(name)) text += '\n'
    else if (name === 'td' || name === 'th') text += ' '
    else if (name === 'q' && next === SLASH) text += marked.pop() ? '”' : ''
    else if (name === 'q') {
      marked.push(!OPENS_MARKED.test(text.slice(-2)) && !BEGINS_MARKED.test(html.slice(from, from + 8)))
      text += marked.at(-1) ? '“' : ''
    }
  }
  return tidy(decodeHtml(text + html.slice(from)))
}

/** HTML without what runs, reaches out or says nothing to a reader (RFC 4287, 8.1): scripts, styles, frames, handlers. */
export function harmless(html: string): string {
  if (!mayHarm(html)) return html
  let out = ''
  let from = 0
  const quotes = { count: true }
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', Math.max(open + 1, from))) {
    if (!startsTag(html.charCodeAt(open + 1)) || html.charCodeAt(open + 1) === BANG) continue
    const close = tagEnd(html, open, quotes)
    if (close < 0) continue
    const name = tagName(html, open + 1)
    const tag = html.slice(open, close + 1)
    const kept = HARMFUL.has(name) ? '' : tag.replace(HANDLER, '').replace(SCRIPTED, '')
    if (kept === tag) continue
    out += html.slice(from, open) + kept
    from = DROPPED_WHOLE.has(name) && tag[1] !== '/' ? afterSilent(html, close, name) : close + 1
  }
  return out + html.slice(from)
}

// Most texts hold nothing of the kind, and need no more than this look.
function mayHarm(html: string): boolean {
  if (html.includes('cript:')) return true
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', open + 1)) {
    const first = html.charCodeAt(open + 1) === SLASH ? open + 2 : open + 1
    if (!HARMFUL_STARTS.has(((html.charCodeAt(first) | 32) << 8) + (html.charCodeAt(first + 1) | 32))) continue
    HARMFUL_TAG.lastIndex = open
    if (HARMFUL_TAG.test(html)) return true
  }
  for (let at = html.indexOf('='); at >= 0; at = html.indexOf('=', at + 1)) if (namesHandler(html, at)) return true
  return false
}

// Whether the name before an equals sign is that of an event: onclick, onload.
function namesHandler(html: string, equals: number): boolean {
  let end = equals
  while (html.charCodeAt(end - 1) === SPACE) end--
  let start = end
  while (isLetter(html.charCodeAt(start - 1)) && end - start < 24) start--
  return end - start > 4 && /^on/i.test(html.slice(start, start + 2))
}

const DROPPED_WHOLE = new Set(['script', 'style', 'applet'])
const HARMFUL = new Set([
  ...DROPPED_WHOLE,
  ...'iframe frame frameset object embed param meta link base noscript template'.split(' '),
])
const HARMFUL_TAG = new RegExp(`</?(?:${[...HARMFUL].join('|')})\\b`, 'iy')
// Their first two letters, by which nearly all other tags are told apart.
const HARMFUL_STARTS = new Set([...HARMFUL].map(name => (name.charCodeAt(0) << 8) + name.charCodeAt(1)))
const HANDLER = /(?:[\s/]|(?<=["']))on[a-z]{3,20}\s{0,9}=\s{0,9}(?:"[^"]*"|'[^']*'|[^\s>]*)/gi
const SCRIPTED =
  /\s[a-z:-]{2,20}\s{0,9}=\s{0,9}(?:"\s*(?:java|vb)script:[^"]*"|'\s*(?:java|vb)script:[^']*'|(?:java|vb)script:[^\s>]*)/gi

const OPENS_MARKED = /["“„«]\s?$/
const BEGINS_MARKED = /^\s*(?:["“„«‘'»]|&(?:ld|la|ls|bd)quo;|&quot;)/

const SPACE = 32
const BANG = 33
const SLASH = 47
const LESS = 60
const GREATER = 62
const EQUALS = 61
const DOUBLE = 34
const SINGLE = 39
const SILENT = new Set(['script', 'style', 'noscript', 'iframe', 'template'])
const BREAKING = new Set(
  'p br div li ul ol dl dt dd tr table section article aside header footer h1 h2 h3 h4 h5 h6 blockquote pre figure figcaption hr form fieldset main nav address'.split(
    ' ',
  ),
)

function startsTag(code: number): boolean {
  return isLetter(code) || code === SLASH || code === BANG || code === 63
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

function tagName(html: string, at: number): string {
  let start = at
  if (html.charCodeAt(start) === SLASH) start++
  let end = start
  while (end < html.length && end - start < 16) {
    const code = html.charCodeAt(end) | 32
    if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57))) break
    end++
  }
  return html.slice(start, end).toLowerCase()
}

// Where a tag ends; the end of the text for one cut off there; -1 where another `<` shows that this was none. A quote that
// is never closed makes the rest of the text be read without quotes, so nothing is searched twice.
function tagEnd(html: string, open: number, quotes: { count: boolean }): number {
  for (let at = open + 1; at < html.length; at++) {
    const code = html.charCodeAt(at)
    if (code === GREATER) return at
    if (code === LESS) return -1
    if (quotes.count && (code === DOUBLE || code === SINGLE) && html.charCodeAt(at - 1) === EQUALS) {
      const end = html.indexOf(code === DOUBLE ? '"' : "'", at + 1)
      if (end < 0) quotes.count = false
      else at = end
    }
  }
  if (quotes.count && html.indexOf('<', open + 1) > 0) {
    quotes.count = false
    return tagEnd(html, open, quotes)
  }
  return html.length
}

function afterDeclaration(html: string, open: number): number {
  const comment = html.startsWith('<!--', open)
  const end = html.indexOf(comment ? '-->' : '>', open + (comment ? 4 : 2))
  return end < 0 ? html.length : end + (comment ? 3 : 1)
}

function afterSilent(html: string, from: number, name: string): number {
  const end = new RegExp(`</${name}`, 'gi')
  end.lastIndex = from
  const found = end.exec(html)
  if (!found) return html.length
  const close = html.indexOf('>', found.index)
  return close < 0 ? html.length : close + 1
}

/** Text without invisible marks, its spaces single, its line breaks single. */
export function tidy(text: string): string {
  if (!UNTIDY.test(text)) return text.trim()
  return text
    .replace(/[\u200b\ufeff\u00ad]/g, '')
    .replace(/[^\S\n ][^\S\n]*| [^\S\n]+/g, ' ')
    .replace(/ \n[ \n]*|\n[ \n]+/g, '\n')
    .trim()
}

// Most texts are tidy already, and need no more than this look.
const UNTIDY = /[\u200b\ufeff\u00ad]|[^\S\n ]| [\n ]|\n[ \n]/
