import { callingsIn, isBody } from '../../text/callings.ts'
import type { Inflected } from '../../text/forms.ts'
import { MOODS, type Moods } from './moods.ts'
import { SHAPES, type Shapes } from './shapes.ts'

export type Gender = 'm' | 'f'

/** What the rules must know of a language. Everything is lower case; the work for a new language is one such table, with its moods and shapes. */
export type Grammar = {
  code: Inflected
  /** Verb forms that introduce speech. */
  say: Set<string>
  /** Verb forms that carry a quoted fragment but do not by themselves mean speech: called, criticised. */
  carry: Set<string>
  /** Those among them that carry words only where nobody in the sentence says them: made, shows. */
  faint: Set<string>
  /** Those that tell only beside the words they bring: began, went. */
  doing: Set<string>
  /** Those addressed by a speech verb without a preposition: журналістам, der Agentur. They are skipped. */
  hearers: Set<string>
  /** The gender a verb form shows (сказала, powiedział); null where forms show none. */
  verbGender: ((verb: string) => Gender | null) | null
  /** Forms of both kinds without a subject of their own: saying, adding. */
  participles: Set<string>
  /** Those of both kinds that need a plural or a pronoun before them, and are nouns else: report, call. */
  plain: Set<string>
  /** "according to": phrases before the name of a source, by their first word. */
  sources: Map<string, SourcePhrase[]>
  /** The same after it: "Torhaus zufolge". */
  sourcesAfter: Set<string>
  /** "as X said": words that begin such a clause, in which the verb may stand before its subject. */
  asClause: Set<string>
  /** Subject pronouns. */
  pronouns: Map<string, Gender | 'any' | 'many'>
  /** Nouns of saying that belong to the one who says it: "her claim that “…”". */
  claims: Set<string>
  /** Possessives that stand for a speaker: "на його думку", "a su juicio". */
  possessives: Map<string, Gender | 'any' | 'many'>
  determiners: Set<string>
  /** Those after which no verb stands: the, a, his. */
  articles: Set<string>
  /** Determiners that can speak without a noun: another, many. */
  alone: Set<string>
  /** Prepositions that may go on with a noun phrase: a spokesman for the ministry. */
  links: Set<string>
  /** Those among them that may as well begin a circumstance of speech: at, in. */
  looseLinks: Set<string>
  prepositions: Set<string>
  relatives: Set<string>
  /** Auxiliaries and adverbs that may stand between subject and verb. */
  between: Set<string>
  /** What the shape of a word tells. */
  adverb: RegExp | null
  infinitive: RegExp | null
  /** A noun or adjective that is no subject: журналистам, dziennikarzom. */
  oblique: RegExp | null
  /** A finite verb or participle, as far as an ending can show one. */
  verb: RegExp | null
  /** Forms of a verb that no noun shares. */
  finite: RegExp | null
  /** A finite verb of one person where nouns are declined, and no genitive that hangs on a noun. */
  predicate: RegExp | null
  gerund: RegExp | null
  /** The head of a sentence that gives the name of somebody described before: "Його звуть", "To". */
  naming: RegExp | null
  /** A participle that opens a sentence before its subject: Interrogé, Preguntado. */
  opener: RegExp | null
  /** Adjectives with the endings names may have too: Координаційної. */
  adjective: RegExp | null
  /** A trade or office that no list holds: Kanzleramtsminister, pharmacist. */
  roleShape: RegExp | null
  /** The same in the nominative, where nouns are declined: it tells who acts from what is acted on. */
  trade: RegExp | null
  /** A plural noun, the subject a plain form needs. */
  plural: RegExp | null
  conjunctions: Set<string>
  /** Those that begin a clause of circumstance: when, because. */
  subordinators: Set<string>
  /** Spans of time: "a few days later" is nobody. */
  spans: Set<string>
  /** Words that are never part of a noun phrase (union of the closed classes, times and the like). */
  closed: Set<string>
  /** Offices and roles that stand before a name, with gender where the word has one. */
  roles: Map<string, Gender | 'any'>
  /** Words that only go before an office: foreign, deputy, former. */
  modifiers: Set<string>
  /** Forms of address dropped from a name: Mr, Frau, пан. */
  titles: Map<string, Gender | 'any'>
  /** Bodies and papers that speak: ministry, police, report. Beside a capital they are no person's name. */
  bodies: Set<string>
  /** The same in every case, where nouns are declined. */
  bodyForms: Set<string>
  /** Papers that somebody issues: in a statement of the ministry the ministry speaks. */
  papers: Set<string>
  /** The circumstances of speech, never part of who speaks: in an interview, en rueda de prensa. */
  occasions: Set<string>
  /** Prepositions of the place that speaks: "У фонді кажуть", "En la embajada aseguran". */
  places: Set<string>
  /** What stands before an office that somebody no longer or only half bears: former, acting, deputy. */
  ranks: RegExp
  /** Verbs of what only people do, besides saying: refused, thanked. */
  acts: RegExp
  /** By what it tells that words were not said, or not surely. */
  moods: Moods
  /** What else the forms of its words tell. */
  shapes: Shapes
  /** Every word that may lead to one who speaks: the verbs and nouns of saying, and what begins a source. */
  cues: Set<string>
  /** Words by which a sentence points back at what was just said: so, così, das. */
  backward: Set<string>
  /** Verbs that tell without a subject what a paper holds: «…», йдеться в заяві; so heißt es im Urteil. */
  impersonal: Set<string>
  /** Words that begin what was said without marks: що, que, dass. */
  complementizers: Set<string>
  /** A verb in the third person plural. */
  pluralVerb: RegExp | null
  /** Sources that are opinions only at the head of a sentence and before a name: "Pour Jean Valde". */
  opinions: Set<string>
  /** Determiners that never begin a subject: dem, des. */
  obliqueDeterminers: Set<string>
  /** The passive: "was asked by X"; `unknown` are the verbs that without "by" tell of nobody. */
  passive: { verb: RegExp; be: Set<string>; by: string; unknown: Set<string> } | null
  /** Words that keep what follows in marks at a distance: so-called. */
  soCalled: Set<string>
  /** What bears writing: banner, placard. Marks close after one show what it reads. */
  signs: Set<string>
  /** Verb forms that are also nouns: reports, calls. */
  nounsToo: Set<string>
  /** Words of the closed classes that are also first names: Will, May. */
  namesToo: Set<string>
  /** Nouns before a mark that make it a title or a sign: the book “…”. */
  works: Set<string>
  /** The same by their ending: Dokumentarfilm. */
  workShape: RegExp | null
  abbreviations: Set<string>
  /** Whether a verb may stand before its subject away from a quote too. */
  inverts: boolean
  /** Every noun begins with a capital letter. */
  capitalNouns: boolean
  /** The language declines names. */
  declines: boolean
  /** Speech may be introduced by a dash without marks. */
  dashes: boolean
  /** A teller may speak between commas inside the marks: « Je pars, dit-il, et je reviens. » */
  tellsByComma: boolean
  /** Whether a speech verb may stand without a subject: "“…”, dijo." */
  drops: boolean
  elides: boolean
  ordinalDots: boolean
}

