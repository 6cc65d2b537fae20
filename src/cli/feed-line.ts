import type { Feed } from '../newsroom.ts'

type Listed = Pick<Feed, 'name' | 'url'> & Partial<Pick<Feed, 'language' | 'kind' | 'reuse'>>

/** A feed as one line of config/feeds.yaml. What the file would say anyway is left out. */
export function feedLine({ name, url, language, kind, reuse }: Listed): string {
  const parts = [`name: ${JSON.stringify(name)}`, `url: ${JSON.stringify(url)}`]
  if (language) parts.push(`language: ${language}`)
  if (kind && kind !== 'ind') parts.push(`kind: ${kind}`)
  if (reuse && reuse !== 'excerpt') parts.push(`reuse: ${reuse}`)
  return `  - { ${parts.join(', ')} }`
}
