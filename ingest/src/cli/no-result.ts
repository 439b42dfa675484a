/** A task without a result, in words: for the report, and for the document. */
import type { WorkerAnswer } from './worker-pool.ts'

/** One sentence; `doing`: “Reading”, “Extraction”. */
export function whyNoResult(answer: WorkerAnswer, doing: string): string {
  switch (answer.kind) {
    case 'timeout': return `${doing} was ended after ${Math.round(answer.seconds)} seconds.`
    case 'out-of-memory': return `${doing} took more than ${answer.mb} MiB of memory and was ended.`
    case 'died': return `${doing} ended: its process is gone (${answer.reason}).`
    case 'failed': return `${doing} failed: ${answer.message} [${answer.code}]`
    default: return `${doing} gave no answer.`
  }
}
