/** Sorts and narrows the passages of a pair; each choice stands in the address. */
import type { DocumentSummary } from '@polylogue/api/contract'
import { go } from '../../state/look.ts'
import { EVIDENCE_ORDERS, ORDER_LABELS } from '../../view-model/evidence.ts'
import type { EvidenceCut } from '../../view-model/evidence.ts'
import { dateInWords } from '../../view-model/words.ts'

export function EvidenceTools({ cut, documents }: { readonly cut: EvidenceCut, readonly documents: readonly DocumentSummary[] }) {
  return (
    <div className="evidence-tools" role="group" aria-label="Sort and narrow the passages">
      <label><span className="unseen">Order</span>
        <select value={cut.order} onChange={(e) => go.param('evidence-sort', e.target.value === 'date' ? '' : e.target.value)}>{EVIDENCE_ORDERS.map((o) => <option key={o} value={o}>{ORDER_LABELS[o]}</option>)}</select>
      </label>
      <label><span className="unseen">Who says so</span>
        <select value={cut.voice ?? ''} onChange={(e) => go.param('evidence-voice', e.target.value)}><option value="">All voices</option><option value="first-hand">First-hand</option><option value="reported">Reported</option></select>
      </label>
      <label><span className="unseen">Document</span>
        <select value={cut.document ?? ''} onChange={(e) => go.param('evidence-document', e.target.value)}><option value="">All documents</option>{documents.map((d) => <option key={d.id} value={d.id}>{d.title} ({dateInWords(d.date)})</option>)}</select>
      </label>
      <label><span className="unseen">Words in the passage</span><input type="search" placeholder="Words in it" value={cut.words} onChange={(e) => go.param('evidence-words', e.target.value)} /></label>
    </div>
  )
}
