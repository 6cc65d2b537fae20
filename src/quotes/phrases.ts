import { isBody as isBodyCalling } from '../text/callings.ts'
import { genderOfFirstName, isNameParticle } from '../text/names.ts'
import { calledBy } from '../text/nouns.ts'
import { isKnownPlace } from '../text/places.ts'
import type { Grammar } from './grammar/grammar.ts'
import type { Reading, Word } from './words.ts'

/** A noun phrase that may name a speaker. Places are word numbers, `to` exclusive. */
export type Phrase = {
  from: number
  to: number
  kind: 'name' | 'nominal' | 'pronoun'
  /** The name inside the phrase; the whole phrase where there is none. */
  nameFrom: number
  nameTo: number
}

type Name = { nameFrom: number; nameTo: number }

/** Finds the name in a phrase: the run of capitals at the end of its head, without titles and offices. */
export function classify(reading: Reading, from: number, to: number): Phrase {
  const { grammar } = reading
  const nominal: Phrase = { from, to, kind: 'nominal', nameFrom: from, nameTo: to }
  // "поліцейський на ім'я Влад"
  if (grammar.declines)
    for (let i = from + 2; i < to - 1; i++)
      if (NAMED.test((reading.words[i] as Word).low) && reading.words[i + 1]?.cap)
        return { from, to, kind: 'name', nameFrom: i + 1, nameTo: to }
  const head = headEnd(reading, from, to)
  const run = grammar.capitalNouns ? germanName(reading, from, head) : nameRun(reading, from, head)
  if (run !== null) return { from, to, kind: 'name', ...run }
  if (head < to) {
    const late = nameAfterOffice(reading, head, to)
    if (late !== null) return { from, to, kind: 'name', ...late }
  }
  return nominal
}

