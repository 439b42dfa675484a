/**
 * The threads that read, in two lanes: questions about a part of the graph, answered at once by whichever thread is free; and questions
 * about the whole of it and files, one after the other in a thread that gives way. A small graph is read by the server itself.
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

export interface Readers {
  ask(url: string, lane: 'part' | 'whole'): Promise<Answer>
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
    const [part, whole] = [laneOf(Array.from({ length: quick }, () => reader(false))), laneOf([reader(true)])]
    lanes = [part, whole]
    return {
      ask: (url, lane) => (lane === 'part' ? part : whole).run((r) => r.ask(url)),
      write: (request) => inLane(whole, request),
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
