import { genderOfFirstName } from '../text/names.ts'
import { isAside, isNoun, phraseBefore, phraseFrom, speaksPlain } from './chunk.ts'
import type { Marked } from './marks.ts'
import { isRole, type Phrase } from './phrases.ts'
import type { Reading, Span, Word } from './words.ts'

/** A verb or phrase of saying with its subject. Places are word numbers, `to` exclusive. */
export type Frame = {
  /** null: the verb stands alone ("“…”, dijo."). */
  subject: Phrase | null
  cue: number
  from: number
  to: number
  kind: 'say' | 'carry' | 'source'
}

/** Every cue of a sentence with the subject it has. */
export function findFrames(reading: Reading, sentence: Span): Frame[] {
  const { words, grammar } = reading
  const frames: Frame[] = []
  const told = verbsByPlace(reading, sentence)
  for (let i = sentence.from; i < sentence.to; i++) {
    const word = words[i] as Word
    if (word.kind !== 'word') continue
    const source = sourceAt(reading, sentence, i)
    if (source !== null) {
      frames.push(source)
      continue
    }
    const say = grammar.say.has(word.low) || told.has(i)
    if (say || grammar.carry.has(word.low)) {
      const frame = frameAt(reading, sentence, i, say ? 'say' : 'carry', frames)
      if (frame !== null) frames.push(frame)
    } else if (grammar.participles.has(word.low)) {
      const subject =
        lastSubject(frames, i) ??
        clauseSubject(reading, sentence.from, i) ??
        clauseSubject(reading, sentence.from, sentence.to)
      if (subject !== null) frames.push({ subject, cue: i, from: i, to: i + 1, kind: 'say' })
    }
  }
  return frames
}

/** Verbs no list holds, known by where they stand: “…,” mused Ada Quill; «…», протестує вона; "натякнув, що". */
function verbsByPlace(reading: Reading, sentence: Span): Set<number> {
  const { words, grammar } = reading
  const found = new Set<number>()
  for (let i = sentence.from; i < sentence.to; i++) {
    const word = words[i] as Word
    if (word.kind === 'quote') {
      const verb = verbBeside(reading, sentence, i)
      if (verb !== null) found.add(verb)
    } else if (grammar.complementizers.has(word.low) && i > sentence.from) {
      let verb = words[i - 1]?.text === ',' ? i - 2 : i - 1
      while (verb > sentence.from && isAside(words[verb] as Word, grammar)) verb--
      if (
        verb >= sentence.from &&
        canBeVerb(reading, sentence, verb) &&
        grammar.finite?.test((words[verb] as Word).low)
      )
        found.add(verb)
    }
  }
  return found
}

function verbBeside(reading: Reading, sentence: Span, quote: number): number | null {
  const { words, grammar } = reading
  let i = quote + 1
  while (i < sentence.to && /^[,—–-]$/.test((words[i] as Word).text)) i++
  const ending = endOf(reading, words[quote] as Word)
  if (i === quote + 1 && !/[,?!…—–]/.test(ending)) return null
  const start = i
  while (i < sentence.to && isAside(words[i] as Word, grammar)) i++
  // a-t-elle lâché: the subject stands between auxiliary and participle.
  if (i > start && grammar.pronouns.has(words[i]?.low ?? '') && canBeVerb(reading, sentence, i + 1)) return i + 1
  if (!grammar.inverts && (words[i]?.cap || grammar.pronouns.has(words[i]?.low ?? ''))) {
    const subject = phraseFrom(reading, i, sentence.to)
    const verb = subject?.to ?? i
    const next = words[verb + 1]
    const closes = next === undefined || next.kind !== 'word' || grammar.prepositions.has(next.low)
    return subject !== null && closes && canBeVerb(reading, sentence, verb) ? verb : null
  }
  if (!canBeVerb(reading, sentence, i)) return null
  const subject = subjectAfter(reading, sentence, i)
  if (!grammar.inverts) return subject?.kind === 'name' && subject.from === i + 1 ? i : null
  if (subject !== null) {
    const first = words[subject.from] as Word
    const clear = subject.kind !== 'nominal' || grammar.determiners.has(first.low) || isRole(first, grammar)
    return clear || grammar.bodies.has(first.low) ? i : null
  }
  const next = words[i + 1]
  const closes = next === undefined || next.kind !== 'word' || i + 1 >= sentence.to
  const low = (words[i] as Word).low
  const sure = grammar.finite?.test(low) || (grammar.verbGender?.(low) ?? null) !== null
  return grammar.drops && (closes || (sure && grammar.closed.has(next.low))) ? i : null
}

