import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Article, Channel, Feed, Item, Post, Watch } from '../src/newsroom.ts'
import { openReporting, type ReportDeps } from '../src/report.ts'
import { openStore } from '../src/store/open.ts'
import type { Candidate, Store } from '../src/store/store.ts'
import { makeMatcher } from '../src/watches/match.ts'
import { aFeed, aNewItem, anEntry, anItem, aPoll, aWatch, HOUR, MINUTE, MORNING } from './make.ts'

const courier = aFeed()
const echo = aFeed({ url: 'https://hillside-echo.example/rss', name: 'Hillside Echo' })
const floods = aWatch({ urgency: { flash: 'title:dam' } })
const newsroom: Channel = {
  name: 'newsroom',
  platform: 'terminal',
  address: 'terminal',
  watches: 'all',
  floor: 'normal',
}

const TEXT = `RIVERTON — The river burst its banks in Riverton on Monday night and two hundred families left their homes.

“We had ten minutes to leave,” said mayor Ada Fenwick. “Nobody was hurt.”

The water is expected to fall by Wednesday, the river board said.`

let folder: string
let store: Store
let now: number
let ids: number
let channels: Channel[]
let pages: Map<string, Partial<Article>>

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wirewatch-report-'))
  store = await openStore(`sqlite:${join(folder, 'wire.db')}`)
  now = MORNING
  ids = 0
  channels = [newsroom]
  pages = new Map()
  await store.saveFeeds([courier, echo], now)
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

/** Items come in as candidates, as a poll leaves them. */
async function cameIn(items: { item: Partial<Item>; feed?: Feed; as?: 'fresh' | 'missed' }[]) {
  for (const { item, feed = courier, as = 'fresh' } of items) {
    const whole = anItem({ feedUrl: feed.url, datedAt: now, seenAt: now, publishedAt: now, ...item })
    await store.savePolls([
      aPoll({
        feedUrl: feed.url,
        polledAt: now,
        newItems: [aNewItem(whole, { candidate: { urgency: 'normal', as } })],
      }),
    ])
  }
}

function reporting(watches: Watch[] = [floods], changes: Partial<ReportDeps> = {}) {
  const matcher = makeMatcher()
  for (const watch of watches) matcher.add(watch)
  const deps: ReportDeps = {
    watches: () => watches,
    match: matcher.match,
    channels: () => channels,
    articleFor: async ({ item }: Candidate) => ({
      itemId: item.id,
      url: item.link,
      title: item.title,
      text: TEXT,
      language: 'en',
      byline: null,
      from: 'page',
      problem: null,
      ...pages.get(item.id),
    }),
    now: () => now,
    newId: () => `id${++ids}`,
    listWait: 0,
    rushWait: HOUR,
    ...changes,
  }
  return openReporting(store, deps)
}

async function pass(...given: Parameters<typeof reporting>) {
  await Promise.all(await reporting(...given).pass(200))
}

async function posts(): Promise<Post[]> {
  return (await store.deliveries({ limit: 200 })).map(one => one.post).reverse()
}
const kinds = async () => (await posts()).map(post => post.kind)

test('a match becomes one alert with a verbatim summary, its quotes and their speaker', async () => {
  await cameIn([{ item: { id: 'a' } }])
  await pass()
  const [post] = await posts()
  if (post?.kind !== 'alert') throw new Error('no alert')
  expect(post.card).toMatchObject({
    headline: 'River bursts its banks in Riverton',
    outlet: 'Riverton Courier',
    watches: ['floods'],
    reportedBy: { outlets: ['Riverton Courier'], independent: 1 },
  })
  for (const sentence of post.card.summary) expect(TEXT).toContain(sentence)
  expect(post.card.quotes[0]).toEqual({
    text: 'We had ten minutes to leave,',
    speaker: 'Ada Fenwick',
    role: 'mayor',
    outlet: 'Riverton Courier',
    place: { itemId: 'a', start: TEXT.indexOf('We had'), end: TEXT.indexOf('” said mayor') },
  })
})

test('an item whose page shows that it is something else is done with and disturbs nobody', async () => {
  await cameIn([{ item: { id: 'a', title: 'Bank opens branch', text: 'A branch.' } }])
  pages.set('a', { text: 'The bank opened a branch on Mill Street.' })
  await pass()
  expect(await posts()).toEqual([])
  expect(await store.claimCandidates(now + HOUR, now + 2 * HOUR, 10)).toEqual([])
})

test("the feed's own words count even where the page turns out to be a teaser", async () => {
  await cameIn([
    { item: { id: 'a', text: 'The river burst its banks last night in Riverton and the water keeps rising.' } },
  ])
  pages.set('a', { text: 'Subscribe to go on.' })
  await pass()
  expect(await kinds()).toEqual(['alert'])
})

