import { isBody } from '../text/callings.ts'
import { firstNameGender } from '../text/declension.ts'
import { genderOfFirstName, isNameParticle } from '../text/names.ts'
import { calledBy } from '../text/nouns.ts'
import { isKnownPlace } from '../text/places.ts'
import type { Grammar } from './grammar/grammar.ts'
import { isAside } from './noun-or-verb.ts'
import { classify, isBelonging, isGoverned, isParticle } from './phrases.ts'
import type { Reading, Word } from './words.ts'

/** The words of one name as it stands in the text; `to` exclusive. */
export type Run = { from: number; to: number }

/** A father's name; Ильич, Кузьмич and Лукич have no -ович. */
export const PATRONYMIC = /(?:[оеії]вна|[оеийьії]вич|[ьи]нична|^(?:иль|кузьм|лук|фом|никит|савв|іллі|кузьм|хом)ич)$/i

const SUFFIX = /^(jr|sr|ii|iii|iv)\.?$/

/** Where a text names somebody: each run of capitals that can be a name, without titles and offices. */
export function nameRuns(reading: Reading): Run[] {
  const { words, grammar } = reading
  const runs: Run[] = []
  for (let i = 0; i < words.length; i++) {
    // "racconta all'ANSA Rosalba Cuccia": whom it was told to, and then who told it.
    const outlet = reading.outlets.get(i)
    if (outlet !== undefined && grammar.inverts && beginsFull(reading, outlet)) {
      i = outlet - 1
      continue
    }
    if (!startsName(reading, i)) continue
    const to = endOfCapitals(reading, i)
    if (isBodysName(reading, i, to)) {
      const bearer = afterBody(reading, i, to)
      if (bearer !== null) runs.push(bearer)
      i = to - 1
      continue
    }
    const run = grammar.capitalNouns ? nameAmongNouns(reading, i, to) : withoutOffice(reading, i, to)
    if (run !== null && mayBeSomebody(reading, run) && !isCredit(reading, i)) runs.push(run)
    i = to - 1
  }
  return runs
}

function beginsFull(reading: Reading, i: number): boolean {
  const { words } = reading
  return words[i]?.cap === true && words[i]?.sentence === words[i - 1]?.sentence && words[i + 1]?.cap === true
}

/** "(Фото: Ада Квілл / Reuters)": whose picture it is, and nobody of the story. */
function isCredit({ words }: Reading, from: number): boolean {
  const [label, sign] = [words[from - 2], words[from - 1]]
  return sign?.text === ':' && label?.paragraph === words[from]?.paragraph && CREDIT.test(label?.low ?? '')
}

const CREDIT = /^(?:фото|photos?|fotos?|fot\.?|zdjęcie|bild|photographs?|picture|crédits?|credits?)$/

/** "szefowa Centrum Wolności Obywatelskich Ada Kudas": two words in the nominative behind those that an office governs. */
function afterBody(reading: Reading, from: number, to: number): Run | null {
  const { words, grammar } = reading
  const [here, left] = [from, from - 1].map(i => calledBy(words[i]?.low ?? '', grammar.code))
  const head = here === undefined || here.oblique ? left : here
  if (to - from < 3 || head === undefined || head.oblique || (head === here && to - from < 4)) return null
  const [governed, first, last] = [to - 3, to - 2, to - 1].map(i => words[i] as Word) as [Word, Word, Word]
  const oblique = (word: Word) => /(?:ich|ych|ów|[ое]ва|ego|ej|ości|cji|[уиіыыйyi]|[ії]в|их|ых)$/.test(word.low)
  const told = calledBy(governed.low, grammar.code)?.oblique === true
  if (!(told || oblique(governed)) || oblique(first) || oblique(last) || grammar.bodyForms.has(last.low)) return null
  return { from: to - 2, to }
}

/** "Ministerstwo Spraw Wewnętrznych", "Dolnej Agencji Informacyjnej": a run of capitals that holds the word for a body. */
function isBodysName(reading: Reading, from: number, to: number): boolean {
  const { words, grammar } = reading
  if (!grammar.declines || to - from < 2) return false
  for (let i = from; i < to; i++) if (isFirstName(reading, i)) return false
  return words
    .slice(from, to)
    .some((word, n) => grammar.bodyForms.has(word.low) || (n === 0 && isBodyCalled(word, grammar)))
}

/** "Минобороны", "Еврокомиссия": a compound, or the short name of a ministry. */
function isBodyCalled({ low }: Word, grammar: Grammar): boolean {
  const called = calledBy(low, grammar.code)
  return called !== undefined && isBody(called.calling)
}

