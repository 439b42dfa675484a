/** What exploring leaves behind: the heap after a hundred expansions and collapses, and after two hundred. */
import type { CDPSession, Page } from 'playwright-core'
import { until } from './probe.ts'

/** In megabytes: all of the JavaScript heap, and what of it the page made, without compiled code and without what the measuring notes. */
export interface Heap { readonly all: number, readonly page: number }
export interface Heaps { readonly after100: Heap, readonly after200: Heap }

const MB = 1024 * 1024
const TURNS = 200
/** Entities expanded in turn. */
const ENTITIES = 10

/** The page shows a graph; entities whose expansion asks first are passed over. */
export async function heapAfterExploring(page: Page, ids: readonly string[]): Promise<Heaps> {
  const cdp = await page.context().newCDPSession(page)
  const settled = () => page.locator('.stage-cy').getAttribute('data-settled').then(Number)
  const before = await settled()
  const useful: string[] = []
  let after100: Heap | null = null
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
    if (++turn === TURNS / 2) after100 = await quiet(page, cdp)
  }
  const after200 = await quiet(page, cdp)
  return { after100: after100 ?? after200, after200 }
}

/** By the address, as a link from elsewhere would: the page follows Back and Forward without loading anew. */
async function select(page: Page, id: string): Promise<void> {
  await page.evaluate(`(() => { const u = new URL(location.href); u.searchParams.set('sel', '${id}'); history.replaceState(history.state, '', u); dispatchEvent(new PopStateEvent('popstate', { state: history.state })) })()`)
  // a handle of an element, as waitForSelector gives one, would keep it and all that hangs on it alive
  await page.locator('.card-name').waitFor()
}

/** After what is let go by and by has been let go. */
async function quiet(page: Page, cdp: CDPSession): Promise<Heap> {
  await page.waitForTimeout(20_000)
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  return { all: usedSize / MB, page: await madeByPage(cdp) / MB }
}

interface Snapshot { readonly snapshot: { readonly meta: { readonly node_fields: readonly string[], readonly node_types: readonly [readonly string[]] } }, readonly nodes: readonly number[], readonly strings: readonly string[] }

/** What the browser's own tools keep while they watch. */
const OF_TOOLS = /^blink::NetworkResourcesData|^blink::ScriptTimingInfo|^Performance/
/** Tables of the engine that grow with the code it compiles. */
const OF_ENGINE = /^system \//

/** Bytes in a snapshot of the heap; code is compiled by and by for as long as it runs, and belongs to nobody. */
async function madeByPage(cdp: CDPSession): Promise<number> {
  const parts: string[] = []
  const take = ({ chunk }: { chunk: string }) => { parts.push(chunk) }
  cdp.on('HeapProfiler.addHeapSnapshotChunk', take)
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  cdp.off('HeapProfiler.addHeapSnapshotChunk', take)
  const { snapshot: { meta }, nodes, strings } = JSON.parse(parts.join('')) as Snapshot
  const [type, name, size] = ['type', 'name', 'self_size'].map((field) => meta.node_fields.indexOf(field))
  let sum = 0
  for (let i = 0; i < nodes.length; i += meta.node_fields.length) {
    const words = strings[nodes[i + name]]
    if (meta.node_types[0][nodes[i + type]] !== 'code' && !OF_TOOLS.test(words) && !OF_ENGINE.test(words)) sum += nodes[i + size]
  }
  return sum
}
