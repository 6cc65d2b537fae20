// Why a query is refused, and what to do about it.

/** What to do: in words, or how the query, or the part of it that matters, is written. */
export type Hint = { kind: 'advice' | 'form'; text: string }

/** Why a query is refused; `at` is a place in its text. */
export type Trouble = Error & { at: number; hint?: Hint }

export function trouble(at: number, reason: string, hint: Hint | undefined): Trouble {
  return Object.assign(new Error(reason), hint === undefined ? { at } : { at, hint })
}

export function isTrouble(error: unknown): error is Trouble {
  return error instanceof Error && 'at' in error
}

/** In words: begins with what to do. */
export function advice(text: string): Hint {
  return { kind: 'advice', text }
}

export function form(text: string): Hint {
  return { kind: 'form', text }
}

/** The query with `piece` from one place to another: all of it, or of a long one what stands around the piece. */
export function instead(text: string, from: number, to: number, piece: string): Hint {
  const [before, after] = [oneLine(text.slice(0, from)).trimStart(), oneLine(text.slice(to)).trimEnd()]
  const whole = oneLine(`${before}${piece}${after}`).trim()
  if (whole.length <= WHOLE) return form(whole)
  const start = before.length <= AROUND ? before : `…${before.slice(-AROUND).replace(/^\S*/, '')}`
  const end = after.length <= AROUND ? after : `${after.slice(0, AROUND).replace(/\S*$/, '')}…`
  return form(oneLine(`${start}${clipped(piece)}${end}`).trim())
}

/** The query without what stands there; `otherwise` where nothing would be left. */
export function without(text: string, from: number, to: number, otherwise: string): Hint {
  const left = `${text.slice(0, from)} ${text.slice(to)}`
  return LETTER.test(left) ? instead(text, from, to, '') : advice(otherwise)
}

/** A word of a query as a reason names it: never longer than a line. */
export function named(word: string): string {
  return `“${clipped(word)}”`
}

const WHOLE = 120
const AROUND = 30
const LONGEST = 40
const LETTER = /[\p{L}\p{N}]/u

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

function clipped(word: string): string {
  const letters = [...word]
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : word
}
