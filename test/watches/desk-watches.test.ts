import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { loadSettings } from '../../src/config/load.ts'
import type { ListsOfWords } from '../../src/newsroom.ts'
import { type Matcher, makeMatcher } from '../../src/watches/match.ts'
import { type Labelled, type Score, scoreWatches } from '../../src/watches/score.ts'
import { aWatch } from '../make.ts'

type Item = Labelled & { held?: boolean }

const CHILDREN = 'child-repatriation'
const DIPLOMACY = 'ukraine-diplomacy'
const LANGUAGES = ['de', 'en', 'es', 'fr', 'it', 'pl', 'ru', 'uk']

let matcher: Matcher
let lists: ListsOfWords
let scores: Score[]
let held: Score[]
let pages: Score[]

beforeAll(async () => {
  const loaded = await loadSettings('config', {})
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  lists = loaded.settings.lists
  matcher = makeMatcher()
  for (const watch of loaded.settings.watches) expect(matcher.add(watch)).toEqual({ ok: true, named: [] })
  scores = scoresOn('test/topics/items.jsonl')
  held = scoresOn('test/topics/items.jsonl', true)
  pages = scoresOn('test/topics/pages.jsonl')
})

// A little under what the watches reach, so that a careless edit of them or of the lists is seen.
test.each([
  { watch: CHILDREN, precision: 0.97, f1: 0.94 },
  { watch: DIPLOMACY, precision: 0.96, f1: 0.9 },
])('$watch finds its stories and hardly any others', ({ watch, precision, f1 }) => {
  const all = scoreOf(scores, watch, 'all')
  expect(all.precision).toBeGreaterThanOrEqual(precision)
  expect(all.f1).toBeGreaterThanOrEqual(f1)
})

test.each(LANGUAGES.flatMap(language => [CHILDREN, DIPLOMACY].map(watch => ({ watch, language }))))(
  '$watch finds its stories in $language alone',
  ({ watch, language }) => {
    const one = scoreOf(scores, watch, language)
    expect(one.accuracy).toBeGreaterThanOrEqual(0.93)
    expect(one.f1).toBeGreaterThanOrEqual(0.85)
  },
)

// Nobody looked at these while the lists were written: what they reach is what new items may expect.
test.each([
  { watch: CHILDREN, precision: 0.95, f1: 0.87 },
  { watch: DIPLOMACY, precision: 0.92, f1: 0.82 },
])('$watch finds stories that its lists were not written for', ({ watch, precision, f1 }) => {
  const all = scoreOf(held, watch, 'all')
  expect(all.precision).toBeGreaterThanOrEqual(precision)
  expect(all.f1).toBeGreaterThanOrEqual(f1)
})

test.each([CHILDREN, DIPLOMACY])('%s finds its long pages, and few that mention its words further down', watch => {
  const all = scoreOf(pages, watch, 'all')
  expect(all.missed).toEqual([])
  expect(all.wrong.length).toBeLessThanOrEqual(1)
})

test('a story of children sent home by letter and talks matches both watches, with the words that show it', () => {
  const matches = matcher.match(story)
  expect(matches.map(match => match.watch)).toEqual([CHILDREN, DIPLOMACY])
  for (const match of matches)
    for (const { field, start, end } of match.evidence)
      expect(field === 'title' ? story.title : story.text.slice(start, end)).not.toBe('')
  const shown = matches.map(match =>
    match.evidence.filter(one => one.field === 'text').map(one => story.text.slice(one.start, one.end)),
  )
  expect(shown[0]).toEqual(expect.arrayContaining(['children', 'Ukrainian', 'reunited', 'Russia']))
  expect(shown[1]).toEqual(expect.arrayContaining(['Ukrainian']))
})

test('children in a bear park and talks about a ferry timetable match neither', () => {
  const text =
    'Pupils from Riverton watched the cubs return to the pool. The ferry company and the town hold talks on Monday.'
  expect(matcher.match({ title: 'Bear park reopens in Riverton', text, lang: 'en' })).toEqual([])
})

