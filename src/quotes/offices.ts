import { type Calling, isBody, MANY } from '../text/callings.ts'
import { firstNameGender } from '../text/declension.ts'
import { type Called, calledBy, dictionaryPhrase } from '../text/nouns.ts'
import type { Gender, Grammar } from './grammar/grammar.ts'
import type { Run } from './name-runs.ts'
import type { Reading, Word } from './words.ts'

/** The office or title before a name, "Deputy Mayor" of "Deputy Mayor Corwin Tallis", with the gender it shows; null without one. */
export function officeBefore(reading: Reading, at: number): { text: string | null; gender: Gender | null } | null {
  const { words, grammar } = reading
  let from = at
  let gender: Gender | null = null
  let office = false
  while (from > 0) {
    const word = words[from - 1] as Word
    if (word.sentence !== words[at]?.sentence || word.kind !== 'word') break
    const role = grammar.titles.get(word.low) ?? grammar.roles.get(word.low)
    const carries = role !== undefined || grammar.modifiers.has(word.low)
    if (!carries && !(from < at && word.cap && !grammar.closed.has(word.low) && !grammar.determiners.has(word.low)))
      break
    // "на конгрессе Банка России глава Сбербанка": what governs the place of an office is no part of it.
    if (office && !carries && grammar.declines && !RANK.test(word.low)) break
    if (role !== undefined) office = true
    if (role === 'm' || role === 'f') gender = role
    from--
  }
  if (!office) return null
  // "сообщил РБК губернатор": the agency told is no part of the office.
  while (
    grammar.declines &&
    from < at - 1 &&
    /^\p{Lu}{2,6}$/u.test((words[from] as Word).text) &&
    !grammar.roles.has((words[from] as Word).low)
  )
    from++
  // "der frühere Bürgermeister", "l'ex ministro": who was it, or only stands in, bears no office now.
  while (isRank(reading, from - 1, at)) from--
  return { text: officeText(reading, from, at), gender }
}

function isRank({ words, grammar }: Reading, i: number, at: number): boolean {
  const word = words[i]
  return word?.kind === 'word' && word.sentence === words[at]?.sentence && grammar.ranks.test(word.low)
}

/**
 * Where the office that a phrase gives its name begins. "Керівник Офісу президента Андрій Лісовий": an office in the genitive is that
 * of somebody else, and the one that governs it stands further left. null where none does.
 */
export function officeStart(reading: Reading, from: number): number | null {
  const { words, grammar } = reading
  const first = words[from] as Word
  if (!grammar.declines || calledBy(first.low, grammar.code)?.oblique !== true) {
    let start = from
    while (isRank(reading, start - 1, from)) start--
    return start
  }
  for (let i = from - 1; i >= Math.max(0, from - 5); i--) {
    const word = words[i] as Word
    if (word.sentence !== first.sentence || word.kind !== 'word' || grammar.say.has(word.low)) return null
    if (grammar.roles.has(word.low) || calledBy(word.low, grammar.code)?.oblique === false) return i
  }
  return null
}

// датский, Верховна: an adjective of the office.
const RANK = /(?:[ыио]й|ая|яя|ій|[сц]ька|[нв]а|[sc]k[ia]|[nw][ya])$/

/** "Maria Ost, children's rights commissioner, said": a short apposition that names an office; null without one. */
export function officeAfter(reading: Reading, name: Run): string | null {
  const { words, grammar } = reading
  const sentence = words[name.from]?.sentence
  if (words[name.to]?.text !== ',') return null
  let hasRole = false
  let to = name.to + 1
  for (; to < Math.min(words.length, name.to + 14); to++) {
    const word = words[to] as Word
    if (word.sentence !== sentence || word.text === ',' || word.text === '.') break
    if (
      word.kind === 'quote' ||
      grammar.relatives.has(word.low) ||
      grammar.say.has(word.low) ||
      grammar.pronouns.has(word.low) ||
      grammar.conjunctions.has(word.low)
    )
      break
    if (grammar.roles.has(word.low)) hasRole = true
  }
  const end = words[to]
  if (!hasRole || end === undefined || (end.text !== ',' && end.text !== '.')) return null
  if (isPredicate(reading, name.to + 1)) return null
  return officeText(reading, name.to + 1, to)
}

