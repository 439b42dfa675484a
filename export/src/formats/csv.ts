/**
 * CSV: nodes, edges, the evidence of every edge, and quotations, in one zip. Headings of nodes and edges are those Gephi's
 * spreadsheet import knows. Words of a source that a spreadsheet would run as a formula are fenced with an apostrophe.
 */
import { stringify } from 'csv-stringify/sync'
import { zipSync } from 'fflate'
import type { Entity, Statement, Trace } from '@polylogue/graph-schema'
import { EDGE_COLUMNS, edgeId, edgeLabel, edgeWeight, isSymmetric, NODE_COLUMNS, SEPARATOR } from '../columns.ts'
import type { Value } from '../columns.ts'
import { recordsOf } from '../records.ts'
import type { ExportRecords } from '../records.ts'
import { entitiesOf } from '../selection.ts'
import type { ExportedRelation, ExportGraph } from '../selection.ts'
import type { ExportFormat } from './format.ts'

export const csv: ExportFormat = {
  name: 'csv', title: 'CSV', extension: 'zip', mediaType: 'application/zip',
  description: 'Four tables in a zip: nodes, edges, evidence, quotations. For spreadsheets, R and Gephi.',
  write(graph) {
    const records = recordsOf(graph)
    const names = new Map([...entitiesOf(graph)].map(([id, e]) => [id, e.name]))
    const files = {
      'nodes.csv': nodes(graph.entities), 'edges.csv': edges(graph.relations, names),
      'evidence.csv': evidence(graph, records, names), 'quotations.csv': quotations(records, names),
    }
    return zipSync(Object.fromEntries(Object.entries(files).map(([name, table]) => [name, new TextEncoder().encode(table)])), { mtime: firstDay(), level: 6 })
  },
}

/** The first day a zip can tell; local time, since zip has no time zones and the file must be the same in all of them. */
const firstDay = () => new Date(1980, 0, 1)

type Row = Readonly<Record<string, Value>>
type Names = ReadonlyMap<string, string>

/** A table with a byte-order mark, which spreadsheets need to see that it is UTF-8. */
function table(headings: readonly string[], rows: readonly Row[]): string {
  return stringify(rows.map((row) => headings.map((h) => cell(row[h] ?? null))), { header: true, columns: [...headings], bom: true, record_delimiter: 'windows' })
}

/** Starts of a cell that make a spreadsheet calculate, also in full width. */
const FORMULA = /^[\s]*[=+\-@\t\r＝＋－＠]/u

/** Numbers are ours and stay numbers; words are a source's and must stay words. */
function cell(value: Value): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  return FORMULA.test(value) ? `'${value}` : value
}

function nodes(entities: readonly Entity[]): string {
  const headings = ['Id', 'Label', ...NODE_COLUMNS.map((c) => c.name)]
  return table(headings, entities.map((e) => ({ Id: e.id, Label: e.name, ...Object.fromEntries(NODE_COLUMNS.map((c) => [c.name, c.value(e)])) })))
}

function edges(relations: readonly ExportedRelation[], names: Names): string {
  const headings = ['Id', 'Source', 'Target', 'Type', 'Kind', 'Label', 'Weight', 'sourceName', 'targetName', ...EDGE_COLUMNS.map((c) => c.name)]
  return table(headings, relations.map((r) => ({
    Id: edgeId(r), Source: r.subject, Target: r.object, Type: isSymmetric(r) ? 'Undirected' : 'Directed', Kind: r.relation, Label: edgeLabel(r), Weight: edgeWeight(r),
    sourceName: names.get(r.subject)!, targetName: names.get(r.object)!, ...Object.fromEntries(EDGE_COLUMNS.map((c) => [c.name, c.value(r)])),
  })))
}

const EVIDENCE = [
  'statement', 'edge', 'relation', 'polarity', 'subject', 'object', 'assertedBy', 'reportedBy', 'document', 'path', 'title', 'date', 'start', 'end',
  'words', 'before', 'after', 'cue', 'heldFrom', 'heldTo', 'explicitness', 'confidence', 'rule', 'review',
] as const

function evidence(graph: ExportGraph, records: ExportRecords, names: Names): string {
  const documents = new Map(graph.documents.map((d) => [d.id, d]))
  const edge = (s: Statement) => `${s.subject}.${s.relation}.${s.object}`
  // Places from the recounted records, words of the cue from the originals: both lists have the same order.
  return table(EVIDENCE, records.statements.flatMap((s, i) => s.evidence.map((e, j): Row => {
    const original = graph.statements[i].evidence[j]
    const document = documents.get(e.document)!
    return {
      statement: s.id, edge: edge(s), relation: s.relation, polarity: s.polarity, subject: names.get(s.subject)!, object: names.get(s.object)!,
      assertedBy: names.get(s.assertedBy)!, reportedBy: s.attribution.map((a) => names.get(a.entity)!).join(SEPARATOR),
      document: e.document, path: document.path, title: document.title?.value ?? null, date: s.date, start: e.start, end: e.end,
      words: e.exact, before: e.prefix, after: e.suffix, cue: original.cue && document.text.slice(original.cue.start, original.cue.end),
      heldFrom: e.tenure?.from ?? null, heldTo: e.tenure?.to ?? null, explicitness: s.explicitness, confidence: e.confidence, rule: e.rule, review: e.review ?? 'unreviewed',
    }
  })))
}

const QUOTATION = ['quotation', 'quotedBy', 'source', 'work', 'locator', 'form', 'stance', 'stanceWords', 'document', 'path', 'start', 'end', 'words', 'confidence', 'takenFrom', 'takenStart', 'takenEnd', 'verdict', 'speakerClaim', 'workClaim', 'direction'] as const

function quotations(records: ExportRecords, names: Names): string {
  const paths = new Map(records.documents.map((d) => [d.id, d.path]))
  const name = (id: string | null) => (id === null ? null : names.get(id)!)
  const places = new Map<string, Trace[]>(records.quotations.map((q) => [q.id, []]))
  for (const t of records.traces) if (t.quotation !== null) places.get(t.quotation)?.push(t)
  return table(QUOTATION, records.quotations.flatMap((q): Row[] => {
    const row: Row = {
      quotation: q.id, quotedBy: name(q.quotedBy), source: name(q.source), work: name(q.work), locator: q.locator, form: q.form, stance: q.stance, stanceWords: q.stanceEvidence?.exact ?? null,
      document: q.document, path: paths.get(q.document)!, start: q.content.start, end: q.content.end, words: q.content.exact, confidence: q.confidence,
    }
    const traces = places.get(q.id) ?? []
    return traces.length === 0 ? [row] : traces.map((t) => ({
      ...row, takenFrom: t.source && paths.get(t.source.document)!, takenStart: t.source && t.source.start, takenEnd: t.source && t.source.end, verdict: t.verdict, speakerClaim: t.speaker, workClaim: t.work, direction: t.direction,
    }))
  }))
}
