import { expect, test } from 'vitest'
import { originsOf } from '../../src/quotes/origins.ts'

test.each([
  ['“We wait,” the envoy told AFP on Monday.', ['AFP']],
  ['The list was signed, as reported by Reuters.', ['Reuters']],
  ['According to The Economic Times and News18, the lab gathers evidence.', ['The Economic Times', 'News18']],
  ['Eleven children crossed, North Wire reported.', ['North Wire']],
  ['As News18 and AFP detail, three were displaced.', ['News18', 'AFP']],
  ['Das sagte er der dpa; laut Reuters ist das neu.', ['Reuters']],
  ['Дітей повернули, повідомляє Укрінформ.', ['Укрінформ']],
  ['The minister reads the Harbour Gazette at breakfast.', []],
  ['Critics told the committee that CNN is expensive.', []],
])('%s', (text, origins) => {
  expect(originsOf(text)).toEqual(origins)
})
