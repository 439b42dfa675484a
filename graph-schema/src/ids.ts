/**
 * Ids are computed from content (docs/decisions/0002-ids.md): SHA-256 over a type tag, a version and length-prefixed
 * fields, shown as the first 26 characters of lower-case base32 (130 bits). No clock, path of this machine, random
 * number or order of arrival ever reaches one.
 */
import { bytesToHex } from '@noble/hashes/utils.js'
import { digest } from './digest.ts'

type Placed = { readonly document: string, readonly start: number, readonly end: number }
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
const ID_LENGTH = 26

/** The id of a thing of type `tag` made from `fields`, e.g. `idOf('mention', 1, text, '12', '17', 'Person')`. */
export function idOf(tag: string, version: number, ...fields: readonly string[]): string {
  let parts = prefixed(tag) + prefixed(String(version))
  for (const field of fields) parts += prefixed(field)
  return base32(digest(encoder.encode(parts))).slice(0, ID_LENGTH)
}

/** Node and every browser have it; this workspace knows the types of neither. */
declare const TextEncoder: new () => { encode(words: string): Uint8Array }
const encoder = new TextEncoder()
const prefixed = (field: string): string => `${byteLength(field)}:${field}`

/** Bytes of a string in UTF-8, as TextEncoder writes it: half a surrogate pair counts three. */
function byteLength(words: string): number {
  let bytes = words.length
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i)
    if (code < 0x80) continue
    bytes += code < 0x800 ? 1 : 2
    if (code >= 0xd800 && code <= 0xdbff && (words.charCodeAt(i + 1) & 0xfc00) === 0xdc00) i++
  }
  return bytes
}

/** Full SHA-256 of bytes, in hexadecimal: the name of a blob. */
export function blobId(bytes: Uint8Array): string {
  return bytesToHex(digest(bytes))
}

/** True where a string has the form of an id made by `idOf`. */
export function isId(value: string): boolean {
  return /^[a-z2-7]{26}$/.test(value)
}

/** Byte order, the only order lists are sorted in: the same in every locale. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A copy of the records, sorted by id in byte order. */
export function sortById<T extends { readonly id: string }>(records: Iterable<T>): T[] {
  return [...records].sort((a, b) => compareIds(a.id, b.id))
}

export const documentId = (collection: string, path: string) => idOf('document', 1, collection, path)
export const versionId = (document: string, blob: string) => idOf('version', 1, document, blob)
export const textId = (version: string, reader: string, text: string) => idOf('text', 1, version, reader, text)
export const passageId = (document: string, start: number, end: number) => idOf('passage', 1, document, String(start), String(end))
export const mentionId = (text: string, start: number, end: number, kind: string) => idOf('mention', 1, text, String(start), String(end), kind)

/** Spelling that ids and comparisons of findings rest on: NFKC, lower case, one space between words. */
export function normalizeWords(words: string): string {
  return words.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
}

/** The passage last normalized: one passage gives many findings, one after the other. */
let passage = { text: '', normal: '' }

function normalizePassage(text: string): string {
  if (text !== passage.text) passage = { text, normal: normalizeWords(text) }
  return passage.normal
}

/** The id reviews hang on: words only, never extractor version or entity ids. */
export function findingId(f: {
  document: string, passageText: string, relation: string, subjectWords: string, objectWords: string, attributionWords: readonly string[], cueWords: string,
}): string {
  return idOf('finding', 1, f.document, normalizePassage(f.passageText), f.relation, normalizeWords(f.subjectWords),
    normalizeWords(f.objectWords), normalizeWords(f.cueWords), ...f.attributionWords.map(normalizeWords))
}

export const quotationId = (document: string, start: number, end: number, content: string) => idOf('quotation', 1, document, String(start), String(end), content)
export const citationId = (document: string, start: number, end: number, raw: string) => idOf('citation', 1, document, String(start), String(end), raw)
export const clusterId = (kind: string, smallestMention: string) => idOf('cluster', 1, kind, smallestMention)
/** A voice that the text never names has no mention to be identified by, only its document. */
export const voiceId = (document: string, name: string) => idOf('voice', 1, document, normalizeWords(name))
export const entityId = (kind: string, smallestCluster: string) => idOf('entity', 1, kind, smallestCluster)
export const statementId = (document: string, relation: string, subject: string, object: string, attribution: readonly string[]) =>
  idOf('statement', 1, document, relation, subject, object, ...attribution)
/** A quotation that was not found has its trace too: without a document, at [0, 0). */
export const traceId = (quotation: string, document: string, start: number, end: number) => idOf('trace', 1, quotation, document, String(start), String(end))
/** Of a passage that repeats another, or a document printed twice: both places. */
export const reuseId = (kind: string, place: Placed, source: Placed) => idOf('reuse', 1, kind, place.document, String(place.start), String(place.end), source.document, String(source.start), String(source.end))

function base32(bytes: Uint8Array): string {
  let out = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) { out += ALPHABET[(value >>> (bits - 5)) & 31]; bits -= 5 }
    value &= (1 << bits) - 1
  }
  return bits > 0 ? out + ALPHABET[(value << (5 - bits)) & 31] : out
}
