import type { ReadEntry, ReadFeed } from '../newsroom.ts'
import {
  authorOf,
  better,
  betterDate,
  type EntryDraft,
  type FeedDraft,
  finishEntry,
  finishFeed,
  homeOf,
  newEntry,
  newFeed,
  type Person,
} from './drafts.ts'
import { type Element, type Listener, type Open, readElements } from './elements.ts'
import { escapeHtml } from './entities.ts'
import { attribute, ENTRY_FIELDS, FEED_FIELDS, type FieldOf, type Found, oneLine } from './fields.ts'
import { ADDRESS_ATTRIBUTES, resolveLink } from './links.ts'
import type { Name } from './names.ts'
import { plainText } from './plain.ts'
import { flat, type Pieces, readWords } from './text-construct.ts'

/** A feed that was read, or what the document seems to be instead. `open`: its last item, where the document ended before the item did. */
export type XmlReading = { feed: ReadFeed; open: ReadEntry | null; warnings: string[] } | { not: 'html' | 'feed' }

/** Reads RSS, RDF, Atom, CDF or a news sitemap. `url` is where it came from, the outermost base of its links. */
export function readXmlFeed(document: string, url: string | null): XmlReading {
  const feed = newFeed()
  const drafts: EntryDraft[] = []
  const warnings: string[] = []
  const seen: { root: 'unknown' | 'feed' | 'atom' | 'sitemap' | 'html' } = { root: 'unknown' }
  let base = url
  let entities: ReadonlyMap<string, string> = new Map()
  let tooMany = false

  const listener: Listener<Meaning, Role> = {
    meaningOf,
    closeFirst,
    open(element, parent) {
      const { name, attributes } = element
      if (seen.root === 'unknown' || seen.root === 'html') {
        const known = name.meaning.root
        if (known && (seen.root === 'unknown' || SURE_ROOTS.has(name.key))) {
          seen.root = known
          base = element.base
          feed.language = better(feed.language, element.language, 1)
          return name.key === 'core:channel' ? channelPlace(element) : FEED_PLACE
        } else if (name.local.toLowerCase() === 'html' && !parent) seen.root = 'html'
      }
      if (name.key === 'core:channel' && parent?.role.place === 'feed') return channelPlace(element)
      if (isEntry(name) && !parent?.role.entry) {
        if (!parent && seen.root === 'unknown') seen.root = name.local.toLowerCase() === 'entry' ? 'atom' : 'feed'
        if (drafts.length >= MOST_ENTRIES) {
          tooMany = true
          return NOWHERE
        }
        const draft = newEntry(element.base, element.language)
        drafts.push(draft)
        draft.about = attribute(attributes, 'about')
        // CDF states an item's address and date in attributes.
        const href = attributes.get('href')
        if (href) draft.link = better(draft.link, resolveLink(element.base, href), 2)
        const changed = attributes.get('lastmod')
        if (changed) draft.updated = betterDate(draft.updated, changed, 2)
        return { ...NOWHERE, place: 'entry', entry: draft }
      }
      return roleOf(element, parent)
    },
    text(raw, cdata, { role }) {
      const { pieces } = role
      if (!pieces || pieces.length >= MOST_PIECES) return
      pieces.push({
        kind: cdata ? 'cdata' : 'text',
        text: raw.length > LONGEST_TEXT ? raw.slice(0, LONGEST_TEXT) : raw,
      })
    },
    close(element) {
      const { role, name } = element
      if (role.place === 'entry') {
        if (role.entry && isEntry(name)) role.entry.whole = true
        if (role.entry && name.key === 'news:news') role.entry.news = true
      } else if (role.place === 'markup') {
        const tag = htmlName(name)
        if (!VOID.has(tag)) role.pieces?.push({ kind: 'tag', text: `</${tag}>` })
      } else if (role.place === 'person' && role.person && role.pieces) {
        role.person.text ||= nameIn(flat(role.pieces, entities))
      } else if (role.place === 'field' && role.take && role.pieces) role.take(foundIn(element, role.pieces))
    },
  }

  // A sitemap without its namespace; elsewhere a url is a picture's.
  function isEntry({ meaning, key }: Name<Meaning>): boolean {
    return meaning.entry || (seen.root === 'sitemap' && key === 'core:url')
  }

  function channelPlace({ attributes, base, language }: Element<Meaning>): Role {
    const href = attributes.get('href')
    if (href) feed.link = better(feed.link, resolveLink(base, href), 2)
    feed.language = better(feed.language, language, 1)
    return FEED_PLACE
  }

  function roleOf(element: Element<Meaning>, parent: Open<Meaning, Role> | undefined): Role {
    const { name } = element
    if (!parent) return FEED_PLACE
    const { role } = parent
    if (role.place === 'aside') return role
    if (role.place === 'field' || role.place === 'markup') {
      role.pieces?.push({ kind: 'tag', text: openingTag(element) })
      return { ...role, place: 'markup', take: null }
    }
    if (role.place === 'person') {
      const local = name.local.toLowerCase()
      const { person } = role
      if (!person) return NOWHERE
      if (name.key === 'rdf:li') return personRole(role, person.rank)
      if (name.meaning.aroundName) return role
      if (local !== 'name' && local !== 'email') return NOWHERE
      return fieldRole(role, found => {
        person[local] ||= nameIn(found.value())
      })
    }
    if (role.place === 'source') return name.meaning.person === 3 ? personRole(role, 0) : NOWHERE
    if (role.place === 'entry' && role.entry) {
      const { entry } = role
      if (++entry.fields > MOST_FIELDS) return NOWHERE
      const field = name.meaning.entryField
      // Atom 0.3 may offer the same content in several types, each in an element of its own.
      if (field && element.attributes.size > 0 && element.attributes.get('type')?.startsWith('multipart/')) return role
      if (field) return fieldRole(role, found => field.take(entry, found), field.custom)
      if (name.meaning.person > 0) return personRole(role, name.meaning.person)
      if (name.local === 'source') return { ...role, place: 'source' }
      return name.meaning.transparent ? role : NOWHERE
    }
    if (seen.root === 'atom' && name.meaning.person === 3) return personRole(role, 3)
    const field = name.meaning.feedField
    if (field) return fieldRole(role, found => field.take(feed, found), field.custom)
    return name.meaning.root || name.meaning.transparent ? role : NOWHERE
  }

  function personRole(role: Role, rank: number): Role {
    const { people } = role.entry ?? feed
    if (people.length >= MOST_FIELDS) return NOWHERE
    const person = { name: '', email: '', text: '', rank }
    people.push(person)
    return { ...role, place: 'person', person, pieces: [] }
  }

  function foundIn(element: Open<Meaning, Role>, pieces: Pieces): Found {
    const { attributes, name, role } = element
    const isAtom = name.family === 'atom' || (seen.root === 'atom' && name.family === 'core')
    return {
      attributes,
      base: element.base,
      blank: () => pieces.every(piece => piece.kind !== 'tag' && piece.text.trim() === ''),
      value: () => flat(pieces, entities).trim(),
      words: () =>
        readWords(pieces, {
          type: attributes.get('type'),
          mode: attributes.get('mode'),
          custom: isAtom ? 'atom' : (role.custom ?? 'rss-html'),
          base: element.base,
          entities,
        }),
    }
  }

  const ended = readElements(document, url, declared => {
    entities = declared
    return listener
  })
  const whole = drafts.filter(draft => draft.whole && (seen.root !== 'sitemap' || draft.news))
  const last = drafts.at(-1)
  // What it held so far, as if it ended here: for the caller to take or to leave.
  for (const element of ended.stack.toReversed()) listener.close(element)
  if (tooMany) warnings.push(`only the first ${MOST_ENTRIES} items were read`)
  const home = base ?? homeOf(feed)
  if (seen.root === 'sitemap') {
    feed.title = better(feed.title, whole[0]?.outlet ?? null, 1)
    feed.language = better(feed.language, whole[0]?.language ?? null, 1)
  }
  const desk = authorOf(feed.people)
  const entries: ReadEntry[] = whole.map(draft => finishEntry(draft, home, desk))
  const isOpen = last !== undefined && !whole.includes(last) && (seen.root !== 'sitemap' || last.news)
  const open = isOpen ? finishEntry(last, home, desk) : null
  if (seen.root === 'html' || (seen.root === 'unknown' && ended.html)) return { not: 'html' }
  if (
    seen.root === 'unknown' &&
    ![...entries, ...(open ? [open] : [])].some(entry => entry.title !== '' && (entry.link ?? entry.guid))
  )
    return { not: 'feed' }
  if (seen.root === 'sitemap' && entries.length === 0 && !document.includes('sitemap-news')) return { not: 'feed' }
  return { feed: finishFeed(feed, base, entries), open, warnings }
}

