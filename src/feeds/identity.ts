import { hash } from 'node:crypto'
import type { ReadEntry } from '../newsroom.ts'
import { addressOf } from '../text/address.ts'
import { alike, sameWords } from './alike.ts'
import { textOf, titleOf } from './entry.ts'

/**
 * What a feed's own marks are worth, as its documents have shown. A guid is `steady`, changes between polls, is shared by
 * different items, or is not there; a link is the item's own, shared, or not there.
 */
export type Rule = { guid: 'steady' | 'rotating' | 'shared' | 'absent'; link: 'own' | 'shared' | 'absent' }

/** What we hold of an item when its feed is read again. */
export type Known = {
  id: string
  keys: readonly string[]
  title: string
  text: string
  link: string | null
  guid: string | null
  publishedAt: number | null
}

/** A feed's entries against what we hold. `rule`: as it looks after this document. */
export type SortedOut = {
  fresh: { entry: ReadEntry; keys: string[] }[]
  /** Known items with other words than before. */
  changed: { itemId: string; entry: ReadEntry; keys: string[] }[]
  /** Known items under further keys, their words as before. */
  moreKeys: { itemId: string; keys: string[] }[]
  /** How many entries were known before, changed or not. */
  known: number
  rule: Rule
}

/**
 * Under which keys to look an entry up and to remember it, from its guid and link to its very words. Sharing a key makes two
 * entries candidates for one item; `sortOut` decides.
 */
export function keysOf(entry: ReadEntry): string[] {
  const text = textOf(entry)
  const keys = [`x:${digest(entry.guid, entry.link, titleOf(entry), entry.published, text)}`]
  if (entry.link) keys.push(linkKey(entry.link))
  if (entry.guid) keys.push(guidKey(entry.guid))
  if (titleOf(entry)) keys.push(`d:${digest(sameWords(titleOf(entry)), entry.published)}`)
  if (text.length >= TELLING) keys.push(`b:${digest(text)}`)
  return keys
}

/** The rule in use, in words a list of feeds can show. */
export function ruleInWords(rule: Rule): string {
  if (rule.guid === 'steady') return 'guid'
  const why = { rotating: 'its guids change', shared: 'its guids are shared', absent: 'it has no guids' }[rule.guid]
  return rule.link === 'own' ? `link (${why})` : `title, date and text (${why}, its links say nothing)`
}

/** The rule for a feed nobody has read yet. */
export const FIRST_RULE: Rule = { guid: 'steady', link: 'own' }

/**
 * Tells new items from known ones. `known`: everything the store holds under any of these entries' keys. The order of the
 * entries, and how often one comes, makes no difference to which are new.
 */
export function sortOut(entries: readonly ReadEntry[], known: readonly Known[], before: Rule): SortedOut {
  const ordered = inSteadyOrder(entries)
  const sheet = readSheet(ordered, known, before)
  const held = new Map<string, Held>()
  const byKey = new Map<string, Held>()
  const remember = (item: Held, keys: readonly string[]) => {
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, item)
  }
  for (const item of known) {
    const holding: Held = { item, isNew: false, versions: [] }
    held.set(item.id, holding)
    remember(holding, item.keys)
  }
  for (const entry of ordered) {
    const keys = keysOf(entry).filter(key => sheet.rule.guid !== 'rotating' || !key.startsWith('g:'))
    const found = candidates(keys, byKey).find(({ held, by }) => sameItem(entry, held.item, by, sheet))?.held
    const holding = found ?? newlyHeld(entry, keys, held)
    holding.versions.push({ entry, keys })
    remember(holding, keys)
  }
  const owned = new Set(known.flatMap(item => item.keys))
  return { ...outcome([...held.values()], owned, sheet.rule), rule: sheet.rule }
}

type Held = { item: Known; isNew: boolean; versions: { entry: ReadEntry; keys: string[] }[] }

/** How many wordings of an item are kept where its marks are in doubt. */
const FEW = 6

/** Text shorter than this says too little to tell an item by. */
const TELLING = 80

function digest(...parts: (string | number | null)[]): string {
  return hash('sha1', parts.join('\n'), 'base64url').slice(0, 16)
}

function linkKey(link: string): string {
  const fragment = /#(?!(?:\d*|xtor=.*|utm_.*|at_.*|ref=.*)$)(.+)$/i.exec(link)?.[0] ?? ''
  return short('l:', addressOf(link) + fragment)
}

