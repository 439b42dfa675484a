/** The chain as steps: from the document that quotes, back to the earliest place of the words. */
import type { ChainStep, DocumentSummary } from '@polylogue/api/contract'
import type { TraceVerdict } from '@polylogue/graph-schema'
import { go } from '../../state/look.ts'
import { verdictTag } from '../../view-model/alignment.ts'
import { dateInWords } from '../../view-model/words.ts'

export function ChainPicture({ steps, document }: { readonly steps: readonly ChainStep[], readonly document: (id: string) => DocumentSummary | undefined }) {
  const last = steps.at(-1)!
  return (
    <ol className="chain-picture" aria-label="From the quotation back to its source">
      {steps.map((s, i) => <Stop key={s.quotation.id} place={s.quoted} label={i === 0 ? 'quotes' : 'is quoted from, and quotes'} document={document} verdict={s.trace.verdict} />)}
      {last.sources.map((place) => <Stop key={`${place.document} ${place.start}`} place={place} label="source" document={document} verdict={null} />)}
      {last.sources.length === 0 && <li className="stop nowhere"><span className="stop-dot" aria-hidden="true" /><span className="quiet">not in the corpus</span></li>}
    </ol>
  )
}

function Stop({ place, label, document, verdict }: { readonly place: { readonly document: string, readonly start: number, readonly end: number }, readonly label: string, readonly document: (id: string) => DocumentSummary | undefined, readonly verdict: TraceVerdict | null }) {
  const d = document(place.document)
  return (
    <li className="stop">
      <span className="stop-dot" aria-hidden="true" />
      <button type="button" className="link" onClick={() => go.read({ document: place.document, start: place.start, end: place.end })}>{d?.title ?? 'document'}</button>
      <span className="quiet">{dateInWords(d?.date ?? null)} · {label}</span>
      {verdict && <span className={`tag verdict-${verdict}`}>{verdictTag(verdict)}</span>}
    </li>
  )
}
