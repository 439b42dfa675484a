/**
 * The seam to SQLite: the package on Node 20 and 22, the built-in module from Node 24. Nothing else imports either.
 * Versions of SQLite with the WAL-reset race (before 3.51.3) are refused: a server and an ingest on one file are the
 * very shape that triggers it.
 */
import { createRequire } from 'node:module'
import { StoreError } from '@polylogue/graph-schema'

export type SqlValue = string | number | bigint | null | Uint8Array
export type Row = Record<string, SqlValue>

export interface SqlStatement {
  run(...parameters: SqlValue[]): { readonly changes: number | bigint, readonly lastInsertRowid: number | bigint }
  get(...parameters: SqlValue[]): unknown
  all(...parameters: SqlValue[]): unknown[]
  iterate(...parameters: SqlValue[]): Iterable<unknown>
}

export interface SqlDatabase {
  exec(sql: string): void
  prepare(sql: string): SqlStatement
  close(): void
}

const require = createRequire(import.meta.url)
const OLDEST = [3, 51, 3]
let checked = false

/** Opens or makes a database file (`:memory:` for none). */
export function openDatabase(file: string): SqlDatabase {
  const { DatabaseSync } = load()
  if (!checked) checkVersion(new DatabaseSync(':memory:'))
  try { return new DatabaseSync(file) } catch (cause) {
    throw new StoreError('store/cannot-open', `The file ${file} cannot be opened: ${(cause as Error).message}.`, { cause, remedy: 'Check that the folder exists and may be written.' })
  }
}

function load(): { DatabaseSync: new (file: string) => SqlDatabase } {
  return require(Number(process.versions.node.split('.')[0]) >= 24 ? 'node:sqlite' : '@photostructure/sqlite')
}

/** On a database of its own: a file that another process has locked does not even say its version. */
function checkVersion(db: SqlDatabase): void {
  const { version } = db.prepare('SELECT sqlite_version() AS version').get() as { version: string }
  db.close()
  const parts = version.split('.').map(Number)
  const different = OLDEST.findIndex((oldest, i) => parts[i] !== oldest)
  if (different >= 0 && parts[different] < OLDEST[different]) {
    throw new StoreError('store/sqlite-too-old', `SQLite ${version} may lose data (WAL-reset race).`, { remedy: `Use a Node version or package with SQLite ${OLDEST.join('.')} or later.` })
  }
  checked = true
}
