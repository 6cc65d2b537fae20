import { expect, test } from 'vitest'
import { numbersIn } from '../../src/stories/numbers.ts'

test.each([
  ['en', 'twenty-two children, two hundred and fifty men, 1,200 others and a dozen dogs', [22, 250, 1200, 12]],
  ['uk', 'двадцять двоє дітей, шістнадцятеро підлітків, п’ятеро братів і сто двадцять дорослих', [22, 16, 5, 120]],
  ['ru', 'двадцать два ребёнка, четырнадцать взрослых, семеро братьев в четверг', [22, 14, 7]],
  ['de', 'zweiundzwanzig Kinder, acht Frauen und dreißig Männer', [22, 8, 30]],
  ['fr', 'vingt-deux enfants, dix-sept adultes, quatre-vingt-dix bus', [22, 17, 90]],
  ['pl', 'dwadzieścia dwa autobusy, osiemnaścioro dzieci, dwie siostry', [22, 18, 2]],
  ['es', 'veintidós niños, treinta y dos adultos y dieciséis perros', [22, 32, 16]],
  ['it', 'ventidue bambini, trentotto adulti e sedici cani', [22, 38, 16]],
])('numbers written out are read in %s', (language, text, values) => {
  expect(numbersIn(text, language).map(number => number.value)).toEqual(values)
})
