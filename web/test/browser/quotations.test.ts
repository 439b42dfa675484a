/** The quotation tracer and the bibliography in a real Chromium over the samples. */
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BibliographyAnswer, QuotationsAnswer } from '@polylogue/api/contract'
import { chromiumIsThere, fetchFrom, openSession } from './samples.ts'
import type { Session } from './samples.ts'

describe.skipIf(!chromiumIsThere)('quotations and works', () => {
  let s: Session
  let all: QuotationsAnswer
  beforeAll(async () => {
    s = await openSession()
    all = await (await fetchFrom(s.server, `/api/quotations?limit=200`)).json() as QuotationsAnswer
  })
  afterAll(async () => { await s?.close() })

  test('the list has every quotation and is narrowed by verdict, in the address', async () => {
    await s.page.goto(`${s.server.url}/?view=quotations`)
    await expect.poll(() => s.page.locator('tbody tr[data-row]').count()).toBe(all.total)
    const verbatim = all.traces.filter((t) => t.verdict === 'verbatim').length
    await s.page.getByRole('combobox', { name: 'Verdict' }).selectOption('verbatim')
    await expect.poll(() => s.page.locator('tbody tr[data-row]').count()).toBe(verbatim)
    await s.page.reload()
    await expect.poll(() => s.page.locator('tbody tr[data-row]').count()).toBe(verbatim)
  })

  test('a quotation stands beside its source, with what differs marked, and leads to the place', async () => {
    const trace = all.traces.find((t) => t.source !== null && t.verdict !== 'verbatim')!
    await s.page.goto(`${s.server.url}/?view=quotations&quote=${trace.quotation}`)
    await s.page.locator('.side-by-side .aligned').nth(1).waitFor()
    expect(await s.page.locator('.side-by-side ins, .side-by-side del, .side-by-side .changed').count()).toBeGreaterThan(0)
    expect(await s.page.locator('.chain-picture .stop').count()).toBeGreaterThanOrEqual(2)
    const squash = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
    expect(squash(await s.page.locator('.side-by-side .aligned').nth(1).locator('p.serif').innerText())).toContain(squash(trace.source!.exact))
    await s.page.locator('.chain-picture .stop').last().getByRole('button').click()
    await s.page.locator('.reader-text .here').first().waitFor()
    await expect.poll(async () => squash((await s.page.locator('.reader-text .here').allInnerTexts()).join(''))).toBe(squash(trace.source!.exact))
  })

  test('from the source one sees who quotes it, and gets to the quotation', async () => {
    const trace = all.traces.find((t) => t.source !== null && t.quotation !== null)!
    await s.page.goto(`${s.server.url}/?view=documents&doc=${trace.source!.document}&at=0-0`)
    await s.page.locator('.quoted-elsewhere summary').click()
    await s.page.locator('.quoted-entry .quote-link').first().click()
    await s.page.locator('.big-quote').waitFor()
    await s.page.reload()
    await s.page.locator('.side-bar').getByRole('button', { name: 'Document' }).click()
    await s.page.locator('.reader-text').first().waitFor()
    expect(new URL(s.page.url()).searchParams.get('doc')).toBe(trace.source!.document)
    expect(await s.page.locator('.big-quote').count()).toBe(0)
  })

  test('every cited work with who cites it; its quotations are one click away', async () => {
    const { works } = await (await fetchFrom(s.server, `/api/bibliography?limit=200`)).json() as BibliographyAnswer
    await s.page.goto(`${s.server.url}/?view=works`)
    await expect.poll(() => s.page.locator('tbody tr[data-row]').count()).toBe(works.length)
    const here = works.filter((w) => w.work.inCorpus !== undefined)
    expect(here.length).toBeGreaterThan(0)
    expect(await s.page.getByRole('button', { name: /^Read / }).count()).toBe(here.length)
    const most = works.reduce((a, b) => (b.quotations > a.quotations ? b : a))
    await s.page.getByRole('button', { name: 'Quoted', exact: true }).click()
    await s.page.getByRole('button', { name: new RegExp(`^${most.quotations} quotations from`) }).first().click()
    await expect.poll(() => s.page.locator('tbody tr[data-row]').count()).toBe(most.quotations)
  })

  test('the bibliography is saved as the server writes it', async () => {
    await s.page.goto(`${s.server.url}/?view=works`)
    const [download] = await Promise.all([s.page.waitForEvent('download'), s.page.getByRole('button', { name: 'CSL-JSON' }).click()])
    const saved = await readFile(await download.path(), 'utf8')
    expect(saved).toBe(await (await fetchFrom(s.server, '/api/export/csl-json')).text())
    expect(saved).toContain('itself in the corpus')
  })

  test('nothing complained', () => expect(s.complaints).toEqual([]))
})
