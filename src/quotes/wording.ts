import { isBody } from '../text/callings.ts'
import { calledBy, dictionaryPhrase, nominativeParticiple } from '../text/nouns.ts'
import { describes, type Head } from './heads.ts'
import type { Phrase } from './phrases.ts'
import type { Reading, Word } from './words.ts'

// How one who is described and not named stands under a quote: "un riverain qui a vu la scène", "préfecture".

/** A description as a reader should see it: of a body its name alone, of a person the words as they stand. */
export function describedName(reading: Reading, phrase: Phrase, head: Head): string {
  const { words, grammar } = reading
  const { calling } = head.called
  const named = isBody(calling) && !calling.kinds.has('paper')
  let { from } = phrase
  // "nach Angaben einer Sprecherin": the words for a source hold the article.
  if (grammar.capitalNouns && from === head.at && /^(der|des|dem|einer|eines|einem)$/.test(words[from - 1]?.low ?? ''))
    from--
  // "das russische Ministerium" would need another ending without its article; "Das Kantonale Tiefbauamt" is called so.
  const between = words[from + 1] as Word
  const inflected = grammar.capitalNouns && head.at > from + 1
  if (
    named &&
    inflected &&
    head.at === from + 2 &&
    between.cap &&
    /^(?:der|die|das)$/.test((words[from] as Word).low)
  ) {
    const strong = { der: 'er', die: 'e', das: 'es' }[(words[from] as Word).low] as string
    return `${between.text.replace(/e$/, strong)} ${phraseName(reading, { ...phrase, from: head.at })}`
  }
  const article = named && isArticle((words[from] as Word).low) && !inflected
  if (article && from < head.at) from++
  const name = descriptionOf(reading, { ...phrase, from }, head.at)
  if (grammar.capitalNouns) return germanNominative(name, head)
  // "A detta del difensore": the article that a preposition swallowed.
  const swallowed = named || phrase.from !== head.at ? undefined : SWALLOWED[words[phrase.from - 1]?.low ?? '']
  return swallowed === undefined ? name : `${swallowed}${swallowed.endsWith("'") ? '' : ' '}${name}`
}

const SWALLOWED: Record<string, string> = {
  del: 'il',
  dello: 'lo',
  della: 'la',
  "dell'": "l'",
  dal: 'il',
  dallo: 'lo',
  dalla: 'la',
  "dall'": "l'",
  nel: 'il',
  nello: 'lo',
  nella: 'la',
  "nell'": "l'",
  du: 'le',
}

/** "einem früheren Kollegen" as "ein früherer Kollege": article, adjective and noun as they stand for one who acts. */
function germanNominative(name: string, { called }: Head): string {
  const [article = '', ...rest] = name.split(' ')
  const ending = /^(?:k?ein|sein|ihr|unser|dies|jen|jed)(em|en|es|er)$/.exec(article)?.[1]
  const { gender } = called.calling
  const definite = /^(dem|den|des)$/.test(article)
  const feminine = gender === 'f' || /(?:in|frau|schwester|mutter)$/.test(called.calling.lemma)
  if ((ending === undefined || (ending === 'er' && !feminine)) && !definite && !(article === 'der' && feminine))
    return name
  const stem = definite ? 'd' : article.slice(0, -2)
  const owned = /^(?:k?ein|sein|ihr|unser)$/.test(stem)
  const first = article === 'der' ? 'die' : definite ? 'der' : feminine ? `${stem}e` : owned ? stem : `${stem}er`
  let noun = false
  const words = rest.map(word => {
    if (noun) return word
    if (/^\p{Ll}.*en$/u.test(word)) return word.slice(0, -1).replace(/e$/, feminine || !owned ? 'e' : 'er')
    noun = true
    return called.oblique && word.toLowerCase() !== called.calling.lemma
      ? word.slice(0, called.calling.lemma.length)
      : word
  })
  return [first, ...words].join(' ')
}

/** The words of a speaker whom no calling is known for, without a clause on why he stays unnamed. */
export function plainName(reading: Reading, phrase: Phrase): string {
  const { words, grammar } = reading
  let { to } = phrase
  for (let i = phrase.from + 1; i < to && !grammar.declines; i++)
    if (grammar.relatives.has((words[i] as Word).low) && !identifies(reading, i, to)) to = i
  return phraseName(reading, { ...phrase, to })
}