test('where the feed links an AMP copy, the alert links the article it copies and says so', async () => {
  await cameIn([{ item: { id: 'a', link: 'https://riverton-courier.example/amp/news/1' } }])
  pages.set('a', { url: 'https://riverton-courier.example/news/1' })
  await pass()
  expect(await posts()).toMatchObject([
    {
      card: {
        url: 'https://riverton-courier.example/news/1',
        notes: ['the feed links an AMP copy, this alert the article itself'],
      },
    },
  ])
})

test('without its page the alert goes out all the same and says why', async () => {
  await cameIn([{ item: { id: 'a' } }])
  pages.set('a', {
    text: 'The river burst its banks in Riverton.',
    from: 'feed',
    problem: 'page not readable: consent wall',
  })
  await pass()
  const [post] = await posts()
  expect(post).toMatchObject({
    kind: 'alert',
    card: { notes: ['page not readable: consent wall', "from the feed's text only", 'no direct quotes'] },
  })
})

test('a source that permits headlines only gets a headline only', async () => {
  const strict = aFeed({ url: 'https://strict.example/rss', name: 'Strict Gazette', reuse: 'headline' })
  await store.saveFeeds([strict], now)
  await cameIn([{ item: { id: 'a' }, feed: strict }])
  await pass()
  expect(await posts()).toMatchObject([
    { card: { summary: [], quotes: [], notes: ['headline only: this source permits no excerpts'] } },
  ])
})

test('another outlet joins the thread and the count, and starts no second alert', async () => {
  await cameIn([{ item: { id: 'a' } }])
  await pass()
  now += 10 * MINUTE
  await cameIn([{ item: { id: 'b', title: 'Riverton: river bursts its banks, families leave' }, feed: echo }])
  await pass()
  expect(await kinds()).toEqual(['alert', 'report', 'edit'])
  const edit = (await posts())[2]
  expect(edit).toMatchObject({
    card: {
      headline: 'River bursts its banks in Riverton',
      reportedBy: { outlets: ['Riverton Courier', 'Hillside Echo'] },
    },
  })
})

test('words that were posted in a story are not posted in it again', async () => {
  await cameIn([{ item: { id: 'a' } }])
  await pass()
  now += 10 * MINUTE
  await cameIn([{ item: { id: 'b', title: 'Riverton: river bursts its banks, families leave' }, feed: echo }])
  await pass()
  const [alert, later] = await posts()
  if (alert?.kind !== 'alert' || later?.kind !== 'report') throw new Error('not an alert and its report')
  expect(alert.card.quotes.length).toBeGreaterThan(0)
  const again = later.card.quotes
    .map(quote => quote.text)
    .filter(text => alert.card.quotes.some(quote => quote.text === text))
  expect(again).toEqual([])
})

test('the same item in a second feed of its outlet is one alert and no reply', async () => {
  const second = aFeed({ url: 'https://riverton-courier.example/europe/rss' })
  await store.saveFeeds([courier, second], now)
  await cameIn([{ item: { id: 'a', link: 'https://riverton-courier.example/1' } }])
  await pass()
  await cameIn([{ item: { id: 'b', link: 'https://riverton-courier.example/1' }, feed: second }])
  await pass()
  expect(await kinds()).toEqual(['alert'])
})

// Thirteen floods that have nothing to do with one another.
const FLOODS = [
  [
    'Applewick',
    'Applewick market under water after flood',
    'Traders in Applewick carried their stalls to the church hall when the flood reached the square.',
  ],
  [
    'Brambleford',
    'Flooded cellars close Brambleford school',
    'Pupils stay at home until Thursday because the boiler room of the school was flooded by a burst main.',
  ],
  [
    'Cloverhithe',
    'Spring tide floods Cloverhithe harbour road',
    'Fishing boats broke loose and the harbour road was flooded at high tide, the coastguard said.',
  ],
  [
    'Dunmarsh',
    'Dunmarsh opera cancels season after flood',
    'Costumes worth a fortune were lost in the flood, and the orchestra will play elsewhere.',
  ],
  [
    'Elderby',
    'Farmers count lost sheep after Elderby floods',
    'Hill farmers lost four hundred sheep in the floods and ask the county for hay.',
  ],
  [
    'Fernhollow',
    'Fernhollow railway flooded for third week',
    'Trains turn back at the tunnel, which has been flooded since the pumps failed.',
  ],
  [
    'Gorsebridge',
    'Insurer refuses Gorsebridge flood claims',
    'Homeowners were told by letter that flood damage to garages is not covered.',
  ],
  [
    'Hazelmouth',
    'Hazelmouth museum dries its flooded maps',
    'Restorers hang two thousand maps on lines after the archive was flooded.',
  ],
  [
    'Ivyport',
    'Ivyport brewery poured out after flood',
    'The brewery pours out a month of beer because flood water got into the vats.',
  ],
  [
    'Juniperton',
    'Flood warning lifted in Juniperton',
    'The warning for the lower meadows was lifted after the flood peak passed at six.',
  ],
  [
    'Kestrelham',
    'Beavers blamed for Kestrelham flooding',
    'A ranger says the flooding of the golf course is the work of a family of beavers.',
  ],
  [
    'Larkstead',
    'Larkstead builds wall of sandbags against flood',
    'Volunteers filled nine thousand sandbags overnight as the flood came down the valley.',
  ],
  [
    'Mossvale',
    'Flash flood breaks dam at Mossvale',
    'The old earth dam gave way at noon and a flash flood ran through the mill quarter.',
  ],
] as const
const ofTown = (place: number) => {
  const [id, title, text] = FLOODS[place] as (typeof FLOODS)[number]
  pages.set(id, { text })
  return { id, title, text, datedAt: MORNING + place * MINUTE }
}

