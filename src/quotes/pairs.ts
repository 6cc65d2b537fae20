import { KIN } from '../text/callings.ts'
import { firstNameGender, pluralSurname } from '../text/declension.ts'
import { calledBy } from '../text/nouns.ts'
import type { Gender } from './grammar/grammar.ts'
import type { Run } from './name-runs.ts'
import type { People } from './people.ts'
import type { Reading, Word } from './words.ts'

/** The surname a first name alone shares with a full name beside it: "Lucía" of "Gervasio Pombo y su hermana Lucía"; null without one. */
export function sharedSurname(reading: Reading, people: People, run: Run, gender: Gender | null): string | null {
  const full = nameAfter(reading, people, run) ?? kinBefore(reading, people, run)
  if (full === null) return null
  const { words, grammar } = reading
  const written = (words[full.to - 1] as Word).text
  const plural = pluralSurname(written, grammar.code)
  if (plural !== null) return gender === 'f' ? plural.f : plural.m
  return full.name.includes(' ') ? (full.name.split(' ').at(-1) as string) : null
}

/** "Оксана та Мирон Пасічні": the surname of a pair stands in the plural, whichever of them it follows. */
export function withPairsSurname(reading: Reading, run: Run, name: string, gender: Gender | null): string {
  const { words, grammar } = reading
  const joined = grammar.conjunctions.has(words[run.from - 1]?.low ?? '') && isLoneFirstName(reading, run.from - 2)
  const plural = joined ? pluralSurname((words[run.to - 1] as Word).text, grammar.code) : null
  if (plural === null) return name
  return [...name.split(' ').slice(0, -1), gender === 'f' ? plural.f : plural.m].join(' ')
}

type Full = { name: string; to: number }

function nameAfter(reading: Reading, people: People, run: Run): Full | null {
  const { words, grammar } = reading
  if (!grammar.conjunctions.has(words[run.to]?.low ?? '') || !isLoneFirstName(reading, run.from)) return null
  const mention = people.at.get(run.to + 1)
  return mention !== undefined && mention.length > 1 && mention.at === run.to + 1
    ? { name: mention.person.name, to: mention.to }
    : null
}

function kinBefore(reading: Reading, people: People, run: Run): Full | null {
  const { words, grammar } = reading
  const kin = calledBy(words[run.from - 1]?.low ?? '', grammar.code)
  if (kin === undefined || !kin.calling.kinds.has(KIN) || NO_FAMILY.test(kin.calling.lemma)) return null
  for (let i = run.from - 2; i >= run.from - 4; i--) {
    const mention = people.at.get(i)
    if (mention !== undefined)
      return mention.length > 1 && grammar.conjunctions.has(words[mention.to]?.low ?? '')
        ? { name: mention.person.name, to: mention.to }
        : null
  }
  return null
}

function isLoneFirstName({ words, grammar }: Reading, i: number): boolean {
  const word = words[i]
  return word?.cap === true && words[i - 1]?.cap !== true && firstNameGender(word.text, grammar.code) !== undefined
}

// Whom one knows without being of one family.
const NO_FAMILY =
  /^(сусід|сосед|sąsiad|приятел|колег|kole|друг|подруг|przyja|товари|побратим|наречен|жених|невест|narzecz|nachbar|freund|kolleg|neighb|friend|colleague|vecin|amig|voisin|ami|collègue|vicin|amic|onkel|tante|uncle|aunt)/
