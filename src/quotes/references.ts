import { ANY_BODY, ANYBODY, type Calling, isBody, KIN, MANY, NATIONAL, WIDER } from '../text/callings.ts'
import { isAnothers } from './epithets.ts'
import { isMany, mayBeHuman } from './follow.ts'
import type { Gender } from './grammar/grammar.ts'
import type { Head } from './heads.ts'
import { headedAt } from './offices.ts'
import type { Evidence, Mention, People, Person } from './people.ts'
import type { Phrase } from './phrases.ts'
import { identifyingClause } from './wording.ts'
import type { Reading, Word } from './words.ts'

// Whom a description means of those the text spoke of before: "the lawyer", "die Rathauschefin", "l'élu de la Basse-Loue".

type Meant = { person: Person; by: Evidence }

/** The one a description means; null where it is somebody new, or nobody known. `says` is whether it stands beside a verb of saying. */
export function whomMeans(
  reading: Reading,
  people: People,
  phrase: Phrase,
  head: Head,
  gender: Gender | null,
  says: boolean,
): Meant | null {
  if (hasOwnName(reading, phrase, head)) {
    const { low } = reading.words[head.at + 1] as Word
    const known = people.persons.find(one => !one.human && one.name.toLowerCase().split(/[ -]/).includes(low))
    return known === undefined ? null : { person: known, by: 'word' }
  }
  const named =
    bearer(reading, people, phrase, head) ??
    countryman(reading, people, phrase, head, gender) ??
    namedNext(reading, people, head, gender)
  if (named !== null) return named
  if (isReference(reading, people, phrase, head)) {
    const meant = meantBy(reading, people, phrase, head, gender)
    return meant ?? (gender === 'm' && mayBeWoman(reading, head) ? womanMeant(reading, people, phrase, head) : null)
  }
  const source = people.mentions.findLast(
    ({ person }) => !person.named && person.callings.some(one => one.kinds.has('source')),
  )
  // "співрозмовник видання": the source that was just told of.
  if (
    isSourceOf(reading, phrase, head) &&
    source !== undefined &&
    (reading.words[head.at] as Word).sentence - source.sentence <= 3
  )
    return { person: source.person, by: 'kind' }
  if (!isLongReference(reading, phrase, head, says)) return null
  const person = justNamed(people, head, gender, reading.words[head.at] as Word)
  return person === null ? null : { person, by: 'near' }
}

/** "il sindacato Uila-Uil", "die Gewerkschaft Nordlicht": a body with its name means none that is only of its kind. */
function hasOwnName({ words, grammar }: Reading, phrase: Phrase, head: Head): boolean {
  if (grammar.declines || !grammar.inverts || phrase.to <= head.at + 1 || !isBody(head.called.calling)) return false
  return words[head.at + 1]?.kind === 'word' && words[head.at + 1]?.cap === true
}

function isSourceOf({ words, grammar }: Reading, phrase: Phrase, head: Head): boolean {
  if (!grammar.declines || phrase.to !== head.at + 2 || !head.called.calling.kinds.has('source')) return false
  return /^(видання|агентства|газети|редакції|телеканалу|издания|агентства|газеты|редакции|телеканала|gazety|agencji|redakcji|portalu|stacji|dziennika)$|^\p{Lu}{2,5}$/u.test(
    (words[phrase.to - 1] as Word).text,
  )
}

/** "шутит диктор", "stwierdził prokurator": a trade in the masculine is a woman's too where nouns show no article. */
function mayBeWoman({ grammar }: Reading, { called }: Head): boolean {
  const { gender, kinds } = called.calling
  return grammar.declines && gender === 'm' && !kinds.has(ANYBODY) && !kinds.has(KIN)
}

/** Only one of whom nothing says that she is something else. */
function womanMeant(reading: Reading, people: People, phrase: Phrase, head: Head): Meant | null {
  const meant = meantBy(reading, people, phrase, head, 'f')
  return meant?.by === 'word' || meant?.by === 'anybody' || meant?.by === 'fresh' ? meant : null
}

