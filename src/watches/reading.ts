import type { Field, Matchable } from '../newsroom.ts'
import { chunkEnd, chunkStart, makeUnits, type Units } from '../text/chunks.ts'
import { withRoom } from './blocks.ts'
import { hostIn, langFact, sourceFact } from './facts.ts'
import type { Terms } from './terms.ts'
import { HIT, isOneWord, metAt, widthOf } from './words.ts'

/** One item read into the numbers of its terms. Reused from item to item: reading the next one forgets the last. */
export type Reading = {
  terms: Terms
  unitsIn: (text: string) => Units
  /** For each term its last place, counted over all items: one below `base` is of an item before. */
  latest: Int32Array<ArrayBuffer>
  base: number
  places: Int32Array<ArrayBuffer>
  /** How many places there are, and how many words so far. */
  count: number
  at: number
  /** Terms met in this item, each once. */
  seen: number[]
}

export function makeReading(terms: Terms): Reading {
  return {
    terms,
    unitsIn: makeUnits(),
    latest: new Int32Array(1024),
    base: 1,
    places: new Int32Array(PLACE * 4096),
    count: 0,
    at: 0,
    seen: [],
  }
}

/** Reads an item and forgets the one before. */
export function readItem(reading: Reading, item: Matchable): void {
  forget(reading)
  readField(reading, item.title, TITLE)
  readField(reading, item.text, TEXT)
  let start = 0
  for (const tag of item.tags ?? []) {
    readField(reading, tag, TAG, start)
    start += tag.length + TAGS_JOINED.length
  }
  if (item.url) readField(reading, item.url, URL_WORDS)
  if (item.author) readField(reading, item.author, AUTHOR)
  if (item.lang) readFact(reading, langFact(item.lang), LANG, 0, item.lang.length)
  readSource(reading, item)
}

/** Whether a term was met at all. */
export function isMet(reading: Reading, term: number): boolean {
  return (reading.latest[term] as number) >= reading.base
}

/** Whether it was met in one of these fields. */
export function isMetIn(reading: Reading, term: number, fields: number): boolean {
  const place = (reading.latest[term] as number) - reading.base
  return place >= 0 && ((reading.places[PLACE * place + ALL_FIELDS] as number) & fields) !== 0
}

/** The last place of a term, and the one before a place; -1 where there is none. */
export function lastPlace(reading: Reading, term: number): number {
  return Math.max(-1, (reading.latest[term] as number) - reading.base)
}

export function placeBefore({ places }: Reading, place: number): number {
  return places[PLACE * place + BEFORE] as number
}

/** First and last word of a place, counted over the whole item; fields lie far apart. */
export function firstWord({ places }: Reading, place: number): number {
  return places[PLACE * place + FROM] as number
}

export function lastWord({ places }: Reading, place: number): number {
  return places[PLACE * place + TO] as number
}

export function fieldsOf({ places }: Reading, place: number): number {
  return places[PLACE * place + FIELD] as number
}

/** Where a place is in the text of its field. */
export function fieldName({ places }: Reading, place: number): Field {
  const fields = places[PLACE * place + FIELD] as number
  if (fields & TITLE) return 'title'
  if (fields & TEXT) return 'text'
  if (fields & URL_WORDS) return 'url'
  if (fields & TAG) return 'tag'
  if (fields & AUTHOR) return 'author'
  return fields & LANG ? 'lang' : 'source'
}

export function startOf({ places }: Reading, place: number): number {
  return places[PLACE * place + START] as number
}