function guidKey(guid: string): string {
  return short('g:', /^https?:/i.test(guid) ? addressOf(guid) + (/#.*$/.exec(guid)?.[0] ?? '') : guid.trim())
}

function short(prefix: string, text: string): string {
  return prefix + (text.length > 120 ? digest(text) : text)
}

/** What this document shows of its guids and links, over what was known before. */
type Sheet = { rule: Rule; sharedGuids: Set<string>; sharedLinks: Set<string>; manyGuids: boolean }

function readSheet(entries: readonly ReadEntry[], known: readonly Known[], before: Rule): Sheet {
  const guids = groupBy(entries, entry => entry.guid && guidKey(entry.guid))
  const links = groupBy(entries, entry => entry.link && linkKey(entry.link))
  const sharedGuids = keysSharedBy(guids, (a, b) => differ(a.link, b.link, linkKey) === true)
  const sharedLinks = keysSharedBy(links, (a, b) => differ(a.guid, b.guid, guidKey) !== false)
  for (const [key, group] of links) if (group.some(entry => isHomePage(entry.link as string))) sharedLinks.add(key)
  return {
    rule: { guid: guidRule(entries, known, guids, sharedGuids, before), link: linkRule(links, sharedLinks, before) },
    sharedGuids,
    sharedLinks,
    manyGuids: guids.size > 1,
  }
}

function guidRule(
  entries: readonly ReadEntry[],
  known: readonly Known[],
  guids: Map<string, ReadEntry[]>,
  shared: Set<string>,
  before: Rule,
): Rule['guid'] {
  if (guids.size === 0) return entries.length > 0 ? 'absent' : before.guid
  if (shared.size * 2 >= guids.size && shared.size > 0) return 'shared'
  // Several items may bear one link: a guid has moved only where none of them bears it.
  const byLink = Map.groupBy(
    known.filter(item => item.link && item.guid),
    item => linkKey(item.link as string),
  )
  let kept = 0
  let moved = 0
  for (const entry of entries) {
    const items = entry.link && entry.guid ? byLink.get(linkKey(entry.link)) : undefined
    if (!items || !entry.guid || isHomePage(entry.link as string)) continue
    const guid = guidKey(entry.guid)
    if (items.some(item => guidKey(item.guid as string) === guid || item.keys.includes(guid))) kept++
    else moved++
  }
  if (moved > kept && moved > 1) return 'rotating'
  if (kept > moved && before.guid !== 'shared' && before.guid !== 'rotating') return 'steady'
  return before.guid === 'absent' ? 'steady' : before.guid
}

function linkRule(links: Map<string, ReadEntry[]>, shared: Set<string>, before: Rule): Rule['link'] {
  if (links.size === 0) return 'absent'
  if (shared.size * 2 > links.size) return 'shared'
  return links.size > 1 || before.link === 'absent' ? 'own' : before.link
}

type By = 'x' | 'l' | 'g' | 'd' | 'b'

/** Items that share a key with an entry, the most telling key first. */
function candidates(keys: readonly string[], byKey: Map<string, Held>): { held: Held; by: By }[] {
  return keys.flatMap(key => {
    const held = byKey.get(key)
    return held ? [{ held, by: key[0] as By }] : []
  })
}

/**
 * One mark alone may lie: guids are shared, rotate or number the places of a list; links lead to a home page. So a mark
 * counts where the document and the feed's past speak for it and anything else of the item agrees.
 */
function sameItem(entry: ReadEntry, item: Known, by: By, sheet: Sheet): boolean {
  if (by === 'x') return true
  const guidDiffers = differ(entry.guid, item.guid, guidKey)
  const linkDiffers = differ(entry.link, item.link, linkKey)
  const guidSpeaks =
    !!entry.guid &&
    sheet.rule.guid !== 'rotating' &&
    sheet.rule.guid !== 'shared' &&
    !sheet.sharedGuids.has(guidKey(entry.guid))
  const linkSpeaks =
    !!entry.link &&
    !sheet.sharedLinks.has(linkKey(entry.link)) &&
    (sheet.rule.link !== 'shared' || guidDiffers === false)
  const agree = agreements(entry, item)
  if (by === 'l') {
    if (!linkSpeaks) return (agree.titleSame || agree.text === true) && agree.date !== false && guidDiffers !== true
    return guidDiffers !== true || !guidSpeaks || agree.some
  }
  if (by === 'g') {
    if (!guidSpeaks) return linkDiffers === false && agree.titleSame
    if (linkDiffers === false && linkSpeaks) return true
    // The only guid of a document may be the same for whatever stands there.
    if (sheet.manyGuids) return agree.some
    return linkDiffers === false ? agree.titleSame || agree.date === true || agree.text === true : agree.count > 1
  }
  // The same title and date, or the same text: proof unless both marks say otherwise.
  const marksDeny = (guidSpeaks && guidDiffers === true) || (linkSpeaks && linkDiffers === true)
  if (by === 'd') return !marksDeny || (agree.date === true && agree.text === true)
  return !marksDeny && (agree.date !== false || agree.titleSame)
}

type Agreements = {
  titleSame: boolean
  title: boolean
  date: boolean | null
  text: boolean | null
  some: boolean
  count: number
}

/** What else two versions have in common; null where one of them does not say. */
function agreements(entry: ReadEntry, item: Known): Agreements {
  const text = textOf(entry)
  const title = alike(titleOf(entry), item.title)
  const date = entry.published === null || item.publishedAt === null ? null : entry.published === item.publishedAt
  const texts = text.length < TELLING || item.text.length < TELLING ? null : alike(text, item.text)
  const count = Number(title) + Number(date === true) + Number(texts === true)
  const titleSame = same(titleOf(entry), item.title)
  return { titleSame, title, date, text: texts, some: count > 0, count }
}

function newlyHeld(entry: ReadEntry, keys: string[], held: Map<string, Held>): Held {
  const item: Known = {
    id: `new ${keys[0]}`,
    keys,
    title: titleOf(entry),
    text: textOf(entry),
    link: entry.link,
    guid: entry.guid,
    publishedAt: entry.published,
  }
  const holding: Held = { item, isNew: true, versions: [] }
  held.set(item.id, holding)
  return holding
}

/** `owned`: keys that belong to a known item, and stay with it. */
function outcome(held: Held[], owned: ReadonlySet<string>, rule: Rule): Omit<SortedOut, 'rule'> {
  const sorted: Omit<SortedOut, 'rule'> = { fresh: [], changed: [], moreKeys: [], known: 0 }
  for (const { item, isNew, versions } of held) {
    const latest = versions.at(-1)
    if (!latest) continue
    const keys = [...new Set(versions.flatMap(version => version.keys))]
    if (isNew) {
      sorted.fresh.push({ entry: latest.entry, keys })
      continue
    }
    sorted.known++
    const missing = keys.filter(key => !owned.has(key))
    // A wording seen before is an old copy from a cache, not an edit.
    const unchanged = versions.some(({ entry, keys }) => sameWording(entry, item) || item.keys.includes(keys[0] ?? ''))
    if (!unchanged) sorted.changed.push({ itemId: item.id, entry: latest.entry, keys: missing })
    // A feed that stamps every item anew at every poll must not fill the store with keys. Where marks are in doubt, an item's
    // very words are kept a few times over: what a mark says today it may not say once the feed's rule has changed.
    else if (
      missing.some(key => !key.startsWith('x:') && !key.startsWith('d:')) ||
      !heldByMarks(versions, item) ||
      (isDoubtful(rule, versions) && item.keys.filter(key => key.startsWith('x:')).length < FEW)
    )
      if (missing.length > 0) sorted.moreKeys.push({ itemId: item.id, keys: missing })
  }
  return sorted
}

function sameWording(entry: ReadEntry, item: Known): boolean {
  return same(titleOf(entry), item.title) && same(textOf(entry), item.text)
}

function same(one: string, two: string): boolean {
  return one === two || sameWords(one) === sameWords(two)
}

/** Whether the marks that tell an item now may say something else at the next poll. */
function isDoubtful(rule: Rule, versions: Held['versions']): boolean {
  if (rule.link !== 'own' || rule.guid === 'shared' || versions.length > 1) return true
  return (
    rule.guid === 'steady' &&
    versions.some(({ keys }) => keys.filter(key => key.startsWith('g:') || key.startsWith('l:')).length === 1)
  )
}

function heldByMarks(versions: Held['versions'], item: Known): boolean {
  return versions.every(({ keys }) => {
    const marks = keys.filter(key => key.startsWith('g:') || key.startsWith('l:'))
    return marks.length > 0 && marks.every(key => item.keys.includes(key))
  })
}

/** Oldest first, and always the same order for the same entries. */
function inSteadyOrder(entries: readonly ReadEntry[]): ReadEntry[] {
  const once = new Map(entries.map(entry => [JSON.stringify([stamp(entry), entry]), entry]))
  return [...once].sort(([a, one], [b, two]) => stamp(one) - stamp(two) || (a < b ? -1 : 1)).map(([, entry]) => entry)
}

function stamp(entry: ReadEntry): number {
  return entry.updated ?? entry.published ?? 0
}

/** Null where one of the two has none. */
function differ<T>(a: T | null, b: T | null, key: (mark: T) => string): boolean | null {
  return a && b ? key(a) !== key(b) : null
}

function isHomePage(link: string): boolean {
  const url = URL.parse(link)
  return !!url && url.pathname === '/' && url.search === '' && url.hash === ''
}

function groupBy(entries: readonly ReadEntry[], key: (entry: ReadEntry) => string | null): Map<string, ReadEntry[]> {
  const groups = new Map<string, ReadEntry[]>()
  for (const entry of entries) {
    const named = key(entry)
    if (!named) continue
    const group = groups.get(named)
    if (group) group.push(entry)
    else groups.set(named, [entry])
  }
  return groups
}

/** Marks that different items of one document bear: their headlines differ, and so does the other mark, the date or all wording. */
function keysSharedBy(
  groups: Map<string, ReadEntry[]>,
  otherMark: (a: ReadEntry, b: ReadEntry) => boolean,
): Set<string> {
  const shared = new Set<string>()
  for (const [key, group] of groups) {
    const [first, ...others] = group
    const unlike = others.filter(entry => first && titleOf(entry) !== titleOf(first))
    const titles = new Set(unlike.map(titleOf))
    const apart = (entry: ReadEntry) =>
      !!first &&
      (otherMark(first, entry) ||
        differ(first.published, entry.published, String) ||
        !alike(titleOf(first), titleOf(entry)))
    if (titles.size > 1 || unlike.some(apart)) shared.add(key)
  }
  return shared
}
