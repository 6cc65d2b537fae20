import querystring from 'node:querystring'
import { Agent, buildConnector, type Dispatcher } from 'undici'
import { AddressRefused, type Allowed, admit, guardedLookup, literalAddress, NOTHING_PRIVATE } from './address.ts'
import { decoded } from './encoding.ts'

/** One address to read. */
export type Request = {
  url: string
  /** Set for what comes from YAML: then `network.allow` counts, on every redirect too. */
  trusted?: boolean
  /** Of the feed's own: sent to its own host only, never along a redirect to another. */
  headers?: Record<string, string> | undefined
  /** Replaces ours. */
  userAgent?: string | undefined
  accept?: string
  /** Sent by POST, as a web form. */
  form?: string
  /** Echoed byte for byte. */
  etag?: string | undefined
  lastModified?: string | undefined
  maxBytes?: number | undefined
  /** For everything together: names, connections, redirects and the last byte. */
  timeout?: number
  signal?: AbortSignal | undefined
}

/** What the world answered. `permanentUrl`: where 301 and 308 alone led, if they did. `whole`: false for a body cut off on the way. */
export type Answer =
  | { kind: 'ok'; status: number; headers: Headers; body: Buffer; whole: boolean; url: string; permanentUrl?: string }
  | { kind: 'unchanged'; headers: Headers; url: string; permanentUrl?: string }
  | { kind: 'failed'; problem: Problem; reason: string; status?: number; after?: number }

/** Lower-case names. */
export type Headers = Record<string, string>
export type Problem =
  | 'address'
  | 'name'
  | 'connection'
  | 'time'
  | 'size'
  | 'redirects'
  | 'encoding'
  | 'status'
  | 'stopped'

/** Reads addresses; close it to end its connections. */
export type Web = {
  /** One polite, bounded GET. Never throws for what the world does. */
  get(request: Request): Promise<Answer>
  /** Whether a request to this address goes to a private one that `network.allow` opens. */
  isPrivate(url: string): boolean
  close(): Promise<void>
}

const MEGABYTE = 1024 * 1024
const LIMITS = { bytes: 5 * MEGABYTE, time: 20_000, connecting: 10_000, redirects: 10 }

/** Opens the way out. `contact` goes into the User-Agent, so that a publisher can write to the desk. */
export function openWeb(settings: { version: string; contact: string; allowed?: Allowed }): Web {
  const allowed = settings.allowed ?? NOTHING_PRIVATE
  // Some publishers answer 403 to anything that does not begin like a browser (state.gov), and all want to know who asks.
  const userAgent = `Mozilla/5.0 (compatible; Wirewatch/${settings.version}; +${settings.contact})`
  const agents = { trusted: guardedAgent(allowed), other: guardedAgent(NOTHING_PRIVATE) }
  return {
    get: request => follow(request, request.trusted ? agents.trusted : agents.other, userAgent),
    isPrivate(url) {
      const place = URL.parse(url)
      const address = place && (place.hostname === 'localhost' ? '127.0.0.1' : literalAddress(place.hostname))
      return !!address && allowed.opens(address, portOf(place))
    },
    async close() {
      await Promise.all([agents.trusted.destroy(), agents.other.destroy()])
    },
  }
}

async function follow(request: Request, agent: Agent, userAgent: string): Promise<Answer> {
  const deadline = Date.now() + (request.timeout ?? LIMITS.time)
  const home = URL.parse(request.url)
  let url: URL | null = home
  let permanentUrl: string | undefined
  let permanentSoFar = true
  for (let hops = 0; hops <= LIMITS.redirects; hops++) {
    if (!url || !/^https?:$/.test(url.protocol))
      return { kind: 'failed', problem: 'address', reason: `not a web address: ${url?.href ?? request.url}` }
    const headers = requestHeaders(request, userAgent, url.origin === home?.origin ? home : null)
    const result = await once(url, headers, agent, request, deadline)
    if (result.kind === 'failed') return result
    const whence = { url: url.href, ...(permanentUrl && { permanentUrl }) }
    if (result.status === 304) return { kind: 'unchanged', headers: result.headers, ...whence }
    const location = isRedirect(result.status) && result.headers.location
    // A browser would go on with GET; what is posted is posted where it was meant for, or nowhere.
    if (!location || (request.form !== undefined && result.status < 307)) return arrived(result, request, whence)
    url = URL.parse(Buffer.from(location, 'latin1').toString('utf8'), url.href)
    if (url) url.hash = ''
    permanentSoFar &&= result.status === 301 || result.status === 308
    if (permanentSoFar && url) permanentUrl = url.href
  }
  return { kind: 'failed', problem: 'redirects', reason: `more than ${LIMITS.redirects} redirects` }
}

