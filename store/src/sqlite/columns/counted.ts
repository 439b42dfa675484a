/** Statements under a filter, counted in one pass: by pair and relation, and how many of these each entity has. */
import type { Filter } from '../../answers/filter.ts'
import type { Polarity } from '@polylogue/graph-schema'
import type { Joined } from '../../graph-store.ts'
import { failsOf } from './fails.ts'
import { GONE, REJECTED } from './statement-columns.ts'
import type { Columns } from './statement-columns.ts'

export interface Counted {
  readonly entities: number
  readonly relations: number
  readonly statements: number
  /** Statements of each pair and relation. */
  readonly byPair: Int32Array
  /** Sign + 1 of each pair and relation. */
  readonly sign: Uint8Array
  /** Relations of each entity by its key; a loop is one. */
  readonly degree: Int32Array
}

export function countColumns(c: Columns, filter: Filter, documents: readonly number[]): Counted {
  const byPair = new Int32Array(c.pairs.count())
  const signOf = new Uint8Array(byPair.length)
  const fails = failsOf(c, filter, documents)
  const { rows, flags, pair, pairs, kinds, sign } = c
  const out = filter.rejected ? GONE : GONE | REJECTED
  let statements = 0
  for (let row = 0; row < rows; row++) {
    if ((flags[row] & out) !== 0 || fails(row) !== 0) continue
    byPair[pair[row]]++
    if (sign[row] > signOf[pair[row]]) signOf[pair[row]] = sign[row]
    statements++
  }
  const degree = new Int32Array(kinds.length)
  let relations = 0
  for (let number = 0; number < byPair.length; number++) {
    if (byPair[number] === 0) continue
    const [subject, object] = [pairs.subject(number), pairs.object(number)]
    relations++
    degree[subject]++
    if (object !== subject) degree[object]++
  }
  return { entities: degree.reduce((n, d) => n + (d > 0 ? 1 : 0), 0), relations, statements, byPair, sign: signOf, degree }
}

/** Every pair and relation with statements, by the ids of its ends. */
export function joinedBy({ pairs }: Columns, { byPair, sign }: Counted, idOf: (key: number) => string): Joined[] {
  const out: Joined[] = []
  for (const [pair, statements] of byPair.entries()) if (statements > 0) out.push({ subject: idOf(pairs.subject(pair)), object: idOf(pairs.object(pair)), polarity: (sign[pair] - 1) as Polarity, statements })
  return out
}

/** Statements that the pair of this rank (from 1) has; 1 where there are fewer pairs. */
export function leastOf(byPair: Int32Array, rank: number): number {
  const pairs = new Int32Array(byPair.reduce((most, n) => Math.max(most, n), 0) + 1)
  for (const n of byPair) pairs[n]++
  let left = rank
  for (let n = pairs.length - 1; n > 0; n--) {
    left -= pairs[n]
    if (left <= 0) return n
  }
  return 1
}
