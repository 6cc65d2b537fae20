import { domainToASCII } from 'node:url'
import type { Field, Matchable } from '../newsroom.ts'
import { fold, scanChunks } from '../text/fold.ts'
import type { Terms } from './terms.ts'

/** One item read into the numbers of its terms. Reused from item to item: reading the next one forgets the last. */
export type Reading = {
  read(item: Matchable): void
  /** Terms met in this item, each once. */
  seen: number[]
  has(term: number, fields: number): boolean
  /** The first place of a term, and the next after a place; -1 where there is none. */
  first(term: number): number
  next(place: number): number
  /** First and last word, counted over the whole item; fields lie far apart. */
  from(place: number): number
  to(place: number): number
  fields(place: number): number
  where(place: number): { field: Field; start: number; end: number }
}

export const TITLE = 1
export const LEAD = 2
export const TEXT = 4
export const TAG = 8
export const URL_WORDS = 16
export const AUTHOR = 32
export const LANG = 64
export const SOURCE = 128
export const ANYWHERE = TITLE | TEXT | TAG

const LEAD_WORDS = 60
// Further than any NEAR reaches, so that nothing is near across two fields.
const APART = 1000

export function makeReading(terms: Terms): Reading {
  let now = 0
  let met = new Int32Array(1024)
  let heads = new Int32Array(1024)
  let tails = new Int32Array(1024)
  let masks = new Uint8Array(1024)
  let places = new Int32Array(6 * 4096)
  let count = 0
  let at = 0
  const seen: number[] = []

  function note(term: number, from: number, to: number, field: number, start: number, end: number): void {
    if (6 * count + 6 > places.length) {
      const wider = new Int32Array(places.length * 2)
      wider.set(places)
      places = wider
    }
    const base = 6 * count
    places[base] = from
    places[base + 1] = to
    places[base + 2] = field
    places[base + 3] = start
    places[base + 4] = end
    places[base + 5] = -1
    if (met[term] !== now) {
      met[term] = now
      heads[term] = count
      masks[term] = field
      seen.push(term)
    } else {
      places[6 * (tails[term] as number) + 5] = count
      masks[term] = (masks[term] as number) | field
    }
    tails[term] = count++
  }

  function readField(text: string, field: number, offset = 0): void {
    const begin = at
    scanChunks(text, (start, end) => {
      const { found, width } = terms.hits(text.slice(start, end))
      for (let i = 0; i < found.length; i += 5) {
        const from = at + (found[i + 1] as number)
        const to = from + (found[i + 2] as number) - 1
        const fields = field === TEXT && to - begin < LEAD_WORDS ? TEXT | LEAD : field
        note(
          found[i] as number,
          from,
          to,
          fields,
          offset + start + (found[i + 3] as number),
          offset + start + (found[i + 4] as number),
        )
      }
      at += width
    })
    at += APART
  }

  function readFact(fact: string, field: number, start: number, end: number): void {
    const term = terms.fact(fact)
    if (term === undefined) return
    note(term, at, at, field, start, end)
    at += APART
  }

  function readSource(item: Matchable): void {
    const name = item.source ?? ''
    if (name) readFact(sourceFact(name), SOURCE, 0, name.length)
    for (const [text, field] of [
      [item.url ?? '', SOURCE | URL_WORDS],
      [name, SOURCE],
    ] as const) {
      const host = hostIn(text)
      if (!host) continue
      for (let i = host.start; i < host.end; i++)
        if (i === host.start || text[i - 1] === '.') readFact(sourceFact(text.slice(i, host.end)), field, i, host.end)
    }
  }

  return {
    seen,
    read(item) {
      now++
      count = 0
      at = 0
      seen.length = 0
      const size = terms.size()
      if (size > met.length) {
        const room = Math.max(size, met.length * 2)
        met = new Int32Array(room)
        heads = new Int32Array(room)
        tails = new Int32Array(room)
        masks = new Uint8Array(room)
      }
      readField(item.title, TITLE)
      readField(item.text, TEXT)
      let start = 0
      for (const tag of item.tags ?? []) {
        readField(tag, TAG, start)
        start += tag.length + TAGS_JOINED.length
      }
      if (item.url) readField(item.url, URL_WORDS)
      if (item.author) readField(item.author, AUTHOR)
      if (item.lang) readFact(langFact(item.lang), LANG, 0, item.lang.length)
      readSource(item)
    },
    has: (term, fields) => met[term] === now && ((masks[term] as number) & fields) !== 0,
    first: term => (met[term] === now ? (heads[term] as number) : -1),
    next: place => places[6 * place + 5] as number,
    from: place => places[6 * place] as number,
    to: place => places[6 * place + 1] as number,
    fields: place => places[6 * place + 2] as number,
    where: place => ({
      field: fieldName(places[6 * place + 2] as number),
      start: places[6 * place + 3] as number,
      end: places[6 * place + 4] as number,
    }),
  }
}

/** How tags read as one text; evidence in tags points into it. */
export const TAGS_JOINED = ', '

export function langFact(code: string): string {
  return `lang:${code.toLowerCase().split(/[-_]/)[0]}`
}

export function sourceFact(source: string): string {
  const bare = source
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:\*?\.)?/, '')
    .replace(/[/.]+$/, '')
  return `source:${/^\S+\.\S+$/.test(bare) ? domainToASCII(bare) || bare : fold(bare)}`
}

const FIELD_NAMES: [number, Field][] = [
  [URL_WORDS, 'url'],
  [SOURCE, 'source'],
  [LANG, 'lang'],
  [AUTHOR, 'author'],
  [TAG, 'tag'],
  [TITLE, 'title'],
]

function fieldName(fields: number): Field {
  return FIELD_NAMES.find(([bit]) => fields & bit)?.[1] ?? 'text'
}

/** Where the host stands in an address, or in a feed's name that is one. */
function hostIn(text: string): { start: number; end: number } | undefined {
  const found = /^(?:[a-z]+:\/\/(?:[^/?#@]*@)?)?([^\s/:?#@]+\.[^\s/:?#@]+)/iu.exec(text)
  if (!found?.[1]) return undefined
  const start = found[0].length - found[1].length
  return { start, end: found[0].length }
}
