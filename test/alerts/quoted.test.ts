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
  ['市长说：「我们会把所有的孩子送回家。」', '我们会把所有的孩子送回家。', '我们会把所有的孩子送回家。', ['「', '」']],
  ['« L’eau est venue. » Elle part.', 'L’eau est venue.', 'L’eau est venue.', ['«\u00A0', '\u00A0»']],
  ['«El agua llegó.\n\n»Y se fue», dijo.', 'El agua llegó.', 'El agua llegó.', ['«', '»']],
  ['– Woda przyszła o szóstej – powiedziała.', 'Woda przyszła o szóstej', 'Woda przyszła o szóstej', undefined],
] as const)('an alert shows %s as its article marks it, every character kept', (text, said, shown, marks) => {
  const start = text.indexOf(said)
  const quote = aQuote({ text: said, start, end: start + said.length })
  const card = cardQuote([quote], { itemId: 'a', text }, 'Riverton Courier')
  expect(card).toMatchObject({ text: shown, ...(marks && { marks }) })
  if (!marks) expect(card.marks).toBeUndefined()
  expect(text).toContain(card.text)
})

const SAID = 'We had ten minutes.'
const before = { itemId: 'a', text: `“${SAID}” The mayor left.`, from: 'page' as const }
const found = { ...aQuote({ text: SAID, start: 1, end: 1 + SAID.length }), itemId: 'a' }
const moved = { ...before, text: `Update. ${before.text}` }
const quoted = cardQuote([found], before, 'Riverton Courier')
const LEFT_OUT = 'a quote was left out: it is no longer so in the article'

test.each([
  ['as it was', [found], before, [SAID]],
  ['with a sentence put in before it', [{ ...found, start: 9, end: 9 + SAID.length }], moved, [SAID]],
  ['with more words in the quote', [{ ...found, text: `${SAID} Or two.`, end: found.end + 8 }], before, []],
  ['with somebody else saying it', [{ ...found, speaker: 'Tom Yarrow' }], before, []],
  ['with nobody sure to say it', [{ ...found, sure: false }], before, []],
  ['with the quote at a place that reads otherwise', [found], moved, []],
  ['without it', [], before, []],
  ['another one', [{ ...found, itemId: 'b' }], before, []],
] as const)(
  'a quote is posted or left out with a note when its article is stored %s',
  (_how, quotes, article, said) => {
    const card = withStandingQuotes(aCard({ quotes: [quoted], notes: [] }), quotes, [article], false)
    expect(card.quotes.map(quote => quote.text)).toEqual(said)
    expect(card.notes).toEqual(said.length > 0 ? [] : [LEFT_OUT])
  },
)

test('of a statement whose teller speaks in between all slices stand, or it is left out', () => {
  const slice = (text: string, facts = {}) => {
    const start = split.text.indexOf(text)
    return { ...aQuote({ text, start, end: start + text.length, ...facts }), itemId: 'a' }
  }
  const text = '“It will stop,” said Ada Fenwick, “when the sea is dry.”'
  const split = { itemId: 'a', text, from: 'page' as const }
  const [first, second] = [slice('It will stop,'), slice('when the sea is dry.')]
  const whole = cardQuote([first, second], split, 'Riverton Courier')
  expect(whole).toMatchObject({
    text: 'It will stop,',
    speaker: 'Ada Fenwick',
    further: [{ text: 'when the sea is dry.' }],
  })
  expect(cardQuote([first, { ...second, sure: false }], split, 'Riverton Courier').speaker).toBeNull()
  const card = aCard({ quotes: [whole], notes: [] })
  expect(withStandingQuotes(card, [first, second], [split], false)).toBe(card)
  expect(withStandingQuotes(card, [first], [split], false).quotes).toEqual([])
})

test('a quote that says nothing of its place is not posted, one without a name needs none', () => {
  const nameless = { ...quoted, speaker: null }
  const card = aCard({ quotes: [nameless, { ...quoted, place: undefined }], notes: [] })
  expect(withStandingQuotes(card, [{ ...found, sure: false }], [before], false)).toMatchObject({
    quotes: [nameless],
    notes: [LEFT_OUT],
  })
})

test('a page that can no longer be read takes no quote out of an alert that is posted, one that is read does', () => {
  const card = aCard({ quotes: [quoted], notes: [] })
  const feed = { itemId: 'a', text: 'A mayor spoke.', from: 'feed' as const }
  expect(withStandingQuotes(card, [], [feed], true)).toEqual(card)
  expect(withStandingQuotes(card, [], [feed], false).quotes).toEqual([])
  expect(withStandingQuotes(card, [], [before], true).quotes).toEqual([])
})