/** "The mayor, Tom Quill, thanked the governor, …": what follows is what he does. */
function isPredicate({ words, grammar }: Reading, at: number): boolean {
  const [first, second] = [words[at] as Word, words[at + 1]]
  const { low } = first
  if (grammar.roles.has(low) || grammar.modifiers.has(low) || grammar.determiners.has(low)) return false
  if (AUXILIARY.test(low) || grammar.acts.test(low) || grammar.carry.has(low) || grammar.predicate?.test(low))
    return true
  return grammar.determiners.has(second?.low ?? '') && !first.cap && !grammar.prepositions.has(low)
}

const AUXILIARY = /^(?:has|had|is|was|hat|hatte|ist|war|wird|wurde|a|avait|est|était|ha|había|es|fue|era|è|fu|aveva)$/

/**
 * An office as it can stand under a quote: without its article, in the dictionary's form. null for a mere form of address, and for
 * one that leans on somebody else ("his deputy", "son homologue"), which nobody could tell there.
 */
export function officeText({ words, grammar, text }: Reading, from: number, to: number): string | null {
  if (POSSESSIVE.test(words[from - 1]?.low ?? '')) return null
  let [start, end] = [from, to]
  while (end > start && /^[^)\p{L}\p{N}]$/u.test((words[end - 1] as Word).text)) end--
  for (; start < end; start++) {
    const word = words[start] as Word
    if (POSSESSIVE.test(word.low)) return null
    if ((!grammar.determiners.has(word.low) || grammar.ranks.test(word.low)) && word.kind !== 'sign') break
  }
  // "Ukraine's Foreign Minister": whose he is stands apart; the children's rights commissioner is called so.
  const whose = words.slice(start, end - 1).findLastIndex(word => word.own && word.cap && !PEOPLES.test(word.low))
  // "head of the agency's northern office"
  if (!words.slice(start, start + whose + 1).some(word => grammar.links.has(word.low))) start += whose + 1
  // "author Prof.", "Bürgermeisterin Dr.": the form of address goes with the name.
  const address = ({ low, text: as }: Word) =>
    as === ',' || ADDRESSES.test(low) || (grammar.declines && grammar.titles.has(low))
  while (end > start + 1 && address(words[end - 1] as Word)) end--
  // "мати полоненого, 54-річна": how old somebody is goes with the name too.
  if (grammar.declines && /^\d/.test(words[end - 1]?.text ?? '') && words[end - 2]?.text === ',') end -= 2
  const parts = words.slice(start, end)
  if (parts.every(part => grammar.titles.has(part.low))) return null
  const written = text.slice((parts[0] as Word).start, (parts.at(-1) as Word).end)
  if (grammar.capitalNouns) return strongly(words[start - 1]?.low ?? '', written)
  if (!grammar.declines) return written
  const plain = parts.map(part => text.slice(part.start, part.end))
  const dictionary = dictionaryPhrase(plain, grammar.code)
  return dictionary.every((part, n) => part === plain[n]) ? written : dictionary.join(' ')
}

/** "der frühere Bürgermeister", "dem früheren" as "früherer Bürgermeister": without its article the adjective shows the gender. */
function strongly(article: string, office: string): string {
  const feminine = /^\p{Ll}+en? \S*(?:in|frau|dame)(?: |$)/u.test(office)
  if (!/^(?:der|die|dem|den|des)$/.test(article)) return office
  return office.replace(/^(\p{Ll}+?)en?(?= \p{Lu})/u, feminine ? '$1e' : '$1er')
}

const PEOPLES = /^(?:people|children|women|men|veterans|king|queen|workers)/
const ADDRESSES =
  /^(?:dr|prof|mr|mrs|ms|mx|miss|mag|ing|dott|dott\.ssa|avv|д-р|проф|акад|mgr|inż|hab|pan|pani|пан|пані|herr|frau|m|mme|mlle|don|doña|sr|sra|sig)\.?$/

