import { expect, test } from 'vitest'
import { type Inflected, stem } from '../../src/text/forms.ts'

// A line: language, then forms of one word; behind the bar, words that are no forms of it.
const WORDS = `
en return returned returning returns | retail
en child children | chilly
en negotiation negotiations | negligence
en news | new
en general generals | generation
en unite united uniting | unit units
en authority authorities | author
en ally allies allied | all
en police | policy
en party parties | part
en army armies | arm
en state states stated | statement
en minister ministers | ministry
en deal deals | dealer
en take takes taking took | tack
en use used using | us
en free freed freeing | freedom
en evening evenings | even
de Kind Kinder Kindern Kindes | Kino
de Land Länder Ländern | Leder
de Gespräch Gespräche Gesprächen | Speck
de verschleppen verschleppt verschleppte verschleppten | Schlepper
de entführen entführt entführten | fahren
de sagen sagt sagte | Sieg
de fordern fordert forderte | Form
de Gipfel Gipfeln Gipfels | Gips
de Enkel Enkeln | Engel
de verhaften verhaftet verhafteten | Hafen
fr enfant enfants | enfer
fr rentrer rentrent | rente
fr rendre rendent rendu | renard
fr président présidents présidente | prés
fr ukrainien ukrainiens ukrainienne ukrainiennes | ukase
es niño niños niña niñas | nido
it bambino bambini bambina | bamboo
pl dziecko dziecka dzieci dzieciom dziećmi | dziecinny
pl powrót powrotu powroty | powód
pl rozmowa rozmowy rozmów rozmowach | rozum
pl pokój pokoju | pod
pl ojciec ojca ojcem | ojczyzna
pl znaleźć znaleźli znalazła | znaczyć
pl wojna wojny wojen | wojsko
pl szczyt szczytu szczycie | szczery
uk дитина дитини діти дітей дітям дітьми | дитинство
uk повернення поверненню повернути повернули повернені | поверх
uk зустріч зустрічі зустрічей | зусилля
uk український українських українською | Україна
uk вивезти вивезли вивезено | вивіска
uk привезти привезли | привіт
uk знайти знайшли знайдено | знати
uk бабуся бабусі | баба
uk посол посла посли | після
uk Харків Харкова Харковом | хартія
uk жінка жінки жінці жінок | жінчин
ru ребёнок ребенка дети детей детьми | детский
ru переговоры переговоров переговорами | перевод
ru посол посла послы | после
ru вывезти вывезли | вывеска
ru привезти привезли | привет
ru увезти увезли | увы
ru спасти спасли | спать
ru найти нашли нашел | наш
ru отец отца отцом | отель
ru город города городов | гордый
ru сестра сестёр | сестричка
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
