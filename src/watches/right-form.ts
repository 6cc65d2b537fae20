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
  const other = OTHER_NAMES[name.toLowerCase()]
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

/** Our operator for one that other search engines have. */
export function nearestOperator(name: string, number: string): string {
  if (name === 'ATLEAST') return `ATLEAST/${number}(children)`
  return name === 'ONEAR' || name === 'PRE' ? `ONEAR/${number}` : `NEAR/${number}`
}

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
  near: 'NEAR/5',
  onear: 'ONEAR/5',
  atleast: 'ATLEAST/3(…)',
  query: 'watch:',
  search: 'watch:',
}
