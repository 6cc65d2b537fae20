import { createHmac, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

type Subscriber = { callback: string; secret: string; verified: boolean }

/**
 * A small WebSub hub on loopback, by https://www.w3.org/TR/websub/: it takes a subscription, asks the callback whether it is
 * meant, and distributes signed documents to those who confirmed.
 */
export async function openHub(given: { leaseSeconds?: number } = {}) {
  const topics = new Map<string, Map<string, Subscriber>>()
  const asked: URLSearchParams[] = []
  const server = createServer((request, response) => {
    let raw = ''
    request.on('data', chunk => (raw += chunk))
    request.on('end', () => {
      const form = new URLSearchParams(raw)
      const [mode, topic, callback] = ['hub.mode', 'hub.topic', 'hub.callback'].map(name => form.get(name) ?? '')
      if (request.method !== 'POST' || mode !== 'subscribe' || !topic || !URL.canParse(callback as string))
        return void response.writeHead(400).end()
      asked.push(form)
      response.writeHead(202).end()
      void verify(topic, callback as string, form.get('hub.secret') ?? '')
    })
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo

  async function verify(topic: string, callback: string, secret: string) {
    const challenge = randomUUID()
    const url = new URL(callback)
    url.searchParams.set('hub.mode', 'subscribe')
    url.searchParams.set('hub.topic', topic)
    url.searchParams.set('hub.challenge', challenge)
    url.searchParams.set('hub.lease_seconds', String(given.leaseSeconds ?? 864_000))
    const answer = await fetch(url).catch(() => null)
    const verified = answer?.status === 200 && (await answer.text()) === challenge
    const subscribers = topics.get(topic) ?? new Map<string, Subscriber>()
    topics.set(topic, subscribers)
    subscribers.set(callback, { callback, secret, verified })
  }

  const verified = (topic: string) => [...(topics.get(topic)?.values() ?? [])].filter(({ verified }) => verified)
  return {
    url: `http://127.0.0.1:${port}/`,
    /** For `network.allow`. */
    address: `127.0.0.1:${port}`,
    /** Every subscription asked for, renewals among them. */
    asked,
    verified,
    /** Sends a document to whoever subscribed; gives their answers. `secret`: another one than was agreed. */
    publish: (topic: string, body: string, secret?: string) =>
      Promise.all(
        verified(topic).map(async subscriber => {
          const signature = createHmac('sha256', secret ?? subscriber.secret)
            .update(body)
            .digest('hex')
          const headers = { 'content-type': 'application/rss+xml', 'x-hub-signature': `sha256=${signature}` }
          return (await fetch(subscriber.callback, { method: 'POST', body, headers })).status
        }),
      ),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(closed => server.close(closed))
    },
  }
}
