/** The aggregated relations of some pairs, counted anew from their statements, and the tally of their ends moved by the difference. */
import type { SqlStatement } from './driver.ts'

type Prepare = (sql: string) => SqlStatement
interface Counted { readonly polarity: number, readonly statements: number }

/** What is counted of the statements of one pair and type; the columns of table `relation`. */
export const COUNTED = `subject, object, relation, max(polarity) AS polarity, count(*) AS statements, sum(passages) AS passages, count(DISTINCT document) AS documents,
  min(date) AS first_date, max(date) AS last_date, sum(1 - reported) AS first_hand, sum(reported) AS reported, max(confidence) AS confidence`

/** `touched`: "subject object relation", keys of the first two. Kinds of entities are what they are after the batch. */
export function recountRelations(prepare: Prepare, touched: Iterable<string>): void {
  const find = prepare('SELECT polarity, statements FROM relation WHERE subject = ? AND object = ? AND relation = ?')
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
    if (before?.polarity === after?.polarity && before?.statements === after?.statements) continue
    if (before) tally(prepare, subject, object, relation, before, -1)
    if (after) tally(prepare, subject, object, relation, after, 1)
  }
  prepare('DELETE FROM tally WHERE relations = 0').run()
}

/** Adds a relation to the tally of its ends, or takes it away; a loop counts once. */
function tally(prepare: Prepare, subject: number, object: number, relation: string, { polarity, statements }: Counted, sign: 1 | -1): void {
  const loop = Number(subject === object)
  const add = prepare(`INSERT INTO tally SELECT ?, ?, ?, kind, ?, ?, ?, ? FROM entity WHERE k = ?
    ON CONFLICT DO UPDATE SET relations = relations + excluded.relations, loops = loops + excluded.loops,
      statements = statements + excluded.statements, loop_statements = loop_statements + excluded.loop_statements`)
  const ends = loop === 1 ? [[subject, object]] : [[subject, object], [object, subject]]
  for (const [end, other] of ends) add.run(end, relation, polarity, sign, sign * loop, sign * statements, sign * loop * statements, other)
}

/** The tally of some entities made anew: where the kind of an entity is another, that of all it is joined to. */
export function recountTally(prepare: Prepare, entities: Iterable<number>): void {
  const drop = prepare('DELETE FROM tally WHERE entity = ?')
  const count = prepare(`INSERT INTO tally SELECT ?1, n.relation, n.polarity, e.kind, count(*), sum(e.k = ?1), sum(n.statements), sum((e.k = ?1) * n.statements) FROM (
    SELECT object AS other, relation, polarity, statements FROM relation WHERE subject = ?1
    UNION ALL SELECT subject, relation, polarity, statements FROM relation WHERE object = ?1 AND subject <> ?1) n
    JOIN entity e ON e.k = n.other GROUP BY 2, 3, 4`)
  for (const k of entities) { drop.run(k); count.run(k) }
}

/** Keys of an entity and of all it is joined to. */
export function joinedTo(prepare: Prepare, k: number): number[] {
  return (prepare('SELECT ?1 AS k UNION SELECT object FROM relation WHERE subject = ?1 UNION SELECT subject FROM relation WHERE object = ?1').all(k) as { k: number }[]).map((row) => row.k)
}
