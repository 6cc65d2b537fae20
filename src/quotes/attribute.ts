import { type Answer, actingBefore, dropped, NOBODY, quotesIn, sentenceIsQuotes, speakerOf } from './answer.ts'
import { phraseFrom } from './chunk.ts'
import { endOf, isWho } from './clauses.ts'
import { isMany } from './follow.ts'
import { findFrames } from './frames.ts'
import { headOf, speaks } from './heads.ts'
import { answerQuestions, answerTurns } from './interview.ts'
import type { Marked } from './marks.ts'
import { moodOf } from './moods.ts'
import type { People } from './people.ts'
import type { Phrase } from './phrases.ts'
import { labelledWithin, signedBelow } from './signed.ts'
import { type Bond, bindQuotes, sentenceSubject } from './speakers.ts'
import { isSure, type Why } from './sure.ts'
import { runsOn } from './unclosed.ts'
import type { Reading, Span, Word } from './words.ts'

/** For each quote of a text the one who said it. */
export function attribute(reading: Reading, people: People): Answer[] {
  const answers: Answer[] = reading.marked.map(() => NOBODY)
  let running: Answer = NOBODY
  // Whether the last sentence ended on what the running speaker said.
  let unbroken = false
  for (const group of paragraphs(reading)) {
    let here: Answer | null = null
    const lastQuoted = group.findLast(sentence => quotesIn(reading, sentence).length > 0)
    for (const sentence of group) {
      const quotes = quotesIn(reading, sentence)
      if (quotes.length === 0) {
        // Behind the last quote of a paragraph nobody asks who acts.
        if (lastQuoted !== undefined && sentence.from < lastQuoted.from) {
          const acts = actorIn(reading, people, sentence, running)
          const tells = tellerIn(reading, people, sentence, running)
          // "Wren is no pilot, she said.": an English sentence may begin with the one it tells of.
          const actor = reading.grammar.inverts ? (acts ?? tells) : (tells ?? acts)
          // One of whom nothing is known acts now: whoever had the word before has it no longer.
          const number = (reading.words[sentence.from] as Word).sentence
          const stranger = people.strangers.get(number)?.some(({ main }) => main)
          here = actor ?? (stranger ? null : here)
        }
        unbroken = false
        continue
      }
      const bonds = bindQuotes(reading, sentence)
      for (const n of quotes) {
        const bond = bonds.get(n)
        let answer: Answer
        const subject = bond?.frame.subject ?? null
        if (bond !== undefined && !speaks(reading, bond.frame))
          answer = dropped(reading, people, bond, here, running.person)
        else if (bond !== undefined && subject !== null)
          answer = speakerOf(reading, people, subject, bond, running.person)
        else answer = unbound(reading, people, sentence, here, { ...running, sure: running.sure && unbroken })
        answer = inMood(reading, sentence, n, bond ?? null, answer)
        answers[n] = answer
        here = answer
        running = answer.speaker === null ? running : answer
      }
      unbroken = true
      if (here !== null && isInterrupted(reading, sentence)) {
        here = { ...here, sure: false }
        running = { ...running, sure: false }
      }
    }
    for (const last of lastWords(reading, group)) {
      const next = floorTaker(reading, people, last, running)
      if (next === null) continue
      running = next
      break
    }
  }
  labelledWithin(reading, people, answers)
  chainUnclosed(reading, answers)
  signedBelow(reading, people, answers)
  answerQuestions(reading, answers)
  answerTurns(reading, people, answers)
  return answers
}

/** "“Tell her,” Quill said, and her husband cut in.": another who acts last may say what follows. */
function isInterrupted(reading: Reading, { from, to }: Span): boolean {
  const { words, grammar } = reading
  if (grammar.code !== 'en') return false
  for (let i = to - 1; i > from; i--) {
    const word = words[i] as Word
    if (word.kind === 'quote') return false
    if (!/^(?:and|but)$/.test(word.low) || words[i - 1]?.text !== ',') continue
    const actor = phraseFrom(reading, i + 1, to, true)
    const verb = words[actor?.to ?? to]
    return actor !== null && actor.kind !== 'pronoun' && isWho(reading, actor) && verb?.kind === 'word' && actor.to < to
  }
  return false
}

/** Whoever is named, words that a sentence denies or only supposes were not said; a sentence of quotes alone goes on as the last one did. */
function inMood(reading: Reading, sentence: Span, quote: number, bond: Bond | null, answer: Answer): Answer {
  if (sentenceIsQuotes(reading, sentence)) return answer
  let at = sentence.from
  while (reading.words[at]?.quote !== quote) at++
  const mood = moodOf(reading, sentence, bond?.frame ?? null, at)
  return mood === 'told' ? { ...answer, mood } : { ...answer, mood, why: mood, sure: false }
}

