/** What exploring leaves behind: the heap after a hundred expansions and collapses, and after two hundred. */
import type { Page } from 'playwright-core'
import { until } from './probe.ts'

export interface Heap { readonly after100: number, readonly after200: number }

const MB = 1024 * 1024
const TURNS = 200
/** Entities expanded in turn. */
const ENTITIES = 10

/** Megabytes of live JavaScript objects. The page shows a graph; entities whose expansion asks first are passed over. */
export async function heapAfterExploring(page: Page, ids: readonly string[]): Promise<Heap> {
  const cdp = await page.context().newCDPSession(page)
  const heap = async () => {
    await cdp.send('HeapProfiler.collectGarbage')
    return (await cdp.send('Runtime.getHeapUsage')).usedSize / MB
  }
  const settled = () => page.locator('.stage-cy').getAttribute('data-settled').then(Number)
  const before = await settled()
  const useful: string[] = []
  let after100 = NaN
  for (let turn = 0, next = 0; turn < TURNS;) {
    const id = useful.length < ENTITIES ? ids[next++] : useful[turn % ENTITIES]
    if (id === undefined) break
    await page.evaluate(`document.querySelector('#stage').focus()`)
    await select(page, id)
    await page.keyboard.press('e')
    const grew = (await until(page, `Number(document.querySelector('.stage-cy').dataset.settled) > ${before} || document.querySelector('[role=dialog]') !== null`, 3000)) ? await settled() : before
    if (await page.getByRole('dialog').count() > 0) await page.keyboard.press('Escape')
    if (grew <= before) continue
    if (useful.length < ENTITIES) useful.push(id)
    await page.keyboard.press('c')
    await until(page, `Number(document.querySelector('.stage-cy').dataset.settled) === ${before}`, 5000)
    if (++turn === TURNS / 2) after100 = await quiet(page, heap)
  }
  return { after100, after200: await quiet(page, heap) }
}

/** By the address, as a link from elsewhere would: the page follows Back and Forward without loading anew. */
async function select(page: Page, id: string): Promise<void> {
  await page.evaluate(`(() => { const u = new URL(location.href); u.searchParams.set('sel', '${id}'); history.replaceState(history.state, '', u); dispatchEvent(new PopStateEvent('popstate', { state: history.state })) })()`)
  await page.waitForSelector('.card-name')
}

/** After what is let go by and by has been let go. */
async function quiet(page: Page, heap: () => Promise<number>): Promise<number> {
  await page.waitForTimeout(20_000)
  return heap()
}
