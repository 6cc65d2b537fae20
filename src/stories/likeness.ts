import type { Part, Signature, Term } from './signature.ts'

/** Whether one text is mostly the other's: wire copy, however it is headed. */
export function copied(a: Signature, b: Signature): boolean {
  const [few, many] = a.shingles.size < b.shingles.size ? [a.shingles, b.shingles] : [b.shingles, a.shingles]
  if (few.size < 12) return false
  let shared = 0
  for (const shingle of few) if (many.has(shingle)) shared++
  return shared >= few.size * 0.5
}

/** How much two reports tell of one event: above 0 where more speaks for it than against; and what does. */
export function likeness(a: Signature, b: Signature, rarity: (term: string) => number): { score: number; why: string } {
  const shared = sharedTerms(a, b, rarity)
  const most = inFavour(amountOf(shared, 'who'), amountOf(shared, 'what'))
  // Most pairs share too little to be worth weighing against all the rest they tell.
  if (most < 0) return { score: most, why: inWords(shared) }
  // One word that both use is chance more often than two.
  const what = shared.filter(one => one.part === 'what').length
  const size = (signature: Signature, other: Signature, part: Part) => sizeOf(signature, other, part, rarity)
  const amount = (part: Part) => scaled(amountOf(shared, part), size(a, b, part), size(b, a, part))
  return {
    score: inFavour(amount('who'), amount('what')) - conflicts(a, b) - (what < 2 ? 0.2 : 0),
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

/** What speaks for two events of one kind. Across languages meanings are broad, so more must be shared. */
function conflicts(a: Signature, b: Signature): number {
  return (
    (differ(a, b, 'number') || areOtherChildren(a, b) ? 1.2 : 0) +
    (differ(a, b, 'place') ? 0.4 : 0) +
    (differ(a, b, 'name') ? 0.9 : 0) +
    (a.language === b.language ? 0 : 0.5)
  )
}

/** Four children are another group than nine, unless each report has both numbers. */
function areOtherChildren(a: Signature, b: Signature): boolean {
  if (a.children === null || b.children === null || a.children === b.children) return false
  return !(a.terms.has(`#${b.children}`) && b.terms.has(`#${a.children}`))
}

/** Both state some in their headlines, and nothing of one stands anywhere in the other. */
function differ(a: Signature, b: Signature, kind: 'number' | 'place' | 'name'): boolean {
  const [mine, theirs] = [titleTerms(a, kind), titleTerms(b, kind)]
  if (mine.length === 0 || theirs.length === 0) return false
  return !mine.some(key => b.terms.has(key)) && !theirs.some(key => a.terms.has(key))
}

function titleTerms(signature: Signature, kind: Term['kind']): string[] {
  return [...signature.terms].filter(([, term]) => term.inTitle && term.kind === kind).map(([key]) => key)
}

function inWords(shared: readonly Shared[]): string {
  const telling = [...shared].sort((a, b) => b.worth - a.worth).slice(0, 5)
  return telling.length === 0 ? 'nothing in common' : `both tell of ${telling.map(({ term }) => term.shown).join(', ')}`
}
