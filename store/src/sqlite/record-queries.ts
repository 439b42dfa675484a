/** Questions about records, in SQL. Bodies are the records as they were given. */
import { NOUNS } from '@polylogue/graph-schema'
import type { Entity, EntityKind, Graph, LinkedQuotation, Noun, RelationType, Statement, Trace } from '@polylogue/graph-schema'
import type { DocumentSummary, StoreCounts } from '../graph-store.ts'
import type { After, ReuseFilter, Slice, StatementScope } from '../answers/engine.ts'
import type { QuotationFilter } from '../answers/quotation-filter.ts'
import type { Filter } from '../answers/filter.ts'
import { TRUE, and, inList, statementConditions } from './conditions.ts'
import type { Sql } from './conditions.ts'
import type { SqlStatement } from './driver.ts'
import { keysOf } from './relation-queries.ts'
import { TABLES } from './rows.ts'

type Prepare = (sql: string) => SqlStatement

export function bodies<T>(rows: readonly unknown[]): T[] {
  return rows.map((row) => JSON.parse((row as { body: string }).body) as T)
}

export function byId<T>(prepare: Prepare, table: string, id: string): T | null {
  return bodies<T>(prepare(`SELECT body FROM ${table} WHERE id = ?`).all(id))[0] ?? null
}

export function ofDocument<T>(prepare: Prepare, table: string, document: string): T[] {
  return bodies<T>(prepare(`SELECT body FROM ${table} WHERE document = (SELECT k FROM document WHERE id = ?) ORDER BY id`).all(document))
}

