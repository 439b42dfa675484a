/**
 * Confidence that means something: what a rule gives is its own estimate; what leaves the pipeline is how often findings like
 * this one were right in documents with known answers. `npm run calibrate` counts and writes the table; a rule that is not
 * in it (new, or never seen there) is given what its extractor's rules are worth.
 */
import { idOf } from '@polylogue/graph-schema'
import { CALIBRATION } from './calibration-table.ts'

/** Part of what an extraction is made by: a new table gives new confidences. */
export const CONFIDENCE_VERSION = idOf('confidence', 1, JSON.stringify(CALIBRATION)).slice(0, 8)

/** One rule: findings judged, right ones among them, and the mean of its own estimates (log odds). */
export interface RuleCount { readonly judged: number, readonly right: number, readonly mean: number }

export interface Calibration {
  /** Share of findings of an extractor that is right before anything was counted (see docs/measurements/confidence.md). */
  readonly prior: Readonly<Record<string, number>>
  /** How many judged findings the prior is worth. */
  readonly weight: number
  /** How much the rule's own estimate moves a finding within its rule; log odds to log odds. */
  readonly slope: number
  /** Mean estimate (log odds) of each extractor, for rules that are not in the table. */
  readonly mean: Readonly<Record<string, number>>
  readonly rules: Readonly<Record<string, RuleCount>>
}

/** Confidence, 0.02 to 0.99, of a finding of `extractor` by `rule` that the rule itself gives `estimate`. */
export function calibrated(extractor: string, rule: string, estimate: number, { prior, weight, slope, mean, rules }: Calibration = CALIBRATION): number {
  const count = rules[rule] as RuleCount | undefined
  const expected = prior[extractor] ?? 0.6
  const share = count === undefined ? expected : (count.right + weight * expected) / (count.judged + weight)
  const middle = count?.mean ?? mean[extractor] ?? logOdds(estimate)
  const p = 1 / (1 + Math.exp(-(logOdds(share) + slope * (logOdds(estimate) - middle))))
  return Math.round(Math.min(0.99, Math.max(0.02, p)) * 100) / 100
}

/** Of a share, kept away from 0 and 1. */
export function logOdds(share: number): number {
  const p = Math.min(0.98, Math.max(0.02, share))
  return Math.log(p / (1 - p))
}
