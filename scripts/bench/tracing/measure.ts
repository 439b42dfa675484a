/** Tracing of one corpus in this process, its index on disk: from nothing, and again with the last few documents added. */
import { traceCorpus } from '@polylogue/ingest'
import type { TracingCorpus } from '@polylogue/ingest'
import { tracingFiles } from '@polylogue/ingest/cli'

/** Documents added at the second run. */
export const ADDED = 5

export interface TracingFigures {
  readonly documents: number
  readonly words: number
  /** Of the processor, which others on the machine do not lengthen. */
  readonly seconds: number
  readonly secondsAdded: number
  /** Peak of the resident memory of the first run, in MB. */
  readonly memory: number
  readonly traces: number
  readonly found: number
  readonly reuse: number
}

/** `scratch`: a folder for the index. The first run leaves the last `ADDED` texts of the corpus out. */
export function measureTracing(corpus: TracingCorpus, scratch: string): TracingFigures {
  const first = { ...corpus, texts: corpus.texts.slice(0, -ADDED) }
  const run = (some: TracingCorpus) => {
    const files = tracingFiles(scratch)
    try { return traceCorpus(some, files) } finally { files.close() }
  }
  const started = process.cpuUsage()
  const traces = run(first)
  const seconds = spent(started)
  const memory = process.resourceUsage().maxRSS / 1024
  const again = process.cpuUsage()
  run(corpus)
  const secondsAdded = spent(again)
  const quotations = traces.filter((t) => t.kind === 'quotation')
  const words = first.texts.reduce((n, { id }) => n + (corpus.load(id).document.text.match(/\S+/g)?.length ?? 0), 0)
  return { documents: first.texts.length, words, seconds, secondsAdded, memory, traces: quotations.length, found: quotations.filter((t) => t.source).length, reuse: traces.length - quotations.length }
}

function spent(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1e6
}
