import robotsParserModule from 'robots-parser'
import type { Answer, Request } from './get.ts'

/** What a host's robots.txt says of one address. */
export type Permission = { allowed: true } | { allowed: false; reason: string }

/** Remembers the robots.txt of hosts and asks it about pages. */
export type Robots = {
  /** Whether this page may be read; reads the host's robots.txt first where it is not known. Never throws for what the world does. */
  mayRead(page: Pick<Request, 'url' | 'trusted' | 'signal'>): Promise<Permission>
}

const DAY = 24 * 3600_000
/** How soon a host whose robots.txt could not be read is asked again. */
const SOON = 10 * 60_000
const MOST_HOSTS = 5_000

/** `get` is the polite one of hosts.ts; robots.txt is asked by the name `Wirewatch`. */
export function openRobots(get: (request: Request) => Promise<Answer>, now: () => number = Date.now): Robots {
  const known = new Map<string, { rules: Promise<Rules>; until: number }>()

  function rulesOf(origin: string, page: Pick<Request, 'trusted' | 'signal'>): Promise<Rules> {
    // What a trusted feed may open must not answer for others.
    const key = `${page.trusted ? 'trusted' : 'other'} ${origin}`
    const cached = known.get(key)
    if (cached && cached.until > now()) return cached.rules
    const entry = { until: now() + DAY, rules: readRules(get, origin, page) }
    entry.rules.then(rules => {
      if (rules.kind === 'unreachable') entry.until = now() + SOON
    })
    known.delete(key)
    known.set(key, entry)
    const oldest = known.size > MOST_HOSTS ? known.keys().next().value : undefined
    if (oldest !== undefined) known.delete(oldest)
    return entry.rules
  }

  return {
    async mayRead(page) {
      const url = URL.parse(page.url)
      if (!url) return { allowed: false, reason: 'not a web address' }
      const rules = await rulesOf(url.origin, page)
      if (rules.kind === 'none') return { allowed: true }
      if (rules.kind === 'unreachable')
        return { allowed: false, reason: `its robots.txt could not be read (${rules.reason})` }
      if (rules.robots.isAllowed(url.href, NAME) === false) return { allowed: false, reason: 'robots.txt forbids it' }
      return { allowed: true }
    },
  }
}

const NAME = 'Wirewatch'

// The package is CommonJS and its types say ESM: what Node imports as the default is the function itself.
const robotsParser = robotsParserModule as unknown as typeof robotsParserModule.default

type Rules =
  | { kind: 'rules'; robots: ReturnType<typeof robotsParser> }
  | { kind: 'none' }
  | { kind: 'unreachable'; reason: string }

/** https://www.rfc-editor.org/rfc/rfc9309#section-2.3.1: a 4xx means no rules; anything that kept us from asking means wait. */
async function readRules(
  get: (request: Request) => Promise<Answer>,
  origin: string,
  page: Pick<Request, 'trusted' | 'signal'>,
): Promise<Rules> {
  const url = `${origin}/robots.txt`
  const answer = await get({ ...page, url, maxBytes: 512 * 1024, accept: 'text/plain, */*;q=0.1' })
  if (answer.kind === 'ok') return { kind: 'rules', robots: robotsParser(url, answer.body.toString('utf8')) }
  if (answer.kind === 'unchanged') return { kind: 'none' }
  if (answer.status !== undefined && answer.status >= 400 && answer.status < 500 && answer.status !== 429)
    return { kind: 'none' }
  return { kind: 'unreachable', reason: answer.reason }
}
