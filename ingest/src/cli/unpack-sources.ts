/**
 * Archives into their members, archives in archives too. Each member is a file of its own from here on: its bytes are kept, it is read
 * in a task of its own, and its path says which archive it lies in. What comes out of one file given is limited as a whole.
 */
import { join } from 'node:path'
import type { Problem } from '@polylogue/graph-schema'
import { isSideCar } from '../metadata/side-car.ts'
import type { SideCar } from '../metadata/side-car.ts'
import { problem } from '../readers/codes.ts'
import type { Member, RefusedMember, UnpackLimits } from '../readers/reader.ts'
import { archiveOf } from '../readers/registry.ts'
import { composed } from './discover.ts'
import type { Source } from './discover.ts'
import { whyNoResult } from './no-result.ts'
import { runProblem } from './run-codes.ts'
import type { WorkerPool } from './worker-pool.ts'

/** Archives in archives in archives: a mailbox in a ZIP file in a ZIP file is read, deeper ones are told. */
export const MAX_DEPTH = 4

/** Members out of one file given, at most: a table of this many rows is read. */
export const MAX_MEMBERS = 200_000

/** What may come out of one file given, in bytes: 64 MiB and 25 times its own size, which is more than texts are ever packed by. */
export function unpackLimits(bytes: number): UnpackLimits {
  return { member: 32 * 2 ** 20 + 25 * bytes, total: 64 * 2 ** 20 + 25 * bytes, members: MAX_MEMBERS }
}

/** A file that holds others. */
export interface ArchiveSource {
  readonly source: Source
  readonly file: string
  readonly bytes: number
}

/** A file out of an archive: kept, or refused. */
export interface UnpackedMember {
  readonly source: Source
  /** Path of the archive it lies in itself. */
  readonly within: string
  readonly bytes: number
  /** What `keep` called it; null where its bytes are not kept. */
  readonly blob: string | null
  readonly given: SideCar | null
  readonly refused: Problem | null
}

export interface Unpacked {
  readonly members: readonly UnpackedMember[]
  /** What is wrong with archives as wholes, by path; an archive whose list is empty is sound. */
  readonly archives: readonly { readonly source: Source, readonly problems: readonly Problem[], readonly seconds: number }[]
  /** Bytes of the side-cars found in archives, by the path they would lie at if the archive were a folder. */
  readonly sideCars: ReadonlyMap<string, Uint8Array>
}

export interface UnpackSurroundings {
  readonly pool: WorkerPool
  /** Keeps the bytes of a member and answers what they are called by. */
  readonly keep: (bytes: Uint8Array) => string
  /** The file in which these lie. */
  readonly fileOf: (blob: string) => string
  readonly columns: Readonly<Record<string, string>>
}

/** Members of all archives, in order. `taken`: paths of the files beside them. */
export async function unpackSources(archives: readonly ArchiveSource[], taken: Set<string>, s: UnpackSurroundings): Promise<Unpacked> {
  const each = await Promise.all(archives.map((archive) => unpackAll(archive, s)))
  const all: Unpacked = { members: each.flatMap((u) => u.members), archives: each.flatMap((u) => u.archives), sideCars: new Map(each.flatMap((u) => [...u.sideCars])) }
  const sources = composed(all.members.map((m) => m.source), taken)
  return { ...all, members: all.members.map((m, i) => ({ ...m, source: placed(sources[i]), given: m.blob === null ? null : named(m, sources[i]) })) }
}

/** The member's name as it is told: with the number it may have been given. */
function placed(source: Source): Source {
  return { ...source, archive: { path: source.archive!.path, member: source.path.slice(source.archive!.path.length + 1) } }
}

/** A member whose name another has already says so. */
function named({ source, within, given }: UnpackedMember, { path }: Source): SideCar | null {
  if (path === source.path.normalize('NFC')) return given
  return { ...given ?? { file: within, values: {}, archive: {}, problems: [] }, problems: [...given?.problems ?? [], problem('renamed', path, 'Another member of the archive has the same name; both were kept, this one under a number.')] }
}

