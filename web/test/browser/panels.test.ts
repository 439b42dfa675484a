/** Start page, search, evidence and reader in a real Chromium over the samples. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StatementsAnswer } from '@polylogue/api/contract'
import { stanceLines } from '../../src/view-model/turning-points.ts'
import { chromiumIsThere, fetchFrom, openSession } from './samples.ts'
import type { Session } from './samples.ts'

describe.skipIf(!chromiumIsThere)('start, search, evidence', () => {
  let s: Session
  beforeAll(async () => { s = await openSession() })
  afterAll(async () => { await s?.close() })
  const start = async () => { await s.page.goto(`${s.server.url}/`); await s.page.locator('.sentence').first().waitFor() }

  test('opens on sentences, each with a picture; a click opens the pair and its evidence, Back returns', async () => {
    await start()
    expect(await s.page.locator('.stage-cy').count()).toBe(0)
    for (const title of ['Strongest disputes', 'Strongest alliances']) expect(await s.page.getByRole('region', { name: title }).locator('li svg').count()).toBeGreaterThan(2)
    const sentence = s.page.getByRole('region', { name: 'Strongest disputes' }).locator('.sentence').first()
    const names = await sentence.locator('b').allInnerTexts()
    const promised = Number(/(\d+) passage/.exec(await sentence.innerText())![1])
    await sentence.click()
    await s.page.waitForSelector('.stage-cy[data-settled]')
    expect(await s.page.locator('.status-words').innerText()).toContain('among 2 entities')
    for (const name of names) expect(await s.page.locator('.evidence h2').innerText()).toContain(name)
    const signed = await s.page.locator('.passage.tone-for, .passage.tone-against').count()
    expect(signed).toBe(promised)
    await s.page.goBack()
    await s.page.locator('.sentence').first().waitFor()
    expect(new URL(s.page.url()).search).toBe('')
    await s.page.goForward()
    await expect.poll(() => s.page.locator('.status-words').innerText()).toContain('among 2 entities')
  })

  test('/ focuses the search box; prefixes narrow it; years and passages tell entities apart', async () => {
    await start()
    await s.page.keyboard.press('/')
    expect(await s.page.evaluate(() => document.activeElement?.id)).toBe('search')
    await s.page.keyboard.type('person: o')
    await s.page.locator('.hit').first().waitFor()
    await expect.poll(async () => (await s.page.locator('.hit-note').allInnerTexts()).every((t) => t.includes('person'))).toBe(true)
    expect(await s.page.locator('.hit-note').first().innerText()).toMatch(/\d{4}.* · \d+ passages?/)
    await s.page.fill('#search', 'harb leag')
    await s.page.getByRole('option', { name: /Harbour Workers/ }).first().waitFor()
    await s.page.fill('#search', 'says: warehouse')
    await s.page.locator('.hit').first().waitFor()
    await expect.poll(async () => new Set((await s.page.locator('.hit-note').allInnerTexts()).map((t) => t.split(/[ ,]/)[0]))).toEqual(new Set(['quotation', 'passage']))
    expect(await s.page.locator('.hit-note').first().innerText()).toMatch(/^quotation, words of \p{Lu}/u)
  })

  test('evidence says the relation in a sentence, is narrowed and sorted by the address, and copied as a citation', async () => {
    await start()
    await s.page.locator('.sentence').first().click()
    await s.page.locator('.passage').first().waitFor()
    expect(await s.page.locator('.clause').first().innerText()).toMatch(/: \d+ passages? in \d+ documents?, \d{4}/)
    const all = await s.page.locator('.passage').count()
    await s.page.locator('.clause').first().click()
    await expect.poll(() => s.page.locator('.passage').count()).toBeLessThan(all)
    const narrowed = await s.page.locator('.passage-words').allInnerTexts()
    expect(s.page.url()).toContain('evidence-clause=')
    await s.page.reload()
    await s.page.locator('.passage').first().waitFor()
    expect(await s.page.locator('.passage-words').allInnerTexts()).toEqual(narrowed)
    await s.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const copied = async (item: string) => {
      await s.page.locator('.passage .copy').first().click()
      await s.page.getByRole('menuitem', { name: item }).click()
      await s.page.getByText(/copied\.$/).waitFor({ state: 'attached' })
      await expect.poll(() => s.page.evaluate(() => navigator.clipboard.readText())).not.toBe('')
      return s.page.evaluate(() => navigator.clipboard.readText())
    }
    const [csl] = JSON.parse(await copied('CSL-JSON (Zotero, Word)')) as { title: string, note: string, issued: unknown }[]
    expect(csl.title.length).toBeGreaterThan(3)
    const [, link] = /(http\S+) \(corpus [0-9a-f]{10}\)$/.exec(csl.note)!
    await s.page.goto(link)
    await s.page.locator('.reader-text .here').first().waitFor()
    const here = (await s.page.locator('.reader-text .here').allInnerTexts()).join('').replace(/\s+/g, ' ')
    expect(csl.note).toContain(here.trim().slice(0, 30))
  })

  test('J and K go from passage to passage of the two, over documents, in the order of the panel', async () => {
    await start()
    await s.page.locator('.sentence').first().click()
    await s.page.locator('.passage').first().waitFor()
    const all = await s.page.locator('.passage').count()
    const sources = await s.page.locator('.passage .source .link').allInnerTexts()
    expect(new Set(sources).size).toBeGreaterThan(1)
    const seen: string[] = []
    for (let i = 0; i < all; i++) {
      await s.page.keyboard.press('j')
      await s.page.locator('.evidence-steps', { hasText: `Passage ${i + 1} of ${all}` }).waitFor()
      await s.page.locator('.reader-text .here').first().waitFor()
      seen.push((await s.page.locator('.reader-head h2').innerText()).trim())
    }
    expect(seen).toEqual(sources.map((t) => t.trim()))
    await s.page.keyboard.press('k')
    await s.page.locator('.evidence-steps', { hasText: `Passage ${all - 1} of ${all}` }).waitFor()
    await s.page.keyboard.press('Escape')
    await s.page.locator('.passage').first().waitFor()
    // what was read is gone, and the keys go on in the panel
    expect(await s.page.evaluate(() => document.activeElement?.id)).toBe('panel')
  })

  test('Enter takes the first that is found, even before it is, and the list closes; the keys of the graph begin there; F6 goes from part to part', async () => {
    await start()
    await s.page.keyboard.press('/')
    await s.page.keyboard.type('harbour workers')
    await s.page.keyboard.press('Enter')
    await s.page.locator('.card-name', { hasText: 'Harbour Workers' }).waitFor()
    await expect.poll(() => s.page.locator('.hits').count()).toBe(0)
    await s.page.keyboard.press('/')
    await s.page.keyboard.type('org: lamplighters')
    await s.page.keyboard.press('Enter')
    await s.page.locator('.card-name', { hasText: 'Lamplighters' }).waitFor()
    await s.page.locator('.stage-cy[data-settled]').waitFor()
    await s.page.keyboard.press('Tab')
    await expect.poll(() => s.page.locator('.stage-keys').getAttribute('data-cursor')).toBe(new URL(s.page.url()).searchParams.get('sel'))
    await s.page.locator('#stage').focus()
    const at = () => s.page.evaluate(() => (document.activeElement as HTMLElement).closest('.rail, #stage, .side, .top')?.className.split(' ')[0])
    expect(await at()).toBe('stage')
    await s.page.keyboard.press('F6')
    expect(await at()).toBe('side')
    await s.page.keyboard.press('Shift+F6')
    await s.page.keyboard.press('Shift+F6')
    expect(await at()).toBe('rail')
  })

  test('a pair that turned shows the last passage before and the first after, side by side; each opens its place', async () => {
    const { statements } = await (await fetchFrom(s.server, '/api/statements?limit=200&polarities=1,-1')).json() as StatementsAnswer
    const [turn] = stanceLines(statements).flatMap((l) => l.turns)
    await s.page.goto(`${s.server.url}/?view=graph&sel=${turn.subject}.${turn.object}`)
    const sides = s.page.locator('.turn').first().locator('.turn-side')
    await expect.poll(() => sides.count()).toBe(2)
    const shown = (await s.page.locator('.turn-side .serif').allInnerTexts()).map((w) => w.replace(/\s+/g, ' '))
    for (const side of [turn.before, turn.after]) expect(shown).toContain(side.evidence[0].exact.replace(/\s+/g, ' '))
    await sides.last().click()
    await s.page.locator('.reader-text .here').first().waitFor()
  })

  test('nothing complained', () => expect(s.complaints).toEqual([]))
})
