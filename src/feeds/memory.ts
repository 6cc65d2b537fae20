import { z } from 'zod'
import { healthAtFirst } from './health.ts'
import { FIRST_RULE } from './identity.ts'

const time = z.number()

/** What is remembered of a feed between polls; the store keeps it as JSON and does not look inside. */
const shape = z.object({
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** Of the last whole body that was read. */
  bodyHash: z.string().optional(),
  /** Set once a body changed under the same ETag: then validators are no longer sent. */
  validators: z.literal('lie').optional(),
  /** Polls since the feed was last asked without validators. */
  conditional: z.int().default(0),
  /** When it could be read for the first time. */
  firstAt: time.nullable().default(null),
  /** When a whole body came last. */
  wholeAt: time.default(0),
  rule: z
    .object({
      guid: z.enum(['steady', 'rotating', 'shared', 'absent']),
      link: z.enum(['own', 'shared', 'absent']),
    })
    .default(FIRST_RULE),
  rhythm: z.array(time).default([]),
  health: z.object({
    state: z.enum(['ok', 'failing', 'html', 'empty', 'gone', 'frozen', 'overflow', 'moved']),
    since: time,
    failures: z.int(),
    failingSince: time.nullable(),
    reason: z.string().nullable(),
    told: z.enum(['ok', 'failing', 'html', 'empty', 'gone', 'frozen', 'overflow', 'moved']),
  }),
  /** Where permanent redirects lead, and since when without a change. */
  permanent: z.object({ url: z.string(), since: time }).optional(),
  /** Publisher's wishes as last stated. */
  ttl: z.number().nullable().default(null),
  maxAge: z.number().nullable().default(null),
  skipHours: z.array(z.int()).default([]),
  skipDays: z.array(z.int()).default([]),
  /** Latest date an entry bore, never in the future. */
  newest: time.nullable().default(null),
  /** The last answer ended before its last item did. */
  cutOff: z.boolean().default(false),
  /** To know that item again: one that never ends is taken the second time. */
  openItem: z.string().nullable().default(null),
  /** Entries in the last document. */
  shown: z.int().default(0),
  /** WebSub: the hub the feed names and its own name for itself. */
  hub: z.string().nullable().default(null),
  self: z.string().nullable().default(null),
})

export type Memory = z.infer<typeof shape>

/** The memory of a feed as stored, or that of one never read. What cannot be understood is forgotten: the feed is then read as if new to us, its items still known. */
export function readMemory(stored: Record<string, unknown> | null, now: number): Memory {
  const first = { health: healthAtFirst(now) }
  const read = shape.safeParse(stored ?? first)
  return read.success ? read.data : shape.parse(first)
}

/** The memory as it is stored: what says no more than a memory that lacks it is left out, and thousands of feeds fit in fewer pages. */
export function storedMemory(memory: Memory): Record<string, unknown> {
  const said: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(memory))
    if (
      value !== null &&
      value !== undefined &&
      value !== 0 &&
      value !== false &&
      !(Array.isArray(value) && value.length === 0)
    )
      said[name] = value
  return said
}
