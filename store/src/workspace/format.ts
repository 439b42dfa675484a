/** The version of the folder's form: what an older program must not touch, and what is no workspace at all. */
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { StoreError, UsageError } from '@polylogue/graph-schema'
import { writeDurably } from './durable-file.ts'

export const WORKSPACE_FORMAT = 1

/** What may lie in a folder whose making was cut off before `format.json` was written. */
const OWN = /^(lock\.(sqlite(-journal)?|json)|log|blobs|extractions|view|names\.csv|(format|lock)\.json\..*\.tmp)$/

/** Where the embedded store of a workspace keeps the view. */
export function viewFile(workspace: string): string {
  return join(workspace, 'view', 'graph.sqlite')
}

/** Refuses what is no workspace or a newer one; with `write`, makes a new one. Called before and after the lock is taken. */
export function checkFormat(dir: string, { create, write }: { create: boolean, write: boolean }): void {
  const file = join(dir, 'format.json')
  if (existsSync(file)) return refuseNewer(dir, readFileSync(file, 'utf8'))
  const entries = existsSync(dir) ? readdirSync(dir) : null
  if (!create) throw new UsageError('workspace/not-found', `There is no workspace in ${dir}.`, { remedy: 'Ingest documents into it first, or name another folder with --workspace.' })
  const foreign = entries?.find((name) => !OWN.test(name))
  if (foreign !== undefined) throw new UsageError('workspace/not-a-workspace', `${dir} holds other files (${foreign}) and is no workspace.`, { remedy: 'Name an empty or a new folder with --workspace.' })
  mkdirSync(dir, { recursive: true })
  if (write) writeDurably(file, `${JSON.stringify({ format: WORKSPACE_FORMAT, program: 'polylogue' })}\n`)
}

function refuseNewer(dir: string, text: string): void {
  const format = readVersion(text)
  if (format === null) throw new StoreError('workspace/damaged-format', `format.json in ${dir} cannot be read.`, { remedy: `Restore it from a backup; it holds {"format":${WORKSPACE_FORMAT},"program":"polylogue"}.` })
  if (format > WORKSPACE_FORMAT) throw new StoreError('workspace/newer-format', `The workspace ${dir} has form ${format}; this program knows forms up to ${WORKSPACE_FORMAT}.`, { remedy: 'Use the newer version of Polylogue that wrote it.' })
}

function readVersion(text: string): number | null {
  try {
    const { format } = JSON.parse(text) as { format?: unknown }
    return typeof format === 'number' && Number.isInteger(format) && format >= 1 ? format : null
  } catch { return null }
}
