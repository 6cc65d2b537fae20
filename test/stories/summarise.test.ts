import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { summarise } from '../../src/stories/summarise.ts'
import { choose, readPairs, score } from '../bench/summaries.ts'

const pairs = readPairs()

test('summaries are an editor’s sentences far more often than the first three of the text are', () => {
  expect(score(pairs, choose).f1).toBeGreaterThan(0.8)
})

test('every sentence stands in the article where it says, and in its order', () => {
  const piece = fc.constantFrom(...pairs.flatMap(pair => pair.text.split(' ')), '\n\n', '“', '”', '«', '»', '...', '—')
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 150 }).map(pieces => pieces.join(' ')),
  )
  fc.assert(
    fc.property(texts, fc.constantFrom('en', 'uk', 'de', null), (text, language) => {
      const sentences = summarise({ text, language }, { title: 'River bursts its banks', evidence: [] })
      expect(sentences.length).toBeLessThanOrEqual(3)
      let last = 0
      for (const sentence of sentences) {
        expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
        expect(sentence.start).toBeGreaterThanOrEqual(last)
        last = sentence.end
      }
    }),
    { numRuns: 500 },
  )
})

test('the sentence the watch was met in is told, wherever it stands', () => {
  const colour = 'The old men at the inn talked about the weather and about the price of boats. '.repeat(4)
  const news = 'Nine teenagers were handed to their relatives at the checkpoint on Monday, officials said.'
  const text = `${colour}${news} ${colour}`
  const start = text.indexOf('teenagers')
  const evidence = [{ watch: 'returns', term: 'teenager*', field: 'text' as const, start, end: start + 9 }]
  const sentences = summarise({ text, language: 'en' }, { title: 'A bus at dawn', evidence })
  expect(sentences.map(sentence => sentence.text)).toContain(news)
})

test('a sentence that only says the headline again is left out', () => {
  const text =
    'River bursts its banks in Riverton. Two hundred families left their homes overnight, the mayor said. Schools stay closed until Thursday in all three districts.'
  const told = summarise({ text, language: 'en' }, { title: 'River bursts its banks in Riverton', evidence: [] })
  expect(told.map(sentence => sentence.text)).toEqual([
    'Two hundred families left their homes overnight, the mayor said.',
    'Schools stay closed until Thursday in all three districts.',
  ])
})

describe('what is no news of the article never stands in a summary', () => {
  test.each([
    'Sign up to our newsletter for the morning news of Riverton and the whole valley.',
    'Photo: families wait at the station of Riverton on Thursday morning in the rain.',
    'The post Riverton flooded as Orlen bursts its banks appeared first on Riverton Gazette.',
    'Follow Mia Stone on X for the latest from the flooded valley this week.',
    'Kinder steigen am Montag in Belarus in einen Bus nach Riverton (Archivbild).',
    'Нагадаємо, минулого року річка Орлен вийшла з берегів у Рівертоні двічі.',
    'Об этом сообщает пресс-служба мэрии Ривертона со ссылкой на спасателей.',
    'Na miejscu pracowało 11 zastępów straży pożarnej – przekazał rzecznik strażaków.',
    '“We had ten minutes and nothing more than that,” said Ada Fenwick, the mayor of the town.',
    'Subscribe to our channel and follow the flood as it moves down the Orlen valley today.',
    'Підписуйтесь на наш канал, щоб не пропустити жодної новини з Річкового та громади.',
    'Lesen Sie auch unseren großen Bericht über den Bau der Schleuse und ihre Kosten.',
    'Did the mayor know of the crack in the dam three weeks before the water came down?',
  ])('%s', words => {
    const text = `The Orlen burst its banks on Monday and 400 people left their homes, the council said. ${words} The railway runs again on Wednesday.`
    const told = summarise({ text, language: 'en' }, { title: 'Riverton under water', evidence: [] })
    expect(told.map(sentence => sentence.text).join(' ')).not.toContain(words)
    expect(told[0]?.text).toMatch(/^The Orlen burst/)
  })
})

describe('what a paper asks its readers stands in no summary, nor does what it says of itself beside that', () => {
  test.each([
    [
      'en',
      'The Tidewater is a small paper of the coast. If you value what we do, become a member today and keep it going. Members get a letter from the quay each week.',
    ],
    ['en', 'The Tidewater is funded by its readers in Riverton and in the valley of the Orlen.'],
    [
      'uk',
      '«Приплив» — мала редакція на узбережжі. Підтримайте нас і станьте нашим читачем на рік. Читачі щотижня отримують лист.',
    ],
    [
      'ru',
      '«Прилив» — маленькая редакция на побережье. Поддержите нас и станьте подписчиком на год. Раз в неделю приходит письмо.',
    ],
    [
      'de',
      'Die Flut ist eine kleine Zeitung von der Küste. Werden Sie jetzt Mitglied und unterstützen Sie unsere Arbeit. Mitglieder bekommen jede Woche einen Brief.',
    ],
    [
      'fr',
      'La Marée est un petit journal de la côte. Soutenez-nous et devenez membre dès aujourd’hui. Les membres reçoivent une lettre chaque semaine.',
    ],
    [
      'pl',
      'Przypływ to mała redakcja znad morza. Zostań patronem i wesprzyj nas już dziś. Patroni dostają list w każdy poniedziałek.',
    ],
    [
      'es',
      'La Marea es un pequeño diario de la costa. Hazte socio y apóyanos desde hoy mismo. Los socios reciben una carta cada semana.',
    ],
    [
      'it',
      'La Marea è un piccolo giornale della costa. Diventa socio e sostieni il nostro lavoro da oggi. I soci ricevono una lettera ogni settimana.',
    ],
  ])('%s: %s', (language, foot) => {
    const news = 'Orlen 400 Riverton, Ostrey, Hexley: 12 Saltmere 2026.'
    const told = summarise({ text: `${news}\n\n${foot}`, language }, { title: 'Riverton', evidence: [] })
    expect(told.map(sentence => sentence.text).filter(text => text !== news)).toEqual([])
  })
})

