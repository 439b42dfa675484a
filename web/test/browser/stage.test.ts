/** Exploring on the stage, in a real Chromium over the ingested samples: what is done there, and what may not move. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { chromiumIsThere, fetchFrom, openSession } from './samples.ts'
import type { Session } from './samples.ts'

/** What axe-core holds against the page as it is now. */
async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  return page.evaluate(async () => (await (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string, nodes: { html: string }[] }[] }> } }).axe.run()).violations.map((v) => `${v.id}: ${v.nodes[0].html}`))
}

describe.skipIf(!chromiumIsThere)('the stage', () => {
  let session: Session
  const at = { get page() { return session.page }, get url() { return session.server.url } }
  beforeAll(async () => { session = await openSession() })
  afterAll(async () => { await session?.close() })
  const open = async (query = '') => { await at.page.goto(`${at.url}/?view=graph&${query}`); await at.page.waitForSelector('.stage-cy[data-settled]') }
  const id = async (name: string) => ((await (await fetchFrom(session.server, `/api/search?q=${encodeURIComponent(name)}&types=entity`)).json()) as { hits: { entity: { id: string } }[] }).hits[0].entity.id
  const words = () => at.page.locator('.status-words').innerText()
  const shown = async () => Number(/among (\d+)/.exec(await words())?.[1])
  const button = (name: string | RegExp) => at.page.getByRole('button', { name })
  /** The picture as it is exported. */
  const svg = async () => {
    await button('Export').click()
    const [file] = await Promise.all([at.page.waitForEvent('download'), at.page.getByRole('menuitem', { name: /^SVG/ }).first().click()])
    return readFileSync((await file.path())!, 'utf8')
  }

  test('the dialog narrows an expansion by relation, says what it adds, and collapse takes back exactly that', async () => {
    const league = await id('Harbour Workers')
    await open(`top=0&show=${league}&sel=${league}&sign=all`)
    expect(await shown()).toBe(1)
    await button('Choose neighbours…').click()
    await at.page.getByRole('dialog').getByText('is criticized by').click()
    const promise = await at.page.getByRole('dialog').getByText(/^Adds \d+ entit/).innerText()
    const adds = Number(/Adds (\d+)/.exec(promise)?.[1])
    await at.page.getByRole('dialog').getByRole('button', { name: 'Expand' }).click()
    await expect.poll(shown).toBe(1 + adds)
    await button('Collapse').click()
    await expect.poll(shown).toBe(1)
  })

  test('a hub asks instead of flooding', async () => {
    const league = await id('Harbour Workers')
    await open(`top=0&show=${league}&sel=${league}&sign=all`)
    await at.page.locator('.card-name').waitFor()
    await at.page.keyboard.press('e')
    const hidden = Number(/(\d+) of them not shown/.exec(await at.page.getByRole('dialog').innerText().catch(() => '0 of them not shown'))?.[1])
    if (hidden > 0) { expect(hidden).toBeGreaterThan(30); expect(await shown()).toBe(1) } else expect(await shown()).toBeLessThanOrEqual(16)
  })

  test('two picked are compared, with denominators, and joined by a path over the relations chosen', async () => {
    const [a, b] = [await id('Harbour Workers'), await id('Lamplighters')]
    await open(`pick=${a}.${b}`)
    await button('Compare').click()
    const card = at.page.locator('.compare')
    await card.waitFor()
    expect(await card.innerText()).toMatch(/named in \d+ of 16 documents, published \d+/)
    await button('Path between them').click()
    await at.page.locator('.path').waitFor()
    expect(await at.page.locator('.hop').count()).toBeGreaterThan(0)
    expect(await at.page.locator('.hop-passage').first().innerText()).toMatch(/“.+”/)
    // each step is drawn, however weak, and so stands in the table too
    const steps = await at.page.locator('.path > li > .line-link:not(.hop)').allInnerTexts()
    await button('Table').click()
    await at.page.locator('.relations tbody tr').first().waitFor()
    const rows = (await at.page.locator('.relations tbody tr').allInnerTexts()).map((t) => t.replace(/\s+/g, ' '))
    for (const [i, name] of steps.slice(1).entries()) expect(rows.some((r) => r.includes(name.trim()) && r.includes(steps[i].trim())), `${steps[i]} and ${name}`).toBe(true)
    await button('Graph').click()
    await at.page.locator('.path-choice').getByRole('button', { name: 'Only for' }).click()
    await expect.poll(() => at.page.url()).toContain('via=ENDORSES.ALLIED_WITH')
    await expect.poll(async () => (await at.page.locator('.hop').allInnerTexts()).every((t) => !t.includes('criticizes'))).toBe(true)
  })

  test('several are picked by keys, inverted, hidden and shown again; every step is in the history and can be gone back to', async () => {
    await open('top=20')
    const before = await shown()
    await at.page.locator('.stage-keys').focus()
    await at.page.keyboard.press(' ')
    await at.page.keyboard.press('ArrowRight')
    await at.page.keyboard.press(' ')
    await expect.poll(() => at.page.url()).toContain('pick=')
    await button('Invert').click()
    await at.page.getByRole('toolbar', { name: 'Picked entities' }).getByRole('button', { name: 'Hide' }).click()
    await expect.poll(shown).toBe(2)
    await at.page.keyboard.press('h')
    await at.page.locator('.history button').first().click()
    await expect.poll(shown).toBe(before)
    await at.page.locator('.history .undone').last().click()
    await expect.poll(shown).toBe(2)
    await button(/hidden by hand/).click()
    await expect.poll(shown).toBe(before)
  })

  test('a loop drawn by the mouse picks what lies in it', async () => {
    await open('top=20')
    await button('Lasso').click()
    const box = (await at.page.locator('.lasso').boundingBox())!
    await at.page.mouse.move(box.x + 5, box.y + 60)
    await at.page.mouse.down()
    for (const [x, y] of [[box.width - 5, 60], [box.width - 5, box.height - 5], [5, box.height - 5], [5, 60]]) await at.page.mouse.move(box.x + x, box.y + y, { steps: 3 })
    await at.page.mouse.up()
    await expect.poll(() => at.page.locator('.picked-words').innerText()).toBe(`${await shown()} entities`)
  })

  const overNode = async (x: number, y: number) => { await at.page.mouse.move(x, y); return at.page.evaluate(() => (document.querySelector('.stage-cy') as HTMLElement).style.cursor === 'pointer') }
  const clicked = async (x: number, y: number) => { await at.page.mouse.click(x, y); await at.page.locator('.card h2').waitFor(); return at.page.locator('.card h2').innerText() }
  /** A place with a node under it, in the part of the window that no panel covers. */
  const findNode = async (): Promise<[number, number]> => {
    const box = (await at.page.locator('.stage-cy').boundingBox())!
    for (let y = box.y + 100; y < box.y + box.height - 60; y += 14) for (let x = box.x + 40; x < box.x + box.width * 0.55; x += 14) if (await overNode(x, y)) return [x, y]
    throw new Error('no node is under the mouse anywhere')
  }
  /** Until nothing of the stage has changed its place for so many frames. */
  const still = () => at.page.evaluate((frames) => new Promise<void>((done) => {
    let [last, same] = ['', 0]
    const look = () => {
      const now = [...document.querySelectorAll('.stage-box, .stage-plane, .stage-plane > canvas')].map((e) => JSON.stringify(e.getBoundingClientRect())).join()
      same = now === last ? same + 1 : 0
      last = now
      if (same >= frames) done()
      else requestAnimationFrame(look)
    }
    look()
  }), 20)

  test('a click never moves the map, though a panel opens', async () => {
    await open('top=20')
    const found = await findNode()
    const name = await clicked(...found)
    await still()
    expect(await clicked(...found)).toBe(name)
    await button('Close panel').click()
    await still()
    expect(await clicked(...found)).toBe(name)
  })

  test('F and its button bring the whole back into the window, wherever one has zoomed and moved', async () => {
    await open('top=20')
    const found = await findNode()
    const here = async () => { if (!await overNode(...found)) return null; const name = await clicked(...found); await button('Close panel').click(); await still(); return name }
    const name = await here()
    expect(name).not.toBe(null)
    for (const fit of [() => at.page.keyboard.press('f'), () => button('Fit to window').click()]) {
      for (let n = 0; n < 4; n++) await button('Zoom in').click()
      await at.page.mouse.move(600, 300)
      await at.page.mouse.wheel(0, -300)
      await expect.poll(here).not.toBe(name)
      await fit()
      await expect.poll(here).toBe(name)
    }
  })

  test('who looks elsewhere and comes back, or loads the page anew, finds the map as it was, with what was brought and where one had moved to', async () => {
    const league = await id('Lamplighters')
    await open(`top=5&show=${league}&sel=${league}`)
    await at.page.locator('.card-name').waitFor()
    const few = await shown()
    await button(/^Expand/).click()
    await expect.poll(shown).toBeGreaterThan(few)
    await expect.poll(() => at.page.evaluate(() => performance.getEntriesByName('polylogue:landed').length)).toBe(1)
    await button('Close panel').click()
    await still()
    await button('Zoom in').click()
    const found = await findNode()
    const name = async () => { if (!await overNode(...found)) return null; const name = await clicked(...found); await button('Close panel').click(); await still(); return name }
    const before = await name()
    await button('Table').click()
    await at.page.locator('tbody tr').first().waitFor()
    await button('Graph').click()
    await at.page.waitForSelector('.stage-cy[data-settled]')
    await expect.poll(name).toBe(before)
    await at.page.reload()
    await at.page.waitForSelector('.stage-cy[data-settled]')
    await expect.poll(name).toBe(before)
  })

  test('a new layout is an act of its own, and undo finds the old places', async () => {
    await open('top=20')
    const organic = await svg()
    await at.page.getByLabel('Layout').selectOption('signed')
    await expect.poll(svg).not.toBe(organic)
    await button(/^Undo: lay out/).click()
    await expect.poll(svg).toBe(organic)
  })

  test('what was done can be undone after the page was loaded anew, with the old places; what is done then stands after it', async () => {
    await open('top=20')
    const organic = await svg()
    await at.page.getByLabel('Layout').selectOption('signed')
    await expect.poll(svg).not.toBe(organic)
    await at.page.keyboard.press('r')
    await button(/^Undo: reveal/).waitFor()
    await at.page.reload()
    await at.page.waitForSelector('.stage-cy[data-settled]')
    await button(/^Undo: reveal/).click()
    await button(/^Redo: reveal/).waitFor()
    await at.page.reload()
    await at.page.waitForSelector('.stage-cy[data-settled]')
    await button(/^Redo: reveal/).waitFor()
    await button(/^Undo: lay out/).click()
    await expect.poll(svg).toBe(organic)
    await at.page.getByLabel('Layout').selectOption('time')
    await at.page.getByRole('button', { name: 'History', exact: true }).click()
    await expect.poll(() => at.page.locator('.history button').allInnerTexts()).toEqual(['opened', 'lay out: by time'])
    // a page opened afresh has nothing behind it
    await open('top=20')
    expect(await button(/^Undo/).isDisabled()).toBe(true)
  })

  test('a panel keeps the width it was given by hand', async () => {
    const league = await id('Harbour Workers')
    await open(`top=20&sel=${league}`)
    const width = async () => Math.round((await at.page.locator('.side-panel').boundingBox())!.width)
    const before = await width()
    const edge = (await at.page.locator('.splitter').boundingBox())!
    await at.page.mouse.move(edge.x + edge.width / 2, 300)
    await at.page.mouse.down()
    await at.page.mouse.move(edge.x - 120, 300, { steps: 4 })
    await at.page.mouse.up()
    await expect.poll(width).toBeGreaterThan(before + 80)
    const dragged = await width()
    await at.page.reload()
    await at.page.locator('.card-name').waitFor()
    await expect.poll(async () => Math.abs(await width() - dragged)).toBeLessThanOrEqual(2)
    await button('Close panel').click()
    await open(`top=20&sel=${league}`)
    await expect.poll(async () => Math.abs(await width() - dragged)).toBeLessThanOrEqual(2)
    await at.page.evaluate(() => localStorage.removeItem('polylogue-panels'))
  })

  test('time: thumbs by keys, everything obeys, undated have a switch, a year is one click', async () => {
    await open()
    const all = await words()
    await at.page.getByRole('slider', { name: 'To year' }).focus()
    await at.page.keyboard.press('PageDown')
    await expect.poll(() => at.page.url()).toMatch(/[?&]to=\d{4}/)
    await expect.poll(words).not.toBe(all)
    const from = new URL(at.page.url()).searchParams.get('to')
    await at.page.keyboard.press('Shift+ArrowLeft')
    expect(new URL(at.page.url()).searchParams.get('to')).toBe(from)
    await button('All years').click()
    await expect.poll(words).toBe(all)
    await at.page.locator('.time-bars g').nth(1).click({ force: true, position: { x: 10, y: 10 } })
    await expect.poll(() => at.page.locator('.time-words').innerText()).toMatch(/^1922 /)
    await at.page.getByRole('checkbox', { name: /undated/ }).click()
    await expect.poll(() => at.page.url()).toContain('undated=no')
  })

  test('P pins where it stands and lets go, R reveals what lies among those shown, play moves the years', async () => {
    const league = await id("Harbour Workers' League")
    await open(`sel=${league}`)
    await at.page.locator('#stage').focus()
    await at.page.keyboard.press('p')
    await expect.poll(() => new URL(at.page.url()).searchParams.get('pin') ?? '').toContain(league)
    await at.page.keyboard.press('p')
    await expect.poll(() => new URL(at.page.url()).searchParams.has('pin')).toBe(false)
    const relations = async () => Number(/^(\d+) relations/.exec(await words())?.[1])
    const few = await relations()
    await at.page.keyboard.press('r')
    await expect.poll(relations).toBeGreaterThan(few)
    expect(new URL(at.page.url()).searchParams.get('all')).toBe('yes')
    await button('Play through the years').click()
    await expect.poll(() => at.page.url()).toMatch(/[?&]to=\d{4}/)
    const first = new URL(at.page.url()).searchParams.get('to')
    await expect.poll(() => new URL(at.page.url()).searchParams.get('to')).not.toBe(first)
    await button('Pause').click()
  })

  test('the years fold into one line and open again', async () => {
    await open()
    await at.page.getByRole('slider', { name: 'To year' }).waitFor()
    await at.page.keyboard.press('\\')
    await expect.poll(() => at.page.getByRole('slider').count()).toBeLessThan(3)
    expect(await at.page.locator('.time-words').innerText()).toMatch(/^\d{4}–\d{4}/)
    await at.page.locator('.time').getByRole('button', { name: 'Years', exact: true }).click()
    await at.page.getByRole('slider', { name: 'To year' }).waitFor()
  })

  test('in the graph a quotation mark and letters go to a name, and Shift E asks whom to bring', async () => {
    await open('top=20')
    await at.page.locator('.stage-keys').focus()
    // at once, as letters that come slowly begin another name
    await at.page.evaluate((letters) => { for (const key of letters) document.querySelector('.stage-keys')!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })) }, "'lamplighters' c")
    const option = at.page.locator('.stage-keys [aria-selected=true]')
    await expect.poll(() => option.innerText()).toMatch(/^Lamplighters/)
    expect(at.page.url()).not.toContain('pick=')
    await at.page.keyboard.press('Enter')
    await at.page.locator('.card-name').waitFor()
    await at.page.keyboard.press('Shift+E')
    await at.page.getByRole('dialog').getByText('Expand Lamplighters').waitFor()
    await at.page.keyboard.press('Escape')
  })

  test('facets count before and after, select and narrow', async () => {
    await open()
    const row = at.page.locator('.row', { hasText: 'criticizes' })
    const [drawn, passing, corpus] = (await row.locator('.count').innerText()).match(/\d+/g)!.map(Number)
    expect(drawn).toBeLessThanOrEqual(passing)
    expect(passing).toBeLessThanOrEqual(corpus)
    await button('Pick criticizes').click({ force: true })
    await expect.poll(() => at.page.url()).toContain('pick=')
    await at.page.locator('.facet', { hasText: 'Document' }).locator('summary').last().click()
    await at.page.locator('.facet').last().locator('input').first().click()
    await expect.poll(() => at.page.url()).toContain('in=')
  })

  test('groups are outlined, folded into one node and opened; triads open their passages', async () => {
    await open('groups=signed&list=groups')
    const nodes = async () => Number(await at.page.locator('.stage-cy').getAttribute('data-settled'))
    const before = await nodes()
    const size = Number(await at.page.locator('.groups .count').first().innerText())
    await button('Fold').first().click()
    await expect.poll(nodes).toBe(before - size + 1)
    await button('Unfold').click()
    await expect.poll(nodes).toBe(before)
    await button('Triads out of balance').click()
    await at.page.locator('.triads .clause').first().click()
    await at.page.locator('.passage').first().waitFor()
  })

  test('the matrix holds signs with counts, and a cell opens its passages', async () => {
    await at.page.goto(`${at.url}/?view=graph&layout=matrix`)
    await at.page.locator('.cell').first().click()
    await at.page.locator('.passage').first().waitFor()
  })

  test('the map of groups opens a group by keys', async () => {
    await at.page.goto(`${at.url}/?view=graph&map=yes`)
    await at.page.locator('.map-group').first().focus()
    await at.page.keyboard.press('Enter')
    await at.page.waitForSelector('.stage-cy[data-settled]')
    expect(at.page.url()).toContain('group=')
  })

  test.each(['layout=signed&groups=signed&list=groups', 'layout=matrix', 'map=yes', 'list=triads', 'list=history'])('axe finds nothing: %s', async (query) => {
    for (const scheme of [{ colorScheme: 'light', forcedColors: 'none' }, { colorScheme: 'dark', forcedColors: 'none' }, { colorScheme: 'light', forcedColors: 'active' }] as const) {
      await at.page.emulateMedia(scheme)
      await at.page.goto(`${at.url}/?view=graph&${query}`)
      await at.page.locator('.time').waitFor()
      await at.page.locator('.loading').waitFor({ state: 'detached' })
      expect(await axeFindings(at.page), `${scheme.colorScheme}, forced colours ${scheme.forcedColors}`).toEqual([])
    }
    await at.page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  })

  test('nothing complained', () => expect(session.complaints).toEqual([]))
})
