/** A record as an object of its columns; what has no value is left out. */
import type { Column, Value } from './columns.ts'

export function valuesOf<T>(columns: readonly Column<T>[], record: T): Record<string, Exclude<Value, null>> {
  return Object.fromEntries(columns.flatMap((c) => { const value = c.value(record); return value === null ? [] : [[c.name, value]] }))
}
