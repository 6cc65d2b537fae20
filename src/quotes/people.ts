import { genderOfFirstName, isNameParticle } from '../text/names.ts'
import type { Gender } from './grammar/grammar.ts'
import { classify, type Phrase } from './phrases.ts'
import type { Reading, Word } from './words.ts'

/** A person the article names. */
export type Person = {
  /** The fullest form the article gives. */
  name: string
  gender: Gender | null
  role: string | null
  mentions: Mention[]
  /** Has a known first name, a title, or speaks: not a place or a body that merely looks like a name. */
  human: boolean
}

export type Mention = { at: number; to: number; sentence: number; person: Person; subject: boolean; length: number }

export type People = {
  persons: Person[]
  mentions: Mention[] /** The mention a word belongs to. */
  at: Map<number, Mention>
  bySurname: Map<string, Person[]>
  byFirst: Map<string, Person[]>
}

/** The per-article table of names: who is named where, in full, with what gender. */
export function findPeople(reading: Reading): People {
  const people: People = { persons: [], mentions: [], at: new Map(), bySurname: new Map(), byFirst: new Map() }
  const runs = nameRuns(reading)
  for (const run of runs) if (run.to - run.from > 1) addFull(reading, people, run)
  for (const run of runs) addMention(reading, people, run)
  people.mentions.sort((a, b) => a.at - b.at)
  for (const person of people.persons) settle(reading, person)
  return people
}

type Run = { from: number; to: number }

const SUFFIX = /^(jr|sr|ii|iii|iv)\.?$/

function nameRuns(reading: Reading): Run[] {
  const { words, grammar } = reading
  const runs: Run[] = []
  for (let i = 0; i < words.length; i++) {
    if (!startsName(reading, i)) continue
    let to = i + 1
    while (
      to < words.length &&
      !(words[to - 1] as Word).own &&
      (words[to] as Word).sentence === (words[i] as Word).sentence
    ) {
      const word = words[to] as Word
      if (word.cap && (!grammar.closed.has(word.low) || SUFFIX.test(word.low))) to++
      else if (
        isNameParticle(word.low) &&
        words[to + 1]?.cap &&
        !grammar.closed.has((words[to + 1] as Word).low) &&
        word.kind === 'word' &&
        !grammar.conjunctions.has(word.low)
      )
        to++
      else break
    }
    let from = i
    if (grammar.capitalNouns) {
      const name = classify(reading, i, to)
      if (name.kind === 'name') runs.push({ from: name.nameFrom, to: name.nameTo })
      i = to - 1
      continue
    }
    if (
      grammar.code !== 'en' &&
      to - from > 2 &&
      words[from - 1]?.sentence !== words[from]?.sentence &&
      genderOfFirstName((words[from] as Word).low) === undefined
    )
      from++
    for (let j = to - 1; j >= from; j--) {
      const word = words[j] as Word
      const named = j > i && genderOfFirstName((words[j - 1] as Word).low) !== undefined
      if (
        (grammar.titles.has(word.low) ||
          grammar.roles.has(word.low) ||
          (grammar.modifiers.has(word.low) && j < to - 1)) &&
        !named
      ) {
        from = j + 1
        break
      }
    }
    // "Florida Rick Scott": a known first name late in a long run begins the name.
    if (to - from > 2 && genderOfFirstName((words[from] as Word).low) === undefined)
      for (let j = from + 1; j < to - 1; j++)
        if (genderOfFirstName((words[j] as Word).low) !== undefined && j === to - 2) {
          from = j
          break
        }
    if (from < to) runs.push({ from, to })
    i = to - 1
  }
  return runs
}

function startsName(reading: Reading, i: number): boolean {
  const { words, grammar } = reading
  const word = words[i] as Word
  if (!word.cap || grammar.determiners.has(word.low)) return false
  if (grammar.closed.has(word.low)) return genderOfFirstName(word.low) !== undefined && words[i + 1]?.cap === true
  return true
}

