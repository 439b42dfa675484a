/** The explorer in a real Chromium, on the real server, over the ingested samples. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { chromiumIsThere, openSession } from './samples.ts'
import type { Session } from './samples.ts'

if (!chromiumIsThere) console.warn('Browser tests are skipped: no Chromium. Install it or set POLYLOGUE_CHROMIUM.')
if (!chromiumIsThere && process.env.POLYLOGUE_REQUIRE_BROWSER === '1') test('Chromium is there', () => { throw new Error('no Chromium') })

describe.skipIf(!chromiumIsThere)('explorer', () => {
  let s: Session
  let page: Page

  beforeAll(async () => {
    s = await openSession()
    page = s.page
  })
  afterAll(async () => { await s?.close() })

  const open = async (query = '') => { await page.goto(`${s.server.url}/${query || '?view=graph'}`); await page.waitForSelector('.stage-cy[data-settled]') }
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
    // what flew in has landed, and the canvas it flew on is gone
    await expect.poll(() => page.evaluate(() => performance.getEntriesByName('polylogue:landed').length)).toBe(1)
    expect(await page.locator('.stage-plane > canvas').count()).toBe(2)
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
  test('a document of a card opens where it first speaks of whom the card is about, and one step back is the card', async () => {
    await open('?view=graph&top=20')
    await find('Lamplighters')
    const card = page.url()
    const documents = page.locator('.group', { has: page.locator('summary', { hasText: /^Documents/ }) })
    await documents.locator('.line-link').first().click()
    await expect.poll(() => new URL(page.url()).searchParams.get('at')).toMatch(/^[1-9]\d*-[1-9]\d*$/)
    await expect.poll(() => page.locator('.reader-text .here').count()).toBeGreaterThan(0)
    expect(await page.locator('.reader-text [data-start]', { has: page.locator('.here') }).innerText()).toMatch(/Lamplighters|Circle|LC|\bwe\b|\bour\b/i)
    await page.goBack()
    await page.locator('.card-name').waitFor()
    expect(page.url()).toBe(card)
  })
  test('a card counts what passes the filter and says so, tells what is only reported, and gives the keys back to the stage', async () => {
    await open('?view=graph&top=20')
    await find('Harbour Workers')
    const id = new URL(page.url()).searchParams.get('sel')!
    const relations = async (query: string) => ((await (await page.request.get(`${s.server.url}/api/entities/${id}?${query}`)).json()) as { relations: { firstHand: number, reported: number }[] }).relations
    const [all, early] = [await relations(''), await relations('to=1923')]
    expect(early.length).toBeLessThan(all.length)
    for (const more = page.locator('.card .group button', { hasText: /^\d+ more$/ }).first(); await more.count() > 0;) await more.click()
    await expect.poll(() => page.locator('.card .group .count', { hasText: 'reported' }).count()).toBe(all.filter((r) => r.reported > 0).length)
    await open(`?view=graph&top=20&sel=${id}&to=1923`)
    await expect.poll(() => page.locator('.card [role=status]').innerText()).toBe(`${early.length} of ${all.length} relations pass the filters: years …–1923.`)
    await page.locator('.card .actions button').first().focus()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('stage')
  })
  test('the legend filters, and the table holds the relations of the graph', async () => {
    await open()
    await page.getByRole('button', { name: 'Only criticizes' }).click({ force: true })
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await expect.poll(async () => [...new Set(await page.locator('.relations .verb').allInnerTexts())].map((t) => t.trim())).toEqual(['criticizes'])
    const relations = Number(/^(\d+)/.exec(await page.locator('.status-words').innerText())?.[1])
    expect(await page.locator('.relations tbody tr').count()).toBe(relations)
  })
  test('several are picked in the table, compared there, and shown alone; a legend folded by hand stays so', async () => {
    await page.goto(`${s.server.url}/?view=entities`)
    const rows = page.locator('tbody tr[data-row]')
    await rows.first().waitFor()
    const all = await shown()
    for (const n of [0, 1]) await rows.nth(n).getByRole('checkbox').press(' ')
    const names = await Promise.all([0, 1].map((n) => rows.nth(n).locator('button').innerText()))
    const bar = page.getByRole('toolbar', { name: 'Picked entities' })
    expect((await bar.getByRole('button').allInnerTexts()).map((t) => t.trim()).filter(Boolean)).toEqual(['Compare', 'Path', 'Show only', 'Hide', 'Invert'])
    await bar.getByRole('button', { name: 'Compare' }).click()
    for (const name of names) await expect.poll(() => page.locator('.compare').innerText()).toContain(name.trim())
    await bar.getByRole('button', { name: 'Show only' }).click()
    await expect.poll(shown).toBe(2)
    await page.getByRole('button', { name: /^Undo: show only/ }).click()
    await expect.poll(shown).toBe(all)
    await page.getByRole('button', { name: 'Legend and filters' }).click()
    await expect.poll(() => page.locator('.rail').count()).toBe(0)
    await page.reload()
    await rows.first().waitFor()
    expect(await page.locator('.rail').count()).toBe(0)
    await page.getByRole('button', { name: 'Legend and filters' }).click()
    await page.locator('.rail').waitFor()
  })
  test('a table of this window is not cut: every column is in sight beside the legend', async () => {
    for (const view of ['table', 'statements', 'entities']) {
      await page.goto(`${s.server.url}/?view=${view}`)
      await page.locator('.virtual tbody tr[data-row]').first().waitFor()
      await page.locator('.rail').waitFor()
      expect(await page.locator('.table-box').evaluate((box) => box.scrollWidth - box.clientWidth), view).toBe(0)
    }
  })
  test('a quotation found by keys alone has them afterwards', async () => {
    await page.goto(`${s.server.url}/`)
    await page.locator('.sentence').first().waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('quote: harvest')
    await page.locator('.hit').first().waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('panel')
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
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: item }).first().click()])
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
    const part = async (scope: RegExp) => {
      await page.getByRole('button', { name: 'Export' }).click()
      await page.getByRole('menuitemradio', { name: scope }).click()
      await page.getByRole('menuitemradio', { name: scope, checked: true }).waitFor()
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /^JSON Lines/ }).click()])
      return readFileSync((await download.path())!, 'utf8').trimEnd().split('\n')
    }
    const [whole, passing] = [await part(/^Everything/), await part(/^All that passes/)]
    await find('Lamplighters')
    const selected = await part(/^Selected: Lamplighters.* and its neighbours/)
    expect(passing.length).toBeLessThan(whole.length)
    expect(selected.length).toBeLessThan(lines.length)
    const statements = (of: readonly string[]) => of.filter((line) => line.startsWith('{"noun":"statements"'))
    expect(statements(selected).length).toBeGreaterThan(0)
    expect(statements(selected).filter((line) => !lines.includes(line))).toEqual([])
    // printed by itself, which is how it becomes a PDF: the dialog of the browser is the end of what a test can see
    await page.addInitScript(() => { globalThis.print = () => { if (top) top.document.body.dataset.printed = String(document.querySelectorAll('path > title').length) } })
    await open()
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: /^PDF/ }).click()
    await expect.poll(() => page.evaluate(() => document.body.dataset.printed)).toBe(String(relations))
  })
  test.each(['', '?view=table', '?view=documents'])('axe finds nothing: %s', async (query) => {
    await page.goto(`${s.server.url}/${query}`)
    await page.locator('.status-corpus:not(:empty)').waitFor()
    await page.locator('.loading').waitFor({ state: 'detached' })
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
    const found = await page.evaluate(async () => (await (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string, nodes: { html: string }[] }[] }> } }).axe.run()).violations.map((v) => `${v.id}: ${v.nodes[0].html}`))
    expect(found).toEqual([])
  })
  test('nothing complained', () => expect(s.complaints).toEqual([]))
})
