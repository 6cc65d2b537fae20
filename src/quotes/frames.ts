import { MANY } from '../text/callings.ts'
import { calledBy } from '../text/nouns.ts'
import { phraseBefore, phraseFrom } from './chunk.ts'
import { claimAt } from './claims.ts'
import { clauseStart, clauseSubject, isClear, isSomebody, isWho, nextComma, withAppositionName } from './clauses.ts'
import { closingTeller } from './closing.ts'
import { looksLikeTeller } from './heads.ts'
import { isAside, isNounHere, speaksPlain } from './noun-or-verb.ts'
import { isPaper, issuerOf, paperOf } from './papers.ts'
import { passiveAgent } from './passives.ts'
import type { Phrase } from './phrases.ts'
import { followsQuote, lastSubject, subjectAfter, subjectBefore } from './subjects.ts'
import { verbsByPlace } from './unlisted.ts'
import { verbSecondSubject } from './verb-second.ts'
import type { Reading, Span, Word } from './words.ts'

/** A verb or phrase of saying with its subject. Places are word numbers, `to` exclusive. */
export type Frame = {
  /** null: the verb stands alone ("“…”, dijo."). */
  subject: Phrase | null
  cue: number
  from: number
  to: number
  kind: 'say' | 'carry' | 'source' | 'claim'
  /** An outlet says whom it has this from. */
  cites?: boolean
}

// Asked for first to find who is who, then to bind the quotes.
const FOUND = new WeakMap<Span, Frame[]>()

/** Every cue of a sentence with the subject it has. */
export function findFrames(reading: Reading, sentence: Span): Frame[] {
  const known = FOUND.get(sentence)
  if (known !== undefined) return known
  const frames = framesOf(reading, sentence)
  FOUND.set(sentence, frames)
  return frames
}

function framesOf(reading: Reading, sentence: Span): Frame[] {
  const { words, grammar } = reading
  const frames: Frame[] = []
  const told = verbsByPlace(reading, sentence)
  for (let i = sentence.from; i < sentence.to; i++) {
    const word = words[i] as Word
    if (word.kind !== 'word' || !(grammar.cues.has(word.low) || told.has(i))) continue
    const source = sourceAt(reading, sentence, i) ?? claimAt(reading, sentence, i)
    if (source !== null) {
      frames.push(source)
      continue
    }
    const passedOn = quotedAs(reading, sentence, i)
    if (passedOn !== null) {
      frames.push(passedOn)
      continue
    }
    const say = grammar.say.has(word.low) || told.has(i)
    // "Quill said the plan shows “…”": where somebody says it, what the plan does is part of what is said.
    if (!say && grammar.faint.has(word.low) && frames.some(frame => frame.kind === 'say')) continue
    // "donations began to pick up": a verb of doing that tells only beside the words it brings.
    if (grammar.doing.has(word.low) && !bringsQuote(reading, sentence, i)) continue
    if (say || grammar.carry.has(word.low)) {
      const frame = frameAt(reading, sentence, i, say ? 'say' : 'carry', frames)
      if (frame !== null) frames.push(frame)
    } else if (grammar.participles.has(word.low)) {
      const subject =
        beforeParticiple(reading, sentence, i) ??
        lastSubject(frames, i) ??
        clauseSubject(reading, sentence.from, i) ??
        clauseSubject(reading, sentence.from, sentence.to)
      if (subject !== null) frames.push({ subject, cue: i, from: i, to: i + 1, kind: 'say' })
    }
  }
  return frames
}

/** Whether a verb stands next to marked words, with no more than its subject or a few words between. */
function bringsQuote({ words, grammar }: Reading, sentence: Span, i: number): boolean {
  for (let at = i + 1; at < Math.min(sentence.to, i + 6); at++) {
    const word = words[at] as Word
    // "once the board goes on recess, “…”": behind a comma only "He went on, “…”".
    if (word.kind === 'quote')
      return words[at - 1]?.text !== ',' || words.slice(i + 1, at - 1).every(({ low }) => grammar.closed.has(low))
    if (word.kind !== 'word' && !/^[,:]$/.test(word.text)) break
  }
  for (let at = i - 1; at >= Math.max(sentence.from, i - 6); at--) {
    const word = words[at] as Word
    if (word.kind === 'quote') return true
    if ((word.kind !== 'word' && word.text !== ',') || grammar.conjunctions.has(word.low)) break
  }
  return false
}

