import type { Card, CardQuote, Kind, Slice, Urgency } from '../newsroom.ts'
import { clip, shown, when } from '../text/shown.ts'

// What a card says, word for word the same on every platform. Foreign text in it is shown, not yet escaped.

/** "🚨 FLASH", "🟠 URGENT", or a quiet mark. */
export function urgencyMark(urgency: Urgency): string {
  return { flash: '🚨 FLASH', urgent: '🟠 URGENT', normal: '🔹' }[urgency]
}

/** The headline, whole words only. */
export function headlineOf(headline: string, max = 250): string {
  return clip(shown(headline), max) || '(no headline)'
}

/** "Riverton Post · Sun 22 Nov, 14:05 EET", with a label on outlets a desk must not quote unawares. */
export function outletLine(from: { outlet: string; kind: Kind; datedAt: number }, timeZone: string): string {
  return `${outletName(from.outlet)}${LABELS[from.kind] ?? ''} · ${when(from.datedAt, timeZone)}`
}

/** An outlet's name, short enough for any line. */
export function outletName(outlet: string): string {
  return clip(shown(outlet), 60) || 'unnamed outlet'
}

/** A story's id as it can be typed after `/wire story`. */
export function storyId(id: string): string {
  return clip(shown(id), 40)
}

const LABELS: Partial<Record<Kind, string>> = { state: ' (state-controlled)', disputed: ' (disputed)' }

/** "Reported by 4 outlets, 2 independent: A, B, C, D · citing AFP". Wire copy was already counted once. */
export function reportedLine(card: Card): string {
  const { outlets, independent, origins } = card.reportedBy
  const cited = origins.length > 0 ? ` · citing ${names(origins)}` : ''
  if (outlets.length <= 1) return `Reported by ${outletName(outlets[0] ?? card.outlet)} alone so far${cited}`
  const sources =
    independent >= outlets.length
      ? 'all independent'
      : independent === 1
        ? '1 independent source'
        : `${independent} independent`
  return `Reported by ${outlets.length} outlets, ${sources}: ${names(outlets)}${cited}`
}

/** "Watch: child-repatriation". */
export function watchLine(watches: readonly string[]): string {
  return `${watches.length === 1 ? 'Watch' : 'Watches'}: ${names(watches)}`
}

/** Who said a quote, name and the rest apart: "Ada Fenwick" and ", mayor". No name where none may be printed; the outlet where the quote is another's. */
export function speakerOf(quote: CardQuote, cardOutlet: string | null): { name: string; rest: string } | null {
  const outlet = quote.outlet && quote.outlet !== cardOutlet ? outletName(quote.outlet) : null
  const name = quote.speaker === null ? '' : clip(shown(quote.speaker), 120)
  const role = quote.role === null ? '' : clip(shown(quote.role), 160)
  if (!name) return outlet === null ? null : { name: '', rest: outlet }
  return { name, rest: `${role ? `, ${role}` : ''}${outlet ? ` (${outlet})` : ''}` }
}

/** A statement's words in its own marks; “…” … “…” where its teller's words stood in between. */
export function inMarks(quote: CardQuote): string {
  const each = ({ text, marks: [opens, closes] = ['“', '”'] }: Slice) => `${opens}${text}${closes}`
  return [quote, ...(quote.further ?? [])].map(each).join(' … ')
}

/** The first quotes short enough to stand whole, and how many were left out for their length. */
export function quotesThatFit(
  quotes: readonly CardQuote[],
  longest: number,
  most = 3,
): { quotes: CardQuote[]; tooLong: number } {
  const whole = quotes
    .map(quote => ({
      ...quote,
      text: shown(quote.text),
      ...(quote.further && { further: quote.further.map(slice => ({ ...slice, text: shown(slice.text) })) }),
    }))
    .filter(quote => quote.text !== '')
  const length = (quote: CardQuote) => [quote, ...(quote.further ?? [])].reduce((sum, { text }) => sum + text.length, 0)
  const fitting = whole.filter(quote => length(quote) <= longest)
  return { quotes: fitting.slice(0, most), tooLong: whole.length - fitting.length }
}

/** Up to three sentences of the summary, each cut at a word if it is endless. */
export function summaryOf(card: Card): string[] {
  return card.summary
    .map(sentence => clip(shown(sentence), 600))
    .filter(sentence => sentence !== '')
    .slice(0, 3)
}

/** Remarks an editor needs before using the story. */
export function notesOf(card: Card, tooLong: number): string[] {
  const left =
    tooLong > 0 ? [`${tooLong === 1 ? 'A quote' : `${tooLong} quotes`} too long for an alert: see the article`] : []
  return [...card.notes.map(note => clip(shown(note), 200)).filter(note => note !== ''), ...left].slice(0, 4)
}

/** The address if it is one a reader may follow, normalised; else null. */
export function linkOf(url: string | null, max: number): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  const safe = href.replace(/[|<>"'`\\\s]/g, sign => encodeURIComponent(sign).replace("'", '%27'))
  return (protocol === 'https:' || protocol === 'http:') && safe.length <= max ? safe : null
}

function names(all: readonly string[]): string {
  const shownNames = all.slice(0, 8).map(outletName)
  return all.length > 8 ? `${shownNames.join(', ')} and ${all.length - 8} more` : shownNames.join(', ')
}

/** "1 report", "3 reports". */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
