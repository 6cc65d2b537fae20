import { genderOfFirstName, isNameParticle } from '../text/names.ts'
import type { Grammar } from './grammar/grammar.ts'
import type { Reading, Word } from './words.ts'

/** A noun phrase that may name a speaker. Places are word numbers, `to` exclusive. */
export type Phrase = {
  from: number
  to: number
  kind: 'name' | 'nominal' | 'pronoun'
  /** The name inside the phrase; the whole phrase where there is none. */
  nameFrom: number
  nameTo: number
}

/** The noun phrase that begins at word `i`, or null. */
export function phraseFrom(reading: Reading, i: number, limit: number): Phrase | null {
  const { words, grammar } = reading
  const first = words[i]
  if (first === undefined || i >= limit || first.kind !== 'word') return null
  if (grammar.pronouns.has(first.low)) return pronoun(i)
  let to = i
  while (to < limit && isDeterminer(words, to, grammar)) to++
  let nouns = 0
  for (; to < limit; to++) {
    const word = words[to] as Word
    if (word.kind !== 'word') {
      if (word.text === '&' && nouns > 0) continue
      break
    }
    if (isNoun(reading, to)) {
      // After a full name only a role goes on: "Trump adviser Sam Oakes", not "Sam Oakes late on Monday".
      if (
        nouns > 0 &&
        !word.cap &&
        (words[to - 1] as Word).cap &&
        !(words[to - 1] as Word).own &&
        !isRole(word, grammar) &&
        !isNameParticle(word.low)
      )
        break
      nouns++
      continue
    }
    if (nouns > 0 && isNameParticle(word.low) && words[to + 1]?.cap && (words[to - 1] as Word).cap) continue
    if (nouns > 0 && grammar.links.has(word.low) && linksOn(reading, i, to, limit)) {
      while (to + 1 < limit && isDeterminer(words, to + 1, grammar)) to++
      continue
    }
    break
  }
  if (nouns === 0) return determinerAlone(reading, i, to)
  return classify(reading, i, to)
}

/** The noun phrase that ends just before word `end`, not reaching before `floor`; null if there is none. */
export function phraseBefore(reading: Reading, end: number, floor: number): Phrase | null {
  const { words, grammar } = reading
  const last = words[end - 1]
  if (last === undefined || end - 1 < floor || last.kind !== 'word') return null
  if (grammar.pronouns.has(last.low)) return pronoun(end - 1)
  let from = end
  for (;;) {
    const start = nounsBefore(reading, from, floor)
    if (start === from) break
    from = start
    // "a spokesman for the ministry": the object of a linking preposition goes with what stands before it.
    const link = words[from - 1]
    if (from - 1 > floor && link !== undefined && grammar.links.has(link.low) && isNounAt(reading, from - 2)) {
      const further = nounsBefore(reading, from - 1, floor)
      if (further < from - 1) {
        from = further
        // Loop on with what stands before: "the head of the office of the president".
        const before = words[from - 1]
        if (before !== undefined && grammar.links.has(before.low) && from - 1 > floor && isNounAt(reading, from - 2)) {
          from -= 1
          continue
        }
      }
    }
    break
  }
  if (from === end) return determinerAlone(reading, end - 1, end)
  return classify(reading, from, end)
}

function nounsBefore(reading: Reading, end: number, floor: number): number {
  const { words, grammar } = reading
  let from = end
  while (from > floor) {
    const word = words[from - 1] as Word
    if (word.text === '&' && from < end) {
      from--
      continue
    }
    if (word.kind !== 'word') break
    const next = words[from]
    if (isDeterminer(words, from - 1, grammar)) {
      if (from < end) from--
      if (from > floor && isDeterminer(words, from - 1, grammar)) from--
      break
    }
    // "У Києві міністр Коваль": the object of a preposition is not the noun after it.
    if (
      grammar.declines &&
      word.cap &&
      from < end &&
      !next?.cap &&
      grammar.prepositions.has(words[from - 2]?.low ?? '')
    )
      break
    if (!isNoun(reading, from - 1) && !(isNameParticle(word.low) && words[from]?.cap && words[from - 2]?.cap)) break
    // A plain word before a name belongs to it only where it can be a role: "lawyer Ruta Venckus", not "backing Venckus".
    if (
      from < end &&
      !word.cap &&
      !word.own &&
      next?.cap &&
      !isRole(word, grammar) &&
      !isNameParticle(word.low) &&
      looksVerbal(word)
    )
      break
    from--
  }
  return from
}