function canBeVerb({ words, grammar }: Reading, sentence: Span, i: number): boolean {
  const word = words[i]
  if (word === undefined || i >= sentence.to || word.kind !== 'word' || word.cap || word.low.length < 3) return false
  if (grammar.closed.has(word.low) || grammar.determiners.has(word.low) || grammar.adverb?.test(word.low)) return false
  if (isRole(word, grammar) && grammar.inverts) return false
  return grammar.verb?.test(word.low) === true && !grammar.bodies.has(word.low)
}

function sourceAt(reading: Reading, sentence: Span, i: number): Frame | null {
  const { words, grammar } = reading
  const first = (words[i] as Word).low
  if (i > sentence.from && grammar.determiners.has(words[i - 1]?.low ?? '')) return null
  if (grammar.sourcesAfter.has(first)) {
    const subject = phraseBefore(reading, i, sentence.from)
    return subject === null ? null : { subject, cue: i, from: subject.from, to: i + 1, kind: 'source' }
  }
  const source = grammar.sources
    .get(first)
    ?.find(
      ({ words: parts }) => i + parts.length <= sentence.to && parts.every((part, n) => words[i + n]?.low === part),
    )
  if (source === undefined) return null
  const to = i + source.words.length
  if (source.own >= 0) {
    const at = i + source.own
    const subject: Phrase = { from: at, to: at + 1, kind: 'pronoun', nameFrom: at, nameTo: at + 1 }
    return { subject, cue: i, from: i, to, kind: 'source' }
  }
  const found = phraseFrom(reading, to, sentence.to)
  if (found === null) return null
  const subject = withAppositionName(reading, found, sentence.to)
  // "Pour X": only at the head of a sentence and before somebody is it an opinion.
  if (
    source.words.length === 1 &&
    grammar.opinions.has(first) &&
    !(i === sentence.from && isSomebody(reading, subject))
  )
    return null
  return { subject, cue: i, from: i, to: subject.to, kind: 'source' }
}

function isSomebody({ words, grammar }: Reading, phrase: Phrase): boolean {
  if (phrase.kind === 'name') return true
  for (let i = phrase.from; i < phrase.to; i++) if (grammar.roles.has((words[i] as Word).low)) return true
  return false
}

