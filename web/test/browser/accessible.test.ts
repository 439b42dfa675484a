/** axe-core over every screen in light, dark and forced colours; 200 % zoom, 900 px, reduced motion; and a journey by keys alone. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DocumentSummary, GraphAnswer, QuotationsAnswer } from '@polylogue/api/contract'
import { chromiumIsThere, fetchFrom, openSession } from './samples.ts'
import type { Session } from './samples.ts'

interface Axe { run(): Promise<{ violations: { id: string, nodes: { html: string }[] }[] }> }

describe.skipIf(!chromiumIsThere)('for everybody', () => {
  let s: Session
  const screens: string[] = []
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  beforeAll(async () => {
    s = await openSession()
    const ask = async <T>(path: string) => await (await fetchFrom(s.server, `/api/${path}`)).json() as T
    const [relation] = (await ask<GraphAnswer>('graph/top?polarities=1,-1')).relations
    const { documents } = await ask<{ documents: DocumentSummary[] }>('documents')
    const { traces } = await ask<QuotationsAnswer>('quotations?limit=100')
    screens.push(
      '', '?view=graph', '?view=table', '?view=entities', '?view=statements', '?view=quotations', '?view=works', '?view=documents', '?view=views',
      `?view=graph&sel=${relation.subject}`, `?view=graph&sel=${relation.subject}.${relation.object}`, `?view=documents&doc=${documents[0].id}&at=0-0`,
      `?view=quotations&quote=${traces.find((t) => t.source)!.quotation}`,
    )
  })
  afterAll(async () => { await s?.close() })
  const open = async (query: string) => {
    await s.page.goto(`${s.server.url}/${query}`)
    await s.page.locator('.stage:has(.sentence, .stage-cy, tbody tr, .document-list, .views-head)').waitFor()
    await s.page.locator('.side .state.loading').waitFor({ state: 'detached' })
  }
  const violations = async () => {
    await s.page.evaluate(axe)
    return s.page.evaluate(async () => (await (globalThis as unknown as { axe: Axe }).axe.run()).violations.map((v) => `${v.id}: ${v.nodes[0].html.slice(0, 200)}`))
  }

  test.each([['light', 'none'], ['dark', 'none'], ['light', 'active']] as const)('axe finds nothing on any screen: %s, forced colours %s', async (colorScheme, forcedColors) => {
    await s.page.emulateMedia({ colorScheme, forcedColors })
    const found: string[] = []
    for (const query of screens) { await open(query); found.push(...(await violations()).map((v) => `${query} ${v}`)) }
    await s.page.keyboard.press('?')
    await s.page.locator('.help-screen').first().waitFor()
    found.push(...(await violations()).map((v) => `help ${v}`))
    await s.page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
    expect(found).toEqual([])
  }, 240_000)

  test('at 200 % zoom and at 900 px nothing needs to be scrolled sideways, and nothing lies outside', async () => {
    for (const width of [720, 900]) {
      await s.page.setViewportSize({ width, height: width === 720 ? 450 : 900 })
      for (const query of screens) {
        await open(query)
        expect(await s.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${query} at ${width}`).toBe(true)
        expect(await s.page.locator('#search').isVisible(), `${query} at ${width}`).toBe(true)
      }
    }
    await s.page.setViewportSize({ width: 1440, height: 900 })
  }, 120_000)

  test('reduced motion is respected', async () => {
    await s.page.emulateMedia({ reducedMotion: 'reduce' })
    await open('')
    const long = await s.page.evaluate(() => document.getAnimations().filter((a) => Number(a.effect?.getTiming().duration) > 1).length)
    await s.page.emulateMedia({ reducedMotion: 'no-preference' })
    expect(long).toBe(0)
  })

  test('by keys alone: find, expand, passage, source, export', async () => {
    const { page } = s
    await open('?view=start&top=10')
    await page.keyboard.press('/')
    await page.keyboard.type('org: harbour workers')
    await page.locator('.hit').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('.card-name').waitFor()
    await page.waitForSelector('.stage-cy[data-settled]')
    const before = await page.locator('.status-words').innerText()
    await page.keyboard.press('e')
    await expect.poll(() => page.locator('.status-words').innerText()).not.toBe(before)
    const reach = async (what: string) => {
      for (let i = 0; i < 90; i++) { if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, what)) return; await page.keyboard.press('Tab') }
      throw new Error(`Tab does not reach ${what}`)
    }
    await reach('.group .line-link')
    await page.keyboard.press('Enter')
    await page.locator('.passage-words').first().waitFor()
    await reach('.passage .source .link')
    await page.keyboard.press('Enter')
    await page.locator('.reader-text .here').first().waitFor()
    expect(await page.evaluate(() => document.activeElement?.matches('.reader-text'))).toBe(true)
    await page.keyboard.press('n')
    await page.keyboard.press('Escape')
    await page.locator('.passage-words').first().waitFor()
    await page.locator('body').press('Shift+Tab')
    await reach('button[aria-label^=Export]')
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem').first().waitFor()
    await page.keyboard.type('CSV')
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(download.suggestedFilename()).toMatch(/^polylogue\.(zip|csv)/)
  }, 120_000)

  test('what happens is said aloud', async () => {
    await open('?view=table')
    await s.page.getByRole('button', { name: 'Documents', exact: true }).last().click()
    await expect.poll(() => s.page.locator('.unseen[aria-live]').innerText()).toMatch(/^Sorted by documents/)
  })

  test('nothing complained', () => expect(s.complaints).toEqual([]))
})
