/**
 * One writer for a workspace. The lock is the operating system's own, held through SQLite on `lock.sqlite`: it falls when
 * its process dies, however it dies, so there is no stale lock to guess about. `lock.json` only says who holds it.
 */
import { readFileSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { StoreError } from '@polylogue/graph-schema'
import { openDatabase } from '../sqlite/driver.ts'
import { writeDurably } from './durable-file.ts'

/** Takes the lock and answers how to let it go. Throws StoreError `workspace/locked`. */
export function takeLock(dir: string): () => void {
  const note = join(dir, 'lock.json')
  const db = openDatabase(join(dir, 'lock.sqlite'))
  try {
    db.exec('PRAGMA busy_timeout=0; PRAGMA journal_mode=MEMORY; BEGIN EXCLUSIVE')
  } catch (cause) {
    db.close()
    throw new StoreError('workspace/locked', `Another process writes to ${dir}${holder(note)}.`, { retriable: true, cause, remedy: 'Wait until it has finished, or stop it.' })
  }
  let held = true
  const letGo = () => {
    if (!held) return
    held = false
    // The lock falls even where the note cannot be removed. Closing alone may keep it until statements are collected.
    try { rmSync(note, { force: true }) } finally { db.exec('ROLLBACK'); db.close() }
  }
  try { writeDurably(note, `${JSON.stringify({ pid: process.pid, host: hostname() })}\n`) } catch (error) { letGo(); throw error }
  return letGo
}

function holder(note: string): string {
  try {
    const { pid, host } = JSON.parse(readFileSync(note, 'utf8')) as { pid: number, host: string }
    return ` (process ${pid} on ${host})`
  } catch { return '' }
}
