/**
 * A Cypher script that makes the graph in any Neo4j: `cypher-shell --file graph.cypher`, or pasted into Neo4j Browser.
 * Labels, relationships and names of properties are those of the Neo4j store (property-graph.ts), so that a query that
 * runs on one runs on the other.
 */
import { literal } from '../cypher/literal.ts'
import { CONSTRAINTS, cypherSteps } from '../cypher/steps.ts'
import type { ExportFormat } from './format.ts'

/** Rows of one statement: large enough to be fast, small enough for the memory of a small server. */
const BATCH = 500

export const cypher: ExportFormat = {
  name: 'cypher', title: 'Cypher', extension: 'cypher', mediaType: 'text/plain; charset=utf-8', anySize: true,
  description: 'A script that makes the graph in Neo4j: entities, relations, statements, evidence, quotations.',
  * write(graph) {
    yield `// Polylogue: run with cypher-shell --file, or paste into Neo4j Browser. Offsets count Unicode code points.\n${CONSTRAINTS.map((c) => `${c};\n`).join('')}`
    for (const { rows, query } of cypherSteps(graph)) {
      for (let i = 0; i < rows.length; i += BATCH) yield `UNWIND [\n${rows.slice(i, i + BATCH).map((row) => ` ${literal(row)}`).join(',\n')}\n] AS row\n${query};\n`
    }
  },
}
