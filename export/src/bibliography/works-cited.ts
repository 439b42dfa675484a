/** A bibliography: every work that something points to, with its fields and who cites, quotes and wrote it. By author, then title. */
import { compareIds, NO_FIELDS } from '@polylogue/graph-schema'
import type { AggregatedRelation, CitationFields, Entity, LinkedCitation, LinkedQuotation } from '@polylogue/graph-schema'

export interface PointersToWorks {
  readonly works: readonly Entity[]
  readonly citations: readonly LinkedCitation[]
  readonly quotations: readonly LinkedQuotation[]
  readonly relations: readonly AggregatedRelation[]
  /** For the names of authors, and for the paths of works that lie in the corpus themselves. */
  readonly entities?: readonly Pick<Entity, 'id' | 'name'>[]
  readonly documents?: readonly { readonly id: string, readonly path: string }[]
}

export interface WorkCited {
  readonly work: Entity
  /** What its citations say, field by field: the value most of them give. Locator and section belong to a citation, not to the work. */
  readonly fields: CitationFields
  readonly citations: readonly LinkedCitation[]
  readonly quotations: readonly LinkedQuotation[]
  /** Documents that cite or quote it, by id. */
  readonly documents: readonly string[]
  /** Most first, then by id. */
  readonly citedBy: readonly { readonly entity: string, readonly statements: number }[]
  readonly quotedBy: readonly { readonly entity: string, readonly quotations: number }[]
  /** Who wrote it, by id. */
  readonly authors: readonly string[]
  /** Their names, where the entities were given. */
  readonly authorNames: readonly string[]
  /** Paths of the documents that are the work, where documents were given. */
  readonly here: readonly string[]
}

/** The works that are cited, quoted or ascribed to somebody. */
export function bibliographyOf({ works, citations, quotations, relations, entities = [], documents = [] }: PointersToWorks): WorkCited[] {
  const nameOf = new Map(entities.map((e) => [e.id, e.name]))
  const pathOf = new Map(documents.map((d) => [d.id, d.path]))
  const citationsOf = byWork(citations)
  const quotationsOf = byWork(quotations)
  const relationsOf = new Map<string, AggregatedRelation[]>()
  for (const r of relations) { const list = relationsOf.get(r.object); if (list) list.push(r); else relationsOf.set(r.object, [r]) }
  return works.filter((w) => w.kind === 'Work')
    .map((work) => workCited(work, citationsOf.get(work.id) ?? [], quotationsOf.get(work.id) ?? [], relationsOf.get(work.id) ?? []))
    .map((w): WorkCited => ({ ...w, authorNames: w.authors.flatMap((id) => nameOf.get(id) ?? []), here: (w.work.inCorpus ?? []).flatMap((id) => pathOf.get(id) ?? []) }))
    .filter((w) => w.citations.length + w.quotations.length + w.citedBy.length + w.authors.length > 0)
    .sort((a, b) => compareIds(sortKey(a), sortKey(b)) || compareIds(a.work.id, b.work.id))
}

function workCited(work: Entity, citations: readonly LinkedCitation[], quotations: readonly LinkedQuotation[], relations: readonly AggregatedRelation[]): Omit<WorkCited, 'authorNames' | 'here'> {
  const quotedBy = new Map<string, number>()
  for (const q of quotations) quotedBy.set(q.quotedBy, (quotedBy.get(q.quotedBy) ?? 0) + 1)
  return {
    work, fields: fieldsOf(work, citations), citations, quotations,
    documents: [...new Set([...citations, ...quotations].map((c) => c.document))].sort(compareIds),
    citedBy: relations.filter((r) => r.relation === 'CITES').map((r) => ({ entity: r.subject, statements: r.statements })).sort((a, b) => b.statements - a.statements || compareIds(a.entity, b.entity)),
    quotedBy: [...quotedBy].map(([entity, n]) => ({ entity, quotations: n })).sort((a, b) => b.quotations - a.quotations || compareIds(a.entity, b.entity)),
    authors: [...new Set(relations.filter((r) => r.relation === 'AUTHORED').map((r) => r.subject))].sort(compareIds),
  }
}

/** The work's own details (which corrections reach) before what single citations say; of its imprint only citations of the same edition. */
function fieldsOf(work: Entity, all: readonly LinkedCitation[]): CitationFields {
  const citations = all.filter((c) => work.details.year === undefined || c.year === null || c.year === work.details.year)
  const names = (Object.keys(NO_FIELDS) as (keyof CitationFields)[]).filter((name) => name !== 'locator' && name !== 'section')
  const found = names.map((name) => [name, work.details[name] ?? usual(citations.flatMap((c) => c[name] ?? [])) ?? null] as const)
  return { ...NO_FIELDS, ...Object.fromEntries(found), title: work.details.title ?? work.name }
}

/** The value given most often; on a tie the longest, then the first in byte order. */
function usual(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || compareIds(a, b))[0]?.[0]
}

function byWork<T extends { readonly work: string | null }>(records: readonly T[]): Map<string, T[]> {
  const out = new Map<string, T[]>()
  for (const r of records) {
    if (r.work === null) continue
    const list = out.get(r.work)
    if (list) list.push(r)
    else out.set(r.work, [r])
  }
  return out
}

/** Without regard to case and diacritics; works without an author by their title among the others. */
function sortKey({ fields, work }: WorkCited): string {
  return `${fields.author ?? ''} ${fields.title ?? work.name}`.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}
