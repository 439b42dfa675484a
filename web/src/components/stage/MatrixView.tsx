/** Who stands where, as a table: actors down, positions across, what each says of each as signs with counts; a cell opens its passages. */
import { useMemo } from 'react'
import { go, useLook } from '../../state/look.ts'
import { toneRow } from '../../view-model/encoding.ts'
import { matrixOf } from '../../view-model/matrix.ts'
import type { Cell } from '../../view-model/matrix.ts'
import type { Scene } from '../../view-model/scene.ts'
import { count, tallyLabel } from '../../view-model/words.ts'
import { KindGlyph } from '../Glyphs.tsx'
import { Empty } from '../States.tsx'

export function MatrixView({ scene }: { readonly scene: Scene }) {
  const { rows, columns, cells, leftOut } = useMemo(() => matrixOf(scene), [scene])
  const selection = useLook((s) => s.selection)
  if (columns.length === 0) return <Empty title="No position is in view."><p>The matrix shows what actors say of positions. Let positions pass the legend, or choose another layout.</p></Empty>
  const chosen = (row: string, column: string) => selection?.type === 'relation' && [selection.a, selection.b].includes(row) && [selection.a, selection.b].includes(column)
  return (
    <div className="matrix-box" tabIndex={0} role="region" aria-label="Matrix of actors and positions">
      <table className="matrix">
        <caption>{count(rows.length, 'actor')} and {count(columns.length, 'position')}; rows that agree stand together{leftOut.rows + leftOut.columns > 0 ? `; ${leftOut.rows} actors and ${leftOut.columns} positions do not fit` : ''}</caption>
        <thead><tr><td />{columns.map((c) => <th key={c.entity.id} scope="col"><button type="button" className="link" onClick={() => go.entity(c.entity.id)}>{c.entity.name}</button></th>)}</tr></thead>
        <tbody>{rows.map((r) => (
          <tr key={r.entity.id}>
            <th scope="row"><button type="button" className="link" onClick={() => go.entity(r.entity.id)}><KindGlyph kind={r.entity.kind} size={13} /> {r.entity.name}</button></th>
            {columns.map((c) => {
              const cell = cells.get(r.entity.id)?.get(c.entity.id)
              return <td key={c.entity.id} className={chosen(r.entity.id, c.entity.id) ? 'selected' : undefined}>{cell && <CellButton cell={cell} row={r.entity} column={c.entity} />}</td>
            })}
          </tr>
        ))}</tbody>
      </table>
    </div>
  )
}

function CellButton({ cell, row, column }: { readonly cell: Cell, readonly row: { readonly id: string, readonly name: string }, readonly column: { readonly id: string, readonly name: string } }) {
  const tone = toneRow(cell.tone)
  const counts = tallyLabel(cell.tally) || String(cell.tally.ties)
  return (
    <button type="button" className={`cell tone-text-${cell.tone}${cell.reportedOnly ? ' reported' : ''}`} onClick={() => go.relation(row.id, column.id)} aria-label={`${row.name}, ${column.name}: ${tone.label.toLowerCase()}, ${counts}${cell.reportedOnly ? ', reported only' : ''}`}>
      <span aria-hidden="true">{tone.sign}</span> {counts}
    </button>
  )
}
