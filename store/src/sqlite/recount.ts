/** The aggregated relations of some pairs, counted anew from their statements. */
import type { SqlStatement } from './driver.ts'

/** What is counted of the statements of one pair and type; the columns of table `relation`. */
export const COUNTED = `subject, object, relation, max(polarity) AS polarity, count(*) AS statements, sum(passages) AS passages, count(DISTINCT document) AS documents,
  min(date) AS first_date, max(date) AS last_date, sum(1 - reported) AS first_hand, sum(reported) AS reported, max(confidence) AS confidence`

/** `touched`: "subject object relation", keys of the first two. */
export function recountRelations(prepare: (sql: string) => SqlStatement, touched: Iterable<string>): void {
  const drop = prepare('DELETE FROM relation WHERE subject = ? AND object = ? AND relation = ?')
  const count = prepare(`INSERT INTO relation SELECT ${COUNTED} FROM statement
    WHERE subject = ? AND object = ? AND relation = ? AND rejected = 0 GROUP BY subject, object, relation`)
  for (const pair of touched) {
    const [subject, object, relation] = pair.split(' ')
    drop.run(Number(subject), Number(object), relation)
    count.run(Number(subject), Number(object), relation)
  }
}
