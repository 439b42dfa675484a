/** The pieces of a document that are needed now: each is fetched once, and no longer where one has scrolled on before it came. */
import { useQueries } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import type { DocumentPiece } from '@polylogue/api/contract'
import { ask } from './client.ts'

export interface Pieces {
  /** Those that are here, by their number. */
  readonly pieces: ReadonlyMap<number, DocumentPiece>
  readonly error: Error | null
  readonly retry: () => void
}

export function usePieces(document: string, numbers: readonly number[]): Pieces {
  return useQueries({
    queries: numbers.map((n) => ({ queryKey: ['document', document, 'piece', n], queryFn: ({ signal }: { readonly signal: AbortSignal }) => ask<DocumentPiece>(`documents/${document}/pieces/${n}`, {}, signal) })),
    combine: (results: readonly UseQueryResult<DocumentPiece>[]): Pieces => ({
      pieces: new Map(results.flatMap(({ data }, i) => (data ? [[numbers[i], data] as const] : []))),
      error: results.find((r) => r.error)?.error ?? null,
      retry: () => { for (const r of results) if (r.error) void r.refetch() },
    }),
  })
}
