import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codesOf } from '../../src/text/chunks.ts'
import { readChunk } from '../../src/text/fold.ts'
import { foldPlainly } from '../../src/text/plain.ts'

const LETTERS = [...'aeopcxyijsdhqwтzABEHKMЄабвгеорсухіїйёэАВЕКМНЁЙ019éèüßæłøñçŁÉİıſﬁＡªʼ-’\u0301\u0306\u00ADα東']

test('what is folded the quick way is folded as every word is', () => {
  let quick = 0
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 6 }), word => {
      const codes = codesOf(word)
      const folded = new Uint16Array(64)
      if (!foldPlainly(codes, 0, word.length, folded)) return
      quick++
      const own = String.fromCharCode(...folded.subarray(0, word.length))
      expect(readChunk(word)).toEqual([{ word: own, exact: word, at: 0, wide: 1, start: 0, end: word.length }])
    }),
    { numRuns: 20_000 },
  )
  expect(quick).toBeGreaterThan(1_000)
})

test('everyday words of both scripts take the quick way, words with look-alikes throughout do not', () => {
  const isQuick = (word: string) => foldPlainly(codesOf(word), 0, word.length, new Uint16Array(64))
  expect(['children', 'Straßen', 'réunis', 'дітей', 'Вернули', 'G7'].map(isQuick)).toEqual([
    true,
    false,
    true,
    true,
    true,
    true,
  ])
  expect(['EC', 'cop', 'Зeленський', 'cease-fire', 'l’enfant', '2024'].map(isQuick)).toEqual(Array(6).fill(false))
})
