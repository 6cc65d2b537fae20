import { bothBefore } from './bearers.ts'
import { phraseBefore, phraseFrom } from './chunk.ts'
import { clauseStart, clauseSubject, isClear, isWho, nextComma } from './clauses.ts'
import { type Frame, findFrames } from './frames.ts'
import { speaks } from './heads.ts'
import type { Marked } from './marks.ts'
import { isAside } from './noun-or-verb.ts'
import type { Phrase } from './phrases.ts'
import { standTogether } from './together.ts'
import type { Reading, Span, Word } from './words.ts'

/** How a quote hangs on its frame: `beside` by grammar, `inside` the same sentence, `far` by a guess. */
export type Bond = { frame: Frame; how: 'beside' | 'inside' | 'far'; together?: boolean }

/** For each quote of a sentence the frame that carries it; absent where the sentence says nothing of a speaker. */
export function bindQuotes(reading: Reading, sentence: Span): Map<number, Bond> {
  const bonds = new Map<number, Bond>()
  // Where a subject may be left out, a verb of saying tells though no subject is found; "tienen “…”" does not.
  const tells = ({ kind, subject }: Frame) => reading.grammar.drops && !(kind === 'carry' && subject !== null)
  const frames = findFrames(reading, sentence).filter(frame => tells(frame) || speaks(reading, frame))
  for (let i = sentence.from; i < sentence.to; i++) {
    const word = reading.words[i] as Word
    if (word.kind !== 'quote') continue
    const bond = cited(reading, frames, bind(reading, sentence, frames, i))
    if (bond !== null) bonds.set(word.quote, { ...bond, together: standTogether(reading, sentence, bond.frame, i) })
  }
  if (bonds.size === 0) bindToNext(reading, sentence, bonds)
  return bonds
}

/** "the agency, citing a source, reported “…”": who is cited speaks, the outlet only passes it on. */
function cited(reading: Reading, frames: Frame[], bond: Bond | null): Bond | null {
  if (bond === null || bond.frame.kind !== 'say') return bond
  const { cue, subject } = bond.frame
  const source = frames.find(frame => frame.cites && Math.abs(frame.cue - cue) < 12)
  if (source === undefined) return bond
  // "Trump, citing a report, said" says it himself.
  const own = subject !== null && (subject.to === source.cue - 1 || source.cue > cue)
  const thing = own && source.cue > cue && citesThing(reading, source)
  return thing || (own && subject.kind !== 'nominal') ? bond : { frame: source, how: bond.how }
}

/** "Two wardens argued that “…,” citing an instance": what cannot speak is no source. */
function citesThing(reading: Reading, { cites, subject }: Frame): boolean {
  return cites === true && subject !== null && !isWho(reading, subject)
}

/** "«Respira». Così la ministra ha commentato", "„…“ Das sagte Ada Quill": the next sentence points back at a quote that is one by itself. */
function bindToNext(reading: Reading, sentence: Span, bonds: Map<number, Bond>): void {
  const { words, sentences, grammar } = reading
  const next = sentences[(words[sentence.from]?.sentence ?? 0) + 1]
  if (next === undefined || next.paragraph !== sentence.paragraph) return
  if (!grammar.backward.has((words[next.from] as Word).low)) return
  for (let i = sentence.from; i < sentence.to; i++) if (words[i]?.kind === 'word') return
  for (let i = next.from; i < next.to; i++) if (words[i]?.kind === 'quote') return
  const frame = findFrames(reading, next).find(one => one.kind === 'say' && one.subject !== null)
  if (frame === undefined) return
  for (let i = sentence.from; i < sentence.to; i++) {
    const word = words[i] as Word
    if (word.kind === 'quote') bonds.set(word.quote, { frame, how: 'inside' })
  }
}

// Asked for by whoever looks back for one who acts.
const ACTS = new WeakMap<Span, Phrase | null>()

/** Who acts in a sentence: its first noun phrase, where that is surely one. */
export function sentenceSubject(reading: Reading, sentence: Span): Phrase | null {
  const known = ACTS.get(sentence)
  if (known !== undefined) return known
  const first = clauseSubject(reading, sentence.from, sentence.to)
  const clear = !reading.grammar.inverts || (isClear(reading, first) && !isLeftOut(reading, sentence, first))
  const subject = clear ? first : null
  ACTS.set(sentence, subject)
  return subject
}

/** "Llegó hace tres inviernos con un perro", "È giornalista": a sentence that begins with its verb leaves out who acts, unless he follows at once. */
function isLeftOut({ words, grammar }: Reading, { from }: Span, subject: Phrase | null): boolean {
  if (!grammar.drops || grammar.declines || subject?.kind !== 'nominal') return false
  const { low } = words[from] as Word
  if (COPULA.test(low)) return true
  return grammar.finite?.test(low) === true && subject.from > from + 1
}