const NAMED = /^(?:ім'я|прізвище|имени|фамилии|imieniu|nazwisku)$/

/** Where the head of a phrase ends: before the first preposition that is no particle of a name. */
function headEnd(reading: Reading, from: number, to: number): number {
  const { words, grammar } = reading
  for (let i = from + 1; i < to; i++) {
    const word = words[i] as Word
    if (grammar.links.has(word.low) && !isParticle(reading, i)) return i
  }
  return to
}

/** "the Secretary of State Ada Quill", "la ministre des Affaires étrangères Lorenza Picot": an office, its place, then the name. */
function nameAfterOffice(reading: Reading, head: number, to: number): Name | null {
  const { words, grammar } = reading
  const late = grammar.capitalNouns ? germanName(reading, head + 1, to) : nameRun(reading, head + 1, to)
  if (late === null || late.nameTo - late.nameFrom < 2) return null
  const before = words[late.nameFrom - 1] as Word
  // "l'entourage du président Ferréol Bastien" is not the president.
  if (grammar.inverts && (isOffice(before, grammar) || grammar.bodies.has((words[head - 1] as Word).low))) return null
  // "the widow of Tom Raske", "l'avocat de Marc Fauvel": whose she is, and not who.
  const whose = grammar.links.has(before.low) && isFirstName(words[late.nameFrom] as Word)
  if (whose) return null
  for (let i = late.nameFrom; i < late.nameTo - 1; i++)
    if (isFirstName(words[i] as Word)) return { nameFrom: i, nameTo: late.nameTo }
  // "посередниця від Норвегії Астрід Лунде": the first capital is the place, the name is what is left.
  const placed = grammar.inverts && grammar.links.has(before.low) && late.nameTo - late.nameFrom > 2
  if (placed) return { nameFrom: late.nameFrom + 1, nameTo: late.nameTo }
  const parted =
    !before.cap && before.kind === 'word' && !grammar.determiners.has(before.low) && !grammar.links.has(before.low)
  return parted && grammar.code !== 'en' && !grammar.capitalNouns ? late : null
}

/** In German every noun has a capital: the name is what follows the office, or begins with a known first name. */
function germanName(reading: Reading, from: number, to: number): Name | null {
  const { words, grammar } = reading
  const last = words[to - 1]
  if (last === undefined || !last.cap) return null
  let start = to - 1
  while (start > from) {
    const word = words[start - 1] as Word
    if ((word.cap && !grammar.determiners.has(word.low)) || isParticle(reading, start - 1)) start--
    else break
  }
  const determined = start > from
  for (let i = start; i < to - 1; i++) if (isFirstName(words[i] as Word)) return { nameFrom: i, nameTo: to }
  for (let i = to - 1; i >= start; i--)
    if (isOffice(words[i] as Word, grammar)) {
      // "sagte Hollmann", "Pfarrer Beda Hürlimann": by its shape alone the last word without an article is rather a name.
      const shaped = i === to - 1 && calledBy((words[i] as Word).low, grammar.code) === undefined
      // "Yona Metzger", "Sprecher Koch", but "Faesers Sprecher"
      const surname =
        i === to - 1 && i > start && !/s$/.test((words[i - 1] as Word).low) && !isTitleOrRole(words[i] as Word, grammar)
      if (surname) continue
      if (shaped && !isTitleOrRole(words[i] as Word, grammar) && (i === from || i - start > 1)) {
        if (i === from) return { nameFrom: i, nameTo: to }
        continue
      }
      return i === to - 1 ? null : { nameFrom: i + 1, nameTo: to }
    }
  if (isBody(last, grammar)) return null
  const length = to - start
  if (determined) return length >= 3 ? { nameFrom: to - 2, nameTo: to } : null
  return length <= 2 ? { nameFrom: start, nameTo: to } : { nameFrom: to - 2, nameTo: to }
}

function nameRun(reading: Reading, from: number, end: number): Name | null {
  const { words, grammar } = reading
  const last = words[end - 1]
  if (last === undefined || !last.cap || end <= from || last.kind !== 'word') return null
  // "One of his neighbours"
  if (grammar.determiners.has(last.low)) return null
  let start = end - 1
  while (start > from) {
    const word = words[start - 1] as Word
    if (word.own || word.kind !== 'word') break
    if (word.cap && !grammar.determiners.has(word.low)) start--
    else if (start - 1 > from && isParticle(reading, start - 1)) start--
    else break
  }
  const run = start
  if (end - start === 1 && isGroup(reading, start)) return null
  for (let i = end - 1; i >= start; i--)
    if (
      ((isTitleOrRole(words[i] as Word, grammar) && !(grammar.inverts && i > run)) ||
        (i < end - 1 && grammar.bodies.has((words[i] as Word).low))) &&
      !(i > start && isFirstName(words[i - 1] as Word))
    ) {
      start = i + 1
      break
    }
  // "la presidenta Clara Fuentes": behind a first name no word is a body's.
  if (start >= end || (isBody(last, grammar) && !(end - start > 1 && isFirstName(words[end - 2] as Word)))) return null
  // "un jeune Afghan"
  const someone = grammar.inverts && !grammar.declines && /^(un|une|una|uno|un')$/.test((words[from] as Word).low)
  if (someone && end - start === 1 && !isFirstName(last) && !isRole(words[start - 1] as Word, grammar)) return null
  const parts = words.slice(start, end)
  if (
    grammar.declines &&
    parts.length > 1 &&
    !parts.some(isFirstName) &&
    parts.some((one, n) => grammar.bodyForms.has(one.low) || (n === 0 && isBodyOf(one, grammar)))
  )
    return null
  // "Омбудсменка Яринка Ткачівська": an office at the head of a sentence has a capital too.
  if (
    grammar.code !== 'en' &&
    end - start > 2 &&
    start === from &&
    words[from - 1]?.sentence !== words[from]?.sentence &&
    !isFirstName(words[start] as Word)
  )
    start++
  // "Представниця Росії заперечила": what somebody is, and of what.
  const heads = start === from && words[from - 1]?.sentence !== words[from]?.sentence
  if (grammar.declines && heads && end - start === 2)
    if (calledBy((words[start] as Word).low, grammar.code)?.oblique === false && !isFirstName(words[start] as Word))
      start++
  const first = words[start] as Word
  if (end - start === 1 && grammar.declines && (isCalling(reading, start) || isPlaceName(reading, start))) return null
  if (grammar.declines && (isGoverned(reading, start, end) || hangsOn(reading, from, start, end))) return null
  if (grammar.declines && end - start === 1 && isKnownPlace(first.low, grammar.code)) return null
  // "Florida Rick Scott": a known first name next to the end of a long run begins the name.
  if (end - start > 2 && !isFirstName(first) && !/^.\.?$/.test(first.text) && isFirstName(words[end - 2] as Word))
    start = end - 2
  const determined = start === from + 1 && grammar.determiners.has((words[from] as Word).low)
  if (determined && !isFirstName(words[start] as Word)) return null
  // "l'association Rives communes": what a body is called is no person's name.
  const ofBody = start > from && grammar.code !== 'en' && grammar.bodies.has((words[start - 1] as Word).low)
  if (ofBody && !(end - start > 1 && isFirstName(words[start] as Word))) return null
  if ((grammar.declines ? /^\p{Lu}{2,9}$/u : /^\p{Lu}{2,5}s?$/u).test(last.text) && end - start === 1) return null
  return { nameFrom: start, nameTo: end }
}

/** "Residents of Mill Lane": the plural of what people are called, at the head of an English sentence, and what they have in common. */
function isGroup({ words, grammar }: Reading, i: number): boolean {
  const word = words[i] as Word
  if (grammar.code !== 'en' || !word.low.endsWith('s') || !grammar.links.has(words[i + 1]?.low ?? '')) return false
  if (words[i - 1]?.sentence === word.sentence || isFirstName(word)) return false
  const low = word.low.slice(0, -1)
  if (!isRole({ ...word, low }, grammar) && calledBy(low, 'en') === undefined) return false
  return !words.some((one, n) => one.low === word.low && one.cap && words[n - 1]?.sentence === one.sentence)
}

/** "глава Сбербанка", "Акции ЮГК": what an office or a body governs in the genitive, and no surname the text has elsewhere. */
export function isGoverned({ words, grammar }: Reading, start: number, end: number): boolean {
  const last = words[end - 1] as Word
  if (/^\p{Lu}{3,}$/u.test(last.text) && end - start > 1) return !words.slice(start, end).some(isFirstName)
  const before = words[start - 1]
  if (end - start > 1 || before?.sentence !== last.sentence) return false
  const called = /[иіїы]$/.test(last.low) && calledBy(before?.low ?? '', grammar.code)?.oblique === false
  if (!called && !GOVERNS.test(before?.low ?? '')) return false
  if (!/(?:[аяыиуюіїaiuów]|[ое]го)$/.test(last.low) || genderOfFirstName(last.low, grammar.code) !== undefined)
    return false
  const stem = last.low.slice(0, Math.max(3, last.low.length - 3))
  return !words.some(
    (word, n) => word !== last && word.cap && word.low.startsWith(stem) && isSurnameOf(words[n - 1], word),
  )
}

/** "міністри закордонних справ країн Балтії": a capital in another case, behind a noun that calls nobody. */
function hangsOn({ words, grammar }: Reading, from: number, start: number, end: number): boolean {
  const [before, last] = [words[start - 1], words[start] as Word]
  if (end - start > 1 || start === from || before === undefined || before.cap || before.kind !== 'word') return false
  if (isTitleOrRole(before, grammar) || calledBy(before.low, grammar.code) !== undefined) return false
  if (!/[аяиіїыую]$/.test(last.low) || genderOfFirstName(last.low, grammar.code) !== undefined) return false
  return !words.some((word, n) => word !== last && word.low === last.low && word.cap && isSurnameOf(words[n - 1], word))
}

const GOVERNS =
  /^(глав(а|ы|е|у|ой)|председател(ь|я|ю|ем)|директор(а|у|ом)?|гендиректор(а|у|ом)?|президент(а|у|ом)?|руководител(ь|я|ю|ем)|начальник(а|у|ом)?|владел(ец|ьца)|основател(ь|я|ю|ем)|голов(а|и|і|у|ою)|очільни(к|ка|ця|ці|цю)|керівни(к|ка|ця|ці|цю)|засновни(к|ка|ця)|власни(к|ка|ця)|prezes(a|em|owi|ka|ki)?|szef(a|em|owi|owa|owej)?|dyrektor(a|em|owi|ka|ki)?|rzeczni(k|ka|kiem|czka|czki)|właściciel(a|em|ka|ki)?)$/

/** "Акторка визнає", "zażartowała Włoszka": a capital alone that says what somebody is, unless the text has it as a surname. */
function isCalling({ words, grammar }: Reading, i: number): boolean {
  const { low } = words[i] as Word
  if (calledBy(low, grammar.code) === undefined || genderOfFirstName(low, grammar.code) !== undefined) return false
  return !words.some((word, n) => word.low === low && n !== i && word.cap && isSurnameOf(words[n - 1], word))
}

function isSurnameOf(before: Word | undefined, word: Word): boolean {
  return before?.cap === true && before.sentence === word.sentence && isFirstName(before)
}

/** "жительница улицы Лесной": what a street or a town is called is no person's name. */
function isPlaceName({ words, grammar }: Reading, i: number): boolean {
  return (
    grammar.shapes.namedPlace?.test(words[i - 1]?.low ?? '') === true && words[i - 1]?.sentence === words[i]?.sentence
  )
}

/** A word in lower case inside a name: van, de la. Not an article of the language: "sagte Reetz das Treffen". */
export function isParticle(reading: Reading, i: number): boolean {
  const { words, grammar } = reading
  const word = words[i] as Word
  if (!isNameParticle(word.low) || word.kind !== 'word' || isBelonging(reading, i)) return false
  if (!grammar.capitalNouns) {
    // "van der Velde": a chain of them between two capitals.
    const [before, after] = [pastParticles(words, i, -1), pastParticles(words, i, 1)]
    if (!before?.cap || !after?.cap) return false
    return !grammar.bodies.has(after.low) && !grammar.bodies.has(before.low) && !grammar.roles.has(before.low)
  }
  const last = words[i - 1]
  // "Aurelio de la Cuesta"
  if (last !== undefined && !last.cap && isNameParticle(last.low) && !grammar.links.has(last.low))
    return isParticle(reading, i - 1)
  // "Clemens von der Leithe"
  if (grammar.determiners.has(word.low))
    return last !== undefined && !last.cap && grammar.links.has(last.low) && isParticle(reading, i - 1)
  if (!last?.cap || isOffice(last, grammar)) return false
  // "Kanzlerin Ursula von der Au", but "Anelka zu Domenech" and "ein Fluggast zu Hilfe".
  const before = words[i - 2]
  return isFirstName(last) || (word.low !== 'zu' && before?.sentence === word.sentence && isOffice(before, grammar))
}

/** "Walter Moscardi della Fiom" */
export function isBelonging({ words, grammar }: Reading, i: number): boolean {
  const [first, last, word] = [words[i - 2], words[i - 1], words[i] as Word]
  return (
    grammar.shapes.belonging?.test(word.low) === true &&
    last?.cap === true &&
    first?.cap === true &&
    first.sentence === word.sentence
  )
}

function pastParticles(words: readonly Word[], from: number, step: 1 | -1): Word | undefined {
  let i = from + step
  while (Math.abs(i - from) < 4 && words[i]?.kind === 'word' && !words[i]?.cap && isNameParticle(words[i]?.low ?? ''))
    i += step
  return words[i]?.sentence === words[from]?.sentence ? words[i] : undefined
}

export function isRole(word: Word, grammar: Grammar): boolean {
  return isTitleOrRole(word, grammar) || (!grammar.capitalNouns && grammar.roleShape?.test(word.low) === true)
}

function isTitleOrRole(word: Word, grammar: Grammar): boolean {
  return grammar.titles.has(word.low) || grammar.roles.has(word.low) || grammar.modifiers.has(word.low)
}

function isOffice(word: Word, grammar: Grammar): boolean {
  if (isTitleOrRole(word, grammar) || grammar.roleShape?.test(word.low) === true) return true
  const called = grammar.capitalNouns ? calledBy(word.low, grammar.code) : undefined
  return called !== undefined && !isBodyCalling(called.calling)
}

function isBody(word: Word, grammar: Grammar): boolean {
  if (grammar.bodies.has(word.low)) return true
  if (!grammar.capitalNouns) return false
  const called = calledBy(word.low, grammar.code)
  return /^\p{Lu}{2,}$/u.test(word.text) || (called !== undefined && isBodyCalling(called.calling))
}

function isBodyOf({ low }: Word, grammar: Grammar): boolean {
  const called = calledBy(low, grammar.code)
  return called !== undefined && isBodyCalling(called.calling)
}

function isFirstName(word: Word): boolean {
  return genderOfFirstName(word.low.split('-')[0] as string) !== undefined
}
