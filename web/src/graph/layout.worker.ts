/** Runs the layout beside the page, so that the page never freezes. */
import { layout } from './layout.ts'
import type { LayoutTask } from './layout.ts'

addEventListener('message', (event: MessageEvent<{ readonly seq: number, readonly task: LayoutTask }>) => {
  postMessage({ seq: event.data.seq, places: layout(event.data.task) })
})