function pronoun(i: number): Phrase {
  return { from: i, to: i + 1, kind: 'pronoun', nameFrom: i, nameTo: i + 1 }
}

/** "another", "one", "many" alone can speak. */
function determinerAlone(reading: Reading, from: number, to: number): Phrase | null {
  const word = reading.words[from]
  if (word === undefined || to <= from || !/^(another|one|many|some|several|others|both|these|this)$/.test(word.low))
    return null
  return { from, to, kind: 'nominal', nameFrom: from, nameTo: to }
}

function isDeterminer(words: Word[], i: number, grammar: Grammar): boolean {
  const word = words[i]
  return word !== undefined && word.kind === 'word' && grammar.determiners.has(word.low)
}

function isNounAt(reading: Reading, i: number): boolean {
  const word = reading.words[i]
  return word !== undefined && word.kind === 'word' && isNoun(reading, i)
}

/** Whether a word can stand inside a noun phrase. */
function isNoun(reading: Reading, i: number): boolean {
  const { words, grammar } = reading
  const word = words[i] as Word
  if (grammar.determiners.has(word.low)) return false
  if (isNameLike(reading, i)) return true
  if (grammar.closed.has(word.low)) return false
  if (grammar.say.has(word.low) || grammar.carry.has(word.low)) return nounNotVerb(reading, i)
  if (grammar.participles.has(word.low)) return false
  return !(grammar.adverb?.test(word.low) && !word.cap)
}

function isNameLike(reading: Reading, i: number): boolean {
  const { words, grammar } = reading
  const word = words[i] as Word
  if (!word.cap) return false
  const previous = words[i - 1]
  const begins = previous === undefined || previous.sentence !== word.sentence || previous.kind !== 'word'
  if (!grammar.closed.has(word.low) && !(begins && (grammar.say.has(word.low) || grammar.participles.has(word.low))))
    return true
  // "Will", "May", "May" as names only in front of another name.
  return (
    !begins &&
    (genderOfFirstName(word.low) !== undefined || /^(will|may)$/.test(word.low)) &&
    words[i + 1]?.cap === true
  )
}

const NOUN_TOO = new Set(
  'reports states posts notes claims answers comments questions demands promises remarks calls ads charges finds hopes lists shows signed offers sign read put used using found'.split(
    ' ',
  ),
)

function nounNotVerb(reading: Reading, i: number): boolean {
  const { words, grammar } = reading
  const word = words[i] as Word
  if (!NOUN_TOO.has(word.low) && !grammar.plain.has(word.low)) return false
  const previous = words[i - 1]
  if (previous === undefined || previous.sentence !== word.sentence) return false
  if (grammar.plain.has(word.low) && !speaksPlain(words, i, grammar)) return true
  return (
    grammar.determiners.has(previous.low) ||
    previous.own ||
    grammar.prepositions.has(previous.low) ||
    /(al|ic|ed|ing|ous|ive)$/.test(previous.low)
  )
}

/** Whether a plain form ("say", "report") follows what can be its subject: a plural or a pronoun. */
export function speaksPlain(words: Word[], i: number, grammar: Grammar): boolean {
  let j = i - 1
  while (
    j > 0 &&
    (grammar.between.has((words[j] as Word).low) || (grammar.adverb?.test((words[j] as Word).low) && !words[j]?.cap))
  )
    j--
  const before = words[j]
  if (before === undefined || before.sentence !== words[i]?.sentence) return false
  if (before.kind !== 'word') return true
  if (before.own || grammar.prepositions.has(before.low)) return false
  const gender = grammar.pronouns.get(before.low)
  if (gender !== undefined) return gender === 'many' || before.low === 'i' || before.low === 'you'
  return j < i - 1 || /s$|people|men$|women$|police|who|and|to|many|some|others|public|media$/.test(before.low)
}

