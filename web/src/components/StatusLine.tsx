/** What is shown of how much, and under which filters; also said aloud when it changes. */
import { memo } from 'react'
import { useStatus } from '../api/queries.ts'
import { acts, useCanvas } from '../state/canvas.ts'
import { narrowings } from '../state/filter.ts'
import { useLook } from '../state/look.ts'
import { FILTERED } from '../state/view.ts'
import type { Scene } from '../view-model/scene.ts'
import { count } from '../view-model/words.ts'

export const StatusLine = memo(function StatusLine({ scene }: { readonly scene: Scene }) {
  const filter = useCanvas((s) => s.filter)
  const hidden = useCanvas((s) => s.hidden.length)
  const { data: status } = useStatus()
  const filtered = FILTERED.includes(useLook((s) => s.representation))
  return (
    <footer className="status">
      <span role="status" className="status-words">
        {filtered && scene.nodes.length > 0 && `${count(scene.relations.length, 'relation')} among ${count(scene.nodes.length, 'entity', 'entities')} of ${scene.totals.entities.toLocaleString('en')}`}
        {filtered && scene.tooFew > 0 && ` · ${filtered && scene.tooFew} with too few relations left out`}
      </span>
      {filtered && scene.undrawn > 0 && <button type="button" className="chip" onClick={() => acts.whole(true)} title="Draw them">{count(scene.undrawn, 'weaker relation')} among them not drawn</button>}
      {filtered && hidden > 0 && <button type="button" className="chip" onClick={acts.showHidden} title="Show them again">{hidden} hidden by hand <span aria-hidden="true">×</span></button>}
      {filtered && narrowings(filter).map((n) => <button key={n.words} type="button" className="chip" onClick={() => acts.filter(n.without, `drop “${n.words}”`)} aria-label={`Drop the filter: ${n.words}`}>{n.words} <span aria-hidden="true">×</span></button>)}
      <span className="status-corpus">{status && `${count(status.counts.nouns.documents, 'document')} · ${count(status.counts.nouns.statements, 'statement')} · ${count(status.counts.nouns.quotations, 'quotation')}`}</span>
    </footer>
  )
})
