/** The reader in a real Chromium: layers, index, steps, and a text of 20 MB of which only a window is drawn. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Response } from 'playwright-core'
import type { AnnotatedDocument, DocumentSummary } from '@polylogue/api/contract'
import { EMPTY_GRAPH, NO_REMOVALS, compareIds, idOf } from '@polylogue/graph-schema'
import { openStore } from '@polylogue/store'
import { longDocument } from './long-document.ts'
import { chromiumIsThere, fetchFrom, openSession } from './samples.ts'
import type { Session } from './samples.ts'

const byId = (a: { readonly id: string }, b: { readonly id: string }) => compareIds(a.id, b.id)

describe.skipIf(!chromiumIsThere)('reader', () => {
  let s: Session
  let doc: AnnotatedDocument
  beforeAll(async () => {
    s = await openSession()
    const { documents } = await (await fetchFrom(s.server, `/api/documents`)).json() as { documents: DocumentSummary[] }
    const chosen = documents.reduce((a, b) => (b.statements > a.statements ? b : a))
    doc = await (await fetchFrom(s.server, `/api/documents/${chosen.id}`)).json() as AnnotatedDocument
  })
  afterAll(async () => { await s?.close() })
  const read = async (query = '') => { await s.page.goto(`${s.server.url}/?view=graph&doc=${doc.document.id}&at=0-0${query}`); await s.page.locator('.reader-text .block').first().waitFor() }

  test('shows the whole text, and switches each layer', async () => {
    await read()
    const shown = (await s.page.locator('.reader-text').innerText()).replace(/\s+/g, '')
    expect(shown).toBe(doc.document.passages.map((p) => doc.document.text.slice(p.start, p.end)).join('').replace(/\s+/g, ''))
    await s.page.locator('summary', { hasText: 'Marked: all' }).click()
    for (const [layer, mark] of [['Names', '.m-entity'], ['Statements', '.m-statement'], ['Quotations', '.m-quotation']]) {
      expect(await s.page.locator(`.reader-text ${mark}`).count()).toBeGreaterThan(0)
      await s.page.getByRole('checkbox', { name: layer, exact: true }).click()
      await expect.poll(() => s.page.locator(`.reader-text ${mark}`).count()).toBe(0)
    }
    expect(s.page.url()).toContain('reader-off=names.quotations.statements')
  })

  test('a name in the text selects the node and stays open; the index goes from mention to mention', async () => {
    await read()
    const name = s.page.locator('.reader-text .m-entity').first()
    const id = await name.getAttribute('data-entity')
    await name.click()
    await expect.poll(() => new URL(s.page.url()).searchParams.get('sel')).toBe(id)
    expect(await s.page.locator('.reader-text').count()).toBe(1)
    await s.page.locator('summary', { hasText: 'Index' }).click()
    await s.page.locator('.mark-list[open] ul button').first().click()
    const first = await s.page.locator('.reader-text .here').allInnerTexts()
    expect(first.join('').length).toBeGreaterThan(0)
    const before = new URL(s.page.url()).searchParams.get('at')
    await s.page.locator('.mark-list[open] ul button').first().click()
    await expect.poll(() => new URL(s.page.url()).searchParams.get('at')).not.toBe(before)
  })

  test('N and P walk through the marks, words are found, the strip shows stances', async () => {
    await read()
    await s.page.keyboard.press('n')
    await s.page.locator('.stepper', { hasText: '1 of' }).waitFor()
    await s.page.keyboard.press('n')
    await s.page.keyboard.press('p')
    await s.page.locator('.stepper', { hasText: '1 of' }).waitFor()
    expect(await s.page.locator('.strip-for, .strip-against').count()).toBeGreaterThan(0)
    const word = /\p{L}{7,}/u.exec(doc.document.text.slice(-400))![0]
    await s.page.fill('.reader-find input[name=words]', word)
    await s.page.keyboard.press('Enter')
    await expect.poll(async () => (await s.page.locator('.reader-text .here').allInnerTexts()).join('')).toBe(word)
    await s.page.fill('.reader-find input[name=words]', 'qqzzqq')
    await s.page.keyboard.press('Enter')
    await s.page.getByText('not in this text').waitFor()
  })

  test('words selected in the text lead to who quotes them, and are copied as a citation', async () => {
    const { traces } = await (await fetchFrom(s.server, '/api/quotations?limit=100')).json() as { traces: { source: { document: string, start: number, end: number, exact: string } | null, place: { exact: string } }[] }
    const { source } = traces.find((t) => t.source && /^[A-Z]/.test(t.source.exact) && !/\n/.test(t.source.exact))!
    await s.page.goto(`${s.server.url}/?view=documents&doc=${source!.document}`)
    await s.page.locator('.reader-text .block').first().waitFor()
    expect(await s.page.locator('.selected-words').count()).toBe(0)
    await s.page.evaluate((words) => {
      // as a mouse would: from a letter in one piece of the text to a letter in another
      const walker = document.createTreeWalker(document.querySelector('.reader-text')!, NodeFilter.SHOW_TEXT)
      const nodes: Text[] = []
      while (walker.nextNode()) nodes.push(walker.currentNode as Text)
      const at = (offset: number): [Text, number] => { let left = offset; for (const n of nodes) { if (left <= n.data.length) return [n, left]; left -= n.data.length } throw new Error('beyond the text') }
      const start = nodes.map((n) => n.data).join('').indexOf(words)
      const range = document.createRange()
      range.setStart(...at(start + 3))
      range.setEnd(...at(start + words.length))
      getSelection()!.removeAllRanges()
      getSelection()!.addRange(range)
    }, source!.exact)
    await s.page.getByRole('button', { name: 'Who quotes these words' }).click()
    const found = s.page.locator('.selected-words .quoted-entry')
    await found.first().waitFor()
    const expected = await (await fetchFrom(s.server, `/api/documents/${source!.document}/quoted?start=${source!.start + 3}&end=${source!.end}`)).json() as { traces: unknown[] }
    expect(await found.count()).toBe(expected.traces.length)
    await s.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await s.page.locator('.selected-words .copy').click()
    await s.page.getByRole('menuitem', { name: 'Citation as text' }).click()
    await expect.poll(() => s.page.evaluate(() => navigator.clipboard.readText())).toContain(source!.exact.slice(3).trim().replace(/\s+/g, ' '))
  })

  test('20 MB: opens at a place deep inside, asks the server for what is in sight, draws a window of it, and scrolls to the end', async () => {
    const long = longDocument(idOf('document', 1, 'long'), 20_000_000)
    const store = await openStore({ workspace: s.workspace })
    await store.apply({ put: { ...EMPTY_GRAPH, documents: [long.document], entities: [...long.entities].sort(byId), statements: [...long.statements].sort(byId) }, remove: NO_REMOVALS })
    await store.close()
    const sizes: Promise<[string, number]>[] = []
    const note = (answer: Response) => { const { pathname } = new URL(answer.url()); if (pathname.startsWith(`/api/documents/${long.document.id}`)) sizes.push(answer.body().then((b) => [pathname, b.length] as [string, number], () => [pathname, 0])) }
    s.page.on('response', note)
    const target = long.statements[Math.floor(long.statements.length * 0.7)].evidence[0]
    await s.page.goto(`${s.server.url}/?view=graph&doc=${long.document.id}&at=${target.start}-${target.end}`)
    await s.page.locator('.reader-text .here').first().waitFor()
    expect((await s.page.locator('.reader-text .here').allInnerTexts()).join('')).toBe(target.exact)
    await expect.poll(() => s.page.evaluate(() => { const box = document.querySelector('.reader-text')!.getBoundingClientRect(); const here = document.querySelector('.reader-text .here')!.getBoundingClientRect(); return here.top > box.top && here.bottom < box.bottom })).toBe(true)
    expect(await s.page.locator('.reader-text .block').count()).toBeLessThan(200)
    const asked = await Promise.all(sizes)
    expect(asked.filter(([path]) => path.includes('/pieces/')).length).toBeLessThan(6)
    // all that came together is a small part of the text
    expect(asked.reduce((n, [, size]) => n + size, 0)).toBeLessThan(2_000_000)
    const marks = Number((await s.page.locator('summary', { hasText: /^Marks/ }).innerText()).replace(/\D/g, ''))
    expect(marks).toBe(long.statements.length)
    await s.page.keyboard.press('n')
    const next = long.statements[Math.floor(long.statements.length * 0.7) + 1].evidence[0]
    await expect.poll(async () => (await s.page.locator('.reader-text .here').allInnerTexts()).join('')).toBe(next.exact)
    const last = long.document.passages.at(-1)!
    await expect.poll(async () => { await s.page.evaluate(() => { const el = document.querySelector('.reader-text')!; el.scrollTop = el.scrollHeight }); return await s.page.locator('.reader-text .slice').last().innerText() }).toBe(long.document.text.slice(last.start, last.end))
    s.page.off('response', note)
    // words selected beside the number of a page are the words of the text
    const paged = long.document.passages[40]
    await s.page.goto(`${s.server.url}/?view=graph&doc=${long.document.id}&at=${paged.start}-${paged.start + 10}`)
    await s.page.locator('.reader-text .here').first().waitFor()
    const beside = await s.page.evaluate(() => {
      const block = document.querySelector('.reader-text .slice:has(.here) .block')!
      const range = document.createRange()
      range.selectNodeContents(block)
      getSelection()!.removeAllRanges()
      getSelection()!.addRange(range)
      const [page, line] = [document.querySelector('.reader-text .slice:has(.here) .locator')!, block.firstElementChild!].map((el) => el.getClientRects()[0])
      return { page: page.left, line: line.right }
    })
    expect(beside.page).toBeGreaterThanOrEqual(beside.line)
    const words = long.document.text.slice(paged.start, paged.end)
    await expect.poll(() => s.page.locator('.selected-bar q').innerText()).toMatch(new RegExp(`^.?${words.slice(0, 30)}.*${words.slice(-15, -1)}`))
  })

  test('nothing complained', () => expect(s.complaints).toEqual([]))
})
