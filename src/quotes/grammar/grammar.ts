export type Gender = 'm' | 'f'

/** What the rules must know of a language. Everything is lower case; the work for a new language is one such table. */
export type Grammar = {
  code: string
  /** Verb forms that introduce speech. */
  say: Set<string>
  /** Verb forms that carry a quoted fragment but do not by themselves mean speech: called, criticised. */
  carry: Set<string>
  /** Forms of both kinds without a subject of their own: saying, adding. */
  participles: Set<string>
  /** Those of both kinds that need a plural or a pronoun before them, and are nouns else: report, call. */
  plain: Set<string>
  /** "according to": phrases before the name of a source. */
  sources: string[][]
  /** Subject pronouns. */
  pronouns: Map<string, Gender | 'any' | 'many'>
  determiners: Set<string>
  /** Prepositions that may go on with a noun phrase: a spokesman for the ministry. */
  links: Set<string>
  prepositions: Set<string>
  relatives: Set<string>
  /** Auxiliaries and adverbs that may stand between subject and verb. */
  between: Set<string>
  /** Endings of adverbs, and words that begin a clause before its subject. */
  adverb: RegExp | null
  conjunctions: Set<string>
  /** Words that are never part of a noun phrase (union of the closed classes, times and the like). */
  closed: Set<string>
  /** Offices and roles that stand before a name, with gender where the word has one. */
  roles: Map<string, Gender | 'any'>
  /** Words that only go before an office: foreign, deputy, former. */
  modifiers: Set<string>
  /** Forms of address dropped from a name: Mr, Frau, пан. */
  titles: Map<string, Gender | 'any'>
  /** Nouns before a mark that make it a title or a sign: the book “…”. */
  works: Set<string>
  abbreviations: Set<string>
  /** Whether any speech verb may stand before its subject. */
  inverts: boolean
  /** Whether a speech verb may stand without a subject: "“…”, dijo." */
  drops: boolean
  elides: boolean
  ordinalDots: boolean
}

/** A set of the words in a text. */
export function list(words: string): Set<string> {
  return new Set(words.trim().split(/\s+/))
}

/** A map from words to their gender, from one text each. */
export function gendered(m: string, f: string, any = ''): Map<string, Gender | 'any'> {
  const map = new Map<string, Gender | 'any'>()
  for (const word of any.split(/\s+/).filter(Boolean)) map.set(word, 'any')
  for (const word of m.split(/\s+/).filter(Boolean)) map.set(word, 'm')
  for (const word of f.split(/\s+/).filter(Boolean)) map.set(word, 'f')
  return map
}

/** Phrases, one a line or parted by "/". */
export function phrases(text: string): string[][] {
  return text
    .split(/[\n/]/)
    .map(line => line.trim().split(/\s+/))
    .filter(line => line[0] !== '')
}
