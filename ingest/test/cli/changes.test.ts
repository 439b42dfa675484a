/** Documents edited, moved, renamed and removed between two runs: what the report says, what the graph holds, and what becomes of decisions. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStore, openWorkspace, viewFile } from '@polylogue/store'
import type { GraphStore, Workspace } from '@polylogue/store'
import { ingestRun } from '../../src/cli/ingest-run.ts'
import { completeRemovals } from '../../src/cli/remove-documents.ts'
import { printNeedsReview } from '../../src/cli/report.ts'
import { verifyWorkspace } from '../../src/cli/verify-workspace.ts'
import { workerPool } from '../../src/cli/worker-pool.ts'

const top = mkdtempSync(join(tmpdir(), 'polylogue-changes-'))
const folder = join(top, 'letters')
const pool = { ...workerPool({ workers: 1, memoryMb: 768 }), rest: () => {} }
let workspace: Workspace, store: GraphStore
const text = (n: number) => `Letter ${n}\n\nThe Tram Guild praises the Quay Circle of pier ${n}.\n`
const put = (name: string, words: string) => writeFileSync(join(folder, name), words)
const run = () => ingestRun([folder], { workspace, store, pool, collection: 'default', onProgress: () => {}, run: 'r', now: () => new Date(0), tool: 'test' })
const outcomes = async () => { const r = await run(); return [r.lines.map((l) => `${l.outcome} ${l.path}`).sort(), r] as const }
const paths = async () => (await store.readAll()).documents.map((d) => d.path).sort()

beforeAll(async () => {
  mkdirSync(join(folder, 'old'), { recursive: true })
  for (const n of [1, 2, 3]) put(`old/${n}.txt`, text(n))
  put('twin-a.txt', text(9)); put('twin-b.txt', text(9))
  workspace = openWorkspace(join(top, 'workspace'), { create: true })
  store = await openStore(viewFile(workspace.dir))
  await run()
})
afterAll(async () => { pool.close(); await store.close(); workspace.close() })

/** Rejects what is found in a document, as the explorer does. */
async function reject(path: string): Promise<void> {
  const graph = await store.readAll()
  const document = graph.documents.find((d) => d.path === path)!
  const [evidence] = graph.statements.find((s) => s.document === document.id)!.evidence
  const { exact, prefix, suffix, start, end } = evidence
  workspace.decisions.append({ actor: 'Mirel Oss', verb: 'reject', other: null, before: null, after: null, reason: null, tool: 'test', target: { kind: 'finding', id: evidence.finding, selector: { exact, prefix, suffix, start, end, document: document.id, blob: document.blob } } })
}

it('a document that is moved stays one document, with what was decided about it', async () => {
  await reject('old/1.txt')
  renameSync(join(folder, 'old/1.txt'), join(folder, 'renamed.txt'))
  const [lines, result] = await outcomes()
  expect(lines).toEqual(['absent old/1.txt', 'new renamed.txt', 'unchanged old/2.txt', 'unchanged old/3.txt', 'unchanged twin-a.txt', 'unchanged twin-b.txt'])
  expect(result.lines.find((l) => l.outcome === 'absent')!.message).toContain('now renamed.txt')
  expect(await paths()).toEqual(['old/2.txt', 'old/3.txt', 'renamed.txt', 'twin-a.txt', 'twin-b.txt'])
  const graph = await store.readAll()
  const moved = graph.documents.find((d) => d.path === 'renamed.txt')!
  expect(graph.statements.filter((s) => s.document === moved.id).map((s) => s.review)).toEqual(['rejected'])
  expect([result.needsReview, (await verifyWorkspace(workspace, store)).flaws]).toEqual([[], []])
  expect((await outcomes())[0]).not.toContain('absent old/1.txt')
})

