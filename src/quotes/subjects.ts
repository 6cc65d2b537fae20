import { genderOfFirstName, isNameParticle } from '../text/names.ts'
import { calledBy } from '../text/nouns.ts'
import { bearerOf, beforeInsertion, bothAfter, bothBefore, identified, personIn } from './bearers.ts'
import { phraseBefore, phraseFrom } from './chunk.ts'
import {
  afterPreposition,
  clauseStart,
  clauseSubject,
  isStatement,
  isWho,
  nextComma,
  withAppositionName,
} from './clauses.ts'
import type { Frame } from './frames.ts'
import { isAside, isNoun } from './noun-or-verb.ts'
import { isRole, type Phrase } from './phrases.ts'
import type { Reading, Span, Word } from './words.ts'

// Where the subject of a verb stands: after it, before it, or at the head of its clause.

/** The subject that stands after its verb, past adverbs, circumstances and those spoken to. */
export function subjectAfter(reading: Reading, sentence: Span, verb: number): Phrase | null {
  const { words, grammar } = reading
  let i = verb + 1
  let place: number | null = null
  const nobody = () => (place === null ? null : institutionAt(reading, sentence, place, verb))
  for (let step = 0; step < 14 && i < sentence.to; step++) {
    const word = words[i] as Word
    if (word.kind === 'quote') {
      if (isStatement(reading, word) || step === 0) return nobody()
      i++
      continue
    }
    // "powiedział „Gazecie Nadrzecznej” naczelnik"
    if (word.kind === 'title' && grammar.declines) {
      i++
      continue
    }
    if (word.kind !== 'word') {
      // "a déclaré, lundi, le ministre"
      const next = words[i + 1]
      const inserts = next !== undefined && (grammar.prepositions.has(next.low) || isAside(next, grammar))
      const close = word.text === ',' && grammar.inverts && inserts ? nextComma(words, i + 1, sentence.to) : -1
      if (close < 0) return nobody()
      i = close + 1
      continue
    }
    if (grammar.inverts && grammar.obliqueDeterminers.has(word.low)) {
      i = phraseFrom(reading, i, sentence.to)?.to ?? i + 1
      continue
    }
    const told = grammar.inverts ? outletTold(reading, i, sentence.to) : i
    if (told > i) {
      i = told
      continue
    }
    // "mówi PAP polityk koalicji": an agency by its letters is told something where the teller follows.
    const rest = word.low === 'новости' && words[i - 1]?.text === 'РИА' && i - 1 > verb
    if (grammar.declines && (rest || isAgency(reading, i, sentence.to, verb))) {
      i++
      continue
    }
    const heard = Math.max(hearersEnd(reading, i, sentence.to), bodyTold(reading, i, sentence.to))
    if (heard > i) {
      i = heard
      continue
    }
    if (grammar.pronouns.has(word.low) || grammar.determiners.has(word.low)) {
      const subject = dated(words, i) ? null : phraseFrom(reading, i, sentence.to)
      // "avait lancé la veille le député": when it was said, not who did.
      const time = subject?.kind === 'nominal' && subject.to - subject.from <= 3
      if (time && words.slice(subject.from, subject.to).some(one => grammar.spans.has(one.low))) {
        i = subject.to
        continue
      }
      if (subject !== null) return completed(reading, subject, sentence.to)
      if (!grammar.inverts) return null
      i += dated(words, i) ? 2 : 1
      continue
    }
    // "Dice haber encontrado", "a fini par articuler": the rest of the verb.
    if (
      grammar.infinitive?.test(words[i - 1]?.low ?? '') &&
      i > verb + 1 &&
      !word.cap &&
      canBeVerb(reading, sentence, i)
    ) {
      i++
      continue
    }
    if (
      isAside(word, grammar) ||
      (step === 0 && !word.cap && grammar.infinitive?.test(word.low) && !isRole(word, grammar))
    ) {
      i++
      continue
    }
    // "описал ситуацию министр": the object between verb and subject.
    if (isObjectBeforeTeller(reading, i, sentence.to)) {
      i++
      continue
    }
    const surname = i === verb + 1 ? surnameWithParticles(reading, i, sentence.to) : null
    if (surname !== null) return surname
    if (grammar.inverts && grammar.prepositions.has(word.low)) {
      place ??= i
      i = afterPreposition(reading, i, sentence.to)
      continue
    }
    if (!word.cap && grammar.oblique?.test(word.low) && !isRole(word, grammar)) {
      i++
      continue
    }
    if (grammar.inverts && (grammar.conjunctions.has(word.low) || grammar.relatives.has(word.low))) return nobody()
    const subject = phraseFrom(reading, i, sentence.to)
    // "наголосили в пресслужбі компанії": what hangs on the place is nobody by himself.
    if (place !== null && grammar.declines && subject?.kind === 'nominal') {
      const institution = nobody()
      if (calledBy(word.low, grammar.code)?.oblique || (institution !== null && institution.to > subject.from))
        return institution
    }
    if (subject !== null)
      return grammar.code === 'en' && words[subject.from]?.low === 'reporters'
        ? null
        : completed(reading, subject, sentence.to)
    if (!grammar.inverts || !grammar.closed.has(word.low)) return nobody()
    i++
  }
  return nobody()
}

