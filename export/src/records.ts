/** The nouns as they are written to JSON and JSON lines: everything but the text itself, offsets in code points. */
import type { Document, Entity, Evidence, LinkedCitation, LinkedMention, LinkedQuotation, Span, Statement, Trace } from '@polylogue/graph-schema'
import { recounter } from './offsets.ts'
import type { ExportedRelation, ExportGraph } from './selection.ts'

export interface ExportedDocument extends Omit<Document, 'text' | 'marks' | 'problems'> {
  /** Length of the stored text in code points. */
  readonly length: number
}

export interface ExportRecords {
  readonly documents: readonly ExportedDocument[]
  readonly entities: readonly Entity[]
  /** Entities that are only named by what is exported. */
  readonly named: readonly Entity[]
  readonly relations: readonly ExportedRelation[]
  readonly statements: readonly Statement[]
  readonly mentions: readonly LinkedMention[]
  readonly quotations: readonly LinkedQuotation[]
  readonly traces: readonly Trace[]
  readonly citations: readonly LinkedCitation[]
}

/** All lists at once. */
export function recordsOf(graph: ExportGraph): ExportRecords {
  return Object.fromEntries(eachRecord(graph).map(([noun, records]) => [noun, [...records]])) as unknown as ExportRecords
}

/** List by list in the order they are written, each record made when it is asked for: those of a large graph are never there all at once. */
export function eachRecord(graph: ExportGraph): readonly (readonly [keyof ExportRecords, Iterable<object>])[] {
  const recount = recounter(graph.documents)
  const at = <E extends Evidence>(evidence: E): E => recount(evidence.document, evidence)
  const maybe = (evidence: Evidence | null): Evidence | null => evidence && at(evidence)
  const within = (document: string) => <S extends Span>(span: S): S => recount(document, span)
  return [
    ['documents', each(graph.documents, (d) => exportedDocument(d, within(d.id)))],
    ['entities', graph.entities],
    ['named', graph.named],
    ['relations', graph.relations],
    ['statements', each(graph.statements, (s) => ({
      ...s,
      attribution: s.attribution.map((a) => ({ ...a, evidence: at(a.evidence) })),
      evidence: s.evidence.map((e) => ({ ...at(e), cue: e.cue && recount(e.document, e.cue) })) as unknown as Statement['evidence'],
    }))],
    ['mentions', each(graph.mentions, (m) => recount(m.document, m))],
    ['quotations', each(graph.quotations, (q) => ({ ...q, cue: maybe(q.cue), content: at(q.content), stanceEvidence: maybe(q.stanceEvidence) }))],
    ['traces', each(graph.traces, (t) => ({ ...t, place: at(t.place), source: maybe(t.source), pieces: t.pieces.map(at), copies: t.copies.map(at) }))],
    ['citations', each(graph.citations, (c) => ({ ...c, raw: at(c.raw) }))],
  ]
}

function* each<T>(list: readonly T[], write: (record: T) => object): Generator<object> {
  for (const record of list) yield write(record)
}

function exportedDocument({ text, marks: _marks, problems: _problems, ...d }: Document, recount: <S extends Span>(span: S) => S): ExportedDocument {
  const placed = (field: Document['title']) => field && { ...field, place: field.place && recount(field.place) }
  return {
    ...d,
    title: placed(d.title), date: placed(d.date), author: placed(d.author), publisher: placed(d.publisher),
    passages: d.passages.map(recount),
    length: recount({ start: 0, end: text.length }).end,
  }
}
