import { calledBy } from '../text/nouns.ts'
import { isAside, phraseBefore, phraseFrom, speaksPlain } from './chunk.ts'
import { claimAt } from './claims.ts'
import {
  clauseStart,
  clauseSubject,
  endOf,
  isClear,
  isSomebody,
  isWho,
  nextComma,
  withAppositionName,
} from './clauses.ts'
import { looksLikeTeller } from './heads.ts'
import { classify, type Phrase } from './phrases.ts'
import { canBeVerb, followsQuote, lastSubject, subjectAfter, subjectBefore } from './subjects.ts'
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
    if (word.kind !== 'word') continue
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
    if (word.kind === 'quote') return true
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
  return inscribed || words[subject.from - 1]?.low === 'with' ? subject : null
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
    } else if (grammar.asClause.has(word.low) && grammar.inverts) {
      // "jak ujął to kierownik sali"
      let verb = i + 1
      while (verb < sentence.to && isAside(words[verb] as Word, grammar)) verb++
      if (canBeVerb(reading, sentence, verb) && isClear(reading, subjectAfter(reading, sentence, verb))) found.add(verb)
    } else if (word.text === ':' && words[i + 1]?.kind === 'quote' && grammar.inverts) {
      // "…, empörte sich Ada Quill: “…”"
      const name = phraseBefore(reading, i, sentence.from)
      let verb = (name?.from ?? 0) - 1
      while (verb > sentence.from && isAside(words[verb] as Word, grammar)) verb--
      const opens = verb === sentence.from || words[verb - 1]?.kind === 'sign'
      if (name?.kind === 'name' && verb >= sentence.from && opens && canBeVerb(reading, sentence, verb)) found.add(verb)
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
  const subject = subjectAfter(reading, sentence, i)
  // Right before a name nothing else can stand there: „…“, befand Astl.
  const named = subject?.kind === 'name' && subject.from === i + 1 && grammar.inverts
  // "« le silence », absente des débats"
  if (grammar.code === 'fr' && subject !== null && /^(du|des|aux?)$/.test(words[subject.from]?.low ?? '')) return null
  if (!canBeVerb(reading, sentence, i, named)) return null
  // “…,” grumbled a driver
  const teller = subject?.kind === 'name' || grammar.articles.has(words[i + 1]?.low ?? '')
  if (!grammar.inverts) return teller && subject?.from === i + 1 ? i : null
  if (subject !== null && (isClear(reading, subject) || !grammar.declines)) return isClear(reading, subject) ? i : null
  const next = words[i + 1]
  const closes = next === undefined || next.kind !== 'word' || i + 1 >= sentence.to
  const low = (words[i] as Word).low
  const many = grammar.declines && grammar.pluralVerb?.test(low)
  const sure = grammar.finite?.test(low) || many || (grammar.verbGender?.(low) ?? null) !== null
  return grammar.drops && (closes || (sure && grammar.closed.has(next.low))) ? i : null
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
    // "fa sapere in una nota"
    const ruled = determined && grammar.inverts && grammar.prepositions.has(words[i - 2]?.low ?? '')
    if (ruled && i - 2 >= sentence.from) return null
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
  const left = subjectBefore(reading, sentence, i, frames)
  // "Odpowiedzi urzędu uważa za": another case is no subject, and who is meant is left out.
  if (left !== null && grammar.drops && isOblique(reading, left)) return dropped
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
  if (!cap && ACCUSATIVE[grammar.code]?.test(low)) return true
  return calledBy(low, grammar.code)?.oblique === true
}

// What no nominative ends in, a few nouns aside.
const ACCUSATIVE: Record<string, RegExp> = {
  uk: /^(?!(?:інтерв'ю|меню|журі|рагу)$).*[ую]$/,
  ru: /^(?!(?:интервью|меню|жюри|рагу)$).*[ую]$/,
  pl: /^(?!(?:zwierzę|imię|plemię|cielę|książę|kurczę|niemowlę)$).*ę$/,
}

function isPaper({ words, grammar }: Reading, { from, to }: Phrase): boolean {
  const called = words.slice(from, to).map(word => calledBy(word.low, grammar.code))
  return called.find(one => one !== undefined)?.calling.kinds.has('paper') === true
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

/** "у листі йдеться", "so heißt es im Urteil", "si legge nella sentenza": the paper or body is the speaker. */
function paperOf(reading: Reading, sentence: Span, verb: number): Phrase | null {
  const { words, grammar } = reading
  for (let i = verb + 1; i < Math.min(sentence.to, verb + 4); i++) {
    const word = words[i] as Word
    if (word.kind !== 'word') break
    if (grammar.places.has(word.low)) return issuerOf(reading, phraseFrom(reading, i + 1, sentence.to))
  }
  // "W notatce służbowej, którą ma redakcja, zapisano": the circumstance that opens the clause.
  let i = clauseStart(reading, sentence, verb)
  while (i < verb && grammar.conjunctions.has((words[i] as Word).low)) i++
  return grammar.places.has((words[i] as Word).low) ? issuerOf(reading, phraseFrom(reading, i + 1, verb)) : null
}

/** "einer Mitteilung des Suchdienstes": whose statement it is, where the text says so. */
function issuerOf(reading: Reading, paper: Phrase | null): Phrase | null {
  const { words, grammar } = reading
  if (paper === null) return null
  // "говорится в её сообщении"
  const first = words[paper.from] as Word
  if (grammar.declines && grammar.possessives.has(first.low))
    return { from: paper.from, to: paper.from + 1, kind: 'pronoun', nameFrom: paper.from, nameTo: paper.from + 1 }
  let i = paper.from
  while (i < paper.to && !grammar.papers.has((words[i] as Word).low)) i++
  // A statement without its issuer: whoever gave it out.
  if (i + 1 >= paper.to) return grammar.declines && i < paper.to ? null : paper
  const from =
    grammar.links.has((words[i + 1] as Word).low) && !grammar.determiners.has((words[i + 1] as Word).low)
      ? i + 2
      : i + 1
  return from < paper.to ? classify(reading, from, paper.to) : paper
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

/** "was asked by X": X speaks; "was told" alone: nobody known does (null). undefined where the verb is active. */
function passiveAgent(reading: Reading, sentence: Span, i: number): Phrase | null | undefined {
  const { words, grammar } = reading
  const passive = grammar.passive
  const verb = (words[i] as Word).low
  if (passive === null || !passive.verb.test(verb)) return undefined
  let j = i - 1
  while (j >= sentence.from && isAside(words[j] as Word, grammar) && !passive.be.has((words[j] as Word).low)) j--
  if (j < sentence.from || !passive.be.has((words[j] as Word).low)) return undefined
  if (words[i + 1]?.low === passive.by) {
    const agent = phraseFrom(reading, i + 2, sentence.to)
    // "The general was quoted by the agency as saying": the agency only passes it on.
    if (agent !== null && verb === 'quoted') return undefined
    return agent === null ? null : withAppositionName(reading, agent, sentence.to)
  }
  return passive.unknown.has(verb) ? null : undefined
}