test('news is told though the text is one paragraph with an appeal at its end', () => {
  const news = 'The Orlen burst its banks on Monday and 400 people left their homes, the council said.'
  const text = `${news} Support our work with a donation today.`
  const told = summarise({ text, language: 'en' }, { title: 'Riverton', evidence: [] })
  expect(told.map(sentence => sentence.text)).toEqual([news])
})

const datelines = readFileSync(join(import.meta.dirname, 'dateline.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as { kept: string; with: string[] })
  .flatMap(({ kept, with: datelines }) => datelines.map(dateline => ({ kept, dateline })))

test.each(datelines)('a dateline is kept off: $dateline$kept', ({ kept, dateline }) => {
  const told = summarise({ text: dateline + kept, language: null }, { title: 'Another headline', evidence: [] })
  expect(told.map(sentence => sentence.text)).toEqual([kept])
})

describe('a sentence is shown only with what it points back to', () => {
  const news = 'Nine children came home on Monday after four years, the charity Open Gate said.'
  test.each([
    ['en', '“It was cold,” said Marko Lysak, 12.', 'His aunt, Lesia Tymchak, 41, is a nurse from Ostrey in the south.'],
    [
      'en',
      '“We wait,” said Pavlo Deresh, the ombudsman.',
      'Deresh said two were still missing on Monday night in Ostrey.',
    ],
    ['uk', '«Було холодно», — сказав Павло Дереш.', 'За його словами, двоє дітей ще не повернулися до Острея.'],
    ['uk', '«Чекаємо», — сказав омбудсман Павло Дереш.', 'Дереша запитали в понеділок, де ще двоє дітей з Острея.'],
    ['ru', '«Ждём», — сказал Павел Дереш.', 'Дереш сообщил в понедельник, что двое детей ещё не вернулись.'],
    ['de', '„Wir warten“, sagte Anna Kestner.', 'Kestner zufolge fehlten am Montag noch zwei Kinder aus Ostrey.'],
    ['fr', '« Nous attendons », a dit Claire Vauban.', 'Selon elle, deux enfants manquaient encore lundi à Ostrey.'],
    [
      'pl',
      '– Czekamy – powiedział Jan Wolborski.',
      'Wolborski dodał w poniedziałek, że brakuje jeszcze dwojga dzieci.',
    ],
    ['es', '«Esperamos», dijo Julián Arbeloa.', 'Arbeloa dijo el lunes que aún faltaban dos niños de Ostrey.'],
    ['it', '«Aspettiamo», ha detto Paola Brivio.', 'Brivio ha detto lunedì che mancano ancora due bambini di Ostrey.'],
  ])('%s: %s / %s', (language, quote, pointing) => {
    const told = summarise({ text: `${news}\n\n${quote} ${pointing}`, language }, { title: 'Home', evidence: [] })
    expect(told.map(sentence => sentence.text)).toEqual([news])
  })

  test('and stays where the sentence that tells who is shown too', () => {
    const first = 'Pavlo Deresh, the ombudsman, met nine children at the border on Monday after four years away.'
    const second = 'Deresh said two more children were still missing and named Ostrey as their last home.'
    const told = summarise({ text: `${first} ${second}`, language: 'en' }, { title: 'Home', evidence: [] })
    expect(told.map(sentence => sentence.text)).toEqual([first, second])
  })
})

test('a quote that stands below is not said in the summary too', () => {
  const news = 'The Orlen burst its banks on Monday and 400 people left their homes, the council said.'
  const holds = 'Ada Fenwick, the mayor of Riverton, told the council on Tuesday night: “Nobody slept.”'
  const text = `${news} ${holds}`
  const start = text.indexOf('Nobody')
  const about = { title: 'Riverton', evidence: [] }
  expect(summarise({ text, language: 'en' }, about)).toHaveLength(2)
  const told = summarise(
    { text, language: 'en' },
    { ...about, quotes: [{ start, end: start + 'Nobody slept.'.length }] },
  )
  expect(told.map(sentence => sentence.text)).toEqual([news])
})

test('an article of one quote has no summary', () => {
  const text = '“We had ten minutes,” said Ada Fenwick. “It was dark.”'
  expect(summarise({ text, language: 'en' }, { title: 'Riverton', evidence: [] })).toEqual([])
})

test('a sentence that the article prints twice stands once', () => {
  const news = 'The Orlen burst its banks on Monday and 400 people left their homes, the council said.'
  const told = summarise({ text: `${news}\n\n${news}`, language: 'en' }, { title: 'Riverton', evidence: [] })
  expect(told).toHaveLength(1)
})

test('a short line beside a picture’s credit is its caption', () => {
  const news = 'The Orlen burst its banks on Monday and 400 people left their homes, the council said.'
  const text = `${news}\n\nChildren get on a bus at the bridge of Riverton.\n\nPhoto: Mia Stone`
  const told = summarise({ text, language: 'en' }, { title: 'Riverton', evidence: [] })
  expect(told.map(sentence => sentence.text)).toEqual([news])
})
