import { when } from '../text/shown.ts'
import { usualGap } from './interval.ts'

/** How a feed is doing. `moved`: it is read, but at another address than the configured one. */
export type State = 'ok' | 'failing' | 'html' | 'empty' | 'gone' | 'frozen' | 'overflow' | 'moved'

export type Health = {
  state: State
  /** When this state began. */
  since: number
  /** Polls in a row that brought no readable feed, and when the first of them was. */
  failures: number
  failingSince: number | null
  /** What was wrong last, in words; null when nothing was. */
  reason: string | null
  /** The last state told on the ops channel. */
  told: State
}

/** What one poll showed. */
export type Observation =
  | { kind: 'failed'; as: 'failing' | 'html' | 'empty' | 'gone'; reason: string }
  /** A readable feed, or 304. `rhythm`: when it brought something, this poll included. */
  | { kind: 'good'; rhythm: number[]; lost: boolean; movedTo: string | null }

const HOUR = 3600_000
const DAY = 24 * HOUR

export function healthAtFirst(now: number): Health {
  return { state: 'ok', since: now, failures: 0, failingSince: null, reason: null, told: 'ok' }
}

/** The health after a poll. A single failure is no state: networks hiccup. */
export function observe(before: Health, seen: Observation, now: number): Health {
  const { state, reason, failures } =
    seen.kind === 'failed' ? afterFailure(before, seen) : afterSuccess(before, seen, now)
  const failingSince = seen.kind === 'failed' ? (before.failingSince ?? now) : null
  const since = state === before.state ? before.since : (failingSince ?? now)
  return { state, since, failures, failingSince, reason, told: state }
}

/** What to tell of a poll: one sentence at each change of state, nothing else. */
export function noticeOf(
  feed: { name: string; url: string },
  before: Health,
  health: Health,
  timeZone: string,
): string | null {
  if (health.state === before.told) return null
  const named = `${feed.name} (${withoutPassword(feed.url)})`
  if (health.state === 'ok')
    return `${named} is back to normal after ${span(health.since - before.since)} (was ${NAMES[before.told]}).`
  return `${named}: ${healthInWords(health, timeZone)}.`
}

/** The state in words: "failing since Tue 3 Nov, 09:12 EET: HTTP 503". */
export function healthInWords(health: Health, timeZone: string): string {
  const since = `since ${when(health.since, timeZone)}`
  const because = health.reason ? `: ${health.reason}` : ''
  switch (health.state) {
    case 'ok':
      return health.failures > 0 ? `ok, last try failed${because}` : 'ok'
    case 'failing':
      return `failing ${since}${because}`
    case 'html':
      return `answers with a web page instead of a feed ${since}${because}`
    case 'empty':
      return `empty ${since}${because}`
    case 'gone':
      return `gone ${since}${because}; still asked once a day`
    case 'frozen':
      return `frozen${because}`
    case 'overflow':
      return `showed fewer items than came between two polls, ${when(health.since, timeZone)}${because}`
    case 'moved':
      return `moved${because}`
  }
}

type After = { state: State; reason: string | null; failures: number }

/** Failures in a row until they are a state. Empty and HTML answers are as firm as any, and all but "gone" may pass. */
const PATIENCE = 3

function afterFailure(before: Health, seen: Extract<Observation, { kind: 'failed' }>): After {
  const failures = before.failures + 1
  const settled = seen.as === 'gone' || failures >= PATIENCE
  return { state: settled ? seen.as : before.state, reason: seen.reason, failures }
}

function afterSuccess(before: Health, seen: Extract<Observation, { kind: 'good' }>, now: number): After {
  const well = { failures: 0 }
  if (seen.lost)
    return {
      ...well,
      state: 'overflow',
      reason: 'its oldest entry is newer than our newest, so items in between were missed',
    }
  // One overflow a day is a state, not one an hour and a recovery after each.
  if (before.state === 'overflow' && now - before.since < DAY)
    return { ...well, state: 'overflow', reason: before.reason }
  const silent = silence(seen.rhythm, now)
  if (silent) return { ...well, state: 'frozen', reason: silent }
  if (seen.movedTo)
    return { ...well, state: 'moved', reason: `now at ${seen.movedTo}: change the address in the configuration` }
  return { ...well, state: 'ok', reason: null }
}

/** Words for a silence far longer than this feed's usual one; null while it is not. */
function silence(rhythm: number[], now: number): string | null {
  const last = rhythm.at(-1)
  if (last === undefined) return null
  const longest = Math.max(...rhythm.slice(1).map((time, index) => time - (rhythm[index] as number)), 0)
  const patience = Math.max(3 * DAY, 3 * longest, 10 * (usualGap(rhythm) ?? 3 * DAY))
  const silent = now - last
  return silent > patience ? `valid, but nothing new for ${Math.floor(silent / DAY)} days` : null
}

function withoutPassword(url: string): string {
  return url.replace(/^(https?:\/\/)[^/@]*@/i, '$1')
}

const NAMES: Record<State, string> = {
  ok: 'ok',
  failing: 'failing',
  html: 'answering with a web page',
  empty: 'empty',
  gone: 'gone',
  frozen: 'frozen',
  overflow: 'overflowing',
  moved: 'moved',
}

function span(time: number): string {
  if (time < HOUR) return `${Math.max(1, Math.round(time / 60_000))} min`
  return time < 2 * DAY ? `${Math.round(time / HOUR)} h` : `${Math.round(time / DAY)} days`
}