/** "sagte von der Leithe": what begins like a circumstance is a name where the text has it after a first name. */
function surnameWithParticles({ words }: Reading, from: number, to: number): Phrase | null {
  let last = from
  while (last < to && isNameParticle((words[last] as Word).low)) last++
  const name = words[last]
  if (last === from || last >= to || !name?.cap) return null
  const known = words.some(
    (word, i) =>
      i !== last &&
      word.low === name.low &&
      words[i - 1]?.low === words[last - 1]?.low &&
      words[i - 1 - last + from]?.cap,
  )
  return known ? { from, to: last + 1, kind: 'name', nameFrom: last, nameTo: last + 1 } : null
}

/** "el 3 de mayo" */
function dated(words: Word[], i: number): boolean {
  return /^\d/.test(words[i + 1]?.text ?? '') && /^\d{1,2}\.?$/.test(words[i + 1]?.text ?? '')
}

/** "sagte der Deutschen Presse-Agentur Karina Belluck", "a confié au Monde M. Belhoucine": behind an outlet with its article, where the teller follows. */
function outletTold({ words, grammar, outlets }: Reading, i: number, to: number): number {
  const word = words[i] as Word
  if (word.cap || !grammar.determiners.has(word.low)) return i
  const end = outlets.get(i) ?? outlets.get(i + 1) ?? to
  const next = words[end]
  return end < to && next?.kind === 'word' && (next.cap || isRole(next, grammar)) ? end : i
}

function isAgency({ words, grammar }: Reading, i: number, to: number, verb: number): boolean {
  const [word, next] = [words[i] as Word, words[i + 1]]
  if (grammar.capitalNouns || !/^\p{Lu}{2,6}$/u.test(word.text) || next?.kind !== 'word' || i + 1 >= to) return false
  // "сообщили РБК в компании"
  if (grammar.places.has(next.low) && grammar.pluralVerb?.test((words[verb] as Word).low)) return true
  return next.cap || isRole(next, grammar) || calledBy(next.low, grammar.code)?.oblique === false
}

function isObjectBeforeTeller({ words, grammar }: Reading, i: number, to: number): boolean {
  const [word, next] = [words[i] as Word, words[i + 1]]
  if (word.cap || i + 1 >= to || next?.kind !== 'word' || grammar.shapes.accusative?.test(word.low) !== true)
    return false
  if (isRole(word, grammar) || calledBy(word.low, grammar.code)?.oblique === false) return false
  return grammar.roles.has(next.low) || calledBy(next.low, grammar.code)?.oblique === false
}

const OBLIQUE_ADJECTIVE = /(?:ego|emu|ej|ої|ого|ому|ій|ой|ему)$/

