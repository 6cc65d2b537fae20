/**
 * Foreign text as it may be shown on one line: control characters, direction marks and invisible characters are gone,
 * white space is one space. Letters, marks and punctuation stay as they were.
 */
export function shown(text: string): string {
  return visible(text.replace(/\s+/gu, ' ')).replace(/ {2,}/g, ' ').trim()
}

/** The same for a text of several lines, which stay apart. */
export function shownLines(text: string): string {
  return text
    .split('\n')
    .map(shown)
    .filter(line => line !== '')
    .join('\n')
}

/** The same for one line of code or a query: spaces stay where they are, so that a caret below still points right. */
export function visible(line: string): string {
  return line
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .replace(INVISIBLE, (found, place: number, whole: string) => (belongs(found, place, whole) ? found : ''))
}

/** Cuts text at a word, at most `max` UTF-16 units with its "…". Never for quotes: one that does not fit is left out. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text
  const room = text.slice(0, Math.max(0, max - 1))
  const lastSpace = room.lastIndexOf(' ')
  const atWord = lastSpace > room.length / 2 && !/^\s/.test(text.slice(room.length)) ? room.slice(0, lastSpace) : room
  return `${atWord.replace(/[\uD800-\uDBFF]$/, '').replace(/[\s,;:–—-]+$/u, '')}…`
}

/** "Sun 22 Nov, 14:05 EET": a moment in the desk's own zone, which is named. */
export function when(time: number, timeZone: string): string {
  let clock = clocks.get(timeZone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'short',
    })
    clocks.set(timeZone, clock)
  }
  return clock.format(time)
}

/** "Sun 22 Nov": the day of a moment in the desk's own zone. */
export function day(time: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', day: 'numeric', month: 'short' })
    .format(time)
    .replace(',', '')
}

const clocks = new Map<string, Intl.DateTimeFormat>()

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu

// Joiners are spelling in Arabic, Persian and Indic scripts and glue in emoji; variation selectors choose how an emoji
// looks. Anywhere else an invisible character only hides something.
function belongs(found: string, place: number, whole: string): boolean {
  const before = whole.slice(Math.max(0, place - 2), place)
  const after = whole.slice(place + found.length, place + found.length + 2)
  if (found === '\u200C' || found === '\u200D')
    return (
      (JOINED_LETTER_END.test(before) && JOINED_LETTER_START.test(after)) ||
      (found === '\u200D' &&
        /(?:\p{Extended_Pictographic}|\uFE0F|\p{Emoji_Modifier})$/u.test(before) &&
        /^\p{Extended_Pictographic}/u.test(after))
    )
  return found === '\uFE0F' && /\p{Emoji}$/u.test(before)
}

const JOINED = String.raw`[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{M}]`
const JOINED_LETTER_END = new RegExp(`${JOINED}$`, 'u')
const JOINED_LETTER_START = new RegExp(`^${JOINED}`, 'u')
