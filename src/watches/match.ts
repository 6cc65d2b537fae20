import type { Evidence, Match, Matchable, Urgency, Watch, WeightedQuery } from '../newsroom.ts'
import { makeBlocks, withRoom } from './blocks.ts'
import { makeCandidates } from './candidates.ts'
import { type Clause, clausesAt, eitherOf } from './clauses.ts'
import { holds } from './evaluate.ts'
import { collect, distinct } from './evidence.ts'
import { type Explanation, explainWatch } from './explain.ts'
import { makeNames } from './names.ts'
import { compile, releaseTerms, sizeAt } from './programs.ts'
import { type Asked, parseWatch, queriesOf, type Refusal } from './queries.ts'
import { makeReading, readItem } from './reading.ts'
import { mayHold } from './screen.ts'
import { makeTerms } from './terms.ts'
import type { Node } from './tree.ts'

/** The one index over all watches, desk and channel. */
export type Matcher = {
  /** Takes a watch or replaces the one of this name; a refusal leaves everything as it was. */
  add(watch: Watch): { ok: true; unknown: string[] } | { ok: false; refusal: Refusal }
  remove(name: string): boolean
  /** The watches an item matches, all or those named. */
  match(item: Matchable, only?: readonly string[]): Match[]
  /** The watches that thin text does not decide: some positive part of a query was met, and nothing known speaks against it. */
  screen(item: Matchable): string[]
  /** Which terms of a watch matched where, and for a miss which part was not satisfied; undefined without such a watch. */
  explain(name: string, item: Matchable): Explanation | undefined
}

