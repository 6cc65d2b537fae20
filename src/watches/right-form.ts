import { nearest } from '../text/nearest.ts'
import { advice, type Hint, instead } from './trouble.ts'

// What a refused query was most likely meant to be.

export const FIELDS = [
  'title',
  'lead',
  'top',
  'text',
  'url',
  'source',
  'author',
  'tag',
  'lang',
  'watch',
  'list',
] as const
export type FieldName = (typeof FIELDS)[number]

/** For a query that is too much in one piece. */
export const SPLIT = 'keep parts of it as watches of their own and name them: watch:name'

/** How each field is used. */
const EXAMPLES: Record<FieldName, string> = {
  title: 'title:qatar',
  lead: 'lead:(qatar OR vatican)',
  top: 'top:(qatar OR vatican)',
  text: 'text:"first lady"',
  url: 'url:sport',
  source: 'source:bbc.co.uk or source:"BBC World"',
  author: 'author:"Ann Example"',
  tag: 'tag:ukraine',
  lang: 'lang:de or lang:de,fr',
  watch: 'watch:child-repatriation',
  list: 'list:child, or title:list:child',
}

/** What to write where nothing stands behind a field. */
export function example(field: FieldName): Hint {
  return advice(`put it right before what to look for: ${EXAMPLES[field]}`)
}

/** What a query with an unknown field was meant to be. */
export function nearestField(text: string, from: number, colon: number): Hint {
  const name = text.slice(from, colon)
  const small = name.toLowerCase()
  const other = Object.hasOwn(OTHER_NAMES, small) ? OTHER_NAMES[small] : undefined
  if (other) return /^[a-z]+:$/.test(other) ? instead(text, from, colon + 1, other) : advice(other)
  const behind = text.slice(colon + 1)
  const [address = ''] = /^\/\/[^\s()]*/.exec(behind) ?? []
  if (address) return instead(text, from, colon + 1 + address.length, `source:${address.slice(2).split('/')[0]}`)
  const meant = small.length > 12 || small.length < 4 ? undefined : nearest(small, FIELDS)
  if (meant && meant[0] === small[0]) return instead(text, from, colon + 1, `${meant}:`)
  const [word = ''] = /^[^\s()"“”„«»]*/.exec(behind) ?? []
  return instead(text, from, colon + 1 + word.length, `"${name}:${word}"`)
}

/** The list an unknown name was meant for. */
export function nearestList(text: string, from: number, to: number, name: string, names: readonly string[]): Hint {
  const meant = nearest(name, names)
  if (meant) return instead(text, from, to, `list:${meant}`)
  return names.length > 0
    ? advice(`name one of these: ${names.join(', ')}`)
    : advice('write the words themselves: lists are kept in config/lists.yaml, for the desk’s watches')
}

/** The code of a language that was named otherwise: ua, english, Ukraine. */
export function nearestLanguage(name: string): string | undefined {
  const small = name.toLowerCase()
  const isIt = (known: string) => known === small || (small.length > 4 && known.slice(0, 5) === small.slice(0, 5))
  return COUNTRIES[small] ?? Object.keys(NAMES).find(known => NAMES[known]?.split(' ').some(isIt))
}

/** Whether there is a language of this code. */
export function isLanguage(code: string): boolean {
  return CODES.has(code)
}

// ISO 639-1, and of longer codes those that outlets publish in.
const CODES = new Set(
  `aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa
  ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn
  ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os
  pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw
  ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ceb ckb crh csb fil gsw haw hsb kmr nds rue sco szl yue`.split(/\s+/),
)

const COUNTRIES: Record<string, string> = {
  ...{ ua: 'uk', us: 'en', gb: 'en', eng: 'en', at: 'de', ger: 'de', cz: 'cs', dk: 'da', gr: 'el', cn: 'zh', jp: 'ja' },
}
const NAMES: Record<string, string> = {
  en: 'english englisch anglais angielski inglés inglese англійська английский',
  de: 'german deutsch allemand niemiecki alemán tedesco німецька немецкий',
  fr: 'french französisch français francuski francés francese французька французский',
  es: 'spanish spanisch espagnol hiszpański español spagnolo іспанська испанский',
  it: 'italian italienisch italien włoski italiano італійська итальянский',
  pl: 'polish polnisch polonais polski polaco polacco польська польский',
  ru: 'russian russisch russe rosyjski ruso russo російська русский',
  uk: 'ukrainian ukrainisch ukrainien ukraiński ucraniano ucraino українська украинский',
}

const NO_DATES = 'leave dates out: a watch looks at what is new, and /wire search --since=7d looks back'
const NO_PLACE = 'write lang: for the language of an item, source: for its outlet, or the name of the place as a word'
const NO_NUMBER = 'write the outlet’s name or host behind source:, not its number'
const OTHER_NAMES: Record<string, string> = {
  intitle: 'title:',
  allintitle: 'title:',
  headline: 'title:',
  hl: 'title:',
  subject: 'title:',
  intext: 'text:',
  allintext: 'text:',
  body: 'text:',
  content: 'text:',
  ingress: 'lead:',
  opening: 'lead:',
  inurl: 'url:',
  link: 'url:',
  site: 'source:',
  domain: 'source:',
  host: 'source:',
  outlet: 'source:',
  feed: 'source:',
  media: 'source:',
  publisher: 'source:',
  by: 'author:',
  byline: 'author:',
  tags: 'tag:',
  topic: 'tag:',
  topics: 'tag:',
  keyword: 'tag:',
  keywords: 'tag:',
  category: 'tag:',
  section: 'url:',
  from: 'source:',
  hashtag: 'tag:',
  language: 'lang:',
  country: NO_PLACE,
  location: NO_PLACE,
  loc: NO_PLACE,
  geo: NO_PLACE,
  region: NO_PLACE,
  article_title: 'title:',
  canonical_domain: 'source:',
  media_id: NO_NUMBER,
  media_name: 'source:',
  tags_id_media: NO_NUMBER,
  after: NO_DATES,
  before: NO_DATES,
  date: NO_DATES,
  daterange: NO_DATES,
  pubdate: NO_DATES,
  publish_date: NO_DATES,
  publication_date: NO_DATES,
  allinurl: 'url:',
  near: 'write NEAR/5 between two parts',
  onear: 'write ONEAR/5 between two parts',
  atleast: 'write ATLEAST/3(…) around a part',
  query: 'watch:',
  search: 'watch:',
}
