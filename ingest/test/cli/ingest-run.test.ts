import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { DatabaseSync as Database } from '@photostructure/sqlite'
import { openStore, openWorkspace, viewFile } from '@polylogue/store'
import type { GraphStore, Workspace } from '@polylogue/store'
import { ingestRun } from '../../src/cli/ingest-run.ts'
import { verifyWorkspace } from '../../src/cli/verify-workspace.ts'
import { workerPool } from '../../src/cli/worker-pool.ts'
import type { WorkerPool } from '../../src/cli/worker-pool.ts'

const open: { close(): unknown }[] = []
afterEach(async () => { for (const x of open.splice(0).reverse()) await x.close() })

async function setUp(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'polylogue-run-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const workspace: Workspace = openWorkspace(mkdtempSync(join(tmpdir(), 'polylogue-ws-')), { create: true })
  const store: GraphStore = await openStore(viewFile(workspace.dir))
  const pool = workerPool({ workers: 1, memoryMb: 512 })
  open.push(workspace, store, pool)
  const run = (p: WorkerPool = pool, collection = 'default') => ingestRun([folder], { workspace, store, pool: p, collection, onProgress: () => {}, run: 'r', now: () => new Date(0), tool: 'test' })
  return { folder, workspace, store, pool, run }
}
/** The pool, but extracting one document ends its process. */
const ends = (pool: WorkerPool, path: string): WorkerPool => ({ ...pool, run: async (task, bytes) => (task.kind === 'extract' && task.path === path ? { kind: 'died', reason: 'SIGABRT' } : pool.run(task, bytes)) })

