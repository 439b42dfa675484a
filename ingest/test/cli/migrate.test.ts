/** A workspace of an older form becomes one of today's: decisions, files and export stay, a backup is made before, and a crash in the middle costs nothing. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { backupWorkspace, exportHash, openStore, openWorkspace, restoreWorkspace, viewFile } from '@polylogue/store'
import { completeRemovals } from '../../src/cli/remove-documents.ts'
import { ingestRun } from '../../src/cli/ingest-run.ts'
import { refreshView } from '../../src/cli/refresh-view.ts'
import { workerPool } from '../../src/cli/worker-pool.ts'
import { withFault } from './fault-layer.ts'

const top = mkdtempSync(join(tmpdir(), 'polylogue-migrate-'))
const old = join(top, 'old')
let number = 0
const copy = () => { const dir = join(top, `copy-${++number}`); cpSync(old, dir, { recursive: true }); return dir }
const note = (dir: string) => JSON.parse(readFileSync(join(dir, 'format.json'), 'utf8')) as { format: number, workspace?: string }
const decisions = (dir: string) => openWorkspace(dir, { lock: false }).decisions.all()

async function hashOf(dir: string): Promise<string> {
  const workspace = openWorkspace(dir)
  const store = await openStore(viewFile(dir))
  try {
    await refreshView(workspace, store)
    return exportHash(await store.readAll())
  } finally { await store.close(); workspace.close() }
}

/** As form 1 was: the same folders and logs, and a note that says so. */
beforeAll(async () => {
  const folder = join(top, 'documents')
  mkdirSync(folder)
  writeFileSync(join(folder, 'a.txt'), 'A Note\n\nThe Tram Guild praises the Quay Circle.\n')
  writeFileSync(join(folder, 'b.txt'), 'Another Note\n\nThe Quay Circle rejects the Tram Guild.\n')
  const workspace = openWorkspace(old, { create: true })
  const store = await openStore(viewFile(old))
  const pool = workerPool({ workers: 1, memoryMb: 768 })
  try {
    await ingestRun([folder], { workspace, store, pool, collection: 'default', onProgress: () => {}, run: 'r', now: () => new Date(0), tool: 'test' })
    const [finding] = [...workspace.currentExtractions()].flatMap((e) => e.findings)
    workspace.decisions.append({ id: 'd', actor: 'Mirel Oss', verb: 'reject', target: { kind: 'finding', id: finding.id, selector: null }, other: null, before: null, after: null, reason: 'not so', tool: 'test' })
  } finally { pool.close(); await store.close(); workspace.close() }
  writeFileSync(join(old, 'format.json'), '{"format":1,"program":"polylogue"}\n')
})

describe('a workspace of form 1', () => {
  it('is read as it is, and becomes one of form 2 when somebody writes; nothing in it is lost', async () => {
    const dir = copy()
    expect(decisions(dir).map((d) => d.id)).toEqual(['d'])
    expect(note(dir).format).toBe(1)
    openWorkspace(dir).close()
    expect(note(dir)).toMatchObject({ format: 2, workspace: expect.stringMatching(/^[0-9a-f]{32}$/) })
    expect(decisions(dir)).toEqual(decisions(old))
    const id = note(dir).workspace
    openWorkspace(dir).close()
    expect(note(dir).workspace).toBe(id)
  })

  it('leaves a backup of what it was, which can be restored', async () => {
    const dir = copy()
    const hash = await hashOf(dir)
    const restored = join(top, 'restored')
    restoreWorkspace(join(dir, 'before-form-2'), restored)
    expect(note(restored).format).toBe(1)
    expect(decisions(restored)).toEqual(decisions(old))
    expect(await hashOf(restored)).toBe(hash)
  })

  it('comes through a death at every write of the migration', async () => {
    const calls = await withFault(copy(), 0, 'death', async () => {})
    expect(calls).toBe(0)
    const undisturbed = copy()
    const all = await withFault(undisturbed, 0, 'death', async () => { openWorkspace(undisturbed).close() })
    expect(all).toBeGreaterThan(10)
    for (let k = 1; k <= all; k++) {
      const dir = copy()
      await withFault(dir, k, 'death', async () => { openWorkspace(dir).close() })
      expect(decisions(dir), `death at call ${k}`).toEqual(decisions(old))
      openWorkspace(dir).close()
      expect(note(dir).format, `after a death at call ${k}`).toBe(2)
      expect(decisions(dir)).toEqual(decisions(old))
      expect(existsSync(join(dir, 'before-form-2', 'manifest-000001.json'))).toBe(true)
    }
  })

  it('keeps no copy of a document that is purged afterwards', () => {
    const dir = copy()
    const workspace = openWorkspace(dir)
    try {
      const [seen] = workspace.sightings.lastByDocument().values()
      workspace.decisions.append({ actor: 'Mirel Oss', verb: 'remove', target: { kind: 'document', id: seen.document, selector: null }, other: null, before: null, after: null, reason: null, tool: 'test' })
      completeRemovals(workspace, 'r', new Date(0))
      expect(existsSync(join(dir, 'before-form-2'))).toBe(false)
    } finally { workspace.close() }
  })

  it('has an id of its own by which a folder of backups knows it', () => {
    const [one, other] = [copy(), copy()]
    for (const dir of [one, other]) openWorkspace(dir).close()
    const to = join(top, 'backups')
    backupWorkspace(one, to, new Date(0))
    expect(() => backupWorkspace(other, to, new Date(0))).toThrow(expect.objectContaining({ code: 'backup/other-history' }))
    backupWorkspace(one, to, new Date(0))
  })
})