it('what was decided about a person or body holds when the file it is named in is moved, twice and after everything is made anew', async () => {
  put('alone.txt', 'Alone\n\nThe Kelp Assembly rejects the Herring Bureau.\n')
  await run()
  const [entity] = (await store.readAll()).entities.filter((e) => e.name === 'Kelp Assembly')
  workspace.decisions.append({ actor: 'Mirel Oss', verb: 'rename', target: { kind: 'entity', id: entity.id, selector: null }, other: null, before: 'Kelp Assembly', after: 'Assembly of Kelp Cutters', reason: null, tool: 'test' })
  renameSync(join(folder, 'alone.txt'), join(folder, 'old/alone.txt'))
  const first = await run()
  renameSync(join(folder, 'old/alone.txt'), join(folder, 'apart.txt'))
  for (const key of workspace.extractions.list()) workspace.extractions.delete(key)
  const second = await run()
  expect([first.needsReview, second.needsReview]).toEqual([[], []])
  expect((await store.readAll()).entities.map((e) => e.name)).toContain('Assembly of Kelp Cutters')
  expect((await verifyWorkspace(workspace, store)).flaws).toEqual([])
  rmSync(join(folder, 'apart.txt'))
})

it('of a document that was moved and is purged nothing is kept, not even its earlier versions', async () => {
  const holds = (words: string) => workspace.blobs.list().some((id) => Buffer.from(workspace.blobs.get(id)!).toString('utf8').includes(words))
  put('leaf.txt', 'A Leaf\n\nThe first version of the leaf.\n')
  await run()
  put('leaf.txt', 'A Leaf\n\nThe second version of the leaf.\n')
  await run()
  renameSync(join(folder, 'leaf.txt'), join(folder, 'elsewhere.txt'))
  expect((await outcomes())[0]).toEqual(expect.arrayContaining(['absent leaf.txt', 'new elsewhere.txt']))
  expect([holds('first version'), holds('second version')]).toEqual([true, true])
  const document = [...workspace.sightings.lastByDocument().values()].find((s) => s.path === 'elsewhere.txt')!.document
  workspace.decisions.append({ actor: 'Mirel Oss', verb: 'remove', target: { kind: 'document', id: document, selector: null }, other: null, before: null, after: null, reason: null, tool: 'test' })
  completeRemovals(workspace, 'r', new Date(0))
  expect([holds('first version'), holds('second version'), holds('pier 3')]).toEqual([false, false, true])
  rmSync(join(folder, 'elsewhere.txt'))
})

it('where two have the same bytes nobody is taken as moved', async () => {
  rmSync(join(folder, 'twin-a.txt')); rmSync(join(folder, 'twin-b.txt'))
  put('twin-c.txt', text(9))
  expect((await outcomes())[0]).toEqual(expect.arrayContaining(['absent twin-a.txt', 'absent twin-b.txt', 'new twin-c.txt']))
  expect(await paths()).toEqual(expect.arrayContaining(['twin-a.txt', 'twin-b.txt', 'twin-c.txt']))
})

it('a decision whose words are gone is listed, with its words', async () => {
  await reject('old/2.txt')
  put('old/2.txt', 'Letter 2\n\nNothing of the kind was ever written.\n')
  rmSync(join(folder, 'old/3.txt'))
  const [lines, { needsReview }] = await outcomes()
  expect(lines).toEqual(expect.arrayContaining(['changed old/2.txt', 'absent old/3.txt']))
  expect(needsReview.map((d) => d.seq)).toEqual([4])
  expect(printNeedsReview(needsReview)).toMatch(/1 earlier decision no longer finds what it is about; kept, and to be reviewed:\n {2}reject {4}“The Tram Guild praises the Quay Circle of pier 2\.” \(decision 4, Mirel Oss, /)
  expect(printNeedsReview([])).toBe('')
})

it('a document whose kept file was lost stays in the graph, is named, and is kept again when it is read again', async () => {
  const before = await paths()
  const known = workspace.sightings.lastByDocument()
  const lost = [...known.values()].find((k) => k.path === 'old/2.txt')!
  rmSync(workspace.blobs.file(lost.blob!))
  const apart = join(top, 'apart')
  mkdirSync(apart)
  writeFileSync(join(apart, 'another.txt'), 'Another\n\nThe Moss Assembly praises the Herring Bureau.\n')
  const { lines } = await ingestRun([apart], { workspace, store, pool, collection: 'default', onProgress: () => {}, run: 'r', now: () => new Date(0), tool: 'test' })
  expect(lines.map((l) => [l.outcome, l.path, l.code])).toEqual([['new', 'another.txt', null], ['partial', 'old/2.txt', 'original-lost']])
  expect(await paths()).toEqual([...before, 'another.txt'].sort())
  await run()
  expect(workspace.blobs.has(lost.blob!)).toBe(true)
  expect((await verifyWorkspace(workspace, store)).flaws).toEqual([])
})
