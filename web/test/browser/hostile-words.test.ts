/** Code for a page in every field, through every view of a real Chromium, and in what it saves: it stays words, and nothing is asked of another origin. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { NO_REMOVALS, validate } from '@polylogue/graph-schema'
import { openStore, openViews, openWorkspace } from '@polylogue/store'
import { HOSTILE, PLACES, hostile } from './hostile-graph.ts'
import { PATIENCE, chromiumIsThere, fetchFrom, openSession } from './samples.ts'
import type { Session } from './samples.ts'

const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60" onload="window.canary='picture'"><script>window.canary='picture'</script><image href="https://evil.example/x.png"/><rect width="60" height="60"/></svg>`
const VIEWS: readonly (readonly [string, string])[] = [
  ['', '.sentence'], ['?view=graph&map=no', '.stage-cy[data-settled]'], ['?view=graph', '.stage'], ['?view=table', 'tbody tr'], ['?view=entities', 'tbody tr'], ['?view=statements', 'tbody tr'],
  ['?view=quotations', '.stage'], [`?view=quotations&quote=${PLACES.quotation}`, '.side-panel'], ['?view=works', '.stage tbody tr, .stage li'], ['?view=documents', '.document-list'], ['?view=views', '.views-head'],
  [`?view=graph&sel=${PLACES.pair}`, '.passage'], [`?view=graph&sel=${PLACES.allies}`, '.passage'], [`?view=graph&sel=${PLACES.entity}`, '.card-name'], [`?view=graph&sel=${PLACES.role}`, '.card-name'], [`?view=graph&sel=${PLACES.work}`, '.card-name'],
  [`?view=documents&doc=${PLACES.document}&at=0-0`, '.reader-text .block'], ['?saved-view=0000000000000001', '.stage'], ['?story-id=0000000000000002', '.story-bar'], [`?view=graph&sel=${encodeURIComponent(hostile('address'))}`, '.stage'],
]

describe.skipIf(!chromiumIsThere)('hostile words', () => {
  let s: Session
  const foreign: string[] = []
  const watch = (page: Page, own: string) => page.on('request', (r) => { const { origin, pathname, protocol } = new URL(r.url()); if (!['data:', 'blob:'].includes(protocol) && (origin !== own || pathname.includes('canary'))) foreign.push(r.url()) })
  const untouched = async (page: Page, where: string) => {
    expect(await page.evaluate('window.canary'), where).toBeUndefined()
    expect(await page.evaluate("[...document.querySelectorAll('a[href], area[href]')].map((a) => a.href).filter((href) => !/^(https?|blob|data):/.test(href))"), where).toEqual([])
    expect(await page.evaluate("document.querySelectorAll('img[src*=canary], svg[onload], [onerror]').length"), where).toBe(0)
  }

  beforeAll(async () => {
    expect(validate(HOSTILE)).toEqual([])
    s = await openSession({ empty: true })
    const store = await openStore({ workspace: s.workspace })
    await store.apply({ put: HOSTILE, remove: NO_REMOVALS })
    await store.close()
    const step = { title: hostile('step'), text: hostile('step text'), address: `view=graph&sel=${PLACES.pair}`, picture: PICTURE, sentences: [hostile('sentence of a step')], passages: [{ claim: hostile('claim'), words: hostile('words'), source: hostile('source') }] }
    const views = openViews(s.workspace)
    views.save({ id: '0000000000000001', kind: 'view', title: hostile('view'), note: hostile('note of a view'), address: 'view=graph', steps: [], savedAt: '2020-01-01T00:00:00.000Z', removed: false })
    views.save({ id: '0000000000000002', kind: 'story', title: hostile('story'), note: hostile('note of a story'), address: '', steps: [step, step], savedAt: '2020-01-01T00:00:01.000Z', removed: false })
    const workspace = openWorkspace(s.workspace)
    workspace.decisions.append({ actor: hostile('actor'), verb: 'note', target: { kind: 'entity', id: PLACES.entity, selector: null }, other: null, before: hostile('before'), after: hostile('note'), reason: hostile('reason of a decision'), tool: 'test' })
    workspace.close()
    watch(s.page, new URL(s.server.url).origin)
  })
  afterAll(async () => { await s?.close() })

  test('stay words in every view', async () => {
    for (const [query, sign] of VIEWS) {
      await s.page.goto(`${s.server.url}/${query}`)
      await s.page.locator(sign).first().waitFor()
      await s.page.waitForTimeout(400)
      await untouched(s.page, query)
      // pictures draw their words; everywhere else they must be there to read
      if (!sign.startsWith('.stage') && sign !== '.story-bar') expect(await s.page.evaluate('document.body.textContent'), query).toContain('onerror=')
    }
    expect(await s.page.evaluate("document.documentElement.innerHTML.includes('<script>window')")).toBe(false)
  })

  test('stay words in search, tips, dialogs and menus', async () => {
    await s.page.goto(`${s.server.url}/?view=table`)
    await s.page.locator('#search').fill('guild')
    await s.page.locator('.hit').first().waitFor()
    expect(await s.page.locator('.hit').first().innerText()).toContain('onerror')
    await untouched(s.page, 'hits')
    await s.page.locator('#search').fill(hostile('typed'))
    await s.page.waitForTimeout(400)
    await s.page.keyboard.press('Escape')
    await s.page.locator('.stage tbody tr').first().hover()
    await s.page.keyboard.press('b')
    await s.page.waitForTimeout(300)
    await s.page.keyboard.press('Escape')
    await s.page.goto(`${s.server.url}/?view=graph&sel=${PLACES.pair}`)
    await s.page.locator('.passage').first().waitFor()
    for (const button of await s.page.locator('.passage button').all()) { if (await button.isEnabled() && /cite|copy/i.test((await button.getAttribute('aria-label') ?? '') + await button.innerText())) { await button.click(); await s.page.waitForTimeout(150); await untouched(s.page, 'citation menu'); await s.page.keyboard.press('Escape') } }
    await untouched(s.page, 'passage')
  })

  test('stay words in exported files, opened in the browser', async () => {
    await s.page.goto(`${s.server.url}/?view=views`)
    const [download] = await Promise.all([s.page.waitForEvent('download'), s.page.getByRole('button', { name: /as one HTML file/ }).first().click()])
    const svg = await (await fetchFrom(s.server, '/api/export/svg')).text()
    const files = { 'story.html': readFileSync((await download.path())!, 'utf8'), 'graph.svg': svg }
    const alone = await s.browser.newContext({ offline: true })
    alone.setDefaultTimeout(PATIENCE)
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(s.workspace, name), content)
      const page = await alone.newPage()
      const wanted: string[] = []
      page.on('request', (r) => { if (!/^(file|data):/.test(r.url()) || r.url().includes('canary')) wanted.push(r.url()) })
      await page.goto(pathToFileURL(join(s.workspace, name)).href)
      await page.waitForTimeout(500)
      await page.keyboard.press('ArrowRight')
      expect(await page.evaluate('window.canary'), name).toBeUndefined()
      expect(await page.evaluate('document.documentElement.textContent'), name).toContain('onerror')
      expect(wanted, name).toEqual([])
    }
    await alone.close()
  })

  test('asked nothing of another origin, and the policy had nothing to stop', () => {
    expect(foreign).toEqual([])
    expect(s.complaints.filter((c) => /Content Security Policy|canary/.test(c))).toEqual([])
  })
})
