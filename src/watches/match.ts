import type { Evidence, Match, Matchable, Urgency, Watch, WeightedQuery } from '../newsroom.ts'
import { makeBlocks, withRoom } from './blocks.ts'
import { makeCandidates } from './candidates.ts'
import { type Clause, clausesAt, eitherOf, rarest } from './clauses.ts'
import { holds } from './evaluate.ts'
import { collect, distinct } from './evidence.ts'
import { type Explanation, explainWatch } from './explain.ts'
import { makeKept } from './kept.ts'
import { makeNames } from './names.ts'
import { makePhrases } from './phrases.ts'
import { compile, releaseTerms, sizeAt } from './programs.ts'
import { type Asked, type Named, parseWatch, queriesOf, type Refusal } from './queries.ts'
import { makeReading, readItem } from './reading.ts'
import { mayHold } from './screen.ts'
import { makeTerms } from './terms.ts'
import type { Node } from './tree.ts'
import { advice } from './trouble.ts'

/** The one index over all watches, desk and channel. */
export type Matcher = {
  /** Takes a watch or replaces the one of this name, and tells which watches its queries name; a refusal leaves everything as it was. */
  add(watch: Watch): { ok: true; named: readonly string[] } | { ok: false; refusal: Refusal }
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
  const phrases = makePhrases(terms, reading, programs)
  const numbered = { ...terms, takeList: phrases.take }
  const look = { programs, reading, isMatch, named }
  const candidates = makeCandidates(terms, reading, clausesOf)

  const kept = makeKept()
  let cards = new Int32Array(CARD * 256)
  let now = 0

  /** Where the queries of a watch stand, in the order of `queriesOf`. */
  function placesOf(slot: number): number[] {
    const places: number[] = []
    const begin = cards[CARD * slot + BEGIN] as number
    const end = begin + (cards[CARD * slot + LENGTH] as number)
    for (let place = begin; place < end; place += sizeAt(programs.numbers, place)) places.push(place)
    return places
  }

  /** Each watch that is named on the way is asked once, however many ways lead to it. */
  function clausesOf(slot: number, cost: (term: number) => number, known = new Map<number, Clause[]>()): Clause[] {
    const there = known.get(slot)
    if (there) return there
    const clauses = rarest(clausesIn(slot, cost, named => clausesOf(named, cost, known)))
    known.set(slot, clauses)
    return clauses
  }

  function clausesIn(slot: number, cost: (term: number) => number, ofWatch: (slot: number) => Clause[]): Clause[] {
    const watch = kept.watchOf(slot)
    // A watch that is not there matches nothing: no item holds one of no terms.
    if (!watch) return [{ terms: [], cost: 0 }]
    const helping = placesOf(slot)
      .filter((_, i) => (watch.queries[i]?.weight ?? 0) > 0)
      .map(place => clausesAt(programs.numbers, place, cost, ofWatch))
    return helping.length === 1 ? (helping[0] as Clause[]) : eitherOf(helping)
  }

  function enter(watch: Watch, roots: readonly Node[], named: readonly string[]): void {
    const slot = names.numberOf(watch.name)
    const texts = queriesOf(watch)
    const numbers: number[] = []
    for (const [i, root] of roots.entries()) compile(root, (texts[i] as Asked).text, numbered, names.numberOf, numbers)
    names.enter(slot, named)
    kept.put(slot, watch)
    cards = withRoom(cards, CARD * names.size())
    cards[CARD * slot + BEGIN] = programs.put(numbers)
    cards[CARD * slot + LENGTH] = numbers.length
    cards[CARD * slot + ALONE] = kept.more(slot) ? 0 : 1
    cards[CARD * slot + VERDICT] = 0
    candidates.put(slot)
  }

  function leave(name: string): boolean {
    const slot = names.find(name) ?? -1
    if (!kept.has(slot)) return false
    const [begin, length] = [cards[CARD * slot + BEGIN] as number, cards[CARD * slot + LENGTH] as number]
    candidates.drop(slot)
    releaseTerms(programs.numbers, begin, length, phrases.release)
    programs.giveBack(begin, length)
    kept.drop(slot)
    cards[CARD * slot + LENGTH] = 0
    names.leave(name)
    return true
  }

  /** Those that name a watch lean on its terms, and those that name them too. */
  function hangNamers(slot: number): void {
    const all = new Set(names.namers(slot))
    // A set is gone through to its end, also where it grows on the way.
    for (const namer of all) for (const next of names.namers(namer)) all.add(next)
    for (const namer of all) candidates.put(namer)
  }

  function read(item: Matchable): void {
    cards = withRoom(cards, CARD * names.size())
    // Verdicts of old items must not look like new ones when the count begins again.
    if (++now >= LAST_ITEM) {
      for (let slot = 0; slot < names.size(); slot++) cards[CARD * slot + VERDICT] = 0
      now = 1
    }
    readItem(reading, item)
    phrases.find()
  }

  function isMatch(slot: number): boolean {
    const card = CARD * slot
    const known = cards[card + VERDICT] as number
    if (known >> 1 === now) return (known & 1) === 1
    const isThere = cards[card + LENGTH] !== 0
    const answer = isThere && (cards[card + ALONE] === 1 ? holds(look, cards[card + BEGIN] as number) : addsUp(slot))
    cards[card + VERDICT] = 2 * now + (answer ? 1 : 0)
    return answer
  }

  function addsUp(slot: number): boolean {
    const watch = kept.more(slot) as Watch
    let place = cards[CARD * slot + BEGIN] as number
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

  function matchOf(slot: number): Match {
    const at = cards[CARD * slot + BEGIN] as number
    if (cards[CARD * slot + ALONE] === 0) return weighed(kept.more(slot) as Watch, at)
    const name = kept.nameOf(slot)
    const evidence: Evidence[] = []
    collect(look, at, name, kept.queryOf(slot), evidence)
    return { watch: name, urgency: 'normal', evidence: distinct(evidence) }
  }

  function weighed(watch: Watch, at: number): Match {
    const evidence: Evidence[] = []
    let place = at
    for (const { query, weight } of watch.queries) {
      if (weight > 0 && (watch.queries.length === 1 || holds(look, place)))
        collect(look, place, watch.name, query, evidence)
      place += sizeAt(programs.numbers, place)
    }
    let urgency: Urgency = 'normal'
    for (const level of LEVELS) {
      if (watch.urgency[level] === undefined) continue
      if (urgency === 'normal' && holds(look, place)) urgency = level
      place += sizeAt(programs.numbers, place)
    }
    return { watch: watch.name, urgency, evidence: distinct(evidence) }
  }

  function named(slot: number): { watch: Watch; places: number[] } | undefined {
    const watch = kept.watchOf(slot)
    return watch && { watch, places: placesOf(slot) }
  }

  function isHopeful(slot: number, known: Map<number, boolean>): boolean {
    const there = known.get(slot)
    if (there !== undefined) return there
    const answer = mayMatch(slot, named => isHopeful(named, known))
    known.set(slot, answer)
    return answer
  }

  function mayMatch(slot: number, ofWatch: (slot: number) => boolean): boolean {
    const watch = kept.watchOf(slot)
    if (!watch) return false
    const places = placesOf(slot)
    if (watch.screen !== undefined) return holds(look, places.at(-1) as number)
    return watch.queries.some(({ weight }, i) => weight > 0 && mayHold(look, places[i] as number, ofWatch))
  }

  return {
    add(watch) {
      const parsed = parseWatch(watch)
      if ('refusal' in parsed) return { ok: false, refusal: parsed.refusal }
      const back = parsed.named.find(({ name }) => names.reaches([name], watch.name))
      if (back) return { ok: false, refusal: leadingBack(watch.name, back) }
      const others = [...new Set(parsed.named.map(({ name }) => name))]
      leave(watch.name)
      enter(watch, parsed.roots, others)
      hangNamers(names.numberOf(watch.name))
      return { ok: true, named: others }
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
        if (wanted && !wanted.has(kept.nameOf(slot))) continue
        if (isMatch(slot)) found.push(matchOf(slot))
      }
      return found.sort((a, b) => (a.watch < b.watch ? -1 : 1))
    },
    screen(item) {
      read(item)
      const known = new Map<number, boolean>()
      return [...names.all()].filter(([, slot]) => isHopeful(slot, known)).map(([name]) => name)
    },
    explain(name, item) {
      const slot = names.find(name) ?? -1
      const there = named(slot)
      if (!there) return undefined
      read(item)
      const bySaved = (other: string) => named(names.find(other) ?? -1)
      return { ...explainWatch(there.watch, there.places, look, bySaved), matched: isMatch(slot) }
    },
  }
}

function leadingBack(watch: string, { name, query, column }: Named): Refusal {
  const reason =
    name === watch
      ? `the query names its own watch, watch:${watch}`
      : `watch:${name} leads back to ${watch}, so neither could match`
  return { query, column, reason, hint: advice(`take watch:${name} out`) }
}

// A watch's card, by its number: where its queries begin among the programs and how long they are together, whether it is
// one that decides alone, and the item it was last decided on, twice its number, and one more where it matched.
const BEGIN = 0
const LENGTH = 1
const ALONE = 2
const VERDICT = 3
const CARD = 4

const LEVELS = ['flash', 'urgent'] as const
const LAST_ITEM = 2 ** 29 - 1
