/** Questions about aggregated relations, in SQL. */
import { compareIds } from '@polylogue/graph-schema'
import type { AggregatedRelation, EntityKind, Polarity, RelationType } from '@polylogue/graph-schema'
import type { Reach, Subgraph } from '../graph-store.ts'
import { NO_FILTER } from '../answers/filter.ts'
import type { Filter } from '../answers/filter.ts'
import { TRUE, and, inList, pairsWhere, relationsWhere, statementConditions } from './conditions.ts'
import type { Sql } from './conditions.ts'
import { leastOf } from './columns/counted.ts'
import type { Counted } from './columns/counted.ts'
import { RELATIONS } from './columns/statement-columns.ts'
import type { Columns } from './columns/statement-columns.ts'
import { COUNTED } from './recount.ts'
import type { SqlStatement } from './driver.ts'

type Prepare = (sql: string) => SqlStatement

/** `counted`: the statements under the filter where the aggregated relations do not answer it. */
export function strongest(prepare: Prepare, filter: Filter, skip: number, limit: number, counted: () => { readonly columns: Columns, readonly counted: Counted }): AggregatedRelation[] {
  const r = filter.pairsOnly ? relationsWhere(filter, TRUE, 'relation INDEXED BY relation_strength') : atLeast(filter, skip + limit, counted())
  return (prepare(`${named(r.sql)} ORDER BY r.statements DESC, r.documents DESC, s.id, o.id, r.relation LIMIT ? OFFSET ?`).all(...r.values, limit, skip) as RelationRow[]).map(toRelation)
}