/** "powiedział Dolnej Agencji Prasowej kapitan": a body in another case is told something. */
function bodyTold(reading: Reading, from: number, to: number): number {
  const { words, grammar } = reading
  const [first, next] = [words[from], words[from + 1]]
  if (!grammar.drops || !grammar.declines || !first?.cap || !next?.cap || from + 1 >= to) return from
  if (!OBLIQUE_ADJECTIVE.test(first.low) || !(grammar.bodyForms.has(next.low) || grammar.hearers.has(next.low)))
    return from
  let i = from + 2
  while (
    i < to &&
    words[i]?.cap &&
    !isRole(words[i] as Word, grammar) &&
    genderOfFirstName(words[i]?.low ?? '') === undefined
  )
    i++
  return i
}

/** Past those spoken to and what they are called: "der Nachrichtenagentur Nordpress", "журналістам". */
function hearersEnd({ words, grammar }: Reading, from: number, to: number): number {
  let i = from
  while (i < to && grammar.determiners.has((words[i] as Word).low)) i++
  if (i >= to || !grammar.hearers.has((words[i] as Word).low)) return from
  i++
  for (; i < to; i++) {
    const word = words[i] as Word
    if (word.kind === 'title' || grammar.hearers.has(word.low)) continue
    const next = words[i + 1]
    if (!word.cap || word.kind !== 'word' || isRole(word, grammar) || (next?.cap && !isRole(next, grammar))) break
  }
  return i
}

