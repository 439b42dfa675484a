/** The aggregated relations of some pairs, counted anew from their statements, and the tally of their ends moved by the difference. */
import type { SqlStatement } from './driver.ts'

type Prepare = (sql: string) => SqlStatement
interface Counted { readonly polarity: number, readonly statements: number, readonly passages: number, readonly first: string | null, readonly last: string | null }

/** What is counted of the statements of one pair and type; the columns of table `relation`. */
export const COUNTED = `subject, object, relation, max(polarity) AS polarity, count(*) AS statements, sum(passages) AS passages, count(DISTINCT document) AS documents,
  min(date) AS first_date, max(date) AS last_date, sum(1 - reported) AS first_hand, sum(reported) AS reported, max(confidence) AS confidence`

/**
 * `touched`: "subject object relation", keys of the first two. Kinds of entities are what they are after the batch. Answers the entities
 * whose first or last date may be gone: a difference cannot tell the next one.
 */
export function recountRelations(prepare: Prepare, touched: Iterable<string>): ReadonlySet<number> {
  const undone = new Set<number>()
  const find = prepare('SELECT polarity, statements, passages, first_date AS first, last_date AS last FROM relation WHERE subject = ? AND object = ? AND relation = ?')
  const drop = prepare('DELETE FROM relation WHERE subject = ? AND object = ? AND relation = ?')
  const count = prepare(`INSERT INTO relation SELECT ${COUNTED} FROM statement
    WHERE subject = ? AND object = ? AND relation = ? AND rejected = 0 GROUP BY subject, object, relation`)
  for (const pair of touched) {
    const [a, b, relation] = pair.split(' ')
    const [subject, object] = [Number(a), Number(b)]
    const before = find.get(subject, object, relation) as Counted | undefined
    if (before) drop.run(subject, object, relation)
    count.run(subject, object, relation)
    const after = find.get(subject, object, relation) as Counted | undefined
    if (JSON.stringify(before) === JSON.stringify(after)) continue
    if (before) tally(prepare, subject, object, relation, before, -1)
    if (after) tally(prepare, subject, object, relation, after, 1)
    if (before && !(after && covers(after, before))) undone.add(subject).add(object)
  }
  prepare('DELETE FROM tally WHERE relations = 0').run()
  return undone
}

/** True where the dates of one lie within those of the other. */
function covers(wide: Counted, narrow: Counted): boolean {
  if (narrow.first === null || narrow.last === null) return true
  return wide.first !== null && wide.last !== null && wide.first <= narrow.first && wide.last >= narrow.last
}

/** Adds a relation to the tally of its ends, or takes it away; a loop counts once. */
function tally(prepare: Prepare, subject: number, object: number, relation: string, { polarity, statements, passages, first, last }: Counted, sign: 1 | -1): void {
  const loop = Number(subject === object)
  const add = prepare(`INSERT INTO tally SELECT ?, ?, ?, kind, ?, ?, ?, ?, ?, ?, ? FROM entity WHERE k = ?
    ON CONFLICT DO UPDATE SET relations = relations + excluded.relations, loops = loops + excluded.loops,
      statements = statements + excluded.statements, loop_statements = loop_statements + excluded.loop_statements, passages = passages + excluded.passages,
      first_date = min(coalesce(first_date, excluded.first_date), coalesce(excluded.first_date, first_date)), last_date = max(coalesce(last_date, excluded.last_date), coalesce(excluded.last_date, last_date))`)
  const ends = loop === 1 ? [[subject, object]] : [[subject, object], [object, subject]]
  for (const [end, other] of ends) add.run(end, relation, polarity, sign, sign * loop, sign * statements, sign * loop * statements, sign * passages, first, last, other)
}

/** Both tables from the statements at once, for a store that held none: a pass over an index instead of some queries for each pair. */
export function recountAll(prepare: Prepare): void {
  prepare('DELETE FROM relation').run()
  prepare('DELETE FROM tally').run()
  prepare(`INSERT INTO relation SELECT ${COUNTED} FROM statement WHERE rejected = 0 GROUP BY subject, object, relation`).run()
  prepare(`INSERT INTO tally SELECT n.entity, n.relation, n.polarity, e.kind, count(*), sum(e.k = n.entity), sum(n.statements), sum((e.k = n.entity) * n.statements), sum(n.passages), min(n.first_date), max(n.last_date) FROM (
    SELECT subject AS entity, object AS other, relation, polarity, statements, passages, first_date, last_date FROM relation
    UNION ALL SELECT object, subject, relation, polarity, statements, passages, first_date, last_date FROM relation WHERE object <> subject) n
    JOIN entity e ON e.k = n.other GROUP BY 1, 2, 3, 4`).run()
}

/** The tally of some entities made anew, such as of all that are joined to one whose kind is another now. */
export function recountTally(prepare: Prepare, entities: Iterable<number>): void {
  const drop = prepare('DELETE FROM tally WHERE entity = ?')
  const count = prepare(`INSERT INTO tally SELECT ?1, n.relation, n.polarity, e.kind, count(*), sum(e.k = ?1), sum(n.statements), sum((e.k = ?1) * n.statements), sum(n.passages), min(n.first_date), max(n.last_date) FROM (
    SELECT object AS other, relation, polarity, statements, passages, first_date, last_date FROM relation WHERE subject = ?1
    UNION ALL SELECT subject, relation, polarity, statements, passages, first_date, last_date FROM relation WHERE object = ?1 AND subject <> ?1) n
    JOIN entity e ON e.k = n.other GROUP BY 2, 3, 4`)
  for (const k of entities) { drop.run(k); count.run(k) }
}

/** Keys of an entity and of all it is joined to. */
export function joinedTo(prepare: Prepare, k: number): number[] {
  return (prepare('SELECT ?1 AS k UNION SELECT object FROM relation WHERE subject = ?1 UNION SELECT subject FROM relation WHERE object = ?1').all(k) as { k: number }[]).map((row) => row.k)
}
