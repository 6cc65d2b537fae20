import type { Blocks } from './blocks.ts'
import { makeCandidates } from './candidates.ts'
import { clausesAt } from './clauses.ts'
import { spans } from './evaluate.ts'
import { compile, releaseTerms } from './programs.ts'
import { endOf, fieldsOf, noteTerm, type Reading, startOf } from './reading.ts'
import type { Terms } from './terms.ts'
import { type Placed, partsOfList, unlisted } from './tree.ts'

/**
 * Lists of words as terms of their own: a list is met where any of its words is, and so hundreds of words cost a query as
 * much as one. Single words are told by `terms`; the phrases of a list are found here, before any watch is asked.
 */
export type Phrases = {
  /** The number of the term that stands for a list; every `take` needs a `release`. */
  take(list: readonly Placed[]): number
  /** Gives back any term. */
  release(term: number): void
  /** Notes where phrases of lists are in the item that was read. */
  find(): void
}

export function makePhrases(terms: Terms, reading: Reading, programs: Blocks): Phrases {
  const look = { programs, reading, isMatch: () => false, named: () => undefined }
  const candidates = makeCandidates(terms, reading, (slot, cost) =>
    clausesAt(programs.numbers, (phrases[slot] as Phrase).at, cost, () => []),
  )
  const phrases: (Phrase | undefined)[] = []
  const free: number[] = []
  // By the term of a list.
  const slotsOf = new Map<number, number[]>()

  function enter(term: number, phrase: Placed): number {
    const numbers: number[] = []
    compile(unlisted(phrase), '', { ...terms, takeList: terms.takeWords }, () => 0, numbers)
    const slot = free.pop() ?? phrases.length
    phrases[slot] = { term, at: programs.put(numbers), length: numbers.length }
    candidates.put(slot)
    return slot
  }

  function release(term: number): void {
    if (!terms.release(term)) return
    for (const slot of slotsOf.get(term) ?? []) {
      const { at, length } = phrases[slot] as Phrase
      candidates.drop(slot)
      releaseTerms(programs.numbers, at, length, terms.release)
      programs.giveBack(at, length)
      phrases[slot] = undefined
      free.push(slot)
    }
    slotsOf.delete(term)
  }

  return {
    take(list) {
      const term = terms.takeWords(list)
      if (!slotsOf.has(term))
        slotsOf.set(
          term,
          partsOfList(list)
            .filter(part => part.kind !== 'word')
            .map(part => enter(term, part)),
        )
      return term
    },
    release,
    find() {
      if (slotsOf.size === 0) return
      for (const slot of candidates.find()) {
        const { term, at } = phrases[slot] as Phrase
        for (const { from, to, first, last } of spans(look, at)) {
          const fields = fieldsOf(reading, first) & fieldsOf(reading, last)
          noteTerm(reading, term, from, to, fields, startOf(reading, first), endOf(reading, last))
        }
      }
    },
  }
}

type Phrase = { term: number; at: number; length: number }
