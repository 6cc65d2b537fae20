import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textOf, titleOf } from '../../src/feeds/entry.ts'
import { FIRST_RULE, type Known, keysOf, type Rule, ruleInWords, sortOut } from '../../src/feeds/identity.ts'
import type { ReadEntry } from '../../src/newsroom.ts'
import { anEntry } from '../make.ts'

/** A store of one feed's items, as the real one keeps them: a key belongs to the first item that claims it. */
function aDesk(rule: Rule = FIRST_RULE) {
  const items = new Map<string, Known>()
  const owner = new Map<string, string>()
  const claim = (id: string, keys: readonly string[]) => {
    for (const key of keys) if (!owner.has(key)) owner.set(key, id)
  }
  return {
    get rule() {
      return rule
    },
    size: () => items.size,
    read(entries: ReadEntry[]) {
      const ids = new Set(entries.flatMap(keysOf).flatMap(key => owner.get(key) ?? []))
      const known = [...ids].map(id => ({
        ...(items.get(id) as Known),
        keys: [...owner].filter(([, owned]) => owned === id).map(([key]) => key),
      }))
      const sorted = sortOut(entries, known, rule)
      rule = sorted.rule
      for (const { entry, keys } of sorted.fresh) {
        const id = `item ${items.size + 1}`
        items.set(id, versionOf(id, entry))
        claim(id, keys)
      }
      for (const { itemId, entry, keys } of sorted.changed) {
        items.set(itemId, versionOf(itemId, entry))
        claim(itemId, keys)
      }
      for (const { itemId, keys } of sorted.moreKeys) claim(itemId, keys)
      return {
        fresh: sorted.fresh.length,
        changed: sorted.changed.length,
        more: sorted.moreKeys.length,
        known: sorted.known,
      }
    },
  }
}

function versionOf(id: string, entry: ReadEntry): Known {
  const { link, guid, published } = entry
  return { id, keys: [], title: titleOf(entry), text: textOf(entry), link, guid, publishedAt: published }
}

const DAY = 86_400_000
const NOON = Date.UTC(2026, 10, 3, 12)
const TEXT =
  'The river burst its banks shortly before dawn, and the mayor of Riverton asked people in the lower town to leave their houses.'
const OTHER =
  'Ministers of the two countries met in Lakeside for the third day; a spokeswoman said that no document had been signed so far.'

const flood = anEntry({
  guid: 'https://riverton.example/?p=17',
  link: 'https://riverton.example/news/flood',
  title: 'River bursts its banks in Riverton',
  summaryText: TEXT,
  published: NOON,
})
const summit = anEntry({
  guid: 'https://riverton.example/?p=18',
  link: 'https://riverton.example/news/summit',
  title: 'Ministers meet for a third day',
  summaryText: OTHER,
  published: NOON + 3600_000,
})

