import type { Marked } from './marks.ts'
import { type Phrase, phraseBefore, phraseFrom, speaksPlain } from './phrases.ts'
import type { Reading, Span, Word } from './words.ts'

/** A verb or phrase of saying with its subject. Places are word numbers, `to` exclusive. */
export type Frame = {
  subject: Phrase | null
  cue: number
  from: number
  to: number
  kind: 'say' | 'carry' | 'source'
}

/** How a quote hangs on its frame: `beside` by grammar, `inside` the same sentence, `far` by a guess. */
export type Bond = { frame: Frame; how: 'beside' | 'inside' | 'far' }

/** For each quote of a sentence the frame that carries it; absent where the sentence says nothing of a speaker. */
export function bindQuotes(reading: Reading, sentence: Span): Map<number, Bond> {
  const bonds = new Map<number, Bond>()
  const frames = findFrames(reading, sentence)
  for (let i = sentence.from; i < sentence.to; i++) {
    const word = reading.words[i] as Word
    if (word.kind !== 'quote') continue
    const bond = bind(reading, sentence, frames, i)
    if (bond !== null) bonds.set(word.quote, bond)
  }
  return bonds
}

/** Who acts in a sentence: its last speaking subject, else its first noun phrase. */
export function sentenceSubject(reading: Reading, sentence: Span): Phrase | null {
  return clauseSubject(reading, sentence.from, sentence.to)
}

