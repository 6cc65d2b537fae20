import { type Calling, isBody, KIN, MANY } from '../text/callings.ts'
import { firstNameGender, surnameForms } from '../text/declension.ts'
import { genderOfFirstName } from '../text/names.ts'
import { calledBy } from '../text/nouns.ts'
import type { Gender, Grammar } from './grammar/grammar.ts'
import { settle } from './known.ts'
import { dictionary } from './name-forms.ts'
import { isSubject, nameRuns, PATRONYMIC, type Run, surnameAt } from './name-runs.ts'
import { sharedSurname, withPairsSurname } from './pairs.ts'
import type { Phrase } from './phrases.ts'
import { type Stranger, strangersIn } from './strangers.ts'
import type { Reading, Word } from './words.ts'

/** A person the article names. */
export type Person = {
  /** The fullest form the article gives, as a dictionary would. */
  name: string
  gender: Gender | null
  /** What the endings of an unknown first name look like: less than an office or a verb shows. */
  seems?: Gender | null
  role: string | null
  mentions: Mention[]
  /** Has a known first name, a title, or speaks: not a place or a body that merely looks like a name. */
  human: boolean
  /** Has a name; else the text only describes the one who speaks. */
  named: boolean
  /** What the text calls this one: mayor, lawyer, foundation. */
  callings: Calling[]
}

export type Mention = {
  at: number
  to: number
  sentence: number
  person: Person
  subject: boolean
  length: number
  /** It is what its sentence is about: the first subject. */
  main?: boolean
  by: Evidence
}

/**
 * How a mention tells whom it means: by name, by describing somebody new, by the same word as before, by a word of the same kind,
 * by one that fits anybody, by the name that comes right after; a description that should mean somebody known and
 * finds nobody is no evidence.
 */
export type Evidence =
  | 'name'
  | 'itself'
  | 'word'
  | 'kind'
  | 'like'
  | 'several'
  | 'anybody'
  | 'fresh'
  | 'near'
  | 'named next'
  | 'nobody'
  | 'pronoun'

export type People = {
  persons: Person[]
  mentions: Mention[]
  /** The mention a word belongs to. */
  at: Map<number, Mention>
  bySurname: Map<string, Person[]>
  byFirst: Map<string, Person[]>
  /** The capitalised words of the text: a name's dictionary form is surest where it stands written. */
  written: Set<string>
  /** By sentence those who act under a lone name, and are nobody the text tells of. */
  strangers: Map<number, Stranger[]>
}

/** The per-article table of names: who is named where, in full, with what gender. */
export function findPeople(reading: Reading): People {
  const runs = nameRuns(reading)
  const written = new Set<string>()
  for (const run of runs) for (let i = run.from; i < run.to; i++) written.add((reading.words[i] as Word).text)
  const people: People = {
    persons: [],
    mentions: [],
    at: new Map(),
    bySurname: new Map(),
    byFirst: new Map(),
    written,
    strangers: new Map(),
  }
  const fathers = ({ from, to }: Run) => to - from === 2 && PATRONYMIC.test((reading.words[to - 1] as Word).low)
  for (const run of runs) if (run.to - run.from > 1 && !fathers(run)) addFull(reading, people, run)
  // "Назар Ильич" is nobody new where the text has his surname somewhere.
  for (const run of runs) if (fathers(run)) addFull(reading, people, run)
  // Full names first: they tell whom an office before a shared surname means.
  for (const run of runs) if (run.to - run.from > 1) addMention(reading, people, run)
  for (const run of runs) if (run.to - run.from === 1) addMention(reading, people, run)
  if (reading.grammar.capitalNouns) addSurnames(reading, people)
  people.mentions.sort((a, b) => a.at - b.at)
  const strangers = strangersIn(reading, runs, at => people.at.has(at))
  people.strangers = Map.groupBy(strangers, ({ at }) => (reading.words[at] as Word).sentence)
  for (const person of people.persons) settle(reading, person, isShared(people, person))
  return people
}

/** The person a name phrase means; null for one the table does not hold. */
export function personOf(reading: Reading, people: People, phrase: Phrase): Person | null {
  if (phrase.kind !== 'name') return null
  for (let i = phrase.nameFrom; i < phrase.nameTo; i++) {
    const mention = people.at.get(i)
    if (mention !== undefined) return mention.person
  }
  return findPerson(reading, people, { from: phrase.nameFrom, to: phrase.nameTo })
}

const BODY =
  /^(the|house|party|university|news|ministry|council|court|street|states|nations|city|county|state|tower|congress|senate|hill|america|york|united|north|south|west|east|new|supreme|fox|super|white|democratic|republican|national|wall|islamic|los|san|las|saint|st\.?|great|central|middle|planned|black|social|department|committee|campaign|post|times|institute|center|foundation|association|international|security|affairs|policy|rights|studies|relations|research)$/

