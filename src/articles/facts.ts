import { z } from 'zod'
import { type Document, plainText } from './dom.ts'

/** What a page states about itself, in its head and in JSON-LD. */
export type Facts = {
  title: string | null
  authors: string[]
  language: string | null
  /** The article whole, where JSON-LD carries it. */
  articleBody: string | null
  /** Of an AMP copy the article it copies. */
  canonical: string | null
  liveBlog: boolean
  /** The publisher says that the text is not free to read. */
  locked: boolean
  pageTitle: string
  asksPassword: boolean
}

/** Reads them before anything is taken out of the document. Statements that cannot be read count as not made. */
export function factsOf(document: Document, url: string): Facts {
  const things = linkedData(document)
  const article = things.find(thing => ARTICLE.test(typeOf(thing)))
  const html = document.documentElement
  const amp = html.getAttribute('amp') !== null || html.getAttribute('⚡') !== null
  const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href')
  const tier = meta(document, 'article:content_tier')
  const title = meta(document, 'og:title') ?? text(article?.headline)
  return {
    title: title?.trim() || null,
    authors: authorsOf(article?.author),
    language:
      (html.getAttribute('lang') ?? html.getAttribute('xml:lang') ?? '')
        .match(/^[a-z]{2}(?![a-z])/i)?.[0]
        .toLowerCase() ?? null,
    articleBody: articleBody(article?.articleBody),
    canonical: amp && canonical ? (URL.parse(canonical, url)?.href ?? null) : null,
    liveBlog: things.some(thing => typeOf(thing).includes('LiveBlogPosting')),
    locked: tier === 'locked' || things.some(thing => /^false$/i.test(String(thing.isAccessibleForFree))),
    pageTitle: document.title ?? '',
    asksPassword: document.querySelector('input[type=password]') !== null,
  }
}

const ARTICLE = /Article|NewsArticle|BlogPosting|Report|LiveBlogPosting/
const Thing = z.record(z.string(), z.unknown())
type Thing = z.infer<typeof Thing>

function linkedData(document: Document): Thing[] {
  const things: Thing[] = []
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const held: unknown[] = [json(script.textContent)]
    for (let at = 0; at < held.length && at < 200; at++) {
      const one = held[at]
      if (Array.isArray(one)) held.push(...one.slice(0, 100))
      const thing = Thing.safeParse(one)
      if (!thing.success || Array.isArray(one)) continue
      things.push(thing.data)
      if (thing.data['@graph']) held.push(thing.data['@graph'])
    }
  }
  return things
}

/** Many sites put raw line breaks into JSON strings, which JSON forbids. */
function json(text: string): unknown {
  for (const attempt of [text, text.replace(/[\u0000-\u001F]+/g, ' ')])
    try {
      return JSON.parse(attempt)
    } catch {}
  return null
}

function typeOf(thing: Thing): string {
  return [thing['@type']].flat().join(' ')
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

function authorsOf(value: unknown): string[] {
  const names = [value].flat().map(author => text(author) ?? text(Thing.safeParse(author).data?.name))
  return [...new Set(names.filter(name => name !== null && name.length < 80 && !/^https?:/.test(name)))] as string[]
}

function articleBody(value: unknown): string | null {
  const body = text(value)
  return body && plainText(body)
}

function meta(document: Document, name: string): string | null {
  return text(document.querySelector(`meta[property="${name}"],meta[name="${name}"]`)?.getAttribute('content'))
}
