/**
 * Triads out of balance (Heider 1946, Cartwright & Harary 1956): three that each take a stance on each other, where the
 * signs do not multiply to plus: the friend of my enemy, or three enemies. They are findings to read, not errors.
 */
import { compareIds } from '@polylogue/graph-schema'
import type { Line } from './bundle.ts'
import { pairKey } from './bundle.ts'
import type { Scene } from './scene.ts'

export interface Side { readonly a: string, readonly b: string, readonly sign: 1 | -1, readonly passages: number }

export interface Triad {
  readonly ids: readonly [string, string, string]
  readonly sides: readonly [Side, Side, Side]
  readonly kind: 'friend of an enemy' | 'three opponents'
  /** Passages of its weakest side: how firmly it stands. */
  readonly strength: number
}

/** Firmest first. A pair that is both praised and attacked has no sign and makes no triad. */
export function unbalancedTriads(scene: Scene): Triad[] {
  const sides = signedPairs(scene.lines)
  const near = new Map<string, Set<string>>()
  for (const { a, b } of sides.values()) for (const [x, y] of [[a, b], [b, a]]) near.set(x, (near.get(x) ?? new Set()).add(y))
  const out: Triad[] = []
  for (const ab of sides.values()) {
    for (const c of near.get(ab.a)!) {
      if (compareIds(ab.b, c) >= 0 || !near.get(ab.b)!.has(c)) continue
      const [ac, bc] = [sides.get(pairKey(ab.a, c))!, sides.get(pairKey(ab.b, c))!]
      if (ab.sign * ac.sign * bc.sign > 0) continue
      out.push({ ids: [ab.a, ab.b, c], sides: [ab, ac, bc], kind: ab.sign + ac.sign + bc.sign === -3 ? 'three opponents' : 'friend of an enemy', strength: Math.min(ab.passages, ac.passages, bc.passages) })
    }
  }
  return out.sort((x, y) => (x.kind === y.kind ? 0 : x.kind === 'friend of an enemy' ? -1 : 1) || y.strength - x.strength || compareIds(x.ids.join(), y.ids.join()))
}

/** The third who is friend of both and whose friends are opponents: the one in the middle; null for three opponents. */
export function middleOf(triad: Triad): string | null {
  const against = triad.sides.find((s) => s.sign === -1)!
  return triad.kind === 'three opponents' ? null : triad.ids.find((id) => id !== against.a && id !== against.b)!
}

function signedPairs(lines: readonly Line[]): Map<string, Side> {
  const sums = new Map<string, { a: string, b: string, for: number, against: number }>()
  for (const l of lines) {
    const [a, b] = [l.source, l.target].sort(compareIds)
    const sum = sums.get(pairKey(a, b)) ?? { a, b, for: 0, against: 0 }
    sums.set(pairKey(a, b), { a, b, for: sum.for + l.tally.for, against: sum.against + l.tally.against })
  }
  return new Map([...sums].sort(([x], [y]) => compareIds(x, y)).flatMap(([key, { a, b, ...t }]): [string, Side][] => {
    const all = t.for + t.against
    if (all === 0 || (t.against / all >= 0.2 && t.for / all >= 0.2)) return []
    return [[key, { a, b, sign: t.for > t.against ? 1 : -1, passages: all }]]
  }))
}