function addFull(reading: Reading, people: People, run: Run): void {
  const { words, grammar } = reading
  const { name: single, gender } = dictionary(reading, people, run)
  const name = withPairsSurname(reading, run, single, gender)
  const parts = name.split(' ')
  const first = (parts[0] as string).toLowerCase()
  const surname = (parts[surnameAt(words, run) - run.from] ?? first).toLowerCase()
  // In the dictionary's form already: "Владлена" is no Владлен's.
  const known = grammar.declines
    ? genderOfFirstName(parts[0] as string, grammar.code)
    : firstNameGender(parts[0] as string, grammar.code)
  if (known === undefined && (BODY.test(first) || BODY.test((words[run.to - 1] as Word).low))) return
  if (byFathersName(people, name) !== null) return
  const same = people.bySurname.get(surname)?.find(person => sameName(person.name, name))
  if (same !== undefined) {
    if (name.length > same.name.length) same.name = name
    return
  }
  const person: Person = {
    name,
    gender: known ?? (grammar.declines ? null : gender),
    seems: gender,
    role: null,
    mentions: [],
    human: known !== undefined,
    named: true,
    callings: [],
  }
  people.persons.push(person)
  push(people.bySurname, surname, person)
  // Of two surnames the first may stand alone.
  if (grammar.code === 'es' && parts.length === 3) push(people.bySurname, (parts[1] as string).toLowerCase(), person)
  push(people.byFirst, first, person)
}

/** "Вера Андреевна" is Вера Колыванова where nobody else is called Вера. */
function byFathersName(people: People, name: string): Person | null {
  const [first = '', last = '', ...more] = name.split(' ')
  if (more.length > 0 || !PATRONYMIC.test(last)) return null
  const bearers = people.byFirst.get(first.toLowerCase())
  return bearers?.length === 1 ? (bearers[0] as Person) : null
}

/** "Dale Whitcomb" and "Dale R. Whitcomb" are one; so are "Д. Лозовий" and "Данило Лозовий". */
function sameName(a: string, b: string): boolean {
  const x = a.toLowerCase().split(' ')
  const y = b.toLowerCase().split(' ')
  if (x.at(-1) !== y.at(-1)) return false
  const [short, long] = x.length < y.length ? [x, y] : [y, x]
  // "Ариас Дельгадо" of Кармело Ариас Дельгадо.
  if (short.length > 1 && short.length < long.length && short.every((part, n) => part === long.at(n - short.length)))
    return true
  const [first, other] = [x[0], y[0]] as [string, string]
  return (
    first === other ||
    (/^\p{L}\.$/u.test(first) ? other[0] === first[0] : /^\p{L}\.$/u.test(other) && other[0] === first[0])
  )
}

function addMention(reading: Reading, people: People, run: Run): void {
  const person = findPerson(reading, people, run) ?? addSingle(reading, people, run)
  if (person === null) return
  const word = reading.words[run.from] as Word
  const mention: Mention = {
    at: run.from,
    to: run.to,
    sentence: word.sentence,
    person,
    subject: isSubject(reading, run),
    length: run.to - run.from,
    by: 'name',
  }
  person.mentions.push(mention)
  people.mentions.push(mention)
  for (let i = run.from; i < run.to; i++) people.at.set(i, mention)
}

