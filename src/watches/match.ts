import type { Evidence, Match, Matchable, Urgency, Watch } from '../newsroom.ts'
import { type Clause, clauses, compile, eitherOf, releaseAll, type Step } from './compile.ts'
import { holds, met } from './evaluate.ts'
import { type Explanation, explainWatch } from './explain.ts'
import { makeGuards } from './guards.ts'
import { type Node, parseQuery } from './query.ts'
import { LANG, makeReading, SOURCE } from './reading.ts'
import { makeTerms } from './terms.ts'

/** Why a watch was not taken: which of its queries, where in it, and what to do. */
export type Refusal = { query: string; column: number; reason: string; hint?: string }

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
  const guards = makeGuards()
  const slots = new Map<string, number>()
  const held: (Held | undefined)[] = []
  const free: number[] = []
  /** For a term, the watches that need it (or one of a few like it) to match at all. */
  const anchored: (number[] | undefined)[] = []
  /** For a watch's name, those that name it in a query. */
  const namedBy = new Map<string, Set<number>>()
  /** In how many of the items read so far each term was met. */
  let common = new Int32Array(1024)
  let items = 0

  // What is known of each watch for the item in hand: four times the item's number, and one of the verdicts.
  let verdicts = new Int32Array(256)
  let now = 0
  // How often a watch was looked at in vain, and how often it may be before it leans on other terms.
  let inVain = new Int32Array(256)

  function cost(term: number): number {
    return ((common[term] ?? 0) + terms.prior(term) * PRIOR_ITEMS) / (items + PRIOR_ITEMS)
  }

  function clausesOf(one: Held): Clause[] {
    const helping = one.queries
      .filter(query => query.weight > 0)
      .map(query => clauses(query.step, cost, clausesOfWatch))
    return helping.length === 1 ? (helping[0] as Clause[]) : eitherOf(helping)
  }

  function clausesOfWatch(name: string): Clause[] {
    const other = held[slots.get(name) ?? -1]
    // A watch that is not there matches nothing: no item holds one of no terms.
    return other ? clausesOf(other) : [{ terms: [], cost: 0 }]
  }

  /** Hangs a watch under the terms of its rarest clause; the others are looked at before the query itself is. */
  function anchor(slot: number): void {
    const one = held[slot] as Held
    unhang(slot)
    const [rarest, ...others] = clausesOf(one).sort((a, b) => a.cost - b.cost)
    one.anchor = rarest?.terms ?? []
    guards.put(
      slot,
      others.map(clause => clause.terms),
    )
    for (const term of one.anchor) {
      const list = anchored[term]
      if (list) list.push(slot)
      else anchored[term] = [slot]
    }
  }

  function unhang(slot: number): void {
    for (const term of (held[slot] as Held).anchor) {
      const list = anchored[term] as number[]
      list[list.indexOf(slot)] = list.at(-1) as number
      list.pop()
    }
  }

  /** Those that name a watch lean on its terms, and those that name them too. */
  function anchorNamers(name: string): void {
    for (const slot of namedBy.get(name) ?? []) {
      anchor(slot)
      anchorNamers((held[slot] as Held).watch.name)
    }
  }

  function drop(name: string): boolean {
    const slot = slots.get(name)
    if (slot === undefined) return false
    const one = held[slot] as Held
    slots.delete(name)
    unhang(slot)
    guards.drop(slot)
    for (const other of one.names) namedBy.get(other)?.delete(slot)
    for (const step of stepsOf(one)) releaseAll(step, terms)
    held[slot] = undefined
    free.push(slot)
    return true
  }

  function reaches(from: readonly string[], name: string, seen = new Set<string>()): boolean {
    return from.some(next => {
      if (next === name) return true
      if (seen.has(next)) return false
      seen.add(next)
      return reaches(held[slots.get(next) ?? -1]?.names ?? [], name, seen)
    })
  }

  function read(item: Matchable): void {
    verdicts = withRoom(verdicts, held.length)
    inVain = withRoom(inVain, held.length)
    // Verdicts of old items must not look like new ones when the count begins again.
    if (++now >= LAST_ITEM) {
      verdicts.fill(0)
      now = 1
    }
    reading.read(item)
  }

  function isMatch(name: string): boolean {
    const slot = slots.get(name)
    return slot !== undefined && isMatchAt(slot)
  }

  function isMatchAt(slot: number): boolean {
    const known = (verdicts[slot] as number) - 4 * now
    if (known === MISS || known === HIT) return known === HIT
    const { watch, queries } = held[slot] as Held
    let score = 0
    let speaksFor = false
    for (const { step, weight } of queries)
      if (holds(step, reading, isMatch)) {
        score += weight
        speaksFor ||= weight > 0
      }
    // Weights such as 0.1 do not add up exactly.
    const answer = speaksFor && score >= watch.threshold - 1e-9
    verdicts[slot] = 4 * now + (answer ? HIT : MISS)
    return answer
  }

  /** The watches of which no necessary term is missing. */
  function candidates(): number[] {
    common = withRoom(common, terms.size())
    items++
    const found: number[] = []
    const tired: number[] = []
    for (const term of reading.seen) {
      common[term] = (common[term] as number) + 1
      const list = anchored[term]
      if (list === undefined) continue
      for (const slot of list) {
        if ((verdicts[slot] as number) >= 4 * now) continue
        if (guards.pass(slot, reading)) {
          verdicts[slot] = 4 * now + CANDIDATE
          found.push(slot)
          continue
        }
        verdicts[slot] = 4 * now + MISS
        // At every power of two: a term that has shown itself to be common is changed for a rarer one.
        const times = (inVain[slot] as number) + 1
        inVain[slot] = times
        if (times >= 16 && (times & (times - 1)) === 0) tired.push(slot)
      }
    }
    for (const slot of tired) anchor(slot)
    return found
  }

  function matchOf(one: Held): Match {
    const evidence: Evidence[] = []
    for (const { step, weight } of one.queries)
      if (weight > 0 && holds(step, reading, isMatch)) met(step, reading, isMatch, one.watch.name, evidence)
    const urgency = one.urgency.find(({ step }) => holds(step, reading, isMatch))?.level ?? 'normal'
    return { watch: one.watch.name, urgency, evidence: distinct(evidence) }
  }

  return {
    add(watch) {
      const parsed = parseWatch(watch)
      if ('refusal' in parsed) return { ok: false, refusal: parsed.refusal }
      if (reaches(parsed.names, watch.name)) {
        const query = watch.queries[0]?.query ?? ''
        return { ok: false, refusal: { query, column: 1, reason: `watch:${watch.name} would lead back to itself` } }
      }
      drop(watch.name)
      const slot = free.pop() ?? held.length
      held[slot] = {
        watch,
        queries: parsed.queries.map(({ node, weight }) => ({ step: compile(node, terms), weight })),
        urgency: parsed.urgency.map(({ node, level }) => ({ step: compile(node, terms), level })),
        screen: parsed.screen ? compile(parsed.screen, terms) : null,
        names: parsed.names,
        anchor: [],
      }
      slots.set(watch.name, slot)
      for (const name of parsed.names) {
        const namers = namedBy.get(name)
        if (namers) namers.add(slot)
        else namedBy.set(name, new Set([slot]))
      }
      anchor(slot)
      anchorNamers(watch.name)
      return { ok: true, unknown: parsed.names.filter(name => !slots.has(name)) }
    },
    remove(name) {
      const there = drop(name)
      if (there) anchorNamers(name)
      return there
    },
    match(item, only) {
      read(item)
      const wanted = only && new Set(only)
      const found: Match[] = []
      for (const slot of candidates()) {
        const one = held[slot] as Held
        if (wanted && !wanted.has(one.watch.name)) continue
        if (isMatchAt(slot)) found.push(matchOf(one))
      }
      return found.sort((a, b) => (a.watch < b.watch ? -1 : 1))
    },
    screen(item) {
      read(item)
      return [...slots].filter(([, slot]) => mayHold(held[slot] as Held)).map(([name]) => name)
    },
    explain(name, item) {
      const one = held[slots.get(name) ?? -1]
      if (!one) return undefined
      read(item)
      return explainWatch(one, reading, isMatch)
    },
  }

  function mayHold(one: Held): boolean {
    if (one.screen) return holds(one.screen, reading, isMatch)
    return one.queries.some(({ step, weight }) => weight > 0 && hopeful(step))
  }

  function hopeful(part: Step): boolean {
    switch (part.do) {
      case 'and':
        if (!part.parts.filter(isAbout).every(fact => holds(fact, reading, isMatch))) return false
        return part.parts.every(isAbout) || part.parts.some(inner => !isAbout(inner) && hopeful(inner))
      case 'near':
      case 'onear':
      case 'or':
      case 'any':
      case 'atleast':
        return part.parts.some(hopeful)
      case 'not':
        return false
      case 'watch': {
        const other = held[slots.get(part.written) ?? -1]
        return other !== undefined && mayHold(other)
      }
      default:
        return holds(part, reading, isMatch)
    }
  }
}

