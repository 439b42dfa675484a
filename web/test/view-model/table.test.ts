import { expect, test } from 'vitest'
import { arranged, orderOf, orderParam } from '../../src/view-model/table.ts'
import type { Column } from '../../src/view-model/table.ts'

interface Row { readonly key: string, readonly name: string, readonly n: number }
const COLUMNS: readonly Column<Row>[] = [{ id: 'name', label: 'Name', numeric: false, value: (r) => r.name }, { id: 'n', label: 'N', numeric: true, value: (r) => r.n }]
const ROWS: readonly Row[] = [{ key: 'b', name: 'Quay', n: 2 }, { key: 'a', name: 'Quay', n: 10 }, { key: 'c', name: 'älv', n: 2 }]

test('rows are sorted by number or letter, ties by first column and key', () => {
  const keys = (column: string, descending: boolean, words = '') => arranged(ROWS, COLUMNS, { column, descending }, words).map((r) => r.key)
  expect(keys('n', true)).toEqual(['a', 'c', 'b'])
  expect(keys('n', false)).toEqual(['c', 'b', 'a'])
  expect(keys('name', false)).toEqual(['c', 'a', 'b'])
  expect(keys('name', false, 'QUA')).toEqual(['a', 'b'])
  expect(keys('name', false, '10')).toEqual(['a'])
})

test('what is not known stands at the end, whichever way one sorts', () => {
  const rows = [{ key: 'd', name: '', n: 1 }, ...ROWS]
  for (const descending of [true, false]) expect(arranged(rows, COLUMNS, { column: 'name', descending }).at(-1)!.key).toBe('d')
})

test('an order goes into the address and comes back; nonsense is the default', () => {
  const fallback = { column: 'n', descending: true }
  for (const order of [{ column: 'name', descending: true }, { column: 'n', descending: false }]) expect(orderOf(orderParam(order), COLUMNS, fallback)).toEqual(order)
  for (const param of [undefined, '', 'height', '-height']) expect(orderOf(param, COLUMNS, fallback)).toEqual(fallback)
})