const POSSESSIVE =
  /^(his|her|their|its|my|our|your|його|її|їхній|їхня|їх|его|её|ее|их|jego|jej|ich|sein(e|er|en|em|es)?|ihr(e|er|en|em|es)?|deren|dessen|son|sa|ses|leurs?|sus?|su[oa]|suoi|sue|loro)$/

/**
 * What a text calls somebody around the name: "Bürgermeister Ahrens", "le préfet, Lionel Ostrowiak,", "Ada Quill, a lawyer of the city,".
 * Takes the words of people only; a body beside the name is where somebody works.
 */
export function callingsAt(reading: Reading, at: number, to: number): Calling[] {
  const { words, grammar } = reading
  const found: Calling[] = []
  const take = (n: number) => {
    const word = words[n] as Word
    if (word.own) return false
    const address = ADDRESS.get(word.low)
    const named = address === undefined ? calledAt(reading, n) : calledBy(address, grammar.code)
    const called = named?.calling ?? roleCalling(word.low, grammar)
    if (called !== undefined && !isBody(called) && !called.kinds.has(MANY)) found.push(called)
    return called !== undefined
  }
  const sentence = words[at]?.sentence
  let i = at - 1
  // "portiere della Virtus Bassa": what a preposition leads to is where somebody works, not the one who is called so.
  if (grammar.links.has(words[i]?.low ?? '') && words[i]?.sentence === sentence) i = -1
  const apart = words[i]?.text === ','
  // "из-за спора с бизнесменом, Трамп": another case is another one.
  if (apart && grammar.declines && calledBy(words[i - 1]?.low ?? '', grammar.code)?.oblique) i = -1
  if (apart) i--
  for (let n = 0; n < 9; n++, i--) {
    const word = words[i]
    if (word === undefined || word.sentence !== sentence || word.kind !== 'word') break
    if (grammar.say.has(word.low) || grammar.conjunctions.has(word.low)) break
    // "прем'єр Дональд Туск після зустрічі з колегою Денисом": another's office.
    if (grammar.declines && n > 0 && word.cap && firstNameGender(word.text, grammar.code) !== undefined) break
    take(i)
    const link = grammar.links.has(word.low) || grammar.links.has(words[i - 1]?.low ?? '')
    if (!grammar.determiners.has(word.low) || link) continue
    // "Interrogé par la présidente, Piquart …": what a preposition governs is not what the name is called.
    if (apart && grammar.prepositions.has(words[i - 1]?.low ?? '')) found.length = 0
    // "un solo acusado, el antiguo archivero Gumersindo Lastra"
    if (!apart && words[i - 1]?.text === ',' && grammar.inverts)
      for (let j = i - 2; j > i - 5; j--) if (words[j]?.sentence === sentence) take(j)
    break
  }
  // "Хозяин, пчеловод Семён Колода,"
  if (
    grammar.declines &&
    found.length > 0 &&
    words[i]?.text === ',' &&
    words[i]?.sentence === sentence &&
    words[i - 1]?.kind === 'word'
  )
    if (calledBy(words[i - 1]?.low ?? '', grammar.code)?.oblique === false) take(i - 1)
  if (words[to]?.text !== ',') return found
  for (let j = to + 1; j < to + 9; j++) {
    const word = words[j]
    if (word === undefined || word.sentence !== sentence || word.kind !== 'word') break
    if (grammar.say.has(word.low) || grammar.relatives.has(word.low) || grammar.pronouns.has(word.low)) break
    if (take(j) && grammar.code !== 'en') break
  }
  return found
}

/** What the word at `at` calls somebody: "pubblico ministero" is no ministry. */
export function calledAt({ words, grammar }: Reading, at: number): Called | undefined {
  const { low } = words[at] as Word
  const office = headedAt({ words, grammar }, at)
  if (office !== undefined) return office.called
  const prosecutor = low === 'ministero' && words[at - 1]?.low === 'pubblico'
  return calledBy(prosecutor ? 'pm' : low, grammar.code)
}

