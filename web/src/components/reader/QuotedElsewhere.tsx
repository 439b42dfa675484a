/** From the side of the source: which documents quote or repeat words of this text; each opens its trace. */
import type { QuotedAnswer } from '@polylogue/api/contract'
import { useQuotedElsewhere } from '../../api/queries.ts'
import { go } from '../../state/look.ts'
import { namesOf } from '../../view-model/scene.ts'
import { dateInWords } from '../../view-model/words.ts'

export function QuotedElsewhere({ document, length }: { readonly document: string, readonly length: number }) {
  const { data } = useQuotedElsewhere(document, { start: 0, end: length })
  if (!data || data.traces.length === 0) return null
  return (
    <details className="mark-list quoted-elsewhere"><summary>Who quotes this text ({data.traces.length})</summary>
      <QuotedEntries data={data} here={document} />
    </details>
  )
}

export function QuotedEntries({ data, here }: { readonly data: QuotedAnswer, readonly here: string }) {
  return <ul>{data.traces.map((t) => <Entry key={t.id} trace={t} answer={data} here={here} />)}</ul>
}

function Entry({ trace: t, answer, here }: { readonly trace: QuotedAnswer['traces'][number], readonly answer: QuotedAnswer, readonly here: string }) {
  const names = namesOf(answer.entities)
  const q = answer.quotations.find((x) => x.id === t.quotation)
  const from = answer.documents.find((d) => d.id === t.place.document)
  const at = [t.source, ...t.pieces].find((p) => p?.document === here)
  return (
    <li className="quoted-entry">
      <button type="button" className="line-link quote-link" onClick={() => (q ? go.trace(q.id) : go.read({ document: t.place.document, start: t.place.start, end: t.place.end }))}>
        <q className="serif">{t.place.exact.replace(/\s+/g, ' ').slice(0, 140)}</q>
        <span className="quiet">{q ? names(q.quotedBy) : `repeated without marks in ${from?.title ?? 'a document'}`} · {dateInWords(from?.date ?? null)} · {t.verdict}</span>
      </button>
      {at && <button type="button" className="button plain" onClick={() => go.read({ document: here, start: at.start, end: at.end })}>Show here</button>}
    </li>
  )
}
