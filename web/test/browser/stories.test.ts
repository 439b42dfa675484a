/** Saved views, stories and the tour in a real Chromium over the samples. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PATIENCE, chromiumIsThere, openSession } from './samples.ts'
import type { Session } from './samples.ts'

describe.skipIf(!chromiumIsThere)('views and stories', () => {
  let s: Session
  beforeAll(async () => { s = await openSession() })
  afterAll(async () => { await s?.close() })
  const graph = async (query: string) => { await s.page.goto(`${s.server.url}/${query}`); await s.page.waitForSelector('.stage-cy[data-settled]') }
  const save = async (title: string, note: string, where: string, story?: string) => {
    await s.page.getByRole('button', { name: 'Save this view' }).click()
    await s.page.getByLabel('Title', { exact: true }).fill(title)
    await s.page.locator('.save-form textarea').fill(note)
    await s.page.getByLabel('Save as').selectOption({ label: where })
    if (story) await s.page.getByLabel('Title of the story').fill(story)
    await s.page.getByRole('button', { name: 'Save', exact: true }).click()
    await s.page.locator('.save-form').waitFor({ state: 'detached' })
  }

  test('a saved view survives reload and server, and opens by its id', async () => {
    await graph('?top=20&conf=0.5&from=1922')
    await save('The twenties', 'after the strike', 'a view of its own')
    const expected = new URL(s.page.url()).searchParams
    await s.page.goto(`${s.server.url}/?view=views`)
    await s.page.getByText('after the strike').waitFor()
    await s.page.getByRole('button', { name: 'The twenties', exact: true }).click()
    await s.page.waitForSelector('.stage-cy[data-settled]')
    for (const key of ['top', 'conf', 'from']) expect(new URL(s.page.url()).searchParams.get(key)).toBe(expected.get(key))
    const id = new URL(s.page.url()).searchParams.get('saved-view')!
    await s.page.goto('about:blank')
    await s.page.goto(`${s.server.url}/?saved-view=${id}`)
    await expect.poll(() => new URL(s.page.url()).searchParams.get('conf')).toBe('0.5')
  })

  test('a story is told with arrow keys and given away as one file that needs no server', async () => {
    await s.page.goto(s.server.url)
    await s.page.locator('.sentence').first().click()
    await s.page.locator('.passage').first().waitFor()
    await s.page.waitForSelector('.stage-cy[data-settled]')
    await save('The quarrel', 'It began <here>.', 'the first step of a new story', 'Harbour and orchard')
    await graph('?top=20')
    await save('The whole bay', 'And so it went on.', 'the next step of “Harbour and orchard”')
    await s.page.goto(`${s.server.url}/?view=views`)
    await s.page.getByRole('button', { name: 'Tell “Harbour and orchard”' }).click()
    await s.page.locator('.story-bar h2', { hasText: 'The quarrel' }).waitFor()
    await s.page.locator('.passage').first().waitFor()
    await s.page.keyboard.press('ArrowRight')
    await s.page.locator('.story-bar h2', { hasText: 'The whole bay' }).waitFor()
    expect(new URL(s.page.url()).searchParams.get('top')).toBe('20')
    await s.page.keyboard.press('ArrowLeft')
    await s.page.locator('.story-bar h2', { hasText: 'The quarrel' }).waitFor()
    await s.page.goto(`${s.server.url}/?view=views`)
    const [download] = await Promise.all([s.page.waitForEvent('download'), s.page.getByRole('button', { name: 'Save “Harbour and orchard” as one HTML file' }).click()])
    const html = readFileSync((await download.path())!, 'utf8')
    const file = join(s.workspace, 'story.html')
    writeFileSync(file, html)
    const alone = await s.browser.newContext({ offline: true })
    alone.setDefaultTimeout(PATIENCE)
    const page = await alone.newPage()
    const wanted: string[] = []
    page.on('request', (r) => { if (!r.url().startsWith('file:') && !r.url().startsWith('data:')) wanted.push(r.url()) })
    await page.goto(pathToFileURL(file).href)
    expect(await page.locator('section:visible h2').allInnerTexts()).toEqual(['The quarrel'])
    expect(await page.locator('section:visible').innerText()).toContain('It began <here>.')
    expect(await page.locator('section:visible blockquote').count()).toBeGreaterThan(0)
    expect(await page.locator('section:visible img').evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(50)
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('section:visible h2').allInnerTexts()).toEqual(['The whole bay'])
    expect(wanted).toEqual([])
    await alone.close()
  })

  test('a removed view can be taken back', async () => {
    await s.page.goto(`${s.server.url}/?view=views`)
    await s.page.getByRole('button', { name: 'Remove “The twenties”' }).click()
    await s.page.getByRole('button', { name: 'Take it back' }).click()
    await s.page.getByRole('button', { name: 'The twenties', exact: true }).waitFor()
  })

  test('the tour has five steps, each on its screen; ? helps on every screen', async () => {
    await s.page.goto(s.server.url)
    await s.page.locator('.sentence').first().waitFor()
    await s.page.keyboard.press('?')
    await s.page.locator('.help-screen').first().waitFor()
    await s.page.getByRole('button', { name: /Take the tour/ }).last().click()
    for (const [n, sign] of [[1, '.sentence'], [2, '.passage'], [3, '.stage-cy'], [4, 'tbody tr[data-row]'], [5, '.views-head']] as const) {
      await s.page.getByRole('dialog', { name: `Tour, step ${n} of 5` }).waitFor()
      await s.page.locator(sign).first().waitFor()
      if (n < 5) await s.page.getByRole('button', { name: 'Next', exact: true }).click()
    }
    await s.page.getByRole('button', { name: 'Begin' }).click()
    await s.page.locator('.sentence').first().waitFor()
  })

  test('nothing complained', () => expect(s.complaints).toEqual([]))
})
