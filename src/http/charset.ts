import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { guessCharset, likelihood } from './charset-guess.ts'

/** Bytes as text, and the charset that was used. */
export type Decoded = { text: string; charset: string }

/**
 * Turns a body into text. In this order: a byte order mark, UTF-16 and UTF-32 that show in their zeros, valid UTF-8, the
 * charset of the Content-Type, the one the document declares, the likeliest by its letters. A charset that decodes badly,
 * or into letters no language puts together, is passed over. Never throws.
 */
export function decode(bytes: Uint8Array, contentType: string | null): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const marked = byMark(buffer) ?? byZeros(buffer)
  if (marked) return { text: textIn(marked, buffer) ?? '', charset: marked }
  const stated = [charsetOf(contentType ?? ''), declaredIn(buffer)]
    .map(label => (label === null ? null : charsetNamed(label)))
    .filter(charset => charset !== null)
  // These spell everything in ASCII, which would pass for UTF-8.
  const spelled = stated.find(charset => charset === 'iso-2022-jp' || charset === 'utf-7')
  if (spelled && isAscii(buffer)) return { text: textIn(spelled, buffer) ?? '', charset: spelled }
  const utf8 = asUtf8(buffer, stated)
  if (utf8 !== null) return { text: utf8, charset: 'utf-8' }
  const sample = sampleOf(buffer)
  for (const charset of stated) {
    const text = fits(charset, sample) ? textIn(charset, buffer) : null
    if (text !== null && !decodedBadly(text)) return { text, charset }
  }
  const guessed = guessCharset(sample)
  return { text: textIn(guessed, buffer) ?? buffer.toString('latin1'), charset: guessed }
}

function byMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? 'utf-32be' : null
}

// Feeds begin with an ASCII character, whose zeros tell the width and the order.
function byZeros(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes
  if (a && b === 0 && c && d === 0) return 'utf-16le'
  if (a === 0 && b && c === 0 && d) return 'utf-16be'
  if (a && b === 0 && c === 0 && d === 0) return 'utf-32le'
  return a === 0 && b === 0 && c === 0 && d ? 'utf-32be' : null
}

function charsetOf(contentType: string): string | null {
  return /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(contentType)?.[1] ?? null
}

function declaredIn(buffer: Buffer): string | null {
  const head = buffer.subarray(0, 1024).toString('latin1')
  return /<\?xml[^>]{0,200}?encoding\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ?? null
}

/** The charset a label means, as browsers read labels: latin1 is windows-1252, gb2312 is gb18030. null for an unknown one. */
function charsetNamed(label: string): string | null {
  const name = label.toLowerCase()
  const known = browserName(name)
  if (known === 'gbk') return 'gb18030'
  if (known === 'x-mac-cyrillic') return 'maccyrillic'
  if (known !== null) return known
  return iconv.encodingExists(name) ? name : null
}

function browserName(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

// The platform's decoder is the fast one for characters of several bytes; iconv-lite knows the rest, and the same everywhere.
function textIn(charset: string, buffer: Buffer): string | null {
  if (PLATFORM.has(charset)) return new TextDecoder(charset).decode(buffer)
  return iconv.encodingExists(charset) ? iconv.decode(buffer, charset) : null
}

const PLATFORM = new Set(['utf-8', 'iso-2022-jp', 'gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'])

// Valid UTF-8, or UTF-8 with a few broken places: a stray byte from a careless program, or a body cut inside a letter, which
// is left out and counts for nothing. Other charsets hardly ever put bytes together as UTF-8 does: where none is stated, two
// sound letters outweigh a broken one.
function asUtf8(buffer: Buffer, stated: readonly string[]): string | null {
  // Looked at first and decoded without a second look, it takes half as long.
  if (isUtf8(buffer)) return buffer.toString('utf8')
  const text = new TextDecoder().decode(buffer, { stream: true })
  let broken = 0
  let sound = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) broken++
    else if (code >= 0x80) sound++
  }
  const enough = broken * (stated.some(charset => charset !== 'utf-8') ? 10 : 2)
  return sound > 0 && sound >= enough ? text : null
}

function decodedBadly(text: string): boolean {
  let broken = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) broken++
  return broken > text.length / 1000
}

// A stated charset stands unless another makes clearly better words of the same bytes. The Western one, which servers name
// for want of a better, has the least credit.
// (Differences of logarithms: at 3 the other reading is twenty times as likely.)
function fits(charset: string, whole: Buffer): boolean {
  const sample = whole.subarray(0, 400)
  const stated = likelihood(charset, sample, true)
  const guessed = likelihood(guessCharset(sample), sample)
  return stated === null || guessed === null || guessed - stated < (charset === 'windows-1252' ? 1 : 3)
}

const SAMPLE = 6000

// The stretches that tell something: bytes above ASCII with their surroundings, tags left out.
function sampleOf(buffer: Buffer): Buffer {
  const text = buffer.subarray(0, 2_000_000).toString('latin1')
  let sample = ''
  for (const [stretch] of text.matchAll(/[^<>]*[\x80-\xff][^<>]*/g)) {
    sample += `${stretch.slice(0, 1500)}\n`
    if (sample.length > SAMPLE) break
  }
  return Buffer.from(sample.slice(0, SAMPLE), 'latin1')
}
