import { domainToASCII } from 'node:url'
import { fold } from '../text/fold.ts'

// What is known of an item beside its words, named so that queries and items name it alike.

/** The fact of an item's language, or of one a query asks for. */
export function langFact(code: string): string {
  return `lang:${code.toLowerCase().split(/[-_]/)[0]}`
}

/** The fact of a feed's name or a host. */
export function sourceFact(source: string): string {
  const small = source.toLowerCase().replace(/^(?:https?:\/\/|\*?\.)?(?:www\.)?/, '')
  const [host] = /^[^\s/]+\.[^\s/.]+(?=[/.]|$)/.exec(small) ?? []
  return `source:${host === undefined ? fold(small) : domainToASCII(host) || host}`
}

/** Where the host stands in an address, or in a feed's name that is one. */
export function hostIn(text: string): { start: number; end: number } | undefined {
  const found = /^(?:[a-z]+:\/\/(?:[^/?#@]*@)?)?([^\s/:?#@]+\.[^\s/:?#@]+)/iu.exec(text)
  if (!found?.[1]) return undefined
  const start = found[0].length - found[1].length
  return { start, end: found[0].length }
}
