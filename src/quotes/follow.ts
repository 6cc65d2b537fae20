import type { Gender } from './grammar/grammar.ts'
import type { People, Person } from './people.ts'

/** Who a pronoun at word `at` in `sentence` means: the last fitting person before it, subjects first. */
export function resolvePronoun(
  people: People,
  at: number,
  sentence: number,
  gender: Gender | null,
  running: Person | null,
): { person: Person; sure: boolean } | null {
  let best: Person | null = null
  let score = Number.NEGATIVE_INFINITY
  let second = Number.NEGATIVE_INFINITY
  for (let i = lastBefore(people, at); i >= 0; i--) {
    const mention = people.mentions[i]
    if (mention === undefined) break
    const distance = sentence - mention.sentence
    if (distance > 8) break
    const person = mention.person
    if (
      (!person.human && !mayBeHuman(person)) ||
      (gender !== null && person.gender !== null && person.gender !== gender)
    )
      continue
    let points = -distance
    if (mention.subject) points += 1.5
    if (person === running) points += 1.5
    if (gender !== null && person.gender === gender) points += 1
    if (distance === 0) points -= 0.5
    if (!person.human) points -= 2
    // One whom the text only describes takes the pronoun where he fits as well as anybody named.
    if (!person.named && person.gender === null) points -= 1
    if (person === best) {
      if (points > score) score = points
    } else if (points > score) {
      second = score
      score = points
      best = person
    } else if (points > second) second = points
  }
  if (best === null)
    return running !== null && (gender === null || running.gender === null || running.gender === gender)
      ? { person: running, sure: false }
      : null
  // A name is printed only where the gender is known to fit and nobody else comes near.
  return { person: best, sure: gender !== null && best.gender === gender && score - second >= 1 }
}

/** Nothing tells that a name of several words is no person's: an unknown first name is still likelier than a place. */
function mayBeHuman(person: Person): boolean {
  return person.named && person.name.includes(' ') && person.mentions.some(mention => mention.subject)
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
