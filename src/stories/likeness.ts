import { otherChildren } from './children.ts'
import type { Part, Signature, Term } from './signature.ts'

/** Whether one text is mostly the other's: wire copy, however it is headed. */
export function copied(a: Signature, b: Signature): boolean {
  const [few, many] = a.shingles.size < b.shingles.size ? [a.shingles, b.shingles] : [b.shingles, a.shingles]
  return few.size >= 12 && isHalfIn(few, many)
}

/** Whether one also begins with the other's news: a foot that both papers print is no copy. */
export function leadsAlike(a: Signature, b: Signature): boolean {
  return isHalfIn(a.lead, b.shingles) || isHalfIn(b.lead, a.shingles)
}

function isHalfIn(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  let shared = 0
  for (const shingle of some) if (all.has(shingle)) shared++
  return shared > 0 && shared >= some.size * 0.5
}

/** How much two reports tell of one event: above 0 where more speaks for it than against; and what does. */
export function likeness(a: Signature, b: Signature, rarity: (term: string) => number): { score: number; why: string } {
  const shared = sharedTerms(a, b, rarity)
  const agreed = agreements(a, b)
  const most = inFavour(amountOf(shared, 'who'), amountOf(shared, 'what')) + agreed
  // Most pairs share too little to be worth weighing against all the rest they tell.
  if (most < 0) return { score: most, why: inWords(shared) }
  // One word that both use is chance more often than two.
  const what = shared.filter(one => one.part === 'what').length
  const size = (signature: Signature, other: Signature, part: Part) => sizeOf(signature, other, part, rarity)
  const amount = (part: Part) => scaled(amountOf(shared, part), size(a, b, part), size(b, a, part))
  return {
    score: inFavour(amount('who'), amount('what')) + agreed - conflicts(a, b) - (what < 2 ? 0.2 : 0),
    why: inWords(shared),
  }
}

// Fitted on the labelled pairs of test/stories: what happened says more than who, for who is in the news every day.
function inFavour(who: number, what: number): number {
  return 1.1 * Math.sqrt(who) + 2.4 * Math.sqrt(what) - 4.2
}

type Shared = { term: Term; part: Part; worth: number }

function sharedTerms(a: Signature, b: Signature, rarity: (term: string) => number): Shared[] {
  const shared: Shared[] = []
  for (const [key, term] of a.terms) {
    const other = b.terms.get(key)
    if (!other || !isComparable(term, a, b)) continue
    shared.push({ term, part: partOf(term, other), worth: term.weight * other.weight * rarity(key) ** 2 })
  }
  return shared
}

/** Within one language a name is compared as a word of it. */
function isComparable(term: Term, a: Signature, b: Signature): boolean {
  return term.kind !== (a.language === b.language ? 'name' : 'word')
}

function partOf(term: Term, other: Term | undefined): Part {
  return other?.part === 'who' ? 'who' : term.part
}

function amountOf(shared: readonly Shared[], part: Part): number {
  let amount = 0
  for (const one of shared) if (one.part === part) amount += one.worth
  return amount
}

function sizeOf(signature: Signature, other: Signature, part: Part, rarity: (term: string) => number): number {
  let size = 0
  for (const [key, term] of signature.terms)
    if (isComparable(term, signature, other) && partOf(term, other.terms.get(key)) === part)
      size += (term.weight * rarity(key)) ** 2
  return size
}

/** Long texts share more by chance: past the length of a headline and a lead, only the share counts. */
function scaled(dot: number, ofA: number, ofB: number): number {
  const size = Math.sqrt(ofA * ofB)
  return size <= LEAD_SIZE ? dot : (dot / size) * LEAD_SIZE
}

const LEAD_SIZE = 10

/** The same group, helped by the same: what tells one return from the next tells two reports of one return too. */
function agreements(a: Signature, b: Signature): number {
  const group = a.children[0] !== undefined && a.children[0] > 3 && a.children[0] === b.children[0]
  return (group ? 1 : 0) + (group && [...a.mediators].some(one => b.mediators.has(one)) ? 1 : 0)
}

/** Whether they tell in the same words of other people, places or groups: a form filled again. */
export function fillOneForm(a: Signature, b: Signature): boolean {
  return differ(a, b, 'name') || differ(a, b, 'place') || haveOtherMediators(a, b) || otherGroups(a, b) > 0
}

/** What speaks for two events of one kind. Across languages meanings are broad, so more must be shared. */
function conflicts(a: Signature, b: Signature): number {
  return (
    Math.max(differ(a, b, 'number') ? 1.5 : 0, otherGroups(a, b)) +
    (haveOtherMediators(a, b) ? 3 : differ(a, b, 'place') ? 1 : 0) +
    (differ(a, b, 'name') ? 1.2 : 0) +
    1.2 * Math.min(ownIn(a, b), ownIn(b, a)) +
    (a.language === b.language ? 0 : 0.5)
  )
}

/** No likeness outweighs another group, for returns are told in the same words; but the toll of one strike grows. */
function otherGroups(a: Signature, b: Signature): number {
  const others = otherChildren(a.children, b.children)
  if (others === 0) return 0
  const areTolls = [a, b].every(({ terms }) => terms.has('kill') || terms.has('hurt'))
  return others === 2 && !areTolls ? 10 : 1.2
}

/** Names and places of one headline that the other report knows nothing of. */
function ownIn(one: Signature, other: Signature): number {
  return [...inHeadline(one, 'name', other), ...inHeadline(one, 'place', other)].filter(key => !other.terms.has(key))
    .length
}

function haveOtherMediators(a: Signature, b: Signature): boolean {
  return a.mediators.size > 0 && b.mediators.size > 0 && ![...a.mediators].some(one => b.mediators.has(one))
}

/** Both state some in their headlines, and nothing of one stands anywhere in the other. */
function differ(a: Signature, b: Signature, kind: Fact): boolean {
  const [mine, theirs] = [inHeadline(a, kind, b), inHeadline(b, kind, a)]
  if (mine.length === 0 || theirs.length === 0) return false
  return !mine.some(key => b.terms.has(key)) && !theirs.some(key => a.terms.has(key))
}

type Fact = 'name' | 'place' | 'number'

function inHeadline(signature: Signature, kind: Fact, other: Signature): string[] {
  const isKind = (term: Term) =>
    kind === 'name' && signature.language === other.language ? isNameAsWord(term) : term.kind === kind
  return [...signature.terms]
    .filter(([key, term]) => term.inTitle && isKind(term) && !PARTIES.has(key))
    .map(([key]) => key)
}

function isNameAsWord(term: Term): boolean {
  return term.kind === 'word' && term.part === 'who'
}

/** Told of in every report of our beat, so that sharing them is no sign of one event. */
const PARTIES: ReadonlySet<string> = new Set(['@ukraine', '@russia', '@kyiv'])

function inWords(shared: readonly Shared[]): string {
  const telling = [...shared].sort((a, b) => b.worth - a.worth).slice(0, 5)
  return telling.length === 0 ? 'nothing in common' : `both tell of ${telling.map(({ term }) => term.shown).join(', ')}`
}
