/** Makes the view of a large graph anew in a process of its own: it takes seconds to minutes, in which the server answers others. */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { StoreError } from '@polylogue/graph-schema'
import { RequestError } from '../errors.ts'
import type { Refreshed, RefreshTask } from './messages.ts'

const PROGRAM = fileURLToPath(new URL('./refresh-process.ts', import.meta.url))

/** Ids of the decisions that need review. Throws what the view or the store throws, RequestError `server/not-refreshed` where the process falls. For whoever holds the workspace's lock. */
export function refreshBeside(task: RefreshTask, program: string = PROGRAM): Promise<ReadonlySet<string>> {
  return new Promise((done, refuse) => {
    const child = fork(program, [], { execArgv: ['--import', import.meta.resolve('@polylogue/graph-schema/typescript')], serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env: { ...process.env, POLYLOGUE_TOKEN: '' } })
    child.once('message', (answer: Refreshed) => {
      if ('needsReview' in answer) { done(new Set(answer.needsReview)); return }
      const { code, message, remedy, stack } = answer.failed
      const error = code === 'server/internal' ? new Error(message) : new StoreError(code, message, { remedy })
      error.stack = stack
      refuse(error)
    })
    child.once('error', refuse)
    child.once('exit', (code, signal) => {
      refuse(new RequestError('server/not-refreshed', `The decision is kept, but the graph could not be made anew (${signal ?? `exit code ${code}`}).`, { remedy: 'It is made with the next decision, the next ingest or the next start of the server.' }))
    })
    child.send(task)
  })
}
