import { describe, expect, test } from 'vitest'
import type { Report } from '../../src/newsroom.ts'
import { placeInStory } from '../../src/stories/group.ts'
import { readPairs, score } from '../bench/stories.ts'
import { aReport, aStory, DAY, HOUR, MINUTE, MORNING } from '../make.ts'

test.each([
  ['pairs.jsonl', 0.85, 0.8],
  ['look-alikes.jsonl', 0.8, 0.85],
])(
  'of labelled pairs in %s, nearly all that are joined tell one event, and most that tell one event are joined',
  (file, precise, complete) => {
    const { precision, recall } = score(readPairs(file))
    expect(precision).toBeGreaterThan(precise)
    expect(recall).toBeGreaterThan(complete)
  },
)

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

const FOOT =
  'The Tidewater is printed by a trust that its readers own, and it takes no money from anyone else. If you like what you read, join the trust for the price of a coffee; members meet on the quay each spring and vote on what the paper should look into next. '

test('what one outlet prints under every item joins none of them, nor does it once they have grown many', () => {
  const news = [
    ['Eleven children return to Dovhe', 'Eleven children came home on Thursday, the ombudsman said.'],
    ['Envoys to meet in Ostgard', 'Envoys of both sides meet on Tuesday, diplomats said.'],
    ['Seal pup born in the Tidewater aquarium', 'A seal pup was born on Monday, keepers said.'],
    ['Trust elects new chair', 'Members of the trust met on the quay and chose Ada Fenwick.'],
    ['Coffee prices rise again', 'A cup costs a fifth more than in spring, grocers said.'],
  ] as const
  const stories: ReturnType<typeof inStory>[] = []
  news.forEach(([title, text], n) => {
    const report = aReport({
      title,
      text: `${text}\n\n${FOOT}`,
      outlet: 'The Tidewater',
      datedAt: MORNING + n * MINUTE,
    })
    expect(placeInStory(report, stories, report.datedAt).storyId).toBeNull()
    stories.push(inStory(title, report))
  })
})

test('a foot that sister papers share is no sign of one event', () => {
  const children = aReport({
    title: 'Eleven children return',
    text: `Eleven came home on Thursday, it was said. ${FOOT}`,
  })
  const envoys = aReport({
    title: 'Envoys to meet',
    text: `Envoys meet on Tuesday, diplomats said. ${FOOT}`,
    outlet: 'Evening Ledger',
  })
  expect(joins(envoys, [children])).toBe(false)
})

test('an outlet’s second item on one event joins the first, though it repeats it', () => {
  const lead =
    'Envoys of both sides met in Ostgard castle for the first time since spring and spoke until midnight, hosts said.'
  const first = aReport({ title: 'Envoys meet in Ostgard castle', text: `${lead} ${FOOT}` })
  const second = aReport({
    title: 'Hosts: castle talks ran until midnight',
    text: `${lead} The cook served soup. ${FOOT}`,
    datedAt: MORNING + HOUR,
  })
  expect(joins(second, [first])).toBe(true)
})

test('a form that an outlet fills again and again is another event with another number or place', () => {
  const form = (place: string, count: string) =>
    `Sirens sound in ${place} district. People there are asked to go to the nearest shelter now, to keep away from windows and to wait for the all-clear; ${count} shelters are open in all.`
  const first = aReport({ title: 'Alarm in Hexley district', text: form('Hexley', '31') })
  const second = aReport({ title: 'Alarm in Ostrey district', text: form('Ostrey', '58'), datedAt: MORNING + HOUR })
  expect(joins(second, [first])).toBe(false)
})

describe('returns told in the same words are told apart', () => {
  const said = (title: string, more = '') =>
    aReport({ title, text: `They crossed at Dovhe on Friday and met their relatives, officials said. ${more}` })
  test.each([
    ['number', 'Fourteen children return from Russia', 'Five children return from Russia'],
    [
      'who helped',
      'Children return from Russia after Qatari mediation',
      'Children return from Russia after mediation by the Vatican',
    ],
    ['number in another form', 'Twenty-two children return from Russia', 'A group of 21 children returns from Russia'],
  ])('by the %s', (_what, one, other) => {
    expect(joins({ ...said(other), outlet: 'Evening Ledger' }, [said(one)])).toBe(false)
  })
  test.each([
    ['Six girls and five boys return from Russia', 'Eleven children return from Russia', ''],
    ['Two of the eleven children back from Russia are twins', 'Eleven children return from Russia', ''],
    ['Eleven children return from Russia', 'Boy, 9, among those back from Russia', 'He is one of 11 children.'],
  ])('and not where it is one group: %s', (one, other, more) => {
    expect(joins({ ...said(other, more), outlet: 'Evening Ledger' }, [said(one)])).toBe(true)
  })
})

test('the toll of one strike may grow', () => {
  const first = aReport({
    title: 'Missile strike on Ostrey playground kills three children',
    text: 'A missile hit the playground by the Ostrey mill at noon on Friday, rescuers said.',
  })
  const later = aReport({
    title: 'Ostrey playground strike: five children killed',
    text: 'Rescuers found two more under the wall of the Ostrey mill after the missile strike on Friday.',
    outlet: 'Evening Ledger',
    datedAt: MORNING + 3 * HOUR,
  })
  expect(joins(later, [first])).toBe(true)
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
