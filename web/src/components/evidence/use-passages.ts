/** All passages between two entities, and those of them that the address asks for, in its order: for the panel, and for stepping from one to the next. */
import { useEffect, useMemo } from 'react'
import { usePair } from '../../api/queries.ts'
import { useCanvas } from '../../state/canvas.ts'
import { useLook } from '../../state/look.ts'
import { cutPassages, evidenceCut, passagesOf } from '../../view-model/evidence.ts'
import { namesOf } from '../../view-model/scene.ts'

/** Statements fetched by themselves; beyond it a button asks. */
export const ALL_AT_ONCE = 2000

export function usePassages(a: string, b: string) {
  const filter = useCanvas((s) => s.filter)
  const query = usePair(a, b, filter)
  const params = useLook((s) => s.params)
  const cut = useMemo(() => evidenceCut(params), [params])
  const pages = query.data?.pages
  const { statements, names, documents } = useMemo(() => ({
    statements: pages?.flatMap((p) => p.statements) ?? [],
    names: namesOf(pages?.flatMap((p) => p.entities) ?? []),
    documents: new Map(pages?.flatMap((p) => p.documents.map((d) => [d.id, d] as const))),
  }), [pages])
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  useEffect(() => { if (hasNextPage && !isFetchingNextPage && statements.length < ALL_AT_ONCE) void fetchNextPage() }, [hasNextPage, isFetchingNextPage, statements.length, fetchNextPage])
  const passages = useMemo(() => passagesOf(statements, documents), [statements, documents])
  const shown = useMemo(() => cutPassages(passages, cut), [passages, cut])
  return { query, pages, cut, statements, names, documents, passages, shown }
}