/** Every cue of a sentence with the subject it has. */
export function findFrames(reading: Reading, sentence: Span): Frame[] {
  const { words, grammar } = reading
  const frames: Frame[] = []
  for (let i = sentence.from; i < sentence.to; i++) {
    const word = words[i] as Word
    if (word.kind !== 'word') continue
    const source = sourceAt(reading, sentence, i)
    if (source !== null) {
      frames.push(source)
      continue
    }
    const say = grammar.say.has(word.low)
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

function sourceAt(reading: Reading, sentence: Span, i: number): Frame | null {
  const { words, grammar } = reading
  const first = (words[i] as Word).low
  if (grammar.sourcesAfter.has(first)) {
    const subject = phraseBefore(reading, i, sentence.from)
    return subject === null ? null : { subject, cue: i, from: subject.from, to: i + 1, kind: 'source' }
  }
  let longest: string[] | null = null
  for (const phrase of grammar.sources)
    if (
      phrase[0] === first &&
      phrase.length > (longest?.length ?? 0) &&
      phrase.every((part, n) => words[i + n]?.low === part && i + n < sentence.to)
    )
      longest = phrase
  if (longest === null) return null
  let subject = phraseFrom(reading, i + longest.length, sentence.to)
  if (subject === null) return null
  subject = withAppositionName(reading, subject, sentence.to)
  // "For X", "Pour X": only at the head of a sentence and before a name is it an opinion.
  if (/^(for|für|pour|para|per)$/.test(first) && longest.length === 1 && (i > sentence.from || subject.kind !== 'name'))
    return null
  return { subject, cue: i, from: i, to: subject.to, kind: 'source' }
}

function frameAt(reading: Reading, sentence: Span, i: number, kind: 'say' | 'carry', frames: Frame[]): Frame | null {
  const { words, grammar } = reading
  const word = words[i] as Word
  // "State Department", "Post": a capital inside a sentence is no verb.
  if (word.cap && i > sentence.from && words[i - 1]?.kind !== 'sign') return null
  const previous = words[i - 1]
  const inside = previous !== undefined && i > sentence.from
  if (
    inside &&
    (grammar.determiners.has(previous.low) || previous.own) &&
    !/^(this|that|all|one|some|many|others)$/.test(previous.low)
  )
    return null
  if (grammar.plain.has(word.low) && !speaksPlain(words, i, grammar)) return null
  const passive = passiveAgent(reading, sentence, i)
  if (passive !== undefined)
    return passive === null ? null : { subject: passive, cue: i, from: i, to: passive.to, kind }
  if (inside && previous.low === 'to') {
    const subject = lastSubject(frames, i) ?? clauseSubject(reading, sentence.from, i)
    return subject === null ? null : { subject, cue: i, from: i, to: i + 1, kind: 'carry' }
  }
  if (inside && grammar.prepositions.has(previous.low) && !grammar.conjunctions.has(previous.low)) return null
  const beside = follows(reading, sentence, i)
  if (word.low === 'so' && grammar.code === 'de' && !beside) return null
  if (beside && (kind === 'say' || grammar.inverts)) {
    const subject = subjectAfter(reading, sentence, i)
    if (subject !== null) return { subject, cue: i, from: i, to: subject.to, kind }
    if (grammar.drops && kind === 'say') return { subject: null, cue: i, from: i, to: i + 1, kind }
  }
  const left = subjectBefore(reading, sentence, i, frames)
  if (left !== null) return { subject: left, cue: i, from: Math.min(left.from, i), to: i + 1, kind }
  if (grammar.inverts && !beside) {
    const subject =
      kind === 'say' || grammar.capitalNouns || i > sentence.from ? subjectAfter(reading, sentence, i) : null
    if (subject !== null && (kind === 'say' || subject.kind !== 'nominal' || grammar.capitalNouns))
      return { subject, cue: i, from: i, to: subject.to, kind }
    if (
      grammar.drops &&
      (i === sentence.from || isBetween(reading, i - 1) || grammar.conjunctions.has(previous?.low ?? ''))
    )
      return { subject: null, cue: i, from: i, to: i + 1, kind }
  }
  return null
}

/** The subject that stands after its verb, past adverbs and those spoken to. */
function subjectAfter(reading: Reading, sentence: Span, verb: number): Phrase | null {
  const { words, grammar } = reading
  let i = verb + 1
  for (let step = 0; step < 12 && i < sentence.to; step++) {
    const word = words[i] as Word
    if (word.kind === 'quote') {
      if (isStatement(reading, word) || step === 0) return null
      i++
      continue
    }
    if (word.kind !== 'word') return null
    if (grammar.pronouns.has(word.low) || grammar.determiners.has(word.low)) {
      const subject = phraseFrom(reading, i, sentence.to)
      return subject === null ? null : withAppositionName(reading, subject, sentence.to)
    }
    if (grammar.hearers.has(word.low) || isBetween(reading, i)) {
      i++
      while (
        grammar.hearers.has(words[i - 1]?.low ?? '') &&
        words[i]?.cap &&
        i < sentence.to &&
        !grammar.roles.has(words[i]?.low ?? '') &&
        !words[i + 1]?.cap
      )
        i++
      continue
    }
    if (grammar.inverts && grammar.prepositions.has(word.low)) {
      i = afterPreposition(reading, i, sentence.to)
      continue
    }
    const subject = phraseFrom(reading, i, sentence.to)
    if (subject !== null)
      return grammar.code === 'en' && words[subject.from]?.low === 'reporters'
        ? null
        : withAppositionName(reading, subject, sentence.to)
    if (!grammar.inverts || !grammar.closed.has(word.low)) return null
    i++
  }
  return null
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
    while (i < to && (words[i - 1] as Word).cap && (words[i] as Word).cap) i++
    return i
  }
  const phrase = phraseFrom(reading, i, to)
  return phrase === null ? i + 1 : phrase.to
}

/** "was asked by X": X speaks; "was told" alone: nobody known does (null). undefined where the verb is active. */
function passiveAgent(reading: Reading, sentence: Span, i: number): Phrase | null | undefined {
  const { words, grammar } = reading
  if (grammar.code !== 'en' || !/(ed|told)$/.test((words[i] as Word).low)) return undefined
  let j = i - 1
  while (
    j >= sentence.from &&
    isBetween(reading, j) &&
    !/^(is|was|are|were|be|been|being)$/.test((words[j] as Word).low)
  )
    j--
  if (j < sentence.from || !/^(is|was|are|were|be|been|being)$/.test((words[j] as Word).low)) return undefined
  if (words[i + 1]?.low === 'by') return phraseFrom(reading, i + 2, sentence.to)
  return /^(told|asked|reported|called|described|dubbed|labeled|accused|criticized|denounced|praised)$/.test(
    (words[i] as Word).low,
  )
    ? null
    : undefined
}

/** Whether the words before a verb are a quote, with at most a comma and adverbs between. */
function follows(reading: Reading, sentence: Span, i: number): boolean {
  let j = i - 1
  while (j >= sentence.from && (isBetween(reading, j) || /^[,—–-]$/.test((reading.words[j] as Word).text))) j--
  return j >= sentence.from && reading.words[j]?.kind === 'quote'
}

function isBetween(reading: Reading, i: number): boolean {
  const { words, grammar } = reading
  const word = words[i] as Word
  if (word.kind !== 'word') return false
  return grammar.between.has(word.low) || (grammar.adverb?.test(word.low) === true && !word.cap)
}

function subjectBefore(reading: Reading, sentence: Span, verb: number, frames: Frame[]): Phrase | null {
  const { words, grammar } = reading
  let end = verb
  while (end > sentence.from && isBetween(reading, end - 1)) end--
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
    let stop = end - 1
    if (words[stop - 1]?.text === ',') stop--
    const subject = phraseBefore(reading, stop, sentence.from)
    if (subject !== null) return subject
  }
  if (grammar.conjunctions.has(before.low))
    return lastSubject(frames, verb) ?? clauseSubject(reading, sentence.from, end)
  const subject = phraseBefore(reading, end, sentence.from)
  if (subject === null) {
    const found = clauseSubject(reading, clauseStart(reading, sentence, end), grammar.inverts ? end : verb)
    return found
  }
  // A noun phrase after a verb or a preposition is that one's object: the subject stands further left.
  const left = words[subject.from - 1]
  if (
    left !== undefined &&
    subject.from > sentence.from &&
    left.kind === 'word' &&
    subject.kind !== 'pronoun' &&
    !grammar.conjunctions.has(left.low)
  ) {
    const object =
      grammar.prepositions.has(left.low) ||
      grammar.between.has(left.low) ||
      (!grammar.closed.has(left.low) && !left.cap)
    if (object && grammar.inverts)
      return clauseSubject(reading, clauseStart(reading, sentence, subject.from), subject.from)
    if (object) return clauseSubject(reading, clauseStart(reading, sentence, subject.from), verb) ?? subject
  }
  return subject
}