/** One file given, and the archives in it, one after the other, so that the limits cut at the same place every time. */
async function unpackAll(root: ArchiveSource, s: UnpackSurroundings): Promise<Unpacked> {
  const out = { members: [] as UnpackedMember[], archives: [] as Unpacked['archives'][number][], sideCars: new Map<string, Uint8Array>() }
  const limits = unpackLimits(root.bytes)
  let { total, members } = limits
  const waiting: { readonly archive: ArchiveSource, readonly depth: number }[] = [{ archive: root, depth: 1 }]
  while (waiting.length > 0) {
    if (total <= 0 || members <= 0) {
      out.archives.push({ source: root.source, problems: [problem('too-large', root.source.path, `More comes out of the archives in the file than is read: ${waiting.length} of them were not unpacked.`)], seconds: 0 })
      break
    }
    const { archive, depth } = waiting.shift()!
    const problems: Problem[] = []
    const take = (member: Member | RefusedMember) => {
      members--
      if ('refused' in member) {
        // What was too much for what is left of the whole ends the whole.
        if (member.refused.code === 'too-large' && total < limits.member) total = 0
        if (member.name === null) problems.push(member.refused)
        else out.members.push({ source: memberSource(archive.source, member.name, root.source), within: archive.source.path, bytes: 0, blob: null, given: null, refused: { ...member.refused, file: `${archive.source.path}/${member.name}` } })
        return
      }
      total -= member.bytes.length
      const path = `${archive.source.path}/${member.name}`
      if (isSideCar(path)) { out.sideCars.set(join(archive.source.root, archive.source.innerPath, member.name), member.bytes); return }
      const blob = s.keep(member.bytes)
      const source = memberSource(archive.source, member.name, root.source)
      const inner = member.bytes.length > 0 && archiveOf({ bytes: member.bytes, path }) !== null
      if (inner && depth < MAX_DEPTH) waiting.push({ archive: { source, file: s.fileOf(blob), bytes: member.bytes.length }, depth: depth + 1 })
      else out.members.push({ source, within: archive.source.path, bytes: member.bytes.length, blob, given: givenBy(member, archive.source.path), refused: inner ? problem('too-deep', path, `Archives are unpacked ${MAX_DEPTH} deep; this one lies deeper.`) : null })
    }
    const started = performance.now()
    const before = out.members.length + out.sideCars.size + waiting.length
    const answer = await s.pool.run({ kind: 'unpack', file: archive.file, path: archive.source.path, limits: { member: limits.member, total: Math.max(0, total), members: Math.max(0, members) }, columns: s.columns }, archive.bytes, { onMember: take })
    const why = whyNoResult(answer, 'Unpacking')
    if (answer.kind === 'timeout') problems.push(runProblem('timeout', archive.source.path, why))
    else if (answer.kind === 'out-of-memory') problems.push(problem('too-large', archive.source.path, why))
    else if (answer.kind === 'died') problems.push(runProblem('crashed', archive.source.path, why))
    else if (answer.kind === 'failed') problems.push(runProblem('reader-failed', archive.source.path, answer.message))
    if (problems.length === 0 && before === out.members.length + out.sideCars.size + waiting.length) problems.push(problem('empty', archive.source.path, 'The archive holds no file.'))
    out.archives.push({ source: archive.source, problems, seconds: (performance.now() - started) / 1000 })
  }
  return out
}

/** What the archive says of a member, where it says anything: of most rows of a table nothing, and there may be many. */
function givenBy({ values, problems }: Member, archive: string): SideCar | null {
  return Object.keys(values).length === 0 && problems.length === 0 ? null : { file: archive, values: {}, archive: values, problems }
}

/** On this machine a member lies in the file that was given. */
function memberSource(archive: Source, member: string, root: Source): Source {
  const path = `${archive.path}/${member}`
  return {
    file: root.file, path, innerPath: archive.innerPath === archive.path ? path : `${archive.innerPath}/${member}`, root: archive.root,
    archive: { path: root.path, member: archive.archive ? `${archive.archive.member}/${member}` : member },
  }
}
