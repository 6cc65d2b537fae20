import { isBody } from '../text/callings.ts'
import { bothActing, meansSeveral } from './bearers.ts'
import { isWho } from './clauses.ts'
import { isMany } from './follow.ts'
import { guessedHead, headOf } from './heads.ts'
import { type Mention, type People, type Person, personOf } from './people.ts'
import type { Phrase } from './phrases.ts'
import { sentenceSubject } from './speakers.ts'
import type { Who } from './sure.ts'
import { plainName } from './wording.ts'
import type { Reading, Word } from './words.ts'

// What a pronoun means that is nobody's alone: "it said", "they said", "sie betont".

export type Meaning = { speaker: string | null; person: Person | null; who: Who }

/** The mention that a phrase without a name is. */
export function describedBy(reading: Reading, people: People, phrase: Phrase): Mention | undefined {
  const head = headOf(reading, phrase) ?? guessedHead(reading, phrase, false)
  if (head !== null) return people.at.get(head.at)
  for (let i = phrase.from; i < phrase.to; i++) {
    const mention = people.at.get(i)
    if (mention !== undefined && mention.by !== 'name') return mention
  }
  return undefined
}

/** "Дирекция назвала публикацию … Она настаивает": the body that was the last to act, where nobody else came between. */
export function bodyMeant(
  { words, grammar }: Reading,
  people: People,
  at: number,
  gender: string | undefined,
): Person | null {
  const here = words[at] as Word
  const it = grammar.code === 'en' && here.low === 'it'
  if (!it && (!grammar.inverts || gender === undefined || gender === 'any')) return null
  const last = people.mentions.findLast(mention => mention.at < at && mention.by !== 'pronoun')
  if (last === undefined || here.sentence - last.sentence !== 1 || !last.subject) return null
  if (gender === 'many' && isMany(last.person)) return last.person
  if (last.person.human) return null
  const body = last.person.callings.find(isBody)
  const fits = it || gender === 'many' || body?.gender === gender
  const led = last.main === true && !namesSomebody(people, last.sentence)
  const known = it || grammar.declines ? last.by !== 'nobody' : led
  return body !== undefined && fits && known ? last.person : null
}

/** "Fen Water has apologised. “…,” it said", "Ada and Lucan Marsh run the ferry. “…,” they said": who acted last, as the text has it. */
export function whatActs(reading: Reading, people: People, at: number): Meaning | null {
  const { words, sentences } = reading
  const here = words[at] as Word
  const [own, before] = [sentences[here.sentence], sentences[here.sentence - 1]]
  for (const sentence of [own, before]) {
    if (sentence === undefined || here.paragraph - sentence.paragraph > 1) continue
    const found = sentenceSubject(reading, sentence)
    if (found === null || found.kind === 'pronoun' || found.to > at) continue
    const subject = bothActing(reading, found)
    const many = meansSeveral(reading, subject)
    const person =
      subject.kind === 'name'
        ? personOf(reading, people, subject)
        : (describedBy(reading, people, subject)?.person ?? null)
    // One may be "they" too, if nothing shows a man or a woman.
    if (here.low === 'they' && !many && (person === null || person.gender !== null)) return null
    // Nobody calls a person "it": a name of unknown gender is a company's.
    const thing = subject.kind === 'name' ? person?.gender == null : person?.human !== true && isWho(reading, subject)
    if (here.low === 'it' && (!thing || subject !== found)) return null
    return { speaker: person?.name ?? plainName(reading, subject), person, who: 'pronoun of a body' }
  }
  return null
}

function namesSomebody({ mentions }: People, at: number): boolean {
  return mentions.some(({ sentence, person }) => sentence === at && person.human)
}
