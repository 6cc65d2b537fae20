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
  }
  return tidy(decodeHtml(text + html.slice(from)))
}

/** HTML without its scripts and styles, which say nothing to a reader. */
export function withoutScripts(html: string): string {
  if (!(html.includes('<s') || html.includes('<S'))) return html
  let out = ''
  let from = 0
  for (const { index } of html.matchAll(/<(?:script|style)\b/gi)) {
    if (index < from) continue
    out += html.slice(from, index)
    from = afterSilent(html, index, tagName(html, index + 1))
  }
  return out + html.slice(from)
}

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
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === SLASH || code === BANG || code === 63
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
