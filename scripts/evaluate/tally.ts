/** Counts behind precision, recall and F1. */

export interface Tally {
  /** Predictions that are right. */
  right: number
  /** Gold entries that were found; the same as `right` where matching is one to one. */
  found: number
  wrong: number
  missed: number
}

export interface Rate { right: number, of: number }

export interface Measure { readonly precision: number, readonly recall: number, readonly f1: number }

/** All counts of one document or of many, by name of the measure. */
export interface Scores {
  readonly tallies: Map<string, Tally>
  readonly rates: Map<string, Rate>
  /** Predicted entities that stand nowhere but in boilerplate. */
  noise: number
  /** What was missed or wrong, a line each. */
  readonly misses: string[]
}

/** Nothing counted yet. */
export function emptyScores(): Scores {
  return { tallies: new Map(), rates: new Map(), noise: 0, misses: [] }
}

/** The tally of that name, made when it is not there. */
export function tally(scores: Scores, name: string): Tally {
  let t = scores.tallies.get(name)
  if (!t) scores.tallies.set(name, t = { right: 0, found: 0, wrong: 0, missed: 0 })
  return t
}

/** Counts one answer of a rate. */
export function rate(scores: Scores, name: string, right: boolean): void {
  const r = scores.rates.get(name) ?? { right: 0, of: 0 }
  scores.rates.set(name, { right: r.right + (right ? 1 : 0), of: r.of + 1 })
}

/** Adds `more` to `to`. */
export function addTally(to: Tally, more: Tally): void {
  to.right += more.right; to.found += more.found; to.wrong += more.wrong; to.missed += more.missed
}

/** The sum of many scores. */
export function sum(all: Iterable<Scores>): Scores {
  const total = emptyScores()
  for (const s of all) {
    for (const [name, t] of s.tallies) addTally(tally(total, name), t)
    for (const [name, r] of s.rates) {
      const known = total.rates.get(name) ?? { right: 0, of: 0 }
      total.rates.set(name, { right: known.right + r.right, of: known.of + r.of })
    }
    total.noise += s.noise
    total.misses.push(...s.misses)
  }
  return total
}

/** Precision, recall and F1, 0 to 1; nothing asked and nothing given is 1. */
export function measure(t: Tally): Measure {
  if (t.right + t.wrong + t.found + t.missed === 0) return { precision: 1, recall: 1, f1: 1 }
  const precision = t.right + t.wrong === 0 ? 0 : t.right / (t.right + t.wrong)
  const recall = t.found + t.missed === 0 ? (t.wrong === 0 ? 1 : 0) : t.found / (t.found + t.missed)
  return { precision, recall, f1: precision + recall === 0 ? 0 : 2 * precision * recall / (precision + recall) }
}
