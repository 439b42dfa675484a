/** Runs the layout beside the page, so that the page never freezes. */
import { layout } from './layout.ts'
import type { LayoutTask } from './task.ts'

addEventListener('message', (event: MessageEvent<{ readonly seq: number, readonly task: LayoutTask }>) => {
  const started = performance.now()
  const answer = layout(event.data.task)
  postMessage({ seq: event.data.seq, answer, milliseconds: performance.now() - started })
})
