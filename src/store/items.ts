import type { Insertable, Selectable, SelectQueryBuilder } from 'kysely'
import type { Article, Item } from '../newsroom.ts'
import { addressOf } from '../text/address.ts'
import type { Db, Engine } from './engine.ts'
import { fromJson, textsJson } from './json.ts'
import type { Tables } from './schema.ts'
import type { ItemPage, Store } from './store.ts'
import { askedFor } from './words.ts'

type Items = 'item' | 'items' | 'searchItems' | 'itemByLink' | 'revisions' | 'article' | 'articles'

/** The part of the store that reads items and what belongs to them. */
export function itemsIn(db: Db, engine: Engine): Pick<Store, Items> {
  return {
    async item(id) {
      const row = await db.selectFrom('items').select(ITEM).where('id', '=', id).executeTakeFirst()
      return row && itemOf(row)
    },

    async items({ feedUrl, ...page }) {
      const rows = await paged(db.selectFrom('items').select(ITEM), page)
        .$if(feedUrl !== undefined, query => query.where('feed_url', '=', feedUrl as string))
        .execute()
      return rows.map(itemOf)
    },

    async searchItems(words, page) {
      const asked = askedFor(words)
      if (asked.length === 0) return []
      const rows = await paged(db.selectFrom('items').select(ITEM), page).where(engine.holdsAny(asked)).execute()
      return rows.map(itemOf)
    },

    async itemByLink(link) {
      const row = await db
        .selectFrom('items')
        .select(ITEM)
        .where('address', '=', addressOf(link))
        .orderBy('dated_at', 'desc')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row && itemOf(row)
    },

    async revisions(itemId) {
      const rows = await db.selectFrom('revisions').selectAll().where('item_id', '=', itemId).orderBy('seq').execute()
      return rows.map(({ item_id, at, title, text, link }) => ({ itemId: item_id, at, title, text, link }))
    },

    async article(itemId) {
      const row = await db.selectFrom('articles').selectAll().where('item_id', '=', itemId).executeTakeFirst()
      return row && articleOf(row)
    },

    async articles(itemIds) {
      if (itemIds.length === 0) return []
      const rows = await db.selectFrom('articles').selectAll().where('item_id', 'in', itemIds).execute()
      return rows.map(articleOf)
    },
  }
}

// Without the words that PostgreSQL keeps beside them.
const ITEM = [
  'id',
  'feed_url',
  'guid',
  'link',
  'title',
  'text',
  'author',
  'tags',
  'language',
  'published_at',
  'updated_at',
  'seen_at',
  'dated_at',
] as const

function paged<T>(query: SelectQueryBuilder<Tables, 'items', T>, { since, before, limit }: ItemPage) {
  return query
    .$if(since !== undefined, query => query.where('dated_at', '>=', since as number))
    .$if(before !== undefined, query => {
      const last = before as { datedAt: number; id: string }
      return query.where(row => row(row.refTuple('dated_at', 'id'), '<', row.tuple(last.datedAt, last.id)))
    })
    .orderBy('dated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
}

function articleOf(row: Selectable<Tables['articles']>): Article {
  const { item_id, url, title, text, language, byline, came_from, problem } = row
  return { itemId: item_id, url, title, text, language, byline, from: came_from, problem }
}

/** The item as its row is written. */
export function itemRow(item: Item): Insertable<Tables['items']> {
  return {
    id: item.id,
    feed_url: item.feedUrl,
    guid: item.guid,
    link: item.link,
    address: item.link && addressOf(item.link),
    title: item.title,
    text: item.text,
    author: item.author,
    tags: JSON.stringify(item.tags),
    language: item.language,
    published_at: item.publishedAt,
    updated_at: item.updatedAt,
    seen_at: item.seenAt,
    dated_at: item.datedAt,
  }
}

/** The item of a row. */
export function itemOf(row: Pick<Selectable<Tables['items']>, (typeof ITEM)[number]>): Item {
  return {
    id: row.id,
    feedUrl: row.feed_url,
    guid: row.guid,
    link: row.link,
    title: row.title,
    text: row.text,
    author: row.author,
    tags: fromJson(textsJson, row.tags, 'items', row.id),
    language: row.language,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
    seenAt: row.seen_at,
    datedAt: row.dated_at,
  }
}