describe('a run', () => {
  const FILES = { 'good.txt': 'A Note\n\nThe Tram Guild praises the Quay Circle.\n', 'bad.txt': 'Another Note\n\nThe Quay Circle rejects the Tram Guild.\n' }

  it('keeps the text of a document whose extraction ends its process, says so, and tries again the next time', async () => {
    const { run, pool, workspace, store } = await setUp(FILES)
    const first = await run(ends(pool, 'bad.txt'))
    expect(first.lines.map((l) => [l.path, l.outcome, l.code])).toEqual([['bad.txt', 'partial', 'extraction-failed'], ['good.txt', 'new', null]])
    expect((await store.readAll()).documents.map((d) => d.text.includes('Note'))).toEqual([true, true])
    expect((await verifyWorkspace(workspace, store)).flaws).toEqual([])

    await run()
    const paths = (await store.readAll()).mentions.map((m) => m.document)
    expect(new Set(paths).size).toBe(2)
  })

  describe('with a file of names', () => {
    const bodies = async (store: GraphStore) => (await store.readAll()).entities.filter((e) => e.kind === 'Organization' && e.mentions > 0).map((e) => e.name).sort()

    it('takes it from beside the documents, keeps it, and makes anew what depends on it only', async () => {
      const { run, folder, store, workspace } = await setUp(FILES)
      await run()
      expect(await bodies(store)).toEqual(['Quay Circle', 'Tram Guild'])
      const before = workspace.extractions.list()

      writeFileSync(join(folder, 'names.csv'), 'name,aliases\nTram Guild,Quay Circle\n')
      const second = await run()
      expect(second.lines.map((l) => [l.path, l.outcome])).toEqual([['bad.txt', 'unchanged'], ['good.txt', 'unchanged']])
      expect(await bodies(store)).toEqual(['Tram Guild'])
      expect((await verifyWorkspace(workspace, store)).flaws).toEqual([])

      writeFileSync(join(folder, 'names.csv'), 'name,aliases\nTram Guild,Nobody Here\n')
      await run()
      expect(await bodies(store)).toEqual(['Quay Circle', 'Tram Guild'])
      rmSync(join(folder, 'names.csv'))
      await run()
      expect(await bodies(store)).toEqual(['Quay Circle', 'Tram Guild'])
      expect(workspace.extractions.list()).toEqual(expect.arrayContaining([...before]))
      expect(workspace.nameFiles.inForce()).toEqual([])
    })

    it('lets the workspace\'s own count first, and tells what is wrong in its own line', async () => {
      const { run, folder, store, workspace } = await setUp(FILES)
      writeFileSync(join(workspace.dir, 'names.csv'), 'name,type\nTram Guild,Person\n')
      writeFileSync(join(folder, 'names.csv'), 'name,type\nTram Guild,Club\n')
      const { lines } = await run()
      expect(lines.map((l) => [l.path, l.outcome, l.code])).toContainEqual(['names.csv', 'partial', 'names-row'])
      expect((await store.readAll()).entities.filter((e) => e.name === 'Tram Guild').map((e) => e.kind)).toEqual(['Person'])
      expect((await verifyWorkspace(workspace, store)).flaws).toEqual([])
    })
  })

  describe('with a file of cues', () => {
    const stances = async (store: GraphStore) => (await store.readAll()).statements.map((s) => s.relation).sort()

    it('reads stances by it, makes anew only texts with its words, and lets go of it when it is gone', async () => {
      const { run, folder, store, workspace } = await setUp({ ...FILES, 'odd.txt': 'A Third Note\n\nThe Tram Guild snibbed the Quay Circle.\n' })
      await run()
      expect(await stances(store)).toEqual(['CRITICIZES', 'ENDORSES'])
      const before = workspace.extractions.list()
      writeFileSync(join(folder, 'cues.csv'), 'cue,stance\nsnib,against\n')
      const { lines } = await run()
      expect(lines.map((l) => l.path)).toEqual(['bad.txt', 'good.txt', 'odd.txt'])
      expect(await stances(store)).toEqual(['CRITICIZES', 'CRITICIZES', 'ENDORSES'])
      expect(workspace.extractions.list().filter((k) => !before.includes(k))).toHaveLength(1)
      expect((await verifyWorkspace(workspace, store)).flaws).toEqual([])
      rmSync(join(folder, 'cues.csv'))
      await run()
      expect(await stances(store)).toEqual(['CRITICIZES', 'ENDORSES'])
    })

    it('is found in the workspace too, is no file of names, and tells what is wrong in its own line', async () => {
      const { run, store, workspace } = await setUp(FILES)
      writeFileSync(join(workspace.dir, 'cues.csv'), 'cue,stance\npraise,none\nhug,perhaps\n')
      const { lines } = await run()
      expect(lines.map((l) => [l.path, l.outcome, l.code])).toContainEqual(['cues.csv', 'partial', 'cues-row'])
      expect(await stances(store)).toEqual(['CRITICIZES'])
    })
  })

  it('says so where another process writes to the store, and ends well afterwards', async () => {
    const { run, workspace, store } = await setUp(FILES)
    const other = new Database(viewFile(workspace.dir))
    other.exec('BEGIN IMMEDIATE')
    await expect(run()).rejects.toMatchObject({ code: 'store/busy', retriable: true })
    other.exec('ROLLBACK')
    other.close()
    expect((await run()).lines.map((l) => l.outcome)).toEqual(['unchanged', 'unchanged'])
    expect((await store.readAll()).documents).toHaveLength(2)
    expect((await verifyWorkspace(workspace, store)).flaws).toEqual([])
  })

  it('writes nothing the second time', async () => {
    const { run } = await setUp(FILES)
    expect((await run()).applied).not.toBeNull()
    expect((await run()).applied).toBeNull()
  })

  it('holds one path in two collections as two documents', async () => {
    const { run, store } = await setUp(FILES)
    await run()
    await run(undefined, 'another')
    expect((await store.readAll()).documents.map((d) => d.path).sort()).toEqual(['bad.txt', 'bad.txt', 'good.txt', 'good.txt'])
  })

  it('takes new values of a side-car as a change', async () => {
    const { run, folder, store } = await setUp(FILES)
    await run()
    writeFileSync(join(folder, 'good.meta.json'), '{"title":"A Better Title"}')
    expect((await run()).lines.map((l) => [l.path, l.outcome])).toEqual([['bad.txt', 'unchanged'], ['good.txt', 'changed']])
    expect((await store.documents()).map((d) => d.title)).toContain('A Better Title')
  })

  it('logs each run with its end', async () => {
    const { run, workspace } = await setUp(FILES)
    await run()
    expect(workspace.runs.all().map((r) => r.event)).toEqual(['started', 'ended'])
  })

  it('says of no file that it was seen before its bytes are on the disk', async () => {
    const { folder, store, workspace, pool } = await setUp(FILES)
    const asked: string[] = []
    const blobs = { ...workspace.blobs, flush: async (ids: Iterable<string>) => { asked.push(...ids); throw new Error('the disk is gone') } }
    await expect(ingestRun([folder], { workspace: { ...workspace, blobs }, store, pool, collection: 'default', onProgress: () => {}, run: 'r', now: () => new Date(0), tool: 'test' })).rejects.toThrow('the disk is gone')
    expect(asked.sort()).toEqual(workspace.blobs.list())
    expect(workspace.sightings.all()).toEqual([])
  })
})
