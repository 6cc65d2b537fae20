import { Tokenizer } from 'htmlparser2'

/**
 * Resolves references as XML text knows them, and what publishers add to that: every HTML name (`&nbsp;`), the
 * windows-1252 numbers (`&#146;`), names the document's own DOCTYPE declares. A bare `&` stays what it is.
 */
export function decodeXml(text: string, declared?: ReadonlyMap<string, string>): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,8}|[xX][\da-fA-F]{1,6})|([A-Za-z][\w.-]{0,31}));/g, (whole, number, name) =>
    number ? ofNumber(number) : (declared?.get(name) ?? ofName(whole)),
  )
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
