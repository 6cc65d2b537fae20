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
  const found: Marked[] = []
  const singles = singlesAreOuter(text)
  for (let from = 0; from < text.length; ) {
    let to = text.indexOf('\n', from)
    if (to < 0) to = text.length
    if (to > from) readParagraph(text, from, to, singles, found)
    from = to + 1
  }
  return found
}

const CLOSES: Record<string, string> = {
  '"': '"”',
  '“': '”"',
  '„': '“”"‟',
  '‟': '”"',
  '«': '»',
  '»': '«',
  '”': '”',
  '‹': '›',
  '‚': '‘’',
  '‘': '’',
  "'": "'’",
  '「': '」',
  '『': '』',
  '《': '》',
}
const SPACE = /\s/
const LETTER = /\p{L}/u
const WORDLIKE = /[\p{L}\p{N}]/u
const ANY = /["“”„‟«»‹›‚‘’'「」『』《》]/g

function readParagraph(text: string, from: number, to: number, singles: boolean, found: Marked[]): void {
  let open = ''
  let at = 0
  // Marks inside the open span that are themselves waiting to be closed.
  let inner: string[] = []
  ANY.lastIndex = from
  for (let hit = ANY.exec(text); hit !== null && hit.index < to; hit = ANY.exec(text)) {
    const i = hit.index
    const mark = hit[0]
    const before = i > from ? (text[i - 1] as string) : ' '
    const after = i + 1 < to ? (text[i + 1] as string) : ' '
    if (open === '') {
      if (opens(mark, before, after, singles)) {
        open = mark
        at = i
        inner = []
      }
      continue
    }
    const wanted = CLOSES[inner.at(-1) ?? open] as string
    if (wanted.includes(mark) && closesHere(text, i, to, mark, before, after)) {
      if (inner.length > 0 && !closesBoth(text, i, to)) {
        inner.pop()
        continue
      }
      if (mark === '"' && SPACE.test(before) && WORDLIKE.test(after)) {
        // A straight mark that can only open: the one before it was never closed.
        add(text, at, i, i, false, found)
        at = i
        continue
      }
      add(text, at, i, i + 1, true, found)
      open = ''
    } else if (inner.length > 0 && (CLOSES[open] as string).includes(mark) && !isSingle(mark)) {
      // The outer mark closes although an inner one never did.
      add(text, at, i, i + 1, true, found)
      open = ''
    } else if (mark === open && mark === '“') {
      // Set the wrong way round after a word it closes: “abhorrent“ in a post.
      if (!SPACE.test(before) && !WORDLIKE.test(after)) {
        add(text, at, i, i + 1, true, found)
        open = ''
        continue
      }
      add(text, at, i, i, false, found)
      at = i
      inner = []
    } else if ((mark === '«' && open === '«') || (mark === '„' && open !== '„') || (mark === '“' && open === '«'))
      inner.push(mark)
    else if (mark === '„' && open === '„') inner.push(mark)
    else if (mark === '«' && open === '„') inner.push(mark)
    else if (isSingle(open) && (mark === '"' || mark === '“') && /[\s([—–-]/.test(before)) inner.push(mark)
  }
  if (open !== '') add(text, at, to, to, false, found)
}

function opens(mark: string, before: string, after: string, singles: boolean): boolean {
  switch (mark) {
    case '"':
      // Left over from a page's source, author="…" holds no speech.
      if (before === '=' || after === '>') return false
      // Between two letters a blank was forgotten, and nothing is open to be closed.
      return WORDLIKE.test(before) ? LETTER.test(before) && LETTER.test(after) : !SPACE.test(after)
    case '”':
    case '»':
      return SPACE.test(before) && !SPACE.test(after)
    case '‘':
    case '‚':
      return singles && !WORDLIKE.test(before)
    case "'":
      return singles && /[\s([—–:-]/.test(before) && WORDLIKE.test(after)
    case '’':
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

function closesHere(text: string, i: number, to: number, mark: string, before: string, after: string): boolean {
  if (!isSingle(mark)) return true
  if (WORDLIKE.test(after)) return false
  if (SPACE.test(before) && mark === "'") return false
  // "the parents’ house": a plural's apostrophe, if a better mark still comes.
  if (before === 's' && SPACE.test(after)) {
    const next = text.slice(i + 1, Math.min(to, i + 400))
    const close = /[^\s\p{L}][’'](?![\p{L}\p{N}])/u.exec(next)
    const opening = /(^|\s)[‘'](?=[\p{L}])/u.exec(next)
    if (close !== null && (opening === null || close.index < opening.index)) return false
  }
  return true
}

/** «Мы купили «Ромашку», — сказал он: one mark closes the name and the speech where no other is left for it. */
function closesBoth(text: string, i: number, to: number): boolean {
  if (text[i] !== '»') return false
  const rest = text.slice(i + 1, to)
  const next = /[«»]/.exec(rest)?.[0]
  return next !== '»' && /^[,.!?…]?(?:\s*[—–-]\s+\p{Ll}|\s*$)/u.test(rest)
}

function isSingle(mark: string): boolean {
  return mark === '‘' || mark === '’' || mark === "'" || mark === '‚'
}

function add(text: string, from: number, inEnd: number, to: number, closed: boolean, found: Marked[]): void {
  let start = from + 1
  let end = inEnd
  while (start < end && SPACE.test(text[start] as string)) start++
  while (end > start && SPACE.test(text[end - 1] as string)) end--
  if (end > start) found.push({ start, end, from, to, closed, dash: false })
}

/** British usage: single marks are the outer ones where double marks stand only inside them, or nowhere. */
function singlesAreOuter(text: string): boolean {
  const single = /(^|[\s([—–])[‘'‚](?=[\p{L}“"„])[^\n]{0,400}?[\p{L}\p{P}][’'‘](?![\p{L}\p{N}])/u.exec(text)
  if (single === null) return false
  // Two apostrophes are a typewriter's double mark; single ones stand inside it.
  if (text.includes("''")) return false
  const double = /["“”„«»「『]/.exec(text)
  if (double === null) return true
  if (double.index < single.index) return false
  // A double mark may only stand inside a single-marked span: look whether the first one does.
  const inside = text.slice(single.index, double.index)
  const opened = (inside.match(/(^|[\s([—–])[‘'](?=[\p{L}“"])/gu) ?? []).length
  const closed = (inside.match(/[^\s][’'](?![\p{L}\p{N}])/gu) ?? []).length
  return opened > closed
}
