/** Every relation of the picture as a row; a row opens its evidence. */
import { useMemo } from 'react'
import { go, useLook } from '../../state/look.ts'
import type { Scene } from '../../view-model/scene.ts'
import { RELATION_COLUMNS, relationRows } from '../../view-model/table-rows.ts'
import type { RelationRow } from '../../view-model/table-rows.ts'
import { count, percent } from '../../view-model/words.ts'
import { ToneGlyph } from '../Glyphs.tsx'
import { VirtualTable } from './VirtualTable.tsx'

export function RelationTable({ scene }: { readonly scene: Scene }) {
  const rows = useMemo(() => relationRows(scene), [scene])
  const selection = useLook((s) => s.selection)
  const selected = (r: RelationRow) => (selection?.type === 'relation' ? (selection.a === r.fromId && selection.b === r.toId) || (selection.a === r.toId && selection.b === r.fromId) : selection?.type === 'entity' && (selection.id === r.fromId || selection.id === r.toId))
  return (
    <VirtualTable name="relations" label="Relations" className="relations" rows={rows} columns={RELATION_COLUMNS} order={{ column: 'passages', descending: true }} selected={selected}
      caption={(n) => `${n === rows.length ? count(n, 'relation') : `${n} of ${count(rows.length, 'relation')}`} among ${count(scene.nodes.length, 'entity', 'entities')}, the same as in the graph`}
      cell={(r, column) => {
        switch (column) {
          case 'from': return <button type="button" className="link" onClick={() => go.entity(r.fromId)}>{r.from}</button>
          case 'to': return <button type="button" className="link" onClick={() => go.entity(r.toId)}>{r.to}</button>
          case 'verb': return <button type="button" className="link verb" onClick={() => go.relation(r.fromId, r.toId)} aria-label={`${r.from} ${r.verb} ${r.to}: show the passages`}><ToneGlyph tone={r.tone} width={30} /> {r.verb}</button>
          case 'confidence': return percent(r.confidence)
          default: return r[column as 'passages' | 'documents' | 'voice' | 'years']
        }
      }} />
  )
}