function looksVerbal(word: Word): boolean {
  return /(ing|ed)$/.test(word.low)
}

function isRole(word: Word, grammar: Grammar): boolean {
  if (grammar.roles.has(word.low) || grammar.titles.has(word.low) || grammar.modifiers.has(word.low)) return true
  return grammar.code === 'en' && /(man|woman|ist|ian|er|or|eer|ant|ent|ee)$/.test(word.low) && word.low.length > 4
}

/** Whether a preposition at `to` carries the phrase begun at `from` on, and does not begin a circumstance. */
function linksOn(reading: Reading, from: number, at: number, limit: number): boolean {
  const { words, grammar } = reading
  const next = words[at + 1]
  if (next === undefined || at + 1 >= limit || next.kind !== 'word') return false
  const last = words[at - 1] as Word
  const named = last.cap && !isRole(last, grammar)
  const link = (words[at] as Word).low
  if (named && link !== 'of' && link !== 'for') return false
  if (
    grammar.code === 'en' &&
    link !== 'of' &&
    link !== 'for' &&
    link !== 'from' &&
    link !== 'with' &&
    link !== 'close' &&
    link !== 'familiar' &&
    !isDeterminer(words, from, grammar)
  )
    return false
  return isDeterminer(words, at + 1, grammar) || isNoun(reading, at + 1)
}

/** Finds the name in a phrase: the run of capitals at the end of its head, without titles and offices. */
export function classify(reading: Reading, from: number, to: number): Phrase {
  const { words, grammar } = reading
  const nominal: Phrase = { from, to, kind: 'nominal', nameFrom: from, nameTo: to }
  let head = to
  for (let i = from; i < to; i++)
    if (i > from && grammar.links.has((words[i] as Word).low) && !isNameParticle((words[i] as Word).low)) {
      head = i
      break
    }
  const run = grammar.capitalNouns ? germanName(reading, from, head) : nameRun(reading, from, head)
  if (run !== null) return { from, to, kind: 'name', ...run }
  if (head < to) {
    // "the Secretary of State Ada Quill": an office with a place, and the name after it.
    const late = nameRun(reading, head + 1, to)
    const first = late === null ? undefined : words[late.nameFrom]
    if (
      late !== null &&
      first !== undefined &&
      late.nameTo - late.nameFrom > 1 &&
      genderOfFirstName(first.low) !== undefined
    )
      return { from, to, kind: 'name', ...late }
  }
  return nominal
}

const GERMAN_ROLE =
  /(minister|präsident|kanzler|sprecher|meister|direktor|chef|leiter|anwalt|anwält|arzt|ärzt|lehrer|botschafter|diplomat|richter|general|oberst|professor|expert|journalist|rat|rät|rechtler|forscher|kommissar|beauftragte|vorsitzende|abgeordnete|sekretär|vater|mutter|frau|mann|sohn|tochter|bruder|schwester|händler|retter|helfer|arbeiter|fahrer|führer|politiker|berater|koordinator|wissenschaftler|historiker|pfarrer|bischof|pastor|psycholog|pilot|kapitän|kommandant|bürger|bauer|wirt|trainer|autor|schriftsteller|künstler|ökonom|analyst|soziolog|jurist|aktivist|ermittler|pädagog|pfleger|gründer|verwalter|inhaber|besitzer|nachbar|schüler|student|überlebende|angehörige|redakteur|reporter|korrespondent|vermittler|unterhändler|gesandte|herr|frau|dr\.|prof\.|ombud\w*|onkel|tante|schützer|hüter|begleiter|betreuer|dolmetscher|zeug)(in|innen|es|s|n|e|en|er)?$/

