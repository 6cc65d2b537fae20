import { genderOfFirstName } from '../text/names.ts'
import { calledBy } from '../text/nouns.ts'
import type { Grammar } from './grammar/grammar.ts'
import { latterAt } from './latter.ts'
import { isDeterminer, isNoun, isNounAt, isRomance, isVerbOrAdverb, leadsNoun } from './noun-or-verb.ts'
import { classify, isParticle, isRole, type Phrase } from './phrases.ts'
import type { Reading, Word } from './words.ts'

// A shallow reading of noun phrases: determiners, then nouns with what describes them, then what a preposition adds.

/** The noun phrase that begins at word `i`, or null; before its verb it ends where that may begin. */
export function phraseFrom(reading: Reading, i: number, limit: number, beforeVerb = false): Phrase | null {
  const { words, grammar } = reading
  const first = words[i]
  if (first === undefined || i >= limit || first.kind !== 'word') return null
  const latter = latterAt(reading, i)
  if (latter !== null && (latter.to === i + 2 || grammar.pronouns.has(first.low))) return pronoun(i, latter.to)
  // "ce menuisier de 61 ans", but "ce sera"
  const withNoun = first.low === 'ce' && calledBy(words[i + 1]?.low ?? '', grammar.code) !== undefined
  if (grammar.pronouns.has(first.low) && !withNoun) return pronoun(i)
  let to = i
  while (to < limit && isDeterminer(reading, to)) to++
  // "one Democratic source": after an article a capital is an adjective or a noun of the phrase.
  const determined = to > i && !grammar.inverts
  if (determined && isTimely(reading, to) && isNounAt(reading, to + 1)) to++
  // "uno de los vecinos", "один из них": the determiner stands for the noun.
  const partOf = grammar.code !== 'en' || (grammar.alone.has(first.low) && words[to]?.low === 'of')
  let nouns = to > i && partOf && grammar.links.has(words[to]?.low ?? '') ? 1 : 0
  for (; to < limit; to++) {
    const word = words[to] as Word
    // "сказал Поливанов «Новому причалу»": what follows a name is no part of it.
    if (word.kind === 'title' && nouns > 0 && !(grammar.declines && isProper(reading, to - 1))) continue
    if (word.kind !== 'word') {
      if ((word.text === '&' || word.text === '№') && nouns > 0) continue
      break
    }
    if (nouns > 0 && grammar.hearers.has(word.low) && !grammar.alone.has(words[to - 2]?.low ?? '')) break
    // "a paper filed by the attorney"
    if (nouns > 0 && !grammar.inverts && words[to + 1]?.low === 'by' && /.ed$/.test(word.low)) break
    // "Der 19-Jährige traf": a German noun has its capital, and only a genitive follows it: "Vertreter mehrerer Verbände".
    if (
      nouns > 0 &&
      grammar.capitalNouns &&
      !word.cap &&
      /\p{Lu}/u.test(words[to - 1]?.text ?? '') &&
      isNoun(reading, to)
    )
      if (!(/er$/.test(word.low) && words[to + 1]?.cap) && !isParticle(reading, to)) break
    // "Пенсионерка три года вела"
    if (nouns > 0 && grammar.declines && NUMERAL.test(word.low)) break
    if (isNoun(reading, to)) {
      // "The spokesman refused to answer", but "a retired general".
      if (
        nouns > 0 &&
        beforeVerb &&
        !grammar.inverts &&
        /.ed$/.test(word.low) &&
        !word.cap &&
        !isNounAt(reading, to + 1)
      )
        break
      if (
        nouns > 0 &&
        !word.cap &&
        !determined &&
        endsName(reading, to - 1) &&
        !isRole(word, grammar) &&
        !areRoles(word, grammar) &&
        !isParticle(reading, to) &&
        !leadsToName(reading, to, limit)
      )
        break
      nouns++
      continue
    }
    if (nouns > 0 && isParticle(reading, to)) continue
    // "la diputada de Vías y Obras"
    if (isRomance(grammar) && words[to - 1]?.cap && words[to + 1]?.cap && grammar.links.has(words[to - 2]?.low ?? '')) {
      if (grammar.conjunctions.has(word.low)) continue
    }
    // "involved in drafting the annex"
    if (!grammar.inverts && /ing$/.test(words[to - 1]?.low ?? '') && grammar.links.has(words[to - 2]?.low ?? ''))
      if (isDeterminer(reading, to) && isNounAt(reading, to + 1)) continue
    // "raport z zeszłego roku"
    if (
      grammar.declines &&
      nouns > 0 &&
      YEAR.test(word.low) &&
      !words[to - 1]?.cap &&
      grammar.links.has(words[to - 2]?.low ?? '')
    )
      continue
    // "un courrier daté du 3 mars"
    if (nouns > 0 && /^\d+$/.test(words[to - 1]?.text ?? '') && grammar.links.has(words[to - 2]?.low ?? '')) continue
    if (nouns > 0 && grammar.links.has(word.low) && linksOn(reading, i, to, limit)) {
      if (beforeVerb && isVerbOf(reading, i, to - 1)) break
      while (to + 1 < limit && isDeterminer(reading, to + 1)) to++
      continue
    }
    break
  }
  if (nouns === 0 || (nouns === 1 && isDeterminer(reading, to - 1))) return determinerAlone(reading, i, to)
  return isNumber(reading, i, to)
    ? null
    : classify(reading, i, beforeVerb && isVerbOf(reading, i, to - 1) ? to - 1 : to)
}