const COPULA = /^(?:es|era|fue|son|eran|è|sono|erano)$/

/** The first that holds: a label, a clause after the quote, a clause before it, an introduction without a verb of saying, a later clause. */
function bind(reading: Reading, sentence: Span, frames: Frame[], at: number): Bond | null {
  const { words } = reading
  // "Prokurator odparła: – Dowody są jednoznaczne.": a dash between the colon and the words.
  const behind = words[at - 2]?.text === ':' && /^[–—-]$/.test(words[at - 1]?.text ?? '') ? at - 2 : at - 1
  const colon = words[behind]?.text === ':' && at > sentence.from
  const after = frameAfter(reading, sentence, frames, at)
  const nearest = frames.findLast(
    frame => frame.cue < at && frame.from >= sentence.from && !isSpent(reading, sentence, frame, at),
  )
  const closing = nearest?.kind === 'carry' ? closingFrame(reading, frames, nearest, at) : null
  if (closing !== null) return { frame: closing, how: 'inside' }
  const before = nearest ?? null
  if (colon) {
    const labelled = labelBefore(reading, sentence, behind) ?? replyBefore(reading, sentence, behind)
    if (labelled !== null) return { frame: labelled, how: 'beside' }
    const main = mainAfterClause(reading, sentence, before, behind)
    if (main !== null) return { frame: main, how: 'inside' }
    if (before !== null) return { frame: before, how: 'beside' }
  }
  // "Quill spoke of “…”, Marsh called it “…”": who goes on has words of his own.
  const goesOn = after !== null && hasWordsOfHisOwn(reading, sentence, after)
  if (goesOn && before === null && at > sentence.from) {
    const subject = clauseSubject(reading, clauseStart(reading, sentence, at), at)
    if (subject !== null && isClear(reading, subject)) return { frame: introduced(subject, at), how: 'inside' }
  }
  // "While Quill calls it “a fine piece,” Marsh looks at the margin": the quote belongs to the clause it ends.
  const opening = before !== null && opensByClause(reading, sentence) && nextComma(words, sentence.from, at) < 0
  if (after !== null && before !== null && isPassedOn(reading, before, after)) return { frame: before, how: 'beside' }
  if (after !== null && !opening && (before === null || (!goesOn && closesClause(reading, at))))
    return { frame: after, how: 'beside' }
  if (before !== null)
    return { frame: before, how: before.kind === 'say' && at - before.to <= 12 ? 'beside' : 'inside' }
  if (after !== null) return { frame: after, how: 'beside' }
  if (colon) {
    const subject = clauseSubject(reading, clauseStart(reading, sentence, behind), behind)
    if (subject !== null && isClear(reading, subject)) return { frame: introduced(subject, behind), how: 'inside' }
  }
  const later = frames.find(frame => frame.from > at)
  return later === undefined ? null : { frame: later, how: later.kind === 'carry' ? 'far' : 'inside' }
}

/** "When Quill asked for more, Marsh fired back: “…”": who acts after the clause that opens the sentence; null without one. */
function mainAfterClause(reading: Reading, sentence: Span, before: Frame | null, colon: number): Frame | null {
  if (before === null || !opensByClause(reading, sentence)) return null
  const comma = nextComma(reading.words, before.cue, colon)
  if (comma < 0) return null
  const subject = clauseSubject(reading, comma + 1, colon)
  return subject !== null && subject.kind !== 'nominal' ? introduced(subject, colon) : null
}

