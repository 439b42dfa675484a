/** Lists that can be sorted by any column and narrowed by words. */
import { compareIds } from '@polylogue/graph-schema'

/** A column: how it is called, whether it holds numbers, and what a row has in it. */
export interface Column<R> {
  readonly id: string
  readonly label: string
  readonly numeric: boolean
  readonly value: (row: R) => string | number
  /** Width as a grid track or px; the rest share what is left. */
  readonly width?: string
}

export interface Order { readonly column: string, readonly descending: boolean }

/** `passages` or `-passages` as it stands in the address; the default where it says nothing known. */
export function orderOf(param: string | undefined, columns: readonly { readonly id: string }[], fallback: Order): Order {
  const column = param?.replace(/^-/, '')
  return columns.some((c) => c.id === column) ? { column: column!, descending: param!.startsWith('-') } : fallback
}

/** How an order stands in the address. */
export function orderParam(order: Order): string {
  return `${order.descending ? '-' : ''}${order.column}`
}

/** Rows that hold the words in any column, in an order; ties go by the first column, then by key. */
export function arranged<R extends { readonly key: string }>(rows: readonly R[], columns: readonly Column<R>[], order: Order, words = ''): R[] {
  const wanted = words.trim().toLowerCase()
  const by = columns.find((c) => c.id === order.column) ?? columns[0]
  const direction = order.descending ? -1 : 1
  return rows.filter((r) => wanted === '' || columns.some((c) => String(c.value(r)).toLowerCase().includes(wanted)))
    .sort((x, y) => blanksLast(by.value(x), by.value(y)) || direction * compare(by.value(x), by.value(y)) || compare(columns[0].value(x), columns[0].value(y)) || compareIds(x.key, y.key))
}

/** What is not known stands at the end, whichever way one sorts. */
function blanksLast(a: string | number, b: string | number): number {
  return Number(a === '') - Number(b === '')
}

const letters = new Intl.Collator('en')

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : letters.compare(String(a), String(b))
}