/** The subject of the verb at word `i`, by the first order of words that fits: beside a quote, as an aside, before it, after it. */
function frameAt(reading: Reading, sentence: Span, i: number, kind: 'say' | 'carry', frames: Frame[]): Frame | null {
  const { words, grammar } = reading
  const word = words[i] as Word
  const previous = i > sentence.from ? words[i - 1] : undefined
  if (previous !== undefined) {
    // "State Department", "Post": a capital inside a sentence is no verb.
    if (word.cap && previous.kind !== 'sign') return null
    const determined = (grammar.determiners.has(previous.low) && !grammar.between.has(previous.low)) || previous.own
    if (determined && !grammar.alone.has(previous.low) && !/^(that|all)$/.test(previous.low)) return null
  }
  if (grammar.plain.has(word.low) && !speaksPlain(reading, i)) return null
  const passive = passiveAgent(reading, sentence, i)
  if (passive !== undefined)
    return passive === null ? null : { subject: passive, cue: i, from: i, to: passive.to, kind }
  if (previous?.low === 'to' && grammar.code === 'en') {
    const subject = lastSubject(frames, i) ?? clauseSubject(reading, sentence.from, i)
    return subject === null ? null : { subject, cue: i, from: i, to: i + 1, kind: 'carry' }
  }
  if (previous !== undefined && grammar.prepositions.has(previous.low) && !grammar.conjunctions.has(previous.low))
    return null
  if (grammar.impersonal.has(word.low)) {
    const paper = paperOf(reading, sentence, i)
    if (paper !== null) return { subject: paper, cue: i, from: i, to: Math.max(i + 1, paper.to), kind }
  }
  const after = (subject: Phrase): Frame => ({ subject, cue: i, from: i, to: subject.to, kind })
  const beside = followsQuote(reading, sentence, i)
  if (word.low === 'so' && grammar.capitalNouns && !beside && previous?.text !== ',') return null
  if (beside && (kind === 'say' || grammar.inverts)) {
    const subject = subjectAfter(reading, sentence, i)
    if (subject !== null) return after(subject)
    if (grammar.drops && kind === 'say') return { subject: null, cue: i, from: i, to: i + 1, kind }
  }
  if (grammar.inverts && !beside && kind === 'say') {
    const aside = asideSubject(reading, sentence, i)
    if (aside !== null) return after(aside)
  }
  const left = subjectBefore(reading, sentence, i, frames)
  if (left !== null) return { subject: left, cue: i, from: Math.min(left.from, i), to: i + 1, kind }
  if (!grammar.inverts || beside) return null
  const subject =
    kind === 'say' || grammar.capitalNouns || previous !== undefined ? subjectAfter(reading, sentence, i) : null
  if (subject !== null && (kind === 'say' || subject.kind !== 'nominal' || grammar.capitalNouns)) return after(subject)
  const alone =
    previous === undefined ||
    isAside(previous, grammar) ||
    grammar.conjunctions.has(previous.low) ||
    previous.kind === 'sign'
  return grammar.drops && alone ? { subject: null, cue: i, from: i, to: i + 1, kind } : null
}

/** "у листі йдеться", "so heißt es im Urteil", "si legge nella sentenza": the paper or body is the speaker. */
function paperOf(reading: Reading, sentence: Span, verb: number): Phrase | null {
  const { words, grammar } = reading
  for (let i = verb + 1; i < Math.min(sentence.to, verb + 4); i++) {
    const word = words[i] as Word
    if (word.kind !== 'word') break
    if (grammar.places.has(word.low)) return phraseFrom(reading, i + 1, sentence.to)
  }
  // "W notatce służbowej, którą ma redakcja, zapisano": the circumstance that opens the clause.
  let i = clauseStart(reading, sentence, verb)
  while (i < verb && grammar.conjunctions.has((words[i] as Word).low)) i++
  return grammar.places.has((words[i] as Word).low) ? phraseFrom(reading, i + 1, verb) : null
}

/** ", indique la présidence,", "как сообщил Коваль": the subject of a verb that tells in passing. */
function asideSubject(reading: Reading, sentence: Span, verb: number): Phrase | null {
  const { words, grammar } = reading
  let i = verb - 1
  while (i >= sentence.from && isAside(words[i] as Word, grammar) && !grammar.asClause.has((words[i] as Word).low)) i--
  const before = words[i]
  if (before === undefined || i < sentence.from) return null
  const as = grammar.asClause.has(before.low)
  if (!as && before.text !== ',' && before.text !== '–' && before.text !== '—') return null
  const subject = subjectAfter(reading, sentence, verb)
  if (subject === null) return null
  if (as) return subject
  const end = words[subject.to]
  if (end === undefined || subject.to >= sentence.to || /^[,.–—]$/.test(end.text)) return subject
  // "In einem Brief, der verlesen wurde, schreibt ein Bewohner: …"
  return end.text === ':' && grammar.prepositions.has((words[sentence.from] as Word).low) ? subject : null
}

