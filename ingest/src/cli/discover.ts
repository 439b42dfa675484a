/** Files to read: folders are walked, links are not followed, hidden folders and side-cars are left out. Sorted by path. */
import { lstatSync, readdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { UsageError, compareIds } from '@polylogue/graph-schema'
import type { Problem } from '@polylogue/graph-schema'
import { problem } from '../readers/codes.ts'
import { runProblem } from './run-codes.ts'
import { isSideCar } from '../metadata/side-car.ts'
import { extensionOf } from '../readers/choose-format.ts'
import { FORMATS } from '../readers/registry.ts'

/** One file to read. */
export interface Source {
  /** Where it is on this machine; reaches no id and no record. */
  readonly file: string
  /** Path the document is known by: `innerPath`, or with the folder's name before it where two folders hold one path. */
  readonly path: string
  /** Path relative to the folder given, with `/`; the name of a file given by itself. */
  readonly innerPath: string
  /** The folder given (or the folder of a file given by itself). */
  readonly root: string
  /** Set for what lies in an archive: path of the archive, and path inside it. */
  readonly archive?: { readonly path: string, readonly member: string }
}

/** What walking found that is no ordinary file or cannot be opened: told, not read. */
export interface Skipped {
  readonly path: string
  readonly problem: Problem
}

export interface Discovery {
  readonly sources: readonly Source[]
  readonly skipped: readonly Skipped[]
  /** Folders given as folders: what was known there and is gone is absent. */
  readonly folders: readonly string[]
}

/** Folders that never hold documents. */
const SKIPPED_FOLDERS = new Set(['node_modules', '__MACOSX'])

/**
 * All files of the paths given. Two inputs that give the same relative path are told apart by the name of their folder.
 * Throws UsageError `usage/no-such-path` where a path is not there.
 */
export function discover(paths: readonly string[]): Discovery {
  const found = new Map<string, Omit<Source, 'path'>>()
  const skipped: Skipped[] = []
  const folders: string[] = []
  for (const given of paths) {
    const path = resolve(given)
    const stat = lstatSync(path, { throwIfNoEntry: false })
    if (!stat) throw new UsageError('usage/no-such-path', `there is no file or folder “${given}”`, { remedy: 'Give the path of a file or folder that exists.' })
    if (stat.isDirectory()) {
      folders.push(path)
      const walked = walk(path)
      skipped.push(...walked.skipped)
      for (const source of walked.sources) found.set(source.file, source)
    } else if (stat.isFile()) {
      if (!found.has(path)) found.set(path, { file: path, innerPath: basename(path), root: dirname(path) })
    } else skipped.push(noFile(basename(path)))
  }
  return { sources: named([...found.values()]), skipped, folders: [...new Set(folders)].sort() }
}

function named(sources: readonly Omit<Source, 'path'>[]): Source[] {
  const rootsOf = new Map<string, Set<string>>()
  for (const s of sources) rootsOf.set(s.innerPath, (rootsOf.get(s.innerPath) ?? new Set()).add(s.root))
  return composed(sources
    .map((s) => ({ ...s, path: `${tellApart(s.root, [...rootsOf.get(s.innerPath)!])}${s.innerPath}` }))
    .sort((a, b) => compareIds(a.path, b.path) || compareIds(a.file, b.file)))
}

/**
 * Paths in composed letters (NFC), as ids take them. Of two that are the same the second gets a number: names that differ only in how
 * letters are composed, or a name an archive holds twice. `taken` are paths that are given away already.
 */
export function composed(sources: readonly Source[], taken: Set<string> = new Set()): Source[] {
  return sources.map((s) => {
    const whole = s.path.normalize('NFC')
    const dot = whole.lastIndexOf('.') > whole.lastIndexOf('/') + 1 ? whole.lastIndexOf('.') : whole.length
    let path = whole
    for (let n = 2; taken.has(path); n++) path = `${whole.slice(0, dot)}~${n}${whole.slice(dot)}`
    taken.add(path)
    return { ...s, path }
  })
}

/** As many of the last names of a folder as it takes to tell it from the others; nothing where it is alone. */
function tellApart(root: string, roots: readonly string[]): string {
  if (roots.length === 1) return ''
  const parts = (path: string) => path.split(/[/\\]/).filter(Boolean)
  const end = (path: string, n: number) => parts(path).slice(-n).join('/')
  for (let n = 1; n <= parts(root).length; n++) {
    if (roots.filter((other) => end(other, n) === end(root, n)).length === 1) return `${end(root, n)}/`
  }
  return `${parts(root).join('/')}/`
}

function walk(root: string): { sources: Omit<Source, 'path'>[], skipped: Skipped[] } {
  const sources: Omit<Source, 'path'>[] = []
  const skipped: Skipped[] = []
  const folders = ['']
  while (folders.length > 0) {
    const folder = folders.pop()!
    const entries = entriesOf(join(root, folder))
    if (entries === null) skipped.push(shut(folder || basename(root)))
    for (const entry of entries ?? []) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && !SKIPPED_FOLDERS.has(entry.name)) folders.push(path)
      } else if (isSystemFile(entry.name)) continue
      else if (!entry.isFile()) skipped.push(noFile(path))
      else if (!isSideCar(path)) sources.push({ file: join(root, path), innerPath: path, root })
    }
  }
  return { sources, skipped }
}

/** True for a path in a folder or file that never holds a text. */
export function isLeftOut(path: string): boolean {
  const parts = path.split('/')
  return parts.slice(0, -1).some((folder) => folder.length > 1 && folder !== '..' && (folder.startsWith('.') || SKIPPED_FOLDERS.has(folder))) || isSystemFile(parts.at(-1)!)
}

/** Settings and left-overs of programs: hidden names without the extension of a text (“.DS_Store”, “.gitignore”), and what macOS keeps beside a file (“._a.txt”). */
function isSystemFile(name: string): boolean {
  return name.startsWith('.') && (name.startsWith('._') || !FORMATS.some((format) => format.extensions.includes(extensionOf(name))))
}

function noFile(path: string): Skipped {
  return { path, problem: problem('not-a-file', path, 'The path is a link or device.') }
}

function shut(path: string): Skipped {
  return { path, problem: runProblem('unreadable', path, 'The folder cannot be opened.') }
}

/** What is in a folder; null where it cannot be opened. */
function entriesOf(folder: string) {
  try { return readdirSync(folder, { withFileTypes: true }) } catch { return null }
}
