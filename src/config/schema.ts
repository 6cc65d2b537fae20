import { z } from 'zod'
import { INFLECTED } from '../text/forms.ts'

// The shape of the three kinds of YAML file and of the environment. JSON Schemas are generated from here (json-schema.ts).

const UNIT: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** A length of time as people write it, "90s", "5m", "6h", "7d"; milliseconds inside. */
const LENGTH = 'a length of time with its unit, such as 100ms, 30s, 5m, 6h or 2d'
const duration = z
  .string(LENGTH)
  .regex(/^\d+(?:\.\d+)?(?:ms|s|m|h|d)$/, LENGTH)
  .transform(written => Number.parseFloat(written) * (UNIT[written.replace(/[\d.]+/, '')] ?? 1))

const wordName = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u, 'one word of letters, digits, - and _')

const DISCORD_CHANNEL =
  'a Discord channel\'s id in quotation marks, such as "400000000000000001" (right click > Copy Channel ID)'
const DISCORD_USER = 'a Discord user\'s id in quotation marks, such as "600000000000000001"'
const CONTACT = 'a mail address or the address of a page, by which publishers can reach you'

const timeZone = z.string().refine(isTimeZone, 'a time zone such as Europe/Kyiv, Europe/London or UTC')

const httpUrl = z.string().refine(isHttpUrl, 'an address that starts with http:// or https://')

const urgency = z.enum(['normal', 'urgent', 'flash'])

const channel = z
  .strictObject({
    slack: z
      .string()
      .regex(/^[CGD][A-Z0-9]{5,}$/, "a Slack channel's id such as C0123456789 (in Slack: channel name > About)")
      .optional(),
    discord: z
      .string(DISCORD_CHANNEL)
      .regex(/^\d{15,21}$/, DISCORD_CHANNEL)
      .optional(),
    terminal: z.literal(true, 'true').optional(),
    watches: z
      .union([z.literal('all'), z.array(wordName)], 'a list of watch names, or all')
      .describe('Desk watches that reach this channel'),
    floor: urgency.default('normal').describe('The least urgency this channel takes'),
  })
  .refine(
    given => [given.slack, given.discord, given.terminal].filter(place => place !== undefined).length === 1,
    'exactly one of slack, discord and terminal',
  )

export const wirewatchFile = z.strictObject({
  desk: z.strictObject({
    name: z.string().min(1).describe('What the desk is called'),
    timeZone: timeZone.default('UTC').describe('In which alerts show times'),
    contact: z
      .string(CONTACT)
      .min(3, CONTACT)
      .describe('A mail address or page that goes into the User-Agent, so that publishers can reach you'),
  }),
  store: z
    .string()
    .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, 'sqlite:PATH (or DATABASE_URL=postgres://… in .env)')
    .default('sqlite:data/wirewatch.db'),
  polling: z
    .strictObject({
      every: duration.default(300_000).describe('How often a feed is asked before its own rhythm is known'),
      gap: duration.default(1_000).describe('Between two requests to one host'),
      atOnce: z.int().min(1).max(512).default(32).describe('Requests under way at once'),
      alertWindow: duration.default(21_600_000).describe('How old an item may be and still alert'),
      catchUp: duration.default(86_400_000).describe('How far back an outage is made good'),
    })
    .prefault({}),
  network: z
    .strictObject({
      allow: z
        .array(z.string())
        .default([])
        .describe('Private addresses that may be read: "127.0.0.1:8089", "10.1.0.0/16"'),
    })
    .prefault({}),
  channels: z.record(wordName, channel).default({}),
  ops: z.array(wordName).default([]).describe('Channels in which Wirewatch speaks of itself'),
  editors: z
    .strictObject({
      slack: z.array(z.string().regex(/^[UW][A-Z0-9]{5,}$/, "a Slack member's id such as U0123456789")).default([]),
      discord: z.array(z.string(DISCORD_USER).regex(/^\d{15,21}$/, DISCORD_USER)).default([]),
    })
    .prefault({}),
  publicUrl: httpUrl.optional().describe('Where the world reaches `port`: for WebSub hubs'),
  port: z
    .int()
    .min(0)
    .max(65_535)
    .optional()
    .describe('Where Wirewatch listens: for WebSub hubs and for Slack over HTTP'),
})

