import type { Answer, Request } from '../http/get.ts'
import type { Permission } from '../http/robots.ts'
import type { Article, Feed, Item } from '../newsroom.ts'
import { detectLanguage } from '../text/language.ts'
import { paragraphs } from './dom.ts'
import type { AboutPage, Page } from './page.ts'

export type ArticleDeps = {
  /** One at a time for each host. */
  get(request: Request): Promise<Answer>
  mayRead(page: Pick<Request, 'url' | 'trusted' | 'signal'>): Promise<Permission>
  readPage(body: Uint8Array, about: AboutPage): Promise<Page>
  signal?: AbortSignal
}

/**
 * The readable text behind an item: its page, read politely, or the feed's own text with the reason. What of the text an
 * alert may carry is the source's `reuse`; reading it to decide whether it is news is not. Never throws for what the world does.
 */
export async function articleFor(candidate: { item: Item; feed: Feed }, deps: ArticleDeps): Promise<Article> {
  const { item } = candidate
  const feedText = paragraphs(item.text)
  const page = await readPageOf(candidate, deps)
  const readable = page.problem === null || (page.problem === 'paywall' && page.text.length > feedText.length)
  // A feed that carries the whole article is as good as its page, and better than half of it.
  const fromPage = readable && page.text.length * 2 > feedText.length
  const text = beginning(fromPage ? page.text : feedText)
  return {
    itemId: item.id,
    url: fromPage ? page.url : item.link,
    title: (fromPage && page.title) || item.title,
    text,
    language: item.language ?? (fromPage ? page.language : detectLanguage(`${item.title}\n${text}`)),
    byline: (fromPage ? page.byline : null) ?? item.author,
    from: fromPage ? 'page' : 'feed',
    problem: page.problem ? `page not readable: ${page.problem}` : fromPage ? page.broken : null,
  }
}

/** A page, and a remark where not all of it came. */
type PageAsCame = Page & { broken: string | null }

/** The text up to the paragraph's end before LONGEST: no news is as long, and what reads it on the desk's own thread must end. */
function beginning(text: string): string {
  if (text.length <= LONGEST) return text
  const end = text.lastIndexOf('\n\n', LONGEST)
  return text.slice(0, end > 0 ? end : LONGEST)
}

const LONGEST = 200_000

async function readPageOf({ item, feed }: { item: Item; feed: Feed }, deps: ArticleDeps): Promise<PageAsCame> {
  if (!item.link) return noPage('', 'the item has no link')
  const request: Request = {
    url: item.link,
    trusted: feed.from === 'config',
    userAgent: feed.userAgent,
    accept: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1',
    signal: deps.signal,
  }
  const permission = await deps.mayRead(request)
  if (!permission.allowed) return noPage(item.link, permission.reason)
  const answer = await deps.get(request)
  if (answer.kind === 'failed') return noPage(item.link, answer.reason)
  if (answer.kind === 'unchanged') return noPage(item.link, 'it answered with nothing')
  const contentType = answer.headers['content-type'] ?? null
  const page = await deps.readPage(answer.body, { url: answer.url, contentType, signal: deps.signal })
  if (answer.whole) return { ...page, broken: null }
  // Whatever stands last may be half a sentence, and half of somebody's words.
  const text = page.text.slice(0, Math.max(0, page.text.lastIndexOf('\n\n')))
  return { ...page, text, broken: 'page read in part: it broke off on the way' }
}

function noPage(url: string, problem: string): PageAsCame {
  return { url, title: null, byline: null, language: null, text: '', problem, broken: null }
}