export function subjectBefore(reading: Reading, sentence: Span, verb: number, frames: Frame[]): Phrase | null {
  const { words, grammar } = reading
  let end = verb
  while (end > sentence.from && isAside(words[end - 1] as Word, grammar)) end--
  const before = words[end - 1]
  if (before === undefined || end <= sentence.from) return null
  if (before.kind === 'quote') return clauseSubject(reading, sentence.from, end)
  // "У пресслужбі обласного управління зазначили": the whole place speaks.
  if (grammar.declines && before.kind === 'word') {
    const place = clauseStart(reading, sentence, end)
    const whole = place < end - 1 ? institutionAt(reading, sentence, place, verb) : null
    if (whole !== null && whole.to === end) return whole
  }
  if (before.kind === 'sign') {
    if (grammar.inverts && before.text !== ',') return null
    const interrupted = beforeInsertion(reading, end, sentence.from)
    if (interrupted !== null) return interrupted
    // "Kiedy opadły emocje, zdradził": the subject of the clause that ends here is not this verb's.
    if (grammar.drops && grammar.subordinators.has((words[clauseStart(reading, sentence, end - 1)] as Word).low))
      return lastSubject(frames, verb)
    const opening = clauseStart(reading, sentence, end - 1)
    const institution = institutionAt(reading, sentence, opening, verb)
    if (institution !== null) return institution
    if (before.text === ',' || /^[)—–]$/.test(before.text))
      return clauseSubject(reading, clauseStart(reading, sentence, end - 1), verb) ?? lastSubject(frames, verb)
    return null
  }
  if (grammar.relatives.has(before.low)) {
    // "the man who said": what stands before the relative speaks.
    const stop = words[end - 2]?.text === ',' ? end - 2 : end - 1
    const subject = phraseBefore(reading, stop, sentence.from)
    // "replaced it with one that read": a post, and whose it is acts in the clause.
    const thing = subject !== null && before.low === 'that' && grammar.alone.has((words[subject.from] as Word).low)
    if (thing && subject.to === subject.from + 1)
      return clauseSubject(reading, clauseStart(reading, sentence, subject.from), subject.from) ?? subject
    if (subject !== null)
      return personIn(reading, before, stop < end - 1 ? bearerOf(reading, subject, sentence.from) : subject)
  }
  if (grammar.conjunctions.has(before.low))
    return lastSubject(frames, verb) ?? clauseSubject(reading, sentence.from, end)
  const subject = phraseBefore(reading, beforeHearers(reading, end, sentence.from), sentence.from)
  // "Une gardienne présente ce soir-là raconte"
  if (/-là$/.test(words[end - 1]?.low ?? '')) return clauseSubject(reading, clauseStart(reading, sentence, end), end)
  if (subject === null) return clauseSubject(reading, clauseStart(reading, sentence, end), grammar.inverts ? end : verb)
  // "Związek Gmin w przesłanym PAP stanowisku nazwał": how it was said, and another acts further left.
  if (grammar.declines && subject.kind === 'nominal' && grammar.occasions.has((words[subject.to - 1] as Word).low)) {
    const acting = clauseSubject(reading, clauseStart(reading, sentence, subject.from), subject.from)
    if (acting !== null) return acting
  }
  // "Елена Дашкевич противоречия не видит": what is not seen stands between.
  const first = calledBy((words[subject.from] as Word).low, grammar.code)
  const thing = first === undefined || first.oblique || first.calling.kinds.has('paper')
  if (grammar.declines && subject.kind === 'nominal' && thing) {
    const place = clauseStart(reading, sentence, subject.from)
    const institution = place < subject.from - 1 ? institutionAt(reading, sentence, place, verb) : null
    if (institution !== null && institution.to >= subject.from)
      return { ...institution, to: subject.from, nameTo: subject.from }
    const named = phraseBefore(reading, subject.from, sentence.from)
    if (named?.kind === 'name' && !grammar.prepositions.has(words[named.from - 1]?.low ?? '')) return named
  }
  const left = words[subject.from - 1]
  if (left === undefined || subject.from <= sentence.from || left.kind !== 'word' || subject.kind === 'pronoun')
    return subject
  const both = bothBefore(reading, sentence, subject)
  if (both !== null) return both
  // "the senator and presidential candidate said"
  if (left.low === 'and' && subject.kind === 'nominal' && !grammar.determiners.has((words[subject.from] as Word).low)) {
    const first = phraseBefore(reading, subject.from - 1, sentence.from)
    const whole = first?.kind === 'nominal' && grammar.determiners.has((words[first.from] as Word).low)
    if (first !== null && whole) return { ...subject, from: first.from, nameFrom: first.from }
  }
  const opens = subject.from - 1 === sentence.from || !isNoun(reading, subject.from - 2)
  const institution = opens ? institutionAt(reading, sentence, subject.from - 1, verb) : null
  if (institution !== null) return institution
  // "Ada Quill, founder and chief of the club said"
  const begins = clauseStart(reading, sentence, subject.from)
  if (grammar.code === 'en' && subject.kind === 'nominal' && left.kind === 'word' && left.low === 'and') {
    const office = phraseBefore(reading, subject.from - 1, sentence.from)
    const bearer = bearerOf(reading, office, sentence.from)
    if (bearer?.kind === 'name' && bearer.from === begins) return bearer
  }
  // A noun phrase after a verb or a preposition is that one's object: the subject stands further left.
  // "Tallis said Venckus had told him": after a verb of saying a clause of its own may begin.
  // "The Kremlin said the two had agreed": so may one with an article, unless somebody is told something.
  const articled = grammar.articles.has((words[subject.from] as Word).low) && isWho(reading, subject)
  const clause = subject.kind === 'name' || (articled && !/^(?:told|tells|asked|asks)$/.test(left.low))
  if (grammar.code === 'en' && grammar.say.has(left.low) && clause) return subject
  const afterVerb = !grammar.inverts && (isAside(left, grammar) || (!grammar.closed.has(left.low) && !left.cap))
  // "Quill, the pilot who founded it, said"
  const opening = words[subject.from] as Word
  const inRelative = left.low === 'who' && subject.kind === 'nominal' && /ed$/.test(opening.low) && !opening.cap
  const object =
    inRelative || (!grammar.conjunctions.has(left.low) && (grammar.prepositions.has(left.low) || afterVerb))
  if (!object) return subject
  // "У рішенні суд зазначив": the nominative at the end of what a preposition begins.
  if (grammar.declines && subject.kind === 'nominal')
    for (let k = subject.to - 1; k > subject.from; k--)
      if (calledBy((words[k] as Word).low, grammar.code)?.oblique === false) return { ...subject, from: k, nameFrom: k }
  const start = clauseStart(reading, sentence, subject.from)
  if (grammar.inverts) return clauseSubject(reading, start, subject.from)
  const acting = clauseSubject(reading, start, verb)
  return acting === null ? subject : identified(reading, acting, verb)
}

