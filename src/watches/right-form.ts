import { nearest } from '../text/nearest.ts'

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
export const EXAMPLES: Record<FieldName, string> = {
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

/** The field an unknown name was meant for; `rest` stands behind its colon. */
export function nearestField(name: string, rest: string): string {
  const small = name.toLowerCase()
  const other = Object.hasOwn(OTHER_NAMES, small) ? OTHER_NAMES[small] : undefined
  if (other) return other
  if (rest.startsWith('//')) return 'source: or url: with a part of the address'
  const meant = name.length > 12 ? undefined : nearest(name, FIELDS)
  return meant
    ? `${meant}:`
    : `fields are ${FIELDS.map(field => `${field}:`).join(' ')}; put the word in quotation marks to look for it`
}

/** The list an unknown name was meant for. */
export function nearestList(name: string, names: readonly string[]): string {
  const meant = nearest(name, names)
  if (meant) return `list:${meant}`
  return names.length > 0
    ? `lists are ${names.join(', ')}`
    : 'lists are kept in config/lists.yaml, for the desk’s watches'
}

/** The code of a language that was named otherwise: ua, english. */
export function nearestLanguage(name: string): string {
  const small = name.toLowerCase()
  const code = COUNTRIES[small] ?? Object.keys(NAMES).find(known => NAMES[known]?.split(' ').includes(small))
  return code === undefined ? EXAMPLES.lang : `lang:${code}`
}

/** Whether there is a language of this code. */
export function isLanguage(code: string): boolean {
  return /^[a-z]{2,3}$/.test(code) && LANGUAGE_NAMES.of(code) !== undefined
}

const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
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

const NO_DATES = 'a query has no dates: a watch looks at what is new, /wire search --since=7d looks back'
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
  hashtag: 'tag:',
  language: 'lang:',
  country: 'lang: or source:',
  location: 'lang: or source:',
  article_title: 'title:',
  canonical_domain: 'source:',
  media_id: 'source:',
  media_name: 'source:',
  tags_id_media: 'source:',
  after: NO_DATES,
  before: NO_DATES,
  date: NO_DATES,
  daterange: NO_DATES,
  pubdate: NO_DATES,
  publish_date: NO_DATES,
  publication_date: NO_DATES,
  allinurl: 'url:',
  near: 'NEAR/5',
  onear: 'ONEAR/5',
  atleast: 'ATLEAST/3(…)',
  query: 'watch:',
  search: 'watch:',
}
