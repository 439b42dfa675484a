/**
 * Several trainings of one model as one: the mean of their weights. What each learned by the chance of its order is evened out,
 * and the model that ships is no larger than its features, nor slower, as a vote of several would be.
 */
import type { LinearModel } from '@polylogue/ingest/training'

/** All with the same labels and scale. Halves are rounded away from 0, so that a mean does not lean to one side. */
export function meanModel(models: readonly LinearModel[]): LinearModel {
  const [{ labels, scale }] = models
  const sums = new Map<number, number[]>()
  for (const { features, weights } of models) features.forEach((hash, f) => {
    const row = sums.get(hash) ?? labels.map(() => 0)
    for (let l = 0; l < labels.length; l++) row[l] += weights[f * labels.length + l]
    sums.set(hash, row)
  })
  const mean = (sum: number) => Math.sign(sum) * Math.round(Math.abs(sum) / models.length)
  const rows = [...sums].map(([hash, row]) => [hash, row.map(mean)] as const).filter(([, row]) => row.some((w) => w !== 0)).sort(([a], [b]) => a - b)
  const means = (of: (model: LinearModel) => Int32Array) => Int32Array.from(of(models[0]), (_, i) => mean(models.reduce((sum, m) => sum + of(m)[i], 0)))
  return {
    labels, scale, features: Int32Array.from(rows, ([hash]) => hash), weights: Int8Array.from(rows.flatMap(([, row]) => row)),
    transitions: means((m) => m.transitions), first: means((m) => m.first), last: means((m) => m.last),
  }
}
