import { stemmer } from '@orama/stemmers/english'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { englishStem } from '../../src/text/english.ts'

const ENDINGS = [
  'ational tional enci anci izer bli alli entli eli ousli ization ation ator alism iveness fulness ousness aliti iviti',
  'biliti logi icate ative alize iciti ical ful ness al ance ence er ic able ible ant ement ment ent ou ism ate iti ous',
  'ive ize sion tion s es ies sses ed eed ing y ll e ly ss',
].flatMap(line => line.split(' '))

test('an English stem is the one another maker of the same rules finds', () => {
  const aWord = fc
    .tuple(
      fc.array(fc.constantFrom(...'aeiouybtlswxzrn1é'), { minLength: 1, maxLength: 6 }),
      fc.array(fc.constantFrom(...ENDINGS), { maxLength: 3 }),
    )
    .map(([letters, endings]) => letters.join('') + endings.join(''))
  fc.assert(
    fc.property(aWord, word => {
      expect(englishStem(word)).toBe(stemmer(word))
    }),
    { numRuns: 20_000 },
  )
})