describe('one item stays one', () => {
  const rows: [string, Partial<ReadEntry>][] = [
    ['when nothing changed', {}],
    ['when its headline is edited', { title: 'Riverton evacuated as the river rises' }],
    ['when its date is', { published: NOON + DAY }],
    ['when headline and date are', { title: 'Three missing after dam breaks', published: NOON + DAY }],
    ['when headline, date and text are', { title: 'Three missing', published: NOON + DAY, summaryText: OTHER }],
    ['when the link turns to https', { link: 'http://riverton.example/news/flood' }],
    ['when www. comes before it', { link: 'https://www.riverton.example/news/flood' }],
    ['when a campaign marks its link', { link: 'https://riverton.example/news/flood?utm_source=rss&at_medium=RSS' }],
    ['when a slash is added', { link: 'https://riverton.example/news/flood/' }],
    ['when its guid rotates', { guid: 'https://riverton.example/?p=17#1' }],
    ['when its guid becomes quite another', { guid: 'c0ffee-4711' }],
    [
      'when its guid rotates and its headline is edited',
      { guid: 'c0ffee', title: 'River bursts its banks in Riverton, three missing' },
    ],
    ['when its guid rotates and its date changes', { guid: 'c0ffee', published: NOON + DAY }],
    ['when it loses its guid', { guid: null }],
    [
      'when its address follows an edited headline',
      {
        link: 'https://riverton.example/news/flood-three-missing',
        title: 'River bursts its banks in Riverton: three missing',
      },
    ],
    [
      'when its guid and address change with the site',
      { guid: 'tag:riverton.example,2026:17', link: 'https://new.riverton.example/17' },
    ],
  ]
  test.each(rows)('%s', (_, edit) => {
    const desk = aDesk()
    desk.read([flood, summit])
    expect(desk.read([{ ...flood, ...edit }, summit])).toMatchObject({ fresh: 0, known: 2 })
    expect(desk.read([{ ...flood, ...edit }, summit])).toMatchObject({ fresh: 0, changed: 0, more: 0 })
  })

  test('in a feed without guids and links, through an edited text or an edited headline', () => {
    const desk = aDesk()
    const bare = { ...flood, guid: null, link: null }
    desk.read([bare, { ...summit, guid: null, link: null }])
    expect(desk.read([{ ...bare, summaryText: `${TEXT} Three are missing.` }])).toMatchObject({ fresh: 0, changed: 1 })
    expect(
      desk.read([{ ...bare, title: 'Riverton evacuated', summaryText: `${TEXT} Three are missing.` }]),
    ).toMatchObject({
      fresh: 0,
      changed: 1,
    })
  })

  test('twice in one document', () => {
    const desk = aDesk()
    expect(desk.read([flood, summit, flood, { ...flood, guid: null }])).toMatchObject({ fresh: 2 })
  })

  test('when a feed stamps its items anew at every poll, and no keys pile up', () => {
    const desk = aDesk()
    desk.read([flood, summit])
    for (let poll = 1; poll < 5; poll++)
      expect(desk.read([flood, summit].map(entry => ({ ...entry, published: NOON + poll })))).toEqual({
        fresh: 0,
        changed: 0,
        more: 0,
        known: 2,
      })
  })

  test('when all guids rotate at every poll, and the feed is then known by its links', () => {
    const desk = aDesk()
    desk.read([flood, summit])
    for (let poll = 1; poll < 5; poll++)
      expect(desk.read([flood, summit].map((entry, place) => ({ ...entry, guid: `${poll}-${place}` })))).toMatchObject({
        fresh: 0,
        changed: 0,
        more: 0,
      })
    expect(ruleInWords(desk.rule)).toBe('link (its guids change)')
  })

  test('when caches of the publisher show its old and its new wording by turns', () => {
    const desk = aDesk()
    desk.read([flood, summit])
    const edited = { ...flood, title: 'Riverton evacuated' }
    expect(desk.read([edited, summit])).toMatchObject({ changed: 1 })
    expect(desk.read([flood, summit])).toMatchObject({ changed: 0, fresh: 0 })
    expect(desk.read([edited, summit])).toMatchObject({ changed: 0, fresh: 0 })
  })
})

