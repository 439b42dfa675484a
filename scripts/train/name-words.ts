/**
 * Words of personal names with how common they are: a weight for each word, so that the product needs no list. Common names
 * weigh more: 20 less the binary logarithm of the rank, so that every halving of the rank is a step.
 */
import { join } from 'node:path'
import { hashFeature } from '@polylogue/ingest/training'
import type { LinearModel } from '@polylogue/ingest/training'
import { readGzipped } from './read-gzipped.ts'

interface RankedName { readonly name: string, readonly kind: 'given_female' | 'given_male' | 'surname', readonly rank: number }

const LABELS = ['given', 'surname']
/** Rarer surnames are left out: they are a third of the list and a hundredth of the people. */
const LAST_RANK = 60_000

export function trainNameWords(data: string): LinearModel {
  const weights = new Map<number, [number, number]>()
  for (const { name, kind, rank } of readGzipped<RankedName>(join(data, 'gazetteers', 'us_census_1990_names.jsonl.gz'))) {
    if (rank > LAST_RANK) continue
    const hash = hashFeature(name.toLowerCase())
    const row = weights.get(hash) ?? [0, 0]
    const label = kind === 'surname' ? 1 : 0
    row[label] = Math.max(row[label], 20 - Math.floor(Math.log2(rank)))
    weights.set(hash, row)
  }
  const rows = [...weights].sort(([a], [b]) => a - b)
  return {
    labels: LABELS, scale: 1, features: Int32Array.from(rows, ([hash]) => hash), weights: Int8Array.from(rows.flatMap(([, row]) => row)),
    transitions: new Int32Array(4), first: new Int32Array(2), last: new Int32Array(2),
  }
}
