import { calledBy } from '../text/nouns.ts'
import { isRomance } from './noun-or-verb.ts'
import type { Person } from './people.ts'
import type { Phrase } from './phrases.ts'
import type { Reading } from './words.ts'

/**
 * Whether a description speaks of another land or party than the one somebody was named with: "el ministro telurio" is not "el canciller
 * suranio Fidel Montalbán", "der bayerische Ministerpräsident" no Chinese one.
 */
export function isAnothers(reading: Reading, { mentions }: Person, phrase: Phrase, head: number): boolean {
  const said = epithetOf(reading, phrase.from, head)
  if (said === null) return false
  let others = false
  for (const { at, sentence } of mentions)
    for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
      const word = reading.words[i]
      if (word?.sentence !== sentence || i === head || (word.kind !== 'word' && word.text !== ',')) break
      if (calledBy(word.low, reading.grammar.code) === undefined) continue
      const named = epithetOf(reading, i - 2, i, at)
      if (named !== null && alike(named, said)) return false
      others ||= named !== null
    }
  return others
}

/** The adjective of a land, a region or a party beside the noun at `head`: behind it in French, Spanish and Italian, before it in German. */
function epithetOf({ words, grammar }: Reading, from: number, head: number, end = words.length): string | null {
  if (grammar.capitalNouns) {
    for (let i = head - 1; i >= Math.max(from, 0); i--)
      if (/(?:isch|deutsch)(?:e[rnms]?)?$/.test(words[i]?.low ?? '') && !/^polit/.test(words[i]?.low ?? ''))
        return words[i]?.low ?? null
    return null
  }
  const next = words[head + 1]
  if (!isRomance(grammar) || next?.kind !== 'word' || next.cap || head + 1 >= end) return null
  if (grammar.closed.has(next.low) || grammar.say.has(next.low) || grammar.carry.has(next.low)) return null
  return OF_A_LAND.test(next.low) && calledBy(next.low, grammar.code) === undefined ? next.low : null
}

const OF_A_LAND =
  /(?:[aei]n[oae]|i[oa]|ese|és|esa|eñ[oa]|ense|ais|aise|oise?|ienn?e?|aine?|ande?|rus[oa]|russ[oea]|turc[oa]?|turque|grec[oa]?|grieg[oa]|belga|belge|suiz[oa]|suisse|svizzer[oa]|checo|ceco|polacc?[oa]|polac[oa]|polonais|ucraíno|británic[oa]|britannic[oa]|britannique|tedesc[oa]|frances[ea]|francés|inglés|israelí|iraní|irakí|marroquí|árabe|vasc[oa]|gallego|catalán)$/

function alike(one: string, other: string): boolean {
  return one.slice(0, 5) === other.slice(0, 5)
}
