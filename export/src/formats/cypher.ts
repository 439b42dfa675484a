/**
 * A Cypher script that makes the graph in any Neo4j: `cypher-shell --file graph.cypher`, or pasted into Neo4j Browser.
 * Everything is merged by id, so running it twice is the same as once. The same labels and relationships as the Neo4j
 * store of this program (docs/guide/export.md lists them).
 */
import { ENTITY_KIND_NAMES, isFirstHand, relation as relationRow, RELATION_TYPES } from '@polylogue/graph-schema'
import { literal } from '../cypher/literal.ts'
import type { Cypher } from '../cypher/literal.ts'
import { recordsOf } from '../records.ts'
import type { ExportRecords } from '../records.ts'
import type { ExportGraph } from '../selection.ts'
import type { ExportFormat } from './format.ts'

/** Rows of one statement: large enough to be fast, small enough for the memory of a small server. */
const BATCH = 500

export const cypher: ExportFormat = {
  name: 'cypher', title: 'Cypher', extension: 'cypher', mediaType: 'text/plain; charset=utf-8',
  description: 'A script that makes the graph in Neo4j: entities, relations, statements, evidence, quotations.',
  write(graph) {
    const lines = ['// Polylogue: run with cypher-shell --file, or paste into Neo4j Browser. Offsets count Unicode code points.']
    for (const label of ['Entity', 'Document', 'Statement', 'Evidence', 'Quotation']) {
      lines.push(`CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;`)
    }
    for (const { rows, query } of steps(graph)) {
      for (let i = 0; i < rows.length; i += BATCH) {
        lines.push(`UNWIND [\n${rows.slice(i, i + BATCH).map((row) => ` ${literal(row)}`).join(',\n')}\n] AS row\n${query};`)
      }
    }
    return `${lines.join('\n')}\n`
  },
}

interface Step { readonly rows: readonly Cypher[], readonly query: string }

/** Nodes before what points to them. */
function* steps(graph: ExportGraph): Iterable<Step> {
  const records = recordsOf(graph)
  yield {
    query: 'MERGE (n:Document {id: row.id}) SET n += row',
    rows: records.documents.map((d) => ({
      id: d.id, path: d.path, title: d.title?.value ?? d.path, date: d.date?.value ?? null, author: d.author?.value ?? null, publisher: d.publisher?.value ?? null, address: d.address, words: d.words, blob: d.blob,
    })),
  }
  for (const kind of ENTITY_KIND_NAMES) {
    yield {
      query: `MERGE (n:Entity {id: row.id}) SET n:${kind}, n += row`,
      rows: [...records.entities, ...records.named].filter((e) => e.kind === kind).map((e) => ({
        id: e.id, kind, name: e.name, aliases: e.aliases, mentions: e.mentions, documents: e.documents, reviewed: e.reviewed,
      })),
    }
  }
  for (const type of RELATION_TYPES) {
    yield {
      query: `MATCH (a:Entity {id: row.subject}) MATCH (b:Entity {id: row.object})\nMERGE (a)-[r:${type}]->(b) SET r += row.properties`,
      rows: records.relations.filter((r) => r.relation === type).map(({ subject, object, relation: _, ...properties }) => ({ subject, object, properties: { ...properties } })),
    }
  }
  yield* statementSteps(records, graph)
  yield* quotationSteps(records)
}

function* statementSteps({ statements }: ExportRecords, graph: ExportGraph): Iterable<Step> {
  yield {
    query: 'MATCH (subject:Entity {id: row.subject}) MATCH (object:Entity {id: row.object}) MATCH (voice:Entity {id: row.assertedBy}) MATCH (d:Document {id: row.document})\n'
      + 'MERGE (s:Statement {id: row.properties.id}) SET s += row.properties\n'
      + 'MERGE (s)-[:SUBJECT]->(subject) MERGE (s)-[:OBJECT]->(object) MERGE (s)-[:ASSERTED_BY]->(voice) MERGE (s)-[:IN_DOCUMENT]->(d)',
    rows: statements.map((s) => ({
      subject: s.subject, object: s.object, assertedBy: s.assertedBy, document: s.document,
      properties: {
        id: s.id, relation: s.relation, label: relationRow(s.relation).label, polarity: s.polarity, date: s.date, firstHand: isFirstHand(s),
        explicitness: s.explicitness, confidence: s.confidence, review: s.review,
      },
    })),
  }
  yield {
    query: 'MATCH (s:Statement {id: row.statement}) MATCH (e:Entity {id: row.entity})\nMERGE (s)-[r:REPORTED_BY {level: row.level}]->(e) SET r.exact = row.exact, r.start = row.start, r.end = row.end',
    rows: statements.flatMap((s) => s.attribution.map((a, level) => ({ statement: s.id, entity: a.entity, level, exact: a.evidence.exact, start: a.evidence.start, end: a.evidence.end }))),
  }
  const texts = new Map(graph.documents.map((d) => [d.id, d.text]))
  yield {
    query: 'MATCH (s:Statement {id: row.statement}) MATCH (d:Document {id: row.document})\nMERGE (v:Evidence {id: row.properties.id}) SET v += row.properties MERGE (s)-[:EVIDENCE]->(v) MERGE (v)-[:IN_DOCUMENT]->(d)',
    rows: statements.flatMap((s, i) => s.evidence.map((e, j) => {
      // Words of the cue by its place in the stored text, which counts UTF-16: the statement before recounting.
      const { cue } = graph.statements[i].evidence[j]
      return {
        statement: s.id, document: e.document,
        properties: {
          id: `${s.id}.${j + 1}`, exact: e.exact, prefix: e.prefix, suffix: e.suffix, start: e.start, end: e.end,
          cue: cue && texts.get(e.document)!.slice(cue.start, cue.end), rule: e.rule, confidence: e.confidence,
        },
      }
    })),
  }
}

function* quotationSteps({ quotations, traces }: ExportRecords): Iterable<Step> {
  yield {
    query: 'MATCH (d:Document {id: row.document}) MATCH (by:Entity {id: row.quotedBy})\nMERGE (q:Quotation {id: row.properties.id}) SET q += row.properties MERGE (q)-[:IN_DOCUMENT]->(d) MERGE (q)-[:QUOTED_BY]->(by)',
    rows: quotations.map((q) => ({
      document: q.document, quotedBy: q.quotedBy,
      properties: { id: q.id, exact: q.content.exact, start: q.content.start, end: q.content.end, form: q.form, stance: q.stance, locator: q.locator, confidence: q.confidence },
    })),
  }
  for (const [end, type] of [['source', 'SOURCE'], ['work', 'FROM_WORK']] as const) {
    yield {
      query: `MATCH (q:Quotation {id: row.quotation}) MATCH (e:Entity {id: row.entity})\nMERGE (q)-[:${type}]->(e)`,
      rows: quotations.flatMap((q) => (q[end] === null ? [] : [{ quotation: q.id, entity: q[end] }])),
    }
  }
  yield {
    query: 'MATCH (q:Quotation {id: row.quotation}) MATCH (d:Document {id: row.document})\nMERGE (q)-[r:TAKEN_FROM {id: row.properties.id}]->(d) SET r += row.properties',
    rows: traces.map((t) => ({
      quotation: t.quotation, document: t.source.document,
      properties: { id: t.id, verdict: t.verdict, similarity: t.similarity, exact: t.source.exact, start: t.source.start, end: t.source.end },
    })),
  }
}