/** Who tells something in a sentence without a quote: what is quoted next in the paragraph is rather his. */
function tellerIn(reading: Reading, people: People, sentence: Span, running: Answer): Answer | null {
  const frame = findFrames(reading, sentence).findLast(
    one =>
      (one.kind === 'say' || (one.kind === 'source' && reading.grammar.inverts && !reading.grammar.declines)) &&
      speaks(reading, one),
  )
  if (frame === undefined || frame.subject === null) return null
  const answer = speakerOf(reading, people, frame.subject, null, running.person)
  const why: Why = `tells before: ${answer.who}, apart`
  return answer.speaker === null ? null : { ...answer, why, sure: isSure(reading, why, null), bound: true }
}

/** "Péchenard-Oliva, lui, promet un recours. « Ce train repassera. »": one who is named and acts right before. */
function actorIn(reading: Reading, people: People, sentence: Span, running: Answer): Answer | null {
  const subject = sentenceSubject(reading, sentence) ?? soleName(reading, people, sentence)
  // "La nadadora no pudo contener la risa. «…»": a description that means somebody named acts as well.
  const described = subject?.kind === 'nominal' && !reading.grammar.declines && reading.grammar.inverts
  if (subject?.kind !== 'name' && !described) return null
  const answer = speakerOf(reading, people, subject as Phrase, null, running.person)
  if (described && answer.person?.named !== true) return null
  if (answer.person === null) return null
  const why: Why = `acts before: ${answer.who}, apart`
  // "Und Draisaitl? „Auch ohne ihn gibt es Wege.“"
  const asked = reading.words[sentence.to - 1]?.text === '?'
  return { ...answer, why, sure: !asked && isSure(reading, why, null), bound: true }
}

/** "Auf dem Rückweg versinkt Quast bis zum Knie.": the only one a German sentence names, where its subject stands behind the verb. */
function soleName({ words, grammar }: Reading, people: People, sentence: Span): Phrase | null {
  if (!grammar.capitalNouns) return null
  let found: Phrase | null = null
  for (let i = sentence.from; i < sentence.to; i++) {
    const mention = people.at.get(i)
    if (mention?.by !== 'name' || mention.at !== i || !mention.person.human) continue
    if (found !== null || grammar.prepositions.has(words[i - 1]?.low ?? '')) return null
    found = { from: i, to: mention.to, kind: 'name', nameFrom: i, nameTo: mention.to }
  }
  return found
}

/** The sentences without a quote that end a paragraph, the last first: "Candelas no opina. Recoge los cubos.", where one may leave out who acts. */
function lastWords(reading: Reading, group: Span[]): Span[] {
  const found: Span[] = []
  const { drops, declines } = reading.grammar
  for (let i = group.length - 1; i >= 0; i--) {
    const sentence = group[i] as Span
    if (quotesIn(reading, sentence).length > 0 || (found.length > 0 && (!drops || declines))) break
    found.push(sentence)
  }
  return found
}

/** Somebody new who speaks or acts in the last sentence of a paragraph takes the floor. */
function floorTaker(reading: Reading, people: People, last: Span, running: Answer): Answer | null {
  const frames = findFrames(reading, last)
  // "За його словами, сторона погодилася": it is still he who tells.
  const source = reading.grammar.declines ? frames.find(one => one.kind === 'source') : undefined
  const tells = frames.findLast(one => one.kind === 'say')
  if (reading.grammar.declines && source === undefined && tells?.subject === null) {
    // "Przesiewa mąkę, po czym dorzuca:": who acted before still does.
    const acting = actingBefore(reading, people, reading.words[tells.cue] as Word, running.person)
    if (acting === null || acting.person === running.person) return running
    return { ...acting, why: acting.why.startsWith('name') ? 'floor of a name' : 'floor', sure: false }
  }
  const frame = source ?? frames.findLast(f => f.kind === 'say' && f.subject !== null)
  const subject = frame?.subject ?? sentenceSubject(reading, last)
  // Whom an English paragraph ends on without a name is as often the one spoken of.
  const acts =
    subject?.kind === 'name' ||
    subject?.kind === 'pronoun' ||
    (reading.grammar.inverts && subject !== null && isWho(reading, subject))
  if (subject === null || (!acts && frame === undefined)) return null
  const answer = speakerOf(reading, people, subject, null, running.person)
  if (answer.person === null && frame === undefined) return null
  // "Ludzie pamiętają.": several speak no part of a talk.
  if (reading.grammar.declines && answer.person !== null && isMany(answer.person)) return null
  // A body that only acts says nothing.
  if (reading.grammar.declines && frame === undefined && answer.person?.human === false) return null
  if (answer.person !== null && answer.person === running.person) return running
  return {
    ...answer,
    why: subject.kind === 'name' && (answer.person?.mentions.length ?? 0) > 0 ? 'floor of a name' : 'floor',
    sure: false,
  }
}

