import { domainToASCII } from 'node:url'
import type { Field, Matchable } from '../newsroom.ts'
import { fold, scanChunks } from '../text/fold.ts'
import type { Terms } from './terms.ts'
import { HIT } from './words.ts'

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
  field(place: number): Field
  start(place: number): number
  end(place: number): number
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

const MET = 4
const PLACE = 6
const LEAD_WORDS = 60
// Further than any NEAR reaches, so that nothing is near across two fields.
const APART = 1000

export function makeReading(terms: Terms): Reading {
  const { words } = terms
  let now = 0
  // For each term: the item it was last met in, its first and last place there, and the fields of all its places.
  let met = new Int32Array(MET * 1024)
  let places = new Int32Array(PLACE * 4096)
  let count = 0
  let at = 0
  const seen: number[] = []

  function note(term: number, from: number, to: number, field: number, start: number, end: number): void {
    const place = PLACE * count
    if (place + PLACE > places.length) {
      const wider = new Int32Array(places.length * 2)
      wider.set(places)
      places = wider
    }
    places[place] = from
    places[place + 1] = to
    places[place + 2] = field
    places[place + 3] = start
    places[place + 4] = end
    places[place + 5] = -1
    const own = MET * term
    if (met[own] !== now) {
      met[own] = now
      met[own + 1] = count
      met[own + 3] = field
      seen.push(term)
    } else {
      places[PLACE * (met[own + 2] as number) + 5] = count
      met[own + 3] = (met[own + 3] as number) | field
    }
    met[own + 2] = count++
  }

  function readField(text: string, field: number, offset = 0): void {
    const begin = at
    scanChunks(text, (start, end) => {
      const word = terms.look(text, start, end)
      const last = words.endOfHits(word)
      for (let i = words.firstHit(word); i < last; i += HIT) {
        const from = at + words.hit(i + 1)
        const to = from + words.hit(i + 2) - 1
        const fields = field === TEXT && to - begin < LEAD_WORDS ? TEXT | LEAD : field
        note(words.hit(i), from, to, fields, offset + start + words.hit(i + 3), offset + start + words.hit(i + 4))
      }
      at += words.width(word)
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
      if (MET * terms.size() > met.length) met = new Int32Array(MET * terms.size() * 2)
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
    has: (term, fields) => met[MET * term] === now && ((met[MET * term + 3] as number) & fields) !== 0,
    first: term => (met[MET * term] === now ? (met[MET * term + 1] as number) : -1),
    next: place => places[PLACE * place + 5] as number,
    from: place => places[PLACE * place] as number,
    to: place => places[PLACE * place + 1] as number,
    fields: place => places[PLACE * place + 2] as number,
    field: place => fieldName(places[PLACE * place + 2] as number),
    start: place => places[PLACE * place + 3] as number,
    end: place => places[PLACE * place + 4] as number,
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

function fieldName(fields: number): Field {
  if (fields & TITLE) return 'title'
  if (fields & TEXT) return 'text'
  if (fields & URL_WORDS) return 'url'
  if (fields & TAG) return 'tag'
  if (fields & AUTHOR) return 'author'
  return fields & LANG ? 'lang' : 'source'
}

/** Where the host stands in an address, or in a feed's name that is one. */
function hostIn(text: string): { start: number; end: number } | undefined {
  const found = /^(?:[a-z]+:\/\/(?:[^/?#@]*@)?)?([^\s/:?#@]+\.[^\s/:?#@]+)/iu.exec(text)
  if (!found?.[1]) return undefined
  const start = found[0].length - found[1].length
  return { start, end: found[0].length }
}
