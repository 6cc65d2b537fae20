import { beforeEach, describe, expect, test } from 'vitest'
import type { Item } from '../../src/newsroom.ts'
import type { Store } from '../../src/store/store.ts'
import { aFeed, aNewItem, anItem, aPoll, aResult, aWatch, HOUR, MINUTE, MORNING } from '../make.ts'

/** What the store promises about finding items again, and about what editors made in chat. */
export function keepsItems(open: () => Store): void {
  let store: Store
  beforeEach(async () => {
    store = open()
    await store.saveFeeds([aFeed(), aFeed({ url: 'https://hill-post.example/rss' })], MORNING)
  })
  const keep = (...items: Item[]) =>
    store.savePolls([
      aPoll({ newItems: items.filter(item => item.feedUrl === aFeed().url).map(item => aNewItem(item)) }),
      aPoll({
        feedUrl: 'https://hill-post.example/rss',
        newItems: items.filter(item => item.feedUrl !== aFeed().url).map(item => aNewItem(item)),
      }),
    ])

  describe('items', () => {
    test('items page from the newest to the oldest, and those of the same minute are not lost between two pages', async () => {
      await keep(...['a', 'b', 'c', 'd', 'e'].map(id => anItem({ id })), anItem({ id: 'f', datedAt: MORNING - HOUR }))
      const seen: string[] = []
      let before: Item | undefined
      do {
        const page: Item[] = await store.items({ limit: 2, ...(before && { before }) })
        seen.push(...page.map(item => item.id))
        before = page.at(-1)
      } while (before)
      expect(seen).toEqual(['e', 'd', 'c', 'b', 'a', 'f'])
    })

    test('items can be asked for since a time and of one feed', async () => {
      await keep(
        anItem({ id: 'a' }),
        anItem({ id: 'b', datedAt: MORNING - HOUR }),
        anItem({ id: 'c', feedUrl: 'https://hill-post.example/rss' }),
      )
      const ids = async (filter: { since?: number; feedUrl?: string }) =>
        (await store.items({ ...filter, limit: 9 })).map(item => item.id)
      expect(await ids({ since: MORNING })).toEqual(['c', 'a'])
      expect(await ids({ feedUrl: aFeed().url })).toEqual(['a', 'b'])
    })

    test('an item is found by its link in any dress', async () => {
      await keep(anItem({ id: 'a', link: 'https://www.riverton-courier.example/news/flood/?utm_source=rss&id=7#top' }))
      for (const link of [
        'https://www.riverton-courier.example/news/flood/?utm_source=rss&id=7#top',
        'http://riverton-courier.example/news/flood?id=7',
      ])
        expect((await store.itemByLink(link))?.id).toBe('a')
      expect(await store.itemByLink('https://riverton-courier.example/news/flood?id=8')).toBeUndefined()
    })

    test('an item changed by its publisher keeps its old words as a revision', async () => {
      await keep(anItem({ id: 'a', link: 'https://riverton-courier.example/1' }))
      const entry = {
        guid: 'a',
        link: 'https://riverton-courier.example/1',
        title: 'River falls again',
        summaryText: '',
        contentHtml: '<p>Dry</p>',
        author: 'Ada Fenwick',
        tags: ['weather'],
        language: null,
        published: null,
        updated: MORNING + HOUR,
        image: null,
      }
      const change = { itemId: 'a', at: MORNING + HOUR, entry, text: 'The families are back.', keys: ['guid:new'] }
      await store.savePolls([aPoll({ changed: [change] })])
      await store.savePolls([aPoll({ changed: [{ ...change, at: MORNING + 2 * HOUR }] })])
      const { title, text, link } = anItem({ link: entry.link })
      expect(await store.revisions('a')).toEqual([{ itemId: 'a', at: MORNING + HOUR, title, text, link }])
      expect(await store.item('a')).toMatchObject({
        title: 'River falls again',
        text: 'The families are back.',
        author: 'Ada Fenwick',
        tags: ['weather'],
        publishedAt: MORNING,
        updatedAt: MORNING + HOUR,
        datedAt: MORNING,
      })
      expect(await store.knownItems(aFeed().url, ['guid:new'])).toMatchObject([{ id: 'a' }])
      expect(await found('families back')).toEqual(['a'])
      expect(await found('mayor')).toEqual([])
      expect(await store.claimCandidates(MORNING, MORNING + MINUTE, 9)).toEqual([])
    })

    test('a changed item is reported again when its new words are wanted', async () => {
      const candidate = { urgency: 'normal', as: 'fresh' } as const
      await store.savePolls([aPoll({ newItems: [aNewItem(anItem({ id: 'a' }), { candidate })] })])
      await store.claimCandidates(MORNING, MORNING + MINUTE, 9)
      await store.saveReport(aResult({ itemId: 'a' }))
      const entry = {
        guid: 'a',
        link: null,
        title: 'Dam breaks',
        summaryText: '',
        contentHtml: '<p>Dam</p>',
        author: null,
      }
      await store.savePolls([
        aPoll({
          changed: [
            {
              itemId: 'a',
              at: MORNING + HOUR,
              entry: { ...entry, tags: [], language: null, published: null, updated: null, image: null },
              text: '',
              keys: [],
              candidate: { urgency: 'flash', as: 'fresh' },
            },
          ],
        }),
      ])
      expect(await store.claimCandidates(MORNING + HOUR, MORNING + 2 * HOUR, 9)).toMatchObject([
        { item: { title: 'Dam breaks' } },
      ])
    })

    test('an item that shows up under further keys is known by them', async () => {
      await keep(anItem({ id: 'a', guid: '1' }))
      await store.savePolls([aPoll({ moreKeys: [{ itemId: 'a', keys: ['link:1', 'guid:1'] }] })])
      expect((await store.knownItems(aFeed().url, ['link:1']))[0]?.keys.toSorted()).toEqual(['guid:1', 'link:1'])
    })

    test('text that no database can hold does not stop a poll', async () => {
      await keep(anItem({ id: 'a', guid: 'x\0y', title: 'half a face \ud83d and\0nothing' }))
      expect((await store.item('a'))?.title).toBe('half a face \ufffd and\ufffdnothing')
      expect(await store.knownItems(aFeed().url, ['guid:x\0y'])).toHaveLength(1)
    })
  })

  const found = async (words: string, page: { since?: number; before?: Item; limit?: number } = {}) =>
    (
      await store.searchItems(
        words.split(' ').map(word => ({ word: word.replace('*', ''), prefix: word.endsWith('*') })),
        { limit: 9, ...page },
      )
    ).map(item => item.id)

  describe('search', () => {
    test('words are found whole, by their beginning, in any script and case', async () => {
      await keep(
        anItem({ id: 'en', title: 'FLOODING in Riverton', text: 'Café Müller is closed' }),
        anItem({ id: 'uk', title: 'Повернення дітей', text: 'Їх зустріла омбудсменка у Бродівці' }),
        anItem({ id: 'ru', title: 'Дети вернулись домой', text: 'Ещё семеро' }),
        anItem({ id: 'ja', title: '子供たちが帰国', text: '' }),
        anItem({ id: 'ar', title: 'عودة الأطفال', text: '' }),
      )
      expect(await found('flooding')).toEqual(['en'])
      expect(await found('flood')).toEqual([])
      expect(await found('flood*')).toEqual(['en'])
      expect(await found('cafe muller')).toEqual(['en'])
      expect(await found('дітей')).toEqual(['uk'])
      expect(await found('дет* діт*')).toEqual(['uk', 'ru'])
      expect(await found('бродівці')).toEqual(['uk'])
      expect(await found('帰国')).toEqual(['ja'])
      expect(await found('الأطفال')).toEqual(['ar'])
      expect(await found('nothing')).toEqual([])
      expect(await found('')).toEqual([])
    })

    test('what looks like a query of the database is only words', async () => {
      await keep(anItem({ id: 'a', title: `AND OR NOT "near" 'quoted' a:* (b) c&d|!e`, text: '\\ -- ; drop' }))
      for (const word of [
        'and',
        'or',
        'not',
        'near',
        `"near"`,
        `'quoted'`,
        'a:*',
        '(b)',
        'd|!e',
        "o'neill",
        '\\',
        ':*',
        '*',
      ])
        await expect(found(word)).resolves.toBeInstanceOf(Array)
      expect(await found('or')).toEqual(['a'])
      expect(await found("'quoted'")).toEqual(['a'])
      expect(await found("o'neill")).toEqual([])
    })

    test('hyphens and apostrophes are found as they are written', async () => {
      await keep(anItem({ id: 'a', title: "O'Brannigan meets the Vice-Mayor of Saint-Ondre" }))
      for (const words of ["o'brannigan", 'vice-mayor', 'mayor', 'saint-ond*'])
        expect(await found(words)).toEqual(['a'])
    })

    test('an item is found by the words of its article, once that is read', async () => {
      await keep(anItem({ id: 'a' }))
      await store.saveReport(
        aResult({
          itemId: 'a',
          article: {
            itemId: 'a',
            url: null,
            title: '',
            text: 'The sluice keeper saw it first.',
            language: 'en',
            byline: null,
            from: 'page',
            problem: null,
          },
        }),
      )
      expect(await found('sluice')).toEqual(['a'])
      expect(await found('banks')).toEqual(['a'])
    })

    test('what is found comes newest first and page by page', async () => {
      await keep(
        anItem({ id: 'a', datedAt: MORNING - HOUR }),
        anItem({ id: 'b' }),
        anItem({ id: 'c' }),
        anItem({ id: 'd', title: 'Sun', text: '' }),
      )
      expect(await found('river')).toEqual(['c', 'b', 'a'])
      expect(await found('river', { limit: 2 })).toEqual(['c', 'b'])
      expect(await found('river', { before: anItem({ id: 'b' }) })).toEqual(['a'])
      expect(await found('river', { since: MORNING })).toEqual(['c', 'b'])
    })
  })

  describe('made in chat', () => {
    test('a channel watch has its name once in its channel', async () => {
      const watch = aWatch({ name: 'dams', channel: 'newsroom' })
      expect(await store.addWatch(watch, 'ada', MORNING)).toBe('added')
      expect(await store.addWatch(aWatch({ ...watch, description: 'other' }), 'bob', MORNING)).toBe('known')
      expect(await store.addWatch({ ...watch, channel: 'world' }, 'bob', MORNING + 1)).toBe('added')
      expect(await store.channelWatches()).toEqual([
        { watch, addedBy: 'ada', addedAt: MORNING },
        { watch: { ...watch, channel: 'world' }, addedBy: 'bob', addedAt: MORNING + 1 },
      ])
      expect(await store.removeWatch('dams', 'newsroom', MORNING)).toBe(true)
      expect(await store.removeWatch('dams', 'newsroom', MORNING)).toBe(false)
      expect(await store.addWatch(watch, 'bob', MORNING)).toBe('added')
      expect(await store.channelWatches()).toHaveLength(2)
    })

    test('a fact is what was last said', async () => {
      expect(await store.fact('lastPoll')).toBeUndefined()
      await store.setFact('lastPoll', '1')
      await store.setFact('lastPoll', '2')
      expect(await store.fact('lastPoll')).toBe('2')
    })
  })
}
