/** Which predicted entity is which gold entity. */
import { foldName, wordOverlap } from './fold-name.ts'
import type { GoldEntity, Prediction } from './gold.ts'

export type PredictedEntity = NonNullable<Prediction['entities']>[number]

/** Half of the words of both in common: the same position. */
const SAME_POSITION = 0.5

/** Name and aliases that hold something. */
export function namesOf(entity: { readonly name?: unknown, readonly aliases?: unknown }): string[] {
  const aliases: unknown[] = Array.isArray(entity.aliases) ? entity.aliases : []
  return [entity.name, ...aliases].filter((n): n is string => typeof n === 'string' && n.trim() !== '')
}

/** Names and aliases folded, the empty one left out. */
export function foldedNames(entity: { readonly name?: unknown, readonly aliases?: unknown }): ReadonlySet<string> {
  return new Set(namesOf(entity).map(foldName).filter((n) => n !== ''))
}

/**
 * Index of a prediction → its gold entity: one to one, best pairs first, same type, a name in common; `byWords` lets
 * positions match by half of their words.
 */
export function alignEntities(predicted: readonly PredictedEntity[], gold: readonly GoldEntity[], byWords: boolean): ReadonlyMap<number, GoldEntity> {
  const pairs: { score: number, p: number, g: GoldEntity }[] = []
  const goldNames = gold.map(foldedNames)
  predicted.forEach((entity, p) => {
    const names = foldedNames(entity)
    gold.forEach((g, i) => {
      if (g.type !== entity.type) return
      const shared = [...names].filter((n) => goldNames[i].has(n)).length
      if (shared > 0) {
        pairs.push({ score: 2 + (foldName(entity.name) === foldName(g.name) ? 1 : 0) + shared / 100 + (entity.name === g.name ? 0.5 : 0), p, g })
      } else if (byWords && g.type === 'Position') {
        const score = Math.max(0, ...namesOf(entity).flatMap((a) => namesOf(g).map((b) => wordOverlap(a, b))))
        if (score >= SAME_POSITION) pairs.push({ score, p, g })
      }
    })
  })
  pairs.sort((a, b) => b.score - a.score || Number(a.g.optional ?? false) - Number(b.g.optional ?? false) || a.p - b.p || (a.g.id < b.g.id ? -1 : 1))
  const aligned = new Map<number, GoldEntity>()
  const taken = new Set<string>()
  for (const { p, g } of pairs) {
    if (aligned.has(p) || taken.has(g.id)) continue
    aligned.set(p, g)
    taken.add(g.id)
  }
  return aligned
}
