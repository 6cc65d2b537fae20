import type { Answer, Request, Web } from './get.ts'

/** Keeps order at the doors of hosts (scheme + host + port): feeds and pages alike come one at a time, with a gap between. */
export type Hosts = {
  /** Waits for this host's turn and for a free place among all, then asks. An aborted request leaves the queue at once. */
  get(request: Request): Promise<Answer>
}

/** `gap` lies between two requests to a host, except on private addresses the desk allowed; `atOnce` bounds all hosts together. */
export function openHosts(web: Web, settings: { gap: number; atOnce: number }): Hosts {
  const doors = new Map<string, Door>()
  const places: Queue = { waiting: new Set(), free: settings.atOnce }

  return {
    async get(request) {
      const origin = URL.parse(request.url)?.origin ?? request.url
      const door = doors.get(origin) ?? {
        waiting: new Set(),
        free: 1,
        gap: web.isPrivate(request.url) ? 0 : settings.gap,
      }
      doors.set(origin, door)
      // Somebody waits now, so the gap must keep the process alive.
      door.closed?.ref()
      if (!(await enter(door, request.signal))) return STOPPED
      try {
        if (!(await enter(places, request.signal))) return STOPPED
        try {
          return await web.get(request)
        } finally {
          leave(places)
        }
      } finally {
        closeDoor(door, () => doors.delete(origin))
      }
    },
  }
}

const STOPPED: Answer = { kind: 'failed', problem: 'stopped', reason: 'stopped by the desk' }

/** A set keeps the order of arrival, and lets go of who was first or gave up at no cost however long the queue. */
type Queue = { waiting: Set<() => void>; free: number }
type Door = Queue & { gap: number; closed?: NodeJS.Timeout }

/** False when the request was aborted while it waited. */
async function enter(queue: Queue, signal: AbortSignal | undefined): Promise<boolean> {
  if (signal?.aborted) return false
  if (queue.free > 0) {
    queue.free--
    return true
  }
  return new Promise(resolve => {
    const turn = () => {
      signal?.removeEventListener('abort', away)
      resolve(true)
    }
    const away = () => {
      queue.waiting.delete(turn)
      resolve(false)
    }
    queue.waiting.add(turn)
    signal?.addEventListener('abort', away, { once: true })
  })
}

function leave(queue: Queue): void {
  const [next] = queue.waiting
  if (next) {
    queue.waiting.delete(next)
    next()
  } else queue.free++
}

function closeDoor(door: Door, forget: () => void): void {
  const pass = () => {
    delete door.closed
    leave(door)
    if (door.free > 0) forget()
  }
  if (door.gap === 0) pass()
  else {
    door.closed = setTimeout(pass, door.gap)
    // A gap nobody waits in must not keep a finished process from ending.
    if (door.waiting.size === 0) door.closed.unref()
  }
}
