/** The child process that unpacks, reads and extracts, so that a hostile file takes down neither the run nor its neighbours. */
import { readFileSync } from 'node:fs'
import { extract } from '../pipeline.ts'
import { archiveOf } from '../readers/registry.ts'
import { readDocument } from '../readers/read-document.ts'
import { shutNetwork } from './no-network.ts'
import type { WorkerAnswer, WorkerMessage, WorkerTask } from './worker-pool.ts'

shutNetwork()

process.on('message', (message: { readonly id: number, readonly task: WorkerTask }) => {
  void answer(message.task, message.id).then((a) => send({ id: message.id, answer: a }))
})
process.on('disconnect', () => process.exit(0))

async function answer(task: WorkerTask, id: number): Promise<WorkerAnswer> {
  try {
    if (task.kind === 'extract') return { kind: 'extraction', extraction: extract(task.document, task.known, { cues: task.cues, estimates: task.estimates }) }
    const bytes = new Uint8Array(readFileSync(task.file))
    if (task.kind === 'unpack') return await unpack(task, bytes, id)
    const result = await readDocument({ bytes, path: task.path, collection: task.collection, sideCar: task.sideCar })
    return 'refused' in result ? { kind: 'refused', problem: result.refused } : { kind: 'document', document: result }
  } catch (error) {
    const e = error as Error & { code?: string }
    return { kind: 'failed', code: e.code ?? e.name, message: e.message, stack: e.stack ?? '' }
  }
}

/** Members one after the other: the next is unpacked when the one before is out of this process. */
async function unpack({ path, limits, columns }: WorkerTask & { kind: 'unpack' }, bytes: Uint8Array, id: number): Promise<WorkerAnswer> {
  const archive = archiveOf({ bytes, path })
  if (archive === null) throw new Error('the file is no archive')
  for await (const member of archive.unpack({ bytes, path, limits, columns })) await send({ id, member })
  return { kind: 'unpacked' }
}

function send(message: WorkerMessage): Promise<void> {
  return new Promise((done) => { process.send!(message, () => done()) })
}
