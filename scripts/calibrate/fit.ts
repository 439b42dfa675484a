/** From judged findings to the table of confidence, and how well a table made of other documents would have done. Sums run in a fixed order. */
import { calibrated, logOdds } from '@polylogue/ingest'
import type { Calibration } from '@polylogue/ingest'
import type { Judged } from './judge.ts'

/**
 * Priors: what findings are worth in text the rules were not written on. The rules were made with an eye on the very
 * documents that are counted here, so a rule that was right every time is not believed to be right every time: ten findings at the share
 * that the sets of running news (stances) and the first scores on unseen documents (others) ask for weigh against the count.
 */
const PRIOR: Readonly<Record<string, number>> = { 'find-stances': 0.6, 'find-affiliations': 0.65, references: 0.75 }
const WEIGHT = 10
/** Never 0: among findings of one rule the order of its estimates is kept. */
const SLOPES = Array.from({ length: 14 }, (_, i) => (i + 2) / 10)

/** The table; the slope is the one under which documents left out are told best. */
export function fit(judged: readonly Judged[]): Calibration {
  const losses = SLOPES.map((slope) => loss(leftOut(judged, slope)))
  return tableOf(judged, SLOPES[losses.indexOf(Math.min(...losses))])
}

/** Each finding with the confidence that a table made from all other documents gives it. */
export function leftOut(judged: readonly Judged[], slope: number): { readonly confidence: number, readonly right: boolean }[] {
  return [...new Set(judged.map((j) => j.document))].sort().flatMap((document) => {
    const table = tableOf(judged.filter((j) => j.document !== document), slope)
    return judged.filter((j) => j.document === document).map((j) => ({ confidence: calibrated(j.extractor, j.rule, j.estimate, table), right: j.right }))
  })
}

function tableOf(judged: readonly Judged[], slope: number): Calibration {
  const round = (n: number) => Math.round(n * 1000) / 1000
  const mean = (list: readonly Judged[]) => round(list.reduce((sum, j) => sum + logOdds(j.estimate), 0) / list.length)
  const by = (key: (j: Judged) => string) => [...new Set(judged.map(key))].sort().map((k) => [k, judged.filter((j) => key(j) === k)] as const)
  return {
    prior: PRIOR, weight: WEIGHT, slope,
    mean: Object.fromEntries(by((j) => j.extractor).map(([k, list]) => [k, mean(list)])),
    rules: Object.fromEntries(by((j) => j.rule).map(([k, list]) => [k, { judged: list.length, right: list.filter((j) => j.right).length, mean: mean(list) }])),
  }
}

/** Mean of −log of the share given to what was the case. */
function loss(told: readonly { readonly confidence: number, readonly right: boolean }[]): number {
  return told.reduce((sum, { confidence, right }) => sum - Math.log(right ? confidence : 1 - confidence), 0) / told.length
}

export interface Band { readonly from: number, readonly to: number, readonly judged: number, readonly confidence: number, readonly right: number }

/** Findings in bands of confidence: mean confidence and share that is right. */
export function reliability(told: readonly { readonly confidence: number, readonly right: boolean }[]): Band[] {
  return [[0, 0.5], [0.5, 0.6], [0.6, 0.7], [0.7, 0.8], [0.8, 0.9], [0.9, 1.01]].flatMap(([from, to]) => {
    const here = told.filter((t) => t.confidence >= from && t.confidence < to)
    if (here.length === 0) return []
    return [{ from, to: Math.min(to, 1), judged: here.length, confidence: here.reduce((s, t) => s + t.confidence, 0) / here.length, right: here.filter((t) => t.right).length / here.length }]
  })
}
