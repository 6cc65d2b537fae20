import { Tokenizer } from 'htmlparser2'

/**
 * Resolves references as XML text knows them, and what publishers add to that: every HTML name (`&nbsp;`), the
 * windows-1252 numbers (`&#146;`), names the document's own DOCTYPE declares. A bare `&` stays what it is.
 */
export function decodeXml(text: string, declared?: ReadonlyMap<string, string>): string {
  let amp = text.indexOf('&')
  if (amp < 0) return text
  let out = ''
  let from = 0
  while (amp >= 0) {
    const end = endOfReference(text, amp)
    if (end > 0) {
      out += text.slice(from, amp) + referred(text.slice(amp, end), declared)
      from = end
    }
    amp = text.indexOf('&', Math.max(amp + 1, from))
  }
  return from === 0 ? text : out + text.slice(from)
}

/** Resolves references as a browser does in HTML text: also those that lack their semicolon. */
export function decodeHtml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,8}|[xX][\da-fA-F]{1,6});?|[A-Za-z][A-Za-z0-9]{1,31};?)/g, (whole, number) =>
    number ? ofNumber(number) : ofName(whole),
  )
}

/** Whether `&name;` is a reference that HTML or XML knows. */
export function isKnownName(reference: string): boolean {
  return ofName(reference) !== reference
}

/** Makes plain text safe to stand in HTML. */
export function escapeHtml(text: string): string {
  if (!/[&<>]/.test(text)) return text
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

// Behind the semicolon of a reference that starts at `amp`; 0 where none does.
function endOfReference(text: string, amp: number): number {
  const most = Math.min(text.length, amp + LONGEST_REFERENCE)
  for (let at = amp + 1; at < most; at++) {
    const code = text.charCodeAt(at)
    if (code === 59) return at > amp + 1 ? at + 1 : 0
    const fits =
      (code >= 97 && code <= 122) ||
      (code >= 65 && code <= 90) ||
      (code >= 48 && code <= 57) ||
      code === 35 ||
      code === 95 ||
      code === 46 ||
      code === 45
    if (!fits) return numberWithoutEnd(text, amp, at)
  }
  return numberWithoutEnd(text, amp, most)
}

// "&#8217s": programs forget the semicolon of numbers, too.
function numberWithoutEnd(text: string, amp: number, end: number): number {
  const found = /^&#\d{2,7}/.exec(text.slice(amp, end))
  return found ? amp + found[0].length : 0
}

const LONGEST_REFERENCE = 34

function referred(reference: string, declared: ReadonlyMap<string, string> | undefined): string {
  if (reference.charCodeAt(1) === 35)
    return /^&#(?:\d{1,8}|[xX][\da-fA-F]{1,6});?$/.test(reference)
      ? ofNumber(reference.slice(2).replace(';', ''))
      : reference
  return declared?.get(reference.slice(1, -1)) ?? ofName(reference)
}

function ofNumber(digits: string): string {
  const code = /^[xX]/.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10)
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252[code - 0x80] as string
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd'
  if (code < 32 && code !== 9 && code !== 10 && code !== 13) return ''
  return String.fromCodePoint(code)
}

// Publishers write &#146; for an apostrophe: the number of a windows-1252 byte, not of a character.
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

// The HTML tokenizer knows all 2,231 names; each is asked once.
const asked = new Map<string, string>([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
])
const MOST_ASKED = 5000

function ofName(reference: string): string {
  const known = asked.get(reference)
  if (known !== undefined) return known
  let text = ''
  const nothing = () => {}
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => {
        text += reference.slice(start, end)
      },
      ontextentity: code => {
        text += String.fromCodePoint(code)
      },
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      onattribname: nothing,
      oncdata: nothing,
      onclosetag: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onopentagname: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
    },
  )
  tokenizer.write(reference)
  tokenizer.end()
  if (asked.size < MOST_ASKED) asked.set(reference, text)
  return text
}