/** An adjective and the noun it describes, both in the genitive: "Красного Креста", "Регіонального центру". */
function goTogether(one: Word, other: Word, grammar: Grammar): boolean {
  if (!grammar.declines || grammar.say.has(other.low) || grammar.predicate?.test(other.low)) return false
  return GENITIVES.some(([adjective, noun]) => adjective.test(one.low) && noun.test(other.low))
}

export function isGenitiveAdjective({ low }: Word): boolean {
  return GENITIVES.some(([adjective]) => adjective.test(low))
}

const GENITIVES: [RegExp, RegExp][] = [
  [/(?:ого|его|ього|iego|ego)$/, /[аяуюau]$/],
  [/(?:ої|ой|ьої|iej|ej)$/, /[ыиіїyi]$/],
]

/** Not a country, an agency or another body by its letters: "США", "РИА Новости", "Задача DOGE". */
function mayBeSomebody(reading: Reading, run: Run): boolean {
  const { words, grammar } = reading
  if (!grammar.declines) return true
  const parts = words.slice(run.from, run.to)
  if (isGoverned(reading, run.from, run.to)) return false
  // "представитель Wildberries": letters of another script name a company or a credit.
  const foreign = /^[A-Za-z]/.test((words[run.from] as Word).text)
  if (foreign && grammar.code !== 'pl') return false
  // "пресс-служба Большого Московского цирка"
  const next = words[run.to]
  const named = next?.sentence === words[run.from]?.sentence && grammar.bodyForms.has(next?.low ?? '')
  const attribute = /(?:[ое]го|ої|[оеі]й|iej|ej)$/.test((words[run.to - 1] as Word).low)
  if (named && attribute && !isFirstName(reading, run.from)) return false
  if (parts.every(word => isKnownPlace(word.low, grammar.code))) return false
  // "Регіонального центру": an adjective with its noun.
  if (parts.length === 1 && next?.kind === 'word' && !next.cap && goTogether(parts[0] as Word, next, grammar))
    return false
  const letters = parts.some(word => /^\p{Lu}{3,}$/u.test(word.text))
  return (
    !letters ||
    parts.every(word => word.text === word.text.toUpperCase()) ||
    parts.some((_, n) => isFirstName(reading, run.from + n))
  )
}

/** The word that sorts a run: its surname, "Quill" of "Ada Quill Jr." */
export function surnameAt(words: Word[], run: Run): number {
  let last = run.to - 1
  while (last > run.from && SUFFIX.test((words[last] as Word).low)) last--
  return last
}

/** Whether a word is a first name, in whatever case it stands. */
export function isFirstName(reading: Reading, i: number): boolean {
  const word = reading.words[i]
  return word !== undefined && firstNameGender(word.text, reading.grammar.code) !== undefined
}

/** Whether a name acts in its sentence, as far as the words beside it show. */
export function isSubject(reading: Reading, run: Run): boolean {
  const { words, grammar } = reading
  if ((words[run.to - 1] as Word).own) return false
  const before = words[run.from - 1]
  if (before !== undefined && before.sentence === words[run.from]?.sentence && grammar.prepositions.has(before.low))
    return false
  const next = words[run.to]
  if (next === undefined) return false
  // "Saïd Benmoussa-Tardy en a perdu onze"
  if (grammar.code === 'fr' && next.low === 'en' && grammar.between.has(words[run.to + 1]?.low ?? '')) return true
  // "Вирішальний удар забив Матей Ковалич."
  if (grammar.inverts && /^[.!?…]$/.test(next.text))
    return (grammar.declines && grammar.predicate?.test(before?.low ?? '')) || tellsBefore(reading, run.from)
  const told = before?.sentence === words[run.from]?.sentence && grammar.say.has(before?.low ?? '')
  // "Пилипчук у відповідь знизав плечима"
  if (grammar.declines && next.kind === 'word' && before?.sentence !== words[run.from]?.sentence) return !next.cap
  if (next.kind === 'word')
    return (
      !next.cap &&
      !grammar.links.has(next.low) &&
      !grammar.conjunctions.has(next.low) &&
      (grammar.inverts || told || isPredicate(next, grammar))
    )
  return (
    next.text === ',' &&
    (told || before === undefined || before.sentence !== words[run.from]?.sentence || before.kind !== 'word')
  )
}

/** What can follow an English subject, and no noun: "Quill was", "Quill never", not "the Quill approach". */
function isPredicate(word: Word, grammar: Grammar): boolean {
  return (
    isAside(word, grammar) ||
    grammar.relatives.has(word.low) ||
    grammar.verb?.test(word.low) === true ||
    grammar.finite?.test(word.low) === true ||
    grammar.say.has(word.low) ||
    grammar.carry.has(word.low)
  )
}

