/**
 * A workspace of an older form made one of today's: forward only, step by step, each step written beside and switched by renaming
 * `format.json`. Before the first step layers 1 to 3 are backed up inside the workspace; bytes named by their content are linked, not copied.
 * A migration that was cut off begins again at the step it was in.
 */
import { randomBytes } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backupBeside } from './backup.ts'

/** What `format.json` says. */
export interface FormatNote {
  readonly format: number
  readonly program: string
  /** Random, given once; tells a workspace and its backups from others. From form 2 on. */
  readonly workspace?: string
}

/** One step: from this form to the next. It may run twice, and changes no log. */
export interface Migration {
  readonly from: number
  migrate(dir: string, note: FormatNote): FormatNote
}

/** What is written for a workspace that is made now. */
export function newNote(format: number): FormatNote {
  return { format, program: 'polylogue', workspace: randomBytes(16).toString('hex') }
}

const MIGRATIONS: readonly Migration[] = [
  { from: 1, migrate: (_dir, note) => ({ ...note, format: 2, workspace: randomBytes(16).toString('hex') }) },
]

/** Brings a workspace to the newest form; `write` keeps the note of each step. For whoever holds the lock. */
export function migrate(dir: string, note: FormatNote, newest: number, write: (note: FormatNote) => void, now: () => Date = () => new Date(), migrations: readonly Migration[] = MIGRATIONS): void {
  if (note.format >= newest) return
  backupBeside(dir, join(dir, `before-form-${newest}`), now())
  for (let at = note; at.format < newest;) {
    const step = migrations.find((m) => m.from === at.format)
    if (!step) throw new Error(`no step leads from form ${at.format}`)
    at = step.migrate(dir, at)
    write(at)
  }
}

/** Removes what migrations backed up: for a document whose copies must not stay. */
export function dropMigrationBackups(dir: string): void {
  for (const name of readdirSync(dir)) if (/^before-form-\d+$/.test(name)) rmSync(join(dir, name), { recursive: true, force: true })
}