function lastSubject(frames: Frame[], before: number): Phrase | null {
  for (let i = frames.length - 1; i >= 0; i--) {
    const frame = frames[i] as Frame
    if (frame.cue < before && frame.kind !== 'source' && frame.subject !== null) return frame.subject
  }
  return null
}

/** Where the clause holding word `at` begins. */
function clauseStart(reading: Reading, sentence: Span, at: number): number {
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
  return /[,.?!…—–-]/.test(reading.text[(reading.marked[word.quote] as Marked).end - 1] ?? '')
}

/** The first noun phrase of a clause that is not part of an opening circumstance ("In Bern, …"). */
export function clauseSubject(reading: Reading, from: number, to: number): Phrase | null {
  const { words, grammar } = reading
  let i = from
  for (let guard = 0; guard < 8 && i < to; guard++) {
    while (i < to && ((words[i] as Word).kind === 'sign' || (words[i] as Word).kind === 'quote')) i++
    const word = words[i]
    if (word === undefined || i >= to) return null
    const opening =
      grammar.prepositions.has(word.low) ||
      (grammar.conjunctions.has(word.low) && !/^(and|but|or|so|yet)$/.test(word.low)) ||
      /ing$/.test(word.low) ||
      /^(asked|pressed|speaking|dressed|told|known|born)$/.test(word.low)
    if (grammar.inverts && grammar.prepositions.has(word.low)) {
      i = afterPreposition(reading, i, to)
      continue
    }
    if (opening && grammar.code === 'en') {
      const comma = nextComma(words, i, to)
      if (comma > 0) {
        i = comma + 1
        continue
      }
      i++
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

function nextComma(words: Word[], from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + 40); i++) if (words[i]?.text === ',') return i
  return -1
}

/** "His counterpart, Lidia Morozan, said": the name of the apposition is the speaker's. */
function withAppositionName(reading: Reading, subject: Phrase, to: number): Phrase {
  if (subject.kind !== 'nominal' || reading.words[subject.to]?.text !== ',') return subject
  const name = phraseFrom(reading, subject.to + 1, to)
  if (name === null || name.kind !== 'name' || name.nameFrom !== name.from) return subject
  const after = reading.words[name.to]
  if (after !== undefined && name.to < to && after.text !== ',' && after.text !== '.' && after.kind !== 'quote')
    return subject
  if (name.nameTo - name.nameFrom < 2) return subject
  return { from: subject.from, to: name.to, kind: 'name', nameFrom: name.nameFrom, nameTo: name.nameTo }
}

function bind(reading: Reading, sentence: Span, frames: Frame[], at: number): Bond | null {
  const { words } = reading
  const mark = reading.marked[(words[at] as Word).quote] as Marked
  const ending = reading.text[mark.end - 1] ?? ''
  const colon = words[at - 1]?.text === ':' && at > sentence.from
  const after = frameAfter(reading, sentence, frames, at)
  const before = frameBefore(sentence, frames, at)
  if (colon) {
    const labelled = labelBefore(reading, sentence, at - 1)
    if (labelled !== null) return { frame: labelled, how: 'beside' }
    if (before !== null) return { frame: before, how: 'beside' }
  }
  const comma = words[at + 1]?.text
  if (after !== null && (before === null || /[,?!—–…]/.test(ending) || comma === ',' || comma === '–' || comma === '—'))
    return { frame: after, how: 'beside' }
  if (before !== null) {
    const near = at - before.to <= 12
    return { frame: before, how: before.kind === 'say' && near ? 'beside' : 'inside' }
  }
  if (after !== null) return { frame: after, how: 'beside' }
  const later = frames.find(frame => frame.from > at)
  if (later !== undefined) return { frame: later, how: later.kind === 'carry' ? 'far' : 'inside' }
  return null
}

/** "Ada Quill: “…”": a name and nothing else before the colon. */
function labelBefore(reading: Reading, sentence: Span, colon: number): Frame | null {
  const start = clauseStart(reading, sentence, colon)
  const name = phraseBefore(reading, colon, start)
  if (name === null || name.kind !== 'name' || name.from !== start) return null
  return { subject: name, cue: colon, from: name.from, to: colon, kind: 'say' }
}

function frameAfter(reading: Reading, sentence: Span, frames: Frame[], at: number): Frame | null {
  let i = at + 1
  while (
    i < sentence.to &&
    (/^[,—–-]$/.test((reading.words[i] as Word).text) ||
      isBetween(reading, i) ||
      (reading.words[i] as Word).low === 'as')
  )
    i++
  return (
    frames.find(
      frame =>
        (frame.kind !== 'carry' || reading.grammar.inverts) && frame.from <= i && frame.from > at && frame.cue >= i,
    ) ?? null
  )
}

function frameBefore(sentence: Span, frames: Frame[], at: number): Frame | null {
  let found: Frame | null = null
  for (const frame of frames) if (frame.cue < at && frame.from >= sentence.from) found = frame
  return found
}
