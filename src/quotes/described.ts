import { ANY_BODY, type Calling, isBody, MANY } from '../text/callings.ts'
import { phraseFrom } from './chunk.ts'
import { isWho } from './clauses.ts'
import { resolvePronoun } from './follow.ts'
import { findFrames } from './frames.ts'
import type { Gender } from './grammar/grammar.ts'
import { genderByArticle, guessedHead, type Head, headOf } from './heads.ts'
import type { Evidence, Mention, People, Person } from './people.ts'
import type { Phrase } from './phrases.ts'
import { isReference, whomMeans } from './references.ts'
import { sentenceSubject } from './speakers.ts'
import type { Stranger } from './strangers.ts'
import { institutionAt } from './subjects.ts'
import { describedName, speakersPart } from './wording.ts'
import type { Reading, Span, Word } from './words.ts'

/**
 * Adds those whom the text only describes: "a surgeon of the hospital" is somebody new, "the surgeon" two lines on is the same,
 * and "the lawyer", "die Rathauschefin", "женщина" mean a person named before. Only who speaks or acts is looked at.
 */
export function addDescribed(reading: Reading, people: People): void {
  const { grammar } = reading
  const named = people.mentions
  const all: Mention[] = []
  let next = 0
  // In the order of the text: whom a word means depends on who was mentioned before it, and on nobody after.
  people.mentions = all
  for (const sentence of reading.sentences) {
    const phrases = findFrames(reading, sentence).flatMap(({ subject, cue, kind }) =>
      subject === null
        ? []
        : [{ phrase: subject, says: kind === 'say' && (subject.from === cue + 1 || subject.to === cue) }],
    )
    const subject = sentenceSubject(reading, sentence)
    // "El cantautor no se ofende: «…»"
    const titled = phrases.find(({ phrase }) => phrase.kind === 'name' && phrase.from === subject?.from)
    if (subject?.kind === 'nominal' && titled !== undefined) addOffice(reading, people, titled.phrase, subject)
    else if (subject !== null && !phrases.some(({ phrase }) => endsAlike(phrase, subject)))
      phrases.push({ phrase: subject, says: reading.grammar.inverts && introducesQuote(reading, sentence) })
    const institution = grammar.declines ? institutionOf(reading, sentence) : null
    if (institution !== null) addInstitution(phrases, institution)
    const source = grammar.declines
      ? findFrames(reading, sentence).find(frame => frame.kind === 'source')?.subject
      : null
    const main = source ?? subject
    if (main !== null) markMain(people, main)
    // "Alarm geschlagen hatte eine Nachbarin": in German any noun may look like a name.
    const unknown = reading.grammar.capitalNouns && subject?.kind === 'name' && !people.at.has(subject.nameFrom)
    if (subject === null || unknown || !isWho(reading, subject)) {
      const somebody = introducedIn(reading, sentence)
      if (somebody !== null) phrases.push({ phrase: somebody, says: false })
    }
    for (const { phrase, says } of phrases.sort((a, b) => a.phrase.from - b.phrase.from)) {
      while (next < named.length && (named[next] as Mention).at < phrase.from) all.push(named[next++] as Mention)
      const mention = mentionBy(reading, people, phrase, says)
      if (mention === null) continue
      while (next < named.length && (named[next] as Mention).at < mention.at) all.push(named[next++] as Mention)
      const leads = phrase === subject || (phrase.from === subject?.from && mention.by !== 'pronoun')
      if (leads && reading.grammar.inverts) mention.main = true
      all.push(mention)
      people.at.set(mention.at, mention)
    }
  }
  while (next < named.length) all.push(named[next++] as Mention)
}

/** Instead of what lies within it: of "У пресслужбі обласного управління" the press office acts. */
function addInstitution(phrases: { phrase: Phrase; says: boolean }[], institution: Phrase): void {
  const apart = phrases.filter(({ phrase }) => phrase.to <= institution.from || phrase.from >= institution.to)
  phrases.splice(0, phrases.length, ...apart, { phrase: institution, says: false })
}

/** "ucina trenerka": of two readings the one without the verb. */
function endsAlike(teller: Phrase, subject: Phrase): boolean {
  return teller.to === subject.to && teller.from > subject.from && subject.kind === 'nominal'
}

