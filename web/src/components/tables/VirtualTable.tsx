/**
 * A table of any length of which only the rows in sight are drawn. Sorted by its heads, narrowed by words, both in the address
 * (`<name>-sort`, `<name>-words`); arrow keys walk along a column.
 */
import { useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { announce } from '../../state/announce.ts'
import { go, useLook } from '../../state/look.ts'
import { arranged, orderOf, orderParam } from '../../view-model/table.ts'
import type { Column, Order } from '../../view-model/table.ts'
import { useWindow } from '../use-window.ts'

interface Props<R extends { readonly key: string }> {
  /** Prefix of its parameters. */
  readonly name: string
  readonly label: string
  readonly caption: (shown: number) => string
  readonly columns: readonly Column<R>[]
  readonly rows: readonly R[]
  readonly order: Order
  readonly cell: (row: R, column: string) => ReactNode
  readonly selected: (row: R) => boolean
  readonly className?: string
  /** What stands beside the field of words. */
  readonly tools?: ReactNode
}

const ROW = 37
const height = () => ROW

export function VirtualTable<R extends { readonly key: string }>({ name, label, caption, columns, rows, order: fallback, cell, selected, className = '', tools }: Props<R>) {
  const box = useRef<HTMLDivElement>(null)
  const order = orderOf(useLook((s) => s.params[`${name}-sort`]), columns, fallback)
  const words = useLook((s) => s.params[`${name}-words`] ?? '')
  const shown = arranged(rows, columns, order, words)
  const list = useWindow(box, shown.length, height)
  const sortBy = (c: Column<R>) => {
    const next = { column: c.id, descending: order.column === c.id ? !order.descending : c.numeric }
    go.param(`${name}-sort`, next.column === fallback.column && next.descending === fallback.descending ? '' : orderParam(next))
    announce(`Sorted by ${c.label.toLowerCase()}, ${next.descending ? 'descending' : 'ascending'}.`)
  }
  return (
    <div className="table-page">
      <div className="table-tools">
        <label className="narrow"><span className="unseen">Narrow {label.toLowerCase()}</span><input type="search" placeholder="Narrow the list" value={words} onChange={(e) => go.param(`${name}-words`, e.target.value)} /></label>
        {tools}
        <p className="quiet" role="status">{caption(shown.length)}</p>
      </div>
      <div className="table-box" ref={box} tabIndex={0} role="region" aria-label={label}>
        <table className={`virtual ${className}`} aria-label={label} aria-rowcount={shown.length + 1}>
          <colgroup>{columns.map((c) => <col key={c.id} style={c.width ? { width: c.width } : undefined} />)}</colgroup>
          <thead><tr aria-rowindex={1}>{columns.map((c) => (
            <th key={c.id} scope="col" className={c.numeric ? 'number' : undefined} aria-sort={order.column === c.id ? (order.descending ? 'descending' : 'ascending') : undefined}>
              <button type="button" onClick={() => sortBy(c)}>{c.label}{order.column === c.id && (order.descending ? <ArrowDown size={13} aria-hidden="true" /> : <ArrowUp size={13} aria-hidden="true" />)}</button>
            </th>
          ))}</tr></thead>
          <tbody onKeyDown={(e) => walk(e, list.scrollTo, shown.length)}>
            {list.above > 0 && <tr aria-hidden="true" className="spacer" style={{ height: list.above }}><td colSpan={columns.length} /></tr>}
            {shown.slice(list.from, list.to).map((row, i) => (
              <tr key={row.key} aria-rowindex={list.from + i + 2} data-row={list.from + i} className={selected(row) ? 'selected' : undefined}>
                {columns.map((c) => <td key={c.id} className={c.numeric ? 'number' : undefined}>{cell(row, c.id)}</td>)}
              </tr>
            ))}
            {list.to < shown.length && <tr aria-hidden="true" className="spacer" style={{ height: (shown.length - list.to) * ROW }}><td colSpan={columns.length} /></tr>}
          </tbody>
        </table>
      </div>
    </div>
  )
}

/** Up and down to the same column of the next row, also to one that is not drawn yet. */
function walk(e: KeyboardEvent<HTMLElement>, scrollTo: (row: number) => void, count: number): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[e.key]
  const cell = e.target instanceof Element ? e.target.closest('td') : null
  const row = cell?.closest<HTMLElement>('[data-row]')
  if (by === undefined || !cell || !row) return
  const next = Number(row.dataset.row) + by
  if (next < 0 || next >= count) return
  e.preventDefault()
  const body = e.currentTarget
  const column = [...row.children].indexOf(cell)
  const focus = () => { const target = body.querySelector<HTMLElement>(`[data-row="${next}"]`)?.children[column]?.querySelector<HTMLElement>('button'); target?.focus(); return target !== undefined && target !== null }
  if (!focus()) { scrollTo(next); requestAnimationFrame(() => requestAnimationFrame(focus)) }
}
