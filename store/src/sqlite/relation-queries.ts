/** Questions about aggregated relations, in SQL. */
import { compareIds } from '@polylogue/graph-schema'
import type { AggregatedRelation, EntityKind, Polarity, RelationType } from '@polylogue/graph-schema'
import type { Reach, Subgraph } from '../graph-store.ts'
import { NO_FILTER } from '../answers/filter.ts'
import type { Filter } from '../answers/filter.ts'
import { TRUE, and, inList, pairsWhere, relationsWhere } from './conditions.ts'
import type { SqlStatement } from './driver.ts'

type Prepare = (sql: string) => SqlStatement

export function strongest(prepare: Prepare, filter: Filter, skip: number, limit: number): AggregatedRelation[] {
  const r = relationsWhere(filter, TRUE)
  return (prepare(`${named(r.sql)} ORDER BY r.statements DESC, r.documents DESC, s.id, o.id, r.relation LIMIT ? OFFSET ?`).all(...r.values, limit, skip) as RelationRow[]).map(toRelation)
}

export function among(prepare: Prepare, ids: readonly string[], filter: Filter): AggregatedRelation[] {
  const keys = keysOf(prepare, ids)
  const r = relationsWhere(filter, and(inList('subject', keys), inList('object', keys)))
  return (prepare(`${named(r.sql)} ORDER BY s.id, o.id, r.relation`).all(...r.values) as RelationRow[]).map(toRelation)
}

export function into(prepare: Prepare, kind: EntityKind, types: readonly RelationType[]): AggregatedRelation[] {
  const r = relationsWhere(NO_FILTER, and(inList('relation', types), inList('(SELECT kind FROM entity WHERE k = object)', [kind])))
  return (prepare(`${named(r.sql)} ORDER BY s.id, o.id, r.relation`).all(...r.values) as RelationRow[]).map(toRelation)
}

export function touching(prepare: Prepare, ids: readonly string[], filter: Filter): AggregatedRelation[] {
  const keys = keysOf(prepare, ids)
  const [out, into] = [inList('subject', keys), inList('object', keys)]
  const r = relationsWhere(filter, { sql: `${out.sql} OR ${into.sql}`, values: [...out.values, ...into.values] })
  return (prepare(`${named(r.sql)} ORDER BY s.id, o.id, r.relation`).all(...r.values) as RelationRow[]).map(toRelation)
}

export function neighbourIds(prepare: Prepare, ids: readonly string[], filter: Filter, limit: number): string[] {
  const keys = keysOf(prepare, ids)
  const out = relationsWhere(filter, inList('subject', keys))
  const into = relationsWhere(filter, inList('object', keys))
  const others = inList('other', keys)
  const rows = prepare(`SELECT e.id AS id FROM (SELECT object AS other, statements FROM (${out.sql}) UNION ALL SELECT subject, statements FROM (${into.sql})) n
    JOIN entity e ON e.k = n.other WHERE NOT ${others.sql} GROUP BY n.other ORDER BY sum(n.statements) DESC, e.id LIMIT ?`)
    .all(...out.values, ...into.values, ...others.values, limit) as { id: string }[]
  return rows.map((row) => row.id)
}

export function adjacent(prepare: Prepare, ids: readonly string[], filter: Filter): [string, string][] {
  const keys = keysOf(prepare, ids)
  const out = pairsWhere(filter, inList('subject', keys))
  const into = pairsWhere(filter, inList('object', keys))
  const rows = prepare(`SELECT a.id AS at, b.id AS next FROM (SELECT subject AS x, object AS y FROM (${out.sql}) UNION SELECT object, subject FROM (${into.sql})) p
    JOIN entity a ON a.k = p.x JOIN entity b ON b.k = p.y WHERE p.x <> p.y`).all(...out.values, ...into.values) as { at: string, next: string }[]
  return rows.map((row) => [row.at, row.next])
}

export function degrees(prepare: Prepare, ids: readonly string[], filter: Filter): Map<string, number> {
  const out = new Map<string, number>()
  const r = relationsWhere(filter, { sql: 'subject = ?1 OR object = ?1', values: [] })
  // numbered parameters first, so that the ones of the filter follow on
  const count = prepare(`SELECT count(*) AS n FROM (${r.sql})`)
  for (const [id, k] of keysById(prepare, ids)) out.set(id, (count.get(k, ...r.values) as { n: number }).n)
  return out
}

export function reach(prepare: Prepare, ids: readonly string[]): Reach[] {
  const sums = prepare('SELECT coalesce(sum(passages), 0) AS passages, min(first_date) AS firstDate, max(last_date) AS lastDate FROM relation WHERE subject = ?1 OR object = ?1')
  return [...keysById(prepare, ids)].map(([entity, k]) => ({ entity, ...(sums.get(k) as Omit<Reach, 'entity'>) }))
}

export function totals(prepare: Prepare, filter: Filter): Subgraph['totals'] {
  const r = relationsWhere(filter, TRUE)
  const p = pairsWhere(filter, TRUE)
  const sums = prepare(`SELECT count(*) AS relations, coalesce(sum(statements), 0) AS statements FROM (${r.sql})`).get(...r.values) as { relations: number, statements: number }
  const ends = prepare(`WITH p AS (${p.sql}) SELECT count(*) AS entities FROM (SELECT subject FROM p UNION SELECT object FROM p)`).get(...p.values) as { entities: number }
  return { ...ends, ...sums }
}

export function keysOf(prepare: Prepare, ids: readonly string[]): number[] {
  return [...keysById(prepare, ids).values()]
}

function keysById(prepare: Prepare, ids: readonly string[]): Map<string, number> {
  const rows = prepare('SELECT id, k FROM entity WHERE id IN (SELECT value FROM json_each(?))').all(JSON.stringify([...new Set(ids)])) as { id: string, k: number }[]
  return new Map(rows.sort((a, b) => compareIds(a.id, b.id)).map((row) => [row.id, row.k]))
}

interface RelationRow {
  s: string, o: string, relation: RelationType, polarity: Polarity, statements: number, passages: number, documents: number
  first_date: string | null, last_date: string | null, first_hand: number, reported: number, confidence: number
}

function named(relations: string): string {
  return `SELECT r.*, s.id AS s, o.id AS o FROM (${relations}) r JOIN entity s ON s.k = r.subject JOIN entity o ON o.k = r.object`
}

function toRelation(row: RelationRow): AggregatedRelation {
  return {
    subject: row.s, object: row.o, relation: row.relation, polarity: row.polarity, statements: row.statements, passages: row.passages, documents: row.documents,
    firstDate: row.first_date, lastDate: row.last_date, firstHand: row.first_hand, reported: row.reported, confidence: row.confidence,
  }
}
