/** How fast a store takes a view and answers the questions of the explorer. The questions come from a seed. */
import { EMPTY_GRAPH, NOUNS, NO_REMOVALS, aggregate } from '@polylogue/graph-schema'
import type { Graph, GraphBatch } from '@polylogue/graph-schema'
import type { GraphStore } from '@polylogue/store'
import { seeded } from './random.ts'
import { percentile } from './table.ts'

export interface Latency { readonly p50: number, readonly p95: number }

export interface StoreFigures {
  readonly name: string
  readonly records: number
  /** Records a second: into an empty store, and once more where all are known. */
  readonly load: number
  readonly again: number
  /** Question → milliseconds. */
  readonly queries: Readonly<Record<string, Latency>>
}

const WARM_UP = 5

/** The store must be empty; it is full afterwards. */
export async function benchStore(store: GraphStore, graph: Graph, seed: number, rounds: number): Promise<StoreFigures> {
  const records = NOUNS.reduce((n, noun) => n + graph[noun].length, 0)
  const batch = { put: graph, remove: NO_REMOVALS }
  const load = records / await seconds(() => store.apply(batch))
  const again = records / await seconds(() => store.apply(batch))
  const queries: Record<string, Latency> = {}
  for (const [name, ask] of Object.entries(questions(store, graph, seed))) {
    const times: number[] = []
    for (let round = -WARM_UP; round < rounds; round++) {
      const time = 1000 * await seconds(ask)
      if (round >= 0) times.push(time)
    }
    queries[name] = { p50: percentile(times, 0.5), p95: percentile(times, 0.95) }
  }
  return { name: store.name, records, load, again, queries }
}

/** What takes everything out again. */
export function emptying(graph: Graph): GraphBatch {
  return { put: EMPTY_GRAPH, remove: Object.fromEntries(NOUNS.map((noun) => [noun, graph[noun].map((r) => r.id)])) as unknown as GraphBatch['remove'] }
}

function questions(store: GraphStore, graph: Graph, seed: number): Record<string, () => Promise<unknown>> {
  const random = seeded(seed)
  const relations = aggregate(graph.statements)
  if (relations.length === 0) throw new RangeError('a view without relations cannot be measured')
  const entity = () => (random.next() < 0.5 ? random.pick(relations).subject : random.pick(relations).object)
  return {
    top: () => store.top({}),
    'top, one sign': () => store.top({ polarities: [-1] }),
    'top, filtered by date': () => store.top({ from: '1910', to: '1925', minConfidence: 0.3 }),
    neighbours: () => store.neighbours({ ids: [entity()] }),
    search: () => store.search({ text: random.pick(graph.entities).name.slice(0, 5) }),
    pair: () => { const r = random.pick(relations); return store.pair(r.subject, r.object, {}) },
    path: () => store.path(entity(), entity(), {}),
    document: () => store.document(random.pick(graph.documents).id),
  }
}

async function seconds(does: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await does()
  return (performance.now() - started) / 1000
}
