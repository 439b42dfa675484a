/** A document that is a ZIP file inside: Word, OpenDocument, EPUB. Its parts by name, read when they are asked for. */
import { MaterialFault } from '../material-fault.ts'
import { zipEntries } from './zip-file.ts'
import type { ZipEntry } from './zip-file.ts'

/** Most parts, most bytes of one and of all together: many times what the largest books have. */
const MAX_PARTS = 20_000
const MAX_PART = 64 * 2 ** 20
const MAX_ALL = 192 * 2 ** 20

export interface Package {
  readonly names: readonly string[]
  /** Null where there is no such part. Throws MaterialFault. */
  part(name: string): Promise<Uint8Array | null>
}

/** Of two parts with one name the first counts. Throws MaterialFault `broken` or `encrypted`. */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const parts = new Map<string, ZipEntry>()
  let entries = 0
  for await (const entry of zipEntries(bytes, MAX_PARTS)) {
    entries++
    if (entry.kind === 'file' && !parts.has(entry.name)) parts.set(entry.name, entry)
  }
  if (entries === MAX_PARTS) throw new MaterialFault('too-large', `The file has more than ${MAX_PARTS} parts.`)
  let left = MAX_ALL
  return {
    names: [...parts.keys()],
    async part(name) {
      const entry = parts.get(name)
      if (!entry) return null
      const part = await entry.read(Math.min(MAX_PART, left))
      left -= part.length
      return part
    },
  }
}

/** A path in a package, relative to the part that names it; `.` and `..` are resolved and stay inside. */
export function resolvePart(base: string, target: string): string {
  const parts = target.startsWith('/') ? [] : base.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') parts.pop()
    else if (step !== '' && step !== '.') parts.push(step)
  }
  return parts.join('/')
}
