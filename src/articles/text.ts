import { Readability } from '@mozilla/readability'
import { isBoilerplate } from '../text/boilerplate.ts'
import { type Document, type Element, parse, textOf } from './dom.ts'
import { type Facts, factsOf } from './facts.ts'
import { isWall } from './paywall.ts'
import { problemOf } from './problem.ts'

/** What a page says: its words with paragraphs parted by a blank line, or why there are none worth reading. */
export type Page = {
  /** The page's own address where it names one: an AMP page points to the article it copies. */
  url: string
  title: string | null
  byline: string | null
  /** As stated by the page. */
  language: string | null
  text: string
  /** In words an alert can print; null when the page was read. */
  problem: string | null
}

/** Reads an HTML page or fragment. Every character of `text` is the page's own, white space and layout marks aside. */
export function readHtml(html: string, url: string): Page {
  const document = parse(html)
  const facts = factsOf(document, url)
  const whole = textOf(document.body ?? document.documentElement)
  const main = mainText(document, facts, whole)
  const text = fuller(main.text, facts.articleBody)
  return {
    url: facts.canonical ?? url,
    title: facts.title ?? main.title,
    byline: facts.authors.join(', ') || main.byline,
    language: facts.language,
    text,
    problem: problemOf({ url, html, facts, text, whole }),
  }
}

function mainText(
  document: Document,
  facts: Facts,
  whole: string,
): { text: string; title: string | null; byline: string | null } {
  prune(document, whole.length)
  const fallback = paragraphsOf(document)
  const read = new Readability<Element>(document as never, {
    charThreshold: 250,
    disableJSONLD: true,
    serializer: element => element as unknown as Element,
  }).parse()
  const known = { title: facts.title ?? read?.title ?? null, names: [...facts.authors, read?.byline ?? ''] }
  const chosen = read?.content ? tidy(textOf(read.content), known) : ''
  return {
    // Short news is easily taken for clutter: then every paragraph that is a sentence is better than nothing.
    text: chosen.length >= 140 ? chosen : fuller(chosen, tidy(fallback, known)),
    title: read?.title || null,
    byline: read?.byline?.replace(/^\s*(by|von|par|por|di|автор:?)\s+/i, '').trim() || null,
  }
}

/** The longer one, where it is much longer: JSON-LD often holds the whole article, and often a teaser. */
function fuller(text: string, other: string | null): string {
  return other && other.length > text.length * 1.3 ? other : text
}

const NEVER_NEWS =
  'script,style,noscript,template,iframe,object,svg,button,input,select,textarea,nav,figcaption,dialog,amp-ad,amp-consent,amp-sidebar,[hidden]'
const SELDOM_NEWS =
  'aside,footer,figure,form,[role=complementary],[role=navigation],[role=dialog],[aria-modal=true],[class],[id]'
const CLUTTER =
  /(^|[\s_-])(caption|credits?|newsletters?|subscri(be|ption)|related|read-?(more|also|next)|recommend(ed|ations?)?|promo(tion)?s?|share|sharing|social|comments?|adverts?|advertis(ing|ement)|ads?|sponsor(ed)?|breadcrumbs?|tags?|author-?bio|bio|cookies?|consent|gdpr|cmp|onetrust|didomi|usercentrics|popular|trending|most-?read|teasers?|toolbar|paywall|modal|overlay|signup|sign-up|donat(e|ion)|follow-?us|dateline-share|timestamp|infobox|factbox|outbrain|taboola|twitter-tweet|instagram-media|embed)([\s_-]|$)/i

/** Takes out what is no part of the article. A container that holds much of the page is kept whatever it is called. */
function prune(document: Document, wholeLength: number): void {
  for (const element of [...document.querySelectorAll(NEVER_NEWS)]) element.remove()
  const much = Math.max(300, wholeLength * 0.3)
  for (const element of [...document.querySelectorAll(SELDOM_NEWS)]) {
    if (KEPT.has(element.localName)) continue
    const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    const clutter =
      CLUTTER_TAGS.has(element.localName) || CLUTTER.test(name.slice(0, 300)) || element.getAttribute('role') !== null
    if (clutter && element.textContent.length < much) element.remove()
  }
}

const KEPT = new Set(['html', 'body', 'article', 'main', 'p', 'h1', 'span', 'a', 'em', 'strong', 'b', 'i'])
const CLUTTER_TAGS = new Set(['aside', 'footer', 'figure', 'form'])

function paragraphsOf(document: Document): string {
  const paragraphs = [...document.querySelectorAll('p')].map(element => textOf(element))
  return paragraphs.filter(text => text.length > 40 && /[.!?…]/.test(text)).join('\n\n')
}

/** Drops the headline said again, the line that names the authors, and what speaks of the site. */
function tidy(text: string, known: { title: string | null; names: string[] }): string {
  const isHead = (paragraph: string) =>
    same(paragraph, known.title ?? '') ||
    (paragraph.length < 90 &&
      !/[.!?]["”»]?$/.test(paragraph) &&
      known.names.some(name => name !== '' && paragraph.includes(name)))
  return text
    .split('\n\n')
    .filter((paragraph, at) => !isBoilerplate(paragraph) && !isWall(paragraph) && !(at < 4 && isHead(paragraph)))
    .join('\n\n')
}

function same(a: string, b: string): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  return bare(a) === bare(b)
}
