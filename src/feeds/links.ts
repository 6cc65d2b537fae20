/**
 * Makes a reference absolute against a base, by RFC 3986 section 5.2 on the characters as sent: nothing is escaped, no
 * host is rewritten, because the link is also compared with the one the publisher's other feeds and pages carry.
 * Without a usable base the reference comes back as it was.
 */
export function resolveLink(base: string | null, reference: string): string {
  if (isPlainAddress(reference)) return reference
  const ref = cleanReference(reference)
  if (SCHEME.test(ref)) return ref
  if (!base) return ref
  const parts = /^([A-Za-z][A-Za-z0-9+.-]*:)(\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?/.exec(base)
  if (!parts) return ref
  const [, scheme = '', authority = '', path = '', query = ''] = parts
  if (!authority && !path.startsWith('/')) return ref
  if (ref === '') return scheme + authority + path + query
  if (ref.startsWith('#')) return scheme + authority + path + query + ref
  if (ref.startsWith('//')) return scheme + ref
  if (ref.startsWith('?')) return scheme + authority + path + ref
  const at = ref.search(/[?#]/)
  const refPath = at < 0 ? ref : ref.slice(0, at)
  const tail = at < 0 ? '' : ref.slice(at)
  const merged = refPath.startsWith('/')
    ? refPath
    : authority && path === ''
      ? `/${refPath}`
      : path.slice(0, path.lastIndexOf('/') + 1) + refPath
  return scheme + authority + withoutDots(merged) + tail
}

/** Whether this is an absolute address of the web without a blank: nothing is left to do. Nearly all are. */
export function isPlainAddress(text: string): boolean {
  if (!text.startsWith('https://') && !text.startsWith('http://')) return false
  for (let at = 7; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code <= 32 || code >= 127) return false
  }
  return true
}

/** Resolves every relative address in the tags of an HTML text. */
export function resolveInHtml(html: string, base: string | null): string {
  if (!base || !mayHoldRelative(html)) return html
  return html.replace(/<[A-Za-z][^<>]*>/g, tag =>
    tag.replace(ADDRESS, (whole, before: string, double?: string, single?: string, bare?: string) => {
      const value = double ?? single ?? bare ?? ''
      const resolved = resolveLink(base, value)
      return resolved === value ? whole : `${before}"${resolved.replace(/"/g, '&quot;')}"`
    }),
  )
}

/** Attributes of inline mark-up that hold an address. */
export const ADDRESS_ATTRIBUTES: ReadonlySet<string> = new Set(
  'href src cite action longdesc usemap background data poster codebase classid profile'.split(' '),
)

const BEFORE_ADDRESS = `\\s(?:${[...ADDRESS_ATTRIBUTES].join('|')})\\s{0,9}=\\s{0,9}`
const ADDRESS = new RegExp(`(${BEFORE_ADDRESS})(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'gi')
// Most texts hold absolute addresses only, and need no more than this look at what stands behind each "=".
function mayHoldRelative(html: string): boolean {
  for (let at = html.indexOf('='); at >= 0; at = html.indexOf('=', at + 1)) {
    const quote = html.charCodeAt(at + 1)
    const start = quote === 34 || quote === 39 ? at + 2 : at + 1
    if (!html.startsWith('http', start) && BEFORE_VALUE.test(html.slice(Math.max(0, at - 20), at + 1))) return true
  }
  return false
}

const BEFORE_VALUE = new RegExp(`${BEFORE_ADDRESS}$`, 'i')

const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/

// Line breaks and tabs inside an address are the publisher's pretty-printing.
function cleanReference(reference: string): string {
  const trimmed = reference.trim()
  return /[\t\r\n]/.test(trimmed) ? trimmed.replace(/\s*[\t\r\n]\s*/g, '') : trimmed
}

function withoutDots(path: string): string {
  if (!path.includes('/.')) return path
  const out: string[] = []
  const segments = path.split('/')
  segments.forEach((segment, index) => {
    const last = index === segments.length - 1
    if (segment === '.') {
      if (last) out.push('')
    } else if (segment === '..') {
      if (out.length > 1) out.pop()
      if (last) out.push('')
    } else out.push(segment)
  })
  return out.join('/')
}
