import { isStatement } from './clauses.ts'
import type { Frame } from './frames.ts'
import { isAside } from './noun-or-verb.ts'
import type { Reading, Span, Word } from './words.ts'

/** Whether the writer tells that words were said: else somebody denies it, only supposes it, or another put the words there. */
export type Mood = 'told' | 'denied' | 'supposed' | 'forged'

/** In what mood a sentence gives its quote at word `quote`. */
export function moodOf(reading: Reading, sentence: Span, frame: Frame | null, quote: number): Mood {
  const mood = moodBy(reading, sentence, frame, quote)
  if (mood !== 'told' || frame === null || frame.cue < quote) return mood
  // "Asked whether she had said “…”, Quill laughed": who acts behind the words need not be the one who has them.
  return moodBy(reading, sentence, null, quote)
}

/** By the verb that carries the words, or the word before them where none does. */
function moodBy(reading: Reading, sentence: Span, frame: Frame | null, quote: number): Mood {
  const { words, grammar } = reading
  const { moods } = grammar
  const carrier = frame?.cue ?? quote - 1
  // "Ada Quill: “…”": the colon carries the words, and what stands before it may be their verb.
  const cue = words[carrier]?.kind === 'sign' ? carrier - 1 : carrier
  if (cue < sentence.from || cue >= sentence.to) return 'told'
  const subject = frame?.subject ?? null
  const start = verbStart(reading, sentence, cue)
  const floor = clauseFloor(reading, sentence, cue)
  const opens = subject === null ? start : Math.min(start, subject.from)
  const after = subject !== null && subject.from > cue ? subject.to : cue + 1
  const { low } = words[cue] as Word
  const leads = quote > cue

  if (isForged(reading, floor, cue, opens, subject?.to ?? opens)) return 'forged'
  if (frame === null && isAttributed(reading, sentence, quote)) return 'forged'
  if (subject !== null && moods.nobody.test((words[subject.from] as Word).low)) return 'denied'
  const says = frame === null ? grammar.say.has(low) : frame.kind === 'say' && frame.cue === cue
  if (says && isNegated(reading, start, cue, after)) return 'denied'
  if (leads && (deniesClause(reading, floor, opens) || deniesClause(reading, floor, start))) return 'denied'
  if (leads && deniesItself(reading, floor, cue, quote)) return 'denied'

  const verb = words.slice(start, cue)
  if (verb.some(word => moods.supposes.test(word.low)) || moods.supposesAfter?.test(words[cue + 1]?.low ?? ''))
    return 'supposed'
  // "Hätte Ada Quill gesagt"
  if (leads && moods.supposes.test(words[opens - 1]?.low ?? '')) return 'supposed'
  if (moods.supposedForm?.test(low) || (leads && isConditional(reading, floor, cue))) return 'supposed'
  return leads && words[sentence.to - 1]?.text === '?' ? 'supposed' : 'told'
}

/** "never said", "sagte sie nie"; not "did not say when", "never made it a secret:", "не раз говорив". */
function isNegated({ words, grammar }: Reading, start: number, cue: number, after: number): boolean {
  const { hides, not, notAfter, yet } = grammar.moods
  if (hides?.test((words[cue] as Word).low)) return false
  const next = words[after]
  // "did not tell the court": whom one tells is no object.
  const told = grammar.code === 'en' && /^t(?:ell|ells|old)$/.test((words[cue] as Word).low)
  const object =
    !told &&
    next?.kind === 'word' &&
    !isAside(next, grammar) &&
    !grammar.prepositions.has(next.low) &&
    !grammar.pronouns.has(next.low) &&
    !grammar.hearers.has(next.low) &&
    !grammar.complementizers.has(next.low)
  if (notAfter?.test(next?.low ?? '') && !yet.test(words[after + 1]?.low ?? '')) return true
  for (let i = start; i < cue; i++)
    if (not.test((words[i] as Word).low)) return !object && !yet.test(words[i + 1]?.low ?? '')
  return false
}