/** "European leaders": the plural of what people are called goes with the adjective before it. */
function areRoles(word: Word, grammar: Grammar): boolean {
  return grammar.code === 'en' && word.low.endsWith('s') && isRole({ ...word, low: word.low.slice(0, -1) }, grammar)
}

/** "Republican party boss Ada Quill", "Navy 1st Lt. Ada Quill": what somebody is goes on to the name. */
function leadsToName({ words, grammar }: Reading, from: number, limit: number): boolean {
  if (grammar.inverts) return false
  let i = from
  while (
    i < Math.min(limit, from + 3) &&
    words[i]?.kind === 'word' &&
    !words[i]?.cap &&
    !/ed$/.test(words[i]?.low ?? '')
  )
    i++
  const [last, name] = [words[i - 1] as Word, words[i]]
  if (i >= limit || i === from || !name?.cap) return false
  const office = last.low.replace(/^co-/, '')
  return grammar.roles.has(office) || calledBy(office, grammar.code) !== undefined || isRole(name, grammar)
}

/** "La déléguée brandit un courrier", "Su vecina discrepa:", "L'anziana incassa con classe": a chain of nouns took its verb along. */
function isVerbOf(reading: Reading, from: number, at: number): boolean {
  const { words, grammar } = reading
  const [word, next] = [words[at] as Word, words[at + 1]]
  if (!isRomance(grammar) || at < from + 2 - Number(!isDeterminer(reading, from)) || next === undefined) return false
  if (word.kind !== 'word' || word.cap || !grammar.verb?.test(word.low) || /(?:[ai]d|[aiu]t)[oaie]s?$/.test(word.low))
    return false
  if (isRole(word, grammar) || grammar.bodies.has(word.low) || calledBy(word.low, grammar.code) !== undefined)
    return false
  if (grammar.links.has(words[at - 1]?.low ?? '') || isDeterminer(reading, at - 1)) return false
  if (!isSomeone(words[at - 1], grammar) && !isSomeone(words[at - 2], grammar)) return false
  if (next.kind === 'quote' || next.text === ':') return true
  if (next.kind !== 'word') return false
  if (GENITIVE.test(next.low)) return false
  return (
    grammar.determiners.has(next.low) || grammar.prepositions.has(next.low) || grammar.adverb?.test(next.low) === true
  )
}

function isSomeone(word: Word | undefined, grammar: Grammar): boolean {
  if (word?.kind !== 'word') return false
  return (
    isRole(word, grammar) || grammar.trade?.test(word.low) === true || calledBy(word.low, grammar.code) !== undefined
  )
}

const GENITIVE = /^(d'|du|des?|del|della|dello|dell'|dei|degli|delle|di|del)$/

