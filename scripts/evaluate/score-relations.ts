/** Relations: strict (type and both ends) and by pair and polarity. */
import { RELATIONS } from '@polylogue/graph-schema'
import { commonCharacters } from './common-stretches.ts'
import { foldName, foldPassage } from './fold-name.ts'
import type { Gold, Prediction } from './gold.ts'
import type { Meaning } from './name-meanings.ts'
import { addTally, rate, tally } from './tally.ts'
import type { Scores } from './tally.ts'

type PredictedRelation = NonNullable<Prediction['relations']>[number]

const TYPES = new Set<string>(RELATIONS.map((r) => r.type))
/** Relations that only cite, write or belong are one group each; stances go by their sign in the table of relations. */
const GROUP: Readonly<Record<string, string>> = { QUOTES: 'cites', CITES: 'cites', AUTHORED: 'authored', HOLDS_ROLE: 'belongs', MEMBER_OF: 'belongs', PART_OF: 'belongs' }

/** Counts into `scores`. `strict` and `loose` say what a name can mean, the loose one matches positions by words. */
export function scoreRelations(scores: Scores, gold: Gold, predicted: readonly PredictedRelation[], strict: Meaning, loose: Meaning): void {
  const optional = new Set(gold.entities.filter((e) => e.optional).map((e) => e.id))
  /** An end that can only be an optional entity: the relation counts neither way. */
  const free = (r: PredictedRelation, means: Meaning) => TYPES.has(r.type)
    && [means(r.source), means(r.target)].some((ids) => ids.size > 0 && [...ids].every((id) => optional.has(id)))
  byTriple(scores, gold, predicted, strict, free)
  byPair(scores, gold, predicted, loose, free)
}

type Free = (r: PredictedRelation, means: Meaning) => boolean

function byTriple(scores: Scores, gold: Gold, predicted: readonly PredictedRelation[], means: Meaning, free: Free): void {
  const wanted = new Map<string, Gold['relations'][number]>()
  const allowed = new Set<string>()
  const evidence = new Map<string, string[]>()
  for (const r of gold.relations) {
    const key = triple(r.type, r.source, r.target)
    evidence.set(key, [...(evidence.get(key) ?? []), foldPassage(r.evidence)])
    if (r.optional) allowed.add(key)
    else wanted.set(key, r)
  }
  const hit = new Set<string>()
  const wrong = new Set<string>()
  const counts = new Map<string, { right: number, wrong: number, missed: number }>()
  const count = (type: string) => {
    const name = TYPES.has(type) ? type : 'other'
    let c = counts.get(name)
    if (!c) counts.set(name, c = { right: 0, wrong: 0, missed: 0 })
    return c
  }
  for (const r of predicted) {
    const keys = [...means(r.source)].flatMap((a) => [...means(r.target)].map((b) => triple(r.type, a, b)))
    const good = keys.filter((k) => wanted.has(k)).sort()
    if (good.length > 0) {
      const key = good.find((k) => !hit.has(k)) ?? good[0]
      hit.add(key)
      const words = foldPassage(r.evidence)
      rate(scores, 'evidence', words !== '' && evidence.get(key)!.some((g) => commonCharacters(words, g) >= 0.5 * Math.min(words.length, g.length)))
    } else if (!keys.some((k) => allowed.has(k)) && !free(r, means)) {
      const signature = `${r.type} ${foldName(String(r.source))} → ${foldName(String(r.target))}`
      if (wrong.has(signature)) continue
      wrong.add(signature)
      count(r.type).wrong++
      scores.misses.push(`spurious relation: ${r.type} ${r.source} → ${r.target}`)
    }
  }
  const nameOf = new Map(gold.entities.map((e) => [e.id, e.name]))
  for (const [key, r] of wanted) {
    if (hit.has(key)) count(r.type).right++
    else {
      count(r.type).missed++
      scores.misses.push(`missed relation: ${r.type} ${nameOf.get(r.source)} → ${nameOf.get(r.target)}`)
    }
  }
  for (const [type, c] of counts) {
    const t = { right: c.right, found: c.right, wrong: c.wrong, missed: c.missed }
    addTally(tally(scores, `relation ${type}`), t)
    addTally(tally(scores, 'relation strict'), t)
  }
}

function byPair(scores: Scores, gold: Gold, predicted: readonly PredictedRelation[], means: Meaning, free: Free): void {
  const wanted = new Set(gold.relations.filter((r) => !r.optional).map((r) => pair(r.type, r.source, r.target)))
  const allowed = new Set(gold.relations.filter((r) => r.optional).map((r) => pair(r.type, r.source, r.target)))
  const hit = new Set<string>()
  const wrong = new Set<string>()
  for (const r of predicted) {
    const keys = [...means(r.source)].flatMap((a) => [...means(r.target)].map((b) => pair(r.type, a, b)))
    const good = keys.filter((k) => wanted.has(k)).sort()
    if (good.length > 0) hit.add(good.find((k) => !hit.has(k)) ?? good[0])
    else if (!keys.some((k) => allowed.has(k)) && !free(r, means)) wrong.add(pair(r.type, foldName(String(r.source)), foldName(String(r.target))))
  }
  addTally(tally(scores, 'relation pair+polarity'), { right: hit.size, found: hit.size, wrong: wrong.size, missed: wanted.size - hit.size })
}

/** Equal for both directions of a symmetric relation. */
function triple(type: string, source: string, target: string): string {
  const ends = RELATIONS.find((r) => r.type === type)?.symmetric ? [source, target].sort() : [source, target]
  return [type, ...ends].join('\t')
}

function pair(type: string, a: string, b: string): string {
  const sign = RELATIONS.find((r) => r.type === type)?.polarity ?? 0
  return [...[a, b].sort(), sign === 1 ? '+' : sign === -1 ? '-' : GROUP[type] ?? 'other'].join('\t')
}
