/** The vocabularies a feed may speak, by namespace URI; `core` is no namespace at all and every flavour of RSS itself. */
type Family =
  | 'core'
  | 'atom'
  | 'dc'
  | 'dcterms'
  | 'content'
  | 'media'
  | 'itunes'
  | 'xhtml'
  | 'rdf'
  | 'news'
  | 'sitemap'
  | 'image'
  | 'sy'
  | 'feedburner'
  | 'prism'
  | 'other'

/** A name as written, in lower case, with how many elements of it are open: what a closing tag is matched by. */
type Tag = { text: string; open: number }

/** An element's name as the reader compares it: `key` is family and lower-case local name. `meaning` belongs to whoever listens. */
export type Name<Meaning> = { family: Family; key: string; local: string; raw: string; tag: Tag; meaning: Meaning }

/** What prefixes mean at some place of a document, with the names already looked up there. */
export type Scope<Meaning> = {
  prefixes: ReadonlyMap<string, string>
  names: Map<string, Name<Meaning>>
  inner: Map<string, Scope<Meaning>>
  /** Shared by all scopes of a document. */
  document: {
    tags: Map<string, Tag>
    meaningOf: (key: string) => Meaning
    scopes: number
    /** The namespace, or undeclared prefix, that nobody knows and the document's own root stands in. */
    own: string | null
  }
}

/** The scope before any declaration. */
export function outermostScope<Meaning>(meaningOf: (key: string) => Meaning): Scope<Meaning> {
  return {
    prefixes: new Map(),
    names: new Map(),
    inner: new Map(),
    document: { tags: new Map(), meaningOf, scopes: 0, own: null },
  }
}

/** The scope inside an element that declares `declarations` ("" is the default namespace). Repeated declarations share one. */
export function innerScope<Meaning>(outer: Scope<Meaning>, declarations: ReadonlyMap<string, string>): Scope<Meaning> {
  const key = [...declarations].map(pair => pair.join('=')).join(' ')
  const known = outer.inner.get(key)
  if (known) return known
  if (outer.document.scopes >= MOST_SCOPES || outer.prefixes.size >= MOST_PREFIXES) return outer
  outer.document.scopes++
  const prefixes = new Map([...outer.prefixes, ...declarations])
  const scope = { prefixes, names: new Map(), inner: new Map(), document: outer.document }
  outer.inner.set(key, scope)
  return scope
}

/** Looks an element's written name up. A prefix nobody declared, or with an unknown URI, means what it usually means. */
export function nameIn<Meaning>(scope: Scope<Meaning>, raw: string): Name<Meaning> {
  const remembered = scope.names.get(raw)
  if (remembered) return remembered
  const colon = raw.indexOf(':')
  const prefix = colon < 0 ? '' : raw.slice(0, colon).toLowerCase()
  const local = colon < 0 ? raw : raw.slice(colon + 1)
  const uri = scope.prefixes.get(prefix)
  const known = familyOf(uri, prefix)
  const { document } = scope
  if (known === 'other' && document.tags.size === 0 && /^(?:rss|feed|rdf)$/i.test(local)) document.own = uri ?? prefix
  const family = known === 'other' && document.own === (uri ?? prefix) ? 'core' : known
  const key = `${family}:${local.toLowerCase()}`
  const name = { family, key, local, raw, tag: tagIn(scope, raw.toLowerCase()), meaning: scope.document.meaningOf(key) }
  if (scope.names.size < MOST_NAMES) scope.names.set(raw, name)
  return name
}

function tagIn<Meaning>({ document: { tags } }: Scope<Meaning>, text: string): Tag {
  const known = tags.get(text)
  if (known) return known
  const tag = { text, open: 0 }
  tags.set(text, tag)
  return tag
}

// A document may invent names without end; past these, lookups are not remembered and declarations are not heard.
const MOST_NAMES = 2000
const MOST_SCOPES = 2000
const MOST_PREFIXES = 200