/** Where the verb at `cue` begins, with its auxiliaries, adverbs and negations. */
function verbStart({ words, grammar }: Reading, sentence: Span, cue: number): number {
  const { not, supposes } = grammar.moods
  let i = cue
  for (; i > sentence.from; i--) {
    const word = words[i - 1] as Word
    if (word.kind !== 'word') break
    if (!isAside(word, grammar) && !not.test(word.low) && !supposes.test(word.low)) break
  }
  return i
}

/** The clauses that belong together with the verb: from the last statement, colon or dash on. */
function clauseFloor(reading: Reading, sentence: Span, cue: number): number {
  for (let i = cue - 1; i >= sentence.from; i--) {
    const word = reading.words[i] as Word
    if (word.kind === 'quote' ? isStatement(reading, word) : /^[;:—–]$/.test(word.text)) return i + 1
  }
  return sentence.from
}

// What may stand between one who denies and the verb of what he denies.
const TAIL =
  /(?: (?:,|that|having|ever|to|have|so|haber|avoir|aver|averlo|averla|di|de|d'|zu|dass|es|qu'|que|che|що|ніби|начебто|нібито|что|будто|якобы|того|że|jakoby|iż|by))*$/

/** "denied that [he said]", "Es stimmt nicht, dass [er sagte]": what stands right before the clause makes it untrue. */
function deniesClause({ words, grammar }: Reading, floor: number, end: number): boolean {
  const said = words
    .slice(floor, end)
    .map(word => word.low)
    .join(' ')
    // "It is not true, the ministry said, that": what is put in does not part them.
    .replace(/ , [^,]{1,60} ,(?= )/, '')
    .replace(TAIL, '')
  return grammar.moods.denies.test(said)
}

/** The verb itself denies, and what it denies is in marks: "bestritt, gesagt zu haben: „…“", "denied that “…”"; not "denied it: “…”". */
function deniesItself({ words, grammar }: Reading, floor: number, cue: number, quote: number): boolean {
  const left = words
    .slice(floor, cue + 1)
    .map(word => word.low)
    .join(' ')
  if (!grammar.moods.denies.test(left)) return false
  const colon = words[quote - 1]?.text === ':'
  const between = words.slice(cue + 1, colon ? quote - 1 : quote).filter(word => word.kind === 'word')
  const told = between.findLast(word => !/^(?:zu|haben|hat|habe)$/.test(word.low))
  if (told !== undefined && (grammar.say.has(told.low) || grammar.participles.has(told.low))) return true
  return !colon && between.some(word => grammar.complementizers.has(word.low))
}

/** "If Ada Quill says", "ob sie sagte": nothing parts the verb from the word that makes it a condition or a question. */
function isConditional({ words, grammar }: Reading, floor: number, cue: number): boolean {
  for (let i = cue - 1; i >= floor; i--) {
    const word = words[i] as Word
    if (word.kind === 'sign') return false
    if (grammar.moods.ifs.test(word.low)) return true
  }
  return false
}

/** "A forged letter attributed to Ada Quill reads", "In a fake video Ada Quill says". */
function isForged({ words, grammar }: Reading, floor: number, cue: number, subject: number, to: number): boolean {
  const { forged, attributed } = grammar.moods
  for (let i = cue - 1; i >= floor; i--) {
    const word = words[i] as Word
    if (word.kind === 'sign') return false
    if (attributed.test(word.low)) return true
    if (forged.test(word.low) && i < Math.max(subject, to)) return true
    if (i < subject && (grammar.conjunctions.has(word.low) || grammar.say.has(word.low))) return false
  }
  for (let i = Math.max(subject, cue); i < to; i++) {
    const { low } = words[i] as Word
    if (forged.test(low) || attributed.test(low)) return true
  }
  return false
}

/** "The quote “…” is wrongly attributed to Ada Quill." */
function isAttributed({ words, grammar }: Reading, sentence: Span, quote: number): boolean {
  for (let i = quote + 1; i < sentence.to; i++) {
    const word = words[i] as Word
    if (word.kind !== 'word' || grammar.say.has(word.low)) return false
    if (grammar.moods.attributed.test(word.low)) return true
  }
  return false
}
