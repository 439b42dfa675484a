/** Signing in and what each role finds, in a real Chromium: by the printed address, and by accounts. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountsCommand, startServer } from '@polylogue/api'
import type { RunningServer } from '@polylogue/api'
import { PATIENCE, chromiumIsThere, fetchFrom, openSession } from './samples.ts'
import type { Session } from './samples.ts'

const WORDS = 'gravel tulip ninety harbour'

describe.skipIf(!chromiumIsThere)('access', () => {
  let s: Session
  let forMany: RunningServer
  beforeAll(async () => {
    s = await openSession()
    const silent = new PassThrough().resume()
    const accounts = join(mkdtempSync(join(tmpdir(), 'polylogue-web-accounts-')), 'accounts.json')
    for (const role of ['reader', 'reviewer']) expect(await accountsCommand(['add', `Oda the ${role}`, '--role', role, '--accounts', accounts], { stdin: Readable.from([`${WORDS}\n`]), stdout: silent, stderr: silent })).toBe(0)
    forMany = await startServer({ workspace: s.workspace, port: 0, accounts })
  })
  afterAll(async () => { await forMany?.close(); await s?.close() })

  test('the printed address opens the explorer and leaves no token; without it there is a way in', async () => {
    const context = await s.browser.newContext()
    context.setDefaultTimeout(PATIENCE)
    const page = await context.newPage()
    await page.goto(s.server.url)
    await page.getByText('Open the address that was printed').waitFor()
    await page.getByLabel('Address or token').fill('wrong')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel('Address or token').fill(s.server.entry)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.locator('.sentence').first().waitFor()
    await context.clearCookies()
    await page.goto(`${s.server.entry}&view=table`)
    await page.locator('.stage tbody tr').first().waitFor()
    expect(page.url()).not.toContain('token')
    expect(await page.evaluate(() => document.cookie)).toBe('')
    await context.close()
  })

  test('a reader reads, and is told why the rest is not for them; a reviewer decides under their name', async () => {
    for (const role of ['reader', 'reviewer']) {
      const context = await s.browser.newContext({ viewport: { width: 1440, height: 900 } })
      context.setDefaultTimeout(PATIENCE)
      const page = await context.newPage()
      await page.goto(forMany.url)
      await page.getByLabel('Name').fill(`Oda the ${role}`)
      await page.getByLabel('Password').fill(WORDS)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.locator('.sentence').first().click()
      const right = page.locator('.review button').first()
      await right.waitFor()
      expect(await right.isDisabled()).toBe(role === 'reader')
      if (role === 'reader') expect(await right.getAttribute('title')).toContain('signed in as reader')
      else {
        await right.click()
        await page.getByText('The passage was accepted.').first().waitFor()
        const { decisions } = await (await fetchFrom(s.server, '/api/decisions')).json() as { decisions: { actor: string }[] }
        expect(decisions[0].actor).toBe('Oda the reviewer')
      }
      await page.goto(forMany.url)
      await page.locator('.sentence').first().waitFor()
      const choose = page.getByRole('button', { name: 'Choose files' })
      if (await choose.count() > 0) expect(await choose.first().isDisabled()).toBe(true)
      await page.getByRole('button', { name: `Signed in: Oda the ${role}, ${role}` }).click()
      await page.getByRole('button', { name: 'Sign out' }).click()
      // The menu that is still open has two more fields with the word in their labels.
      await page.getByLabel('Password', { exact: true }).waitFor()
      await context.close()
    }
  })
})
