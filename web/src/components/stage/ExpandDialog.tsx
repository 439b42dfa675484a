/** Asks which neighbours an expansion brings: by relation and kind with counts, in an order, up to a cap; with a preview. */
import { useMemo, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { X } from 'lucide-react'
import { compareIds } from '@polylogue/graph-schema'
import { amongQuery, neighboursOf } from '../../api/expand.ts'
import { afterPaint } from '../../state/after-paint.ts'
import { announce } from '../../state/announce.ts'
import { acts, useCanvas } from '../../state/canvas.ts'
import { closeDialog, useExpanding } from '../../state/expanding.ts'
import { filterParams } from '../../state/filter.ts'
import { EXPAND_BY } from '../../state/view.ts'
import { toneOfRelation } from '../../view-model/encoding.ts'
import { ORDERS, chosen, kindsOf, waysOf } from '../../view-model/expansion.ts'
import type { ExpandChoice, ExpandOrder } from '../../view-model/expansion.ts'
import type { Scene } from '../../view-model/scene.ts'
import { count } from '../../view-model/words.ts'
import { KindGlyph, ToneGlyph } from '../Glyphs.tsx'

const CAPS = [5, 10, 15, 30, 50, 100]
const FIRST: ExpandChoice = { ways: [], kinds: [], order: 'connected', cap: EXPAND_BY }

export function ExpandDialog({ scene }: { readonly scene: Scene }) {
  const entity = useExpanding((s) => s.entity)
  return (
    <ModalOverlay className="veil" isOpen={entity !== null} onOpenChange={(open) => { if (!open) closeDialog() }} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog expand">{entity && <Choice key={entity.id} id={entity.id} name={entity.name} scene={scene} />}</Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Choice({ id, name, scene }: { readonly id: string, readonly name: string, readonly scene: Scene }) {
  const filter = useCanvas((s) => s.filter)
  const { data, error } = useQuery({ queryKey: ['expandable', id, filterParams(filter)], queryFn: ({ signal }) => neighboursOf(id, filter, signal) })
  const [choice, setChoice] = useState(FIRST)
  const shown = useMemo(() => new Set(scene.nodes.map((n) => n.entity.id)), [scene])
  const neighbours = data?.neighbours ?? []
  const { brought, left } = useMemo(() => chosen(data?.neighbours ?? [], shown, choice), [data, shown, choice])
  const ids = brought.map((n) => n.entity.id)
  const preview = useQuery({ ...amongQuery([...new Set([...shown, id, ...ids])].sort(compareIds), filter), enabled: ids.length > 0 })
  const lines = preview.data?.relations.filter((r) => ids.includes(r.subject) || ids.includes(r.object)).length
  const hidden = neighbours.filter((n) => !shown.has(n.entity.id)).length
  const flip = <T,>(list: readonly T[], value: T) => (list.includes(value) ? list.filter((v) => v !== value) : [...list, value])
  const bring = () => {
    closeDialog()
    // first the dialog goes, then the graph grows: both at once would hold the page for too long
    afterPaint(() => {
      acts.expand(id, name, ids)
      announce(`${ids.length} added around ${name}${left > 0 ? `, ${left} more not shown` : ''}.`)
    })
  }
  return (
    <>
      <header><Heading slot="title">Expand {name}</Heading><Button slot="close" className="icon" aria-label="Close"><X size={18} /></Button></header>
      {error ? <p>{error.message}</p> : !data ? <p className="quiet">Counting…</p> : (
        <>
          <p className="quiet">{count(data.total, 'neighbour')} under the present filters, {hidden} of them not shown yet.{data.total > neighbours.length && ` The ${neighbours.length} with most statements can be chosen from here.`}</p>
          <fieldset className="choices"><legend>Relation</legend>
            {waysOf(neighbours, shown).map((w) => (
              <label key={w.way} className="radio"><input type="checkbox" checked={choice.ways.includes(w.way)} onChange={() => setChoice({ ...choice, ways: flip(choice.ways, w.way) })} /><ToneGlyph tone={toneOfRelation(w.relation)} width={28} /><span>{w.label}</span><span className="count" title="not shown yet, of all">{w.fresh} of {w.neighbours}</span></label>
            ))}
          </fieldset>
          <fieldset className="choices"><legend>Kind</legend>
            {kindsOf(neighbours, shown).map((k) => (
              <label key={k.kind} className="radio"><input type="checkbox" checked={choice.kinds.includes(k.kind)} onChange={() => setChoice({ ...choice, kinds: flip(choice.kinds, k.kind) })} /><KindGlyph kind={k.kind} /><span>{k.label}</span><span className="count" title="not shown yet, of all">{k.fresh} of {k.neighbours}</span></label>
            ))}
          </fieldset>
          <p className="fine">Nothing ticked means everything.</p>
          <div className="expand-how">
            <label>Bring at most <select value={choice.cap} onChange={(e) => setChoice({ ...choice, cap: Number(e.target.value) })}>{CAPS.map((c) => <option key={c} value={c}>{c}</option>)}</select></label>
            <label><span className="unseen">Order</span><select value={choice.order} onChange={(e) => setChoice({ ...choice, order: e.target.value as ExpandOrder })}>{ORDERS.map((o) => <option key={o.order} value={o.order}>{o.label}</option>)}</select></label>
          </div>
          <p role="status">{ids.length === 0 ? 'Nothing new would come.' : `Adds ${count(ids.length, 'entity', 'entities')}${lines === undefined ? '' : ` and ${count(lines, 'relation')}`}${left > 0 ? `; ${left} more stay hidden` : ''}.`}</p>
          <div className="actions"><button type="button" className="button primary" disabled={ids.length === 0} onClick={bring}>Expand</button><Button slot="close" className="button">Cancel</Button></div>
        </>
      )}
    </>
  )
}