function opensByClause({ words, grammar }: Reading, { from, to }: Span): boolean {
  // "Mientras Quill hablaba de «…», Marsh replicaba que «…»"
  if (grammar.code !== 'en') {
    const first = words[from]?.low ?? ''
    return WHILE.test(first) || (first === 'alors' && /^qu(?:e|')$/.test(words[from + 1]?.low ?? ''))
  }
  let i = from
  // "But even as Quill claimed"
  while (i < to && /^(and|but|yet|so|even|just|still)$/.test((words[i] as Word).low)) i++
  return /^(when|while|after|before|as|although|though)$/.test(words[i]?.low ?? '')
}

function hasWordsOfHisOwn({ words }: Reading, { to }: Span, { subject, cue }: Frame): boolean {
  if (subject === null || subject.to > cue) return false
  for (let i = cue + 1; i < to && words[i]?.text !== ','; i++) if (words[i]?.kind === 'quote') return true
  return false
}

/** "Quill said the board was “…”, news agencies reported": who reports what somebody said only passes it on. */
function isPassedOn({ words, grammar }: Reading, before: Frame, after: Frame): boolean {
  const { low } = words[after.cue] as Word
  return (
    grammar.code === 'en' && before.kind === 'say' && before.subject?.kind === 'name' && /^report(?:s|ed)?$/.test(low)
  )
}

const WHILE = /^(?:mientras|mentre|während|pendant|tandis)$/

/** "The vote signals “the beginning of the end”, said Ada Quill.": what a thing does is told by whoever closes the sentence; null else. */
function closingFrame(reading: Reading, frames: Frame[], { subject }: Frame, at: number): Frame | null {
  if (reading.grammar.inverts || subject === null || isWho(reading, subject)) return null
  return frames.find(one => one.cue > at && one.kind === 'say' && one.subject?.from === one.cue + 1) ?? null
}

/** A claim is one quote's: "her claim of “…” was “…”"; "As Quill spoke, the board warned of “…”": a verb that opens it, its clause's. */
function isSpent(reading: Reading, sentence: Span, frame: Frame, at: number): boolean {
  const { words } = reading
  if (frame.kind === 'carry' && opensByClause(reading, sentence)) {
    const comma = nextComma(words, frame.cue, at)
    return comma >= 0 && comma < at - 1
  }
  if (frame.kind !== 'claim') return false
  for (let i = frame.cue; i < at; i++) if (words[i]?.kind === 'quote') return true
  return false
}

/** "Ada Quill: “…”": a name and nothing else before the colon. */
function labelBefore(reading: Reading, sentence: Span, colon: number): Frame | null {
  const start = clauseStart(reading, sentence, colon)
  const label = reading.words[start] as Word
  // "FENLOW: “…”", "Q: “…”"
  if (start === colon - 1 && /^\p{Lu}+$/u.test(label.text) && !reading.grammar.bodies.has(label.low))
    return introduced({ from: start, to: colon, kind: 'name', nameFrom: start, nameTo: colon }, colon)
  const name = phraseBefore(reading, colon, start)
  if (name?.kind !== 'name') return null
  const pair = pairBefore(reading, sentence, name)
  if (pair !== null) return introduced(pair, colon)
  // "HOW THE TOWN DRIED - Ada Quill: “…”": the name stands alone after a dash.
  const alone = name.from === start || reading.words[name.from - 1]?.text === '-'
  return alone ? introduced(name, colon) : null
}

const REPLY =
  /^(?:respuesta|réplica|comentario|frase|antwort|reaktion|kommentar|fazit|appell|réponse|réplique|réaction|commentaire|risposta|replica|commento|reazione|appello)$/

const WHOSE = /^(?:de|d'|del|du|von|di|della|dell'|der|des)$/

/** "Dura la replica di Pierantoni: «…»": whose answer it is. */
function replyBefore(reading: Reading, sentence: Span, colon: number): Frame | null {
  const { words, grammar } = reading
  if (grammar.declines || !grammar.inverts) return null
  for (let i = colon - 2; i > Math.max(sentence.from - 1, colon - 9); i--) {
    if (!REPLY.test((words[i] as Word).low)) continue
    // "Replica secca di Fagioli:"
    const of = WHOSE.test((words[i + 1] as Word).low) ? i + 1 : i + 2
    const whose = words[of]?.low ?? ''
    if (!WHOSE.test(whose)) return null
    const subject = phraseFrom(
      reading,
      of - 1 + (grammar.obliqueDeterminers.has(whose) || whose === 'der' ? 1 : 2),
      colon,
    )
    return subject !== null && subject.to === colon ? introduced(subject, colon) : null
  }
  return null
}

/** "- Ada Quill and Dov Marsh: “…”" */
function pairBefore(reading: Reading, sentence: Span, second: Phrase): Phrase | null {
  return bothBefore(reading, { ...sentence, from: lastDash(reading, sentence, second.from) }, second)
}

function lastDash({ words }: Reading, sentence: Span, before: number): number {
  for (let i = before - 1; i > sentence.from; i--) if (words[i]?.text === '-') return i + 1
  return sentence.from
}

function introduced(subject: Phrase, colon: number): Frame {
  return { subject, cue: colon, from: subject.from, to: colon, kind: 'say' }
}

/** A comma, a dash or a mark of its own after the quote: what follows tells of it. */
function closesClause({ words, text, marked }: Reading, at: number): boolean {
  const mark = marked[(words[at] as Word).quote] as Marked
  return /[,?!—–…]/.test(text[mark.end - 1] ?? '') || /^[,–—]$/.test(words[at + 1]?.text ?? '')
}

function frameAfter(reading: Reading, sentence: Span, frames: Frame[], at: number): Frame | null {
  const { words, grammar } = reading
  let i = at + 1
  while (i < sentence.to) {
    const word = words[i] as Word
    if (!/^[,—–-]$/.test(word.text) && !isAside(word, grammar) && !grammar.asClause.has(word.low)) break
    i++
  }
  const fits = (frame: Frame) =>
    !citesThing(reading, frame) &&
    (frame.kind !== 'carry' || grammar.inverts) &&
    frame.from <= i &&
    frame.from > at &&
    frame.cue >= i
  return frames.find(fits) ?? null
}
