import * as zlib from 'node:zlib'

/**
 * A body without its compression, at most `limit` bytes of it. The first bytes are believed before the header: some hosts
 * send gzip unasked and unsaid, others say gzip over plain text. A compressed body cut off early gives what it holds.
 */
export function decoded(raw: Buffer, encoding: string | undefined, limit: number): Buffer | 'too large' | 'broken' {
  let body = raw
  // The last coding named was applied last.
  for (const coding of codings(encoding).reverse()) {
    const next = undo(coding, body, limit)
    if (typeof next === 'string') return next
    body = next
  }
  if (isGzip(body)) return undo('gzip', body, limit)
  return body.length > limit ? 'too large' : body
}

function codings(encoding: string | undefined): string[] {
  return (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map(coding => coding.trim())
    .filter(coding => coding !== '' && coding !== 'identity')
}

function undo(coding: string, body: Buffer, limit: number): Buffer | 'too large' | 'broken' {
  const bounded = { maxOutputLength: limit }
  const gentle = { ...bounded, finishFlush: zlib.constants.Z_SYNC_FLUSH }
  try {
    switch (coding) {
      case 'gzip':
      case 'x-gzip':
        return isGzip(body) ? zlib.gunzipSync(body, gentle) : body
      case 'deflate':
        // Meant to have zlib's header; some servers leave it out. https://www.rfc-editor.org/rfc/rfc9110#section-8.4.1.2
        return ((body[0] ?? 0) & 0x0f) === 8 ? zlib.inflateSync(body, gentle) : zlib.inflateRawSync(body, gentle)
      case 'br':
        return zlib.brotliDecompressSync(body, { ...bounded, finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH })
      case 'zstd':
        return isZstd(body)
          ? zlib.zstdDecompressSync(body, { ...bounded, finishFlush: zlib.constants.ZSTD_e_continue })
          : body
      default:
        return 'broken'
    }
  } catch (error) {
    if (error instanceof RangeError) return 'too large'
    return looksPlain(body) ? body : 'broken'
  }
}

function isGzip(body: Buffer): boolean {
  return body[0] === 0x1f && body[1] === 0x8b
}

function isZstd(body: Buffer): boolean {
  return body.length >= 4 && body.readUInt32LE(0) === 0xfd2fb528
}

/** Text that a header calls compressed: it begins like a feed or a page. */
function looksPlain(body: Buffer): boolean {
  return /^(?:\xef\xbb\xbf)?\s*[<{]/.test(body.subarray(0, 200).toString('latin1'))
}