function paragraphs(reading: Reading): Span[][] {
  const groups: Span[][] = []
  for (const sentence of reading.sentences) {
    const group = groups.at(-1)
    if (group !== undefined && group[0]?.paragraph === sentence.paragraph) group.push(sentence)
    else groups.push([sentence])
  }
  return groups
}

/** A quote that its sentence gives no speaker: a follow-on, or a guess. */
function unbound(reading: Reading, people: People, sentence: Span, here: Answer | null, running: Answer): Answer {
  const from = here ?? running
  if (sentenceIsQuotes(reading, sentence)) {
    if (here === null && from.speaker === null) return nextActor(reading, people, sentence)
    // An unbroken follow-on is as sure as what it follows; over a paragraph's end only where nothing stands between.
    return here === null ? followOn(reading, sentence, from) : { ...from, bound: true, bond: null }
  }
  if (isReported(reading, sentence) && from.speaker !== null)
    return { ...from, bound: true, bond: null, why: `reported: ${from.why}`, sure: false }
  // "“They are not there yet” to support him.": whoever had the word goes on, and the writer ends the sentence.
  const opening = reading.words[sentence.from] as Word
  if (here !== null && !reading.grammar.inverts && opening.kind === 'quote' && endOf(reading, opening) !== ',')
    return { ...from, bound: false, bond: null }
  const subject = sentenceSubject(reading, sentence)
  if (subject !== null) {
    const acting = speakerOf(reading, people, subject, null, running.person)
    const who = isWho(reading, subject) || headOf(reading, subject) !== null
    if (reading.grammar.inverts || from.speaker === null || (acting.speaker !== null && who))
      return { ...acting, why: 'acts', sure: false, bound: false }
  }
  return { ...from, why: 'guess', sure: false, bound: false }
}

/** An article that opens with a quote: who is named first in the paragraph below it. */
function nextActor(reading: Reading, people: People, sentence: Span): Answer {
  const next = reading.sentences[(reading.words[sentence.from] as Word).sentence + 1]
  const subject = next === undefined || quotesIn(reading, next).length > 0 ? null : sentenceSubject(reading, next)
  if (subject?.kind !== 'name') return { ...NOBODY, bound: true }
  return { ...speakerOf(reading, people, subject, null, null), bound: true, why: 'acts after', sure: false }
}

function followOn(reading: Reading, sentence: Span, from: Answer): Answer {
  const why: Why = `over a paragraph: ${from.why}`
  const sure = from.sure || (from.mood === 'told' && isSure(reading, why, null))
  return { ...from, bound: true, bond: null, why, sure: sure && isSetAlike(reading, sentence) }
}

/** Whether a quote that begins a sentence is set in marks of the same kind as the one before: those of the other kind stand inside of it. */
function isSetAlike({ words, marked, text }: Reading, { from }: Span): boolean {
  const quote = words[from]?.quote ?? -1
  const [before, mark] = [marked[quote - 1], marked[quote]]
  return before === undefined || mark === undefined || (text[before.from] === '"') === (text[mark.from] === '"')
}

/** "Der Zeitplan werde „überarbeitet“": the German subjunctive goes on telling what somebody said. */
function isReported({ words, grammar }: Reading, sentence: Span): boolean {
  const { subjunctive } = grammar.shapes
  if (subjunctive === null) return false
  return words.slice(sentence.from, sentence.to).some(word => subjunctive.test(word.low) && !word.cap)
}

/** A quote over several paragraphs is one statement: whoever is named for one part said all of it. */
function chainUnclosed(reading: Reading, answers: Answer[]): void {
  const { marked, text } = reading
  for (let n = marked.length - 2; n >= 0; n--) {
    const mark = marked[n] as Marked
    const next = marked[n + 1] as Marked
    if (!runsOn(text, mark, next)) continue
    const mine = answers[n] as Answer
    const theirs = answers[n + 1] as Answer
    // Whoever had the word before has it no longer where the last part names another.
    const another = mine.bond === null && theirs.bond !== null
    if (theirs.mention !== null && (mine.mention === null || another)) answers[n] = theirs
  }
  for (let n = 1; n < marked.length; n++) {
    const mark = marked[n - 1] as Marked
    const next = marked[n] as Marked
    if (!runsOn(text, mark, next)) continue
    if ((answers[n] as Answer).mention === null) answers[n] = { ...(answers[n - 1] as Answer) }
  }
}
