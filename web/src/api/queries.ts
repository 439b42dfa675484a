/** One hook for each question, with the parameters in the key so that answers are shared and cached. */
import { useMemo } from 'react'
import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { BibliographyAnswer, DocumentOutline, DocumentSummary, EntitiesAnswer, EntityAnswer, GraphAnswer, LocatorsAnswer, PathAnswer, QuotationAnswer, QuotationsAnswer, QuotedAnswer, SearchAnswer, StatementsAnswer, Status } from '@polylogue/api/contract'
import type { Span } from '@polylogue/graph-schema'
import { NO_FILTER, evidenceFilter, filterParams, pathParams } from '../state/filter.ts'
import type { Filter } from '../state/filter.ts'
import { parseSearch, searchParams } from '../view-model/search-query.ts'
import type { PathAsked } from '../state/view.ts'
import { useAllPages } from './all-pages.ts'
import { ask } from './client.ts'

const PAGE_SIZE = '200'
/** Entities whose relations the start page looks through. */
const OPENING = '80'

export const useStatus = () => useQuery({ queryKey: ['status'], queryFn: ({ signal }) => ask<Status>('status', {}, signal) })

/** What was typed, with its prefix. */
export const useSearch = (typed: string) => {
  const query = parseSearch(typed)
  return useQuery({
    queryKey: ['search', query.prefix?.label, query.text], enabled: query.text !== '', placeholderData: keepPreviousData,
    queryFn: ({ signal }) => ask<SearchAnswer>('search', searchParams(query, 6), signal),
  })
}

/** The strongest relations of the corpus with these polarities, comma-separated. */
export const useOpening = (polarities: string) => useQuery({
  queryKey: ['top', 'opening', polarities], queryFn: ({ signal }) => ask<GraphAnswer>('graph/top', { limit: OPENING, polarities }, signal),
})

/** With a filter, its relations are those that pass it, whatever the legend shows as lines. */
export const useEntity = (id: string, filter: Filter = NO_FILTER) => {
  const params = filterParams(evidenceFilter(filter))
  return useQuery({ queryKey: ['entity', id, params], queryFn: ({ signal }) => ask<EntityAnswer>(`entities/${id}`, params, signal) })
}

export const usePair = (a: string, b: string, filter: Filter) => useInfiniteQuery({
  queryKey: ['pair', a, b, filterParams(evidenceFilter(filter))],
  queryFn: ({ signal, pageParam }) => ask<StatementsAnswer>(`pairs/${a}/${b}`, { ...filterParams(evidenceFilter(filter)), limit: PAGE_SIZE, ...(pageParam ? { cursor: pageParam } : {}) }, signal),
  initialPageParam: null as string | null, getNextPageParam: (last) => last.next,
})

/** Entities of the corpus, of one kind or (empty) of all. */
export function useEntityList(enabled: boolean, kind: string) {
  const { pages, ...rest } = useAllPages<EntitiesAnswer>('entities', 'entities', kind ? { kinds: kind } : {}, enabled)
  return { ...rest, ...useMemo(() => ({ entities: pages.flatMap((p) => p.entities), reach: pages.flatMap((p) => p.reach) }), [pages]) }
}

/** Statements under the filter with both ends among `ids`; null = of the corpus. */
export function useStatements(ids: readonly string[] | null, filter: Filter) {
  const { pages, ...rest } = useAllPages<StatementsAnswer>('statements', 'statements', { ...filterParams(filter), ...(ids ? { ids: ids.join(',') } : {}) })
  return { ...rest, ...useMemo(() => ({ statements: pages.flatMap((p) => p.statements), entities: pages.flatMap((p) => p.entities), documents: pages.flatMap((p) => p.documents) }), [pages]) }
}

/** Every quotation of the corpus with its trace. */
export function useAllQuotations() {
  const { pages, ...rest } = useAllPages<QuotationsAnswer>('quotations', 'quotations', {})
  return { ...rest, ...useMemo(() => ({ quotations: pages.flatMap((p) => p.quotations), traces: pages.flatMap((p) => p.traces), entities: pages.flatMap((p) => p.entities), documents: pages.flatMap((p) => p.documents) }), [pages]) }
}

/** Every work that is cited or quoted. */
export function useBibliography() {
  const { pages, ...rest } = useAllPages<BibliographyAnswer>('bibliography', 'bibliography', {})
  return { ...rest, ...useMemo(() => ({ works: pages.flatMap((p) => p.works), entities: pages.flatMap((p) => p.entities) }), [pages]) }
}

/** Who quotes or repeats words of this stretch of a document. */
export const useQuotedElsewhere = (document: string, { start, end }: Span) => useQuery({
  queryKey: ['quoted', document, start, end], enabled: end > start, queryFn: ({ signal }) => ask<QuotedAnswer>(`documents/${document}/quoted`, { start: String(start), end: String(end) }, signal),
})

/** Where a document can be cited by page or chapter: each place from which another holds. */
export const useLocators = (document: string) => useQuery({
  queryKey: ['locators', document], queryFn: ({ signal }) => ask<LocatorsAnswer>(`documents/${document}/locators`, {}, signal),
})

export const outlineQuery = (id: string) => queryOptions({ queryKey: ['document', id, 'outline'], queryFn: ({ signal }) => ask<DocumentOutline>(`documents/${id}/outline`, {}, signal) })

export const useDocuments = () => useQuery({ queryKey: ['documents'], queryFn: ({ signal }) => ask<{ documents: DocumentSummary[] }>('documents', {}, signal) })

export const useQuotation = (id: string) => useQuery({ queryKey: ['quotation', id], queryFn: ({ signal }) => ask<QuotationAnswer>(`quotations/${id}`, {}, signal) })

export const useQuotations = (by: 'source' | 'quotedBy', id: string) => useQuery({
  queryKey: ['quotations', by, id], queryFn: ({ signal }) => ask<QuotationsAnswer>('quotations', { [by]: id, limit: '20' }, signal),
})

/** Asked for by the panel and by the canvas, answered once. */
export const usePath = (path: PathAsked | null, filter: Filter) => useQuery({
  queryKey: ['path', path?.from, path?.to, path?.relations, filterParams(filter)], enabled: path !== null,
  queryFn: ({ signal }) => ask<PathAnswer>('graph/path', pathParams(filter, path!.from, path!.to, path!.relations), signal),
})