/** "the lawyer", "die Behörde", "хлопець": a short phrase that means somebody known. */
export function isReference(reading: Reading, people: People, phrase: Phrase, head: Head): boolean {
  const { words, grammar } = reading
  const length = phrase.to - phrase.from
  const { calling } = head.called
  if (hasOwnName(reading, phrase, head)) return false
  // "рятувальники": several need no name, and mean those told of only where they were called so.
  if (calling.kinds.has(MANY)) {
    const bare = length - Number(MANY_ARTICLE.test((words[phrase.from] as Word).low)) === 1
    return bare && people.persons.some(one => isMany(one) && one.callings.some(each => each.lemma === calling.lemma))
  }
  const { definite } = grammar.shapes
  if (definite === null) {
    // "главный тренер": a rank before the office makes nobody new.
    const ranked = grammar.declines && !isBody(head.called.calling) && phrase.to === head.at + 1
    const headed = phrase.from === head.at && headedAt(reading, head.at)?.to === phrase.to
    const bare =
      length === 1 ||
      headed ||
      (ranked && words.slice(phrase.from, head.at).every(one => grammar.modifiers.has(one.low)))
    return bare && (identifyingClause(reading, phrase) === null || isSpokenOf(reading, people, head))
  }
  // "A detta del difensore": the preposition holds the article.
  const swallowed =
    phrase.from === head.at &&
    /^(?:(?:d|n)ell?[oa']?|du|del|al|dal(?:la)?|au|im|vom|beim|der|des|dem)$/.test(words[phrase.from - 1]?.low ?? '')
  if (!swallowed && !definite.test((words[phrase.from] as Word).low)) return false
  // "l'agricultrice de 71 ans"
  const aged = /^(?:ans|años|anni)$/.test((words[phrase.to - 1] as Word).low) ? 3 : 0
  return length - aged <= 3 && (grammar.code === 'en' ? head.at === phrase.to - 1 : true)
}

const MANY_ARTICLE = /^(?:les|los|las|i|gli|le|die)$/

/** "Головний тренер пояснив": the office that somebody named bears, with the rank before it. */
function bearer(reading: Reading, people: People, phrase: Phrase, head: Head): Meant | null {
  const { words, grammar } = reading
  if (!grammar.declines || phrase.to - phrase.from === 1 || isBody(head.called.calling)) return null
  const { lemma } = head.called.calling
  const low = (i: number) => (words[i] as Word).low
  // "её председатель": of the body just named.
  for (let i = phrase.from; i < head.at; i++)
    if (!grammar.modifiers.has(low(i)) && !grammar.possessives.has(low(i))) return null
  for (let n = people.mentions.length - 1; n >= 0; n--) {
    const { person } = people.mentions[n] as Mention
    if (!person.named || !person.callings.some(one => one.lemma === lemma)) continue
    // "заступник міністра" again, where he was called "заступник міністра інфраструктури" by name.
    const beside = person.mentions
      .flatMap(({ at, to }) => words.slice(Math.max(0, at - 9), to + 9))
      .map(word => word.low)
    for (let i = head.at + 1; i < phrase.to; i++) if (!beside.includes(low(i))) return null
    return { person, by: 'word' }
  }
  return null
}

/** "угорський політик" of "угорський прем'єр Віктор Орбаніч": of one land, and called by a word that may go with his. */
function countryman(reading: Reading, people: People, phrase: Phrase, head: Head, gender: Gender | null): Meant | null {
  const { words, grammar } = reading
  const { kinds } = head.called.calling
  const adjective = words[phrase.from] as Word
  if (!grammar.declines || head.at !== phrase.from + 1 || phrase.to !== head.at + 1 || isBody(head.called.calling))
    return null
  if (!/(?:[сзц][ьк]|[sc]k)\p{L}{1,4}$/u.test(adjective.low) || adjective.low.length < 7) return null
  const stem = adjective.low.slice(0, 5)
  for (let n = people.mentions.length - 1; n >= 0; n--) {
    const { person } = people.mentions[n] as Mention
    if (!person.named || (gender !== null && person.gender !== null && person.gender !== gender)) continue
    if (!person.callings.some(one => shares(one.kinds, kinds) || goTogether(one.kinds, kinds))) continue
    if (person.mentions.some(({ at }) => words.slice(Math.max(0, at - 4), at).some(word => word.low.startsWith(stem))))
      return { person, by: 'word' }
  }
  return null
}

/** "рассказывает егерь. Его зовут Юрий Белых", "wspomina kobieta w fartuchu. To Jadwiga Pawlikowa": the name comes right after. */
function namedNext(reading: Reading, people: People, { at, called }: Head, gender: Gender | null): Meant | null {
  const { words, sentences, grammar } = reading
  if (grammar.naming === null || isBody(called.calling)) return null
  const here = words[at] as Word
  // "пенсіонерка, яку тут усі звуть Ніна Степанівна"
  for (let i = at + 2; i < at + 10 && words[i]?.sentence === here.sentence; i++)
    if (/^(звуть|звати|зовут|зовуть|кличуть|nazywają|zwą)$/.test((words[i] as Word).low)) {
      const named = people.at.get(i + 1)
      if (named?.by === 'name') return { person: named.person, by: 'named next' }
    }
  for (const sentence of sentences.slice(here.sentence + 1, here.sentence + 4)) {
    if (sentence.paragraph - here.paragraph > 1) break
    const naming = grammar.naming.exec(reading.text.slice(words[sentence.from]?.start, words[sentence.to - 1]?.end))
    if (naming === null) continue
    const from = (words[sentence.from] as Word).start + naming[0].length
    for (let i = sentence.from; i < sentence.to; i++) {
      const mention = people.at.get(i)
      if (mention === undefined || (words[i] as Word).start < from) continue
      if ((words[i] as Word).start > from + 1) return null
      const { person } = mention
      const another = gender !== null && person.gender !== null && person.gender !== gender
      if (another && !mayBeWoman(reading, { at, called })) return null
      person.human = true
      return { person, by: 'named next' }
    }
  }
  return null
}

/** Somebody without a name was called so a moment ago: "Джерело в делегації … сказало джерело, яке погодилося говорити анонімно". */
function isSpokenOf({ words }: Reading, people: People, { at, called }: Head): boolean {
  const here = (words[at] as Word).sentence
  return people.mentions.some(
    ({ person, sentence }) =>
      !person.named && here - sentence <= 2 && person.callings.some(one => one.lemma === called.calling.lemma),
  )
}

/** "L'élu de la Basse-Loue a déposé …": a definite description at the head of a sentence or beside a verb of saying, however long. */
function isLongReference({ words, grammar, sentences }: Reading, { from }: Phrase, head: Head, says: boolean): boolean {
  const first = words[from] as Word
  if (isBody(head.called.calling) || grammar.code === 'en' || !grammar.shapes.definite?.test(first.low)) return false
  return sentences[first.sentence]?.from === from || (says && !grammar.declines)
}

/** Whom the sentence before names, where he may be called so. */
function justNamed(people: People, { called }: Head, gender: Gender | null, here: Word): Person | null {
  const { kinds } = called.calling
  if (kinds.has(KIN)) return null
  for (let n = people.mentions.length - 1; n >= 0; n--) {
    const { by, sentence, person } = people.mentions[n] as Mention
    if (here.sentence - sentence > 1) break
    if (by !== 'name' || sentence === here.sentence || !person.human) continue
    if (gender !== null && person.gender !== null && person.gender !== gender) continue
    if (person.callings.every(({ kinds: others }) => shares(others, kinds) || goTogether(others, kinds))) return person
  }
  return null
}

/**
 * Whom a short description means: somebody called by the same word, else by a word of the same kind or one that may go with it, else
 * whoever it fits. "Nadège Thuillier n'y croit pas. La déléguée …": one of whom the text says nothing else may be called anything.
 */
function meantBy(
  reading: Reading,
  people: People,
  phrase: Phrase,
  { at, called }: Head,
  gender: Gender | null,
): Meant | null {
  const { lemma, kinds } = called.calling
  const body = isBody(called.calling)
  const { words, grammar } = reading
  // Where every noun has a capital, two of them are no person by themselves.
  const speaks = (person: Person) => person.human || (!grammar.capitalNouns && mayBeHuman(person))
  const { sentence } = words[at] as Word
  const wide = grammar.declines ? new Set([...kinds].flatMap(kind => WIDER[kind] ?? [])) : null
  let kin: Person | null = null
  let akin: Person | null = null
  let fresh: Person | null = null
  let fits: Person | null = null
  let near: Person | null = null
  // Whom the sentence right before is about, where he may be called so.
  let lead: Person | null = null
  let nearest = Number.NEGATIVE_INFINITY
  const rivals = new Set<Person>()
  // Anybody may be chief of something, one of whom the text says nothing yet above all.
  let plain = false
  for (let n = people.mentions.length - 1; n >= 0; n--) {
    const mention = people.mentions[n] as Mention
    const { person } = mention
    if (body ? person.human : !speaks(person) || isAnothers(reading, person, phrase, at)) continue
    if (!body && gender !== null && person.gender !== null && person.gender !== gender) {
      // "Ульрика Саар осторожнее. … биолог"
      if (fresh === null && mayBeWoman(reading, { at, called }) && isFresh(reading, mention, sentence)) fresh = person
      continue
    }
    // Who is meant there is not known: no help to know who is meant here.
    const unknown = grammar.declines && !person.named && person.mentions.every(one => one.by === 'nobody')
    if (person.callings.some(calling => calling.lemma === lemma)) return { person, by: unknown ? 'nobody' : 'word' }
    if (unknown || isMany(person) !== kinds.has(MANY)) continue
    // "Polka" is not the Norwegian woman.
    if (kinds.has(NATIONAL) && person.callings.some(one => one.kinds.has(NATIONAL))) continue
    if (
      kin === null &&
      person.callings.some(calling => shares(calling.kinds, kinds) || (body && isAnyBody(kinds, calling)))
    ) {
      kin = person
      nearest = mention.sentence
    }
    if (body && kinds.has(ANY_BODY) && grammar.declines && sentence - mention.sentence <= 6) fits ??= person
    // "Informator z ratusza … mężczyzna"
    if (!body && grammar.declines && kinds.has(ANYBODY) && !person.named && sentence - mention.sentence <= 2)
      fits ??= person
    if (kinds.has(ANYBODY) && !grammar.declines && isJustDescribed(mention, sentence, gender)) fresh ??= person
    if (sentence - mention.sentence > 12 || !person.named || kinds.has(KIN)) continue
    if (body) {
      // A company or a club is named at the head of the story, where nothing yet says what it is.
      if (person.callings.length === 0 && mention.length > 1 && looksLikeBody(person)) fits = person
    } else if (person.callings.every(calling => calling.kinds.has(ANYBODY) || calling.kinds.has(KIN))) {
      // "Le procureur a requis …": there is but one, and he needs no name.
      const close = words[mention.at]?.paragraph === words[at]?.paragraph && sentence - mention.sentence <= 2
      const next = (words[at] as Word).paragraph - (words[mention.at] as Word).paragraph <= 2
      if (close || grammar.declines || (next && !UNIQUE.some(kind => kinds.has(kind)))) fits ??= person
    } else if (kinds.has(ANYBODY) && sentence - mention.sentence <= 2) fits ??= person
    if (body) continue
    if (person.callings.some(calling => shares(calling.kinds, kinds) || goTogether(calling.kinds, kinds)))
      rivals.add(person)
    if (person.callings.length === 0 && gender !== null && person.gender === gender) plain = true
    const same = words[mention.at]?.paragraph === words[at]?.paragraph
    if (isFresh(reading, mention, sentence) && (same || grammar.declines || !UNIQUE.some(kind => kinds.has(kind))))
      fresh ??= person
    if (
      person.callings.some(calling => (wide === null ? goTogether(calling.kinds, kinds) : shares(calling.kinds, wide)))
    )
      akin ??= person
    const others = person.callings.filter(calling => !calling.kinds.has(ANYBODY) && !calling.kinds.has('role'))
    const shown = mention.by !== 'pronoun' && mention.by !== 'nobody'
    const leads = mention.main === true && shown && sentence - mention.sentence === 1
    if (leads && !grammar.declines && (same || !UNIQUE.some(kind => kinds.has(kind))))
      if (others.every(calling => shares(calling.kinds, kinds) || goTogether(calling.kinds, kinds))) lead ??= person
    const beside = grammar.declines || same
    if (mention.subject && sentence - mention.sentence <= 2 && beside) near ??= person
  }
  // "Прем'єр Туск зустрівся з Денисом Шмигалем. … глава уряду": called so right there, he is meant rather.
  const borne = grammar.declines && kin !== null && kin !== fresh && sentence - nearest <= 1
  if (fresh !== null && grammar.inverts && !borne) return { person: fresh, by: 'fresh' }
  if (lead !== null && lead !== kin && grammar.inverts && sentence - nearest > 1) return { person: lead, by: 'near' }
  // "der SPD-Politiker" in a debate of four: of several that fit only the one of the sentence before is surely meant.
  const doubtful = !body && !grammar.declines && rivals.size > 1
  if (kin !== null && !kinds.has(KIN))
    return { person: kin, by: doubtful && sentence - nearest > 1 ? 'several' : 'kind' }
  if (akin !== null && grammar.inverts)
    return { person: akin, by: (doubtful || (plain && kinds.has('chief'))) && akin !== lead ? 'several' : 'like' }
  if (fits !== null && (!body || OPEN_BODIES.some(kind => kinds.has(kind)))) {
    // "Диспетчерка": of what is told of nobody he may be another, the farther the likelier.
    const last = people.mentions.findLast(mention => mention.person === fits)
    const other = fits.callings.length > 0 || sentence - (last?.sentence ?? 0) > 3
    const far = grammar.declines && !body && !kinds.has(ANYBODY) && other
    return { person: fits, by: far ? 'several' : 'anybody' }
  }
  const alone = !grammar.declines && UNIQUE.some(kind => kinds.has(kind)) && !/^g?[ij]u?rist/.test(lemma)
  return near !== null && grammar.inverts && !alone ? { person: near, by: 'near' } : null
}

/** Nothing of a person about it: no gender, and no surname that stands alone elsewhere. */
function looksLikeBody(person: Person): boolean {
  return person.gender === null && person.mentions.every(mention => mention.length > 1 || mention.by !== 'name')
}

/** "Der Film ruht auf den Schultern von Nives Tarabocchia. Die Schauspielerin …": just named for the first time, and not yet said what. */
function isFresh({ words, grammar }: Reading, { person, length, sentence, by, at }: Mention, here: number): boolean {
  // "Кинокритик Нестор Ломов": a word for what he is that no list holds.
  const before = words[at - 1]
  const called = before?.sentence === sentence && before.kind === 'word' && grammar.trade?.test(before.low)
  if (called && !grammar.say.has(before.low) && !grammar.predicate?.test(before.low)) return false
  if (by !== 'name' || length < 2 || here - sentence !== 1) return false
  if (person.callings.some(calling => !calling.kinds.has(KIN) && !calling.kinds.has(ANYBODY))) return false
  return person.mentions.every(mention => mention.sentence >= sentence)
}

/** "En la playa la esperaba su hija de cuatro años. «…», sentenció la niña" */
function isJustDescribed({ person, by, sentence }: Mention, here: number, gender: Gender | null): boolean {
  return by === 'itself' && person.human && here - sentence === 1 && gender !== null && person.gender === gender
}

/** "die Behörde", "l'organisation": whatever body was spoken of. */
function isAnyBody(kinds: ReadonlySet<string>, calling: Calling): boolean {
  return kinds.has(ANY_BODY) && isBody(calling) && !calling.kinds.has('paper')
}

const UNIQUE = ['prosecutor', 'judge', 'lawyer', 'witness', 'mayor', 'minister', 'president', 'governor', 'priest']

const OPEN_BODIES = [ANY_BODY, 'company', 'union']

// What one person may well be at once: the minister is a politician, the prosecutor a jurist, the surgeon head of a clinic.
const TOGETHER = [
  'politician mayor minister president governor chief speaker official diplomat',
  'lawyer judge prosecutor official speaker',
  'soldier rescuer chief official speaker',
  'doctor nurse scientist teacher expert chief volunteer',
  'actor artist writer musician journalist',
  'worker farmer resident chief volunteer',
].map(kinds => new Set(kinds.split(' ')))

function goTogether(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return TOGETHER.some(kinds => [...some].some(kind => kinds.has(kind)) && [...others].some(kind => kinds.has(kind)))
}

function shares(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const kind of some) if (others.has(kind) && kind !== KIN && kind !== ANYBODY && kind !== 'role') return true
  return false
}
