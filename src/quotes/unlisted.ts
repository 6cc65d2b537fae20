import { phraseBefore, phraseFrom } from './chunk.ts'
import { endOf, isClear } from './clauses.ts'
import { isAside } from './noun-or-verb.ts'
import { canBeVerb, subjectAfter } from './subjects.ts'
import type { Reading, Span, Word } from './words.ts'

/** Verbs no list holds, known by where they stand: “…,” mused Ada Quill; «…», протестує вона; "натякнув, що". */
export function verbsByPlace(reading: Reading, sentence: Span): Set<number> {
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
      const last = words[i - 1]
      // "Плахотнюк відказав: “…”"
      if (grammar.declines && grammar.predicate?.test(last?.low ?? '') && canBeVerb(reading, sentence, i - 1))
        if (phraseBefore(reading, i - 1, sentence.from)?.kind === 'name') found.add(i - 1)
      const name = phraseBefore(reading, i, sentence.from)
      let verb = (name?.from ?? 0) - 1
      while (verb > sentence.from && isAside(words[verb] as Word, grammar)) verb--
      // "Un argument que balaie Nadège Ferrat : « … »"
      const that = /^(?:que|qu'|che)$/.test(words[verb - 1]?.low ?? '') && !grammar.declines && verb - sentence.from < 6
      const opens = verb === sentence.from || words[verb - 1]?.kind === 'sign' || that
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
  if (!grammar.inverts) {
    // "“…” clearly intended the board to see": the object has more to come.
    const object = /^(?:to|as)$/.test(words[subject?.to ?? 0]?.low ?? '') || grammar.carry.has((words[i] as Word).low)
    return teller && subject?.from === i + 1 && !object ? i : null
  }
  if (subject !== null && (isClear(reading, subject) || !grammar.declines)) return isClear(reading, subject) ? i : null
  const next = words[i + 1]
  const closes = next === undefined || next.kind !== 'word' || i + 1 >= sentence.to
  const low = (words[i] as Word).low
  const many = grammar.declines && grammar.pluralVerb?.test(low)
  const sure = grammar.finite?.test(low) || many || (grammar.verbGender?.(low) ?? null) !== null
  return grammar.drops && (closes || (sure && grammar.closed.has(next.low))) ? i : null
}
