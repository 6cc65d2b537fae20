import {
  AFTER_ORDINAL,
  ALWAYS_GOES_ON,
  BEFORE_NUMBER,
  BEFORE_ORDINAL,
  CLOSES_LIST,
  MAY_END,
  SAYS,
  STARTERS,
} from './abbreviations.ts'

/**
 * The sentences of a text in order, each with its place: `text.slice(start, end) === sentence.text`. A blank line always
 * ends one; between sentences there is nothing but white space. Takes time in proportion to the text.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  for (const stop of text.matchAll(STOP)) {
    const from = stop.index
    if (from < start) continue
    const to = from + stop[0].length
    const end = stop[0].startsWith('\n') ? from : endAfter(text, start, from, to)
    if (end === null) continue
    keep(sentences, text, start, end)
    start = Math.max(end, stop[0].startsWith('\n') ? to : end)
  }
  keep(sentences, text, start, text.length)
  return sentences
}

// newsroom.ts has the same; words about text know nothing of the newsroom.
type Sentence = { text: string; start: number; end: number }

const STOP = /[.!?…]+|[。！？؟۔।]+|\n\s*\n/g
const DOUBLED = /^(\p{Lu})\1$/u
const ASIAN_STOP = /[。！？]/
const SPACE = /\s/
const CLOSERS = new Set('"”“»«›‹’\'‘)]」』〉》）')
const OPENERS = new Set('"“„”«»‹›‘‚\'([¿¡—–-•「『')
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’ʼ-]{0,40}/uy

function keep(sentences: Sentence[], text: string, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && SPACE.test(text[start] as string)) start++
  while (end > start && SPACE.test(text[end - 1] as string)) end--
  if (end > start) sentences.push({ text: text.slice(start, end), start, end })
}

/** Where the sentence ends that has the stops from..to, its closing marks included; null where it goes on. */
function endAfter(text: string, sentence: number, from: number, to: number): number | null {
  const end = afterClosers(text, to)
  if (end >= text.length) return end
  if (ASIAN_STOP.test(text[from] as string)) return end
  if (!SPACE.test(text[end] as string)) return null
  const next = nextWord(text, end)
  if (next.newParagraph) return end
  if (next.kind === 'small') return null
  const stops = text.slice(from, to)
  const quoted = end > to && text[end - 1] !== ')' && text[end - 1] !== ']'
  if (/[!?؟]/.test(stops)) return quoted && saidAfter(text, next.start) ? null : end
  if (stops !== '.') return isElision(text, from, end) ? null : end
  if (quoted) return end
  return goesOn(text, sentence, from, next) ? null : end
}

function afterClosers(text: string, at: number): number {
  let end = at
  while (end < text.length && CLOSERS.has(text[end] as string)) end++
  // French sets a space before its closing mark: « Bonjour. » Il
  if (SPACE.test(text[end] ?? '') && text[end + 1] === '»' && !/[\p{L}\p{N}]/u.test(text[end + 2] ?? '')) end += 2
  return end
}

type Next = { word: string; start: number; kind: 'small' | 'capital' | 'number'; newParagraph: boolean; stop: boolean }

function nextWord(text: string, from: number): Next {
  let at = from
  let lines = 0
  while (at < text.length && SPACE.test(text[at] as string)) if (text[at++] === '\n') lines++
  for (let marks = 0; marks < 6 && isOpener(text, at); marks++) at++
  WORD.lastIndex = at
  const word = WORD.exec(text)?.[0] ?? ''
  return { word, start: at, kind: kindOf(word), newParagraph: lines > 1, stop: text[at + word.length] === '.' }
}

function isOpener(text: string, at: number): boolean {
  return at < text.length && (OPENERS.has(text[at] as string) || (text[at] === ' ' && OPENERS.has(text[at - 1] ?? '')))
}

function kindOf(word: string): Next['kind'] {
  if (/^\p{N}/u.test(word)) return 'number'
  // A brand like iPhone begins a sentence as it stands.
  return /^\p{Ll}(?!\p{Lu})/u.test(word) ? 'small' : 'capital'
}

/** “Why?” Smith asked: the question does not end the sentence. */
function saidAfter(text: string, at: number): boolean {
  return text
    .slice(at, at + 80)
    .split(/[\s,.!]+/, 4)
    .some(word => SAYS.has(word))
}

/** "(...)" and " ... " leave something out; they do not end a sentence. */
function isElision(text: string, from: number, end: number): boolean {
  const before = text[from - 1] ?? ''
  return SPACE.test(before) || ((before === '(' || before === '[') && CLOSERS.has(text[end - 1] as string))
}

function goesOn(text: string, sentence: number, stop: number, next: Next): boolean {
  const word = wordBefore(text, stop)
  const begin = stop - word.length
  const before = wordBefore(text, begin - 1)
  const starts = STARTERS.has(next.word) && !next.stop
  if (word === '') return false
  if (/^\d[\d.–-]*$/.test(word) || /^[IVX]{2,}$/.test(word))
    return isOrdinal(word, before, begin === sentence, next, starts)
  if (next.kind === 'number' && is(BEFORE_NUMBER, word)) return true
  if (/^\p{L}$/u.test(word)) return isLetter(word, before, starts)
  // Spanish doubles the letters of what is many: "EE. UU.", "RR. HH."
  if (DOUBLED.test(word)) return DOUBLED.test(next.word) || (DOUBLED.test(before.replace('.', '')) && !starts)
  if (is(CLOSES_LIST, word)) return false
  if (is(ALWAYS_GOES_ON, word) || is(ALWAYS_GOES_ON, word.slice(word.lastIndexOf('-') + 1))) return true
  if (is(MAY_END, word) || /^\p{L}{1,3}(\.-?\p{L}{1,3})+$/u.test(word)) return next.kind === 'number' || !starts
  return false
}

/** Also behind an elided article: "l'art. 5". Capitals throughout are letters of their own: "Photo DR." */
function is(list: ReadonlySet<string>, word: string): boolean {
  if (list.has(word)) return true
  if (/^\p{Lu}{2,}$/u.test(word)) return false
  const bare = word.slice(word.search(/['’]/) + 1)
  return list.has(word.toLowerCase()) || list.has(bare.toLowerCase())
}

/** The run of letters, digits, dots and hyphens that ends at a place; at most forty long, so that no text costs more. */
function wordBefore(text: string, end: number): string {
  let start = end
  while (start > 0 && end - start < 40 && /[\p{L}\p{M}\p{N}.\-–’']/u.test(text[start - 1] as string)) start--
  return text.slice(start, end).replace(/^[.\-–’']+/, '')
}

/** "am 5. Mai", "im 21. Jahrhundert", a list's "1." */
function isOrdinal(word: string, before: string, first: boolean, next: Next, starts: boolean): boolean {
  if (AFTER_ORDINAL.has(next.word.toLowerCase())) return true
  if (!/^(\d{1,2}|.*[.–-]\d{1,2}|[IVX]+)$/.test(word)) return false
  if (next.kind === 'number') return next.stop || /^\d{1,2}\.$/.test(before) || BEFORE_ORDINAL.has(before.toLowerCase())
  return (first && /^\d/.test(word)) || (BEFORE_ORDINAL.has(before.toLowerCase()) && !starts)
}

/** An initial, or a one-letter abbreviation: "J. Smith", "м. Київ", "2024 р." */
function isLetter(letter: string, before: string, starts: boolean): boolean {
  if (letter === letter.toUpperCase()) return !starts
  if (/\d$/.test(before) || /^т\.?$/.test(before)) return false
  return !/^[яє]$/.test(letter)
}