/** The words before a source; `own` is the place of a possessive that stands for the speaker, else -1. */
export type SourcePhrase = { words: string[]; own: number; cites: boolean }

/** A set of the words in a text. */
export function list(words: string): Set<string> {
  return new Set(plainApostrophes(words).split(/\s+/).filter(Boolean))
}

/** All apostrophes as one, so that tables and texts agree. */
export function plainApostrophes(words: string): string {
  return words.includes('’') || words.includes('ʼ') || words.includes('`') ? words.replace(/[’ʼ`]/g, "'") : words
}

/** Verbs with their third persons plural: каже's are in the table, пояснює brings пояснюють. */
function withMany(verbs: Set<string>, endings: Table['many'] = []): Set<string> {
  for (const verb of [...verbs])
    for (const [one, several] of endings)
      if (verb.endsWith(one)) verbs.add((verb.slice(0, -one.length) + several).replace(HUSHED, 'а'))
  return verbs
}

// скаржаться, лежат: no я after these.
const HUSHED = /(?<=[жчшщ])я(?=т)/

/** A map from words to their gender, from one text each. */
export function gendered(m: string, f: string, any = ''): Map<string, Gender | 'any'> {
  const map = new Map<string, Gender | 'any'>()
  for (const word of any.split(/\s+/).filter(Boolean)) map.set(word, 'any')
  for (const word of plainApostrophes(m).split(/\s+/).filter(Boolean)) map.set(word, 'm')
  for (const word of plainApostrophes(f).split(/\s+/).filter(Boolean)) map.set(word, 'f')
  return map
}

const CASES =
  'а я у ю і ї и ы е ом ем єм ою ею єю ой ей ів ев ов ам ям ами ями ах ях й a u y i ie em ą ę ów ami ach om'.split(' ')

/** A noun with every ending it could have: more forms than there are, none that another noun is likely to be. */
function declined(noun: string): string[] {
  const stem = noun.replace(/[аяоеуюийіьaoeyię]$/, '')
  return [noun, ...CASES.map(ending => stem + ending)]
}

/** Phrases parted by "/", by their first word, longest first; "_" in one of the second text is each of the possessives in turn. */
export function sourcePhrases(
  phrases: string,
  own = '',
  possessives: Iterable<string> = [],
  citing = '',
): Map<string, SourcePhrase[]> {
  const found = new Map<string, SourcePhrase[]>()
  const add = (phrase: string, possessive: string, cites = false) => {
    const words = plainApostrophes(phrase).trim().split(/\s+/)
    const place = words.indexOf('_')
    if (place >= 0) words[place] = possessive
    const first = words[0] as string
    found.set(first, [...(found.get(first) ?? []), { words, own: place, cites }])
  }
  for (const phrase of phrases.split('/')) add(phrase, '')
  for (const phrase of citing.split('/')) if (phrase.trim()) add(phrase, '', true)
  for (const possessive of possessives) for (const phrase of own.split('/')) if (phrase.trim()) add(phrase, possessive)
  for (const some of found.values()) some.sort((a, b) => b.words.length - a.words.length)
  return found
}

type Table = {
  code: Inflected
  say: string
  /** How the present tense of one becomes that of several. */
  many?: [one: string, several: string][]
  carry: string
  participles?: string
  sources: string
  sourcesAfter?: string
  sourcesOwn?: string
  citing: string
  backward: string
  asClause?: string
  possessives?: Record<string, Gender | 'any' | 'many'>
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
  bodies: string
  occasions?: string
  nounsToo?: string
  alone: string
  looseLinks: string
  places: string
  papers: string
  subordinators: string
  impersonal: string
  complementizers: string
  spans?: string
  acts: RegExp
  ranks: RegExp
  opinions?: string
  obliqueDeterminers?: string
  soCalled: string
  signs: string
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
    | 'tellsByComma'
    | 'verbGender'
    | 'adverb'
    | 'infinitive'
    | 'oblique'
    | 'verb'
    | 'opener'
    | 'adjective'
    | 'workShape'
    | 'finite'
    | 'gerund'
    | 'naming'
    | 'predicate'
    | 'pluralVerb'
    | 'passive'
    | 'roleShape'
    | 'trade'
    | 'plural'
    | 'plain'
  >
>

/** A grammar with its moods and shapes, and with what follows from the rest of it. */
export function completed(grammar: Omit<Grammar, 'moods' | 'shapes' | 'cues'>): Grammar {
  const { code, say, carry, participles, claims, sources, sourcesAfter } = grammar
  const passedOn = code === 'en' ? ['quote', 'quotes', 'quoted', 'quoting'] : []
  const cues = new Set([...say, ...carry, ...participles, ...claims, ...sources.keys(), ...sourcesAfter, ...passedOn])
  return { ...grammar, moods: MOODS[code], shapes: SHAPES[code], cues }
}

/** Makes a grammar of a table as it is written down. */
export function grammarOf(table: Table): Grammar {
  const pronouns = new Map(Object.entries(table.pronouns))
  const possessives = new Map(Object.entries(table.possessives ?? {}))
  const [determiners, prepositions, relatives, between, conjunctions, hearers] = [
    table.determiners,
    table.prepositions,
    table.relatives,
    table.between,
    table.conjunctions,
    table.hearers,
  ].map(words => list(words ?? '')) as [Set<string>, Set<string>, Set<string>, Set<string>, Set<string>, Set<string>]
  const bodies = list(table.bodies)
  if (table.declines)
    for (const calling of callingsIn(table.code).values()) if (isBody(calling)) bodies.add(calling.lemma)
  return completed({
    adverb: null,
    infinitive: null,
    oblique: null,
    verb: null,
    opener: null,
    adjective: null,
    workShape: null,
    finite: null,
    gerund: null,
    naming: null,
    predicate: null,
    pluralVerb: null,
    passive: null,
    roleShape: null,
    trade: null,
    plural: null,
    plain: new Set(),
    verbGender: null,
    inverts: true,
    drops: false,
    elides: false,
    ordinalDots: false,
    capitalNouns: false,
    declines: false,
    dashes: false,
    tellsByComma: false,
    ...table,
    say: withMany(list(table.say), table.many),
    carry: list(table.carry),
    participles: list(table.participles ?? ''),
    sources: sourcePhrases(table.sources, table.sourcesOwn, possessives.keys(), table.citing),
    sourcesAfter: list(table.sourcesAfter ?? ''),
    asClause: list(table.asClause ?? ''),
    pronouns,
    possessives,
    determiners,
    links: list(table.links),
    prepositions,
    relatives,
    between,
    conjunctions,
    hearers,
    modifiers: list(table.modifiers ?? ''),
    bodies,
    bodyForms: new Set(table.declines ? [...bodies].flatMap(declined) : []),
    occasions: list(table.occasions ?? ''),
    nounsToo: list(table.nounsToo ?? ''),
    namesToo: new Set(),
    alone: list(table.alone),
    places: list(table.places),
    papers: list(table.papers),
    articles: new Set(),
    claims: new Set(),
    spans: list(table.spans ?? ''),
    faint: new Set(),
    doing: new Set(),
    backward: list(table.backward),
    subordinators: list(table.subordinators),
    impersonal: list(table.impersonal),
    complementizers: list(table.complementizers),
    opinions: list(table.opinions ?? ''),
    obliqueDeterminers: list(table.obliqueDeterminers ?? ''),
    soCalled: list(table.soCalled),
    signs: list(table.signs),
    looseLinks: list(table.looseLinks),
    works: list(table.works),
    abbreviations: list(table.abbreviations),
    closed: new Set([
      ...prepositions,
      ...relatives,
      ...between,
      ...conjunctions,
      ...pronouns.keys(),
      ...list(table.others),
    ]),
  })
}
