/** The version of the folder's form: what an older program must not touch, and what is no workspace at all. */
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { StoreError, UsageError } from '@polylogue/graph-schema'
import { writeDurably } from './durable-file.ts'
import { migrate, newNote } from './migrate.ts'
import type { FormatNote } from './migrate.ts'

const WORKSPACE_FORMAT = 2

/** What may lie in a folder whose making was cut off before `format.json` was written. */
const OWN = /^(lock\.(sqlite(-journal)?|json)|log|blobs|extractions|view|names\.csv|(format|lock)\.json\..*\.tmp)$/

/** Where the embedded store of a workspace keeps the view. */
export function viewFile(workspace: string): string {
  return join(workspace, 'view', 'graph.sqlite')
}

/** Refuses what is no workspace or a newer one; with `write`, makes a new one, and brings an older one to today's form. Called before and after the lock is taken. */
export function checkFormat(dir: string, { create, write }: { create: boolean, write: boolean }): void {
  const file = join(dir, 'format.json')
  const keep = (note: FormatNote) => { writeDurably(file, `${JSON.stringify(note)}\n`) }
  if (existsSync(file)) {
    const note = knownNote(dir, readFileSync(file, 'utf8'))
    if (write) migrate(dir, note, WORKSPACE_FORMAT, keep)
    return
  }
  const entries = existsSync(dir) ? readdirSync(dir) : null
  if (!create) throw new UsageError('workspace/not-found', `There is no workspace in ${dir}.`, { remedy: 'Ingest documents into it first, or name another folder with --workspace.' })
  const foreign = entries?.find((name) => !OWN.test(name))
  if (foreign !== undefined) throw new UsageError('workspace/not-a-workspace', `${dir} holds other files (${foreign}) and is no workspace.`, { remedy: 'Name an empty or a new folder with --workspace.' })
  mkdirSync(dir, { recursive: true })
  if (write) keep(newNote(WORKSPACE_FORMAT))
}

function knownNote(dir: string, text: string): FormatNote {
  const note = readNote(text)
  if (note === null) throw new StoreError('workspace/damaged-format', `format.json in ${dir} cannot be read.`, { remedy: `Restore it from a backup; it holds {"format":${WORKSPACE_FORMAT},"program":"polylogue"}.` })
  if (note.format > WORKSPACE_FORMAT) throw new StoreError('workspace/newer-format', `The workspace ${dir} has form ${note.format}; this program knows forms up to ${WORKSPACE_FORMAT}.`, { remedy: 'Use the newer version of Polylogue that wrote it.' })
  return note
}

function readNote(text: string): FormatNote | null {
  try {
    const note = JSON.parse(text) as FormatNote
    return Number.isInteger(note.format) && note.format >= 1 ? note : null
  } catch { return null }
}
