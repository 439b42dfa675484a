/**
 * The processes that read, in four lanes: questions about a part of the graph, answered at once by whichever process is free; counts of
 * all of it, a tenth of a second for each filter after every write; questions about its groups, which are found in a pass that takes seconds
 * and kept by the one that made them; and files of the whole graph. All but the first give way, so that nobody waits behind them. A small graph is read by the server itself.
 */
import { availableParallelism } from 'node:os'
import type { GraphStore, StoreAddress } from '@polylogue/store'
import type { ExportRequest } from '../export-file.ts'
import { laneOf } from './lane.ts'
import type { Lane } from './lane.ts'
import type { Answer, ReaderStart } from './messages.ts'
import { startReader } from './reader.ts'
import type { ReaderLimits } from './reader.ts'

export interface ReaderOptions extends ReaderLimits {
  /** What the processes open; must be the store the server has. */
  readonly store: StoreAddress
  /** Statements from which on processes read; default 20,000. */
  readonly from?: number
}

/** What a question is about: a part of the graph, counts of all of it, how it falls into groups, or all of it as a file. */
export type LaneName = 'part' | 'counts' | 'groups' | 'files'

export interface Readers {
  /** Asks every process of a lane. */
  askAll(url: string, lane: LaneName): Promise<void>
  ask(url: string, lane: LaneName): Promise<Answer>
  write(request: ExportRequest): AsyncGenerator<Uint8Array>
}

export interface ReadersWhenLarge {
  /** Null while the graph is small. */
  for(version: string): Promise<Readers | null>
  close(): Promise<void>
}

const MANY = 20_000

/** Processes are started when the graph is first seen to be large, and stay. */
export function readersWhenLarge(store: GraphStore, { store: address, from = MANY, ...limits }: ReaderOptions, about: Pick<ReaderStart, 'workspace' | 'version'>, onFault: (error: unknown) => void): ReadersWhenLarge {
  let readers: Readers | null = null
  let lanes: readonly Lane[] = []
  let looked = ''
  const start = (): Readers => {
    const reader = (givesWay: boolean) => startReader({ store: address, ...about, givesWay }, onFault, limits)
    const quick = Math.min(4, Math.max(2, availableParallelism() - 1))
    const byName: Readonly<Record<LaneName, Lane>> = { part: laneOf(Array.from({ length: quick }, () => reader(false))), counts: laneOf([reader(true)]), groups: laneOf([reader(true)]), files: laneOf([reader(true)]) }
    lanes = Object.values(byName)
    return {
      ask: (url, lane) => byName[lane].run((r) => r.ask(url)),
      askAll: async (url, lane) => { await byName[lane].each(async (r) => { await r.ask(url) }) },
      write: (request) => inLane(byName.files, request),
    }
  }
  return {
    async for(version) {
      if (readers || version === looked) return readers
      looked = version
      const { nouns } = await store.counts()
      // another request may have looked in the meantime
      if (nouns.statements >= from) readers ??= start()
      return readers
    },
    async close() { await Promise.all(lanes.map((l) => l.close())) },
  }
}

/** Holds the process until the last piece was taken. */
async function* inLane(lane: Lane, request: ExportRequest): AsyncGenerator<Uint8Array> {
  let release: () => void = () => {}
  const done = new Promise<void>((end) => { release = end })
  const pieces = await new Promise<AsyncGenerator<Uint8Array>>((begin) => { void lane.run((reader) => { begin(reader.write(request)); return done }) })
  try { yield* pieces } finally { release() }
}
