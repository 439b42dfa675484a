/** The thread of `trace-beside.ts`: loads the extractions while the entities are linked, and traces when it is told who is who. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Extraction } from '@polylogue/graph-schema'
import { openExtractions } from '@polylogue/store'
import { traceQuotations } from '../corpus/trace-quotations.ts'
import type { TracedEnds } from '../corpus/trace-quotations.ts'
import type { TracingStart } from './trace-beside.ts'
import { tracingFiles } from './tracing-files.ts'

const { workspace, extractions: folder, keys } = workerData as TracingStart
const kept = openExtractions(folder, false)
const extractions = keys.map((key) => kept.get(key)).filter((e): e is Extraction => e !== null)

parentPort!.once('message', (ends: TracedEnds) => {
  const tracing = tracingFiles(workspace)
  try { parentPort!.postMessage(traceQuotations(extractions, ends, tracing), []) } finally { tracing.close() }
})
