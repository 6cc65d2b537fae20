import { isBody } from '../text/callings.ts'
import { genderOfFirstName } from '../text/names.ts'
import { calledBy } from '../text/nouns.ts'
import { phraseFrom } from './chunk.ts'
import type { Marked } from './marks.ts'
import { isAside, isCapElsewhere, isNoun, isRomance } from './noun-or-verb.ts'
import { isRole, type Phrase } from './phrases.ts'
import type { Reading, Span, Word } from './words.ts'

// Where a clause begins and which noun phrase acts in it.

/** The first noun phrase of a clause that is not part of an opening circumstance ("In Bern, …"). */
export function clauseSubject(reading: Reading, from: number, to: number): Phrase | null {
  const { words, grammar } = reading
  let i = grammar.inverts ? from : afterDateline(reading, from, to)
  for (let guard = 0; guard < 8 && i < to; guard++) {
    while (i < to && ((words[i] as Word).kind === 'sign' || (words[i] as Word).kind === 'quote')) i++
    const word = words[i]
    if (word === undefined || i >= to) return null
    if (grammar.inverts && grammar.prepositions.has(word.low)) {
      i = circumstanceEnd(reading, i, to) ?? afterPreposition(reading, i, to)
      continue
    }
    if (grammar.obliqueDeterminers.has(word.low)) {
      i = phraseFrom(reading, i, to)?.to ?? i + 1
      continue
    }
    // "Reluctantly a clerk said"
    const adverb = !grammar.inverts && word.cap && !words[i + 1]?.cap && grammar.adverb?.test(word.low)
    if (adverb && !isSurname(reading, i)) {
      i++
      continue
    }
    // "Zur Ursache hält sich die Feuerwehr bedeckt": a German noun has its capital.
    const small = grammar.capitalNouns && !word.cap && !words[i + 1]?.cap && !grammar.determiners.has(word.low)
    if (small && !grammar.pronouns.has(word.low) && !grammar.alone.has(word.low)) {
      i++
      continue
    }
    const asked = grammar.inverts && i === from && word.cap && opensWith(reading, i)
    if (
      (asked && genderOfFirstName(word.low) === undefined && !isRole(word, grammar)) ||
      (!grammar.inverts && opensCircumstance(reading, word))
    ) {
      const comma = nextComma(words, i, to)
      i = comma > 0 ? afterPlace(reading, comma + 1, to) : i + 1
      continue
    }
    if (!word.cap && grammar.oblique?.test(word.low) && !isRole(word, grammar)) {
      i++
      continue
    }
    const phrase = phraseFrom(reading, i, to, true)
    // "A few days later, Quill said"
    if (phrase !== null && phrase.kind !== 'pronoun' && grammar.spans.has((words[phrase.to - 1] as Word).low)) {
      i = phrase.to
      continue
    }
    // "Prudente il capo negoziatore": an adjective before the article of its noun.
    const leading = phrase?.kind === 'name' && phrase.to === i + 1 && i === from && grammar.inverts
    // "Più tagliente il presidente."
    const degree =
      i > from && /^(?:più|meno|más|menos|plus|moins)$/.test(words[i - 1]?.low ?? '') && phrase?.to === i + 1
    if (
      (leading || degree) &&
      grammar.determiners.has(words[i + 1]?.low ?? '') &&
      genderOfFirstName(word.low) === undefined
    ) {
      const somebody = phraseFrom(reading, i + 1, to)
      if (somebody !== null && isSomebody(reading, somebody)) return withAppositionName(reading, somebody, to)
    }
    // "Журналисту, спросившему об отставке, ответил": another case is no subject.
    const first = phrase?.kind === 'nominal' && grammar.declines ? words[phrase.from] : undefined
    if (phrase !== null && first !== undefined && calledBy(first.low, grammar.code)?.oblique) {
      i = phrase.to
      continue
    }
    if (phrase !== null) return withAppositionName(reading, nominative(reading, phrase, from), to)
    i++
    guard--
    if (i - from > 60) return null
  }
  return null
}

/** "Tully, speaking in Hexley, said": a name that ends like an adverb. */
function isSurname(reading: Reading, i: number): boolean {
  const { low } = reading.words[i] as Word
  return genderOfFirstName(low) !== undefined || SURNAME_IN_LY.test(low) || isCapElsewhere(reading, i)
}