function isArticle(word: string): boolean {
  return /^(der|die|das|dem|des|den|le|la|l'|les|el|los|las|il|lo|i|gli)$/.test(word)
}

/** What somebody is shown as whom nothing but this phrase tells: with the clause behind it where the phrase alone could be anybody. */
function descriptionOf(reading: Reading, phrase: Phrase, head: number): string {
  const { words, text, grammar } = reading
  const name = phraseName(reading, phrase)
  const clause = phrase.to === head + 1 ? identifyingClause(reading, phrase) : null
  if (clause === null) return name
  const written = text.slice((words[phrase.to - 1] as Word).end, (words[clause.to - 1] as Word).end)
  if (name.endsWith((words[head] as Word).text)) return name + written
  // "По словам чиновника, участвующего …": the participle agrees with its noun.
  return name + written.replace(/\p{L}+/u, word => nominativeParticiple(word, grammar.code))
}

/** A phrase in the nominative where its language declines it. */
function phraseName({ words, text, grammar }: Reading, phrase: Phrase): string {
  const parts = words.slice(phrase.from, phrase.to)
  const as = text.slice((parts[0] as Word).start, (parts.at(-1) as Word).end)
  if (!grammar.declines) return as
  const plain = parts.map(part => text.slice(part.start, part.end))
  const dictionary = dictionaryPhrase(plain, grammar.code)
  return dictionary.every((part, n) => part === plain[n]) ? as : dictionary.join(' ')
}

// "un diplomático al tanto de las conversaciones", "un funzionario a conoscenza dei colloqui": how near the matter he is.
const FAMILIAR = /^(tanto|corriente|conoscenza|courant|fait)$/

// "une voisine qui préfère taire son nom": that he would not be named is no part of who he is either.
const NAMELESS =
  /(anon[iy]m|identific|nombre|nom$|nome$|namentlich|namen|citat[oa]|citée?$|nommée?$|nominat|genannt|apellid|cognome)/

/** Without the verbs that a chain of words took along ("негодует женщина"), the place, and a clause that does not tell who it is. */
export function speakersPart(reading: Reading, phrase: Phrase, head: Head): Phrase {
  const { words, grammar } = reading
  let { from, to } = phrase
  const verbal = ({ low, cap }: Word) => grammar.say.has(low) || (!cap && grammar.predicate?.test(low) === true)
  for (let i = head.at - 1; i >= from; i--)
    // "такий крок заступник голови": what is spoken of, and no adjective.
    if (verbal(words[i] as Word) || (grammar.declines && !goesBefore(reading, i, head))) from = i + 1
  // "un'addetta al confezionamento": what somebody is in charge of belongs to the word.
  const source =
    head.called.calling.kinds.has('source') ||
    /^(addett|incaricat|delegat|chargé|préposé|encargad)/.test(head.called.calling.lemma)
  const clause = words.slice(head.at, to).findIndex(word => grammar.relatives.has(word.low))
  const tells = clause > 0 && identifies(reading, head.at + clause, to)
  // "un hombre sentado en la última fila": a participle begins what identifies him.
  const seen =
    !grammar.declines &&
    !grammar.capitalNouns &&
    /(?:[aiu]t[oai]|[ai]d[oa]s?|és?|ées?|venue?s?|cres[oa])$/.test(words[head.at + 1]?.low ?? '')
  for (let i = to - 1; i > head.at; i--) {
    const word = words[i] as Word
    if (seen && grammar.prepositions.has(words[head.at + 2]?.low ?? '') && !grammar.relatives.has(word.low)) continue
    if (tells && i >= head.at + clause) continue
    const next = words[i + 1]?.low ?? ''
    // "eine Touristin aus Delft", but "ein Zuhörer aus der letzten Reihe"
    const seated = word.low === 'aus' && grammar.determiners.has(next)
    const place = !source && (seated || grammar.shapes.whereabouts?.test(word.low)) && !FAMILIAR.test(next)
    // "прокуратура рішення": a paper in the nominative is another clause's object.
    const paper = grammar.declines && calledBy(word.low, grammar.code)
    if (paper && !paper.oblique && paper.calling.kinds.has('paper')) to = i
    // "розповіла пенсіонерка нашому виданню": a dative is told something.
    if (grammar.declines && TOLD.test(word.low) && !grammar.links.has(words[i - 1]?.low ?? '')) to = i
    // "Według burmistrza pomoc finansowa powinna": no genitive, and another clause's subject.
    if (grammar.shapes.nominative?.test(word.low) && head.called.oblique && i === head.at + 1) to = i
    if (isAnotherSubject(reading, i, head, phrase.to)) to = i
    // "МИД с послом"
    if (grammar.shapes.company?.test(word.low) && isBody(head.called.calling)) to = i
    if (verbal(word) || grammar.shapes.object?.test(word.low) || grammar.relatives.has(word.low) || place) to = i
  }
  if (grammar.declines && words[to]?.sentence === words[head.at]?.sentence && NEAR.test(words[to]?.low ?? '')) to++
  // "девушка 2002 года рождения"
  while (grammar.declines && to > head.at + 1 && /^\d+$/.test(words[to - 1]?.low ?? '') && words[to - 2]?.text !== '№')
    to--
  // "urzędnik zaangażowany w prace": the participle begins what identifies him.
  if (grammar.code === 'pl' && to > head.at + 1 && grammar.shapes.participle?.test(words[head.at + 1]?.low ?? ''))
    to = head.at + 1
  return { ...phrase, from, to }
}

const TOLD =
  /^(?:нашому|вашому|своєму|моєму|цьому|місцевому|нашему|вашему|своему|моему|этому|местному|naszemu|waszemu|swojemu|lokalnemu)$/

/** Whether a word belongs before its noun: an adjective in its case, a determiner, a number; "задался вопросом адвокат" has none. */
function goesBefore(reading: Reading, i: number, head: Head): boolean {
  if (!describes(reading, i, head.called.oblique)) return false
  const { words, grammar } = reading
  const { low } = words[i] as Word
  const { gender } = head.called.calling
  if (head.called.oblique || gender === 'n' || gender === 'any' || grammar.determiners.has(low)) return true
  // "внимание режиссёр", "вопросом адвокат": of one who acts no neuter and no other case.
  return !/(?:[ыи]м|[оеё][мю]|ою|ами|ями|[оеи]е|emu|ego|ym|im|ą)$/.test(low) || grammar.modifiers.has(low)
}

/** "Według radnego rada „oszczędza …”", "Zdaniem rolników susza „zabrała …”": right before a verb or the words of one, and no genitive. */
function isAnotherSubject({ words, grammar }: Reading, i: number, { called }: Head, to: number): boolean {
  if (grammar.shapes.nominative === null || !called.oblique || i !== to - 1) return false
  const [word, next] = [words[i] as Word, words[to]]
  const acts =
    next?.kind === 'quote' || grammar.predicate?.test(next?.low ?? '') || grammar.finite?.test(next?.low ?? '')
  if (!acts || word.cap || next?.sentence !== word.sentence) return false
  const own = calledBy(word.low, grammar.code)
  return own === undefined ? /[^c]a$/.test(word.low) && !grammar.shapes.namedPlace?.test(word.low) : !own.oblique
}

const NEAR = /^(напротив|рядом|неподалёку|навпроти|поруч|неподалік|naprzeciwko|obok)$/

/** Whether the clause begun at `at` says who is meant: short, and not only that he would stay unnamed. */
function identifies({ words, grammar }: Reading, at: number, to: number): boolean {
  if (grammar.declines || to - at > 8) return false
  return !words.slice(at, to).some(word => NAMELESS.test(word.low))
}

/**
 * "фермер, який просив не називати його імені", "dyplomata znający przebieg rozmów": of one whom nothing else tells, the clause
 * behind does. From where it begins to where it ends; null where there is none.
 */
export function identifyingClause({ words, grammar }: Reading, phrase: Phrase): { from: number; to: number } | null {
  const { participle } = grammar.shapes
  const sentence = words[phrase.from]?.sentence
  const comma = words[phrase.to]?.text === ','
  const first = words[phrase.to + (comma ? 1 : 0)]
  if (participle === null || first?.sentence !== sentence || first?.kind !== 'word' || first.cap) return null
  const relative = comma && grammar.relatives.has(first.low)
  const denied = /^(не|nie)$/.test(first.low) ? words[phrase.to + (comma ? 2 : 1)] : first
  if (!relative && !(participle.test(denied?.low ?? '') && (comma || grammar.code === 'pl'))) return null
  let to = phrase.to + (comma ? 2 : 1)
  for (; words[to]?.sentence === sentence && (words[to] as Word).kind === 'word'; to++)
    if (!relative && grammar.say.has((words[to] as Word).low)) break
  const length = to - phrase.to
  return length < 3 || length > 11 ? null : { from: phrase.to, to }
}
