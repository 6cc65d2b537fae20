import type { Bond } from './speakers.ts'
import type { Reading, Word } from './words.ts'

/** Whether evidence of this kind lets an alert print the name. */
export function isSure({ words, grammar }: Reading, why: string, bond: Bond | null): boolean {
  if (SURE.has(why)) return true
  if (grammar.inverts) return (grammar.declines ? SURE_BY_CASE : SURE_BY_ARTICLE).has(why)
  if (SURE_IN_ENGLISH.has(why)) return true
  if (bond?.together !== true || !SURE_TOGETHER.has(why)) return false
  const first = words[bond.frame.subject?.from ?? 0] as Word
  return first.cap || grammar.determiners.has(first.low)
}

/** How a quote hangs on its frame: a verb that only carries a fragment is weaker than one of saying. */
export function placeOf(bond: Bond | null): string {
  if (bond === null) return 'apart'
  if (bond.how !== 'far' && bond.frame.kind === 'carry') return 'carried'
  return /source|claim/.test(bond.frame.kind) && bond.how !== 'far' ? 'beside' : bond.how
}

/**
 * The kinds of evidence that are right so often (about 93 of 100 on real articles) that an alert prints the name: what the words are
 * that carry the quote, and how they stand to it. All else is shown without a name.
 */
const SURE: ReadonlySet<string> = new Set([
  'full name, beside',
  'full name, inside',
  'full name, carried',
  'surname, carried',
  'surname, beside',
  'surname, inside',
  'lone name, beside',
  'unknown name, beside',
  'pronoun of one, beside',
  'name acting before a verb alone',
  'name acting earlier before a verb alone',
  'description of its own, beside',
  'description of its own for a body, beside',
  'description by the same word, beside',
  'description by the same word for a body, beside',
  'office or body, beside',
  'signed below',
])

/** The same where names stand as they are and a description shows by its article that it means somebody known: German, French, Spanish, Italian. */
const SURE_BY_ARTICLE: ReadonlySet<string> = new Set([
  'description of its own, carried',
  'description of its own for a body, carried',
  'description by a like word, beside',
  'description that goes with another, beside',
  'description of anybody, beside',
  'description of whoever was just named, beside',
  'description of whoever is near, beside',
  'description of nobody for a body, beside',
  'description of its own acting before a verb alone',
  'description of nobody acting before a verb alone',
  'description of anybody acting before a verb alone',
  'description of whoever was just named acting before a verb alone',
  'description by the same word acting before a verb alone',
  'description by a like word acting before a verb alone',
  'description that goes with another acting before a verb alone',
  'description of whoever is near acting before a verb alone',
  'surname acting before a verb alone',
  'acts before: full name, apart',
  'acts before: surname, apart',
  'acts before: lone name, apart',
  'acts before: description of anybody, apart',
  'acts before: description of whoever was just named, apart',
  'acts before: description by the same word, apart',
  'acts before: description by a like word, apart',
  'acts before: description that goes with another, apart',
  'pronoun of one, carried',
  'pronoun of one, inside',
])

/** The same where names and nouns are declined, and the case tells who acts: Ukrainian, Russian, Polish. */
const SURE_BY_CASE: ReadonlySet<string> = new Set([
  'description of its own, carried',
  'description of its own for a body, carried',
  'description by a like word, beside',
  'description by a like word for a body, beside',
  'description that goes with another, beside',
  'description named next, beside',
  'interview',
  'interview of one',
  'over a paragraph: floor of a name',
  'pronoun of one, carried',
  'pronoun of one, inside',
  'body just told of, beside',
  'description of whoever was just named, beside',
])

const SURE_IN_ENGLISH: ReadonlySet<string> = new Set([
  'answer of one, beside',
  'tells before: full name, apart',
  'tells before: surname, apart',
  'pronoun of one, carried',
  'pronoun of one, inside',
])

/** In English as often right where subject, verb and quote stand together, and an article or a capital begins the subject. */
const SURE_TOGETHER: ReadonlySet<string> = new Set([
  'words, beside',
  'unknown word, beside',
  'description of anybody, beside',
  'description of whoever was just named, beside',
  'description of nobody, beside',
  'description of nobody for a body, beside',
])
