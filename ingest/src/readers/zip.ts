/** ZIP archives. Each file in one is a document of its own; links, names that lead out and what is too large are refused, each by itself. */
import { problem } from './codes.ts'
import { MaterialFault } from './material-fault.ts'
import { isZip, zipEntries } from './zip/zip-file.ts'
import type { ZipEntry } from './zip/zip-file.ts'
import type { Archive, Member, RefusedMember, UnpackInput } from './reader.ts'

export const zip: Archive = {
  format: 'zip',
  label: 'ZIP archive',
  extensions: ['zip'],
  sniff: isZip,
  fits: isZip,
  ofFiles: true,
  unpack: (input) => unpackZip(input, () => true),
}

/** Members whose name `wanted` accepts; the others are passed over. */
export async function* unpackZip({ bytes, path, limits }: UnpackInput, wanted: (name: string) => boolean): AsyncGenerator<Member | RefusedMember> {
  let { total } = limits
  let members = 0
  try {
    // A password covers what its owner wanted covered: half of such an archive would pass for the whole.
    for await (const entry of zipEntries(bytes, limits.members)) if (entry.encrypted && wanted(entry.name)) throw new MaterialFault('encrypted', `The archive is protected by a password (“${plainName(entry.name)}”).`)
    for await (const entry of zipEntries(bytes, limits.members + 1)) {
      if (entry.kind === 'folder' || !wanted(entry.name)) continue
      if (members++ >= limits.members) { yield whole(path, `The archive holds more than ${limits.members} files.`); return }
      const name = plainName(entry.name)
      if (total <= 0) { yield whole(path, `More than ${Math.round(limits.total / 1e6)} MB come out of the archive; the members from “${name}” on were not unpacked.`); return }
      const member = await unpackEntry(entry, name, path, Math.min(limits.member, total))
      if ('bytes' in member) total -= member.bytes.length
      else if (member.refused.code === 'too-large') total -= Math.min(limits.member, total)
      yield member
    }
  } catch (error) {
    if (!(error instanceof MaterialFault)) throw error
    yield { name: null, refused: problem(error.code, path, error.message) }
  }
}

function whole(path: string, message: string): RefusedMember {
  return { name: null, refused: problem('too-large', path, message) }
}

async function unpackEntry(entry: ZipEntry, name: string, path: string, limit: number): Promise<Member | RefusedMember> {
  if (entry.kind === 'link') return { name, refused: problem('not-a-file', path, 'The member is a link.') }
  if (entry.kind === 'device') return { name, refused: problem('not-a-file', path, 'The member is a device or pipe.') }
  if (leadsOut(entry.name)) return { name, refused: problem('unsafe-path', path, 'The name of the member leads out of the archive.') }
  try {
    return { name, bytes: await entry.read(limit), values: {}, problems: [] }
  } catch (error) {
    if (!(error instanceof MaterialFault)) throw error
    return { name, refused: problem(error.code, path, error.message) }
  }
}

function leadsOut(name: string): boolean {
  return /^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)|\0/.test(name)
}

function plainName(name: string): string {
  return name.replaceAll('\0', '%00').replace(/^\.\//, '') || 'member without name'
}