// A name on one line; some programs write it in HTML.
function nameIn(text: string): string {
  const start = text.slice(0, LONGEST_NAME)
  if (!/[<&]/.test(start)) return oneLine(start)
  // An address in angle brackets is no tag.
  return oneLine(plainText(start.replace(/<([^<>\s]{1,100}@[^<>\s]{1,100})>/g, '($1)')))
}

/** What an open element is there for: `place` says whose fields may stand in it, `pieces` collects its text. */
type Role = {
  place: 'feed' | 'entry' | 'source' | 'person' | 'field' | 'markup' | 'aside'
  pieces: Pieces | null
  entry: EntryDraft | null
  person: Person | null
  take: ((found: Found) => void) | null
  custom: FieldOf<EntryDraft>['custom'] | null
}

/** What an element's name lets it be, wherever it stands. */
type Meaning = {
  root: Root | undefined
  entry: boolean
  entryField: FieldOf<EntryDraft> | undefined
  feedField: FieldOf<FeedDraft> | undefined
  /** How much an author's element is worth; 0 for others. */
  person: number
  /** What RDF or HTML wraps a person's name in. */
  aroundName: boolean
  transparent: boolean
  unnested: boolean
}

function meaningOf(key: string): Meaning {
  return {
    root: ROOTS.get(key),
    entry: ENTRIES.has(key),
    entryField: ENTRY_FIELDS.get(key),
    feedField: FEED_FIELDS.get(key),
    person: PEOPLE.get(key) ?? 0,
    aroundName: AROUND_NAME.has(key),
    transparent: TRANSPARENT.has(key),
    unnested: UNNESTED.has(key),
  }
}

