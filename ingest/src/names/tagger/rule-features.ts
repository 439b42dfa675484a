/** What the rules say of each word of a sentence, as features: the tagger learns how far to believe them. */
import { hashFeature, mix } from '../../learning/feature-hash.ts'
import type { Candidate, NameKind } from '../candidate.ts'
import { kindOf } from '../candidate.ts'
import type { WordFacts } from './word-facts.ts'

export interface Opinion {
  /** Kind and place in the candidate (alone, first, inside, last). */
  readonly sign: number
  readonly features: readonly number[]
}

const [SIGN, MARGIN, RULE, SCORE, FIRST, LAST, LENGTH, BEFORE, AFTER] = ['rule-sign', 'rule-margin', 'rule-name', 'rule-score', 'run-first', 'run-last', 'run-length', 'run-before', 'run-after'].map(hashFeature)
const KIND: Readonly<Record<NameKind, number>> = { Other: 1, Person: 2, Organization: 3, Place: 4 }
/** No candidate holds the word. */
export const NO_OPINION: Opinion = { sign: mix(SIGN, 0), features: [mix(SIGN, 0)] }

/** An opinion for each token of the sentence; `candidates` are those of the sentence. `at` gives a token's facts, also beyond both ends. */
export function opinions(length: number, candidates: readonly Candidate[], at: (token: number) => WordFacts): Opinion[] {
  const out = Array.from({ length }, () => NO_OPINION)
  for (const c of candidates) {
    const kind = kindOf(c)
    const { from, to } = c.run
    const { person, org, place, other } = c.total
    const order = [person, org, place, other].sort((a, b) => b - a)
    const shared = [
      mix(FIRST, at(from).word), mix(LAST, at(to - 1).word), mix(BEFORE, at(from - 1).word), mix(AFTER, at(to).word), mix(BEFORE, at(from - 1).lists), mix(AFTER, at(to).lists), mix(RULE, hashFeature(`${kind} ${c.rule} ${c.run.inTitleCase} ${c.run.title !== null}`)),
      mix(SCORE, step(person)), mix(SCORE, 100 + step(org)), mix(SCORE, 200 + step(place)), mix(SCORE, 300 + step(other)),
    ]
    for (let i = from; i < to; i++) {
      const place = to - from === 1 ? 1 : i === from ? 2 : i === to - 1 ? 4 : 3
      const sign = mix(SIGN, KIND[kind] * 8 + place)
      out[i] = { sign, features: [sign, mix(mix(MARGIN, sign), step(order[0] - order[1])), mix(mix(LENGTH, sign), Math.min(to - from, 6)), ...shared.map((f) => mix(f, place))] }
    }
  }
  return out
}

/** A score in steps of a half, cut at both ends. */
function step(score: number): number {
  return Math.max(-4, Math.min(10, Math.round(score * 2)))
}
