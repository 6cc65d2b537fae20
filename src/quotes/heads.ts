import { ANYBODY, isBody, MANY } from '../text/callings.ts'
import type { Called } from '../text/nouns.ts'
import { agreesInCase, isWho } from './clauses.ts'
import type { Frame } from './frames.ts'
import type { Grammar } from './grammar/grammar.ts'
import { isRomance } from './noun-or-verb.ts'
import { calledAt } from './offices.ts'
import type { Phrase } from './phrases.ts'
import type { Reading, Word } from './words.ts'

// What a noun phrase without a name is about, and whether that can speak.

export type Head = { at: number; called: Called }

/** The word that says what a noun phrase means: its last noun in English, its first elsewhere. */
export function headOf(reading: Reading, phrase: Phrase): Head | null {
  const { words, grammar } = reading
  let found: Head | null = null
  for (let at = phrase.from; at < phrase.to; at++) {
    const word = words[at] as Word
    if (at > phrase.from && (grammar.links.has(word.low) || word.kind !== 'word')) break
    // "die 19-jährige Schülerin": a German noun has its capital.
    if (word.own || (grammar.capitalNouns && !/\p{Lu}/u.test(word.text))) continue
    const called = calledAt(reading, at)
    if (called === undefined) continue
    if (isSeveral(reading, phrase, called)) return { at, called: several(called) }
    // "на сайте президента": what hangs on another noun is not what the phrase is about.
    if (at > phrase.from && called.oblique && !describes(reading, at - 1, true)) return null
    found = { at, called }
    if (grammar.code !== 'en') break
  }
  return found ?? acronymIn(reading, phrase)
}

/** "die Forscher": one woman would be called Forscherin. */
function isSeveral(
  { words, grammar }: Reading,
  { from }: Phrase,
  { calling: { gender, lemma, kinds } }: Called,
): boolean {
  if (!grammar.capitalNouns || !SEVERAL.test((words[from] as Word).low)) return false
  const shaped = /(?:(?<!mutt|tocht|schwest)er|innen|eure|isten|ente|anten)$/.test(lemma)
  return (gender === 'm' || shaped) && !isBody({ lemma, kinds, gender })
}

function several(called: Called): Called {
  // Its own lemma: "der Forscher" is none of them.
  return { ...called, calling: { lemma: `die ${called.calling.lemma}`, kinds: new Set([MANY]), gender: 'any' } }
}

const SEVERAL = /^(?:die|alle|viele|mehrere|einige|beide|zwei|drei|vier|manche|andere)$/

/** "МОЗ", "GDDKiA": letters alone are a body's. */
function acronymIn({ words, grammar }: Reading, { from, kind }: Phrase): Head | null {
  const { text, low } = words[from] as Word
  if (!grammar.declines || kind !== 'nominal' || !/^\p{Lu}{2,6}$/u.test(text)) return null
  return { at: from, called: { calling: { lemma: low, kinds: new Set(['office']), gender: 'any' }, oblique: false } }
}

/** Whether a word goes with the noun after it: an adjective, a number, a determiner. */
export function describes({ words, grammar }: Reading, i: number, oblique: boolean): boolean {
  const { low, kind, text } = words[i] as Word
  if (!grammar.declines || kind !== 'word' || /[-–]$/.test(text)) return true
  if (grammar.determiners.has(low) || grammar.possessives.has(low) || grammar.modifiers.has(low) || /^\d/.test(low))
    return true
  // "Odpowiedzi urzędu": of a noun in another case only what agrees is its adjective.
  if (oblique && !agreesInCase(words[i] as Word)) return false
  return grammar.shapes.describing?.test(low) === true
}

/**
 * The head of a description that no list of callings holds, known for a person by an office, by its ending, or by nothing but its place:
 * "der 49-Jährige", "le Croate", "la colocataire" beside a verb of saying mean somebody of whom the text spoke before.
 */
export function guessedHead(reading: Reading, phrase: Phrase, beside: boolean): Head | null {
  const { words, grammar } = reading
  if (grammar.code === 'en' || phrase.kind !== 'nominal') return null
  const first = words[phrase.from] as Word
  for (let at = phrase.from; at < phrase.to; at++) {
    const word = words[at] as Word
    if (word.kind !== 'word' || (at > phrase.from && grammar.links.has(word.low)) || grammar.bodies.has(word.low))
      return null
    const role = grammar.roles.get(word.low)
    const shaped = grammar.capitalNouns ? word.cap && grammar.roleShape?.test(word.low) : grammar.trade?.test(word.low)
    if (role === undefined && !shaped) continue
    const shown = calling(word.low, 'role', role === 'm' || role === 'f' ? role : genderByArticle(first.low))
    return { at, called: isSeveral(reading, phrase, shown) ? several(shown) : shown }
  }
  const noun = words[phrase.to - 1] as Word
  const short = phrase.to - phrase.from <= 3 && ARTICLE.test(first.low)
  if (!beside || !short || !isPersonal(noun, grammar)) return null
  return { at: phrase.to - 1, called: calling(noun.low, ANYBODY, genderByArticle(first.low)) }
}