/** `home`: the address asked for, while the request is still at its host. */
function requestHeaders(request: Request, userAgent: string, home: URL | null): Record<string, string> {
  const headers: Record<string, string> = {
    'user-agent': request.userAgent ?? userAgent,
    accept: request.accept ?? '*/*',
    'accept-encoding': 'gzip, deflate, br, zstd',
  }
  if (request.form !== undefined) headers['content-type'] = 'application/x-www-form-urlencoded'
  if (request.etag !== undefined) headers['if-none-match'] = request.etag
  if (request.lastModified !== undefined) headers['if-modified-since'] = request.lastModified
  if (home && (home.username || home.password)) headers.authorization = passwordIn(home)
  return home && request.headers ? { ...headers, ...request.headers } : headers
}

function passwordIn(home: URL): string {
  const password = `${querystring.unescape(home.username)}:${querystring.unescape(home.password)}`
  return `Basic ${Buffer.from(password).toString('base64')}`
}

function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308
}

function arrived(
  { status, headers, raw, whole }: Extract<Result, { kind: 'done' }>,
  request: Request,
  whence: { url: string; permanentUrl?: string },
): Answer {
  if (status < 200 || status > 299) {
    const after = retryAfter(headers['retry-after'])
    return {
      kind: 'failed',
      problem: 'status',
      reason: `HTTP ${status}`,
      status,
      ...(after !== undefined && { after }),
    }
  }
  const body = decoded(raw, headers['content-encoding'], request.maxBytes ?? LIMITS.bytes)
  if (body === 'too large') return tooLarge(request)
  if (body === 'broken')
    return { kind: 'failed', problem: 'encoding', reason: `its ${headers['content-encoding']} compression is broken` }
  return { kind: 'ok', status, headers, body, whole, ...whence }
}

/** https://www.rfc-editor.org/rfc/rfc9110#field.retry-after: seconds, or a date. */
function retryAfter(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const wait = /^\s*\d+\s*$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now()
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined
}

function tooLarge(request: Request): Extract<Answer, { kind: 'failed' }> {
  const megabytes = ((request.maxBytes ?? LIMITS.bytes) / MEGABYTE).toFixed(1).replace('.0', '')
  return { kind: 'failed', problem: 'size', reason: `larger than ${megabytes} MB` }
}

type Result =
  | { kind: 'done'; status: number; headers: Headers; raw: Buffer; whole: boolean }
  | Extract<Answer, { kind: 'failed' }>

