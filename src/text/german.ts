import { stemmer } from '@orama/stemmers/german'

/** What the forms of a German word have in common; takes it in small letters. */
export function germanStem(word: string): string {
  return stemmer(word.replace(STEM_IN_T, '').replace(PREFIXED, '').replace(PAST, '').replace(SOFT, ''))
}

// What the stemmer leaves of verbs: verhaftet, verhaftete; verschleppt, verschleppten; sagt, sagte; fordert, Gipfeln. Behind
// other letters a t belongs to the word: Haft is no Hafen, Markt no Mark.
const STEM_IN_T = /(?<=.{3}[td])et(?:e[nmrs]?)?$/
const PREFIXED = /(?<=^(?:ver|ent|zer|be).{1,20}[pkgbmnlr])t(?:e[nmrs]?|est)?$/
const PAST = /(?<=.{2}[gpbm])t(?:en?|est)?$/
const SOFT = /(?<=.{3}e[rl])(?:n|t(?:e[nmrs]?|est)?)$/
