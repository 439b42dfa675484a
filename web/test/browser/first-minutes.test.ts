/** An empty workspace in a real Chromium: files are dropped and become a graph. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumIsThere, openSession } from './samples.ts'
import type { Session } from './samples.ts'

const sample = (name: string) => fileURLToPath(new URL(`../../../samples/documents/${name}`, import.meta.url))

describe.skipIf(!chromiumIsThere)('first minutes', () => {
  let s: Session
  beforeAll(async () => { s = await openSession({ empty: true }) })
  afterAll(async () => { await s?.close() })

  test('an empty workspace explains itself on every screen', async () => {
    await s.page.goto(s.server.url)
    await s.page.getByRole('heading', { name: 'Nothing here yet' }).waitFor()
    expect(await s.page.locator('.first-steps li').count()).toBe(3)
    for (const view of ['graph', 'table', 'statements', 'quotations', 'works', 'documents']) {
      await s.page.goto(`${s.server.url}/?view=${view}`)
      await s.page.locator('.state.empty strong').waitFor()
    }
  })

  test('chosen files are sent, read and become sentences; what cannot be read is listed with a remedy', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'polylogue-drop-'))
    writeFileSync(join(folder, 'nothing.txt'), '')
    writeFileSync(join(folder, 'picture.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))
    await s.page.goto(s.server.url)
    await s.page.getByRole('heading', { name: 'Nothing here yet' }).waitFor()
    await s.page.locator('input[aria-label=Files]').setInputFiles([sample('hwl-on-the-circle-1927.txt'), sample('rask-obituary-1930.txt'), join(folder, 'nothing.txt'), join(folder, 'picture.png')])
    await s.page.locator('.import-lines li').nth(3).waitFor()
    await s.page.locator('.sentence').first().waitFor()
    const lines = await s.page.locator('.import-lines li').allInnerTexts()
    expect(lines.filter((l) => l.includes('not read')).map((l) => l.split('\n')[0]).sort()).toEqual(['nothing.txt', 'picture.png'])
    for (const message of await s.page.locator('.file-refused .file-message').allInnerTexts()) expect(message).toMatch(/\. [A-Z]/)
    expect(lines.filter((l) => /\bread$|read in part/m.test(l)).length).toBeGreaterThanOrEqual(2)
    expect(readFileSync(join(s.workspace, 'uploads', 'rask-obituary-1930.txt'))).toEqual(readFileSync(sample('rask-obituary-1930.txt')))
  })

  test('a folder dropped anywhere on the start page is read; a page loaded anew meanwhile follows the run; a damaged file says what is missing', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'polylogue-drop-')), 'letters')
    mkdirSync(join(folder, 'later'), { recursive: true })
    writeFileSync(join(folder, 'torn.rtf'), '{\\rtf1\\ansi The Copper Guild praises the Ferry Society.\\par The Copper Guild condemns the Tollhouse Party.\\par And')
    writeFileSync(join(folder, 'later', 'answer.txt'), 'Answer of the Ferry Society\n\nThe Ferry Society thanks the Copper Guild.\n')
    const drag = await s.page.context().newCDPSession(s.page)
    const drop = async (at: { x: number, y: number }) => { for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await drag.send('Input.dispatchDragEvent', { type, ...at, data: { items: [], files: [folder], dragOperationsMask: 1 } }) }
    // elsewhere a stray drop does nothing: the browser would open the folder and leave the explorer
    await s.page.goto(`${s.server.url}/?view=documents`)
    await s.page.locator('.document-title').first().waitFor()
    await drop({ x: 400, y: 400 })
    await s.page.goto(s.server.url)
    const title = (await s.page.getByRole('heading', { name: 'Who stands where' }).boundingBox())!
    await drop({ x: title.x + 20, y: title.y + 10 })
    await s.page.locator('.file-path', { hasText: 'letters/later/answer.txt' }).waitFor()
    await s.page.locator('.import-progress [role=status]', { hasText: /^Done: .*1 read in part/ }).waitFor()
    let asked = 0
    await s.page.route('**/api/ingest/report', (route) => (asked++ < 2 ? route.fulfill({ json: { running: true, failed: null, lines: [] } }) : route.continue()))
    await s.page.reload()
    await s.page.locator('.import-progress progress').waitFor()
    await s.page.locator('.import-progress .file-path', { hasText: 'torn.rtf' }).waitFor()
    await s.page.unroute('**/api/ingest/report')
    await s.page.goto(`${s.server.url}/?view=documents`)
    await s.page.locator('.document-title', { hasText: 'only partly read' }).click()
    const faults = s.page.locator('.document-faults')
    await expect.poll(() => faults.innerText()).toMatch(/^Only partly read\s[^.]+\. [A-Z]/)
    expect(await faults.locator('li .quiet').first().innerText()).not.toBe('')
    await expect.poll(() => s.page.locator('.reader-text').innerText()).toContain('condemns the Tollhouse Party')
  })

  test('nothing complained', () => expect(s.complaints).toEqual([]))
})
