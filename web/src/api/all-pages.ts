/** Lists that come in pages, fetched one after the other up to a number that a browser bears. */
import { useEffect } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { ask } from './client.ts'

const PAGE = 200
/** Rows fetched by themselves. */
const MOST = 10_000

export interface Pages<A> {
  readonly pages: readonly A[]
  /** All there are; null until the first page is here. */
  readonly total: number | null
  readonly error: Error | null
  readonly retry: () => void
}

/** Every page of a route. `key` names the list; `params` do not hold limit and cursor. */
export function useAllPages<A extends { readonly total: number, readonly next: string | null }>(key: string, path: string, params: Readonly<Record<string, string>>, enabled = true): Pages<A> {
  const query = useInfiniteQuery({
    queryKey: [key, path, params], enabled, initialPageParam: null as string | null, getNextPageParam: (last: A) => last.next,
    queryFn: ({ signal, pageParam }) => ask<A>(path, { ...params, limit: String(PAGE), ...(pageParam ? { cursor: pageParam } : {}) }, signal),
  })
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, isError } = query
  useEffect(() => { if (enabled && hasNextPage && !isFetchingNextPage && !isError && (data?.pages.length ?? 0) * PAGE < MOST) void fetchNextPage() }, [enabled, hasNextPage, isFetchingNextPage, isError, data, fetchNextPage])
  return { pages: data?.pages ?? NONE, total: data?.pages[0].total ?? null, error: query.error, retry: () => void query.refetch() }
}

const NONE: readonly never[] = []