/** The noun phrase that ends just before word `end`, not reaching before `floor`; null if there is none. */
export function phraseBefore(reading: Reading, end: number, floor: number): Phrase | null {
  const { words, grammar } = reading
  const last = words[end - 1]
  if (last === undefined || end - 1 < floor || (last.kind !== 'word' && last.kind !== 'title')) return null
  if (grammar.pronouns.has(last.low)) return pronoun(end - 1)
  if (end - 2 >= floor && latterAt(reading, end - 2)?.to === end) return pronoun(end - 2, end)
  let from = end
  for (;;) {
    const start = nounsBefore(reading, from, floor)
    if (start === from) break
    from = start
    // "a spokesman for the ministry": the object of a linking preposition goes with what stands before it.
    const linked = linkEnds(reading, from, floor)
    // "Министерство транспорта в телеграм-канале призвало", "Господиня на це зітхає": how it was said, and no part of who did.
    if (linked && grammar.declines && isCircumstance(reading, from, end)) return phraseBefore(reading, from - 1, floor)
    if (!linked) {
      // "one of the boys said"
      if (words[from - 1]?.low === 'of' && from - 2 >= floor && grammar.alone.has(words[from - 2]?.low ?? '')) from -= 2
      break
    }
    const further = nounsBefore(reading, from - 1, floor)
    if (further === from - 1) break
    from = further
    // "Перевозчик «Юг» в заявлении для прессы назвал"
    if (grammar.declines && linkEnds(reading, from, floor) && isCircumstance(reading, from, end))
      return phraseBefore(reading, from - 1, floor)
    // "the head of the office of the president"
    if (!linkEnds(reading, from, floor)) break
    from--
  }
  if (from === end) {
    // "the two had agreed"
    const article = end - 1 > floor && grammar.alone.has(last.low) && grammar.articles.has(words[end - 2]?.low ?? '')
    const alone = determinerAlone(reading, end - 1, end)
    return alone !== null && article ? { ...alone, from: end - 2, nameFrom: end - 2 } : alone
  }
  // "the two wrote"
  if (
    from === end - 1 &&
    from > floor &&
    isDeterminer(reading, from) &&
    grammar.articles.has(words[from - 1]?.low ?? '')
  )
    from--
  return isNumber(reading, from, end) ? null : classify(reading, from, end)
}

function isCircumstance({ words, grammar }: Reading, from: number, to: number): boolean {
  const object = words.slice(from, to)
  return object.some(word => grammar.occasions.has(word.low)) || object.every(word => grammar.determiners.has(word.low))
}

/** "24% of those asked", "No. 2": a number alone is nobody. */
function isNumber({ words }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!/^\d[\d.,]*$/.test((words[i] as Word).text)) return false
  return true
}

/** Whether a linking preposition stands before word `from`, and a noun before that. */
function linkEnds(reading: Reading, from: number, floor: number): boolean {
  const link = reading.words[from - 1]
  return link !== undefined && from - 1 > floor && reading.grammar.links.has(link.low) && isNounAt(reading, from - 2)
}

function nounsBefore(reading: Reading, end: number, floor: number): number {
  const { words, grammar } = reading
  let from = end
  while (from > floor) {
    const word = words[from - 1] as Word
    if ((word.text === '&' && from < end) || word.kind === 'title') {
      from--
      continue
    }
    if (word.kind !== 'word') break
    const next = words[from]
    // "fuentes próximas al presidente": a preposition grown into its article links.
    if (grammar.prepositions.has(word.low) && grammar.links.has(word.low) && isDeterminer(reading, from - 1)) break
    if (isDeterminer(reading, from - 1)) {
      if (from < end) from--
      if (from > floor && isDeterminer(reading, from - 1)) from--
      break
    }
    if (from < end && isTimely(reading, from - 1) && from - 1 > floor && isDeterminer(reading, from - 2)) {
      from--
      continue
    }
    // "Po rozmowie z premierem Gronem komisarz Zych": after a name no further noun belongs to it.
    const linked = isRomance(grammar) && grammar.links.has(words[from - 2]?.low ?? '')
    if (grammar.inverts && from < end && next?.kind === 'word' && !next.cap && !linked && endsName(reading, from - 1))
      break
    if (!isNoun(reading, from - 1) && !isParticle(reading, from - 1)) break
    // A plain word before a name belongs to it only where it can be a role: "lawyer Ruta Venckus", not "backing Venckus".
    if (from < end && !word.cap && !word.own && next?.cap && !isRole(word, grammar) && /(ing|ed)$/.test(word.low)) break
    from--
  }
  return from
}

