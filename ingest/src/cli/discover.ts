/** Files to read: folders are walked, links are not followed, hidden files and side-cars are left out. Sorted by path. */
import { lstatSync, readdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { UsageError, compareIds } from '@polylogue/graph-schema'
import { isSideCar } from '../metadata/side-car.ts'

/** One file to read. */
export interface Source {
  /** Where it is on this machine; reaches no id and no record. */
  readonly file: string
  /** Path relative to the folder given, with `/`; the name of a file given by itself. */
  readonly path: string
  /** The folder given (or the folder of a file given by itself). */
  readonly root: string
}

/** Folders that never hold documents. */
const SKIPPED = new Set(['node_modules', '__MACOSX'])

/**
 * All files of the paths given. Two inputs that give the same relative path are told apart by the name of their folder.
 * Throws UsageError `usage/no-such-path` where a path is not there.
 */
export function discover(paths: readonly string[]): readonly Source[] {
  const found = new Map<string, Source>()
  for (const path of paths) for (const source of sourcesOf(resolve(path), path)) found.set(source.file, source)
  const sources = [...found.values()]
  const rootsOf = new Map<string, Set<string>>()
  for (const s of sources) rootsOf.set(s.path, (rootsOf.get(s.path) ?? new Set()).add(s.root))
  return sources
    .map((s) => (rootsOf.get(s.path)!.size > 1 ? { ...s, path: `${basename(s.root)}/${s.path}` } : s))
    .sort((a, b) => compareIds(a.path, b.path) || compareIds(a.file, b.file))
}

function sourcesOf(path: string, asGiven: string): Source[] {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (!stat) throw new UsageError('usage/no-such-path', `there is no file or folder “${asGiven}”`, { remedy: 'Give the path of a file or folder that exists.' })
  if (stat.isDirectory()) return walk(path)
  return [{ file: path, path: basename(path), root: dirname(path) }]
}

function walk(root: string): Source[] {
  const out: Source[] = []
  const folders = ['']
  while (folders.length > 0) {
    const folder = folders.pop()!
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue
      if (entry.isDirectory()) folders.push(path)
      else if (entry.isFile() && !isSideCar(path)) out.push({ file: join(root, path), path, root })
    }
  }
  return out
}
