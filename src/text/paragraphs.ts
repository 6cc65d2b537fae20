/**
 * The text with every line break that parts no paragraph made a space: as long as before, so that all places stay true. A
 * blank line parts paragraphs. A single line break does after a whole sentence, as in feeds that set a paragraph a line;
 * where the line breaks off in mid-sentence, or the lines are wrapped at a width, the paragraph runs on.
 */
export function unwrapped(text: string): string {
  if (!/\n(?<=\S[^\S\n]*\n)[^\S\n]*\S/.test(text)) return text
  let out = ''
  let done = 0
  for (const block of text.matchAll(/\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*/g)) {
    if (!block[0].includes('\n')) continue
    out += text.slice(done, block.index) + joined(block[0].split('\n'))
    done = block.index + block[0].length
  }
  return out + text.slice(done)
}

/** The paragraphs of a text, each on one line. */
export function paragraphsOf(text: string): string[] {
  return unwrapped(text)
    .split('\n')
    .map(paragraph => paragraph.replace(/[ \t\r\f]+/g, ' ').trim())
    .filter(paragraph => paragraph !== '')
}

function joined(lines: readonly string[]): string {
  const width = wrapWidth(lines)
  return lines.reduce((text, next, n) => {
    const line = lines[n - 1] as string
    return text + (runsOn(line, next) || (width !== null && isFull(line, next, width)) ? ' ' : '\n') + next
  })
}

/** Whether a line breaks off in mid-sentence: the next begins small, or the words of a quote are not at their end. */
function runsOn(line: string, next: string): boolean {
  if (ENDED.test(line) || BEGINS.test(next)) return false
  return /^\s*(?:["”»]\s*)?[\p{Ll},]/u.test(next) || leavesOpen(line)
}

const ENDED = /[.?!…:;。！？]["”“»«’'‘)\]」』]*\s*$/
// A new speaker or the next point of a list.
const BEGINS = /^\s*[—–•*-]/

function leavesOpen(line: string): boolean {
  const count = (mark: RegExp) => line.match(mark)?.length ?? 0
  return count(/"/g) % 2 === 1 || count(/[“„«]/g) > count(/[”»]|(?<=\S)“(?!\S)/g)
}

// Narrower than any line that is a paragraph of news, wider than any column.
const [NARROWEST, WIDEST] = [30, 200]

/** The width at which the lines are wrapped: most of them could not have taken the next word, and some end in mid-sentence. */
function wrapWidth(lines: readonly string[]): number | null {
  if (lines.length < 3) return null
  const width = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0)
  if (width < NARROWEST || width > WIDEST) return null
  const breaks = lines.slice(1).map((next, n) => ({ line: lines[n] as string, next }))
  const full = breaks.filter(({ line, next }) => isFull(line, next, width))
  const wrapped = full.length >= 2 && full.length >= breaks.length * 0.7 && full.some(({ line }) => !ENDED.test(line))
  return wrapped ? width : null
}

function isFull(line: string, next: string, width: number): boolean {
  const word = /^\S*/.exec(next.trimStart())?.[0] ?? ''
  return !BEGINS.test(next) && line.trimEnd().length + 1 + word.length > width
}