const ARTICLE = /^(der|die|le|la|l'|el|il|lo)$/

function isPersonal(noun: Word, grammar: Grammar): boolean {
  // "die SGE", "l'ONU"
  if (/^\p{Lu}{2,}/u.test(noun.text)) return false
  // "le Croate", but "il Cremlino": Spanish and Italian tell in small letters where somebody comes from.
  if (grammar.drops && noun.cap) return false
  return grammar.shapes.personal?.test(noun.low) === true || (grammar.code === 'fr' && noun.cap)
}

function calling(lemma: string, kind: string, gender: 'm' | 'f' | 'any'): Called {
  return { calling: { lemma, kinds: new Set([kind]), gender }, oblique: false }
}

export function genderByArticle(article: string): 'm' | 'f' | 'any' {
  if (/^(la|una|une|un'|eine|einer|die)$/.test(article)) return 'f'
  return /^(el|un|il|lo|uno|le|ein|der)$/.test(article) ? 'm' : 'any'
}

/** Whether a frame has a subject that can speak. */
export function speaks(reading: Reading, { subject, cue }: Frame): boolean {
  return subject !== null && (subject.kind !== 'nominal' || canSpeak(reading, subject, cue))
}

/** Whether the subject of a verb can be one who speaks: someone it calls by a trade or a body, not "più tardi" or "una decisión". */
function canSpeak(reading: Reading, phrase: Phrase, cue: number): boolean {
  const { words, grammar } = reading
  if (grammar.code === 'en' || headOf(reading, phrase) !== null || isWho(reading, phrase)) return true
  const first = words[phrase.from] as Word
  if (isInstitution(reading, phrase)) return true
  for (let i = phrase.from; i < phrase.to; i++) {
    const word = words[i] as Word
    if (grammar.declines && /^\p{Lu}{2,6}$/u.test(word.text)) return true
    if (word.kind === 'title' || grammar.roles.has(word.low) || grammar.bodies.has(word.low)) return true
    if (grammar.roleShape?.test(word.low) && (word.cap || !grammar.capitalNouns)) return true
  }
  if (grammar.declines && phrase.from === cue + 1 && looksLikeTeller(reading, phrase.from, cue)) return true
  // Where no subject is left out, what stands at the verb with its article is one: "assure sa colocataire".
  const beside = !grammar.drops && (phrase.from === cue + 1 || phrase.to === cue)
  // "Los técnicos de la Confederación son más prosaicos: «…»"
  const opens = words[phrase.from - 1]?.sentence !== first.sentence
  const colon = opens && words[cue]?.text === ':' && /^(?:los|las|les|i|gli|le|die)$/.test(first.low)
  if (colon && phrase.to - phrase.from > 1) return true
  if (guessedHead(reading, phrase, true) !== null) return true
  return (beside ? grammar.determiners.has(first.low) : INDEFINITE.test(first.low)) && phrase.to - phrase.from > 1
}

/** "el FBI", "la Farnesina", "le Kremlin": what has a capital behind its article is a body, or the house it sits in. */
function isInstitution({ words, grammar }: Reading, { from, to }: Phrase): boolean {
  const [article, name] = [words[from] as Word, words[from + 1]]
  if (!isRomance(grammar) || to - from < 2 || !name?.cap || name.kind !== 'word') return false
  return /^(?:el|la|los|las|il|lo|l'|i|gli|le|les)$/.test(article.low)
}

/** "the State Department", "a prosecutor in the case": a phrase with an article whose head is a trade, an office or a body. */
export function isOffice({ words, grammar }: Reading, phrase: Phrase): boolean {
  if (!grammar.determiners.has((words[phrase.from] as Word).low)) return false
  let head = phrase.to - 1
  for (let i = phrase.to - 1; i > phrase.from; i--) if (grammar.links.has((words[i] as Word).low)) head = i - 1
  const { low } = words[head] as Word
  return grammar.bodies.has(low) || grammar.roles.has(low) || grammar.roles.has(low.replace(/s$/, ''))
}

const INDEFINITE =
  /^(un|une|una|uno|un'|ein|eine|einer|один|одна|jeden|jedna|pewien|pewna|otro|otra|un'altra|altro|mehrere|viele|einige)$/

/** "narzeka kurierka", "хмыкает паромщик": a noun no list holds, right behind its verb and a quote, with the ending of one who acts. */
export function looksLikeTeller(reading: Reading, at: number, verb: number): boolean {
  const { words, grammar } = reading
  const { low, cap } = words[at] as Word
  const quoted = /^[,—–-]$/.test(words[verb - 1]?.text ?? '') || words[verb - 1]?.kind === 'quote'
  if (!quoted || cap || low.length < 4 || grammar.closed.has(low) || grammar.occasions.has(low)) return false
  const shown = grammar.verbGender?.((words[verb] as Word).low) ?? null
  const woman = /(?:к[аa]|ka|ниця|ница|иця|чиня|иня|ша|yni|ini)$/.test(low)
  const man =
    /(?:ник|nik|ець|ец|iec|яр|ар|arz|[иії]ст|yst|ista|[аоя]р|er|or|ор|ер|тель|ciel|[ая]ч|acz|щик|чик|[ая]к|ak|лог|log|[ая]нт|ant|ент|ent)$/.test(
      low,
    )
  return shown === 'f' ? woman : shown === 'm' ? man : woman || man
}
