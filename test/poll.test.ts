import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../src/store/store.ts'
import { DAY, HOUR, MINUTE } from './make.ts'
import { openPollingDesk, type PollingDesk, rss, type Told } from './polling-desk.ts'

let desk: PollingDesk
beforeEach(async () => {
  desk = await openPollingDesk()
})
afterEach(() => desk[Symbol.asyncDispose]())

const river = (id: string, date?: number) => ({ id, title: `River ${id}`, ...(date !== undefined && { date }) })

describe('what a poll brings', () => {
  test('new items are stored, and those a watch may want are candidates', async () => {
    desk.press.serve('/rss', rss(river('1', desk.now), { id: '2', title: 'Tram strike', date: desk.now }))
    await desk.store.saveFeeds([desk.feedAt('/rss')], desk.now)
    expect(await desk.poll()).toEqual([{ feedUrl: desk.press.url('/rss'), as: 'news', newItems: 2, candidates: 1 }])
    expect(await desk.titles()).toEqual(['River 1', 'Tram strike'])
    expect(await desk.candidates()).toEqual(['River 1: fresh'])
  })

  test('the screen is told whether the text is thin', async () => {
    desk.press.serve(
      '/rss',
      rss({ ...river('1', desk.now), text: 'a '.repeat(150) }, { ...river('2', desk.now), text: 'a '.repeat(250) }),
    )
    await desk.store.saveFeeds([desk.feedAt('/rss')], desk.now)
    const seen: [string, boolean][] = []
    await desk.poll({
      screen: ({ title }, thin) => {
        seen.push([title, thin])
        return null
      },
    })
    expect(seen.sort()).toEqual([
      ['River 1', true],
      ['River 2', false],
    ])
  })

  test('nothing comes twice, and validators and unchanged bodies spare the reading', async () => {
    const asked: (string | undefined)[] = []
    desk.press.serve('/rss', (request, response) => {
      asked.push(request.headers['if-none-match'])
      if (asked.length === 2) response.writeHead(304).end()
      else response.writeHead(200, { etag: `"${asked.length}"` }).end(rss(river('1', desk.now - (desk.now % 1000))))
    })
    await desk.store.saveFeeds([desk.feedAt('/rss')], desk.now)
    expect((await desk.poll())[0]?.as).toBe('news')
    expect((await desk.poll())[0]?.as).toBe('unchanged')
    expect((await desk.poll())[0]?.as).toBe('unchanged')
    await desk.poll()
    expect(asked).toEqual([undefined, '"1"', '"1"', '"3"'])
    expect((await desk.store.feed(desk.press.url('/rss')))?.lastGoodAt).toBe(desk.now)
  })

  test('an edited item is stored as a revision and is no new item', async () => {
    desk.press.serve('/rss', rss(river('1', desk.now)))
    await desk.store.saveFeeds([desk.feedAt('/rss')], desk.now)
    await desk.poll()
    const [item] = await desk.store.items({ limit: 1 })
    desk.press.serve('/rss', rss({ ...river('1', desk.now), title: 'River 1, corrected' }))
    await desk.poll()
    expect(await desk.titles()).toEqual(['River 1, corrected'])
    expect(await desk.store.revisions(item?.id ?? '')).toMatchObject([{ title: 'River 1' }])
    expect(await desk.candidates()).toHaveLength(1)
  })

  describe('an item edited after it was stored', () => {
    const edited = async (before: Told, after: Told, more: Told[] = [], over = rss) => {
      desk.press.serve('/rss', over(before, ...more))
      await desk.store.saveFeeds([desk.feedAt('/rss')], desk.now)
      await desk.poll()
      await desk.report()
      desk.now += 10 * MINUTE
      desk.press.serve('/rss', over(after, ...more))
      await desk.poll()
      return desk.candidates()
    }
    const tram = (date?: number) => ({ id: '1', title: 'Tram strike', ...(date !== undefined && { date }) })

    test.each([
      ['headline', 'River stops the trams', ''],
      ['text', 'Tram strike', 'The river has reached the rails'],
    ])('is screened again: a new %s may be what a watch wants', async (_, title, text) => {
      const date = desk.now - HOUR
      expect(await edited(tram(date), { ...tram(date), title, text })).toEqual([`${title}: fresh`])
    })

    test('is read again where it was a candidate before, for its page may say more now', async () => {
      expect(await edited(river('1', desk.now), { ...river('1', desk.now), title: 'River 1, corrected' })).toEqual([
        'River 1, corrected: fresh',
      ])
    })

    test('counts by its date: an old story is not news for a new word in it', async () => {
      const date = desk.now - 7 * HOUR
      expect(await edited(tram(date), { ...tram(date), title: 'River stops the trams' })).toEqual([])
    })

    test('counts by its date of change where the change made it what a watch wants, up to the catch-up', async () => {
      const changed = desk.now + 5 * MINUTE
      const over = (...items: Told[]) =>
        `<feed xmlns="http://www.w3.org/2005/Atom">${items
          .map(
            ({ id, title, date = 0 }) =>
              `<entry><id>${id}</id><link href="https://riverton.example/${id}"/><title>${title}</title><published>${new Date(date).toISOString()}</published><updated>${new Date(changed).toISOString()}</updated></entry>`,
          )
          .join('')}</feed>`
      const [late, old, known] = [tram(desk.now - 7 * HOUR), tram(desk.now - 2 * DAY), river('1', desk.now - 7 * HOUR)]
      expect(await edited(late, { ...late, title: 'River stops the trams' }, [], over)).toEqual([
        'River stops the trams: fresh',
      ])
      await desk.report()
      expect(await edited({ ...old, id: '2' }, { ...old, id: '2', title: 'River of old' }, [], over)).toEqual([])
      expect(await edited({ ...known, id: '3' }, { ...known, id: '3', title: 'River, a comma' }, [], over)).toEqual([])
    })

    test('undated, counts as dated when we first saw it; on a feed’s first poll only what a watch wants for its new words', async () => {
      expect(await edited(river('1'), { ...river('1'), title: 'River 1, corrected' })).toEqual([])
      desk.press.serve('/rss', rss(river('1'), river('2'), { ...tram(), id: '3' }))
      await desk.poll()
      await desk.report()
      desk.press.serve(
        '/rss',
        rss({ ...river('1'), title: 'River one' }, { ...river('2'), title: 'River two' }, river('3')),
      )
      await desk.poll()
      expect(await desk.candidates()).toEqual(['River 3: fresh', 'River two: fresh'])
      await desk.report()
      desk.now += 7 * HOUR
      desk.press.serve('/rss', rss({ ...river('2'), title: 'River the second' }))
      await desk.poll()
      expect(await desk.candidates()).toEqual([])
    })

    test('is not read again for an old copy out of a cache', async () => {
      const date = desk.now - HOUR
      expect(await edited(tram(date), { ...tram(date), title: 'River stops the trams' })).toHaveLength(1)
      await desk.report()
      for (const title of ['Tram strike', 'River stops the trams']) {
        desk.press.serve('/rss', rss({ ...tram(date), title }))
        await desk.poll()
        expect(await desk.candidates()).toEqual([])
      }
    })
  })

  test('a message without a headline is called by its first words, the same at every poll', async () => {
    desk.press.serve('/rss', rss({ id: '1', title: '', date: desk.now, text: 'The river has reached the bridge' }))
    await desk.store.saveFeeds([desk.feedAt('/rss')], desk.now)
    await desk.poll()
    desk.press.serve(
      '/rss',
      `${rss({ id: '1', title: '', date: desk.now, text: 'The river has reached the bridge' })} `,
    )
    expect(await desk.poll()).toMatchObject([{ newItems: 0 }])
    const [item] = await desk.store.items({ limit: 1 })
    expect(item?.title).toBe('The river has reached the bridge')
    expect(await desk.store.revisions(item?.id ?? '')).toEqual([])
  })
})

