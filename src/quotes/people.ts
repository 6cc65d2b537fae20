import { type Calling, isBody, KIN } from '../text/callings.ts'
import { dictionaryName, firstNameGender, surnameForms } from '../text/declension.ts'
import { genderOfFirstName } from '../text/names.ts'
import { calledBy } from '../text/nouns.ts'
import type { Gender, Grammar } from './grammar/grammar.ts'
import { isSubject, nameRuns, type Run, surnameAt } from './name-runs.ts'
import { bodyBefore, bodyNamed, callingsAt, officeAfter, officeBefore } from './offices.ts'
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
  for (const run of runs) if (run.to - run.from > 1) addFull(reading, people, run)
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

/** A name in its dictionary form; `oblique` where it stands in a place no nominative can. */
export function nameOf(reading: Reading, people: People, run: Run, oblique: boolean | null = null): string {
  return dictionary(reading, people, run, oblique).name
}

function dictionary(reading: Reading, people: People, run: Run, oblique: boolean | null = null) {
  const { words, grammar } = reading
  const name = words.slice(run.from, run.to).map(word => word.text)
  const shown = grammar.declines && oblique !== true ? genderOfVerb(reading, run) : null
  const { ruled, gender } = oblique === null && shown === null ? ruling(reading, run) : { ruled: null, gender: null }
  const stands = oblique ?? (shown !== null ? false : ruled)
  return dictionaryName(name, grammar.code, word => people.written.has(word), stands, shown ?? gender)
}

/** The gender of the verb of saying that stands at a name, whose subject it then is: "назвала", "powiedział". */
function genderOfVerb({ words, grammar }: Reading, run: Run): Gender | null {
  const verb = words[run.to]
  if (
    verb?.sentence !== words[run.from]?.sentence ||
    !(grammar.say.has(verb?.low ?? '') || grammar.carry.has(verb?.low ?? ''))
  )
    return null
  return grammar.verbGender?.(verb?.low ?? '') ?? null
}

/** Whether a name stands where no nominative can (after a preposition, or an office in another case: "адвоката Краувела"), or where one must. */
function ruling({ words, grammar }: Reading, run: Run): { ruled: boolean | null; gender: Gender | null } {
  const sentence = words[run.from]?.sentence
  if (!grammar.declines) return { ruled: null, gender: null }
  let ruled: boolean | null = null
  let gender: Gender | null = null
  // "голова обласного комітету Соломія Тичина": of what an office governs the first word tells the case.
  for (let i = run.from - 1; i >= Math.max(0, run.from - 8); i--) {
    const word = words[i] as Word
    if (word.sentence !== sentence || word.kind !== 'word') break
    if (grammar.prepositions.has(word.low)) {
      // "заступник директора з експлуатації водоканалу": a preposition within the office leads on to its first word.
      if (i < run.from - 1 && calledBy(words[i - 1]?.low ?? '', grammar.code) !== undefined) continue
      return i === run.from - 1 ? { ruled: true, gender: null } : { ruled, gender }
    }
    if (grammar.say.has(word.low) || grammar.predicate?.test(word.low)) break
    const called = calledBy(word.low, grammar.code)
    if (called !== undefined && !isBody(called.calling)) {
      // "obrończyni, mecenas Iwony Bystrzyk": before a woman's name a man's title is not declined.
      ruled = called.oblique ? true : grammar.code === 'pl' && called.calling.gender === 'm' ? null : false
      gender = !called.oblique && called.calling.gender === 'f' ? 'f' : null
    } else if (called !== undefined) ruled = called.oblique ? true : null
    else if (grammar.roles.has(word.low)) ruled = false
    else if (word.cap) break
  }
  return { ruled, gender }
}

const BODY =
  /^(the|house|party|university|news|ministry|council|court|street|states|nations|city|county|state|tower|congress|senate|hill|america|york|united|north|south|west|east|new|supreme|fox|super|white|democratic|republican|national|wall|islamic|los|san|las|saint|st\.?|great|central|middle|planned|black|social|department|committee|campaign|post|times|institute|center|foundation|association)$/

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
  if (more.length > 0 || !/(?:[оеії]вна|[оеийь]вич|[ьи]нична)$/.test(last)) return null
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
  const forms = surnameForms((words[run.from] as Word).text, grammar.code)
  for (const table of [people.bySurname, people.byFirst])
    for (const form of forms) {
      const persons = table.get(form.toLowerCase())
      if (persons !== undefined) return best(reading, persons, run)
    }
  return null
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
  const choice = fitting.length > 0 ? fitting : persons
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
  const known = firstNameGender(word.text, grammar.code) ?? gender
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
  if (called === undefined || isBody(called.calling)) return false
  if (!grammar.declines) return true
  // "школярка Даринка", "онук Назарко", but "директор Сбербанка"
  if (called.oblique) return false
  return (
    called.calling.kinds.has(KIN) ||
    (called.calling.gender === 'f' && /[аяa]$/.test(name.low)) ||
    /[ий]к$|ek$/.test(name.low)
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

/** Gender and office from the words around the mentions, where the first name says nothing. */
function settle(reading: Reading, person: Person, shared: boolean): void {
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
    if (grammar.declines && mention.subject) person.gender ??= actingGender(reading, mention)
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

function push(map: Map<string, Person[]>, key: string, person: Person): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [person])
  else list.push(person)
}
