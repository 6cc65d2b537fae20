import type { Signature, Term } from './signature.ts'

/** Whether one text is mostly the other's: wire copy, however it is headed. */
export function copied(a: Signature, b: Signature): boolean {
  const [few, many] = a.shingles.size < b.shingles.size ? [a.shingles, b.shingles] : [b.shingles, a.shingles]
  if (few.size < 12) return false
  let shared = 0
  for (const shingle of few) if (many.has(shingle)) shared++
  return shared >= few.size * 0.5
}

/** How much two reports tell of one event, from 0 to about 1, and by what. */
export function likeness(a: Signature, b: Signature, rarity: (term: string) => number): { score: number; why: string } {
  const comparable = a.language === b.language ? () => true : (term: Term) => term.kind !== 'word'
  const shared: { term: Term; worth: number }[] = []
  let [both, ofA, ofB] = [0, 0, 0]
  for (const [key, term] of a.terms) {
    if (!comparable(term)) continue
    const worth = rarity(key)
    ofA += (term.weight * worth) ** 2
    const other = b.terms.get(key)
    if (!other) continue
    const product = term.weight * other.weight * worth ** 2
    both += product
    shared.push({ term, worth: product })
  }
  for (const [key, term] of b.terms) if (comparable(term)) ofB += (term.weight * rarity(key)) ** 2
  const cosine = both === 0 ? 0 : both / Math.sqrt(ofA * ofB)
  const score = cosine - conflicts(a, b)
  return { score, why: inWords(shared) }
}

/** What speaks for two events of one kind: other places, other numbers, "another", "second". */
function conflicts(a: Signature, b: Signature): number {
  let against = 0
  if (differ(a, b, 'place')) against += 0.06
  if (differ(a, b, 'number')) against += 0.04
  return against
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
