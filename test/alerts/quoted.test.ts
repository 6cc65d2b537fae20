import { expect, test } from 'vitest'
import { cardQuote } from '../../src/alerts/quoted.ts'
import { aQuote } from '../make.ts'

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
  const card = cardQuote(quote, { text }, 'Riverton Courier')
  expect(card).toMatchObject({ text: shown, ...(marks && { marks }) })
  if (!marks) expect(card.marks).toBeUndefined()
  expect(text).toContain(card.text)
})
