import { CLOSES } from '../text/marks-around.ts'
import { closeOfSingle, opensSingle } from './singles.ts'

// Where marked speech stands in a text. One pass, one paragraph at a time; nothing here knows a language.

/** One contiguous piece of speech: the words between its marks, trimmed. */
export type Marked = {
  start: number
  end: number
  /** Where the opening mark stands, and just past the closing one. */
  from: number
  to: number
  /** false: the paragraph ended before the mark was closed. */
  closed: boolean
  /** Introduced by a dash at the start of a paragraph, without marks. */
  dash: boolean
}

/** The outermost marked spans of `text`, in order. An unclosed mark ends with its paragraph; nested marks stay inside. */
export function findMarks(text: string): Marked[] {
  const pairs = readPairs(text)
  if (pairs !== null) return pairs
  const all = readAll(text, () => true)
  const singles = all.filter(span => isSingle(text[span.from] as string))
  if (singles.length === 0) return all
  // British usage: single marks carry the speech, double ones stand inside of them. Elsewhere a single mark holds a word at
  // arm's length or stands for a double one in a headline; and two apostrophes are a typewriter's double mark.
  const speech = singles.filter(span => isSpeech(text, span))
  const british = !text.includes("''") && (singles.length === all.length || speech.length * 2 > all.length)
  return british ? all : readAll(text, span => holdsMarks(text, span))
}

// What stands for one double mark where a text has no other: a typesetter's grave accents, and single marks by two.
const PAIRS: readonly [string, string][] = [
  ['``', "''"],
  ['‘‘', '’’'],
]

