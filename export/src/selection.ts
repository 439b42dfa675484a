/**
 * What is exported: the current view (a filter and a list of entities) or the whole graph. Everything a writer needs, in
 * the order it is written, so that the same selection is always the same file.
 */
import { aggregate, compareIds, widestTenure } from '@polylogue/graph-schema'
import type {
  AggregatedRelation, Document, Entity, Evidence, Graph, LinkedCitation, LinkedMention, LinkedQuotation, Statement, StatementFilter, Tenure, Trace,
} from '@polylogue/graph-schema'
import { inTime, narrows, statementTest } from './filter.ts'

export interface ExportSelection {
  /** Entities shown; empty or missing = all that the filter leaves. */
  readonly ids?: readonly string[]
  readonly filter?: StatementFilter
  /** Only what lies between these pairs, either way: a picture that shows fewer lines than there are. Missing = every pair. */
  readonly pairs?: readonly (readonly string[])[]
}

/** With the widest time in which an office was held by what the texts say. */
export interface ExportedRelation extends AggregatedRelation { readonly tenure?: Tenure }

/** A part of the graph that stands by itself: nothing in it points to something that is not. */
export interface ExportGraph {
  /** What is drawn. */
  readonly entities: readonly Entity[]
  /** What is only named: who is reported to say it, whose work a quotation is from. */
  readonly named: readonly Entity[]
  readonly relations: readonly ExportedRelation[]
  readonly statements: readonly Statement[]
  readonly documents: readonly Document[]
  readonly mentions: readonly LinkedMention[]
  readonly quotations: readonly LinkedQuotation[]
  readonly traces: readonly Trace[]
  readonly citations: readonly LinkedCitation[]
}

/**
 * The part of the graph that is shown. With ids: those entities and what lies between them. With a filter alone: what the
 * filter leaves, and its ends. With neither: everything.
 */
export function selectGraph(graph: Graph, selection: ExportSelection = {}): ExportGraph {
  const filter = selection.filter ?? {}
  const ids = new Set(selection.ids)
  const pairs = selection.pairs && new Set(selection.pairs.map(([a, b]) => pairKey(a, b)))
  const whole = ids.size === 0 && !pairs && !narrows(filter)
  const all = new Map(graph.entities.map((e) => [e.id, e]))
  const passes = statementTest(filter, all)

  const statements = graph.statements.filter((s) => (ids.size === 0 || (ids.has(s.subject) && ids.has(s.object))) && (!pairs || pairs.has(pairKey(s.subject, s.object))) && passes(s))
  const drawn = whole ? new Set(all.keys()) : ids.size > 0 ? ids : new Set(statements.flatMap((s) => [s.subject, s.object]))
  const dates = new Map(graph.documents.map((d) => [d.id, d.date?.value ?? null]))
  const documentsAsked = new Set(filter.documents)
  const documentPasses = (id: string) => (documentsAsked.size === 0 || documentsAsked.has(id)) && inTime(dates.get(id) ?? null, filter)

  const quotations = !wantsQuotations(filter) ? [] : graph.quotations.filter((q) => whole
    || (documentPasses(q.document) && drawn.has(q.quotedBy) && (q.source === null || drawn.has(q.source)) && (q.source !== null || q.work !== null && drawn.has(q.work))))
  const quoted = new Set(quotations.map((q) => q.id))
  const traces = graph.traces.filter((t) => (t.quotation === null ? whole : quoted.has(t.quotation)))
    .map((t) => (t.continues === null || quoted.has(t.continues) ? t : { ...t, continues: null }))
  const cited = new Set(quotations.map((q) => q.citation))
  const citations = graph.citations.filter((c) => whole || cited.has(c.id) || (c.work !== null && drawn.has(c.work) && documentPasses(c.document)))

  const inDocuments = new Set([
    ...statements.flatMap((s) => [s.document, ...s.evidence.map((e) => e.document), ...s.attribution.map((a) => a.evidence.document)]),
    ...quotations.map((q) => q.document), ...traces.flatMap(placesOf).map((e) => e.document), ...citations.map((c) => c.document),
  ])
  const documents = graph.documents.filter((d) => whole || inDocuments.has(d.id))
  const texts = new Set(documents.map((d) => d.id))
  const naming = new Set([
    ...statements.flatMap((s) => [s.assertedBy, ...s.attribution.map((a) => a.entity)]),
    ...quotations.flatMap((q) => [q.source, q.quotedBy, q.work]), ...citations.map((c) => c.work),
  ])
  return {
    entities: graph.entities.filter((e) => drawn.has(e.id)),
    named: graph.entities.filter((e) => !drawn.has(e.id) && naming.has(e.id)),
    relations: withTenure(aggregate(statements), statements),
    statements: statements.map((s) => withQuotations(s, quoted)), documents, quotations, traces, citations,
    mentions: graph.mentions.filter((m) => texts.has(m.document) && (whole || drawn.has(m.entity))),
  }
}

/** All places a trace points to. */
export function placesOf(t: Trace): readonly Evidence[] {
  return [t.place, ...(t.source ? [t.source] : []), ...t.pieces, ...t.copies]
}

/** Evidence leads to no quotation that is left out. */
function withQuotations(s: Statement, quoted: ReadonlySet<string>): Statement {
  if (s.evidence.every((e) => e.quotation === null || quoted.has(e.quotation))) return s
  return { ...s, evidence: s.evidence.map((e) => (e.quotation === null || quoted.has(e.quotation) ? e : { ...e, quotation: null })) as unknown as Statement['evidence'] }
}

/** All entities of the export by id, drawn or only named. */
export function entitiesOf(graph: ExportGraph): ReadonlyMap<string, Entity> {
  return new Map([...graph.entities, ...graph.named].sort((a, b) => compareIds(a.id, b.id)).map((e) => [e.id, e]))
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

function wantsQuotations(filter: StatementFilter): boolean {
  const relations = filter.relations ?? []
  return relations.length === 0 || relations.includes('QUOTES')
}

function withTenure(relations: readonly AggregatedRelation[], statements: readonly Statement[]): ExportedRelation[] {
  const held = new Map<string, Tenure[]>()
  for (const s of statements) {
    const given = s.review === 'rejected' ? [] : s.evidence.flatMap((e) => e.tenure ?? [])
    if (given.length > 0) held.set(`${s.subject} ${s.object}`, [...held.get(`${s.subject} ${s.object}`) ?? [], ...given])
  }
  return relations.map((r) => {
    const tenure = r.relation === 'HOLDS_ROLE' ? widestTenure(held.get(`${r.subject} ${r.object}`) ?? []) : null
    return tenure === null ? r : { ...r, tenure }
  })
}