/** The subject that stands after its verb, past adverbs, circumstances and those spoken to. */
function subjectAfter(reading: Reading, sentence: Span, verb: number): Phrase | null {
  const { words, grammar } = reading
  let i = verb + 1
  let place: number | null = null
  const nobody = () => (place === null ? null : institutionAt(reading, sentence, place, verb))
  for (let step = 0; step < 14 && i < sentence.to; step++) {
    const word = words[i] as Word
    if (word.kind === 'quote') {
      if (isStatement(reading, word) || step === 0) return nobody()
      i++
      continue
    }
    if (word.kind !== 'word') {
      // "a déclaré, lundi, le ministre"
      const next = words[i + 1]
      const inserts = next !== undefined && (grammar.prepositions.has(next.low) || isAside(next, grammar))
      const close = word.text === ',' && grammar.inverts && inserts ? nextComma(words, i + 1, sentence.to) : -1
      if (close < 0) return nobody()
      i = close + 1
      continue
    }
    if (grammar.inverts && grammar.obliqueDeterminers.has(word.low)) {
      i = phraseFrom(reading, i, sentence.to)?.to ?? i + 1
      continue
    }
    const heard = hearersEnd(reading, i, sentence.to)
    if (heard > i) {
      i = heard
      continue
    }
    if (grammar.pronouns.has(word.low) || grammar.determiners.has(word.low)) {
      const subject = dated(words, i) ? null : phraseFrom(reading, i, sentence.to)
      if (subject !== null) return completed(reading, subject, sentence.to)
      if (!grammar.inverts) return null
      i += dated(words, i) ? 2 : 1
      continue
    }
    if (
      isAside(word, grammar) ||
      (step === 0 && !word.cap && grammar.infinitive?.test(word.low) && !isRole(word, grammar))
    ) {
      i++
      continue
    }
    if (grammar.inverts && grammar.prepositions.has(word.low)) {
      place ??= i
      i = afterPreposition(reading, i, sentence.to)
      continue
    }
    if (!word.cap && grammar.oblique?.test(word.low) && !isRole(word, grammar)) {
      i++
      continue
    }
    if (grammar.inverts && (grammar.conjunctions.has(word.low) || grammar.relatives.has(word.low))) return nobody()
    const subject = phraseFrom(reading, i, sentence.to)
    if (subject !== null)
      return grammar.code === 'en' && words[subject.from]?.low === 'reporters'
        ? null
        : completed(reading, subject, sentence.to)
    if (!grammar.inverts || !grammar.closed.has(word.low)) return nobody()
    i++
  }
  return nobody()
}

/** "el 3 de mayo" */
function dated(words: Word[], i: number): boolean {
  return /^\d/.test(words[i + 1]?.text ?? '') && /^\d{1,2}\.?$/.test(words[i + 1]?.text ?? '')
}

/** Past those spoken to and what they are called: "der Nachrichtenagentur Nordpress", "журналістам". */
function hearersEnd({ words, grammar }: Reading, from: number, to: number): number {
  let i = from
  while (i < to && grammar.determiners.has((words[i] as Word).low)) i++
  if (i >= to || !grammar.hearers.has((words[i] as Word).low)) return from
  i++
  for (; i < to; i++) {
    const word = words[i] as Word
    if (word.kind === 'title') continue
    if (!word.cap || word.kind !== 'word' || isRole(word, grammar) || words[i + 1]?.cap) break
  }
  return i
}

/** Past a prepositional phrase: "у п'ятницю", "à l'AFP", "en la plaza". */
function afterPreposition(reading: Reading, at: number, to: number): number {
  const { words, grammar } = reading
  let i = at + 1
  while (
    i < to &&
    (grammar.determiners.has((words[i] as Word).low) || grammar.prepositions.has((words[i] as Word).low))
  )
    i++
  const first = words[i]
  if (first === undefined || i >= to || first.kind !== 'word') return i
  if (grammar.declines && !grammar.capitalNouns) {
    // Without articles one noun, with the adjective before it, is all that is surely the preposition's.
    if (
      /(ому|ій|им|их|ом|ой|ым|ем|ym|ej|ich|ych)$/.test(first.low) &&
      words[i + 1]?.kind === 'word' &&
      !first.cap &&
      i + 1 < to
    )
      i++
    i++
    while (i < to && (words[i] as Word).kind === 'title') i++
    while (i < to && (words[i - 1] as Word).cap && (words[i] as Word).cap) i++
    return i
  }
  const phrase = phraseFrom(reading, i, to)
  return phrase === null ? i + 1 : phrase.to
}

