import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Report } from '../../src/newsroom.ts'
import { placeInStory } from '../../src/stories/group.ts'
import { aReport, aStory, DAY, HOUR, MORNING } from '../make.ts'

type Side = { title: string; text: string; source: string; date: string; lang: string }
type Pair = { id: string; a: Side; b: Side; same: boolean; held?: boolean }
const pairs = readFileSync(join(import.meta.dirname, 'pairs.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as Pair)

test('of labelled pairs of reports, nearly all that are joined tell one event, and most that tell one event are joined', () => {
  let [joined, right, wanted] = [0, 0, 0]
  for (const { a, b, same } of pairs) {
    const [first, second] = [a, b].map(asReport).sort((x, y) => x.datedAt - y.datedAt) as [Report, Report]
    const isJoined = joins(second, [first])
    if (isJoined) joined++
    if (same) wanted++
    if (isJoined && same) right++
  }
  expect(right / joined).toBeGreaterThan(0.85)
  expect(right / wanted).toBeGreaterThan(0.8)
})

test('a second report in other words joins the story instead of starting another', () => {
  const first = aReport({
    title: 'Dam cracks above Riverton, 2,300 told to leave',
    text: 'Inspectors ordered homes below the Orlen dam to be emptied on Monday.',
  })
  const second = aReport({
    title: 'Riverton evacuated after inspectors find crack in Orlen dam',
    text: 'Some 2,300 people left their homes.',
    datedAt: MORNING + HOUR,
  })
  expect(placeInStory(second, [inStory('flood', first)], MORNING + HOUR)).toEqual({
    storyId: 'flood',
    why: expect.stringContaining('2,300'),
  })
})

test('wire copy joins its story under whatever headline', () => {
  const wire =
    'The ferry Corrigan struck a sandbank in thick fog early on Monday and all 140 people on board were taken off by lifeboats within two hours, the coastguard said.'
  const first = aReport({ title: 'Ferry aground', text: wire })
  const copy = aReport({
    title: 'A night nobody will forget',
    text: `(Lowland Press) ${wire}`,
    outlet: 'Evening Ledger',
    datedAt: MORNING + 2 * HOUR,
  })
  expect(placeInStory(copy, [inStory('ferry', first)], MORNING + 2 * HOUR)).toEqual({
    storyId: 'ferry',
    why: 'the same text as Riverton Courier',
  })
})

test('the same place alone does not make the same event', () => {
  const bridge = aReport({ title: 'Bridge reopens in Upper Stonefield', text: 'Lorries must still go round.' })
  const school = aReport({
    title: 'School in Upper Stonefield loses its roof',
    text: 'Nobody was hurt in the night.',
    datedAt: MORNING + HOUR,
  })
  expect(joins(school, [bridge])).toBe(false)
})

test('an event like last week’s is a story of its own', () => {
  const first = aReport({ title: 'Storm Edda makes landfall near Ostrey', text: 'Winds reached 150 km/h.' })
  const later = aReport({
    title: 'Storm Fabian makes landfall near Ostrey',
    text: 'Winds reached 140 km/h.',
    datedAt: MORNING + 7 * DAY,
  })
  expect(joins(later, [first])).toBe(false)
})

test('a report in another language and script joins through numbers, names and meanings', () => {
  const english = aReport({
    title: 'Nine teenagers handed over at Dovhe checkpoint',
    text: 'Qatar mediated their return.',
  })
  const ukrainian = aReport({
    title: 'Дев’ятеро підлітків повернулися через «Довге»',
    text: 'Посередником виступив Катар.',
    language: 'uk',
    datedAt: MORNING + HOUR,
  })
  expect(joins(ukrainian, [english])).toBe(true)
  const others = aReport({
    ...ukrainian,
    title: 'Четверо дітей повернулися через «Стеблів»',
    text: 'Передачу узгодив Ватикан.',
  })
  expect(joins(others, [english])).toBe(false)
})

test('two reports of one agency from one place are not one event for their dateline', () => {
  const talks = aReport({
    title: 'Envoys to meet again next week',
    text: 'KRAVNA (North Wire) — Envoys of both sides will meet on Tuesday to speak of a ceasefire, two diplomats said.',
  })
  const copper = aReport({
    title: 'Copper falls to a three-month low',
    text: 'KRAVNA (North Wire) — The price of copper fell on Tuesday as smelters reopened.',
    datedAt: MORNING + HOUR,
  })
  expect(joins(copper, [talks])).toBe(false)
})

test('a small number and a common word are not an event', () => {
  const copper = aReport({ title: 'Copper falls to three-month low', text: 'Smelters reopened in the north.' })
  const debris = aReport({
    title: 'Three children hurt as debris hits school',
    text: 'Falling debris broke the windows of a classroom.',
    datedAt: MORNING + HOUR,
  })
  expect(joins(debris, [copper])).toBe(false)
})

test('four children are another return than nine, in whatever language', () => {
  const nine = aReport({
    title: 'Nine children back from Russia after years in a boarding school',
    text: 'The nine were taken from an orphanage in the occupied south and travelled for four days, the ombudsman said.',
  })
  const four = aReport({
    title: 'Quattro ragazzi portati in Russia da un collegio tornano a casa',
    text: 'Erano stati portati via da un collegio del sud occupato; il viaggio è durato nove giorni.',
    language: 'it',
    datedAt: MORNING + HOUR,
  })
  const same = aReport({ ...four, title: 'Nove ragazzi portati in Russia da un collegio tornano a casa' })
  expect(joins(same, [nine])).toBe(true)
  expect(joins({ ...four, text: four.text.replace('nove giorni', 'una settimana') }, [nine])).toBe(false)
})

test('among several stories the report joins the nearest', () => {
  const flood = aReport({ title: 'Orlen floods Riverton', text: 'The old town is under water, 400 have left.' })
  const fire = aReport({ title: 'Fire destroys Riverton mill', text: 'The old mill burned for six hours.' })
  const more = aReport({
    title: 'Firefighters blame wiring for Riverton mill fire',
    text: 'The mill burned down overnight.',
    datedAt: MORNING + 3 * HOUR,
  })
  expect(placeInStory(more, [inStory('flood', flood), inStory('fire', fire)], MORNING + 3 * HOUR).storyId).toBe('fire')
})

test('words that every recent story shares do not join reports', () => {
  const towns = [
    'Stonefield',
    'Saltmere',
    'Hexley',
    'Ostrey',
    'Velmora',
    'Pellworth',
    'Brennick',
    'Norrland',
    'Ravel',
    'Tarnova',
    'Kravna',
    'Zorin',
  ]
  const recent = towns.map(town =>
    inStory(
      town,
      aReport({
        title: `Council of ${town} debates flood budget and repair of schools`,
        text: 'Members vote on flood money next week.',
      }),
    ),
  )
  const report = aReport({
    title: 'Council of Lindow debates flood budget and repair of schools',
    text: 'Members vote on flood money next week.',
    datedAt: MORNING + HOUR,
  })
  const { storyId } = placeInStory(report, recent, MORNING + HOUR)
  expect(storyId).toBeNull()
})

test('the first report of all begins a story', () => {
  expect(placeInStory(aReport(), [], MORNING).storyId).toBeNull()
})

function joins(report: Report, earlier: Report[]): boolean {
  return placeInStory(report, [inStory('one', ...earlier)], report.datedAt).storyId === 'one'
}

function inStory(id: string, ...reports: Report[]) {
  return { story: aStory({ id }), reports }
}

function asReport({ title, text, source, date, lang }: Side): Report {
  return aReport({ title, text, outlet: source, language: lang, datedAt: Date.parse(date) })
}
