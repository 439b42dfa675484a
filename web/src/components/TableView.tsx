/** The list twin: every relation of the picture as a row, sortable; a row opens its evidence. */
import { useMemo, useState } from 'react'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { go, useLook } from '../state/look.ts'
import type { Scene } from '../view-model/scene.ts'
import { COLUMNS, DEFAULT_ORDER, rowsOf } from '../view-model/table.ts'
import type { Column, Row } from '../view-model/table.ts'
import { count, percent } from '../view-model/words.ts'
import { ToneGlyph } from './Glyphs.tsx'

export function TableView({ scene }: { readonly scene: Scene }) {
  const [order, setOrder] = useState(DEFAULT_ORDER)
  const rows = useMemo(() => rowsOf(scene, order), [scene, order])
  const sortBy = (column: Column) => setOrder((o) => ({ column, descending: o.column === column ? !o.descending : COLUMNS.find((c) => c.column === column)!.numeric }))
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label="Relations">
      <table className="relations">
        <caption>{count(rows.length, 'relation')} among {count(scene.nodes.length, 'entity', 'entities')}, the same as in the graph</caption>
        <thead>
          <tr>{COLUMNS.map(({ column, label, numeric }) => (
            <th key={column} scope="col" className={numeric ? 'number' : undefined} aria-sort={order.column === column ? (order.descending ? 'descending' : 'ascending') : undefined}>
              <button type="button" onClick={() => sortBy(column)}>{label}{order.column === column && (order.descending ? <ArrowDown size={13} aria-hidden="true" /> : <ArrowUp size={13} aria-hidden="true" />)}</button>
            </th>
          ))}</tr>
        </thead>
        <tbody>{rows.map((row) => <RelationRow key={row.key} row={row} />)}</tbody>
      </table>
    </div>
  )
}

function RelationRow({ row }: { readonly row: Row }) {
  const selected = useLook(({ selection: s }) => (s?.type === 'relation' ? (s.a === row.fromId && s.b === row.toId) || (s.a === row.toId && s.b === row.fromId) : s?.type === 'entity' && (s.id === row.fromId || s.id === row.toId)))
  return (
    <tr className={selected ? 'selected' : undefined} data-relation={row.key}>
      <td><button type="button" className="link" onClick={() => go.entity(row.fromId)}>{row.from}</button></td>
      <td><button type="button" className="link verb" onClick={() => go.relation(row.fromId, row.toId)} aria-label={`${row.from} ${row.verb} ${row.to}: show the passages`}><ToneGlyph tone={row.tone} width={30} /> {row.verb}</button></td>
      <td><button type="button" className="link" onClick={() => go.entity(row.toId)}>{row.to}</button></td>
      <td className="number">{row.passages}</td>
      <td className="number">{row.documents}</td>
      <td>{row.voice}</td>
      <td>{row.years}</td>
      <td className="number">{percent(row.confidence)}</td>
    </tr>
  )
}