function startsName(reading: Reading, i: number): boolean {
  const { words, grammar } = reading
  const word = words[i] as Word
  if (!word.cap || grammar.determiners.has(word.low)) return false
  // "Successivamente Ferrigno ha annullato la festa"
  if (grammar.adverb?.test(word.low) && words[i - 1]?.sentence !== word.sentence && !isFirstName(reading, i))
    return false
  // "Secondo Sulima, …"
  if (grammar.inverts && grammar.sources.has(word.low) && words[i - 1]?.sentence !== word.sentence) return false
  return !grammar.closed.has(word.low) || (isFirstName(reading, i) && words[i + 1]?.cap === true)
}

function endOfCapitals(reading: Reading, from: number): number {
  const { words, grammar } = reading
  let to = from + 1
  for (; to < words.length; to++) {
    const word = words[to] as Word
    if ((words[to - 1] as Word).own || word.sentence !== (words[from] as Word).sentence) break
    // A headline gives its verbs a capital too: "Ada Quill Slams Mayor".
    if (!grammar.inverts && /(s|ed)$/.test(word.low) && (grammar.say.has(word.low) || grammar.carry.has(word.low)))
      break
    const goesOn = word.cap && (!grammar.closed.has(word.low) || SUFFIX.test(word.low) || insideName(reading, to))
    const particle =
      word.kind === 'word' &&
      !namesWhere(reading, from, to) &&
      (grammar.capitalNouns ? isParticle(reading, to) : isNameParticle(word.low)) &&
      !grammar.conjunctions.has(word.low) &&
      !isBelonging(reading, to) &&
      leadsToName(reading, to)
    if (!goesOn && !particle) break
  }
  return to
}

/** "Ada Quill della Fiom", "Dov Marsh de la CGT": behind a surname a preposition tells where one belongs. */
function namesWhere(reading: Reading, from: number, at: number): boolean {
  const { words, grammar } = reading
  if (grammar.declines || at - from < 2 || isFirstName(reading, at - 1) || !words[at - 1]?.cap) return false
  const next = words[at + 1]?.cap ? words[at + 1] : words[at + 2]
  if (/^\p{Lu}{2,6}$/u.test(next?.text ?? ''))
    return (words[at - 1] as Word).text !== (words[at - 1] as Word).text.toUpperCase()
  return grammar.code === 'it' && isFirstName(reading, from)
}

/** Particles go before a capital, two at most ("van der Velde"), or hold it themselves ("al-Karim"). */
function leadsToName({ words, grammar }: Reading, at: number): boolean {
  if (/-\p{Lu}/u.test((words[at] as Word).text)) return true
  const next = words[at + 1]
  const after = next !== undefined && !next.cap && isNameParticle(next.low) ? words[at + 2] : next
  return after?.cap === true && !grammar.closed.has(after.low)
}

/** "Ruggero Dalla Costa": between two capitals a preposition with one is part of the name. */
function insideName({ words, grammar }: Reading, i: number): boolean {
  return (
    grammar.inverts &&
    grammar.links.has((words[i] as Word).low) &&
    words[i - 1]?.cap === true &&
    words[i + 1]?.cap === true
  )
}

/** In German every noun has a capital: what a phrase is taken for decides. */
function nameAmongNouns(reading: Reading, from: number, to: number): Run | null {
  const name = classify(reading, from, to)
  return name.kind === 'name' ? { from: name.nameFrom, to: name.nameTo } : null
}

/** A capital in the genitive right after an office: what that governs, with a full name behind it. */
function afterOffice(reading: Reading, i: number): boolean {
  const { words, grammar } = reading
  const [before, word] = [words[i - 1], words[i] as Word]
  if (before?.sentence !== word.sentence || before.kind !== 'word') return false
  // "Trener Lecha Niels Frederik": a first name in another case, with one behind it.
  const first = isFirstName(reading, i)
  const begins = isFirstName(reading, i + 1) || /[бвгджзклмнпрстфхbcdfghjklmnprstwz]$/.test(words[i + 1]?.low ?? '')
  if (first && (!begins || genderOfFirstName(word.low) !== undefined)) return false
  if (!/[аяыиуюіїau]$/.test(word.low) || PATRONYMIC.test(words[i + 2]?.low ?? '')) return false
  if (calledBy(before.low, grammar.code) !== undefined) return true
  // "министр иностранных дел Норвандии Йорген Халлес"
  for (let at = i - 2; at >= i - 4 && words[at + 1]?.cap === false && words[at]?.kind === 'word'; at--)
    if (calledBy((words[at] as Word).low, grammar.code)?.oblique === false) return words[at]?.sentence === word.sentence
  return false
}

function isGovernedBody({ words, grammar }: Reading, i: number): boolean {
  const { low } = words[i] as Word
  const called = calledBy(low, grammar.code)
  return (called?.oblique === true && isBody(called.calling)) || isKnownPlace(low, grammar.code)
}

