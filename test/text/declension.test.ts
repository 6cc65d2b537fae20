import { expect, test } from 'vitest'
import { dictionaryName, firstNameGender, surnameForms } from '../../src/text/declension.ts'

const nowhere = () => false

// Names as a text declines them, and as a dictionary has them.
const NAMES: Record<string, string[]> = {
  uk: [
    'Ірини Веселовської > Ірина Веселовська',
    'Тараса Кривоноса > Тарас Кривоніс',
    'Оксани Гриценко > Оксана Гриценко',
    'Максима Гриценка > Максим Гриценко',
    'Юрія Кравця > Юрій Кравець',
    'Світлани Барабаш > Світлана Барабаш',
    'Віктору Яворському > Віктор Яворський',
    'Всеволода Зарічного > Всеволод Зарічний',
    'Дем’яна Рудя > Дем’ян Рудь',
    'Лідія Сокольвяк > Лідія Сокольвяк',
    'Ольгою Ткачук > Ольга Ткачук',
    'Олександра Ткачука > Олександр Ткачук',
    'Левка Сагайди > Левко Сагайда',
    'Миколи Скиби > Микола Скиба',
    'Ганні Сороці > Ганна Сорока',
    'Петра Дорошенка > Петро Дорошенко',
    'Ігоря Коваля > Ігор Коваль',
    'Олени Ковальової > Олена Ковальова',
    'Андрієм Павлишиним > Андрій Павлишин',
    'Любові Нечуй-Левицької > Любов Нечуй-Левицька',
  ],
  ru: [
    'Ирины Веселовской > Ирина Веселовская',
    'Павла Кузнецова > Павел Кузнецов',
    'Анне Мельник > Анна Мельник',
    'Андрея Мельника > Андрей Мельник',
    'Льва Черных > Лев Черных',
    'Сергею Заречному > Сергей Заречный',
    'Никиты Соловья > Никита Соловей',
    'Марии Шевченко > Мария Шевченко',
    'Дмитрия Головы > Дмитрий Голова',
    'Любови Крыловой > Любовь Крылова',
    'Александры Петровны Лыковой > Александра Петровна Лыкова',
    'Ивана Сергеевича Гуляева > Иван Сергеевич Гуляев',
  ],
  pl: [
    'Anny Kowalskiej > Anna Kowalska',
    'Jana Kuli > Jan Kula',
    'Marka Wójcika > Marek Wójcik',
    'Pawła Zająca > Paweł Zając',
    'Ewa Nowak > Ewa Nowak',
    'Ewy Nowak > Ewa Nowak',
    'Tomasza Gołębia > Tomasz Gołąb',
    'Jerzego Dudka > Jerzy Dudek',
    'Agnieszce Sroce > Agnieszka Sroka',
    'Katarzyny Dębskiej-Rojek > Katarzyna Dębska-Rojek',
    'Krzysztofa Matejki > Krzysztof Matejko',
    'Adama Mroza > Adam Mróz',
    'Antoniego Bieleckiego > Antoni Bielecki',
  ],
}

const cases = Object.entries(NAMES).flatMap(([language, lines]) => lines.map(line => [language, ...line.split(' > ')]))

test.each(cases)('%s: %s is %s in a dictionary', (language, declined, nominative) => {
  expect(dictionaryName((declined as string).split(' '), language as string, nowhere).name).toBe(nominative)
})

test('a form that stands elsewhere in the text decides between two dictionary forms', () => {
  expect(dictionaryName(['Adama', 'Wilka'], 'pl', nowhere).name).toBe('Adam Wilek')
  expect(dictionaryName(['Adama', 'Wilka'], 'pl', word => word === 'Wilk').name).toBe('Adam Wilk')
})

test('where a nominative can not stand, a name that looks like one is read as declined', () => {
  expect(dictionaryName(['Stanisława', 'Kwietnia'], 'pl', nowhere, true).name).toBe('Stanisław Kwiecień')
  expect(dictionaryName(['О.', 'Гончара'], 'uk', nowhere, true).name).toBe('О. Гончар')
  expect(dictionaryName(['Кравцовой'], 'ru', nowhere, true).name).toBe('Кравцова')
})

test('a language that does not decline names leaves them alone', () => {
  expect(dictionaryName(['Anna', 'Berger'], 'de', nowhere)).toEqual({
    name: 'Anna Berger',
    gender: null,
    oblique: false,
  })
  expect(surnameForms('Berger', 'de')).toEqual(['Berger'])
})

test('a first name shows its gender in every case, and in its own language first', () => {
  expect(firstNameGender('Ірині', 'uk')).toBe('f')
  expect(firstNameGender('Павлу', 'uk')).toBe('m')
  expect(firstNameGender('Andrea', 'it')).toBe('m')
  expect(firstNameGender('Andrea', 'de')).toBe('f')
})
