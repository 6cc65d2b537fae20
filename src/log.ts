import { pino } from 'pino'
import pretty from 'pino-pretty'

/** The log: JSON lines on stderr, pretty on a terminal; stdout belongs to alerts and answers. The desk sets its level. */
export const log = pino(
  {
    base: null,
    formatters: { level: label => ({ level: label }) },
    hooks: {
      logMethod(args, method) {
        method.apply(this, args.map(withoutSecrets) as Parameters<typeof method>)
      },
    },
  },
  process.stderr.isTTY
    ? pretty({ destination: 2, sync: true, translateTime: 'HH:MM:ss', ignore: 'pid,hostname' })
    : pino.destination({ dest: 2, sync: true }),
)

// Errors of the platforms' libraries can carry a token or a webhook address inside any sentence.
const SECRETS: [RegExp, string][] = [
  [/\bx(?:ox[a-z]|app)-[\w-]{6,}/gi, '[slack token]'],
  [/\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}\b/g, '[discord token]'],
  [/https:\/\/hooks\.slack\.com\/\S+/g, '[slack webhook]'],
  [/(\/webhooks\/\d+\/)[\w-]+/g, '$1[hidden]'],
  [/(\/interactions\/\d+\/)[\w-]{20,}/g, '$1[hidden]'],
  [/(\bpostgres(?:ql)?:\/\/[^:@/\s]+:)[^@\s]+@/g, '$1[hidden]@'],
]

/** The same value with everything token-shaped masked, in strings, errors and plain objects alike. */
export function withoutSecrets<T>(value: T): T {
  if (typeof value === 'string')
    return SECRETS.reduce((text, [shape, mask]) => text.replace(shape, mask), value as string) as T
  if (value instanceof Error) {
    const clean = { type: value.name, message: withoutSecrets(value.message), stack: withoutSecrets(value.stack) }
    return clean as T
  }
  if (Array.isArray(value)) return value.map(withoutSecrets) as T
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutSecrets(inner)])) as T
  return value
}
