import type { Mood } from './moods.ts'
import type { Bond } from './speakers.ts'
import type { Reading, Word } from './words.ts'

/** What a description is known by. */
export type Described =
  | 'description of its own'
  | 'description by the same word'
  | 'description by a like word'
  | 'description that goes with another'
  | 'description of one of several'
  | 'description of anybody'
  | 'description of whoever was just named'
  | 'description of whoever is near'
  | 'description named next'
  | 'description of nobody'
  | 'surname'
  | 'pronoun'

/** What the words are that tell who speaks. */
export type Who =
  | Described
  | `${Described} for a body`
  | 'full name'
  | 'lone name'
  | 'strange name'
  | 'unknown name'
  | 'unknown word'
  | 'stranger'
  | 'words'
  | 'office or body'
  | 'pronoun of one'
  | 'pronoun of nobody'
  | 'pronoun of a body'
  | 'question'
  | 'answer'
  | 'answer of one'
  | 'acting before nobody'
  | 'acting before a paper'

/** How they stand to the quote. */
export type Place = Bond['how'] | 'carried' | 'apart'

/** Where a speaker comes from. What follows on names in words what it follows. */
export type Why =
  | `${Who | 'verb alone' | 'verb of one' | 'body of many' | 'body just told of'}, ${Place}`
  | `${Who | 'name'} acting ${'earlier ' | ''}before a verb alone`
  | `${Who} acting before a paper`
  | `${'acts' | 'tells'} before: ${Who}, apart`
  | `${'verb after' | 'reported:' | 'over a paragraph:'} ${string}`
  | 'acts'
  | 'acts after'
  | 'floor'
  | 'floor of a name'
  | 'signed below'
  | 'labelled'
  | 'interview'
  | 'interview asks'
  | 'interview of one'
  | 'interview of many'
  | 'turn'
  | 'question'
  | 'guess'
  | 'nobody'
  | Exclude<Mood, 'told'>

/** Whether evidence of this kind lets an alert print the name. */
export function isSure({ words, grammar }: Reading, why: Why, bond: Bond | null): boolean {
  // What a crowd chants nobody says.
  if (bond !== null && grammar.shapes.chants?.test(words[bond.frame.cue]?.low ?? '')) return false
  if (SURE.has(why)) return true
  if (grammar.inverts) return (grammar.declines ? SURE_BY_CASE : SURE_BY_ARTICLE).has(why)
  if (SURE_IN_ENGLISH.has(why)) return true
  if (bond?.together !== true || !SURE_TOGETHER.has(why)) return false
  const first = words[bond.frame.subject?.from ?? 0] as Word
  return first.cap || grammar.determiners.has(first.low)
}

/** How a quote hangs on its frame: a verb that only carries a fragment is weaker than one of saying. */
export function placeOf(bond: Bond | null): Place {
  if (bond === null) return 'apart'
  if (bond.how !== 'far' && bond.frame.kind === 'carry') return 'carried'
  return /source|claim/.test(bond.frame.kind) && bond.how !== 'far' ? 'beside' : bond.how
}

/**
 * The kinds of evidence that are right so often (about 93 of 100 on real articles) that an alert prints the name: what the words are
 * that carry the quote, and how they stand to it. All else is shown without a name.
 */
const SURE: ReadonlySet<Why> = new Set<Why>([
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
const SURE_BY_ARTICLE: ReadonlySet<Why> = new Set<Why>([
  'description of its own, carried',
  'description of its own for a body, carried',
  'description by a like word, beside',
  'description by a like word for a body, beside',
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
const SURE_BY_CASE: ReadonlySet<Why> = new Set<Why>([
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
  'description of anybody, beside',
  'description of its own acting before a verb alone',
  'description of anybody acting before a verb alone',
  'description by the same word acting before a verb alone',
  'description by a like word acting before a verb alone',
  'description of whoever was just named acting before a verb alone',
  'acts before: full name, apart',
  'acts before: surname, apart',
  'pronoun of a body, beside',
  'pronoun, beside',
  'full name acting before a paper',
  'surname acting before a paper',
  'description of whoever was just named, beside',
])

const SURE_IN_ENGLISH: ReadonlySet<Why> = new Set<Why>([
  'answer of one, beside',
  'tells before: full name, apart',
  'tells before: surname, apart',
  'pronoun of one, inside',
  // 36 of the 40 in the articles we tune on, read one by one: the corpus's own chains of pronouns call more of them wrong.
  'pronoun of one, carried',
  'pronoun of a body, beside',
])

/** In English as often right where subject, verb and quote stand together, and an article or a capital begins the subject. */
const SURE_TOGETHER: ReadonlySet<Why> = new Set<Why>([
  'words, beside',
  'unknown word, beside',
  'description of anybody, beside',
  'description of whoever was just named, beside',
  'description of nobody, beside',
  'description of nobody for a body, beside',
])