/** Whether a name ends with this word: a capital, and no office that merely begins its sentence. */
function endsName(reading: Reading, i: number): boolean {
  const { words, grammar } = reading
  const word = words[i] as Word
  if (!word.cap || word.own) return false
  if (!grammar.inverts) return true
  const next = words[i + 1]
  const begins = words[i - 1]?.sentence !== word.sentence
  const called = isRomance(grammar) ? calledBy(word.low, grammar.code) : undefined
  const common =
    isRole(word, grammar) ||
    grammar.bodies.has(word.low) ||
    called !== undefined ||
    (grammar.declines && begins && !next?.cap && calledBy(word.low, grammar.code) !== undefined)
  // "В Министерстве обороны"
  if (grammar.declines && next?.kind === 'word' && !next.cap && grammar.bodyForms.has(word.low)) return false
  // "Le Syndicat autonome du rail"
  if (common && (begins || (isRomance(grammar) && leadsNoun(reading, i - 1)))) return false
  if (next === undefined || next.kind !== 'word' || next.cap) return true
  // "Протокол засідання": where nouns are declined, a common noun at the head of a sentence, unless a verb follows.
  if (begins && grammar.declines)
    return grammar.verb?.test(next.low) === true || genderOfFirstName(word.low) !== undefined
  // "глава Белого дома": an adjective whose noun follows in the same case.
  if (
    grammar.declines &&
    !grammar.capitalNouns &&
    (!words[i - 1]?.cap || grammar.bodies.has(words[i - 1]?.low ?? '')) &&
    GENITIVES.some(([one, other]) => one.test(word.low) && other.test(next.low))
  )
    return isVerbOrAdverb(next, grammar) || grammar.say.has(next.low)
  // "Координаційної ради", "des Affaires étrangères,": an adjective with its noun, in the name of a body or an office.
  const both = grammar.adjective?.test(word.low) && grammar.adjective.test(next.low)
  if (grammar.bodyForms.has(next.low) || (both && grammar.bodyForms.has(words[i + 2]?.low ?? '')))
    return !grammar.adjective?.test(word.low) || isProper(reading, i - 1)
  const after = words[i + 2]
  return !(isRomance(grammar) && grammar.links.has(words[i - 1]?.low ?? '') && (after?.text === ',' || after?.cap))
}

/** A capital that is neither an office nor a body. */
function isProper({ words, grammar }: Reading, i: number): boolean {
  const word = words[i] as Word
  return word.cap && !isRole(word, grammar) && !grammar.bodies.has(word.low) && words[i - 1]?.sentence === word.sentence
}

function pronoun(i: number, to = i + 1): Phrase {
  return { from: i, to, kind: 'pronoun', nameFrom: i, nameTo: to }
}