const SURNAME_IN_LY = /^(?!(?:sad|odd|new|tru|wry|dry|bad)ly$)(?:.{3}|.*(?:eil|nnol|nnel|ggol))ly$/

/** "HEXLEY — The mayor said": past the place a report was sent from. */
function afterDateline({ words }: Reading, from: number, to: number): number {
  if (!/^\p{Lu}{3,}$/u.test(words[from]?.text ?? '')) return from
  for (let i = from + 1; i < Math.min(to, from + 9); i++) {
    const word = words[i] as Word
    if (/^[—–―-]$/.test(word.text)) return words[i + 1]?.text === word.text ? i + 2 : i + 1
    if (word.kind === 'quote' || (word.kind === 'word' && !word.cap)) return from
  }
  return from
}

/** "In Hexley, Ohio, the mayor said": past what tells where the place before the comma lies. */
function afterPlace({ words, grammar }: Reading, from: number, to: number): number {
  const place = words[from - 2]
  if (!place?.cap || grammar.closed.has(place.low)) return from
  let i = from
  while (i < to && i < from + 2 && words[i]?.cap) i++
  return i > from && words[i]?.text === ',' ? i + 1 : from
}

/** "His counterpart, Lidia Morozan, said": the name of the apposition is the speaker's. */
export function withAppositionName(reading: Reading, subject: Phrase, to: number): Phrase {
  const { words } = reading
  if (subject.kind !== 'nominal' || words[subject.to]?.text !== ',') return subject
  const name = phraseFrom(reading, subject.to + 1, to)
  if (name === null || name.kind !== 'name') return subject
  const titled = words.slice(name.from, name.nameFrom).every(word => isRole(word, reading.grammar))
  const role = titled || (reading.grammar.inverts && isNoun(reading, name.nameFrom - 1))
  if (!role) return subject
  const after = words[name.to]
  if (after !== undefined && name.to < to && !/^[,.:–—]$/.test(after.text) && after.kind !== 'quote') return subject
  const first = words[name.nameFrom] as Word
  const known = name.nameTo - name.nameFrom > 1 || genderOfFirstName(first.low) !== undefined
  // "Uno dei due, Seydou, …"
  const one = reading.grammar.inverts && reading.grammar.alone.has((words[subject.from] as Word).low)
  if (!known && !(after?.text === ',' && (one || isSomebody(reading, subject)))) return subject
  return { from: subject.from, to: name.to, kind: 'name', nameFrom: name.nameFrom, nameTo: name.nameTo }
}

/** Where the clause holding word `at` begins. */
export function clauseStart(reading: Reading, sentence: Span, at: number): number {
  const { words } = reading
  let closed = 0
  for (let i = at - 1; i >= sentence.from; i--) {
    const word = words[i] as Word
    // "(Ada Quill once said “…”)"
    if (word.text === ')') closed++
    else if (word.text === '(' && closed-- === 0) return i + 1
    if (word.kind === 'quote' ? isStatement(reading, word) : /^[;:—–―]$/.test(word.text)) return i + 1
    if (i > sentence.from && reportsAt(reading, i)) return i + 1
  }
  return sentence.from
}

/** Whether word `i` is the "that" of a verb of saying, and no relative. */
function reportsAt({ words, grammar }: Reading, i: number): boolean {
  if (!grammar.complementizers.has((words[i] as Word).low)) return false
  let verb = words[i - 1]?.text === ',' ? i - 2 : i - 1
  while (verb > 0 && grammar.inverts && isAside(words[verb] as Word, grammar)) verb--
  return grammar.say.has(words[verb]?.low ?? '')
}

/** A quote that ends with a mark of its own parts two clauses; a quoted word inside a phrase does not. */
export function isStatement(reading: Reading, word: Word): boolean {
  return /[,.?!…—–-]/.test(endOf(reading, word))
}

export function endOf({ text, marked }: Reading, word: Word): string {
  return text[(marked[word.quote] as Marked).end - 1] ?? ''
}

