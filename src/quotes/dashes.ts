import { calledBy } from '../text/nouns.ts'
import { type Grammar, plainApostrophes } from './grammar/grammar.ts'
import type { Marked } from './marks.ts'

/**
 * Adds speech that a dash introduces without marks, and parts speech whose teller speaks inside it:
 * "— Так, — сказав він. — Так", «Non è una tregua – ha osservato il generale – è una pausa».
 */
export function splitSpeech(text: string, marked: Marked[], grammar: Grammar): Marked[] {
  if (!grammar.dashes && grammar.code !== 'de') return marked
  const found: Marked[] = []
  for (const mark of marked) found.push(...parts(text, mark, grammar))
  if (!grammar.dashes) return found
  const spoken = dashParagraphs(text, marked, grammar)
  if (spoken.length === 0) return found
  return [...outside(found, spoken), ...spoken].sort((a, b) => a.from - b.from)
}

/** The marks that lie in none of the spoken spans; both stand in the order of the text, so one look along each is enough. */
function outside(marks: readonly Marked[], spoken: readonly Marked[]): Marked[] {
  let next = 0
  return marks.filter(mark => {
    while (next < spoken.length && (spoken[next] as Marked).to < mark.from) next++
    const dash = spoken[next]
    return dash === undefined || mark.from < dash.from || mark.to > dash.to
  })
}

const DASH = /\s+[—–-]\s+|\s[—–](?=\p{L})|[—–](?=[\s,.;:?!])/gu

/** The speech of one marked span without its teller's words. */
function parts(text: string, mark: Marked, grammar: Grammar): Marked[] {
  const pieces = tellerParts(text, mark.start, mark.end, grammar)
  if (pieces === null) return [mark]
  return pieces.map(([from, to], n) => ({
    ...trimmed(text, from, to),
    from: n === 0 ? mark.from : from,
    to: n === pieces.length - 1 && to >= mark.end ? mark.to : to,
    closed: n < pieces.length - 1 || mark.closed,
    dash: mark.dash,
  }))
}

/** Where a teller may begin to speak: the speech ends at `at`, the telling begins at `next`. */
type Cut = { at: number; next: number; dash: boolean }

