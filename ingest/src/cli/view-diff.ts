/** What a store must put and remove to hold a view: told from the hashes of what it has. */
import { EMPTY_GRAPH, NOUNS, NO_REMOVALS } from '@polylogue/graph-schema'
import type { Graph, GraphBatch, Noun } from '@polylogue/graph-schema'
import { recordHash } from '@polylogue/store'
import type { GraphStore } from '@polylogue/store'

/** The smallest batch after which the store holds exactly `graph`, or exactly its records of some nouns; null where it does already. */
export async function viewDiff<N extends Noun = Noun>(graph: Pick<Graph, N>, store: GraphStore, nouns: readonly N[] = NOUNS as readonly N[]): Promise<GraphBatch | null> {
  const put: Record<Noun, readonly unknown[]> = { ...EMPTY_GRAPH }
  const remove: Record<Noun, readonly string[]> = { ...NO_REMOVALS }
  let differs = false
  for (const noun of nouns) {
    const stored = await store.fingerprints(noun)
    const records = graph[noun] as readonly { readonly id: string }[]
    // Into an empty store all of them go, and nothing has to be compared.
    if (stored.size === 0) put[noun] = records
    else {
      const ids = new Set(records.map((r) => r.id))
      put[noun] = records.filter((r) => !stored.has(r.id) || stored.get(r.id) !== recordHash(r))
      remove[noun] = [...stored.keys()].filter((id) => !ids.has(id)).sort()
    }
    differs ||= put[noun].length > 0 || remove[noun].length > 0
  }
  return differs ? { put: put as unknown as Graph, remove } : null
}
