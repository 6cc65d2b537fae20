import type { Grammar } from './grammar/grammar.ts'
import type { Marked } from './marks.ts'

const TELLER =
  /,\s+(?=(?:(?:he|she|they|it|(?:\p{Lu}[\p{L}.’'-]+\s+){1,4})\s*)(?:said|says|added|told|wrote|asked)\b|(?:said|says|added|wrote|asked)\s+\p{Lu})/u

const CLOSING = 40

// “We were late.’ Quill was in the boat: one mark of two closes words in which none has opened.
const HALF_CLOSED = /^[^‘’']*(?:\p{L}[’'][^‘’']+)*[.?!,…][’'](?=\s+\p{Lu})/u

/**
 * "There wasn't much to teach us, said Ada Quill, who …" after a mark that is never closed: the words end where the teller begins, or he
 * would be quoted with them. A statement that goes on in the next paragraph is left as it stands.
 */
export function endAtTeller(text: string, marked: readonly Marked[], grammar: Grammar): Marked[] {
  return marked.map((mark, n) => {
    const next = marked[n + 1]
    if (mark.closed || mark.dash) return mark
    const half = HALF_CLOSED.exec(text.slice(mark.start, mark.end))
    if (half !== null)
      return { ...mark, end: mark.start + half[0].length - 1, to: mark.start + half[0].length, closed: true }
    const goesOn = next !== undefined && runsOn(text, mark, next)
    const teller = tellerIn(text.slice(mark.start, mark.end), grammar)
    // In front of a paragraph that opens with a mark of its own only a teller who closes this one is believed.
    if (teller <= 0 || (goesOn && mark.end - mark.start - teller > CLOSING)) return mark
    const end = mark.start + teller + 1
    return { ...mark, end, to: end, closed: true }
  })
}

/** Where in words without a closing mark the sign stands behind which their teller begins: ", said Ada Quill"; -1 without one. */
function tellerIn(inner: string, grammar: Grammar): number {
  if (!grammar.inverts) return inner.search(TELLER)
  for (const hit of inner.matchAll(INVERTED)) {
    const [, first = '', second = '', third = ''] = hit
    const [verb, who] = grammar.between.has(first) ? [second, third] : [first, second]
    const somebody = /^\p{Lu}/u.test(who) || grammar.pronouns.has(who)
    if (somebody && grammar.say.has(verb) && !grammar.doing.has(verb)) return hit.index
  }
  return -1
}

// ", dijo Ada", ", — сказав він", ", a déclaré Ada"
const INVERTED = /[,!?…]\s+(?:[—–-]\s+)?(?=(\p{Ll}+)\s+([\p{L}’'-]+)(?:\s+([\p{L}’'-]+))?)/gu

/**
 * Whether a mark is left open and the next paragraph opens with another of its kind. A story set whole between typewriter's marks holds
 * “quotes” in marks of the other kind, and is nobody's speech.
 */
export function runsOn(text: string, mark: Marked, next: Marked): boolean {
  const other = (text[mark.from] === '"') !== (text[next.from] === '"')
  return !mark.closed && !other && /^\s*$/.test(text.slice(mark.to, next.from))
}

/**
 * Whether nothing closes a mark and the next paragraph does not go on with it: where the words end, or whether the teller's
 * are among them, nobody can know. A text that is cut off in them says not even who speaks.
 */
export function isBrokenOff(
  text: string,
  marked: readonly Marked[],
  n: number,
): 'with the paragraph' | 'with the text' | null {
  const mark = marked[n] as Marked
  if (mark.closed) return null
  const next = marked[n + 1]
  if (next !== undefined && runsOn(text, mark, next)) return null
  const cut = /(?:…|\.\.\.|\[…\])\]?$/.test(text.slice(mark.start, mark.end)) || mark.to === text.trimEnd().length
  return cut ? 'with the text' : 'with the paragraph'
}
