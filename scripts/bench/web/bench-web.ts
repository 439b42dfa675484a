/**
 * `npm run bench -- web`: the explorer in a headless Chromium over generated graphs, beside the targets of its issue. Each
 * figure stands beside the milliseconds of a fixed loop ("cal") in the same page: compare ratios of figure to loop.
 * `--only sizes|first|views|expand|memory|map` measures one part; expanding is measured in several fresh pages.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { startServer } from '@polylogue/api'
import { NO_REMOVALS, UsageError } from '@polylogue/graph-schema'
import type { Graph } from '@polylogue/graph-schema'
import { openStore, openWorkspace } from '@polylogue/store'
import { buildWeb } from '../../build-web.ts'
import { findChromium } from '../../chromium.ts'
import { ROOT } from '../../tree.ts'
import { milliseconds, table } from '../table.ts'
import { firstPaint } from './first-paint.ts'
import { generateView, plantedGroups } from './graph.ts'
import { heapAfterExploring } from './memory.ts'
import type { Heap } from './memory.ts'
import { purityOf } from './purity.ts'
import { INSTRUMENT, calibrate, gesture, hoverAndSelect, median } from './probe.ts'
import { longestTask } from './tasks.ts'

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const SIZES = [150, 300, 600, 1000]
const JS = [6, 10, 20, 25]
const FRAME = [33, 33, 50, 60]
/** Zoom at which the whole of a view about fits, and at which people read. */
const fitZoom = (actors: number) => Math.min(1.2, 11 / Math.sqrt(actors))
const READING = 0.8

const PARTS = ['sizes', 'first', 'views', 'expand', 'memory', 'map']
/** Fresh pages in which expanding is measured. */
const EXPANDED_IN = 5

type Row = readonly [what: string, figure: string, target: string, cal: string]

export async function benchWeb(argv: readonly string[] = []): Promise<number> {
  const { only } = parseArgs({ args: [...argv], options: { only: { type: 'string' } } }).values
  if (only !== undefined && !PARTS.includes(only)) throw new UsageError('usage/bad-option', `“${only}” is no part of it`, { remedy: `Give one of ${PARTS.join(', ')}.` })
  const wanted = (part: string) => only === undefined || only === part
  const program = findChromium()
  if (!program) throw new UsageError('usage/no-chromium', 'There is no Chromium to measure in.', { remedy: 'Install one, or name it with POLYLOGUE_CHROMIUM.' })
  buildWeb()
  const rows: Row[] = wanted('sizes') ? [...sizes()] : []
  const browser = await chromium.launch({ executablePath: program, args: FLAGS })
  try {
    if (wanted('first')) await withCorpus(generateView(1, 2000, 12_000, 1000), async (_url, entry) => { rows.push(...await benchFirst(browser, entry)) })
    const view = generateView(1, 1200, 3600)
    const groups = plantedGroups(view)
    if (['views', 'expand', 'memory'].some(wanted)) await withCorpus(view, async (url, entry) => {
      for (const [i, size] of SIZES.entries()) if (wanted('views')) rows.push(...await benchView(browser, url, entry, size, i, groups))
      if (wanted('expand')) rows.push(...await benchExpand(browser, url, entry))
      if (wanted('memory')) rows.push(...await benchMemory(browser, url, entry))
    })
    if (wanted('map')) await withCorpus(generateView(1, 10_000, 30_000), async (url, entry) => { rows.push(...await benchMap(browser, url, entry)) })
  } finally { await browser.close() }
  console.log(table(['explorer', 'figure', 'target', 'cal'], rows))
  return 0
}

/** Gzipped: what the first page loads, and what comes with the graph. */
function sizes(): Row[] {
  const dist = join(ROOT, 'web', 'dist')
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const zipped = (names: readonly string[]) => names.reduce((n, name) => n + gzipSync(readFileSync(join(dist, 'assets', name))).length, 0) / 1024
  const assets = readdirSync(join(dist, 'assets')).filter((name) => /\.(js|css)$/.test(name))
  const first = assets.filter((name) => html.includes(name))
  const graph = assets.filter((name) => name.startsWith('GraphStage'))
  return [['first load, JS and CSS', `${zipped(first).toFixed(0)} KB`, '260 KB', ''], ['graph part', `${zipped(graph).toFixed(0)} KB`, '150 KB', '']]
}

async function withCorpus(graph: Graph, use: (url: string, entry: string) => Promise<void>): Promise<void> {
  const workspace = mkdtempSync(join(tmpdir(), 'polylogue-bench-web-'))
  openWorkspace(workspace, { create: true }).close()
  const store = await openStore({ workspace })
  await store.apply({ put: graph, remove: NO_REMOVALS })
  await store.close()
  const server = await startServer({ workspace, port: 0 })
  try { await use(server.url, server.entry) } finally { await server.close(); rmSync(workspace, { recursive: true, force: true }) }
}

async function opened(browser: Browser, entry: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(entry)
  await page.addInitScript(INSTRUMENT)
  return page
}

