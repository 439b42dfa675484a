/** Questions in Cypher. Values always travel as parameters; labels and types come from the tables alone. */
import { AGGREGATED_TYPES } from '@polylogue/graph-schema'
import type { AggregatedRelation } from '@polylogue/graph-schema'
import type { Filter } from '../answers/filter.ts'
import type { Row } from './connection.ts'

const COLUMNS = ['subject', 'object', 'relation', 'polarity', 'statements', 'passages', 'documents', 'firstDate', 'lastDate', 'firstHand', 'reported', 'confidence']
/** All types of aggregated relationships, as a pattern. */
export const TYPES = AGGREGATED_TYPES.join('|')

/** Parameters of every filtered query. */
export function filterParameters(f: Filter): Record<string, unknown> {
  return { relations: f.relations, polarities: f.polarities, kinds: f.kinds, documents: f.documents, minConfidence: f.minConfidence, from: f.from, to: f.to }
}

/** Conditions on a statement `s`. */
export function statementConditions(f: Filter): string {
  const undated = f.undated ? 's.date IS NULL OR ' : 's.date IS NOT NULL AND '
  return [
    'true',
    f.rejected ? '' : 'NOT s.rejected',
    f.relations.length > 0 ? 's.relation IN $relations' : '',
    f.polarities.length > 0 ? 's.polarity IN $polarities' : '',
    f.documents.length > 0 ? 's.document IN $documents' : '',
    f.attribution ? `s.reported = ${f.attribution === 'reported'}` : '',
    f.review ? `(s.review = 'accepted') = ${f.review === 'reviewed'}` : '',
    f.minConfidence !== null ? 's.confidence >= $minConfidence' : '',
    f.from !== null ? `(${undated}s.date + '~' >= $from)` : '',
    f.to !== null ? `(${undated}s.date <= $to)` : '',
    ...(f.kinds.length > 0 ? ['SUBJECT', 'OBJECT'].map((end) => `EXISTS { MATCH (s)-[:${end}]->(e:Entity) WHERE e.kind IN $kinds }`) : []),
  ].filter(Boolean).join(' AND ')
}

function pairConditions(f: Filter): string {
  return [
    'true',
    f.relations.length > 0 ? 'type(r) IN $relations' : '',
    f.polarities.length > 0 ? 'r.polarity IN $polarities' : '',
    f.kinds.length > 0 ? 'a.kind IN $kinds AND b.kind IN $kinds' : '',
  ].filter(Boolean).join(' AND ')
}

/** Which ends count: of all entities, both in `$ids`, one in `$ids`. */
export type EndScope = 'all' | 'both' | 'subject' | 'object'

/** Rows with the columns of an aggregated relation: the kept relationships, or counted for the question. */
export function relationRows(f: Filter, scope: EndScope): string {
  const within = (subject: string, object: string) => ({
    all: 'true', both: `${subject} IN $ids AND ${object} IN $ids`, subject: `${subject} IN $ids`, object: `${object} IN $ids`,
  })[scope]
  if (f.pairsOnly) {
    return `MATCH (a:Entity)-[r:${TYPES}]->(b:Entity) WHERE ${within('a.id', 'b.id')} AND ${pairConditions(f)}
      WITH a.id AS subject, b.id AS object, type(r) AS relation, ${COLUMNS.slice(3).map((c) => `r.${c} AS ${c}`).join(', ')}`
  }
  return `MATCH (s:Statement) WHERE ${within('s.subject', 's.object')} AND ${statementConditions(f)}
    WITH s.subject AS subject, s.object AS object, s.relation AS relation, max(s.polarity) AS polarity, count(s) AS statements, sum(s.passages) AS passages, count(DISTINCT s.document) AS documents,
      min(s.date) AS firstDate, max(s.date) AS lastDate, sum(CASE WHEN s.reported THEN 0 ELSE 1 END) AS firstHand, sum(CASE WHEN s.reported THEN 1 ELSE 0 END) AS reported, max(s.confidence) AS confidence`
}

export const RETURN_RELATIONS = `RETURN ${COLUMNS.join(', ')}`

export function toRelation(row: Row): AggregatedRelation {
  return Object.fromEntries(COLUMNS.map((c) => [c, row[c] ?? null])) as unknown as AggregatedRelation
}
