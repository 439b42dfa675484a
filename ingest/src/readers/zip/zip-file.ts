/**
 * A ZIP file's members, one at a time, with their sizes and checksums checked. What a member says of its size is never believed: what
 * comes out is counted, and cut at the caller's limit.
 */
import { crc32 } from 'node:zlib'
import { fromBuffer, getFileNameLowLevel } from 'yauzl'
import type { Entry, ZipFile as YauzlFile } from 'yauzl'
import { MaterialFault } from '../material-fault.ts'

export interface ZipEntry {
  /** As it is written, with `/`; bytes of no known encoding stand as %XX. May lead anywhere: a label only. */
  readonly name: string
  readonly kind: 'file' | 'folder' | 'link' | 'device'
  readonly encrypted: boolean
  /** Throws MaterialFault `too-large` beyond `limit` bytes, `encrypted`, or `broken`. */
  read(limit: number): Promise<Uint8Array>
}

/** The first bytes of a ZIP file, also of an empty one. */
export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6))
}

/** Entries in the order of the directory at the file's end, at most `max`. Throws MaterialFault `broken`. */
export async function* zipEntries(bytes: Uint8Array, max: number): AsyncGenerator<ZipEntry> {
  const zip = await open(bytes)
  const next = entryStream(zip)
  for (let n = 0; n < max; n++) {
    const entry = await next()
    if (entry === null) return
    yield {
      name: nameOf(entry), kind: kindOf(entry), encrypted: entry.isEncrypted(),
      read: (limit) => readEntry(zip, entry, limit),
    }
  }
}

function open(bytes: Uint8Array): Promise<YauzlFile> {
  return new Promise((done, fail) => {
    fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true, decodeStrings: false, validateEntrySizes: true }, (error, zip) => {
      if (error) fail(new MaterialFault('broken', 'The ZIP file has no whole directory: it was cut off or is damaged.'))
      else done(zip)
    })
  })
}

/** The event interface of the parser as one promise for each entry. */
function entryStream(zip: YauzlFile): () => Promise<Entry | null> {
  let settle: { done: (entry: Entry | null) => void, fail: (error: Error) => void } | null = null
  zip.on('entry', (entry: Entry) => settle?.done(entry))
  zip.on('end', () => settle?.done(null))
  zip.on('error', () => settle?.fail(new MaterialFault('broken', 'The directory of the ZIP file is damaged.')))
  return () => new Promise((done, fail) => { settle = { done, fail }; zip.readEntry() })
}

function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw ?? Buffer.from(entry.fileName as unknown as Uint8Array)
  if ((entry.generalPurposeBitFlag & 0x800) !== 0 || entry.extraFields.some((f) => f.id === 0x7075)) return getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw)
  } catch {
    return [...raw].map((b) => (b >= 0x20 && b < 0x7f ? String.fromCharCode(b) : `%${b.toString(16).toUpperCase().padStart(2, '0')}`)).join('')
  }
}

function kindOf(entry: Entry): ZipEntry['kind'] {
  const unixMode = entry.versionMadeBy >>> 8 === 3 ? (entry.externalFileAttributes >>> 16) & 0o170000 : 0
  if (unixMode === 0o120000) return 'link'
  if (unixMode !== 0 && unixMode !== 0o100000 && unixMode !== 0o040000) return 'device'
  return nameOf(entry).endsWith('/') || unixMode === 0o040000 ? 'folder' : 'file'
}

async function readEntry(zip: YauzlFile, entry: Entry, limit: number): Promise<Uint8Array> {
  if (entry.isEncrypted()) throw new MaterialFault('encrypted', 'The member is protected by a password.')
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw new MaterialFault('unsupported-format', `The member is packed by method ${entry.compressionMethod}, which is not read.`)
  const parts: Buffer[] = []
  let length = 0
  const stream = await new Promise<NodeJS.ReadableStream & { destroy(): void }>((done, fail) => {
    try {
      zip.openReadStream(entry, (error, opened) => { if (error) fail(new MaterialFault('broken', 'A member of the ZIP file is not where its directory says.')); else done(opened) })
    } catch { fail(new MaterialFault('broken', 'A member of the ZIP file is not where its directory says.')) }
  })
  try {
    for await (const part of stream) {
      length += (part as Buffer).length
      if (length > limit) throw new MaterialFault('too-large', `More than ${(limit / 1e6).toFixed(1)} MB come out of the member.`)
      parts.push(part as Buffer)
    }
  } catch (error) {
    stream.destroy()
    throw error instanceof MaterialFault ? error : new MaterialFault('broken', 'A member of the ZIP file is damaged.')
  }
  const whole = new Uint8Array(Buffer.concat(parts, length))
  if (crc32(whole) !== entry.crc32 >>> 0) throw new MaterialFault('broken', 'A member of the ZIP file is damaged: its checksum is wrong.')
  return whole
}
