/**
 * Web archives: WARC and ARC, plain or packed, and WACZ, which is WARC files in a ZIP file. Each page taken with success is a document of
 * its own, with its address and the moment it was taken. Pictures, scripts, redirects and errors are passed over.
 */
import { inflateRawSync, constants } from 'node:zlib'
import { webAddress } from '../metadata/side-car.ts'
import { problem } from './codes.ts'
import { declaredCharset } from './html.ts'
import { unpackZip } from './zip.ts'
import { isZip } from './zip/zip-file.ts'
import { isGzip } from './warc/gzip-member.ts'
import { httpAnswer } from './warc/http-answer.ts'
import { warcRecords } from './warc/records.ts'
import type { WarcRecord } from './warc/records.ts'
import type { Archive, Member, RefusedMember, UnpackInput } from './reader.ts'

export const warc: Archive = {
  format: 'warc', label: 'web archive (WARC)', extensions: ['warc', 'arc'], sniff: isWarc, fits: isWarc, unpack: unpackWarc,
}

export const wacz: Archive = {
  format: 'wacz', label: 'web archive (WACZ)', extensions: ['wacz'], sniff: () => false, fits: isZip,
  unpack: (input) => unpackZip(input, (name) => /^archive\/[^/]+\.w?arc(\.gz)?$/i.test(name)),
}

/** Extension a page is read by, for each media type that is text. Others are passed over. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/html': 'html', 'application/xhtml+xml': 'html', 'text/plain': 'txt', 'text/markdown': 'md', 'application/pdf': 'pdf',
  'application/rtf': 'rtf', 'text/rtf': 'rtf', 'application/epub+zip': 'epub', 'message/rfc822': 'eml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx', 'application/vnd.oasis.opendocument.text': 'odt',
}

function isWarc(head: Uint8Array): boolean {
  const text = String.fromCharCode(...isGzip(head) ? beginning(head) : head.subarray(0, 16))
  return text.startsWith('WARC/') || text.startsWith('filedesc://')
}

/** The first bytes of a packed file; none where they do not unpack. */
function beginning(head: Uint8Array): Uint8Array {
  const named = (head[3] & 8) !== 0 ? head.indexOf(0, 10) + 1 : 10
  try {
    return inflateRawSync(head.subarray(named), { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 4 * 2 ** 20 }).subarray(0, 16)
  } catch { return new Uint8Array() }
}

function* unpackWarc({ bytes, path, limits }: UnpackInput): Generator<Member | RefusedMember> {
  let { total } = limits
  let pages = 0
  let records = 0
  let unnamed = 0
  for (const record of warcRecords(bytes, limits.member)) {
    records++
    if ('flaw' in record) { yield { name: `record-${records}`, refused: record.flaw === 'damaged' ? problem('broken', path, 'The record is damaged.') : problem('too-large', path, `The record is larger than ${Math.round(limits.member / 1e6)} MB.`) }; continue }
    const member = pageOf(record, path, Math.min(limits.member, total), () => ++unnamed)
    if (member === null) continue
    if (pages++ >= limits.members || total <= 0) { yield { name: null, refused: problem('too-large', path, `More pages come out of the archive than ${Math.round(limits.total / 1e6)} MB or ${limits.members} of them.`) }; return }
    if ('bytes' in member) total -= member.bytes.length
    yield member
  }
  if (pages === 0) yield { name: null, refused: problem('blank', path, 'The archive holds no page of text.') }
}

/** The page of a record; null where it holds none that is text. */
function pageOf({ headers, body, whole }: WarcRecord, path: string, limit: number, unnamed: () => number): Member | RefusedMember | null {
  const kind = headers.get('warc-type')
  const declared = (headers.get('content-type') ?? '').toLowerCase()
  if (kind !== 'response' && kind !== 'resource' && kind !== 'conversion') return null
  const answer = kind === 'response' && declared.includes('http') ? httpAnswer(body, limit) : { status: 200, type: declared.split(';')[0].trim() || null, charset: null, body: new Uint8Array(body) }
  const address = (headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, '')
  const taken = isoMoment(headers.get('warc-date') ?? '')
  const label = `${(taken ?? 'undated').replace(/\D/g, '') || 'undated'}/${plain(address).replace(/\/$/, '/index') || `page-${unnamed()}`}`
  if (answer === null || answer === 'damaged') return { name: label, refused: problem('broken', path, 'The record holds no whole answer of a web server.') }
  if (answer === 'too-large') return { name: label, refused: problem('too-large', path, `More than ${Math.round(limit / 1e6)} MB come out of the page.`) }
  const extension = EXTENSIONS[answer.type ?? 'text/html'] ?? null
  if (answer.status < 200 || answer.status > 299 || extension === null || answer.body.length === 0) return null
  const values = { ...webAddress(address) === null ? {} : { address }, ...taken === null ? {} : { captured: taken } }
  return {
    name: label.toLowerCase().endsWith(`.${extension}`) ? label : `${label}.${extension}`, bytes: inUtf8(answer.body, answer.charset, extension), values,
    problems: whole ? [] : [problem('cut-short', path, 'The record of the page is cut off: what there is was read.')],
  }
}

/** A page whose encoding only the server told: in UTF-8, since the members of an archive have no server. */
function inUtf8(body: Uint8Array, charset: string | null, extension: string): Uint8Array {
  if (charset === null || /^utf-?8$/i.test(charset) || !(extension === 'txt' || (extension === 'html' && declaredCharset(body) === null))) return body
  try { return new TextEncoder().encode(new TextDecoder(charset).decode(body)) } catch { return body }
}

function isoMoment(value: string): string | null {
  const m = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d{1,9})?Z?$/.exec(value)
  return m ? `${m[1]}T${m[2]}Z` : null
}

/** An address as a label: control signs and spaces are written as %XX. */
function plain(address: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is written otherwise
  return address.slice(0, 400).replace(/[\u0000-\u0020\u007f-\u009f]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
}