/** "Sur son compte officiel, le club": past the comma that ends a short circumstance; null without one. */
function circumstanceEnd({ words, grammar }: Reading, at: number, to: number): number | null {
  if (grammar.declines || grammar.capitalNouns) return null
  const comma = nextComma(words, at, Math.min(to, at + 6))
  if (comma < 0) return null
  for (let i = at + 1; i < comma; i++) {
    const word = words[i] as Word
    if (word.kind !== 'word' || word.cap || grammar.between.has(word.low)) return null
  }
  return comma + 1
}

/** Past a prepositional phrase: "у п'ятницю", "à l'AFP", "en la plaza". */
export function afterPreposition(reading: Reading, at: number, to: number): number {
  const { words, grammar } = reading
  let i = at + 1
  while (
    i < to &&
    (grammar.determiners.has((words[i] as Word).low) || grammar.prepositions.has((words[i] as Word).low))
  )
    i++
  const first = words[i]
  if (first === undefined || i >= to || first.kind !== 'word') return i
  const outlet = outletBetween(reading, at, i + 1)
  if (outlet < to) return outlet
  if (grammar.declines) {
    // "Poinformował o tym Sztab"
    if (grammar.closed.has(first.low) && words[i + 1]?.cap) return i + 1
    // Without articles one noun, with the adjective before it, is all that is surely the preposition's.
    if (
      /(ому|ій|им|их|ом|ой|ым|ем|ym|ej|ich|ych)$/.test(first.low) &&
      words[i + 1]?.kind === 'word' &&
      !(first.cap && words[i + 1]?.cap) &&
      i + 1 < to
    )
      i++
    i++
    // "na konferencji prasowej szefowa resortu"
    if (i < to && grammar.shapes.behind?.test((words[i] as Word).low) && !words[i]?.cap) i++
    while (i < to && (words[i] as Word).kind === 'title') i++
    while (i < to && (words[i - 1] as Word).cap && (words[i] as Word).cap) i++
    // "na platformie X"
    return i < to && words[i]?.text === 'X' ? i + 1 : i
  }
  let end = phraseFrom(reading, i, to)?.to ?? i + 1
  if (isRomance(grammar)) return tellerBehind(reading, i, end) ?? end
  // "Auf Nachfrage der Staatsanwältin räumte sie ein": before the verb a second noun is a genitive.
  while (grammar.capitalNouns && end < to && /^(der|des|eine[rs]|seine[rs]|ihre[rs])$/.test((words[end] as Word).low))
    end = phraseFrom(reading, end, to)?.to ?? end + 1
  return end
}

/** "a raconté à l'AFP Karim Belhoucine", "explicó a la agencia EFE", "relató a El País", "au Monde": where the outlet that begins there ends. */
function outletBetween({ outlets, words }: Reading, from: number, to: number): number {
  for (let i = from; i <= to; i++) {
    const end = outlets.get(i)
    if (end !== undefined && (i < to || words[to - 1]?.cap === false)) return end
  }
  return words.length
}

/** "explica a este diario Ada Quill", "ha scritto in una nota Ada Quill": behind a noun that calls nobody begins the name of whoever tells it. */
function tellerBehind({ words, grammar }: Reading, from: number, end: number): number | null {
  for (let i = from + 1; i < end; i++) {
    const [told, word] = [words[i - 1] as Word, words[i] as Word]
    if (!word.cap || genderOfFirstName(word.low, grammar.code) === undefined || grammar.closed.has(word.low)) continue
    const calls = isRole(told, grammar) || calledBy(told.low, grammar.code) !== undefined || grammar.links.has(told.low)
    return calls || genderOfFirstName(told.low, grammar.code) !== undefined ? null : i
  }
  return null
}

/** "Raggiunta al telefono,", "Interrogé, ": a participle before what goes with it, and no name. */
function opensWith(reading: Reading, i: number): boolean {
  const { words, grammar } = reading
  if (!grammar.opener?.test((words[i] as Word).low)) return false
  // Spanish and Italian surnames end as participles do: Machado, Donati.
  if (!grammar.drops || grammar.declines) return true
  const next = words[i + 1]
  return grammar.prepositions.has(next?.low ?? '') || (next?.text === ',' && !isCapElsewhere(reading, i))
}

function opensCircumstance({ grammar }: Reading, word: Word): boolean {
  return (
    grammar.prepositions.has(word.low) ||
    (grammar.conjunctions.has(word.low) && !/^(and|but|or|so|yet|then|plus)$/.test(word.low)) ||
    /ing$|^(asked|pressed|speaking|dressed|told|known|born)$/.test(word.low)
  )
}

