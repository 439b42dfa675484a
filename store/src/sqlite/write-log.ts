/** What each of the last writes changed, so that whoever keeps a part of the database in memory reads only that anew. */
import type { SqlStatement } from './driver.ts'

/** Keys of what a write added, changed or removed. */
export interface WriteLog { readonly statements: Set<number>, readonly entities: Set<number> }

/** A write that changed more is not taken down: reading all anew costs no more. */
const MOST = 2000
/** So many writes can be caught up with. */
const WRITES = 200

/** Takes down a key, unless there are more than anybody will ask for. */
export function note(keys: Set<number>, k: number): void {
  if (keys.size <= MOST) keys.add(k)
}

/** Within the transaction of the write. */
export function logWrite(prepare: (sql: string) => SqlStatement, log: WriteLog): void {
  prepare('UPDATE change SET number = number + 1').run()
  const { number } = prepare('SELECT number FROM change').get() as { number: number }
  const large = log.statements.size + log.entities.size > MOST
  const add = prepare('INSERT INTO touched(number, noun, k) VALUES (?, ?, ?)')
  if (!large) for (const noun of ['statements', 'entities'] as const) for (const k of log[noun]) add.run(number, noun, k)
  prepare('UPDATE change SET floor = max(floor, ?)').run(large ? number : number - WRITES)
  prepare('DELETE FROM touched WHERE number <= (SELECT floor FROM change)').run()
}
