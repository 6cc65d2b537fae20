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

/** The speech parts of text[from, to) if a teller speaks inside it, else null. */
function tellerParts(text: string, from: number, to: number, grammar: Grammar): [number, number][] | null {
  const cuts: { at: number; next: number }[] = []
  DASH.lastIndex = from
  for (let hit = DASH.exec(text); hit !== null && hit.index < to; hit = DASH.exec(text))
    cuts.push({ at: hit.index, next: hit.index + hit[0].length })
  if (grammar.code === 'fr' || grammar.code === 'it') addCommaCuts(text, from, to, cuts)
  cuts.sort((a, b) => a.at - b.at)
  const speech: [number, number][] = []
  let begin = from
  let told = false
  for (let n = 0; n < cuts.length; n++) {
    const cut = cuts[n] as { at: number; next: number }
    if (cut.at < begin) continue
    if (!startsTelling(text, cut.next, to, grammar)) continue
    if (text[cut.at] === ',' && !startsTellingStrictly(text, cut.next, to, grammar)) continue
    told = true
    speech.push([begin, cut.at])
    const close = cuts.slice(n + 1).find(later => (text[later.at] === ',' ? text[cut.at] === ',' : true))
    begin = close === undefined ? to : close.next
  }
  if (!told) return null
  if (begin < to) speech.push([begin, to])
  return speech.map(([a, b]): [number, number] => skipSigns(text, a, b)).filter(([a, b]) => b > a)
}

/** French and Italian tell between commas too: « Je pars, a-t-il dit, et je ne reviens pas. » */
function addCommaCuts(text: string, from: number, to: number, cuts: { at: number; next: number }[]): void {
  const comma = /,\s+/g
  comma.lastIndex = from
  for (let hit = comma.exec(text); hit !== null && hit.index < to; hit = comma.exec(text))
    cuts.push({ at: hit.index, next: hit.index + hit[0].length })
}

/** Whether a teller's words begin here: a verb of saying, after auxiliaries and pronouns at most. */
function startsTelling(text: string, at: number, to: number, grammar: Grammar): boolean {
  const words = plainApostrophes(text.slice(at, Math.min(to, at + 60)).toLowerCase()).match(/[\p{L}'’-]+/gu) ?? []
  const first = text.slice(at, at + 1)
  if (first !== first.toLowerCase()) return false
  for (const raw of words.slice(0, 3)) {
    const word = raw.replace(/(?:-t)?-(ils?|elles?|on|je)$/, '')
    if (grammar.say.has(word)) return true
    if (!grammar.between.has(word) && !grammar.pronouns.has(word)) return false
  }
  return false
}

function startsTellingStrictly(text: string, at: number, to: number, grammar: Grammar): boolean {
  const start = text.slice(at, Math.min(to, at + 40))
  return (
    /^\S+-(?:t-)?(?:il|elle|ils|elles|on)\b/u.test(start) ||
    (/^(?:a|ont|avait|ha|hanno|aveva)\s/u.test(start) && startsTelling(text, at, to, grammar))
  )
}

function dashParagraphs(text: string, marked: Marked[], grammar: Grammar): Marked[] {
  const found: Marked[] = []
  const lines: { from: number; to: number; pieces: [number, number][] | null }[] = []
  const opening = /(?:^|\n)[ \t\u00a0]*[—–-][ \t\u00a0]*(?=[\p{Lu}¿¡«„“"…\d])/gu
  let next = 0
  for (let hit = opening.exec(text); hit !== null; hit = opening.exec(text)) {
    const from = hit.index + hit[0].length
    let to = text.indexOf('\n', from)
    if (to < 0) to = text.length
    while (next < marked.length && (marked[next] as Marked).to < to) next++
    if (next < marked.length && (marked[next] as Marked).from <= from) continue
    lines.push({ from, to, pieces: tellerParts(text, from, to, grammar) })
  }
  // A dash alone may be a list: believe it where somewhere in the text a teller speaks after one, or a turn answers it.
  const dialogue = lines.some(line => line.pieces !== null)
  for (const line of lines) {
    if (!dialogue) continue
    for (const [from, to] of line.pieces ?? [[line.from, line.to] as [number, number]]) {
      const [a, b] = skipSigns(text, from, to)
      if (b > a) found.push({ ...trimmed(text, a, b), from: a, to: b, closed: true, dash: true })
    }
  }
  return found
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