/** "главный тренер сборной по футболу и «Динамо» Валерий Карпин": however long his office, it is the one named who bears it. */
function addOffice(reading: Reading, people: People, name: Phrase, office: Phrase): void {
  const head = headOf(reading, office)
  const bearer = people.at.get(name.nameFrom)
  if (head !== null && bearer?.by === 'name' && !isBody(head.called.calling))
    addCalling(bearer.person, head.called.calling)
}

/** "У фонді просять набратися терпіння": the place that a sentence begins with, where its people act. */
function institutionOf(reading: Reading, sentence: Span): Phrase | null {
  const { words, grammar } = reading
  if (!grammar.places.has((words[sentence.from] as Word).low)) return null
  for (let i = sentence.from + 2; i < sentence.to && (words[i] as Word).text !== ','; i++) {
    const phrase = institutionAt(reading, sentence, sentence.from, i)
    if (phrase !== null) return headOf(reading, phrase) === null ? null : phrase
  }
  return null
}

/** "Alarm geschlagen hatte eine Nachbarin", "la declaración de una antigua empleada": somebody new in a sentence where nobody else acts. */
function introducedIn(reading: Reading, { from, to }: Span): Phrase | null {
  const { words, grammar } = reading
  if (!grammar.inverts || grammar.declines) return null
  for (let i = to - 1; i > from; i--) {
    const word = words[i] as Word
    if (word.kind === 'quote') return null
    if (!/^(ein|eine|un|une|una|uno|un'|su|sa|son|ihre?|seine?)$/.test(word.low)) continue
    const phrase = phraseFrom(reading, i, to)
    const head = phrase === null ? null : headOf(reading, phrase)
    if (phrase?.kind === 'nominal' && head !== null && !isBody(head.called.calling)) return phrase
  }
  return null
}

function introducesQuote({ words, grammar }: Reading, { from, to }: Span): boolean {
  if (grammar.declines) return false
  for (let i = from; i < to - 1; i++) if (words[i]?.text === ':' && words[i + 1]?.kind === 'quote') return true
  return false
}

function markMain(people: People, subject: Phrase): void {
  for (let i = subject.nameFrom; i < subject.nameTo; i++) {
    const mention = people.at.get(i)
    if (mention?.by === 'name') mention.main = true
  }
}

/** The mention that a subject without a name is; null where it means nobody, or is known already. */
function mentionBy(reading: Reading, people: People, phrase: Phrase, says: boolean): Mention | null {
  if (phrase.kind === 'pronoun') return pronounMention(reading, people, phrase)
  const head = headOf(reading, phrase) ?? guessedHead(reading, phrase, says)
  if (phrase.kind !== 'nominal' || head === null || people.at.has(head.at)) return null
  const name = nameBeside(reading, people, phrase, head)
  if (name !== null) {
    people.at.set(head.at, name)
    addCalling(name.person, head.called.calling)
    return null
  }
  const mention = describe(reading, people, phrase, head, says)
  mention.person.mentions.push(mention)
  return mention
}

function addCalling({ callings }: Person, calling: Calling): void {
  if (!callings.includes(calling)) callings.push(calling)
}

/** "He" keeps its person in view, though nothing names him: the next pronoun is likelier his. */
function pronounMention(reading: Reading, people: People, { from, to }: Phrase): Mention | null {
  const word = reading.words[from] as Word
  const gender = reading.grammar.pronouns.get(word.low)
  if ((gender !== 'm' && gender !== 'f') || people.at.has(from)) return null
  const found = resolvePronoun(reading, people, from, gender, null)
  if (found === null) return null
  return { at: from, to, sentence: word.sentence, person: found.person, subject: true, length: 1, by: 'pronoun' }
}

/** "Die Sprecherin, Oksana Lew, …", "посередниця від Норвегії Астрід Лундемо": the name that the description belongs to. */
function nameBeside(reading: Reading, people: People, phrase: Phrase, head: Head): Mention | null {
  const { words, grammar } = reading
  if (isBody(head.called.calling)) return null
  // "Laut Oksana Lew, der Sprecherin des Dienstes, …"
  const before = words[phrase.from - 1]?.text === ',' ? people.at.get(phrase.from - 2) : undefined
  const { gender } = head.called.calling
  const agrees = gender === 'any' || before?.person.gender == null || before.person.gender === gender
  if (!grammar.declines && before?.by === 'name' && before.to === phrase.from - 1 && agrees && before.person.human)
    if (before.sentence === words[head.at]?.sentence) return before
  if (words[phrase.to]?.text === ',' && words[phrase.to]?.sentence === words[phrase.from]?.sentence) {
    const after = people.at.get(phrase.to + 1)
    const end = after === undefined ? undefined : words[after.to]
    if (after?.by === 'name' && (end?.kind !== 'word' || grammar.say.has(end.low))) return after
  }
  const apart = bareBefore(reading, people, phrase, head)
  if (apart !== null) return apart
  // "El zahorí que dio con la veta se llama Donato"
  if (!grammar.declines)
    for (let i = phrase.to; i < phrase.to + 14 && words[i]?.sentence === words[head.at]?.sentence; i++)
      if (/^(llama|appelle|heißt|chiama)$/.test(words[i]?.low ?? '') && people.at.get(i + 1)?.by === 'name')
        return people.at.get(i + 1) as Mention
  // "El nuevo dueño, un holandés llamado Pieter van Oosten,"
  if (!grammar.declines && words[phrase.to]?.text === ',')
    for (let i = phrase.to + 2; i < phrase.to + 7 && words[i]?.kind === 'word'; i++)
      if (NAMED.test(`${words[i - 2]?.low} ${words[i - 1]?.low}`) && people.at.get(i)?.by === 'name')
        return people.at.get(i) as Mention
  // "Der deutsche Botschafter in Israel, Steffen Seibert,"
  const beyond = words[phrase.to]
  const goesOn = beyond?.kind === 'word' && !grammar.say.has(beyond.low) && !grammar.between.has(beyond.low)
  if (!grammar.declines && (goesOn || beyond?.text === '('))
    for (let i = phrase.to + 1; i < phrase.to + 7 && words[i]?.sentence === words[head.at]?.sentence; i++) {
      if (words[i]?.kind === 'word' || /^[()]$/.test(words[i]?.text ?? '')) continue
      const named = words[i]?.text === ',' ? people.at.get(i + 1) : undefined
      if (named?.by === 'name' && named.at === i + 1 && named.length > 1 && words[named.to]?.kind !== 'word')
        return named
      break
    }
  // "Le général en retraite Achille Montborne"
  for (let i = phrase.to; i < phrase.to + 5 && words[i]?.kind === 'word'; i++) {
    const named = people.at.get(i)
    if (named?.by === 'name' && named.sentence === words[head.at]?.sentence)
      if (named.length > 1 && named.person.callings.includes(head.called.calling)) return named
      else break
  }
  // "Unico imputato è l'ex archivista Gaudenzio Lastrucci"
  if (COPULA.test(words[phrase.to]?.low ?? ''))
    for (let i = phrase.to + 1; i < phrase.to + 5; i++) {
      const named = people.at.get(i)
      if (named?.by === 'name' && named.length > 1 && named.sentence === words[head.at]?.sentence) return named
    }
  // "пенсионер по имени Марк", "kobieta o imieniu Ada"
  if (
    /^(по имени|на ім'я|o imieniu|o nazwisku|по фамилии|на прізвище)$/.test(
      `${words[phrase.to]?.low} ${words[phrase.to + 1]?.low}`,
    )
  ) {
    const named = people.at.get(phrase.to + 2)
    if (named?.by === 'name') return named
  }
  // "der Sprecherin des Dienstes Oksana Lew", "тренер «Хвилі» Назар Гринюк".
  const right = words[phrase.to]?.kind === 'title' ? phrase.to + 1 : phrase.to
  const next = people.at.get(right)
  if (next?.by === 'name' && next.at === right && next.length > 1 && next.sentence === words[head.at]?.sentence)
    return next
  const last = people.at.get(phrase.to - 1)
  if (last === undefined || last.by !== 'name' || last.length < 2 || last.at <= head.at) return null
  // Where names are declined, one in the nominative is no complement of what stands before it.
  const written = words
    .slice(last.at, last.to)
    .map(word => word.text)
    .join(' ')
  return grammar.declines && written === last.person.name ? last : null
}

/** "Éleveuse de chèvres, Maud Desfontaines a investi …": without an article at the head of a sentence, and the name after a comma. */
function bareBefore({ words, grammar }: Reading, people: People, { from }: Phrase, head: Head): Mention | null {
  const { sentence } = words[from] as Word
  if (grammar.declines || !grammar.inverts || from !== head.at || words[from - 1]?.sentence === sentence) return null
  let comma = from + 1
  while (comma < from + 8 && words[comma]?.kind === 'word' && !grammar.say.has((words[comma] as Word).low)) comma++
  const named = words[comma]?.text === ',' ? people.at.get(comma + 1) : undefined
  const fits = named?.by === 'name' && named.at === comma + 1 && named.sentence === sentence && named.length > 1
  return fits && named.person.human ? named : null
}

const NAMED = / (?:llamad[oa]|nommée?|namens|chiamat[oa]|nome|nombre|nom)$|^identifi\p{L}* (?:como|come|comme|als)$/u
const COPULA = /^(è|era|fu|es|era|fue|est|était|fut|ist|war)$/

function describe(reading: Reading, people: People, whole: Phrase, head: Head, says: boolean): Mention {
  const phrase = speakersPart(reading, whole, head)
  const word = reading.words[head.at] as Word
  const base = { at: head.at, to: head.at + 1, sentence: word.sentence, subject: true, length: 1 }
  const gender = genderOf(reading, phrase, head)
  const meant = whomMeans(reading, people, phrase, head, gender, says)
  if (meant !== null) {
    // Called so once, he may be called so again.
    const { grammar } = reading
    if (grammar.inverts && !grammar.declines && /^(?:anybody|fresh|near)$/.test(meant.by))
      addCalling(meant.person, head.called.calling)
    return {
      ...base,
      ...meant,
      by: strangerMay(people, meant.person, word.sentence, gender) ? doubted(meant.by) : meant.by,
    }
  }
  const { calling } = head.called
  const person: Person = {
    name: describedName(reading, phrase, head),
    gender,
    role: null,
    mentions: [],
    human: !isBody(calling),
    named: false,
    callings: [calling],
  }
  const known = isReference(reading, people, phrase, head)
  people.persons.push(person)
  // "поліція", "prokuratura": what there is one of needs no other name.
  const lone = reading.grammar.declines && isBody(calling) && !calling.kinds.has(ANY_BODY)
  return { ...base, person, by: known && !lone ? 'nobody' : 'itself' }
}

/** "Reed resigned. Grabow thanked him. “…,” the minister said": one of whom nothing is known acts last, and may be called so. */
function strangerMay(people: People, person: Person, here: number, gender: Gender | null): boolean {
  const fits = (one: Stranger) => one.likely && (gender === null || one.gender === null || one.gender === gender)
  for (let back = 1; back <= 3; back++) {
    if (people.strangers.get(here - back)?.some(fits) !== true) continue
    const last = people.mentions.findLast(mention => mention.person === person)
    return last === undefined || last.sentence <= here - back
  }
  return false
}

function doubted(by: Evidence): Evidence {
  return by === 'anybody' || by === 'fresh' || by === 'near' || by === 'like' ? 'several' : by
}

function genderOf({ words, grammar }: Reading, phrase: Phrase, head: Head): Gender | null {
  const { gender } = head.called.calling
  for (const beside of [words[phrase.to], words[phrase.from - 1]]) {
    const shown = beside === undefined ? null : grammar.verbGender?.(beside.low)
    if (beside !== undefined && grammar.say.has(beside.low) && shown) return shown
  }
  // "prezes, która prosiła"
  const relative = words[phrase.to]?.text === ',' ? (words[phrase.to + 1]?.low ?? '') : ''
  if (/^(яка|котра|которая|która)$/.test(relative)) return 'f'
  if (/^(який|котрий|который|który)$/.test(relative)) return 'm'
  // "Wójt ostatecznie ustąpił"
  if (grammar.declines)
    for (let i = phrase.to; i < phrase.to + 4 && words[i]?.kind === 'word'; i++)
      if (grammar.predicate?.test((words[i] as Word).low)) {
        const shown = grammar.verbGender?.((words[i] as Word).low)
        if (shown) return shown
      }
  // "la edil", "la ministre": the article tells, where it can stand in one case only.
  const article = (words[phrase.from] as Word).low
  if (/^(la|una|une|el|il)$/.test(article) && !isBody(head.called.calling)) return /^(el|il)$/.test(article) ? 'm' : 'f'
  if (gender === 'm' || gender === 'f') return gender
  if (head.called.calling.kinds.has(MANY)) return null
  const shown = genderByArticle((words[phrase.from] as Word).low)
  return shown === 'any' ? null : shown
}
