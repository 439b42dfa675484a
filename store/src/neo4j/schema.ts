/** Constraints and indexes, made from the table of the property graph. Names begin with `polylogue_`. */
import { PASSAGE_LABEL, PROPERTY_GRAPH, StoreError } from '@polylogue/graph-schema'
import type { Connection } from './connection.ts'

/** Raised with every change of what nodes and relationships hold. An older graph is emptied here and filled again from the workspace. */
const GRAPH_FORMAT = 3

/** All statements; each may run again. */
function schemaStatements(): string[] {
  const labels = [...PROPERTY_GRAPH.map((row) => row.label), PASSAGE_LABEL]
  const indexed = [...PROPERTY_GRAPH.flatMap((row) => row.indexed.map((p) => [row.label, p] as const)), ['Statement', 'pair'], ['Statement', 'subject'], ['Statement', 'object'], ['Statement', 'document']] as const
  const searched = [...PROPERTY_GRAPH.filter((row) => row.searched).map((row) => row.label), PASSAGE_LABEL]
  return [
    ...labels.map((l) => `CREATE CONSTRAINT polylogue_${l.toLowerCase()}_id IF NOT EXISTS FOR (n:${l}) REQUIRE n.id IS UNIQUE`),
    ...indexed.map(([l, p]) => `CREATE INDEX polylogue_${l.toLowerCase()}_${p} IF NOT EXISTS FOR (n:${l}) ON (n.${p})`),
    ...searched.map((l) => `CREATE FULLTEXT INDEX ${searchIndex(l)} IF NOT EXISTS FOR (n:${l}) ON EACH [n.searchText]
      OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace', \`fulltext.eventually_consistent\`: false}}`),
  ]
}

export function searchIndex(label: string): string {
  return `polylogue_${label.toLowerCase()}_words`
}

export async function prepareGraph(connection: Connection): Promise<void> {
  const [marker] = await connection.read('MATCH (n:Polylogue) RETURN n.format AS format ORDER BY format DESC LIMIT 1')
  if (marker && (marker.format as number) > GRAPH_FORMAT) throw new StoreError('store/newer-format', 'The graph in Neo4j was made by a newer version of Polylogue.', { remedy: 'Use that version, or another database.' })
  for (const statement of schemaStatements()) await connection.write((run) => run(statement))
  await connection.write((run) => run('CALL db.awaitIndexes(300)'))
  if (marker?.format === GRAPH_FORMAT) return
  if (marker) await emptyGraph(connection)
  await connection.write((run) => run('MERGE (n:Polylogue) SET n.format = $format', { format: GRAPH_FORMAT }))
}

/** Nodes taken away in one transaction: few enough for a server's memory. */
const REMOVED_AT_ONCE = 10_000

async function emptyGraph(connection: Connection): Promise<void> {
  for (const label of [...PROPERTY_GRAPH.map((row) => row.label), PASSAGE_LABEL]) {
    let removed: number
    do {
      const [row] = await connection.write((run) => run(`MATCH (n:${label}) WITH n LIMIT $limit DETACH DELETE n RETURN count(n) AS removed`, { limit: REMOVED_AT_ONCE }))
      removed = row.removed as number
    } while (removed === REMOVED_AT_ONCE)
  }
}