test('a rush comes as ten alerts, the most urgent and the newest, and one list of the rest', async () => {
  now += HOUR
  await cameIn(FLOODS.map((_flood, place) => ({ item: ofTown(place) })))
  await pass()
  const all = await posts()
  const alerts = all.flatMap(post => (post.kind === 'alert' ? [post.card] : []))
  const lists = all.flatMap(post => (post.kind === 'list' ? [post.lines.map(line => line.headline)] : []))
  expect(alerts).toHaveLength(10)
  expect(alerts.map(card => card.headline)).toContain('Flash flood breaks dam at Mossvale')
  expect(lists).toHaveLength(1)
  expect(lists[0]?.sort()).toEqual(
    FLOODS.slice(0, 3)
      .map(([, title]) => title)
      .sort(),
  )
})

test('a rush that trickles in over several passes still leaves ten alerts and one list', async () => {
  now += HOUR
  for (const place of FLOODS.keys()) {
    await cameIn([{ item: ofTown(place) }])
    await pass()
    now += 1_000
  }
  expect((await kinds()).filter(kind => kind === 'alert')).toHaveLength(10)
  expect((await kinds()).filter(kind => kind === 'list')).toHaveLength(1)
})

/** Pages that come when the test says so. */
function slowPage(text: string) {
  const { promise, resolve } = Promise.withResolvers<Article>()
  const articleFor = ({ item }: Candidate): Promise<Article> => {
    asked++
    return promise.then(article => ({ ...article, itemId: item.id }))
  }
  let asked = 0
  const come = () =>
    resolve({
      itemId: '',
      url: 'https://riverton-courier.example/slow',
      title: '',
      text,
      language: 'en',
      byline: null,
      from: 'page',
      problem: null,
    })
  return { articleFor, come, asked: () => asked }
}

test('a rush does not wait for a page that hangs, and what it brings comes by itself', async () => {
  now += HOUR
  await cameIn(FLOODS.map((_flood, place) => ({ item: ofTown(place) })))
  const [slow] = FLOODS[0] as (typeof FLOODS)[number]
  const hanging = slowPage(pages.get(slow)?.text ?? '')
  const quick = (candidate: Candidate): Promise<Article> =>
    candidate.item.id === slow
      ? hanging.articleFor(candidate)
      : Promise.resolve({
          ...candidate.item,
          itemId: candidate.item.id,
          url: '',
          byline: null,
          from: 'feed',
          problem: null,
        })
  const works = await reporting([floods], { articleFor: quick, rushWait: 0 }).pass(200)
  await Promise.race(works)
  expect((await posts()).filter(post => post.kind === 'alert')).toHaveLength(10)
  hanging.come()
  await Promise.all(works)
  const lines = (await posts()).flatMap(post => (post.kind === 'list' ? post.lines : []))
  expect(lines).toHaveLength(FLOODS.length - 10)
})

test('one reading of a rush that breaks holds up none of the others', async () => {
  now += HOUR
  await cameIn(FLOODS.map((_flood, place) => ({ item: ofTown(place) })))
  const [broken] = FLOODS[0] as (typeof FLOODS)[number]
  const articleFor = async ({ item }: Candidate): Promise<Article> => {
    if (item.id === broken) throw new Error('no reader of ours has met this')
    return { ...item, itemId: item.id, url: '', byline: null, from: 'feed', problem: null }
  }
  const works = await reporting([floods], { articleFor }).pass(200)
  expect((await Promise.allSettled(works)).filter(work => work.status === 'rejected')).toHaveLength(1)
  expect((await posts()).filter(post => post.kind === 'alert')).toHaveLength(10)
})

