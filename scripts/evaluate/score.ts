/**
 * Scores predictions against gold (samples/README.md): entities by type, relations, quotations, citations, noise.
 * Pure. The definitions are those of the project's gold annotation, so that figures of either scorer may stand side by side.
 */
import { ENTITY_KIND_NAMES } from '@polylogue/graph-schema'
import { alignEntities, foldedNames, namesOf } from './align-entities.ts'
import type { PredictedEntity } from './align-entities.ts'
import { foldName } from './fold-name.ts'
import type { Gold, GoldEntity, Prediction } from './gold.ts'
import { nameMeanings } from './name-meanings.ts'
import { scoreCitations } from './score-citations.ts'
import { scoreQuotations } from './score-quotations.ts'
import { scoreRelations } from './score-relations.ts'
import { addTally, emptyScores, tally } from './tally.ts'
import type { Scores } from './tally.ts'

/** All counts of one document. `text`: its text, to tell noise from names that stand in the text as well. */
export function scoreDocument(gold: Gold, prediction: Prediction | undefined, text: string | null = null): Scores {
  const scores = emptyScores()
  const predicted = list(prediction?.entities).filter((e) => namesOf(e).length > 0)
  const golds = gold.entities.filter((e) => !e.implicit)
  const strict = alignEntities(predicted, golds, false)
  const loose = alignEntities(predicted, golds, true)
  for (const kind of ENTITY_KIND_NAMES) {
    countEntities(scores, `entity ${kind}`, kind, predicted, golds, strict, true)
    addTally(tally(scores, 'entity all'), tally(scores, `entity ${kind}`))
  }
  countEntities(scores, 'entity Position (relaxed)', 'Position', predicted, golds, loose, false)
  tally(scores, 'entity all').wrong += predicted.filter((e) => !ENTITY_KIND_NAMES.some((k) => k === e.type)).length
  countNoise(scores, gold.noise, predicted.filter((_, i) => !loose.has(i)), text)

  const means = nameMeanings(gold, predicted, strict, false)
  scoreRelations(scores, gold, list(prediction?.relations), means, nameMeanings(gold, predicted, loose, true))
  scoreQuotations(scores, gold.quotations, list(prediction?.quotations), means)
  scoreCitations(scores, gold, list(prediction?.citations))
  return scores
}

function countEntities(scores: Scores, name: string, kind: string, predicted: readonly PredictedEntity[], golds: readonly GoldEntity[], aligned: ReadonlyMap<number, GoldEntity>, tell: boolean): void {
  const t = tally(scores, name)
  predicted.forEach((e, i) => {
    if (e.type !== kind) return
    const g = aligned.get(i)
    if (!g) {
      t.wrong++
      if (tell) scores.misses.push(`spurious ${kind}: ${e.name}`)
    } else if (!g.optional) { t.right++; t.found++ }
  })
  const found = new Set([...aligned.values()].map((g) => g.id))
  for (const g of golds) {
    if (g.type !== kind || g.optional || found.has(g.id)) continue
    t.missed++
    if (tell) scores.misses.push(`missed ${kind}: ${g.name}`)
  }
}

/** Predictions that match nothing and stand in a noise passage, and (where the text is given) nowhere else. */
function countNoise(scores: Scores, noise: readonly string[], unmatched: readonly PredictedEntity[], text: string | null): void {
  const passages = noise.map(foldName)
  let rest = text
  for (const passage of [...noise].sort((a, b) => b.length - a.length)) rest = rest?.replaceAll(passage, ' \u0000 ') ?? null
  const clean = rest === null ? null : foldName(rest)
  for (const entity of unmatched) {
    const names = [...foldedNames(entity)]
    const inNoise = names.some((n) => passages.some((p) => standsIn(n, p)))
    const inText = clean !== null && names.some((n) => standsIn(n, clean))
    if (!inNoise || inText) continue
    scores.noise++
    scores.misses.push(`noise: ${entity.name}`)
  }
}

/** True where the words stand in the text as whole words. */
function standsIn(words: string, text: string): boolean {
  const letter = /[\p{L}\p{N}_]/u
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!letter.test(text[at - 1] ?? '') && !letter.test(text[at + words.length] ?? '')) return true
  }
  return false
}

function list<T>(value: readonly T[] | undefined): readonly T[] {
  return Array.isArray(value) ? value.filter((v) => typeof v === 'object' && v !== null) : []
}
