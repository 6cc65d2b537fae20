import iconv from 'iconv-lite'
import { detect } from 'jschardet'

/** Bytes as text, and the charset that was used. */
export type Decoded = { text: string; charset: string }

/**
 * Turns a body into text. In this order: a byte order mark, UTF-16 and UTF-32 that show in their zeros, valid UTF-8, the
 * charset of the Content-Type, the one the document declares, detection. A charset that decodes badly is passed over.
 */
export function decode(bytes: Uint8Array, contentType: string | null): Decoded {
  const marked = byMark(bytes) ?? byZeros(bytes)
  if (marked) return { text: iconv.decode(Buffer.from(bytes), marked), charset: marked }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), charset: 'utf-8' }
  } catch {}
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const named of [charsetOf(contentType ?? ''), declaredIn(buffer)]) {
    const charset = named === null ? null : known(named)
    if (charset === null || charset === 'utf-8') continue
    const text = iconv.decode(buffer, charset)
    if (!text.includes('\ufffd')) return { text, charset }
  }
  const guess = known(detect(buffer.subarray(0, 64_000)).encoding ?? '') ?? 'windows-1252'
  return { text: iconv.decode(buffer, guess), charset: guess }
}

function byMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? 'utf-32be' : null
}

function byZeros(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes
  if (a && b === 0 && c && d === 0) return 'utf-16le'
  if (a === 0 && b && c === 0 && d) return 'utf-16be'
  if (a && b === 0 && c === 0 && d === 0) return 'utf-32le'
  return a === 0 && b === 0 && c === 0 && d ? 'utf-32be' : null
}

function charsetOf(text: string): string | null {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(text)?.[1] ?? null
}

function declaredIn(buffer: Buffer): string | null {
  const head = buffer.subarray(0, 1024).toString('latin1')
  return /<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ?? null
}

function known(label: string): string | null {
  const name = label.toLowerCase()
  return iconv.encodingExists(name) ? name : null
}