/** "was asked by X": X speaks; "was told" alone: nobody known does (null). undefined where the verb is active. */
function passiveAgent(reading: Reading, sentence: Span, i: number): Phrase | null | undefined {
  const { words, grammar } = reading
  const passive = grammar.passive
  const verb = (words[i] as Word).low
  if (passive === null || !passive.verb.test(verb)) return undefined
  let j = i - 1
  while (j >= sentence.from && isAside(words[j] as Word, grammar) && !passive.be.has((words[j] as Word).low)) j--
  if (j < sentence.from || !passive.be.has((words[j] as Word).low)) return undefined
  if (words[i + 1]?.low === passive.by) return phraseFrom(reading, i + 2, sentence.to)
  return passive.unknown.has(verb) ? null : undefined
}

/** Whether the words before a verb are a quote, with at most a comma and adverbs between. */
function followsQuote({ words, grammar }: Reading, sentence: Span, i: number): boolean {
  let j = i - 1
  while (j >= sentence.from && (isAside(words[j] as Word, grammar) || /^[,—–-]$/.test((words[j] as Word).text))) j--
  return j >= sentence.from && words[j]?.kind === 'quote'
}

function subjectBefore(reading: Reading, sentence: Span, verb: number, frames: Frame[]): Phrase | null {
  const { words, grammar } = reading
  let end = verb
  while (end > sentence.from && isAside(words[end - 1] as Word, grammar)) end--
  const before = words[end - 1]
  if (before === undefined || end <= sentence.from) return null
  if (before.kind === 'quote') return clauseSubject(reading, sentence.from, end)
  if (before.kind === 'sign') {
    if (grammar.inverts && before.text !== ',') return null
    if (before.text === ',' || /^[)—–]$/.test(before.text))
      return clauseSubject(reading, clauseStart(reading, sentence, end - 1), verb) ?? lastSubject(frames, verb)
    return null
  }
  if (grammar.relatives.has(before.low)) {
    // "the man who said": what stands before the relative speaks.
    const stop = words[end - 2]?.text === ',' ? end - 2 : end - 1
    const subject = phraseBefore(reading, stop, sentence.from)
    if (subject !== null) return subject
  }
  if (grammar.conjunctions.has(before.low))
    return lastSubject(frames, verb) ?? clauseSubject(reading, sentence.from, end)
  const subject = phraseBefore(reading, end, sentence.from)
  if (subject === null) return clauseSubject(reading, clauseStart(reading, sentence, end), grammar.inverts ? end : verb)
  const left = words[subject.from - 1]
  if (left === undefined || subject.from <= sentence.from || left.kind !== 'word' || subject.kind === 'pronoun')
    return subject
  const opens = subject.from - 1 === sentence.from || !isNoun(reading, subject.from - 2)
  const institution = opens ? institutionAt(reading, sentence, subject.from - 1, verb) : null
  if (institution !== null) return institution
  // A noun phrase after a verb or a preposition is that one's object: the subject stands further left.
  const object =
    !grammar.conjunctions.has(left.low) &&
    (grammar.prepositions.has(left.low) || isAside(left, grammar) || (!grammar.closed.has(left.low) && !left.cap))
  if (!object) return subject
  const start = clauseStart(reading, sentence, subject.from)
  if (grammar.inverts) return clauseSubject(reading, start, subject.from)
  return clauseSubject(reading, start, verb) ?? subject
}

/** "У фонді кажуть", "En la embajada aseguran": a verb in the plural with nobody but the place where it was said. */
function institutionAt(reading: Reading, sentence: Span, place: number, verb: number): Phrase | null {
  const { words, grammar } = reading
  if (!grammar.places.has((words[place] as Word).low) || !grammar.pluralVerb?.test((words[verb] as Word).low))
    return null
  const noun = phraseFrom(reading, place + 1, place < verb ? verb : sentence.to)
  const first = words[noun?.from ?? place] as Word
  if (noun === null || grammar.occasions.has(first.low)) return null
  return { ...noun, kind: 'nominal', nameFrom: noun.from, nameTo: noun.to }
}

function lastSubject(frames: Frame[], before: number): Phrase | null {
  for (let i = frames.length - 1; i >= 0; i--) {
    const frame = frames[i] as Frame
    if (frame.cue < before && frame.kind !== 'source' && frame.subject !== null) return frame.subject
  }
  return null
}

