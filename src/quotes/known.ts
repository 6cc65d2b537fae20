import { isBody } from '../text/callings.ts'
import { firstNameGender } from '../text/declension.ts'
import { calledBy } from '../text/nouns.ts'
import type { Gender, Grammar } from './grammar/grammar.ts'
import { bodyBefore, bodyNamed, callingsAt, officeAfter, officeBefore } from './offices.ts'
import type { Mention, Person } from './people.ts'
import type { Reading, Word } from './words.ts'

// What the words around the mentions of somebody tell of him: gender, office, what he is called, whether he is a person at all.

/** Gender and office from the words around the mentions, where the first name says nothing. */
export function settle(reading: Reading, person: Person, shared: boolean): void {
  const { words, grammar } = reading
  for (const mention of person.mentions) {
    if (shared && mention.length === 1) continue
    // "директор водоканалу Дамір Шевчик": where somebody works is not what he is.
    const works = grammar.declines && callingsAt(reading, mention.at, mention.to).length > 0
    const own = bodyNamed(reading, mention.at) ?? (works ? null : bodyBefore(reading, mention.at))
    // "la Audiencia de Riomayor, acusado de …": what follows a body's name tells of another.
    if (own !== null && genderOfName(person, grammar) === undefined) {
      // "der Autozulieferer Brenkhoff": what a company makes is not its name.
      const maker = grammar.capitalNouns && own.kinds.has('company') && own.gender === 'm' && mention.length > 1
      if (maker && calledBy((words[mention.at] as Word).low, 'de') !== undefined)
        person.name = person.name.split(' ').slice(1).join(' ') || person.name
      if (!person.callings.includes(own)) person.callings.push(own)
      person.human = false
      continue
    }
    for (const calling of callingsAt(reading, mention.at, mention.to)) {
      if (!person.callings.includes(calling)) person.callings.push(calling)
      person.human = true
      // A woman may be called by a man's word (свідок, le ministre), hardly a man by a woman's.
      if (calling.gender === 'f' || (calling.gender === 'm' && !grammar.declines)) person.gender ??= calling.gender
    }
    const office = officeBefore(reading, mention.at)
    if (office !== null) {
      person.role ??= office.text
      if (office.gender === 'f' || !grammar.declines) person.gender ??= office.gender
      person.human = true
    } else person.role ??= officeAfter(reading, { from: mention.at, to: mention.to })
    // "Мэттью Миллерс в ответ заявил"
    const before = words[mention.at - 1]
    const governed = before?.sentence === mention.sentence && grammar.prepositions.has(before.low)
    const acts = mention.subject || (!governed && grammar.links.has(words[mention.to]?.low ?? ''))
    if (grammar.declines && acts) person.gender ??= actingGender(reading, mention)
    for (const beside of [words[mention.to], words[mention.at - 1]]) {
      if (beside?.sentence !== mention.sentence || !grammar.say.has(beside.low)) continue
      person.human = true
      person.gender ??= grammar.verbGender?.(beside.low) ?? null
    }
  }
  // "l'associazione Seconda Riva": a body is nobody, though it asks and tells like one.
  if (reading.grammar.code !== 'en' && person.callings.length > 0 && person.callings.every(isBody)) person.human = false
  person.gender ??= person.seems ?? genderByPronouns(reading, person)
  if (person.gender === null)
    person.gender = (person.callings.find(calling => calling.gender === 'm')?.gender as 'm') ?? null
}

/** The gender of the verb that follows a subject: "Владлена Осокина не скрывала". */
function actingGender({ words, grammar }: Reading, { to, sentence }: Mention): Gender | null {
  for (let i = to; i < to + 3; i++) {
    const word = words[i]
    if (word?.sentence !== sentence || word.kind !== 'word') return null
    if (grammar.predicate?.test(word.low)) return grammar.verbGender?.(word.low) ?? null
  }
  return null
}

function genderOfName(person: Person, grammar: Grammar): Gender | undefined {
  return firstNameGender(person.name.split(' ')[0] as string, grammar.code)
}

/** Which pronouns follow the mentions more often. */
function genderByPronouns({ words, grammar }: Reading, person: Person): Gender | null {
  let m = 0
  let f = 0
  for (const mention of person.mentions)
    for (let i = mention.to; i < Math.min(words.length, mention.to + 12); i++) {
      const word = words[i] as Word
      if (word.sentence > mention.sentence + 1) break
      if (word.cap && !grammar.pronouns.has(word.low) && i > mention.to + 1 && !grammar.closed.has(word.low)) break
      const gender = grammar.pronouns.get(word.low)
      if (gender === 'm' || /^(his|him|його|его|jego|sein|seine)$/.test(word.low)) m++
      if (gender === 'f' || /^(her|її|её|ее|jej)$/.test(word.low)) f++
    }
  return m === f ? null : m > f ? 'm' : 'f'
}
