import type { ReadEntry } from '../newsroom.ts'
import { plainText } from './plain.ts'

const texts = new WeakMap<ReadEntry, string>()

/** The feed's own text of an entry, plain: the longer of summary and content. */
export function textOf(entry: ReadEntry): string {
  let text = texts.get(entry)
  if (text === undefined) {
    const content = entry.contentHtml ? plainText(entry.contentHtml) : ''
    text = content.length > entry.summaryText.length ? content : entry.summaryText
    texts.set(entry, text)
  }
  return text
}

/** An entry's headline; the beginning of its text for feeds of short messages, which have none. */
export function titleOf(entry: ReadEntry): string {
  if (entry.title) return entry.title
  const text = textOf(entry).replace(/\s+/g, ' ')
  if (text.length <= LONG_TITLE) return text
  return `${text.slice(0, LONG_TITLE).replace(/\s\S*$/, '')}…`
}

const LONG_TITLE = 120