function leadsOffice({ words, grammar }: Reading, i: number): boolean {
  const before = words[i - 1]
  if (before?.kind === 'word' && before.sentence === words[i]?.sentence && grammar.links.has(before.low)) return true
  const { low } = words[i] as Word
  return !grammar.capitalNouns && (calledBy(low, grammar.code) !== undefined || isKnownPlace(low, grammar.code))
}

const POSTNOMINAL = /^(KC|QC|SC|MP|MEP|MSP|OBE|MBE|CBE|PhD|MD)$/

function withoutOffice(reading: Reading, start: number, end: number): Run | null {
  const { words, grammar } = reading
  let from = start
  let to = end
  // An office at the head of a sentence has a capital too: "Омбудсменка Яринка Ткачівська".
  if (
    grammar.code !== 'en' &&
    to - from > 2 &&
    words[from - 1]?.sentence !== words[from]?.sentence &&
    !isFirstName(reading, from)
  )
    from++
  for (let j = to - 1; j >= from; j--) {
    const { low, text } = words[j] as Word
    // An initial is no form of address: "О. Гончар", but "M. Vigneron".
    if (/^\p{Lu}\.$/u.test(text) && !(grammar.code === 'fr' && low === 'm.')) continue
    const office = grammar.titles.has(low) || grammar.roles.has(low) || (grammar.modifiers.has(low) && j < to - 1)
    // "an Orlando Republican" is nobody's name.
    const party = /^(republican|democrat)$/.test(low)
    if (office && (party || !(j > start && isFirstName(reading, j - 1)))) {
      from = j + 1
      break
    }
  }
  // "Канцлерка Австрії Мартіна Фельдбауер": what an office governs stands between it and the first name.
  if (grammar.declines && to - from > 2 && !isFirstName(reading, from))
    for (let j = from + 1; j < to - 1; j++)
      if (isFirstName(reading, j)) {
        from = j
        break
      }
  // "представительница Красного Креста Ана Диас": an adjective with its noun, in the case that an office governs.
  const governed = calledBy(words[from - 1]?.low ?? '', grammar.code) !== undefined
  while (governed && to - from > 3 && goTogether(words[from] as Word, words[from + 1] as Word, grammar)) from += 2
  // "управления Генпрокуратуры Азербайджана Самир Наджафов": a body in another case, and the country it is of.
  while (grammar.declines && to - from > 2 && !isFirstName(reading, from) && isGovernedBody(reading, from)) from++
  // "представитель Еврокомиссии Гийом Мерсье"
  if (grammar.declines && to - from === 3 && afterOffice(reading, from)) from++
  // "Serb Dušan Petkovik", "посередниця від Норвегії Астрід Лундемо"
  if (grammar.declines && to - from > 2 && leadsOffice(reading, from)) from++
  // "Внук Тимоша"
  if (grammar.declines && to - from === 2 && words[from - 1]?.sentence !== words[from]?.sentence)
    if (!isFirstName(reading, from) && calledBy((words[from] as Word).low, grammar.code)?.oblique === false) from++
  // "Другокласник Тимофій": what somebody is has a capital at the head of a sentence, and the first name follows.
  const heads = words[from - 1]?.sentence !== words[from]?.sentence
  if (grammar.code !== 'en' && to - from === 2 && heads && !isFirstName(reading, from) && isFirstName(reading, to - 1))
    from++
  // "Ada Quill KC"
  while (to - from > 2 && POSTNOMINAL.test((words[to - 1] as Word).text)) to--
  // "a EFE Ada Quill": an outlet by its letters was told something.
  const letters = /^\p{Lu}{2,5}$/u
  if (!grammar.declines && to - from > 2 && letters.test((words[from] as Word).text))
    if (!letters.test((words[from + 1] as Word).text)) from++
  // "a La Gaceta del Tajo Ada Quill Marsh": one of two surnames.
  if (grammar.code === 'es' && to - from > 3 && !isFirstName(reading, from) && isFirstName(reading, to - 3))
    from = to - 3
  // "Florida Rick Scott": a known first name late in a long run begins the name.
  if (to - from > 2 && !isFirstName(reading, from) && isFirstName(reading, to - 2)) from = to - 2
  return from < to ? { from, to } : null
}

/** "scherzte Hundeführer Korbinian Apel.": a verb of saying shortly before, with nothing but an office between. */
function tellsBefore({ words, grammar }: Reading, at: number): boolean {
  for (let i = at - 1; i >= at - 4; i--) {
    const word = words[i]
    if (word?.kind !== 'word' || word.sentence !== words[at]?.sentence || grammar.prepositions.has(word.low))
      return false
    if (grammar.say.has(word.low)) return true
  }
  return false
}
