import { isBody } from '../text/callings.ts'
import { type Answer, NOBODY } from './answer.ts'
import type { Marked } from './marks.ts'
import type { People, Person } from './people.ts'
import { isSure, type Why } from './sure.ts'
import type { Reading, Word } from './words.ts'

/** A turn of talk that a dash introduces: the quotes of one paragraph. */
type Turn = { quotes: number[]; paragraph: number; asked: boolean; asks: boolean }

/**
 * "— Ругаюсь.": turns of talk that name nobody. Where two speak they take turns, what answers a question of the paper is said by the one
 * it talks to, and where one person alone speaks in the whole talk, the rest is his too.
 */
export function answerTurns(reading: Reading, people: People, answers: Answer[]): void {
  const turns = turnsOf(reading)
  if (turns.length === 0) return
  askedByDash(reading, turns, answers)
  takeTurns(reading, turns, answers)
  const told = (some: readonly Turn[]) =>
    some.flatMap(turn => turn.quotes.flatMap(n => (isTold(answers[n]) ? [answers[n] as Answer] : [])))
  const known = told(turns)
  const [first] = known
  const lone = first !== undefined && known.every(answer => answer.person === first.person)
  const questioned = turns.filter(turn => turn.asked)
  const asked = questioned.length > 0 && told(questioned).length === 0 ? talkedTo(people) : null
  for (const turn of turns)
    for (const n of turn.quotes) {
      const answer = answers[n] as Answer
      if (answer.bond !== null || turn.asks) continue
      const own = answer.speaker === null || answer.person === first?.person
      if (turn.asked && asked !== null)
        answers[n] = said(reading, answer, asked.person, asked.one ? 'interview of one' : 'interview of many')
      else if (lone && own && first.person !== null)
        // Nobody answers himself: what asks before another turn may be the paper's.
        answers[n] = said(
          reading,
          answer,
          first.person,
          isQuestion(reading, turn, turns) ? 'interview asks' : 'interview',
        )
    }
}

/** "— Сколько их здесь?": of a row in which questions and answers change, whoever asks is not named. */
function askedByDash({ marked, text }: Reading, turns: Turn[], answers: Answer[]): void {
  const asks = (turn: Turn | undefined) => {
    const last = turn === undefined ? undefined : marked[turn.quotes.at(-1) as number]
    return last !== undefined && text[last.end - 1] === '?' && !(turn as Turn).quotes.some(n => isTold(answers[n]))
  }
  const pairs = turns.filter((turn, n) => asks(turn) && follows(turn, turns[n + 1]) && !asks(turns[n + 1]))
  if (pairs.length < 2) return
  turns.forEach((turn, n) => {
    if (!pairs.includes(turn)) return
    turn.asks = true
    ;(turns[n + 1] as Turn).asked = true
    for (const quote of turn.quotes) answers[quote] = { ...NOBODY, bound: true, why: 'question' }
  })
}

function isQuestion({ marked, text }: Reading, turn: Turn, turns: readonly Turn[]): boolean {
  const last = marked[turn.quotes.at(-1) as number] as Marked
  return text[last.end - 1] === '?' && follows(turn, turns[turns.indexOf(turn) + 1])
}

function said(reading: Reading, answer: Answer, person: Person, why: Why): Answer {
  const sure = isSure(reading, why, null)
  return { ...answer, speaker: person.name, role: person.role, person, mention: null, bound: true, why, sure }
}

function isTold(answer: Answer | undefined): boolean {
  return answer !== undefined && answer.bond !== null && answer.person !== null
}

function turnsOf({ words, marked, sentences, text }: Reading): Turn[] {
  const turns: Turn[] = []
  for (const word of words) {
    if (word.kind !== 'quote' || !(marked[word.quote] as Marked).dash) continue
    const last = turns.at(-1)
    if (last?.paragraph === word.paragraph) {
      last.quotes.push(word.quote)
      continue
    }
    const before = sentences[word.sentence - 1]
    const end = before === undefined ? undefined : (words[before.to - 1] as Word)
    const asked = end?.text === '?' && text[end.end - 1] === '?'
    turns.push({ quotes: [word.quote], paragraph: word.paragraph, asked, asks: false })
  }
  return turns
}

/** Of two who talk with each other each answers the other: an unbroken row of turns in which both are told once. */
function takeTurns(reading: Reading, turns: readonly Turn[], answers: Answer[]): void {
  const teller = (turn: Turn | undefined) => turn?.quotes.map(n => answers[n]).find(isTold)
  for (let from = 0; from < turns.length; ) {
    let to = from + 1
    while (to < turns.length && follows(turns[to - 1], turns[to])) to++
    const row = turns.slice(from, to)
    const persons = new Set(row.flatMap(turn => teller(turn)?.person ?? []))
    if (persons.size === 2 && !row.some(turn => turn.asks))
      for (let i = 2; i < row.length; i++) {
        const [one, other] = [teller(row[i - 2]), teller(row[i - 1])]
        const person = one?.person ?? null
        if (teller(row[i]) !== undefined || person === null || other?.person === person) continue
        for (const n of (row[i] as Turn).quotes)
          answers[n] = { ...said(reading, answers[n] as Answer, person, 'turn'), bond: one?.bond ?? null }
      }
    from = to
  }
}

function follows(a: Turn | undefined, b: Turn | undefined): boolean {
  return a !== undefined && b !== undefined && b.paragraph - a.paragraph === 1 && !b.asked
}

/** Whom the paper talks to: the one it names, or names most. */
export function talkedTo(people: People): { person: Person; one: boolean } | null {
  const persons = people.persons.filter(
    person => person.named && person.name.includes(' ') && !person.callings.some(isBody),
  )
  const [most, next] = persons.toSorted((a, b) => b.mentions.length - a.mentions.length)
  if (most === undefined) return null
  return { person: most, one: next === undefined || most.mentions.length > 2 * next.mentions.length }
}

/**
 * "“Will you sign?” Ada Fenlow asked. “Not today,” Tobias Wren said. “Then when?”": a paragraph that is only a quote goes on with its
 * speaker, unless he has just been asked or has just answered: then the word is the other's.
 */
export function answerQuestions({ text, marked }: Reading, answers: Answer[]): void {
  const asks = (n: number) => text[(marked[n] as Marked).end - 1] === '?'
  const follows = (n: number) => {
    const between = text.slice((marked[n - 1] as Marked).to, (marked[n] as Marked).from)
    return !/\n\s*\S[^\n]*\n/.test(between)
  }
  for (let n = 1; n < answers.length; n++) {
    const answer = answers[n] as Answer
    if (answer.bond !== null || !answer.why.startsWith('over a paragraph') || !follows(n)) continue
    const last = answers[n - 1] as Answer
    let other = n - 1
    while (other > 0 && follows(other) && (answers[other] as Answer).speaker === last.speaker) other--
    const asker = answers[other] as Answer
    if (asker.speaker === last.speaker || asker.speaker === null) continue
    if (asks(n - 1) || (other === n - 2 && asks(other)))
      answers[n] = {
        ...answer,
        speaker: asker.speaker,
        role: asker.role,
        person: asker.person,
        mention: null,
        why: 'turn',
        sure: false,
      }
  }
}
