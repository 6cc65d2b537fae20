import { expect, test } from 'vitest'
import { citedBy, countIndependent } from '../../src/stories/independent.ts'
import { aReport } from '../make.ts'

const WIRE =
  'The ferry Corrigan struck a sandbank in thick fog early on Monday and all 140 people on board were taken off by lifeboats within two hours, the coastguard said.'

test('two outlets with words of their own are two', () => {
  const reports = [
    aReport({
      outlet: 'Riverton Courier',
      text: 'The mayor called it the worst night since the war. Two hundred families left.',
    }),
    aReport({
      outlet: 'Harbour Radio',
      text: 'Our reporter stood on the bridge when the water came over the quay at six.',
    }),
  ]
  expect(countIndependent(reports)).toBe(2)
})

test('an outlet that reports twice is one', () => {
  expect(countIndependent([aReport({ text: 'First.' }), aReport({ text: 'Second, longer.' })])).toBe(1)
})

test('a copy of another’s text adds nothing, with or without its mark', () => {
  const reports = [
    aReport({ outlet: 'Lowland Press', text: WIRE }),
    aReport({ outlet: 'Evening Ledger', text: `(Lowland Press) ${WIRE}` }),
    aReport({ outlet: 'Riverton Courier', text: `${WIRE} The weather stays foggy.` }),
  ]
  expect(countIndependent(reports)).toBe(1)
})

test('reports that cite the same source stand on it together', () => {
  const reports = [
    aReport({ outlet: 'Evening Ledger', origins: ['Meridian Wire'], text: 'Envoys met, an agency reports.' }),
    aReport({
      outlet: 'Harbour Radio',
      origins: ['Meridian Wire'],
      text: 'There was a meeting of envoys, it is reported.',
    }),
  ]
  expect(countIndependent(reports)).toBe(1)
})

test('an outlet cited by another is counted once', () => {
  const reports = [
    aReport({ outlet: 'The Harbour Radio', text: 'Our reporter saw the envoys meet.' }),
    aReport({ outlet: 'Evening Ledger', origins: ['Harbour Radio'], text: 'Envoys met, according to a broadcaster.' }),
  ]
  expect(countIndependent(reports)).toBe(1)
})

test('an outlet that cites itself cites nobody', () => {
  expect(citedBy('The Riverton Courier', ['Riverton Courier', 'Meridian Wire'])).toEqual(['Meridian Wire'])
})

test.each([
  ['BBC News Ukrainian', 'BBC'],
  ['The Guardian, Ukraine', 'The Guardian'],
  ['Ukrinform (English)', 'Ukrinform'],
])('%s cites no other house where it names %s', (outlet, origin) => {
  expect(citedBy(outlet, [origin, 'AFP'])).toEqual(['AFP'])
})

test('an agency whose name begins like another’s is another', () => {
  expect(citedBy('Interfax-Ukraine', ['Interfax'])).toEqual(['Interfax'])
})