/** "The report quotes Ada Quill as saying “…”": who is quoted speaks. */
function quotedAs(reading: Reading, sentence: Span, i: number): Frame | null {
  const { words, grammar } = reading
  if (grammar.code !== 'en' || !(words[i] as Word).low.startsWith('quot')) return null
  const subject = phraseFrom(reading, i + 1, sentence.to)
  if (subject === null) return null
  for (let at = subject.to; at + 1 < Math.min(sentence.to, subject.to + 12); at++)
    if (words[at]?.low === 'as' && grammar.participles.has(words[at + 1]?.low ?? ''))
      return { subject: withAppositionName(reading, subject, at), cue: i, from: i, to: at + 2, kind: 'say' }
  return null
}

/** "with the union calling it “…”", "a hat reading “…”": what stands right before acts, whoever else does in the sentence. */
function beforeParticiple(reading: Reading, sentence: Span, i: number): Phrase | null {
  const { words, grammar } = reading
  if (grammar.code !== 'en') return null
  let end = i
  while (end > sentence.from && isAside(words[end - 1] as Word, grammar)) end--
  const subject = phraseBefore(reading, end, sentence.from)
  if (subject === null) return null
  const inscribed =
    words[i]?.low === 'reading' &&
    subject.kind === 'nominal' &&
    subject.to === i &&
    grammar.signs.has((words[i - 1] as Word).low)
  if (inscribed || words[subject.from - 1]?.low === 'with') return subject
  // "a recording of Quill saying “…”"
  const of = words.slice(subject.from, subject.to).findLastIndex(word => word.low === 'of') + subject.from
  const shown = of > subject.from && !isWho(reading, subject) ? phraseFrom(reading, of + 1, i) : null
  return shown?.kind === 'name' && shown.to === subject.to ? shown : null
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
  const found = issuerOf(reading, phraseFrom(reading, to, sentence.to))
  if (found === null) return null
  const subject = withAppositionName(reading, found, sentence.to)
  // "Pour X": only at the head of a sentence and before somebody is it an opinion.
  if (
    source.words.length === 1 &&
    grammar.opinions.has(first) &&
    !(i === sentence.from && isSomebody(reading, subject))
  )
    return null
  return { subject, cue: i, from: i, to: subject.to, kind: 'source', cites: source.cites }
}