/** Relations with as many statements as that of the rank: only these are looked at. */
function atLeast(filter: Filter, rank: number, { columns: { pairs }, counted: { byPair } }: { readonly columns: Columns, readonly counted: Counted }): Sql {
  const least = leastOf(byPair, rank)
  if (least === 1) return relationsWhere(filter, TRUE)
  const where = statementConditions(filter)
  const triples: (number | string)[][] = []
  for (const [pair, n] of byPair.entries()) if (n >= least) triples.push([pairs.subject(pair), pairs.object(pair), RELATIONS[pairs.relation(pair)]])
  return {
    sql: `SELECT ${COUNTED} FROM (SELECT value ->> 0 AS a, value ->> 1 AS b, value ->> 2 AS r FROM json_each(?)) CROSS JOIN statement ON subject = a AND object = b AND relation = r
      WHERE ${where.sql} GROUP BY subject, object, relation`,
    values: [JSON.stringify(triples), ...where.values],
  }
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

export function touching(prepare: Prepare, ids: readonly string[], filter: Filter, others: readonly string[] | null): AggregatedRelation[] {
  const keys = keysOf(prepare, ids)
  const [own, other] = [JSON.stringify(keys), others === null ? null : JSON.stringify(keysOf(prepare, others))]
  const side = (here: string, there: string) => relationsWhere(filter, and(inList(here, keys), other === null ? TRUE : { sql: `${there} IN (SELECT value FROM json_each(?))`, values: [other] }))
  const out = side('subject', 'object')
  // what goes both out of the list and into it is there already
  const into = side('object', 'subject')
  const rest = `SELECT * FROM (${into.sql}) WHERE subject NOT IN (SELECT value FROM json_each(?))`
  return (prepare(`${named(`${columnsOf(out.sql)} UNION ALL ${columnsOf(rest)}`)} ORDER BY s.id, o.id, r.relation`).all(...out.values, ...into.values, own) as RelationRow[]).map(toRelation)
}

/** Names are looked up of those alone that have as many statements as the last of the list. */
export function neighbourIds(prepare: Prepare, ids: readonly string[], filter: Filter, limit: number): string[] {
  const others = othersOf(prepare, ids, filter)
  const rows = prepare(`WITH n AS MATERIALIZED (SELECT other, sum(statements) AS statements FROM (${others.sql}) GROUP BY other)
    SELECT e.id AS id FROM n CROSS JOIN entity e ON e.k = n.other WHERE n.statements >= coalesce((SELECT statements FROM n ORDER BY statements DESC LIMIT 1 OFFSET ?), 0)
    ORDER BY n.statements DESC, e.id LIMIT ?`).all(...others.values, limit - 1, limit) as { id: string }[]
  return rows.map((row) => row.id)
}

export function neighbourCount(prepare: Prepare, ids: readonly string[], filter: Filter): number {
  const others = othersOf(prepare, ids, filter)
  return (prepare(`SELECT count(DISTINCT other) AS n FROM (${others.sql})`).get(...others.values) as { n: number }).n
}

/** Whom the entities of the list share statements with, beside each other: with repetition, and how many statements each time. */
function othersOf(prepare: Prepare, ids: readonly string[], filter: Filter): Sql {
  const keys = keysOf(prepare, ids)
  const side = (here: string, there: string): Sql => {
    const beside = inList(there, keys)
    return pairsWhere(filter, and(inList(here, keys), { sql: `NOT ${beside.sql}`, values: beside.values }), `${there} AS other, ${filter.pairsOnly ? 'statements' : '1 AS statements'}`)
  }
  const [out, into] = [side('subject', 'object'), side('object', 'subject')]
  return { sql: `${out.sql} UNION ALL ${into.sql}`, values: [...out.values, ...into.values] }
}

export function adjacent(prepare: Prepare, ids: readonly string[], filter: Filter): [string, string][] {
  const keys = keysOf(prepare, ids)
  const out = pairsWhere(filter, inList('subject', keys))
  const into = pairsWhere(filter, inList('object', keys))
  const rows = prepare(`SELECT a.id AS at, b.id AS next FROM (SELECT subject AS x, object AS y FROM (${out.sql}) UNION SELECT object, subject FROM (${into.sql})) p
    JOIN entity a ON a.k = p.x JOIN entity b ON b.k = p.y WHERE p.x <> p.y`).all(...out.values, ...into.values) as { at: string, next: string }[]
  return rows.map((row) => [row.at, row.next])
}

/** From the tally where it tells; else from what was counted. */
export function degrees(prepare: Prepare, ids: readonly string[], filter: Filter, counted: () => Counted): Map<string, number> {
  const keys = keysById(prepare, ids)
  if (!filter.pairsOnly) { const { degree } = counted(); return new Map([...keys].map(([id, k]) => [id, degree[k] ?? 0])) }
  const t = tallied(filter)
  const sum = prepare(`SELECT coalesce(sum(relations), 0) AS n FROM tally WHERE entity = ? AND ${t.sql}`)
  return new Map([...keys].map(([id, k]) => [id, (sum.get(k, ...t.values) as { n: number }).n]))
}

/** A filter that asks nothing of statements, as conditions on the tally: each relation stands there once with either end. */
function tallied(f: Filter): Sql {
  const parts: Sql[] = [TRUE]
  if (f.relations.length > 0) parts.push(inList('relation', f.relations))
  if (f.polarities.length > 0) parts.push(inList('polarity', f.polarities))
  if (f.kinds.length > 0) parts.push(inList('kind', f.kinds), inList('(SELECT kind FROM entity WHERE k = entity)', f.kinds))
  return and(...parts)
}

export function reach(prepare: Prepare, ids: readonly string[]): Reach[] {
  const sums = prepare('SELECT coalesce(sum(passages), 0) AS passages, min(first_date) AS firstDate, max(last_date) AS lastDate FROM tally WHERE entity = ?')
  return [...keysById(prepare, ids)].map(([entity, k]) => ({ entity, ...(sums.get(k) as Omit<Reach, 'entity'>) }))
}

export function totals(prepare: Prepare, filter: Filter, counted: () => Counted): Subgraph['totals'] {
  if (!filter.pairsOnly) { const { entities, relations, statements } = counted(); return { entities, relations, statements } }
  const t = tallied(filter)
  return prepare(`SELECT count(DISTINCT entity) AS entities, coalesce(sum(relations + loops), 0) / 2 AS relations, coalesce(sum(statements + loop_statements), 0) / 2 AS statements
    FROM tally WHERE ${t.sql}`).get(...t.values) as Subgraph['totals']
}

/** Documents with a statement that has the entity as an end, or a quotation from or by it. */
export function documentsAbout(prepare: Prepare, id: string): string[] {
  const k = keysOf(prepare, [id])[0] ?? -1
  return (prepare(`SELECT id FROM document WHERE k IN (SELECT document FROM statement WHERE subject = ?1 AND rejected = 0 UNION SELECT document FROM statement WHERE object = ?1 AND rejected = 0
    UNION SELECT document FROM quotation WHERE source = ?1 UNION SELECT document FROM quotation WHERE quoted_by = ?1) ORDER BY id`).all(k) as { id: string }[]).map((row) => row.id)
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

function columnsOf(relations: string): string {
  return `SELECT subject, object, relation, polarity, statements, passages, documents, first_date, last_date, first_hand, reported, confidence FROM (${relations})`
}

function named(relations: string): string {
  // in this order: from an entity to all its relations would be the long way round
  return `SELECT r.*, s.id AS s, o.id AS o FROM (${relations}) r CROSS JOIN entity s ON s.k = r.subject CROSS JOIN entity o ON o.k = r.object`
}

function toRelation(row: RelationRow): AggregatedRelation {
  return {
    subject: row.s, object: row.o, relation: row.relation, polarity: row.polarity, statements: row.statements, passages: row.passages, documents: row.documents,
    firstDate: row.first_date, lastDate: row.last_date, firstHand: row.first_hand, reported: row.reported, confidence: row.confidence,
  }
}
