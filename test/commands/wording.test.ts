import { expect, test } from 'vitest'
import {
  inMarks,
  linkOf,
  notesOf,
  outletLine,
  quotesThatFit,
  reportedLine,
  speakerOf,
  watchLine,
} from '../../src/commands/wording.ts'
import { aCard, MORNING } from '../make.ts'

test.each([
  [['Riverton Courier'], 1, [], 'Reported by Riverton Courier alone so far'],
  [['Riverton Courier'], 1, ['North Wire'], 'Reported by Riverton Courier alone so far · citing North Wire'],
  [['Courier', 'Gazette'], 2, [], 'Reported by 2 outlets, all independent: Courier, Gazette'],
  [
    ['Courier', 'Gazette', 'Radio'],
    1,
    ['North Wire'],
    'Reported by 3 outlets, 1 independent source: Courier, Gazette, Radio · citing North Wire',
  ],
  [['Courier', 'Gazette', 'Radio'], 2, [], 'Reported by 3 outlets, 2 independent: Courier, Gazette, Radio'],
  [
    ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'],
    10,
    [],
    'Reported by 10 outlets, all independent: A, B, C, D, E, F, G, H and 2 more',
  ],
])('%j, %i of them independent, citing %j: %s', (outlets, independent, origins, line) => {
  expect(reportedLine(aCard({ reportedBy: { outlets, independent, origins } }))).toBe(line)
})

test.each([
  ['ind', 'Riverton Courier · Mon 2 Mar, 09:00 UTC'],
  ['state', 'Riverton Courier (state-controlled) · Mon 2 Mar, 09:00 UTC'],
  ['disputed', 'Riverton Courier (disputed) · Mon 2 Mar, 09:00 UTC'],
] as const)('an outlet of kind %s reads %s', (kind, line) => {
  expect(outletLine({ outlet: 'Riverton Courier', kind, datedAt: MORNING }, 'UTC')).toBe(line)
})

test('a statement that its teller interrupts shows that something stood between, and fits whole or not at all', () => {
  const quote = {
    text: 'It will stop,',
    further: [{ text: 'when the sea is dry.', marks: ['«', '»'] as [string, string] }],
    speaker: 'Ada Fenwick',
    role: null,
    outlet: 'Gazette',
  }
  expect(inMarks(quote)).toBe('“It will stop,” … «when the sea is dry.»')
  expect(quotesThatFit([quote], 40)).toEqual({ quotes: [quote], tooLong: 0 })
  expect(quotesThatFit([quote], 20)).toEqual({ quotes: [], tooLong: 1 })
})

test('a speaker is named with role, and with the outlet where the quote is another’s', () => {
  const quote = { text: 'x', speaker: 'Ada Fenwick', role: 'mayor', outlet: 'Gazette' }
  expect(speakerOf(quote, 'Gazette')).toEqual({ name: 'Ada Fenwick', rest: ', mayor' })
  expect(speakerOf(quote, 'Courier')).toEqual({ name: 'Ada Fenwick', rest: ', mayor (Gazette)' })
  expect(speakerOf({ ...quote, speaker: null }, 'Gazette')).toBeNull()
  expect(speakerOf({ ...quote, speaker: null }, 'Courier')).toEqual({ name: '', rest: 'Gazette' })
})

test.each([
  ['https://riverton.example/a?b=1&c=2', 'https://riverton.example/a?b=1&c=2'],
  ['https://riverton.example/a|b>c"d', 'https://riverton.example/a%7Cb%3Ec%22d'],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['/news/1', null],
  [`https://riverton.example/${'x'.repeat(3000)}`, null],
  [null, null],
])('%s may be followed as %s', (url, link) => {
  expect(linkOf(url, 2000)).toBe(link)
})

test('remarks and left-out quotes stand together', () => {
  expect(notesOf(aCard({ notes: ['page not readable: consent wall'] }), 2)).toEqual([
    'page not readable: consent wall',
    '2 quotes too long for an alert: see the article',
  ])
  expect(watchLine(['floods', 'bridges'])).toBe('Watches: floods, bridges')
})