export function endOf({ places }: Reading, place: number): number {
  return places[PLACE * place + END] as number
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

/** All places of the item before are of the past. */
function forget(reading: Reading): void {
  reading.base += reading.count
  reading.count = 0
  reading.at = 0
  reading.seen.length = 0
  reading.latest = withRoom(reading.latest, reading.terms.size())
  if (reading.base < LAST_PLACE) return
  reading.latest.fill(0)
  reading.base = 1
}

/** Notes a place of a term: its first and last word, its fields, and where it is in the text of its field. */
export function noteTerm(
  reading: Reading,
  term: number,
  from: number,
  to: number,
  field: number,
  start: number,
  end: number,
): void {
  const { count, latest } = reading
  const place = PLACE * count
  if (place + PLACE > reading.places.length) reading.places = withRoom(reading.places, place + PLACE)
  const { places } = reading
  const before = (latest[term] as number) - reading.base
  places[place + FROM] = from
  places[place + TO] = to
  places[place + FIELD] = field
  places[place + START] = start
  places[place + END] = end
  if (before < 0) {
    places[place + BEFORE] = -1
    places[place + ALL_FIELDS] = field
    reading.seen.push(term)
  } else {
    places[place + BEFORE] = before
    places[place + ALL_FIELDS] = (places[PLACE * before + ALL_FIELDS] as number) | field
  }
  latest[term] = reading.base + count
  reading.count = count + 1
}

function readField(reading: Reading, text: string, field: number, offset = 0): void {
  const { terms } = reading
  const { words } = terms
  const units = reading.unitsIn(text)
  const begin = reading.at
  let at = begin
  for (let chunk = 0; chunk < units.count; chunk++) {
    const word = terms.look(units, chunk)
    if (metAt(words, word) !== 0) {
      const start = offset + chunkStart(units, chunk)
      if (!isOneWord(words, word)) noteHits(reading, word, at, field, start, begin)
      else {
        const end = offset + chunkEnd(units, chunk)
        const fields = field === TEXT && at - begin < LEAD_WORDS ? TEXT | LEAD : field
        noteTerms(reading, word, at, fields, start, end)
      }
    }
    at += widthOf(words, word)
  }
  reading.at = at + APART
}

function noteTerms(reading: Reading, word: number, at: number, fields: number, start: number, end: number): void {
  const { words } = reading.terms
  const { met } = words
  const count = metAt(words, word)
  const last = count + (met[count] as number)
  for (let n = count + 1; n <= last; n++) noteTerm(reading, met[n] as number, at, at, fields, start, end)
}

/** Those of a chunk that counts as several words, each at its own place. */
function noteHits(reading: Reading, word: number, at: number, field: number, start: number, begin: number): void {
  const { words } = reading.terms
  const { met } = words
  const count = metAt(words, word)
  const end = count + 1 + (met[count] as number) * HIT
  for (let hit = count + 1; hit < end; hit += HIT) {
    const from = at + (met[hit + 1] as number)
    const to = from + (met[hit + 2] as number) - 1
    const fields = field === TEXT && to - begin < LEAD_WORDS ? TEXT | LEAD : field
    const head = start + (met[hit + 3] as number)
    const tail = start + (met[hit + 4] as number)
    noteTerm(reading, met[hit] as number, from, to, fields, head, tail)
  }
}

function readFact(reading: Reading, fact: string, field: number, start: number, end: number): void {
  const term = reading.terms.fact(fact)
  if (term === undefined) return
  noteTerm(reading, term, reading.at, reading.at, field, start, end)
  reading.at += APART
}

function readSource(reading: Reading, item: Matchable): void {
  const name = item.source ?? ''
  if (name) readFact(reading, sourceFact(name), SOURCE, 0, name.length)
  for (const [text, field] of [
    [item.url ?? '', SOURCE | URL_WORDS],
    [name, SOURCE],
  ] as const) {
    const host = hostIn(text)
    if (!host) continue
    for (let i = host.start; i < host.end; i++)
      if ((i === host.start && !/^www\./i.test(text.slice(i))) || text[i - 1] === '.')
        readFact(reading, sourceFact(text.slice(i, host.end)), field, i, host.end)
  }
}

// Far from where numbers end, so that an item's places always fit.
const LAST_PLACE = 2 ** 30
/** How tags read as one text; evidence in tags points into it. */
const TAGS_JOINED = ', '