/** In German a surname alone looks like any noun: only one that is known from a full name is a mention, "Astls" too. */
function addSurnames({ words }: Reading, people: People): void {
  words.forEach((word, at) => {
    if (!word.cap || people.at.has(at)) return
    const person = (people.bySurname.get(word.low) ?? people.bySurname.get(word.low.replace(/['s]$/, '')))?.find(
      each => each.human && each.name.includes(' '),
    )
    if (person === undefined) return
    const subject =
      words[at - 1]?.kind === 'word' ? !/^(von|mit|für|bei|gegen|über)$/.test(words[at - 1]?.low ?? '') : true
    const mention: Mention = { at, to: at + 1, sentence: word.sentence, person, subject, length: 1, by: 'name' }
    person.mentions.push(mention)
    people.mentions.push(mention)
    people.at.set(at, mention)
  })
}

function findPerson(reading: Reading, people: People, run: Run): Person | null {
  const { words, grammar } = reading
  if (run.to - run.from > 1) {
    const found = dictionary(reading, people, run)
    const name = withPairsSurname(reading, run, found.name, found.gender)
    const surname = (name.split(' ')[surnameAt(words, run) - run.from] ?? name).toLowerCase()
    return people.bySurname.get(surname)?.find(person => sameName(person.name, name)) ?? byFathersName(people, name)
  }
  const forms = [...surnameForms((words[run.from] as Word).text, grammar.code), ...calledTo(reading, people, run)]
  for (const table of [people.bySurname, people.byFirst])
    for (const form of forms) {
      const persons = table.get(form.toLowerCase())
      if (persons !== undefined) return best(reading, persons, run)
    }
  return null
}

/** "Пані Соломіє, з чого почалася робота?": a name as somebody is spoken to is none of the cases; all but its end tells whose it is. */
function calledTo({ words, grammar }: Reading, people: People, { from, to }: Run): string[] {
  if (!grammar.declines || words[to]?.text !== ',' || !grammar.titles.has(words[from - 1]?.low ?? '')) return []
  const { low } = words[from] as Word
  const like = (name: string) => name.length > 2 && low.startsWith(name.slice(0, Math.max(3, name.length - 2)))
  return [...people.byFirst.keys()].filter(name => like(name) && Math.abs(name.length - low.length) < 2)
}

/** Of several with one surname: who bears the office before it elsewhere, else whom the title's gender fits, else who is named most. */
function best({ words, grammar }: Reading, persons: Person[], run: Run): Person {
  const before = words[run.from - 1]
  const office = before?.sentence === words[run.from]?.sentence ? before : undefined
  const bears = (person: Person) => person.mentions.some(mention => words[mention.at - 1]?.low === office?.low)
  if (office?.cap && persons.length > 1) {
    const bearer = persons.find(bears)
    if (bearer !== undefined) return bearer
  }
  const gender = office === undefined ? undefined : grammar.titles.get(office.low)
  const fitting =
    gender === undefined || gender === 'any'
      ? persons
      : persons.filter(person => person.gender === null || person.gender === gender)
  // "Mr Halloway" beside a sister of whom nothing tells what she is.
  const sure = fitting.filter(person => person.gender !== null)
  const choice =
    gender !== undefined && gender !== 'any' && sure.length > 0 ? sure : fitting.length > 0 ? fitting : persons
  return choice.reduce((most, person) => (person.mentions.length > most.mentions.length ? person : most))
}

function addSingle(reading: Reading, people: People, run: Run): Person | null {
  if (run.to - run.from > 1) return null
  const { words, grammar } = reading
  const word = words[run.from] as Word
  const before = words[run.from - 1]
  const titled =
    before !== undefined &&
    before.sentence === word.sentence &&
    (grammar.titles.has(before.low) || grammar.roles.has(before.low) || isCalled(before, word, grammar))
  if (!titled && !isApposed(reading, run) && firstNameGender(word.text, grammar.code) === undefined) return null
  if (word.text === word.text.toUpperCase() && word.text.length > 1) return null
  const { name: alone, gender, oblique } = dictionary(reading, people, run)
  // "президент Славонії": what an office in the nominative governs.
  if (oblique && before !== undefined && calledBy(before.low, grammar.code)?.oblique === false) return null
  const kin =
    grammar.declines && !titled ? calledBy(words[run.from - 3]?.low ?? '', grammar.code)?.calling.gender : undefined
  const apposed = kin === 'm' || kin === 'f' ? kin : undefined
  const known = firstNameGender(word.text, grammar.code) ?? apposed ?? gender
  const surname = sharedSurname(reading, people, run, known)
  const name = surname === null ? alone : `${alone} ${surname}`
  const person: Person = {
    name,
    gender: titled && surname === null ? null : known,
    role: null,
    mentions: [],
    human: true,
    named: true,
    callings: [],
  }
  people.persons.push(person)
  push(people.bySurname, alone.toLowerCase(), person)
  return person
}

/** "Ihr Enkel Arsen": what somebody is, right before the only name he has. */
function isCalled(word: Word, name: Word, grammar: Grammar): boolean {
  if (grammar.code === 'en') return false
  const called = calledBy(word.low, grammar.code)
  if (called === undefined || isBody(called.calling) || called.calling.kinds.has(MANY)) return false
  if (!grammar.declines) return true
  // "школярка Даринка", "онук Назарко", but "директор Сбербанка"
  if (called.oblique) return false
  return (
    called.calling.kinds.has(KIN) ||
    (called.calling.gender === 'f' && /[аяa]$/.test(name.low)) ||
    /[бвгґдзклмнпрстфхцчшщйbcćdfghjklłmnńprsśtwzźż]$/.test(name.low)
  )
}

/** "her grandmother, Agafia, said": a lone name between commas after what somebody is called. */
const ELDER =
  /^(старший|молодший|старша|молодша|другий|друга|младший|младшая|старшая|второй|вторая|starszy|młodszy|starsza|młodsza|drugi|druga)$/

function isApposed({ words, grammar }: Reading, run: Run): boolean {
  // "Syn, siedmioletni Jura,"
  if (
    grammar.declines &&
    words[run.from - 2]?.text === ',' &&
    /(?:ni|y|ий|ій|ый|а|я)$/.test(words[run.from - 1]?.low ?? '')
  ) {
    const called = words[run.from - 3]
    return /^[,.]$/.test(words[run.to]?.text ?? '') && calledBy(called?.low ?? '', grammar.code)?.oblique === false
  }
  // "Starszy, Tymek, wyrabia ciasto"
  if (grammar.declines && ELDER.test(words[run.from - 2]?.low ?? '') && words[run.from - 1]?.text === ',')
    return words[run.to]?.text === ','
  if (words[run.from - 1]?.text !== ',' || !/^[,.]$/.test(words[run.to]?.text ?? '')) return false
  const before = words[run.from - 2]
  return before?.kind === 'word' && grammar.roles.has(before.low)
}

/** Whether somebody else in the text has the same surname: then a surname alone proves nothing. */
function isShared(people: People, person: Person): boolean {
  return (people.bySurname.get((person.name.split(' ').at(-1) as string).toLowerCase())?.length ?? 0) > 1
}

function push(map: Map<string, Person[]>, key: string, person: Person): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [person])
  else list.push(person)
}
