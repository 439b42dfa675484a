/** The child process that reads and extracts, so that a hostile file takes down neither the run nor its neighbours. */
import { readFileSync } from 'node:fs'
import { extract } from '../pipeline.ts'
import { readDocument } from '../readers/read-document.ts'
import type { WorkerAnswer, WorkerTask } from './worker-pool.ts'

process.on('message', (message: { readonly id: number, readonly task: WorkerTask }) => {
  process.send!({ id: message.id, answer: answer(message.task) })
})
process.on('disconnect', () => process.exit(0))

function answer(task: WorkerTask): WorkerAnswer {
  try {
    if (task.kind === 'extract') return { kind: 'extraction', extraction: extract(task.document, task.known) }
    const bytes = new Uint8Array(readFileSync(task.file))
    const result = readDocument({ bytes, path: task.path, collection: task.collection, sideCar: task.sideCar })
    return 'refused' in result ? { kind: 'refused', problem: result.refused } : { kind: 'document', document: result }
  } catch (error) {
    const e = error as Error & { code?: string }
    return { kind: 'failed', code: e.code ?? e.name, message: e.message, stack: e.stack ?? '' }
  }
}
