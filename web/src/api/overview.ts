/** Hooks for the corpus from above: facets, comparisons, the map of groups. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CommunitiesAnswer, CompareAnswer, FacetsAnswer } from '@polylogue/api/contract'
import { filterParams } from '../state/filter.ts'
import type { Filter } from '../state/filter.ts'
import { ask } from './client.ts'

export const useFacets = (filter: Filter) => useQuery({
  queryKey: ['facets', filterParams(filter)], placeholderData: keepPreviousData,
  queryFn: ({ signal }) => ask<FacetsAnswer>('graph/facets', filterParams(filter), signal),
})

/** Whatever the legend shows as lines, a comparison is of everything two say; only who, when, where and how sure narrow it. */
export const useCompare = (a: string, b: string, filter: Filter) => {
  const params = filterParams({ ...filter, relations: [], polarities: [], kinds: [] })
  return useQuery({ queryKey: ['compare', a, b, params], queryFn: ({ signal }) => ask<CompareAnswer>('graph/compare', { ...params, a, b }, signal) })
}

export const useCommunities = (filter: Filter, signed: boolean, enabled: boolean) => useQuery({
  queryKey: ['communities', filterParams(filter), signed], enabled, placeholderData: keepPreviousData,
  queryFn: ({ signal }) => ask<CommunitiesAnswer>('graph/communities', { ...filterParams(filter), signed: String(signed) }, signal),
})
