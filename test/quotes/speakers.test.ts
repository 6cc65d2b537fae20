import { expect, test } from 'vitest'
import { extractQuotes } from '../../src/quotes/extract.ts'

const mentionsOf = (language: string, text: string) =>
  extractQuotes(text, { language }).quotes.map(quote => quote.mention)

// The verbs are invented: no list can hold them.
test.each([
  ['en', '“The river is rising,” blorped Ada Quillfeather.'],
  ['de', '„Der Fluss steigt“, blorpte Ada Quillfeder am Montag.'],
  ['fr', '« La rivière monte », blorpait Ada Plumedoie.'],
  ['es', '“El río crece”, blorpó ayer Ada Plumaverde.'],
  ['it', '«Il fiume sale», blorpò ieri Ada Piumaverde.'],
  ['pl', '„Rzeka rośnie” – blorpnęła Ada Piórkowska.'],
  ['uk', '«Річка росте», — блорпнула Ада Перовська.'],
  ['ru', '«Река растёт», — блорпнула Ада Перовская.'],
])('%s: a verb no list knows tells of speech by standing between a quote and a name', (language, text) => {
  expect(mentionsOf(language, text)).toEqual([/Ad[aа] [\p{L}]+|Ада \p{L}+/u.exec(text)?.[0]])
})

test.each([
  [
    'fr',
    '« La rivière monte », a déclaré lundi, devant la presse, le maire Odilon Bressac.',
    'le maire Odilon Bressac',
  ],
  ['es', '“El río crece”, dijo en rueda de prensa el alcalde Ovidio Barzán.', 'el alcalde Ovidio Barzán'],
  ['it', '«Il fiume sale», ha detto ai giornalisti il sindaco Ovidio Barzani.', 'il sindaco Ovidio Barzani'],
  ['de', '„Der Fluss steigt“, sagte der Nachrichtenagentur Nordruf Bürgermeister Odo Barz.', 'Bürgermeister Odo Barz'],
  ['uk', '«Річка росте», — сказав журналістам у п’ятницю мер Овід Барзич.', 'мер Овід Барзич'],
])('%s: what stands between the verb and its subject is not the subject', (language, text, mention) => {
  expect(mentionsOf(language, text)).toEqual([mention])
})

test.each([
  ['de', '„Der Fluss steigt“, heißt es in einer Mitteilung des Wasseramts Barzfelde.', 'des Wasseramts Barzfelde'],
  ['uk', 'У поліції кажуть, що річка «росте на очах у всіх».', 'поліції'],
  ['es', 'En la embajada aseguran que el río “crece a ojos vistas”.', 'la embajada'],
  ['it', '«Il fiume sale ancora», si legge nella sentenza.', 'sentenza'],
])('%s: a paper or a house speaks where nobody else does', (language, text, mention) => {
  expect(mentionsOf(language, text)).toEqual([mention])
})

test.each([
  ['en', 'Marchers carried a banner with the words “Bring the river back”.'],
  ['it', 'Dal ponte pendeva uno striscione: «Non un metro di più».'],
  ['uk', 'Над мостом висів плакат «Поверніть річку дітям».'],
  ['fr', 'Elle a lu le roman « La Rivière haute » en une nuit.'],
  ['de', 'Er spielt in dem Dokumentarfilm „Fluss ohne Ufer“ sich selbst.'],
  ['es', 'Los llamados “campamentos de río limpio” cierran el viernes.'],
])('%s: what a sign reads and what a work is called is no quote', (language, text) => {
  expect(mentionsOf(language, text)).toEqual([])
})

test('the cited speaks, not the outlet that cites', () => {
  const text =
    'The Harrow Wire agency, citing a clerk at the customs house, reported “no movement of barges” on Monday.'
  expect(mentionsOf('en', text)).toEqual(['a clerk at the customs house'])
})

test('a dash inside a paragraph opens speech where a teller follows', () => {
  const text = 'Burmistrz Kwiryn Barz objechał wały. – Suchą stopą nie przejdziemy – przyznał Barz. Potem pojechał.'
  expect(extractQuotes(text, { language: 'pl' }).quotes.map(quote => quote.text)).toEqual([
    'Suchą stopą nie przejdziemy',
  ])
})

test('where another acts last, what follows is nobody’s for sure', () => {
  const text = '“Tell her I promised,” Ada Quill said, and her husband cut in. “Do not forget me.”'
  expect(extractQuotes(text, { language: 'en' }).quotes.map(({ sure }) => sure)).toEqual([true, false])
})

test('a title with a surname nobody bears yet is no sure name: there may be another of that name', () => {
  const text = '“I never signed,” Mr Halloway said.\n\n“I did,” said Edmund Halloway.'
  expect(extractQuotes(text, { language: 'en' }).quotes.map(({ sure }) => sure)).toEqual([false, true])
})

test.each([
  ['uk', '«Нас ніхто не питав», – сказала дружина Марка Тегліча.'],
  ['ru', '«Нас никто не спрашивал», — сказала вдова Марка Теглинского.'],
  ['pl', '„Nikt nas nie pytał” – powiedziała żona Marka Teglerskiego.'],
])('%s: the genitive behind a relative is not who speaks for sure', (language, text) => {
  expect(extractQuotes(text, { language }).quotes).toMatchObject([{ sure: false }])
})
