import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openViews } from '@polylogue/store'
import type { SavedView } from '@polylogue/store'

const view = (id: string, title: string, savedAt: string, removed = false): SavedView => ({ id: id.repeat(16), kind: 'view', title, note: '', address: 'top=20', steps: [], savedAt, removed })
const fresh = () => mkdtempSync(join(tmpdir(), 'polylogue-views-'))

test('nothing saved is an empty list', () => { expect(openViews(fresh()).list()).toEqual([]) })

test('the newest of each counts, newest first, and every version stays on disk', () => {
  const dir = fresh()
  const views = openViews(dir)
  views.save(view('a', 'first', '2024-01-01'))
  views.save(view('b', 'other', '2024-01-02'))
  views.save(view('a', 'second', '2024-01-03', true))
  expect(openViews(dir).list().map((v) => [v.title, v.removed])).toEqual([['second', true], ['other', false]])
  expect(readdirSync(join(dir, 'views')).length).toBe(3)
})

test('a damaged file is said, not skipped; other files in the folder are left alone', () => {
  const dir = fresh()
  openViews(dir).save(view('a', 'first', '2024-01-01'))
  writeFileSync(join(dir, 'views', 'notes.txt'), 'mine')
  expect(openViews(dir).list()).toHaveLength(1)
  writeFileSync(join(dir, 'views', `${'a'.repeat(16)}.000002.json`), '{')
  expect(() => openViews(dir).list()).toThrow(expect.objectContaining({ code: 'workspace/damaged-view' }))
})
