/**
 * Backup and restore of a workspace: layers 1 to 3 as they are, the view left out since it is made again from them. A
 * backup folder grows: files named by their content are copied once, logs only ever get longer, and each backup is a
 * manifest that names every file with the length and SHA-256 it had. So an older manifest still restores its own state.
 */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { StoreError, UsageError } from '@polylogue/graph-schema'
import { writeDurably } from './durable-file.ts'

const MANIFEST = /^manifest-(\d{6})\.json$/
/** Folders and files of a workspace that a backup holds; `log` first, so that whatever it speaks of is there when it is copied. */
const KEPT = ['log', 'blobs', 'extractions', 'format.json'] as const

/** One file of a backup: the first `bytes` of it, and their SHA-256. */
export interface BackupFile { readonly path: string, readonly bytes: number, readonly sha256: string }

export interface Manifest {
  readonly form: 1
  readonly number: number
  /** UTC, ISO 8601. */
  readonly at: string
  readonly files: readonly BackupFile[]
  /** Which workspace it is of; missing in backups of workspaces of form 1. */
  readonly workspace?: string
}

export interface BackupReport { readonly manifest: string, readonly files: number, readonly copied: number, readonly bytes: number }

/** Copies what is new into `to`. May run beside a writer: logs are read up to their last whole line. Throws StoreError `backup/…`. */
export function backupWorkspace(dir: string, to: string, now: Date): BackupReport {
  const [root, target] = [resolve(dir), resolve(to)]
  if (target === root || target.startsWith(root + sep)) throw new UsageError('backup/inside', 'A backup inside the workspace is lost with it.', { remedy: 'Name a folder outside, best on another disk.' })
  const foreign = existsSync(target) && readdirSync(target).find((name) => !MANIFEST.test(name) && !(KEPT as readonly string[]).includes(name))
  if (foreign) throw new UsageError('backup/not-a-backup', `${target} holds other files (${foreign}).`, { remedy: 'Name an empty folder, or one with earlier backups of this workspace.' })
  const last = manifests(target).at(-1)
  const before = last === undefined ? null : readManifest(target, last)
  const workspace = workspaceOf(root)
  if (before?.workspace !== undefined && workspace !== undefined && before.workspace !== workspace) {
    throw new StoreError('backup/other-history', `${target} holds backups of another workspace.`, { remedy: 'Back up into a folder of its own.' })
  }
  const known = new Map((before?.files ?? []).map((f) => [f.path, f]))
  let copied = 0
  const files = KEPT.flatMap((kept) => filesBelow(root, kept)).map((path): BackupFile => {
    const earlier = known.get(path)
    if (earlier && namedByContent(path) && existsSync(join(target, path))) return earlier
    const bytes = wholeLines(path, readFileSync(join(root, path)))
    const file = { path, bytes: bytes.length, sha256: sha256(bytes) }
    if (earlier?.sha256 === file.sha256 && earlier.bytes === file.bytes) return file
    if (earlier && path.startsWith('log/')) refuseOtherHistory(earlier, bytes)
    writeDurably(join(target, path), bytes)
    copied++
    return file
  })
  const number = (last ?? 0) + 1
  const manifest: Manifest = { form: 1, number, at: now.toISOString(), files: [...files].sort((a, b) => (a.path < b.path ? -1 : 1)), ...workspace !== undefined && { workspace } }
  writeDurably(join(target, manifestName(number)), `${JSON.stringify(manifest, null, 1)}\n`)
  return { manifest: manifestName(number), files: files.length, copied, bytes: files.reduce((n, f) => n + f.bytes, 0) }
}

/**
 * A backup that may lie inside the workspace, made once, before its form changes: whatever is named by its content is linked, so that it takes
 * no room. One whose making was cut off has no manifest and is made again.
 */
export function backupBeside(dir: string, to: string, now: Date): void {
  if (manifests(to).length > 0) return
  rmSync(to, { recursive: true, force: true })
  const files = KEPT.flatMap((kept) => filesBelow(dir, kept)).map((path): BackupFile => {
    const target = join(to, path)
    if (!namedByContent(path)) {
      const bytes = wholeLines(path, readFileSync(join(dir, path)))
      writeDurably(target, bytes)
      return { path, bytes: bytes.length, sha256: sha256(bytes) }
    }
    mkdirSync(dirname(target), { recursive: true })
    try { linkSync(join(dir, path), target) } catch { copyFileSync(join(dir, path), target) }
    const name = path.slice(path.lastIndexOf('/') + 1)
    return { path, bytes: statSync(target).size, sha256: path.startsWith('blobs/') ? name : sha256(readFileSync(target)) }
  })
  writeDurably(join(to, manifestName(1)), `${JSON.stringify({ form: 1, number: 1, at: now.toISOString(), files } satisfies Manifest, null, 1)}\n`)
}

