import { expect, test } from 'vitest'
import { extractQuotes } from '../../src/quotes/extract.ts'
import { readGolds } from '../bench/quotes.ts'

const speakersOf = (text: string) => extractQuotes(text, {}).quotes.map(quote => [quote.text, quote.speaker])

test('a surname alone is given its full name', () => {
  const text = 'Ombudsman Pavlo Varesh spoke.\n\n“We knew four of the names,” Varesh said, “and no more.”'
  expect(speakersOf(text)).toEqual([
    ['We knew four of the names,', 'Pavlo Varesh'],
    ['and no more.', 'Pavlo Varesh'],
  ])
})

test('every quote is a slice of the article', () => {
  const text = '"No side walked out," said Ilse Brandhold, the envoy. "I would call it a second appointment."'
  for (const quote of extractQuotes(text, {}).quotes) expect(text.slice(quote.start, quote.end)).toBe(quote.text)
})

test('an office before a surname that two people share belongs to the one who bears it elsewhere', () => {
  const text =
    'Mayor Corwin Tallis met the envoy. His wife Ada Tallis wrote a letter. Ada Tallis read it out. “It is short,” Ada Tallis said. “Mayor Tallis agreed,” she added.'
  const said = extractQuotes(text, { language: 'en' }).quotes.map(quote => [quote.speaker, quote.role])
  expect(said).toEqual([
    ['Ada Tallis', null],
    ['Ada Tallis', null],
  ])
})

test('a title of two capitals means whom it stood before', () => {
  const text =
    'The First Minister Ada Quill spoke in Bern. The First Minister spoke of lists, and then of names. “We read every name,” she said.'
  expect(extractQuotes(text, { language: 'en' }).quotes[0]).toMatchObject({ speaker: 'Ada Quill' })
})

test.each([
  [
    'es',
    'La lista es corta, dijo. «No es larga», añadió el jefe de la delegación, Ramiro Quiles.',
    'jefe de la delegación',
  ],
  ['de', '„Der Bus ist da“, sagte die Psychologin Jorun Haldis.', 'Psychologin'],
  ['en', '“He is home,” said his aunt, Lesia Tymchak.', null],
  ['en', '“He is home,” said Ms Tymchak.', null],
  ['uk', '«Він удома», — сказала канцлерка Австрії Мартіна Фельдбауер.', 'канцлерка Австрії'],
])(
  '%s: an office stands without its article and its comma, and not at all where it leans on somebody else',
  (language, text, role) => {
    expect(extractQuotes(text as string, { language: language as string }).quotes.at(-1)?.role).toBe(role)
  },
)

test.each([
  ['en', '“He is home,” said former acting deputy mayor Orrin Tadwell.', 'former acting deputy mayor'],
  ['en', '“He is home,” said Belvaria’s Foreign Minister Orrin Tadwell.', 'Foreign Minister'],
  ['en', '“He is home,” said Maria Ost, Belvaria’s children’s rights commissioner.', 'children’s rights commissioner'],
  ['en', 'The mayor, Orrin Tadwell, thanked the governor, Piers Loam. “He is home,” Tadwell said.', 'mayor'],
  ['de', '„Der Bus ist da“, sagte der frühere Bürgermeister Emil Rübsam.', 'früherer Bürgermeister'],
  ['de', '„Der Bus ist da“, sagte Bürgermeisterin Dr. Ute Rübsam.', 'Bürgermeisterin'],
  ['fr', '« Il est rentré », a dit l’ancien maire Anatole Chalandier.', 'ancien maire'],
  ['es', '«Ya está en casa», dijo el entonces ministro Leandro Barquero.', 'entonces ministro'],
  ['it', '«È tornato a casa», ha detto il vice sindaco Fulvio Barcaioli.', 'vice sindaco'],
  ['pl', '„Jest w domu” – powiedział p.o. burmistrza Ignacy Łódkowicz.', 'p.o. burmistrza'],
  ['ru', '«Он дома», — сказал и.о. мэра Игнат Лодочников.', 'и.о. мэра'],
  ['uk', '«Він удома», — сказав колишній міністр Юхим Весляр.', 'колишній міністр'],
  ['uk', 'Керівник Офісу президента Юхим Весляр сказав: «Він удома».', 'Керівник Офісу президента'],
])('%s: an office keeps its rank, and holds no verb, no owner and nobody else’s office', (language, text, role) => {
  expect(extractQuotes(text, { language }).quotes.at(-1)?.role).toBe(role)
})

