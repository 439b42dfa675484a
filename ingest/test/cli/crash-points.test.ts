/** Every write of an ingest of 20 documents with 30 decisions as the last one: afterwards the same commands end where an undisturbed run ends. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { exportHash, openStore, openWorkspace, viewFile } from '@polylogue/store'
import type { Workspace } from '@polylogue/store'
import { ingestRun } from '../../src/cli/ingest-run.ts'
import { refreshView } from '../../src/cli/refresh-view.ts'
import { workerPool } from '../../src/cli/worker-pool.ts'
import type { WorkerAnswer, WorkerPool } from '../../src/cli/worker-pool.ts'
import { Death, withFault } from './fault-layer.ts'
import type { Fault } from './fault-layer.ts'

const DOCUMENTS = 20
const DECISIONS = 30
/** Every write where nothing may be skipped (.ci/run); every fourth elsewhere. */
const STEP = process.env.POLYLOGUE_EVERY_WRITE === '1' ? 1 : 4
const top = mkdtempSync(join(tmpdir(), 'polylogue-crash-'))
const folder = join(top, 'documents')
let pool: WorkerPool

beforeAll(() => {
  mkdirSync(folder)
  for (let i = 0; i < DOCUMENTS; i++) writeFileSync(join(folder, `leaf-${i}.txt`), `The Tram Guild praises the Quay Circle of pier ${i}.\n\nThe Quay Circle rejects the Tram Guild.\n`)
  pool = remembering(workerPool({ workers: 1, memoryMb: 512 }))
})
afterAll(() => { pool.close(); rmSync(top, { recursive: true, force: true }) })

/** The pool, whose answer to a task is asked for once: what is tried here is the writing, a thousand times over. */
function remembering(real: WorkerPool): WorkerPool {
  const known = new Map<string, Promise<WorkerAnswer>>()
  return {
    ...real,
    run(task, bytes) {
      const key = task.kind === 'read' ? JSON.stringify({ ...task, file: readFileSync(task.file, 'utf8') }) : task.kind === 'extract' ? Buffer.from(task.document).toString('base64') : JSON.stringify(task)
      if (!known.has(key)) known.set(key, real.run(task, bytes))
      return known.get(key)!
    },
  }
}

/** What a person does: ingest, rule thirty times, look. `acknowledged` hears of each decision once it is said to be kept. */
async function session(dir: string, acknowledged: (id: string) => void): Promise<void> {
  const workspace = openWorkspace(dir, { create: true })
  try {
    const store = await openStore(viewFile(dir))
    try {
      await ingestRun([folder], { workspace, store, pool, collection: 'default', onProgress: () => {}, run: 'run', now: () => new Date(0), tool: 'test' })
      rule(workspace, acknowledged)
      await refreshView(workspace, store)
    } finally { await store.close() }
  } finally { workspace.close() }
}

/** Rejects or accepts thirty findings. A repeated request has the same id, as one from a client that heard no answer. */
function rule(workspace: Workspace, acknowledged: (id: string) => void): void {
  const findings = [...workspace.currentExtractions()].flatMap((e) => e.findings).map((f) => f.id).sort()
  for (let i = 0; i < DECISIONS; i++) {
    const id = `decision-${i}`
    workspace.decisions.append({ id, actor: 'Mirel Oss', verb: i % 3 === 0 ? 'reject' : 'accept', target: { kind: 'finding', id: findings[i], selector: null }, other: null, before: null, after: null, reason: null, tool: 'test' })
    acknowledged(id)
  }
}

/** What counts of a workspace, without times: export, decisions, files, last sightings. */
async function stateOf(dir: string) {
  const workspace = openWorkspace(dir, { lock: false })
  const store = await openStore(viewFile(dir))
  try {
    return {
      hash: exportHash(await store.readAll()),
      decisions: workspace.decisions.all().map((d) => [d.seq, d.id, d.verb]),
      blobs: workspace.blobs.list(),
      extractions: workspace.extractions.list(),
      left: readdirSync(dir, { recursive: true }).map(String).filter((name) => name.endsWith('.tmp')),
      seen: [...workspace.sightings.lastByDocument().values()].map((s) => [s.document, s.state, s.blob, s.extraction]).sort(),
    }
  } finally { await store.close(); workspace.close() }
}

async function undisturbed() {
  const dir = join(top, 'undisturbed')
  rmSync(dir, { recursive: true, force: true })
  const calls = await withFault(dir, 0, 'death', () => session(dir, () => {}))
  return { calls, state: await stateOf(dir) }
}

async function struckAt(k: number, fault: Fault): Promise<{ readonly before: readonly string[], readonly kept: readonly string[], readonly after: Awaited<ReturnType<typeof stateOf>> }> {
  const dir = join(top, `${fault}-${k}`)
  const before: string[] = []
  await withFault(dir, k, fault, () => session(dir, (id) => { before.push(id) }))
  const kept: string[] = []
  try {
    kept.push(...openWorkspace(dir, { lock: false }).decisions.all().map((d) => d.id))
  } catch (error) { if (before.length > 0) throw error }
  await withFault(dir, 0, 'death', () => session(dir, () => {}))
  const after = await stateOf(dir)
  rmSync(dir, { recursive: true, force: true })
  return { before, kept, after }
}

it('death at every write: nothing acknowledged is lost, and the next run ends where an undisturbed one does', async () => {
  const { calls, state } = await undisturbed()
  expect(state.decisions).toHaveLength(DECISIONS)
  expect(calls).toBeGreaterThan(200)
  for (let k = 1; k <= calls; k += STEP) {
    const { before, kept, after } = await struckAt(k, 'death')
    expect(before.filter((id) => !kept.includes(id)), `lost at call ${k}`).toEqual([])
    expect(after, `call ${k}`).toEqual(state)
  }
}, 1_800_000)

it('a disk that is full from some write on: the run says so, and ends well when there is room again', async () => {
  const { calls, state } = await undisturbed()
  for (let k = 1; k <= calls; k += 11) {
    expect(calls).toBeGreaterThan(200)
    const { before, kept, after } = await struckAt(k, 'full disk')
    expect(before.filter((id) => !kept.includes(id)), `lost at call ${k}`).toEqual([])
    expect(after, `call ${k}`).toEqual(state)
  }
}, 1_800_000)

it('the fault layer itself: what is written before stays, half of the last write, nothing after', async () => {
  const dir = mkdtempSync(join(top, 'layer-'))
  let reached = ''
  const calls = await withFault(dir, 2, 'death', async () => {
    writeFileSync(join(dir, 'one'), 'one')
    reached = 'one'
    writeFileSync(join(dir, 'two'), 'two')
    reached = 'two'
  })
  expect([calls, reached, readFileSync(join(dir, 'one'), 'utf8')]).toEqual([2, 'one', 'one'])
  expect(() => readFileSync(join(dir, 'two'))).toThrow()
  await expect(withFault(dir, 99, 'death', async () => { throw new Death('of another cause') })).rejects.toThrow('another cause')
})