test('an item whose claim ran out while its page was awaited is not begun a second time', async () => {
  await cameIn([{ item: { id: 'a' } }])
  const hanging = slowPage(TEXT)
  const desk = reporting([floods], { articleFor: hanging.articleFor })
  const works = await desk.pass(200)
  now += HOUR
  expect(await desk.pass(200)).toEqual([])
  hanging.come()
  await Promise.all(works)
  expect(hanging.asked()).toBe(1)
  expect(await kinds()).toEqual(['alert'])
})

test('what a long outage made us miss comes as one list', async () => {
  await cameIn(FLOODS.slice(0, 3).map((_flood, place) => ({ item: ofTown(place), as: 'missed' as const })))
  await pass()
  const all = await posts()
  expect(all).toMatchObject([{ kind: 'list', title: 'From while Wirewatch was away' }])
  expect(all[0]?.kind === 'list' && all[0].lines).toHaveLength(3)
})

describe('an item edited after it was reported', () => {
  const editedTo = (id: string, title: string) =>
    store.savePolls([
      aPoll({
        polledAt: now,
        changed: [
          {
            itemId: id,
            at: now,
            entry: anEntry({ title, link: `https://riverton-courier.example/news/${id}` }),
            text: '',
            keys: [],
            candidate: { urgency: 'normal', as: 'fresh' },
          },
        ],
      }),
    ])

  test('and lost its match keeps its words from being posted again in the story', async () => {
    await cameIn([{ item: { id: 'a' } }])
    await pass()
    const [alert] = await posts()
    if (alert?.kind !== 'alert') throw new Error('not an alert')
    const said = alert.card.quotes.map(quote => quote.text)
    expect(said.length).toBeGreaterThan(0)
    now += 10 * MINUTE
    pages.set('a', { text: 'This report was withdrawn.' })
    await editedTo('a', 'Withdrawn')
    await pass()
    expect(await store.matchesOf('a')).toEqual([])
    now += 10 * MINUTE
    await cameIn([{ item: { id: 'b', title: 'Riverton: river bursts its banks, families leave' }, feed: echo }])
    await pass()
    const [, later] = await posts()
    if (later?.kind !== 'report') throw new Error('not a report')
    expect(later.card.quotes.filter(quote => said.includes(quote.text))).toEqual([])
  })

  test('is alerted once if it was not before', async () => {
    pages.set('a', { text: 'The bank opened a branch on Mill Street.' })
    await cameIn([{ item: { id: 'a', title: 'Bank opens branch', text: 'A branch.' } }])
    await pass()
    now += 10 * MINUTE
    await editedTo('a', 'Bank closed by flood')
    await pass()
    now += 10 * MINUTE
    await editedTo('a', 'Bank closed by flood for weeks')
    await pass()
    expect(await kinds()).toEqual(['alert'])
  })

  test('is not alerted again if it was; more urgent words change the alert', async () => {
    await cameIn([{ item: { id: 'a' } }])
    await pass()
    now += 10 * MINUTE
    await editedTo('a', 'River bursts its banks in Riverton, mill closed')
    await pass()
    expect(await kinds()).toEqual(['alert'])
    now += 10 * MINUTE
    await editedTo('a', 'River bursts its banks, dam breaks')
    await pass()
    expect(await kinds()).toEqual(['alert', 'edit'])
    expect((await posts())[1]).toMatchObject({ card: { urgency: 'flash' } })
  })

  test('while it is being read is read again, and is one alert', async () => {
    pages.set('a', { text: 'The bank opened a branch on Mill Street.' })
    await cameIn([{ item: { id: 'a', title: 'Bank opens branch', text: 'A branch.' } }])
    const articleFor = async ({ item }: Candidate): Promise<Article> => {
      now += MINUTE
      await editedTo('a', 'Bank closed by flood')
      return {
        itemId: item.id,
        url: null,
        title: item.title,
        text: 'A branch.',
        language: 'en',
        byline: null,
        from: 'page',
        problem: null,
      }
    }
    await pass([floods], { articleFor })
    expect(await kinds()).toEqual([])
    await pass()
    await pass()
    expect(await kinds()).toEqual(['alert'])
  })
})

test('a stop while a page is being read leaves the item for the next start', async () => {
  await cameIn([{ item: { id: 'a' } }])
  const stop = new AbortController()
  stop.abort()
  await pass([floods], { signal: stop.signal })
  expect(await posts()).toEqual([])
  await store.releaseClaims()
  await pass()
  expect(await kinds()).toEqual(['alert'])
})

test('a candidate that two desks read is reported once', async () => {
  await cameIn([{ item: { id: 'a' } }])
  await pass()
  const alerts = await posts()
  await store.releaseClaims()
  await pass()
  expect(await posts()).toEqual(alerts)
})
