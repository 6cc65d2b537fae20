import { isBody, KIN, MANY } from '../text/callings.ts'
import type { Gender } from './grammar/grammar.ts'
import { latterAt } from './latter.ts'
import type { Mention, People, Person } from './people.ts'
import type { Stranger } from './strangers.ts'
import type { Reading, Word } from './words.ts'

/**
 * Who a pronoun at word `at` in `sentence` means. The weights are fitted on real articles: nearness counts most, then whether
 * the text names the person at all, stands in the same paragraph, was a subject of late, comes first in a sentence, in full,
 * and holds the floor.
 */
export function resolvePronoun(
  reading: Reading,
  people: People,
  at: number,
  gender: Gender | null,
  running: Person | null,
): { person: Person; one: boolean } | null {
  const latter = latterAt(reading, at)
  const last = latter === null ? null : latterOf(reading, people, at, latter.gender)
  if (latter !== null && last !== null)
    return { person: last.person, one: last.by === 'name' && last.person.gender === latter.gender }
  const here = reading.words[at] as Word
  const seen = new Map<Person, Seen>()
  // By sentence the first person it mentions.
  const leaders = new Map<number, Person>()
  for (let i = lastBefore(people, at); i >= 0; i--) {
    const mention = people.mentions[i] as Mention
    const distance = here.sentence - mention.sentence
    if (distance > 9) break
    // Who is meant there is not known: no help to know who is meant here.
    // "Le procureur a requis quatre ans. « … », a-t-il lancé": where an article shows him, he is one of his own.
    const own = mention.main === true && distance === 1 && reading.grammar.inverts
    if (mention.by === 'nobody' && mention.person !== running && !own) continue
    const { person } = mention
    if (person.human) leaders.set(mention.sentence, person)
    if (isMany(person) || (gender !== null && person.gender !== null && person.gender !== gender)) continue
    // Where every noun has a capital, two of them are no person by themselves.
    if (!person.human && (reading.grammar.capitalNouns || !mayBeHuman(person))) continue
    const known = seen.get(person)
    const paragraph = reading.words[mention.at]?.paragraph === here.paragraph
    if (known === undefined)
      seen.set(person, {
        distance,
        subject: mention.subject && distance <= 3,
        main: mention.main === true && distance <= 1,
        paragraph,
        full: mention.length > 1,
      })
    else {
      known.subject ||= mention.subject && distance <= 3
      known.main ||= mention.main === true && distance <= 1
      known.paragraph ||= paragraph
    }
  }
  let best: Person | null = null
  let score = Number.NEGATIVE_INFINITY
  let second = Number.NEGATIVE_INFINITY
  for (const [person, { distance, subject, main, paragraph, full }] of seen) {
    let points = NEARNESS[distance] as number
    if (subject) points += 0.8
    if (main) points += 0.6
    if (paragraph) points += 0.8
    if (leaders.get(here.sentence - distance) === person) points += 0.8
    if (full) points += 0.4
    if (person === running) points += 0.4
    if (gender !== null && person.gender === gender) points += 0.8
    if (!person.human) points -= 1.5
    // Outside English one who is only described acts as often as one who is named.
    const acts = reading.grammar.inverts && main && distance === 1 && person.gender === gender
    if (!person.named && !acts) points -= person.gender === null ? 1.5 : 0.8
    if (reading.grammar.inverts && main && distance === 0) points += 0.8
    if (points > score) {
      second = score
      score = points
      best = person
    } else if (points > second) second = points
  }
  if (best === null)
    return running !== null &&
      !isMany(running) &&
      (gender === null || running.gender === null || running.gender === gender)
      ? { person: running, one: false }
      : null
  const known = seen.get(best) as Seen
  const fits = (one: Stranger) => one.at < at && (gender === null || one.gender === null || one.gender === gender)
  const acting = people.strangers.get(here.sentence - 1)?.findLast(one => one.main && one.likely && fits(one))
  if (acting !== undefined && known.distance > 0 && !(known.main && known.distance === 1))
    return { person: acting.person, one: false }
  for (let back = 0; back <= Math.min(known.distance, 3); back++)
    if (people.strangers.get(here.sentence - back)?.some(fits)) return { person: best, one: false }
  // Only one named person fits, or nobody else comes near. One of unknown gender has to stand out the more, and among others: who
  // fits alone may do so for want of knowing the rest.
  const lead = score - second
  // Beside one whom the pronoun fits for sure he is not meant for sure himself.
  const rival = [...seen].some(([one, { distance }]) => one.gender === gender && distance === known.distance)
  const one = best.gender === gender ? lead >= CLEAR : lead >= 2 * CLEAR && Number.isFinite(lead) && !rival
  // One without a name who acts in the sentence before is meant as clearly, but kin mostly have a name elsewhere.
  const acts = known.main && known.distance === 1 && best.human && reading.grammar.inverts && !reading.grammar.declines
  const shown = best.named || (acts && !best.callings.some(calling => calling.kinds.has(KIN)))
  return { person: best, one: shown && gender !== null && one }
}

/** The last of whom it can be, in this sentence or the two before; null where there is none. */
function latterOf({ words, grammar }: Reading, people: People, at: number, gender: Gender): Mention | null {
  const here = words[at]?.sentence ?? 0
  const last = people.mentions.findLast(
    ({ at: place, person }) =>
      place < at &&
      !grammar.links.has(words[place - 1]?.low ?? '') &&
      (person.human || mayBeHuman(person)) &&
      (person.gender === null || person.gender === gender),
  )
  return last !== undefined && here - last.sentence <= 2 ? last : null
}

type Seen = { distance: number; subject: boolean; main: boolean; paragraph: boolean; full: boolean }

/** By sentences since the last mention. In the pronoun's own sentence a name is often another's. */
const NEARNESS = [1.2, 1.6, 0.4, 0.1, -0.6, -0.8, -1, -2.2, -2.4, -2.6]
const CLEAR = 0.8

/** Nothing tells that a name of several words is no person's: an unknown first name is still likelier than a place. */
export function mayBeHuman(person: Person): boolean {
  if (!person.named || !person.name.includes(' ') || person.callings.some(isBody)) return false
  return person.mentions.some(mention => mention.subject)
}

/** Several at once: no one of them is "he", nor "the lawyer". */
export function isMany({ callings }: Person): boolean {
  return callings.some(calling => calling.kinds.has(MANY))
}

function lastBefore(people: People, at: number): number {
  let low = 0
  let high = people.mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((people.mentions[middle]?.at ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low - 1
}