/** Where the clause holding word `at` begins. */
export function clauseStart(reading: Reading, sentence: Span, at: number): number {
  const { words } = reading
  for (let i = at - 1; i >= sentence.from; i--) {
    const word = words[i] as Word
    if (word.kind === 'quote' ? isStatement(reading, word) : /^[;:—–]$/.test(word.text)) return i + 1
    if (word.low === 'that' && i > sentence.from && reading.grammar.say.has(words[i - 1]?.low ?? '')) return i + 1
  }
  return sentence.from
}

/** A quote that ends with a mark of its own parts two clauses; a quoted word inside a phrase does not. */
function isStatement(reading: Reading, word: Word): boolean {
  return /[,.?!…—–-]/.test(endOf(reading, word))
}

function endOf({ text, marked }: Reading, word: Word): string {
  return text[(marked[word.quote] as Marked).end - 1] ?? ''
}

/** The first noun phrase of a clause that is not part of an opening circumstance ("In Bern, …"). */
export function clauseSubject(reading: Reading, from: number, to: number): Phrase | null {
  const { words, grammar } = reading
  let i = from
  for (let guard = 0; guard < 8 && i < to; guard++) {
    while (i < to && ((words[i] as Word).kind === 'sign' || (words[i] as Word).kind === 'quote')) i++
    const word = words[i]
    if (word === undefined || i >= to) return null
    if (grammar.inverts && grammar.prepositions.has(word.low)) {
      i = afterPreposition(reading, i, to)
      continue
    }
    if (grammar.obliqueDeterminers.has(word.low)) {
      i = phraseFrom(reading, i, to)?.to ?? i + 1
      continue
    }
    if (!grammar.inverts && opensCircumstance(reading, word)) {
      const comma = nextComma(words, i, to)
      i = comma > 0 ? comma + 1 : i + 1
      continue
    }
    const phrase = phraseFrom(reading, i, to)
    if (phrase !== null) return withAppositionName(reading, phrase, to)
    i++
    guard--
    if (i - from > 60) return null
  }
  return null
}

function opensCircumstance({ grammar }: Reading, word: Word): boolean {
  return (
    grammar.prepositions.has(word.low) ||
    (grammar.conjunctions.has(word.low) && !/^(and|but|or|so|yet)$/.test(word.low)) ||
    /ing$|^(asked|pressed|speaking|dressed|told|known|born)$/.test(word.low)
  )
}

function nextComma(words: Word[], from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + 40); i++) if (words[i]?.text === ',') return i
  return -1
}

/** A subject after its verb, with what makes clear who is meant: an apposition's name, or "que prefirió el anonimato". */
function completed(reading: Reading, subject: Phrase, to: number): Phrase {
  const named = withAppositionName(reading, subject, to)
  const { words, grammar } = reading
  if (named.kind !== 'nominal' || !grammar.inverts || !grammar.relatives.has(words[named.to]?.low ?? '')) return named
  let end = named.to
  while (end < to && (words[end] as Word).kind === 'word') end++
  return { ...named, to: end, nameTo: end }
}

/** "His counterpart, Lidia Morozan, said": the name of the apposition is the speaker's. */
function withAppositionName(reading: Reading, subject: Phrase, to: number): Phrase {
  const { words } = reading
  if (subject.kind !== 'nominal' || words[subject.to]?.text !== ',') return subject
  const name = phraseFrom(reading, subject.to + 1, to)
  if (name === null || name.kind !== 'name') return subject
  const role = name.nameFrom === name.from || (reading.grammar.inverts && isNoun(reading, name.nameFrom - 1))
  if (!role) return subject
  const after = words[name.to]
  if (after !== undefined && name.to < to && !/^[,.:–—]$/.test(after.text) && after.kind !== 'quote') return subject
  const first = words[name.nameFrom] as Word
  if (name.nameTo - name.nameFrom < 2 && genderOfFirstName(first.low) === undefined) return subject
  return { from: subject.from, to: name.to, kind: 'name', nameFrom: name.nameFrom, nameTo: name.nameTo }
}