/** "глава МИД", "szefowa resortu", "szef polskiej dyplomacji": by what somebody is the head of, the minister. `to` is where that ends. */
export function headedAt(
  { words, grammar }: Pick<Reading, 'words' | 'grammar'>,
  at: number,
): { called: Called; to: number } | undefined {
  const { low } = words[at] as Word
  const called = grammar.declines && HEAD.test(low) ? calledBy(low, grammar.code) : undefined
  if (called === undefined) return undefined
  const of = /(?:ого|ьої|ої|ой|iej|ej|ego)$/.test(words[at + 1]?.low ?? '') ? at + 2 : at + 1
  const office = HEADED.find(([governed]) => governed.test(words[of]?.low ?? ''))
  if (office === undefined) return undefined
  const [, lemma, kinds] = office
  return { called: { ...called, calling: { lemma, kinds, gender: called.calling.gender } }, to: of + 1 }
}

const HEAD =
  /^(?:(?:wice|вице|віце|эк?с|екс|eks)-?)?(?:глав|замглав|голов|очільни[кцч]|керівни[кцч]|руководител|szef)\p{L}*$/u

const HEADED: [governed: RegExp, lemma: string, kinds: ReadonlySet<string>][] = [
  [/^(?:уряду|правительства|rządu|кабміну|кабмина)$/, 'premier', new Set(['minister'])],
  [
    /^(?:мзс|мид|мвс|мвд|моз|мон|міноборони|минобороны|міно?[а-яіїє']{3,}|мин[а-я]{3,}|msz|mon|mswia|msw|resortu|mf|mz|men|дипломатії|дипломатии|dyplomacji)$/,
    'minister',
    new Set(['minister']),
  ],
  [/^(?:держави|государства|państwa)$/, 'head of state', new Set(['president'])],
  [/^(?:региона|регіону|області|области|regionu|ова|края|республики)$/, 'governor', new Set(['governor', 'chief'])],
  [
    /^(?:ведомства|відомства|министерства|міністерства|ministerstwa)$/,
    'minister',
    new Set(['minister', 'chief', 'official']),
  ],
]

// "Me Castagnède" is a lawyer.
const ADDRESS = new Map([
  ['me', 'avocat'],
  ['avv.', 'avvocato'],
])

/** An office that no list of callings holds is a calling of its own: the same word later means the same one. */
function roleCalling(word: string, grammar: Grammar): Calling | undefined {
  const shaped = grammar.capitalNouns && grammar.roleShape?.test(word) ? 'any' : undefined
  const gender = grammar.code === 'en' ? undefined : (grammar.roles.get(word) ?? shaped)
  return gender === undefined ? undefined : { lemma: word, kinds: new Set(['role']), gender }
}

/** "l'association Rives communes": the word for a body that stands right before its name; null without one. */
export function bodyBefore({ words, grammar }: Reading, at: number): Calling | null {
  const before = words[at - 1]
  if (before === undefined || before.sentence !== words[at]?.sentence) return null
  const called = calledBy(before.low, grammar.code)
  return called !== undefined && isBody(called.calling) ? called.calling : null
}

/** "Ministerio de Hacienda", "Eintracht Ruhmenau": the word for a body that its name begins with; null without one. */
export function bodyNamed({ words, grammar }: Reading, at: number): Calling | null {
  const first = words[at] as Word
  if (grammar.code === 'en') return null
  if (CLUB.test(first.low)) return CLUB_CALLING
  const called = calledBy(first.low, grammar.code)
  if (called === undefined || !isBody(called.calling)) return null
  // "warf der Regierung Versäumnisse vor": two nouns in a row, and no name.
  const article = words[at - 1]?.low ?? ''
  if (grammar.capitalNouns && (/^(dem|den|des)$/.test(article) || (article === 'der' && called.calling.gender === 'f')))
    return null
  return called.calling
}

// What sports clubs are called by, in several languages.
const CLUB =
  /^(eintracht|borussia|sporting|real|atlético|deportivo|racing|virtus|olympique|stade|dynamo|dinamo|lokomotive|hertha|arminia|fortuna|alemannia|viktoria|germania|polisportiva|unión|union|balonmano|pallacanestro|athletic|juventus|fc|sv|tsv|vfl|vfb|cd|cf|ud|us|as|ac|sc|sg|rc)$/
const CLUB_CALLING: Calling = { lemma: 'club', kinds: new Set(['union', 'company']), gender: 'any' }
