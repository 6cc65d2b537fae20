import { firstNameGender } from '../text/declension.ts'
import { calledBy } from '../text/nouns.ts'
import { isKnownPlace } from '../text/places.ts'
import { nextComma } from './clauses.ts'
import type { Gender, Grammar } from './grammar/grammar.ts'
import { isSubject, type Run } from './name-runs.ts'
import { isAside } from './noun-or-verb.ts'
import type { Person } from './people.ts'
import { isRole } from './phrases.ts'
import type { Reading, Word } from './words.ts'

/** One who acts in the text under a lone name of which it says no more: "Trump rejected the offer." Whoever "he" is, it may be this one. */
export type Stranger = {
  at: number
  gender: Gender | null
  /** First in its sentence: what that is about. */
  main: boolean
  /** Nothing speaks against a person: a plural or a place may look the same at the head of a sentence. */
  likely: boolean
  person: Person
}

/** Those who act under a lone name that the table of people does not hold. `known` tells whether a word belongs to somebody. */
export function strangersIn(reading: Reading, runs: readonly Run[], known: (at: number) => boolean): Stranger[] {
  const { words, grammar } = reading
  const alone = new Set(runs.filter(run => run.to - run.from === 1).map(run => (words[run.from] as Word).low))
  const small = new Set<string>()
  const named = new Set<string>()
  words.forEach((word, i) => {
    if (!alone.has(word.low)) return
    if (!word.cap) small.add(word.low)
    else if (!begins(words, i)) named.add(word.low)
  })
  const found: Stranger[] = []
  for (const run of runs) {
    const word = words[run.from] as Word
    if (run.to - run.from > 1 || known(run.from) || !mayBeSurname(reading, word) || small.has(word.low)) continue
    if (grammar.capitalNouns && !isBare(reading, run.from)) continue
    // "Завод Приозёрска закрыли": what hangs on a noun does not act.
    if (grammar.declines && !isBare(reading, run.from) && !bearsOffice(reading, run.from)) continue
    // "Florida", "Islamic", "Gestern": a capital may be any word, unless it does what only people do.
    const verb = acts(reading, run)
    if (verb === null || (!named.has(word.low) && isPlural(reading, word))) continue
    const { low } = words[verb] as Word
    const gender = firstNameGender(word.text, grammar.code) ?? grammar.verbGender?.(low) ?? null
    found.push({
      at: run.from,
      gender,
      main: leads(reading, run.from),
      likely: named.has(word.low) || grammar.shapes.manyAtHead?.test(word.low) !== true,
      person: {
        name: word.text,
        gender,
        role: null,
        mentions: [],
        human: true,
        named: true,
        callings: [],
      },
    })
  }
  return found
}

/** Whether a verb of what people do stands where a name is its subject: behind it, past "and Hall" or ", the owner,", or before it. */
function acts(reading: Reading, run: Run): number | null {
  const { words, grammar } = reading
  const behind = verbFrom(reading, run)
  if (behind !== null) {
    let verb = behind
    // "а Орло його закрив": past the object too.
    while (
      words[verb]?.kind === 'word' &&
      (isAside(words[verb] as Word, grammar) || isOblique(words[verb] as Word, grammar))
    )
      verb++
    for (let i = behind; i <= verb; i++) if (isAct(words[i], grammar)) return i
  }
  // "Dann widersprach Orlo.", "Після цього виступив Орло."
  let before = run.from - 1
  while (words[before]?.kind === 'word' && isAside(words[before] as Word, grammar)) before--
  const verb = words[before]
  const ends = words[run.to]?.kind !== 'word'
  return grammar.inverts && ends && verb?.sentence === words[run.from]?.sentence && isAct(verb, grammar) ? before : null
}

function isOblique({ low }: Word, grammar: Grammar): boolean {
  return (
    grammar.declines && (grammar.possessives.has(low) || /^(?:йому|їй|їх|ему|ей|их|mu|jej|go|ją|ich|im)$/.test(low))
  )
}

function isAct(word: Word | undefined, grammar: Grammar): boolean {
  if (word?.kind !== 'word' || word.cap) return false
  return grammar.say.has(word.low) || grammar.carry.has(word.low) || grammar.acts.test(word.low)
}

function verbFrom(reading: Reading, run: Run): number | null {
  const { words, grammar } = reading
  if (words[run.to]?.text === ',') {
    const close = nextComma(words, run.to + 1, run.to + 9)
    return close < 0 || words[close]?.sentence !== words[run.from]?.sentence ? null : close + 1
  }
  if (isSubject(reading, run)) return run.to
  let i = run.to
  if (!grammar.conjunctions.has(words[i]?.low ?? '') || words[i + 1]?.cap !== true) return null
  for (i++; words[i]?.kind === 'word' && words[i]?.cap; i++);
  return i
}

/** In German an article or an adjective shows a noun. */
function isBare({ words, grammar }: Reading, at: number): boolean {
  const before = words[at - 1]
  if (before === undefined || before.sentence !== words[at]?.sentence || before.kind !== 'word') return true
  if (grammar.determiners.has(before.low) || grammar.prepositions.has(before.low)) return false
  return grammar.conjunctions.has(before.low) || isAside(before, grammar) || isAct(before, grammar)
}

function bearsOffice({ words, grammar }: Reading, at: number): boolean {
  const before = words[at - 1] as Word
  return isRole(before, grammar) || calledBy(before.low, grammar.code)?.oblique === false
}

/** First in its sentence, or behind two or three words that are nobody: "Then Orlo took the floor". */
function leads({ words }: Reading, from: number): boolean {
  for (let i = from - 1; i >= from - 4; i--) {
    const word = words[i]
    if (word?.sentence !== words[from]?.sentence || word?.kind === 'quote') return true
    if (word?.kind !== 'word' || (word.cap && words[i - 1]?.sentence === word.sentence))
      return /^[—–-]$/.test(word?.text ?? '')
  }
  return false
}

function begins(words: readonly Word[], i: number): boolean {
  const before = words[i - 1]
  return before?.sentence !== words[i]?.sentence || before?.kind === 'quote' || /^[—–-]$/.test(before?.text ?? '')
}

/** "Officials", "Lawmakers": the plural of what people are called. */
function isPlural({ grammar }: Reading, word: Word): boolean {
  if (grammar.code !== 'en' || !word.low.endsWith('s')) return false
  const low = word.low.slice(0, -1)
  return isRole({ ...word, low }, grammar) || calledBy(low, 'en') !== undefined
}

function mayBeSurname({ grammar }: Reading, word: Word): boolean {
  if (!/^\p{Lu}.*\p{Ll}.*\p{L}/u.test(word.text) || /\d/.test(word.text) || word.own) return false
  if (grammar.closed.has(word.low) || grammar.determiners.has(word.low) || grammar.bodies.has(word.low)) return false
  if (grammar.roles.has(word.low) || grammar.titles.has(word.low) || grammar.modifiers.has(word.low)) return false
  if (calledBy(word.low, grammar.code) !== undefined) return false
  return !isKnownPlace(word.low, grammar.code) && !grammar.say.has(word.low) && !grammar.carry.has(word.low)
}
