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
  const { who, what, shared } = compareTerms(a, b, rarity)
  const score = 1.1 * Math.sqrt(who) + 2.4 * Math.sqrt(what) - 4.2 - conflicts(a, b)
  return { score, why: inWords(shared) }
}

function compareTerms(a: Signature, b: Signature, rarity: (term: string) => number) {
  const same = a.language === b.language
  // Within one language a name is compared as a word.
  const comparable = (term: Term) => (same ? term.kind !== 'name' : term.kind !== 'word')
  const shared: { term: Term; worth: number }[] = []
  const dot = { who: 0, what: 0 }
  const ofA = { who: 0, what: 0 }
  const ofB = { who: 0, what: 0 }
  for (const [key, term] of a.terms) {
    if (!comparable(term)) continue
    const worth = rarity(key)
    const other = b.terms.get(key)
    const part = other?.part === 'who' ? 'who' : term.part
    ofA[part] += (term.weight * worth) ** 2
    if (!other) continue
    const product = term.weight * other.weight * worth ** 2
    dot[part] += product
    shared.push({ term, worth: product })
  }
  for (const [key, term] of b.terms) {
    const part = a.terms.get(key)?.part === 'who' ? 'who' : term.part
    if (comparable(term)) ofB[part] += (term.weight * rarity(key)) ** 2
  }
  const amount = (part: Part) => scaled(dot[part], ofA[part], ofB[part])
  return { who: amount('who'), what: amount('what'), shared }
}

/** Long texts share more by chance: past the length of a headline and a lead, only the share counts. */
function scaled(dot: number, ofA: number, ofB: number): number {
  const size = Math.sqrt(ofA * ofB)
  return size <= LEAD_SIZE ? dot : (dot / size) * LEAD_SIZE
}

const LEAD_SIZE = 10

/** What speaks for two events of one kind: other numbers, other places, other names. Across
 * languages meanings are broad, so more must be shared. */
function conflicts(a: Signature, b: Signature): number {
  return (
    (differ(a, b, 'number') ? 1.2 : 0) +
    (differ(a, b, 'place') ? 0.4 : 0) +
    (differ(a, b, 'name') ? 0.5 : 0) +
    (a.language === b.language ? 0 : 0.5)
  )
}

/** Both state some in their headlines, and nothing of one stands anywhere in the other. */
function differ(a: Signature, b: Signature, kind: Term['kind']): boolean {
  const [mine, theirs] = [titleTerms(a, kind), titleTerms(b, kind)]
  return (
    mine.length > 0 && theirs.length > 0 && !mine.some(key => b.terms.has(key)) && !theirs.some(key => a.terms.has(key))
  )
}

function titleTerms(signature: Signature, kind: Term['kind']): string[] {
  return [...signature.terms].filter(([, term]) => term.inTitle && term.kind === kind).map(([key]) => key)
}

function inWords(shared: readonly { term: Term; worth: number }[]): string {
  const telling = [...shared].sort((a, b) => b.worth - a.worth).slice(0, 5)
  return telling.length === 0 ? 'nothing in common' : `both tell of ${telling.map(({ term }) => term.shown).join(', ')}`
}
