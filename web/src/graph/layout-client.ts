/** Sends layouts to the worker; only the answer to the latest question counts. */
import type { LayoutTask, Point } from './layout.ts'

export interface LayoutClient {
  run(task: LayoutTask, then: (places: Record<string, Point>) => void): void
  stop(): void
}

export function layoutClient(): LayoutClient {
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
  let latest = 0
  let waiting: ((places: Record<string, Point>) => void) | null = null
  worker.addEventListener('message', (event: MessageEvent<{ readonly seq: number, readonly places: Record<string, Point> }>) => {
    if (event.data.seq === latest) waiting?.(event.data.places)
  })
  return {
    run(task, then) {
      latest++
      waiting = then
      worker.postMessage({ seq: latest, task }, [])
    },
    stop: () => worker.terminate(),
  }
}