describe('what is fresh', () => {
  const start = async (...items: Parameters<typeof rss>) => {
    desk.press.serve('/rss', rss(...items))
    await desk.store.saveFeeds([desk.feedAt('/rss')], desk.now)
    await desk.poll()
  }

  test('a new desk alerts what is dated within the alert window, and stores the rest', async () => {
    await start(river('new', desk.now - 5 * HOUR), river('old', desk.now - 7 * HOUR), river('undated'))
    expect(await desk.titles()).toHaveLength(3)
    expect(await desk.candidates()).toEqual(['River new: fresh'])
  })

  test('an undated item of a later poll is as new as the moment we see it', async () => {
    await start(river('1', desk.now))
    desk.press.serve('/rss', rss(river('1', desk.now), river('undated')))
    await desk.poll()
    expect(await desk.candidates()).toContain('River undated: fresh')
  })

  test('an item dated in the future counts as now', async () => {
    await start(river('next year', desk.now + 365 * DAY))
    expect(await desk.candidates()).toEqual(['River next year: fresh'])
    expect((await desk.store.items({ limit: 1 }))[0]?.datedAt).toBe(desk.now)
  })

  test('after an outage shorter than the catch-up, what came meanwhile is alerted', async () => {
    await start(river('1', desk.now))
    const before = desk.now - HOUR
    desk.now += 20 * HOUR
    desk.press.serve('/rss', rss(river('during', desk.now - 18 * HOUR), river('before', before)))
    await desk.poll()
    expect(await desk.candidates()).toEqual(['River 1: fresh', 'River during: fresh'])
    expect(await desk.titles()).toContain('River before')
  })

  test('after a longer outage, what is older than the catch-up comes in the list of the missed', async () => {
    await start(river('1', desk.now))
    desk.now += 3 * DAY
    desk.press.serve('/rss', rss(river('long ago', desk.now - 2 * DAY), river('lately', desk.now - 20 * HOUR)))
    await desk.poll()
    expect(await desk.candidates()).toEqual(['River 1: fresh', 'River lately: fresh', 'River long ago: missed'])
  })

  test('an outage of the feed itself counts like one of the desk', async () => {
    await start(river('1', desk.now))
    desk.press.serve('/rss', (_, response) => void response.writeHead(503).end())
    for (let hour = 0; hour < 10; hour++) {
      desk.now += HOUR
      await desk.poll()
    }
    desk.press.serve('/rss', rss(river('during', desk.now - 9 * HOUR)))
    await desk.poll()
    expect(await desk.candidates()).toContain('River during: fresh')
  })
})

