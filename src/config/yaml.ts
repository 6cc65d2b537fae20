import { isMap, isScalar, LineCounter, type Node, parseDocument, visit, type YAMLParseError } from 'yaml'
import { z } from 'zod'
import { nearest } from '../text/nearest.ts'

/** One thing wrong in a file, with where it stands and what would be right. */
export type Problem = { file: string; line: number | null; message: string }

export type Checked<T> = { value: T; lineOf: (path: readonly PropertyKey[]) => number } | { problems: Problem[] }

/**
 * Reads YAML text and checks it against `schema`. Every problem carries its line, the bad value and what would be right.
 * A token-shaped value anywhere is refused and shown masked.
 */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>): Checked<T> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number | undefined) => lines.linePos(offset ?? 0).line
  if (document.errors.length > 0) {
    // A bracket left open makes everything behind it look wrong.
    const open = document.errors.find(error => UNCLOSED.test(error.message))
    return {
      problems: (open ? [open] : document.errors).map(error => {
        const { what, offset } = plainly(error, text)
        return { file, line: at(offset), message: `this is not YAML as we can read it: ${what}` }
      }),
    }
  }

  const problems: Problem[] = []
  visit(document, {
    Alias(_key, node) {
      problems.push({ file, line: at(node.range?.[0]), message: begunBy('*') })
    },
    Node(_key, node) {
      const sign = node.tag?.startsWith('!') ? '!' : 'anchor' in node && node.anchor ? '&' : undefined
      if (sign) problems.push({ file, line: at(node.range?.[0]), message: begunBy(sign) })
      const secret = isScalar(node) && typeof node.value === 'string' ? tokenIn(node.value) : undefined
      if (secret)
        problems.push({
          file,
          line: at(node.range?.[0]),
          message: `${secret} stands here. Tokens live in .env only: take it out, and renew it if this file was ever shared.`,
        })
    },
  })
  if (problems.length > 0) return { problems }

  const lineOf = (path: readonly PropertyKey[]) => at(nearestNode(document.contents, path)?.range?.[0])
  const checked = schema.safeParse(document.toJS() ?? {})
  if (checked.success) return { value: checked.data, lineOf }
  for (const issue of checked.error.issues) problems.push(...inWords(issue, file, document.contents, at, schema))
  return { problems }
}