type Held = {
  watch: Watch
  queries: { step: Step; weight: number }[]
  /** Most urgent first. */
  urgency: { step: Step; level: Urgency }[]
  screen: Step | null
  names: string[]
  anchor: number[]
}

type Parsed = {
  queries: { node: Node; weight: number }[]
  urgency: { node: Node; level: Urgency }[]
  screen: Node | null
  names: string[]
}

/** Every query of a watch, or the first that is refused. */
function parseWatch(watch: Watch): Parsed | { refusal: Refusal } {
  const parsed: Parsed = { queries: [], urgency: [], screen: null, names: [] }
  const all = [
    ...watch.queries.map(({ query, weight }) => ({
      query,
      put: (node: Node) => parsed.queries.push({ node, weight }),
    })),
    ...(['flash', 'urgent'] as const).flatMap(level => {
      const query = watch.urgency[level]
      return query === undefined ? [] : [{ query, put: (node: Node) => parsed.urgency.push({ node, level }) }]
    }),
    ...(watch.screen === undefined ? [] : [{ query: watch.screen, put: (node: Node) => (parsed.screen = node) }]),
  ]
  for (const { query, put } of all) {
    const answer = parseQuery(query, { languages: watch.languages })
    if (!answer.ok) {
      const { ok: _, ...why } = answer
      return { refusal: { query, ...why } }
    }
    put(answer.query.root)
    parsed.names.push(...answer.query.watches)
  }
  parsed.names = [...new Set(parsed.names)]
  return parsed
}

