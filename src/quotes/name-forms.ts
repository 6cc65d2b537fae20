import { isBody, MANY } from '../text/callings.ts'
import { dictionaryName } from '../text/declension.ts'
import { calledBy } from '../text/nouns.ts'
import type { Gender } from './grammar/grammar.ts'
import { isGenitiveAdjective, type Run } from './name-runs.ts'
import type { People } from './people.ts'
import type { Reading, Word } from './words.ts'

// In which form a name is given: its case and gender by the words that stand beside it.

/** A name in its dictionary form; `oblique` where it stands in a place no nominative can. */
export function nameOf(reading: Reading, people: People, run: Run, oblique: boolean | null = null): string {
  return dictionary(reading, people, run, oblique).name
}

export function dictionary(reading: Reading, people: People, run: Run, oblique: boolean | null = null) {
  const { words, grammar } = reading
  const name = words.slice(run.from, run.to).map(word => word.text)
  const shown = grammar.declines && oblique !== true ? genderOfVerb(reading, run) : null
  const { ruled, gender } = oblique === null && shown === null ? ruling(reading, run) : { ruled: null, gender: null }
  const stands = oblique ?? (shown !== null ? false : ruled)
  return dictionaryName(name, grammar.code, word => people.written.has(word), stands, shown ?? gender)
}

/** The gender of the verb of saying that stands at a name, whose subject it then is: "назвала", "powiedział". */
function genderOfVerb({ words, grammar }: Reading, run: Run): Gender | null {
  const sentence = words[run.from]?.sentence
  const saying = (word: Word | undefined) =>
    word?.sentence === sentence && (grammar.say.has(word?.low ?? '') || grammar.carry.has(word?.low ?? ''))
  const [behind, before] = [words[run.to], words[run.from - 1]]
  if (saying(behind)) return grammar.verbGender?.(behind?.low ?? '') ?? null
  // "«…», — заявил Эри Мейер, …": right before it too, where the name ends what it begins.
  return saying(before) && behind?.kind !== 'word' ? (grammar.verbGender?.(before?.low ?? '') ?? null) : null
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
    if (called !== undefined && !isBody(called.calling) && !called.calling.kinds.has(MANY)) {
      // "obrończyni, mecenas Iwony Bystrzyk": before a woman's name a man's title is not declined.
      ruled = called.oblique ? true : grammar.code === 'pl' && called.calling.gender === 'm' ? null : false
      gender = !called.oblique && called.calling.gender === 'f' ? 'f' : null
    } else if (called !== undefined) ruled = null
    else if (grammar.roles.has(word.low)) ruled = false
    // "Регіонального центру", "речниця Держдепу": what an office governs does not part it from the name.
    else if (word.cap && !isGenitiveAdjective(word) && calledBy(words[i - 1]?.low ?? '', grammar.code) === undefined)
      break
  }
  return { ruled, gender }
}
