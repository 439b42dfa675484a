/**
 * A short name that several bear, told apart by what its document speaks of: it joins the one bearer in whose documents at
 * least two other names that its own document speaks of stand, where they stand in no document of another bearer. Else it joins nobody.
 */
import type { Surroundings } from './contexts.ts'
import type { Indexed, Joiner } from './constrained-sets.ts'

const LEAST_SHARED = 2

export function joinByContext(bare: readonly Indexed[], bearers: readonly Indexed[], { all, spokenOf }: Surroundings, sets: Joiner, why: (b: Indexed, to: Indexed) => string): void {
  // Contexts of the bearers as they are before any join, so that the order of the bare ones does not matter.
  const around = new Map<number, { readonly to: Indexed, readonly names: Set<string> }>()
  for (const to of bearers) {
    const root = sets.find(to.i)
    const known = around.get(root) ?? { to, names: new Set<string>() }
    for (const name of all.get(to.cluster.document) ?? []) known.names.add(name)
    around.set(root, known)
  }
  const roots = [...around.entries()]
  const chosen = bare.flatMap((b) => {
    const own = spokenOf.get(b.cluster.document) ?? []
    const shared = roots.map(([root, { names }]) => own.filter((n) => names.has(n) && roots.every(([other, o]) => other === root || !o.names.has(n))).length)
    const fits = shared.flatMap((n, k) => (n >= LEAST_SHARED && shared.every((m, j) => j === k || m === 0) ? [roots[k][1].to] : []))
    return fits.length === 1 ? [[b, fits[0]] as const] : []
  })
  for (const [b, to] of chosen) sets.join(to.i, b.i, why(b, to))
}
