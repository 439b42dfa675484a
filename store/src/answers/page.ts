/** Pages that stay whole while records are added: a cursor names the last record seen, not a number of records. */
import { UsageError } from '@polylogue/graph-schema'
import type { Page } from '../graph-store.ts'
import type { After, Slice } from './engine.ts'

export const DEFAULT_PAGE = 50
export const LONGEST_PAGE = 500

/** A limit within bounds. */
export function bounded(limit: number | undefined, byDefault: number, most: number): number {
  return limit === undefined || !Number.isFinite(limit) ? byDefault : Math.min(most, Math.max(1, Math.floor(limit)))
}

export function readCursor(cursor: string | undefined): After | null {
  if (!cursor) return null
  const [key, id, ...rest] = Buffer.from(cursor, 'base64url').toString('utf8').split('\n')
  if (id === undefined || rest.length > 0) throw new UsageError('usage/bad-cursor', 'The cursor is not one this store gave.', { remedy: 'Leave it out to begin at the first page.' })
  return { key, id }
}

/** `slice` was asked for one more than `limit`, to know whether there is more. */
export function toPage<T extends { readonly id: string }>(slice: Slice<T>, limit: number, keyOf: (item: T) => string): Page<T> {
  const items = slice.items.slice(0, limit)
  const last = items.at(-1)
  const next = last && slice.items.length > limit ? Buffer.from(`${keyOf(last)}\n${last.id}`).toString('base64url') : null
  return { items, total: slice.total, next }
}