function familyOf(uri: string | undefined, prefix: string): Family {
  if (uri !== undefined) {
    const family = BY_URI.get(plainUri(uri))
    if (family) return family
  }
  // A default namespace nobody knows still holds RSS or Atom elements; a strange prefix does not.
  return prefix === '' ? 'core' : (BY_PREFIX.get(prefix) ?? 'other')
}

// Publishers vary case, the last slash or hash, and http for https.
function plainUri(uri: string): string {
  return uri
    .trim()
    .toLowerCase()
    .replace(/^https:/, 'http:')
    .replace(/[/#]+$/, '')
}

const URIS: Partial<Record<Family, string[]>> = {
  core: [
    '',
    'http://backend.userland.com/rss',
    'http://backend.userland.com/rss2',
    'http://backend.userland.com/rss091',
    'http://blogs.law.harvard.edu/tech/rss',
    'http://cyber.law.harvard.edu/rss',
    'http://cyber.law.harvard.edu/rss/rss.html',
    'http://purl.org/rss/1.0',
    'http://purl.org/rss/1.0/modules/rss091',
    'http://purl.org/net/rss1.1',
    'http://channel.netscape.com/rdf/simple/0.9',
    'http://my.netscape.com/rdf/simple/0.9',
    'http://my.netscape.com/publish/formats/rss-0.91',
    'http://www.rssboard.org/rss-specification',
  ],
  atom: [
    'http://www.w3.org/2005/atom',
    'http://purl.org/atom/ns',
    'http://purl.org/atom',
    'http://purl.org/pie',
    'http://purl.org/echo',
    'http://example.com/newformat',
    'http://example.com/necho',
    'uri/of/echo/namespace',
    'http://purl.org/net/atom',
    'http://www.intertwingly.net/wiki/pie/atom',
  ],
  dc: ['http://purl.org/dc/elements/1.1', 'http://purl.org/dc/elements/1.0', 'http://purl.org/dc'],
  dcterms: ['http://purl.org/dc/terms', 'http://purl.org/rss/1.0/modules/dcterms'],
  content: ['http://purl.org/rss/1.0/modules/content'],
  media: ['http://search.yahoo.com/mrss', 'http://video.search.yahoo.com/mrss', 'http://tools.search.yahoo.com/mrss'],
  itunes: [
    'http://www.itunes.com/dtds/podcast-1.0.dtd',
    'http://example.com/dtds/podcast-1.0.dtd',
    'http://itunes.apple.com/dtds/podcast-1.0.dtd',
  ],
  xhtml: ['http://www.w3.org/1999/xhtml'],
  rdf: ['http://www.w3.org/1999/02/22-rdf-syntax-ns'],
  news: ['http://www.google.com/schemas/sitemap-news/0.9'],
  sitemap: ['http://www.sitemaps.org/schemas/sitemap/0.9', 'http://www.google.com/schemas/sitemap/0.84'],
  image: ['http://www.google.com/schemas/sitemap-image/1.1'],
  sy: ['http://purl.org/rss/1.0/modules/syndication'],
  feedburner: ['http://rssnamespace.org/feedburner/ext/1.0'],
  prism: ['http://prismstandard.org/namespaces/basic/2.0', 'http://prismstandard.org/namespaces/1.2/basic'],
}

const BY_URI = new Map<string, Family>()
for (const [family, uris] of Object.entries(URIS)) for (const uri of uris) BY_URI.set(uri, family as Family)

const BY_PREFIX = new Map<string, Family>([
  ['rss', 'core'],
  ['atom', 'atom'],
  ['atom10', 'atom'],
  ['a10', 'atom'],
  ['dc', 'dc'],
  ['dcterms', 'dcterms'],
  ['content', 'content'],
  ['media', 'media'],
  ['itunes', 'itunes'],
  ['xhtml', 'xhtml'],
  ['rdf', 'rdf'],
  ['news', 'news'],
  ['image', 'image'],
  ['sy', 'sy'],
  ['feedburner', 'feedburner'],
  ['prism', 'prism'],
])
