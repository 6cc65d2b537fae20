import { expect, test } from 'vitest'
import { readHtml } from '../../src/articles/text.ts'

const NEWS =
  'The river Orlen burst its banks before dawn on Monday and four hundred people left their homes in the lower town, the mayor said. Nobody was hurt.'
const MORE = `${NEWS} ${'Volunteers carried sandbags to the school, where families slept on mats between the wall bars and the stage. '.repeat(6)}`
const page = (...paragraphs: string[]) =>
  readHtml(
    `<html><head><title>Riverton flooded</title></head><body><article><h1>Riverton flooded</h1>${paragraphs.map(text => `<p>${text}</p>`).join('')}</article></body></html>`,
    'https://riverton.example/news/1',
  )

test.each([
  'This article is for premium members.',
  'Subscribe to continue reading.',
  'Dieser Artikel ist Teil von Plus. Testen Sie das Abo 4 Wochen kostenlos.',
  'Il vous reste 84 % de cet article à lire.',
  'Aby przeczytać całość, wykup dostęp.',
  'Contenido exclusivo para suscriptores.',
  'Para seguir leyendo, suscríbete.',
  'Contenuto riservato agli abbonati.',
  'Щоб читати далі, оформіть передплату.',
  'Доступ только по подписке.',
])('a text that ends with “%s” is told as behind a paywall, and the wall’s words are no news', wall => {
  for (const text of [NEWS, MORE]) {
    const read = page(text, wall)
    expect(read.problem).toBe('paywall')
    expect(read.text).toBe(text.trim())
  }
})

test.each([
  ['a bar above it that greets subscribers', ['Already a subscriber? Log in', NEWS]],
  [
    'consent that parents never gave',
    [
      `${NEWS} The children were taken without the consent of their parents; a court asked for consent, and no consent was given.`,
    ],
  ],
  [
    'згода, якої батьки не давали',
    [
      'Дітей вивезли без згоди батьків, повідомила прокуратура у понеділок. Згоди не питали й опікунів, а без згоди суду такі переїзди заборонені законом.',
    ],
  ],
  [
    'Zustimmung, die niemand gab',
    [
      'Die Kinder wurden ohne Zustimmung der Eltern fortgebracht, teilte das Gericht am Montag mit. Auch eine Zustimmung des Jugendamts lag nicht vor, und ohne Zustimmung ist das verboten.',
    ],
  ],
])('a short article is read in spite of %s', (_what, paragraphs) => {
  expect(page(...paragraphs).problem).toBeNull()
})

test.each(['Riverton floods: live updates', 'Hochwasser im Liveticker', 'En direct : la crue à Rivière'])(
  'a page under “%s” is a live blog',
  title => {
    const html = `<html><head><title>${title}</title></head><body><article><p>${MORE}</p></article></body></html>`
    expect(readHtml(html, 'https://riverton.example/news/1').problem).toBe('live blog')
  },
)