test('what an office governs is no part of a name, and a verb shows that the name stands in the nominative', () => {
  const text = 'Канцлерка Австрії Мартіна Фельдбауер назвала це «кроком, який треба зробити».'
  expect(extractQuotes(text, { language: 'uk' }).quotes[0]).toMatchObject({ speaker: 'Мартіна Фельдбауер' })
})

test('an office said once of somebody stands under the later quotes too', () => {
  const text =
    '„Der Bus ist da“, sagte die Psychologin Jorun Haldis.\n\n„Für die Kleinen beginnt es erst“, sagte Haldis.'
  const roles = extractQuotes(text, { language: 'de' }).quotes.map(quote => [quote.speaker, quote.role])
  expect(roles).toEqual([
    ['Jorun Haldis', 'Psychologin'],
    ['Jorun Haldis', 'Psychologin'],
  ])
})

test('fragments, words woven into the report and words that break off are told from statements', () => {
  const kinds = readGolds('cases.jsonl').flatMap(({ lang, text, quotes }) => {
    const ours = extractQuotes(text, { language: lang }).quotes
    return quotes
      .filter(gold => gold.kind)
      .map(gold => [gold.text, gold.kind, ours.find(quote => quote.text === gold.text)?.kind])
  })
  expect(kinds.filter(([, gold, ours]) => gold !== ours).length).toBeLessThan(kinds.length * 0.01)
})

test('what a sign reads, a paper that is told something and the points of a list are no statements', () => {
  const taken = readGolds('cases.jsonl').flatMap(({ lang, text, not_quotes = [] }) => {
    const said = extractQuotes(text, { language: lang }).quotes.filter(quote => quote.kind === 'full')
    return not_quotes.map(words => said.some(quote => quote.text === words))
  })
  expect(taken.filter(Boolean).length).toBeLessThan(taken.length * 0.03)
})

test.each(['“We will sign if', '“We will sign […]', '“We will sign...', 'Ada Fenwick went. “We will sign'])(
  'nobody is named for words that break off: %s',
  words => {
    const text = `The mayor Ada Fenwick said: ${words}`
    for (const quote of extractQuotes(text, { language: 'en' }).quotes)
      expect(quote).toMatchObject({ kind: 'partial', sure: false })
  },
)

test.each([
  ['uk', '\n— Так, — сказав він.', 1],
  ['en', '\n‘We ran,’ she said.', 1],
  ['en', '‘as’ b ', 0],
  ['fr', '«Je pars, dit-il, et vous aussi.»\n', 2],
  ['ru', '"a "b" c" ', 0],
])(
  '%s: two hundred thousand characters of one kind are read in the time that their length takes',
  (language, unit, each) => {
    const times = Math.floor(200_000 / unit.length)
    expect(extractQuotes(unit.repeat(times), { language }).quotes.length).toBeGreaterThanOrEqual(times * each - 2)
  },
)

test('words in a script without blanks and capitals are a statement by their length, and name nobody for sure', () => {
  const { quotes } = extractQuotes('市长说：「我们会把所有的孩子送回家，一个也不能少。」他参观了「老港」。', {
    language: 'zh',
  })
  expect(quotes).toMatchObject([{ text: '我们会把所有的孩子送回家，一个也不能少。', kind: 'full', sure: false }])
})

test('a mark that closes at the head of a paragraph opens it only where new words of the speech follow', () => {
  const said = (text: string) => extractQuotes(text, { language: 'fr' }).quotes.map(quote => quote.text)
  expect(said('« Nous partons.\n\n» Vous aussi », dit Anna Pelletan.')).toEqual(['Nous partons.', 'Vous aussi'])
  expect(said('« Nous partons.\n\n» a dit Anna Pelletan hier.')).toEqual(['Nous partons.'])
})

test.each([
  ['en', 'Orrin Tadwell resigned on Monday. Grabow thanked him. “He served well,” the minister said.'],
  ['de', 'Emil Rübsam trat am Montag zurück. Grabow dankte ihm. „Er hat gut gedient“, sagte der Minister.'],
  ['fr', 'Anatole Chalandier a démissionné. Grabow a salué son travail. « Il a bien servi », a dit le ministre.'],
  ['es', 'Leandro Barquero dimitió el lunes. Grabo le agradeció su trabajo. «Ha servido bien», dijo el ministro.'],
  ['it', 'Fulvio Barcaioli si è dimesso. Grabo lo ha ringraziato. «Ha servito bene», ha detto il ministro.'],
])('%s: no name is sure for a description where one acts last of whom nothing is known', (language, text) => {
  expect(extractQuotes(text, { language }).quotes).toMatchObject([{ sure: false }])
})