/** The subject of the verb at word `i`, by the first order of words that fits: beside a quote, as an aside, before it, after it. */
function frameAt(reading: Reading, sentence: Span, i: number, kind: 'say' | 'carry', frames: Frame[]): Frame | null {
  const { words, grammar } = reading
  const word = words[i] as Word
  const previous = i > sentence.from ? words[i - 1] : undefined
  // "Interrogé par la juge, il a dit": who is asked does not speak yet.
  if (previous === undefined && word.cap && grammar.opener?.test(word.low)) return null
  if (previous !== undefined) {
    // "State Department", "Post": a capital inside a sentence is no verb.
    if (word.cap && previous.kind !== 'sign' && !(grammar.capitalNouns && grammar.impersonal.has(word.low))) return null
    // "la sentencia", but "lo llamó": an article that is a pronoun too goes with a verb only where the verb is plain to see.
    const clitic = grammar.between.has(previous.low) && (kind === 'carry' || grammar.finite?.test(word.low))
    const determined = (grammar.determiners.has(previous.low) && !clitic) || previous.own
    // "fanno sapere": one verb of two words.
    if (grammar.inverts && grammar.infinitive?.test(word.low) && grammar.say.has(previous.low)) return null
    // "fa sapere in una nota"
    const ruled = determined && grammar.inverts && grammar.prepositions.has(words[i - 2]?.low ?? '')
    if (ruled && i - 2 >= sentence.from) return null
    // "brandit une note:": one that stands for somebody begins its clause.
    const heads =
      i - 2 < sentence.from || words[i - 2]?.kind !== 'word' || grammar.conjunctions.has(words[i - 2]?.low ?? '')
    if (determined && !heads && !grammar.declines && grammar.inverts) return null
    if (determined && !grammar.alone.has(previous.low) && !/^(that|all)$/.test(previous.low)) return null
  }
  if (grammar.plain.has(word.low) && !speaksPlain(reading, i)) return null
  // "Laut dem Rathauschef gibt es Anfragen"
  if (grammar.capitalNouns && /^g[ia]bt?$/.test(word.low) && (previous?.low === 'es' || words[i + 1]?.low === 'es'))
    return null
  if (grammar.nounsToo.has(word.low) && isNounHere(reading, i)) return null
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
    if (subject !== null && isTeller(reading, subject, i)) return after(subject)
    if (grammar.drops && kind === 'say') return { subject: null, cue: i, from: i, to: i + 1, kind }
  }
  if (grammar.inverts && !beside && kind === 'say') {
    const aside = asideSubject(reading, sentence, i)
    if (aside !== null) return after(aside)
  }
  const next = words[i + 1]
  const dropped: Frame = { subject: null, cue: i, from: i, to: i + 1, kind }
  // "Рішення залежатиме, додала, від аналізів"
  let before = i - 1
  while (before > sentence.from && isAside(words[before] as Word, grammar)) before--
  const aside = words[before]?.text === ',' && next?.text === ',' && !opensSpeech(reading, i + 1)
  if (grammar.drops && kind === 'say' && aside) return dropped
  if (grammar.capitalNouns && !beside) {
    const subject = verbSecondSubject(reading, sentence, i)
    if (subject !== null)
      return { subject, cue: i, from: Math.min(subject.from, i), to: Math.max(i + 1, subject.to), kind }
  }
  const objected = kind === 'say' ? afterObject(reading, sentence, i) : null
  if (objected !== null) return after(objected)
  const closing = kind === 'say' ? closingTeller(reading, sentence, i) : null
  if (closing !== null) return after(closing)
  const left = subjectBefore(reading, sentence, i, frames)
  // "Odpowiedzi urzędu uważa za": another case is no subject, and who is meant is left out.
  if (left !== null && grammar.drops && (isOblique(reading, left) || disagrees(reading, left, i))) return dropped
  if (left !== null) return { subject: left, cue: i, from: Math.min(left.from, i), to: i + 1, kind }
  if (!grammar.inverts || beside) return null
  const subject =
    kind === 'say' || grammar.capitalNouns || previous !== undefined ? subjectAfter(reading, sentence, i) : null
  const told = subject !== null && isTeller(reading, subject, i) && !(grammar.drops && isBlamed(reading, subject))
  if (told && (kind === 'say' || subject.kind !== 'nominal' || grammar.capitalNouns)) return after(subject)
  const alone =
    (kind === 'say' && subject !== null && !told) ||
    previous === undefined ||
    previous.kind !== 'word' ||
    isAside(previous, grammar) ||
    grammar.conjunctions.has(previous.low) ||
    (kind === 'say' && (opensSpeech(reading, i + 1) || (!grammar.declines && introduces(reading, sentence, i))))
  return grammar.drops && alone ? dropped : null
}