const NOWHERE: Role = { place: 'aside', pieces: null, entry: null, person: null, take: null, custom: null }
const FEED_PLACE: Role = { ...NOWHERE, place: 'feed' }

function fieldRole(role: Role, take: Role['take'], custom: Role['custom'] = null): Role {
  return { place: 'field', pieces: [], entry: role.entry, person: null, take, custom }
}

const MOST_ENTRIES = 5000
const MOST_PIECES = 100_000
const MOST_FIELDS = 1000
const LONGEST_TEXT = 1_000_000
const LONGEST_NAME = 1000

type Root = 'feed' | 'atom' | 'sitemap'
const ROOTS = new Map<string, Root>([
  ['core:rss', 'feed'],
  ['rdf:rdf', 'feed'],
  ['core:rdf', 'feed'],
  ['core:channel', 'feed'],
  ['core:feed', 'atom'],
  ['atom:feed', 'atom'],
  ['sitemap:urlset', 'sitemap'],
  ['core:urlset', 'sitemap'],
])
// Behind an HTML beginning (an error message above the feed) only these are believed.
const SURE_ROOTS = new Set(['core:rss', 'rdf:rdf', 'atom:feed'])

// Wrappers whose inside belongs to what they stand in.
const TRANSPARENT = new Set([
  'media:group',
  'news:news',
  'news:publication',
  'content:items',
  'rdf:bag',
  'rdf:li',
  'image:image',
  'core:skiphours',
  'core:skipdays',
])

const PEOPLE = new Map([
  ['core:author', 3],
  ['atom:author', 3],
  ['dc:creator', 2],
  ['dc:author', 2],
  ['dcterms:creator', 2],
  ['itunes:author', 1],
  ['core:managingeditor', 1],
])

const AROUND_NAME = new Set([
  ...'rdf:bag rdf:seq rdf:alt rdf:description other:person other:agent other:organization'.split(' '),
  ...'a b i em strong span p'.split(' ').flatMap(tag => [`core:${tag}`, `xhtml:${tag}`]),
])

const ENTRIES = new Set(['core:item', 'core:entry', 'atom:entry', 'atom:item', 'sitemap:url'])

// Which open element ends where this one starts: an item inside an item, or an RSS field inside another, shows that the
// outer one was never closed; an empty item inside an item says nothing. -1: none.
function closeFirst(name: Name<Meaning>, stack: readonly Open<Meaning, Role>[], empty: boolean): number {
  const top = stack.at(-1)
  if (!top) return -1
  if (name.meaning.entry && top.role.entry) return empty ? -1 : stack.findLastIndex(open => open.name.meaning.entry)
  if ((top.role.place === 'field' || top.role.place === 'markup') && name.meaning.unnested) {
    const at = stack.findLastIndex(open => open.role.place === 'field')
    const field = stack[at]
    return field?.name.meaning.unnested && field.name.key !== name.key ? at : -1
  }
  return -1
}
const UNNESTED = new Set(
  'title link description pubdate guid author category comments enclosure source'
    .split(' ')
    .map(name => `core:${name}`),
)

function openingTag({ name, attributes, base }: Element<Meaning>): string {
  let tag = `<${htmlName(name)}`
  for (const [attributeName, value] of attributes) {
    if (attributeName.startsWith('xml')) continue
    const shown = ADDRESS_ATTRIBUTES.has(attributeName) ? resolveLink(base, value) : value
    tag += ` ${attributeName}="${escapeHtml(shown).replace(/"/g, '&quot;')}"`
  }
  return `${tag}>`
}

function htmlName({ family, local, raw }: Name<Meaning>): string {
  return family === 'xhtml' || family === 'core' || family === 'atom' ? local.toLowerCase() : raw
}

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