/** Checks every file of the backup before the first is written, then makes the workspace `to`, which must not be there yet. `number`: which backup; default the newest. */
export function restoreWorkspace(from: string, to: string, number?: number): Manifest {
  const known = manifests(from)
  const wanted = number ?? known.at(-1)
  if (wanted === undefined || !known.includes(wanted)) {
    throw new UsageError('backup/not-found', known.length === 0 ? `There is no backup in ${from}.` : `There is no backup ${wanted} in ${from}; there are ${known.join(', ')}.`, { remedy: 'Name the folder that `polylogue backup` wrote.' })
  }
  const target = resolve(to)
  if (existsSync(join(target, 'format.json'))) throw new UsageError('backup/workspace-there', `${target} is a workspace already.`, { remedy: 'Name a new folder, or move the old one away first.' })
  const foreign = existsSync(target) && readdirSync(target).find((name) => !(KEPT as readonly string[]).includes(name))
  if (foreign) throw new UsageError('backup/not-empty', `${target} holds other files (${foreign}).`, { remedy: 'Name a new folder.' })
  const manifest = readManifest(from, wanted)
  for (const file of manifest.files) checkedBytes(from, file)
  mkdirSync(target, { recursive: true })
  // `format.json` last: a restore that was cut off is no workspace yet, and may be run again.
  for (const file of [...manifest.files].sort((a, b) => Number(a.path === 'format.json') - Number(b.path === 'format.json'))) {
    writeDurably(join(target, file.path), checkedBytes(from, file))
  }
  return manifest
}

/** Numbers of the backups in a folder, in order. */
function manifests(dir: string): number[] {
  return existsSync(dir) ? readdirSync(dir).flatMap((name) => MANIFEST.exec(name)?.[1] ?? []).map(Number).sort((a, b) => a - b) : []
}

function workspaceOf(dir: string): string | undefined {
  try { return (JSON.parse(readFileSync(join(dir, 'format.json'), 'utf8')) as { readonly workspace?: string }).workspace } catch { return undefined }
}

function readManifest(dir: string, number: number): Manifest {
  const file = join(dir, manifestName(number))
  try {
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest
    if (manifest.form === 1 && Array.isArray(manifest.files)) return manifest
  } catch { /* told below */ }
  throw new StoreError('backup/damaged', `${file} cannot be read.`, { remedy: 'Use an earlier backup of the folder, with --number.' })
}

function checkedBytes(dir: string, { path, bytes, sha256: expected }: BackupFile): Uint8Array {
  const file = join(dir, path)
  const whole = existsSync(file) ? readFileSync(file).subarray(0, bytes) : null
  if (whole === null || whole.length < bytes || sha256(whole) !== expected) throw new StoreError('backup/damaged', `${file} is not what it was when it was backed up.`, { remedy: 'Use another copy of the backup, or an earlier one with --number; nothing was written.' })
  return whole
}

/** Two histories in one backup folder would leave neither restorable. */
function refuseOtherHistory(earlier: BackupFile, bytes: Uint8Array): void {
  if (bytes.length >= earlier.bytes && sha256(bytes.subarray(0, earlier.bytes)) === earlier.sha256) return
  throw new StoreError('backup/other-history', `${earlier.path} does not go on from the one in the backup: it is another workspace, or it was changed from outside.`, { remedy: 'Back up into a new folder, and compare.' })
}

/** A log may be in the middle of a line that nobody acknowledged yet. */
function wholeLines(path: string, bytes: Buffer): Uint8Array {
  return path.startsWith('log/') ? bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1) : bytes
}

function filesBelow(root: string, name: string): string[] {
  const path = join(root, name)
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [name]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.tmp'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')).sort()
}

function namedByContent(path: string): boolean {
  return path.startsWith('blobs/') || path.startsWith('extractions/')
}

function manifestName(number: number): string {
  return `manifest-${String(number).padStart(6, '0')}.json`
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
