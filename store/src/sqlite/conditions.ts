/** A filter as SQL conditions: those that hold of pairs, and those that need the statements. */
import type { Filter } from '../answers/filter.ts'
import type { SqlValue } from './driver.ts'
import { COUNTED } from './recount.ts'

export interface Sql { readonly sql: string, readonly values: readonly SqlValue[] }

export const TRUE: Sql = { sql: '1', values: [] }

/** `column IN list`, the list as one parameter. */
export function inList(column: string, values: readonly SqlValue[]): Sql {
  return { sql: `${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(values)] }
}

export function and(...parts: readonly Sql[]): Sql {
  return { sql: parts.map((p) => `(${p.sql})`).join(' AND '), values: parts.flatMap((p) => p.values) }
}

/** Conditions on the columns that `statement` and `relation` share. */
function pairConditions(f: Filter): Sql {
  const parts: Sql[] = [TRUE]
  if (f.relations.length > 0) parts.push(inList('relation', f.relations))
  if (f.polarities.length > 0) parts.push(inList('polarity', f.polarities))
  for (const end of f.kinds.length > 0 ? ['subject', 'object'] : []) parts.push(inList(`(SELECT kind FROM entity WHERE k = ${end})`, f.kinds))
  return and(...parts)
}

export function statementConditions(f: Filter): Sql {
  const parts: Sql[] = [pairConditions(f)]
  if (!f.rejected) parts.push({ sql: 'rejected = 0', values: [] })
  if (f.attribution) parts.push({ sql: 'reported = ?', values: [Number(f.attribution === 'reported')] })
  if (f.review) parts.push({ sql: 'reviewed = ?', values: [Number(f.review === 'reviewed')] })
  if (f.minConfidence !== null) parts.push({ sql: 'confidence >= ?', values: [f.minConfidence] })
  const undated = f.undated ? 'date IS NULL OR ' : 'date IS NOT NULL AND '
  if (f.from !== null) parts.push({ sql: `${undated}date || '~' >= ?`, values: [f.from] })
  if (f.to !== null) parts.push({ sql: `${undated}date <= ?`, values: [f.to] })
  if (f.documents.length > 0) parts.push({ sql: 'document IN (SELECT k FROM document WHERE id IN (SELECT value FROM json_each(?)))', values: [JSON.stringify(f.documents)] })
  return and(...parts)
}

/** The aggregated relations under a filter and a condition on their ends: kept ones (by the index that is named), or counted for the question. */
export function relationsWhere(f: Filter, ends: Sql, kept = 'relation'): Sql {
  if (f.pairsOnly) {
    const where = and(ends, pairConditions(f))
    return { sql: `SELECT * FROM ${kept} WHERE ${where.sql}`, values: where.values }
  }
  const where = and(ends, statementConditions(f))
  return { sql: `SELECT ${COUNTED} FROM statement WHERE ${where.sql} GROUP BY subject, object, relation`, values: where.values }
}

/** Pairs (with repetition) that some statement under the filter joins, or something else of them. */
export function pairsWhere(f: Filter, ends: Sql, columns = 'subject, object'): Sql {
  const where = and(ends, f.pairsOnly ? pairConditions(f) : statementConditions(f))
  return { sql: `SELECT ${columns} FROM ${f.pairsOnly ? 'relation' : 'statement'} WHERE ${where.sql}`, values: where.values }
}
