import type { ReadEntry, ReadFeed } from '../newsroom.ts'
import { parseDate } from './dates.ts'
import { isPlainAddress, resolveLink } from './links.ts'
import type { Words } from './text-construct.ts'

/** A value with how much it is worth: a field's own element beats Dublin Core, which beats the media vocabularies. */
type Ranked<Value> = { value: Value; rank: number } | null

export type Link = { rel: string; type: string; href: string }
/** Somebody named as author; of rank 0 where only an entry's source names them. */
export type Person = { name: string; email: string; text: string; rank: number }

/** What has been read of an entry so far. */
export type EntryDraft = {
  guid: string | null
  guidIsLink: boolean
  about: string | null
  base: string | null
  language: string | null
  link: Ranked<string>
  links: Link[]
  title: Ranked<string>
  summary: Ranked<Words>
  content: Ranked<Words>
  people: Person[]
  tags: string[]
  published: Ranked<number>
  updated: Ranked<number>
  image: Ranked<string>
  /** The outlet's name, as a news sitemap gives it with each address. */
  outlet: string | null
  /** How many elements stood in it. */
  fields: number
  /** Its end was seen. */
  whole: boolean
  /** A news sitemap's addresses are news only where they say so. */
  news: boolean
}

/** What has been read of the feed itself so far. */
export type FeedDraft = {
  title: Ranked<string>
  link: Ranked<string>
  links: Link[]
  people: Person[]
  language: Ranked<string>
  ttl: number | null
  period: number | null
  frequency: number | null
  skipHours: number[]
  skipDays: number[]
}

export function newEntry(base: string | null, language: string | null): EntryDraft {
  return {
    guid: null,
    guidIsLink: false,
    about: null,
    base,
    language,
    link: null,
    links: [],
    title: null,
    summary: null,
    content: null,
    people: [],
    tags: [],
    published: null,
    updated: null,
    image: null,
    outlet: null,
    fields: 0,
    whole: false,
    news: false,
  }
}

export function newFeed(): FeedDraft {
  return {
    title: null,
    link: null,
    links: [],
    people: [],
    language: null,
    ttl: null,
    period: null,
    frequency: null,
    skipHours: [],
    skipDays: [],
  }
}

/** The better of what is known and what is new: of equals the first stays, and nothing empty counts. */
export function better<Value>(known: Ranked<Value>, value: Value | null | '', rank: number): Ranked<Value> {
  if (value === null || value === '' || value === undefined) return known
  return known && known.rank >= rank ? known : { value, rank }
}

/** The same for a date in words; one nobody can read does not count. */
export function betterDate(known: Ranked<number>, text: string, rank: number): Ranked<number> {
  return known && known.rank >= rank ? known : better(known, parseDate(text), rank)
}

/**
 * The entry as the feed states it. `home` makes its relative links absolute where the entry knew no base; `desk` is the
 * author Atom lets stand for entries that name none (RFC 4287, 4.1.2).
 */
export function finishEntry(draft: EntryDraft, home: string | null, desk: string | null): ReadEntry {
  const base = draft.base === null ? home : resolveLink(home, draft.base)
  const stated = draft.link?.value ?? alternateOf(draft.links)
  const link = stated ?? (draft.guidIsLink ? draft.guid : null) ?? (isAddress(draft.about) ? draft.about : null)
  return {
    guid: draft.guid ?? draft.about,
    link: link === null ? null : safeLink(resolveLink(base, link)),
    title: draft.title?.value ?? '',
    summaryText: draft.summary?.value.text() ?? '',
    contentHtml: draft.content?.value.html(home) || null,
    author: authorOf(draft.people) ?? desk,
    tags: draft.tags.length > 1 ? [...new Set(draft.tags)] : draft.tags,
    language: draft.language,
    published: draft.published?.value ?? null,
    updated: draft.updated?.value ?? null,
    image: draft.image ? safeLink(resolveLink(base, draft.image.value)) : null,
  }
}

/** The feed as it states itself. */
export function finishFeed(draft: FeedDraft, base: string | null, entries: ReadEntry[]): ReadFeed {
  const link = draft.link?.value ?? alternateOf(draft.links)
  const linked = (rel: string) => draft.links.find(link => link.rel === rel)?.href ?? null
  const every = draft.period === null ? null : draft.period / Math.max(1, draft.frequency ?? 1)
  return {
    title: draft.title?.value ?? null,
    link: link === null ? null : safeLink(resolveLink(base, link)),
    language: draft.language?.value ?? null,
    ttl: draft.ttl ?? every,
    skipHours: draft.skipHours,
    skipDays: draft.skipDays,
    hub: linked('hub'),
    self: linked('self'),
    entries,
  }
}

/** What a feed's relative links are relative to, where nobody said from where it came. */
export function homeOf(draft: FeedDraft): string | null {
  return draft.link?.value ?? alternateOf(draft.links) ?? draft.links.find(link => link.rel === 'self')?.href ?? null
}

// The page a reader would open: HTML before other kinds, the first of several.
function alternateOf(links: readonly Link[]): string | null {
  const alternates = links.filter(link => link.rel === 'alternate')
  const page = alternates.find(link => link.type === '' || /html/i.test(link.type))
  return (page ?? alternates[0])?.href ?? null
}

/** A link an editor may click: none that runs. */
export function safeLink(link: string): string | null {
  if (isPlainAddress(link)) return link
  return link === '' || /^(?:javascript|data|vbscript):/i.test(link) ? null : link.replaceAll(' ', '%20')
}

function isAddress(text: string | null): boolean {
  return text !== null && /^https?:\/\//i.test(text)
}

/** Those of the best vocabulary that names any, an e-mail address where a name is missing; a source's author comes last. */
export function authorOf(people: readonly Person[]): string | null {
  const [first] = people
  if (!first) return null
  if (people.length === 1) {
    const { name, mail } = nameAndMail(first)
    return name || mail || null
  }
  const named = people.map(person => ({ rank: person.rank, ...nameAndMail(person) }))
  for (const rank of [3, 2, 1]) {
    const ranked = named.filter(person => person.rank === rank)
    if (ranked.some(person => person.name !== '')) return joined(ranked.map(person => person.name || person.mail))
  }
  return joined(named.filter(person => person.rank > 0).map(person => person.mail)) ?? ofSource(named)
}

function ofSource(named: readonly { rank: number; name: string; mail: string }[]): string | null {
  return joined(named.filter(person => person.rank === 0).map(person => person.name || person.mail))
}

function joined(names: readonly string[]): string | null {
  return [...new Set(names)].filter(name => name !== '').join(', ') || null
}

// RSS writes "desk@example.org (Jane Doe)", others "Jane Doe <desk@example.org>" or the name alone.
function nameAndMail(person: Person): { name: string; mail: string } {
  if (person.name !== '' || person.email !== '') return { name: person.name, mail: person.email }
  if (person.text.length > 500) return { name: '', mail: '' }
  if (!person.text.includes('@')) return { name: person.text, mail: '' }
  const mail = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/.exec(person.text)?.[0] ?? ''
  if (mail === '') return { name: person.text, mail }
  const inBrackets = /\(((?:[^()]|\([^()]*\)){1,200})\)/.exec(person.text)?.[1]
  const around = person.text.replace(mail, ' ').replace(/[<>()[\]"]|mailto:/gi, ' ')
  const name = inBrackets && !inBrackets.includes(mail) ? inBrackets : around
  return { name: name.replace(/\s+/g, ' ').replace(/^[ ,;:-]+|[ ,;:-]+$/g, ''), mail }
}
