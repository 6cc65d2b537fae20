import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parse } from 'yaml'
import { z } from 'zod'

const words = z.object({ title: z.string(), lead: z.string(), body: z.array(z.string()).optional() })
const morning = z.object({
  outlets: z.record(
    z.string(),
    z.object({
      name: z.string(),
      language: z.string(),
      kind: z.enum(['ind', 'pub']),
      format: z.enum(['rss', 'atom', 'rdf']),
      tier: z.literal(1).optional(),
    }),
  ),
  items: z.array(
    words.extend({
      outlet: z.string(),
      at: z.number().optional(),
      hours: z.number().optional(),
      edit: words.extend({ at: z.number() }).optional(),
    }),
  ),
})
type Outlet = z.infer<typeof morning>['outlets'][string] & { id: string }
type Entry = z.infer<typeof words> & { id: string; outlet: Outlet; datedAt: number; editedAt: number | null }

/** The invented morning on loopback: what its outlets are, where their feeds are, and how to end it. */
export type Morning = {
  outlets: (Outlet & { url: string })[]
  /** Host and port, as network.allow wants it. */
  host: string
  /** When the last item is out, in milliseconds after the start. */
  lasts: number
  items: number
  close(): Promise<void>
}

/** Serves the morning of morning.yaml from `startedAt` on: real RSS, Atom and RDF documents and their article pages. */
export async function serveMorning(startedAt: number, now: () => number): Promise<Morning> {
  const plan = morning.parse(parse(await readFile(new URL('./morning.yaml', import.meta.url), 'utf8')))
  const outlets = new Map(Object.entries(plan.outlets).map(([id, outlet]) => [id, { ...outlet, id }]))
  const entries = () => plan.items.flatMap((item, index) => entryOf(item, index, outlets, startedAt, now()) ?? [])

  const server = createServer((request, response) => {
    const [, place, name = ''] = (request.url ?? '').split('/')
    const outlet = place === 'feed' ? outlets.get(name) : undefined
    const entry = place === 'news' ? entries().find(({ id }) => id === name) : undefined
    const base = `http://${request.headers.host}`
    if (outlet) {
      const latest = entries()
        .filter(one => one.outlet.id === outlet.id)
        .sort((a, b) => b.datedAt - a.datedAt)
      response.setHeader(
        'content-type',
        { rss: 'application/rss+xml', atom: 'application/atom+xml', rdf: 'application/rdf+xml' }[outlet.format],
      )
      response.end(FORMATS[outlet.format](outlet, latest, base))
    } else if (entry) response.setHeader('content-type', 'text/html; charset=utf-8').end(page(entry))
    else response.writeHead(404).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    outlets: [...outlets.values()].map(outlet => ({ ...outlet, url: `http://${host}/feed/${outlet.id}` })),
    host,
    lasts: Math.max(...plan.items.map(item => item.at ?? 0)) * 1_000,
    items: plan.items.length,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function entryOf(
  item: z.infer<typeof morning>['items'][number],
  index: number,
  outlets: Map<string, Outlet>,
  startedAt: number,
  now: number,
): Entry | undefined {
  const outlet = outlets.get(item.outlet)
  if (!outlet) throw new Error(`morning.yaml: there is no outlet "${item.outlet}"`)
  const datedAt = startedAt + (item.at ?? 0) * 1_000 - (item.hours ?? 0) * 3_600_000
  if (datedAt > now) return undefined
  const editedAt = item.edit && startedAt + item.edit.at * 1_000
  const edited = item.edit && editedAt !== undefined && editedAt <= now
  const { title, lead, body } = edited ? { ...item, ...item.edit } : item
  const told = (text: string) => withDayName(text, datedAt, outlet.language)
  return {
    id: `${item.outlet}-${index + 1}`,
    outlet,
    title: told(title),
    lead: told(lead),
    ...(body && { body: body.map(told) }),
    datedAt,
    editedAt: edited ? editedAt : null,
  }
}

/** The morning is always today's: an alert dated on a Wednesday must not tell of a Thursday. */
function withDayName(text: string, datedAt: number, language: string): string {
  return text.replaceAll('%day%', new Date(datedAt).toLocaleDateString(language, { weekday: 'long' }))
}

const FORMATS: Record<Outlet['format'], (outlet: Outlet, entries: Entry[], base: string) => string> = {
  rss: (outlet, entries, base) =>
    `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>${xml(outlet.name)}</title><link>${base}/</link><language>${outlet.language}</language>
${entries
  .map(
    entry => `<item><title>${xml(entry.title)}</title><link>${base}/news/${entry.id}</link><guid isPermaLink="false">${entry.id}</guid>
<pubDate>${new Date(entry.datedAt).toUTCString()}</pubDate><description>${xml(entry.lead)}</description></item>`,
  )
  .join('\n')}
</channel></rss>`,
  atom: (outlet, entries, base) =>
    `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${outlet.language}"><id>tag:${outlet.id}</id><title>${xml(outlet.name)}</title><link href="${base}/"/>
${entries
  .map(
    entry => `<entry><id>tag:${entry.id}</id><title>${xml(entry.title)}</title><link rel="alternate" href="${base}/news/${entry.id}"/>
<published>${iso(entry.datedAt)}</published><updated>${iso(entry.editedAt ?? entry.datedAt)}</updated><summary>${xml(entry.lead)}</summary></entry>`,
  )
  .join('\n')}
</feed>`,
  rdf: (outlet, entries, base) =>
    `<?xml version="1.0" encoding="utf-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${base}/feed/${outlet.id}"><title>${xml(outlet.name)}</title><link>${base}/</link><dc:language>${outlet.language}</dc:language></channel>
${entries
  .map(
    entry => `<item rdf:about="${base}/news/${entry.id}"><title>${xml(entry.title)}</title><link>${base}/news/${entry.id}</link>
<dc:date>${iso(entry.datedAt)}</dc:date><description>${xml(entry.lead)}</description></item>`,
  )
  .join('\n')}
</rdf:RDF>`,
}

function page(entry: Entry): string {
  const paragraphs = entry.body ?? [entry.lead]
  return `<!doctype html><html lang="${entry.outlet.language}"><head><title>${xml(entry.title)} | ${xml(entry.outlet.name)}</title></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav>
<main><article><h1>${xml(entry.title)}</h1>
${paragraphs.map(paragraph => `<p>${xml(paragraph)}</p>`).join('\n')}
</article></main><footer>© ${xml(entry.outlet.name)}, an invented outlet</footer></body></html>`
}

function iso(time: number): string {
  return new Date(time).toISOString()
}

function xml(text: string): string {
  return text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
}
