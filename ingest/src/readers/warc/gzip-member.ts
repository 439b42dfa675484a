/** One member of a gzip file, unpacked alone and to a limit, so that a bomb ends its record and not the file. */
import { inflateRawSync } from 'node:zlib'

export interface Gunzipped {
  readonly bytes: Buffer
  /** Where the next member begins. */
  readonly end: number
  readonly flaw: 'damaged' | 'too-large' | null
}

export function isGzip(buffer: Uint8Array, at = 0): boolean {
  return buffer[at] === 0x1f && buffer[at + 1] === 0x8b && buffer[at + 2] === 8
}

/** The member at a place. After a damaged or too large one, the next begins where one seems to. */
export function gunzipMember(buffer: Buffer, at: number, limit: number): Gunzipped {
  const start = headEnd(buffer, at)
  if (start === null) return { bytes: Buffer.alloc(0), end: nextMember(buffer, at), flaw: 'damaged' }
  try {
    const { buffer: bytes, engine } = inflateRawSync(buffer.subarray(start), { maxOutputLength: limit, info: true }) as unknown as { readonly buffer: Buffer, readonly engine: { readonly bytesWritten: number } }
    return { bytes, end: Math.min(buffer.length, start + engine.bytesWritten + 8), flaw: null }
  } catch (error) {
    return { bytes: Buffer.alloc(0), end: nextMember(buffer, at), flaw: (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged' }
  }
}

function nextMember(buffer: Buffer, at: number): number {
  for (let i = buffer.indexOf(0x1f, at + 18); i >= 0; i = buffer.indexOf(0x1f, i + 1)) if (isGzip(buffer, i) && buffer[i + 3] < 32) return i
  return buffer.length
}

/** Where the packed bytes begin (RFC 1952, 2.3); null where there is no whole head. */
function headEnd(buffer: Buffer, at: number): number | null {
  if (!isGzip(buffer, at)) return null
  const flags = buffer[at + 3]
  let i = at + 10
  if (flags & 4) { if (i + 2 > buffer.length) return null; i += 2 + buffer.readUInt16LE(i) }
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue
    const end = buffer.indexOf(0, i)
    if (end < 0) return null
    i = end + 1
  }
  if (flags & 2) i += 2
  return i < buffer.length ? i : null
}
