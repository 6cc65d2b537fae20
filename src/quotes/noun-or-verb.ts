import { genderOfFirstName } from '../text/names.ts'
import type { Grammar } from './grammar/grammar.ts'
import { isRole } from './phrases.ts'
import type { Reading, Word } from './words.ts'

// Whether a word can stand inside a noun phrase, or is its verb.

export function isDeterminer({ words, grammar }: Reading, i: number): boolean {
  const word = words[i]
  if (word === undefined || word.kind !== 'word' || !grammar.determiners.has(word.low)) return false
  // "so heated that Quill said"
  if (word.low === 'that' && words[i + 1]?.cap) return false
  // "Il Faro", "El País": an article with a capital inside a sentence belongs to a name.
  return !(word.cap && grammar.inverts && words[i + 1]?.cap && words[i - 1]?.sentence === word.sentence)
}

export function isNounAt(reading: Reading, i: number): boolean {
  const word = reading.words[i]
  return word !== undefined && (word.kind === 'title' || (word.kind === 'word' && isNoun(reading, i)))
}

/** Whether a word can stand inside a noun phrase. */
export function isNoun(reading: Reading, i: number): boolean {
  const { words, grammar } = reading
  const word = words[i] as Word
  if (isDeterminer(reading, i)) return false
  // "Przesiewa mąkę": what governs an accusative is a verb.
  const begins = words[i - 1]?.sentence !== word.sentence
  if (begins && grammar.code === 'pl' && /[aie]$/.test(word.low) && /ę$/.test(words[i + 1]?.low ?? '')) return false
  if (isNameLike(reading, i)) return true
  // "the First Lady", "the First Minister": an adverb elsewhere, part of an office here.
  if (
    word.cap &&
    (grammar.modifiers.has(word.low) || (grammar.code === 'fr' && grammar.titles.has(word.low))) &&
    words[i + 1]?.cap
  )
    return true
  if (grammar.closed.has(word.low)) return false
  if (grammar.say.has(word.low) || grammar.carry.has(word.low)) return nounNotVerb(reading, i)
  if (grammar.participles.has(word.low)) return false
  return !isVerbOrAdverb(word, grammar)
}

/** What the ending alone shows to be no noun. */
export function isVerbOrAdverb(word: Word, grammar: Grammar): boolean {
  if (word.cap && !grammar.inverts) return false
  if (grammar.bodies.has(word.low) || grammar.roles.has(word.low)) return false
  return (
    grammar.adverb?.test(word.low) === true ||
    grammar.finite?.test(word.low) === true ||
    (!word.cap && grammar.predicate?.test(word.low) === true) ||
    grammar.gerund?.test(word.low) === true
  )
}

function isNameLike(reading: Reading, i: number): boolean {
  const { words, grammar } = reading
  const word = words[i] as Word
  if (!word.cap) return false
  const previous = words[i - 1]
  const begins = previous === undefined || previous.sentence !== word.sentence || previous.kind !== 'word'
  // "Prognozuje", "Сухо": a capital at the head of a sentence is no name by itself.
  if (begins && grammar.inverts && !words[i + 1]?.cap && isVerbOrAdverb(word, grammar)) return false
  // "Rifiuta l'etichetta": where a subject may be left out, a verb may open the sentence.
  if (begins && grammar.drops && isRomance(grammar) && isDeterminer(reading, i + 1) && !isCapElsewhere(reading, i))
    return false
  // "Ruggero Dalla Costa": between two capitals a preposition with one is part of the name.
  if (!begins && grammar.inverts && previous.cap && words[i + 1]?.cap && grammar.links.has(word.low)) return true
  if (!grammar.closed.has(word.low) && !(begins && (grammar.say.has(word.low) || grammar.participles.has(word.low))))
    return true
  // "Will", "May" as names only in front of another name.
  return (
    !begins &&
    (genderOfFirstName(word.low) !== undefined || grammar.namesToo.has(word.low)) &&
    words[i + 1]?.cap === true
  )
}

/** Whether a word has its capital inside a sentence too. */
export function isCapElsewhere({ words }: Reading, at: number): boolean {
  const { low } = words[at] as Word
  return words.some((word, i) => i !== at && word.low === low && word.cap && words[i - 1]?.sentence === word.sentence)
}

function nounNotVerb(reading: Reading, i: number): boolean {
  const { words, grammar } = reading
  const word = words[i] as Word
  if (grammar.inverts)
    return (
      isDeterminer(reading, i - 1) &&
      !grammar.finite?.test(word.low) &&
      (grammar.bodies.has(word.low) || grammar.roles.has(word.low))
    )
  const previous = words[i - 1]
  if (previous === undefined || previous.sentence !== word.sentence) return false
  // "the talks": after an article nothing is a verb.
  if (grammar.articles.has(previous.low)) return true
  if (!grammar.nounsToo.has(word.low) && !grammar.plain.has(word.low)) return false
  if (grammar.plain.has(word.low) && !speaksPlain(reading, i)) return true
  return (
    grammar.determiners.has(previous.low) ||
    previous.own ||
    grammar.prepositions.has(previous.low) ||
    /(al|ic|ed|ing|ous|ive)$/.test(previous.low)
  )
}

/** Whether a plain form ("say", "report") follows what can be its subject: a plural or a pronoun. */
export function speaksPlain({ words, grammar }: Reading, i: number): boolean {
  let j = i - 1
  while (j > 0 && isAside(words[j] as Word, grammar)) j--
  const before = words[j]
  if (before === undefined || before.sentence !== words[i]?.sentence) return false
  if (before.kind !== 'word') return true
  if (before.own || grammar.prepositions.has(before.low)) return false
  const gender = grammar.pronouns.get(before.low)
  if (gender !== undefined) return gender === 'many' || before.low === 'i' || before.low === 'you'
  return j < i - 1 || grammar.plural?.test(before.low) === true
}

/** "giving states more power", "Quill’s over-the-top comments": by what stands before it, a noun that looks like a verb. */
export function isNounHere({ words, grammar }: Reading, i: number): boolean {
  const [before, owner] = [words[i - 1], words[i - 2]]
  if (grammar.code !== 'en' || before?.kind !== 'word' || before.cap) return false
  const who = isRole(before, grammar) || grammar.bodies.has(before.low)
  return /.ing$/.test(before.low) || (owner?.own === true && owner.sentence === before.sentence && !who)
}

export function leadsNoun(reading: Reading, i: number): boolean {
  return isDeterminer(reading, i) || reading.grammar.prepositions.has(reading.words[i]?.low ?? '')
}

/** Auxiliaries and adverbs: what may stand between subject and verb. */
export function isAside(word: Word, grammar: Grammar): boolean {
  if (word.kind !== 'word') return false
  if (grammar.between.has(word.low)) return true
  return grammar.adverb?.test(word.low) === true && !word.cap && !grammar.bodies.has(word.low)
}

/** Neither English nor a language with cases: what belongs together is joined by de, di, du. */
export function isRomance(grammar: Grammar): boolean {
  return grammar.inverts && !grammar.declines && !grammar.capitalNouns
}
