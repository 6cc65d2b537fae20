import { Parser } from 'htmlparser2'

/** A feed as subscription lists pass it on. */
export type Subscription = { url: string; name: string; language?: string; folder?: string }

/** The feeds of an OPML document, each once, in its order. A document that is none gives an empty list. */
export function readOpml(text: string): Subscription[] {
  const feeds = new Map<string, Subscription>()
  const folders: (string | undefined)[] = []
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag.toLowerCase() !== 'outline') return
        const given = new Map(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value.trim()]))
        const url = URL.parse(given.get('xmlurl') ?? '')
        const name = given.get('title') || given.get('text')
        folders.push(url ? undefined : name)
        if (!url || !/^https?:$/.test(url.protocol)) return
        const language = /^[a-z]{2}/i.exec(given.get('language') ?? '')?.[0].toLowerCase()
        const folder = folders.filter(part => part !== undefined).join(' / ')
        const feed = { url: url.href, name: name || url.host, ...(language && { language }), ...(folder && { folder }) }
        if (!feeds.has(url.href)) feeds.set(url.href, feed)
      },
      onclosetag(tag) {
        if (tag.toLowerCase() === 'outline') folders.pop()
      },
    },
    { xmlMode: true },
  )
  parser.end(text)
  return [...feeds.values()]
}

/** An OPML 2.0 document of these feeds, as feed readers take it. http://opml.org/spec2.opml */
export function writeOpml(title: string, feeds: readonly Subscription[], now: number): string {
  const lines = feeds.map(({ url, name, language, folder }) => {
    const marks = [`text="${escaped(name)}"`, `title="${escaped(name)}"`, 'type="rss"', `xmlUrl="${escaped(url)}"`]
    if (language) marks.push(`language="${escaped(language)}"`)
    if (folder) marks.push(`category="/${escaped(folder.replaceAll(' / ', '/'))}"`)
    return `    <outline ${marks.join(' ')}/>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head><title>${escaped(title)}</title><dateCreated>${new Date(now).toUTCString()}</dateCreated></head>
  <body>
${lines.join('\n')}
  </body>
</opml>
`
}

function escaped(text: string): string {
  return (
    text
      // XML 1.0 has no place for these, escaped or not.
      .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replace(/[\t\n\r]/g, ' ')
  )
}
