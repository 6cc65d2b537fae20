import { expect, test } from 'vitest'
import { cardQuote, withStandingQuotes } from '../../src/alerts/quoted.ts'
import { aCard, aQuote } from '../make.ts'

test.each([
  ['“The water came at six,” said Ada Fenwick.', 'The water came at six,', 'The water came at six,', undefined],
  [
    '“The water came at six,\u00A0” said Ada Fenwick.',
    'The water came at six,\u00A0',
    'The water came at six,\u00A0',
    undefined,
  ],
  ['"The water came at six." He left.', 'The water came at six.', 'The water came at six.', undefined],
  ['„Das Wasser kam um sechs“, sagte Ada.', 'Das Wasser kam um sechs', 'Das Wasser kam um sechs', ['„', '“']],
  ['„Woda przyszła o szóstej” – powiedziała.', 'Woda przyszła o szóstej', 'Woda przyszła o szóstej', ['„', '”']],
  ['»Das Wasser kam um sechs«, sagte Ada.', 'Das Wasser kam um sechs', 'Das Wasser kam um sechs', ['»', '«']],
  ['«Вода прийшла о шостій», — сказала Ада.', 'Вода прийшла о шостій', 'Вода прийшла о шостій', ['«', '»']],
  ['« L’eau est venue. » Elle part.', 'L’eau est venue.', 'L’eau est venue.', ['«\u00A0', '\u00A0»']],
  ['«El agua llegó.\n\n»Y se fue», dijo.', 'El agua llegó.', 'El agua llegó.', ['«', '»']],
  ['– Woda przyszła o szóstej – powiedziała.', 'Woda przyszła o szóstej', 'Woda przyszła o szóstej', undefined],
] as const)('an alert shows %s as its article marks it, every character kept', (text, said, shown, marks) => {
  const start = text.indexOf(said)
  const quote = aQuote({ text: said, start, end: start + said.length })
  const card = cardQuote(quote, { itemId: 'a', text }, 'Riverton Courier')
  expect(card).toMatchObject({ text: shown, ...(marks && { marks }) })
  if (!marks) expect(card.marks).toBeUndefined()
  expect(text).toContain(card.text)
})

const SAID = 'We had ten minutes.'
const before = { itemId: 'a', text: `“${SAID}” The mayor left.` }
const quoted = cardQuote(aQuote({ text: SAID, start: 1, end: 1 + SAID.length }), before, 'Riverton Courier')
const LEFT_OUT = 'a quote was left out: it is no longer in the article'

test.each([
  ['as it was', [before], [SAID], []],
  ['with a sentence put in before it', [{ itemId: 'a', text: `Update. ${before.text}` }], [SAID], []],
  ['with one word changed', [{ itemId: 'a', text: before.text.replace('ten', 'two') }], [], [LEFT_OUT]],
  ['in another item only', [{ itemId: 'b', text: before.text }], [], [LEFT_OUT]],
  ['no longer stored', [], [], [LEFT_OUT]],
] as const)('a quote stands when its article is %s, or is left out with a note', (_how, articles, said, notes) => {
  const card = withStandingQuotes(aCard({ quotes: [quoted], notes: [] }), articles)
  expect(card.quotes.map(quote => quote.text)).toEqual(said)
  expect(card.notes).toEqual(notes)
})

test('a quote that says nothing of its place is not posted', () => {
  const card = withStandingQuotes(aCard({ quotes: [quoted, { ...quoted, place: undefined }], notes: [] }), [before])
  expect(card).toMatchObject({ quotes: [quoted], notes: [LEFT_OUT] })
})
