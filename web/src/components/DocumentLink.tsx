/** A document by title and date; opens the reader where it first speaks of an entity. */
import type { DocumentSummary } from '@polylogue/api/contract'
import { go } from '../state/look.ts'
import { dateInWords } from '../view-model/words.ts'

export function DocumentLink({ document, about }: { readonly document: DocumentSummary, readonly about: string }) {
  return (
    <button type="button" className="line-link" onClick={() => go.read({ document: document.id, start: 0, end: 0, about })}>
      <span className="serif">{document.title || document.path}</span><span className="count">{dateInWords(document.date)}</span>
    </button>
  )
}
