import { expect, test } from 'vitest'
import { type Inflected, stem } from '../../src/text/forms.ts'

// A line: language, then forms of one word; behind the bar, words that are no forms of it.
const WORDS = `
en return returned returning returns | retail
en child children | chilly
en negotiation negotiations | negligence
de Kind Kinder Kindern Kindes | Kino
de Land Länder Ländern | Leder
de Gespräch Gespräche Gesprächen | Speck
fr enfant enfants | enfer
fr ukrainien ukrainiens ukrainienne ukrainiennes | ukase
es niño niños niña niñas | nido
it bambino bambini bambina | bamboo
pl dziecko dziecka dzieci dzieciom dziećmi | dziecinny
pl powrót powrotu powroty | powód
pl rozmowa rozmowy rozmów rozmowach | rozum
pl wojna wojny wojen | wojsko
pl szczyt szczytu szczycie | szczery
uk дитина дитини діти дітей дітям дітьми | дитинство
uk повернення поверненню повернути повернули повернені | поверх
uk зустріч зустрічі зустрічей | зусилля
uk український українських українською | Україна
uk Харків Харкова Харковом | хартія
uk жінка жінки жінці жінок | жінчин
ru ребёнок ребенка дети детей детьми | детский
ru переговоры переговоров переговорами | перевод
ru вернули вернуть вернула | верный
ru украинец украинца украинцев | украинский
`

test.each(WORDS.trim().split('\n'))('forms of one word and no others: %s', line => {
  const [forms = '', others = ''] = line.split(' | ')
  const [language = '', ...words] = forms.split(' ')
  const common = stem(words[0] as string, language as Inflected)
  for (const word of words) expect([word, stem(word, language as Inflected)]).toEqual([word, common])
  for (const other of others.split(' '))
    expect([other, stem(other, language as Inflected)]).not.toEqual([other, common])
})

test('a word in the letters of another script has no forms in the language', () => {
  expect(stem('Kyiv', 'uk')).toBeUndefined()
  expect(stem('Київ', 'de')).toBeUndefined()
})