const BODY =
  /^(the|house|party|university|news|ministry|council|court|street|states|nations|city|county|state|tower|congress|senate|hill|america|york|united|north|south|west|east|new|supreme|fox|super|white|democratic|republican|national|wall|islamic|los|san|las|saint|st\.?|great|central|middle|planned|black|social|department|committee|campaign|post|times|institute|center|foundation|association)$/

function addFull(reading: Reading, people: People, run: Run): void {
  const { words } = reading
  const name = nameOf(reading, run)
  const surname = surnameOf(words, run)
  const first = (words[run.from] as Word).low
  const last = (words[run.to - 1] as Word).low
  if (people.bySurname.get(surname)?.some(person => person.name === name)) return
  const known = genderOfFirstName(first)
  if (known === undefined && (BODY.test(first) || BODY.test(last))) return
  const same = people.bySurname.get(surname)?.find(person => sameName(person.name, name))
  if (same !== undefined) {
    if (name.length > same.name.length) same.name = name
    return
  }
  const person: Person = { name, gender: known ?? null, role: null, mentions: [], human: known !== undefined }
  people.persons.push(person)
  push(people.bySurname, surname, person)
  push(people.byFirst, first, person)
}

/** "Dale Whitcomb" and "Dale R. Whitcomb" are one. */
function sameName(a: string, b: string): boolean {
  const x = a.toLowerCase().split(' ')
  const y = b.toLowerCase().split(' ')
  return x[0] === y[0] && x.at(-1) === y.at(-1)
}

function addMention(reading: Reading, people: People, run: Run): void {
  const { words } = reading
  const person = findPerson(reading, people, run) ?? addSingle(reading, people, run)
  if (person === null) return
  const word = words[run.from] as Word
  const mention: Mention = {
    at: run.from,
    to: run.to,
    sentence: word.sentence,
    person,
    subject: isSubject(reading, run),
    length: run.to - run.from,
  }
  person.mentions.push(mention)
  people.mentions.push(mention)
  for (let i = run.from; i < run.to; i++) people.at.set(i, mention)
}

function findPerson(reading: Reading, people: People, run: Run): Person | null {
  const { words } = reading
  const surname = surnameOf(words, run)
  const byLast = people.bySurname.get(surname)
  if (byLast !== undefined) {
    if (run.to - run.from === 1) return best(reading, byLast, run)
    const name = nameOf(reading, run)
    return byLast.find(person => person.name === name || sameName(person.name, name)) ?? null
  }
  if (run.to - run.from === 1) {
    const byFirst = people.byFirst.get((words[run.from] as Word).low)
    if (byFirst !== undefined) return best(reading, byFirst, run)
  }
  return null
}

/** Of several with one surname: the gender a title gives decides, then who was named last. */
function best(reading: Reading, persons: Person[], run: Run): Person {
  const title = reading.words[run.from - 1]
  const gender = title === undefined ? undefined : reading.grammar.titles.get(title.low)
  const fitting =
    gender === undefined || gender === 'any'
      ? persons
      : persons.filter(person => person.gender === null || person.gender === gender)
  const choice = fitting.length > 0 ? fitting : persons
  let found = choice[0] as Person
  for (const person of choice)
    if ((person.mentions.length > 0 ? 1 : 0) + person.mentions.length > found.mentions.length + 1) found = person
  return found
}

function addSingle(reading: Reading, people: People, run: Run): Person | null {
  if (run.to - run.from > 1) return null
  const { words, grammar } = reading
  const word = words[run.from] as Word
  const before = words[run.from - 1]
  const titled =
    before !== undefined &&
    before.sentence === word.sentence &&
    (grammar.titles.has(before.low) || grammar.roles.has(before.low))
  const known = genderOfFirstName(word.low)
  if (!titled && known === undefined) return null
  if (word.text === word.text.toUpperCase() && word.text.length > 1) return null
  const person: Person = { name: word.text, gender: null, role: null, mentions: [], human: true }
  people.persons.push(person)
  push(people.bySurname, word.low, person)
  return person
}

