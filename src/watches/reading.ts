import type { Field, Matchable } from '../newsroom.ts'
import { chunkEnd, chunkStart, makeUnits } from '../text/chunks.ts'
import { withRoom } from './blocks.ts'
import { hostIn, langFact, sourceFact } from './facts.ts'
import type { Terms } from './terms.ts'

/** One item read into the numbers of its terms. Reused from item to item: reading the next one forgets the last. */
export type Reading = {
  read(item: Matchable): void
  /** Terms met in this item, each once. */
  seen: number[]
  /** Whether a term was met at all, and whether in one of these fields. */
  met(term: number): boolean
  has(term: number, fields: number): boolean
  /** The last place of a term, and the one before a place; -1 where there is none. */
  last(term: number): number
  before(place: number): number
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

// A place: its first and last word, field, start and end, the place of the same term before it, and the fields of both
// and all before.
const FROM = 0
const TO = 1
const FIELD = 2
const START = 3
const END = 4
const BEFORE = 5
const ALL_FIELDS = 6
const PLACE = 7
const LEAD_WORDS = 60
// Further than any NEAR reaches, so that nothing is near across two fields.
const APART = 1000

export function makeReading(terms: Terms): Reading {
  const { words } = terms
  const unitsIn = makeUnits()
  // For each term its last place, counted over all items: one below `base` is of an item before.
  let latest = new Int32Array(1024)
  let base = 1
  let places = new Int32Array(PLACE * 4096)
  let count = 0
  let at = 0
  const seen: number[] = []

  function note(term: number, from: number, to: number, field: number, start: number, end: number): void {
    const place = PLACE * count
    if (place + PLACE > places.length) places = withRoom(places, place + PLACE)
    const before = (latest[term] as number) - base
    places[place + FROM] = from
    places[place + TO] = to
    places[place + FIELD] = field
    places[place + START] = start
    places[place + END] = end
    if (before < 0) {
      places[place + BEFORE] = -1
      places[place + ALL_FIELDS] = field
      seen.push(term)
    } else {
      places[place + BEFORE] = before
      places[place + ALL_FIELDS] = (places[PLACE * before + ALL_FIELDS] as number) | field
    }
    latest[term] = base + count++
  }

  function readField(text: string, field: number, offset = 0): void {
    const units = unitsIn(text)
    const { codes, length } = units
    const begin = at
    for (let start = chunkStart(units, 0); start < length; ) {
      const end = chunkEnd(units, start)
      const word = terms.look(codes, start, end)
      const hits = words.count(word)
      if (hits > 0 && words.isOne(word)) {
        const fields = field === TEXT && at - begin < LEAD_WORDS ? TEXT | LEAD : field
        for (let n = 0; n < hits; n++) note(words.term(word, n), at, at, fields, offset + start, offset + end)
      } else
        for (let n = 0; n < hits; n++) {
          const from = at + words.hit(word, n, 1)
          const to = from + words.hit(word, n, 2) - 1
          const fields = field === TEXT && to - begin < LEAD_WORDS ? TEXT | LEAD : field
          const [first, last] = [words.hit(word, n, 3), words.hit(word, n, 4)]
          note(words.hit(word, n, 0), from, to, fields, offset + start + first, offset + start + last)
        }
      at += words.width(word)
      start = chunkStart(units, end)
    }
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

  /** All places of the item before are of the past. */
  function forget(): void {
    base += count
    count = 0
    at = 0
    seen.length = 0
    latest = withRoom(latest, terms.size())
    if (base < LAST_PLACE) return
    latest.fill(0)
    base = 1
  }

  return {
    seen,
    read(item) {
      forget()
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
    met: term => (latest[term] as number) >= base,
    has: (term, fields) => {
      const place = (latest[term] as number) - base
      return place >= 0 && ((places[PLACE * place + ALL_FIELDS] as number) & fields) !== 0
    },
    last: term => Math.max(-1, (latest[term] as number) - base),
    before: place => places[PLACE * place + BEFORE] as number,
    from: place => places[PLACE * place + FROM] as number,
    to: place => places[PLACE * place + TO] as number,
    fields: place => places[PLACE * place + FIELD] as number,
    field: place => fieldName(places[PLACE * place + FIELD] as number),
    start: place => places[PLACE * place + START] as number,
    end: place => places[PLACE * place + END] as number,
  }
}

// Far from where numbers end, so that an item's places always fit.
const LAST_PLACE = 2 ** 30
/** How tags read as one text; evidence in tags points into it. */
const TAGS_JOINED = ', '

function fieldName(fields: number): Field {
  if (fields & TITLE) return 'title'
  if (fields & TEXT) return 'text'
  if (fields & URL_WORDS) return 'url'
  if (fields & TAG) return 'tag'
  if (fields & AUTHOR) return 'author'
  return fields & LANG ? 'lang' : 'source'
}