/** "wie Mareike Sundt der Nachrichtenagentur dpa sagte": where those spoken to begin, who stand between subject and verb. */
function beforeHearers(reading: Reading, end: number, floor: number): number {
  const { words, grammar } = reading
  if (grammar.hearers.size === 0) return end
  let found = end
  for (let i = end - 1; i > Math.max(floor, end - 5); i--) {
    const word = words[i] as Word
    if (word.kind !== 'word' || (!word.cap && !grammar.hearers.has(word.low))) break
    const from = grammar.determiners.has(words[i - 1]?.low ?? '') ? i - 1 : i
    if (from > floor && hearersEnd(reading, from, end) === end && isNoun(reading, from - 1)) found = from
  }
  return found
}

/** "У фонді кажуть", "En la embajada aseguran": a verb in the plural with nobody but the place where it was said. */
export function institutionAt(reading: Reading, sentence: Span, place: number, verb: number): Phrase | null {
  const { words, grammar } = reading
  const says = grammar.pluralVerb?.test((words[verb] as Word).low) && !(words[verb] as Word).cap
  if (!grammar.places.has((words[place] as Word).low) || !says) return null
  const noun = phraseFrom(reading, place + 1, place < verb ? verb : sentence.to)
  const first = words[noun?.from ?? place] as Word
  if (noun === null || grammar.occasions.has(first.low)) return null
  const to = place < verb ? withoutObject(reading, noun, verb) : noun.to
  return { ...noun, to, kind: 'nominal', nameFrom: noun.from, nameTo: to }
}

/** "В пресс-службе МЧС ТАСС рассказали", "В министерстве культуры проект назвали": who is told, or what is spoken of, stands before the verb. */
function withoutObject({ words, grammar }: Reading, { from, to }: Phrase, verb: number): number {
  const [last, before] = [words[to - 1] as Word, words[to - 2] as Word]
  if (!grammar.declines || to !== verb || to - from < 2) return to
  const spoken = words.slice(from + 1, to).findIndex(word => grammar.shapes.spokenOf?.test(word.low))
  if (spoken >= 0) return from + 1 + spoken
  if (/^\p{Lu}{2,5}$/u.test(last.text)) return /^\p{Lu}{2,}$/u.test(before.text) ? to - 1 : to
  const plural = /(?:[оеё]в|[иії]в|[її]в|ей|ów|ень|[ыи]х|[yi]ch)$/
  const object = /[бвгґджзклмнпрстфхцчшщbcdfghjklłmnprstwz]$/.test(last.low) && !last.cap
  return object && to - from > 2 && !plural.test(last.low) && !plural.test(before.low) ? to - 1 : to
}

export function lastSubject(frames: Frame[], before: number): Phrase | null {
  for (let i = frames.length - 1; i >= 0; i--) {
    const frame = frames[i] as Frame
    if (frame.cue < before && frame.kind !== 'source' && frame.kind !== 'claim' && frame.subject !== null)
      return frame.subject
  }
  return null
}

/** "Der Abgeordnete und Fraktionschef Andreas Stoch", "former Gov. and party chairman Ada Quill": two offices of one person. */
export function secondOffice(reading: Reading, phrase: Phrase, to: number): Phrase {
  const { words, grammar } = reading
  if (phrase.kind !== 'nominal' || !/^(and|und|et|y|e)$/.test(words[phrase.to]?.low ?? '')) return phrase
  const last = words[phrase.to - 1] as Word
  if (grammar.declines || (!grammar.inverts && !grammar.titles.has(last.low) && !grammar.roles.has(last.low)))
    return phrase
  const second = phraseFrom(reading, phrase.to + 1, to)
  if (second?.kind !== 'name' || second.nameFrom === second.from) return phrase
  return grammar.inverts && grammar.determiners.has((words[second.from] as Word).low)
    ? phrase
    : { ...second, from: phrase.from }
}