function isSubject(reading: Reading, run: Run): boolean {
  const { words, grammar } = reading
  if ((words[run.to - 1] as Word).own) return false
  const before = words[run.from - 1]
  if (before !== undefined && before.sentence === words[run.from]?.sentence && grammar.prepositions.has(before.low))
    return false
  const next = words[run.to]
  if (next === undefined) return false
  if (next.kind === 'word') return !next.cap && !grammar.links.has(next.low) && !grammar.conjunctions.has(next.low)
  return (
    next.text === ',' &&
    (before === undefined || before.sentence !== words[run.from]?.sentence || before.kind !== 'word')
  )
}

/** Gender and office from the words around the mentions, where the first name says nothing. */
function settle(reading: Reading, person: Person): void {
  const { words, grammar } = reading
  for (const mention of person.mentions) {
    const role = roleBefore(reading, mention.at)
    if (role !== null) {
      if (person.role === null) person.role = role.text
      person.gender ??= role.gender
      person.human = true
    } else if (person.role === null) person.role = roleAfter(reading, mention)
    const next = words[mention.to]
    if (next !== undefined && grammar.say.has(next.low)) {
      person.human = true
      person.gender ??= grammar.verbGender?.(next.low) ?? null
    }
    const previous = words[mention.at - 1]
    if (previous !== undefined && previous.sentence === mention.sentence && grammar.say.has(previous.low)) {
      person.human = true
      person.gender ??= grammar.verbGender?.(previous.low) ?? null
    }
  }
  if (person.gender === null) {
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
    if (m !== f) person.gender = m > f ? 'm' : 'f'
  }
}

function roleBefore(reading: Reading, at: number): { text: string; gender: Gender | null } | null {
  const { words, grammar, text } = reading
  let from = at
  let gender: Gender | null = null
  let office = false
  while (from > 0) {
    const word = words[from - 1] as Word
    if (word.sentence !== words[at]?.sentence || word.kind !== 'word') break
    const role = grammar.titles.get(word.low) ?? grammar.roles.get(word.low)
    const carries = role !== undefined || grammar.modifiers.has(word.low)
    if (!carries && !(from < at && word.cap && !grammar.closed.has(word.low) && !grammar.determiners.has(word.low)))
      break
    if (role !== undefined) office = true
    if (role === 'm' || role === 'f') gender = role
    from--
  }
  if (!office) return null
  return { text: text.slice((words[from] as Word).start, (words[at - 1] as Word).end), gender }
}

/** "Maria Ost, children's rights commissioner, said": a short apposition that names an office. */
function roleAfter(reading: Reading, mention: Mention): string | null {
  const { words, grammar, text } = reading
  if (words[mention.to]?.text !== ',') return null
  let hasRole = false
  let to = mention.to + 1
  for (; to < Math.min(words.length, mention.to + 14); to++) {
    const word = words[to] as Word
    if (word.sentence !== mention.sentence || word.text === ',' || word.text === '.') break
    if (
      word.kind === 'quote' ||
      grammar.relatives.has(word.low) ||
      grammar.say.has(word.low) ||
      grammar.pronouns.has(word.low) ||
      grammar.conjunctions.has(word.low)
    )
      break
    if (grammar.roles.has(word.low)) hasRole = true
  }
  const end = words[to]
  if (!hasRole || end === undefined || (end.text !== ',' && end.text !== '.')) return null
  return text.slice((words[mention.to + 1] as Word).start, (words[to - 1] as Word).end)
}

/** The person a name phrase means; null for one the table does not hold. */
export function personOf(reading: Reading, people: People, phrase: Phrase): Person | null {
  if (phrase.kind !== 'name') return null
  return (
    people.at.get(phrase.nameTo - 1)?.person ??
    findPerson(reading, people, { from: phrase.nameFrom, to: phrase.nameTo })
  )
}

export function nameOf(reading: Reading, run: { from: number; to: number }): string {
  const { words } = reading
  const out: string[] = []
  for (let i = run.from; i < run.to; i++) out.push((words[i] as Word).text)
  return out.join(' ')
}

function surnameOf(words: Word[], run: Run): string {
  let last = run.to - 1
  while (last > run.from && SUFFIX.test((words[last] as Word).low)) last--
  return (words[last] as Word).low
}

function push(map: Map<string, Person[]>, key: string, person: Person): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [person])
  else list.push(person)
}