/** The spans between marks that are set with two signs each; null where the text has marks of its own, or none such. */
function readPairs(text: string): Marked[] | null {
  const pair = PAIRS.find(([opens]) => text.includes(opens))
  if (pair === undefined || /["“”„«»]/.test(text)) return null
  const [opens, closes] = pair
  const found: Marked[] = []
  for (let from = text.indexOf(opens); from >= 0; ) {
    const line = text.indexOf('\n', from)
    const end = line < 0 ? text.length : line
    const within = text.slice(from + 2, end).indexOf(closes)
    const closed = within >= 0
    const close = from + 2 + within
    add(text, from + 1, closed ? close : end, closed ? close + 2 : end, closed, found)
    const last = found.at(-1)
    if (last?.from === from + 1) last.from = from
    from = text.indexOf(opens, closed ? close + 2 : end)
  }
  return found
}

type Place = { from: number; to: number }

/** A statement in single marks ends with a sign of its own, and is longer than a word held at arm's length. */
function isSpeech(text: string, span: Place): boolean {
  return holdsMarks(text, span) || /\S\s+\S+\s.*[,.?!…]$/s.test(text.slice(span.from + 1, span.to - 1))
}

function holdsMarks(text: string, { from, to }: Place): boolean {
  return /(?:^|\s)["“]/.test(text.slice(from + 1, to - 1))
}

function readAll(text: string, allows: (single: Place) => boolean): Marked[] {
  const found: Marked[] = []
  const marks: number[] = []
  ANY.lastIndex = 0
  while (ANY.test(text)) marks.push(ANY.lastIndex - 1)
  let next = 0
  let left = ''
  for (let from = 0; next < marks.length && from < text.length; ) {
    let to = text.indexOf('\n', from)
    if (to < 0) to = text.length
    const first = next
    while (next < marks.length && (marks[next] as number) < to) next++
    if (to > from) left = readParagraph(text, { from, to, marks: marks.slice(first, next), left, allows }, found)
    from = to + 1
  }
  return found
}

/** The marks that open inside the ones of the key, and are closed before them. */
const NESTS: Record<string, string> = {
  '"': '„',
  '“': '„',
  '„': '„«',
  '‟': '„',
  '«': '«„“',
  '»': '„',
  '”': '„',
  '‹': '„',
  '‚': '„"“',
  '‘': '„"“',
  "'": '„"“',
  '「': '「',
  '『': '『',
}
const SPACE = /\s/
const LETTER = /\p{L}/u
const WORDLIKE = /[\p{L}\p{N}]/u
const ANY = /["“”„‟«»‹›‚‘’'「」『』《》]/g

type Paragraph = {
  from: number
  to: number
  marks: readonly number[]
  /** The mark that the paragraph before left open. */
  left: string
  allows: (single: Place) => boolean
}

/** Adds the spans of one paragraph and gives the mark it leaves open. */
function readParagraph(text: string, { from, to, marks, left, allows }: Paragraph, found: Marked[]): string {
  let open = ''
  let at = 0
  // Marks inside the open span that are themselves waiting to be closed.
  let inner: string[] = []
  // The single mark that closes the open span or the innermost one, found when it was opened.
  let closing = -1
  const first = from + text.slice(from, to).search(/\S/)
  let straight = marks.filter(i => text[i] === '"').length
  const close = (i: number) => {
    add(text, at, i, i + 1, true, found)
    open = ''
  }
  for (const i of marks) {
    const mark = text[i] as string
    const before = i > from ? (text[i - 1] as string) : ' '
    const after = i + 1 < to ? (text[i + 1] as string) : ' '
    if (mark === '"') straight--
    if (before === mark && !isSingle(mark)) {
      // ““We were late,””: a mark set twice is one.
      const last = found.at(-1)
      if (open === mark && at === i - 1 && WORDLIKE.test(after)) continue
      if (open === '' && last?.to === i && last.closed && !WORDLIKE.test(after)) {
        last.to = i + 1
        continue
      }
    }
    if (open === '') {
      const begins = i === first
      // «One.¶»Two.» A paragraph that goes on with the speech of the last opens with the mark that would close it.
      const closed = left !== '' && (CLOSES[left] as string).includes(mark) && !isSingle(mark)
      const goesOn = begins && closed && /^\s?[\p{Lu}\p{Lo}\p{N}"“„«¿¡…]/u.test(text.slice(i + 1, i + 4))
      if (goesOn) open = left === '“' || left === '«' ? left : mark
      else if (isSingle(mark)) {
        if (mark === '’' || !opensSingle(text, i, before)) continue
        const found = closeOfSingle(text, i, to)
        // ‘Then the windows went. My sons’ room was gone.¶‘We ran,’ A quote that goes on in the next paragraph is not closed.
        const end = found?.is === 'weak' && begins && opensNext(text, to) ? null : found
        if (end !== null ? !allows({ from: i, to: end.at + 1 }) : !begins || !opensNext(text, to)) continue
        closing = end?.at ?? to
        open = mark
      } else if (opens(mark, before, after) || isSpaced(text, i, to)) open = mark
      if (open !== '') {
        at = i
        inner = []
      }
      continue
    }
    const last = inner.at(-1) ?? open
    if (isSingle(mark)) {
      if (isSingle(last)) {
        if (i !== closing) continue
        if (inner.length > 0) inner.pop()
        else close(i)
      } else if (/["“”]/.test(last) && /[‘']/.test(mark) && opensSingle(text, i, before)) {
        const end = closeOfSingle(text, i, to)
        // Only where marks stand inside of it as well does it matter what a single one holds.
        if (end?.is !== 'strong' || !/["“]/.test(text.slice(i + 1, end.at))) continue
        closing = end.at
        inner.push(mark)
      }
      continue
    }
    const wanted = CLOSES[last] as string
    if (mark === '"' && SPACE.test(before) && WORDLIKE.test(after)) {
      // A straight mark that can only open: inside the open one if as many are left as close both, else that was never closed.
      if (isSingle(last) || opensInside(text, at, i, to, straight)) inner.push(mark)
      else if (wanted.includes(mark)) {
        add(text, at, i, i, false, found)
        at = i
        inner = []
      }
    } else if ((NESTS[last] ?? '').includes(mark) && (!isSingle(last) || /[\s([—–-]/.test(before))) {
      inner.push(mark)
    } else if (wanted.includes(mark)) {
      if (inner.length > 0 && !closesBoth(text, i, to) && !endsFirm(text, at, i, to)) inner.pop()
      else close(i)
    } else if (inner.length > 0 && (CLOSES[open] as string).includes(mark)) {
      // The outer mark closes although an inner one never did.
      close(i)
    } else if (mark === open && mark === '“') {
      // Set the wrong way round after a word it closes: “abhorrent“ in a post.
      if (!SPACE.test(before) && !WORDLIKE.test(after)) {
        close(i)
        continue
      }
      add(text, at, i, i, false, found)
      at = i
      inner = []
    }
  }
  if (open !== '') add(text, at, to, to, false, found)
  return open
}

/** Whether the paragraph after the break at `to` opens with a single mark. */
function opensNext(text: string, to: number): boolean {
  return /^\s*[‘']/.test(text.slice(to, to + 8))
}

/** "Росія перетнула "червону лінію"": whether the straight mark at `i` opens inside the one at `at`; `left` straight ones follow. */
function opensInside(text: string, at: number, i: number, to: number, left: number): boolean {
  if (text[at] !== '"' || /[.?!,:]\s*$/.test(text.slice(Math.max(at, i - 3), i))) return false
  if (left % 2 === 0) return left > 0
  // One mark closes both where the teller follows at once.
  const end = text.indexOf('"', i + 1)
  return TELLER_FOLLOWS.test(text.slice(end + 1, Math.min(to, end + 8)))
}

const TELLER_FOLLOWS = /^[,.!?…]?\s*[—–-]\s+\p{Ll}/u

function opens(mark: string, before: string, after: string): boolean {
  switch (mark) {
    case '"':
      // Left over from a page's source, author="…" holds no speech.
      if (before === '=' || after === '>') return false
      // Between two letters a blank was forgotten, and nothing is open to be closed.
      return WORDLIKE.test(before) ? LETTER.test(before) && LETTER.test(after) : !SPACE.test(after)
    case '”':
    case '»':
      return SPACE.test(before) && !SPACE.test(after)
    case '›':
    case '‹':
    case '」':
    case '』':
    case '》':
      return false
    default:
      return true
  }
}

/** A typewriter's mark between blanks opens where another one between blanks follows: " We were late , " she said. */
function isSpaced(text: string, i: number, to: number): boolean {
  if (text[i] !== '"' || !/\s/.test(text[i + 1] ?? '') || /\d\s?$/.test(text.slice(Math.max(0, i - 2), i))) return false
  const end = text.indexOf('"', i + 1)
  return /^$|\s/.test(text[i - 1] ?? '') && end > i + 2 && end < to && /\s/.test(text[end - 1] as string)
}

/** «Мы купили «Ромашку», — сказал он: one mark closes the name and the speech where no other is left for it. */
function closesBoth(text: string, i: number, to: number): boolean {
  if (text[i] !== '»' && text[i] !== '"') return false
  const rest = text.slice(i + 1, Math.min(to, i + 2_000))
  const next = /(\s?)([«»"])/.exec(rest)
  // A straight mark behind a space opens.
  const left = next?.[2] === text[i] && !(text[i] === '"' && next[1])
  return !left && (TELLER_FOLLOWS.test(rest) || (text[i] === '»' && /^[,.!?…]?\s*$/.test(rest)))
}

/** "ТОВ «НВП «Промінь» подало": the name of a firm within its kind, in the midst of a sentence, has one closing mark for both. */
function endsFirm(text: string, at: number, i: number, to: number): boolean {
  if (text[i] !== '»' || !/\p{L}\s$/u.test(text.slice(Math.max(0, at - 2), at))) return false
  if (!/^«\p{Lu}[\p{L}-]*(?:\s\p{L}+){0,2}\s«[^«».,:;!?]{2,40}$/u.test(text.slice(at, i))) return false
  return /[«»]/.exec(text.slice(i + 1, Math.min(to, i + 2_000)))?.[0] !== '»'
}

function isSingle(mark: string): boolean {
  return mark === '‘' || mark === '’' || mark === "'" || mark === '‚'
}

function add(text: string, from: number, inEnd: number, to: number, closed: boolean, found: Marked[]): void {
  let start = from + 1
  let end = inEnd
  while (start < end && text[start] === text[from]) start++
  while (start < end && SPACE.test(text[start] as string)) start++
  while (end > start && SPACE.test(text[end - 1] as string)) end--
  if (end > start) found.push({ start, end, from, to, closed, dash: false })
}