/** In German every noun has a capital: the name is what follows the office, or begins with a known first name. */
function germanName(reading: Reading, from: number, to: number): { nameFrom: number; nameTo: number } | null {
  const { words, grammar } = reading
  const last = words[to - 1]
  if (last === undefined || !last.cap) return null
  let start = to - 1
  while (start > from) {
    const word = words[start - 1] as Word
    if ((word.cap && !grammar.determiners.has(word.low)) || (isNameParticle(word.low) && words[start - 2]?.cap)) start--
    else break
  }
  const determined = start > from
  for (let i = start; i < to - 1; i++)
    if (genderOfFirstName((words[i] as Word).low.split('-')[0] as string) !== undefined)
      return { nameFrom: i, nameTo: to }
  for (let i = to - 1; i >= start; i--)
    if (isTitleOrRole(words[i] as Word, grammar) || GERMAN_ROLE.test((words[i] as Word).low)) {
      if (i === to - 1) return null
      return { nameFrom: i + 1, nameTo: to }
    }
  if (BODY.test(last.low) || /^\p{Lu}{2,}$/u.test(last.text)) return null
  const length = to - start
  if (determined) return length >= 3 ? { nameFrom: to - 2, nameTo: to } : null
  if (length === 1 || length === 2) return { nameFrom: start, nameTo: to }
  return { nameFrom: to - 2, nameTo: to }
}

const BODY =
  /^(committee|department|house|party|university|times|post|news|agency|ministry|council|campaign|association|institute|foundation|company|corp\.?|inc\.?|bank|court|street|church|army|police|force|union|league|center|centre|college|school|group|commission|administration|board|office|bureau|service|journal|magazine|radio|television|tv|network|congress|senate|parliament|states|nations|city|county|state|tower|hotel|airport|pac|project|coalition|alliance|organization|organisation|society|club|team|fund|act|day|tuesday|hill|world|america|international|democrats|republicans|americans|conference|convention|caucus|guard|navy|review|herald|tribune|press|today|gazette|chronicle|authority|society|trust|federation)$/

function nameRun(reading: Reading, from: number, to: number): { nameFrom: number; nameTo: number } | null {
  const { words, grammar } = reading
  const end = to
  // A suffix such as "Jr." belongs to the name.
  const last = words[end - 1]
  if (last === undefined || !last.cap || end <= from) return null
  if (last.own && end < to) return null
  let start = end - 1
  while (start > from) {
    const word = words[start - 1] as Word
    if (word.own) break
    if (word.cap && !grammar.determiners.has(word.low)) start--
    else if (isNameParticle(word.low) && start - 1 > from && words[start - 2]?.cap) start--
    else break
  }
  for (let i = end - 1; i >= start; i--)
    if (
      isTitleOrRole(words[i] as Word, grammar) &&
      !(i > start && genderOfFirstName((words[i - 1] as Word).low) !== undefined)
    ) {
      start = i + 1
      break
    }
  if (start >= end) return null
  // "Омбудсменка Яринка Ткачівська": an office at the head of a sentence has a capital too.
  if (
    grammar.code !== 'en' &&
    end - start > 2 &&
    start === from &&
    words[from - 1]?.sentence !== words[from]?.sentence &&
    genderOfFirstName((words[start] as Word).low) === undefined
  )
    start++
  const tail = words[end - 1] as Word
  const length = end - start
  if (BODY.test(tail.low)) return null
  if (length > 1)
    for (let i = start + 1; i < end - 1; i++)
      if (
        genderOfFirstName((words[i] as Word).low) !== undefined &&
        genderOfFirstName((words[start] as Word).low) === undefined &&
        length > 2 &&
        !/^.\.?$/.test((words[start] as Word).text) &&
        i === end - 2
      ) {
        start = i
        break
      }
  const determined = start === from ? false : grammar.determiners.has((words[from] as Word).low) && start === from + 1
  if (determined && genderOfFirstName((words[start] as Word).low) === undefined) return null
  if (/^\p{Lu}{2,5}s?$/u.test(tail.text) && length === 1) return null
  return { nameFrom: start, nameTo: end }
}

function isTitleOrRole(word: Word, grammar: Grammar): boolean {
  return grammar.titles.has(word.low) || grammar.roles.has(word.low) || grammar.modifiers.has(word.low)
}
