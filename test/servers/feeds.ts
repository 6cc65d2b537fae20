import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a publisher does with one request. Not ending the response is a hanging server. */
export type Publisher = (request: IncomingMessage, response: ServerResponse) => void

/** A real publisher on loopback whose paths behave as a test says, and what was asked of it. */
export type Publishers = {
  origin: string
  /** For `network.allow`. */
  address: string
  asked: { path: string; headers: IncomingMessage['headers']; raw: string[] }[]
  serve(path: string, publisher: Publisher | string): void
  url(path: string): string
  [Symbol.asyncDispose](): Promise<void>
}

/** Opens a server on a free port of `host`; paths nobody set answer 404. */
export async function openPublishers(host = '127.0.0.1'): Promise<Publishers> {
  const paths = new Map<string, Publisher>()
  const asked: Publishers['asked'] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push({ path, headers: request.headers, raw: request.rawHeaders })
    const publisher = paths.get(path) ?? paths.get(path.split('?')[0] as string)
    if (publisher) publisher(request, response)
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not here</h1>')
  })
  await new Promise<void>(ready => server.listen(0, host, ready))
  const { port } = server.address() as AddressInfo
  const named = host.includes(':') ? `[${host}]` : host
  const origin = `http://${named}:${port}`
  return {
    origin,
    address: `${named}:${port}`,
    asked,
    serve(path, publisher) {
      paths.set(
        path,
        typeof publisher === 'string'
          ? (_, response) => void response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(publisher)
          : publisher,
      )
    },
    url: path => origin + path,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(closed => server.close(closed))
    },
  }
}