/** One request and its whole answer, by undici's lowest door: thousands of feeds answer 304, and a stream for each costs more than the answer. */
function once(
  url: URL,
  headers: Record<string, string>,
  agent: Agent,
  request: Request,
  deadline: number,
): Promise<Result> {
  const { signal } = request
  const maxBytes = request.maxBytes ?? LIMITS.bytes
  return new Promise(resolve => {
    let over = false
    let controller: Dispatcher.DispatchController | undefined
    let status = 0
    let answered: Headers = {}
    let length = 0
    const chunks: Buffer[] = []
    const done = (whole: boolean): Result => ({
      kind: 'done',
      status,
      headers: answered,
      raw: Buffer.concat(chunks, length),
      whole,
    })
    const end = (result: Result) => {
      if (over) return
      over = true
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      resolve(result)
    }
    const giveUp = (result: Result) => {
      end(result)
      controller?.abort(new Error('no longer wanted'))
    }
    const stop = () => giveUp({ kind: 'failed', problem: 'stopped', reason: 'stopped by the desk' })
    const timer = setTimeout(
      () => giveUp({ kind: 'failed', problem: 'time', reason: `no whole answer in ${seconds(request)} s` }),
      deadline - Date.now(),
    )
    if (signal?.aborted) return stop()
    signal?.addEventListener('abort', stop)
    agent.dispatch(
      {
        origin: url.origin,
        path: url.pathname + url.search,
        method: request.form === undefined ? 'GET' : 'POST',
        body: request.form ?? null,
        headers,
        headersTimeout: 0,
        bodyTimeout: 0,
      },
      {
        onRequestStart(started) {
          controller = started
          if (over) started.abort(new Error('no longer wanted'))
        },
        onResponseStart(_, code, given) {
          status = code
          answered = oneValueEach(given)
          if (status === 200 && Number(answered['content-length'] ?? 0) > maxBytes) giveUp(tooLarge(request))
        },
        onResponseData(_, chunk) {
          length += chunk.length
          if (length > maxBytes) giveUp(tooLarge(request))
          else chunks.push(chunk)
        },
        onResponseEnd() {
          end(done(true))
        },
        onResponseError(_, error) {
          // A body cut off in the middle still holds whole items, and the reader takes those.
          if (status === 200 && length > 0 && cutOff(error)) return end(done(false))
          end(failure(error, url))
        },
      },
    )
  })
}

function seconds(request: Request): number {
  return Math.round((request.timeout ?? LIMITS.time) / 1000)
}

function oneValueEach(headers: Record<string, string | string[] | undefined>): Headers {
  const single: Headers = {}
  for (const name in headers) {
    const value = headers[name]
    if (value !== undefined) single[name] = typeof value === 'string' ? value : value.join(', ')
  }
  return single
}

function cutOff(error: Error): boolean {
  return (
    'code' in error &&
    (error.code === 'UND_ERR_SOCKET' || error.code === 'ECONNRESET' || /^HPE_/.test(String(error.code)))
  )
}

function failure(error: Error, url: URL): Extract<Answer, { kind: 'failed' }> {
  const code = 'code' in error ? String(error.code) : ''
  if (error instanceof AddressRefused) return { kind: 'failed', problem: 'address', reason: error.message }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return { kind: 'failed', problem: 'name', reason: `no such host: ${url.hostname}` }
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT')
    return { kind: 'failed', problem: 'time', reason: `${url.host} does not answer` }
  if (code === 'ECONNREFUSED')
    return { kind: 'failed', problem: 'connection', reason: `${url.host} refuses connections` }
  if (/CERT|SSL|TLS/.test(code))
    return { kind: 'failed', problem: 'connection', reason: `no safe connection to ${url.host}: ${error.message}` }
  return { kind: 'failed', problem: 'connection', reason: `the connection to ${url.host} broke: ${error.message}` }
}

/** undici's pool of connections, each opened only to an address that may be read. */
function guardedAgent(allowed: Allowed): Agent {
  const byPort = new Map<number, buildConnector.connector>()
  return new Agent({
    // HTTP/1.1 alone: one request per host at a time gains nothing from HTTP/2, and headers stay byte for byte.
    allowH2: false,
    connections: 1,
    maxHeaderSize: 64 * 1024,
    connect(options, done) {
      const port = portOf(options)
      try {
        const literal = literalAddress(options.hostname)
        // The socket asks no resolver about an IP, so it is checked here.
        if (literal) admit(literal, port, allowed)
      } catch (refused) {
        return done(refused as Error, null)
      }
      let connect = byPort.get(port)
      if (!connect) {
        connect = buildConnector({ lookup: guardedLookup(port, allowed), timeout: LIMITS.connecting, allowH2: false })
        byPort.set(port, connect)
      }
      connect(options, done)
    },
  })
}

function portOf(place: { protocol: string; port: string }): number {
  return Number(place.port) || (place.protocol === 'https:' ? 443 : 80)
}