/** "another", "one", "many" alone can speak. */
function determinerAlone({ words, grammar }: Reading, from: number, to: number): Phrase | null {
  const word = words[from]
  if (word === undefined || to <= from || !grammar.alone.has(word.low)) return null
  // "uno dei due", "una de ellas"
  let end = to
  if (!grammar.declines && grammar.inverts && /^(de|d'|dei|delle|di|von|des)$/.test(words[end]?.low ?? '')) {
    end++
    while (grammar.determiners.has(words[end]?.low ?? '') || grammar.pronouns.has(words[end]?.low ?? '')) end++
    if (end === to + 1) end = to
  }
  if (grammar.code === 'en' && words[end]?.low === 'of' && /^(?:them|us|those|these)$/.test(words[end + 1]?.low ?? ''))
    end += 2
  return { from, to: end, kind: 'nominal', nameFrom: from, nameTo: end }
}

/** "a Wednesday editorial", "an early tweet": a word of time that goes with the noun after it. */
function isTimely({ words, grammar }: Reading, i: number): boolean {
  const word = words[i]
  if (word?.kind !== 'word' || grammar.inverts || !grammar.closed.has(word.low)) return false
  return (word.cap && !grammar.prepositions.has(word.low)) || /^(early|late|last|next|first)$/.test(word.low)
}

function isBodyNamed({ words, grammar }: Reading, from: number, to: number): boolean {
  const first = words[from] as Word
  return first.cap && grammar.bodies.has(first.low) && words.slice(from + 1, to).some(word => word.cap)
}

const GENITIVES: [RegExp, RegExp][] = [
  [/(?:ого|его|ього|iego|ego)$/, /[аяуюau]$/],
  [/(?:ої|ой|ей|ьої|iej|ej)$/, /[ыиіїyi]$/],
]

const YEAR = /^(року|года|roku)$/

const NUMERAL =
  /^(дв[аіе]|три|чотири|четыре|п'ять|пять|шість|шесть|сім|семь|вісім|восемь|дев'ять|девять|десять|dwa|dwie|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć|dziesięć)$/

const WORN =
  /^(хустці|фартусі|куртці|пальті|пальто|шапці|окулярах|формі|кепці|светрі|жилеті|плащі|халаті|мундирі|камуфляжі|платке|фартуке|куртке|шапке|очках|форме|кепке|свитере|жилете|плаще|халате|мундире|камуфляже|chuście|chustce|fartuchu|kurtce|płaszczu|czapce|okularach|mundurze|swetrze|kamizelce|berecie|kapeluszu|капелюсі|береті|шляпе|берете)$/

const CHARGE = /^(прав(ам|ах)?|питань|питаннях|вопросам|делам|справах|справ|связям|зв'язків|spraw|praw)$/

/** Whether a preposition at `at` carries the phrase begun at `from` on, and does not begin a circumstance. */
function linksOn(reading: Reading, from: number, at: number, limit: number): boolean {
  const { words, grammar } = reading
  let i = at + 1
  while (i < limit && isDeterminer(reading, i)) i++
  const next = words[i]
  if (next === undefined || i >= limit || next.kind !== 'word') return false
  const genitive = isRomance(grammar) && GENITIVE.test((words[at] as Word).low)
  // "jeden z posłów"
  const oneOf = grammar.declines && grammar.alone.has(words[at - 1]?.low ?? '')
  if ((grammar.occasions.has(next.low) && !genitive) || (grammar.hearers.has(next.low) && !oneOf)) return false
  if ((i === at + 1 || grammar.declines) && !isNoun(reading, i)) return false
  const last = words[at - 1] as Word
  const link = (words[at] as Word).low
  // "поліцейський на ім'я Влад"
  if (grammar.declines && /^(?:ім'я|прізвище|имени|фамилии|imieniu|nazwisku)$/.test(next.low)) return false
  // "уполномоченный по правам ребёнка": what somebody is charged with.
  if (grammar.declines && CHARGE.test(next.low)) return true
  // "женщина в зелёном платке"
  if (grammar.declines && (WORN.test(next.low) || WORN.test(words[i + 1]?.low ?? ''))) return true
  // "Komenda Powiatowa Policji w Zagłobinie": where a body sits goes with its name.
  if (
    grammar.declines &&
    !grammar.capitalNouns &&
    next.cap &&
    /^[wuвуі]е?$/.test(link) &&
    isBodyNamed(reading, from, at)
  )
    return true
  const determined = isDeterminer(reading, from)
  const loose = grammar.looseLinks.has(link)
  if (!grammar.inverts) {
    if (last.cap && !isRole(last, grammar)) return link === 'of' || link === 'for'
    return !loose || determined
  }
  // "la organización Camino a Casa": a body's name may hold a preposition.
  if (isRomance(grammar) && last.cap && i === at + 1 && next.cap && grammar.bodies.has(words[at - 2]?.low ?? ''))
    return true
  if (grammar.capitalNouns ? !isRole(last, grammar) && !determined : endsName(reading, at - 1)) return false
  // "una espectadora en el vestíbulo" is where it was said, "una fuente en Madrid" is who said it.
  return !loose || grammar.bodies.has(last.low)
}