/** The speech parts of text[from, to) if a teller speaks inside it, else null. */
function tellerParts(text: string, from: number, to: number, grammar: Grammar): [number, number][] | null {
  const cuts = cutsIn(text, from, to, grammar)
  const speech: [number, number][] = []
  let begin = from
  let told = false
  for (let n = 0; n < cuts.length; n++) {
    const cut = cuts[n] as Cut
    if (cut.at < begin) continue
    // "c'est sacré", disait mon père: who tells marked words inside the speech tells those alone.
    if (!cut.dash && /["”»’]/.test(text[cut.at - 1] ?? '')) continue
    if (!(cut.dash ? dashTells(text, cut, to, grammar) : commaTells(text, cut.next, to, grammar))) continue
    told = true
    speech.push([begin, cut.at])
    let back = n + 1
    while (cut.dash && back < cuts.length && !cuts[back]?.dash) back++
    begin = cut.dash ? (cuts[back]?.next ?? to) : tellingEnd(text, cut.next, to, grammar)
  }
  if (!told) return null
  if (begin < to) speech.push([begin, to])
  return speech.map(([a, b]): [number, number] => skipSigns(text, a, b)).filter(([a, b]) => b > a)
}

/** Dashes; in French and Italian also commas and marks of its own: « Je pars, a-t-il dit, et je ne reviens pas. » */
function cutsIn(text: string, from: number, to: number, grammar: Grammar): Cut[] {
  // Only the speech itself is searched: a search of the whole text from every mark would cost its square.
  const speech = text.slice(from, to)
  const find = (pattern: RegExp, dash: boolean): Cut[] =>
    [...speech.matchAll(pattern)].map(hit => ({ at: from + hit.index, next: from + hit.index + hit[0].length, dash }))
  // « Le repos, “c'est sacré”, disait mon père »: behind inner marks the teller is the inner one's.
  const dashes = find(DASH, true)
  if (!grammar.tellsByComma) return dashes
  return [...dashes, ...find(/(?<![”"]),\s+|(?<=[?!…])\s+/g, false)].sort((a, b) => a.at - b.at)
}

/** Between commas the telling ends with the next comma or with its sentence, and takes along what stands beside its teller. */
function tellingEnd(text: string, from: number, to: number, grammar: Grammar): number {
  const part = text.slice(from, Math.min(to, from + 400))
  const ends = [...part.matchAll(/,\s+|(?<=\p{L}{3})[.!?]\s+/gu)].map(hit => ({
    at: hit.index,
    next: hit.index + hit[0].length,
    comma: hit[0].startsWith(','),
  }))
  let n = 0
  if (INVERTED.test(part)) return ends[0] === undefined ? to : from + ends[0].next
  while (ends[n]?.comma && isApposition(part.slice(ends[n]?.next, ends[n + 1]?.at), n > 0, grammar)) n++
  const end = ends[n]
  return end === undefined ? to : from + end.next
}

/**
 * "raconte Anna Petit, institutrice à Lviv", "dit le maire, Paul Petit,": a name, an office or an age alone, without a verb, and
 * what follows on one.
 */
function isApposition(part: string, follows: boolean, grammar: Grammar): boolean {
  if (/^\p{Lu}[\p{L}’'.-]+(?:\s+(?:\p{Ll}{1,3}\s+)?\p{Lu}[\p{L}’'.-]+){1,3}$/u.test(part)) return true
  const words = part.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? []
  if (words.length === 0 || words.length > 12) return false
  const bare = words.map(word => plainApostrophes(word).replace(/^\p{L}{1,4}'/u, ''))
  if (words.some(word => grammar.pronouns.has(lowered(word)) || AUXILIARY.test(lowered(word)))) return false
  const called = (word: string | undefined) =>
    word !== undefined && (grammar.roles.has(word) || calledBy(word, grammar.code) !== undefined)
  if (/^\d+$/.test(words[0] ?? '') || called(bare[0])) return true
  return grammar.determiners.has(words[0] ?? '') && (follows || called(bare[1]))
}

// Finite, and in both languages too short for a rule of endings.
const AUXILIARY =
  /^(?:est|sont|était|étaient|a|ai|as|ont|avait|avaient|va|vont|è|sono|era|erano|ha|hanno|ho|aveva|avevano)$/

const TELLING = /[\p{L}'’-]+|[^\s]/gu

/** After a dash: a verb of saying, after auxiliaries and pronouns at most; any verb beside its teller where only a telling can stand. */
function dashTells(text: string, cut: Cut, to: number, grammar: Grammar): boolean {
  const words = wordsFrom(text, cut.next, to)
  if (!isSmall(words[0])) return false
  if (grammar.code === 'fr' && INVERTED.test(text.slice(cut.next, Math.min(to, cut.next + 40)))) return true
  // Spanish joins the dash to the teller's word, Polish has no comma before it.
  const parted = /[,.?!…]/.test(text[cut.at - 1] ?? '') || /[—–]/.test(text[cut.next - 1] ?? '')
  for (let i = 0; i < Math.min(3, words.length); i++) {
    const word = lowered(words[i] as string)
    if (grammar.say.has(word)) return true
    if (grammar.between.has(word) || grammar.pronouns.has(word)) continue
    if (!isVerb(word, grammar)) return false
    const next = words.slice(i + 1).find(one => !grammar.between.has(lowered(one)))
    if (next !== undefined && isTeller(next, grammar)) return parted || grammar.code === 'pl'
    const closes = next === undefined || /^[.,—–-]$/.test(next)
    // "– upomniała.", "— докидає з порога пенсіонерка"
    if (!parted && grammar.code === 'pl') return closes && grammar.predicate?.test(word) === true
    return parted && (closes || (grammar.declines && grammar.prepositions.has(lowered(next))))
  }
  return false
}

const INVERTED = /^(?:[^\s,]+\s)?\S+-(?:t-)?(?:il|elle|ils|elles|on)\b/u

/** After a comma, where speech goes on as easily: only a listed verb in front of its teller, or an inverted pronoun. */
function commaTells(text: string, at: number, to: number, grammar: Grammar): boolean {
  if (INVERTED.test(text.slice(at, Math.min(to, at + 40)))) return true
  const words = wordsFrom(text, at, to)
  if (!isSmall(words[0])) return false
  const helped = /^(?:a|ont|avait|ha|hanno|aveva|se|si|s'.+)$/.test(lowered(words[0] ?? ''))
  const verb = lowered(words[helped && !/^s'./.test(lowered(words[0] ?? '')) ? 1 : 0] ?? '').replace(/^s'/, '')
  if (!grammar.say.has(verb)) return false
  return helped || isTeller(words[1] ?? '', grammar)
}

function wordsFrom(text: string, at: number, to: number): string[] {
  return text.slice(at, Math.min(to, at + 60)).match(TELLING) ?? []
}

function lowered(word: string): string {
  return plainApostrophes(word.toLowerCase())
}

function isSmall(word: string | undefined): boolean {
  return word !== undefined && word.slice(0, 1) === word.slice(0, 1).toLowerCase()
}

function isVerb(word: string, grammar: Grammar): boolean {
  return (
    word.length > 2 && grammar.verb?.test(word) === true && !grammar.closed.has(word) && !grammar.determiners.has(word)
  )
}

/** Whether a word can begin the name of a teller: a name, a pronoun, an office, an article. */
function isTeller(word: string, grammar: Grammar): boolean {
  const low = lowered(word)
  return (
    /^\p{Lu}/u.test(word) ||
    grammar.pronouns.has(low) ||
    grammar.roles.has(low) ||
    grammar.bodies.has(low) ||
    (grammar.declines && calledBy(low, grammar.code)?.oblique === false) ||
    grammar.determiners.has(low.replace(/'.*$/, "'"))
  )
}

/** Where a dash opens speech: at the head of a paragraph, or after a sentence of it if a teller follows. */
const OPENING = /(?:^|\n|(?<=[.?!…:]) )[ \t\u00a0]*[—–-][ \t\u00a0]*(?=[\p{Lu}¿¡«„“"…\d])/gu

function dashParagraphs(text: string, marked: Marked[], grammar: Grammar): Marked[] {
  const found: Marked[] = []
  const lines: Line[] = []
  let next = 0
  let done = 0
  for (const hit of text.matchAll(OPENING)) {
    const from = hit.index + hit[0].length
    if (from < done) continue
    let to = text.indexOf('\n', from)
    if (to < 0) to = text.length
    while (next < marked.length && (marked[next] as Marked).to <= from) next++
    if (next < marked.length && (marked[next] as Marked).from <= from) continue
    const pieces = tellerParts(text, from, to, grammar)
    // "Prokurator odparła: – Dowody są jednoznaczne."
    const brought = text[hit.index - 1] === ':' && isBrought(text, hit.index, grammar)
    if (hit[0].startsWith(' ') && pieces === null && !brought) continue
    lines.push({ from, to, pieces })
    done = to
  }
  // A dash alone may be a list: believe it where somewhere in the text a teller speaks after one, or where it answers a question.
  const talk = lines.some(line => line.pieces !== null)
  const points = pointsOfLists(text, lines, grammar)
  for (const line of lines.filter(line => !points.has(line) && (talk || isAnswer(text, line))))
    for (const [from, to] of line.pieces ?? [[line.from, line.to] as [number, number]]) {
      const [a, b] = skipSigns(text, from, to)
      if (b > a) found.push({ ...trimmed(text, a, b), from: a, to: b, closed: true, dash: true })
    }
  return found
}

/** Whether what stands before a colon brings speech: a verb of saying, or a name right before it. */
function isBrought(text: string, colon: number, grammar: Grammar): boolean {
  const before = text.slice(Math.max(0, colon - 120), colon - 1)
  const words =
    before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ')) + 1).match(/[\p{L}’'-]+/gu) ?? []
  return (
    words.length > 1 && (/^\p{Lu}/u.test(words.at(-1) as string) || words.some(word => grammar.say.has(lowered(word))))
  )
}

type Line = { from: number; to: number; pieces: [number, number][] | null }

/** "Co się zmieni:", and then two lines or more without a teller: points of a list, where nobody is said to speak before it. */
function pointsOfLists(text: string, lines: readonly Line[], grammar: Grammar): Set<Line> {
  const points = new Set<Line>()
  for (let n = 0; n < lines.length; ) {
    const first = lines[n] as Line
    let last = n
    while (last + 1 < lines.length && isNext(text, lines[last] as Line, lines[last + 1] as Line)) last++
    const run = lines.slice(n, last + 1)
    n = last + 1
    if (run.length < 2 || run.some(line => line.pieces !== null)) continue
    const before = text.slice(Math.max(0, first.from - 220), first.from).replace(/\s*[—–-]\s*$/, '')
    if (!before.endsWith(':')) continue
    const head = before.slice(before.lastIndexOf('\n') + 1)
    if (head.match(/[\p{L}’'-]+/gu)?.some(word => grammar.say.has(lowered(word)))) continue
    for (const line of run) points.add(line)
  }
  return points
}

function isNext(text: string, one: Line, next: Line): boolean {
  return next.from - one.to < 12 && /^[\s—–-]*$/.test(text.slice(one.to, next.from))
}

/** Whether a whole sentence follows a question of the paper, or words like "і додає:". */
function isAnswer(text: string, { from, to }: { from: number; to: number }): boolean {
  const before = text.slice(Math.max(0, from - 12), from).replace(/[\s—–-]+$/, '')
  return (
    /[?:]$/.test(before) && /[.?!…»”"]\s*$/.test(text.slice(from, to)) && /\p{L}\s+\p{L}/u.test(text.slice(from, to))
  )
}

function skipSigns(text: string, from: number, to: number): [number, number] {
  let a = from
  let b = to
  while (a < b && /[\s,.;:—–-]/.test(text[a] as string)) a++
  while (b > a && /[\s,—–-]/.test(text[b - 1] as string)) b--
  return [a, b]
}

function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  const [start, end] = skipSigns(text, from, to)
  return { start, end }
}
