/**
 * The threads that read, in three lanes: questions about a part of the graph, answered at once by whichever thread is free; questions
 * about its groups; and counts of the whole and files. The last two have a thread each that gives way, as each keeps what its own pass over
 * the graph made, and a group that is opened must not wait until everything is counted. A small graph is read by the server itself.
 */
import { availableParallelism } from 'node:os'
import type { GraphStore, StoreAddress } from '@polylogue/store'
import type { ExportRequest } from '../export-file.ts'
import { laneOf } from './lane.ts'
import type { Lane } from './lane.ts'
import type { Answer, ThreadStart } from './messages.ts'
import { startReader } from './reader.ts'

export interface ReaderOptions {
  /** What the threads open; must be the store the server has. */
  readonly store: StoreAddress
  /** Statements from which on threads read; default 20,000. */
  readonly from?: number
}

/** What a question is about: a part of the graph, how it falls into groups, or counts of all of it. */
export type LaneName = 'part' | 'groups' | 'counts'

export interface Readers {
  ask(url: string, lane: LaneName): Promise<Answer>
  write(request: ExportRequest): AsyncGenerator<Uint8Array>
}

export interface ReadersWhenLarge {
  /** Null while the graph is small. */
  for(version: string): Promise<Readers | null>
  close(): Promise<void>
}

const MANY = 20_000

/** Threads are started when the graph is first seen to be large, and stay. */
export function readersWhenLarge(store: GraphStore, { store: address, from = MANY }: ReaderOptions, about: Pick<ThreadStart, 'workspace' | 'version'>, onFault: (error: unknown) => void): ReadersWhenLarge {
  let readers: Readers | null = null
  let lanes: readonly Lane[] = []
  let looked = ''
  const start = (): Readers => {
    const reader = (givesWay: boolean) => startReader({ store: address, ...about, givesWay }, onFault)
    const quick = Math.min(4, Math.max(2, availableParallelism() - 1))
    const byName: Readonly<Record<LaneName, Lane>> = { part: laneOf(Array.from({ length: quick }, () => reader(false))), groups: laneOf([reader(true)]), counts: laneOf([reader(true)]) }
    lanes = Object.values(byName)
    return {
      ask: (url, lane) => byName[lane].run((r) => r.ask(url)),
      write: (request) => inLane(byName.counts, request),
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

/** Holds the thread until the last piece was taken. */
async function* inLane(lane: Lane, request: ExportRequest): AsyncGenerator<Uint8Array> {
  let release: () => void = () => {}
  const done = new Promise<void>((end) => { release = end })
  const pieces = await new Promise<AsyncGenerator<Uint8Array>>((begin) => { void lane.run((reader) => { begin(reader.write(request)); return done }) })
  try { yield* pieces } finally { release() }
}
