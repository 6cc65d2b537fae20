const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** When a feed brought something new, oldest first, as far back as we care to remember. */
export type Rhythm = number[]

/** What decides when a feed is asked again. */
export type Asking = {
  now: number
  rhythm: Rhythm
  /** The feed's own `every`, from its configuration: nothing else counts then but the publisher's Retry-After. */
  own: number | undefined
  /** The desk's `polling.every`: the first guess, and the scale of the rest. */
  every: number
  /** The publisher's wishes. */
  ttl: number | null
  maxAge: number | null
  skipHours: readonly number[]
  skipDays: readonly number[]
  /** Polls in a row that failed. */
  failures: number
  /** The publisher's Retry-After. */
  after: number | undefined
  gone: boolean
  /** A hub pushes; polling goes on slowly behind it. */
  pushed: boolean
  /** Between 0 and 1. */
  random: number
}

/** When to ask a feed next, in whole milliseconds. Never gives up: a failing feed is asked at least hourly, one that said it is gone daily. */
export function nextPoll(asking: Asking): number {
  return Math.round(dueAt(asking))
}

function dueAt(asking: Asking): number {
  const { now, after = 0 } = asking
  if (asking.own !== undefined) return now + Math.max(asking.own * backOff(asking, asking.own), bounded(after))
  const wait = asking.failures > 0 ? failing(asking) : calm(asking)
  const jittered = wait * (0.9 + 0.2 * asking.random)
  return outsideSkipped(now + Math.max(jittered, bounded(after)), asking)
}

/** The rhythm after a poll that brought something at these times. Publishers' dates may fill it before we have times of our own. */
export function withNews(rhythm: Rhythm, times: readonly number[], now: number): Rhythm {
  const known = [...rhythm, ...times.filter(time => time <= now)].sort((a, b) => a - b)
  return known.filter((time, index) => index === 0 || time > (known[index - 1] as number)).slice(-KEPT)
}

/** Half the usual time between two things new, so that most are seen early; ever slower the longer it stays silent. */
export function usualGap(rhythm: Rhythm): number | null {
  if (rhythm.length < 3) return null
  const gaps = rhythm.slice(1).map((time, index) => time - (rhythm[index] as number))
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] as number
}

const KEPT = 12

function calm({ now, rhythm, every, ttl, maxAge, pushed }: Asking): number {
  const slowest = Math.max(every, Math.min(HOUR, every * 12))
  const fastest = Math.min(MINUTE, every)
  if (pushed) return slowest
  const usual = usualGap(rhythm)
  const silence = now - (rhythm.at(-1) ?? now)
  const wanted = usual === null ? every : Math.max(usual / 2, silence / 12)
  const asked = Math.max(wanted, ttl ?? 0, maxAge ?? 0)
  return Math.min(slowest, Math.max(fastest, asked))
}

function failing(asking: Asking): number {
  return asking.gone ? DAY : Math.min(HOUR, asking.every * backOff(asking, asking.every))
}

function backOff({ failures }: Asking, base: number): number {
  return Math.min(2 ** Math.min(failures, 10), Math.max(1, Math.min(30, HOUR / base)))
}

function bounded(after: number): number {
  return Math.min(after, DAY)
}

/** https://www.rssboard.org/rss-specification#optionalChannelElements: hours and days in which not to ask, in UTC. */
function outsideSkipped(at: number, { skipHours, skipDays, now }: Asking): number {
  if (skipHours.length + skipDays.length === 0) return at
  for (let time = at; time < now + 2 * DAY; time = (Math.floor(time / HOUR) + 1) * HOUR) {
    const date = new Date(time)
    if (!skipHours.includes(date.getUTCHours()) && !skipDays.includes(date.getUTCDay())) return time
  }
  // Who skips every hour of two days has written nonsense.
  return at
}