/** "На вопросы прессы ведомство": a genitive that hangs on a circumstance is not the subject, the office or body after it is. */
function nominative({ words, grammar }: Reading, phrase: Phrase, start: number): Phrase {
  if (!grammar.declines || phrase.kind !== 'nominal') return phrase
  // "Причиной пожара ведомство считает"
  const circumstance = INSTRUMENTAL.test((words[phrase.from] as Word).low)
  if (phrase.from === start && !circumstance) return phrase
  if (isRole(words[phrase.from] as Word, grammar) || grammar.bodies.has((words[phrase.from] as Word).low)) return phrase
  for (let i = phrase.from + 1; i < phrase.to; i++) {
    const word = words[i] as Word
    if (isRole(word, grammar) || grammar.bodies.has(word.low)) return { ...phrase, from: i, nameFrom: i }
  }
  return phrase
}

const INSTRUMENTAL = /^(?:причин|целью|поводом|основани|источником|виновник|главн|осн)\p{L}*(?:ой|ою|ом|ем|єм)$/u

export function nextComma(words: Word[], from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + 40); i++) if (words[i]?.text === ',') return i
  return -1
}

/** Whether a phrase is surely one that acts: a name, a pronoun, or a noun that an article, an office or a body shows. */
export function isClear({ words, grammar }: Reading, phrase: Phrase | null): boolean {
  if (phrase === null) return false
  if (phrase.kind !== 'nominal') return true
  for (let i = phrase.from; i < phrase.to; i++) {
    const word = words[i] as Word
    if (i === phrase.from && grammar.determiners.has(word.low)) return true
    if (isRole(word, grammar) || grammar.bodies.has(word.low)) return true
    const called = grammar.declines ? calledBy(word.low, grammar.code) : undefined
    if (called?.oblique === false) return true
    // "…, заявили в пресс-службе"
    if (called !== undefined && isBody(called.calling) && grammar.places.has(words[phrase.from - 1]?.low ?? ''))
      return true
    if (grammar.links.has(word.low)) return false
  }
  return false
}

export function isSomebody({ words, grammar }: Reading, phrase: Phrase): boolean {
  if (phrase.kind === 'name') return true
  for (let i = phrase.from; i < phrase.to; i++) if (grammar.roles.has((words[i] as Word).low)) return true
  return false
}

/** Whether a noun phrase means one who can speak: a name, a pronoun, a calling, an office, a body. */
export function isWho(reading: Reading, phrase: Phrase): boolean {
  const { words, grammar } = reading
  if (phrase.kind !== 'nominal') return true
  for (let i = phrase.from; i < phrase.to; i++) {
    const word = words[i] as Word
    if (i > phrase.from && grammar.links.has(word.low)) return false
    const partOf = grammar.declines && grammar.links.has(words[i + 1]?.low ?? '')
    if (grammar.alone.has(word.low) && (phrase.to === i + 1 || partOf)) return true
    if (isRole(word, grammar) || grammar.bodies.has(word.low) || grammar.trade?.test(word.low)) return true
    const called = calledBy(word.low, grammar.code)
    // "Odpowiedzi urzędu": whose it is does not act.
    const governed = called?.oblique && i > phrase.from && grammar.declines && !agreesInCase(words[i - 1] as Word)
    if (called !== undefined && !governed) return true
  }
  return false
}

/** Whether a word can be the adjective of a noun that is in another case than the nominative. */
export function agreesInCase({ low }: Word): boolean {
  return OBLIQUE_ADJECTIVE.test(low)
}

/** Whether a word can be the adjective of one who acts: "бывший", "головна". */
export function describesOne({ low, kind }: Word): boolean {
  return kind === 'word' && /(?:[ыиіо]й|[ая]я|[ыиоеі]е|[аеєі]|[ayie])$/.test(low)
}

const OBLIQUE_ADJECTIVE = /(?:[оеё]го|[оеь]му|[ыиі][мх]|[оеё][мйю]|[ую]ю|[оєьї]ї|ій|iego|ego|emu|[yi]m|[yi]ch|ej|ą)$/
