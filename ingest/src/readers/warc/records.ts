/** The records of a WARC or ARC file, plain or packed record by record. What is damaged is told, and the next record looked for. */
import { gunzipMember, isGzip } from './gzip-member.ts'

export interface WarcRecord {
  /** Header fields, names in lower case. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: Buffer
  /** False where its length runs past the end of the file. */
  readonly whole: boolean
}

/** A stretch that cannot be read as a record. */
export interface WarcFlaw {
  readonly flaw: 'damaged' | 'too-large'
}

const MAX_HEAD = 64 * 1024

/** Records in order; never throws. `limit`: bytes of one record. */
export function* warcRecords(bytes: Uint8Array, limit: number): Generator<WarcRecord | WarcFlaw> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < buffer.length;) {
    if (isGzip(buffer, at)) {
      const member = gunzipMember(buffer, at, limit + MAX_HEAD)
      if (member.flaw !== null) yield { flaw: member.flaw }
      else yield* recordsIn(member.bytes, 0, limit)
      at = member.end
    } else {
      yield* recordsIn(buffer, at, limit)
      return
    }
  }
}

function* recordsIn(buffer: Buffer, from: number, limit: number): Generator<WarcRecord | WarcFlaw> {
  for (let at = from; ;) {
    while (at < buffer.length && (buffer[at] === 0x0d || buffer[at] === 0x0a)) at++
    if (at >= buffer.length) return
    const found = arcRecord(buffer, at) ?? warcRecord(buffer, at)
    if (found === null) { yield { flaw: 'damaged' }; return }
    yield found.record.body.length > limit ? { flaw: 'too-large' } : found.record
    at = found.end
  }
}

interface Found { readonly record: WarcRecord, readonly end: number }

function warcRecord(buffer: Buffer, at: number): Found | null {
  if (buffer.toString('latin1', at, at + 5) !== 'WARC/') return null
  const headEnd = buffer.indexOf('\r\n\r\n', at)
  if (headEnd < 0 || headEnd - at > MAX_HEAD) return null
  const headers = headerFields(buffer.toString('utf8', at, headEnd))
  const length = Number(headers.get('content-length') ?? Number.NaN)
  const end = Number.isSafeInteger(length) && length >= 0 ? headEnd + 4 + length : Number.POSITIVE_INFINITY
  return { record: { headers, body: buffer.subarray(headEnd + 4, Math.min(end, buffer.length)), whole: end <= buffer.length }, end: Math.min(end, buffer.length) }
}

/** ARC, the older form: a line “address ip date type … length” before each record. */
function arcRecord(buffer: Buffer, at: number): Found | null {
  const lineEnd = buffer.indexOf(0x0a, at)
  if (lineEnd < 0 || lineEnd - at > 8192) return null
  const words = buffer.toString('latin1', at, lineEnd).trim().split(' ')
  const [address, , date, type] = words
  const length = Number(words.at(-1))
  if (words.length < 5 || words.length > 12 || !/^[a-z]+:/i.test(address) || !/^\d{14}$/.test(date) || !Number.isSafeInteger(length) || length < 0) return null
  const taken = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}T${date.slice(8, 10)}:${date.slice(10, 12)}:${date.slice(12)}Z`
  const headers = new Map([['warc-type', /^filedesc:/i.test(address) ? 'warcinfo' : 'response'], ['warc-target-uri', address], ['warc-date', taken], ['content-type', /^https?:/i.test(address) ? 'application/http' : type]])
  const end = lineEnd + 1 + length
  return { record: { headers, body: buffer.subarray(lineEnd + 1, Math.min(end, buffer.length)), whole: end <= buffer.length }, end: Math.min(end, buffer.length) }
}

/** Fields of a head, names in lower case; of two with one name the first counts. */
export function headerFields(head: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim())
  }
  return fields
}
