import Parser from 'rss-parser'
import { decode } from '../http/charset.ts'

/** What rss-parser makes of a feed. */
export type Opinion = { items: number; links: string[] } | { error: string }

/** Lets rss-parser read a feed, here and now: on some bodies it never comes back, so the desk asks through secondOpinion. */
export async function readWithRssParser(body: Uint8Array, contentType: string | null): Promise<Opinion> {
  try {
    const { items } = await new Parser().parseString(decode(body, contentType).text)
    const links = items.map(item => item.link).filter(link => typeof link === 'string')
    return { items: items.length, links: links.filter(link => link.trim() !== '') }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}
