/** A person judges passages and corrects entities in a real Chromium; a reload and the server's log know it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StatementsAnswer } from '@polylogue/api/contract'
import { chromiumIsThere, fetchFrom, openSession } from './samples.ts'
import type { Session } from './samples.ts'

describe.skipIf(!chromiumIsThere)('decisions', () => {
  let s: Session
  beforeAll(async () => { s = await openSession() })
  afterAll(async () => { await s?.close() })
  const verbs = async () => ((await (await fetchFrom(s.server, `/api/decisions`)).json()) as { decisions: { verb: string }[] }).decisions.map((d) => d.verb)
  const openPair = async () => {
    await s.page.goto(`${s.server.url}/`)
    await s.page.locator('.sentence').first().click()
    await s.page.locator('.passage').first().waitFor()
  }

  test('a wrong passage is left out at once and for good, and comes back by undo', async () => {
    await openPair()
    const all = await s.page.locator('.passage').count()
    const words = await s.page.locator('.passage-words').first().innerText()
    await s.page.locator('.passage').first().getByRole('button', { name: 'Wrong' }).click()
    await expect.poll(() => s.page.locator('.passage-words').allInnerTexts()).not.toContain(words)
    await s.page.reload()
    await expect.poll(() => s.page.locator('.passage').count()).toBe(all - 1)
    expect(await verbs()).toEqual(['reject'])

    await s.page.locator('.passage').first().getByRole('button', { name: 'Right' }).click()
    await s.page.locator('.passage').first().getByRole('button', { name: 'accepted' }).waitFor()
    await s.page.getByRole('region', { name: 'Last decision' }).getByRole('button', { name: 'Undo' }).click()
    await s.page.locator('.passage').first().getByRole('button', { name: 'Right' }).waitFor()
    expect(await verbs()).toEqual(['undo', 'accept', 'reject'])
  })

  test('one passage of a statement is judged, and the others of it are not; what was left out comes back from the list', async () => {
    const { statements } = await (await fetchFrom(s.server, '/api/statements?limit=200')).json() as StatementsAnswer
    const several = statements.find((x) => x.evidence.length > 1 && x.review === 'unreviewed')!
    await s.page.goto(`${s.server.url}/?view=graph&sel=${several.subject}.${several.object}`)
    const passage = (n: number) => s.page.locator('.passage').filter({ has: s.page.getByText(several.evidence[n].exact.slice(0, 40).split('\n')[0], { exact: false }) }).first()
    await passage(0).getByRole('button', { name: 'Right' }).click()
    await passage(0).getByRole('button', { name: 'accepted' }).waitFor()
    await passage(1).getByRole('button', { name: 'Right' }).waitFor()
    const stored = async () => ((await (await fetchFrom(s.server, `/api/pairs/${several.subject}/${several.object}?limit=200`)).json()) as StatementsAnswer).statements.find((x) => x.id === several.id)!
    expect((await stored()).evidence.map((e) => e.review ?? null)).toEqual(several.evidence.map((_, i) => (i === 0 ? 'accepted' : null)))

    await passage(1).getByRole('button', { name: 'Wrong' }).click()
    await expect.poll(async () => (await stored()).evidence.length).toBe(several.evidence.length - 1)
    await s.page.getByRole('button', { name: 'Close panel' }).click()
    await s.page.keyboard.press('h')
    await s.page.locator('.decisions li').first().getByRole('button', { name: /^Take back/ }).click()
    await s.page.locator('.decisions li').first().getByText('taken back').waitFor()
    expect((await stored()).evidence.map((e) => e.review ?? null)).toEqual(several.evidence.map((_, i) => (i === 0 ? 'accepted' : null)))
  })

  test('an entity takes another name everywhere', async () => {
    await s.page.goto(`${s.server.url}/`)
    await s.page.fill('#search', 'org: Lamplighters')
    await s.page.locator('.hit').first().waitFor()
    await s.page.keyboard.press('ArrowDown')
    await s.page.keyboard.press('Enter')
    await s.page.locator('.card-name').waitFor()
    await s.page.locator('.correct summary').click()
    await s.page.locator('.correct').getByLabel('Name').fill('Circle of the Lamplighters')
    await s.page.locator('.correct').getByRole('button', { name: 'Rename' }).click()
    await expect.poll(() => s.page.locator('.card-name').innerText()).toContain('Circle of the Lamplighters')
    expect((await verbs())[0]).toBe('rename')
  })

  test('nothing complained', () => expect(s.complaints).toEqual([]))
})