/** "Un argument que balaie Nadège Ferrat : « … »": the one named last speaks. */
function afterObject(reading: Reading, sentence: Span, i: number): Phrase | null {
  const { words, grammar } = reading
  if (grammar.declines || !/^(?:que|qu'|che)$/.test(words[i - 1]?.low ?? '') || i - sentence.from > 5) return null
  const subject = subjectAfter(reading, sentence, i)
  return subject?.kind === 'name' && words[subject.to]?.text === ':' ? subject : null
}

/** "Ha accusato la giunta di «…»": what a preposition joins to the quote is what is spoken of. */
function isBlamed({ words, grammar }: Reading, subject: Phrase): boolean {
  const link = words[subject.to]
  return (
    link?.kind === 'word' &&
    /^(di|de|como|come|d')$/.test(link.low) &&
    words[subject.to + 1]?.kind === 'quote' &&
    !grammar.declines
  )
}

/** Whether what stands after a verb can be its subject: where one may be left out, a thing is rather an object or a circumstance. */
function isTeller(reading: Reading, subject: Phrase, verb: number): boolean {
  const { words, grammar } = reading
  const first = words[subject.from] as Word
  // "advierte al artista"
  if (grammar.drops && !grammar.declines && subject.kind === 'nominal' && grammar.prepositions.has(first.low))
    return false
  // "opowiadał reporterce": the one told stands in the dative.
  const told = !grammar.places.has(words[subject.from - 1]?.low ?? '')
  const oblique = told && grammar.declines && grammar.drops && calledBy(first.low, grammar.code)?.oblique
  if (subject.kind === 'nominal' && oblique) return false
  // "Po godzinie dodał drugi wpis": a paper after a verb is what somebody wrote.
  if (
    told &&
    grammar.declines &&
    grammar.drops &&
    isPaper(reading, subject) &&
    !grammar.impersonal.has((words[verb] as Word).low)
  )
    return false
  if (!grammar.drops || isWho(reading, subject)) return true
  if (grammar.declines && subject.from === verb + 1 && looksLikeTeller(reading, subject.from, verb)) return true
  return subject.from === verb + 1 && grammar.determiners.has(first.low) && !grammar.prepositions.has(first.low)
}

function isOblique({ words, grammar }: Reading, { kind, from }: Phrase): boolean {
  if (!grammar.declines || kind !== 'nominal' || grammar.places.has(words[from - 1]?.low ?? '')) return false
  const { low, cap } = words[from] as Word
  if (!cap && grammar.shapes.accusative?.test(low)) return true
  return calledBy(low, grammar.code)?.oblique === true
}

/** "В Пентагоне решение объяснили": one thing is no subject of a verb in the plural. */
function disagrees({ words, grammar }: Reading, { kind, from, to }: Phrase, verb: number): boolean {
  if (!grammar.declines || kind !== 'nominal' || grammar.places.has(words[from - 1]?.low ?? '')) return false
  // "co mieszkańcy mają robić, radzi"
  const many = words.slice(from, to).some(word => {
    const called = calledBy(word.low, grammar.code)
    return called?.oblique === false && called.calling.kinds.has(MANY)
  })
  if (many && !grammar.pluralVerb?.test((words[verb] as Word).low)) return true
  if (!/(?:ли|li|ły)$/.test((words[verb] as Word).low) || to - from > 2) return false
  const called = calledBy((words[from] as Word).low, grammar.code)
  return called !== undefined && !called.oblique && called.calling.kinds.has('paper')
}

/** "En su cuenta recordó a los vecinos: «…»": whether nothing but words stands between a verb and the colon before a quote. */
function introduces({ words }: Reading, sentence: Span, verb: number): boolean {
  let i = verb + 1
  while (i < sentence.to && words[i]?.kind === 'word') i++
  return words[i]?.text === ':' && words[i + 1]?.kind === 'quote'
}

/** Whether speech begins at word `i`: a mark, a colon, or ", що". */
function opensSpeech({ words, grammar }: Reading, i: number): boolean {
  const word = words[i]
  if (word === undefined) return false
  if (word.kind === 'quote' || word.text === ':' || grammar.complementizers.has(word.low)) return true
  return word.text === ',' && grammar.complementizers.has(words[i + 1]?.low ?? '')
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
  if (subject === null || !isClear(reading, subject)) return null
  if (as) return subject
  const end = words[subject.to]
  if (end === undefined || subject.to >= sentence.to || /^[,.–—]$/.test(end.text)) return subject
  // "In einem Brief, der verlesen wurde, schreibt ein Bewohner: …"
  // "Geschehen sei nichts, empörte sich Ada Quill: …", where what stands before the comma is a clause and no name by itself.
  const start = clauseStart(reading, sentence, verb)
  const lone = phraseFrom(reading, start, verb)
  const named = subject.kind === 'name' && before.text === ',' && lone?.to !== i
  if (end.text === ':' && named && nextComma(words, start, verb) === i) return subject
  const first = (words[sentence.from] as Word).low
  return end.text === ':' && (grammar.prepositions.has(first) || grammar.subordinators.has(first)) ? subject : null
}