function stepsOf(one: Held): Step[] {
  const steps = [...one.queries, ...one.urgency].map(({ step }) => step)
  return one.screen ? [...steps, one.screen] : steps
}

/** Known before the page is read: language and source. */
function isAbout(part: Step): boolean {
  if (part.do === 'term') return (part.fields & (LANG | SOURCE)) !== 0
  return (part.do === 'not' || part.do === 'or') && part.parts.every(isAbout)
}

/** In the order of the text, each place once for each term. */
function distinct(evidence: Evidence[]): Evidence[] {
  if (evidence.length < 2) return evidence
  evidence.sort((a, b) => (a.field === b.field ? a.start - b.start || a.end - b.end : a.field < b.field ? -1 : 1))
  return evidence.filter((one, i) => {
    for (let j = i - 1; j >= 0; j--) {
      const other = evidence[j] as Evidence
      if (other.start !== one.start || other.field !== one.field) return true
      if (other.end === one.end && other.term === one.term) return false
    }
    return true
  })
}

const MISS = 0
const HIT = 1
const CANDIDATE = 2
const LAST_ITEM = 2 ** 29 - 1

function withRoom(numbers: Int32Array<ArrayBuffer>, needed: number): Int32Array<ArrayBuffer> {
  if (needed <= numbers.length) return numbers
  const wider = new Int32Array(needed * 2)
  wider.set(numbers)
  return wider
}

// How many items the guess from a word's length weighs.
const PRIOR_ITEMS = 16
