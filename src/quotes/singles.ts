// British usage sets speech between single marks, and the mark that closes them is an apostrophe too. Each is told by what
// stands around it: nothing here knows a language.

const SPACE = /\s/
const WORDLIKE = /[\p{L}\p{N}]/u
// As far as any quote in single marks runs, and as many marks as stand in one.
const FARTHEST = 2_000
const MOST = 40
// ’90s, ’em, ’til: letters are left out, nothing is opened.
const LEFT_OUT = /^[‘’'](?:\d0s|em|til|tis|twas|cause|bout|n[‘’']|cos|im|er)(?![\p{L}\p{N}])/iu

/** Whether a single mark may open speech: it stands before a word and behind none. */
export function opensSingle(text: string, at: number, before: string): boolean {
  const after = text[at + 1] ?? ' '
  if (WORDLIKE.test(before) || /[‘’']/.test(before + after) || !/[\p{L}\p{N}“"„«¿¡…[(]/u.test(after)) return false
  // A typewriter's mark stands between words as well: rock 'n' roll, dogs' homes.
  if (text[at] === "'" && !/[\s([—–:"“-]/.test(before)) return false
  return !LEFT_OUT.test(text.slice(at, at + 8))
}

/** `strong`: a sign before it shows that a statement ends; `weak`: it may be an apostrophe as well. */
type Close = { at: number; is: 'strong' | 'plain' | 'weak' }

/** Where the mark that opens at `at` is closed before `to`; null where nothing closes it. */
export function closeOfSingle(text: string, at: number, to: number): Close | null {
  const part = text.slice(at, Math.min(to, at + FARTHEST))
  let double = false
  let weak: number | null = null
  let seen = 0
  for (let i = 1; i < part.length && seen < MOST; i++) {
    const mark = part[i] as string
    if (!MARKS.has(mark)) continue
    seen++
    const before = part[i - 1] as string
    const after = part[i + 1] ?? ' '
    if (mark === '“' || (mark === '"' && !double && !WORDLIKE.test(before))) double = true
    else if (mark === '”' || mark === '"') double = false
    else if (double || LEFT_OUT.test(part.slice(i, i + 8))) continue
    else if (opensSingle(part, i, before)) break
    else if (!WORDLIKE.test(after) && !SPACE.test(before)) {
      if (!WORDLIKE.test(before)) return { at: at + i, is: /[,.?!…”"]/.test(before) ? 'strong' : 'plain' }
      // "the parents’ house", "goin’ home": an apostrophe, if a better mark still comes.
      if (!/(?:s|in|[‘’']n)$/i.test(part.slice(Math.max(0, i - 2), i)) || !SPACE.test(after))
        return { at: at + i, is: 'plain' }
      weak = i
    }
  }
  return weak === null ? null : { at: at + weak, is: 'weak' }
}

const MARKS = new Set('‘’\'“”"')