describe('different items stay different', () => {
  test('when they share a guid in one document', () => {
    const desk = aDesk()
    const shared = [flood, summit].map(entry => ({ ...entry, guid: 'https://riverton.example/' }))
    expect(desk.read(shared)).toMatchObject({ fresh: 2 })
    expect(desk.read(shared.reverse())).toEqual({ fresh: 0, changed: 0, more: 0, known: 2 })
    expect(ruleInWords(desk.rule)).toBe('link (its guids are shared)')
  })

  test.each(['https://riverton.example/', 'https://riverton.example/alerts'])(
    'when they share a guid and the link %s, and only headline and date tell them apart',
    link => {
      const desk = aDesk()
      const alert = (n: number) => anEntry({ guid: 'alerts', link, title: `Alert ${n}`, published: NOON + n * DAY })
      expect(desk.read([alert(1), alert(2)])).toMatchObject({ fresh: 2 })
      expect(desk.read([alert(3), alert(2), alert(1)])).toMatchObject({ fresh: 1, changed: 0 })
    },
  )

  test('when the only item of a feed gives way to the next under one guid at the home page', () => {
    const desk = aDesk()
    const briefing = (n: number) =>
      anEntry({
        guid: 'briefing',
        link: 'https://riverton.example/',
        title: `Briefing of day ${n}`,
        published: NOON + n * DAY,
      })
    desk.read([briefing(1)])
    expect(desk.read([briefing(2)])).toMatchObject({ fresh: 1 })
  })

  test('when they share a guid from one poll to the next', () => {
    const desk = aDesk()
    desk.read([{ ...flood, guid: 'latest' }])
    expect(desk.read([{ ...summit, guid: 'latest' }])).toMatchObject({ fresh: 1 })
    expect(
      desk.read([
        { ...summit, guid: 'latest' },
        { ...flood, guid: 'latest' },
      ]),
    ).toMatchObject({ fresh: 0, changed: 0 })
  })

  test('when one guid of many is given to another item later', () => {
    const desk = aDesk()
    const strike = anEntry({
      link: 'https://riverton.example/news/strike',
      title: 'Tram drivers walk out',
      published: NOON + DAY,
    })
    desk.read([flood, summit])
    expect(desk.read([{ ...strike, guid: flood.guid }, summit])).toMatchObject({ fresh: 1, changed: 0, known: 1 })
  })

  test('when guids only number the places of a list', () => {
    const desk = aDesk()
    const third = anEntry({
      link: 'https://riverton.example/news/strike',
      title: 'Tram drivers strike',
      published: NOON + 2 * DAY,
    })
    desk.read([
      { ...flood, guid: '1' },
      { ...summit, guid: '2' },
    ])
    expect(
      desk.read([
        { ...third, guid: '1' },
        { ...flood, guid: '2' },
        { ...summit, guid: '3' },
      ]),
    ).toMatchObject({
      fresh: 1,
      changed: 0,
    })
  })

  test('when all links lead to the home page', () => {
    const desk = aDesk()
    const home = { guid: null, link: 'https://riverton.example/' }
    expect(
      desk.read([
        { ...flood, ...home },
        { ...summit, ...home },
      ]),
    ).toMatchObject({ fresh: 2 })
    expect(
      desk.read([
        { ...flood, ...home },
        { ...summit, ...home },
      ]),
    ).toMatchObject({ fresh: 0, changed: 0 })
    expect(ruleInWords(desk.rule)).toMatch(/^title, date and text/)
  })

  test('when posts of a live page share its address, in one document or over time', () => {
    const desk = aDesk()
    const live = 'https://riverton.example/live/flood'
    expect(
      desk.read([
        { ...flood, link: live },
        { ...summit, link: live },
      ]),
    ).toMatchObject({ fresh: 2 })
    const later = anEntry({
      guid: 'live-3',
      link: live,
      title: 'Army sends boats',
      summaryText: OTHER.replaceAll('e', 'o'),
      published: NOON + DAY,
    })
    expect(desk.read([later, { ...summit, link: live }])).toMatchObject({ fresh: 1 })
  })

  test('when a daily briefing has the same headline every day', () => {
    const desk = aDesk()
    const briefing = (day: number) =>
      anEntry({
        guid: `b${day}`,
        link: `https://riverton.example/briefing/${day}`,
        title: 'Morning briefing',
        published: NOON + day * DAY,
      })
    desk.read([briefing(1)])
    expect(desk.read([briefing(2), briefing(1)])).toMatchObject({ fresh: 1 })
  })

  test('when two notices of one minute bear the same headline', () => {
    const desk = aDesk()
    const notice = (n: number) =>
      anEntry({ guid: `n${n}`, link: `https://court.example/${n}`, title: 'Press release', published: NOON })
    expect(desk.read([notice(1), notice(2)])).toMatchObject({ fresh: 2 })
  })
})

const someEntry: fc.Arbitrary<ReadEntry> = fc
  .record({
    guid: fc.option(fc.constantFrom('a', 'b', 'c', 'https://x.example/1', 'https://x.example/2')),
    link: fc.option(
      fc.constantFrom(
        'https://x.example/',
        'https://x.example/1',
        'http://www.x.example/1?utm_source=a',
        'https://x.example/2',
      ),
    ),
    title: fc.constantFrom('', 'River rises', 'River rises again', 'Summit ends', 'Зустріч завершилась'),
    summaryText: fc.constantFrom('', 'short', TEXT, OTHER, `${TEXT} More.`),
    published: fc.option(fc.constantFrom(NOON, NOON + 1, NOON + DAY)),
  })
  .map(given => anEntry(given))

test('a feed read again, in any order and with any of its entries doubled, never brings a new or a changed item', () => {
  const readAgain = fc.property(
    fc.array(fc.array(someEntry, { maxLength: 8 }), { minLength: 1, maxLength: 4 }),
    fc.infiniteStream(fc.nat()),
    (documents, dice) => {
      const desk = aDesk()
      const roll = () => dice.next().value as number
      for (const document of documents) {
        desk.read(document)
        const again = [...document, ...document.filter(() => roll() % 2 === 0)].sort(() => (roll() % 2 === 0 ? 1 : -1))
        expect(desk.read(again.map(entry => ({ ...entry })))).toMatchObject({ fresh: 0, changed: 0 })
      }
    },
  )
  fc.assert(readAgain, { numRuns: 500 })
  // Its runs 186 and 2060 once brought a new item: the feed's rule changed, and what had told the item no longer counted.
  fc.assert(readAgain, { seed: -1643739631, numRuns: 2_100 })
})

test('the order of a document makes no difference to what is new', () => {
  fc.assert(
    fc.property(fc.array(someEntry, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (document, dice) => {
      const shuffled = [...document].sort(() => ((dice.next().value as number) % 2 === 0 ? 1 : -1))
      expect(aDesk().read(shuffled)).toEqual(aDesk().read(document))
    }),
  )
})
