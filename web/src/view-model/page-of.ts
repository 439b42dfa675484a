/** The page a place stands on, where the document knows pages. */
import type { Document } from '@polylogue/graph-schema'

/** Label of the last page mark at or before a place; null in documents without pages. */
export function pageOf(document: Pick<Document, 'marks'>, at: number): string | null {
  let page: string | null = null
  for (const mark of document.marks) if ((mark.kind as string) === 'page' && mark.start <= at) page = mark.target
  return page
}
