/** Counts under the filters that were asked for lately; they hold until somebody writes. */
import type { Filter } from '../../answers/filter.ts'
import type { SqlStatement } from '../driver.ts'
import { countColumns } from './counted.ts'
import type { Counted } from './counted.ts'
import type { Columns, KeptColumns } from './statement-columns.ts'

type Prepare = (sql: string) => SqlStatement

/** Filters remembered at a time: some megabytes each where the graph is large. */
const MOST = 12

export function keepCounts(kept: KeptColumns, prepare: Prepare): (filter: Filter) => { readonly columns: Columns, readonly counted: Counted } {
  const known = new Map<string, Counted>()
  let of = ''
  return (filter) => {
    const { columns, version } = kept.now()
    if (version !== of) { known.clear(); of = version }
    const key = JSON.stringify(filter)
    const counted = known.get(key) ?? countColumns(columns, filter, keysOfDocuments(prepare, filter.documents))
    known.delete(key)
    known.set(key, counted)
    if (known.size > MOST) known.delete(known.keys().next().value!)
    return { columns, counted }
  }
}

export function keysOfDocuments(prepare: Prepare, ids: readonly string[]): readonly number[] {
  return (prepare('SELECT k FROM document WHERE id IN (SELECT value FROM json_each(?))').all(JSON.stringify(ids)) as { k: number }[]).map((row) => row.k)
}

/** Ids of all entities, by key. */
export function entityIds(prepare: Prepare): (key: number) => string {
  const ids: string[] = []
  for (const { k, id } of prepare('SELECT k, id FROM entity ORDER BY k').all() as { k: number, id: string }[]) ids[k] = id
  return (key) => ids[key]
}

/** Ids of all documents, by key. */
export function documentIds(prepare: Prepare): (key: number) => string {
  const ids = new Map((prepare('SELECT k, id FROM document').all() as { k: number, id: string }[]).map((row) => [row.k, row.id]))
  return (key) => ids.get(key)!
}