function inWords(
  issue: z.core.$ZodIssue,
  file: string,
  root: Node | null,
  at: (offset?: number) => number,
  schema: z.ZodType,
): Problem[] {
  const where = issue.path.length > 0 ? `\`${pathText(issue.path)}\`` : 'the file'
  const node = nearestNode(root, issue.path)
  const line = at(node?.range?.[0])
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path)
    return issue.keys.map(key => {
      const hint = nearest(key, known)
      return {
        file,
        line: at(keyOffset(node, key)),
        message: `\`${pathText([...issue.path, key])}\` is not a setting${hint ? `; did you mean \`${hint}\`?` : known.length > 0 ? `; known here: ${known.join(', ')}` : ''}`,
      }
    })
  }
  const given = valueAt(root, issue.path)
  // What the file lacks as a whole is told by its own sentence.
  if (issue.code === 'custom' && issue.path.length === 0) return [{ file, line, message: issue.message }]
  if (given === undefined) return [{ file, line, message: `${where} is missing: it must be ${wanted(issue)}` }]
  return [{ file, line, message: `${where} is ${shown(given, node)}: it must be ${wanted(issue)}` }]
}

function wanted(issue: z.core.$ZodIssue): string {
  if (!/^(?:Invalid|Too (?:small|big))\b/.test(issue.message)) return issue.message
  if (issue.code === 'invalid_value')
    return `${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`
  if (issue.code === 'invalid_type')
    return (
      {
        string: 'text',
        record: 'a list of names with settings',
        object: 'a set of settings',
        array: 'a list',
        int: 'a whole number',
      }[issue.expected as string] ?? `a ${issue.expected}`
    )
  if (issue.code === 'too_small')
    return issue.origin === 'string' ? 'longer' : `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'shorter' : `at most ${issue.maximum}`
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message
  return issue.message
}

// zod names the unknown keys only; what would have been known stands in the schema at that place.
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at = z.toJSONSchema(schema, { io: 'input' })
  for (const step of path) {
    const next = typeof step === 'number' ? at.items : (at.properties?.[String(step)] ?? at.additionalProperties)
    if (typeof next !== 'object' || Array.isArray(next)) return []
    at = next as typeof at
  }
  return Object.keys(at.properties ?? {})
}

function nearestNode(root: Node | null, path: readonly PropertyKey[]): Node | null {
  let node: unknown = root
  let last = root
  for (const step of path) {
    const key = typeof step === 'number' ? step : String(step)
    node = isMap(node)
      ? node.get(key, true)
      : (node as { get?: (k: unknown, keep: boolean) => unknown })?.get?.(key, true)
    if (!node) break
    last = node as Node
  }
  return last
}

function keyOffset(node: Node | null, key: string): number | undefined {
  if (!isMap(node)) return node?.range?.[0]
  const pair = node.items.find(item => isScalar(item.key) && String(item.key.value) === key)
  return (pair?.key as Node | undefined)?.range?.[0] ?? node.range?.[0]
}

function valueAt(root: Node | null, path: readonly PropertyKey[]): unknown {
  let value: unknown = root?.toJSON()
  for (const step of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[step]
  return value
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step + 1}]` : text ? `${text}.${String(step)}` : String(step),
    '',
  )
}

// A number is shown as it was typed: a Discord id has more digits than a number keeps.
function shown(value: unknown, node: Node | null): string {
  const typed = isScalar(node) && typeof node.value === 'number' ? node.source : undefined
  const text = typeof value === 'string' ? `"${value}"` : (typed ?? JSON.stringify(value))
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

/** YAML reads a text that begins so as a tag, an anchor or an alias, and our files have none of them. */
function begunBy(sign: '*' | '&' | '!'): string {
  return `a text that begins with ${sign} stands in quotation marks`
}

const UNCLOSED = /end with an? ([}\]])/

/** What a person did wrong, in words, and where it is best looked for. */
function plainly({ code, message, pos: [offset] }: YAMLParseError, text: string): { what: string; offset: number } {
  const closing = UNCLOSED.exec(message)?.[1]
  if (closing) {
    const opened = unclosedBefore(offset, text)
    return {
      what: `the ${text[opened]} opened here is never closed: put ${closing} behind its last word`,
      offset: opened,
    }
  }
  if (/Missing closing .*quote/.test(message)) return { what: 'a quotation mark is never closed', offset }
  if (/at node end$/.test(message))
    return {
      what: 'something stands behind the closing quotation mark or bracket: write >- behind the colon and the whole text on the next line, with blanks before it',
      offset,
    }
  return { what: SAID[code] ?? 'look at its blanks, brackets, colons and quotation marks', offset }
}

function unclosedBefore(end: number, text: string): number {
  let closed = 0
  for (let at = end - 1; at > 0; at--)
    if ('}]'.includes(text[at] as string)) closed++
    else if ('{['.includes(text[at] as string) && closed-- === 0) return at
  return 0
}

const SAID: Partial<Record<YAMLParseError['code'], string>> = {
  DUPLICATE_KEY: 'the same setting stands twice',
  TAB_AS_INDENT: 'indent with spaces, not with tabs',
  BAD_INDENT:
    'the blanks before this line are too many or too few: settings that belong together begin below each other',
  BLOCK_AS_IMPLICIT_KEY: 'a text with a colon in it stands in quotation marks',
  MULTILINE_IMPLICIT_KEY: 'a setting is written as NAME: VALUE',
  BAD_SCALAR_START: 'a text that begins with this sign stands in quotation marks',
  BAD_DQ_ESCAPE: 'a \\ inside quotation marks is written twice',
}

/** Names the kind of secret a value looks like, with all but its first letters masked. */
function tokenIn(value: string): string | undefined {
  const slack = /\bx(?:ox[a-z]|app)-[\w-]{6,}/i.exec(value)
  if (slack) return `a Slack token (${slack[0].slice(0, 5)}…)`
  const discord = /\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}\b/.exec(value)
  if (discord) return `a Discord token (${discord[0].slice(0, 3)}…)`
  if (/hooks\.slack\.com\/services\/\w+|discord(?:app)?\.com\/api\/webhooks\/\d+\//i.test(value))
    return 'a webhook address (…)'
  if (/^postgres(?:ql)?:\/\/[^:@/\s]+:[^@\s]+@/.test(value)) return 'a database password (…)'
  return undefined
}