/** A subject after its verb, with what makes clear who is meant: an apposition's name, or "que prefirió el anonimato". */
function completed(reading: Reading, subject: Phrase, to: number): Phrase {
  const { words, grammar } = reading
  const whole = behindBrackets(reading, withAppositionName(reading, subject, to), to)
  const named = secondOffice(reading, nameAfterOffice(reading, whole, to), to)
  if (!grammar.inverts) return bothAfter(reading, named, to) ?? identified(reading, named, to)
  if (named.kind !== 'nominal' || !grammar.relatives.has(words[named.to]?.low ?? '')) return named
  let end = named.to
  while (end < to && (words[end] as Word).kind === 'word') end++
  return { ...named, to: end, nameTo: end }
}

/** "le député (LFI) Hugo Salles": a party in brackets does not part an office from its name. */
function behindBrackets(reading: Reading, office: Phrase, to: number): Phrase {
  const { words } = reading
  if (office.kind !== 'nominal' || words[office.to]?.text !== '(') return office
  const close = words.slice(office.to, Math.min(to, office.to + 5)).findIndex(word => word.text === ')')
  const name = close < 0 ? null : phraseFrom(reading, office.to + close + 1, to)
  return name?.kind === 'name' && name.nameFrom === name.from ? { ...name, from: office.from } : office
}

/** "сказал руководитель отдела экспертов по морской безопасности Мартин Келли": the name that closes a long office in the nominative. */
function nameAfterOffice(reading: Reading, office: Phrase, to: number): Phrase {
  const { words, grammar } = reading
  if (office.kind !== 'nominal' || !grammar.declines) return office
  let end = office.to
  for (; end < Math.min(to, office.to + 24); end++) {
    const word = words[end] as Word
    // "куратор виставки, художник і педагог Людмила Богай"
    if (word.text === ',' && opensOffice(reading, end + 1)) continue
    if (word.kind !== 'word' && word.kind !== 'title') break
    const finite = !word.cap && grammar.predicate?.test(word.low)
    if (grammar.say.has(word.low) || finite || grammar.relatives.has(word.low)) return office
  }
  // Past the name stands nothing, or a sign.
  let from = end
  while (from > office.to && words[from - 1]?.kind === 'word' && words[from - 1]?.cap) from--
  const first = end - 2
  if (end - from < 2 || (words[end - 1] as Word).kind !== 'word') return office
  const nominative = genderOfFirstName((words[first] as Word).low, grammar.code) !== undefined
  return nominative ? { from: office.from, to: end, kind: 'name', nameFrom: first, nameTo: end } : office
}

/** Whether a further office begins at `from`, in the nominative as the first one: "художник", "перший заступник", "генерал-лейтенант". */
function opensOffice({ words, grammar }: Reading, from: number): boolean {
  for (let i = from; i < from + 3 && words[i]?.kind === 'word'; i++) {
    const { low } = words[i] as Word
    if (calledBy(low.slice(low.lastIndexOf('-') + 1), grammar.code)?.oblique === false) return true
    if (!grammar.modifiers.has(low) && grammar.shapes.describing?.test(low) !== true) return false
  }
  return false
}

export function canBeVerb({ words, grammar }: Reading, sentence: Span, i: number, whatever = false): boolean {
  const word = words[i]
  if (word === undefined || i >= sentence.to || word.kind !== 'word' || word.cap || word.low.length < 3) return false
  if (grammar.closed.has(word.low) || grammar.determiners.has(word.low) || grammar.adverb?.test(word.low)) return false
  if (isRole(word, grammar) && grammar.inverts) return false
  if (grammar.bodies.has(word.low)) return false
  const helped = i > sentence.from && grammar.between.has((words[i - 1] as Word).low)
  return whatever || grammar.verb?.test(word.low) === true || (helped && grammar.infinitive?.test(word.low) === true)
}

/** Whether the words before a verb are a quote, with at most a comma and adverbs between. */
export function followsQuote({ words, grammar }: Reading, sentence: Span, i: number): boolean {
  let j = i - 1
  while (j >= sentence.from && (isAside(words[j] as Word, grammar) || /^[,—–-]$/.test((words[j] as Word).text))) j--
  return j >= sentence.from && words[j]?.kind === 'quote'
}
