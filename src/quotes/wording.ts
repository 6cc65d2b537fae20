import { isBody } from '../text/callings.ts'
import { dictionaryPhrase } from '../text/nouns.ts'
import type { Head } from './heads.ts'
import type { Phrase } from './phrases.ts'
import type { Reading, Word } from './words.ts'

// How one who is described and not named stands under a quote: "un riverain qui a vu la scène", "préfecture".

/** A description as a reader should see it: of a body its name alone, of a person the words as they stand. */
export function describedName(reading: Reading, phrase: Phrase, head: Head): string {
  const { words, grammar } = reading
  const { calling } = head.called
  const named = isBody(calling) && !calling.kinds.has('paper')
  let { from } = phrase
  // "das russische Ministerium" would need another ending without its article.
  const article = named && isArticle((words[from] as Word).low) && !(grammar.capitalNouns && head.at > from + 1)
  if (article && from < head.at) from++
  return phraseName(reading, { ...phrase, from })
}

function isArticle(word: string): boolean {
  return /^(der|die|das|dem|des|den|le|la|l'|les|el|los|las|il|lo|i|gli)$/.test(word)
}

/** A phrase in the nominative where its language declines it. */
export function phraseName({ words, text, grammar }: Reading, phrase: Phrase): string {
  const parts = words.slice(phrase.from, phrase.to)
  const as = text.slice((parts[0] as Word).start, (parts.at(-1) as Word).end)
  if (!grammar.declines || grammar.capitalNouns) return as
  const plain = parts.map(part => text.slice(part.start, part.end))
  const dictionary = dictionaryPhrase(plain, grammar.code)
  return dictionary.every((part, n) => part === plain[n]) ? as : dictionary.join(' ')
}

// Where a speaker stands when he speaks is no part of who he is: "un pensionato al bar di fronte".
const PLACE: Record<string, RegExp> = {
  de: /^(am|im|in|aus|auf|vor|an|bei|beim|nach)$/,
  fr: /^(au|à|dans|sur|en|devant|depuis|sous|ce)$/,
  es: /^(en|al|ante|desde|con|tras|bajo)$/,
  it: /^(al|nel|nella|dal|dalla|sul|sulla|in|davanti|mostrando|sotto)$/,
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
  const verbal = (word: Word) =>
    grammar.say.has(word.low) || (grammar.declines && !word.cap && grammar.verb?.test(word.low) === true)
  for (let i = head.at - 1; i >= from; i--) if (verbal(words[i] as Word)) from = i + 1
  const source = head.called.calling.kinds.has('source')
  const clause = words.slice(head.at, to).findIndex(word => grammar.relatives.has(word.low))
  const tells = clause > 0 && identifies(reading, head.at + clause, to)
  for (let i = to - 1; i > head.at; i--) {
    const { low } = words[i] as Word
    const verb = grammar.declines && grammar.verb?.test(low) === true
    if (tells && i >= head.at + clause) continue
    const place = !source && PLACE[grammar.code]?.test(low) && !FAMILIAR.test(words[i + 1]?.low ?? '')
    if (grammar.say.has(low) || verb || grammar.relatives.has(low) || place) to = i
  }
  return { ...phrase, from, to }
}

/** Whether the clause begun at `at` says who is meant: short, and not only that he would stay unnamed. */
function identifies({ words, grammar }: Reading, at: number, to: number): boolean {
  if (grammar.declines || to - at > 8) return false
  return !words.slice(at, to).some(word => NAMELESS.test(word.low))
}
