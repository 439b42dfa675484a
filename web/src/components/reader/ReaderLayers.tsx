/** Which layers are marked in the text: folded away, as the text needs the room. */
import { LAYER_LABELS, READER_LAYERS } from '../../view-model/reader.ts'
import type { ReaderLayer } from '../../view-model/reader.ts'

export function ReaderLayers({ off, toggle }: { readonly off: ReadonlySet<ReaderLayer>, readonly toggle: (layer: ReaderLayer) => void }) {
  return (
    <details className="mark-list">
      <summary>Marked: {off.size === 0 ? 'all' : READER_LAYERS.length === off.size ? 'nothing' : `${READER_LAYERS.length - off.size} of ${READER_LAYERS.length}`}</summary>
      <fieldset className="layers">
        <legend className="unseen">Marked in the text</legend>
        {READER_LAYERS.map((l) => <label key={l} className={`layer layer-${l}`}><input type="checkbox" checked={!off.has(l)} onChange={() => toggle(l)} /><span>{LAYER_LABELS[l]}</span></label>)}
      </fieldset>
    </details>
  )
}