export function makeMatcher(): Matcher {
  const terms = makeTerms()
  const reading = makeReading(terms)
  const names = makeNames()
  const programs = makeBlocks()
  const look = { programs, reading, isMatch }
  const candidates = makeCandidates(terms, reading, clausesOf)

  // By the number of a watch: itself, where its queries begin among the programs and how long they are together.
  const watches: (Watch | undefined)[] = []
  let begins = new Int32Array(256)
  let lengths = new Int32Array(256)
  // The item it was last decided on, twice its number, and one more where it matched.
  let verdicts = new Int32Array(256)
  let now = 0

  function watchOf(name: string): Watch | undefined {
    return watches[names.find(name) ?? -1]
  }

  /** Where the queries of a watch stand, in the order of `queriesOf`. */
  function placesOf(slot: number): number[] {
    const places: number[] = []
    const begin = begins[slot] as number
    const end = begin + (lengths[slot] as number)
    for (let place = begin; place < end; place += sizeAt(programs.numbers, place)) places.push(place)
    return places
  }

  function clausesOf(slot: number, cost: (term: number) => number): Clause[] {
    const watch = watches[slot]
    // A watch that is not there matches nothing: no item holds one of no terms.
    if (!watch) return [{ terms: [], cost: 0 }]
    const helping = placesOf(slot)
      .filter((_, i) => (watch.queries[i]?.weight ?? 0) > 0)
      .map(place => clausesAt(programs.numbers, place, cost, named => clausesOf(named, cost)))
    return helping.length === 1 ? (helping[0] as Clause[]) : eitherOf(helping)
  }

  function enter(watch: Watch, roots: readonly Node[], named: readonly string[]): void {
    const slot = names.numberOf(watch.name)
    const texts = queriesOf(watch)
    const numbers: number[] = []
    for (const [i, root] of roots.entries()) compile(root, (texts[i] as Asked).text, terms, names.numberOf, numbers)
    names.enter(slot, named)
    watches[slot] = watch
    begins = withRoom(begins, names.size())
    lengths = withRoom(lengths, names.size())
    begins[slot] = programs.put(numbers)
    lengths[slot] = numbers.length
    candidates.put(slot)
  }

  function leave(name: string): boolean {
    const slot = names.find(name) ?? -1
    if (!watches[slot]) return false
    const [begin, length] = [begins[slot] as number, lengths[slot] as number]
    candidates.drop(slot)
    releaseTerms(programs.numbers, begin, length, terms)
    programs.giveBack(begin, length)
    watches[slot] = undefined
    names.leave(name)
    return true
  }

  /** Those that name a watch lean on its terms, and those that name them too. */
  function hangNamers(slot: number): void {
    for (const namer of names.namers(slot)) {
      candidates.put(namer)
      hangNamers(namer)
    }
  }

  function read(item: Matchable): void {
    verdicts = withRoom(verdicts, names.size())
    // Verdicts of old items must not look like new ones when the count begins again.
    if (++now >= LAST_ITEM) {
      verdicts.fill(0)
      now = 1
    }
    readItem(reading, item)
  }

  function isMatch(slot: number): boolean {
    const known = verdicts[slot] as number
    if (known >> 1 === now) return (known & 1) === 1
    const watch = watches[slot]
    const answer = watch !== undefined && decide(slot, watch)
    verdicts[slot] = 2 * now + (answer ? 1 : 0)
    return answer
  }

  function decide(slot: number, watch: Watch): boolean {
    let place = begins[slot] as number
    let score = 0
    let speaksFor = false
    for (let i = 0; i < watch.queries.length; i++) {
      const { weight } = watch.queries[i] as WeightedQuery
      if (holds(look, place)) {
        score += weight
        speaksFor ||= weight > 0
      }
      place += sizeAt(programs.numbers, place)
    }
    // Weights such as 0.1 do not add up exactly.
    return speaksFor && score >= watch.threshold - 1e-9
  }

  function matchOf(slot: number, watch: Watch): Match {
    const evidence: Evidence[] = []
    let place = begins[slot] as number
    for (const { query, weight } of watch.queries) {
      if (weight > 0 && (watch.queries.length === 1 || holds(look, place)))
        collect(look, place, watch.name, query, evidence)
      place += sizeAt(programs.numbers, place)
    }
    let urgency: Urgency = 'normal'
    for (const level of ['flash', 'urgent'] as const) {
      if (watch.urgency[level] === undefined) continue
      if (urgency === 'normal' && holds(look, place)) urgency = level
      place += sizeAt(programs.numbers, place)
    }
    return { watch: watch.name, urgency, evidence: distinct(evidence) }
  }

  function isHopeful(slot: number): boolean {
    const watch = watches[slot]
    if (!watch) return false
    const places = placesOf(slot)
    if (watch.screen !== undefined) return holds(look, places.at(-1) as number)
    return watch.queries.some(({ weight }, i) => weight > 0 && mayHold(look, places[i] as number, isHopeful))
  }

  return {
    add(watch) {
      const parsed = parseWatch(watch)
      if ('refusal' in parsed) return { ok: false, refusal: parsed.refusal }
      if (names.reaches(parsed.named, watch.name)) {
        const query = watch.queries[0]?.query ?? ''
        return { ok: false, refusal: { query, column: 1, reason: `watch:${watch.name} would lead back to itself` } }
      }
      leave(watch.name)
      enter(watch, parsed.roots, parsed.named)
      hangNamers(names.numberOf(watch.name))
      return { ok: true, unknown: parsed.named.filter(name => !watchOf(name)) }
    },
    remove(name) {
      const slot = names.find(name)
      if (slot === undefined || !leave(name)) return false
      hangNamers(slot)
      return true
    },
    match(item, only) {
      read(item)
      const wanted = only && new Set(only)
      const found: Match[] = []
      for (const slot of candidates.find()) {
        const watch = watches[slot] as Watch
        if (wanted && !wanted.has(watch.name)) continue
        if (isMatch(slot)) found.push(matchOf(slot, watch))
      }
      return found.sort((a, b) => (a.watch < b.watch ? -1 : 1))
    },
    screen(item) {
      read(item)
      return [...names.all()].filter(([, slot]) => isHopeful(slot)).map(([name]) => name)
    },
    explain(name, item) {
      const slot = names.find(name) ?? -1
      const watch = watches[slot]
      if (!watch) return undefined
      read(item)
      return { ...explainWatch(watch, placesOf(slot), look), matched: isMatch(slot) }
    },
  }
}

const LAST_ITEM = 2 ** 29 - 1
