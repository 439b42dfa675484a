/** What a name in a prediction can mean: a set of gold entities. */
import { foldName, wordOverlap } from './fold-name.ts'
import { foldedNames, namesOf } from './align-entities.ts'
import type { PredictedEntity } from './align-entities.ts'
import type { Gold, GoldEntity } from './gold.ts'

export type Meaning = (name: unknown) => ReadonlySet<string>

const NOTHING: ReadonlySet<string> = new Set()

/**
 * Gold ids a name can stand for: those that bear it, and the one its predicted entity was aligned with. `byWords` lets a
 * name that means nothing else stand for the position it has most words in common with.
 */
export function nameMeanings(gold: Gold, predicted: readonly PredictedEntity[], aligned: ReadonlyMap<number, GoldEntity>, byWords: boolean): Meaning {
  const exact = index(gold.entities.map((e) => [[e.name], e.id]))
  const folded = index(gold.entities.map((e) => [foldedNames(e), e.id]))
  const throughPrediction = index(predicted.flatMap((entity, i) => (aligned.has(i) ? [[foldedNames(entity), aligned.get(i)!.id]] : [])))
  const positions = gold.entities.filter((e) => e.type === 'Position')
  const closest = (name: string): ReadonlySet<string> => {
    const ranked = positions.flatMap((e) => namesOf(e).map((n) => ({ id: e.id, score: wordOverlap(name, n) })))
      .filter((r) => r.score >= 0.5).sort((a, b) => b.score - a.score || (a.id > b.id ? -1 : 1))
    return ranked.length > 0 ? new Set([ranked[0].id]) : NOTHING
  }
  const meaning = (name: string): ReadonlySet<string> => {
    if (name === '@publisher') return gold.publisher === null ? NOTHING : new Set([gold.publisher])
    const same = exact.get(name)
    if (same) return same
    const key = foldName(name)
    const ids = new Set([...(folded.get(key) ?? []), ...(throughPrediction.get(key) ?? [])])
    return ids.size === 0 && byWords ? closest(name) : ids
  }
  const known = new Map<string, ReadonlySet<string>>()
  return (name) => {
    if (typeof name !== 'string' || name.trim() === '') return NOTHING
    const answer = known.get(name) ?? meaning(name)
    known.set(name, answer)
    return answer
  }
}

function index(rows: Iterable<readonly [Iterable<string>, string] | (Iterable<string> | string)[]>): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>()
  for (const [names, id] of rows as Iterable<readonly [Iterable<string>, string]>) for (const name of names) out.set(name, (out.get(name) ?? new Set()).add(id))
  return out
}
