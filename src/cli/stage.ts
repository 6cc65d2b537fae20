import type { z } from 'zod'

/** What `wirewatch try` shows of one stage: the desk's own code on one input, or on one input a line. */
export type Stage = {
  /** Plain text, HTML already read into words, or a feed's bytes, as the input object of the stage. */
  fromWords(words: Words): object
  /** One input object in, one output object out, as design says. Throws BadInput for what it cannot take. */
  one(input: unknown): Promise<object> | object
  /** For stages that decide over the whole input (stories): all outputs, in the order of the input. */
  all?(inputs: unknown[]): object[]
  /** The result with its reasons, for a person; `alone`: it is the only input. */
  tell(input: unknown, output: object, alone: boolean): string
}

/** One input as a person hands it in. */
export type Words = {
  bytes: Uint8Array
  contentType: string | null
  url: string | null
  title: string
  text: string
  isHtml: boolean
}

/** An input line that a stage cannot take; the message says what is missing. */
export class BadInput extends Error {}

/** What an input object lacks, in a reader's words. */
export function lacks(error: z.ZodError, given: unknown): string {
  if (typeof given !== 'object' || given === null) return 'this is no JSON object'
  const said = error.issues.map(issue => {
    const name = issue.path.join('.')
    if ((given as Record<string, unknown>)[name] === undefined) return `“${name}” is missing`
    return `“${name}” must be ${issue.code === 'invalid_type' ? (KINDS[issue.expected] ?? issue.expected) : 'base64'}`
  })
  return said.join(', ')
}

const KINDS: Record<string, string> = { string: 'text', array: 'a list', object: 'an object' }

/** Turns UTF-16 places in `text` into Unicode code points, which `try` speaks; JavaScript itself counts UTF-16 units. */
export function codePoints(text: string): (place: number) => number {
  // Places come in any order: one table of the pairs before each is enough.
  const pairs: number[] = []
  for (let index = 0; index < text.length - 1; index++) {
    const unit = text.charCodeAt(index)
    const next = text.charCodeAt(index + 1)
    if (unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000) pairs.push(++index)
  }
  if (pairs.length === 0) return place => place
  return place => {
    let low = 0
    let high = pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[middle] as number) < place) low = middle + 1
      else high = middle
    }
    return place - low
  }
}