async function benchView(browser: Browser, url: string, entry: string, size: number, i: number, groups: ReadonlyMap<string, string>): Promise<Row[]> {
  const page = await opened(browser, entry)
  const cal: number[] = []
  try {
    await page.goto(`${url}/?view=graph&map=no&all=yes&top=${size}`)
    await page.waitForSelector('.stage-cy[data-settled]', { timeout: 60_000 })
    await page.waitForTimeout(1500)
    const shown = Number(await page.locator('.stage-cy').getAttribute('data-settled'))
    cal.push(await calibrate(page))
    const layout = await page.evaluate("performance.getEntriesByName('polylogue:layout').at(-1)?.duration ?? NaN") as number
    const rows: Row[] = [[`layout of ${shown} in the worker`, ms(layout), size === 300 ? '500 ms' : size === 1000 ? '1,500 ms' : '', ms(cal[0])]]
    rows.push([`purity of its groups, ${shown} shown`, (await purityOf(page, groups)).toFixed(2), '0.95', ''])
    const pace = await hoverAndSelect(page)
    const clicks = Math.max(0, Math.ceil(Math.log(READING / fitZoom(shown)) / Math.log(1.25)))
    for (let n = 0; n < clicks; n++) await page.getByRole('button', { name: 'Zoom in' }).click()
    await page.waitForTimeout(800)
    for (const kind of ['pan', 'zoom'] as const) {
      const before = await calibrate(page)
      const f = await gesture(page, kind)
      rows.push([`${kind}, ${shown} shown: js median`, ms(f.js), `${JS[i]} ms`, ms(before)], [`${kind}, ${shown} shown: frame p95`, ms(f.frame95), `${FRAME[i]} ms`, ms(before)])
    }
    const target = size === 300 ? '80 ms' : size === 1000 ? '150 ms' : ''
    rows.push([`hover, ${shown} shown`, ms(pace.hover), target, ms(cal[0])], [`select, ${shown} shown`, ms(pace.select), target, ms(cal[0])])
    return rows
  } finally { await page.close() }
}

/** Medians of several pages; the longest task of each. */
async function benchExpand(browser: Browser, url: string, entry: string): Promise<Row[]> {
  const seen: Awaited<ReturnType<typeof expandOnce>>[] = []
  for (let n = 0; n < EXPANDED_IN; n++) seen.push(await expandOnce(browser, url, entry))
  const of = (figure: (one: typeof seen[number]) => number) => ms(median(seen.map(figure)))
  return [
    ['expand by 30 at 300 shown: new ones on their way', of((s) => s.took), '300 ms', of((s) => s.cal)], ['until they have landed', of((s) => s.landed), '', of((s) => s.cal)],
    ['longest main-thread task meanwhile, processor', of((s) => s.processor), '50 ms', of((s) => s.cal)], ['the same by the clock', of((s) => s.clock), '', of((s) => s.cal)],
  ]
}

/** Expands the strongest by 30 through its dialog, in a page that never did. */
async function expandOnce(browser: Browser, url: string, entry: string) {
  const page = await opened(browser, entry)
  try {
    await page.goto(`${url}/?view=graph&map=no&all=yes&top=300`)
    await page.waitForSelector('.stage-cy[data-settled]', { timeout: 60_000 })
    await page.waitForTimeout(1500)
    const shown = Number(await page.locator('.stage-cy').getAttribute('data-settled'))
    await page.locator('.stage-keys').focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await page.locator('.card-name').waitFor()
    await page.getByRole('button', { name: 'Choose neighbours…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/^Adds \d|^Nothing new/).waitFor()
    await dialog.locator('select').first().selectOption('30')
    await dialog.getByText(/^Adds \d+ entit\w+ and/).waitFor()
    const cal = await calibrate(page)
    const { processor, clock, result } = await longestTask(browser, page, () => page.evaluate(`window.probe.expand(${shown})`) as Promise<{ took: number, landed: number }>)
    return { cal, processor, clock, ...result }
  } finally { await page.close() }
}

async function benchFirst(browser: Browser, entry: string): Promise<Row[]> {
  const page = await opened(browser, entry)
  await page.goto('about:blank')
  const cal = await calibrate(page)
  await page.close()
  const { useful, interactive } = await firstPaint(browser, entry)
  return [['1,000 documents, cold: first useful paint', ms(useful), '2,000 ms', ms(cal)], ['1,000 documents, cold: interactive', ms(interactive), '3,000 ms', ms(cal)]]
}

async function benchMemory(browser: Browser, url: string, entry: string): Promise<Row[]> {
  const page = await opened(browser, entry)
  try {
    await page.goto(`${url}/?view=graph&map=no&top=150`)
    await page.waitForSelector('.stage-cy[data-settled]', { timeout: 60_000 })
    await page.waitForTimeout(1000)
    const { entities } = await page.evaluate("fetch('/api/graph/top?limit=150&polarities=1,-1').then((r) => r.json())") as { entities: { id: string }[] }
    const { after100, after200 } = await heapAfterExploring(page, entities.map((e) => e.id))
    const grown = (of: (heap: Heap) => number) => `${(of(after200) - of(after100)).toFixed(2)} MB`
    return [
      ['heap after 200 expansions and collapses', `${after200.all.toFixed(0)} MB`, '150 MB', ''], ['of which the page made in the second hundred', grown((h) => h.page), '0 MB', ''],
      ['the same with compiled code and what the measuring notes', grown((h) => h.all), '', ''],
    ]
  } finally { await page.close() }
}

async function benchMap(browser: Browser, url: string, entry: string): Promise<Row[]> {
  const page = await opened(browser, entry)
  try {
    await page.goto(`${url}/?view=graph`)
    await page.waitForSelector('.map-picture[data-settled]', { timeout: 60_000 })
    const drawn = await page.evaluate('window.probe.map()') as { after: number, server: number }
    const cal = await calibrate(page)
    const started = Date.now()
    await page.locator('.map-group').first().click()
    await page.waitForSelector('.stage-cy[data-settled]', { timeout: 60_000 })
    return [
      ['10,000 actors: map drawn after data', ms(drawn.after), '1,000 ms', ms(cal)], ['10,000 actors: the server finds the groups', ms(drawn.server), '', ms(cal)],
      ['10,000 actors: a group opened', ms(Date.now() - started), '800 ms', ms(cal)],
    ]
  } finally { await page.close() }
}

function ms(value: number): string {
  return `${milliseconds(value)} ms`
}