export const feedsFile = z.strictObject({
  feeds: z.array(
    z.strictObject({
      name: z.string().min(1).describe('The outlet, as alerts name it'),
      url: httpUrl,
      language: z
        .string()
        .regex(/^[a-z]{2}$/, 'a language such as en, uk or de')
        .optional(),
      kind: z
        .enum(['ind', 'pub', 'off', 'state', 'ngo', 'court', 'disputed'])
        .default('ind')
        .describe('ind independent, pub public service, off official, state state-controlled, ngo, court, disputed'),
      tier: z.union([z.literal(1), z.literal(2), z.literal(3)], '1, 2 or 3').optional(),
      reuse: z
        .enum(['headline', 'excerpt', 'full'])
        .default('excerpt')
        .describe(
          'What of its text an alert may carry: headline nothing, excerpt summary and two short quotes, full everything',
        ),
      on: z.boolean().default(true),
      note: z.string().optional(),
      every: duration.optional().describe('Replaces the adaptive interval and its one-minute floor'),
      headers: z
        .record(z.string(), z.string())
        .optional()
        .describe('Secret values are written ${NAME} and kept in .env'),
      userAgent: z.string().optional(),
      maxBytes: z.int().min(1_000).optional().describe('Size limit after decompression; 5 MB unless stated'),
    }),
  ),
})

const query = z.string().min(1, 'the words to look for')

export const watchFile = z
  .strictObject({
    description: z.string().min(1),
    languages: z.array(z.enum(INFLECTED)).default([]).describe('In whose word forms plain words are looked for'),
    query: query.optional(),
    queries: z
      .array(
        z.strictObject({
          query,
          weight: z.number().default(1).describe('Below zero: speaks against'),
          note: z.string().optional().describe('What this query is for'),
        }),
      )
      .min(1, 'a list with at least one query')
      .optional(),
    threshold: z
      .number()
      .positive()
      .default(1)
      .describe('What the weights of the matching queries must reach together'),
    screen: query
      .optional()
      .describe('What thin feed text must meet for the page to be read; without it any positive part of the queries'),
    urgency: z.strictObject({ flash: query.optional(), urgent: query.optional() }).prefault({}),
  })
  .refine(given => given.query ?? given.queries, 'neither `query` nor `queries` stands here: write one of them')
  .refine(given => !given.query || !given.queries, 'both `query` and `queries` stand here: keep one')

/** A list is `note:` and one line a language; `any:` holds words that read the same in all. */
export const listsFile = z.strictObject({
  lists: z.record(
    wordName,
    z.record(z.string().regex(/^(?:note|any|[a-z]{2})$/, 'note, any, or a language such as en, uk or de'), query),
  ),
})

const secret = (what: string) => z.string().regex(/^\S+$/, `${what}, in one piece`)

/** Every variable has its line in .env.example. An empty one counts as absent. */
export const environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, 'postgres://USER:PASSWORD@HOST/DATABASE')
    .optional(),
  // The two Slack tokens are easily swapped.
  SLACK_BOT_TOKEN: secret("the bot's token, which starts with xoxb-")
    .refine(token => !token.startsWith('xapp-'), 'the bot token, which starts with xoxb-; this is the app-level one')
    .optional(),
  SLACK_APP_TOKEN: secret('the app-level token, which starts with xapp-')
    .refine(token => !token.startsWith('xoxb-'), 'the app-level token, which starts with xapp-; this is the bot token')
    .optional(),
  SLACK_SIGNING_SECRET: secret("the app's signing secret").optional(),
  SLACK_API_URL: z
    .string()
    .regex(/^https?:\/\/.+\/api\/$/, 'an address that ends in /api/')
    .optional(),
  DISCORD_TOKEN: secret("the bot's token from Discord's developer portal").optional(),
  DISCORD_API_URL: z
    .string()
    .regex(/^https?:\/\/.+\/api$/, 'an address that ends in /api')
    .optional(),
  NO_COLOR: z.string().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
})

export type Environment = z.infer<typeof environment>
export type WirewatchFile = z.infer<typeof wirewatchFile>

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}
