/** The explorer in a real Chromium, on the real server, over the ingested samples. */
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { startServer } from '@polylogue/api'
import type { RunningServer } from '@polylogue/api'
import { ingestCommand } from '@polylogue/ingest/cli'

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const program = process.env.POLYLOGUE_CHROMIUM ?? '/usr/bin/chromium'
const there = existsSync(program)
if (!there) console.warn(`Browser tests are skipped: no Chromium at ${program}. Install it or set POLYLOGUE_CHROMIUM.`)
if (!there && process.env.POLYLOGUE_REQUIRE_BROWSER === '1') test('Chromium is there', () => { throw new Error(`no Chromium at ${program}`) })

describe.skipIf(!there)('explorer', () => {
  let server: RunningServer
  let browser: Browser
  let page: Page
  const complaints: string[] = []

  beforeAll(async () => {
    const workspace = mkdtempSync(join(tmpdir(), 'polylogue-web-'))
    const silent = new PassThrough().resume() as unknown as NodeJS.WriteStream
    await ingestCommand(['--workspace', workspace, '--workers', '1', fileURLToPath(new URL('../../../samples/documents', import.meta.url))], { stdout: silent, stderr: silent })
    server = await startServer({ workspace, port: 0 })
    browser = await chromium.launch({ executablePath: program, args: FLAGS })
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.request.get(server.entry)
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (m) => { if (m.type() === 'error') complaints.push(m.text()) })
  })
  afterAll(async () => { await browser?.close(); await server?.close() })

  const open = async (query = '') => { await page.goto(`${server.url}/${query || '?view=graph'}`); await page.waitForSelector('.stage-cy[data-settled]') }
  const find = async (words: string) => {
    await page.fill('#search', words)
    await page.locator('.hit').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('.card-name').waitFor()
  }
  const shown = async () => Number(/among (\d+)/.exec(await page.locator('.status-words').innerText())?.[1])

  test('opens on a readable cut of disputes and alliances', async () => {
    await open()
    expect(await shown()).toBeGreaterThan(5)
    expect(await shown()).toBeLessThanOrEqual(40)
  })
  test('search, expand, collapse, undo', async () => {
    await open('?top=20')
    await find('Harbour Workers')
    const before = await shown()
    await page.getByRole('button', { name: /^Expand/ }).click()
    await expect.poll(shown).toBeGreaterThan(before)
    const grown = await shown()
    await page.getByRole('button', { name: 'Collapse' }).click()
    await expect.poll(shown).toBe(before)
    await page.getByRole('button', { name: /^Undo: collapse/ }).click()
    await expect.poll(shown).toBe(grown)
  })
  test('a relation opens its passages, a passage the reader at the place; the address restores it', async () => {
    await open()
    await find('Harbour Workers')
    await page.locator('.group .line-link').first().click()
    const words = page.locator('.passage-words').first()
    await words.click()
    await page.locator('.reader-text .here').first().waitFor()
    const place = await page.locator('.reader-text .here').allInnerTexts()
    const { href } = new URL(page.url())
    await page.goto('about:blank')
    await page.goto(href)
    await page.locator('.reader-text .here').first().waitFor()
    expect(await page.locator('.reader-text .here').allInnerTexts()).toEqual(place)
  })
  test('the legend filters, and the table holds the relations of the graph', async () => {
    await open()
    await page.getByRole('button', { name: 'Only criticizes' }).click({ force: true })
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await expect.poll(async () => [...new Set(await page.locator('.relations .verb').allInnerTexts())].map((t) => t.trim())).toEqual(['criticizes'])
    const relations = Number(/^(\d+)/.exec(await page.locator('.status-words').innerText())?.[1])
    expect(await page.locator('.relations tbody tr').count()).toBe(relations)
  })
  test('keys alone reach a card', async () => {
    await open()
    await page.locator('.stage-keys').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.locator('.card-name').waitFor()
    await page.keyboard.press('Escape')
  })
  test('the view is saved as PNG, SVG, CSV and JSON Lines: what is on screen, and no more', async () => {
    await open()
    const relations = Number(/^(\d+)/.exec(await page.locator('.status-words').innerText())?.[1])
    const saved = async (item: RegExp) => {
      await page.getByRole('button', { name: 'Export' }).click()
      const [download] = await Promise.all([page.waitForEvent('download', { timeout: 10_000 }), page.getByRole('menuitem', { name: item }).first().click({ timeout: 5_000 })])
      return { name: download.suggestedFilename(), bytes: readFileSync((await download.path())!) }
    }
    const png = await saved(/^PNG/)
    expect([png.name, png.bytes.subarray(1, 4).toString()]).toEqual(['polylogue.png', 'PNG'])
    const svg = await saved(/^SVG/)
    expect(svg.name).toBe('polylogue.svg')
    expect(svg.bytes.toString().match(/<path[^>]*>\s*<title>/g)).toHaveLength(relations)
    const csv = await saved(/^CSV/)
    expect(csv.bytes.subarray(0, 2).toString()).toBe('PK')
    const lines = (await saved(/^JSON Lines/)).bytes.toString().trimEnd().split('\n')
    expect(lines.length).toBeGreaterThan(relations)
    for (const line of lines) JSON.parse(line)
    // printed by itself, which is how it becomes a PDF: the dialog of the browser is the end of what a test can see
    await page.addInitScript(() => { globalThis.print = () => { if (top) top.document.body.dataset.printed = String(document.querySelectorAll('path > title').length) } })
    await open()
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: /^PDF/ }).click()
    await expect.poll(() => page.evaluate(() => document.body.dataset.printed)).toBe(String(relations))
  })
  test.each(['', '?view=table', '?view=documents'])('axe finds nothing: %s', async (query) => {
    await page.goto(`${server.url}/${query}`)
    await page.locator('.status-corpus:not(:empty)').waitFor()
    await page.locator('.loading').waitFor({ state: 'detached' })
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
    const found = await page.evaluate(async () => (await (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string, nodes: { html: string }[] }[] }> } }).axe.run()).violations.map((v) => `${v.id}: ${v.nodes[0].html}`))
    expect(found).toEqual([])
  })
  test('nothing complained', () => expect(complaints).toEqual([]))
})
