import { phraseFrom } from './chunk.ts'
import { clauseStart, isWho, withAppositionName } from './clauses.ts'
import { isAside } from './noun-or-verb.ts'
import type { Phrase } from './phrases.ts'
import { secondOffice } from './subjects.ts'
import type { Reading, Span, Word } from './words.ts'

// German sets its finite verb second: one thing stands before it, the subject there or right after it, and the rest of the
// verb comes last: "In der Begründung äußerten die Richter", "Metz hat bei der Eröffnung erklärt".

const FINITE = new Set(
  'hat hatte haben hatten habe hätte wird wurde werden wurden werde soll sollen sollte will wollte wollen kann konnte können konnten darf durfte muss musste mag ließ lässt ließen lassen'.split(
    ' ',
  ),
)
// "Der Vorsitzende wird in einer Mitteilung mit den Worten zitiert"
const QUOTING = /^(?:zitier(?:t|te|ten|en)|wiedergegeben)$/

/** The subject of the German verb at word `verb`; null where the order of words does not tell it. */
export function verbSecondSubject(reading: Reading, sentence: Span, verb: number): Phrase | null {
  const { words, grammar } = reading
  const acting = nextClauseSubject(reading, sentence, verb)
  if (acting !== null) return acting
  let start = clauseStart(reading, sentence, verb)
  while (start < verb && ((words[start] as Word).kind === 'sign' || /^(und|doch|aber|denn)$/.test(low(reading, start))))
    start++
  if (start >= verb || endsClause(reading, start, verb) || grammar.conjunctions.has(low(reading, verb - 1))) return null
  const finite = finiteOf(reading, start, verb)
  if (finite === null) return null
  const field = firstField(reading, start, finite)
  const behind = nextPhrase(reading, finite + 1, finite === verb ? sentence.to : verb)
  if (QUOTING.test(low(reading, verb)) && finite === verb) return behind ?? null
  if (field !== null && field.kind !== 'nominal') return field
  const near = behind !== null && behind.from <= finite + 3 ? behind : null
  if (field === null) return near
  return !isWho(reading, field) && near !== null && isWho(reading, near) ? near : field
}

/** "Die Ministerin redete lange, der Landrat nannte den Plan „…“": a clause of its own behind the comma, its subject right before the verb. */
function nextClauseSubject(reading: Reading, { from, to }: Span, verb: number): Phrase | null {
  const { words } = reading
  let comma = verb - 1
  while (comma > from && words[comma]?.kind === 'word') comma--
  // Behind a verb that comes last stands no object, and an apposition ends with a comma of its own.
  const goesOn = verb + 1 < to && words[verb + 1]?.kind !== 'sign'
  if (words[comma]?.text !== ',' || comma + 1 === verb || !goesOn) return null
  const subject = phraseFrom(reading, comma + 1, verb)
  if (subject?.to !== verb || subject.kind === 'pronoun') return null
  const whole =
    subject.kind === 'name'
      ? subject.nameTo - subject.nameFrom > 1
      : /^(?:der|die|das|eine?)$/.test(low(reading, comma + 1))
  const before = words.slice(from, comma)
  return whole && isWho(reading, subject) && before.some(word => !word.cap && PAST.test(word.low)) ? subject : null
}

const PAST =
  /^(?:hat|hatte|war|ist|sind|waren|.{2,}(?:te|ten|ach|achen|ief|iefen|ing|ingen|ieß|ießen|ab|aben|and|anden))$/

function low({ words }: Reading, i: number): string {
  return words[i]?.low ?? ''
}

/** "wie die Sprecherin sagte", "der das Gesetz entworfen hatte": in a clause that leans on another the verb comes last. */
function endsClause(reading: Reading, start: number, verb: number): boolean {
  const { words, grammar } = reading
  let from = verb - 1
  while (from > start && words[from - 1]?.text !== ',') from--
  const first = low(reading, from)
  if (grammar.subordinators.has(first) || grammar.complementizers.has(first) || /^(wie|ob|wo|wer|was)$/.test(first))
    return true
  const next = words[verb + 1]
  return (
    from > start &&
    /^(der|die|das|deren|dessen|welche[rs]?)$/.test(first) &&
    (next === undefined || next.kind !== 'word')
  )
}

/** Where the finite verb stands: the verb itself, or the auxiliary that a participle or infinitive leans on. */
function finiteOf(reading: Reading, start: number, verb: number): number | null {
  const { words } = reading
  const next = words[verb + 1]
  const last = next === undefined || next.kind !== 'word'
  if (!last) return verb
  for (let i = verb - 1; i > start; i--) {
    const word = words[i] as Word
    if (word.kind === 'sign' && word.text !== ',' && word.text !== '(' && word.text !== ')') return verb
    if (FINITE.has(word.low)) return i
  }
  return verb
}

/** What stands before the finite verb, where it is a noun phrase; null for a circumstance or an object. */
function firstField(reading: Reading, start: number, finite: number): Phrase | null {
  const { words, grammar } = reading
  const first = words[start] as Word
  if (first.kind !== 'word' || grammar.prepositions.has(first.low) || grammar.obliqueDeterminers.has(first.low))
    return null
  if (/^(als|zwar|auch|so|dazu|darüber|dabei)$/.test(first.low) || isAside(first, grammar)) return null
  const phrase = phraseFrom(reading, start, finite)
  if (phrase === null) return null
  const named = secondOffice(reading, withAppositionName(reading, phrase, finite), finite)
  // "Besorgt äußerte sich": one word that is neither a name known nor a noun with its article.
  const lone = named.kind === 'name' && named.to === named.from + 1 && named.to === finite
  return lone &&
    !words.some((word, i) => word.low === first.low && i !== start) &&
    !isWho(reading, { ...named, kind: 'nominal' })
    ? null
    : named
}

/** The first noun phrase from `from` on that can be a nominative. */
function nextPhrase(reading: Reading, from: number, to: number): Phrase | null {
  const { words, grammar } = reading
  for (let i = from; i < Math.min(to, from + 6); i++) {
    const word = words[i] as Word
    if (word.kind !== 'word') return null
    if (isAside(word, grammar) || /^(auch|dazu|zudem|dort|hier|heute|gestern|es|ihm|ihr|ihnen|uns|mir)$/.test(word.low))
      continue
    if (grammar.prepositions.has(word.low)) return null
    if (grammar.obliqueDeterminers.has(word.low)) {
      i = (phraseFrom(reading, i, to)?.to ?? i + 1) - 1
      continue
    }
    const phrase = phraseFrom(reading, i, to)
    return phrase === null ? null : withAppositionName(reading, phrase, to)
  }
  return null
}
