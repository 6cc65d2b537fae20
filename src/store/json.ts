import { z } from 'zod'
import type { Card, Evidence, Feed, Post, Sentence, Watch } from '../newsroom.ts'

/**
 * What a JSON column holds, checked. Throws, naming table and row, when it is not what it should be: then the row was
 * written by another hand or another version.
 */
export function fromJson<T>(schema: z.ZodType<T>, json: string, table: string, id: string): T {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    throw new Error(`the store holds a broken row: ${table} ${id} is no JSON`)
  }
  const checked = schema.safeParse(value)
  if (checked.success) return checked.data
  throw new Error(`the store holds a broken row: ${table} ${id}: ${z.prettifyError(checked.error)}`)
}

const text = z.string()
const time = z.number()
const urgency = z.enum(['normal', 'urgent', 'flash'])
const kind = z.enum(['ind', 'pub', 'off', 'state', 'ngo', 'court', 'disputed'])

export const feedJson: z.ZodType<Feed> = z.looseObject({
  url: text,
  name: text,
  kind,
  tier: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  reuse: z.enum(['headline', 'excerpt', 'full']),
  language: text.exactOptional(),
  note: text.exactOptional(),
  every: time.exactOptional(),
  userAgent: text.exactOptional(),
  maxBytes: time.exactOptional(),
  from: z.enum(['config', 'chat']),
})

// Any object: z.record would copy it key by key, for every feed at every poll.
export const memoryJson: z.ZodType<Record<string, unknown>> = z.custom<Record<string, unknown>>(
  value => typeof value === 'object' && value !== null && !Array.isArray(value),
  'an object',
)

export const textsJson: z.ZodType<string[]> = z.array(text)

export const evidenceJson: z.ZodType<Evidence[]> = z.array(
  z.object({
    watch: text,
    term: text,
    field: z.enum(['title', 'text', 'url', 'source', 'author', 'tag', 'lang']),
    start: time,
    end: time,
  }),
)

export const sentencesJson: z.ZodType<Sentence[]> = z.array(z.object({ text, start: time, end: time }))

const slice = {
  text,
  marks: z.tuple([text, text]).optional(),
  place: z.object({ itemId: text, start: time, end: time }).optional(),
}

export const cardJson: z.ZodType<Card> = z.looseObject({
  storyId: text,
  urgency,
  headline: text,
  url: text.nullable(),
  outlet: text,
  kind,
  datedAt: time,
  summary: z.array(text),
  quotes: z.array(
    z.object({
      ...slice,
      speaker: text.nullable(),
      role: text.nullable(),
      outlet: text,
      further: z.array(z.object(slice)).optional(),
    }),
  ),
  reportedBy: z.object({ outlets: z.array(text), independent: time, origins: z.array(text) }),
  watches: z.array(text),
  notes: z.array(text),
})

export const postJson: z.ZodType<Post> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('alert'), card: cardJson }),
  z.object({ kind: z.literal('report'), card: cardJson }),
  z.object({ kind: z.literal('edit'), card: cardJson }),
  z.object({
    kind: z.literal('list'),
    title: text,
    lines: z.array(
      z.object({
        headline: text,
        url: text.nullable(),
        outlet: text,
        datedAt: time,
        watches: z.array(text),
        storyId: text.nullable(),
      }),
    ),
  }),
  z.object({ kind: z.literal('notice'), text }),
])

export const watchJson: z.ZodType<Watch> = z.looseObject({
  name: text,
  description: text,
  languages: z.array(text),
  queries: z.array(z.object({ query: text, weight: time })),
  threshold: time,
  urgency: z.object({ flash: text.exactOptional(), urgent: text.exactOptional() }),
  channel: text.nullable(),
})
