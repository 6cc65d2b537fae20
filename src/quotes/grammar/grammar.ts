export type Gender = 'm' | 'f'

/** What the rules must know of a language. Everything is lower case; the work for a new language is one such table. */
export type Grammar = {
  code: string
  /** Verb forms that introduce speech. */
  say: Set<string>
  /** Verb forms that carry a quoted fragment but do not by themselves mean speech: called, criticised. */
  carry: Set<string>
  /** Those addressed by a speech verb without a preposition: журналістам, der Agentur. They are skipped. */
  hearers: Set<string>
  /** The gender a verb form shows (сказала, powiedział); null where forms show none. */
  verbGender: ((verb: string) => Gender | null) | null
  /** Forms of both kinds without a subject of their own: saying, adding. */
  participles: Set<string>
  /** Those of both kinds that need a plural or a pronoun before them, and are nouns else: report, call. */
  plain: Set<string>
  /** "according to": phrases before the name of a source. */
  sources: string[][]
  /** The same after it: "Torhaus zufolge". */
  sourcesAfter: Set<string>
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
  /** Whether a verb may stand before its subject away from a quote too. */
  inverts: boolean
  /** Every noun begins with a capital letter. */
  capitalNouns: boolean
  /** The language declines names. */
  declines: boolean
  /** Speech may be introduced by a dash without marks. */
  dashes: boolean
  /** Whether a speech verb may stand without a subject: "“…”, dijo." */
  drops: boolean
  elides: boolean
  ordinalDots: boolean
}

/** A set of the words in a text. */
export function list(words: string): Set<string> {
  return new Set(plainApostrophes(words).split(/\s+/).filter(Boolean))
}

/** All apostrophes as one, so that tables and texts agree. */
export function plainApostrophes(words: string): string {
  return words.replace(/[’ʼ`]/g, "'")
}

/** A map from words to their gender, from one text each. */
export function gendered(m: string, f: string, any = ''): Map<string, Gender | 'any'> {
  const map = new Map<string, Gender | 'any'>()
  for (const word of any.split(/\s+/).filter(Boolean)) map.set(word, 'any')
  for (const word of plainApostrophes(m).split(/\s+/).filter(Boolean)) map.set(word, 'm')
  for (const word of plainApostrophes(f).split(/\s+/).filter(Boolean)) map.set(word, 'f')
  return map
}

/** Phrases, one a line or parted by "/". */
export function phrases(text: string): string[][] {
  return plainApostrophes(text)
    .split(/[\n/]/)
    .map(line => line.trim().split(/\s+/))
    .filter(line => line[0] !== '')
}

type Table = {
  code: string
  say: string
  carry: string
  participles?: string
  sources: string
  sourcesAfter?: string
  pronouns: Record<string, Gender | 'any' | 'many'>
  determiners?: string
  links: string
  prepositions: string
  relatives: string
  between: string
  conjunctions: string
  /** Other words that are never part of a noun phrase: times, oblique pronouns. */
  others: string
  hearers?: string
  roles: Map<string, Gender | 'any'>
  modifiers?: string
  titles: Map<string, Gender | 'any'>
  works: string
  abbreviations: string
} & Partial<
  Pick<
    Grammar,
    | 'inverts'
    | 'drops'
    | 'elides'
    | 'ordinalDots'
    | 'capitalNouns'
    | 'declines'
    | 'dashes'
    | 'verbGender'
    | 'adverb'
    | 'plain'
  >
>

/** Makes a grammar of a table as it is written down. */
export function grammarOf(table: Table): Grammar {
  const pronouns = new Map(Object.entries(table.pronouns))
  const [determiners, prepositions, relatives, between, conjunctions, hearers] = [
    table.determiners,
    table.prepositions,
    table.relatives,
    table.between,
    table.conjunctions,
    table.hearers,
  ].map(words => list(words ?? '')) as [Set<string>, Set<string>, Set<string>, Set<string>, Set<string>, Set<string>]
  return {
    adverb: null,
    plain: new Set(),
    verbGender: null,
    inverts: true,
    drops: false,
    elides: false,
    ordinalDots: false,
    capitalNouns: false,
    declines: false,
    dashes: false,
    ...table,
    say: list(table.say),
    carry: list(table.carry),
    participles: list(table.participles ?? ''),
    sources: phrases(table.sources),
    sourcesAfter: list(table.sourcesAfter ?? ''),
    pronouns,
    determiners,
    links: list(table.links),
    prepositions,
    relatives,
    between,
    conjunctions,
    hearers,
    modifiers: list(table.modifiers ?? ''),
    works: list(table.works),
    abbreviations: list(table.abbreviations),
    closed: new Set([
      ...prepositions,
      ...relatives,
      ...between,
      ...conjunctions,
      ...hearers,
      ...pronouns.keys(),
      ...list(table.others),
    ]),
  }
}

/** Every pairing of stems with endings: "сказа заяви" × "в ла ли". */
export function forms(stems: string, endings: string): string {
  const tails = endings.split(' ')
  return stems
    .trim()
    .split(/\s+/)
    .flatMap(stem => tails.map(tail => stem + (tail === '-' ? '' : tail)))
    .join(' ')
}
