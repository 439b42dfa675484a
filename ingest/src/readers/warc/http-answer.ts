/** The answer of a web server as a web archive keeps it: status, type, and the page out of its transfer and content encodings. */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { headerFields } from './records.ts'

export interface HttpAnswer {
  readonly status: number
  /** Media type, lower case, without parameters; null where none is given. */
  readonly type: string | null
  readonly charset: string | null
  readonly body: Uint8Array
}

/** Null where the bytes are no answer; `too-large` where more than `limit` bytes come out; `damaged` where nothing does. */
export function httpAnswer(bytes: Buffer, limit: number): HttpAnswer | 'too-large' | 'damaged' | null {
  const blank = /\r?\n\r?\n/.exec(bytes.toString('latin1', 0, Math.min(bytes.length, 64 * 1024)))
  const line = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/.exec(bytes.toString('latin1', 0, 64))
  if (blank === null || line === null) return null
  const headers = headerFields(bytes.toString('latin1', 0, blank.index))
  const raw = bytes.subarray(blank.index + blank[0].length)
  const content = headers.get('content-type') ?? ''
  const plain = /chunked/i.test(headers.get('transfer-encoding') ?? '') ? dechunked(raw) : raw
  const body = unpacked(plain, headers.get('content-encoding') ?? '', limit)
  if (body === 'too-large' || body === 'damaged') return body
  return { status: Number(line[1]), type: content.split(';')[0].trim().toLowerCase() || null, charset: /charset\s*=\s*["']?([\w:.-]{2,40})/i.exec(content)?.[1] ?? null, body: new Uint8Array(body) }
}

/** Chunks joined; bytes that are not in chunks, whatever the head says, stay as they are. */
function dechunked(raw: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < raw.length;) {
    const lineEnd = raw.indexOf(0x0a, at)
    const size = lineEnd < 0 || lineEnd - at > 100 ? null : /^([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(raw.toString('latin1', at, lineEnd).trim())
    if (size === null) return parts.length === 0 ? raw : Buffer.concat(parts)
    const length = Number.parseInt(size[1], 16)
    if (length === 0) break
    parts.push(raw.subarray(lineEnd + 1, lineEnd + 1 + length))
    at = lineEnd + 1 + length
    while (at < raw.length && (raw[at] === 0x0d || raw[at] === 0x0a)) at++
  }
  return Buffer.concat(parts)
}

/** Archives often keep pages unpacked and the old head: what does not unpack is taken as it is, where it looks like text. */
function unpacked(body: Buffer, encoding: string, limit: number): Buffer | 'too-large' | 'damaged' {
  const options = { maxOutputLength: limit }
  try {
    switch (encoding.trim().toLowerCase()) {
      case 'gzip': case 'x-gzip': return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, options) : body
      case 'deflate': return (body[0] & 0x0f) === 8 ? inflateSync(body, options) : inflateRawSync(body, options)
      case 'br': return brotliDecompressSync(body, options)
      default: return body
    }
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') return 'too-large'
    return /^\s*</.test(body.toString('latin1', 0, 200)) ? body : 'damaged'
  }
}