describe('when feeds are asked', () => {
  test('a pass starts no more feeds than there is room for, and only those due', async () => {
    for (const path of ['/a', '/b', '/c']) desk.press.serve(path, rss(river(path.slice(1), desk.now)))
    await desk.store.saveFeeds(
      ['/a', '/b', '/c'].map(path => desk.feedAt(path)),
      desk.now,
    )
    const polling = desk.polling()
    await Promise.all(await polling.pass(2))
    expect(await desk.titles()).toEqual(['River a', 'River b'])
    await Promise.all(await polling.pass(5))
    expect(await polling.pass(5)).toEqual([])
    expect(await desk.titles()).toHaveLength(3)
    desk.now += 10 * MINUTE
    expect(await polling.round()).toHaveLength(3)
  })

  test("a feed's own `every` replaces rhythm and floor", async () => {
    desk.press.serve('/rss', rss(river('1', desk.now)))
    await desk.store.saveFeeds([desk.feedAt('/rss', { every: 2000 })], desk.now)
    await desk.poll()
    expect((await desk.store.feed(desk.press.url('/rss')))?.nextDueAt).toBe(desk.now + 2000)
  })

  test('a thousand feeds and more are polled in one round', async () => {
    desk.press.serve('/many', rss(river('1', desk.now)))
    const feeds = Array.from({ length: 1200 }, (_, n) => desk.feedAt(`/many?${n}`))
    await desk.store.saveFeeds(feeds, desk.now)
    const polled = await desk.poll()
    expect(new Set(polled.map(({ feedUrl }) => feedUrl)).size).toBe(1200)
    expect(desk.press.asked).toHaveLength(1200)
  })
})

describe('what a crash or a stop costs', () => {
  test('when saving fails, the poll is done again and nothing is lost', async () => {
    desk.press.serve('/rss', rss(river('1', desk.now)))
    await desk.store.saveFeeds([desk.feedAt('/rss')], desk.now)
    const { store } = desk
    const broken: Store = { ...store, savePolls: () => Promise.reject(new Error('disk full')) }
    const [work] = await desk.polling({}, broken).pass(1)
    await expect(work).rejects.toThrow('disk full')
    desk.now += MINUTE
    expect(await desk.polling().round()).toMatchObject([{ newItems: 1, candidates: 1 }])
  })

  test("one feed's outcome that cannot be saved keeps no other from being saved", async () => {
    for (const path of ['/a', '/b']) desk.press.serve(path, rss(river(path.slice(1), desk.now)))
    await desk.store.saveFeeds(
      ['/a', '/b'].map(path => desk.feedAt(path)),
      desk.now,
    )
    const { store } = desk
    const poisoned: Store = {
      ...store,
      savePolls: polls =>
        polls.some(poll => poll.feedUrl.endsWith('/a')) ? Promise.reject(new Error('poison')) : store.savePolls(polls),
    }
    await Promise.allSettled(await desk.polling({}, poisoned).pass(5))
    expect(await desk.titles()).toEqual(['River b'])
  })

  test('a stopped desk saves what it has read and gives the rest back as due as it was', async () => {
    const stop = new AbortController()
    desk.press.serve('/silent', () => stop.abort())
    desk.press.serve('/rss', rss(river('1', desk.now)))
    await desk.store.saveFeeds([desk.feedAt('/rss'), desk.feedAt('/silent')], desk.now)
    const polled = await desk.polling({ signal: stop.signal }).round()
    expect(polled.map(({ as }) => as).sort()).toEqual(['news', 'stopped'])
    expect(await desk.titles()).toEqual(['River 1'])
    expect(await desk.polling({ signal: stop.signal }).round()).toEqual([])
    desk.press.serve('/silent', rss(river('2', desk.now)))
    expect(await desk.polling().round()).toMatchObject([{ feedUrl: desk.press.url('/silent'), newItems: 1 }])
  })

  test('two desks that poll the same feed at once store each item once', async () => {
    desk.press.serve('/rss', rss(river('1', desk.now), river('2', desk.now)))
    await desk.store.saveFeeds([desk.feedAt('/rss')], desk.now)
    const first = await desk.polling().pass(1)
    await desk.store.releaseClaims()
    const second = await desk.polling().pass(1)
    await Promise.all([...first, ...second])
    expect(await desk.titles()).toEqual(['River 1', 'River 2'])
    expect(await desk.candidates()).toHaveLength(2)
  })
})
