/** A run over archives: every member is a document of its own, known by its way through the archives, and stays itself the next time. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore, openWorkspace, viewFile } from '@polylogue/store'
import type { GraphStore, Workspace } from '@polylogue/store'
import { extractPaths } from '../../src/cli/extract-paths.ts'
import { ingestRun } from '../../src/cli/ingest-run.ts'
import { verifyWorkspace } from '../../src/cli/verify-workspace.ts'
import { workerPool } from '../../src/cli/worker-pool.ts'
import type { WorkerPool } from '../../src/cli/worker-pool.ts'
import { docxOf, zipOf } from '../readers/writers.ts'

const WARC = (body: string, address = 'http://quay.example/a') => `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2019-03-04T05:06:07Z\r\nContent-Type: application/http\r\nContent-Length: ${body.length}\r\n\r\n${body}\r\n\r\n`

describe('archives in a run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'polylogue-archives-'))
  let workspace: Workspace, store: GraphStore, pool: WorkerPool
  const run = () => ingestRun([folder], { workspace, store, pool, collection: 'default', columns: { text: 'words' }, onProgress: () => {}, run: 'r', now: () => new Date(0), tool: 'test' })

  beforeAll(async () => {
    const inner = await zipOf({ 'deep.txt': 'The Tram Guild praises the Quay Circle.' })
    writeFileSync(join(folder, 'box.zip'), await zipOf({
      'a.txt': 'Salt rose.', 'a.meta.json': '{"title":"On Salt"}', 'letter.docx': await docxOf('<w:p><w:r><w:t>Rope fell.</w:t></w:r></w:p>'), 'bad.docx': 'no', 'in.zip': inner, '.DS_Store': 'x', '__MACOSX/a.txt': 'x',
      'site.wacz': await zipOf({ 'archive/a.warc': WARC('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Kelp grew.</p>') }),
    }))
    // A page is no file: what hides a file on a disk hides none of these.
    writeFileSync(join(folder, 'home.warc'), ['http://quay.example/', 'http://quay.example/.well-known/dist/b'].map((address, i) => WARC(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Moss ${i}.</p>`, address)).join(''))
    writeFileSync(join(folder, 'table.csv'), 'id,words,title\nk,Salt fell.,First\nk,Salt stood.,Second\n')
    const bomb = await zipOf({ 'spaces.txt': ' '.repeat(30_000_000) })
    writeFileSync(join(folder, 'bombs.zip'), await zipOf(Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`${i}.zip`, bomb]))))
    writeFileSync(join(folder, 'none.zip'), await zipOf({}))
    writeFileSync(join(folder, 'torn.zip'), (await zipOf({ 'a.txt': 'x' })).subarray(0, 40))
    writeFileSync(join(folder, 'plain.txt'), 'Bread rose.')
    workspace = openWorkspace(mkdtempSync(join(tmpdir(), 'polylogue-ws-')), { create: true })
    store = await openStore(viewFile(workspace.dir))
    pool = workerPool({ workers: 2, memoryMb: 512 })
  })
  afterAll(async () => { pool.close(); await store.close(); workspace.close() })

  it('accounts for every member', async () => {
    const { lines } = await run()
    expect(lines.map((l) => [l.path, l.member, l.outcome, l.code]).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))).toEqual([
      ['bombs.zip', '0.zip/spaces.txt', 'refused', 'blank'], ['bombs.zip', '1.zip/spaces.txt', 'refused', 'blank'], ['bombs.zip', '2.zip/spaces.txt', 'refused', 'too-large'], ['bombs.zip', null, 'refused', 'too-large'],
      ['box.zip', 'a.txt', 'new', null], ['box.zip', 'bad.docx', 'refused', 'wrong-name'], ['box.zip', 'in.zip/deep.txt', 'new', null], ['box.zip', 'letter.docx', 'new', null],
      ['box.zip', 'site.wacz/archive/a.warc/20190304050607/http://quay.example/a.html', 'new', null],
      ['home.warc', '20190304050607/http://quay.example/.well-known/dist/b.html', 'new', null], ['home.warc', '20190304050607/http://quay.example/index.html', 'new', null],
      ['none.zip', null, 'refused', 'empty'], ['plain.txt', null, 'new', null],
      ['table.csv', 'k.txt', 'new', null], ['table.csv', 'k~2.txt', 'new', 'renamed'], ['torn.zip', null, 'refused', 'broken'],
    ])
    const documents = new Map((await store.readAll()).documents.map((d) => [d.path, d]))
    expect(documents.get('box.zip/a.txt')?.title).toEqual({ value: 'On Salt', origin: 'side-car', place: null })
    expect(documents.get('table.csv/k~2.txt')).toMatchObject({ text: 'Salt stood.', title: { value: 'Second', origin: 'archive' } })
    expect([...documents.values()].find((d) => d.path.includes('site.wacz'))).toMatchObject({ text: 'Kelp grew.', address: 'http://quay.example/a', captured: '2019-03-04T05:06:07Z' })
    expect((await verifyWorkspace(workspace, store)).flaws).toEqual([])
  }, 120_000)

  it('writes nothing the second time, and says what is gone from an archive', async () => {
    const again = await run()
    expect(again.applied).toBeNull()
    expect(again.lines.filter((l) => l.outcome === 'unchanged')).toHaveLength(9)
    writeFileSync(join(folder, 'box.zip'), await zipOf({ 'a.txt': 'Salt rose again.' }))
    const changed = (await run()).lines
    expect(changed.filter((l) => l.path.startsWith('box.zip')).map((l) => [l.path, l.member, l.outcome]).sort()).toEqual([
      ['box.zip', 'a.txt', 'changed'], ['box.zip/bad.docx', null, 'absent'], ['box.zip/in.zip/deep.txt', null, 'absent'], ['box.zip/letter.docx', null, 'absent'], ['box.zip/site.wacz/archive/a.warc/20190304050607/http://quay.example/a.html', null, 'absent'],
    ])
  }, 120_000)

  it('gives records of members without a workspace too, and leaves nothing behind', async () => {
    const records = await extractPaths([join(folder, 'box.zip')], { workers: 1 })
    expect(records.map((r) => r.doc)).toEqual(['box.zip/a.txt'])
    rmSync(folder, { recursive: true })
  }, 60_000)
})