const story = {
  title: 'Envoy Orla Penhallow wins return of nine Ukrainian children after talks with Moscow',
  text: [
    'Nine Ukrainian children were reunited with their families on Tuesday after weeks of talks between the envoy',
    'Orla Penhallow of the invented state of Norvale and officials in Moscow. The youngest, a girl of six, had lived',
    'with a foster family in Russia. Her grandmother fetched her at the border of Belarus.',
  ].join(' '),
  lang: 'en',
}

function scoresOn(file: string, heldBack = false): Score[] {
  const items = readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Item)
    .map(item => ({ ...item, maybe: item.maybe ?? [] }))
    .filter(item => (item.held ?? false) === heldBack)
  return scoreWatches([CHILDREN, DIPLOMACY], items, ({ title, text, lang }) =>
    matcher.match({ title, text, lang }).map(match => match.watch),
  )
}

function scoreOf(scores: Score[], watch: string, language: string): Score {
  const score = scores.find(one => one.watch === watch && one.language === language)
  if (!score) throw new Error(`no score of ${watch} in ${language}`)
  return score
}

// A beginning that stands in a list for every ending must not take in another word, of its own language or of the others.
test.each([
  ['son-daughter', 'La Corée du Nord a livré des obus.', 'Dwie córki i syn.'],
  ['child', 'Самолёт сел во Внуково.', 'Бабушка и внуки.'],
  ['child', 'Infantry moved up.', 'Two infants.'],
  ['relatives', 'La reunión fue breve.', 'After the Reunion they left.'],
  ['relatives', 'Навчальні матеріали готові.', 'Зустріч матері й сина.'],
  ['relatives', 'Il papa prega.', 'Il suo papà era là.'],
  ['taken', 'Le traité de paix est prêt.', 'Enquête sur la traite des enfants.'],
  ['taken', 'Wysłannik prezydenta jest w drodze.', 'Dzieci wysłane na wschód.'],
  ['return', 'La reunión fue breve.', 'Ein Zug, das Kind ist zurück.'],
  ['fetchers', 'Katarzyna mówiła w mediach.', 'Mediacja Kataru pomogła.'],
  ['home-affairs', 'Сторони погодили текст.', 'Погоди сьогодні не буде.'],
  ['home-affairs', 'Дмитрий Медведев ответил.', 'В зоопарке родились медвежата.'],
  ['home-affairs', 'W związku z rozmowami.', 'Związki zawodowe protestują.'],
  ['quarrels', 'Візит до столиці завершено.', 'Візові правила змінено.'],
  ['supplies', 'Помощник президента прилетел.', 'Военная помощь задержана.'],
  ['weapons', 'Der Angriffskrieg dauert an.', 'Nach den Angriffen der Nacht.'],
  ['weapons', 'Наступний раунд у середу.', 'Наступ зупинено.'],
  ['papers', 'Zadanie wykonano.', 'Odrzucono żądania.'],
  ['elsewhere', 'Дім для дітей-сиріт.', 'Переговори про Сирію.'],
  ['leaders', 'Poche modifiche, tanti modi.', 'Modi vola via.'],
  ['leaders', 'В принципе он согласен.', 'Их принял наследный принц.'],
  ['occupied', 'Это тот самый дом.', 'Мешканці ТОТ чекають.'],
  ['venues', 'Вони досі чекають.', 'Зустріч у Досі.'],
  ['ukraine-places', 'Великі суми виплат.', 'Обстріляли Суми.'],
  ['ukraine-places', 'Сейчас ровно полдень.', 'Поезд на Ровно.'],
  ['ukraine-places', 'Odesłał list, to spore sumy.', 'Pociąg do Sumy.'],
  ['accountable', 'Que haya acuerdo.', 'El tribunal de La Haya.'],
])('list:%s does not read “%s” as it reads “%s”', (list, other, own) => {
  const desk = makeMatcher()
  expect(desk.add(aWatch({ queries: [{ query: `list:${list}`, weight: 1 }], lists })).ok).toBe(true)
  const met = (text: string) => desk.match({ title: 'x', text }).length
  expect([met(other), met(own)]).toEqual([0, 1])
})
