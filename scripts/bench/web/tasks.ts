/** What holds the page: tasks of its main thread while something is done, by the browser's own trace. */
import type { Browser, Page } from 'playwright-core'

/** The longest task, in milliseconds: of the processor's time, which others on the machine do not lengthen, and by the clock. */
export interface LongestTask { readonly processor: number, readonly clock: number }

interface TraceEvent { readonly ph: string, readonly name: string, readonly pid: number, readonly tid: number, readonly dur?: number, readonly tdur?: number, readonly args?: { readonly name?: string } }

const TASK = 'ThreadControllerImpl::RunTask'
const MAIN = 'CrRendererMain'

/** Other pages must be idle: each has a main thread, and the longest of all counts. */
export async function longestTask<T>(browser: Browser, page: Page, act: () => Promise<T>): Promise<LongestTask & { readonly result: T }> {
  await browser.startTracing(page, { categories: ['toplevel'] })
  const result = await act()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: readonly TraceEvent[] }
  const threadOf = (e: TraceEvent) => `${e.pid} ${e.tid}`
  const mains = new Set(traceEvents.filter((e) => e.name === 'thread_name' && e.args?.name === MAIN).map(threadOf))
  const tasks = traceEvents.filter((e) => e.ph === 'X' && e.name === TASK && mains.has(threadOf(e)))
  const most = (of: (e: TraceEvent) => number | undefined) => tasks.reduce((most, e) => Math.max(most, of(e) ?? 0), 0) / 1000
  return { processor: most((e) => e.tdur), clock: most((e) => e.dur), result }
}
