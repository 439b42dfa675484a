/** A graph as rows to merge, nodes before what points to them. Everything is found by id, so that twice is the same as once. */
import {
  AGGREGATED_TYPES, ENTITY_LABELS, EVIDENCE_TYPE, InvariantError, PASSAGE_DOCUMENT, PASSAGE_LABEL, propertyGraphRow,
} from '@polylogue/graph-schema'
import { recordsOf } from '../records.ts'
import type { ExportRecords } from '../records.ts'
import type { ExportGraph } from '../selection.ts'
import type { Cypher } from './literal.ts'
import { ENDS, PROPERTIES, WRITTEN_NOUNS } from './nodes.ts'
import type { Ends, WrittenNoun } from './nodes.ts'

/** A query over `row`, and the rows it is run for. */
export interface Step { readonly rows: readonly Cypher[], readonly query: string }

export const CONSTRAINTS: readonly string[] = [...WRITTEN_NOUNS.map((noun) => propertyGraphRow(noun).label), PASSAGE_LABEL]
  .map((label) => `CREATE CONSTRAINT polylogue_${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`)

export function* cypherSteps(graph: ExportGraph): Iterable<Step> {
  const records = recordsOf(graph)
  // Who is only named is a node all the same: relationships lead there.
  const written: ExportRecords = { ...records, entities: [...records.entities, ...records.named] }
  for (const noun of WRITTEN_NOUNS) yield { query: `MERGE (n:${propertyGraphRow(noun).label} {id: row.id}) SET n += row`, rows: nodes(noun, written) }
  for (const kind of ENTITY_LABELS) yield { query: `MATCH (n:Entity {id: row}) SET n:${kind}`, rows: written.entities.filter((e) => e.kind === kind).map((e) => e.id) }
  yield {
    query: `MATCH (d:Document {id: row.document})\nMERGE (p:${PASSAGE_LABEL} {id: row.properties.id}) SET p += row.properties MERGE (p)-[:${PASSAGE_DOCUMENT}]->(d)`,
    rows: passages(graph, records),
  }
  for (const noun of WRITTEN_NOUNS) yield* relationships(noun, written)
  yield {
    query: `MATCH (s:Statement {id: row.statement}) MATCH (p:${PASSAGE_LABEL} {id: row.passage})\nMERGE (s)-[e:${EVIDENCE_TYPE} {finding: row.properties.finding}]->(p) SET e += row.properties`,
    rows: records.statements.flatMap((s) => s.evidence.map((e) => ({
      statement: s.id, passage: e.passage,
      properties: { finding: e.finding, start: e.start, end: e.end, exact: e.exact, rule: e.rule, confidence: e.confidence, cueStart: e.cue?.start ?? null, cueEnd: e.cue?.end ?? null, review: e.review ?? null },
    }))),
  }
  for (const type of AGGREGATED_TYPES) {
    yield {
      query: `MATCH (a:Entity {id: row.subject}) MATCH (b:Entity {id: row.object})\nMERGE (a)-[r:${type}]->(b) SET r += row.properties`,
      rows: records.relations.filter((r) => r.relation === type).map(({ subject, object, relation: _, tenure, ...counted }) => ({ subject, object, properties: { ...counted, ...(tenure ? { heldFrom: tenure.from, heldTo: tenure.to } : {}) } })),
    }
  }
}

function nodes<N extends WrittenNoun>(noun: N, records: ExportRecords): readonly Cypher[] {
  return (records[noun] as readonly ExportRecords[N][number][]).map((record) => PROPERTIES[noun](record))
}

function* relationships<N extends WrittenNoun>(noun: N, records: ExportRecords): Iterable<Step> {
  const leads = (records[noun] as readonly ExportRecords[N][number][]).map((record) => ({ id: record.id, ends: ENDS[noun](record) as Ends }))
  const { label, ends } = propertyGraphRow(noun)
  for (const { type, to } of ends) {
    yield {
      query: `MATCH (a:${label} {id: row.from}) MATCH (b:${propertyGraphRow(to).label} {id: row.to})\nMERGE (a)-[:${type}]->(b)`,
      rows: leads.flatMap((lead) => {
        const targets = lead.ends[type]
        if (!targets) throw new InvariantError('export/relationship-missing', `the table gives ${label} a ${type}, the export does not`)
        return targets.flatMap((target) => (target === null ? [] : [{ from: lead.id, to: target }]))
      }),
    }
  }
}

/** The passages that evidence, quotations and citations stand in, with their words. */
function passages(graph: ExportGraph, records: ExportRecords): readonly Cypher[] {
  const wanted = new Set([...records.statements.flatMap((s) => s.evidence.map((e) => e.passage)), ...records.quotations.map((q) => q.passage), ...records.citations.map((c) => c.passage)])
  return graph.documents.flatMap((d, i) => d.passages.flatMap((p, j) => {
    if (!wanted.has(p.id)) return []
    // Words by the place in the stored text, which counts UTF-16; the place as other programs count it.
    const { start, end } = records.documents[i].passages[j]
    return [{ document: d.id, properties: { id: p.id, kind: p.kind, ordinal: p.ordinal, start, end, text: d.text.slice(p.start, p.end) } }]
  }))
}
