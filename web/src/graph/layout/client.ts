/** Sends layouts to the worker; only the answer to the latest question counts. */
import type { LayoutAnswer, LayoutTask } from './task.ts'

export interface LayoutClient {
  run(task: LayoutTask, then: (answer: LayoutAnswer) => void): void
  /** Forgets the question that is still open. */
  drop(): void
  stop(): void
}

const start = () => new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
let ready: Worker | null = null

/** Starts the worker of the next client. */
export function prepareWorker(): void {
  ready ??= start()
}

export function layoutClient(): LayoutClient {
  const worker = ready ?? start()
  ready = null
  let latest = 0
  let waiting: ((answer: LayoutAnswer) => void) | null = null
  worker.addEventListener('message', (event: MessageEvent<{ readonly seq: number, readonly answer: LayoutAnswer, readonly milliseconds: number }>) => {
    if (event.data.seq !== latest || !waiting) return
    performance.measure('polylogue:layout', { start: performance.now() - event.data.milliseconds, duration: event.data.milliseconds })
    waiting(event.data.answer)
    waiting = null
  })
  return {
    run(task, then) {
      latest++
      waiting = then
      worker.postMessage({ seq: latest, task }, [])
    },
    drop() { latest++; waiting = null },
    stop: () => worker.terminate(),
  }
}