export function statements(prepare: Prepare, scope: StatementScope, filter: Filter, after: After | null, limit: number | null): Slice<Statement> {
  const where = statementConditions(filter)
  const from: Sql = after ? { sql: '(date_key, id) > (?, ?)', values: [after.key, after.id] } : TRUE
  const parts = scopeOf(prepare, scope)
  const some = parts.map((p) => and(p, where, from))
  const all = parts.map((p) => and(p, where))
  return {
    // keys alone are put in order, by an index where there is one for each part; records are read of those that are given
    items: bodies(prepare(`SELECT s.body AS body FROM (${some.map((p) => `SELECT k, date_key, id FROM statement WHERE ${p.sql}`).join(' UNION ALL ')} ORDER BY date_key, id LIMIT ?) p
      JOIN statement s ON s.k = p.k ORDER BY p.date_key, p.id`).all(...some.flatMap((p) => p.values), limit ?? -1)),
    total: sum(all.map((p) => (prepare(`SELECT count(*) AS n FROM statement WHERE ${p.sql}`).get(...p.values) as { n: number }).n)),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}

export function entityList(prepare: Prepare, kinds: readonly EntityKind[], after: After | null, limit: number): Slice<Entity> {
  const where = kinds.length > 0 ? inList('kind', kinds) : TRUE
  const from: Sql = after ? { sql: 'mentions < ? OR (mentions = ? AND id > ?)', values: [Number(after.key), Number(after.key), after.id] } : TRUE
  return {
    items: bodies(prepare(`SELECT body FROM entity WHERE ${where.sql} AND (${from.sql}) ORDER BY mentions DESC, id LIMIT ?`).all(...where.values, ...from.values, limit)),
    total: (prepare(`SELECT count(*) AS n FROM entity WHERE ${where.sql}`).get(...where.values) as { n: number }).n,
  }
}

/** Conditions of which at most one holds of a statement: each can be answered by an index of its own. */
function scopeOf(prepare: Prepare, scope: StatementScope): readonly Sql[] {
  const key = (id: string) => keysOf(prepare, [id])[0] ?? -1
  if ('document' in scope) return [{ sql: 'document = (SELECT k FROM document WHERE id = ?)', values: [scope.document] }]
  if ('end' in scope) return [{ sql: 'subject = ?', values: [key(scope.end)] }, { sql: 'object = ? AND subject <> object', values: [key(scope.end)] }]
  if ('among' in scope) {
    if (scope.among === null) return [TRUE]
    const keys = keysOf(prepare, scope.among)
    return [and(inList('subject', keys), inList('object', keys))]
  }
  const [a, b] = scope.pair.map(key)
  return (a === b ? [[a, b]] : [[a, b], [b, a]]).map((values) => ({ sql: 'subject = ? AND object = ?', values }))
}

export function quotations(prepare: Prepare, f: QuotationFilter, after: After | null, limit: number | null): Slice<LinkedQuotation> {
  const parts: Sql[] = [TRUE]
  for (const [column, id] of [['source', f.source], ['quoted_by', f.quotedBy], ['work', f.work]] as const) {
    if (id !== undefined) parts.push({ sql: `${column} = (SELECT k FROM entity WHERE id = ?)`, values: [id] })
  }
  if (f.document !== undefined) parts.push({ sql: 'document = (SELECT k FROM document WHERE id = ?)', values: [f.document] })
  if (f.form !== undefined) parts.push({ sql: 'form = ?', values: [f.form] })
  if (f.verdict === 'untraced') parts.push({ sql: 'NOT EXISTS (SELECT 1 FROM trace t WHERE t.quotation = quotation.k)', values: [] })
  else if (f.verdict !== undefined) parts.push({ sql: 'EXISTS (SELECT 1 FROM trace t WHERE t.quotation = quotation.k AND t.verdict = ?)', values: [f.verdict] })
  if (f.claim !== undefined) parts.push({ sql: 'EXISTS (SELECT 1 FROM trace t WHERE t.quotation = quotation.k AND t.source IS NOT NULL AND t.differs = ?)', values: [Number(f.claim === 'differs')] })
  const where = and(...parts)
  return {
    items: bodies(prepare(`SELECT body FROM quotation WHERE ${where.sql} AND id > ? ORDER BY id LIMIT ?`).all(...where.values, after?.id ?? '', limit ?? -1)),
    total: (prepare(`SELECT count(*) AS n FROM quotation WHERE ${where.sql}`).get(...where.values) as { n: number }).n,
  }
}

/** Traces of these quotations. */
export function tracesOf(prepare: Prepare, ids: readonly string[]): Trace[] {
  return bodies(prepare('SELECT body FROM trace WHERE quotation IN (SELECT k FROM quotation WHERE id IN (SELECT value FROM json_each(?))) ORDER BY id').all(JSON.stringify(ids)))
}

/** Traces whose words stand in a document, as source, piece or copy. */
export function tracesInto(prepare: Prepare, document: string): Trace[] {
  return bodies(prepare('SELECT body FROM trace WHERE k IN (SELECT trace FROM trace_document WHERE document = (SELECT k FROM document WHERE id = ?)) ORDER BY id').all(document))
}

/** Reuse and reprints; of one document where given, whichever side it is on. */
export function unmarked(prepare: Prepare, f: ReuseFilter, after: After | null, limit: number | null): Slice<Trace> {
  const parts: Sql[] = [f.kind === undefined ? { sql: "kind <> 'quotation'", values: [] } : { sql: 'kind = ?', values: [f.kind] }]
  if (f.document !== undefined) parts.push({ sql: 'place = (SELECT k FROM document WHERE id = ?) OR k IN (SELECT trace FROM trace_document WHERE document = (SELECT k FROM document WHERE id = ?))', values: [f.document, f.document] })
  const where = and(...parts)
  return {
    items: bodies(prepare(`SELECT body FROM trace WHERE ${where.sql} AND id > ? ORDER BY id LIMIT ?`).all(...where.values, after?.id ?? '', limit ?? -1)),
    total: (prepare(`SELECT count(*) AS n FROM trace WHERE ${where.sql}`).get(...where.values) as { n: number }).n,
  }
}

/** Of these documents, or of all. */
export function documentSummaries(prepare: Prepare, ids: readonly string[] | null): DocumentSummary[] {
  const where = ids === null ? TRUE : inList('id', ids)
  const rows = prepare(`SELECT id, path, title, date, publisher, words, partial,
    (SELECT count(*) FROM statement s WHERE s.document = d.k AND s.rejected = 0) AS statements, (SELECT count(*) FROM quotation q WHERE q.document = d.k) AS quotations
    FROM document d WHERE ${where.sql}`).all(...where.values) as (Omit<DocumentSummary, 'partial'> & { partial: number })[]
  return rows.map((row) => ({ ...row, partial: row.partial === 1 }))
}

export function counts(prepare: Prepare): StoreCounts {
  const count = (table: string) => (prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n
  const groups = (sql: string) => Object.fromEntries((prepare(sql).all() as { name: string, n: number }[]).map((row) => [row.name, row.n]))
  const dates = prepare('SELECT min(date) AS firstDate, max(date) AS lastDate FROM document').get() as { firstDate: string | null, lastDate: string | null }
  return {
    nouns: Object.fromEntries(NOUNS.map((noun) => [noun, count(TABLES[noun])])) as Record<Noun, number>,
    passages: count('passage'),
    relations: groups('SELECT relation AS name, sum(relations + loops) / 2 AS n FROM tally GROUP BY relation ORDER BY relation') as Partial<Record<RelationType, number>>,
    kinds: groups('SELECT kind AS name, count(*) AS n FROM entity GROUP BY kind ORDER BY kind') as Partial<Record<EntityKind, number>>,
    firstDate: dates.firstDate, lastDate: dates.lastDate,
  }
}

export function readAll(prepare: Prepare): Graph {
  return Object.fromEntries(NOUNS.map((noun) => [noun, bodies(prepare(`SELECT body FROM ${TABLES[noun]} ORDER BY id`).all())])) as unknown as Graph
}

export function fingerprints(prepare: Prepare, noun: Noun): Map<string, string> {
  return new Map((prepare(`SELECT id, hash FROM ${TABLES[noun]} ORDER BY id`).all() as { id: string, hash: string }[]).map((row) => [row.id, row.hash]))
}

