/** The bibliography: one row for each work that is cited or quoted, with who points to it. */
import type { BibliographyEntry } from '@polylogue/api/contract'
import type { Column } from './table.ts'

export interface WorkRow {
  readonly key: string
  readonly author: string
  readonly title: string
  readonly year: string
  readonly imprint: string
  readonly citations: number
  /** The document of the corpus that is the work; null where it is only cited. */
  readonly here: string | null
  readonly quotations: number
  readonly documents: number
  /** Names of who cites and who quotes it, most first. */
  readonly citedBy: readonly { readonly id: string, readonly name: string }[]
  readonly quotedBy: readonly { readonly id: string, readonly name: string }[]
}

export const WORK_COLUMNS: readonly Column<WorkRow>[] = [
  { id: 'author', label: 'Author', numeric: false, value: (r) => r.author, width: '14%' },
  { id: 'title', label: 'Title', numeric: false, value: (r) => r.title },
  { id: 'year', label: 'Year', numeric: false, value: (r) => r.year, width: '64px' },
  { id: 'imprint', label: 'Where', numeric: false, value: (r) => r.imprint, width: '12%' },
  { id: 'here', label: 'In corpus', numeric: false, value: (r) => (r.here === null ? 1 : 0), width: '88px' },
  { id: 'citations', label: 'Cited', numeric: true, value: (r) => r.citations, width: '74px' },
  { id: 'quotations', label: 'Quoted', numeric: true, value: (r) => r.quotations, width: '84px' },
  { id: 'documents', label: 'Documents', numeric: true, value: (r) => r.documents, width: '104px' },
  { id: 'by', label: 'By whom', numeric: false, value: (r) => [...r.citedBy, ...r.quotedBy].map((p) => p.name).join(', '), width: '17%' },
]

export function workRows(works: readonly BibliographyEntry[], names: (id: string | null) => string): WorkRow[] {
  const named = (ids: readonly { readonly entity: string }[]) => ids.map(({ entity }) => ({ id: entity, name: names(entity) }))
  return works.map((w) => ({
    key: w.work.id, author: w.authors.length > 0 ? w.authors.map(names).join(', ') : w.fields.author ?? '', title: w.fields.title ?? w.work.name, year: w.fields.year ?? '',
    imprint: [w.fields.container, w.fields.place, w.fields.publisher].filter(Boolean).join(', '), here: w.work.inCorpus?.[0] ?? null, quotations: w.quotations,
    // a text may speak of a work without a reference to it
    citations: Math.max(w.citations, w.citedBy.reduce((n, c) => n + c.statements, 0)), documents: w.documents.length > 0 ? w.documents.length : w.work.documents,
    citedBy: named(w.citedBy), quotedBy: named(w.quotedBy),
  }))
}
